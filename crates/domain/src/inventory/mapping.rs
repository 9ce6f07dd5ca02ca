//! Which column of a file states which attribute: proposed, corrected by the user, and found again in the next file.
//!
//! A mapping is proposed once (`proposal`), corrected by the user, stored with the source and used again for its next file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::alias::{self, Extract, SourceTool};
use super::column::{ColumnMapping, ColumnUse, MappingReason, UnusedReason};
use super::key::KeyRule;
use super::proposal::is_of_several_columns;
use crate::asset::Attribute;

/// The columns of a file and what each states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// One entry for each column of the file, in its order.
    pub columns: Vec<ColumnMapping>,
    /// What identifies a row; settled from the first file of the source when it is not given.
    pub key_rule: Option<KeyRule>,
}

impl Mapping {
    /// The tool that writes most of the names of these columns; none where they are those of lists in general.
    pub fn tool(&self) -> Option<SourceTool> {
        let mut named: BTreeMap<SourceTool, usize> = BTreeMap::new();
        for column in &self.columns {
            if let ColumnUse::Attribute {
                reason: MappingReason::KnownName { tool },
                ..
            } = &column.usage
                && *tool != SourceTool::General
            {
                *named.entry(*tool).or_default() += 1;
            }
        }
        let most = named.into_iter().max_by_key(|(_, columns)| *columns);
        most.map(|(tool, _)| tool)
    }

    /// Makes `column`, counted from 0, state `attribute`, or nothing. Another column that stated it is freed, unless both
    /// can: the card for cables and the one for radio are both cards.
    ///
    /// A column that does not exist changes nothing.
    pub fn assign(&mut self, column: usize, attribute: Option<Attribute>) {
        let Some(header) = self.columns.get(column).map(|column| column.header.clone()) else {
            return;
        };
        for other in &mut self.columns {
            if let Some(attribute) = attribute
                && other.attribute() == Some(attribute)
                && !is_of_several_columns(attribute)
            {
                other.usage = ColumnUse::Unused {
                    reason: UnusedReason::AlreadyStated {
                        attribute,
                        by: header.clone(),
                    },
                };
            }
        }
        self.columns[column].usage = match attribute {
            None => ColumnUse::Unused {
                reason: UnusedReason::Chosen,
            },
            Some(attribute) => {
                let known = alias::find_as(&header, attribute);
                let extract = known.map_or(Extract::Whole, |alias| alias.extract);
                ColumnUse::Attribute {
                    attribute,
                    extract,
                    reason: MappingReason::Chosen,
                }
            }
        };
    }

    /// This mapping applied to a file with these `headers`: columns are found by name, new ones are proposed for, and
    /// those that are gone are dropped. What a person has chosen stays chosen.
    #[must_use]
    pub fn for_headers(&self, headers: &[String], samples: &[Vec<String>]) -> Self {
        let mut fitted = Self {
            key_rule: self.key_rule,
            ..Self::propose(headers, samples)
        };
        let mut stored: Vec<&ColumnMapping> = self.columns.iter().collect();
        for column in 0..fitted.columns.len() {
            let header = alias::column_name(&fitted.columns[column].header);
            let Some(at) = stored
                .iter()
                .position(|known| alias::column_name(&known.header) == header)
            else {
                continue;
            };
            let known = stored.remove(at);
            fitted.columns[column].date_order = known.date_order;
            match &known.usage {
                ColumnUse::Attribute { attribute, .. }
                    if fitted.columns[column].attribute() == Some(*attribute) => {}
                ColumnUse::Attribute { attribute, .. } => fitted.assign(column, Some(*attribute)),
                ColumnUse::Unused {
                    reason: UnusedReason::Chosen,
                } => fitted.assign(column, None),
                ColumnUse::Unused { .. } => {}
            }
        }
        fitted
    }

    /// The columns that state an attribute: number counted from 0, attribute, mapping.
    pub fn stated(&self) -> impl Iterator<Item = (usize, Attribute, &ColumnMapping)> {
        let with_attribute = |(index, column): (usize, _)| {
            let column: &ColumnMapping = column;
            column.attribute().map(|attribute| (index, attribute, column))
        };
        self.columns.iter().enumerate().filter_map(with_attribute)
    }

