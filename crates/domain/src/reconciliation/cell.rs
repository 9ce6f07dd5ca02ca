//! What identifies, as cells of lists write it, made comparable.
//!
//! Nothing is repaired here: a value that cannot be one is left out, and what is compared is never shown.

use crate::asset::{Attribute, Hints};
use crate::text::fold_for_search;

/// The letters and digits, in upper case; nothing of fewer than two.
pub(super) fn compact(text: &str) -> Option<String> {
    let compact: String = fold_for_search(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    (compact.chars().count() >= 2).then_some(compact)
}

/// A serial number as compared, and the UUID that VMware writes in its place: `VMware-42 0f 1c …-…`.
pub(super) fn serial_number(text: &str) -> (Option<String>, Option<String>) {
    let folded = fold_for_search(text);
    if let Some(rest) = folded.strip_prefix("vmware-") {
        return (None, uuid(rest));
    }
    // A remark: `37779 (PC)`.
    let bare = folded.split('(').next().unwrap_or(&folded);
    let bare = without_label(bare);
    let compact = compact(bare).filter(|number| !is_made_up(number));
    // Excel takes leading zeros away; what is left must not be compared with the whole.
    let shortened = compact.map(|number| {
        let trimmed = number.trim_start_matches('0');
        if trimmed.len() >= 5 {
            trimmed.to_owned()
        } else {
            number
        }
    });
    (shortened, None)
}

/// A serial number without the word for it that people type before: `SN 4711-2`, `N°4711-2`, `Matr. 4711-2`.
fn without_label(text: &str) -> &str {
    const LABELS: &[&str] = &[
        "serial number",
        "serienummer",
        "sarjanumero",
        "serijski broj",
        "vyr. c.",
        "vyr.c.",
        "v. c.",
        "v.c.",
        "seriennummer",
        "numero de serie",
        "serial no",
        "serien-nr",
        "n de serie",
        "no de serie",
        "serial",
        "matricola",
        "matr",
        "serie",
        "snr.",
        "snr",
        "ser.nr",
        "ser",
        "s/n",
        "n/s",
        "sn",
        "n°",
        "nr",
        "no",
    ];
    let text = text.trim();
    let after = |label: &&str| {
        let rest = text.strip_prefix(*label)?;
        let number = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let apart = number.len() < rest.len() || label.ends_with('°');
        let apart_or_known = apart || (*label == "sn" && number.len() >= 5);
        (apart_or_known && number.contains(|c: char| c.is_ascii_digit())).then_some(number)
    };
    LABELS.iter().find_map(after).unwrap_or(text)
}

/// A number that somebody typed to fill the field: `123456789`, `000000`, `XXXX`.
fn is_made_up(number: &str) -> bool {
    let one_character = number.chars().all(|c| number.starts_with(c));
    one_character || (number.len() >= 8 && "12345678901234567890".starts_with(number))
}

/// A number of the hospital's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// Letters and digits alone.
    pub(super) written: String,
    /// The number without what is written before it: 830 of `INV-000830`.
    pub(super) number: Option<u64>,
    /// What is written before it, letters only: numbers that begin alike are given alike.
    pub(super) beginning: String,
    /// Whether it is a further one beside that of the inventory: two things may well differ in it.
    pub(super) is_secondary: bool,
}

impl Tag {
    pub(super) fn of(text: &str, is_secondary: bool) -> Option<Self> {
        let digits = text.trim().trim_start_matches(|c: char| !c.is_ascii_digit());
        let folded = fold_for_search(text);
        let letters = folded.chars().take_while(|c| !c.is_ascii_digit());
        Some(Self {
            written: compact(text)?,
            number: digits.parse().ok().filter(|number| *number > 0),
            beginning: letters.filter(|c| c.is_alphabetic()).collect(),
            is_secondary,
        })
    }

    /// Whether both are one number with the same letters before it, or written alike with enough to tell.
    pub(super) fn is_written_as(&self, other: &Self) -> bool {
        let lettered =
            !self.beginning.is_empty() && self.beginning == other.beginning && self.is_number_of(other);
        lettered || (self.written == other.written && self.written.len() >= 5)
    }

    /// Whether what is written before the numbers begins alike and goes on differently, as where a house numbers each kind of thing by itself:
    /// `BM-MON-030` and `BM-NEB-030`. Letters that have nothing in common are those of two lists for one number.
    pub(super) fn is_of_another_kind(&self, other: &Self) -> bool {
        let alike = self.beginning.chars().zip(other.beginning.chars());
        let alike = alike.take_while(|(one, other)| one == other).count();
        alike >= 2 && alike < self.beginning.len().min(other.beginning.len())
    }

