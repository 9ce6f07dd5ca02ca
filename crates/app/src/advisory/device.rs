//! A device as advisories are compared with it: what lists state of it, and how they name it.

use domain::asset::Attribute;
use domain::id::ScopeId;
use domain::matching::DeviceNames;
use store::asset::AssetInState;

use crate::asset::Asset;

/// A device with the place it belongs to.
#[derive(Debug, Clone)]
pub struct Device {
    /// What is known of it.
    pub asset: AssetInState,
    /// The site or unit it belongs to.
    pub scope: ScopeId,
}

impl Device {
    /// What a list states; empty where none does.
    pub fn text(&self, attribute: Attribute) -> &str {
        self.asset.attributes.get(&attribute).map_or("", String::as_str)
    }

    /// The ward it stands in, or its place where no ward is known; empty where nobody has said.
    pub fn ward(&self) -> &str {
        match self.text(Attribute::Unit) {
            "" => self.text(Attribute::Location),
            unit => unit,
        }
    }

    /// Whether it is on the network, as far as a list says so or gives its address.
    pub fn networked(&self) -> Option<bool> {
        match self.text(Attribute::Networked) {
            "true" => Some(true),
            "false" => Some(false),
            _ => (!self.text(Attribute::IpAddress).is_empty()).then_some(true),
        }
    }

    /// Whether it is known to be on the network.
    pub fn is_networked(&self) -> bool {
        self.networked() == Some(true)
    }

    /// Whether a list says that it keeps somebody alive.
    pub fn is_life_supporting(&self) -> bool {
        self.text(Attribute::LifeSupporting) == "true"
    }
}

pub(super) fn device(asset: Asset) -> Device {
    let scope = asset.scope;
    let mut asset = AssetInState::from(asset);
    // Nobody asks for it here, and it is long.
    asset.identification = String::new();
    Device { asset, scope }
}

/// How a list names a device: maker, model, its number, and what it calls this kind of thing.
pub(super) fn spelling(device: &Device) -> [&str; 4] {
    let designation = match device.text(Attribute::Designation) {
        "" => device.text(Attribute::Name),
        designation => designation,
    };
    [
        device.text(Attribute::Manufacturer),
        device.text(Attribute::Model),
        device.text(Attribute::ModelNumber),
        designation,
    ]
}

pub(super) fn names([maker, model, model_number, designation]: [&str; 4]) -> DeviceNames<'_> {
    DeviceNames {
        maker,
        model,
        model_number,
        designation,
    }
}
