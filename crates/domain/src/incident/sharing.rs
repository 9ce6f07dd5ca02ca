//! What of a log matters when it is handed to others: the label under which it goes out, and the tags by which they sort it.
//!
//! What this is not: a decision to share, or the indicators themselves ([`indicator`](crate::indicator) reads those).

use super::picture::{Picture, said};
use super::value::Value;
use crate::taxonomy::Tag;
use crate::tlp::Tlp;

/// The label of what nobody labelled: it stays with whoever receives it and with those who depend on them.
const UNLABELLED: Tlp = Tlp::Amber;

/// How far an incident and its indicators may be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The label.
    pub tlp: Tlp,
    /// What it rests on.
    pub basis: LabelBasis,
}

/// What a label rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelBasis {
    /// Somebody said it.
    Said,
    /// People who were apart said several; the strictest holds until somebody decides.
    Disputed,
    /// Nobody said any.
    Unsaid,
}

impl LabelBasis {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Said, Self::Disputed, Self::Unsaid];

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Disputed => "disputed",
            Self::Unsaid => "unsaid",
        }
    }
}

impl Picture<'_> {
    /// How far it may be passed on. *Not known yet* and what was taken back are no label.
    pub fn label(&self) -> Label {
        let standing = self.known("tlp").map(|known| known.standing.as_slice());
        let labels = standing
            .unwrap_or_default()
            .iter()
            .map(|entry| match said(entry) {
                Some(Value::Choice(name)) => Tlp::from_name(name),
                _ => None,
            });
        let labels: Vec<Option<Tlp>> = labels.collect();
        let strictest = labels.iter().map(|label| label.unwrap_or(UNLABELLED)).max();
        Label {
            tlp: strictest.unwrap_or(UNLABELLED),
            basis: match labels.as_slice() {
                [] | [None] => LabelBasis::Unsaid,
                [Some(_)] => LabelBasis::Said,
                _ => LabelBasis::Disputed,
            },
        }
    }

    /// The tags that follow from what is known, in the order of a notice.
    pub fn tags(&self) -> Vec<Tag> {
        let said = self
            .facts
            .iter()
            .filter_map(|known| Some((known.field, known.value?)));
        said.flat_map(|(field, value)| value.tags(field)).collect()
    }
}