    /// Whether both are one number, whatever is written before it.
    pub(super) fn is_number_of(&self, other: &Self) -> bool {
        self.number.is_some() && self.number == other.number
    }
}

/// Text without telling apart what people mistake for each other on a label.
pub(super) fn as_read(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_ascii_uppercase() {
            'O' | 'Q' | 'D' => '0',
            'I' | 'L' => '1',
            'S' => '5',
            'B' => '8',
            'Z' => '2',
            'G' => '6',
            other => other,
        })
        .collect()
}

/// A UUID whichever way its first three fields are turned: the smaller of both readings.
pub(super) fn uuid(text: &str) -> Option<String> {
    let digits: String = text
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if digits.len() != 32 {
        return None;
    }
    let turned = |range: std::ops::Range<usize>| -> String {
        let bytes: Vec<&str> = range.step_by(2).filter_map(|at| digits.get(at..at + 2)).collect();
        bytes.into_iter().rev().collect()
    };
    let other = [
        turned(0..8),
        turned(8..12),
        turned(12..16),
        digits.get(16..)?.to_owned(),
    ]
    .concat();
    Some(digits.min(other))
}

/// A UDI that names one piece: it has a serial number behind its device identifier (GS1 application identifier 21).
pub(super) fn udi(text: &str) -> Option<String> {
    let carries_serial = text.contains("(21)") || (text.contains('+') && text.contains("/S"));
    carries_serial.then(|| text.to_uppercase())
}

/// The parts of a list of addresses.
pub(super) fn listed(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.into_iter()
        .flat_map(|text| text.split(", "))
        .filter(|address| !address.is_empty() && !is_of_every_machine(address))
}

/// The address of a card that somebody noted in a remark, as the column for it would have it: `MAC 00:09:FB:1D:26:95`.
pub(super) fn card_in_remark(remark: Option<&str>) -> Option<String> {
    let words = remark?.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '='));
    let mut cards = words.filter(|word| word.len() == 17 && word.matches([':', '-']).count() == 5);
    let card = cards.next()?;
    if cards.next().is_some() {
        return None;
    }
    Attribute::MacAddress.normalise(card, Hints::default()).ok()?
}

/// Addresses that every machine gives itself.
fn is_of_every_machine(address: &str) -> bool {
    address.starts_with("127.")
        || address.starts_with("169.254.")
        || address.starts_with("fe80:")
        || matches!(address, "::1" | "0.0.0.0" | "::")
}

/// Whether a MAC address belongs to one card: neither to a group nor given by software to any machine that asks.
pub(super) fn names_a_card(address: &str) -> bool {
    let first = address
        .get(..2)
        .and_then(|byte| u8::from_str_radix(byte, 16).ok());
    // IEEE 802: the lowest bit marks a group, the next a locally administered address.
    first.is_some_and(|byte| byte.trailing_zeros() >= 2) && address != "00:00:00:00:00:00"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_is_one_whichever_byte_order_a_tool_wrote() {
        let one = uuid("4C4C4544-0037-5810-804B-B7C04F4E3333");
        let turned = uuid("44454c4c-3700-1058-804b-b7c04f4e3333");
        assert!(one.is_some());
        assert_eq!(one, turned);
        assert_eq!(uuid("1234"), None);
    }

    #[test]
    fn the_serial_number_of_a_virtual_machine_is_its_uuid() {
        let (serial, uuid_in_it) = serial_number("VMware-42 0f 1c 3a 77 01 9e 44-ab 10 3c 55 66 77 88 99");
        assert_eq!(serial, None);
        assert_eq!(uuid_in_it, uuid("420f1c3a-7701-9e44-ab10-3c5566778899"));
    }

    #[test]
    fn the_word_for_a_serial_number_is_no_part_of_it() {
        for typed in [
            "SN DE89257844",
            "SNDE89257844",
            "N°DE89257844",
            "s/n: DE-8925 7844",
            "Matr. DE89257844",
            "Nr. DE89257844",
        ] {
            assert_eq!(serial_number(typed), serial_number("DE89257844"), "{typed}");
        }
        assert_eq!(serial_number("NO12345").0.as_deref(), Some("NO12345"));
    }

    #[test]
    fn leading_zeros_that_a_spreadsheet_took_away_make_no_other_number() {
        assert_eq!(serial_number("0000123456"), serial_number("123456"));
        assert_ne!(serial_number("0012"), serial_number("12"));
    }

    #[test]
    fn an_address_that_software_gives_names_no_card() {
        assert!(names_a_card("00:1a:2b:3c:4d:5e"));
        assert!(!names_a_card("02:1a:2b:3c:4d:5e"));
        assert!(!names_a_card("01:00:5e:00:00:01"));
    }
}
