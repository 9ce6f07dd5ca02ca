//! The facts that can be known of an incident, each once: `data/notification/fields.toml`.
//!
//! The identifier of a field is stored with what people enter, and never changes.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::law::{Citation, Confidence, Moment, SignificanceQuestion, Trigger};
use crate::taxonomy::Tag;

const SHIPPED: &str = include_str!("../../../../data/notification/fields.toml");

/// What a value of a field looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// One line.
    Text,
    /// Several lines.
    Prose,
    /// One of the field’s choices.
    Choice,
    /// Some of the field’s choices.
    Choices,
    /// Yes or no.
    Answer,
    /// One of happened, possible, no: the answers to the questions of significance.
    Occurrence,
    /// A moment, exact or estimated.
    Time,
    /// A whole number, or the least and the most it can be.
    Range,
    /// Euros, at least and at most.
    Money,
    /// Somebody who can be reached.
    Contact,
    /// Countries, by their two letters.
    States,
    /// Signs of an attack that others can look for, one a line.
    Indicators,
    /// Files by name and hash. Worked out.
    Files,
}

/// Who a field is asked of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// People, for each incident.
    #[default]
    Incident,
    /// People, once for the house: the next incident begins with what was said last.
    House,
    /// Nobody: the program works it out.
    Program,
}

/// The part of a notice a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Who reports.
    Who,
    /// Which notice it is.
    Notice,
    /// What happened.
    What,
    /// When.
    When,
    /// Where, and who else feels it.
    Where,
    /// How bad it is.
    HowBad,
    /// Why it happened.
    Why,
    /// What was and is being done.
    Done,
    /// What only a voluntary notice tells.
    Voluntary,
    /// What concerns personal data.
    PersonalData,
    /// Questions that open the duties of other acts.
    OtherDuties,
}

impl Section {
    /// All of them, in the order of a notice.
    pub const ALL: [Self; 11] = [
        Self::Who,
        Self::Notice,
        Self::What,
        Self::When,
        Self::Where,
        Self::HowBad,
        Self::Why,
        Self::Done,
        Self::Voluntary,
        Self::PersonalData,
        Self::OtherDuties,
    ];

    /// The name used in message selectors and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Notice => "notice",
            Self::What => "what",
            Self::When => "when",
            Self::Where => "where",
            Self::HowBad => "how_bad",
            Self::Why => "why",
            Self::Done => "done",
            Self::Voluntary => "voluntary",
            Self::PersonalData => "personal_data",
            Self::OtherDuties => "other_duties",
        }
    }
}

/// What the number of a field counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes, shown as days, hours and minutes.
    Minutes,
}

/// One of the answers a field offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value, as it is stored and written into files.
    pub value: String,
    /// What the message of its words selects by: the field and the value.
    pub selector: String,
}

/// One fact of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The identifier: in what is stored, in files, in the names of inputs.
    pub id: String,
    /// Where in a notice it stands.
    pub section: Section,
    /// What a value looks like.
    pub shape: Shape,
    /// Who is asked.
    pub asked: Asked,
    /// The answers it offers, of a choice.
    pub choices: Vec<Choice>,
    /// What its number counts, where the label does not say it.
    pub unit: Option<Unit>,
    /// Whether it is a time that is expected: every other has passed when it is said.
    pub is_ahead: bool,
    /// The moment of the law engine it is.
    pub moment: Option<Moment>,
    /// The question of the law engine it answers.
    pub trigger: Option<Trigger>,
    /// The question of significance it answers.
    pub question: Option<SignificanceQuestion>,
    /// Whether it says when the incident began.
    pub is_beginning: bool,
    /// Where the law speaks of it.
    pub citations: Vec<Citation>,
    /// The tags its values are, by value: those that mean the same there, `yes` of an answer.
    pub tags: BTreeMap<String, Tag>,
    /// Its terms in the Data Privacy Vocabulary of the W3C.
    pub dpv: Terms,
    /// The column it would fill in an export for statistics of the Union.
    pub ciras: Option<String>,
    /// How sure it is that notices ask for it; none where it is our own judgement.
    pub confidence: Option<Confidence>,
}

