//! The examples that the FDA and the agencies publish, wrong check digits, and every position.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn today() -> Date {
    date(2026, 11, 23)
}

fn refusal(carrier: &str) -> String {
    read(carrier, today()).unwrap_err().to_string()
}

#[test]
fn the_published_example_of_gs1_is_read_as_printed_and_as_scanned() {
    let printed = read(
        "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234",
        today(),
    )
    .unwrap();
    let expected = Udi {
        device_identifier: "51022222233336".to_owned(),
        lot: Some("A213B1".to_owned()),
        serial: Some("1234".to_owned()),
        manufactured: Some(date(2014, 12, 31)),
        expires: Some(date(2015, 7, 7)),
        ..Udi::of(Agency::Gs1)
    };
    assert_eq!(printed, expected);
    for scanned in [
        "0151022222233336111412311715070710A213B1\u{1d}211234",
        "\u{1d}0151022222233336\u{1d}111412311715070710A213B1\u{1d}211234\r\n",
        "]d20151022222233336111412311715070710A213B1\u{1d}211234",
        " (01)51022222233336 (11)141231 (17)150707 (10)A213B1 (21)1234",
    ] {
        assert_eq!(read(scanned, today()).as_ref(), Ok(&expected), "{scanned:?}");
    }
}

#[test]
fn a_check_digit_that_is_wrong_is_placed_with_the_right_one() {
    assert!(
        refusal("(01)51022222233337")
            .starts_with("character 18: the check digit of the GTIN is 7 and should be 6"),
    );
    assert!(refusal("]C10151022222233330").starts_with("character 19: the check digit"));
}

#[test]
fn a_month_without_a_day_is_its_last_for_an_expiry_and_its_first_for_a_manufacture() {
    let udi = read("(01)51022222233336(17)280200(11)240200", today()).unwrap();
    assert_eq!(udi.expires, Some(date(2028, 2, 29)));
    assert_eq!(udi.manufactured, Some(date(2024, 2, 1)));
}

#[test]
fn a_year_of_two_digits_is_the_nearest_one() {
    let year = |two: &str| {
        let udi = read(&format!("(01)51022222233336(17){two}0101"), today()).unwrap();
        udi.expires.unwrap().year()
    };
    assert_eq!(
        (year("76"), year("77"), year("26"), year("00")),
        (2076, 1977, 2026, 2000)
    );
    assert_eq!(dates::full_year(1, date(2097, 1, 1)), 2101);
}

#[test]
fn a_lot_may_hold_brackets_and_other_data_are_kept() {
    let udi = read("(01)51022222233336(10)A(B)1(21)7(8012)4.2.7(240)X2", today()).unwrap();
    assert_eq!(udi.lot.as_deref(), Some("A(B)1"));
    let others = [
        ("8012".to_owned(), "4.2.7".to_owned()),
        ("240".to_owned(), "X2".to_owned()),
    ];
    assert_eq!(udi.others, others);
}

#[test]
fn what_breaks_a_rule_of_gs1_is_placed() {
    assert!(refusal("(10)A1").starts_with("character 1: the carrier holds no device identifier"));
    assert!(
        refusal("(01)5102222223333")
            .starts_with("character 5: the data behind the identifier has 13 characters and must have 14")
    );
    assert!(refusal("(01)5102222223333X").starts_with("character 18: the data must be digits"));
    assert!(refusal("(01)51022222233336(17)261301").starts_with("character 23: \"261301\" is no date"));
    assert!(refusal("(01)51022222233336(17)260230").contains("is no date"));
    assert!(refusal("(99)1").starts_with("character 1: \"99\" is no known identifier"));
    assert!(refusal("0151022222233336881").starts_with("character 17: \"881\" is no known identifier"));
    assert!(refusal("(01)51022222233336(10)A~1").starts_with("character 24: '~' does not occur"));
    assert!(refusal("(01)51022222233336(10)A(10)B").starts_with("character 28: the lot is given twice"));
    assert!(refusal("(01)51022222233336(10)").contains("has 0 characters and must have 1 to 20"));
    assert!(refusal("(01").contains("is no known identifier"));
    assert!(refusal("(01)51022222233336(10)ß").starts_with("character 23: 'ß' does not occur"));
}