    /// Whether any column can identify a row: inventory number, serial number or name.
    pub fn can_identify(&self) -> bool {
        let has = |wanted: &Attribute| self.stated().any(|(_, attribute, _)| attribute == *wanted);
        KeyRule::ALL.iter().any(|rule| rule.attributes().iter().all(has))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asset::DateOrder;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|&cell| cell.to_owned()).collect()
    }

    fn proposed(headers: &[&str]) -> Vec<Option<Attribute>> {
        Mapping::propose(&texts(headers), &[])
            .columns
            .iter()
            .map(ColumnMapping::attribute)
            .collect()
    }

    #[test]
    fn the_columns_of_glpi_are_known_in_four_languages() {
        use Attribute::{AssetTag, Kind, LastSeen, Location, Manufacturer, Model, Name, OperatingSystem};
        let expected = [
            Name,
            Manufacturer,
            AssetTag,
            Kind,
            Model,
            Location,
            OperatingSystem,
            LastSeen,
        ]
        .map(Some);
        let headers: [[&str; 8]; 4] = [
            [
                "Nom",
                "Fabricant",
                "Numéro d'inventaire",
                "Type",
                "Modèle",
                "Lieu",
                "Système d'exploitation - Nom",
                "Dernière mise à jour",
            ],
            [
                "Name",
                "Manufacturer",
                "Inventory number",
                "Type",
                "Model",
                "Location",
                "Operating System - Name",
                "Last update",
            ],
            [
                "Name",
                "Hersteller",
                "Inventarnummer",
                "Typ",
                "Modell",
                "Standort",
                "Betriebssystem - Name",
                "Letzte Aktualisierung",
            ],
            [
                "Nume",
                "Producător",
                "Număr de inventar",
                "Tip",
                "Model",
                "Locație",
                "Sistem de operare - Nume",
                "Ultima actualizare",
            ],
        ];
        for headers in headers {
            assert_eq!(proposed(&headers), expected, "{headers:?}");
        }
    }

    #[test]
    fn the_columns_of_other_tools_are_known() {
        use Attribute as A;
        let lists: [(&[&str], &[A]); 4] = [
            (
                &[
                    "AssetName",
                    "AssetTypeName",
                    "IPAddress",
                    "Lastseen",
                    "Serialnumber",
                    "OS",
                ],
                &[
                    A::Name,
                    A::Kind,
                    A::IpAddress,
                    A::LastSeen,
                    A::SerialNumber,
                    A::OperatingSystem,
                ],
            ),
            (
                &[
                    "Asset Name",
                    "Asset Tag",
                    "Serial",
                    "Model name",
                    "Model number",
                    "Category",
                    "Purchase Date",
                    "EOL Date",
                ],
                &[
                    A::Name,
                    A::AssetTag,
                    A::SerialNumber,
                    A::Model,
                    A::ModelNumber,
                    A::Kind,
                    A::PurchasedOn,
                    A::SupportUntil,
                ],
            ),
            (
                &[
                    "Name",
                    "DNSHostName",
                    "Enabled",
                    "OperatingSystem",
                    "OperatingSystemVersion",
                    "LastLogonDate",
                ],
                &[
                    A::Name,
                    A::HostDomain,
                    A::Status,
                    A::OperatingSystem,
                    A::OperatingSystemVersion,
                    A::LastSeen,
                ],
            ),
            (
                &[
                    "N° inventaire",
                    "Désignation",
                    "Marque",
                    "Modèle",
                    "N° de série",
                    "Code CNEH",
                    "Classe CE",
                    "Date de mise en service",
                    "Service",
                    "Criticité",
                ],
                &[
                    A::AssetTag,
                    A::Designation,
                    A::Manufacturer,
                    A::Model,
                    A::SerialNumber,
                    A::NomenclatureCode,
                    A::DeviceClass,
                    A::CommissionedOn,
                    A::Unit,
                    A::Criticality,
                ],
            ),
        ];
        for (headers, expected) in lists {
            assert_eq!(
                proposed(headers),
                expected.iter().copied().map(Some).collect::<Vec<_>>(),
                "{headers:?}"
            );
        }
    }

    #[test]
    fn of_two_columns_for_one_attribute_the_first_that_holds_anything_is_used() {
        let samples = [texts(&["", "7XK", "9"])];
        let mapping = Mapping::propose(&texts(&["Serial", "Serial number", "Price"]), &samples);
        assert_eq!(mapping.columns[1].attribute(), Some(Attribute::SerialNumber));
        assert_eq!(
            mapping.columns[0].usage.to_string(),
            "not used: column \"Serial number\" already states serial_number"
        );
        assert_eq!(
            mapping.columns[2].usage.to_string(),
            "not known; kept as it is in the source record, not used"
        );
        assert_eq!(mapping.columns[1].usage.to_string(), "a column name of GLPI");
    }

    #[test]
    fn a_known_name_over_values_of_another_kind_is_not_used() {
        let samples = [texts(&["Agilia SP", "12/11/2026"]), texts(&["Infinity C500", ""])];
        let mapping = Mapping::propose(&texts(&["Type", "Mise en service"]), &samples);
        let other = UnusedReason::OtherValues {
            attribute: Attribute::Kind,
        };
        assert_eq!(mapping.columns[0].usage, ColumnUse::Unused { reason: other });
        assert_eq!(mapping.columns[1].attribute(), Some(Attribute::CommissionedOn));
    }

    #[test]
    fn a_column_of_an_unknown_name_is_known_by_its_values_unless_another_column_states_it() {
        let rows: Vec<Vec<String>> = (4..12)
            .map(|last| vec![format!("10.20.30.{last}"), format!("10.20.31.{last}")])
            .collect();
        let attributes = |headers: &[&str]| {
            let mapping = Mapping::propose(&texts(headers), &rows);
            let columns = mapping.columns.iter();
            columns.map(ColumnMapping::attribute).collect::<Vec<_>>()
        };
        assert_eq!(
            attributes(&["Adr-1", "Adr-2"]),
            [Some(Attribute::IpAddress), None]
        );
        assert_eq!(
            attributes(&["Adr-1", "IP address"]),
            [None, Some(Attribute::IpAddress)]
        );
        let told = Mapping::propose(&texts(&["Adr-1", "Adr-2"]), &rows).columns[0]
            .usage
            .to_string();
        assert_eq!(told, "known by its values; the name of the column is not");
    }

    #[test]
    fn a_stored_mapping_is_found_again_when_columns_have_moved() {
        let mut mapping = Mapping::propose(&texts(&["Nom", "Gerät X", "Lieu"]), &[]);
        mapping.assign(1, Some(Attribute::Model));
        mapping.assign(2, None);
        mapping.columns[0].date_order = Some(DateOrder::DayFirst);
        mapping.key_rule = Some(KeyRule::Name);
        let fitted = mapping.for_headers(&texts(&["Lieu", "Neu", "Gerät X", "nom"]), &[]);
        let attributes: Vec<_> = fitted.columns.iter().map(ColumnMapping::attribute).collect();
        assert_eq!(
            attributes,
            [None, None, Some(Attribute::Model), Some(Attribute::Name)]
        );
        assert_eq!(fitted.columns[3].date_order, Some(DateOrder::DayFirst));
        assert_eq!(fitted.key_rule, Some(KeyRule::Name));
    }

    #[test]
    fn addresses_are_stated_by_every_column_that_has_them() {
        let headers = texts(&["Device name", "Wi-Fi MAC", "Ethernet MAC"]);
        let mut mapping = Mapping::propose(&headers, &[]);
        let both = [Attribute::Name, Attribute::MacAddress, Attribute::MacAddress].map(Some);
        let stated =
            |mapping: &Mapping| -> Vec<_> { mapping.columns.iter().map(ColumnMapping::attribute).collect() };
        assert_eq!(stated(&mapping), both);
        mapping.assign(1, None);
        let next = mapping.for_headers(&headers, &[]);
        assert_eq!(
            stated(&next),
            [both[0], None, both[2]],
            "what was left out stays so"
        );
    }

    #[test]
    fn an_attribute_is_stated_by_one_column_only() {
        let mut mapping = Mapping::propose(&texts(&["Name", "Host"]), &[]);
        mapping.assign(1, Some(Attribute::Name));
        assert_eq!(mapping.columns[0].attribute(), None);
        assert_eq!(mapping.columns[1].attribute(), Some(Attribute::Name));
        let freed = UnusedReason::AlreadyStated {
            attribute: Attribute::Name,
            by: "Host".to_owned(),
        };
        assert_eq!(mapping.columns[0].usage, ColumnUse::Unused { reason: freed });
        let next = mapping.for_headers(&texts(&["Name", "Host"]), &[]);
        assert_eq!(
            next.columns[1].attribute(),
            Some(Attribute::Name),
            "it stays chosen"
        );
    }
}
