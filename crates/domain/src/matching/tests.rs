use super::*;
use crate::advisory::{Product, ProductStatus, Weakness};

fn product(maker: &str, name: &str, versions: &str) -> Product {
    Product {
        maker: maker.to_owned(),
        names: vec![name.to_owned()],
        versions: versions.to_owned(),
        shown: format!("{name} {versions}"),
        ..Product::default()
    }
}

fn advisory(id: &str, title: &str, products: Vec<Product>) -> Advisory {
    Advisory {
        tracking_id: id.to_owned(),
        title: title.to_owned(),
        products,
        ..Advisory::default()
    }
}

fn matcher(products: &[(&str, &str, &str)]) -> Matcher {
    let advisories = products
        .iter()
        .enumerate()
        .map(|(number, (maker, name, versions))| {
            advisory(&format!("EX-{number}"), "", vec![product(maker, name, versions)])
        })
        .collect();
    Matcher::new(advisories)
}

fn device<'a>(maker: &'a str, model: &'a str) -> DeviceNames<'a> {
    DeviceNames {
        maker,
        model,
        ..DeviceNames::default()
    }
}

#[test]
fn a_model_is_found_under_former_names_slips_and_in_its_designation_alone() {
    let matcher = matcher(&[(
        "Smiths Medical",
        "Medfusion 4000 Wireless Syringe Infusion Pump",
        "1.1",
    )]);
    let confidence =
        |device: DeviceNames<'_>| matcher.candidates(&device).first().map(|found| found.confidence);
    assert_eq!(
        confidence(device("Smiths Medical ASD, Inc.", "Medfusion 4000")),
        Some(98)
    );
    assert_eq!(confidence(device("ICU Medical", "MedFusion-4000")), Some(98));
    assert_eq!(confidence(device("Smiths Medical", "Medfusoin 4000")), Some(90));
    let told = DeviceNames {
        designation: "Pompă seringă Medfusion 4000",
        ..DeviceNames::default()
    };
    assert_eq!(confidence(told), Some(83));
    assert_eq!(confidence(device("Distribuitor SRL", "Medfusion 4000")), Some(63));
    assert_eq!(confidence(device("Smiths Medical", "Medfusion 3500")), None);
    assert_eq!(confidence(device("Smiths Medical", "CADD Solis")), None);
}

#[test]
fn the_title_names_the_product_where_the_list_of_products_does_not() {
    let matcher = Matcher::new(vec![advisory(
        "EX-1",
        "Philips Alice 6 Vulnerabilities (Update B)",
        vec![product("Philips", "Version", "<= R8.0.3")],
    )]);
    let found = matcher.candidates(&device("Philips Respironics", "Alice 6"));
    assert_eq!(found.len(), 1);
    assert!(matcher.candidates(&device("Philips", "Alice 5")).is_empty());
}

#[test]
fn the_verdict_says_which_words_it_was_read_from() {
    let matcher = matcher(&[("BD", "Alaris 8015 PC unit", "<= 9.33")]);
    let alaris = device("CareFusion", "Alaris PCU 8015");
    let found = matcher.candidates(&alaris);
    let judged = |version: &str| {
        let judged = matcher.judge(&found[0], &alaris, version, "");
        (judged.verdict, judged.reason)
    };
    assert_eq!(judged("9.7"), (Verdict::Affected, VersionReason::Among));
    assert_eq!(judged("12.1"), (Verdict::NotAffected, VersionReason::NotAmong));
    assert_eq!(judged(""), (Verdict::Unknown, VersionReason::NoVersion));
    assert_eq!(judged("9.33.1"), (Verdict::Unknown, VersionReason::NotComparable));
    assert_eq!(matcher.judge(&found[0], &alaris, "", "").words, "<= 9.33");
}