/// The FDA prints this example with the check character C; by ANSI/HIBC 2.6 it is H.
#[test]
fn the_published_example_of_hibcc_is_read_with_its_own_check_character() {
    let carrier = "+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202";
    let udi = read(&format!("*{carrier}H*"), today()).unwrap();
    let expected = Udi {
        device_identifier: "H123PARTNO1234567890120".to_owned(),
        lot: Some("LOT123456789012345".to_owned()),
        serial: Some("XYZ456789012345678".to_owned()),
        manufactured: Some(date(2013, 2, 2)),
        expires: Some(date(2020, 2, 2)),
        ..Udi::of(Agency::Hibcc)
    };
    assert_eq!(udi, expected);
    let printed = refusal(&format!("{carrier}C"));
    assert!(
        printed.starts_with("character 87: the check character is 'C' and should be 'H'"),
        "{printed}"
    );
}

/// A carrier with the check character that belongs to it.
fn checked(carrier: &str) -> String {
    let alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
    let sum: usize = carrier.chars().map(|one| alphabet.find(one).unwrap()).sum();
    let check = alphabet.chars().nth(sum % 43).unwrap();
    format!("{carrier}{check}")
}

#[test]
fn the_examples_of_the_hibc_standard_are_read() {
    let udi = read("+A123BJC5D6E71G", today()).unwrap();
    assert_eq!(udi.device_identifier, "A123BJC5D6E71");
    let udi = read("+A99912345/$$52001510X33", today()).unwrap();
    assert_eq!(udi.device_identifier, "A99912345");
    assert_eq!(
        (udi.lot.as_deref(), udi.expires),
        (Some("10X3"), Some(date(2020, 1, 15)))
    );
}

#[test]
fn each_form_of_date_of_hibcc_is_read() {
    let day = date(2028, 2, 3);
    for (form, expires) in [
        ("$$0228LOT", Some(date(2028, 2, 29))),
        ("$$2020328LOT", Some(day)),
        ("$$3280203LOT", Some(day)),
        ("$$428020316LOT", Some(day)),
        ("$$528034LOT", Some(day)),
        ("$$62803416LOT", Some(day)),
        ("$$7LOT", None),
        ("$LOT", None),
        ("28034LOT", Some(day)),
        ("$$8053280203LOT", Some(day)),
        ("$$9000053280203LOT", Some(day)),
        ("$LOT/14D20280203", Some(day)),
    ] {
        let udi = read(&checked(&format!("+A99912345/{form}")), today()).unwrap();
        assert_eq!(
            (udi.lot.as_deref(), udi.expires),
            (Some("LOT"), expires),
            "{form}"
        );
    }
    let udi = read(&checked("+A99912345/$$+3280203SER"), today()).unwrap();
    assert_eq!((udi.serial.as_deref(), udi.lot), (Some("SER"), None));
    let udi = read(&checked("+A99912345/$+SER/Q12"), today()).unwrap();
    assert_eq!(udi.serial.as_deref(), Some("SER"));
    assert_eq!(udi.others, [("Q".to_owned(), "12".to_owned())]);
}

#[test]
fn what_breaks_a_rule_of_hibcc_is_placed() {
    assert!(refusal("+$$3280203LOT").starts_with("character 1: this HIBCC carrier holds lot"));
    assert!(refusal("++A999MODELIDENTIFIER11S8").contains("Basic UDI-DI"));
    assert!(refusal("+a99912345").starts_with("character 2: 'a' does not occur"));
    assert!(
        refusal(&checked("+A991")).contains("the device identifier has 4 characters and must have 6 to 23")
    );
    assert!(refusal(&checked("+A9991234X")).starts_with("character 10: the unit of measure must be digits"));
    assert!(refusal(&checked("+A99912345/$$3281303LOT")).starts_with("character 15: \"281303\" is no date"));
    assert!(refusal(&checked("+A99912345/$$3280200LOT")).contains("is no date"));
    assert!(refusal(&checked("+A99912345/$$528367LOT")).contains("is no date"));
    assert!(refusal(&checked("+A99912345/$1234567890123456789")).contains("at most 18"));
    assert!(refusal(&checked("+A99912345/X1")).starts_with("character 12: \"X1\" is no known identifier"));
}

