//! What logs come to in roles and tasks: who acts when somebody has left, what is open, and that a playbook of later changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use newtype_uuid::GenericUuid;
use proptest::prelude::*;
use uuid::Uuid;

use super::tests::{at, entry, id};
use super::*;
use crate::id::PersonId;

const OPENED: &str = "2026-11-29T03:00:00Z";

fn person(number: u128) -> PersonId {
    PersonId::from_untyped_uuid(Uuid::from_u128(number))
}

fn holder(name: &str, number: u128) -> Holder {
    Holder {
        person: Some(person(number)),
        name: name.to_owned(),
        telephone: String::new(),
    }
}

fn role(number: u32, role: IncidentRole, holder: Option<Holder>, deputy: Option<Holder>) -> Entry {
    entry(number, OPENED, Statement::Role { role, holder, deputy })
}

fn step(id: &str, role: IncidentRole, within_minutes: Option<u32>) -> Step {
    Step {
        id: id.to_owned(),
        phase: Phase::Contain,
        role,
        within_minutes,
    }
}

fn opened(steps: Vec<Step>) -> Entry {
    let statement = Statement::Opened {
        kind: IncidentKind::Encrypted,
        nature: IncidentNature::Incident,
        steps,
    };
    entry(1, OPENED, statement)
}

fn of_step(id: &str) -> TaskRef {
    TaskRef::Step(id.to_owned())
}

fn said(number: u32, task: TaskRef, standing: TaskStanding) -> Entry {
    let statement = Statement::TaskSaid {
        task,
        words: String::new(),
        standing,
    };
    entry(number, OPENED, statement)
}

