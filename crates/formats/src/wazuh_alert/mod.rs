//! Alerts of Wazuh, one at a time, as its integrator posts them (`/var/ossec/integrations/custom-…`, `alert_format` JSON): the line of `alerts.json`.
//!
//! What this is not: [`wazuh`](crate::wazuh), which reads the list of agents.
//!
//! Invariants. Those of [`alert`](crate::alert). The machine is the agent, never the attacker; `data.srcip` and the rest are pairs.

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use crate::alert::{Alert, AlertError, Arrival, Draft, Severity, SourceKind, object, read_time, text_of};

const TOOL: &str = "Wazuh";
/// The level of Wazuh that is worst in its documentation; 16 exists and is the same.
const WORST: u64 = 15;
/// Where the account stands, the one that was acted upon first.
const USERS: [&[&str]; 5] = [
    &["data", "dstuser"],
    &["data", "win", "eventdata", "targetUserName"],
    &["data", "srcuser"],
    &["data", "uid"],
    &["syscheck", "uname_after"],
];

/// Reads an alert.
///
/// # Errors
/// When it exceeds a limit, is no JSON, or has no rule.
///
/// ```
/// use formats::alert::Arrival;
/// use jiff::tz::TimeZone;
///
/// let posted = br#"{"timestamp": "2026-11-14T08:15:00.123+0000", "rule": {"level": 12, "description": "Ransomware note", "id": "100200",
///     "groups": ["local"]}, "agent": {"id": "004", "name": "LAB-PC-4", "ip": "10.1.4.20"}, "data": {"password": "x"}}"#;
/// let arrival = Arrival { received_at: "2026-11-14T08:15:02Z".parse()?, zone: &TimeZone::UTC };
/// let alert = formats::wazuh_alert::read(posted, arrival)?;
/// assert_eq!((alert.host.as_str(), alert.severity.level, alert.dropped), ("LAB-PC-4", 8, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(bytes: &[u8], arrival: Arrival<'_>) -> Result<Alert, AlertError> {
    let mut alert = object(bytes, TOOL)?;
    // What comes out of the indexer wraps the alert.
    if let Some(Value::Object(inner)) = alert.remove("_source") {
        alert = inner;
    }
    let text = |path: &[&str]| at(&alert, path).and_then(text_of).unwrap_or_default();
    let description = text(&["rule", "description"]);
    let level = at(&alert, &["rule", "level"]).and_then(level);
    let (Some(level), false) = (level, description.trim().is_empty()) else {
        return Err(AlertError::AnotherDocument {
            tool: TOOL,
            lacks: "there is no rule with level and description; set <alert_format>json</alert_format> of the integration",
        });
    };
    let manager = text(&["manager", "name"]);
    let mut draft = Draft::new(SourceKind::Wazuh, TOOL);
    draft.title(&description);
    draft.severity(severity(level));
    draft.rule(&text(&["rule", "id"]));
    draft.occurred_at(read_time(&text(&["timestamp"]), arrival));
    draft.host(&text(&["agent", "name"]));
    draft.address(&text(&["agent", "ip"]));
    let user = USERS.iter().find(|path| !text(path).is_empty());
    draft.user(&user.map(|path| text(path)).unwrap_or_default());
    let told = user.map(|path| path.join(".")).unwrap_or_default();
    draft.keep("rule.groups", &text(&["rule", "groups"]));
    draft.keep("rule.mitre.id", &text(&["rule", "mitre", "id"]));
    draft.keep("manager.name", &manager);
    draft.keep("location", &text(&["location"]));
    for part in ["data", "syscheck"] {
        if let Some(value) = alert.get(part) {
            keep_all(&mut draft, part, value, &told);
        }
    }
    draft.keep("full_log", &text(&["full_log"]));
    Ok(draft.finish())
}

/// What stands at the end of a path of names.
fn at<'a>(object: &'a Map<String, Value>, path: &[&str]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    rest.iter()
        .try_fold(object.get(*first)?, |value, name| value.get(name))
}

/// A level is a number; older versions write it as text.
fn level(value: &Value) -> Option<u64> {
    let level = value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())?;
    (level <= 16).then_some(level)
}

fn severity(level: u64) -> Severity {
    let tenths = (level * 10 + WORST / 2) / WORST;
    Severity {
        level: u8::try_from(tenths.min(10)).unwrap_or(Severity::UNKNOWN),
        said: format!("level {level}"),
    }
}

/// Every pair of a value, under the names that lead to it, but for that which is `told` already. The depth is bounded where the document was read.
fn keep_all(draft: &mut Draft, key: &str, value: &Value, told: &str) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if let Some(key) = draft.key_inside(key, name) {
                    keep_all(draft, &key, value, told);
                }
            }
        }
        Value::Array(items) if text_of(value).is_none() => {
            for (place, item) in items.iter().enumerate() {
                keep_all(draft, &format!("{key}.{place}"), item, told);
            }
        }
        scalar if key != told => draft.keep(key, &text_of(scalar).unwrap_or_default()),
        _ => {}
    }
}
