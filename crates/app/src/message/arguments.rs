//! The sweep over what messages are given: a message that selects by `$count` and is not given one says the wrong thing
//! without failing.
//!
//! It reads the message files and the sources as text, and knows only calls whose key and names stand there literally:
//! `text("…")`, `format("…", &[…])`, and `Phrase::new("…")` with the calls chained to it, or, where the phrase is kept
//! in a variable first, with those up to the end of its function. What is put together otherwise is found when it is
//! shown: builds for development stop at a message that lacks an argument.

use std::collections::{BTreeMap, BTreeSet};

use super::files;
use super::{Language, Messages};

/// The methods of a phrase that give one argument, by the name that comes first.
const GIVING: [&str; 6] = ["text", "selector", "number", "decimal", "date", "list"];

type Names = BTreeSet<String>;

/// What a message shows and selects by, and the messages it is made of.
#[derive(Default)]
struct Needs {
    variables: Names,
    messages: Names,
}

/// The needs of every message of a file, by key.
fn needs_in(file: &str) -> BTreeMap<String, Needs> {
    let mut found: BTreeMap<String, Needs> = BTreeMap::new();
    let mut key = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.starts_with(|first: char| first.is_ascii_lowercase());
        if let Some((name, _)) = line.split_once(" = ").filter(|_| begins) {
            name.clone_into(&mut key);
        }
        let needs = found.entry(key.clone()).or_default();
        for placeable in line.split('{').skip(1) {
            let name: String = name_at(placeable.trim_start().trim_start_matches('$'));
            if placeable.trim_start().starts_with('$') {
                needs.variables.insert(name);
            } else if !name.is_empty() {
                needs.messages.insert(name);
            }
        }
    }
    found
}

fn name_at(text: &str) -> String {
    let part = |letter: &char| letter.is_ascii_alphanumeric() || "-_".contains(*letter);
    text.chars().take_while(part).collect()
}

/// The variables of a message and of those it is made of.
fn needed(key: &str, all: &BTreeMap<String, Needs>) -> Names {
    let Some(needs) = all.get(key) else {
        return Names::new();
    };
    let parts = needs.messages.iter().flat_map(|part| needed(part, all));
    needs.variables.iter().cloned().chain(parts).collect()
}

/// A message as a call names it, with what it is given there.
#[derive(Debug, PartialEq, Eq)]
struct Call {
    key: String,
    given: Names,
}

impl Call {
    fn new(key: &str, given: Names) -> Self {
        Self {
            key: key.to_owned(),
            given,
        }
    }
}

/// The literal at the beginning of `text`, and what follows it.
fn literal(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

/// What stands before the bracket that closes the one just opened, and what follows it. Brackets within literals are
/// letters.
fn closed(text: &str) -> Option<(&str, &str)> {
    let (mut depth, mut quoted, mut escaped) = (1_usize, false, false);
    for (at, letter) in text.char_indices() {
        let was_escaped = escaped;
        escaped = quoted && letter == '\\' && !was_escaped;
        match letter {
            '"' if !was_escaped => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[..at], &text[at + 1..]));
        }
    }
    None
}

/// Adds what a method of a phrase gives.
fn give(method: &str, arguments: &str, given: &mut Names) {
    let Some((name, _)) = literal(arguments) else {
        return;
    };
    if GIVING.contains(&method) {
        given.insert(name.to_owned());
    }
    if method == "day" {
        given.extend([name, "when", "days"].map(str::to_owned));
    }
}

/// What the calls chained to a phrase give.
fn chained(mut rest: &str) -> Names {
    let mut given = Names::new();
    while let Some(next) = rest.trim_start().strip_prefix('.') {
        let method = name_at(next);
        let Some((arguments, after)) = next[method.len()..].strip_prefix('(').and_then(closed) else {
            break;
        };
        give(&method, arguments, &mut given);
        rest = after;
    }
    given
}

/// What any phrase is given up to the end of the function.
fn in_function(rest: &str) -> Names {
    let end = rest.find("\n}").unwrap_or(rest.len());
    let end = rest.find("\n    }").map_or(end, |method| method.min(end));
    let mut given = Names::new();
    for method in GIVING.into_iter().chain(["day"]) {
        for (at, call) in rest[..end].match_indices(&format!(".{method}(")) {
            give(method, &rest[at + call.len()..], &mut given);
        }
    }
    given
}

fn phrases(source: &str) -> Vec<Call> {
    const NEW: &str = "Phrase::new(";
    let mut calls = Vec::new();
    for (at, _) in source.match_indices(NEW) {
        let Some((key, rest)) = literal(&source[at + NEW.len()..]) else {
            continue;
        };
        let Some(rest) = rest.trim_start().strip_prefix(')') else {
            continue;
        };
        if rest.starts_with(',') {
            // Given to a function that gives it more.
            continue;
        }
        let line = source[..at].rsplit('\n').next().unwrap_or_default();
        let given = if line.trim_start().starts_with("let ") {
            in_function(rest)
        } else {
            chained(rest)
        };
        calls.push(Call::new(key, given));
    }
    calls
}

/// The names of a list of pairs; none where something else stands among them.
fn named_in(mut pairs: &str) -> Option<Names> {
    let mut given = Names::new();
    while !pairs.trim_start().is_empty() {
        let (pair, rest) = closed(pairs.trim_start().strip_prefix('(')?)?;
        given.insert(literal(pair)?.0.to_owned());
        pairs = rest.trim_start_matches([',', ' ', '\n']);
    }
    Some(given)
}