#[test]
fn the_published_examples_of_iccbba_are_read() {
    let carrier = "=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123";
    let expected = Udi {
        device_identifier: "A9999XYZ100T0944".to_owned(),
        serial: Some("000025".to_owned()),
        donation: Some("A99971312345600".to_owned()),
        expires: Some(date(2014, 2, 1)),
        manufactured: Some(date(2013, 2, 1)),
        lot: Some("XYZ123".to_owned()),
        ..Udi::of(Agency::Iccbba)
    };
    assert_eq!(read(carrier, today()), Ok(expected));
    let bag = read("=)1TE123456A&)RZ12345678", today()).unwrap();
    assert_eq!(
        (bag.device_identifier.as_str(), bag.lot.as_deref()),
        ("1TE123456A", Some("RZ12345678"))
    );
}

#[test]
fn what_breaks_a_rule_of_iccbba_is_placed() {
    assert!(refusal("=,000025").starts_with("character 1: the carrier holds no device identifier"));
    assert!(
        refusal("=/A9999XYZ100T094")
            .starts_with("character 3: the data structure has 15 characters and must have 16")
    );
    assert!(refusal("=/A9999XYZ100T0944=>014367").starts_with("character 21: \"014367\" is no date"));
    assert!(refusal("=/A9999XYZ100T0944=%1").starts_with("character 19: \"=%1\" is no known identifier"));
    assert!(refusal("=/A9999XYZ100T0944=,00002").contains("has 5 characters and must have 6"));
}

#[test]
fn what_is_no_carrier_is_refused_with_how_one_begins() {
    assert!(refusal("").starts_with("character 1: this is no UDI"));
    assert!(refusal("SN 4711").contains("this is no UDI"));
    assert!(refusal(&"0".repeat(301)).starts_with("character 301: a UDI has at most 300"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the corpus is replayed from its folder")]
fn every_carrier_of_the_corpus_is_read_or_refused_as_reviewed() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/udi/carriers.txt");
    let carriers = std::fs::read_to_string(file).unwrap();
    let told = carriers.lines().map(|line| {
        let carrier = line.replace("<GS>", "\u{1d}").replace("<CR>", "\r");
        match read(&carrier, today()) {
            Ok(udi) => format!("{line}\n  {udi:?}\n"),
            Err(error) => format!("{line}\n  {error} [{}]\n", error.message_key()),
        }
    });
    insta::assert_snapshot!(told.collect::<String>());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(carrier in "\\PC{0,60}") {
        let _ = read(&carrier, today());
    }

    #[test]
    fn damaged_carriers_are_read_or_refused(
        carrier in prop::sample::select(vec![
            "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234",
            "0151022222233336111412311715070710A213B1\u{1d}211234",
            "+A99912345/$$52001510X33",
            "=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123",
        ]),
        at in any::<prop::sample::Index>(),
        with in "[ -~\u{1d}]{0,3}",
        cut in any::<bool>(),
    ) {
        let at = at.index(carrier.len());
        let rest = if cut { "" } else { &carrier[at + 1..] };
        let _ = read(&format!("{}{with}{rest}", &carrier[..at]), today());
    }

    #[test]
    fn any_single_wrong_digit_of_a_gtin_is_noticed(at in 0_usize..14, change in 1_u8..10) {
        let mut gtin = *b"51022222233336";
        gtin[at] = b'0' + (gtin[at] - b'0' + change) % 10;
        let carrier = format!("(01){}", std::str::from_utf8(&gtin).unwrap());
        let noticed = read(&carrier, today()).is_err();
        prop_assert!(noticed, "{carrier}");
    }
}
