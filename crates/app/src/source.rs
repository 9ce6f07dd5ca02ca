//! Sources as records: how old each is and what it no longer names, and who wins where they disagree.
//!
//! Who wins is chosen by people, for everything by an order and for single attributes by a choice. Before it is changed,
//! [`preview`] says how many pieces of equipment would show another value; after it was changed a job shows them anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::access::{Actor, ImportInventory, JobName, Scope};
use domain::asset::Attribute;
use domain::id::{AssetId, SourceId};
use domain::inventory::{Mapping, SourceTool};
use domain::source::{Precedence, SourceSet, is_stale};
use domain::time::Instant;
use store::Reader;
use store::source::SourceRecord;

pub use store::source::Source;

use crate::error::{Conflict, Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::import::Reading;
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::projection::{ask_anew, precedence};

/// Pieces of equipment a preview looks at.
const LOOKED_AT: usize = 5_000;
/// Of these at once.
const PART: u64 = 500;
/// The longest interval that can be expected, in days.
const LONGEST_INTERVAL: u32 = 3_660;
/// Rows shown that are no longer named.
const SHOWN: usize = 200;

/// A source with its age and its extent.
#[derive(Debug, Clone)]
pub struct ListedSource {
    /// The source.
    pub source: Source,
    /// The tool that writes such columns, where they tell.
    pub tool: Option<SourceTool>,
    /// The format of its newest file.
    pub format: Option<&'static str>,
    /// When its newest file was accepted.
    pub last_accepted: Option<Instant>,
    /// Whether that is longer ago than people expect.
    pub stale: bool,
    /// How many rows it has.
    pub rows: u64,
    /// How many of them its newest file does not name.
    pub absent: u64,
}

/// All sources, and who wins.
#[derive(Debug, Clone)]
pub struct Sources {
    /// The sources, the one that wins first.
    pub listed: Vec<ListedSource>,
    /// The source chosen for single attributes.
    pub choices: BTreeMap<Attribute, SourceId>,
}

/// The sources of the tenant, the one that wins first.
pub async fn list(app: &App, actor: &Actor) -> Result<Sources> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let (scope, reader) = (permit.scope(), app.store().read());
    let rows = store::source::count_records(&reader, scope).await?;
    let absent = store::absence::count(&reader, scope).await?;
    let last = store::import::last_accepted(&reader, scope).await?;
    let mut listed = Vec::new();
    for source in store::source::list(&reader, scope).await? {
        let newest = store::import::newest_accepted(&reader, scope, source.id).await?;
        let reading = newest.and_then(|import| serde_json::from_str::<Reading>(&import.reading).ok());
        let last_accepted = last.get(&source.id).copied();
        listed.push(ListedSource {
            tool: tool(&source),
            format: reading.map(|reading| reading.format()),
            last_accepted,
            stale: is_stale(last_accepted, source.expected_days, app.env().now()),
            rows: rows.get(&source.id).copied().unwrap_or(0),
            absent: absent.get(&source.id).copied().unwrap_or(0),
            source,
        });
    }
    Ok(Sources {
        listed,
        choices: store::source::choices(&reader, scope).await?,
    })
}

fn tool(source: &Source) -> Option<SourceTool> {
    let mapping: Mapping = serde_json::from_str(source.mapping.as_deref()?).ok()?;
    mapping.tool()
}

/// A row that the newest file of its source does not name.
#[derive(Debug, Clone)]
pub struct AbsentRow {
    /// Since when.
    pub since: Instant,
    /// The row, with what it said last.
    pub record: SourceRecord,
}

/// A source with the rows it no longer names, the first 200 of them, longest absent first.
pub async fn fetch(app: &App, actor: &Actor, id: SourceId) -> Result<(ListedSource, Vec<AbsentRow>)> {
    let sources = list(app, actor).await?;
    let listed = sources.listed.into_iter().find(|listed| listed.source.id == id);
    let listed = listed.ok_or(Error::NotFound("source"))?;
    let scope = actor.permit_in_tenant::<ImportInventory>()?.scope().clone();
    let reader = app.store().read();
    let since = store::absence::of_source(&reader, &scope, id).await?;
    let mut absent = Vec::new();
    if !since.is_empty() {
        let records = store::source::records(&reader, &scope, id).await?;
        absent.extend(records.into_values().filter_map(|record| {
            Some(AbsentRow {
                since: *since.get(&record.id)?,
                record,
            })
        }));
    }
    absent.sort_by(|one, other| (one.since, &one.record.key).cmp(&(other.since, &other.record.key)));
    absent.truncate(SHOWN);
    Ok((listed, absent))
}

