//! How a product may be called: the names of an advisory taken apart.
//!
//! *MP monitors MX800/700/600 (865240/41/42) WLAN*, *Accent/Anthem*, *MX400-MX850*, *LOGIQ, not including
//! LOGIQ 100 Pro*: one line of a document means several models. Each [`Name`] is one way of being meant: words that a device must
//! have all of.

use super::notation::{brackets, is_abbreviation, raw_words};
use super::own::{initials, own_name, shortened_kind};
use super::part::Part;
use super::word::{is_designator, is_generic, is_version, words_of};

/// One way a product may be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// What a device must have, each.
    pub(super) required: Vec<Part>,
    /// How far the name goes.
    pub(super) strength: Strength,
    /// Where the name is one word of its own and others that many products have, as *Alaris PC Unit* is, these others: products of one
    /// family differ by nothing else.
    pub(super) others: Vec<String>,
    /// Whether no other product of the maker has this word of its own, so that the others do not decide.
    pub(super) is_alone: bool,
}

impl Name {
    /// A name of these parts, whatever else its product is called.
    pub(super) fn of(required: Vec<Part>, strength: Strength) -> Self {
        Self {
            required,
            strength,
            others: Vec::new(),
            is_alone: false,
        }
    }
}

/// The words of makers, which are no part of a product's name.
#[derive(Debug, Default)]
pub(super) struct MakerWords {
    /// Of its names today.
    pub(super) current: Vec<String>,
    /// Of its former names: some are names of products still (*Alaris*), most are not (*Welch Allyn*).
    pub(super) former: Vec<String>,
}

/// How well a name tells its product from others of its maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// It has nothing but words that many products have: it must be there whole.
    Generic,
    /// First letters of its words.
    Initials,
    /// Its own words.
    Own,
    /// A number it is sold under.
    Number,
}

/// What a document's name of a product comes to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parsed {
    /// The ways it may be called.
    pub(super) names: Vec<Name>,
    /// Words by which a device is not meant, each a name: *not including LOGIQ 100 Pro*.
    pub(super) excluded: Vec<Vec<String>>,
    /// The version within the name: *Portal 8.0.x*.
    pub(super) version: Option<String>,
    /// The release of Windows within the name, under which alone it is meant: *PET/CT Systems Windows 7-Based*.
    pub(super) windows: Vec<String>,
    /// What a device must have besides its name: *(enabled with iBed Wireless)*.
    pub(super) conditions: Vec<String>,
}

/// What begins the part of a name that says what is not meant.
const EXCLUDING: &[&str] = &[" not including ", " excluding ", " except ", " other than "];

/// What begins the part of a name that says under what circumstances it is meant.
const CIRCUMSTANCES: &[&str] = &[
    " windows ",
    " used with ",
    " with ",
    " running ",
    " enabled ",
    " under ",
    " integrated with ",
    " using ",
    " installed on ",
];

/// What begins the number a product is sold under, as one in brackets.
const MODEL_NUMBER: &[&str] = &[" model number ", " part number ", " ref. "];

/// What begins another name within brackets.
const ALSO_CALLED: &[&str] = &["formerly known as ", "also known as ", "formerly ", "aka "];

/// What begins an option within brackets without which a product is not meant.
const OPTION: &str = "enabled with ";

/// What begins the members of a series within brackets.
const INCLUDING: &str = "including";