fn formats(source: &str) -> Vec<Call> {
    const FORMAT: &str = ".format(";
    let mut calls = Vec::new();
    for (at, _) in source.match_indices(FORMAT) {
        let Some((key, rest)) = literal(&source[at + FORMAT.len()..]) else {
            continue;
        };
        let pairs = rest.trim_start_matches([',', ' ', '\n']).strip_prefix("&[");
        let Some((pairs, _)) = pairs.and_then(closed) else {
            continue;
        };
        if let Some(given) = named_in(pairs) {
            calls.push(Call::new(key, given));
        }
    }
    calls
}

fn texts(source: &str) -> Vec<Call> {
    const TEXT: &str = ".text(";
    let mut calls = Vec::new();
    for (at, _) in source.match_indices(TEXT) {
        let Some((key, rest)) = literal(&source[at + TEXT.len()..]) else {
            continue;
        };
        if rest.trim_start().starts_with(')') {
            calls.push(Call::new(key, Names::new()));
        }
    }
    calls
}

/// What the calls of a source do not give to the messages they name.
fn lacking(source: &str, all: &BTreeMap<String, Needs>) -> Vec<String> {
    let calls = [texts(source), formats(source), phrases(source)];
    let lacking = calls.into_iter().flatten().flat_map(|call| {
        let missing: Vec<String> = needed(&call.key, all).difference(&call.given).cloned().collect();
        missing
            .into_iter()
            .map(move |name| format!("{} lacks ${name}", call.key))
    });
    lacking.collect()
}

fn all_needs(language: Language) -> BTreeMap<String, Needs> {
    files::of(language)
        .iter()
        .flat_map(|(_, text)| needs_in(text))
        .collect()
}

#[test]
fn every_call_gives_what_its_message_needs_in_every_language() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let all = all_needs(*language);
        for (path, source) in files::sources() {
            let lacking = lacking(&source, &all);
            faults.extend(lacking.into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The actions that a source writes into the journal, as its words name them.
fn actions(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, begin) in source.match_indices("Happening::") {
        let call = &source[at + begin.len()..];
        let Some((arguments, _)) = call.split_once('(').and_then(|(_, rest)| closed(rest)) else {
            continue;
        };
        let literals = arguments.split('"').skip(1).step_by(2);
        found.extend(literals.map(|action| action.replace(['.', '_'], "-")));
    }
    found
}

#[test]
fn every_action_of_the_journal_has_words_of_its_own_in_every_language() {
    let sources: Vec<(String, String)> = files::sources().into_iter().collect();
    let mut written: Vec<String> = sources.iter().flat_map(|(_, source)| actions(source)).collect();
    written.sort();
    written.dedup();
    assert!(written.len() > 90, "{written:?}");
    let mut faults = Vec::new();
    for language in Language::ALL {
        let files = files::of(*language);
        let (_, journal) = files.iter().find(|(name, _)| *name == "journal").unwrap();
        let lacking = written
            .iter()
            .filter(|action| !journal.contains(&format!("[{action}]")));
        faults.extend(lacking.map(|action| format!("{}: {action}", language.tag())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn actions_are_found_wherever_their_call_breaks_its_lines() {
    let source = r#"Happening::new(
        permit.actor(),
        "alert_source.add",
        id,
    )?; Happening::in_tenant(f(), "on_call.add")"#;
    assert_eq!(actions(source), ["alert-source-add", "on-call-add"]);
}

#[test]
fn the_sweep_sees_what_is_lacking_and_only_that() {
    let all = needs_in(
        "a = { $x -> \n    [one] { $y }\n   *[other] { b }\n}\nb = { $z }, { NUMBER }\nplain = Words\n",
    );
    let lacking = |source: &str| lacking(source, &all);
    assert_eq!(
        lacking(r#"words.text("a")"#),
        ["a lacks $x", "a lacks $y", "a lacks $z"]
    );
    assert!(lacking(r#"words.text("plain")"#).is_empty());
    assert!(lacking(r#"phrase.text("b", value)"#).is_empty());
    assert_eq!(
        lacking(r#"words.format("b", &[("y", one("w"))])"#),
        ["b lacks $z"]
    );
    assert!(lacking(r#"words.format("b", &[("z", of("w)"))])"#).is_empty());
    let chain = r#"Phrase::new("a").number("x", f(1)).text("y", ")")"#;
    assert_eq!(lacking(chain), ["a lacks $z"]);
    assert!(lacking(&format!("{chain}.list(\"z\", v)")).is_empty());
    let kept = "    let a = Phrase::new(\"b\");\n    a.text(\"z\", \"\")\n}\n";
    assert!(lacking(kept).is_empty());
    assert_eq!(lacking(&kept.replace("\"z\"", "\"y\"")), ["b lacks $z"]);
}

#[test]
#[should_panic(expected = "the message round-more lacks an argument")]
fn a_message_that_is_shown_without_its_argument_stops_a_build_for_development() {
    let key = "round-more";
    Messages::for_language(Language::English).text(key);
}

#[test]
fn a_key_from_outside_is_shown_only_if_it_needs_nothing() {
    let messages = Messages::for_language(Language::English);
    assert_eq!(
        messages.plain("field-required").as_deref(),
        Some("Please fill this in.")
    );
    assert_eq!(messages.plain("round-more"), None);
    assert_eq!(messages.plain("no-such-message"), None);
}

#[test]
fn the_files_have_the_messages_that_the_sweep_reads_from_them() {
    let messages = Messages::for_language(Language::English);
    let all = all_needs(Language::English);
    assert!(all.len() > 500, "{}", all.len());
    for key in all.keys().filter(|key| !key.is_empty()) {
        assert!(messages.has(key), "{key}");
    }
}
