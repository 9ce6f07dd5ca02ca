//! How each service stands: by the equipment under it, as far as anybody has recorded what it stands on.
//!
//! It is computed over all equipment under a service, wherever in the house it stands, and answered in words and
//! numbers: whoever may see a service may know that it stands on servers nobody supports, and who looks after these,
//! without being told which they are.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::access::{Actor, ViewServices};
use domain::asset::AssetKind;
use domain::dependency::Node;
use domain::id::AssetId;
use domain::lifecycle::State;
use domain::round::Audience;
use store::asset::SupportState;

use super::{ListedService, list};
use crate::asset::{assets_below, providers};
use crate::error::Result;
use crate::installation::App;

/// How a service stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// On equipment that is no longer supported.
    Unsupported,
    /// On equipment whose support ends, or must be paid.
    Ageing,
    /// On equipment of which nobody knows.
    Unknown,
    /// On nothing that anybody recorded.
    NotRecorded,
    /// On supported equipment alone.
    Supported,
}

impl Standing {
    /// Every standing, the gravest first.
    pub const ALL: [Self; 5] = [
        Self::Unsupported,
        Self::Ageing,
        Self::Unknown,
        Self::NotRecorded,
        Self::Supported,
    ];

    /// The key in addresses and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unsupported => "unsupported",
            Self::Ageing => "ageing",
            Self::Unknown => "unknown",
            Self::NotRecorded => "not_recorded",
            Self::Supported => "supported",
        }
    }

    /// The standing of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name)
    }

    /// The standing on a piece of equipment in this state. A state this version does not know is unknown.
    fn on(state: &str) -> Self {
        let known = [State::Ended, State::Extended, State::Ending, State::Supported];
        match known.into_iter().find(|known| known.word() == state) {
            Some(State::Ended) => Self::Unsupported,
            Some(State::Extended | State::Ending) => Self::Ageing,
            Some(State::Supported) => Self::Supported,
            Some(State::Unknown) | None => Self::Unknown,
        }
    }

    /// Its place among all, the gravest first.
    fn place(self) -> Option<usize> {
        Self::ALL.iter().position(|standing| *standing == self)
    }
}

/// A service with how it stands.
#[derive(Debug, Clone)]
pub struct StandingService {
    /// The service with its names.
    pub listed: ListedService,
    /// How many things it stands on directly.
    pub stands_on: usize,
    /// How it stands: the gravest state of the equipment under it decides.
    pub standing: Standing,
    /// How many pieces of equipment are under it, directly or through systems.
    pub equipment: usize,
    /// How many of these are in the state that decides.
    pub deciding: usize,
    /// Who looks after those.
    pub looked_after_by: BTreeSet<Audience>,
}

/// Every service the actor may see with how it stands, in order of name.
pub async fn standings(app: &App, actor: &Actor) -> Result<Vec<StandingService>> {
    let house = actor.scope::<ViewServices>()?.whole();
    let services = list(app, actor).await?;
    let reader = app.store().read();
    let providers = providers(&store::dependency::list(&reader, &house).await?);
    let below: Vec<Vec<AssetId>> = services
        .iter()
        .map(|listed| assets_below(&providers, Node::Service(listed.service.id)))
        .collect();
    let all: HashSet<AssetId> = below.iter().flatten().copied().collect();
    let states = store::asset::support_states(&reader, &house, &Vec::from_iter(all)).await?;
    Ok(services
        .into_iter()
        .zip(below)
        .map(|(listed, below)| {
            let node = Node::Service(listed.service.id);
            let stands_on = providers.get(&node).map_or(0, Vec::len);
            standing_on(listed, stands_on, &below, &states)
        })
        .collect())
}

fn standing_on(
    listed: ListedService,
    stands_on: usize,
    below: &[AssetId],
    states: &HashMap<AssetId, SupportState>,
) -> StandingService {
    let equipment: Vec<(Standing, &SupportState)> = below
        .iter()
        .filter_map(|id| states.get(id))
        .map(|found| (Standing::on(&found.state), found))
        .collect();
    let gravest = equipment.iter().map(|(standing, _)| *standing);
    let standing = match gravest.min_by_key(|standing| standing.place()) {
        Some(standing) => standing,
        None if stands_on == 0 => Standing::NotRecorded,
        None => Standing::Unknown,
    };
    let deciding: Vec<&SupportState> = equipment
        .iter()
        .filter(|(found, _)| *found == standing)
        .map(|(_, found)| *found)
        .collect();
    StandingService {
        listed,
        stands_on,
        standing,
        equipment: equipment.len(),
        deciding: deciding.len(),
        looked_after_by: deciding
            .iter()
            .map(|found| Audience::of_equipment(found.kind.unwrap_or(AssetKind::Other)))
            .collect(),
    }
}