/// Takes a name apart.
pub(super) fn parse(name: &str, maker: &MakerWords) -> Parsed {
    let lower = crate::text::fold_for_search(name);
    let (meant, excluded) = split_at_first(&lower, EXCLUDING);
    let (outside, mut bracketed) = brackets(meant);
    let (outside, number) = split_at_first(&outside, MODEL_NUMBER);
    bracketed.extend(number.map(str::to_owned));
    let outside = outside.to_owned();
    let (head, circumstance) = split_at_first(&outside, CIRCUMSTANCES);
    let is_windows = outside
        .get(head.len()..)
        .is_some_and(|rest| rest.starts_with(" windows "));
    let mut words = raw_words(if raw_words(head).is_empty() {
        &outside
    } else {
        head
    });
    // A product may be called like its maker.
    if !words
        .iter()
        .all(|word| maker.current.contains(word) || is_generic(word))
    {
        words.retain(|word| !maker.current.contains(word));
    }

    let mut parsed = Parsed {
        excluded: excluded
            .map(|words| excluded_names(words, maker))
            .unwrap_or_default(),
        version: words.iter().find(|word| is_version(word)).cloned(),
        windows: match circumstance {
            Some(release) if is_windows => words_of(release).into_iter().take(1).collect(),
            _ => Vec::new(),
        },
        conditions: bracketed
            .iter()
            .filter_map(|inside| words_of(inside.trim().strip_prefix(OPTION)?).pop())
            .collect(),
        ..Parsed::default()
    };
    words.retain(|word| !is_version(word));
    let numbers: Vec<String> = bracketed
        .iter()
        .filter(|inside| !inside.trim_start().starts_with(INCLUDING))
        .flat_map(|inside| raw_words(inside))
        .filter(|word| is_designator(word) && !is_version(word))
        .collect();
    parsed.names.extend(own_name(&words, &numbers, maker));
    parsed.names.extend(each_of(&words, maker));
    parsed.names.extend(initials(&words));
    parsed.names.extend(shortened_kind(&words, maker));
    let sold_under = numbers
        .iter()
        .filter(|number| number.len() >= 5 && !number.contains('/'));
    for number in sold_under {
        parsed
            .names
            .push(Name::of(vec![Part::word(number)], Strength::Number));
    }
    for inside in &bracketed {
        parsed.names.extend(bracketed_name(inside, &words, maker));
    }
    parsed
}

/// The products of a name that lists several: *Pulsera and Endura*.
fn each_of(words: &[String], maker: &MakerWords) -> Vec<Name> {
    let sides: Vec<Name> = words
        .split(|word| word == "and")
        .filter_map(|side| own_name(side, &[], maker))
        .collect();
    let length = |name: &Name| name.required.iter().map(Part::length).sum::<usize>();
    let are_names = sides.len() > 1
        && sides
            .iter()
            .all(|name| name.strength == Strength::Own && length(name) >= 4);
    if are_names { sides } else { Vec::new() }
}

/// Another name within brackets: a former one, its abbreviation, or members of its series.
fn bracketed_name(inside: &str, words: &[String], maker: &MakerWords) -> Option<Name> {
    let inside = inside.trim();
    let own = |words: Vec<String>| {
        let words: Vec<String> = words
            .into_iter()
            .filter(|word| !maker.current.contains(word))
            .collect();
        own_name(&words, &[], maker)
    };
    if let Some(members) = inside.strip_prefix(INCLUDING) {
        let whole = words
            .iter()
            .filter(|word| !is_generic(word) && word.len() > 3)
            .cloned();
        return own(whole.chain(raw_words(members)).collect());
    }
    let also = ALSO_CALLED.iter().find_map(|start| inside.strip_prefix(start));
    let other = also.or_else(|| is_abbreviation(inside).then_some(inside))?;
    own(raw_words(other))
}

/// A name of the words of a title or of what stands in the place of a version, if these tell a product.
pub(super) fn of_words(text: &str, maker: &MakerWords) -> Option<Name> {
    let mut words = raw_words(&brackets(&crate::text::fold_for_search(text)).0);
    words.retain(|word| !maker.current.contains(word) && !is_version(word));
    own_name(&words, &[], maker).filter(|name| name.strength != Strength::Generic || name.required.len() > 1)
}

/// The number of the model behind a name in a title: the document is about this one alone.
pub(super) fn number_in_title(title: &str, name: &str) -> Option<Part> {
    let words = |text: &str| raw_words(&brackets(&crate::text::fold_for_search(text)).0);
    let (titled, named) = (words(title), words(name));
    if named.is_empty() || named.iter().any(|word| is_designator(word)) {
        return None;
    }
    let at = titled
        .windows(named.len())
        .position(|part| part == named.as_slice())?;
    let behind = titled.get(at + named.len())?;
    let is_number = is_designator(behind) && !is_version(behind);
    is_number.then(|| Part::Word(behind.split('/').map(str::to_owned).collect()))
}

fn split_at_first<'a>(text: &'a str, marks: &[&str]) -> (&'a str, Option<&'a str>) {
    let found = marks
        .iter()
        .filter_map(|mark| text.find(mark).map(|at| (at, mark.len())))
        .min();
    match found {
        Some((at, length)) => (text.get(..at).unwrap_or(text), text.get(at + length..)),
        None => (text, None),
    }
}

