//! What an inventory can state about an asset. The key of an attribute is stored with every fact, so it never changes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How the values of an attribute are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Words for people, in whatever language the source is.
    Text,
    /// Words with ` > ` between the levels of a hierarchy.
    Path,
    /// A number or code given by somebody, compared letter by letter but for case.
    Identifier,
    /// A lower-case DNS or Windows domain name.
    Domain,
    /// IP addresses, in numerical order, separated by `, `.
    IpAddresses,
    /// MAC addresses in lower case with colons, in order, separated by `, `.
    MacAddresses,
    /// A calendar day, `2026-11-14`.
    Date,
    /// `true` or `false`.
    Boolean,
    /// The key of an [`AssetKind`](super::AssetKind).
    Kind,
}

macro_rules! attributes {
    ($($(#[doc = $doc:literal])* $variant:ident, $key:literal, $form:ident;)*) => {
        /// What an inventory can state about an asset.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Attribute {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Attribute {
            /// All attributes, in the order in which an asset is shown.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The key under which values of this attribute are stored.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            // A comparison for each attribute would be most of what reading a stored row takes.
            fn of_key(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// How its values are written.
            pub fn form(self) -> Form {
                match self { $(Self::$variant => Form::$form,)* }
            }
        }
    };
}

attributes! {
    /// What people and the network call it; for a computer, its host name without domain.
    Name, "name", Text;
    /// The hospital's own number, on the sticker.
    AssetTag, "asset_tag", Identifier;
    /// A further number of the hospital's own: of another department, or on an older sticker.
    SecondaryTag, "secondary_tag", Identifier;
    /// The maker's number of this one piece.
    SerialNumber, "serial_number", Identifier;
    /// The UUID in the firmware (SMBIOS system UUID) or of the virtual machine.
    SystemUuid, "system_uuid", Identifier;
    /// What kind of equipment it is.
    Kind, "kind", Kind;
    /// What the source calls this kind of thing: "infusion pump", "Pousse-seringue".
    Designation, "designation", Text;
    /// Code of the device nomenclature: EMDN, GMDN, CNEH, UMDNS.
    NomenclatureCode, "nomenclature_code", Identifier;
    /// Risk class of a medical device, such as `IIb` (Regulation (EU) 2017/745, Annex VIII).
    DeviceClass, "device_class", Identifier;
    /// Where it is in its life, in the words of the source: in use, in stock, retired.
    Status, "status", Text;
    /// Who made it.
    Manufacturer, "manufacturer", Text;
    /// The maker's name of the model.
    Model, "model", Text;
    /// The maker's number of the model: part, catalogue or product number.
    ModelNumber, "model_number", Identifier;
    /// Name of the operating system, with its version where the source keeps both in one.
    OperatingSystem, "operating_system", Text;
    /// Version, build or service pack of the operating system.
    OperatingSystemVersion, "operating_system_version", Text;
    /// Version of the software or firmware of a device.
    SoftwareVersion, "software_version", Text;
    /// Where it answers in the network.
    IpAddress, "ip_address", IpAddresses;
    /// Its network interfaces.
    MacAddress, "mac_address", MacAddresses;
    /// The DNS or Windows domain it belongs to.
    HostDomain, "host_domain", Domain;
    /// Where its account stands in the directory: the organisational units, the outermost first.
    OrganisationalUnit, "organisational_unit", Path;
    /// Part of the network it is in: VLAN, segment.
    NetworkZone, "network_zone", Text;
    /// DICOM application entity title, at most 16 characters (DICOM PS3.5, value representation AE).
    ApplicationEntityTitle, "application_entity_title", Text;
    /// Place: site, building, floor, room.
    Location, "location", Path;
    /// Ward, department or organisational entity.
    Unit, "unit", Path;
    /// Who answers for it.
    Owner, "owner", Text;
    /// Who works with it.
    User, "user", Text;
    /// Who sold it or services it.
    Supplier, "supplier", Text;
    /// Number or name of the maintenance contract.
    MaintenanceContract, "maintenance_contract", Text;
    /// Day the source last saw it alive.
    LastSeen, "last_seen", Date;
    /// Day it was bought.
    PurchasedOn, "purchased_on", Date;
    /// Day it went into service.
    CommissionedOn, "commissioned_on", Date;
    /// Last day of the warranty.
    WarrantyUntil, "warranty_until", Date;
    /// Last day of support as the source states it.
    SupportUntil, "support_until", Date;
    /// Unique device identification, UDI-DI alone or with its UDI-PI, as on the label.
    Udi, "udi", Identifier;
    /// Whether it is connected to a network.
    Networked, "networked", Boolean;
    /// Whether its supplier can reach it from outside.
    RemoteMaintenance, "remote_maintenance", Boolean;
    /// Whether it can be reached from the internet.
    InternetFacing, "internet_facing", Boolean;
    /// Whether it is applied to patients in use.
    PatientConnected, "patient_connected", Boolean;
    /// Whether a patient's life depends on it in use.
    LifeSupporting, "life_supporting", Boolean;
    /// How critical the source holds it to be, in its own words.
    Criticality, "criticality", Text;
    /// Remarks.
    Comment, "comment", Text;
}

impl Attribute {
    /// Whether pieces of equipment may well have the same value of it. What tells one from another is not shared: numbers,
    /// addresses, names.
    pub fn is_shared(self) -> bool {
        let told_apart = matches!(self, Self::Name | Self::ApplicationEntityTitle);
        let form = self.form();
        !told_apart
            && matches!(
                form,
                Form::Text | Form::Path | Form::Date | Form::Boolean | Form::Kind
            )
    }
}

/// A key that names no attribute.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no attribute of an asset")]
pub struct UnknownAttribute(pub String);

impl FromStr for Attribute {
    type Err = UnknownAttribute;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::of_key(key).ok_or_else(|| UnknownAttribute(key.to_owned()))
    }
}

impl fmt::Display for Attribute {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_pieces_apart_is_not_shared() {
        let shared = [
            Attribute::Owner,
            Attribute::Location,
            Attribute::Kind,
            Attribute::Networked,
        ];
        assert!(shared.into_iter().all(Attribute::is_shared));
        let apart = [
            Attribute::Name,
            Attribute::SerialNumber,
            Attribute::AssetTag,
            Attribute::SecondaryTag,
            Attribute::SystemUuid,
            Attribute::MacAddress,
            Attribute::IpAddress,
            Attribute::Udi,
            Attribute::ApplicationEntityTitle,
        ];
        assert!(!apart.into_iter().any(Attribute::is_shared));
    }

    #[test]
    fn every_key_reads_back_and_is_what_is_serialised() {
        for attribute in Attribute::ALL {
            assert_eq!(attribute.as_str().parse(), Ok(*attribute));
            assert_eq!(
                serde_json::to_string(attribute).unwrap(),
                format!("\"{attribute}\"")
            );
        }
        assert!("colour".parse::<Attribute>().is_err());
    }
}
