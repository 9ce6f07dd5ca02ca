//! The notices there are, each with the facts it takes: `data/notification/forms.toml`.
//!
//! A notice lists facts and says how much it needs each; it never holds one. Which clock of the law it answers is decided by what opens
//! that clock and by its stage, so a country’s own clocks find their form without being named here.

use std::sync::OnceLock;

use serde::Deserialize;

use super::field::{Field, Fields};
use crate::law::{Citation, Clock, Deadlines, Stage, Trigger};

const SHIPPED: &str = include_str!("../../../../data/notification/forms.toml");

/// Who gets a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// The national response team, or the authority where the country says so.
    Csirt,
    /// The data protection authority.
    DataProtectionAuthority,
    /// Whoever the house holds data for.
    Controller,
    /// The authority for critical entities.
    CriticalEntitiesAuthority,
    /// The authority for medical devices.
    DeviceAuthority,
    /// The authority of another act.
    OtherAuthority,
    /// Patients and partners who depend on the service.
    Recipients,
    /// The people whose data were hit.
    DataSubjects,
    /// The police.
    Police,
    /// The insurer.
    Insurer,
    /// The management body.
    Board,
    /// The people who work here.
    Staff,
}

impl Recipient {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Csirt,
        Self::DataProtectionAuthority,
        Self::Controller,
        Self::CriticalEntitiesAuthority,
        Self::DeviceAuthority,
        Self::OtherAuthority,
        Self::Recipients,
        Self::DataSubjects,
        Self::Police,
        Self::Insurer,
        Self::Board,
        Self::Staff,
    ];

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csirt => "csirt",
            Self::DataProtectionAuthority => "data_protection_authority",
            Self::Controller => "controller",
            Self::CriticalEntitiesAuthority => "critical_entities_authority",
            Self::DeviceAuthority => "device_authority",
            Self::OtherAuthority => "other_authority",
            Self::Recipients => "recipients",
            Self::DataSubjects => "data_subjects",
            Self::Police => "police",
            Self::Insurer => "insurer",
            Self::Board => "board",
            Self::Staff => "staff",
        }
    }
}

/// How much a notice needs a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// The law asks for it in this notice.
    ByLaw,
    /// The law asks for it if it applies or is available.
    ByLawIfItApplies,
    /// Others ask for it; the law does not name it here.
    Usual,
    /// It can be given.
    May,
}

impl Need {
    /// All of them, the strongest first.
    pub const ALL: [Self; 4] = [Self::ByLaw, Self::ByLawIfItApplies, Self::Usual, Self::May];

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByLaw => "by_law",
            Self::ByLawIfItApplies => "by_law_if_it_applies",
            Self::Usual => "usual",
            Self::May => "may",
        }
    }
}

/// A fact that a notice takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// The fact.
    pub field: &'static Field,
    /// How much the notice needs it.
    pub need: Need,
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The identifier: in what is stored, in files and addresses.
    pub id: String,
    /// Who gets it.
    pub recipient: Recipient,
    /// The facts, in the order of the notice.
    pub asks: Vec<Ask>,
    /// Its term in the Data Privacy Vocabulary of the W3C.
    pub dpv: Option<String>,
    /// Where the law speaks of it.
    pub citations: Vec<Citation>,
    /// Facts of which the law asks for any one.
    pub one_of: Vec<String>,
    /// Whether it is set as a letter and not as a form.
    pub letter: bool,
    triggers: Vec<Trigger>,
    stages: Vec<Stage>,
}

impl Form {
    /// Whether it is the notice that a clock asks for.
    pub fn answers(&self, clock: &Clock) -> bool {
        self.triggers.contains(&clock.trigger)
            && (self.stages.is_empty() || self.stages.contains(&clock.stage))
    }

