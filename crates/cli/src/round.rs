//! `wardround round`: today's round of the whole house, for the terminal and for programs.

use app::message::{Language, Messages};
use app::round::{
    CardInWords, RemainderInWords, RoundInWords, Whose, dry_run, in_words, remainder, remainder_in_words,
    today,
};
use domain::round::{Aside, Phrase};
use serde::Serialize;

use crate::arguments::Round;
use crate::console::Console;
use crate::output;

pub(crate) async fn run(round: Round) -> anyhow::Result<()> {
    let console = Console::open(&round.data).await?;
    let messages = Messages::for_language(Language::default());
    let actor = console.actor();
    if let Some(name) = &round.mail {
        let letter = dry_run(&console.app, &actor, name).await?;
        let recipient = letter.recipient.as_deref().unwrap_or("(no mail address)");
        output::line(format_args!("To: {recipient}"));
        output::line(format_args!("Subject: {}\n", letter.subject));
        output::line(format_args!("{}", letter.body.trim_end()));
        return console.close().await;
    }
    let spoken = in_words(&today(&console.app, &actor, Whose::Everyones).await?, messages);
    let remainder = match round.all {
        true => Some(remainder_in_words(
            &remainder(&console.app, &actor).await?,
            messages,
        )),
        false => None,
    };
    if round.json {
        output::json_document(&Printed {
            round: &spoken,
            remainder: remainder.as_ref(),
        })?;
    } else {
        print(&console.tenant.name, &spoken, messages);
        if let Some(remainder) = &remainder {
            print_remainder(remainder, messages);
        }
    }
    console.close().await
}

/// The round, and with `--all` what is not a card of it.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    round: &'a RoundInWords,
    #[serde(skip_serializing_if = "Option::is_none")]
    remainder: Option<&'a RemainderInWords>,
}

fn print(tenant: &str, round: &RoundInWords, messages: &Messages) {
    output::line(format_args!("{tenant}, {}", messages.date(round.date)));
    for card in &round.pinned {
        print_card("!", card, messages);
    }
    for (number, card) in (1..).zip(&round.cards) {
        print_card(&format!("{number}."), card, messages);
    }
    if round.more > 0 {
        output::line(format_args!("\n{} more wait behind these.", round.more));
    }
    if let Some(next) = &round.next_due {
        output::line(format_args!(
            "\nNext, on {}: {}",
            messages.date(next.on),
            next.what
        ));
    }
}

fn print_remainder(remainder: &RemainderInWords, messages: &Messages) {
    print_section("waiting", &remainder.waiting.iter().collect::<Vec<_>>(), messages);
    for aside in Aside::ALL {
        let entries = remainder.set_aside.iter();
        let cards: Vec<&CardInWords> = entries
            .filter(|entry| entry.aside == aside.name())
            .map(|entry| &entry.card)
            .collect();
        print_section(aside.name(), &cards, messages);
    }
}

fn print_section(name: &'static str, cards: &[&CardInWords], messages: &Messages) {
    if cards.is_empty() {
        return;
    }
    let title = messages.phrase(&Phrase::new("round-concerns-section").selector("section", name));
    output::line(format_args!("\n{title} ({})", cards.len()));
    for card in cards {
        print_card("-", card, messages);
    }
}

fn print_card(mark: &str, card: &CardInWords, messages: &Messages) {
    output::line(format_args!("\n{mark} {}", card.what));
    output::line(format_args!("   why       {}", card.why));
    if !card.why_now.is_empty() {
        output::line(format_args!("   why now   {}", card.why_now));
    }
    output::line(format_args!(
        "   due       {} ({})",
        messages.date(card.due),
        card.due_reason
    ));
    output::line(format_args!("   act       {}", card.act));
    if let Some(note) = &card.note {
        output::line(format_args!("   note      {note}"));
    }
}
