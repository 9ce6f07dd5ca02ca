//! What logs come to: corrections, disputes, levels of services, and what the law engine makes of them.

use newtype_uuid::GenericUuid;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::access::{ActorKind, ActorRef};
use crate::id::{IncidentEntryId, ServiceId};
use crate::law::{self, Fact, IncidentFacts, Institution, Law, Moment, Question, State};
use crate::time::Instant;
use crate::tlp::Tlp;

pub(super) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(super) fn id(number: u32) -> IncidentEntryId {
    IncidentEntryId::from_untyped_uuid(Uuid::from_u128(number.into()))
}

pub(super) fn entry(number: u32, moment: &str, statement: Statement) -> Entry {
    Entry {
        id: id(number),
        number,
        happened_at: at(moment),
        entered_at: at(moment),
        typed_at: None,
        entered_by: ActorRef {
            kind: ActorKind::Console,
            id: None,
        },
        by: format!("person {number}"),
        statement,
        text: format!("reason {number}"),
        corrects: None,
    }
}

fn fact(number: u32, field: &str, value: impl Into<Option<Value>>, based_on: &[u32]) -> Entry {
    let based_on = based_on.iter().map(|number| id(*number)).collect();
    let statement = Statement::Fact {
        field: field.to_owned(),
        value: value.into(),
        based_on,
    };
    entry(number, &format!("2026-10-24T{number:02}:00:00Z"), statement)
}

fn time(text: &str) -> Value {
    Value::Time {
        at: at(text).as_microseconds(),
        estimated: false,
    }
}

