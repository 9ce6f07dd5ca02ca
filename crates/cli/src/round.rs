//! `wardround round`: today's round of the whole house, for the terminal and for programs.

use app::message::{Language, Messages};
use app::round::{CardInWords, RoundInWords, Whose, in_words, today};

use crate::arguments::Round;
use crate::console::Console;
use crate::output;

pub(crate) async fn run(round: Round) -> anyhow::Result<()> {
    let console = Console::open(&round.data).await?;
    let messages = Messages::for_language(Language::default());
    let spoken = in_words(
        &today(&console.app, &console.actor(), Whose::Everyones).await?,
        messages,
    );
    if round.json {
        output::json_document(&spoken)?;
    } else {
        print(&console.tenant.name, &spoken, messages);
    }
    console.close().await
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
