//! Laws that hold for any string.

use proptest::prelude::*;

use super::*;

/// A string as inventories write them: maker, product, release, edition and service pack, each where it belongs.
/// Words in any order are no such string: in "Windows 10 build Windows" even a word size decides what is read.
pub(super) fn written_string() -> impl Strategy<Value = String> {
    let maker = prop::sample::select(vec!["", "Microsoft "]);
    let product = prop::sample::select(vec![
        "Windows",
        "Windows Server",
        "SQL Server",
        "PostgreSQL",
        "Ubuntu",
    ]);
    let release = prop::sample::select(vec![
        "", " 7", " 10", " 11", " 2012", " 2012 R2", " 2016", " 2019", " 9.6", " 14.5", " 18.04", " 22H2",
    ]);
    let edition = prop::sample::select(vec![
        "",
        " Pro",
        " Enterprise",
        " Standard",
        " IoT Enterprise",
        " LTSC 2019",
    ]);
    let pack = prop::sample::select(vec!["", " SP1", " 10.0.19044", " 22H2", " build 19045"]);
    (maker, product, release, edition, pack).prop_map(|(maker, product, release, edition, pack)| {
        format!("{maker}{product}{release}{edition}{pack}")
    })
}

/// A string made of words that occur in inventories, in any order.
pub(super) fn inventory_string() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Microsoft",
        "Windows",
        "Server",
        "10",
        "7",
        "2012",
        "2019",
        "R2",
        "Pro",
        "Enterprise",
        "LTSC",
        "IoT",
        "SP1",
        "10.0.19044",
        "19045",
        "22H2",
        "SQL",
        "2016",
        "13.0.5026.0",
        "PostgreSQL",
        "9.6",
        "iOS",
        "15.2(7)E",
        "driver",
        "(évaluation)",
        "-",
        "/",
        "OS:",
        "Édition",
        "or later",
        "Service Pack",
        "v",
        "build",
        "sp",
        "\u{fffd}",
        "2k8r2",
    ]);
    prop::collection::vec(words, 0..8).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn no_string_makes_it_panic(name in ".{0,60}", version in ".{0,20}") {
        identifier().identify(&name, &version);
    }

    #[test]
    fn case_and_surrounding_space_change_nothing(name in inventory_string(), version in inventory_string()) {
        let identifier = identifier();
        let plain = identifier.identify(&name, &version);
        prop_assert_eq!(&plain, &identifier.identify(&name.to_uppercase(), &version.to_lowercase()));
        prop_assert_eq!(&plain, &identifier.identify(&format!("  {name}\t"), &format!(" {version} ")));
    }

    #[test]
    fn an_architecture_or_article_number_does_not_change_the_product(name in inventory_string()) {
        let identifier = identifier();
        let plain = identifier.identify(&name, "").product;
        for suffix in [" x64", " (64-bit)", " (KB5034441)", " (x86_64)"] {
            prop_assert_eq!(&plain, &identifier.identify(&(name.clone() + suffix), "").product, "{}", suffix);
        }
    }

    #[test]
    fn a_release_always_has_its_product_and_its_support(name in inventory_string(), version in inventory_string()) {
        let found = identifier().identify(&name, &version);
        if let Some(release) = &found.release {
            prop_assert!(found.product.is_some());
            prop_assert_eq!(&found.candidates[0].release, release);
            prop_assert_ne!(found.state(TODAY), State::Unknown);
        }
    }
}
