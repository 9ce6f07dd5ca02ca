use super::*;

fn says(range: &str, version: &str) -> Membership {
    Range::parse(range).contains(Version::parse(version).as_ref(), &|_| false, &|_| false)
}

#[test]
fn ranges_are_read_as_advisories_write_them() {
    use Membership::{Inside, Outside, Undecided};
    for (range, version, expected) in [
        ("vers:all/*", "1.0", Inside),
        ("*", "", Inside),
        ("", "", Inside),
        ("All versions", "", Inside),
        ("< 8.2.2", "8.2.1", Inside),
        ("< 8.2.2", "8.2.2", Outside),
        ("< 8.2.2", "8.2", Inside),
        ("<= 9.33", "9.33", Inside),
        ("<= 9.33", "9.34", Outside),
        ("<= 9.33", "9.33.1", Undecided),
        ("9.33 and prior", "9.7", Inside),
        ("Version 2.0.14.0 and prior versions", "2.0.15", Outside),
        ("versions prior to Version 8.2.2", "8.2.2", Outside),
        ("all versions prior to Version B.06.18", "B.06.17", Inside),
        (">= 5.01 | <= 6.3.1", "6.0", Inside),
        (">= 5.01 | <= 6.3.1", "4.9", Outside),
        (">= 5.01 | <= 6.3.1", "7.0", Outside),
        ("Versions 1.0.0 through 1.1.1", "1.1", Inside),
        ("1.1.7.333 | 2.1.1.3069", "2.1.1.3069", Inside),
        ("1.1.7.333 | 2.1.1.3069", "2.1.2", Outside),
        ("Versions 9.13 9.19", "9.13", Inside),
        ("Versions 9.13 9.19", "9.14", Outside),
        ("(Release 1.3.2 1.4.0)", "1.4.0", Inside),
        ("8", "8.1", Inside),
        ("Rev J-M | (X3/MX100 for Rev M only)", "M.01", Inside),
        ("Rev J-M | (X3/MX100 for Rev M only)", "P.01", Outside),
        ("* (end-of-life 2011)", "", Inside),
        ("9.13, 9.19, 9.33 and 12.1", "12.1", Inside),
        ("4.X", "4.2.1", Inside),
        ("4.X", "5.0", Outside),
        ("8.0.x", "8.0.3", Inside),
        ("< 3.x", "2.9", Inside),
        ("< 3.x", "3.1", Outside),
        ("< 3.x", "4.0", Outside),
        ("All Versions 2.0 and later", "2.1", Inside),
        ("distributed  < april 1, 2018", "1.0", Undecided),
        ("<  july 1 2017", "1.0", Undecided),
        ("see manual", "1.0", Undecided),
        ("<= U61 |<= L81", "012U000061", Undecided),
        ("vers:semver/>=1.0.0|<2.0.0", "1.5.0", Inside),
        ("vers:semver/>=1.0.0|<2.0.0", "2.0.0", Outside),
        ("2.3.6 and  below", "2.3.5", Inside),
        ("Rev B-M", "G.01.80", Inside),
        ("Rev B-M", "M.02", Inside),
        ("Rev B-M", "N.01", Outside),
        ("<= K", "K.00.01", Inside),
        ("B.02 | C.02 | C.03", "C.02.17", Inside),
        ("A.01 <= C.0x | 4.0", "C.01.07", Inside),
        ("A10 < A11", "A10", Inside),
        ("A10 < A11", "A11", Outside),
        ("Version A, Firmware A.03.09", "F.01.42", Undecided),
        ("<=5.17.1-754993421", "5.16", Inside),
    ] {
        assert_eq!(says(range, version), expected, "{version} in {range}");
    }
}

#[test]
fn without_a_version_only_all_contains_it() {
    let none = |range: &str| Range::parse(range).contains(None, &|_| false, &|_| false);
    assert_eq!(none("< 2"), Membership::Undecided);
    assert_eq!(none("*"), Membership::Inside);
}

#[test]
fn a_condition_must_be_met() {
    let range = Range::parse("9.x model 35700BAX3");
    let version = Version::parse("9.02");
    assert_eq!(
        range.contains(version.as_ref(), &|_| false, &|_| false),
        Membership::Undecided
    );
    assert_eq!(
        range.contains(version.as_ref(), &|_| false, &|word| word == "35700bax3"),
        Membership::Inside
    );
    let range = Range::parse("9.x (with Wireless Battery Modules >= 22D19 | <= v22D28)");
    assert_eq!(
        range.contains(version.as_ref(), &|_| false, &|_| false),
        Membership::Undecided
    );
    assert_eq!(
        range.contains(Version::parse("8.1").as_ref(), &|_| false, &|_| false),
        Membership::Outside
    );
}

#[test]
fn the_number_of_a_model_in_the_place_of_a_version_is_looked_for_in_the_device() {
    let range = Range::parse("MMT-1715 | MMT-1754");
    assert_eq!(
        range.contains(None, &|word| word == "mmt1754", &|_| false),
        Membership::Inside
    );
    assert_eq!(
        range.contains(None, &|_| false, &|_| false),
        Membership::Undecided
    );
}
