//! An asset as Snipe-IT's API writes it, or a page of them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::COLUMNS;
use crate::export::{Exported, MAX_OBJECTS, Page};
use crate::json::{Lenient, List, Text};

/// A page of results, or one asset.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asset {
    rows: Option<List<Asset, MAX_OBJECTS>>,
    total: Text,

    name: Text,
    asset_tag: Text,
    serial: Text,
    model: Lenient<Named>,
    model_number: Text,
    category: Lenient<Named>,
    manufacturer: Lenient<Named>,
    status_label: Lenient<Named>,
    supplier: Lenient<Named>,
    company: Lenient<Named>,
    location: Lenient<Named>,
    rtd_location: Lenient<Named>,
    assigned_to: Lenient<Named>,
    notes: Text,
    purchase_date: Lenient<Day>,
    warranty_expires: Lenient<Day>,
    asset_eol_date: Lenient<Day>,
    last_audit_date: Lenient<Day>,
    deleted_at: Lenient<Day>,
    /// The hospital's own fields, by their labels. Where there are none some versions write an empty list.
    custom_fields: Lenient<BTreeMap<String, Lenient<Own>>>,
}

/// What an asset refers to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Named {
    name: Text,
    /// Of whom or what an asset was given to: `user`, `location` or `asset`.
    #[serde(rename = "type")]
    kind: Text,
}

/// A day, or a moment, beside how the settings write it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Day {
    date: Text,
    datetime: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Own {
    value: Text,
    field_format: Text,
}

impl Exported for Asset {
    fn page(&mut self) -> Option<Page<Self>> {
        Some(Page {
            items: self.rows.take()?,
            total: self.total.parse().unwrap_or(0),
        })
    }
}

impl Asset {
    /// Its cells, or why there are none.
    pub(super) fn cells(self) -> Result<[String; COLUMNS.len()], &'static str> {
        if self.name.is_empty() && self.asset_tag.is_empty() && self.serial.is_empty() {
            return Err("this is no asset: no name, asset tag or serial number");
        }
        if !String::from(day(self.deleted_at)).is_empty() {
            return Err("this asset was deleted in Snipe-IT");
        }
        let own = self.custom_fields.or_default();
        let of_format = |format: &str| {
            let fields = own.values().filter_map(|field| field.0.as_ref());
            let values = fields.filter(|field| field.field_format.eq_ignore_ascii_case(format));
            values
                .map(|field| &*field.value)
                .filter(|value| !value.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let (hardware, network) = (of_format("MAC"), of_format("IP"));
        let holder = self.assigned_to.or_default();
        let user = matches!(&*holder.kind, "user" | "").then_some(holder.name);
        Ok([
            self.name.into(),
            self.asset_tag.into(),
            self.serial.into(),
            name(self.category).into(),
            name(self.manufacturer).into(),
            name(self.model).into(),
            self.model_number.into(),
            name(self.status_label).into(),
            // Where it belongs stands for where it is while nobody has it.
            name(self.location).or(name(self.rtd_location)).into(),
            name(self.company).into(),
            user.unwrap_or_default().into(),
            name(self.supplier).into(),
            hardware,
            network,
            day(self.purchase_date).into(),
            day(self.warranty_expires).into(),
            day(self.asset_eol_date).into(),
            day(self.last_audit_date).into(),
            self.notes.into(),
        ])
    }
}

fn name(of: Lenient<Named>) -> Text {
    of.or_default().name
}

fn day(of: Lenient<Day>) -> Text {
    let day = of.or_default();
    day.date.or(day.datetime)
}
