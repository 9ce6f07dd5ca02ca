//! Who does what in an incident: roles with their deputies, the steps of its playbook, and what people ask for.

use std::collections::BTreeSet;

use app::incident::{self, Named, NewTask, ProposedFrom, RoleForm, RoleSheet, Room};
use app::message::{Language, Messages};
use app::{Error, access};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{
    ActingAs, IncidentKind, IncidentRole, Phase, Playbooks, TaskRef, TaskStanding, playbook_kind,
};
use domain::round::Phrase;

use super::room;
use crate::house::House;
use crate::postgres::{TestDatabase, server};

fn named(name: &str) -> Named {
    Named {
        name: name.to_owned(),
        telephone: String::new(),
    }
}

fn role(role: IncidentRole, holder: &str, deputy: &str) -> RoleForm {
    RoleForm {
        role,
        holder: Some(named(holder)),
        deputy: Some(named(deputy)),
    }
}

async fn open(house: &House, actor: &Actor) -> IncidentId {
    let opened = incident::open(&house.app, actor, IncidentKind::Encrypted, false).await;
    opened.unwrap()
}

async fn set(house: &House, actor: &Actor, id: IncidentId, roles: &[RoleForm]) -> usize {
    incident::set_roles(&house.app, actor, id, roles).await.unwrap()
}

async fn sheet(house: &House, actor: &Actor, id: IncidentId) -> RoleSheet {
    incident::role_sheet(&house.app, actor, id).await.unwrap()
}

async fn say(house: &House, actor: &Actor, id: IncidentId, task: &str, standing: TaskStanding) {
    let task: TaskRef = task.parse().unwrap();
    incident::say_of_task(&house.app, actor, id, &task, standing, "")
        .await
        .unwrap();
}

fn standing(room: &Room, task: &str) -> TaskStanding {
    let tasks = room.tasks();
    let found = tasks.iter().find(|found| found.task.to_string() == task);
    found.unwrap().standing
}

fn said(room: &Room) -> Vec<&'static str> {
    room.entries.iter().map(|entry| entry.statement.name()).collect()
}

/// From the steps at opening to the last press, with the log as the only memory.
async fn what_is_asked_is_done_once_and_by_name(house: &House) {
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = open(house, &officer).await;
    let opened = room(house, &officer, id).await;
    assert_eq!(said(&opened), ["opened"]);
    let shipped = Playbooks::shipped().of(IncidentKind::Encrypted);
    assert_eq!(opened.task_count().open, shipped.len());
    assert_eq!(opened.task_count().overdue, 0);

    house.clock.advance(11 * 60);
    say(house, &engineer, id, "patients_at_risk", TaskStanding::Done).await;
    say(house, &officer, id, "patients_at_risk", TaskStanding::Done).await;
    let found = room(house, &officer, id).await;
    assert_eq!(standing(&found, "patients_at_risk"), TaskStanding::Done);
    assert_eq!(said(&found), ["opened", "task_done"]);
    assert_eq!(found.entries[1].by, "Radu");
    // Of the two with ten minutes the other is overdue.
    assert_eq!(found.task_count().overdue, 1);
    assert_eq!(found.open_tasks()[0].task.to_string(), "name_the_roles");
    assert_eq!(found.pending().unwrap().overdue_tasks, 1);

    say(house, &officer, id, "patients_at_risk", TaskStanding::Open).await;
    let found = room(house, &officer, id).await;
    assert_eq!(standing(&found, "patients_at_risk"), TaskStanding::Open);
    assert_eq!(found.task_count().overdue, 2);
    incident::close(&house.app, &officer, id, "a wrong alarm")
        .await
        .unwrap();
    let closed = room(house, &officer, id).await.task_count();
    assert_eq!((closed.open, closed.overdue), (shipped.len(), 0));
}

#[tokio::test]
async fn a_step_is_done_by_one_press_and_the_log_says_by_whom() {
    what_is_asked_is_done_once_and_by_name(&House::new().await).await;
}

#[tokio::test]
async fn a_step_is_done_by_one_press_and_the_log_says_by_whom_on_postgres() {
    let Some(server) = server() else {
        println!("skipped: WARDROUND_TEST_POSTGRES is not set");
        return;
    };
    let database = TestDatabase::create(server).await;
    what_is_asked_is_done_once_and_by_name(&House::on(Some(&database.url())).await).await;
}

#[tokio::test]
async fn who_has_left_is_named_and_another_acts_on_postgres() {
    let Some(server) = server() else {
        println!("skipped: WARDROUND_TEST_POSTGRES is not set");
        return;
    };
    let database = TestDatabase::create(server).await;
    who_has_left_is_named_and_another_acts(&House::on(Some(&database.url())).await).await;
}

