//! Whether twelve described institutions are in scope, and what holds of them.

use domain::law::{
    Class, DutyStanding, GroupFigures, MostFined, Regardless, ScopeAnswers, ScopeResult, duties, exposure,
    scope,
};

use super::*;

const TODAY: Date = date(2026, 11, 23);

fn answers(kinds: &[&str], staff: u32) -> ScopeAnswers {
    ScopeAnswers {
        kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        staff: Some(staff),
        ..ScopeAnswers::default()
    }
}

fn of(country: &str, answers: &ScopeAnswers) -> ScopeResult<'static> {
    scope(Law::shipped(), country, answers, TODAY).unwrap()
}

/// The least and the most it can be, and the rules that say so.
fn told(result: &ScopeResult<'_>) -> (Class, Class, Vec<String>) {
    let rules = result
        .reasons
        .iter()
        .map(|reason| reason.rule.id.clone())
        .collect();
    (result.least, result.most, rules)
}

/// The citations of all reasons, in words.
fn cited(result: &ScopeResult<'_>) -> String {
    let citations = result.reasons.iter().flat_map(|reason| &reason.rule.citations);
    let words: Vec<String> = citations.map(|citation| Law::shipped().words(citation)).collect();
    words.join("; ")
}

#[test]
fn a_public_hospital_of_300_beds_in_romania_is_essential_by_its_own_figures() {
    let hospital = ScopeAnswers {
        public: true,
        turnover: Some(60_000_000),
        ..answers(&["healthcare_provider"], 1_050)
    };
    let result = of("RO", &hospital);
    let (least, most, rules) = told(&result);
    assert_eq!((least, most), (Class::Essential, Class::Essential));
    assert_eq!(rules, ["large", "public_owner", "kind", "large_annex_1"]);
    assert!(result.binds);
    let cited = cited(&result);
    assert!(cited.contains("NIS2, Article 3(1)(a)"), "{cited}");
    assert!(
        cited.contains("Recommendation 2003/361/EC, annex, Article 3(4)"),
        "{cited}"
    );
    let fine = exposure(Law::shipped(), &result, false, hospital.turnover, TODAY).unwrap();
    let MostFined::Sum { maximum, of_turnover } = fine.most else {
        panic!("{fine:?}")
    };
    assert_eq!(
        (maximum.amount, of_turnover),
        (Known::Value(10_000_000), Some(1_200_000))
    );
    // Whether Romania fines public bodies has not been read.
    let fine = exposure(Law::shipped(), &result, true, hospital.turnover, TODAY).unwrap();
    assert_eq!(fine.most, MostFined::Unknown);
}

#[test]
fn a_private_clinic_of_200_staff_in_germany_is_important() {
    let result = of("DE", &answers(&["healthcare_provider"], 200));
    // By staff alone it could still be large by its money.
    assert_eq!(result.class(), None);
    let clinic = ScopeAnswers {
        turnover: Some(24_000_000),
        balance: Some(18_000_000),
        ..answers(&["healthcare_provider"], 200)
    };
    let result = of("DE", &clinic);
    assert_eq!(result.class(), Some(Class::Important));
    assert!(cited(&result).contains("NIS2, Article 3(2)"));
    assert!(result.institution.roles.contains(&Role::ImportantEntity));
    // The percentage counts for groups above 500 million euros alone.
    let fine = exposure(Law::shipped(), &result, false, clinic.turnover, TODAY).unwrap();
    let MostFined::Sum { of_turnover, .. } = fine.most else {
        panic!("{fine:?}")
    };
    assert_eq!(of_turnover, None);
}

#[test]
fn a_pharmacy_chain_in_france_is_a_question_and_nothing_binds_it_today() {
    let result = of("FR", &answers(&["pharmacy"], 900));
    assert_eq!(
        (result.least, result.most, result.binds),
        (Class::Out, Class::Essential, false)
    );
    let (_, _, rules) = told(&result);
    assert_eq!(rules, ["large", "switch_unknown", "large_annex_1", "no_act"]);
    assert!(result.reasons[1].asks);
}

#[test]
fn a_device_maker_of_5000_staff_is_important_and_no_more() {
    let result = of("NL", &answers(&["device_manufacturer"], 5_000));
    assert_eq!(result.class(), Some(Class::Important));
    assert!(result.institution.roles.contains(&Role::DeviceManufacturer));
    let listed = of("NL", &answers(&["critical_device_manufacturer"], 5_000));
    assert_eq!(
        listed.class(),
        Some(Class::Essential),
        "one of the list for emergencies"
    );
}

