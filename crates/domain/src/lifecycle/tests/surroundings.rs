//! Names in the middle of a string: what may stand around them, and the laws for any surroundings.

use proptest::prelude::*;

use super::laws::{inventory_string, written_string};
use super::*;

fn answer(name: &str) -> (Option<String>, Option<String>) {
    let found = identifier().identify(name, "");
    (found.product, found.release)
}

#[test]
fn labels_roles_and_a_device_may_stand_before_a_system() {
    for name in [
        "Sistema operativo: Windows Server 2019 Standard",
        "OS serveur : Windows Server 2019",
        "Serwer Windows 2019",
        "Serwer plików Windows Server 2019",
        "Domain Controller Windows 2019",
        "Dell PowerEdge R640 - Windows Server 2019",
        "VM - Windows Server 2019 Std (RDS)",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("2019"), "{name}");
    }
}

#[test]
fn what_is_for_a_product_is_not_the_product() {
    for name in [
        "Driver for Windows Server 2019",
        "Agent - Windows Server 2019",
        "Windows Server 2019 Device CAL",
        "Windows Server 2019 (driver)",
        "Windows Server 2019 Lizenz",
        "PostgreSQL 10 - ODBC driver",
        "Chair Windows Server 2019",
        "Computer mouse Windows Server 2019",
        "Ultrasound gel PostgreSQL 10",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
}

#[test]
fn a_remark_on_build_place_or_date_may_follow_the_version() {
    for name in [
        "PostgreSQL 10.4 on x86_64-pc-linux-gnu, compiled by gcc",
        "PostgreSQL 10.4, base du laboratoire",
        "PostgreSQL 10.4 30 Jan 2024",
        "PostgreSQL 10.4+build7",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("10"), "{name}");
    }
}

#[test]
fn a_second_system_in_the_remark_leaves_both_unnamed() {
    assert_eq!(answer("Windows 7, iOS 15").0, None);
    assert_eq!(answer("PC iOS 15 - Windows 7").0, None);
    assert_eq!(answer("Windows 7 / Windows 10"), (Some("windows".into()), None));
}

#[test]
fn two_products_in_one_string_leave_both_unnamed() {
    for name in [
        "PostgreSQL 10 / Windows Server 2019",
        "PostgreSQL 10 & SQL Server 2019",
        "PostgreSQL 10 | Windows Server 2019",
        "Windows Server 2019 + Unlisted 10.0.10",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
    for name in [
        "PostgreSQL 10 on Windows Server 2019",
        "PostgreSQL 10.4 (Windows)",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("10"), "{name}");
    }
}

#[test]
fn a_system_named_first_is_the_machines_own_and_known_software_is_set_aside() {
    for name in [
        "Windows Server 2019 + SQL Server 2016 SP3",
        "Windows Server 2019, PostgreSQL 10",
        "Windows Server 2019 & PostgreSQL 10",
        "Windows Server 2019 (PostgreSQL 10)",
    ] {
        let found = identifier().identify(name, "");
        assert_eq!(found.release.as_deref(), Some("2019"), "{name}");
        assert_eq!(found.confidence, Confidence::ONLY_RELEASE, "{name}");
    }
}

#[test]
fn what_a_machine_ran_before_and_when_it_was_bought_decide_nothing() {
    for name in [
        "ex iOS 15, jetzt Windows Server 2019",
        "Windows Server 2019 (upgraded from Windows 7)",
        "Windows Server 2019 achizitie 2022",
        "Windows Server 2019 Standard / 2021",
        "Windows 7 -> Windows Server 2019",
        "Windows Server 2019 im Labor",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("2019"), "{name}");
    }
}

#[test]
fn a_year_set_apart_is_a_date_unless_a_release_is_called_so() {
    assert_eq!(answer("PostgreSQL 10 / 2019").1.as_deref(), Some("10"));
    assert_eq!(
        answer("Dell X200 / Windows 10 IoT Enterprise LTSC 2019 / 2021")
            .1
            .as_deref(),
        Some("10-1809-e-lts")
    );
    assert_eq!(answer("Windows Server 2012 R2 / 2019").1, None);
}

#[test]
fn this_version_or_a_later_one_leaves_the_release_open() {
    assert_eq!(answer("PostgreSQL 10+"), (Some("postgresql".into()), None));
    assert_eq!(answer("Windows Server 2019+").1, None);
}

#[test]
fn after_a_complete_name_a_remark_needs_no_mark() {
    for name in [
        "Windows Server 2019 Standard Labor",
        "Windows Server 2019 laboratoire",
        "Windows Server 2019 Standard - hors support",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("2019"), "{name}");
    }
    for name in [
        "Windows Server 2019 Standard Sticker",
        "Windows Server 2019 Standard licence 16 core",
        "Windows Server 2019 Standard Handbuch CAL",
        "PostgreSQL 10.4 Interpreter",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
}

