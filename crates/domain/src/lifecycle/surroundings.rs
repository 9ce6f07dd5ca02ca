//! Surroundings: whether the words before a product's name leave it standing for itself.
//!
//! Labels and roles say nothing; a device may precede an operating system ("Elitedesk 800 G4 - Win10"); a word of an
//! add-on ends the search. Whatever else is said decides, as far as it may change the meaning: the text then names
//! something else. What may follow the version is told in `remark`.

use super::index::{Index, Target};
use super::packaging::service_pack;
use super::remark::is_add_on;
use super::version::Version;
use super::vocabulary::before::LABELS;
use super::vocabulary::holds;
use super::vocabulary::machines::{
    EQUIPMENT, HARDWARE_MAKERS, OFFICE_MAKERS, PERIPHERALS, STATION_ENDS, STATIONS,
};
use super::vocabulary::windows::{WindowsWord, meaning};
use super::words::{Joint, Word};

/// The most words that say what a server or workstation is used for, with the noun itself.
const LONGEST_PURPOSE: usize = 4;

/// Whether a word before a name ends the search: what follows is what something is for.
pub(super) fn ends_search(word: &Word) -> bool {
    is_add_on(word) && !holds(LABELS, &word.text)
}

/// Whether a word before a name says nothing.
pub(super) fn is_label(word: &Word) -> bool {
    holds(LABELS, &word.text)
}

/// Whether `lead` may stand before a `name` that `rest` follows.
pub(super) fn may_precede(
    lead: &[Word],
    name: &[Word],
    rest: &[Word],
    target: Target,
    index: &Index,
) -> bool {
    if is_program_of_machine(lead) {
        return false;
    }
    let lead = after_label(lead);
    if lead.iter().all(is_label) {
        return true;
    }
    let (owner, is_system) = match target {
        Target::Windows => ("microsoft", true),
        Target::SqlServer => ("microsoft", false),
        Target::Product { product, .. } => {
            let product = &index.products[product];
            (
                product.maker(),
                product.is_operating_system && product.name != "ios",
            )
        }
        Target::Device { .. } | Target::Other => return false,
    };
    if lead.iter().all(|word| is_label(word) || word.text == owner) {
        return true;
    }
    let anchor = &name[0];
    let bracketed = anchor.bracketed && !lead.last().is_some_and(|last| last.bracketed);
    let has_number = |word: &Word| word.text.contains(|c: char| c.is_ascii_digit());
    // `lighttpd/1.4.55 (Ubuntu)` and "ESMTP (Ubuntu)" are servers built for a system, not the system.
    if anchor.bracketed && (lead.iter().any(is_version) || !name.iter().chain(rest).any(has_number)) {
        return false;
    }
    let separated = bracketed
        || matches!(
            anchor.joint,
            Joint::Dash | Joint::Colon | Joint::Comma | Joint::Slash
        );
    if separated && anchor.joint != Joint::Slash && lead.first().is_some_and(is_label) {
        return true;
    }
    if !is_system || lead.iter().any(|word| word.in_version) {
        return false;
    }
    let runs_on = |last: &Word| matches!(last.text.as_str(), "on" | "auf");
    if lead[0].text == "linux" && lead.last().is_some_and(runs_on) {
        return true;
    }
    is_machine(lead, separated, owner, System::of(rest))
}

/// `lead` after the label of the field it was copied from, "OS:".
fn after_label(lead: &[Word]) -> &[Word] {
    let ends_label = |at: &usize| lead[*at].joint == Joint::Colon && lead[..*at].iter().all(is_label);
    let start = (0..lead.len()).rev().find(ends_label).unwrap_or(0);
    &lead[start..]
}

/// Whether `lead` names the program of a machine: "Scanner software".
fn is_program_of_machine(lead: &[Word]) -> bool {
    lead.windows(2).any(|pair| {
        let of_machine = holds(EQUIPMENT, &pair[0].text)
            || holds(STATIONS, &pair[0].text)
            || matches!(pair[0].text.as_str(), "phone" | "print" | "scanner");
        of_machine
            && pair[1].joint == Joint::Space
            && matches!(
                pair[1].text.as_str(),
                "application" | "applikation" | "soft" | "software"
            )
    })
}

/// What a name of Windows says of the machine it runs on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    /// Sold within devices only: Embedded, `IoT`, the long-term channel.
    OfDevices,
    /// Edition, service pack or server: what is installed is meant, as software names no more than the version it is for.
    Installed,
    /// Nothing more than a version.
    Plain,
}

