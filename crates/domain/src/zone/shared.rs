//! Ranges that stand in more than one zone. What has an address in one would be found in either zone, so no rule could say
//! in which it is: a range belongs to one zone only. A narrower range within another is no such case.

use std::collections::BTreeMap;

use super::{AddressRange, Zone};
use crate::id::ZoneId;

/// Another zone than `own` that has exactly this range.
pub fn holder(zones: &[Zone], range: AddressRange, own: ZoneId) -> Option<&Zone> {
    zones
        .iter()
        .find(|zone| zone.id != own && zone.ranges.contains(&range))
}

/// Every range that more than one of the zones has, with those zones.
pub fn shared_ranges(zones: &[Zone]) -> Vec<(AddressRange, Vec<&Zone>)> {
    let mut holders: BTreeMap<AddressRange, Vec<&Zone>> = BTreeMap::new();
    for zone in zones {
        for range in &zone.ranges {
            holders.entry(*range).or_default().push(zone);
        }
    }
    holders
        .into_iter()
        .filter(|(_, holders)| holders.len() > 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::super::ZoneKind;
    use super::*;

    fn zone(number: u128, name: &str, ranges: &[&str]) -> Zone {
        Zone {
            id: ZoneId::from_untyped_uuid(Uuid::from_u128(number)),
            name: name.to_owned(),
            kind: ZoneKind::Office,
            ranges: ranges.iter().map(|range| range.parse().unwrap()).collect(),
            remote_access: None,
            version: 1,
        }
    }

    #[test]
    fn a_range_that_two_zones_have_is_found_and_a_narrower_one_is_none() {
        let zones = [
            zone(1, "Everything", &["10.0.0.0/8", "fd00::/16"]),
            zone(2, "Imaging", &["10.20.0.0/16"]),
            zone(3, "Servers", &["10.30.0.0/16", "10.20.7.9/16"]),
        ];
        let shared = shared_ranges(&zones);
        let told: Vec<(String, Vec<&str>)> = shared
            .iter()
            .map(|(range, holders)| {
                let names = holders.iter().map(|zone| zone.name.as_str());
                (range.to_string(), names.collect())
            })
            .collect();
        assert_eq!(told, [("10.20.0.0/16".to_owned(), vec!["Imaging", "Servers"])]);
        let range = "10.20.0.0/16".parse().unwrap();
        assert_eq!(holder(&zones, range, zones[1].id), Some(&zones[2]));
        let wider = "10.0.0.0/8".parse().unwrap();
        assert_eq!(holder(&zones, wider, zones[0].id), None);
    }
}