#[test]
fn a_system_said_to_be_installed_makes_what_stands_before_it_a_machine() {
    for name in [
        "Unknown Vision Suite Windows 10 IoT Enterprise LTSC 2021",
        "Unknown Vision - Windows 10 Enterprise LTSC 2021",
        "Unknown X200 Windows 7 SP1",
    ] {
        assert!(answer(name).1.is_some(), "{name}");
    }
    for name in [
        "Unknown Vision Windows 7 SP1",
        "Logitech M705 Windows 7",
        "Unknown - Windows 7",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
}

#[test]
fn a_name_may_have_a_space_too_many_or_too_few() {
    for name in ["Postgre SQL 10.4", "Post-greSQL 10.4"] {
        assert_eq!(answer(name).1.as_deref(), Some("10"), "{name}");
    }
    assert_eq!(answer("AppleiOS 15.8").1.as_deref(), Some("15"));
}

#[test]
fn a_second_name_with_its_version_is_a_second_product_whether_listed_or_not() {
    for name in [
        "PostgreSQL 10, Adobe Reader 2023",
        "Windows Server 2019, Adobe Reader 2023",
        "Windows Server 2019 - Unlisted Viewer 4.2",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
    for name in [
        "Windows Server 2019, garantie 2027",
        "Windows Server 2019 - rack B",
        "Windows Server 2019, Rack 12",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("2019"), "{name}");
    }
}

#[test]
fn words_passed_over_are_named_and_lower_the_confidence() {
    let found = identifier().identify("PostgreSQL 10.4 on Windows Server 2019", "");
    assert_eq!(
        found.reason.to_string(),
        r#"Decided by "postgresql 10.4". Set aside: "on windows server 2019"."#
    );
    assert_eq!(found.confidence, Confidence::ONLY_RELEASE);
    let found = identifier().identify("Dell PowerEdge R640 - Windows Server 2019 (RIS)", "");
    assert_eq!(
        found.reason.to_string(),
        r#"Decided by "windows server 2019". Set aside: "dell poweredge r640 ris"."#
    );
    assert_eq!(
        identifier()
            .identify("PostgreSQL 10, iOS 15", "")
            .reason
            .to_string(),
        r#"More than one product is named: PostgreSQL and "ios"."#
    );
    let plain = identifier().identify("Windows Server 2019 Standard (x64)", "");
    assert_eq!(plain.confidence, Confidence::RELEASE);
}

#[test]
fn what_hangs_on_a_version_names_its_build() {
    for name in ["PostgreSQL 10.4-I601-Win10", "PostgreSQL 10.4 Fix Pack 11"] {
        assert_eq!(answer(name).1.as_deref(), Some("10"), "{name}");
    }
    assert_eq!(answer("PostgreSQL 10.4-driver").0, None);
}

#[test]
fn the_suffix_of_a_package_names_no_distribution() {
    for name in [
        "SSH-2.0-OpenSSH_8.2p1 iOS-15+deb10u2",
        "220 ESMTP server (Windows)",
        "iOS 15ubuntu0.5",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
    assert_eq!(
        answer("PostgreSQL 10.4-0ubuntu0.18.04.1").1.as_deref(),
        Some("10")
    );
}

#[test]
fn after_a_maker_a_system_needs_a_model_a_mark_or_a_known_machine() {
    for name in [
        "Canon PIXMA Windows Server 2019",
        "Philips SpeechMike Windows Server 2019",
        "Scanner software Windows Server 2019",
        "HP LaserJet 4250 Windows Server 2019",
        "Siemens syngo 8.2 - Windows Server 2019",
    ] {
        assert_eq!(answer(name).0, None, "{name}");
    }
    for name in [
        "Philips IntelliVue - Windows Server 2019",
        "Philips IU22 Windows Server 2019",
        "HP ProLiant Windows Server 2019",
    ] {
        assert_eq!(answer(name).1.as_deref(), Some("2019"), "{name}");
    }
}

#[test]
fn one_slip_in_a_distinctive_word_is_mended_with_less_confidence() {
    let found = identifier().identify("Microsfot Windws Server 2019", "");
    assert_eq!(found.release.as_deref(), Some("2019"));
    assert!(found.confidence <= Confidence::ONLY_RELEASE);
    assert_eq!(answer("Wnds Server 2019").0, None);
}

#[test]
fn a_word_cut_short_by_its_field_is_read() {
    assert_eq!(
        identifier()
            .identify("Microsoft Windows 10 Enterp", "10.0.19044")
            .release
            .as_deref(),
        Some("10-21h2-e")
    );
}

#[test]
fn without_an_edition_a_long_term_release_may_be_the_one_for_devices() {
    assert_eq!(answer("Windows 10 LTSC 2021"), (Some("windows".into()), None));
}

proptest! {
    #[test]
    fn a_label_before_and_a_word_size_after_change_no_answer(name in written_string()) {
        let identifier = identifier();
        let plain = identifier.identify(&name, "");
        let answer = |found: &Identification| (found.product.clone(), found.release.clone());
        prop_assert_eq!(answer(&plain), answer(&identifier.identify(&format!("OS: {name}"), "")));
        prop_assert_eq!(answer(&plain), answer(&identifier.identify(&format!("{name} (64-bit)"), "")));
    }

    #[test]
    fn the_same_string_has_the_same_answer_from_every_identifier(name in inventory_string(), version in inventory_string()) {
        prop_assert_eq!(identifier().identify(&name, &version), identifier().identify(&name, &version));
    }
}