#[test]
fn one_affected_product_decides_over_others_that_are_not() {
    let mut both = advisory(
        "EX-1",
        "",
        vec![
            product("Medtronic", "Valleylab FT10", "<= 2.0.3"),
            product("Medtronic", "Valleylab FT10", "<= 2.1.0"),
        ],
    );
    both.weaknesses.push(Weakness {
        statuses: vec![(ProductStatus::Affected, vec![0, 1])],
        ..Weakness::default()
    });
    let matcher = Matcher::new(vec![both]);
    let names = device("Covidien", "Valleylab FT10");
    let found = matcher.candidates(&names);
    assert_eq!(found[0].products, [0, 1]);
    assert_eq!(
        matcher.judge(&found[0], &names, "2.1.0", "").verdict,
        Verdict::Affected
    );
    assert_eq!(
        matcher.judge(&found[0], &names, "2.2", "").verdict,
        Verdict::NotAffected
    );
}

#[test]
fn a_version_in_which_it_is_mended_is_not_affected_and_one_the_document_does_not_name_is_no_proof() {
    let mut mended = advisory("EX-1", "", vec![product("Acme", "Pumpomat 3", "2.0")]);
    mended.weaknesses.push(Weakness {
        statuses: vec![(ProductStatus::Fixed, vec![0])],
        ..Weakness::default()
    });
    let matcher = Matcher::new(vec![mended]);
    let names = device("Acme", "Pumpomat 3");
    let found = matcher.candidates(&names);
    assert_eq!(
        matcher.judge(&found[0], &names, "2.0", "").verdict,
        Verdict::NotAffected
    );
    assert_eq!(
        matcher.judge(&found[0], &names, "1.9", "").verdict,
        Verdict::Unknown
    );
}

#[test]
fn models_named_in_the_place_of_a_version_are_models() {
    let matcher = matcher(&[(
        "Roche Diagnostics",
        "Point of Care handheld medical devices",
        "Accu-Chek Inform II",
    )]);
    let names = device("Roche", "Accu-Chek Inform II");
    let found = matcher.candidates(&names);
    assert_eq!(
        matcher.judge(&found[0], &names, "", "").verdict,
        Verdict::Affected
    );
    assert!(matcher.candidates(&device("Roche", "cobas 6000")).is_empty());
}

#[test]
fn the_order_of_advisories_does_not_matter() {
    let forwards = matcher(&[
        ("Philips", "IntelliVue MX40", "*"),
        ("Philips", "IntelliVue MX700", "*"),
    ]);
    let backwards = matcher(&[
        ("Philips", "IntelliVue MX700", "*"),
        ("Philips", "IntelliVue MX40", "*"),
    ]);
    let names = device("Phillips Healthcare", "Intellivue MX 40");
    let ids = |matcher: &Matcher| -> Vec<String> {
        let found = matcher.candidates(&names).into_iter();
        found
            .map(|found| matcher.advisories()[found.advisory].products[0].shown.clone())
            .collect()
    };
    assert_eq!(ids(&forwards), ids(&backwards));
    assert_eq!(ids(&forwards), ["IntelliVue MX40 *"]);
}

#[test]
fn names_that_hospitals_write_shorter_than_their_makers() {
    let matcher = matcher(&[
        ("Hamilton Medical AG", "HAMILTON-T1", "<= 2.2.3"),
        (
            "Hillrom and ELI, Baxter International Inc.",
            "Welch Allyn ELI 280/BUR280/MLBUR 280 Resting Electrocardiograph",
            "<= 2.3.1",
        ),
        ("OpenClinic GA", "OpenClinic GA", "5.09.02"),
        ("Medtronic", "MyCareLink Monitor", "24950 | 24952"),
    ]);
    let found = |device: DeviceNames<'_>| -> Vec<usize> {
        matcher
            .candidates(&device)
            .into_iter()
            .map(|found| found.advisory)
            .collect()
    };
    let told = DeviceNames {
        designation: "Hamilton T1 Transportbeatmung",
        ..DeviceNames::default()
    };
    assert_eq!(found(told), [0]);
    assert_eq!(found(device("Mortara Instrument, Inc.", "ELI 280")), [1]);
    assert_eq!(found(device("Open-Source", "OpenClinic GA")), [2]);
    assert_eq!(found(device("Medtronic", "MyCareLink 24950")), [3]);
    assert!(found(device("Medtronic", "MyCareLink Smart 25000")).is_empty());
}