#[tokio::test]
async fn what_people_ask_for_is_theirs_by_role_until_it_is_given_to_another() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = open(&house, &officer).await;
    let new = NewTask {
        id: incident::entry_id(&house.app),
        role: IncidentRole::Logistics,
        words: "Torches for the basement".to_owned(),
        due: Some(house.app.env().now().plus_seconds(600)),
    };
    for _ in 0..2 {
        incident::ask_task(&house.app, &officer, id, &new).await.unwrap();
    }
    let task = TaskRef::Asked(new.id);
    let give = async |role| {
        incident::give_task(&house.app, &officer, id, &task, role, "they have the key")
            .await
            .unwrap();
    };
    give(IncidentRole::Facilities).await;
    give(IncidentRole::Facilities).await;
    let found = room(&house, &officer, id).await;
    assert_eq!(said(&found), ["opened", "task_asked", "task_given"]);
    let tasks = found.tasks();
    let asked = tasks.last().unwrap();
    assert_eq!(
        (asked.words, asked.role, asked.due),
        ("Torches for the basement", IncidentRole::Facilities, new.due)
    );
    let without_why =
        incident::say_of_task(&house.app, &officer, id, &task, TaskStanding::NotDone, " ").await;
    assert!(
        matches!(&without_why, Err(Error::Invalid(errors)) if errors.of("note").is_some()),
        "{without_why:?}"
    );
    let nothing = NewTask {
        words: "  ".to_owned(),
        ..new.clone()
    };
    let nothing = incident::ask_task(&house.app, &officer, id, &nothing).await;
    assert!(matches!(nothing, Err(Error::Invalid(_))), "{nothing:?}");
}

#[tokio::test]
async fn a_task_of_another_incident_or_of_nobody_is_not_found_and_readers_say_nothing() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let auditor = house.user("Vera", "auditor", house.tenant).await;
    let foreigner = house.foreigner().await;
    let id = open(&house, &officer).await;
    let done = async |actor: &Actor, task: &str| {
        let task: TaskRef = task.parse().unwrap();
        incident::say_of_task(&house.app, actor, id, &task, TaskStanding::Done, "").await
    };
    for unknown in ["ring_the_bell", "018f0000-0000-7000-8000-000000000000"] {
        let answer = done(&officer, unknown).await;
        assert!(matches!(answer, Err(Error::NotFound("incident"))), "{answer:?}");
    }
    let answer = done(&auditor, "say_awareness").await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    let answer = done(&foreigner, "say_awareness").await;
    assert!(matches!(answer, Err(Error::NotFound("incident"))), "{answer:?}");
    let roles = [role(IncidentRole::Lead, "Otto", "")];
    let answer = incident::set_roles(&house.app, &foreigner, id, &roles).await;
    assert!(matches!(answer, Err(Error::NotFound("incident"))), "{answer:?}");
    let answer = incident::role_sheet(&house.app, &foreigner, id).await;
    assert!(matches!(answer, Err(Error::NotFound("incident"))), "{answer:?}");
}

/// Case 14 of the forty: a person whose account is closed no longer acts, and who does instead is said.
async fn who_has_left_is_named_and_another_acts(house: &House) {
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let radu = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let ioana = house.user("Ioana", "biomedical_engineer", house.tenant).await;
    let id = open(house, &officer).await;
    let roles = [
        role(IncidentRole::Lead, "Ana", ""),
        role(IncidentRole::It, "radu", "Ioana"),
        role(IncidentRole::Logistics, "The porter of the night", ""),
    ];
    assert_eq!(set(house, &officer, id, &roles).await, 3);
    let acts = |room: &Room, role| {
        let acting = room.acting(role).unwrap();
        (acting.holder.name.clone(), acting.acting_as)
    };
    let own = |room: &Room, actor: &Actor| {
        let open = room.open_tasks();
        open.iter()
            .filter(|task| room.is_for(task, actor.person()))
            .count()
    };
    let before = room(house, &officer, id).await;
    assert_eq!(
        acts(&before, IncidentRole::It),
        ("radu".to_owned(), ActingAs::Holder)
    );
    assert_eq!(
        acts(&before, IncidentRole::Nursing),
        ("Ana".to_owned(), ActingAs::Lead)
    );
    assert!(before.roles_of_leavers().is_empty());
    let mine = own(&before, &radu);
    assert!(mine > 0);
    assert_eq!(own(&before, &ioana), 0);

    access::close_account(&house.app, &officer, radu.person().unwrap())
        .await
        .unwrap();

    let after = room(house, &officer, id).await;
    let left: Vec<IncidentRole> = after
        .roles_of_leavers()
        .iter()
        .map(|standing| standing.role)
        .collect();
    assert_eq!(left, [IncidentRole::It]);
    assert_eq!(
        acts(&after, IncidentRole::It),
        ("Ioana".to_owned(), ActingAs::Deputy)
    );
    assert_eq!((own(&after, &radu), own(&after, &ioana)), (0, mine));
    // Whoever has left gets no role again, nor a proposal in the next incident.
    let again = [role(IncidentRole::Evidence, "Radu", "")];
    let refused = incident::set_roles(&house.app, &officer, id, &again).await;
    assert!(
        matches!(&refused, Err(Error::Invalid(errors)) if errors.of("evidence").is_some()),
        "{refused:?}"
    );
    house.clock.advance(60);
    let next = open(house, &officer).await;
    let proposed = sheet(house, &officer, next).await.proposals;
    let it = proposed
        .iter()
        .find(|proposal| proposal.role == IncidentRole::It)
        .unwrap();
    assert_eq!(it.holder, None);
    assert_eq!(it.deputy.as_ref().unwrap().person, ioana.person());
}