    /// How much it needs a fact; none where it does not take it.
    pub fn need(&self, field: &str) -> Option<Need> {
        let ask = self.asks.iter().find(|ask| ask.field.id == field)?;
        Some(ask.need)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    recipient: Recipient,
    #[serde(default)]
    triggers: Vec<Trigger>,
    #[serde(default)]
    stages: Vec<Stage>,
    #[serde(default)]
    dpv: Option<String>,
    #[serde(default)]
    citations: Vec<Citation>,
    #[serde(default)]
    one_of: Vec<String>,
    #[serde(default)]
    letter: bool,
    #[serde(default)]
    by_law: Vec<String>,
    #[serde(default)]
    by_law_if_it_applies: Vec<String>,
    #[serde(default)]
    usual: Vec<String>,
    #[serde(default)]
    may: Vec<String>,
}

impl Written {
    fn lists(&self) -> [(Need, &Vec<String>); 4] {
        [
            (Need::ByLaw, &self.by_law),
            (Need::ByLawIfItApplies, &self.by_law_if_it_applies),
            (Need::Usual, &self.usual),
            (Need::May, &self.may),
        ]
    }
}

impl From<Written> for Form {
    fn from(written: Written) -> Self {
        let fields = Fields::shipped();
        let named = written
            .lists()
            .into_iter()
            .flat_map(|(need, ids)| ids.iter().map(move |id| (need, id)));
        let mut asks: Vec<Ask> = named
            .filter_map(|(need, id)| {
                Some(Ask {
                    field: fields.get(id)?,
                    need,
                })
            })
            .collect();
        asks.sort_by_key(|ask| fields.place(&ask.field.id));
        Self {
            asks,
            id: written.id,
            recipient: written.recipient,
            dpv: written.dpv,
            citations: written.citations,
            one_of: written.one_of,
            letter: written.letter,
            triggers: written.triggers,
            stages: written.stages,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    form: Vec<Written>,
}

/// All notices, in the order in which they are offered.
#[derive(Debug)]
pub struct Forms(Vec<Form>);

impl Forms {
    /// The notices the program comes with.
    pub fn shipped() -> &'static Self {
        static FORMS: OnceLock<Forms> = OnceLock::new();
        FORMS.get_or_init(|| {
            // A file that cannot be read leaves no notice, and the tests below fail.
            let file: Result<File, _> = toml::from_str(SHIPPED);
            let written = file.map(|file| file.form).unwrap_or_default();
            Self(written.into_iter().map(Form::from).collect())
        })
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Form> {
        self.0.iter()
    }

    /// The notice of this identifier.
    pub fn get(&self, id: &str) -> Option<&Form> {
        self.0.iter().find(|form| form.id == id)
    }

    /// The notice that a clock asks for.
    pub fn of_clock(&self, clock: &Clock) -> Option<&Form> {
        self.0.iter().find(|form| form.answers(clock))
    }
}

/// The form of the notice that a clock asks for, where it answers this clock alone among these: then both are called by its name. Of clocks
/// that share a form, which those of other acts do, each keeps the words of its pack.
pub fn form_alone(deadlines: &Deadlines<'_>, clock: &Clock) -> Option<&'static Form> {
    let form = Forms::shipped().of_clock(clock)?;
    let answered = deadlines.deadlines.iter();
    (answered.filter(|deadline| form.answers(deadline.clock)).count() == 1).then_some(form)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::law::Law;

    fn written() -> Vec<Written> {
        let file: File = toml::from_str(SHIPPED).unwrap();
        file.form
    }

    fn by_law(form: &str, need: Need) -> BTreeSet<&'static str> {
        let form = Forms::shipped().get(form).unwrap();
        let asks = form.asks.iter().filter(|ask| ask.need == need);
        asks.map(|ask| ask.field.id.as_str()).collect()
    }

    #[test]
    fn every_fact_a_notice_lists_exists_and_is_listed_once() {
        for form in written() {
            let ids: Vec<&String> = form.lists().into_iter().flat_map(|(_, ids)| ids).collect();
            let distinct: BTreeSet<&String> = ids.iter().copied().collect();
            assert_eq!(ids.len(), distinct.len(), "{} lists a fact twice", form.id);
            for id in ids {
                assert!(
                    Fields::shipped().get(id).is_some(),
                    "{} lists {id}, which is no fact",
                    form.id
                );
            }
        }
    }

    /// Every clock of every country leads to a notice that can be written.
    #[test]
    fn every_clock_has_its_notice() {
        let forms = Forms::shipped();
        for pack in Law::shipped().packs() {
            for clock in &pack.clocks {
                assert!(
                    forms.of_clock(clock).is_some(),
                    "{}: no notice answers it",
                    clock.id
                );
                let answering = forms.iter().filter(|form| form.answers(clock)).count();
                assert_eq!(answering, 1, "{}: several notices answer it", clock.id);
            }
        }
    }

    /// What the law alone makes necessary (NIS2 Article 23(4), GDPR Article 33(3)).
    #[test]
    fn the_minimum_is_what_the_law_names_and_nothing_more() {
        let set = |ids: &[&'static str]| ids.iter().copied().collect::<BTreeSet<_>>();
        assert_eq!(
            by_law("early_warning", Need::ByLaw),
            set(&["suspected_malicious", "cross_border"])
        );
        assert_eq!(
            by_law("early_warning", Need::ByLawIfItApplies),
            set(&["states_affected"])
        );
        assert_eq!(by_law("notification", Need::ByLaw), set(&["severity", "impact"]));
        assert_eq!(
            by_law("intermediate_report", Need::ByLaw),
            set(&["update_since_last", "status"])
        );
        assert_eq!(
            by_law("progress_report", Need::ByLaw),
            set(&["update_since_last", "status"])
        );
        let final_report = [
            "description",
            "severity",
            "impact",
            "cause_category",
            "threat_type",
            "root_cause",
            "measures_taken",
            "measures_ongoing",
        ];
        assert_eq!(by_law("final_report", Need::ByLaw), set(&final_report));
        assert_eq!(
            by_law("data_protection", Need::ByLaw),
            set(&[
                "summary",
                "dpo_contact",
                "consequences",
                "measures_taken",
                "measures_ongoing"
            ])
        );
        assert_eq!(by_law("voluntary", Need::ByLaw), set(&[]));
    }

    #[test]
    fn of_what_any_one_satisfies_each_is_asked_for_by_law() {
        for form in Forms::shipped().iter() {
            for id in &form.one_of {
                assert_eq!(form.need(id), Some(Need::ByLaw), "{}: {id}", form.id);
            }
        }
        assert_eq!(Forms::shipped().get("final_report").unwrap().one_of.len(), 3);
    }

    #[test]
    fn every_fact_that_people_enter_for_notices_is_in_one() {
        let taken: BTreeSet<&str> = Forms::shipped()
            .iter()
            .flat_map(|form| form.asks.iter().map(|ask| ask.field.id.as_str()))
            .collect();
        // What the clocks ask and no notice tells.
        let for_clocks =
            |field: &Field| field.moment.is_some() || field.trigger.is_some() || field.question.is_some();
        for field in Fields::shipped().iter().filter(|field| !for_clocks(field)) {
            let of_the_room = ["title", "aware_by", "aware_basis"].contains(&field.id.as_str());
            assert!(
                of_the_room || taken.contains(field.id.as_str()),
                "{} is in no notice",
                field.id
            );
        }
    }
}
