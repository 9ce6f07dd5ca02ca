//! What a list shows of an asset that does not say it itself: a name to call it by, and the kind its facts imply.
//!
//! Both are worked out from the attributes whenever they are shown, never stored as facts: no source said so.

use std::collections::BTreeMap;

use super::{AssetKind, Attribute};
use crate::text::fold_for_search;

/// What the asset is called: its name; without one its designation with the number that tells it from the others.
///
/// ```
/// use domain::asset::{Attribute, name_of};
///
/// let attributes = [
///     (Attribute::Designation, "Infusion pump".to_owned()),
///     (Attribute::AssetTag, "BM-0042".to_owned()),
/// ];
/// assert_eq!(name_of(&attributes.into()), "Infusion pump BM-0042");
/// ```
pub fn name_of(attributes: &BTreeMap<Attribute, String>) -> String {
    let text = |attribute: &Attribute| {
        attributes
            .get(attribute)
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    };
    if let Some(name) = text(&Attribute::Name) {
        return name.to_owned();
    }
    let what = [Attribute::Designation, Attribute::Model, Attribute::Manufacturer]
        .iter()
        .find_map(text);
    let which = [
        Attribute::AssetTag,
        Attribute::SecondaryTag,
        Attribute::SerialNumber,
        Attribute::Udi,
        Attribute::IpAddress,
    ];
    [what, which.iter().find_map(text)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// What kind of equipment it is: the one a source states; without one the kind that its designation names, that only
/// medical devices have such attributes of, or that its operating system is made for. None when nothing says.
///
/// ```
/// use domain::asset::{AssetKind, Attribute, kind_of};
///
/// let pump = [(Attribute::LifeSupporting, "true".to_owned())];
/// assert_eq!(kind_of(&pump.into()), Some(AssetKind::MedicalDevice));
/// let server = [(Attribute::OperatingSystem, "Windows Server 2019 Standard".to_owned())];
/// assert_eq!(kind_of(&server.into()), Some(AssetKind::Server));
/// ```
pub fn kind_of(attributes: &BTreeMap<Attribute, String>) -> Option<AssetKind> {
    const MEDICAL: [Attribute; 5] = [
        Attribute::NomenclatureCode,
        Attribute::DeviceClass,
        Attribute::Udi,
        Attribute::PatientConnected,
        Attribute::LifeSupporting,
    ];
    if let Some(stated) = attributes
        .get(&Attribute::Kind)
        .and_then(|kind| kind.parse().ok())
    {
        return Some(stated);
    }
    let named = attributes
        .get(&Attribute::Designation)
        .and_then(|text| AssetKind::of_designation(text));
    let medical = || MEDICAL.iter().any(|attribute| attributes.contains_key(attribute));
    let server = || {
        let system = fold_for_search(attributes.get(&Attribute::OperatingSystem)?);
        let made_for_servers = system.split(' ').any(|word| matches!(word, "server" | "esxi"));
        made_for_servers.then_some(AssetKind::Server)
    };
    if medical() {
        Some(AssetKind::MedicalDevice)
    } else {
        named.or_else(server)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(attributes: &[(Attribute, &str)]) -> BTreeMap<Attribute, String> {
        attributes
            .iter()
            .map(|(attribute, value)| (*attribute, (*value).to_owned()))
            .collect()
    }

    #[test]
    fn what_a_source_states_wins_over_what_is_implied() {
        let stated = asset(&[
            (Attribute::Kind, "workstation"),
            (Attribute::LifeSupporting, "true"),
        ]);
        assert_eq!(kind_of(&stated), Some(AssetKind::Workstation));
    }

    #[test]
    fn the_computer_at_an_anaesthesia_machine_is_a_medical_device_when_its_register_says_so() {
        let recorder = asset(&[
            (Attribute::Designation, "Stație anestezie"),
            (Attribute::DeviceClass, "IIa"),
        ]);
        assert_eq!(kind_of(&recorder), Some(AssetKind::MedicalDevice));
    }

    #[test]
    fn an_operating_system_implies_a_server_and_nothing_else() {
        let of = |system: &str| kind_of(&asset(&[(Attribute::OperatingSystem, system)]));
        assert_eq!(of("VMware ESXi 6.7.0"), Some(AssetKind::Server));
        assert_eq!(of("Android 9"), None);
        assert_eq!(of("Windows 10 Pro"), None);
    }

    #[test]
    fn equipment_of_which_nothing_is_said_has_no_name() {
        assert_eq!(name_of(&BTreeMap::new()), "");
    }
}
