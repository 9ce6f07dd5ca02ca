//! How each service stands: by the equipment under it, as far as anybody has recorded what it stands on.

use std::cmp::Reverse;
use std::collections::HashMap;

use app::App;
use app::asset::NamedAsset;
use app::message::Messages;
use app::service::ListedService;
use domain::access::{Actor, ViewAssets};
use domain::dependency::Node;
use domain::lifecycle::State;
use domain::round::Phrase;

use crate::assets::words::{count as count_of, read_state};
use crate::design::Status;
use crate::error::Result;

/// How a service stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
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
    pub(crate) const ALL: [Self; 5] = [
        Self::Unsupported,
        Self::Ageing,
        Self::Unknown,
        Self::NotRecorded,
        Self::Supported,
    ];

    /// The key in addresses and messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Unsupported => "unsupported",
            Self::Ageing => "ageing",
            Self::Unknown => "unknown",
            Self::NotRecorded => "not_recorded",
            Self::Supported => "supported",
        }
    }

    /// The standing of that [`name`](Self::name).
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name)
    }

    /// What it means for the reader. What nobody recorded is never fine.
    pub(crate) fn status(self) -> Status {
        match self {
            Self::Unsupported => Status::Critical,
            Self::Ageing => Status::Caution,
            Self::Unknown | Self::NotRecorded => Status::Unknown,
            Self::Supported => Status::Fine,
        }
    }

    /// The words for it.
    pub(crate) fn words(self, words: &Messages) -> String {
        words.phrase(&Phrase::new("service-standing").selector("standing", self.name()))
    }

    /// The standing on this equipment: its gravest state decides.
    fn on(equipment: &[NamedAsset]) -> Self {
        let states = || {
            equipment
                .iter()
                .filter_map(|asset| read_state(&asset.support_state))
        };
        let any = |wanted: &[State]| states().any(|state| wanted.contains(&state));
        if any(&[State::Ended]) {
            Self::Unsupported
        } else if any(&[State::Extended, State::Ending]) {
            Self::Ageing
        } else if any(&[State::Unknown]) || states().next().is_none() {
            Self::Unknown
        } else {
            Self::Supported
        }
    }
}

/// A service with how it stands.
#[derive(Debug, Clone)]
pub(crate) struct StandingService {
    /// The service with its names.
    pub(crate) listed: ListedService,
    /// How many things it stands on directly.
    pub(crate) stands_on: usize,
    /// How it stands; none where the reader may not see equipment.
    pub(crate) standing: Option<Standing>,
}

/// Every service the actor may see, the gravest consequence first.
pub(crate) async fn all(app: &App, actor: &Actor) -> Result<Vec<StandingService>> {
    let mut below: Option<HashMap<Node, Vec<NamedAsset>>> = None;
    if actor.may::<ViewAssets>() {
        below = Some(app::asset::below(app, actor).await?);
    }
    let mut stands_on: HashMap<Node, usize> = HashMap::new();
    for listed in app::dependency::list(app, actor).await? {
        *stands_on.entry(listed.dependency.consumer).or_default() += 1;
    }
    let services = app::service::list(app, actor).await?.into_iter();
    let mut services: Vec<StandingService> = services
        .map(|listed| {
            let node = Node::Service(listed.service.id);
            let stands_on = stands_on.get(&node).copied().unwrap_or_default();
            let standing = match &below {
                _ if stands_on == 0 => Some(Standing::NotRecorded),
                Some(below) => Some(Standing::on(below.get(&node).map_or(&[], Vec::as_slice))),
                None => None,
            };
            StandingService {
                listed,
                stands_on,
                standing,
            }
        })
        .collect();
    services.sort_by_key(|service| Reverse(service.listed.service.consequence));
    Ok(services)
}

/// How many services stand how, with the address that lists them; those without any are left out.
pub(crate) fn counted(words: &Messages, services: &[StandingService]) -> Vec<(Status, String, String)> {
    let count = |standing| {
        services
            .iter()
            .filter(|service| service.standing == Some(standing))
            .count()
    };
    Standing::ALL
        .into_iter()
        .map(|standing| (standing, count(standing)))
        .filter(|(_, count)| *count > 0)
        .map(|(standing, count)| {
            let phrase = Phrase::new("service-standing-count")
                .number("count", count_of(count))
                .selector("standing", standing.name());
            (
                standing.status(),
                words.phrase(&phrase),
                format!("/services?standing={}", standing.name()),
            )
        })
        .collect()
}
