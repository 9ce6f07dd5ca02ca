//! From an empty folder to today's round.

use serde_json::Value;

use crate::program::{Hospital, answer, complaint, repository};

#[test]
fn a_list_and_the_lifecycles_become_a_round_of_at_most_seven_cards() {
    let hospital = Hospital::new();
    answer(
        hospital
            .command("import")
            .arg(repository().join("tests/inventory/glpi-3000.csv")),
    );
    answer(
        hospital
            .command("import")
            .arg(repository().join("data/demo/hospital/biomedical-register.csv")),
    );
    let round: Value = serde_json::from_str(&answer(hospital.command("round").arg("--json"))).unwrap();
    let cards = round["cards"].as_array().unwrap();
    assert!((1..=7).contains(&cards.len()), "{} cards", cards.len());
    for card in cards {
        for part in ["what", "why", "why_now", "evidence", "due", "act"] {
            assert!(card.get(part).is_some(), "a card without {part}: {card}");
        }
        assert!(
            !card["what"].as_str().unwrap().contains('⟦'),
            "a message is missing: {card}"
        );
        assert!(!card["evidence"].as_array().unwrap().is_empty());
    }
}

#[test]
fn the_terminal_says_what_json_says() {
    let hospital = Hospital::new();
    answer(
        hospital
            .command("import")
            .arg(repository().join("data/demo/hospital/biomedical-register.csv")),
    );
    let round: Value = serde_json::from_str(&answer(hospital.command("round").arg("--json"))).unwrap();
    let printed = answer(&mut hospital.command("round"));
    for card in round["cards"].as_array().unwrap() {
        assert!(printed.contains(card["what"].as_str().unwrap()), "{printed}");
    }
}

#[test]
fn with_all_the_terminal_lists_what_waits_behind_the_seven() {
    let hospital = Hospital::new();
    answer(
        hospital
            .command("import")
            .arg(repository().join("tests/inventory/glpi-3000.csv")),
    );
    let asked = answer(hospital.command("round").args(["--all", "--json"]));
    let round: Value = serde_json::from_str(&asked).unwrap();
    let waiting = round["remainder"]["waiting"].as_array().unwrap();
    assert_eq!(round["more"], waiting.len());
    assert!(!waiting.is_empty());
    let printed = answer(hospital.command("round").arg("--all"));
    for card in waiting {
        assert!(printed.contains(card["what"].as_str().unwrap()), "{printed}");
    }
}

#[test]
fn a_second_init_in_the_same_folder_touches_nothing() {
    let hospital = Hospital::new();
    let output = hospital
        .command("init")
        .args(["--tenant", "Other", "--country", "RO"])
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("exists already"),
        "{}",
        complaint(&output)
    );
    assert!(!answer(hospital.command("user").arg("list")).contains("Other"));
}

#[test]
fn a_wrong_country_is_told_before_anything_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = crate::program::program("init")
        .arg("--data")
        .arg(&data)
        .args(["--tenant", "Spital", "--country", "Romania"])
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(!data.exists());
}
