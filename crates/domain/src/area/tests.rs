//! Names of units that are recognised, and names that must not be.

use super::*;

fn service(name: &str) -> Option<&'static str> {
    of_unit(name).map(|area| area.service)
}

#[test]
fn units_are_recognised_in_the_languages_of_hospitals() {
    for (name, expected) in [
        ("ICU", "intensive_care"),
        ("Réanimation chirurgicale", "intensive_care"),
        ("Intensivstation 2", "intensive_care"),
        ("Secția A.T.I. / ATI", "intensive_care"),
        ("Bloc opératoire", "theatre"),
        ("Bloc operator 1", "theatre"),
        ("OP-Saal 3", "theatre"),
        ("A&E", "emergency_triage"),
        ("Urgences pédiatriques", "emergency_triage"),
        ("Zentrale Notaufnahme", "emergency_triage"),
        ("UPU", "emergency_triage"),
        ("Kreißsaal", "delivery"),
        ("Hämodialyse", "dialysis"),
        ("Laborator de analize", "laboratory"),
        ("Imagistică", "emergency_imaging"),
        ("Pharmacie à usage intérieur", "medication"),
        ("Médecine 2", "ward_care"),
        ("Station 3B", "ward_care"),
    ] {
        assert_eq!(service(name), Some(expected), "{name}");
    }
}

#[test]
fn where_no_patient_is_in_danger_the_name_of_the_specialty_says_nothing() {
    for name in [
        "Consultations d'anesthésie",
        "Chirurgische Ambulanz",
        "ICU office",
        "Réanimation > Secrétariat",
        "Archives radiologie",
        "Stérilisation du bloc opératoire",
        "Laboratoire de microbiologie",
        "Verwaltung",
        "Lecture theatre",
        "Delivery bay",
        "Emergency generator room",
        "Computer lab",
        "Docking station depot",
        "Médecine du travail",
        "Medical records (surgery)",
        "Communication interne",
        "Feuerwehr-Station",
        "Salle de formation réanimation",
    ] {
        assert_eq!(service(name), None, "{name}");
    }
}

#[test]
fn a_name_that_merely_contains_the_letters_is_not_recognised() {
    for name in [
        "",
        "  ",
        ">",
        "Operator desk",
        "Fiction",
        "Edinburgh",
        "Batiment C",
        "Optics",
        "Collaboration",
    ] {
        assert_eq!(service(name), None, "{name}");
    }
}

#[test]
fn a_path_is_read_from_its_end() {
    assert_eq!(service("Urgences > Bâtiment C > Dialyse"), Some("dialysis"));
    assert_eq!(
        service("CH Exemple > Réanimation > Chambre 12"),
        Some("intensive_care")
    );
}

#[test]
fn every_area_has_the_class_of_the_starter_catalogue() {
    let catalogue = include_str!("../../../../data/catalogue/services.csv");
    for area in AREAS.iter().map(|named| named.area).chain([WARDS.area]) {
        let line = catalogue
            .lines()
            .find(|line| line.starts_with(&format!("{},", area.service)));
        let expected = format!(",{},{}", area.consequence.name(), area.tolerable_outage_minutes);
        assert!(
            line.is_some_and(|line| line.ends_with(&expected)),
            "{area:?}: {line:?}"
        );
        assert!(
            area.consequence > CareConsequence::Unknown,
            "{area:?} would not raise the alarm"
        );
    }
}

#[test]
fn every_word_is_written_as_names_are_folded() {
    let words = AREAS
        .iter()
        .flat_map(|named| named.words)
        .chain(WARDS.words)
        .chain(ELSEWHERE);
    for word in words {
        let plain = word.trim_end_matches('*');
        assert_eq!(fold_for_search(plain), plain, "{word}");
        assert!(
            plain
                .split(' ')
                .all(|part| part.chars().all(char::is_alphanumeric)),
            "{word}"
        );
    }
}
