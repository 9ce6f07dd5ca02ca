//! The list of device models as a CSV file: the columns of the page, with everything that the page shortens.
//!
//! Models are grouped from all devices before any is known, so there is nothing to send part by part.

use app::device_model::{DeviceModel, ListedModels};
use app::message::Messages;
use domain::asset::Attribute;
use report::csv::{heading, lines};

use super::list::{COLUMNS, tally};
use crate::assets::words::{STATES, state};

/// What stands between the values of one cell.
const BETWEEN: &str = " | ";

/// Every model of the list.
pub(super) fn csv(words: &Messages, listed: &ListedModels) -> app::Result<Vec<u8>> {
    let failed = |error| app::Error::internal("the list could not be written", error);
    let mut bytes = heading(&COLUMNS.map(|key| words.text(key))).map_err(failed)?;
    let rows: Vec<Vec<String>> = listed.models.iter().map(|model| cells(words, model)).collect();
    bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
    Ok(bytes)
}

fn cells(words: &Messages, model: &DeviceModel) -> Vec<String> {
    let told = |attribute| tally(words, model.tally(attribute), attribute);
    let on_patients = [Attribute::PatientConnected, Attribute::LifeSupporting].map(told);
    vec![
        model.model.clone(),
        model.manufacturer.clone(),
        model.devices.len().to_string(),
        named(words, model, Attribute::Unit),
        told(Attribute::Networked),
        on_patients.join(BETWEEN),
        named(words, model, Attribute::SoftwareVersion),
        match &model.disclosure {
            Some(form) if form.dated.is_empty() => words.text("asset-yes"),
            Some(form) => format!("{}, {}", words.text("asset-yes"), form.dated),
            None => words.text("device-model-not-disclosed"),
        },
        support(words, model),
    ]
}

/// Values with how many devices have each, the commonest first.
fn named(words: &Messages, model: &DeviceModel, attribute: Attribute) -> String {
    let values = model.values(attribute);
    if values.is_empty() {
        return words.text("asset-unknown");
    }
    let told = values
        .iter()
        .map(|(value, devices)| format!("{value} ({devices})"));
    told.collect::<Vec<_>>().join(BETWEEN)
}

/// How many devices are in each state of support, the gravest first.
fn support(words: &Messages, model: &DeviceModel) -> String {
    let counts = model.support_states();
    let states = STATES.into_iter().map(|found| (found.word(), Some(found)));
    let told = states.chain([("", None)]).filter_map(|(key, found)| {
        let devices = counts.get(key)?;
        Some(format!("{} ({devices})", state(words, found)))
    });
    told.collect::<Vec<_>>().join(BETWEEN)
}
