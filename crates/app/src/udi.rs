//! The unique device identifier of an asset, taken apart for its page.
//!
//! The parts are shown and never become facts: a list said what stands in its column, and nobody said the serial number apart from it.
//! Where the lists state no serial number, or another one, the page says so, and a person who has seen the plate decides.
//! (Rows that carry the same identifier with a serial number are put together all the same: `domain::reconciliation`.)

use domain::asset::Attribute;
use jiff::civil::Date;

pub use formats::udi::{Agency, Udi, UdiError};

use crate::asset::Asset;

/// The identifier of an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedUdi {
    /// What it says, or why it is not read.
    pub reading: Result<Udi, UdiError>,
    /// What its serial number says beside that of the lists.
    pub serial: SerialNumber,
}

/// The serial number of the identifier beside the one that the lists state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SerialNumber {
    /// The identifier has none, or both are the same.
    Agrees,
    /// No list states one.
    NotStated,
    /// The lists state another one.
    Differs,
}

/// The identifier of an asset; none where nobody states one.
pub(crate) fn carried(asset: &Asset, today: Date) -> Option<CarriedUdi> {
    let carrier = asset.attributes.get(&Attribute::Udi)?;
    let reading = read(carrier, today);
    let of_carrier = reading.as_ref().ok().and_then(|udi| udi.serial.as_deref());
    let of_lists = asset.attributes.get(&Attribute::SerialNumber);
    let serial = match (of_carrier, of_lists) {
        (None, _) => SerialNumber::Agrees,
        (Some(_), None) => SerialNumber::NotStated,
        (Some(one), Some(other)) if one.eq_ignore_ascii_case(other.trim()) => SerialNumber::Agrees,
        (Some(_), Some(_)) => SerialNumber::Differs,
    };
    Some(CarriedUdi { reading, serial })
}

/// Reads a carrier, or the device identifier of GS1 alone, as many lists have it.
fn read(carrier: &str, today: Date) -> Result<Udi, UdiError> {
    let is_number = carrier.len() == 14 && carrier.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && let Ok(udi) = formats::udi::read(&format!("(01){carrier}"), today) {
        return Ok(udi);
    }
    formats::udi::read(carrier, today)
}

#[cfg(test)]
mod tests {
    use domain::time::Instant;
    use jiff::civil::date;
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    fn of(udi: &str, serial: Option<&str>) -> Option<CarriedUdi> {
        let stated = [(Attribute::Udi, Some(udi)), (Attribute::SerialNumber, serial)];
        let stated = stated
            .into_iter()
            .filter_map(|(stated, value)| Some((stated, value?.to_owned())));
        let asset = Asset {
            id: domain::id::AssetId::from_untyped_uuid(Uuid::nil()),
            scope: domain::id::ScopeId::from_untyped_uuid(Uuid::nil()),
            attributes: stated.filter(|(_, value)| !value.is_empty()).collect(),
            support: store::asset::SupportColumns::default(),
            derived: store::asset::Derived::default(),
            created_at: Instant::from_microseconds(0).unwrap(),
            changed_at: Instant::from_microseconds(0).unwrap(),
            version: 1,
        };
        carried(&asset, date(2026, 11, 23))
    }

    #[test]
    fn a_carrier_is_taken_apart_and_its_serial_number_compared_and_not_adopted() {
        let carrier = "(01)51022222233336(17)281231(21)A1234";
        for (stated, expected) in [
            (None, SerialNumber::NotStated),
            (Some("a1234"), SerialNumber::Agrees),
            (Some("B99"), SerialNumber::Differs),
        ] {
            let carried = of(carrier, stated).unwrap();
            assert_eq!(carried.serial, expected);
            assert_eq!(carried.reading.unwrap().expires, Some(date(2028, 12, 31)));
        }
    }

    #[test]
    fn a_device_identifier_alone_is_one_and_what_is_none_says_why() {
        let alone = of("51022222233336", None).unwrap();
        assert_eq!(alone.reading.unwrap().device_identifier, "51022222233336");
        assert_eq!(alone.serial, SerialNumber::Agrees);
        assert!(of("51022222233337", None).unwrap().reading.is_err());
        assert_eq!(of("", None), None);
    }
}
