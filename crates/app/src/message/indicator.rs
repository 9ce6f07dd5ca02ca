//! The words for how a line of indicators is read: what it is, why it is refused, what to look at.

use domain::indicator::{Kind, Refusal, Warning};
use domain::round::Phrase;
use domain::text::code_point;

use super::Messages;

impl Messages {
    /// What an observable is.
    pub fn indicator_kind(&self, kind: Kind) -> String {
        self.phrase(&Phrase::new("indicator-kind").selector("kind", kind.name()))
    }

    /// Why a line is no indicator that others can use, and what to do.
    pub fn indicator_refusal(&self, refusal: &Refusal) -> String {
        let (mut kind, mut why) = (String::new(), String::new());
        let value = match refusal {
            Refusal::Empty | Refusal::TooLong { .. } | Refusal::Several | Refusal::HashOfNothing => {
                String::new()
            }
            Refusal::Hidden(character) => code_point(*character),
            Refusal::NotOfKind { kind: meant, text } => {
                kind = self.indicator_kind(*meant);
                text.clone()
            }
            Refusal::NowhereElse { text, why: because } => {
                why = self.phrase(&Phrase::new("indicator-nowhere-else").selector("why", because.name()));
                text.clone()
            }
            Refusal::NoAddress(text) | Refusal::OwnDomain(text) => text.clone(),
            Refusal::NoHash { digits } => digits.to_string(),
            Refusal::TooWide { prefix } => prefix.to_string(),
        };
        let phrase = Phrase::new("indicator-refusal")
            .selector("refusal", refusal.name())
            .text("value", &value)
            .text("kind", &kind)
            .text("why", &why);
        self.phrase(&phrase)
    }

    /// What to look at before it is passed on.
    pub fn indicator_warning(&self, warning: &Warning) -> String {
        let mut kind = String::new();
        let value = match warning {
            Warning::InvisibleLeftOut
            | Warning::SchemeAssumed
            | Warning::HostBitsCleared
            | Warning::ForExamples
            | Warning::UsedByMany
            | Warning::NamesAndPassword
            | Warning::NamesAPerson
            | Warning::EverywhereName
            | Warning::NotRecognised => String::new(),
            Warning::PortLeftOut(port) => port.to_string(),
            Warning::WideNetwork(prefix) => prefix.to_string(),
            Warning::OtherLetters(letter) => letter.to_string(),
            Warning::NamesTheHouse(text) | Warning::AlsoHolds(text) => text.clone(),
            Warning::MayBe(other) => {
                kind = self.indicator_kind(*other);
                String::new()
            }
        };
        let phrase = Phrase::new("indicator-warning")
            .selector("warning", warning.name())
            .text("value", &value)
            .text("kind", &kind);
        self.phrase(&phrase)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::indicator::NowhereElse;

    use super::*;
    use crate::message::Language;

    fn refusals() -> Vec<Refusal> {
        let text = || "VALUE".to_owned();
        let mut refusals = vec![
            Refusal::Empty,
            Refusal::TooLong { bytes: 9 },
            Refusal::Hidden('\u{202e}'),
            Refusal::Several,
            Refusal::NotOfKind {
                kind: Kind::Url,
                text: text(),
            },
            Refusal::NoAddress(text()),
            Refusal::NoHash { digits: 31 },
            Refusal::TooWide { prefix: 8 },
            Refusal::OwnDomain(text()),
            Refusal::HashOfNothing,
        ];
        for why in [
            NowhereElse::Loopback,
            NowhereElse::Private,
            NowhereElse::LinkLocal,
            NowhereElse::CarrierShared,
            NowhereElse::NoMachine,
            NowhereElse::LocalName,
        ] {
            refusals.push(Refusal::NowhereElse { text: text(), why });
        }
        refusals
    }

    fn warnings() -> Vec<Warning> {
        let text = || "VALUE".to_owned();
        vec![
            Warning::InvisibleLeftOut,
            Warning::PortLeftOut(443),
            Warning::SchemeAssumed,
            Warning::HostBitsCleared,
            Warning::ForExamples,
            Warning::UsedByMany,
            Warning::WideNetwork(16),
            Warning::OtherLetters('ü'),
            Warning::NamesAndPassword,
            Warning::NamesTheHouse(text()),
            Warning::NamesAPerson,
            Warning::EverywhereName,
            Warning::MayBe(Kind::FileName),
            Warning::AlsoHolds(text()),
            Warning::NotRecognised,
        ]
    }

    /// Two that are alike fell through to the last variant.
    #[test]
    fn every_kind_refusal_and_warning_has_words_of_its_own_in_every_language() {
        for language in Language::ALL.iter().copied() {
            let words = Messages::for_language(language);
            let kinds = Kind::ALL.map(|kind| words.indicator_kind(kind));
            let refused = refusals();
            let refused = refused.iter().map(|refusal| words.indicator_refusal(refusal));
            let warned = warnings();
            let warned = warned.iter().map(|warning| words.indicator_warning(warning));
            let all: Vec<String> = kinds.into_iter().chain(refused).chain(warned).collect();
            let distinct: BTreeSet<&String> = all.iter().collect();
            assert_eq!(distinct.len(), all.len(), "{}: {all:#?}", language.tag());
        }
    }

    #[test]
    fn what_is_wrong_with_a_line_names_it() {
        let words = Messages::for_language(Language::English);
        let refused = domain::indicator::read("10.0.0.7", &[]).unwrap_err();
        assert_eq!(
            words.indicator_refusal(&refused),
            "“10.0.0.7”: it is an address of your own network. Others would look for another machine."
        );
        assert!(
            words
                .indicator_refusal(&Refusal::NoHash { digits: 31 })
                .contains("31")
        );
        assert!(words.indicator_warning(&Warning::WideNetwork(16)).contains("/16"));
    }
}