fn shown(tasks: &[Task<'_>]) -> Vec<(String, TaskStanding)> {
    let shown = tasks.iter().map(|task| (task.task.to_string(), task.standing));
    shown.collect()
}

fn acts(log: &[Entry], of: IncidentRole, gone: &[u128]) -> Option<(String, ActingAs)> {
    let gone = gone.iter().map(|number| person(*number)).collect();
    let roles = roles(log);
    let acting = roles.acting(of, &gone)?;
    Some((acting.holder.name.clone(), acting.acting_as))
}

/// Case 14 of the forty: somebody is revoked in the middle of an incident, and her tasks are offered to others.
#[test]
fn case_14_who_has_left_does_not_act_and_her_deputy_does_or_else_whoever_leads() {
    let log = [
        role(1, IncidentRole::Lead, Some(holder("Ana", 1)), None),
        role(
            2,
            IncidentRole::It,
            Some(holder("Mihai", 2)),
            Some(holder("Dan", 3)),
        ),
    ];
    let acts = |gone: &[u128]| acts(&log, IncidentRole::It, gone);
    assert_eq!(acts(&[]), Some(("Mihai".to_owned(), ActingAs::Holder)));
    assert_eq!(acts(&[2]), Some(("Dan".to_owned(), ActingAs::Deputy)));
    assert_eq!(acts(&[2, 3]), Some(("Ana".to_owned(), ActingAs::Lead)));
    assert_eq!(acts(&[1, 2, 3]), None);
}

#[test]
fn what_was_said_last_of_a_role_holds_and_one_that_nobody_has_is_the_leads() {
    let mut log = vec![role(1, IncidentRole::Lead, Some(holder("Ana", 1)), None)];
    assert_eq!(
        acts(&log, IncidentRole::Nursing, &[]),
        Some(("Ana".to_owned(), ActingAs::Lead))
    );
    let typed = Holder {
        person: None,
        name: "Night sister".to_owned(),
        telephone: "112".to_owned(),
    };
    log.push(role(2, IncidentRole::Nursing, Some(typed), None));
    // Of a typed name nobody knows that she left.
    assert_eq!(
        acts(&log, IncidentRole::Nursing, &[1]),
        Some(("Night sister".to_owned(), ActingAs::Holder))
    );
    log.push(role(3, IncidentRole::Nursing, None, None));
    assert_eq!(
        acts(&log, IncidentRole::Nursing, &[]),
        Some(("Ana".to_owned(), ActingAs::Lead))
    );
    assert_eq!(roles(&log).people(), BTreeSet::from([person(1)]));
}

#[test]
fn a_task_is_due_from_when_it_was_asked_and_overdue_only_while_it_is_open() {
    let mut log = vec![opened(vec![
        step("isolate", IncidentRole::It, Some(15)),
        step("learn", IncidentRole::Lead, None),
    ])];
    // The first sign was an hour before anybody opened the room.
    log[0].happened_at = at("2026-11-29T02:00:00Z");
    let overdue = |log: &[Entry], as_of: &str| {
        let tasks = tasks(log);
        tasks.iter().filter(|task| task.is_overdue(at(as_of))).count()
    };
    assert_eq!(overdue(&log, "2026-11-29T03:15:00Z"), 0);
    assert_eq!(overdue(&log, "2026-11-29T03:15:01Z"), 1);
    log.push(said(2, of_step("isolate"), TaskStanding::Done));
    assert_eq!(overdue(&log, "2026-11-30T03:15:01Z"), 0);
    log.push(said(3, of_step("isolate"), TaskStanding::Open));
    assert_eq!(overdue(&log, "2026-11-30T03:15:01Z"), 1);
}

#[test]
fn a_task_given_to_another_role_stays_open_there() {
    let given = Statement::TaskGiven {
        task: TaskRef::Asked(id(2)),
        words: "Bring torches".to_owned(),
        role: IncidentRole::Facilities,
    };
    let asked = Statement::TaskAsked {
        role: IncidentRole::Logistics,
        due: None,
    };
    let log = [
        opened(Vec::new()),
        entry(2, OPENED, asked),
        entry(3, OPENED, given),
    ];
    let tasks = tasks(&log);
    assert_eq!(
        (tasks[0].role, tasks[0].is_open(), tasks[0].words),
        (IncidentRole::Facilities, true, "reason 2")
    );
}

#[test]
fn another_playbook_asks_its_steps_and_loses_nothing_that_was_said() {
    let (isolate, lead) = (
        step("isolate", IncidentRole::It, Some(15)),
        step("lead", IncidentRole::Lead, None),
    );
    let log = [
        opened(vec![
            step("paper", IncidentRole::Nursing, None),
            isolate,
            lead.clone(),
        ]),
        said(2, of_step("lead"), TaskStanding::Done),
        said(3, of_step("paper"), TaskStanding::Done),
        entry(
            4,
            OPENED,
            Statement::Playbook {
                kind: IncidentKind::DataBreach,
                steps: vec![step("stop_the_leak", IncidentRole::It, None), lead],
            },
        ),
    ];
    let open = |name: &str| (name.to_owned(), TaskStanding::Open);
    let done = |name: &str| (name.to_owned(), TaskStanding::Done);
    assert_eq!(
        shown(&tasks(&log)),
        [open("stop_the_leak"), done("lead"), done("paper")]
    );
    assert_eq!(playbook_kind(&log[..3]), Some(IncidentKind::Encrypted));
    assert_eq!(playbook_kind(&log), Some(IncidentKind::DataBreach));
    assert_eq!(playbook_kind(&[opened(Vec::new())]), None);
}

/// The steps of a room are in its log: what the program ships later is not asked of it, and what it no longer ships still is.
#[test]
fn an_old_log_keeps_its_steps_whatever_is_shipped_now() {
    let old: Statement = serde_json::from_str(
        r#"{"says": "opened", "kind": "outage", "steps": [{"id": "ring_the_bell", "phase": "triage", "role": "scribe", "within_minutes": 5}]}"#,
    )
    .unwrap();
    let log = [entry(1, OPENED, old)];
    let tasks = tasks(&log);
    assert_eq!(shown(&tasks), [("ring_the_bell".to_owned(), TaskStanding::Open)]);
    assert_eq!(tasks[0].due, Some(at("2026-11-29T03:05:00Z")));
    assert_eq!(Playbooks::shipped().get("ring_the_bell"), None);
    let before_playbooks: Statement =
        serde_json::from_str(r#"{"says": "opened", "kind": "outage"}"#).unwrap();
    assert!(super::tasks(&[entry(1, OPENED, before_playbooks)]).is_empty());
}

#[test]
fn what_is_said_of_a_task_is_read_back_as_it_was_written() {
    for task in [of_step("isolate"), TaskRef::Asked(id(7))] {
        assert_eq!(task.to_string().parse(), Ok(task.clone()));
        let statement = said(1, task, TaskStanding::NotDone).statement;
        let written = serde_json::to_string(&statement).unwrap();
        assert_eq!(serde_json::from_str::<Statement>(&written).unwrap(), statement);
    }
}

/// What may be said of tasks: which of four steps (two of which nobody asked for), and how it stands.
fn anything_said() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0_usize..4, 0_usize..TaskStanding::ALL.len()), 0..30)
}

