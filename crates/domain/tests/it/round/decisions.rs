//! What decisions, viewers and the previous round do to a round.

use std::collections::BTreeMap;

use domain::id::{DecisionId, PersonId};
use domain::round::{
    Aside, Audience, Concern, ConcernKey, Decision, GoneBecause, MOST_CARDS, NamedPerson, PinReason, Reach,
    Remainder, Round, RoundRecord, Snooze, Step, Viewer, rank,
};
use domain::time::Instant;
use jiff::civil::{Date, date};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use super::vignette::{Sketch, catalogue};

const TODAY: Date = date(2026, 11, 23);

fn person(number: u128, name: &str) -> NamedPerson {
    NamedPerson {
        id: PersonId::from_untyped_uuid(Uuid::from_u128(number)),
        name: name.to_owned(),
    }
}

fn ana() -> NamedPerson {
    person(1, "Ana")
}

fn ben() -> NamedPerson {
    person(2, "Ben")
}

fn overseer() -> Viewer {
    Viewer::overseer(ana().id)
}

/// Ward computers on an unsupported release, reachable from the hospital network.
fn ward_computers(assets: u32) -> Concern {
    let matter = r#"{"kind": "unsupported_equipment", "equipment": {"designation": "ward computer"},
        "release": "Windows 7", "support": {"ordinary": {"on": "2020-01-14"}}}"#;
    concern(&format!(
        r#"{{"matter": {matter}, "services": ["ward_care"], "assets": {assets}}}"#
    ))
}

