//! Which lists no longer name a piece of equipment, and since which file.
//!
//! A list names it as long as one of its rows that speak of the piece is in its newest file: a machine that was given
//! another number is not missing while its new row is there.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Scope;
use domain::id::{AssetId, SourceId};
use store::Reader;
use store::absence::Absence;
use store::source::Source;

use crate::error::Result;

/// A list that speaks of a piece of equipment and does not name it in its newest file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFrom {
    /// The name of the list.
    pub source: String,
    /// Since when.
    pub since: domain::time::Instant,
    /// The name of the file that no longer named it.
    pub file: String,
}

/// What the lists that speak of a piece of equipment do of late.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Naming {
    /// Those that no longer name it, in order of who is believed.
    pub missing_from: Vec<MissingFrom>,
    /// Whether any list still names it.
    pub named: bool,
}

impl Naming {
    /// Whether lists speak of it and none names it any more.
    pub fn is_gone(&self) -> bool {
        !self.named && !self.missing_from.is_empty()
    }

    /// Since when and in which file a list no longer names it; none while it does.
    pub fn missing_from(&self, source: &str) -> Option<&MissingFrom> {
        self.missing_from.iter().find(|missing| missing.source == source)
    }
}

/// Which of the sources that speak of the asset still name it.
pub(crate) async fn naming(
    reader: &Reader<'_>,
    scope: &Scope,
    asset: AssetId,
    sources: &[Source],
) -> Result<Naming> {
    let mut records = store::source::records_of_assets(reader, scope, &[asset]).await?;
    let records = records.remove(&asset).unwrap_or_default();
    let records: Vec<_> = records
        .into_iter()
        .map(|(source, record)| (source, record.id))
        .collect();
    let absent = store::absence::of_records(reader, scope, &records).await?;
    let naming: BTreeSet<SourceId> = records
        .iter()
        .filter(|(_, record)| !absent.contains_key(record))
        .map(|(source, _)| *source)
        .collect();
    // It is missing since the last of its rows is.
    let mut since: BTreeMap<SourceId, Absence> = BTreeMap::new();
    for (source, record) in records.iter().filter(|(source, _)| !naming.contains(source)) {
        let Some(found) = absent.get(record) else { continue };
        let latest = since.entry(*source).or_insert(*found);
        if found.since > latest.since {
            *latest = *found;
        }
    }
    let mut missing_from = Vec::new();
    for source in sources {
        if let Some(absence) = since.get(&source.id) {
            missing_from.push(MissingFrom {
                source: source.name.clone(),
                since: absence.since,
                file: store::import::fetch(reader, scope, absence.import)
                    .await?
                    .file_name,
            });
        }
    }
    Ok(Naming {
        missing_from,
        named: !naming.is_empty(),
    })
}
