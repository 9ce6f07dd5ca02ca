//! The facts of one incident from a JSON file: `docs/schema/incident-facts.schema.json`.
//!
//! Every time is read on the clock of the institution unless it says its own offset. What was typed and exists twice is taken at its
//! earlier reading and asked back; what does not exist is asked back and taken for nothing.
//!
//! Limits: 4 MB, 10,000 entries, 2,000 characters a text. A key nobody knows is refused, so that a misspelt one is not taken for
//! silence.

use std::collections::BTreeSet;

use domain::law::{
    Answer, Entry, Fact, Institution, MAX_ENTRIES, Moment, Occurrence, Reading, Role, SignificanceQuestion,
    Trigger, read_time,
};
use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

/// The largest file read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The longest text of an entry, in characters.
pub const MAX_TEXT: usize = 2_000;

/// What a file says.
#[derive(Debug, Clone)]
pub struct ReadFacts {
    /// What the house calls the incident.
    pub incident: String,
    /// The clock of the institution, by its name in the IANA time zone database; none where the file does not say.
    pub zone: Option<String>,
    /// The institution.
    pub institution: Institution,
    /// The entries, as listed.
    pub entries: Vec<Entry>,
    /// The answers to the six questions of significance.
    pub significance: Vec<(SignificanceQuestion, Occurrence)>,
    /// Times that are asked back.
    pub questions: Vec<TimeQuestion>,
}

/// A time that exists twice or never.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeQuestion {
    /// Where it stands: `facts[2].at`.
    pub place: String,
    /// What was written.
    pub text: String,
    /// What it can mean: both passes, the earlier first, or the two neighbours of what does not exist.
    pub readings: [Instant; 2],
    /// The reading that was taken; none where the time does not exist.
    pub taken: Option<Instant>,
}

/// Why a file is refused: where, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct FactsError {
    /// `facts[2].at`, or `the file`.
    pub place: String,
    /// What is wrong, and the way out.
    pub problem: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    incident: String,
    #[serde(default)]
    zone: Option<String>,
    #[serde(default)]
    institution: Option<InstitutionRow>,
    #[serde(default)]
    significance: serde_json::Map<String, serde_json::Value>,
    facts: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InstitutionRow {
    #[serde(default)]
    roles: Option<Vec<String>>,
    #[serde(default)]
    cohort: Option<String>,
    #[serde(default)]
    critical_since: Option<Date>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    fact: String,
    #[serde(default)]
    at: Option<String>,
    #[serde(default)]
    answer: Option<String>,
    #[serde(default)]
    clock: Option<String>,
    #[serde(default)]
    taken_back: bool,
    #[serde(default)]
    entered_at: Option<String>,
    #[serde(default)]
    by: String,
    #[serde(default)]
    reason: String,
}

