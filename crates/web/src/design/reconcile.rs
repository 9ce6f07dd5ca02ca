//! The conflict panel: what stands in the record, what the other person wrote and what the reader wrote,
//! side by side after a 409. Nothing is chosen for the reader and nothing she typed is lost.

use maud::{Markup, Render, html};

use super::{Button, Status, StatusTag};

/// The words of the panel.
#[derive(Clone, Copy, Debug)]
pub struct ConflictWords<'a> {
    /// Heading over the field names.
    pub field: &'a str,
    /// Heading over the value both started from.
    pub base: &'a str,
    /// Heading over the value saved meanwhile, naming who and when.
    pub theirs: &'a str,
    /// Heading over the reader's own value.
    pub yours: &'a str,
    /// The mark on rows where both changed the same field.
    pub both_changed: &'a str,
}

/// One field of the record.
#[derive(Clone, Copy, Debug)]
pub struct ConflictRow<'a> {
    /// The field name in the form; the choice is sent as `keep.<name>` with `theirs` or `yours`.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// The value both started from.
    pub base: &'a str,
    /// The value saved meanwhile.
    pub theirs: &'a str,
    /// The reader's value.
    pub yours: &'a str,
}

impl ConflictRow<'_> {
    fn both_changed(&self) -> bool {
        self.theirs != self.base && self.yours != self.base && self.theirs != self.yours
    }

    /// The side that carries a change, where only one does; a real conflict has none.
    fn suggested(&self) -> Option<&'static str> {
        match (self.theirs != self.base, self.yours != self.base) {
            (true, true) if self.theirs != self.yours => None,
            (_, true) => Some("yours"),
            (_, false) => Some("theirs"),
        }
    }

    fn side(&self, side: &'static str, heading: &str, value: &str) -> Markup {
        let id = format!("keep-{}-{side}", self.name);
        html! {
            td role="cell" data-label=(heading) {
                div.choice {
                    input type="radio" id=(id) name={ "keep." (self.name) } value=(side)
                        checked[self.suggested() == Some(side)];
                    label for=(id) { span.visually-hidden { (self.label) ", " (heading) ": " } bdi { (value) } }
                }
            }
        }
    }
}

/// The panel; it belongs inside the form that is sent again.
#[derive(Clone, Copy, Debug)]
pub struct ConflictPanel<'a> {
    /// What happened, in one line.
    pub title: &'a str,
    /// What the reader can do now.
    pub explanation: &'a str,
    /// The words of the table.
    pub words: ConflictWords<'a>,
    /// The fields that differ.
    pub rows: &'a [ConflictRow<'a>],
    /// Save the choices, and the way back.
    pub actions: &'a [Button<'a>],
}

impl Render for ConflictPanel<'_> {
    fn render(&self) -> Markup {
        html! {
            section.conflict aria-labelledby="conflict-title" tabindex="-1" data-focus-first {
                h2 id="conflict-title" { (Status::Pending.shape()) span { (self.title) } }
                p { (self.explanation) }
                table.data.stacks role="table" aria-labelledby="conflict-title" {
                    thead role="rowgroup" {
                        tr role="row" {
                            @for heading in [self.words.field, self.words.base, self.words.theirs, self.words.yours] {
                                th role="columnheader" scope="col" { (heading) }
                            }
                        }
                    }
                    tbody role="rowgroup" {
                        @for row in self.rows {
                            tr role="row" {
                                th role="rowheader" scope="row" data-label=(self.words.field) {
                                    (row.label)
                                    @if row.both_changed() { " " (StatusTag::new(Status::Pending, self.words.both_changed)) }
                                }
                                td role="cell" data-label=(self.words.base) { bdi { (row.base) } }
                                (row.side("theirs", self.words.theirs, row.theirs))
                                (row.side("yours", self.words.yours, row.yours))
                            }
                        }
                    }
                }
                div.button-row { @for action in self.actions { (action) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'a>(base: &'a str, theirs: &'a str, yours: &'a str) -> ConflictRow<'a> {
        ConflictRow {
            name: "owner",
            label: "Owner",
            base,
            theirs,
            yours,
        }
    }

    #[test]
    fn only_a_change_on_both_sides_leaves_the_choice_open() {
        assert_eq!(row("a", "b", "c").suggested(), None);
        assert_eq!(row("a", "b", "a").suggested(), Some("theirs"));
        assert_eq!(row("a", "a", "c").suggested(), Some("yours"));
        assert_eq!(row("a", "b", "b").suggested(), Some("yours"));
    }
}
