//! Incidents that hospitals went through, entered into a room in the order in which they became known: `tests/incidents`.
//!
//! A script says what is typed when; the tests beside it say what the room must make of it. Every one of them is called after what it proves.
//! Days are moved by whole weeks into a time when NIS2 holds, as those of `tests/law/replays.toml` are.

mod hospital;
mod many_houses;
mod supplier_fell;

use std::collections::BTreeMap;
use std::path::Path;

use app::env::FixedClock;
use app::incident::{self, LevelOf, NewLine, Room, Said};
use app::installation::Folders;
use app::message::{Language, Messages};
use app::notification::{self, Notification, SendingForm, draft};
use app::service::{self, ServiceDetails, ServiceForm};
use app::system::{self, SystemDetails, SystemForm};
use app::{App, Env};
use domain::access::Actor;
use domain::dependency::Node;
use domain::id::{IncidentId, ServiceId, SystemId, TenantId};
use domain::incident::{Contact, EntryKind, IncidentKind, ServiceLevel, Value};
use domain::law::State;
use domain::notification::{Field, Fields, Forms, Shape};
use domain::time::Instant;
use jiff::ToSpan;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;
use tempfile::TempDir;

use crate::house::{hospital_in, place, user};
use crate::service::needs;

/// What happened in one house.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    /// What it was, and where it is told.
    #[expect(dead_code, reason = "for whoever reads the script")]
    told: String,
    country: String,
    zone: String,
    #[serde(default)]
    moved: i64,
    #[serde(default)]
    systems: Vec<SystemRow>,
    #[serde(default)]
    services: Vec<ServiceRow>,
    steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemRow {
    name: String,
    #[serde(default)]
    on: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ServiceRow {
    name: String,
    #[serde(default)]
    on: Vec<String>,
}

/// What somebody types at one moment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: String,
    open: Option<String>,
    line: Option<String>,
    #[serde(default)]
    kind: String,
    happened: Option<String>,
    #[serde(default)]
    say: BTreeMap<String, toml::Value>,
    #[serde(default)]
    because: String,
    #[serde(default)]
    levels: BTreeMap<String, String>,
    #[serde(default)]
    shares: BTreeMap<String, u8>,
    since: Option<String>,
    send: Option<String>,
    close: Option<String>,
    again: Option<String>,
}

/// A script that was entered up to some step.
struct Replay {
    app: App,
    lead: Actor,
    script: Script,
    systems: BTreeMap<String, SystemId>,
    /// The rooms, in the order of their opening; steps go into the last.
    rooms: Vec<IncidentId>,
    done: usize,
    services: BTreeMap<String, ServiceId>,
    clock: FixedClock,
    zone: TimeZone,
    _folder: TempDir,
}

impl Replay {
    /// The house of a script, before anything happened.
    async fn of(name: &str) -> Self {
        let script = script(name);
        let zone = TimeZone::get(&script.zone).unwrap();
        let start = moment(&script.steps[0].at, &zone, script.moved);
        let folder = tempfile::tempdir().unwrap();
        let (env, clock) = Env::fixed(start);
        let app = App::create(&Folders::in_data(folder.path()), None, env)
            .await
            .unwrap();
        let tenant = hospital_in(&app, "The hospital", &script.country).await;
        let console = Actor::Console { tenant: Some(tenant) };
        let lead = user(&app, &console, "Ana", "security_officer", tenant).await;
        let mut replay = Self {
            app,
            lead,
            systems: BTreeMap::new(),
            rooms: Vec::new(),
            done: 0,
            services: BTreeMap::new(),
            clock,
            zone,
            _folder: folder,
            script,
        };
        replay.furnish(&console, tenant).await;
        replay
    }

