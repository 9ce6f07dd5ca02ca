//! Reading the words after "Windows" into facts, without looking at the catalogue.

use super::super::packaging::{counted, is_knowledge_base, is_word_size, service_pack};
use super::super::remark::{Tail, abbreviated, after_date, is_foreign_remark, passed};
use super::super::version::Version;
use super::super::vocabulary::windows::{Edition, WindowsWord, meaning};
use super::super::vocabulary::{OPEN_ENDED, PACKAGING, holds};
use super::super::words::Word;

/// What the string says.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) main: Option<String>,
    pub(super) server: bool,
    pub(super) embedded: bool,
    pub(super) core: bool,
    pub(super) iot: bool,
    pub(super) long_term: bool,
    pub(super) long_term_year: Option<u32>,
    pub(super) edition: Option<Edition>,
    pub(super) r2: bool,
    pub(super) service_packs: Vec<u32>,
    pub(super) features: Vec<String>,
    pub(super) builds: Vec<u32>,
    pub(super) kernel: Option<(u32, u32)>,
    pub(super) lines: Vec<&'static str>,
    pub(super) open_ended: bool,
    /// Versions named beside `main`.
    pub(super) others: Vec<String>,
    /// Said to be a workstation, without an edition.
    pub(super) workstation: bool,
    /// Not yet a release.
    pub(super) preview: bool,
    /// Of an edition the catalogue does not list.
    pub(super) unlisted: bool,
    pub(super) words: Vec<String>,
    /// Words passed over without being understood.
    pub(super) set_aside: Vec<String>,
}

/// `22h2`, `1809`: a feature update by year and half or month.
pub(super) fn is_feature(word: &str) -> bool {
    let Some(Version { numbers, suffix }) = Version::parse(word) else {
        return false;
    };
    match (numbers.as_slice(), suffix) {
        ([year], "h1" | "h2") => (19..=39).contains(year),
        ([2004], "") => true,
        ([number], "") => (1507..=1999).contains(number) && (1..=12).contains(&(number % 100)),
        _ => false,
    }
}

/// `22 H2`, as people write it who hear two things.
fn feature_in_two_words(words: &[Word]) -> Option<String> {
    let [year, half, ..] = words else { return None };
    let whole = format!("{}{}", year.text, half.text);
    (matches!(half.text.as_str(), "h1" | "h2") && is_feature(&whole)).then_some(whole)
}

/// Reads the words; the error is the word that makes the string something else.
pub(super) fn read(words: &[Word], tail: Tail<'_>) -> Result<Facts, String> {
    let mut facts = Facts::default();
    let mut rest = words;
    let mut remark = None;
    while let Some((word, after)) = rest.split_first() {
        let here = rest;
        rest = after;
        let settled = facts.main.is_some() || !facts.features.is_empty() || !facts.builds.is_empty();
        if settled && let Some(after) = after_date(here).or_else(|| tail.beside(here)) {
            facts.set_aside.extend(passed(here, after));
            rest = after;
            continue;
        }
        if remark.is_none() && settled && Tail::begins(word) {
            remark = Some(here);
        }
        if is_foreign_remark(word) || is_licence(words, here) {
            return Err(word.text.clone());
        }
        if let Some((number, after)) = service_pack(word, after) {
            facts.service_packs.push(number);
            facts.words.extend(["sp".to_owned() + &number.to_string()]);
            rest = after;
            continue;
        }
        let text = word.text.as_str();
        if let Some((next, numbers, after)) = counted(word, after) {
            if text == "build" {
                facts.builds.push(numbers[0]);
                facts.words.push(next.text.clone());
            }
            rest = after;
        } else if text == "workstation" && !is_edition_of_workstations(words, here) {
            // "NT Workstation" is what a scanner calls every client.
            facts.workstation = true;
        } else if matches!(text, "preview" | "insider") {
            facts.preview = true;
        } else if facts.embedded && matches!(text, "ce" | "handheld") {
            facts.lines.push("handheld");
        } else if facts.embedded && matches!(text, "stand" | "std" | "stnd") {
            facts.lines.push("standard");
        } else if let Some(feature) = feature_in_two_words(here) {
            facts.words.push(feature.clone());
            facts.features.push(feature);
            rest = &after[1..];
        } else if is_pos_ready(here) {
            take(&mut facts, WindowsWord::Line("posready"), word);
            rest = &after[1..];
        } else if let Some(after) = after_phrase(here) {
            rest = after;
        } else if let Some(meaning) = meaning(text) {
            take(&mut facts, meaning, word);
        } else if holds(&OPEN_ENDED, text) {
            facts.open_ended |= !word.is_remark();
        } else if !is_word_size(word, after)
            && !number(&mut facts, word)
            && !holds(&PACKAGING, text)
            && !is_knowledge_base(text)
        {
            if word.is_remark() {
                facts.set_aside.push(text.to_owned());
            } else if let Some(whole) = abbreviated(word, &EDITIONS) {
                if let Some(meaning) = meaning(whole) {
                    take(&mut facts, meaning, word);
                }
            } else if let Some(after) = remark
                .or(complete(&facts, here))
                .and_then(|remark| tail.after(remark))
            {
                facts.set_aside.extend(passed(here, after));
                rest = after;
            } else {
                return Err(text.to_owned());
            }
        }
    }
    Ok(facts)
}