/// The terms of a fact in a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Terms {
    /// Whatever it says.
    Always(Vec<String>),
    /// By value, `yes` of an answer; what is not named there has none.
    ByValue(BTreeMap<String, String>),
}

impl Default for Terms {
    fn default() -> Self {
        Self::Always(Vec::new())
    }
}

impl Field {
    /// The choice of this value.
    pub fn choice(&self, value: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.value == value)
    }

    /// Whether people enter it.
    pub fn is_entered(&self) -> bool {
        self.asked != Asked::Program
    }
}

/// A field as the file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    section: Section,
    shape: Shape,
    #[serde(default)]
    asked: Asked,
    #[serde(default)]
    values: Vec<String>,
    #[serde(default)]
    unit: Option<Unit>,
    #[serde(default)]
    ahead: bool,
    #[serde(default)]
    moment: Option<Moment>,
    #[serde(default)]
    trigger: Option<Trigger>,
    #[serde(default)]
    question: Option<SignificanceQuestion>,
    #[serde(default)]
    law: Option<String>,
    #[serde(default)]
    citations: Vec<Citation>,
    #[serde(default)]
    tags: BTreeMap<String, Tag>,
    #[serde(default)]
    dpv: Terms,
    #[serde(default)]
    ciras: Option<String>,
    #[serde(default)]
    confidence: Option<Confidence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    field: Vec<Written>,
}

impl From<Written> for Field {
    fn from(written: Written) -> Self {
        let choices = written.values.into_iter().map(|value| Choice {
            selector: format!("{}-{value}", written.id),
            value,
        });
        Self {
            choices: choices.collect(),
            unit: written.unit,
            id: written.id,
            section: written.section,
            shape: written.shape,
            asked: written.asked,
            is_ahead: written.ahead,
            moment: written.moment,
            trigger: written.trigger,
            question: written.question,
            is_beginning: written.law.as_deref() == Some("occurred"),
            citations: written.citations,
            tags: written.tags,
            dpv: written.dpv,
            ciras: written.ciras,
            confidence: written.confidence,
        }
    }
}

/// All facts, in the order of a notice.
#[derive(Debug)]
pub struct Fields {
    list: Vec<Field>,
    by_id: BTreeMap<String, usize>,
}

