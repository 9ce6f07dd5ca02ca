//! SQL Server: year, R2, service pack and build.
//!
//! The catalogue lists one release per service pack, inventories often leave it out. A build decides it, as each
//! service pack has a first build that never changes ([`FIRST_BUILDS`]); without a service pack or build several
//! releases remain possible. Tools, drivers and components that carry the name are something else.

use super::fit::{Fit, Found};
use super::index::ProductIndex;
use super::packaging::{counted, is_knowledge_base, is_word_size, service_pack};
use super::remark::{Tail, abbreviated, is_foreign_remark, passed};
use super::version::Version;
use super::vocabulary::{OPEN_ENDED, PACKAGING, holds};
use super::words::Word;

/// Words that may follow the name of the engine.
const WORDS: [&str; 18] = [
    "server",
    "serveur",
    "srv",
    "pack",
    "business",
    "core",
    "datacenter",
    "developer",
    "engine",
    "database",
    "express",
    "azure",
    "connect",
    "intelligence",
    "services",
    "sql",
    "web",
    "workgroup",
];

/// Editions people abbreviate and fields cut short.
const EDITIONS: [&str; 4] = ["enterprise", "standard", "developer", "express"];

/// The first build of each service pack: major and minor version, build, service pack.
const FIRST_BUILDS: [(u32, u32, u32, u32); 24] = [
    (9, 0, 1399, 0),
    (9, 0, 2047, 1),
    (9, 0, 3042, 2),
    (9, 0, 4035, 3),
    (9, 0, 5000, 4),
    (10, 0, 1600, 0),
    (10, 0, 2531, 1),
    (10, 0, 4000, 2),
    (10, 0, 5500, 3),
    (10, 0, 6000, 4),
    (10, 50, 1600, 0),
    (10, 50, 2500, 1),
    (10, 50, 4000, 2),
    (10, 50, 6000, 3),
    (11, 0, 2100, 0),
    (11, 0, 3000, 1),
    (11, 0, 5058, 2),
    (11, 0, 6020, 3),
    (11, 0, 7001, 4),
    (12, 0, 2000, 0),
    (12, 0, 4100, 1),
    (12, 0, 5000, 2),
    (12, 0, 6024, 3),
    (13, 0, 1601, 0),
];

/// As [`FIRST_BUILDS`], for 2016, whose third service pack has a separately serviced Azure Connect Pack.
const FIRST_BUILDS_2016: [(u32, u32); 3] = [(4001, 1), (5026, 2), (6300, 3)];

/// The first build of the Azure Connect Pack for 2016.
const CONNECT_PACK_BUILD: u32 = 7000;

/// One release, taken apart from its label (`2008 R2 SP3`) and name (`10.50-sp3`).
#[derive(Debug)]
struct Key {
    year: u32,
    r2: bool,
    service_pack: u32,
    connect_pack: bool,
    numbers: (u32, u32),
}

/// SQL Server in the catalogue.
#[derive(Debug)]
pub(super) struct SqlServer {
    product: usize,
    keys: Vec<Option<Key>>,
}

/// What the string says.
#[derive(Debug, Default)]
struct Facts {
    years: Vec<u32>,
    r2: bool,
    service_pack: Option<u32>,
    rtm: bool,
    connect_pack: bool,
    build: Option<(u32, u32, u32)>,
    numbers: Option<(u32, u32)>,
    open_ended: bool,
    words: Vec<String>,
    /// Words passed over without being understood.
    set_aside: Vec<String>,
}

impl SqlServer {
    pub(super) fn new(products: &[ProductIndex]) -> Option<Self> {
        let product = products
            .iter()
            .position(|product| product.name == "mssqlserver")?;
        let keys = products[product]
            .releases
            .iter()
            .map(|release| key(&release.name, &release.label))
            .collect();
        Some(Self { product, keys })
    }

