//! Saying how services work during an incident.

use domain::access::{Actor, RecordIncidents};
use domain::id::{IncidentEntryId, IncidentId, ServiceId};
use domain::incident::{Entry, LONGEST_LINE, ServiceLevel, Statement, picture};
use domain::law::CLOCK_SKEW_SECONDS;
use domain::time::Instant;

use super::record::{Log, NewEntry, name_of};
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;

/// How one service works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelOf {
    /// The service.
    pub service: ServiceId,
    /// How it works.
    pub level: ServiceLevel,
    /// How much of the usual it does, in percent; none where nobody said. Of what works as always nothing is kept.
    pub share: Option<u8>,
    /// Whether it works so already and only since when is corrected.
    pub corrects_since: bool,
}

/// Says how services work from a moment on; now where none is given. What is said already is not said again. Answers how many changed.
pub async fn set_levels(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    levels: &[LevelOf],
    since: Option<Instant>,
    note: &str,
) -> Result<usize> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let now = app.env().now();
    let mut fields = Fields::default();
    let note = fields.text("note", note, LONGEST_LINE);
    if since.is_none() && levels.iter().any(|of| of.corrects_since) {
        fields.reject("since", "incident-level-since-lacks", None);
    }
    if levels.iter().any(|of| of.share > Some(100)) {
        fields.reject("share", "incident-level-share-range", None);
    }
    if since.is_some_and(|since| since > now.plus_seconds(CLOCK_SKEW_SECONDS)) {
        fields.reject("since", "incident-time-ahead", None);
    }
    fields.finish(|| Some(()))?;
    let services = store::service::list(&app.store().read(), &permit.scope().whole()).await?;
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<usize> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let entries = store::incident::log(&transaction.read(), permit.scope(), id, 0).await?;
            let before = picture(&entries);
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let mut changed = 0;
            for of in levels {
                let Some(service) = services.iter().find(|service| service.id == of.service) else {
                    return Err(crate::error::Error::NotFound("service"));
                };
                let standing = before
                    .services
                    .iter()
                    .find(|standing| standing.service == of.service);
                let same = standing.filter(|standing| standing.level == of.level);
                let share = match of.corrects_since {
                    true => same.and_then(|standing| share_said(&entries, standing.began)),
                    false => of.share.filter(|_| of.level != ServiceLevel::Normal),
                };
                match (same, of.corrects_since) {
                    (Some(standing), false) if standing.share == share => continue,
                    (None, true) => {
                        let changed = FieldErrors::one("corrected", "incident-level-changed");
                        return Err(changed.into());
                    }
                    _ => {}
                }
                changed += 1;
                let statement = Statement::Service {
                    service: of.service,
                    name: service.name.clone(),
                    level: of.level,
                    since_said: since.is_some(),
                    share,
                };
                let entry = NewEntry::now(app, statement);
                let happened_at = since.unwrap_or(entry.happened_at);
                log.append(NewEntry {
                    happened_at,
                    text: note.clone(),
                    corrects: same.filter(|_| of.corrects_since).map(|standing| standing.began),
                    ..entry
                })
                .await?;
            }
            Ok(changed)
        })
        .await
}

/// The share that an entry said.
fn share_said(entries: &[Entry], id: IncidentEntryId) -> Option<u8> {
    let entry = entries.iter().find(|entry| entry.id == id)?;
    match &entry.statement {
        Statement::Service { share, .. } => *share,
        _ => None,
    }
}