#[test]
fn a_name_written_as_one_word_or_numbered_otherwise_is_the_same() {
    let matcher = matcher(&[
        (
            "Roche Diagnostics",
            "Point of Care handheld medical devices",
            "Accu-Chek Inform II",
        ),
        ("Philips", "IntelliVue Information Center iX", "B.02"),
        ("Innokas Yhtymä Oy", "VC150", "< 1.7.15"),
        ("Philips", "MRI 3T", "5.x.x"),
    ]);
    let found = |device: DeviceNames<'_>| -> Vec<usize> {
        matcher
            .candidates(&device)
            .into_iter()
            .map(|found| found.advisory)
            .collect()
    };
    assert_eq!(found(device("Roche Diagnostics Ltd", "Accuchek Inform 2")), [0]);
    assert_eq!(found(device("Philips", "PIIC iX")), [1]);
    assert_eq!(found(device("GE Healthcare", "VC150")), [2]);
    let told = DeviceNames {
        designation: "IRM",
        ..device("Philips", "Achieva 3.0T TX")
    };
    assert_eq!(found(told), [3]);
}

#[test]
fn another_serial_number_is_not_affected_by_a_confined_weakness_and_not_mended_by_a_confined_fix() {
    let judged = |status: ProductStatus, serial: &str| {
        let mut confined = advisory("EX-1", "", vec![product("Acme", "Pumpomat 3", "2.0")]);
        confined.products[0].serial_numbers = vec!["PM3*".to_owned()];
        confined.weaknesses.push(Weakness {
            statuses: vec![(status, vec![0])],
            ..Weakness::default()
        });
        let matcher = Matcher::new(vec![confined]);
        let names = device("Acme", "Pumpomat 3");
        let found = matcher.candidates(&names);
        matcher.judge(&found[0], &names, "2.0", serial).verdict
    };
    assert_eq!(judged(ProductStatus::Affected, "PM3-1"), Verdict::Affected);
    assert_eq!(judged(ProductStatus::Affected, "PM4-1"), Verdict::NotAffected);
    assert_eq!(judged(ProductStatus::Fixed, "PM3-1"), Verdict::NotAffected);
    assert_eq!(judged(ProductStatus::Fixed, "PM4-1"), Verdict::Unknown);
}

/// Whether a device is a candidate for the one product there is.
fn is_found(product: (&str, &str, &str), device: &DeviceNames<'_>) -> bool {
    !matcher(&[product]).candidates(device).is_empty()
}

#[test]
fn words_written_together_and_letters_set_apart_are_the_same_name() {
    for ((maker, name), model) in [
        (
            ("Philips", "IntelliVue patient monitor MP2-MP90"),
            "IntellivueMP50",
        ),
        (
            ("Medtronic", "Valleylab FT10 Energy Platform (VLFT10GEN)"),
            "ValleylabFT10",
        ),
        (("BD", "Alaris GH"), "AlarisGH"),
        (
            ("Hillrom", "Welch Allyn Q-Stress Cardiac Stress Testing System"),
            "Q-Stress",
        ),
        (
            ("Hillrom", "Welch Allyn Connex Vital Signs Monitor (CVSM)"),
            "Connex VSM 6400",
        ),
        (("Medtronic", "CareLink 9790 Programmer"), "9790C"),
        (
            ("Philips", "Clinical Collaboration Platform"),
            "Clinical Collaboration Platform",
        ),
    ] {
        assert!(
            is_found((maker, name, ""), &device(maker, model)),
            "{model} is {name}"
        );
    }
    let scanner = device("Philips", "MX8000 Dual");
    assert!(
        !is_found(("Philips", "IntelliVue MX800", ""), &scanner),
        "another number"
    );
}