impl Fields {
    /// The fields the program comes with.
    pub fn shipped() -> &'static Self {
        static FIELDS: OnceLock<Fields> = OnceLock::new();
        FIELDS.get_or_init(|| {
            // A file that cannot be read leaves no field, and the tests below fail.
            let file: Result<File, _> = toml::from_str(SHIPPED);
            let list: Vec<Field> = file
                .map(|file| file.field)
                .unwrap_or_default()
                .into_iter()
                .map(Field::from)
                .collect();
            let by_id = list
                .iter()
                .enumerate()
                .map(|(place, field)| (field.id.clone(), place))
                .collect();
            Self { list, by_id }
        })
    }

    /// Each of them, in the order of a notice.
    pub fn iter(&self) -> impl Iterator<Item = &Field> {
        self.list.iter()
    }

    /// The field of this identifier.
    pub fn get(&self, id: &str) -> Option<&Field> {
        self.list.get(*self.by_id.get(id)?)
    }

    /// Where in the order of a notice a field stands.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The field that is this moment of the law engine.
    pub fn of_moment(&self, moment: Moment) -> Option<&Field> {
        self.list.iter().find(|field| field.moment == Some(moment))
    }

    /// The field that answers this question of the law engine.
    pub fn of_trigger(&self, trigger: Trigger) -> Option<&Field> {
        self.list.iter().find(|field| field.trigger == Some(trigger))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Law;

    #[test]
    fn the_file_is_read_and_says_each_fact_once() {
        let file: File = toml::from_str(SHIPPED).unwrap();
        let fields = Fields::shipped();
        assert_eq!(
            (fields.list.len(), fields.by_id.len()),
            (file.field.len(), file.field.len())
        );
    }

    #[test]
    fn what_has_choices_is_a_choice_and_the_reverse() {
        for field in Fields::shipped().iter() {
            let chooses = matches!(field.shape, Shape::Choice | Shape::Choices);
            assert_eq!(chooses, !field.choices.is_empty(), "{}", field.id);
        }
    }

    #[test]
    fn every_term_of_a_value_belongs_to_one_that_exists() {
        let mut by_value = 0;
        for field in Fields::shipped().iter() {
            let Terms::ByValue(terms) = &field.dpv else {
                continue;
            };
            for value in terms.keys() {
                let is_answer = field.shape == Shape::Answer && value == "yes";
                assert!(
                    is_answer || field.choice(value).is_some(),
                    "{}: {value}",
                    field.id
                );
                by_value += 1;
            }
        }
        assert!(by_value > 30, "{by_value}");
    }

    /// That every tag exists is seen when the file is read.
    #[test]
    fn every_tag_belongs_to_a_value_that_exists() {
        let mut tagged = 0;
        for field in Fields::shipped().iter() {
            for (value, tag) in &field.tags {
                let is_answer = field.shape == Shape::Answer && value == "yes";
                assert!(
                    is_answer || field.choice(value).is_some(),
                    "{}: {value} is {tag}",
                    field.id
                );
                tagged += 1;
            }
        }
        assert!(tagged > 30, "{tagged}");
        let unknown = SHIPPED.replace("impact-outlook=", "impact-lookout=");
        let refused = toml::from_str::<File>(&unknown)
            .err()
            .map(|error| error.to_string());
        assert!(refused.is_some_and(|told| told.contains("impact-outlook")));
    }

    /// Whatever a clock can run from or wait for can be entered, and in one place.
    #[test]
    fn every_moment_and_question_of_the_law_is_one_field() {
        let fields = Fields::shipped();
        for moment in Moment::ALL {
            let of: Vec<&Field> = fields
                .iter()
                .filter(|field| field.moment == Some(*moment))
                .collect();
            assert_eq!(of.len(), 1, "{moment:?}");
            assert_eq!(
                (of[0].shape, of[0].asked),
                (Shape::Time, Asked::Incident),
                "{moment:?}"
            );
        }
        for trigger in Trigger::ALL
            .iter()
            .filter(|trigger| **trigger != Trigger::AnyIncident)
        {
            let of: Vec<&Field> = fields
                .iter()
                .filter(|field| field.trigger == Some(*trigger))
                .collect();
            assert_eq!(of.len(), 1, "{trigger:?}");
            assert_eq!(
                (of[0].shape, of[0].asked),
                (Shape::Answer, Asked::Incident),
                "{trigger:?}"
            );
        }
        for question in SignificanceQuestion::ALL {
            let of: Vec<&Field> = fields
                .iter()
                .filter(|field| field.question == Some(*question))
                .collect();
            assert_eq!(of.len(), 1, "{question:?}");
            assert_eq!(of[0].shape, Shape::Occurrence, "{question:?}");
        }
        assert_eq!(fields.iter().filter(|field| field.is_beginning).count(), 1);
    }

    #[test]
    fn every_citation_leads_to_a_provision_that_a_pack_lists() {
        let law = Law::shipped();
        for field in Fields::shipped().iter() {
            for citation in &field.citations {
                assert!(
                    law.act(citation).is_some(),
                    "{}: {citation} is in no pack",
                    field.id
                );
            }
        }
        let phantom: Citation = "nis2:23(14)".parse().unwrap();
        assert!(law.act(&phantom).is_none());
    }
}
