//! The alerts of a delivery: one or many, each read by the reader of its form.

use domain::security_event::{AlertFormat, TimeReading, WayIn};
use domain::time::Instant;
use formats::alert::{Alert, AlertError, Arrival, Detail};
use jiff::tz::TimeZone;
use newtype_uuid::GenericUuid;
use serde_json::Value;
use store::security_event::Reported;

use super::AlertSource;
use super::delivery::{MOST_ALERTS, Refusal};
use crate::error::{Error, Result};

/// What can be taken, and what cannot with its reason. JSON is one alert or a list of them, CEF one a line.
pub(super) fn read(
    source: &AlertSource,
    body: &[u8],
    received_at: Instant,
    zone: &TimeZone,
) -> Result<(Vec<Reported>, Vec<Refusal>)> {
    let parts = match source.format {
        AlertFormat::Cef => lines(body),
        AlertFormat::Wazuh | AlertFormat::Json => documents(body)?,
    };
    if parts.len() > MOST_ALERTS {
        return Err(Error::Refused(format!(
            "there are {} alerts in one delivery, at most {MOST_ALERTS} are taken; send them in several",
            parts.len()
        )));
    }
    let arrival = Arrival { received_at, zone };
    let (mut came, mut refused) = (Vec::new(), Vec::new());
    for (place, part) in (1..).zip(&parts) {
        match read_one(source.format, part, arrival) {
            Ok(alert) => came.push(reported(source, alert)),
            Err(error) => refused.push(Refusal {
                alert: place,
                reason: error.to_string(),
            }),
        }
    }
    Ok((came, refused))
}

fn read_one(format: AlertFormat, bytes: &[u8], arrival: Arrival<'_>) -> Result<Alert, AlertError> {
    match format {
        AlertFormat::Wazuh => formats::wazuh_alert::read(bytes, arrival),
        AlertFormat::Cef => formats::cef::read(bytes, arrival),
        AlertFormat::Json => formats::alert_json::read(bytes, arrival),
    }
}

fn lines(body: &[u8]) -> Vec<Vec<u8>> {
    let lines = body.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    lines
        .filter(|line| !line.is_empty())
        .map(<[u8]>::to_vec)
        .collect()
}

/// The elements of a list, or the whole where it is none.
fn documents(body: &[u8]) -> Result<Vec<Vec<u8>>> {
    if !body.trim_ascii_start().starts_with(b"[") {
        return Ok(vec![body.to_vec()]);
    }
    let unread = |error: serde_json::Error| Error::Refused(format!("this is not JSON: {error}"));
    let listed: Vec<Value> = serde_json::from_slice(body).map_err(unread)?;
    if listed.is_empty() {
        return Err(Error::Refused("the list holds no alert".to_owned()));
    }
    listed
        .iter()
        .map(|value| serde_json::to_vec(value).map_err(unread))
        .collect()
}

fn reported(source: &AlertSource, alert: Alert) -> Reported {
    let pair = |detail: Detail| (detail.key, detail.value);
    let reading = alert.occurred_at.map(|moment| moment.reading.name());
    Reported {
        way_in: match source.sender {
            Some(_) => WayIn::Syslog,
            None => WayIn::Webhook,
        },
        source_id: Some(source.id.into_untyped_uuid()),
        source: source.name.clone(),
        kind: None,
        title: alert.title,
        place: String::new(),
        caller: String::new(),
        telephone: String::new(),
        host: alert.host,
        address: alert
            .address
            .map_or_else(String::new, |address| address.to_string()),
        account: alert.user,
        rule: alert.rule,
        severity: Some(alert.severity.level),
        severity_said: alert.severity.said,
        detail: alert.detail.into_iter().map(pair).collect(),
        occurred_at: alert.occurred_at.map(|moment| moment.at),
        occurred_reading: reading.and_then(TimeReading::from_name),
    }
}
