//! The concerns about equipment: what its makers no longer support, and of which nobody knows.

use std::collections::HashMap;

use domain::access::{Actor, Scope, ViewAssets};
use domain::area::{self, Area};
use domain::asset::{AssetKind, Attribute, kind_of};
use domain::feed::FeedKind;
use domain::lifecycle::State;
use domain::round::lifecycle::{EquipmentFacts, concerns};
use domain::round::{Answer, Concern, Evidence, Reach, ServiceAtRisk, rank};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::asset::AssetInState;

use super::services::ServicesAtRisk;
use crate::error::Result;
use crate::lifecycle::StoredIdentification;

/// The states of support that make a concern. Supported equipment is left to the lists: what ends within half a year
/// is `ending`, and of what ends later the round says only what comes next ([`ending_next`]).
const STATES: [State; 4] = [State::Ended, State::Extended, State::Ending, State::Unknown];

/// The concerns about the equipment within `scope`.
pub(super) async fn within(
    reader: &Reader<'_>,
    scope: &Scope,
    standing: &ServicesAtRisk,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let states = STATES.map(State::word);
    let assets = store::asset::in_support_states(reader, scope, &states).await?;
    let lifecycle_data = lifecycle_data(reader).await?;
    // Hundreds of assets stand in one unit: its name is read once.
    let mut areas: HashMap<&str, Option<Area>> = HashMap::new();
    let read: Vec<Equipment> = assets
        .iter()
        .map(|asset| {
            let place = place(asset).unwrap_or_default();
            let area = *areas.entry(place).or_insert_with(|| area::of_unit(place));
            Equipment::of(asset, standing, area, zone)
        })
        .collect();
    Ok(concerns(
        read.iter().map(Equipment::facts),
        &lifecycle_data,
        today,
    ))
}

/// What will be a concern one day: the supported equipment whose support ends next, among medical devices and among
/// all else. One piece stands for all that run the same; it is no card yet, and says only when and what.
pub(in crate::round) async fn ending_next(
    reader: &Reader<'_>,
    actor: &Actor,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let equipment = actor.scope::<ViewAssets>().ok();
    let reach = equipment.as_ref().unwrap_or(scope);
    let (state, after) = (State::Supported.word(), today.to_string());
    let mut ending = Vec::new();
    for medical_devices in [true, false] {
        let next = store::asset::ending_next(reader, reach, state, &after, medical_devices).await?;
        let Some(next) = next else {
            continue;
        };
        let asset = AssetInState::from(store::asset::fetch(reader, reach, next.id).await?);
        let one = Equipment::of(&asset, &ServicesAtRisk::default(), None, zone);
        // What the hospital calls this one piece is not what it calls all of them.
        let facts = EquipmentFacts {
            designation: "",
            ..one.facts()
        };
        for mut concern in concerns([facts], &[], today) {
            concern.exposure.assets = u32::try_from(next.pieces).unwrap_or(u32::MAX);
            concern.evidence.clear();
            ending.push(concern);
        }
    }
    // What falls due already was identified before today; the daily identification makes it a concern of its own.
    ending.retain(|concern| !rank(concern, today).rank.is_actionable());
    Ok(ending)
}

/// What every concern about equipment rests on: the lifecycle data in use.
async fn lifecycle_data(reader: &Reader<'_>) -> Result<Vec<Evidence>> {
    let Some(feed) = store::feed::fetch(reader, FeedKind::Eol.as_str()).await? else {
        return Ok(Vec::new());
    };
    let dated = feed.generated_on.get(..10).and_then(|date| date.parse().ok());
    let dated = dated.unwrap_or_else(|| feed.loaded_at.in_zone(&TimeZone::UTC).date());
    Ok(vec![Evidence::Feed {
        name: "endoflife.date".to_owned(),
        dated,
    }])
}

/// The unit an asset stands in, or its place where no unit is known.
pub(super) fn place(asset: &AssetInState) -> Option<&str> {
    [Attribute::Unit, Attribute::Location]
        .iter()
        .filter_map(|attribute| asset.attributes.get(attribute))
        .map(String::as_str)
        .find(|place| !place.is_empty())
}

/// One asset as the round needs it.
pub(super) struct Equipment<'a> {
    asset: &'a AssetInState,
    kind: AssetKind,
    identification: StoredIdentification,
    services: Vec<ServiceAtRisk>,
    area: Option<Area>,
    known_since: Date,
}

impl<'a> Equipment<'a> {
    pub(super) fn of(
        asset: &'a AssetInState,
        standing: &ServicesAtRisk,
        area: Option<Area>,
        zone: &TimeZone,
    ) -> Self {
        Self {
            asset,
            kind: kind_of(&asset.attributes).unwrap_or(AssetKind::Other),
            identification: StoredIdentification::of(&asset.identification),
            services: standing.above(asset),
            area,
            known_since: asset.created_at.in_zone(zone).date(),
        }
    }

    fn text(&self, attribute: Attribute) -> &str {
        self.asset
            .attributes
            .get(&attribute)
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn answer(&self, attribute: Attribute) -> Answer {
        match self.text(attribute) {
            "true" => Answer::Yes,
            "false" => Answer::No,
            _ => Answer::Unknown,
        }
    }

    fn reach(&self) -> Reach {
        match self.text(Attribute::Networked) {
            "false" => Reach::Isolated,
            "true" => Reach::HospitalNetwork,
            _ if !self.text(Attribute::IpAddress).is_empty() => Reach::HospitalNetwork,
            _ => Reach::Unknown,
        }
    }

    /// Only a medical device touches patients; of an office computer nobody asks.
    fn about_patient(&self, attribute: Attribute) -> Answer {
        match self.kind {
            AssetKind::MedicalDevice | AssetKind::Other => self.answer(attribute),
            _ => match self.answer(attribute) {
                Answer::Unknown => Answer::No,
                said => said,
            },
        }
    }

    pub(super) fn facts(&self) -> EquipmentFacts<'_> {
        EquipmentFacts {
            asset: self.asset.id,
            designation: self.text(Attribute::Designation),
            kind: self.kind,
            unit: place(self.asset),
            area: self.area,
            product: &self.asset.product,
            release: &self.asset.release,
            label: &self.identification.label,
            has_operating_system: !self.text(Attribute::OperatingSystem).is_empty(),
            support: self.identification.support,
            life_supporting: self.about_patient(Attribute::LifeSupporting),
            patient_connected: self.about_patient(Attribute::PatientConnected),
            reach: self.reach(),
            services: &self.services,
            known_since: self.known_since,
        }
    }
}
