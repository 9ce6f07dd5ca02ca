//! Numbers that somebody gave: serial numbers, inventory numbers, identifiers of the firmware, and where a name holds one.

use super::cell::Tag;
use super::cell::as_read;
use super::evidence::EXCLUDED;
use super::habit::{Habits, Series};
use super::identity::{Identifier, Identity};
use super::maker::may_be_one_maker;
use super::shared::SharedValues;
use super::weigh::{Side, agreement};

/// A UDI names one piece.
pub(super) fn udi(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let is_udi = |identifier: &Identifier| matches!(identifier, Identifier::Udi(_));
    agreement(one, other, shared, is_udi, 9)
}

/// A serial number names one piece of one maker. Short ones are given by many makers.
pub(super) fn serial_number(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let (Some(first), Some(second)) = (one.serial_number(), other.serial_number()) else {
        return 0;
    };
    let stands_alone = |value: &str| !shared.contains(&Identifier::SerialNumber(value.to_owned()));
    if !stands_alone(first) || !stands_alone(second) {
        return 0;
    }
    if first == second {
        let makers_differ =
            matches!((&one.maker, &other.maker), (Some(one), Some(other)) if !may_be_one_maker(one, other));
        return match first.chars().count() {
            _ if makers_differ => 4,
            0..=4 => 5,
            _ => 9,
        };
    }
    if one_within_other(first, second) || look_alike(first, second) {
        // Cut off, with the letters of a barcode before it, or typed from a label.
        return 4;
    }
    match slip(first, second) {
        Some(Slip::Within) => MISTYPED,
        // Mistyped, or the next one of the series.
        Some(Slip::AtTheEnd) => -2,
        None => EXCLUDED,
    }
}

/// Points for two numbers that are one but for a slip: other things must agree as well.
const MISTYPED: i32 = 3;

/// Where two numbers differ as if one were mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    /// Where the numbers of one series differ from each other too.
    AtTheEnd,
    /// Before that, where two numbers of one delivery are alike.
    Within,
}

/// Characters at the end in which the numbers of one series may differ: the running number, with the plant or the year that some
/// makers write behind it.
const SERIES: usize = 4;

/// The same where a character was left out or changed over with the next: counting does so at the very end only.
const COUNTED: usize = 2;

/// Whether one number is the other with one character replaced, left out or changed over with the next.
fn slip(first: &str, second: &str) -> Option<Slip> {
    let (first, second): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    let (short, long) = if first.len() <= second.len() {
        (&first, &second)
    } else {
        (&second, &first)
    };
    let alike = |pair: &(&char, &char)| pair.0 == pair.1;
    let before = short.iter().zip(long).take_while(alike).count();
    let after = short
        .iter()
        .rev()
        .zip(long.iter().rev())
        .take_while(alike)
        .count();
    let (apart, left_out) = (short.len().checked_sub(before + after), long.len() - short.len());
    let is_slip = match (apart, left_out) {
        // Of two equal neighbours either may be the one left out.
        (Some(1), 0) | (Some(0) | None, 1) => true,
        (Some(2), 0) => {
            short.get(before) == long.get(before + 1) && short.get(before + 1) == long.get(before)
        }
        _ => false,
    };
    let replaced = (apart, left_out) == (Some(1), 0);
    let where_it_is = if after < if replaced { SERIES } else { COUNTED } {
        Slip::AtTheEnd
    } else {
        Slip::Within
    };
    (is_slip && short.len() >= 5).then_some(where_it_is)
}

/// Whether the name of one ends in the serial number of the other, or in the end of it: `W11-9EM4NJ2`. Windows cuts names off.
pub(super) fn named_by_serial(named: &Identity, numbered: &Identity, shared: &SharedValues) -> i32 {
    let Some(serial) = numbered.serial_number() else {
        return 0;
    };
    let identifies = !shared.contains(&Identifier::SerialNumber(serial.to_owned()));
    let by_serial = named.host_names().any(|name| {
        let name = name.to_uppercase();
        let alike = name
            .bytes()
            .rev()
            .zip(serial.bytes().rev())
            .take_while(|(one, other)| one == other)
            .count();
        alike >= 7
    });
    if identifies && by_serial { 7 } else { 0 }
}

/// Whether a remark on one cites an inventory number of the other.
pub(super) fn tag_in_remark(remarked: &Identity, numbered: &Identity, shared: &SharedValues) -> i32 {
    let cited = |tag: &&Tag| {
        tag.number
            .is_some_and(|number| remarked.remark.cites(&tag.beginning, number))
    };
    if identifying(numbered, shared).any(|tag| cited(&tag)) {
        6
    } else {
        0
    }
}

/// The inventory numbers that one thing alone has.
fn identifying<'a>(numbered: &'a Identity, shared: &'a SharedValues) -> impl Iterator<Item = &'a Tag> {
    numbered
        .tags
        .iter()
        .filter(|tag| !shared.contains(&Identifier::AssetTag(tag.written.clone())))
}