fn excluded_names(words: &str, maker: &MakerWords) -> Vec<Vec<String>> {
    let names = words.split([',', ';']).flat_map(|part| part.split(" and "));
    let names = names.map(|name| {
        let mut words = words_of(name);
        words.retain(|word| !(maker.current.contains(word) || is_generic(word) && word.len() > 3));
        words
    });
    names.filter(|words| !words.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::part::Had;
    use crate::matching::word::DeviceWords;

    fn is_meant(name: &str, device: &str) -> bool {
        let parsed = parse(name, &MakerWords::default());
        let words = DeviceWords::of([device]);
        parsed
            .names
            .iter()
            .filter(|name| name.strength != Strength::Initials)
            .any(|name| {
                name.required
                    .iter()
                    .all(|part| part.is_had_by(&words) != Had::Not)
            })
    }

    #[test]
    fn a_name_is_had_by_the_words_that_tell_it_from_others() {
        for (name, device) in [
            ("Medfusion 4000 Wireless Syringe Infusion Pump", "Medfusion 4000"),
            ("Alaris 8015 PC unit", "Alaris PCU8015"),
            ("Alaris PC Unit", "ALARIS PCU"),
            (
                "IntelliVue MX40 Patient Worn Monitor (WLAN only)",
                "Intellivue MX-40",
            ),
            (
                "FM20/FM30/FM40/FM50 Avalon Fetal/Maternal Monitors",
                "Avalon FM 30",
            ),
            ("MX800/700/600 IntelliVue", "IntelliVue MX700"),
            ("IntelliVue patient monitor MX400-MX850", "IntelliVue MX450"),
            ("IntelliVue Patient Monitors MX (MX400-550)", "IntelliVue MX500"),
            (
                "PageWriter TC10 TC20 TC30 TC50 TC70 Cardiographs",
                "PageWriter TC50",
            ),
            ("Efficia CM Series", "Efficia CM120"),
            ("Ultrasound CX", "CX50"),
            ("Innova IGS 5x0", "Innova IGS 540"),
            ("LOGIQ, not including LOGIQ 100 Pro", "Logiq E9"),
            ("Valleylab FT10 Energy Platform (VLFT10GEN)", "VLFT10GEN"),
            ("Clinical Information Center (CIC)", "CIC Pro"),
            (
                "Pyxis Enterprise Server with Windows Server",
                "Pyxis Enterprise Server",
            ),
            ("SX-500", "SX 500"),
        ] {
            assert!(
                is_meant(name, device),
                "{device} is {name}: {:?}",
                parse(name, &MakerWords::default()).names
            );
        }
    }

    #[test]
    fn a_sibling_is_not_meant() {
        for (name, device) in [
            ("IntelliVue MX40", "IntelliVue MX400"),
            ("IntelliVue Patient Monitors MX (MX400-550)", "IntelliVue MX40"),
            ("Alaris 8015 PC unit", "Alaris GH"),
            ("Infusomat Space", "Infusomat fmS"),
            ("Brilliance 64", "Brilliance iCT"),
            ("LOGIQ 5", "LOGIQ S8 R5"),
            ("Accent MRI", "Assurity MRI"),
            ("Optima 320", "Innova 320"),
        ] {
            assert!(
                !is_meant(name, device),
                "{device} is not {name}: {:?}",
                parse(name, &MakerWords::default()).names
            );
        }
    }

    #[test]
    fn what_is_not_meant_and_which_version_is_part_of_the_name() {
        assert_eq!(
            parse("LOGIQ, not including LOGIQ 100 Pro", &MakerWords::default()).excluded,
            [["logiq", "100", "pro"]]
        );
        assert_eq!(
            parse("IntelliSpace Portal 8.0.x", &MakerWords::default())
                .version
                .as_deref(),
            Some("8.0.x")
        );
    }

    #[test]
    fn long_names_are_known_by_their_first_letters() {
        let initials = |name: &str| {
            parse(name, &MakerWords::default())
                .names
                .into_iter()
                .find(|name| name.strength == Strength::Initials)
        };
        assert_eq!(
            initials("Alaris Gateway Workstation").map(|name| name.required),
            Some(vec![Part::word("agw")])
        );
        assert_eq!(
            initials("Patient Information Center iX").map(|name| name.required),
            Some(vec![Part::word("picix")])
        );
        assert_eq!(initials("Alaris GS"), None);
    }
}
