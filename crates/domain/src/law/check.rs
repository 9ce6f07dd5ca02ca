//! What the packs do not know or are not sure of, each with what to ask and whom.
//!
//! Every `unknown` and every low confidence of a pack is found by looking at all of its fields, so that none is left out because
//! nobody thought of it.

use serde::Serialize;

use super::confidence::Confidence;
use super::difference::leaves;
use super::pack::Pack;

/// Who can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The competent authority of the country.
    Authority,
    /// The response team that gets the notices.
    ResponseTeam,
    /// The single point of contact of the country, where the authority itself is not known.
    SinglePointOfContact,
    /// A lawyer of the country, with the act in hand.
    Lawyer,
    /// The authority for medical devices.
    DeviceAuthority,
    /// The data protection officer.
    DataProtectionOfficer,
}

impl Whom {
    /// The name used in output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::ResponseTeam => "response_team",
            Self::SinglePointOfContact => "single_point_of_contact",
            Self::Lawyer => "lawyer",
            Self::DeviceAuthority => "device_authority",
            Self::DataProtectionOfficer => "data_protection_officer",
        }
    }
}

/// What is asked of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// From which day it applies.
    AppliesFrom,
    /// Since when the act has been in force.
    InForce,
    /// Which authority supervises.
    Authority,
    /// Which response team health reports to.
    ResponseTeam,
    /// By which way notices are sent.
    Channel,
    /// By when and how one registers.
    Registration,
    /// How fast a change of what was registered is told.
    RegistrationChange,
    /// What a fine may be at most.
    Fines,
    /// What measures are asked for.
    Baseline,
    /// When an incident is significant.
    Significance,
    /// Whether this kind of entity is in scope.
    InScope,
    /// How the country counts terms.
    Computation,
    /// In which languages notices are taken.
    Languages,
    /// How long the term is and what it counts from.
    Term,
    /// Whether the duty is as the pack says.
    Duty,
    /// Whether what the pack says holds.
    Statement,
}

impl Asked {
    /// The name used in output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::AppliesFrom => "applies_from",
            Self::InForce => "in_force",
            Self::Authority => "authority",
            Self::ResponseTeam => "response_team",
            Self::Channel => "channel",
            Self::Registration => "registration",
            Self::RegistrationChange => "registration_change",
            Self::Fines => "fines",
            Self::Baseline => "baseline",
            Self::Significance => "significance",
            Self::InScope => "in_scope",
            Self::Computation => "computation",
            Self::Languages => "languages",
            Self::Term => "term",
            Self::Duty => "duty",
            Self::Statement => "statement",
        }
    }
}

/// Something to be asked before anybody relies on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// The pack.
    pub pack: String,
    /// Where in it: `country.registration.due`.
    pub place: String,
    /// How sure it is; none where nothing is said at all.
    pub confidence: Option<Confidence>,
    /// What to ask.
    pub asked: Asked,
    /// Of what: the title of the act, clock or duty, or the name of the switch; empty where the country itself is meant.
    pub of: String,
    /// Whom.
    pub whom: Whom,
    /// The question in the words of the pack, where it has its own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub own_question: String,
}

