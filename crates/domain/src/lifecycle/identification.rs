//! The answer: product, release, what remains possible, certainty and reason.
//!
//! An identification holds no date of today; [`Identification::state`] asks for one. [`IdentifyRow`] is the same
//! answer as one line of output, its keys in the order of `docs/schema/identify.schema.json`.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::reason::{Cause, Reason};
use super::support::{End, State, Support};
use super::surroundings::is_label;
use super::words::Word;

/// How certain an identification is, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Confidence(u8);

impl Confidence {
    /// Nothing was identified.
    pub const NONE: Self = Self(0);
    /// The product is named; which release is not known.
    pub const PRODUCT: Self = Self(50);
    /// The product is named and the support of every release possible is the same.
    pub const PRODUCT_AGREED: Self = Self(65);
    /// What is said leaves one release, but does not name it in full: a service pack was left out.
    pub const ONLY_RELEASE: Self = Self(85);
    /// Product and release are named.
    pub const RELEASE: Self = Self(95);
    /// Product and release are named, and a build number or second statement agrees.
    pub const CONFIRMED: Self = Self(99);

    /// Between 0 and 100.
    pub fn hundredths(self) -> u8 {
        self.0
    }
}

impl Serialize for Confidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 100.0)
    }
}

/// A release that fits what the string says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// Its name in the catalogue.
    pub release: String,
    /// When its support ends.
    pub support: Support,
}

/// What an inventory string means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identification {
    /// The product's name in the catalogue, if it is determined.
    pub product: Option<String>,
    /// The release's name in the catalogue, if it is determined.
    pub release: Option<String>,
    /// The releases that fit: one when `release` is determined, several when the string leaves it open.
    pub candidates: Vec<Candidate>,
    /// How certain this is.
    pub confidence: Confidence,
    /// What decided it, or what prevented it.
    pub reason: Reason,
}

impl Identification {
    /// Nothing identified, for `cause`.
    pub(super) fn unknown(cause: Cause) -> Self {
        Self {
            product: None,
            release: None,
            candidates: Vec::new(),
            confidence: Confidence::NONE,
            reason: cause.into(),
        }
    }

    /// This answer after passing over `words` that followed the name: it is no more certain than the only release.
    pub(super) fn with_set_aside(mut self, words: Vec<String>) -> Self {
        if words.iter().any(|word| word.contains(char::is_alphabetic)) {
            self.confidence = self.confidence.min(Confidence::ONLY_RELEASE);
        }
        self.reason.set_aside.extend(words);
        self
    }

    /// This answer after passing over the words before the name that are no labels.
    pub(super) fn with_lead_set_aside(mut self, lead: &[Word]) -> Self {
        let own = std::mem::take(&mut self.reason.set_aside);
        let passed = lead.iter().filter(|word| !is_label(word));
        let mut found = self.with_set_aside(passed.map(|word| word.text.clone()).collect());
        found.reason.set_aside.extend(own);
        found
    }

    /// The state on `today`.
    ///
    /// With several candidates, a state is given only if it holds for all of them. Where ordinary support is over for
    /// all and paid support still runs for some, the answer is [`State::Extended`], the weaker statement. An older
    /// service pack than the one listed is [`State::Ended`] as soon as the listed one leaves ordinary support, as paid
    /// support is sold for the newest service pack only, and [`State::Unknown`] before.
    pub fn state(&self, today: Date) -> State {
        let mut states = self
            .candidates
            .iter()
            .map(|candidate| candidate.support.on(today));
        let Some(first) = states.next() else {
            return State::Unknown;
        };
        if matches!(self.reason.cause, Cause::OlderServicePack { .. }) {
            let over = matches!(first, State::Ended | State::Extended);
            return if over { State::Ended } else { State::Unknown };
        }
        states.fold(first, |all, next| match (all, next) {
            (all, next) if all == next => all,
            (State::Extended, State::Ended) | (State::Ended, State::Extended) => State::Extended,
            _ => State::Unknown,
        })
    }

    /// The end of ordinary support, if it is the same for every candidate and has a date.
    pub fn end_of_support(&self) -> Option<Date> {
        self.agreed(|support| Some(support.ordinary))
    }

    /// The end of paid extended support, if it is the same for every candidate and has a date.
    pub fn extended_support(&self) -> Option<Date> {
        self.agreed(|support| support.extended)
    }

    fn agreed(&self, end: impl Fn(&Support) -> Option<End>) -> Option<Date> {
        if matches!(self.reason.cause, Cause::OlderServicePack { .. }) {
            return None;
        }
        let mut ends = self.candidates.iter().map(|candidate| end(&candidate.support));
        let first = ends.next()??;
        ends.all(|next| next == Some(first)).then(|| first.date())?
    }

    /// This answer as one line of output for the inventory row `id`, as of `today`.
    pub fn row(&self, id: &str, today: Date) -> IdentifyRow {
        IdentifyRow {
            id: id.to_owned(),
            product: self.product.clone(),
            release: self.release.clone(),
            end_of_support: self.end_of_support(),
            extended_support: self.extended_support(),
            state: self.state(today),
            confidence: self.confidence,
            reason: self.reason.to_string(),
        }
    }
}

/// One line of the output of `wardround identify`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdentifyRow {
    /// The identifier of the inventory row, as given.
    pub id: String,
    /// The product's name in the catalogue.
    pub product: Option<String>,
    /// The release's name in the catalogue.
    pub release: Option<String>,
    /// The day ordinary security support ends.
    pub end_of_support: Option<Date>,
    /// The day paid extended support ends.
    pub extended_support: Option<Date>,
    /// The state on the day asked about.
    pub state: State,
    /// 0 to 1 with two decimals.
    pub confidence: Confidence,
    /// An English sentence.
    pub reason: String,
}
