//! Rules of identification over a small hand-written catalogue, and the laws that hold for any string.

use jiff::civil::{Date, date};

use super::*;

mod laws;
mod surroundings;

const TODAY: Date = date(2026, 8, 22);

/// Name, label, newest build, end of ordinary and of paid support.
type Row = (&'static str, &'static str, &'static str, Date, Option<Date>);

const WINDOWS: [Row; 9] = [
    ("11-24h2-e", "11 24H2 (E)", "10.0.26100", date(2027, 10, 12), None),
    ("11-24h2-w", "11 24H2 (W)", "10.0.26100", date(2026, 10, 13), None),
    (
        "10-22h2",
        "10 22H2",
        "10.0.19045",
        date(2025, 10, 14),
        Some(date(2028, 10, 10)),
    ),
    (
        "10-21h2-iot-lts",
        "10 21H2 IoT",
        "10.0.19044",
        date(2032, 1, 13),
        None,
    ),
    (
        "10-21h2-e-lts",
        "10 21H2 (E)",
        "10.0.19044",
        date(2027, 1, 12),
        None,
    ),
    ("10-21h2-e", "10 21H2 (E)", "10.0.19044", date(2024, 6, 11), None),
    ("10-21h2-w", "10 21H2 (W)", "10.0.19044", date(2023, 6, 13), None),
    (
        "10-1809-e-lts",
        "10 1809 (E)",
        "10.0.17763",
        date(2029, 1, 9),
        None,
    ),
    ("7-sp1", "7 SP1", "6.1.7601", date(2020, 1, 14), None),
];

const SERVER: [Row; 4] = [
    ("2019", "2019", "10.0.17763", date(2029, 1, 9), None),
    (
        "2012-r2",
        "Windows Server 2012 R2",
        "6.3.9600",
        date(2023, 10, 10),
        Some(date(2026, 10, 13)),
    ),
    (
        "2012",
        "2012",
        "6.2.9200",
        date(2023, 10, 10),
        Some(date(2026, 10, 13)),
    ),
    (
        "2008-r2-sp1",
        "Windows Server 2008 R2 SP1",
        "6.1.7601",
        date(2020, 1, 14),
        Some(date(2023, 1, 10)),
    ),
];

const SQL_SERVER: [Row; 4] = [
    (
        "15.0",
        "2019 '__CODENAME__'",
        "15.0.4480.2",
        date(2030, 1, 8),
        None,
    ),
    (
        "13.0-sp3",
        "2016 SP3",
        "13.0.6500.1",
        date(2026, 7, 14),
        Some(date(2029, 7, 17)),
    ),
    ("13.0-sp2", "2016 SP2", "13.0.5893.48", date(2022, 10, 11), None),
    ("13.0", "2016", "13.0.2218.0", date(2018, 1, 9), None),
];

const POSTGRESQL: [Row; 3] = [
    ("10", "10", "10.23", date(2022, 11, 10), None),
    ("9.6", "9.6", "9.6.24", date(2021, 11, 11), None),
    ("9.4", "9.4", "9.4.26", date(2020, 2, 13), None),
];

const IOS: [Row; 1] = [("15", "15", "15.8.8", date(2025, 1, 1), None)];

fn product(name: &str, label: &str, rows: &[Row]) -> Product {
    let release = |(name, label, latest, ordinary, extended): &Row| Release {
        name: (*name).to_owned(),
        label: (*label).to_owned(),
        codename: None,
        latest: Some((*latest).to_owned()),
        support: Support {
            ordinary: End::On(*ordinary),
            extended: extended.map(End::On),
        },
    };
    Product {
        name: name.to_owned(),
        label: label.to_owned(),
        category: match name {
            "mssqlserver" | "postgresql" => "database".to_owned(),
            _ => "os".to_owned(),
        },
        aliases: Vec::new(),
        releases: rows.iter().map(release).collect(),
    }
}

fn identifier() -> Identifier {
    Identifier::new(Catalogue {
        products: vec![
            product("windows", "Microsoft Windows", &WINDOWS),
            product("windows-server", "Microsoft Windows Server", &SERVER),
            product("mssqlserver", "Microsoft SQL Server", &SQL_SERVER),
            product("postgresql", "PostgreSQL", &POSTGRESQL),
            product("ios", "Apple iOS", &IOS),
        ],
    })
}

fn release(name: &str, version: &str) -> Option<String> {
    identifier().identify(name, version).release
}

#[test]
fn the_edition_decides_between_releases_of_one_build() {
    assert_eq!(
        release("Windows 10 Pro", "10.0.19044").as_deref(),
        Some("10-21h2-w")
    );
    assert_eq!(
        release("Windows 10 Enterprise", "10.0 (19044)").as_deref(),
        Some("10-21h2-e")
    );
    assert_eq!(
        release("Windows 10 Enterprise LTSC", "10.0.19044").as_deref(),
        Some("10-21h2-e-lts")
    );
    assert_eq!(
        release("Windows 10 IoT Enterprise LTSC 2021", "").as_deref(),
        Some("10-21h2-iot-lts")
    );
    assert_eq!(
        release("Windows 10 IoT Enterprise LTSC 2019", "").as_deref(),
        Some("10-1809-e-lts")
    );
    assert_eq!(release("Windows 10", "10.0.19044"), None);
}

#[test]
fn a_state_is_given_without_a_release_only_where_all_candidates_allow_it() {
    let identifier = identifier();
    let state = |name| identifier.identify(name, "").state(TODAY);
    assert_eq!(
        state("Windows 10 Pro"),
        State::Extended,
        "21H2 has ended, 22H2 may be paid for"
    );
    assert_eq!(
        state("Windows 10"),
        State::Unknown,
        "a long-term release is possible"
    );
    assert_eq!(state("SQL Server 2016"), State::Extended);
    assert_eq!(state("Windows 10 Enterprise"), State::Unknown);
    let pro = identifier.identify("Windows 10 Pro", "");
    assert_eq!(
        (pro.product.as_deref(), pro.release.as_deref()),
        (Some("windows"), None)
    );
    assert_eq!(
        (pro.end_of_support(), pro.confidence),
        (None, Confidence::PRODUCT)
    );
}

#[test]
fn an_older_service_pack_ends_no_later_than_the_one_listed() {
    let found = identifier().identify("Windows Server 2008 R2 Standard", "6.1.7600");
    assert_eq!(found.release, None);
    assert_eq!(
        found.reason.cause,
        Cause::OlderServicePack {
            listed: "2008-r2-sp1".into()
        }
    );
    assert_eq!((found.state(TODAY), found.end_of_support()), (State::Ended, None));
    assert_eq!(found.state(date(2019, 1, 1)), State::Unknown);
}

#[test]
fn r2_is_another_release_and_a_contradicting_build_settles_nothing() {
    assert_eq!(
        release("Windows Server 2012 Standard", "").as_deref(),
        Some("2012")
    );
    assert_eq!(release("W2K12R2", "").as_deref(), Some("2012-r2"));
    let found = identifier().identify("Windows Server 2012", "6.3.9600");
    assert_eq!(found.reason.cause, Cause::Contradiction { word: "9600".into() });
}

#[test]
fn a_database_build_decides_the_service_pack() {
    assert_eq!(
        release("Microsoft SQL Server", "13.0.5026.0").as_deref(),
        Some("13.0-sp2")
    );
    assert_eq!(release("SQL Server 2016 SP3", "").as_deref(), Some("13.0-sp3"));
    assert_eq!(release("SQL Server 2016", ""), None);
    assert_eq!(release("SQL Server 2016 SP1", ""), None);
}

#[test]
fn a_version_never_matches_a_longer_number_that_begins_alike() {
    assert_eq!(release("PostgreSQL 10.4", "").as_deref(), Some("10"));
    assert_eq!(release("PostgreSQL 1", ""), None);
    assert_eq!(release("PostgreSQL 9.5.3", ""), None);
    let found = identifier().identify("PostgreSQL 9", "");
    assert_eq!(found.reason.cause, Cause::Ambiguous { releases: 2 });
}

#[test]
fn another_makers_numbering_is_not_mistaken_for_the_product_of_that_name() {
    assert_eq!(release("iOS 15.8.3", "").as_deref(), Some("15"));
    for name in ["Cisco IOS 15.2(7)E3", "IOS 15.2(7)E3"] {
        assert_eq!(identifier().identify(name, "").product, None, "{name}");
    }
}

#[test]
fn a_product_the_catalogue_lacks_is_unknown() {
    let found = identifier().identify("Debian GNU/Linux 11", "");
    assert_eq!(
        (found.product.as_deref(), found.reason.to_string().as_str()),
        (None, "No product of the catalogue is named.")
    );
}

#[test]
fn text_beyond_the_limit_is_refused() {
    let found = identifier().identify(&"Windows 7 ".repeat(101), "");
    assert_eq!(found.reason.cause, Cause::TooLong { limit: MAX_TEXT });
}

#[test]
fn a_row_has_the_keys_of_the_schema_in_order() {
    let row = identifier()
        .identify("Windows Server 2012 R2", "")
        .row("17", TODAY);
    let json = serde_json::to_string(&row).expect("serialisable");
    assert_eq!(
        json,
        r#"{"id":"17","product":"windows-server","release":"2012-r2","end_of_support":"2023-10-10","extended_support":"2026-10-13","state":"extended","confidence":0.95,"reason":"Decided by \"windows server 2012 r2\"."}"#
    );
}

#[test]
fn the_tables_of_words_are_sorted_for_their_search() {
    for list in [
        &vocabulary::PACKAGING[..],
        &vocabulary::COUNTED,
        &vocabulary::OPEN_ENDED,
        &vocabulary::PLACEHOLDERS,
        vocabulary::after::ADD_ONS,
        vocabulary::remark::MONTHS,
        vocabulary::after::NOT_ITSELF,
        vocabulary::remark::PLATFORMS,
        vocabulary::remark::REMARK_STARTS,
        vocabulary::remark::DATED,
        vocabulary::remark::STATES,
        vocabulary::history::FORMER,
        vocabulary::history::CHANGED,
        vocabulary::history::FROM,
        vocabulary::history::PRESENT,
        &vocabulary::COUNTED_KINDS,
        &vocabulary::COUNTED_NOUNS,
        vocabulary::machines::OFFICE_MAKERS,
        vocabulary::before::LABELS,
        vocabulary::machines::EQUIPMENT,
        vocabulary::machines::HARDWARE_MAKERS,
        vocabulary::machines::STATIONS,
    ] {
        assert!(list.is_sorted());
    }
}