/// The words from `here` where the name is complete before them: after version, edition and update a remark needs no mark.
fn complete<'w>(facts: &Facts, here: &'w [Word]) -> Option<&'w [Word]> {
    (facts.main.is_some() && facts.words.len() >= COMPLETE).then_some(here)
}

/// How many words that decide make a name of Windows complete: "10 Pro 22H2", "Server 2016 Standard".
const COMPLETE: usize = 3;

/// Whether the name ends in a word for a licence that says nothing of its kind: the licence is meant, not the system.
fn is_licence(words: &[Word], here: &[Word]) -> bool {
    let counts = |next: &Word| next.text.starts_with(|c: char| c.is_ascii_digit());
    let is_last = here.get(1).is_none_or(|next| next.in_version || counts(next));
    let kind = words[..words.len() - here.len()].last();
    let has_kind = kind.is_some_and(|kind| matches!(kind.text.as_str(), "oem" | "retail" | "vl" | "volume"));
    let is_word = matches!(
        here[0].text.as_str(),
        "licence" | "license" | "licenta" | "licenz" | "lizenz"
    );
    is_last && is_word && !has_kind && !here[0].is_remark()
}

/// Editions people abbreviate and fields cut short. "Standard" decides nothing when it names no embedded line.
const EDITIONS: [&str; 12] = [
    "business",
    "datacenter",
    "edition",
    "education",
    "embedded",
    "enterprise",
    "essentials",
    "foundation",
    "premium",
    "professional",
    "starter",
    "ultimate",
];

/// Roles and licences named after the version, word by word.
const PHRASES: [&[&str]; 12] = [
    &["pentru", "statii", "de", "lucru"],
    &["pour", "stations", "de", "travail"],
    &["pour", "les", "stations", "de", "travail"],
    &["fur", "arbeitsstationen"],
    &["for", "x64", "based", "systems"],
    &["for", "32", "bit", "systems"],
    &["for", "embedded", "systems"],
    &["fur", "embedded", "systems"],
    &["failover", "cluster"],
    &["hyper", "v", "host"],
    &["domain", "controller"],
    &["terminal", "server"],
];

/// The line of Windows Embedded for cash desks, which some write as two words.
fn is_pos_ready(words: &[Word]) -> bool {
    matches!(words, [pos, ready, ..] if pos.text == "pos" && ready.text == "ready")
}