#[test]
fn a_university_hospital_in_spain_would_be_essential_and_has_no_act() {
    let mut hospital = answers(&["healthcare_provider", "research_organisation"], 6_000);
    hospital.public = true;
    hospital.regardless.insert(Regardless::FormerOperator);
    let result = of("ES", &hospital);
    assert_eq!((result.class(), result.binds), (Some(Class::Essential), false));
    assert!(result.institution.roles.contains(&Role::DesignatedOperator));
    let fine = exposure(Law::shipped(), &result, true, None, TODAY).unwrap();
    assert_eq!(fine.most, MostFined::NoAct, "what is planned is no law");
    let ours = duties(Law::shipped(), "ES", &result.institution, TODAY);
    let registration = ours.iter().find(|owed| owed.duty.id == "registration").unwrap();
    assert_eq!(registration.standing, DutyStanding::NoAct);
}

#[test]
fn a_laboratory_of_60_staff_in_portugal_is_important_and_sees_what_is_dormant() {
    let laboratory = ScopeAnswers {
        turnover: Some(6_000_000),
        balance: Some(4_000_000),
        ..answers(&["healthcare_provider"], 60)
    };
    let result = of("PT", &laboratory);
    assert_eq!(result.class(), Some(Class::Important));
    let ours = duties(Law::shipped(), "PT", &result.institution, TODAY);
    let assets = ours
        .iter()
        .find(|owed| owed.duty.id == "internet_assets")
        .unwrap();
    assert_eq!(
        (assets.standing, assets.duty.due),
        (DutyStanding::InForce, Some(date(2027, 1, 31)))
    );
    assert!(
        ours.iter().all(|owed| owed.duty.id != "annual_report"),
        "essential entities alone"
    );
    let records = ours
        .iter()
        .find(|owed| owed.duty.id == "record_system_reports")
        .unwrap();
    assert_eq!(
        (records.standing, records.from),
        (DutyStanding::Dormant, Some(date(2027, 3, 26)))
    );
}

#[test]
fn a_nursing_home_in_czechia_is_a_question() {
    let home = ScopeAnswers {
        turnover: Some(5_000_000),
        balance: Some(3_000_000),
        ..answers(&["long_term_care"], 120)
    };
    let result = of("CZ", &home);
    assert_eq!((result.least, result.most), (Class::Out, Class::Important));
    let kind = result.reasons.iter().find_map(|reason| reason.kind).unwrap();
    let cited: Vec<String> = kind
        .citations
        .iter()
        .map(|citation| Law::shipped().words(citation))
        .collect();
    assert!(
        cited.contains(&"Directive 2011/24/EU, Article 1(3)(a)".to_owned()),
        "{cited:?}"
    );
    assert!(
        result.institution.roles.contains(&Role::Nis2Entity),
        "treated as in scope until somebody answers"
    );
}

#[test]
fn a_practice_of_30_staff_in_austria_is_out() {
    let practice = ScopeAnswers {
        turnover: Some(4_000_000),
        balance: Some(1_000_000),
        ..answers(&["healthcare_provider"], 30)
    };
    let result = of("AT", &practice);
    assert_eq!(result.class(), Some(Class::Out));
    assert_eq!(
        exposure(Law::shipped(), &result, false, practice.turnover, TODAY),
        None
    );
    // Rich in both figures it is medium whatever its staff.
    let rich = ScopeAnswers {
        turnover: Some(10_000_001),
        balance: Some(10_000_001),
        ..practice.clone()
    };
    assert_eq!(of("AT", &rich).class(), Some(Class::Important));
    let one_figure = ScopeAnswers {
        balance: Some(10_000_000),
        ..rich
    };
    assert_eq!(of("AT", &one_figure).class(), Some(Class::Out));
}

#[test]
fn a_company_that_runs_the_computers_of_a_group_in_belgium_is_bound_by_the_implementing_regulation() {
    let company = ScopeAnswers {
        turnover: Some(9_000_000),
        balance: Some(2_000_000),
        ..answers(&["managed_service_provider"], 80)
    };
    let result = of("BE", &company);
    assert_eq!(result.class(), Some(Class::Important));
    assert!(result.institution.roles.contains(&Role::DigitalProvider));
    let ours = duties(Law::shipped(), "BE", &result.institution, TODAY);
    let annex = ours
        .iter()
        .find(|owed| owed.pack.id == "cir_2024_2690" && owed.duty.id == "annex")
        .unwrap();
    assert_eq!(annex.standing, DutyStanding::InForce);
    let hospital = of("BE", &answers(&["healthcare_provider"], 1_000));
    let theirs = duties(Law::shipped(), "BE", &hospital.institution, TODAY);
    assert!(
        theirs.iter().all(|owed| owed.duty.id != "annex"),
        "a hospital has it as a yardstick alone"
    );
    assert!(
        theirs
            .iter()
            .any(|owed| owed.duty.id == "yardstick" && owed.standing == DutyStanding::Yardstick)
    );
}

