//! What a maker answered in an MDS2 form.

use serde::{Deserialize, Serialize};

use super::question;

/// A filled form, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// The edition of the form.
    pub edition: Edition,
    /// The answers, in the order of the form; those under ids the form does not have stand last. A question without an answer is
    /// not here: it is unknown.
    pub answers: Vec<Given>,
    /// What to look at before believing it, in English.
    pub remarks: Vec<String>,
}

/// An edition of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Edition {
    /// ANSI/NEMA HN 1-2019.
    #[serde(rename = "HN 1-2019")]
    Hn2019,
}

impl Edition {
    /// How the edition is named.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hn2019 => "HN 1-2019",
        }
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The id of the question.
    pub question: String,
    /// What was answered.
    pub answer: Answer,
    /// What is written beside or in place of yes and no.
    pub text: Option<String>,
    /// The number of the note it refers to.
    pub note_number: Option<String>,
    /// That note, where the file has it.
    pub note: Option<String>,
}

/// What can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The question does not apply to the device.
    NotApplicable,
    /// Neither: a note says it.
    SeeNote,
    /// Words in place of an answer, as the name of the maker is.
    InWords,
}

impl Answer {
    /// All answers.
    pub const ALL: [Self; 5] = [
        Self::Yes,
        Self::No,
        Self::NotApplicable,
        Self::SeeNote,
        Self::InWords,
    ];

    /// The key under which messages find it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotApplicable => "not_applicable",
            Self::SeeNote => "see_note",
            Self::InWords => "in_words",
        }
    }
}

impl Disclosure {
    /// What was answered to a question; none where nothing was.
    pub fn answer(&self, id: &str) -> Option<&Given> {
        self.answers.iter().find(|given| given.question == id)
    }

    /// How many of the form's questions are answered.
    pub fn answered(&self) -> usize {
        let of_the_form = |given: &&Given| question(&given.question).is_some();
        self.answers.iter().filter(of_the_form).count()
    }

    /// The maker that the form names (`DOC-1`).
    pub fn manufacturer(&self) -> Option<&str> {
        self.words("DOC-1")
    }

    /// The model that the form names (`DOC-3`).
    pub fn model(&self) -> Option<&str> {
        self.words("DOC-3")
    }

    /// The day the form bears (`DOC-7`), as it is written there.
    pub fn dated(&self) -> Option<&str> {
        self.words("DOC-7")
    }

    fn words(&self, id: &str) -> Option<&str> {
        self.answer(id)?.text.as_deref()
    }
}
