//! The sweep over translations: every language says what English says, with the same arguments, in its own forms.
//!
//! It compares messages as Fluent reads them and not as text. It knows nothing of style or truth: whether a sentence is
//! right is for people to read. Messages that a language lacks are borrowed from English, and counted here.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use jiff::civil::date;
use unic_langid::LanguageIdentifier;

use super::{Argument, Language, Messages, files};

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

type Names = BTreeSet<String>;

/// One choice by an argument: its name, the keys of its variants, and whether the last variant shows the argument.
#[derive(Debug)]
struct Choice {
    argument: String,
    keys: Names,
    shows_it: bool,
}

impl Choice {
    /// Whether it chooses by how many there are.
    fn counts(&self) -> bool {
        self.keys.contains("one") && self.keys.contains("other")
    }
}

/// What a message is made of, without its words.
#[derive(Debug, Default)]
struct Shape {
    arguments: Names,
    messages: Names,
    choices: Vec<Choice>,
}

impl Shape {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut shape = Self::default();
        shape.add(pattern);
        shape
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable {
                    expression: Expression::Inline(inline),
                } => self.add_inline(inline),
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    self.add_inline(selector);
                    self.add_choice(selector, variants);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.arguments.insert(id.name.to_owned()),
            InlineExpression::MessageReference { id, .. } => self.messages.insert(id.name.to_owned()),
            _ => false,
        };
    }

    fn add_choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let InlineExpression::VariableReference { id } = selector else {
            panic!("a message chooses by something that is no argument: {selector:?}");
        };
        let key = |variant: &Variant<&str>| match variant.key {
            VariantKey::Identifier { name } => name.to_owned(),
            VariantKey::NumberLiteral { value } => value.to_owned(),
        };
        let last = variants.iter().find(|variant| variant.default);
        let shown = last.map(|variant| Self::of(&variant.value).arguments);
        self.choices.push(Choice {
            argument: id.name.to_owned(),
            keys: variants.iter().map(key).collect(),
            shows_it: shown.is_some_and(|shown| shown.contains(id.name)),
        });
        for variant in variants {
            self.add(&variant.value);
        }
    }

    /// Argument and key of every variant that is no plural form and no number: what code chooses by.
    fn names_chosen_by(&self) -> BTreeSet<(&str, &str)> {
        let is_name = |key: &str| !CATEGORIES.contains(&key) && key.parse::<i64>().is_err();
        self.choices
            .iter()
            .flat_map(|choice| {
                choice
                    .keys
                    .iter()
                    .map(|key| (choice.argument.as_str(), key.as_str()))
            })
            .filter(|(_, key)| is_name(key))
            .collect()
    }
}

/// Every message of a language by its key. One that stands twice fails in `files.rs`.
fn shapes(language: Language) -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    for (name, text) in files::of(language) {
        let resource = FluentResource::try_new((*text).to_owned());
        let resource = resource.unwrap_or_else(|(_, errors)| panic!("{name}.ftl: {errors:?}"));
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let pattern = message.value.as_ref().unwrap();
                found.insert(message.id.name.to_owned(), Shape::of(pattern));
            }
        }
    }
    found
}

fn translations() -> impl Iterator<Item = Language> {
    let others = Language::ALL.iter().copied();
    others.filter(|language| *language != Language::English)
}

/// The plural forms that whole numbers take in a language.
fn forms(language: Language) -> Names {
    let tag: LanguageIdentifier = language.tag().parse().unwrap();
    let rules = PluralRules::create(tag, PluralRuleType::CARDINAL).unwrap();
    let name = |category| match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    };
    (0..=200_u32)
        .map(|number| name(rules.select(number).unwrap()).to_owned())
        .collect()
}

/// The faults of every message that is in both languages, each with the key.
fn faults(language: Language, check: impl Fn(&Shape, &Shape) -> Option<String>) -> Vec<String> {
    let english = shapes(Language::English);
    let own = shapes(language);
    let both = own
        .iter()
        .filter_map(|(key, own)| Some((key, english.get(key)?, own)));
    both.filter_map(|(key, english, own)| Some(format!("{} {key}: {}", language.tag(), check(english, own)?)))
        .collect()
}

