//! By when and how to register, and what is told then.

use app::law::LawHere;
use domain::access::ViewLegalDates;
use domain::law::Class;
use domain::round::Phrase;
use maud::{Markup, html};

use super::View;
use crate::design::{Notice, NoticeKind, Status, StatusTag};
use crate::law::words::{day, doubt, term, told};

impl View<'_> {
    pub(super) fn registration(&self) -> Markup {
        let words = self.words();
        let here = &self.overview.here;
        let result = &self.result;
        if result.most == Class::Out {
            return Markup::default();
        }
        let said = &result.country.registration;
        let last = self.kept.register_by(here, result);
        let directive = here
            .law
            .union(here.today)
            .flat_map(|pack| &pack.registration_fields);
        let asked: Vec<&String> = directive.chain(&said.fields).collect();
        let doubts = LawHere::doubts(result.pack);
        let ask = |field: &str| {
            let place = format!("country.registration.{field}");
            let found = doubts.iter().find(|doubt| doubt.place == place)?;
            let asked = doubt(words, &here.law, found);
            Some(html! { (StatusTag::new(Status::Unknown, &asked)) })
        };
        let value = |value: Option<Markup>| value.map(told).into_iter().collect();
        let of_term = |known: Option<&domain::law::Term>| known.map(|found| html! { (term(words, *found)) });
        let mut facts = Vec::new();
        if result.binds {
            facts.push((
                words.text("scope-assessment-registration-by"),
                value(
                    last.map(|last| day(words, last))
                        .or_else(|| ask("due"))
                        .or_else(|| ask("term")),
                ),
            ));
            facts.push((
                words.text("law-registration-term"),
                value(of_term(said.term.value()).or_else(|| ask("term"))),
            ));
            facts.push((
                words.text("law-registration-change"),
                value(of_term(said.change.value()).or_else(|| ask("change"))),
            ));
            let rule = said.rule.value().map(|rule| html! { bdi { (rule) } });
            facts.push((
                words.text("law-registration-rule"),
                value(rule.or_else(|| ask("rule"))),
            ));
            if !said.at.is_empty() {
                let at = html! { bdi { (said.at) } };
                facts.push((words.text("law-registration-at"), value(Some(at))));
            }
        }
        let past = last.filter(|last| *last < here.today && result.binds);
        let certain = result.least > Class::Out;
        let lead = if result.binds {
            "scope-assessment-registration-lead"
        } else {
            "scope-assessment-registration-not-yet"
        };
        let body = html! {
            @if let Some(last) = past.filter(|_| certain) {
                @let phrase = Phrase::new("scope-assessment-registration-overdue").date("day", last);
                (Notice::new(NoticeKind::Warning, &words.phrase(&phrase)))
            }
            @if let Some(last) = past.filter(|_| !certain) {
                p { (words.phrase(&Phrase::new("scope-assessment-registration-was").date("day", last))) }
            }
            @if !facts.is_empty() { (self.facts(&facts)) }
            @if result.binds && self.kept.details.in_scope_since.is_none() && said.term.value().is_some() {
                p.hint { (words.text("scope-assessment-since-missing")) }
            }
            p { (words.text(lead)) }
            ul { @for field in asked { li { bdi { (field) } } } }
            @if self.reader.actor.may::<ViewLegalDates>() && result.binds {
                p { a href="/legal-dates" { (words.text("scope-assessment-registration-record")) } }
            }
        };
        self.section("registration", "scope-assessment-registration", body)
    }
}
