//! The round against the clinicians' vignettes (`tests/round/vignettes.json`), and the laws that any round obeys.

use std::collections::BTreeSet;

use domain::round::{
    Care, Concern, ConcernKey, MOST_CARDS, PatientContact, Rank, Reach, Round, Viewer, in_round_order, rank,
};
use domain::service::CareConsequence;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use vignette::{Vignettes, catalogue, vignettes};

mod decisions;
mod grouping;
mod vignette;

const WORDS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../data/messages/en/round.ftl"
));
/// The day of the vignettes.
const TODAY: Date = date(2026, 11, 23);

/// The keys of `concerns` in round order.
fn order(concerns: &[Concern], today: Date) -> Vec<ConcernKey> {
    let mut ranked: Vec<(Rank, &ConcernKey)> = concerns
        .iter()
        .map(|concern| (rank(concern, today).rank, &concern.key))
        .collect();
    ranked.sort_by(|left, right| in_round_order((&left.0, left.1), (&right.0, right.1)));
    ranked.into_iter().map(|(_, key)| key.clone()).collect()
}

#[test]
fn every_vignette_has_its_order_whichever_comes_first_in_the_file() {
    let catalogue = catalogue();
    let Vignettes { today, vignettes } = vignettes();
    assert_eq!(today, TODAY);
    assert!(vignettes.len() >= 24, "only {} vignettes", vignettes.len());
    let mut wrong = Vec::new();
    for vignette in &vignettes {
        // The keys are chosen against the expectation: a tie, decided by key, is a failure.
        let first = vignette.first.concern("z", &catalogue);
        let second = vignette.second.concern("a", &catalogue);
        for pair in [[first.clone(), second.clone()], [second.clone(), first.clone()]] {
            if order(&pair, today)[0].as_str() != "z" {
                let (first, second) = (rank(&first, today).rank, rank(&second, today).rank);
                wrong.push(format!(
                    "{}: {}\n  first {first:?}\n  second {second:?}",
                    vignette.id, vignette.reason
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_vignette_has_an_id_of_its_own_and_a_sentence() {
    let vignettes = vignettes().vignettes;
    let ids: BTreeSet<&str> = vignettes.iter().map(|vignette| vignette.id.as_str()).collect();
    assert_eq!(ids.len(), vignettes.len());
    for vignette in &vignettes {
        assert!(
            vignette.reason.ends_with('.') && vignette.reason.len() > 30,
            "{}",
            vignette.id
        );
        assert!(!vignette.reason.contains('%'), "{}", vignette.id);
    }
}

#[test]
fn the_vignettes_use_every_kind_of_matter() {
    let kinds: BTreeSet<&str> = vignette::concerns()
        .iter()
        .map(|concern| concern.matter.name())
        .collect();
    assert_eq!(kinds.len(), 19, "{kinds:?}");
}

/// The sources that name messages.
const SPEAKING: [&str; 8] = [
    include_str!("../../src/round/card.rs"),
    include_str!("../../src/round/changes.rs"),
    include_str!("../../src/round/concern.rs"),
    include_str!("../../src/round/decision.rs"),
    include_str!("../../src/round/due.rs"),
    include_str!("../../src/round/factor.rs"),
    include_str!("../../src/round/rank.rs"),
    include_str!("../../src/round/urgency.rs"),
];

#[test]
fn every_message_the_round_asks_for_has_english_words() {
    let has_words: BTreeSet<&str> = WORDS
        .lines()
        .filter(|line| line.starts_with("round-"))
        .filter_map(|line| line.split(' ').next())
        .collect();
    let quoted = SPEAKING.iter().flat_map(|source| source.split('"'));
    let referenced = WORDS.split("{ ").filter_map(|rest| rest.split(' ').next());
    let asked_for: BTreeSet<&str> = quoted
        .chain(referenced)
        .filter(|text| is_message_key(text))
        .collect();
    assert_eq!(
        asked_for.difference(&has_words).collect::<Vec<_>>(),
        [] as [&&str; 0],
        "without words"
    );
}

fn is_message_key(text: &str) -> bool {
    text.starts_with("round-") && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

#[test]
fn no_english_sentence_of_the_round_speaks_in_percentages_or_deaths() {
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        let line = line.to_lowercase();
        assert!(
            !["%", "percent", "death", "die ", "mortality"]
                .iter()
                .any(|word| line.contains(word)),
            "{line}"
        );
    }
}

#[test]
fn a_worse_answer_never_moves_a_vignette_back() {
    for concern in vignette::concerns() {
        let before = rank(&concern, TODAY).rank;
        for worse in worse_versions(&concern) {
            let after = rank(&worse, TODAY).rank;
            assert!(after >= before, "{}: {before:?} became {after:?}", concern.key);
        }
    }
}

/// `concern` with each of its answers made graver, one at a time.
fn worse_versions(concern: &Concern) -> Vec<Concern> {
    let mut worse = Vec::new();
    let mut add = |change: &dyn Fn(&mut Concern)| {
        let mut changed = concern.clone();
        change(&mut changed);
        worse.push(changed);
    };
    for reach in [
        Reach::HospitalNetwork,
        Reach::Unknown,
        Reach::SupplierAccess,
        Reach::Internet,
    ] {
        if reach > concern.exposure.reach {
            add(&|changed| changed.exposure.reach = reach);
        }
    }
    for patient in [
        PatientContact::Attached,
        PatientContact::Unknown,
        PatientContact::LifeSupporting,
    ] {
        if patient > concern.exposure.patient {
            add(&|changed| changed.exposure.patient = patient);
        }
    }
    for consequence in CareConsequence::ALL {
        add(&|changed| make_services_graver(changed, consequence));
    }
    worse
}

fn make_services_graver(concern: &mut Concern, consequence: CareConsequence) {
    if let Care::Services(services) = &mut concern.exposure.care {
        for service in services {
            service.consequence = service.consequence.max(consequence);
        }
    }
}

fn shuffled_vignettes() -> impl Strategy<Value = Vec<Concern>> {
    Just(vignette::concerns()).prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_the_input_gives_the_same_round(concerns in shuffled_vignettes()) {
        let expected = Round::build(&vignette::concerns(), &[], None, TODAY, &Viewer::everyone());
        prop_assert_eq!(Round::build(&concerns, &[], None, TODAY, &Viewer::everyone()), expected);
        prop_assert_eq!(order(&concerns, TODAY), order(&vignette::concerns(), TODAY));
    }

    #[test]
    fn the_order_is_transitive(three in subsequence(vignette::concerns(), 3).prop_shuffle()) {
        let ranks: Vec<_> = three.iter().map(|concern| (rank(concern, TODAY).rank, &concern.key)).collect();
        let precedes = |left: usize, right: usize| {
            in_round_order((&ranks[left].0, ranks[left].1), (&ranks[right].0, ranks[right].1)).is_lt()
        };
        prop_assert!(precedes(0, 1) != precedes(1, 0));
        prop_assert!(!(precedes(0, 1) && precedes(1, 2)) || precedes(0, 2));
    }

    #[test]
    fn adding_a_concern_never_reorders_the_others(
        some in subsequence(vignette::concerns(), 2..122).prop_shuffle(),
        added in select(vignette::concerns()),
    ) {
        let mut more = some.clone();
        more.retain(|concern| concern.key != added.key);
        let before = order(&more, TODAY);
        more.push(added.clone());
        let mut after = order(&more, TODAY);
        after.retain(|key| *key != added.key);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_round_never_has_more_than_seven_cards_and_loses_nothing(
        concerns in subsequence(vignette::concerns(), 0..=122).prop_shuffle(),
    ) {
        let round = Round::build(&concerns, &[], None, TODAY, &Viewer::everyone());
        prop_assert!(round.cards.len() <= MOST_CARDS);
        let actionable = concerns.iter().filter(|concern| rank(concern, TODAY).rank.is_actionable()).count();
        prop_assert_eq!(round.pinned.len() + round.cards.len() + round.more.count, actionable);
        let counted: usize = round.more.by_consequence.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(counted, round.more.count);
    }
}
