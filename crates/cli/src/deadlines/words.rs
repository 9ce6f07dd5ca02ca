//! The answer for somebody who reads it in a terminal.

use app::message::{Language, Messages};
use domain::law;

use super::row::{Answer, RemarkRow};
use crate::output;

/// A text from a file, without what a terminal would obey and without lines of its own.
fn plain(text: &str) -> String {
    let shown = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    text.chars().map(shown).collect()
}

fn print_remarks(remarks: &[RemarkRow]) {
    for remark in remarks {
        output::line(format_args!("  {}", plain(&remark.text)));
    }
}

pub(super) fn in_words(answer: &Answer) {
    let messages = Messages::for_language(Language::default());
    output::line(format_args!(
        "{} law of {}, at {} ({})",
        answer.country, answer.law_of, answer.as_of, answer.zone
    ));
    if !answer.differs.is_empty() {
        output::line(plain(&answer.differs));
    }
    for pack in answer.packs.iter().filter(|pack| !pack.reviewed_by.is_empty()) {
        output::line(format_args!(
            "with the pack {} of the house, edition {}, reviewed by {}",
            pack.id,
            plain(&pack.version),
            plain(&pack.reviewed_by)
        ));
    }
    for deadline in &answer.deadlines {
        let due = match (&deadline.due, &deadline.expected) {
            (Some(due), _) => due.strict.clone(),
            (None, Some(expected)) => format!("{} if the one before is sent when it is due", expected.strict),
            (None, None) => "no hour".to_owned(),
        };
        let state = messages.clock_state(deadline.state);
        match deadline.state {
            law::State::Stopped => output::line(format_args!("\n{state}: {}", deadline.title)),
            _ => output::line(format_args!("\n{state}: {}: {due}", deadline.title)),
        }
        let cited: Vec<&str> = deadline
            .citations
            .iter()
            .map(|cited| cited.words.as_str())
            .collect();
        output::line(format_args!("  to {}  ({})", deadline.to, cited.join("; ")));
        if let Some(sent_at) = &deadline.sent_at {
            output::line(format_args!("  sent {sent_at}"));
        }
        if deadline.state == law::State::Stopped {
            print_remarks(&deadline.remarks);
            continue;
        }
        if let Some(later) = deadline.due.as_ref().and_then(|due| due.lawful_later.as_ref()) {
            output::line(format_args!("  the law would allow until {}", later.at));
        }
        for other in &deadline.other_starts {
            let due = other.due.as_ref().map_or("no hour", |due| due.strict.as_str());
            output::line(format_args!(
                "  counted from {} ({}): {due}",
                other.from, other.at
            ));
        }
        print_remarks(&deadline.remarks);
        if deadline.history.len() > 1 {
            for change in &deadline.history {
                let due = change.due.as_deref().unwrap_or("no hour");
                let entered = change.entered_at.as_deref().unwrap_or("not recorded");
                output::line(format_args!(
                    "  entered {entered} by {}: {}: {due}",
                    plain(&change.by),
                    change.fact
                ));
            }
        }
    }
    for not in &answer.not_running {
        output::line(format_args!("\nDoes not run: {}. {}", not.title, not.text));
    }
    for remark in &answer.remarks {
        output::line(format_args!("\n{}", remark.text));
    }
    if let Some(significance) = &answer.significance {
        output::line(format_args!("\nSignificance: {}", significance.result.name()));
        for ground in &significance.grounds {
            let cited: Vec<&str> = ground
                .citations
                .iter()
                .map(|cited| cited.words.as_str())
                .collect();
            let kind = if ground.yardstick {
                " (a yardstick, binds others)"
            } else {
                ""
            };
            output::line(format_args!("  {}{kind} ({})", ground.text, cited.join("; ")));
        }
    }
    if answer.entered_later > 0 {
        output::line(format_args!(
            "\n{} entries were made later and are left out",
            answer.entered_later
        ));
    }
}
