//! What is known about a thing: values with their source and date, names and moments.
//!
//! Values from several sources stand side by side and are never merged on the page. What nobody has said
//! shows as the word for unknown beside a ring, never as an empty cell.

use maud::{Markup, Render, html};

use super::{SourceBadge, Status, StatusTag};

/// The name of a person, ward, supplier or system: isolated, so that a name in a right-to-left script does
/// not turn the line around it.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a>(pub &'a str);

impl Render for Name<'_> {
    fn render(&self) -> Markup {
        html! { bdi { (self.0) } }
    }
}

/// A moment, readable by people and by machines.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// What `<time datetime>` carries: a date or an instant in ISO 8601.
    pub iso: &'a str,
    /// What the reader sees, in her language and zone.
    pub text: &'a str,
}

impl Render for Moment<'_> {
    fn render(&self) -> Markup {
        html! { time datetime=(self.iso) { (self.text) } }
    }
}

/// One value that one source gives.
#[derive(Clone, Debug)]
pub struct FactValue<'a> {
    /// The value as the page shows it.
    pub value: Markup,
    /// Who says so.
    pub source: Option<SourceBadge<'a>>,
    /// Since when it is known.
    pub known_since: Option<Moment<'a>>,
}

/// One attribute of a thing with everything said about it.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// The attribute.
    pub label: &'a str,
    /// The value in force first, what others say after it; empty when unknown.
    pub values: &'a [FactValue<'a>],
    /// A link or button to change, confirm or ask.
    pub action: Option<Markup>,
}

/// Facts as a description list: label, value, source, date. For the page of one asset, service or person.
#[derive(Clone, Copy, Debug)]
pub struct FactList<'a> {
    /// The facts in the order the reader asks for them.
    pub facts: &'a [Fact<'a>],
    /// The word for a value nobody has given.
    pub unknown: &'a str,
    /// What stands before a value that contradicts the first.
    pub contradicting: &'a str,
}

impl Fact<'_> {
    /// Whether a value is another than the one in force; a second source may say the same.
    fn contradicts(&self, value: &FactValue<'_>) -> bool {
        let in_force = self.values.first();
        in_force.is_some_and(|in_force| in_force.value.0 != value.value.0)
    }
}

impl FactList<'_> {
    fn value(&self, value: &FactValue<'_>, contradicts: bool) -> Markup {
        html! {
            dd.contradicts[contradicts] {
                @if contradicts { (StatusTag::new(Status::Pending, self.contradicting)) " " }
                span.fact-value { (value.value) }
                @if let Some(source) = value.source { " " (source) }
                @if let Some(moment) = value.known_since { " " span.fact-date { (moment) } }
            }
        }
    }
}

impl Render for FactList<'_> {
    fn render(&self) -> Markup {
        html! {
            dl.facts {
                @for fact in self.facts {
                    div.fact {
                        dt { (fact.label) }
                        @for value in fact.values { (self.value(value, fact.contradicts(value))) }
                        @if fact.values.is_empty() { dd { (StatusTag::new(Status::Unknown, self.unknown)) } }
                        @if let Some(action) = &fact.action { dd.fact-action { (action) } }
                    }
                }
            }
        }
    }
}