fn certificate(on: &str) -> Concern {
    let matter = format!(r#"{{"kind": "certificate_expiring", "host": "medication", "on": "{on}"}}"#);
    concern(&format!(r#"{{"matter": {matter}, "services": ["medication"]}}"#))
}

fn concern(sketch: &str) -> Concern {
    let sketch: Sketch = serde_json::from_str(sketch).unwrap();
    sketch.concern(sketch.matter.name(), &catalogue())
}

fn decide(concern: &Concern, on: Date, step: Step) -> Decision {
    Decision {
        id: DecisionId::from_untyped_uuid(Uuid::from_u128(1)),
        concern: concern.key.clone(),
        by: ana(),
        at: on
            .at(8, 0, 0, 0)
            .in_tz("UTC")
            .map(|zoned| Instant::from(zoned.timestamp()))
            .unwrap(),
        on,
        rank: rank(concern, on).rank,
        step,
    }
}

fn snooze(until: Date) -> Step {
    Step::Snooze(Snooze::new(until, "waiting for the delivery", date(2026, 11, 20)).unwrap())
}

fn round(concerns: &[Concern], decisions: &[Decision], today: Date, viewer: &Viewer) -> Round {
    Round::build(concerns, decisions, None, today, viewer)
}

#[test]
fn a_snoozed_concern_is_hidden_until_its_day_and_then_says_who_put_it_off() {
    let computers = ward_computers(3);
    let decision = decide(&computers, date(2026, 11, 20), snooze(date(2026, 12, 1)));
    let hidden = round(
        std::slice::from_ref(&computers),
        std::slice::from_ref(&decision),
        TODAY,
        &overseer(),
    );
    assert!(hidden.is_empty());
    assert_eq!(hidden.set_aside, BTreeMap::from([(Aside::Snoozed, 1)]));
    assert_eq!(hidden.next_due.unwrap().on, date(2026, 12, 1));

    let back = round(&[computers], &[decision], date(2026, 12, 1), &overseer());
    assert_eq!(back.cards[0].note.as_ref().unwrap().key, "round-note-snooze-over");
}

#[test]
fn a_snoozed_concern_that_got_worse_comes_back_at_once() {
    let decision = decide(&ward_computers(3), date(2026, 11, 20), snooze(date(2026, 12, 1)));
    let back = round(
        &[ward_computers(4)],
        std::slice::from_ref(&decision),
        TODAY,
        &overseer(),
    );
    assert_eq!(back.cards[0].note.as_ref().unwrap().key, "round-note-worse");

    let mut reachable = ward_computers(3);
    reachable.exposure.reach = Reach::Internet;
    assert_eq!(
        round(&[reachable], &[decision], TODAY, &overseer()).cards.len(),
        1
    );
}

#[test]
fn services_that_came_to_a_snoozed_concern_bring_it_back() {
    let ownerless = |others: u32| {
        concern(&format!(
            r#"{{"matter": {{"kind": "missing_owner", "subject": "Blood bank", "others": {others}}},
                "services": ["blood_bank"]}}"#
        ))
    };
    let decision = decide(&ownerless(0), date(2026, 11, 20), snooze(date(2026, 12, 1)));
    let seen = |others| {
        let now = ownerless(others);
        round(&[now], std::slice::from_ref(&decision), TODAY, &overseer())
            .cards
            .len()
    };
    assert_eq!((seen(0), seen(1)), (0, 1));
    // A decision older than the count knows how much equipment it was about, and no more.
    let mut older = decide(&ward_computers(3), date(2026, 11, 20), snooze(date(2026, 12, 1)));
    older.rank.things = 0;
    assert!(round(&[ward_computers(3)], &[older], TODAY, &overseer()).is_empty());
}

#[test]
fn one_more_computer_among_three_hundred_does_not_undo_a_snooze() {
    let decision = decide(
        &ward_computers(300),
        date(2026, 11, 20),
        snooze(date(2026, 12, 1)),
    );
    assert!(round(&[ward_computers(301)], &[decision], TODAY, &overseer()).is_empty());
}

#[test]
fn time_alone_can_make_a_snoozed_concern_worse() {
    let certificate = certificate("2026-12-10");
    let decision = decide(&certificate, date(2026, 11, 20), snooze(date(2026, 12, 9)));
    assert!(
        round(
            std::slice::from_ref(&certificate),
            std::slice::from_ref(&decision),
            TODAY,
            &overseer()
        )
        .is_empty()
    );
    assert_eq!(
        round(&[certificate], &[decision], date(2026, 12, 3), &overseer())
            .cards
            .len(),
        1
    );
}

#[test]
fn a_delegated_concern_moves_from_one_round_to_the_other() {
    let computers = ward_computers(3);
    let decision = [decide(
        &computers,
        date(2026, 11, 20),
        Step::Delegate { to: ben() },
    )];
    let concerns = [computers];
    assert!(round(&concerns, &decision, TODAY, &overseer()).is_empty());
    let bens = round(&concerns, &decision, TODAY, &Viewer::responsible(ben().id, []));
    assert_eq!(
        bens.cards[0].note.as_ref().unwrap().key,
        "round-note-delegated-to-you"
    );
    let printed = round(&concerns, &decision, TODAY, &Viewer::everyone());
    assert_eq!(
        printed.cards[0].note.as_ref().unwrap().key,
        "round-note-delegated"
    );
}

#[test]
fn what_was_said_to_be_done_but_is_still_there_comes_back_after_a_week() {
    let computers = ward_computers(3);
    let decision = [decide(&computers, date(2026, 11, 20), Step::Finish)];
    let concerns = [computers];
    assert!(round(&concerns, &decision, date(2026, 11, 26), &overseer()).is_empty());
    let back = round(&concerns, &decision, date(2026, 11, 27), &overseer());
    assert_eq!(back.cards[0].note.as_ref().unwrap().key, "round-note-still-there");
}

#[test]
fn the_newest_decision_counts_in_any_order() {
    let computers = ward_computers(3);
    let old = decide(&computers, date(2026, 11, 20), snooze(date(2026, 12, 1)));
    let new = decide(&computers, date(2026, 11, 21), Step::Delegate { to: ana() });
    for decisions in [[old.clone(), new.clone()], [new.clone(), old.clone()]] {
        assert_eq!(
            round(std::slice::from_ref(&computers), &decisions, TODAY, &overseer())
                .cards
                .len(),
            1
        );
    }
}

#[test]
fn each_sees_their_own_and_the_overseer_sees_all() {
    let mut device = certificate("2026-11-25");
    device.audience = Audience::BiomedicalEngineering;
    let concerns = [device, ward_computers(3)];
    let engineer = Viewer::responsible(ben().id, [Audience::BiomedicalEngineering]);
    assert_eq!(round(&concerns, &[], TODAY, &engineer).cards.len(), 1);
    assert_eq!(round(&concerns, &[], TODAY, &overseer()).cards.len(), 2);
}

#[test]
fn a_service_that_is_down_is_pinned_above_the_seven() {
    let down = concern(
        r#"{"matter": {"kind": "service_down", "service": "Laboratory", "since": "2026-11-23"},
            "services": ["laboratory"]}"#,
    );
    let round = round(&[down], &[], TODAY, &overseer());
    assert_eq!(round.pinned[0].reason, PinReason::ServiceDown);
    assert!(round.cards.is_empty());
}

#[test]
fn changes_name_what_is_new_what_is_gone_and_why_and_what_moved() {
    let (computers, old_certificate) = (ward_computers(3), certificate("2026-12-10"));
    let first = round(
        &[computers.clone(), old_certificate.clone()],
        &[],
        TODAY,
        &overseer(),
    );
    assert_eq!(first.changes.since, None);

    let backup = concern(
        r#"{"matter": {"kind": "backup_failed", "system": "Laboratory", "last_success": null,
            "tolerable_loss_hours": null}, "services": ["laboratory"]}"#,
    );
    let decision = decide(&computers, TODAY, snooze(date(2026, 12, 20)));
    let concerns = [computers, old_certificate.clone(), backup.clone()];
    let later = date(2026, 12, 4);
    let second = Round::build(&concerns, &[decision], Some(&first.record), later, &overseer());
    assert_eq!(second.changes.new, [backup.key]);
    assert_eq!(second.changes.gone.len(), 1);
    assert_eq!(
        second.changes.gone[0].because,
        GoneBecause::SetAside(Aside::Snoozed)
    );
    assert_eq!(second.changes.moved.len(), 1);
    assert!(second.changes.moved[0].up());

    let third = Round::build(&[], &[], Some(&second.record), later, &overseer());
    assert!(
        third
            .changes
            .gone
            .iter()
            .all(|gone| gone.because == GoneBecause::Settled)
    );
    assert_eq!(third.changes.gone.len(), 2);
}

