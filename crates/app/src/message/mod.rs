//! Messages: every word the program says, chosen by key from `data/messages/<language>/`.
//!
//! The files are Fluent (projectfluent.org) and part of the program. Code names a message by its key: `text("…")` for
//! one without arguments, `format("…", &[…])` for one with. A language that lacks a message borrows the English one. A
//! key that exists nowhere is shown in ⟦double brackets⟧ and logged; a test finds every one that stands in the code.
//!
//! Texts of the hospital's own are not wrapped in direction marks here: pages isolate them with `<bdi>`.

#[cfg(test)]
mod arguments;
mod files;
mod indicator;
#[cfg(test)]
mod translation;
mod value;
mod word;

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use domain::round::{Phrase, Value};
use domain::time::Instant;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use unic_langid::LanguageIdentifier;

pub use value::Argument;

use crate::error::Error;
use crate::field::FieldError;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Romanian.
    Romanian,
    /// German.
    German,
    /// French.
    French,
}

impl Language {
    /// Every language, in the order of the reader's choice. Another one is a folder in `data/messages`, a variant here
    /// and its files in `message/files.rs`.
    pub const ALL: &'static [Self] = &[Self::English, Self::Romanian, Self::German, Self::French];

    /// The languages a reader can have: those that say the round themselves. What one lacks besides is said in English;
    /// a whole page of borrowed words would be read out wrongly to those who listen to it.
    pub fn offered() -> impl Iterator<Item = Self> {
        let says = |language: &Self| {
            Messages::for_language(*language)
                .bundle
                .has_message("round-title")
        };
        Self::ALL.iter().copied().filter(says)
    }

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Romanian => "ro",
            Self::German => "de",
            Self::French => "fr",
        }
    }

    /// The language of this tag, whatever region it adds.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    fn cell(self) -> &'static OnceLock<Messages> {
        static ENGLISH: OnceLock<Messages> = OnceLock::new();
        static ROMANIAN: OnceLock<Messages> = OnceLock::new();
        static GERMAN: OnceLock<Messages> = OnceLock::new();
        static FRENCH: OnceLock<Messages> = OnceLock::new();
        match self {
            Self::English => &ENGLISH,
            Self::Romanian => &ROMANIAN,
            Self::German => &GERMAN,
            Self::French => &FRENCH,
        }
    }
}

