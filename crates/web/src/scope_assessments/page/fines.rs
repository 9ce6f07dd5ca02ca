//! What a fine may be at most by law, and never what one will be.

use domain::law::{Class, MostFined};
use domain::round::Phrase;
use maud::{Markup, html};

use super::View;
use crate::design::{Status, StatusTag};
use crate::law::words::{citations, maximum, public_bodies};

impl View<'_> {
    pub(super) fn fines(&self) -> Markup {
        let words = self.words();
        let here = &self.overview.here;
        let Some(exposure) = self.kept.exposure(here, &self.result) else {
            return Markup::default();
        };
        let public = self.kept.details.answers.public;
        let no_act = exposure.most == MostFined::NoAct;
        let sums = |parts: Vec<String>| html! { p { strong { (parts.join(" ")) } } };
        let body = html! {
            @match &exposure.most {
                MostFined::Sum { maximum: rule, of_turnover } => {
                    @if let Some(parts) = maximum(words, rule) { (sums(parts)) }
                    @if let Some(made) = of_turnover {
                        @let made = i64::try_from(*made).unwrap_or(i64::MAX);
                        p { (words.phrase(&Phrase::new("scope-assessment-fines-of-turnover").number("sum", made))) }
                    }
                    @if !rule.note.is_empty() { p.hint { bdi { (rule.note) } } }
                }
                MostFined::None { note } => {
                    p { strong { (words.text("scope-assessment-fines-none")) } }
                    @if !note.is_empty() { p.hint { bdi { (note) } } }
                }
                MostFined::NoAct => { p { strong { (words.text("scope-assessment-fines-no-act")) } } }
                MostFined::Unknown => {
                    @let asked = Phrase::new("scope-assessment-fines-unknown")
                        .selector("public", if public { "yes" } else { "no" });
                    p { (StatusTag::new(Status::Unknown, &words.phrase(&asked))) }
                    @if let Some(of_others) = self.most_of_others() { p.hint { (of_others) } }
                }
            }
            @if self.result.class().is_none() && matches!(exposure.most, MostFined::Sum { .. }) {
                p { (words.text("scope-assessment-fines-higher")) }
            }
            @if exposure.of_directive { p { (words.text("scope-assessment-fines-directive")) } }
            @if !no_act { p { (words.text("scope-assessment-fines-forecast")) } }
            @if !no_act { p.hint {
                (words.text("law-fines-public")) ": "
                @match public_bodies(words, &exposure.fines.public) {
                    Some(parts) => { (parts.join(" ")) }
                    None => { (words.text("law-not-known")) }
                }
                ". "
                @if !exposure.fines.note.is_empty() { bdi { (exposure.fines.note) } " " }
                bdi { (citations(&here.law, &exposure.fines.citations)) }
            } }
        };
        self.section("fines", "scope-assessment-fines", body)
    }

    /// What the country says of those of its class that are no public bodies, where the rule for these is not known.
    fn most_of_others(&self) -> Option<String> {
        let fines = &self.result.country.fines;
        let (key, most) = match self.result.most {
            Class::Essential => ("law-fines-essential", fines.essential.value()?),
            Class::Important => ("law-fines-important", fines.important.value()?),
            Class::Out => return None,
        };
        let parts = maximum(self.words(), most)?;
        Some(format!("{}: {}.", self.words().text(key), parts.join(" ")))
    }
}
