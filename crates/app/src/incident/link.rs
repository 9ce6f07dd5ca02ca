//! Links by which somebody outside looks at an incident for a while, without an account: an authority, a neighbour, a supplier.
//!
//! Whoever leads makes one, for a name, until a time, and ends it. The token is shown once and kept as its hash. What is shown is worked out
//! when it is looked at, by [`domain::incident::outside()`], and is the same for the preview and for whoever follows the link. That a link was
//! made or ended is an entry of the log; that it was opened is in the journal, the first time in each hour.
//!
//! Invariant: a link that is over, was ended or never was gives one and the same answer.

use domain::access::{Actor, LeadIncidents, LinkPurpose, RecordIncidents};
use domain::id::{IncidentId, LinkId};
use domain::incident::{
    Entry, IncidentKind, IncidentNature, IncidentState, LinkView, Reference, ServiceLevel, Statement, Value,
    outside,
};
use domain::law::State;
use domain::notification::{Form, form_alone};
use domain::time::Instant;
use domain::tlp::Tlp;
use jiff::tz::TimeZone;

pub use store::incident_link::IncidentLink;

use super::Room;
use super::record::{Log, NewEntry, name_of};
use crate::access::secret;
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;
use crate::journal::{self, Happening};

/// For how many hours a link can be made.
pub const LINK_HOURS: [u32; 6] = [1, 4, 12, 24, 72, 168];
/// The longest name of whom it is made for.
const LONGEST_NAME: usize = 120;
/// The longest token that is looked up.
const LONGEST_TOKEN: usize = 64;
/// How long after an opening that is in the journal another is only noted with the link.
const RECORDED_SECONDS: i64 = 60 * 60;
/// How long after an opening another is not noted at all: whoever loads a page again and again writes nothing.
const NOTED_SECONDS: i64 = 60;

/// A link as it is asked for.
#[derive(Debug, Clone, Default)]
pub struct LinkForm {
    /// For whom.
    pub with: String,
    /// For how many hours.
    pub hours: String,
    /// How much it shows.
    pub view: String,
}

/// A link that has just been made.
#[derive(Debug, Clone)]
pub struct MadeLink {
    /// What the address carries. It is not stored and cannot be shown again.
    pub token: String,
    /// What is kept of it.
    pub link: IncidentLink,
}

/// An incident as somebody outside is shown it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The house.
    pub house: String,
    /// What people call the incident.
    pub reference: Reference,
    /// Its name; empty where it has none.
    pub title: String,
    /// What it looked like.
    pub kind: IncidentKind,
    /// What it is.
    pub nature: IncidentNature,
    /// How it stands.
    pub state: IncidentState,
    /// Since when the house works by its crisis plan; none where it does not.
    pub crisis_plan_since: Option<Instant>,
    /// How far what is shown may be passed on.
    pub label: Tlp,
    /// The services that are hit, the worst first.
    pub services: Vec<ShownService>,
    /// The notices that are owed or were sent.
    pub clocks: Vec<ShownClock>,
    /// When the next word comes; none where nobody said.
    pub next_word: Option<Instant>,
    /// What happened, the last first; none where the link shows only how it stands.
    pub entries: Option<Vec<Entry>>,
    /// The moment it is of.
    pub as_of: Instant,
    /// The clock of the house.
    pub zone: TimeZone,
}

/// A service that is hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownService {
    /// What it is called.
    pub name: String,
    /// How it works.
    pub level: ServiceLevel,
    /// How much of the usual it does, in percent; none where nobody said.
    pub share: Option<u8>,
    /// Since when, or when that was reported.
    pub since: Instant,
    /// Whether somebody said since when.
    pub since_said: bool,
}

/// A notice that is owed or was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownClock {
    /// What it is, in the words of its pack.
    pub title: String,
    /// Its form, where that stands for it alone.
    pub form: Option<&'static Form>,
    /// How its clock stands.
    pub state: State,
    /// By when, by the stricter reading.
    pub due: Option<Instant>,
    /// When it was sent.
    pub sent_at: Option<Instant>,
}

/// What whoever leads is shown before she gives it to somebody, and what that somebody sees.
pub fn shown(room: &Room, view: LinkView) -> Result<Shown> {
    let picture = room.picture();
    let label = picture.label().tlp;
    let facts = room.facts()?;
    let deadlines = room.deadlines(&facts);
    let clocks = deadlines.iter().flat_map(|found| &found.deadlines);
    let clocks = clocks.filter(|deadline| deadline.is_owed() || deadline.sent_at.is_some());
    let mut entries: Vec<Entry> = room
        .entries
        .iter()
        .filter_map(|entry| outside(entry, label))
        .collect();
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.happened_at, entry.number)));
    Ok(Shown {
        house: room.tenant.name.clone(),
        reference: room.incident.reference,
        title: room.incident.title.clone(),
        kind: room.incident.kind,
        nature: room.incident.nature,
        state: room.incident.state,
        crisis_plan_since: picture.crisis_plan_since(),
        label,
        services: picture
            .hit()
            .map(|standing| ShownService {
                name: standing.name.to_owned(),
                level: standing.level,
                share: standing.share,
                since: standing.since,
                since_said: standing.since_said,
            })
            .collect(),
        clocks: clocks
            .map(|deadline| ShownClock {
                title: deadline.clock.title.clone(),
                form: deadlines
                    .as_ref()
                    .and_then(|found| form_alone(found, deadline.clock)),
                state: deadline.state,
                due: deadline.due.map(|due| due.strict),
                sent_at: deadline.sent_at,
            })
            .collect(),
        next_word: picture.value("next_update_at").and_then(Value::time),
        entries: (view == LinkView::Timeline).then_some(entries),
        as_of: room.as_of(),
        zone: room.zone.clone(),
    })
}