#[test]
fn a_wholesaler_of_medicines_in_italy_is_essential_once_it_is_critical_and_not_before() {
    let mut wholesaler = answers(&["medicine_wholesaler"], 400);
    assert_eq!(of("IT", &wholesaler).class(), Some(Class::Out));
    wholesaler.regardless.insert(Regardless::CriticalEntity);
    let result = of("IT", &wholesaler);
    assert_eq!(result.class(), Some(Class::Essential));
    assert!(cited(&result).contains("NIS2, Article 3(1)(f)"));
}

#[test]
fn who_is_critical_is_essential_whatever_else_it_is() {
    let mut critical = answers(&[], 5);
    critical.regardless.insert(Regardless::CriticalEntity);
    for kinds in [
        &[][..],
        &["pharmacy"],
        &["long_term_care"],
        &["healthcare_provider"],
    ] {
        critical.kinds = answers(kinds, 5).kinds;
        let result = of("RO", &critical);
        assert_eq!(result.class(), Some(Class::Essential), "{kinds:?}");
        assert!(cited(&result).contains("NIS2, Article 3(1)(f)"));
    }
}

#[test]
fn size_says_nothing_of_whether_a_house_was_designated_where_there_is_no_act() {
    for country in ["ES", "FR", "IE", "NO"] {
        let hospital = of(country, &answers(&["healthcare_provider"], 3_000));
        let clocks = Law::shipped().clocks(country, &hospital.institution, TODAY);
        let of_designated = clocks
            .iter()
            .filter(|found| found.clock.bound.contains(&Role::DesignatedOperator));
        let shown = of_designated
            .filter(|found| found.force != domain::law::Force::NotBound)
            .count();
        assert!(country == "FR" || shown > 0, "{country}");
    }
}

#[test]
fn the_only_hospital_of_an_island_in_greece_is_in_scope_and_its_class_a_question() {
    let mut island = ScopeAnswers {
        turnover: Some(3_000_000),
        balance: Some(2_000_000),
        ..answers(&["healthcare_provider"], 45)
    };
    assert_eq!(of("GR", &island).class(), Some(Class::Out));
    island.regardless.insert(Regardless::SoleProvider);
    let result = of("GR", &island);
    assert_eq!((result.least, result.most), (Class::Important, Class::Essential));
    assert!(
        result
            .reasons
            .iter()
            .any(|reason| reason.rule.id == "sole_provider" && reason.asks)
    );
}

#[test]
fn a_public_hospital_in_sweden_has_a_maximum_of_its_own_and_one_in_belgium_none() {
    let hospital = ScopeAnswers {
        public: true,
        ..answers(&["healthcare_provider"], 3_000)
    };
    let sweden = of("SE", &hospital);
    let fine = exposure(Law::shipped(), &sweden, true, Some(400_000_000), TODAY).unwrap();
    let MostFined::Sum { maximum, of_turnover } = fine.most else {
        panic!("{fine:?}")
    };
    assert_eq!(
        (
            maximum.amount,
            maximum.least,
            maximum.currency.as_str(),
            of_turnover
        ),
        (Known::Value(10_000_000), Some(5_000), "SEK", None)
    );
    let belgium = of("BE", &hospital);
    let fine = exposure(Law::shipped(), &belgium, true, None, TODAY).unwrap();
    assert!(matches!(fine.most, MostFined::None { .. }), "{fine:?}");
}

#[test]
fn what_is_not_known_gives_a_range_and_a_group_or_a_first_year_asks() {
    let unknown = ScopeAnswers {
        kinds: answers(&["healthcare_provider"], 0).kinds,
        ..ScopeAnswers::default()
    };
    let result = of("RO", &unknown);
    assert_eq!((result.least, result.most), (Class::Out, Class::Essential));
    let grouped = ScopeAnswers {
        group: GroupFigures::Missing,
        turnover: Some(1_000_000),
        balance: Some(1_000_000),
        ..answers(&["healthcare_provider"], 20)
    };
    let result = of("RO", &grouped);
    assert_eq!((result.least, result.most), (Class::Out, Class::Essential));
    let grown = ScopeAnswers {
        one_year_only: true,
        ..answers(&["healthcare_provider"], 260)
    };
    let result = of("RO", &grown);
    assert_eq!((result.least, result.most), (Class::Important, Class::Essential));
    assert_eq!(
        of("RO", &ScopeAnswers::default()).class(),
        Some(Class::Out),
        "no kind at all"
    );
}

#[test]
fn more_staff_or_money_never_lowers_a_class() {
    let mut before = (Class::Out, Class::Out);
    for staff in [0, 10, 49, 50, 249, 250, 10_000] {
        let result = of(
            "RO",
            &ScopeAnswers {
                turnover: Some(1_000_000),
                balance: Some(1_000_000),
                ..answers(&["healthcare_provider"], staff)
            },
        );
        assert!((result.least, result.most) >= before, "{staff}");
        before = (result.least, result.most);
    }
}