/// Reads the facts of an incident. `zone` is the clock of the country, used where the file names none.
///
/// # Errors
///
/// Everything that is wrong, each with its place.
pub fn read(bytes: &[u8], zone: &TimeZone) -> Result<ReadFacts, Vec<FactsError>> {
    let refused = |place: &str, problem: String| FactsError {
        place: place.to_owned(),
        problem,
    };
    if bytes.len() > MAX_BYTES {
        let problem = format!("it has {} bytes; at most {MAX_BYTES} are read", bytes.len());
        return Err(vec![refused("the file", problem)]);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let file: File =
        serde_json::from_slice(bytes).map_err(|error| vec![refused("the file", error.to_string())])?;
    if file.facts.len() > MAX_ENTRIES {
        let problem = format!(
            "it has {} entries; at most {MAX_ENTRIES} are read",
            file.facts.len()
        );
        return Err(vec![refused("facts", problem)]);
    }
    let mut reader = Reader {
        zone: zone.clone(),
        questions: Vec::new(),
        errors: Vec::new(),
    };
    if let Some(name) = &file.zone {
        match TimeZone::get(name) {
            Ok(zone) => reader.zone = zone,
            Err(_) => reader.wrong(
                "zone",
                format!("\"{name}\" is no time zone; one is named Europe/Bucharest"),
            ),
        }
    }
    let institution = match file.institution {
        Some(row) => reader.institution(row),
        None => Institution::hospital(),
    };
    let significance = reader.significance(&file.significance);
    let entries = (0..)
        .zip(file.facts)
        .filter_map(|(number, row)| reader.entry(number, row))
        .collect();
    match reader.errors.is_empty() {
        true => Ok(ReadFacts {
            incident: file.incident.chars().take(MAX_TEXT).collect(),
            zone: file.zone,
            institution,
            entries,
            significance,
            questions: reader.questions,
        }),
        false => Err(reader.errors),
    }
}

struct Reader {
    zone: TimeZone,
    questions: Vec<TimeQuestion>,
    errors: Vec<FactsError>,
}

impl Reader {
    fn wrong(&mut self, place: &str, problem: String) {
        self.errors.push(FactsError {
            place: place.to_owned(),
            problem,
        });
    }

    fn institution(&mut self, row: InstitutionRow) -> Institution {
        let hospital = Institution::hospital();
        let roles = match row.roles {
            None => hospital.roles,
            Some(names) if names.is_empty() => {
                self.wrong(
                    "institution.roles",
                    "name at least one role, or leave it out".to_owned(),
                );
                hospital.roles
            }
            Some(names) => {
                let mut roles = BTreeSet::new();
                for name in names {
                    match Role::from_name(&name) {
                        Some(role) => {
                            roles.insert(role);
                        }
                        None => self.wrong(
                            "institution.roles",
                            format!(
                                "\"{name}\" is none of {}",
                                listed(Role::ALL.iter().map(|role| role.name()))
                            ),
                        ),
                    }
                }
                roles
            }
        };
        Institution {
            roles,
            cohort: row.cohort,
            critical_since: row.critical_since,
        }
    }

    fn significance(
        &mut self,
        answers: &serde_json::Map<String, serde_json::Value>,
    ) -> Vec<(SignificanceQuestion, Occurrence)> {
        let mut read = Vec::new();
        for (name, answer) in answers {
            let place = format!("significance.{name}");
            let answered = answer.as_str().and_then(Occurrence::from_name);
            match (SignificanceQuestion::from_name(name), answered) {
                (Some(question), Some(answer)) => read.push((question, answer)),
                (None, _) => {
                    let known = listed(SignificanceQuestion::ALL.iter().map(|question| question.name()));
                    self.wrong(&place, format!("no such question; there are {known}"));
                }
                (_, None) => {
                    let known = listed(Occurrence::ALL.iter().map(|occurrence| occurrence.name()));
                    self.wrong(&place, format!("the answer is none of {known}"));
                }
            }
        }
        read
    }

    /// An entry; none where something about it is wrong, or its time does not exist.
    fn entry(&mut self, number: usize, row: Row) -> Option<Entry> {
        let place = format!("facts[{number}]");
        for (name, text) in [("by", &row.by), ("reason", &row.reason)] {
            if text.chars().count() > MAX_TEXT {
                self.wrong(
                    &format!("{place}.{name}"),
                    format!("it is longer than {MAX_TEXT} characters"),
                );
                return None;
            }
        }
        let entered_at = match &row.entered_at {
            None => None,
            Some(text) => Some(self.time(&format!("{place}.entered_at"), text)?),
        };
        let fact = self.fact(&place, &row)?;
        Some(Entry {
            fact,
            entered_at,
            by: row.by,
            reason: row.reason,
        })
    }

    fn fact(&mut self, place: &str, row: &Row) -> Option<Fact> {
        let name = row.fact.as_str();
        if let Some(problem) = superfluous(row) {
            self.wrong(place, problem);
            return None;
        }
        if let Some(trigger) = Trigger::from_name(name).filter(|trigger| *trigger != Trigger::AnyIncident) {
            return match (&row.answer, row.taken_back) {
                (_, true) => Some(Fact::Answer(trigger, None)),
                (Some(answer), false) => match Answer::from_name(answer) {
                    Some(answer) => Some(Fact::Answer(trigger, Some(answer))),
                    None => {
                        self.wrong(
                            &format!("{place}.answer"),
                            format!("\"{answer}\" is none of yes, no, unknown"),
                        );
                        None
                    }
                },
                (None, false) => {
                    self.wrong(place, format!("{name} needs an answer: yes, no or unknown"));
                    None
                }
            };
        }
        if name == "not_owed" {
            return match &row.clock {
                Some(clock) => Some(Fact::NotOwed(clock.clone(), !row.taken_back)),
                None => {
                    self.wrong(
                        place,
                        "not_owed needs the clock whose notice is not owed".to_owned(),
                    );
                    None
                }
            };
        }
        let at = match (&row.at, row.taken_back) {
            (_, true) => None,
            (Some(text), false) => Some(self.time(&format!("{place}.at"), text)?),
            (None, false) => {
                self.wrong(place, format!("{name} needs a time: \"at\""));
                return None;
            }
        };
        if let Some(moment) = Moment::from_name(name) {
            return Some(Fact::Moment(moment, at));
        }
        match (name, at) {
            ("sent", at) => match &row.clock {
                Some(clock) => Some(Fact::Sent(clock.clone(), at)),
                None => {
                    self.wrong(
                        place,
                        "sent needs the clock whose notice it was, such as nis2.early_warning".to_owned(),
                    );
                    None
                }
            },
            ("withdrawn", at) => Some(Fact::Withdrawn(at)),
            ("reopened", at) => Some(Fact::Reopened(at)),
            ("occurred", Some(at)) => Some(Fact::Occurred(at)),
            ("sign", Some(at)) => Some(Fact::Sign(at)),
            ("occurred" | "sign", None) => {
                self.wrong(place, format!("{name} cannot be taken back"));
                None
            }
            _ => {
                let words = Moment::ALL.iter().map(|moment| moment.name());
                let questions = Trigger::ALL
                    .iter()
                    .map(|trigger| trigger.name())
                    .filter(|name| *name != "any_incident");
                let others = ["sent", "not_owed", "withdrawn", "reopened", "occurred", "sign"];
                let known = listed(words.chain(questions).chain(others));
                self.wrong(&format!("{place}.fact"), format!("\"{name}\" is none of {known}"));
                None
            }
        }
    }

    /// The moment of a time; none where it is wrong or does not exist.
    fn time(&mut self, place: &str, text: &str) -> Option<Instant> {
        let mut ask = |readings, taken| {
            self.questions.push(TimeQuestion {
                place: place.to_owned(),
                text: text.to_owned(),
                readings,
                taken,
            });
            taken
        };
        match read_time(text, &self.zone) {
            Ok(Reading::Once(at)) => Some(at),
            Ok(Reading::Twice { earlier, later }) => ask([earlier, later], Some(earlier)),
            Ok(Reading::Never { before, after }) => ask([before, after], None),
            Err(error) => {
                self.wrong(place, error.to_string());
                None
            }
        }
    }
}

/// What an entry says that cannot belong to it, and would be passed over.
fn superfluous(row: &Row) -> Option<String> {
    let question = Trigger::from_name(&row.fact).is_some();
    let of_notice = matches!(row.fact.as_str(), "sent" | "not_owed");
    match row {
        Row { answer: Some(_), .. } if !question => Some(format!("{} has no answer, but a time", row.fact)),
        Row { at: Some(_), .. } if question => Some(format!("{} has no time, but an answer", row.fact)),
        Row { clock: Some(_), .. } if !of_notice => Some(format!("{} has no clock", row.fact)),
        _ => None,
    }
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    fn reading(text: &str) -> Result<ReadFacts, Vec<FactsError>> {
        read(text.as_bytes(), &berlin())
    }

    #[test]
    fn a_file_is_read_on_the_clock_it_names() {
        let file = r#"{"incident": "2026-014", "zone": "Europe/Bucharest", "significance": {"care": "happened"},
            "facts": [
                {"fact": "awareness", "at": "2026-10-24T22:30", "by": "A. Pop", "reason": "call of the supplier"},
                {"fact": "significant_incident", "answer": "unknown"},
                {"fact": "sent", "clock": "early_warning", "at": "2026-10-25T08:00+02:00"},
                {"fact": "sent", "clock": "early_warning", "taken_back": true}]}"#;
        let read = reading(file).unwrap();
        let aware: Instant = "2026-10-24T19:30:00Z".parse().unwrap();
        assert_eq!(read.entries[0].fact, Fact::Moment(Moment::Awareness, Some(aware)));
        assert_eq!(
            read.entries[1].fact,
            Fact::Answer(Trigger::SignificantIncident, Some(Answer::Unknown))
        );
        assert_eq!(read.entries[3].fact, Fact::Sent("early_warning".to_owned(), None));
        assert_eq!(
            read.significance,
            [(SignificanceQuestion::Care, Occurrence::Happened)]
        );
        assert_eq!(read.questions, []);
    }

    #[test]
    fn a_time_that_exists_twice_or_never_is_asked_back_with_both_readings() {
        let read = reading(
            r#"{"facts": [{"fact": "awareness", "at": "2026-10-25T02:30"}, {"fact": "detection", "at": "2026-03-29T02:30"}]}"#,
        )
        .unwrap();
        let told: Vec<_> = read
            .questions
            .iter()
            .map(|question| (question.place.as_str(), question.taken.map(|at| at.to_string())))
            .collect();
        assert_eq!(
            told,
            [
                ("facts[0].at", Some("2026-10-25T00:30:00Z".to_owned())),
                ("facts[1].at", None)
            ]
        );
        assert_eq!(read.entries.len(), 1, "what does not exist is taken for nothing");
    }

    #[test]
    fn everything_that_is_wrong_is_named_with_its_place() {
        let errors = reading(
            r#"{"zone": "Europe/Atlantis", "institution": {"roles": ["king"]}, "significance": {"care": "perhaps", "mood": "no"},
            "facts": [{"fact": "awareness"}, {"fact": "sent", "at": "2026-10-24T22:30"}, {"fact": "awareness", "at": "yesterday"},
            {"fact": "significant_incident", "answer": "maybe"}, {"fact": "dinner", "at": "2026-10-24T22:30"},
            {"fact": "sign", "taken_back": true}]}"#,
        )
        .unwrap_err();
        let places: Vec<&str> = errors.iter().map(|error| error.place.as_str()).collect();
        assert_eq!(
            places,
            [
                "zone",
                "institution.roles",
                "significance.care",
                "significance.mood",
                "facts[0]",
                "facts[1]",
                "facts[2].at",
                "facts[3].answer",
                "facts[4].fact",
                "facts[5]"
            ]
        );
    }

    #[test]
    fn a_misspelt_key_and_what_is_no_json_are_refused() {
        let misspelt =
            reading(r#"{"facts": [{"fact": "awareness", "at": "2026-10-24T22:30", "enterd_at": "x"}]}"#);
        assert!(misspelt.unwrap_err()[0].problem.contains("enterd_at"));
        for text in ["", "[]", "{", r#"{"facts": 1}"#] {
            assert!(reading(text).is_err(), "{text}");
        }
    }
}

#[cfg(test)]
mod laws {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0_usize..400, put_in in "[\\[\\]{}\",:0-9a-z]{0,12}") {
            let zone = TimeZone::get("Europe/Berlin").unwrap();
            let _ = read(&bytes, &zone);
            let whole = r#"{"zone": "Europe/Bucharest", "institution": {"roles": ["controller"]}, "facts": [
                {"fact": "awareness", "at": "2026-10-24T22:30", "entered_at": "2026-10-25", "by": "A. Pop", "reason": "call"},
                {"fact": "sent", "clock": "early_warning", "taken_back": true}]}"#;
            let cut = cut.min(whole.len());
            let mangled = format!("{}{put_in}{}", whole.get(..cut).unwrap_or(""), whole.get(cut + 3..).unwrap_or(""));
            let _ = read(mangled.as_bytes(), &zone);
        }
    }
}