#[test]
fn one_line_that_lists_several_products_means_each() {
    let listed = ("BD", "BD Kiestra TLA WCA InoqulA+ - PerformA", "<= 3.0");
    let found = matcher(&[listed]).candidates(&device("BD Kiestra", "Kiestra TLA"));
    assert_eq!(found[0].name.likeness, Likeness::Part);
    assert!(
        !is_found(listed, &device("BD", "Kiestra")),
        "one word of five is too little"
    );
    assert!(!is_found(listed, &device("BD", "Kiestra ID")), "ID is none of it");
}

#[test]
fn a_word_that_one_product_has_alone_tells_it_without_the_words_of_its_kind() {
    let phoenix = ("Baxter", "Phoenix Hemodialysis Delivery System", "");
    assert!(is_found(phoenix, &device("Gambro", "Phoenix X36")));
    let family = matcher(&[("BD", "Alaris PC Unit", ""), ("BD", "Alaris Systems Manager", "")]);
    assert_eq!(family.candidates(&device("BD", "Alaris GH")), []);
    let unlike = ("Insulet", "Omnipod Insulin Management System", "");
    assert!(
        !is_found(unlike, &device("Insulet", "Omnipod DASH")),
        "a sibling by its own word"
    );
}

#[test]
fn a_maker_named_first_in_the_model_counts_whoever_sold_it() {
    let sold = device("Medical Supply Co", "GE Vivid S6");
    assert!(is_found(
        ("GE Healthcare", "Vivid products, not including EchoPAC", ""),
        &sold
    ));
    let nobody = DeviceNames {
        designation: "MX800 monitor",
        ..DeviceNames::default()
    };
    assert!(
        is_found(("Philips", "IntelliVue MX800", ""), &nobody),
        "a number unlike others"
    );
}

#[test]
fn the_release_of_windows_in_the_place_of_a_version_decides() {
    let matcher = matcher(&[("Siemens", "Siemens PET/CT Systems Windows 7-Based", "vers:all/*")]);
    let biograph = device("Siemens Healthineers", "Biograph mCT");
    let candidate = &matcher.candidates(&biograph)[0];
    let verdict = |software: &str| matcher.judge(candidate, &biograph, software, "").verdict;
    assert_eq!(verdict("Win7 / VG51C"), Verdict::Affected);
    assert_eq!(verdict("VB20 (Windows 7)"), Verdict::Affected);
    assert_eq!(verdict("Win XP"), Verdict::NotAffected);
    assert_eq!(verdict("VG51C"), Verdict::Unknown);
}

#[test]
fn what_is_no_version_does_not_keep_a_verdict_open_and_an_option_does() {
    let judged = |name: &str, versions: &str, model: &str, software: &str| {
        let matcher = matcher(&[("Acme Medical", name, versions)]);
        let device = device("Acme Medical", model);
        matcher
            .judge(&matcher.candidates(&device)[0], &device, software, "")
            .verdict
    };
    assert_eq!(judged("FCR XC-2", "CR-IR 357", "FCR XC-2", ""), Verdict::Affected);
    assert_eq!(judged("Flow 300", "< May 2018", "Flow 300", ""), Verdict::Unknown);
    assert_eq!(
        judged("Flow 300", "<= 4.6", "Flow 300", "Stand 4.6"),
        Verdict::Affected
    );
    assert_eq!(judged("Flow", "<= 4.6", "Flow", "FLOW4.6"), Verdict::Affected);
    assert_eq!(
        judged("Flow", "< 1.8.4 Service Pack 01", "Flow", "1.8.1"),
        Verdict::Affected
    );
    let bed = "InTouch ICU Bed (enabled with iBed Wireless)";
    assert_eq!(judged(bed, "2131 and 2141", "InTouch 2131", ""), Verdict::Unknown);
    assert_eq!(
        judged(bed, "2131 and 2141", "InTouch 2131 wireless", ""),
        Verdict::Affected
    );
}
