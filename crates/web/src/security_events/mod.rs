//! Security events: the list of what came in, one event with the form that says what it is, and the report of
//! whoever takes a call or sees something herself.

mod list;
mod new;
mod page;

use app::message::Messages;
use domain::incident::IncidentKind;
use domain::round::Phrase;
use domain::security_event::{Verdict, WayIn};
use maud::{Markup, html};

pub(crate) use self::new::{fields as report_fields, title as new_title};
use crate::design::{Status, StatusTag};
use crate::incidents::kind_word;
use crate::route::Routes;

/// Where the events are.
pub(crate) const PATH: &str = "/security-events";
/// Where one writes down what is seen, or what somebody called about.
pub(crate) const NEW: &str = "/security-events/new";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list::show)
        .post(PATH, new::report)
        .get(NEW, new::show)
        .get("/security-events/{id}", page::show)
        .post("/security-events/{id}/triage", page::triage)
}

/// What was said of an event, or that it waits, as a tag.
fn verdict_tag(words: &Messages, verdict: Option<Verdict>) -> Markup {
    let status = match verdict {
        None => Status::Caution,
        Some(Verdict::Incident) => Status::Critical,
        Some(Verdict::NearMiss | Verdict::Threat) => Status::Pending,
        Some(Verdict::Nothing) => Status::Fine,
    };
    html! { (StatusTag::new(status, &verdict_name(words, verdict))) }
}

fn verdict_name(words: &Messages, verdict: Option<Verdict>) -> String {
    let name = verdict.map_or("waiting", Verdict::name);
    words.phrase(&Phrase::new("security-event-verdict").selector("verdict", name))
}

fn way_in(words: &Messages, way_in: WayIn) -> String {
    words.phrase(&Phrase::new("security-event-way-in").selector("way", way_in.name()))
}

/// The kinds as choices of a form.
pub(crate) fn kinds(words: &Messages) -> Vec<(&'static str, String)> {
    let named = |found: IncidentKind| (found.name(), kind_word(words, found));
    IncidentKind::ALL.iter().copied().map(named).collect()
}

/// The beginning of what was said, for a list and a title.
fn beginning(text: &str) -> String {
    const LETTERS: usize = 100;
    let line = text.lines().next().unwrap_or_default();
    match line.chars().count() > LETTERS || line.len() < text.trim_end().len() {
        true => line.chars().take(LETTERS).chain(['…']).collect(),
        false => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_and_says_that_there_is_more() {
        assert_eq!(beginning("Printers print a note"), "Printers print a note");
        assert_eq!(beginning("Two\nlines"), "Two…");
        assert_eq!(beginning(&"x".repeat(101)).chars().count(), 101);
    }
}