/// Whether the name of one ends in an inventory number of the other, in a house that names so.
pub(super) fn named_by_tag(
    named: Side<'_>,
    numbered: Side<'_>,
    shared: &SharedValues,
    habits: &Habits,
) -> i32 {
    let Some(name) = &named.identity.number_in_name else {
        return 0;
    };
    let named_so = |tag: &Tag| {
        tag.number == Some(name.number)
            && habits.names_by_number(numbered.source, &tag.beginning, &name.beginning)
    };
    if identifying(numbered.identity, shared).any(named_so) {
        6
    } else {
        0
    }
}

fn one_within_other(first: &str, second: &str) -> bool {
    let (short, long) = if first.len() < second.len() {
        (first, second)
    } else {
        (second, first)
    };
    short.len() >= 5 && (long.ends_with(short) || long.starts_with(short))
}

/// Whether two numbers are one but for characters that people mistake for each other on a label.
fn look_alike(first: &str, second: &str) -> bool {
    first.len() >= 5 && as_read(first) == as_read(second)
}

/// Numbers of the hospital: the same in two lists is one thing where both number in one series, whatever is written before it.
pub(super) fn asset_tag(first: Side<'_>, second: Side<'_>, shared: &SharedValues, habits: &Habits) -> i32 {
    let inventory = match (first.identity.inventory_tag(), second.identity.inventory_tag()) {
        // One list gives one number to one thing of each kind: BM-MON-030 and BM-NEB-030.
        (Some(one), Some(other)) if first.source == second.source && one.beginning != other.beginning => 0,
        (Some(one), Some(other)) => {
            inventory_tags(one, other, habits.series(first.source, second.source), shared)
        }
        _ => 0,
    };
    // A further number is of another series than the first, so that it counts only as it is written.
    let further = first.source != second.source
        && first.identity.tags.iter().any(|one| {
            let others = &mut second.identity.tags.iter();
            let further = |other: &&Tag| one.is_secondary || other.is_secondary;
            others.filter(further).any(|other| {
                one.is_written_as(other) && stands_alone(one, shared) && stands_alone(other, shared)
            })
        });
    if further { SAME_TAG } else { inventory }
}

/// Points for an inventory number in common.
const SAME_TAG: i32 = 8;

fn stands_alone(tag: &Tag, shared: &SharedValues) -> bool {
    !shared.contains(&Identifier::AssetTag(tag.written.clone()))
}

fn inventory_tags(one: &Tag, other: &Tag, series: Series, shared: &SharedValues) -> i32 {
    let identifies = stands_alone(one, shared) && stands_alone(other, shared);
    let same_number = one.is_number_of(other) && !one.is_of_another_kind(other);
    let (one, other) = (one.written.as_str(), other.written.as_str());
    // A bare small number is in every numbering.
    let bare = one.len() < 5 && one.chars().all(|c| c.is_ascii_digit());
    match series {
        Series::Two => 0,
        _ if (one == other || same_number) && !identifies => 0,
        Series::One if one == other || same_number => SAME_TAG,
        Series::One => -4,
        Series::Unknown if one == other => {
            if bare {
                3
            } else {
                SAME_TAG
            }
        }
        Series::Unknown if same_number => 3,
        Series::Unknown if written_alike(one, other) => -4,
        Series::Unknown => -1,
    }
}

/// Whether two numbers have digits and letters at the same places.
fn written_alike(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .chars()
            .zip(other.chars())
            .all(|(one, other)| one.is_ascii_digit() == other.is_ascii_digit())
}

pub(super) fn system_uuid(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let (Some(first), Some(second)) = (one.system_uuid(), other.system_uuid()) else {
        return 0;
    };
    let stands_alone = |value: &str| !shared.contains(&Identifier::SystemUuid(value.to_owned()));
    if !stands_alone(first) || !stands_alone(second) {
        return 0;
    }
    if first == second { 7 } else { -4 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_from_the_next_number_of_the_series() {
        for (one, other) in [
            ("293322", "273322"),
            ("YLS34717", "YLS347117"),
            ("P3T296QJ", "PCT296QJ"),
            ("US95586711", "US59586711"),
        ] {
            assert_eq!(slip(one, other), Some(Slip::Within), "{one} and {other}");
            assert_eq!(slip(other, one), Some(Slip::Within), "{other} and {one}");
        }
        assert_eq!(slip("739503", "739504"), Some(Slip::AtTheEnd));
        assert_eq!(slip("739512", "739521"), Some(Slip::AtTheEnd));
        assert_eq!(
            slip("0471/21", "0472/21"),
            Some(Slip::AtTheEnd),
            "the year behind the number"
        );
        assert_eq!(slip("739503", "749604"), None);
        assert_eq!(slip("4712", "4812"), None, "too short to say");
    }
}
