//! Why a text is not read as a carrier, with the character and the way out.

use super::{MAX_CHARACTERS, MAX_OTHERS};

/// Where a carrier breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("character {position}: {problem}")]
pub struct UdiError {
    /// Counted from 1 in the text as it was given.
    pub position: usize,
    /// What is wrong there.
    pub problem: UdiProblem,
}

impl UdiError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self.problem {
            UdiProblem::NoCarrier => "udi-error-no-carrier",
            UdiProblem::TooLong => "udi-error-too-long",
            UdiProblem::Character(_) => "udi-error-character",
            UdiProblem::UnknownIdentifier(_) => "udi-error-unknown-identifier",
            UdiProblem::Length { .. } => "udi-error-length",
            UdiProblem::NotDigits(_) => "udi-error-not-digits",
            UdiProblem::CheckDigit { .. } => "udi-error-check-digit",
            UdiProblem::CheckCharacter { .. } => "udi-error-check-character",
            UdiProblem::NoDate(_) => "udi-error-no-date",
            UdiProblem::Twice(_) => "udi-error-twice",
            UdiProblem::NoDevice => "udi-error-no-device",
            UdiProblem::SecondaryAlone => "udi-error-secondary-alone",
            UdiProblem::BasicUdi => "udi-error-basic-udi",
            UdiProblem::TooMuch => "udi-error-too-much",
        }
    }
}

/// What is wrong with a carrier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UdiProblem {
    /// It begins like none of the three.
    #[error(
        "this is no UDI: one begins with a digit or (01) for GS1, with + for HIBCC, with = for ICCBBA; scan it again"
    )]
    NoCarrier,
    /// Longer than [`MAX_CHARACTERS`].
    #[error("a UDI has at most {MAX_CHARACTERS} characters; scan one carrier at a time")]
    TooLong,
    /// A character that the syntax does not have.
    #[error("{0:?} does not occur in a UDI of this agency; scan it again or correct it")]
    Character(char),
    /// An identifier of data that is not known, so that its length is not either.
    #[error("{0:?} is no known identifier of data; a separator may be missing before it")]
    UnknownIdentifier(String),
    /// Data of the wrong length.
    #[error("{what} has {found} characters and must have {expected}; scan it again or correct it")]
    Length {
        /// What it is.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there must be.
        expected: &'static str,
    },
    /// Something else where digits must be.
    #[error("{0} must be digits; scan it again or correct it")]
    NotDigits(&'static str),
    /// The check digit of a GTIN is wrong.
    #[error("the check digit of the GTIN is {found} and should be {expected}; one of its digits is wrong")]
    CheckDigit {
        /// The digit that is there.
        found: char,
        /// The digit that belongs to the others.
        expected: char,
    },
    /// The check character of HIBCC is wrong.
    #[error("the check character is {found:?} and should be {expected:?}; one of the characters is wrong")]
    CheckCharacter {
        /// The character that is there.
        found: char,
        /// The character that belongs to the others.
        expected: char,
    },
    /// Digits that are no day.
    #[error("{0:?} is no date; scan it again or correct it")]
    NoDate(String),
    /// Two values of the same kind that differ or cannot both be.
    #[error("{0} is given twice; scan one carrier at a time")]
    Twice(&'static str),
    /// No device identifier.
    #[error("the carrier holds no device identifier; scan the one that has it as well, in one go")]
    NoDevice,
    /// A secondary structure of HIBCC without its primary one.
    #[error(
        "this HIBCC carrier holds lot, serial number or dates alone; scan the one with the device identifier"
    )]
    SecondaryAlone,
    /// A Basic UDI-DI, which no carrier holds.
    #[error(
        "this is a Basic UDI-DI, which names a family of devices; the UDI on the device itself is needed"
    )]
    BasicUdi,
    /// More than [`MAX_OTHERS`] other data.
    #[error("more than {MAX_OTHERS} data; scan one carrier at a time")]
    TooMuch,
}