fn after_phrase(words: &[Word]) -> Option<&[Word]> {
    let begins = |phrase: &&&[&str]| {
        phrase.len() <= words.len() && phrase.iter().zip(words).all(|(own, word)| *own == word.text)
    };
    PHRASES.iter().find(begins).map(|phrase| &words[phrase.len()..])
}

/// "Pro for Workstations" and "Pro Workstation" are editions; "Workstation" alone is a kind of machine.
fn is_edition_of_workstations(words: &[Word], here: &[Word]) -> bool {
    words[..words.len() - here.len()]
        .last()
        .is_some_and(|before| matches!(before.text.as_str(), "for" | "pro" | "professional"))
}

fn take(facts: &mut Facts, meaning: WindowsWord, word: &Word) {
    match meaning {
        WindowsWord::Packaging => return,
        WindowsWord::Server => facts.server = true,
        WindowsWord::Embedded => facts.embedded = true,
        WindowsWord::Line(line) => {
            facts.embedded |= line == "posready";
            facts.lines.push(line);
        }
        WindowsWord::Core => facts.core = true,
        WindowsWord::Iot => facts.iot = true,
        WindowsWord::LongTerm => facts.long_term = true,
        WindowsWord::LongTermEdition => {
            facts.long_term = true;
            facts.edition = Some(Edition::Enterprise);
        }
        WindowsWord::IotLongTerm => {
            facts.iot = true;
            facts.long_term = true;
        }
        WindowsWord::R2 => facts.r2 = true,
        WindowsWord::Unlisted => facts.unlisted = true,
        // "Pro Education" is serviced like Pro, "Home" and "Enterprise" stand alone: the first edition word decides.
        WindowsWord::Edition(edition) => facts.edition = facts.edition.or(Some(edition)),
        WindowsWord::Main(main) => set_main(facts, main, word),
    }
    facts.words.push(word.text.clone());
}

fn set_main(facts: &mut Facts, main: &str, word: &Word) {
    match &facts.main {
        None => facts.main = Some(main.to_owned()),
        Some(own) if own != main && !word.is_remark() => facts.others.push(main.to_owned()),
        Some(_) => {}
    }
}

/// Reads a number; false if it means nothing in a Windows name.
fn number(facts: &mut Facts, word: &Word) -> bool {
    let Some(version) = Version::parse(&word.text) else {
        return false;
    };
    let text = word.text.as_str();
    let understood = match (version.numbers.as_slice(), version.suffix) {
        _ if is_feature(text) && (facts.main.is_some() || facts.server) => {
            facts.features.push(text.trim_start_matches('v').to_owned());
            true
        }
        (&[major @ (5 | 6 | 10), minor, build, ..], "") => {
            facts.kernel = Some((major, minor));
            facts.builds.push(build);
            true
        }
        (&[8, 1], "") => {
            set_main(facts, "8.1", word);
            true
        }
        (&[major @ (5 | 6 | 10), minor], "") => {
            facts.kernel = Some((major, minor));
            true
        }
        (&[build, _], "") if build > 2100 => {
            facts.builds.push(build);
            true
        }
        (&[12 | 95 | 98], "") if facts.main.is_none() && facts.words.is_empty() => {
            set_main(facts, text, word);
            true
        }
        (&[7 | 8 | 10 | 11], "") => {
            set_main(facts, text, word);
            true
        }
        (&[year @ 2000..=2099], "") => {
            year_number(facts, year, word);
            true
        }
        (&[build], "") if build > 2099 => {
            facts.builds.push(build);
            true
        }
        _ => false,
    };
    if understood {
        facts.words.push(word.text.clone());
    }
    understood
}

/// A year is the version of a server, the year of a long-term release, or the frozen registry entry `2009`.
fn year_number(facts: &mut Facts, year: u32, word: &Word) {
    match facts.main.as_deref() {
        Some("10" | "11") if !facts.server => {
            facts.long_term_year.get_or_insert(year);
        }
        _ => set_main(facts, &year.to_string(), word),
    }
}