#[tokio::test]
async fn case_14_the_tasks_of_a_revoked_person_are_offered_to_her_deputy() {
    who_has_left_is_named_and_another_acts(&House::new().await).await;
}

#[tokio::test]
async fn what_somebody_left_as_it_was_shown_overwrites_nothing_and_a_name_that_stood_there_stays_who_it_was()
{
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = open(&house, &officer).await;
    set(&house, &officer, id, &[role(IncidentRole::Lead, "Ana", "")]).await;
    // Another page names the deputy; this one changed the number of the holder alone.
    set(
        &house,
        &officer,
        id,
        &[role(IncidentRole::Lead, "Ana", "Doctor Pop")],
    )
    .await;
    let number = Named {
        telephone: "0722".to_owned(),
        ..named("Ana")
    };
    let form = RoleForm {
        role: IncidentRole::Lead,
        holder: Some(number),
        deputy: None,
    };
    assert_eq!(set(&house, &officer, id, std::slice::from_ref(&form)).await, 1);
    assert_eq!(set(&house, &officer, id, &[form]).await, 0, "said already");
    let found = room(&house, &officer, id).await;
    let roles = found.roles();
    let lead = roles.of(IncidentRole::Lead).unwrap();
    let holder = lead.holder.unwrap();
    assert_eq!(
        (holder.person, holder.telephone.as_str()),
        (officer.person(), "0722")
    );
    let deputy = lead.deputy.unwrap();
    assert_eq!((deputy.person, deputy.name.as_str()), (None, "Doctor Pop"));
    assert_eq!(said(&found), ["opened", "role", "role", "role"]);
    let nameless = RoleForm {
        role: IncidentRole::Scribe,
        holder: Some(Named {
            name: String::new(),
            telephone: "112".to_owned(),
        }),
        deputy: None,
    };
    let refused = incident::set_roles(&house.app, &officer, id, &[nameless]).await;
    assert!(
        matches!(&refused, Err(Error::Invalid(errors)) if errors.of("scribe").is_some()),
        "{refused:?}"
    );
}

#[tokio::test]
async fn roles_are_proposed_from_the_incident_before_from_who_is_on_call_and_from_the_access_role() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let mihai = house.user("Mihai", "it_administrator", house.tenant).await;
    house.user("Dora", "data_protection_officer", house.tenant).await;
    let first = open(&house, &officer).await;
    let proposed = async |id| {
        let proposals = sheet(&house, &officer, id).await.proposals.into_iter();
        proposals
            .map(|proposal| {
                let holder = proposal.holder.map(|holder| holder.name);
                (proposal.role, holder.unwrap_or_default(), proposal.from)
            })
            .collect::<Vec<_>>()
    };
    let dora = (
        IncidentRole::DataProtection,
        "Dora".to_owned(),
        ProposedFrom::Access,
    );
    assert_eq!(proposed(first).await, std::slice::from_ref(&dora));
    let shift = app::on_call::ShiftForm {
        person: mihai.person().unwrap().to_string(),
        starts_at: "2026-11-23T00:00".to_owned(),
        ends_at: "2026-11-24T00:00".to_owned(),
        telephone: "0733".to_owned(),
    };
    let shift = app::on_call::ShiftDetails::of(&shift, &jiff::tz::TimeZone::UTC).unwrap();
    app::on_call::add(&house.app, &officer, &shift).await.unwrap();
    let on_call = (IncidentRole::Lead, "Mihai".to_owned(), ProposedFrom::OnCall);
    assert_eq!(proposed(first).await, [on_call, dora.clone()]);

    set(&house, &officer, first, &[role(IncidentRole::Lead, "Ana", "")]).await;
    assert_eq!(
        proposed(first).await,
        std::slice::from_ref(&dora),
        "what is said needs no proposal"
    );
    let before = room(&house, &officer, first).await.incident.reference;
    house.clock.advance(60);
    let drill = incident::open(&house.app, &officer, IncidentKind::Outage, true)
        .await
        .unwrap();
    set(
        &house,
        &officer,
        drill,
        &[role(IncidentRole::Scribe, "Practised", "")],
    )
    .await;
    house.clock.advance(60);
    let next = open(&house, &officer).await;
    let ana = (IncidentRole::Lead, "Ana".to_owned(), ProposedFrom::Before(before));
    assert_eq!(
        proposed(next).await,
        [ana, dora],
        "nothing of a drill is proposed"
    );
}

