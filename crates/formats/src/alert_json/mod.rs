//! Alerts of any other tool, in a JSON of our own that a few lines of script can write. The schema is `docs/schema/alert.schema.json`.
//!
//! Only `source` and `title` are needed. What has another name than those of the schema is kept as detail, so that a tool may post what it has.
//!
//! Invariants. Those of [`alert`](crate::alert).

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use crate::alert::{Alert, AlertError, Arrival, Draft, Severity, SourceKind, object, read_time, text_of};

const TOOL: &str = "our own form";
const KNOWN: [&str; 9] = [
    "source",
    "title",
    "occurred_at",
    "severity",
    "host",
    "address",
    "user",
    "rule",
    "detail",
];

/// Reads an alert.
///
/// # Errors
/// When it exceeds a limit, is no JSON, or lacks `source` or `title`.
///
/// ```
/// use formats::alert::Arrival;
/// use jiff::tz::TimeZone;
///
/// let posted = br#"{"source": "Backup", "title": "Last night's run failed", "severity": "high", "host": "srv-db-1"}"#;
/// let arrival = Arrival { received_at: "2026-11-14T08:15:02Z".parse()?, zone: &TimeZone::UTC };
/// assert_eq!(formats::alert_json::read(posted, arrival)?.severity.level, 8);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(bytes: &[u8], arrival: Arrival<'_>) -> Result<Alert, AlertError> {
    let posted = object(bytes, TOOL)?;
    let text = |name: &str| posted.get(name).and_then(text_of).unwrap_or_default();
    let mut draft = Draft::new(SourceKind::Json, &text("source"));
    draft.title(&text("title"));
    let lacking = |lacks| Err(AlertError::AnotherDocument { tool: TOOL, lacks });
    if !draft.has_source() {
        return lacking("\"source\" is missing: the name of the tool");
    }
    if !draft.has_title() {
        return lacking("\"title\" is missing: what happened, in one line");
    }
    draft.occurred_at(read_time(&text("occurred_at"), arrival));
    draft.severity(Severity::of(&text("severity")));
    draft.host(&text("host"));
    draft.address(&text("address"));
    draft.user(&text("user"));
    draft.rule(&text("rule"));
    if let Some(Value::Object(detail)) = posted.get("detail") {
        keep(&mut draft, detail, &[]);
    }
    keep(&mut draft, &posted, &KNOWN);
    Ok(draft.finish())
}

fn keep(draft: &mut Draft, members: &Map<String, Value>, except: &[&str]) {
    for (name, value) in members {
        if !except.contains(&name.as_str()) {
            // What stands deeper is kept as it is written; the door looks into it as into any text.
            draft.keep(
                name,
                &text_of(value).unwrap_or_else(|| match value {
                    Value::Null => String::new(),
                    other => other.to_string(),
                }),
            );
        }
    }
}
