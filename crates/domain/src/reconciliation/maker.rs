//! Whether two ways to write a maker, or a model, can mean the same one.
//!
//! Lists write *HP*, *Hewlett-Packard* and *Hewlett Packard Enterprise* for machines from one floor of one building. The table holds
//! the makers that hospitals write in several ways; every other name is compared by its words.

use crate::text::fold_for_search;

/// Words of a company's name that tell no company from another.
const EVERY_COMPANY: &[&str] = &[
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "llc",
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "se",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "as",
    "oy",
    "plc",
    "group",
    "international",
    "and",
    "systems",
    "system",
    "technology",
    "technologies",
    "computer",
    "computers",
    "electronics",
    "medical",
    "healthcare",
    "health",
    "medizintechnik",
    "melsungen",
    "the",
    "deutschland",
    "france",
    "romania",
    "europe",
    "usa",
];

/// Names of one maker; the first stands for all.
const SAME_MAKER: &[&[&str]] = &[
    &["hp", "hewlett packard", "hewlett", "hpe", "hpinc", "compaq"],
    &[
        "ge",
        "general electric",
        "gehc",
        "datex",
        "datex ohmeda",
        "ohmeda",
    ],
    &["bbraun", "b braun", "braun"],
    &["drager", "draeger", "dragerwerk", "draegerwerk"],
    &["siemens", "siemens healthineers", "healthineers"],
    &["philips", "phillips", "koninklijke philips", "agilent"],
    &["lenovo", "ibm lenovo"],
    &["fresenius", "fresenius kabi", "fresenius vial", "fmc"],
    &["vmware", "broadcom"],
    &["dell", "dell emc", "dellemc", "emc"],
    &["bd", "becton dickinson", "carefusion", "alaris"],
    &["fujitsu", "fujitsu siemens", "fsc"],
    &[
        "apc",
        "schneider",
        "schneider electric",
        "american power conversion",
    ],
    &["konica", "konica minolta", "konicaminolta"],
    &["nihon", "nihon kohden"],
    &["canon", "toshiba"],
];

/// Makers of network cards and boards: a scan names them for the machine that the card is in.
const OF_PARTS: &[&str] = &["realtek", "intel", "asix", "to be filled", "oem"];

/// A maker's name with what distinguishes it: lower case, without the words every company has.
pub(crate) fn maker(text: &str) -> Option<String> {
    let folded = fold_for_search(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !EVERY_COMPANY.contains(word))
        .collect();
    let name = words.join(" ");
    if OF_PARTS.iter().any(|part| name.starts_with(part)) {
        return None;
    }
    let known = SAME_MAKER.iter().find(|names| names.contains(&name.as_str()));
    let known = known.or_else(|| {
        let first = words.first()?;
        SAME_MAKER.iter().find(|names| names.contains(first))
    });
    known
        .and_then(|names| names.first())
        .map(|name| (*name).to_owned())
        .or_else(|| (!name.is_empty()).then_some(name))
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