impl System {
    fn of(rest: &[Word]) -> Self {
        let says =
            |test: fn(WindowsWord) -> bool| rest.iter().any(|word| meaning(&word.text).is_some_and(test));
        let has_pack = (0..rest.len()).any(|at| service_pack(&rest[at], &rest[at + 1..]).is_some());
        if says(|word| {
            matches!(
                word,
                WindowsWord::Embedded
                    | WindowsWord::Iot
                    | WindowsWord::IotLongTerm
                    | WindowsWord::LongTerm
                    | WindowsWord::LongTermEdition
                    | WindowsWord::Line("posready" | "industry" | "compact")
            )
        }) {
            Self::OfDevices
        } else if has_pack
            || says(|word| {
                matches!(
                    word,
                    WindowsWord::Edition(_) | WindowsWord::Server | WindowsWord::R2
                )
            })
        {
            Self::Installed
        } else {
            Self::Plain
        }
    }
}

/// Whether `lead` is a machine an operating system may run on: known equipment, a model (a word of letters and digits),
/// or anything set apart by a mark from a system that is said to be installed. "Canon PIXMA" could be a driver as well.
fn is_machine(lead: &[Word], separated: bool, owner: &str, system: System) -> bool {
    // A version of two components is that of a program. What these makers number is a printer or an input device, unless
    // it runs Android.
    let is_program = |word: &Word| {
        let text = word.text.as_str();
        matches!(
            text,
            "application" | "applikation" | "logiciel" | "logiciels" | "programm" | "soft" | "software"
        )
    };
    let is_other = |word: &Word| holds(PERIPHERALS, &word.text) || is_program(word) || is_version(word);
    let of_office = holds(OFFICE_MAKERS, &lead[0].text) && owner != "android";
    if lead.iter().any(is_other) {
        return false;
    }
    let is_equipment = |word: &Word| holds(EQUIPMENT, &word.text) || holds(STATIONS, &word.text);
    let is_known = |word: &Word| is_label(word) || word.text == owner || holds(EQUIPMENT, &word.text);
    // `PA-220` is one model of two words.
    let groups = || lead.chunk_by(|_, next| next.joint == Joint::Hyphen);
    let has = |group: &[Word], kind: fn(&char) -> bool| {
        group.iter().any(|word| word.text.chars().any(|c| kind(&c)))
    };
    let is_model = |group: &[Word]| has(group, char::is_ascii_digit);
    let is_mixed = |group: &[Word]| is_model(group) && has(group, char::is_ascii_alphabetic);
    // The maker of a system with a number of its own: "Cisco Catalyst 9300".
    let of_owner = lead[0].text == owner && lead[1..].iter().any(|word| is_model(std::slice::from_ref(word)));
    let is_noun = |word: &Word| {
        holds(STATIONS, &word.text)
            || STATION_ENDS
                .iter()
                .any(|end| word.text.len() > end.len() && word.text.ends_with(end))
    };
    let names_station = is_noun(&lead[0]) || lead.last().is_some_and(is_noun);
    let is_station = names_station && lead.len() <= LONGEST_PURPOSE;
    // A maker of machines with nothing but a mark or the kind of equipment: the names of most are known to no rule.
    let of_maker = holds(HARDWARE_MAKERS, &lead[0].text) && (separated || lead.iter().any(is_equipment));
    let said_installed = system == System::OfDevices || separated && system == System::Installed;
    is_station
        || of_maker
        || said_installed
        || of_owner && owner != "microsoft"
        || groups().any(is_mixed) && (separated || !of_office)
        || (separated || system == System::Installed) && lead.iter().any(is_known)
        || groups().all(|group| is_model(group) || group.iter().all(is_known))
}

/// Whether a word is a version of at least two components.
pub(super) fn is_version(word: &Word) -> bool {
    Version::parse(&word.text).is_some_and(|version| version.numbers.len() > 1)
}

/// Whether a word is the suffix a distribution gives the version of a package: `4ubuntu0.5`, `deb10u2`.
pub(super) fn is_package_suffix(word: &Word) -> bool {
    let digit_after = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let of_ubuntu = word
        .text
        .split_once("ubuntu")
        .is_some_and(|(before, after)| digit_after(before) && digit_after(after));
    let of_debian = word
        .text
        .split_once("deb")
        .is_some_and(|(_, after)| digit_after(after) && after.contains('u'));
    of_ubuntu || of_debian
}