/// The sources whose newest file is no older than people expect, as a list is filtered by them.
pub(crate) async fn fresh(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<SourceSet> {
    let stale = stale(app, reader, scope).await?;
    let sources = store::source::list(reader, scope).await?;
    let fresh = sources.iter().filter(|source| !stale.contains(&source.id));
    Ok(fresh.map(|source| source.number).collect())
}

/// The sources whose newest file is older than people expect.
pub(crate) async fn stale(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<BTreeSet<SourceId>> {
    let last = store::import::last_accepted(reader, scope).await?;
    let now = app.env().now();
    let sources = store::source::list(reader, scope).await?.into_iter();
    let stale = sources
        .filter(|source| is_stale(last.get(&source.id).copied(), source.expected_days, now))
        .map(|source| source.id);
    Ok(stale.collect())
}

/// Says how many days may pass between two files of a source still at `version`; empty where nobody expects any.
pub async fn expect_every(app: &App, actor: &Actor, id: SourceId, version: i32, days: &str) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let mut fields = Fields::default();
    let days = fields.optional("days", days, |text| {
        text.parse()
            .ok()
            .filter(|days| (1..=LONGEST_INTERVAL).contains(days))
    });
    fields.finish(|| Some(()))?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let before = store::source::fetch(&transaction.read(), permit.scope(), id).await?;
            store::source::expect_every(&transaction, &permit, id, version, days).await?;
            let happening = Happening::new(permit.actor(), "source.expect_every", id)?;
            let body = serde_json::json!({ "before": before.expected_days, "after": days });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// A change of who wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// One source wins for one attribute; none leaves the attribute to the order of all.
    Choose {
        /// The attribute.
        attribute: Attribute,
        /// The source.
        source: Option<SourceId>,
    },
    /// The order of all sources, the one that wins first.
    Order {
        /// The order that was seen.
        seen: Vec<SourceId>,
        /// The order wanted, of the same sources.
        wanted: Vec<SourceId>,
    },
}

/// What a change of who wins would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Pieces of equipment that would show another value.
    pub changed: u64,
    /// By attribute.
    pub by_attribute: BTreeMap<Attribute, u64>,
    /// Whether there was too much to look at all of it: the numbers are then the least.
    pub at_least: bool,
}

/// How many pieces of equipment would show another value after a change of who wins.
pub async fn preview(app: &App, actor: &Actor, change: &Change) -> Result<Preview> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let (scope, reader) = (permit.scope(), app.store().read());
    let sources = store::source::list(&reader, scope).await?;
    let before = precedence(&reader, scope, &sources).await?;
    let after = changed(change, before.clone(), &sources)?;
    let about = match change {
        Change::Choose { attribute, .. } => Some(*attribute),
        Change::Order { .. } => None,
    };
    let (mut preview, mut looked_at, mut last) = (Preview::default(), 0, None);
    loop {
        let ids = store::disagreement::walk(&reader, scope, about, last, PART).await?;
        if ids.is_empty() {
            return Ok(preview);
        }
        if looked_at >= LOOKED_AT {
            preview.at_least = true;
            return Ok(preview);
        }
        looked_at += ids.len();
        last = ids.last().copied();
        count_changes(&reader, scope, &ids, [&before, &after], &mut preview).await?;
    }
}

async fn count_changes(
    reader: &Reader<'_>,
    scope: &Scope,
    ids: &[AssetId],
    [before, after]: [&Precedence; 2],
    preview: &mut Preview,
) -> Result<()> {
    for facts in store::fact::of_assets(reader, scope, ids).await?.into_values() {
        let was = domain::fact::project(&facts, before);
        let will_be = domain::fact::project(&facts, after);
        let differing = will_be
            .iter()
            .filter(|(attribute, value)| was.get(*attribute) != Some(value));
        let differing: Vec<Attribute> = differing.map(|(attribute, _)| *attribute).collect();
        preview.changed += u64::from(!differing.is_empty());
        for attribute in differing {
            *preview.by_attribute.entry(attribute).or_default() += 1;
        }
    }
    Ok(())
}

/// Who wins after a change.
///
/// [`Error::Conflict`] when the order was changed since it was seen, [`Error::NotFound`] for a source that is not there.
fn changed(change: &Change, before: Precedence, sources: &[Source]) -> Result<Precedence> {
    match change {
        Change::Choose { attribute, source } => {
            let known = |wanted: &SourceId| sources.iter().any(|source| source.id == *wanted);
            if source.as_ref().is_some_and(|source| !known(source)) {
                return Err(Error::NotFound("source"));
            }
            Ok(before.choosing(*attribute, *source))
        }
        Change::Order { seen, wanted } => {
            let now: Vec<SourceId> = sources.iter().map(|source| source.id).collect();
            if *seen != now {
                return Err(Error::Conflict(Conflict {
                    noun: "source",
                    fields: Vec::new(),
                }));
            }
            let same = |ids: &[SourceId]| ids.iter().copied().collect::<BTreeSet<_>>();
            if wanted.len() != now.len() || same(wanted) != same(&now) {
                return Err(FieldErrors::one("order", "field-not-understood").into());
            }
            Ok(before.ordered(numbered(wanted)))
        }
    }
}

/// The numbers of an order, from 1.
fn numbered(order: &[SourceId]) -> Vec<(SourceId, u32)> {
    order.iter().copied().zip(1..).collect()
}

/// Changes who wins, and has a job show anew what the sources disagree about.
pub async fn change(app: &App, actor: &Actor, change: &Change) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let (reader, now) = (transaction.read(), app.env().now());
            let sources = store::source::list(&reader, permit.scope()).await?;
            let before = precedence(&reader, permit.scope(), &sources).await?;
            changed(change, before, &sources)?;
            let names: HashMap<SourceId, &str> = sources
                .iter()
                .map(|source| (source.id, source.name.as_str()))
                .collect();
            let named = |id: &SourceId| names.get(id).copied().unwrap_or_default();
            let (action, body) = match change {
                Change::Choose { attribute, source } => {
                    store::source::choose(&transaction, &permit, *attribute, *source, now).await?;
                    let chosen = source.as_ref().map(named);
                    let body = serde_json::json!({ "attribute": attribute.as_str(), "source": chosen });
                    ("source.choose", body)
                }
                Change::Order { seen, wanted } => {
                    store::source::set_precedence(&transaction, &permit, &numbered(wanted)).await?;
                    let order = |ids: &[SourceId]| ids.iter().map(named).collect::<Vec<_>>();
                    let body = serde_json::json!({ "before": order(seen), "after": order(wanted) });
                    ("source.set_order", body)
                }
            };
            ask_anew(app, &transaction, permit.tenant(), JobName::ApplyPrecedence, now).await?;
            let happening = Happening::in_tenant(permit.actor(), action)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}
