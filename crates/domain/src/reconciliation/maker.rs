//! Whether two ways to write a maker, or a model, can mean the same one.
//!
//! Which names mean one maker is known to [`crate::device_model::maker`]. Here a name that may mean it is enough, since more than the
//! maker speaks for or against two rows.

use crate::device_model::maker::likened_key;
use crate::text::fold_for_search;

/// Makers of network cards and boards: a scan names them for the machine that the card is in.
const OF_PARTS: &[&str] = &["realtek", "intel", "asix", "to be filled", "oem"];

/// The maker that a name may mean, as a key to compare by.
pub(crate) fn maker(text: &str) -> Option<String> {
    let folded = fold_for_search(text);
    if OF_PARTS.iter().any(|part| folded.starts_with(part)) {
        return None;
    }
    // `B.` may be anybody.
    likened_key(text).filter(|key| key.chars().filter(|c| c.is_alphanumeric()).count() >= 2)
}

/// Whether two makers, each as [`maker`] gives it, can be one: equal, or the shorter one's words begin the longer.
pub(super) fn may_be_one_maker(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long == short
        || long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
        || one.replace(' ', "") == other.replace(' ', "")
}

/// The letters and digits of a model, without its maker's name.
pub(super) fn model(text: &str, maker: Option<&str>) -> Option<String> {
    let folded = fold_for_search(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| {
        let of_the_maker = maker.is_some_and(|maker| maker.split(' ').any(|part| part == *word));
        !word.is_empty() && !of_the_maker
    });
    let model: String = words.collect();
    (model.len() >= 2).then_some(model)
}

/// Whether two models, each as [`model`] gives it, can be one: one is written inside the other.
pub(super) fn may_be_one_model(one: &str, other: &str) -> bool {
    one.contains(other) || other.contains(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(first: &str, second: &str) -> bool {
        may_be_one_maker(&maker(first).unwrap(), &maker(second).unwrap())
    }

    #[test]
    fn a_maker_is_one_however_a_list_writes_it() {
        for (first, second) in [
            ("HP", "Hewlett-Packard"),
            ("HP Inc.", "Hewlett Packard Enterprise"),
            ("Dräger", "Drägerwerk AG & Co. KGaA"),
            ("GE Healthcare", "General Electric"),
            ("B. Braun Melsungen AG", "BBraun"),
            ("Dell Inc.", "DELL"),
            ("Mindray", "Mindray Medical International"),
            ("Konica Minolta", "KonicaMinolta"),
        ] {
            assert!(one(first, second), "{first} and {second}");
        }
        assert!(!one("Dell", "HP"));
        assert!(!one("Philips", "Siemens"));
    }

    #[test]
    fn a_model_is_found_within_a_longer_one() {
        let dell = maker("Dell Inc.");
        let short = model("OptiPlex 7010", dell.as_deref()).unwrap();
        let long = model("Dell Optiplex7010 SFF", dell.as_deref()).unwrap();
        assert!(may_be_one_model(&short, &long));
        assert!(!may_be_one_model(&short, &model("Latitude 5520", None).unwrap()));
    }
}