#[test]
fn an_empty_round_says_what_comes_next() {
    let round = round(&[certificate("2027-03-01")], &[], TODAY, &overseer());
    assert!(round.is_empty());
    assert_eq!(round.next_due.unwrap().on, date(2027, 3, 1));
}

/// As many different concerns as asked for.
fn many(number: usize) -> Vec<Concern> {
    let keyed = |number| Concern {
        key: ConcernKey::new(format!("computers:{number:02}")),
        ..ward_computers(3)
    };
    (0..number).map(keyed).collect()
}

#[test]
fn what_the_round_counts_the_remainder_lists() {
    let concerns = many(14);
    let decisions = [
        decide(&concerns[0], date(2026, 11, 20), snooze(date(2026, 12, 1))),
        decide(&concerns[1], date(2026, 11, 20), Step::Start),
        decide(&concerns[2], date(2026, 11, 20), Step::Finish),
        decide(&concerns[3], date(2026, 11, 20), Step::Delegate { to: ben() }),
    ];
    let round = round(&concerns, &decisions, TODAY, &overseer());
    let remainder = Remainder::of(&concerns, &decisions, TODAY, &overseer());
    assert_eq!((round.cards.len(), round.more.count), (MOST_CARDS, 3));
    assert_eq!((remainder.before, remainder.waiting.len()), (MOST_CARDS, 3));
    let asides: Vec<Aside> = remainder.set_aside.iter().map(|entry| entry.aside).collect();
    assert_eq!(asides, Aside::ALL);
    for aside in Aside::ALL {
        assert_eq!(
            round.set_aside.get(&aside),
            Some(&remainder.of_aside(aside).count())
        );
    }
    let mut keys: Vec<&ConcernKey> = round.cards.iter().map(|card| &card.key).collect();
    keys.extend(remainder.waiting.iter().map(|card| &card.key));
    keys.extend(remainder.set_aside.iter().map(|entry| &entry.card.key));
    keys.sort_unstable();
    assert_eq!(
        keys,
        concerns.iter().map(|concern| &concern.key).collect::<Vec<_>>()
    );
}

#[test]
fn what_is_set_aside_says_who_decided_what_and_until_when() {
    let computers = [ward_computers(3)];
    let decisions = [decide(
        &computers[0],
        date(2026, 11, 20),
        snooze(date(2026, 12, 1)),
    )];
    let remainder = Remainder::of(&computers, &decisions, TODAY, &overseer());
    let [entry] = remainder.set_aside.as_slice() else {
        panic!("{remainder:?}");
    };
    assert_eq!(entry.until, Some(date(2026, 12, 1)));
    assert_eq!(entry.card.note.as_ref().unwrap().key, "round-note-snoozed");
    assert_eq!(entry.card.decision.as_ref(), Some(&decisions[0]));
}

#[test]
fn who_began_what_was_handed_to_them_still_has_it() {
    let computers = [ward_computers(3)];
    let by_ben = Decision {
        by: ben(),
        ..decide(&computers[0], date(2026, 11, 20), Step::Start)
    };
    let bens = Viewer::responsible(ben().id, []);
    let begun = Remainder::of(&computers, std::slice::from_ref(&by_ben), TODAY, &bens);
    assert_eq!(begun.of_aside(Aside::Started).count(), 1);
    let back = round(&computers, &[by_ben], date(2026, 11, 27), &bens);
    assert_eq!(back.cards.len(), 1, "unfinished work comes back to who began it");
    let by_ana = decide(&computers[0], date(2026, 11, 20), Step::Start);
    assert!(Remainder::of(&computers, &[by_ana], TODAY, &bens).is_empty());
}

#[test]
fn a_round_prints_as_json_and_its_record_reads_back() {
    let round = round(
        &[ward_computers(3), certificate("2026-11-25")],
        &[],
        TODAY,
        &overseer(),
    );
    let json = serde_json::to_value(&round).unwrap();
    assert_eq!(json["cards"][0]["matter"]["kind"], "certificate_expiring");
    let record: RoundRecord = serde_json::from_value(json["record"].clone()).unwrap();
    assert_eq!(record, round.record);
}