    /// The systems and services of the house, and what stands on what.
    async fn furnish(&mut self, console: &Actor, tenant: TenantId) {
        let site = place(&self.app, console, tenant, "site", "Main building").await;
        let mut stands_on: Vec<(Node, String)> = Vec::new();
        for row in &self.script.systems {
            let form = SystemForm {
                name: row.name.clone(),
                ..SystemForm::default()
            };
            let details = SystemDetails::try_from(&form).unwrap();
            let id = system::add(&self.app, console, &details).await.unwrap();
            self.systems.insert(row.name.clone(), id);
            stands_on.extend(row.on.iter().map(|on| (Node::System(id), on.clone())));
        }
        for row in &self.script.services {
            let form = ServiceForm {
                scope: site.to_string(),
                name: row.name.clone(),
                chain_stage: "diagnosis".to_owned(),
                consequence: "danger_within_hours".to_owned(),
                ..ServiceForm::default()
            };
            let details = ServiceDetails::try_from(&form).unwrap();
            let id = service::add(&self.app, console, &details).await.unwrap();
            self.services.insert(row.name.clone(), id);
            stands_on.extend(row.on.iter().map(|on| (Node::Service(id), on.clone())));
        }
        for (consumer, on) in stands_on {
            let provider = match (self.systems.get(&on), self.services.get(&on)) {
                (Some(system), _) => Node::System(*system),
                (None, Some(service)) => Node::Service(*service),
                (None, None) => panic!("nothing is called {on}"),
            };
            app::dependency::add(&self.app, console, &needs(consumer, provider))
                .await
                .unwrap();
        }
    }

    /// Enters everything up to a moment, that included.
    async fn until(&mut self, at: &str) -> Room {
        let until = self.at(at);
        while let Some(step) = self.script.steps.get(self.done) {
            let now = self.at(&step.at);
            if now > until {
                break;
            }
            self.clock.advance(now.seconds_since(self.app.env().now()).max(0));
            self.enter().await;
            self.done += 1;
        }
        self.clock
            .advance(until.seconds_since(self.app.env().now()).max(0));
        self.room().await
    }

    /// Enters everything.
    async fn whole(&mut self) -> Room {
        let last = self.script.steps.last().unwrap().at.clone();
        self.until(&last).await
    }

    async fn enter(&mut self) {
        let step = &self.script.steps[self.done];
        let (app, lead) = (&self.app, &self.lead);
        if let Some(kind) = &step.open {
            let kind = IncidentKind::from_name(kind).unwrap();
            self.rooms
                .push(incident::open(app, lead, kind, false).await.unwrap());
        }
        let id = *self.rooms.last().expect("a script begins with an incident");
        if let Some(text) = &step.line {
            let kind = match step.kind.as_str() {
                "" => EntryKind::Observation,
                kind => EntryKind::from_name(kind).unwrap(),
            };
            let line = NewLine {
                id: incident::entry_id(app),
                kind,
                text: text.clone(),
                happened_at: step.happened.as_ref().map(|at| self.at(at)),
                typed_at: None,
                corrects: None,
            };
            incident::line(app, lead, id, &line).await.unwrap();
        }
        if !step.say.is_empty() {
            let room = incident::room(app, lead, id).await.unwrap();
            let said: Vec<Said> = step
                .say
                .iter()
                .map(|(field, value)| self.said(&room, field, value))
                .collect();
            incident::state(app, lead, id, &said, &step.because, None)
                .await
                .unwrap();
        }
        if !step.levels.is_empty() {
            let level = |(name, level): (&String, &String)| LevelOf {
                service: self.services[name],
                level: ServiceLevel::from_name(level).unwrap(),
                share: self.script.steps[self.done].shares.get(name).copied(),
                corrects_since: false,
            };
            let levels: Vec<LevelOf> = step.levels.iter().map(level).collect();
            let since = step.since.as_ref().map(|at| self.at(at));
            incident::set_levels(app, lead, id, &levels, since, &step.because)
                .await
                .unwrap();
        }
        if let Some(form) = &step.send {
            send(app, lead, id, form).await;
        }
        if let Some(reason) = &step.close {
            incident::close(app, lead, id, reason).await.unwrap();
        }
        if let Some(reason) = &step.again {
            incident::open_again(app, lead, id, reason).await.unwrap();
        }
    }

    fn said(&self, room: &Room, field: &str, value: &toml::Value) -> Said {
        let field = Fields::shipped().get(field).unwrap_or_else(|| panic!("{field}"));
        let known = room.picture().known(&field.id).map(domain::incident::Known::seen);
        Said {
            field,
            value: Some(self.value(field, value)),
            seen: known.unwrap_or_default(),
        }
    }