/// The messages of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<&'static Self>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Messages")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Messages {
    /// The messages of a language. Read once, shared by all.
    ///
    /// ```
    /// use app::message::{Argument, Language, Messages};
    ///
    /// let messages = Messages::for_language(Language::English);
    /// assert_eq!(messages.text("field-required"), "Please fill this in.");
    /// let limit = [("argument", Argument::from("200"))];
    /// assert_eq!(messages.format("field-too-long", &limit), "Too long: at most 200 characters.");
    /// ```
    pub fn for_language(language: Language) -> &'static Self {
        language.cell().get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(value::format_number));
        for (name, text) in files::of(language) {
            add(&mut bundle, name, text);
        }
        let english = Language::English;
        let fallback = (language != english).then(|| Self::for_language(english));
        Self {
            language,
            bundle,
            fallback,
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a message of this key, in this language or in English.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key) || self.fallback.is_some_and(|english| english.has(key))
    }

    /// The message of this key.
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The message of this key if there is one and it needs no arguments: for keys that come from outside.
    pub fn plain(&self, key: &str) -> Option<String> {
        let mut errors = Vec::new();
        let text = self.resolve(key, &FluentArgs::new(), &mut errors)?;
        errors.is_empty().then_some(text)
    }

    /// The message of this key with its arguments.
    pub fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, argument.value(self));
        }
        let mut errors = Vec::new();
        let text = self.resolve(key, &values, &mut errors);
        if !errors.is_empty() {
            tracing::warn!(
                key,
                language = self.language.tag(),
                ?errors,
                "a message lacks an argument"
            );
        }
        // A fault of the program: builds for development stop here, so that every test that shows a message looks.
        debug_assert!(
            errors.is_empty(),
            "the message {key} lacks an argument: {errors:?}"
        );
        text.unwrap_or_else(|| missing(key))
    }

    /// The message in this language or in English; what it lacks is added to `errors`.
    fn resolve(
        &self,
        key: &str,
        arguments: &FluentArgs<'_>,
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return self.fallback?.resolve(key, arguments, errors);
        };
        let text = self.bundle.format_pattern(pattern, Some(arguments), errors);
        Some(text.into_owned())
    }

    /// The words of a phrase.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let arguments: Vec<(&str, Argument<'_>)> = phrase
            .arguments
            .iter()
            .map(|(name, value)| (*name, Argument::from(value)))
            .collect();
        self.format(phrase.key, &arguments)
    }

    /// A calendar day: `14 November 2026`.
    pub fn date(&self, date: Date) -> String {
        let year = date.year().to_string();
        let parts = [
            ("day", Argument::Number(date.day().into())),
            ("month", Argument::Number(date.month().into())),
            ("year", Argument::from(year.as_str())),
        ];
        self.format("date-day", &parts)
    }

    /// An instant on the clock of `zone`: `14 November 2026, 08:05`.
    pub fn instant(&self, instant: Instant, zone: &TimeZone) -> String {
        let local = instant.in_zone(zone);
        let time = local.strftime("%H:%M").to_string();
        self.format(
            "date-instant",
            &[
                ("day", Argument::Date(local.date())),
                ("time", Argument::from(time.as_str())),
            ],
        )
    }

    /// Several texts as one: `CT, MR and X-ray`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [start @ .., last] => {
                let start = start.join(", ");
                let parts = [
                    ("start", Argument::from(start.as_str())),
                    ("last", Argument::from(last.as_str())),
                ];
                self.format("list-and", &parts)
            }
        }
    }

    /// What is wrong with a field.
    pub fn field_error(&self, error: &FieldError) -> String {
        let argument = error.argument.as_deref().unwrap_or_default();
        self.format(error.message, &[("argument", Argument::from(argument))])
    }

    /// What a use case answered, for the person who asked. Times are those of `zone`.
    pub fn error(&self, error: &Error, zone: &TimeZone) -> String {
        match error {
            Error::Unauthenticated => self.text("error-unauthenticated"),
            Error::WrongCredentials => self.text("error-wrong-credentials"),
            Error::Throttled(until) => {
                let time = until.in_zone(zone).strftime("%H:%M:%S").to_string();
                self.format("error-throttled", &[("time", Argument::from(time.as_str()))])
            }
            Error::NotFound(noun) => self.format("error-not-found", &[("noun", name(noun))]),
            Error::Forbidden(permission) => {
                let permission = self.permission(*permission);
                self.format(
                    "error-forbidden",
                    &[("permission", Argument::from(permission.as_str()))],
                )
            }
            Error::Invalid(_) => self.text("error-invalid"),
            Error::Conflict(conflict) => self.format("error-conflict", &[("noun", name(conflict.noun))]),
            Error::Exists(noun) => self.format("error-exists", &[("noun", name(noun))]),
            Error::Refused(reason) => {
                self.format("error-refused", &[("reason", Argument::from(reason.as_str()))])
            }
            Error::Store(error) if error.is_full() => self.text("error-disk-full"),
            Error::Internal(..) | Error::Store(_) => self.text("error-internal"),
        }
    }
}

/// What a use case calls a thing, as a name that messages select by: those have no spaces.
fn name(noun: &str) -> Argument<'static> {
    Argument::from(noun.replace(' ', "-"))
}

/// Adds a file to a bundle. What does not parse, or names a key a second time, is logged here and found by a test.
fn add(bundle: &mut FluentBundle<FluentResource>, name: &str, text: &str) {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
        tracing::warn!(file = name, ?errors, "a message file has errors");
        resource
    });
    if let Err(errors) = bundle.add_resource(resource) {
        tracing::warn!(file = name, ?errors, "a message file repeats a key");
    }
}

fn missing(key: &str) -> String {
    tracing::warn!(key, "there is no such message");
    format!("⟦{key}⟧")
}

impl<'a> From<&'a Value> for Argument<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text(text) => Self::from(text.as_str()),
            Value::Selector(selector) => Self::from(*selector),
            Value::Number(number) => Self::Number(*number),
            Value::Decimal(written) => Self::Decimal(Cow::Borrowed(written)),
            Value::Date(date) => Self::Date(*date),
            Value::List(items) => Self::List(items),
        }
    }
}