/// The links of an incident, the one that was made last first. For whoever leads.
pub async fn links(app: &App, actor: &Actor, id: IncidentId) -> Result<Vec<IncidentLink>> {
    let permit = actor.permit_in_tenant::<LeadIncidents>()?;
    let (reader, scope) = (app.store().read(), permit.scope());
    store::incident::fetch(&reader, scope, id).await?;
    Ok(store::incident_link::of_incident(&reader, scope, id).await?)
}

/// Makes a link. Whoever does must lead the incident.
pub async fn share(app: &App, actor: &Actor, id: IncidentId, form: &LinkForm) -> Result<MadeLink> {
    let leading = actor.permit_in_tenant::<LeadIncidents>()?;
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    let with = fields.required_text("with", &form.with, LONGEST_NAME);
    let hours = fields.required("hours", &form.hours, |typed| {
        let hours = typed.parse().ok()?;
        LINK_HOURS.contains(&hours).then_some(hours)
    });
    let view = fields.required("view", &form.view, LinkView::from_name);
    let (hours, view) = fields.finish(|| Some((hours?, view?)))?;
    let by = name_of(app, actor).await?;
    let (token, hash) = secret::fresh(app.env(), "");
    let now = app.env().now();
    let link = IncidentLink {
        id: app.env().id(),
        incident: id,
        with,
        view,
        created_at: now,
        created_by: leading.actor(),
        expires_at: now.plus_seconds(i64::from(hours) * 60 * 60),
        ended_at: None,
        opened_at: None,
        recorded_at: None,
    };
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            store::incident_link::insert(&transaction, &leading, &hash, &link).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let statement = Statement::Shared {
                link: link.id,
                with: link.with.clone(),
                until: link.expires_at.as_microseconds(),
                view,
            };
            log.append(NewEntry::now(app, statement)).await
        })
        .await?;
    Ok(MadeLink { token, link })
}

/// Ends a link before its time. Whoever does must lead the incident.
///
/// [`Error::NotFound`] where the incident has no such link, or it was ended before.
pub async fn end_link(app: &App, actor: &Actor, id: IncidentId, link: LinkId) -> Result<()> {
    let leading = actor.permit_in_tenant::<LeadIncidents>()?;
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let by = name_of(app, actor).await?;
    let found = links(app, actor, id).await?;
    let found = found.into_iter().find(|other| other.id == link);
    let with = found.ok_or(Error::NotFound("link"))?.with;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let now = app.env().now();
            if !store::incident_link::end(&transaction, &leading, id, link, now).await? {
                return Err(Error::NotFound("link"));
            }
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let with = with.clone();
            log.append(NewEntry::now(app, Statement::ShareEnded { link, with }))
                .await
        })
        .await
}

/// What a link shows, and what is kept of it; none where it is over, was ended or never was.
pub async fn follow_link(app: &App, token: &str) -> Result<Option<(Shown, IncidentLink)>> {
    if token.len() > LONGEST_TOKEN {
        return Ok(None);
    }
    let (hash, now) = (secret::hash(token), app.env().now());
    let found = store::incident_link::find(&app.store().read(), &hash).await?;
    let Some((tenant, link)) = found.filter(|(_, link)| link.is_open(now)) else {
        return Ok(None);
    };
    let actor = Actor::Link {
        link: link.id,
        purpose: LinkPurpose::Incident,
        tenant,
    };
    let room = super::room(app, &actor, link.incident).await?;
    let shown = shown(&room, link.view)?;
    let past = |at: Option<Instant>, seconds| at.is_none_or(|at| now.seconds_since(at) >= seconds);
    if !past(link.opened_at, NOTED_SECONDS) {
        return Ok(Some((shown, link)));
    }
    let records = past(link.recorded_at, RECORDED_SECONDS);
    let recorded_at = link.recorded_at.filter(|_| !records).unwrap_or(now);
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            store::incident_link::opened(&transaction, &hash, now, recorded_at).await?;
            if !records {
                return Ok(());
            }
            let happening = Happening::new(actor.reference(), "incident.follow_link", link.incident)?;
            let body = serde_json::json!({ "link": link.id, "with": link.with });
            journal::record(app, &transaction, tenant, happening, &body).await
        })
        .await?;
    Ok(Some((shown, link)))
}
