//! A concern: something that may become a card of the round.
//!
//! Its key stays the same from day to day, so that a decision, a delegation and "what changed" can refer to it.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::exposure::Exposure;
use super::matter::Matter;
use super::phrase::Phrase;
use crate::asset::AssetKind;
use crate::id::{AssetId, DeviceModelId, LegalDateId, ServiceId, SupplierId, SystemId};

/// The lasting name of a concern: `unsupported:windows/7:immediate_danger:biomedical_engineering`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConcernKey(String);

impl ConcernKey {
    /// The key of that text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ConcernKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Who can do something about a concern. Responsibilities, not persons: a person has one or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Computers, servers, networks, backups.
    InformationTechnology,
    /// Medical devices. Nobody else may change a device that carries a CE mark.
    BiomedicalEngineering,
    /// Personal data.
    DataProtection,
    /// Money, contracts, duties towards authorities.
    Management,
    /// People and procedures of a ward.
    Ward,
}

impl Audience {
    /// Who looks after equipment of `kind`.
    pub fn of_equipment(kind: AssetKind) -> Self {
        match kind {
            AssetKind::MedicalDevice => Self::BiomedicalEngineering,
            AssetKind::Workstation
            | AssetKind::Laptop
            | AssetKind::Server
            | AssetKind::VirtualServer
            | AssetKind::Network
            | AssetKind::Storage
            | AssetKind::Printer
            | AssetKind::Mobile
            | AssetKind::OperationalTechnology
            | AssetKind::Peripheral
            | AssetKind::Other => Self::InformationTechnology,
        }
    }

    /// The name used in files and keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::InformationTechnology => "information_technology",
            Self::BiomedicalEngineering => "biomedical_engineering",
            Self::DataProtection => "data_protection",
            Self::Management => "management",
            Self::Ward => "ward",
        }
    }

    /// The responsibility of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        [
            Self::InformationTechnology,
            Self::BiomedicalEngineering,
            Self::DataProtection,
            Self::Management,
            Self::Ward,
        ]
        .into_iter()
        .find(|audience| audience.name() == name)
    }

    /// The responsibility in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new("round-audience").selector("audience", self.name())
    }
}

/// What a card rests on. A card opens into these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Evidence {
    /// The equipment itself, sorted by identifier.
    Assets {
        /// All of it.
        ids: Vec<AssetId>,
    },
    /// A source of the inventory that says so.
    Source {
        /// Its name.
        name: String,
        /// The day it was last brought in.
        imported: Option<Date>,
    },
    /// The supplier it is about.
    Supplier {
        /// Which.
        id: SupplierId,
    },
    /// The services it is about, in order of name.
    Services {
        /// All of them.
        ids: Vec<ServiceId>,
    },
    /// The systems it is about, the one to begin with first.
    Systems {
        /// All of them.
        ids: Vec<SystemId>,
    },
    /// The legal date it is about.
    LegalDate {
        /// Which.
        id: LegalDateId,
    },
    /// The device model it is about, and the advisories that speak of it, the gravest first.
    Advisories {
        /// The model.
        device_model: DeviceModelId,
        /// The identifiers their publishers track them by.
        names: Vec<String>,
    },
    /// Reference data that says so.
    Feed {
        /// Its name.
        name: String,
        /// The date of what was used.
        dated: Date,
    },
}

/// Something that may become a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its lasting name.
    pub key: ConcernKey,
    /// What it is about.
    pub matter: Matter,
    /// What stands between it and a patient.
    pub exposure: Exposure,
    /// Who can do something about it.
    pub audience: Audience,
    /// The day it was first seen; handling times count from it.
    pub known_since: Date,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}