    /// Reads the words after the name; `name_alone` if the name was the bare word "SQL".
    pub(super) fn find(&self, words: &[Word], name_alone: bool, tail: Tail<'_>) -> Found {
        let facts = match read(words, tail) {
            Ok(facts) => facts,
            Err(word) => return Found::SomethingElse(word),
        };
        if name_alone && facts.years.is_empty() {
            return Found::NameAlone;
        }
        let fit = self.fit(&facts);
        Found::Product {
            product: self.product,
            fit,
            words: facts.words,
            set_aside: facts.set_aside,
        }
    }

    fn fit(&self, facts: &Facts) -> Fit {
        let keep = |test: &dyn Fn(&Key) -> bool| {
            let fits = |key: &Option<Key>| key.as_ref().is_some_and(test);
            self.keys
                .iter()
                .enumerate()
                .filter(|(_, key)| fits(key))
                .map(|(i, _)| i)
                .collect::<Vec<_>>()
        };
        let numbers = facts
            .build
            .map(|(major, minor, _)| (major, minor))
            .or(facts.numbers);
        let by_number = numbers.map(|numbers| keep(&|key| key.numbers == numbers));
        let by_year = match facts.years.as_slice() {
            [] => None,
            [year] => Some(keep(&|key| key.year == *year && key.r2 == facts.r2)),
            _ => return Fit::Some(keep(&|key| facts.years.contains(&key.year))),
        };
        let mut fitting = match (by_year, by_number) {
            (None, None) => return Fit::NoVersion(Vec::new()),
            (Some(fitting), None) | (None, Some(fitting)) => fitting,
            (Some(year), Some(number)) => {
                let both = year
                    .iter()
                    .copied()
                    .filter(|i| number.contains(i))
                    .collect::<Vec<_>>();
                if both.is_empty() && !number.is_empty() && !year.is_empty() {
                    return Fit::Contradiction(facts.words.last().cloned().unwrap_or_default());
                }
                if both.is_empty() { year } else { both }
            }
        };
        if fitting.is_empty() {
            return Fit::NotListed(facts.words.join(" "));
        }
        if facts.open_ended {
            return Fit::Some(fitting);
        }
        let only = fitting.len() == 1;
        let by_build = facts.build.and_then(service_pack_of_build);
        let Some((given, connect_pack)) = by_build.or_else(|| stated(facts)) else {
            return match fitting.as_slice() {
                [release] => Fit::One {
                    release: *release,
                    named: true,
                    confirmed: facts.build.is_some(),
                },
                _ => Fit::Some(fitting),
            };
        };
        if facts.service_pack.is_some_and(|stated| stated != given) {
            return Fit::Contradiction(facts.words.last().cloned().unwrap_or_default());
        }
        let key = |i: usize| self.keys[i].as_ref();
        fitting
            .retain(|i| key(*i).is_some_and(|k| k.service_pack == given && k.connect_pack == connect_pack));
        match fitting.as_slice() {
            [release] => Fit::One {
                release: *release,
                named: true,
                confirmed: only || facts.build.is_some(),
            },
            _ => Fit::NotListed(facts.words.join(" ")),
        }
    }
}

/// The service pack named in words, and whether the Azure Connect Pack is.
fn stated(facts: &Facts) -> Option<(u32, bool)> {
    facts
        .service_pack
        .or(facts.rtm.then_some(0))
        .map(|pack| (pack, facts.connect_pack))
}

fn service_pack_of_build((major, minor, build): (u32, u32, u32)) -> Option<(u32, bool)> {
    let of_2016 = FIRST_BUILDS_2016
        .iter()
        .map(|(first, pack)| (13, 0, *first, *pack));
    let first_builds = FIRST_BUILDS.into_iter().chain(of_2016);
    let (_, _, _, pack) = first_builds
        .filter(|(known, known_minor, first, _)| (*known, *known_minor) == (major, minor) && *first <= build)
        .max_by_key(|(_, _, first, _)| *first)?;
    Some((pack, (major, minor) == (13, 0) && build >= CONNECT_PACK_BUILD))
}