proptest! {
    /// However often and in whichever order people press: each task that was asked stands once, as the last of them said, and nothing that
    /// was not asked appears.
    #[test]
    fn each_task_stands_once_and_as_was_said_last(presses in anything_said()) {
        let names = ["first", "second", "third", "fourth"];
        let mut log = vec![opened(vec![step("first", IncidentRole::It, None), step("second", IncidentRole::Lead, Some(5))])];
        let mut expected = BTreeMap::from([("first", TaskStanding::Open), ("second", TaskStanding::Open)]);
        for (number, (name, standing)) in (2..).zip(&presses) {
            let (name, standing) = (names[*name], TaskStanding::ALL[*standing]);
            log.push(said(number, of_step(name), standing));
            expected.entry(name).and_modify(|stands| *stands = standing);
        }
        let tasks = tasks(&log);
        let stands: Vec<(&str, TaskStanding)> = tasks.iter().map(|task| (task.step.unwrap().id.as_str(), task.standing)).collect();
        prop_assert_eq!(stands, expected.into_iter().collect::<Vec<_>>());
    }

    /// Nobody who has left acts; and while anybody of a role or of the lead is there, somebody acts.
    #[test]
    fn whoever_acts_is_there_and_somebody_acts_while_anybody_is(
        named in prop::collection::vec((0_usize..3, prop::option::of(0_u128..5), prop::option::of(0_u128..5)), 0..8),
        gone in prop::collection::btree_set(0_u128..5, 0..5),
    ) {
        let of = [IncidentRole::Lead, IncidentRole::It, IncidentRole::Medical];
        let log: Vec<Entry> = (1..).zip(&named).map(|(number, (of_role, held, deputised))| {
            let named = |number: &Option<u128>| number.map(|number| holder("somebody", number));
            role(number, of[*of_role], named(held), named(deputised))
        }).collect();
        let gone: BTreeSet<PersonId> = gone.into_iter().map(person).collect();
        let roles = roles(&log);
        for one in of {
            let standing = [roles.of(one), roles.of(IncidentRole::Lead)];
            let there = standing.iter().flatten().flat_map(|standing| standing.named()).any(|(holder, _)| !holder.is_gone(&gone));
            let acting = roles.acting(one, &gone);
            prop_assert_eq!(acting.is_some(), there);
            prop_assert!(acting.is_none_or(|acting| !acting.holder.is_gone(&gone)));
        }
    }
}

/// Nobody is late with what the log shows to be done; it is not ticked off by itself, because the step may ask for more.
#[test]
fn a_step_that_the_log_shows_to_be_done_is_open_and_not_late() {
    let asked = opened(vec![
        step("say_awareness", IncidentRole::Lead, Some(10)),
        step("name_the_roles", IncidentRole::Lead, Some(10)),
    ]);
    let fact = |number, value| {
        let statement = Statement::Fact {
            field: "aware_at".to_owned(),
            value: Some(value),
            based_on: Vec::new(),
        };
        entry(number, OPENED, statement)
    };
    let known = Value::Time {
        at: at(OPENED).as_microseconds(),
        estimated: false,
    };
    let late = |log: &[Entry]| -> Vec<(String, bool)> {
        let found = tasks(log);
        assert!(found.iter().all(Task::is_open));
        let overdue = |task: &Task<'_>| task.is_overdue(at("2026-11-29T04:00:00Z"));
        found
            .iter()
            .map(|task| (task.task.to_string(), overdue(task)))
            .collect()
    };
    let both = |awareness, roles| {
        vec![
            ("say_awareness".to_owned(), awareness),
            ("name_the_roles".to_owned(), roles),
        ]
    };
    assert_eq!(late(&[asked.clone(), fact(2, Value::Unknown)]), both(true, true));
    assert_eq!(late(&[asked.clone(), fact(2, known)]), both(false, true));
    let named = role(2, IncidentRole::Lead, Some(holder("Ana", 1)), None);
    assert_eq!(late(&[asked, named]), both(true, false));
}