/// Everything a pack does not know or is not sure of, in the order of places.
pub fn doubts(pack: &Pack) -> Vec<Doubt> {
    let leaves = leaves(pack);
    let text_at = |place: &str| {
        let found = leaves.iter().find(|(other, _)| other == place);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let unsure = [Confidence::Low, Confidence::LowMedium];
    let mut found: Vec<Doubt> = Vec::new();
    for (place, said) in &leaves {
        let (part, field) = place.rsplit_once('.').unwrap_or(("", place));
        let low = unsure
            .into_iter()
            .find(|confidence| field.ends_with("confidence") && confidence.name() == said);
        // The rule for public bodies spells it as a word of its own.
        let unknown = said == "unknown" && field != "id";
        if !unknown && low.is_none() {
            continue;
        }
        // A statement that is unknown says so once: its confidence adds nothing.
        let said_already = low.is_some()
            && leaves
                .iter()
                .any(|(other, said)| *other == format!("{part}.value") && said == "unknown");
        if said_already {
            continue;
        }
        let (asked, whom) = asked_of(place);
        found.push(Doubt {
            pack: pack.id.clone(),
            confidence: low,
            asked,
            of: subject(place, &text_at),
            whom,
            own_question: text_at(&format!("{part}.ask")),
            place: place.clone(),
        });
    }
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

/// What to ask of a place, and whom.
fn asked_of(place: &str) -> (Asked, Whom) {
    let of_country = place.strip_prefix("country.").unwrap_or_default();
    let first = of_country.split(['.', '[']).next().unwrap_or_default();
    match first {
        "authority" => return (Asked::Authority, Whom::SinglePointOfContact),
        "csirt" => return (Asked::ResponseTeam, Whom::Authority),
        "channel" => return (Asked::Channel, Whom::ResponseTeam),
        "registration" if place.ends_with(".change") => return (Asked::RegistrationChange, Whom::Authority),
        "registration" => return (Asked::Registration, Whom::Authority),
        "fines" => return (Asked::Fines, Whom::Lawyer),
        "baseline" => return (Asked::Baseline, Whom::Authority),
        "significance" => return (Asked::Significance, Whom::Authority),
        "switches" => return (Asked::InScope, Whom::Authority),
        "computation" => return (Asked::Computation, Whom::Lawyer),
        "languages" => return (Asked::Languages, Whom::ResponseTeam),
        "clock_confidence" => return (Asked::Term, Whom::Authority),
        "in_force" | "confidence" | "not_before" => return (Asked::InForce, Whom::Lawyer),
        _ => {}
    }
    let device = place.contains("vigilance") || place.contains("mdr");
    let data = place.contains("gdpr");
    match place.split('[').next().unwrap_or_default() {
        "act" => (Asked::AppliesFrom, Whom::Lawyer),
        "clock" if place.ends_with("applies_from") => (Asked::AppliesFrom, Whom::Lawyer),
        "clock" if device => (Asked::Term, Whom::DeviceAuthority),
        "clock" if data => (Asked::Term, Whom::DataProtectionOfficer),
        "clock" => (Asked::Term, Whom::Authority),
        "duty" => (Asked::Duty, Whom::Authority),
        "fines" => (Asked::Fines, Whom::Lawyer),
        _ => (Asked::Statement, Whom::Lawyer),
    }
}

/// What a place is about, in words.
fn subject(place: &str, text_at: &impl Fn(&str) -> String) -> String {
    if let Some(end) = place.find(']') {
        let item = place.get(..=end).unwrap_or_default();
        return text_at(&format!("{item}.title"));
    }
    match place.strip_prefix("country.switches.") {
        Some(switch) => switch.to_owned(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Law;
    use super::*;

    /// How often the word stands in the file, without comments.
    fn unknowns(text: &str) -> usize {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        lines.map(|line| line.matches("\"unknown\"").count()).sum()
    }

    #[test]
    fn every_unknown_of_every_pack_is_listed() {
        for (name, text) in super::super::shipped::PACKS {
            let pack = Pack::parse(text).unwrap();
            let listed = doubts(&pack);
            let unknown = listed.iter().filter(|doubt| doubt.confidence.is_none()).count();
            assert_eq!(unknown, unknowns(text), "{name}: {listed:?}");
        }
    }

    #[test]
    fn a_doubt_says_what_to_ask_whom() {
        let (pack, _) = Law::shipped().country("HU", date(2026, 11, 23)).unwrap();
        let listed = doubts(pack);
        let authority = listed
            .iter()
            .find(|doubt| doubt.place.starts_with("country.authority"));
        let authority = authority.expect("the Hungarian authority for health is not sure");
        assert_eq!(
            (authority.asked, authority.whom),
            (Asked::Authority, Whom::SinglePointOfContact)
        );
    }
}
