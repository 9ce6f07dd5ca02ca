//! What was answered: the answers in force, folded, and each earlier time.

use domain::round::Phrase;
use maud::{Markup, html};

use super::View;
use crate::design::Disclosure;
use crate::law::words::{day, told};

impl View<'_> {
    pub(super) fn answers(&self) -> Markup {
        let words = self.words();
        let details = &self.kept.details;
        let answers = &details.answers;
        let here = &self.overview.here;
        let number = |number: Option<u64>| {
            let shown = number.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
            shown.map(|number| html! { (words.phrase(&Phrase::new("number").number("number", number))) })
        };
        let value = |value: Option<Markup>| value.map(told).into_iter().collect::<Vec<_>>();
        let kinds = here.law.union(here.today).flat_map(|pack| &pack.entity_types);
        let kinds: Vec<_> = kinds.filter(|kind| answers.kinds.contains(&kind.id)).collect();
        let kinds = html! {
            @if kinds.is_empty() { (words.text("scope-assessment-kind-none")) }
            ul { @for kind in kinds { li { bdi { (kind.title) } } } }
        };
        let owner = Phrase::new("scope-assessment-owner-value")
            .selector("owner", if answers.public { "public" } else { "private" });
        let group = Phrase::new("scope-assessment-group-value").selector("group", answers.group.name());
        let mut facts = vec![
            (words.text("scope-assessment-kinds"), value(Some(kinds))),
            (
                words.text("scope-assessment-staff"),
                value(number(answers.staff.map(u64::from))),
            ),
            (
                words.text("scope-assessment-turnover"),
                value(number(answers.turnover)),
            ),
            (
                words.text("scope-assessment-balance"),
                value(number(answers.balance)),
            ),
            (
                words.text("scope-assessment-owner"),
                value(Some(html! { (words.phrase(&owner)) })),
            ),
            (
                words.text("scope-assessment-group"),
                value(Some(html! { (words.phrase(&group)) })),
            ),
            (
                words.text("scope-assessment-since"),
                value(details.in_scope_since.map(|since| day(words, since))),
            ),
        ];
        if answers.one_year_only {
            let hint = words.text("scope-assessment-one-year-hint");
            facts.push((
                words.text("scope-assessment-one-year"),
                value(Some(html! { (hint) })),
            ));
        }
        if !answers.regardless.is_empty() {
            let list = html! {
                ul {
                    @for regardless in &answers.regardless {
                        @let phrase = Phrase::new("scope-assessment-regardless-value")
                            .selector("regardless", regardless.name());
                        li { (words.phrase(&phrase)) }
                    }
                }
            };
            facts.push((words.text("scope-assessment-regardless"), value(Some(list))));
        }
        if !details.reason.is_empty() {
            let reason = html! { bdi { (details.reason) } };
            facts.push((words.text("scope-assessment-reason"), value(Some(reason))));
        }
        html! {
            section {
                (Disclosure {
                    summary: &words.text("scope-assessment-answers"),
                    body: self.facts(&facts),
                    open: false,
                })
            }
        }
    }

    pub(super) fn history(&self) -> Markup {
        let words = self.words();
        let earlier = self.overview.kept.get(1..).unwrap_or_default();
        let body = html! {
            @if earlier.is_empty() {
                p { (words.text("scope-assessment-history-empty")) }
            } @else {
                ul.sentences {
                    @for kept in earlier {
                        li {
                            p { (self.who(kept, "scope-assessment-history-line")) }
                            @if !kept.stored.reason.is_empty() { p.hint { bdi { (kept.stored.reason) } } }
                        }
                    }
                }
            }
        };
        self.section("history", "scope-assessment-history", body)
    }
}