fn key(name: &str, label: &[String]) -> Option<Key> {
    let year = label.first()?.parse().ok()?;
    let plain = name.split('-').next().unwrap_or_default();
    let numbers = Version::parse(plain)?.numbers;
    let pack = label
        .iter()
        .find_map(|word| word.strip_prefix("sp")?.parse().ok());
    Some(Key {
        year,
        r2: label.iter().any(|word| word == "r2"),
        service_pack: pack.unwrap_or(0),
        connect_pack: label.iter().any(|word| word == "connect"),
        numbers: (*numbers.first()?, *numbers.get(1)?),
    })
}

/// Reads the words; the error is the word that makes the string something else.
fn read(words: &[Word], tail: Tail<'_>) -> Result<Facts, String> {
    let mut facts = Facts::default();
    let mut rest = words;
    let mut remark = None;
    while let Some((word, after)) = rest.split_first() {
        let here = rest;
        rest = after;
        let text = word.text.as_str();
        if !facts.years.is_empty()
            && let Some(after) = tail.beside(here)
        {
            facts.set_aside.extend(passed(here, after));
            rest = after;
            continue;
        }
        if remark.is_none() && !facts.years.is_empty() && Tail::begins(word) {
            remark = Some(here);
        }
        if is_foreign_remark(word) {
            return Err(text.to_owned());
        } else if let Some((number, after)) = service_pack(word, after) {
            facts.service_pack = facts.service_pack.or(Some(number));
            facts.words.push(format!("sp{number}"));
            rest = after;
        } else if let Some((_, _, after)) = counted(word, after) {
            rest = after;
        } else if text == "r2" {
            facts.r2 = true;
            facts.words.push(text.to_owned());
        } else if text == "rtm" {
            facts.rtm = true;
        } else if let Some(numbers) = plain_version(word, after) {
            if !number(&mut facts, &numbers, word) {
                return Err(text.to_owned());
            }
            // What follows a full build is the banner of the server: date, copyright, the Windows it runs on.
            if !word.in_version && numbers.len() >= 3 {
                rest = &rest[rest.iter().position(|word| word.in_version).unwrap_or(rest.len())..];
            }
        } else if holds(&OPEN_ENDED, text) {
            facts.open_ended |= !word.is_remark();
        } else if WORDS.contains(&text) {
            facts.connect_pack |= text == "connect";
        } else if !is_packaging(text) && !is_word_size(word, after) && abbreviated(word, &EDITIONS).is_none()
        {
            if word.is_remark() {
                facts.set_aside.push(text.to_owned());
                continue;
            }
            match remark.and_then(|remark| tail.after(remark)) {
                Some(after) => {
                    facts.set_aside.extend(passed(here, after));
                    rest = after;
                }
                None => return Err(text.to_owned()),
            }
        }
    }
    Ok(facts)
}

fn is_packaging(text: &str) -> bool {
    let numbered = |prefix: &str| {
        text.strip_prefix(prefix)
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    holds(&PACKAGING, text) || is_knowledge_base(text) || numbered("cu")
}

/// The numbers of a version without a suffix.
fn plain_version(word: &Word, after: &[Word]) -> Option<Vec<u32>> {
    let version = Version::parse(&word.text)?;
    (version.suffix.is_empty() && !is_word_size(word, after)).then_some(version.numbers)
}

/// The minor version, without the service pack setup adds to it in the list of programs: `13.3.6300.2` is `13.0.6300.2`.
fn without_pack(major: u32, minor: u32) -> u32 {
    match minor {
        1..=4 if (10..=13).contains(&major) => 0,
        51..=53 if major == 10 => 50,
        _ => minor,
    }
}

/// Reads a number; false if it means nothing here.
fn number(facts: &mut Facts, numbers: &[u32], word: &Word) -> bool {
    match *numbers {
        [year @ 2000..=2099] => {
            if facts.years.is_empty() || !word.is_remark() && !facts.years.contains(&year) {
                facts.years.push(year);
            }
        }
        [major, minor, build, ..] if (7..100).contains(&major) => {
            facts.build = facts.build.or(Some((major, without_pack(major, minor), build)));
        }
        [major, minor] if (7..100).contains(&major) => facts.numbers = facts.numbers.or(Some((major, minor))),
        [_] if word.is_remark() => return true,
        _ => return false,
    }
    facts.words.push(word.text.clone());
    true
}