fn sweep(check: impl Fn(Language, &Shape, &Shape) -> Option<String>) {
    let faults: Vec<String> = translations()
        .flat_map(|language| faults(language, |english, own| check(language, english, own)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_translation_has_no_message_that_english_lacks() {
    let english = shapes(Language::English);
    for language in translations() {
        let strange: Vec<String> = shapes(language)
            .into_keys()
            .filter(|key| !english.contains_key(key))
            .collect();
        assert!(strange.is_empty(), "{}: {strange:?}", language.tag());
    }
}

#[test]
fn a_translation_shows_what_the_english_message_shows() {
    sweep(|_, english, own| {
        let same = english.arguments == own.arguments && english.messages == own.messages;
        (!same).then(|| {
            format!(
                "{:?} {:?} instead of {:?} {:?}",
                own.arguments, own.messages, english.arguments, english.messages
            )
        })
    });
}

#[test]
fn a_translation_knows_the_names_that_the_english_message_chooses_by() {
    sweep(|_, english, own| {
        let (wanted, found) = (english.names_chosen_by(), own.names_chosen_by());
        let differ: Vec<_> = wanted.symmetric_difference(&found).collect();
        (!differ.is_empty()).then(|| format!("{differ:?}"))
    });
}

#[test]
fn a_number_that_is_shown_has_every_form_of_the_language() {
    sweep(|language, english, own| {
        let forms = forms(language);
        let lacking = own
            .choices
            .iter()
            .filter(|choice| choice.counts() && choice.shows_it && !forms.is_subset(&choice.keys));
        let lacking = lacking.map(|choice| choice.argument.as_str());
        let uncounted = english
            .choices
            .iter()
            .filter(|choice| choice.counts() && choice.shows_it)
            .map(|choice| choice.argument.as_str())
            .filter(|name| {
                !own.choices
                    .iter()
                    .any(|choice| choice.counts() && choice.argument == *name)
            });
        let lacking: Names = lacking.chain(uncounted).map(str::to_owned).collect();
        (!lacking.is_empty()).then(|| format!("{lacking:?} needs {forms:?}"))
    });
}

#[test]
fn no_form_stands_where_the_language_never_takes_it() {
    sweep(|language, english, own| {
        let forms = forms(language);
        // Code chooses by names too, and one of them may be the word of a form.
        let named: Names = english
            .choices
            .iter()
            .flat_map(|choice| choice.keys.clone())
            .collect();
        let dead = |key: &&String| {
            CATEGORIES.contains(&key.as_str()) && !named.contains(*key) && !forms.contains(*key)
        };
        let keys = own.choices.iter().flat_map(|choice| &choice.keys);
        let dead: Names = keys.filter(dead).cloned().collect();
        (!dead.is_empty()).then(|| format!("{dead:?} is never taken"))
    });
}

#[test]
fn romanian_says_everything_itself_and_what_others_borrow_is_counted() {
    let english = shapes(Language::English);
    for language in translations() {
        let own = shapes(language);
        let borrowed = english.keys().filter(|key| !own.contains_key(*key)).count();
        println!(
            "{} borrows {borrowed} of {} messages from English",
            language.tag(),
            english.len()
        );
        if language == Language::Romanian {
            assert_eq!(borrowed, 0);
        }
    }
}

#[test]
fn romanian_is_written_with_the_comma_below_and_not_with_the_cedilla() {
    for (name, text) in files::of(Language::Romanian) {
        assert!(!text.contains(['ş', 'ţ', 'Ş', 'Ţ']), "{name}.ftl");
        assert!(!text.contains(['“', '‘']), "{name}.ftl: quotes are „ and ”");
    }
}

#[test]
fn a_language_is_offered_once_it_says_the_round_itself() {
    for language in Language::ALL.iter().copied() {
        let says = shapes(language).contains_key("round-title");
        assert_eq!(
            Language::offered().any(|offered| offered == language),
            says,
            "{}",
            language.tag()
        );
    }
    assert!(Language::offered().any(|language| language == Language::Romanian));
}

#[test]
fn days_lists_and_numbers_are_written_as_each_language_does() {
    let items = ["CT".to_owned(), "MR".to_owned(), "EKG".to_owned()];
    let written = |language: Language| {
        let words = Messages::for_language(language);
        let number = |number| words.format("number", &[("number", Argument::Number(number))]);
        [
            words.date(date(2026, 3, 1)),
            words.date(date(2026, 11, 14)),
            words.list(&items),
            number(1_240),
            number(12_500_000),
        ]
    };
    let long = "12\u{202f}500\u{202f}000";
    let romanian = [
        "1 martie 2026",
        "14 noiembrie 2026",
        "CT, MR și EKG",
        "1240",
        long,
    ];
    assert_eq!(written(Language::Romanian), romanian);
    let german = [
        "1. März 2026",
        "14. November 2026",
        "CT, MR und EKG",
        "1240",
        long,
    ];
    assert_eq!(written(Language::German), german);
    let french = ["1er mars 2026", "14 novembre 2026", "CT, MR et EKG", "1240", long];
    assert_eq!(written(Language::French), french);
}

#[test]
fn a_number_takes_the_word_of_its_form() {
    let words = Messages::for_language(Language::Romanian);
    let days = |count| words.format("law-term-days", &[("count", Argument::Number(count))]);
    // 102 to 119 are few again, but `intl_pluralrules` 7.0 does not look at the hundreds: it says "102 de zile".
    assert_eq!(
        [1, 2, 19, 20, 120].map(days),
        ["1 zi", "2 zile", "19 zile", "20 de zile", "120 de zile"]
    );
}

#[test]
fn a_message_that_a_language_lacks_is_said_in_english() {
    for language in translations() {
        let own = shapes(language);
        let words = Messages::for_language(language);
        let english = Messages::for_language(Language::English);
        for key in shapes(Language::English)
            .into_keys()
            .filter(|key| !own.contains_key(key))
        {
            assert_eq!(words.plain(&key), english.plain(&key), "{} {key}", language.tag());
        }
    }
}