fn words(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn a_correction_by_somebody_who_saw_what_stood_takes_its_place_and_leaves_it_in_the_log() {
    let log = [
        fact(1, "summary", words("printers"), &[]),
        fact(2, "summary", words("everything"), &[1]),
    ];
    let picture = picture(&log);
    let known = picture.known("summary").unwrap();
    assert_eq!(
        (known.value, known.versions, known.is_disputed()),
        (Some(&words("everything")), 2, false)
    );
}

/// Case 39 of the forty: two hours apart in the bunker, then two values of the same fact.
#[test]
fn case_39_two_versions_made_apart_both_stay_until_somebody_who_saw_both_says_which_holds() {
    let mut log = vec![
        fact(
            1,
            "people_affected",
            Some(Value::Range { low: 10, high: 10 }),
            &[],
        ),
        fact(
            2,
            "people_affected",
            Some(Value::Range { low: 40, high: 40 }),
            &[1],
        ),
        fact(
            3,
            "people_affected",
            Some(Value::Range { low: 25, high: 30 }),
            &[1],
        ),
    ];
    {
        let picture = picture(&log);
        let known = picture.known("people_affected").unwrap();
        assert!(known.is_disputed());
        assert_eq!(known.seen(), [id(2), id(3)]);
        assert_eq!(
            known.value,
            Some(&Value::Range { low: 40, high: 40 }),
            "what came first holds meanwhile"
        );
        assert_eq!(picture.disputed().count(), 1);
    }
    log.push(fact(
        4,
        "people_affected",
        Some(Value::Range { low: 25, high: 30 }),
        &[2, 3],
    ));
    let picture = picture(&log);
    let known = picture.known("people_affected").unwrap();
    assert_eq!((known.is_disputed(), known.versions), (false, 4));
    assert_eq!(known.value, Some(&Value::Range { low: 25, high: 30 }));
}

#[test]
fn a_crisis_plan_is_in_force_until_it_is_said_to_have_ended_and_again_when_it_is_put_in_force_anew() {
    let log = [
        fact(1, "crisis_plan_since", time("2026-10-24T03:00:00Z"), &[]),
        fact(2, "crisis_plan_until", time("2026-10-26T12:00:00Z"), &[]),
        fact(3, "crisis_plan_since", time("2026-10-27T01:00:00Z"), &[1]),
        entry(4, "2026-10-28T01:00:00Z", Statement::Closed),
        entry(5, "2026-10-29T01:00:00Z", Statement::Reopened),
    ];
    let in_force = |entries: &[Entry]| picture(entries).crisis_plan_since();
    assert_eq!(in_force(&[]), None);
    assert_eq!(in_force(&log[..1]), Some(at("2026-10-24T03:00:00Z")));
    assert_eq!(in_force(&log[..2]), None);
    assert_eq!(in_force(&log[..3]), Some(at("2026-10-27T01:00:00Z")));
    assert_eq!(
        in_force(&log[..4]),
        None,
        "an incident that is over says nothing of it"
    );
    assert_eq!(in_force(&log), Some(at("2026-10-27T01:00:00Z")));
}

#[test]
fn of_two_times_of_awareness_the_earlier_holds_until_somebody_decides() {
    let log = [
        fact(5, "aware_at", time("2026-10-24T03:40:00Z"), &[]),
        fact(6, "aware_at", time("2026-10-24T03:10:00Z"), &[]),
        fact(7, "aware_at", time("2026-10-24T03:30:00Z"), &[]),
        fact(8, "aware_at", time("2026-10-24T03:40:00Z"), &[5, 6, 7]),
    ];
    let told = |count: usize| law_entries(&log[..count]);
    let moments = |count| -> Vec<Fact> { told(count).into_iter().map(|entry| entry.fact).collect() };
    let aware = |text| Fact::Moment(Moment::Awareness, Some(at(text)));
    assert_eq!(moments(1), [aware("2026-10-24T03:40:00Z")]);
    assert_eq!(
        moments(3),
        [aware("2026-10-24T03:40:00Z"), aware("2026-10-24T03:10:00Z")]
    );
    let decided = told(4);
    assert_eq!(decided[2].fact, aware("2026-10-24T03:40:00Z"));
    assert_eq!(
        (decided[2].by.as_str(), decided[2].reason.as_str()),
        ("person 8", "reason 8")
    );
}

/// Case 9 of the forty: the clock of the server jumps back by forty minutes between an entry and its correction.
#[test]
fn case_9_a_correction_stays_one_although_the_clock_was_put_back_before_it() {
    let mut log = vec![
        fact(5, "aware_at", time("2026-10-24T03:40:00Z"), &[]),
        fact(6, "aware_at", time("2026-10-24T03:10:00Z"), &[5]),
    ];
    log[1].entered_at = at("2026-10-24T04:20:00Z");
    let told = law_entries(&log);
    assert_eq!(told[1].entered_at, told[0].entered_at);
    let facts = IncidentFacts::known_at(at("2026-10-24T06:00:00Z"), told).unwrap();
    let last = facts.entries().last().unwrap();
    assert_eq!(
        last.fact,
        Fact::Moment(Moment::Awareness, Some(at("2026-10-24T03:10:00Z")))
    );
}

#[test]
fn what_was_taken_back_is_not_known() {
    let log = [
        fact(1, "ransom", Some(Value::Choice("asked".to_owned())), &[]),
        fact(2, "ransom", None, &[1]),
    ];
    let picture = picture(&log);
    assert_eq!(picture.value("ransom"), None);
    assert_eq!(picture.known("ransom").unwrap().versions, 2);
}

#[test]
fn a_fact_of_a_newer_version_of_the_program_is_left_out() {
    let log = [fact(1, "colour_of_the_door", words("red"), &[])];
    assert!(picture(&log).facts.is_empty());
    assert!(law_entries(&log).is_empty());
}

#[test]
fn the_level_of_a_service_follows_what_happened_and_not_when_it_was_typed() {
    let service = ServiceId::from_untyped_uuid(Uuid::from_u128(7));
    let level = |number, moment, level| {
        entry(
            number,
            moment,
            Statement::Service {
                service,
                name: "Laboratory".to_owned(),
                level,
                since_said: true,
                share: None,
            },
        )
    };
    let log = [
        level(1, "2026-10-24T03:00:00Z", ServiceLevel::Down),
        level(2, "2026-10-24T09:00:00Z", ServiceLevel::Normal),
        // Written down late: it was on paper before it came back.
        level(3, "2026-10-24T05:00:00Z", ServiceLevel::OnPaper),
    ];
    let picture = picture(&log);
    let standing = &picture.services[0];
    assert_eq!(standing.level, ServiceLevel::Normal);
    assert_eq!(picture.hit().count(), 0);
    let spell = standing.spells[0];
    assert_eq!((standing.spells.len(), spell.worst), (1, ServiceLevel::Down));
    assert_eq!(spell.seconds(at("2026-10-25T09:00:00Z")), Some(6 * 3600));
    assert_eq!(standing.since, at("2026-10-24T09:00:00Z"));
}

#[test]
fn each_time_in_which_a_service_was_hit_is_one_and_has_a_length_only_where_somebody_said_from_when_to_when() {
    let service = ServiceId::from_untyped_uuid(Uuid::from_u128(7));
    let level = |number, moment, level, since_said| {
        let statement = Statement::Service {
            service,
            name: "Laboratory".to_owned(),
            level,
            since_said,
            share: None,
        };
        entry(number, moment, statement)
    };
    let mut log = vec![
        level(1, "2026-10-24T02:00:00Z", ServiceLevel::Down, true),
        level(2, "2026-10-24T04:00:00Z", ServiceLevel::Normal, true),
        level(3, "2026-10-24T20:00:00Z", ServiceLevel::Down, true),
        level(4, "2026-10-24T21:00:00Z", ServiceLevel::Normal, false),
        level(5, "2026-10-25T06:00:00Z", ServiceLevel::Reduced, false),
    ];
    let as_of = at("2026-10-25T08:00:00Z");
    let lengths = |log: &[Entry]| -> Vec<Option<i64>> {
        let spells = picture(log).services[0].spells.clone();
        spells.iter().map(|spell| spell.seconds(as_of)).collect()
    };
    assert_eq!(lengths(&log), [Some(2 * 3600), None, None]);
    // The end of the second was 22:00, and somebody says so.
    let mut corrected = level(6, "2026-10-24T22:00:00Z", ServiceLevel::Normal, true);
    corrected.corrects = Some(log[3].id);
    log.push(corrected);
    assert_eq!(lengths(&log), [Some(2 * 3600), Some(2 * 3600), None]);
    assert_eq!(picture(&log).services[0].level, ServiceLevel::Reduced);
}

/// The clocks of a log: nothing runs before awareness is entered, and the notice that was sent starts the month of the final report.
#[test]
fn the_clocks_run_from_the_awareness_in_the_log_and_not_from_its_first_entry() {
    let mut log = vec![entry(
        1,
        "2026-01-13T05:00:00Z",
        Statement::Opened {
            nature: IncidentNature::Incident,
            kind: IncidentKind::Encrypted,
            steps: Vec::new(),
        },
    )];
    in_belgium(&log, "2026-01-13T05:30:00Z", |found| {
        assert_eq!(found.of("nis2.early_warning").unwrap().state, State::Armed);
    });
    let aware = Statement::Fact {
        field: "aware_at".to_owned(),
        value: Some(time("2026-01-13T05:32:00Z")),
        based_on: Vec::new(),
    };
    log.push(entry(2, "2026-01-13T05:40:00Z", aware));
    in_belgium(&log, "2026-01-13T06:00:00Z", |found| {
        let warning = found.of("nis2.early_warning").unwrap();
        assert_eq!(
            (warning.state, warning.due.unwrap().strict),
            (State::Running, at("2026-01-14T05:32:00Z"))
        );
        assert_eq!(
            found.of("nis2.notification").unwrap().due.unwrap().strict,
            at("2026-01-16T05:32:00Z")
        );
    });
    let sent = Statement::Sent {
        notification: GenericUuid::from_untyped_uuid(Uuid::from_u128(1)),
        form: "notification".to_owned(),
        clock: Some("nis2.notification".to_owned()),
    };
    log.push(entry(3, "2026-01-15T10:00:00Z", sent));
    in_belgium(&log, "2026-01-15T11:00:00Z", |found| {
        assert_eq!(found.of("nis2.notification").unwrap().state, State::Met);
        assert_eq!(
            found.of("nis2.final_report").unwrap().due.unwrap().strict,
            at("2026-02-15T10:00:00Z")
        );
    });
}

#[test]
fn what_a_room_is_follows_from_what_was_said_last_and_an_old_log_tells_of_an_incident() {
    let old: Statement = serde_json::from_str(r#"{"says": "opened", "kind": "outage"}"#).unwrap();
    let mut log = vec![entry(1, "2026-10-24T01:00:00Z", old)];
    assert_eq!(picture(&log).nature, IncidentNature::Incident);
    let nature = IncidentNature::NearMiss;
    log.push(entry(2, "2026-10-24T02:00:00Z", Statement::Nature { nature }));
    assert_eq!(picture(&log).nature, IncidentNature::NearMiss);
}

#[test]
fn what_was_withdrawn_and_opened_again_runs_again() {
    let statement = |number, statement| entry(number, &format!("2026-10-24T{number:02}:00:00Z"), statement);
    let log = [
        fact(3, "aware_at", time("2026-10-24T03:00:00Z"), &[]),
        statement(4, Statement::Withdrawn),
        statement(5, Statement::Reopened),
    ];
    assert_eq!(picture(&log[..2]).state, IncidentState::Withdrawn);
    assert_eq!(picture(&log).state, IncidentState::Open);
    let facts: Vec<Fact> = law_entries(&log).into_iter().map(|entry| entry.fact).collect();
    assert_eq!(
        facts[2..],
        [
            Fact::Withdrawn(None),
            Fact::Reopened(Some(at("2026-10-24T05:00:00Z")))
        ]
    );
}

proptest! {
    /// Whoever saw everything settles everything; whoever saw nothing loses nothing.
    #[test]
    fn nothing_that_somebody_said_without_being_seen_is_lost(seen in prop::collection::vec(prop::collection::vec(1_u32..20, 0..4), 1..20)) {
        let log: Vec<Entry> = (1..).zip(&seen).map(|(number, seen)| {
            let seen: Vec<u32> = seen.iter().copied().filter(|seen| *seen < number).collect();
            fact(number % 20, "summary", words(&format!("{number}")), &seen)
        }).collect();
        let superseded: Vec<IncidentEntryId> = log.iter().flat_map(|entry| match &entry.statement {
            Statement::Fact { based_on, .. } => based_on.clone(),
            _ => Vec::new(),
        }).collect();
        let picture = picture(&log);
        let standing = picture.known("summary").unwrap().seen();
        for entry in &log {
            prop_assert_eq!(standing.contains(&entry.id), !superseded.contains(&entry.id));
        }
    }
}

/// Calls for the early warning of Belgium, 24 hours from awareness at 05:32.
/// What the law of Belgium makes of a log.
fn in_belgium<T>(log: &[Entry], as_of: &str, look: impl FnOnce(&law::Deadlines<'_>) -> T) -> T {
    let facts = IncidentFacts::known_at(at(as_of), law_entries(log)).unwrap();
    let institution = Institution::hospital();
    let question = Question {
        law: Law::shipped(),
        country: "BE",
        institution: &institution,
        facts: &facts,
        as_of: at(as_of),
        calendar: None,
    };
    look(&law::deadlines(&question).unwrap())
}

fn early_warning_call(log: &[Entry], as_of: &str) -> Option<EscalationStep> {
    in_belgium(log, as_of, |found| {
        let call = call(log, found.of("nis2.early_warning").unwrap(), at(as_of))?;
        Some(call.step)
    })
}

/// The same, entered on the day the clocks below begin.
fn early(mut entry: Entry) -> Entry {
    entry.entered_at = at("2026-01-13T05:33:00Z");
    entry
}

#[test]
fn of_several_notices_for_one_clock_the_first_answers_it_and_one_taken_back_leaves_the_others() {
    let notice = |id| GenericUuid::from_untyped_uuid(Uuid::from_u128(id));
    let clock = Some("gdpr.authority".to_owned());
    let sent = |number, moment, id| {
        let statement = Statement::Sent {
            notification: notice(id),
            form: "data_protection".to_owned(),
            clock: clock.clone(),
        };
        entry(number, moment, statement)
    };
    let mut log = vec![
        early(fact(1, "aware_at", time("2026-01-13T05:32:00Z"), &[])),
        early(fact(2, "personal_data", Value::Answer(true), &[])),
        sent(3, "2026-01-14T10:00:00Z", 1),
        sent(4, "2026-02-20T10:00:00Z", 2),
    ];
    let stands = |log: &[Entry]| {
        in_belgium(log, "2026-03-01T10:00:00Z", |found| {
            let clock = found.of("gdpr.authority").unwrap();
            (clock.state, clock.sent_at)
        })
    };
    let first = at("2026-01-14T10:00:00Z");
    assert_eq!(stands(&log), (State::Met, Some(first)));
    let taken_back = |number, id| {
        let statement = Statement::NotSent {
            notification: notice(id),
            form: "data_protection".to_owned(),
            clock: clock.clone(),
        };
        entry(number, "2026-02-21T10:00:00Z", statement)
    };
    log.push(taken_back(5, 2));
    assert_eq!(stands(&log), (State::Met, Some(first)));
    log.push(taken_back(6, 1));
    assert_eq!(stands(&log), (State::Late, None));
}

#[test]
fn what_is_no_incident_stops_the_clocks_of_one_and_none_of_data_that_were_hit() {
    let mut log = vec![
        early(fact(1, "aware_at", time("2026-01-13T05:32:00Z"), &[])),
        early(fact(2, "personal_data", Value::Answer(true), &[])),
    ];
    let states = |log: &[Entry]| {
        in_belgium(log, "2026-01-13T12:00:00Z", |found| {
            let state = |clock| found.of(clock).unwrap().state;
            [state("nis2.early_warning"), state("gdpr.authority")]
        })
    };
    assert_eq!(states(&log), [State::Running, State::Running]);
    let is = |number, nature| entry(number, "2026-01-13T08:00:00Z", Statement::Nature { nature });
    log.push(is(3, IncidentNature::NearMiss));
    assert_eq!(states(&log), [State::Stopped, State::Running]);
    log.push(is(4, IncidentNature::Incident));
    assert_eq!(states(&log), [State::Running, State::Running]);
}

#[test]
fn what_is_owed_without_undue_delay_calls_when_it_begins_and_once() {
    let mut log = vec![
        early(fact(1, "aware_at", time("2026-01-13T05:32:00Z"), &[])),
        early(fact(2, "personal_data", Value::Answer(true), &[])),
        early(fact(3, "high_risk_to_people", Value::Answer(true), &[])),
    ];
    let as_of = "2026-01-13T12:00:00Z";
    let called = |log: &[Entry]| {
        in_belgium(log, as_of, |found| {
            let owed = found.deadlines.iter().filter(|deadline| deadline.is_owed());
            let mut without_end = owed.filter(|deadline| deadline.due.is_none());
            let deadline = without_end.find(|deadline| deadline.clock.id == "gdpr.people")?;
            call(log, deadline, at(as_of))
        })
    };
    let begun = Call {
        step: EscalationStep::Begun,
        due: None,
    };
    assert_eq!(called(&log), Some(begun));
    let escalated = Statement::Escalated {
        clock: "gdpr.people".to_owned(),
        step: EscalationStep::Begun,
        due: None,
        called: Vec::new(),
    };
    log.push(entry(4, as_of, escalated));
    assert_eq!(called(&log), None);
}

#[test]
fn a_clock_calls_at_its_fractions_and_for_each_of_them_once() {
    let mut log = vec![fact(1, "aware_at", time("2026-01-13T05:32:00Z"), &[])];
    for entry in &mut log {
        entry.entered_at = at("2026-01-13T05:33:00Z");
    }
    let steps = [
        ("2026-01-13T05:33:00Z", EscalationStep::Begun),
        ("2026-01-13T17:31:59Z", EscalationStep::Begun),
        ("2026-01-13T17:32:00Z", EscalationStep::Half),
        ("2026-01-13T23:32:00Z", EscalationStep::ThreeQuarters),
        ("2026-01-14T03:08:00Z", EscalationStep::NineTenths),
        ("2026-01-14T05:32:00Z", EscalationStep::Over),
    ];
    for (as_of, step) in steps {
        assert_eq!(early_warning_call(&log, as_of), Some(step), "{as_of}");
    }
    let escalated = |due: &str, step| Statement::Escalated {
        clock: "nis2.early_warning".to_owned(),
        step,
        due: Some(at(due).as_microseconds()),
        called: Vec::new(),
    };
    let half = escalated("2026-01-14T05:32:00Z", EscalationStep::Half);
    log.push(entry(2, "2026-01-13T17:33:00Z", half));
    assert_eq!(early_warning_call(&log, "2026-01-13T20:00:00Z"), None);
    assert_eq!(
        early_warning_call(&log, "2026-01-13T23:32:00Z"),
        Some(EscalationStep::ThreeQuarters)
    );
    // An earlier awareness ends the clock earlier: what was called for the later end does not count for it.
    let mut corrected = fact(3, "aware_at", time("2026-01-13T03:00:00Z"), &[1]);
    corrected.entered_at = at("2026-01-13T18:00:00Z");
    log.push(corrected);
    assert_eq!(
        early_warning_call(&log, "2026-01-13T18:00:00Z"),
        Some(EscalationStep::Half)
    );
}

#[test]
fn a_clock_that_is_taken_calls_when_it_is_nearly_over_and_one_given_back_calls_at_once() {
    let mut log = vec![fact(1, "aware_at", time("2026-01-13T05:32:00Z"), &[])];
    log[0].entered_at = at("2026-01-13T05:33:00Z");
    let take = |number, taken| {
        let statement = Statement::Taken {
            clock: "nis2.early_warning".to_owned(),
            taken,
        };
        entry(number, "2026-01-13T06:00:00Z", statement)
    };
    log.push(take(2, true));
    assert_eq!(
        taken(&log, "nis2.early_warning").map(|entry| entry.number),
        Some(2)
    );
    assert_eq!(taken(&log, "nis2.notification"), None);
    assert_eq!(early_warning_call(&log, "2026-01-13T23:32:00Z"), None);
    assert_eq!(
        early_warning_call(&log, "2026-01-14T03:08:00Z"),
        Some(EscalationStep::NineTenths)
    );
    log.push(take(3, false));
    assert_eq!(taken(&log, "nis2.early_warning"), None);
    assert_eq!(
        early_warning_call(&log, "2026-01-13T07:00:00Z"),
        Some(EscalationStep::Begun)
    );
}

#[test]
fn an_awareness_before_the_first_sign_is_pointed_out_and_one_in_the_same_minute_is_not() {
    let told = |aware: &str| {
        let log = [
            fact(1, "detected_at", time("2026-01-13T05:32:40Z"), &[]),
            fact(2, "aware_at", time(aware), &[]),
        ];
        let disorders = picture(&log).disorders();
        let named = disorders.iter();
        named
            .map(|disorder| (disorder.first.id.clone(), disorder.then.id.clone()))
            .collect::<Vec<_>>()
    };
    let wrong = ("detected_at".to_owned(), "aware_at".to_owned());
    assert_eq!(told("2026-01-13T04:32:00Z"), [wrong]);
    assert_eq!(told("2026-01-13T05:32:00Z"), []);
    assert_eq!(told("2026-01-13T06:00:00Z"), []);
}
fn choice(value: &str) -> Value {
    Value::Choice(value.to_owned())
}

fn label(log: &[Entry]) -> (Tlp, LabelBasis) {
    let label = picture(log).label();
    (label.tlp, label.basis)
}

#[test]
fn what_nobody_labelled_is_amber_and_of_two_labels_the_stricter_holds() {
    assert_eq!(label(&[]), (Tlp::Amber, LabelBasis::Unsaid));
    let mut log = vec![fact(1, "tlp", Value::Unknown, &[])];
    assert_eq!(label(&log), (Tlp::Amber, LabelBasis::Unsaid));
    log.push(fact(2, "tlp", choice("green"), &[1]));
    assert_eq!(label(&log), (Tlp::Green, LabelBasis::Said));
    log.push(fact(3, "tlp", choice("red"), &[1]));
    assert_eq!(label(&log), (Tlp::Red, LabelBasis::Disputed));
    log.push(fact(4, "tlp", choice("clear"), &[2, 3]));
    assert_eq!(label(&log), (Tlp::Clear, LabelBasis::Said));
    // Who does not know does not widen it.
    log.push(fact(5, "tlp", Value::Unknown, &[]));
    assert_eq!(label(&log), (Tlp::Amber, LabelBasis::Disputed));
    log.push(fact(6, "tlp", None, &[4, 5]));
    assert_eq!(label(&log), (Tlp::Amber, LabelBasis::Unsaid));
}

#[test]
fn tags_follow_from_facts_and_what_may_be_several_has_none() {
    let log = [
        fact(1, "cause_category", choice("malicious_action"), &[]),
        fact(
            2,
            "threat_type",
            Value::Choices(vec!["ransomware".to_owned(), "stolen_access".to_owned()]),
            &[],
        ),
        fact(3, "severity", choice("critical"), &[]),
        fact(4, "outlook", choice("worsening"), &[]),
        fact(
            5,
            "sectors_affected",
            Value::Choices(vec!["health".to_owned(), "post".to_owned()]),
            &[],
        ),
        fact(6, "impact_colour", Value::Unknown, &[]),
    ];
    let tags: Vec<String> = picture(&log).tags().iter().map(ToString::to_string).collect();
    assert_eq!(
        tags,
        [
            r#"nis2:impact-outlook="worsening""#,
            r#"nis2:impact-sectors-impacted="health""#,
            r#"nis2:impact-sectors-impacted="courier""#,
            r#"nis2:nature-root-cause="malicious-actions""#,
            r#"rsit:information-content-security="unauthorised-information-modification""#,
        ]
    );
}
