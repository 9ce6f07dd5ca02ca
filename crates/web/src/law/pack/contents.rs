//! What stands in a pack whether or not it is of a country: clocks, duties, grounds of significance, kinds of entities, proposals, acts,
//! and what it does not know.

use domain::round::Phrase;
use maud::{Markup, html};

use super::{CLOCK_COLUMNS, View, proposals};
use crate::design::{Row, Status, StatusTag};
use crate::law::list::table;
use crate::law::words::{citations, clock_cells, doubt};

impl View<'_> {
    pub(super) fn clocks(&self) -> Markup {
        let words = self.words();
        let clocks = &self.pack.clocks;
        if clocks.is_empty() {
            return Markup::default();
        }
        let labels = CLOCK_COLUMNS.map(|key| words.text(key));
        let rows: Vec<Row<'_>> = clocks
            .iter()
            .map(|clock| Row {
                id: &clock.id,
                name: &clock.title,
                href: None,
                cells: clock_cells(words, &self.here.law, clock, self.pack.country.as_ref()),
                selected: false,
            })
            .collect();
        let title = words.text("law-clocks");
        self.section(
            "clocks",
            "law-clocks",
            table("law-clock-list", &title, &labels, &rows),
        )
    }

    pub(super) fn duties(&self) -> Markup {
        let words = self.words();
        if self.pack.duties.is_empty() {
            return Markup::default();
        }
        let body = html! {
            ul.sentences {
                @for duty in &self.pack.duties {
                    li {
                        p {
                            bdi { (duty.title) }
                            @if duty.yardstick { " " (StatusTag::new(Status::Pending, &words.text("law-yardstick"))) }
                            @if duty.received { " " (StatusTag::new(Status::Pending, &words.text("law-received"))) }
                            (self.unless_sure(duty.confidence))
                        }
                        p.hint {
                            @if !duty.text.is_empty() { bdi { (duty.text) } " " }
                            @if let Some(due) = duty.due { (words.phrase(&Phrase::new("duty-due").date("day", due))) ". " }
                            @if !duty.when.is_empty() { bdi { (duty.when) } ". " }
                            bdi { (citations(&self.here.law, &duty.citations)) }
                        }
                    }
                }
            }
        };
        self.section("duties", "law-duties", body)
    }

    pub(super) fn criteria(&self) -> Markup {
        if self.pack.criteria.is_empty() {
            return Markup::default();
        }
        let body = html! {
            ul.sentences {
                @for criterion in &self.pack.criteria {
                    li {
                        p { bdi { (criterion.text) } (self.unless_sure(criterion.confidence)) }
                        p.hint { bdi { (citations(&self.here.law, &criterion.citations)) } }
                    }
                }
            }
        };
        self.section("criteria", "law-criteria", body)
    }

    /// Kinds of entities and the rules of scope, of the pack that has them.
    pub(super) fn kinds(&self) -> Markup {
        let words = self.words();
        if self.pack.entity_types.is_empty() {
            return Markup::default();
        }
        let kinds = html! {
            ul.sentences {
                @for kind in &self.pack.entity_types {
                    @let annex = Phrase::new("scope-assessment-kind-annex").selector("annex", kind.annex.name());
                    li {
                        p { bdi { (kind.title) } }
                        p.hint {
                            (words.phrase(&annex)) ". " bdi { (citations(&self.here.law, &kind.citations)) }
                            @if !kind.note.is_empty() { " " bdi { (kind.note) } }
                        }
                    }
                }
            }
        };
        let rules = html! {
            ul.sentences {
                @for rule in &self.pack.scope_rules {
                    li {
                        p { bdi { (rule.text) } }
                        p.hint { bdi { (citations(&self.here.law, &rule.citations)) } }
                    }
                }
            }
        };
        html! {
            (self.section("kinds", "law-kinds", kinds))
            (self.section("rules", "law-scope-rules", rules))
        }
    }

    pub(super) fn proposals(&self) -> Markup {
        match self.pack.proposals.is_empty() {
            true => Markup::default(),
            false => self.section("proposals", "law-proposals", proposals(self.words(), self.pack)),
        }
    }

    pub(super) fn acts(&self) -> Markup {
        let words = self.words();
        let body = html! {
            ul.sentences {
                @for act in &self.pack.acts {
                    li {
                        p {
                            bdi { (act.title) }
                            @if act.guidance { " " (StatusTag::new(Status::Pending, &words.text("law-act-guidance"))) }
                        }
                        p.hint {
                            @if !act.celex.is_empty() { "CELEX " (act.celex) ". " }
                            @match act.applies_from.value() {
                                Some(from) => (words.phrase(&Phrase::new("law-act-applies").date("day", *from))),
                                None => (words.text("law-act-applies-unknown")),
                            }
                            "."
                            @if !act.provisions.is_empty() {
                                @let provisions = act.provisions.join(", ").replace('_', " ");
                                " " (words.phrase(&Phrase::new("law-act-provisions").text("provisions", &provisions)))
                            }
                        }
                    }
                }
            }
            p.hint { (words.text("law-sources")) ": " bdi { (self.pack.sources.join("; ")) } }
        };
        self.section("acts", "law-acts", body)
    }

    pub(super) fn open_questions(&self) -> Markup {
        let words = self.words();
        // Several fields may lead to one question.
        let mut asked: Vec<String> = Vec::new();
        for found in &self.doubts {
            let told = doubt(words, &self.here.law, found);
            if !asked.contains(&told) {
                asked.push(told);
            }
        }
        let body = html! {
            @if asked.is_empty() {
                p { (words.text("law-doubts-none")) }
            } @else {
                ul {
                    @for asked in &asked { li { (asked) } }
                }
            }
        };
        self.section("doubts", "law-doubts", body)
    }
}