#[tokio::test]
async fn two_people_of_one_name_are_offered_with_their_jobs_and_a_name_alone_means_neither() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let add = async |job: &str| {
        let form = app::person::PersonForm {
            name: "Ion Popescu".to_owned(),
            job_title: job.to_owned(),
            ..app::person::PersonForm::default()
        };
        let details = app::person::PersonDetails::try_from(&form).unwrap();
        app::person::add(&house.app, &house.console(), &details)
            .await
            .unwrap()
    };
    let (nurse, _porter) = (add("Nurse").await, add("Porter").await);
    let id = open(&house, &officer).await;
    let offered = sheet(&house, &officer, id).await.people;
    assert_eq!(offered, ["Ana", "Ion Popescu (Nurse)", "Ion Popescu (Porter)"]);
    let roles = [
        role(IncidentRole::Nursing, "Ion Popescu (Nurse)", ""),
        role(IncidentRole::Logistics, "Ion Popescu", ""),
    ];
    set(&house, &officer, id, &roles).await;
    let found = room(&house, &officer, id).await;
    let roles = found.roles();
    let person = |role| roles.of(role).unwrap().holder.unwrap().person;
    assert_eq!(person(IncidentRole::Nursing), Some(nurse));
    assert_eq!(person(IncidentRole::Logistics), None);
}

#[tokio::test]
async fn whoever_leads_has_another_playbook_followed_and_nothing_that_was_done_is_lost() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = open(&house, &officer).await;
    let follow = async |actor: &Actor, kind| incident::follow_playbook(&house.app, actor, id, kind).await;
    let refused = follow(&engineer, IncidentKind::DataBreach).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    follow(&officer, IncidentKind::Encrypted).await.unwrap();
    assert_eq!(said(&room(&house, &officer, id).await), ["opened"]);
    say(&house, &officer, id, "isolate_backups", TaskStanding::Done).await;
    follow(&officer, IncidentKind::DataBreach).await.unwrap();
    let found = room(&house, &officer, id).await;
    assert_eq!(playbook_kind(&found.entries), Some(IncidentKind::DataBreach));
    let steps = Playbooks::shipped().of(IncidentKind::DataBreach);
    assert_eq!(found.task_count().open, steps.len());
    assert_eq!(standing(&found, "isolate_backups"), TaskStanding::Done);
}

/// Read on a telephone and on a wall, at night: short, and in the reader's language.
#[test]
fn every_step_role_and_phase_has_its_own_short_words_in_every_language() {
    for language in Language::ALL {
        let words = Messages::for_language(*language);
        let mut told = BTreeSet::new();
        for step in Playbooks::shipped().steps() {
            let text = words.phrase(&Phrase::new("playbook-step").selector("step", &step.id));
            assert!(text.chars().count() <= 140, "{}: {text}", language.tag());
            assert!(
                told.insert(text.clone()),
                "{}: {} has no words of its own",
                language.tag(),
                step.id
            );
        }
        // What stands for a step that nobody here knows must be the words of none.
        let unknown = words.phrase(&Phrase::new("playbook-step").selector("step", "ring_the_bell"));
        assert!(told.insert(unknown));
        for role in IncidentRole::ALL {
            for key in ["incident-role", "incident-role-does"] {
                let text = words.phrase(&Phrase::new(key).selector("role", role.name()));
                assert!(
                    told.insert(text.clone()),
                    "{}: {text} stands twice",
                    language.tag()
                );
            }
        }
        for phase in Phase::ALL {
            let text = words.phrase(&Phrase::new("incident-phase").selector("phase", phase.name()));
            assert!(
                told.insert(text.clone()),
                "{}: {text} stands twice",
                language.tag()
            );
        }
    }
}
