//! Who says so: the sources whose records state what the equipment of a card runs.
//!
//! A card names up to [`NAMED`] pieces of its equipment, and rests on what sources state of these. They are looked up once
//! for all cards that are shown, not once a card.

use std::collections::{BTreeSet, HashMap};

use domain::access::Scope;
use domain::asset::Attribute;
use domain::id::{AssetId, SourceId};
use domain::round::{Card, Evidence};
use jiff::tz::TimeZone;
use store::Reader;

use crate::error::Result;

/// How many pieces of equipment a card names.
pub const NAMED: usize = 20;

/// The attributes by which software is identified.
const SOFTWARE: [Attribute; 3] = [
    Attribute::OperatingSystem,
    Attribute::OperatingSystemVersion,
    Attribute::SoftwareVersion,
];

/// The pieces of equipment that a card names.
pub fn named_equipment(card: &Card) -> &[AssetId] {
    let found = card.evidence.iter().find_map(|evidence| match evidence {
        Evidence::Assets { ids } => Some(ids.as_slice()),
        _ => None,
    });
    let ids = found.unwrap_or_default();
    ids.get(..NAMED).unwrap_or(ids)
}

/// Adds to each of `cards` the sources that state what its named equipment runs, the preferred first, with the day each
/// was last brought in.
pub(super) async fn name_sources(
    reader: &Reader<'_>,
    scope: &Scope,
    zone: &TimeZone,
    cards: Vec<&mut Card>,
) -> Result<()> {
    let ids: Vec<AssetId> = cards
        .iter()
        .flat_map(|card| named_equipment(card))
        .copied()
        .collect();
    if ids.is_empty() {
        return Ok(());
    }
    // The cards hold no identifier that their reader may not see, so nothing has to be confined again.
    let house = scope.whole();
    let stating = store::fact::stating(reader, &house, &ids, &SOFTWARE).await?;
    let sources = store::source::list(reader, &house).await?;
    let imported = store::import::last_accepted(reader, &house).await?;
    let named: HashMap<SourceId, (usize, Evidence)> = (0..)
        .zip(sources)
        .map(|(place, source)| {
            let imported = imported.get(&source.id).map(|at| at.in_zone(zone).date());
            let evidence = Evidence::Source {
                name: source.name,
                imported,
            };
            (source.id, (place, evidence))
        })
        .collect();
    for card in cards {
        let stated = named_equipment(card).iter().filter_map(|id| stating.get(id));
        let places: BTreeSet<(usize, SourceId)> = stated
            .flatten()
            .filter_map(|source| Some((named.get(source)?.0, *source)))
            .collect();
        let sources = places
            .iter()
            .filter_map(|(_, source)| Some(named.get(source)?.1.clone()));
        let before = card
            .evidence
            .iter()
            .take_while(|evidence| matches!(evidence, Evidence::Assets { .. }))
            .count();
        card.evidence.splice(before..before, sources);
    }
    Ok(())
}
