//! Unique device identifiers: carriers in, their parts out.

use crate::program::program;

#[test]
fn each_carrier_is_answered_by_one_object_and_one_that_is_none_fails_the_command() {
    let output = program("udi")
        .args(["--json", "--on", "2026-11-23"])
        .arg("(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234(8012)4.2")
        .arg("+A99912345/$$52001510X33")
        .arg("=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123")
        .arg("(01)51022222233337")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}