    /// A value as a script writes it.
    fn value(&self, field: &Field, value: &toml::Value) -> Value {
        let text = || {
            value
                .as_str()
                .unwrap_or_else(|| panic!("{}: {value:?}", field.id))
                .to_owned()
        };
        let number = |value: &toml::Value| u64::try_from(value.as_integer().unwrap()).unwrap();
        if value.as_str() == Some("unknown") {
            return Value::Unknown;
        }
        match field.shape {
            Shape::Text | Shape::Prose => Value::Text(text()),
            Shape::Choice => Value::Choice(text()),
            Shape::Occurrence => Value::Occurrence(text()),
            Shape::Answer => Value::Answer(value.as_bool().unwrap()),
            Shape::Time => Value::Time {
                at: self.at(&text()).as_microseconds(),
                estimated: false,
            },
            Shape::Range => match value.as_array() {
                Some(range) => Value::Range {
                    low: number(&range[0]),
                    high: number(&range[1]),
                },
                None => Value::Range {
                    low: number(value),
                    high: number(value),
                },
            },
            Shape::Contact => Value::Contact(Contact {
                name: text(),
                ..Contact::default()
            }),
            other => panic!("no script has said a {other:?} yet"),
        }
    }

    /// A moment of the script.
    fn at(&self, text: &str) -> Instant {
        moment(text, &self.zone, self.script.moved)
    }

    /// The room that steps go into.
    async fn room(&self) -> Room {
        incident::room(&self.app, &self.lead, *self.rooms.last().unwrap())
            .await
            .unwrap()
    }
}

fn script(name: &str) -> Script {
    toml::from_str(&read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[expect(clippy::disallowed_methods, reason = "the scripts are this test's subject")]
fn read(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/incidents");
    std::fs::read_to_string(folder.join(name).with_extension("toml")).unwrap()
}

/// A moment on the clock of the place, moved by days.
fn moment(text: &str, zone: &TimeZone, moved: i64) -> Instant {
    let local: DateTime = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let local = local.checked_add(moved.days()).unwrap();
    Instant::from(local.to_zoned_datetime(zone.clone()).unwrap().timestamp())
}

fn words() -> &'static Messages {
    Messages::for_language(Language::English)
}

/// Approves what a form says now, and records that it was sent.
async fn send(app: &App, actor: &Actor, id: IncidentId, form: &str) -> Notification {
    let form = Forms::shipped().get(form).unwrap_or_else(|| panic!("{form}"));
    let room = incident::room(app, actor, id).await.unwrap();
    let facts = room.facts().unwrap();
    let seen = draft(&room, &facts, form, words()).seen();
    let approved = notification::approve(app, actor, id, form, &seen, words())
        .await
        .unwrap();
    let sending = SendingForm {
        at: None,
        channel: "portal".to_owned(),
        reference: String::new(),
        proof: "receipt".to_owned(),
    };
    notification::sent(app, actor, approved, 1, &sending)
        .await
        .unwrap();
    notification::fetch(app, actor, approved).await.unwrap()
}

/// How a clock stands, and by when it is due.
fn clock(room: &Room, id: &str) -> (State, Option<Instant>) {
    let facts = room.facts().unwrap();
    let found = room.deadlines(&facts).unwrap();
    let deadline = found.of(id).unwrap_or_else(|| panic!("there is no clock {id}"));
    (deadline.state, deadline.due.map(|due| due.strict))
}

/// A line of what a form would say now, as it is written, and what the notice before said.
fn told(room: &Room, form: &str, field: &str) -> (String, Option<String>) {
    let facts = room.facts().unwrap();
    let form = Forms::shipped().get(form).unwrap();
    let found = draft(room, &facts, form, words());
    let line = found.lines.iter().find(|line| line.field.id == field);
    let line = line.unwrap_or_else(|| panic!("{} does not tell {field}", form.id));
    (line.shown.clone(), line.was.clone())
}

/// The words of the entries of one kind.
fn lines(room: &Room, kind: &str) -> Vec<String> {
    let of_kind = room.entries.iter().filter(|entry| entry.statement.name() == kind);
    of_kind.map(|entry| entry.text.clone()).collect()
}

/// The level of a service now, and since when.
fn level(room: &Room, service: &str) -> (ServiceLevel, Instant) {
    let picture = room.picture();
    let standing = picture.services.iter().find(|standing| standing.name == service);
    let standing = standing.unwrap_or_else(|| panic!("{service} was not hit"));
    (standing.level, standing.since)
}
