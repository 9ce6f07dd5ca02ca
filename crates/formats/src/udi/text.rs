//! The characters of a carrier, with their positions in the text as it was given.

use super::{MAX_CHARACTERS, MAX_OTHERS, Udi, UdiError, UdiProblem};

/// The separator of GS1 (ASCII 29), which stands for FNC1 behind data of variable length.
pub(super) const SEPARATOR: u8 = 0x1D;

/// ASCII text, and how many characters before it were taken off.
pub(super) struct Text {
    bytes: Vec<u8>,
    skipped: usize,
}

impl Text {
    /// Takes off blanks, the asterisks HIBCC prints around a carrier, and the symbology identifier of a scanner.
    pub(super) fn of(carrier: &str) -> Result<Self, UdiError> {
        let at = |position: usize, problem| UdiError {
            position: position + 1,
            problem,
        };
        if carrier.chars().nth(MAX_CHARACTERS).is_some() {
            return Err(at(MAX_CHARACTERS, UdiProblem::TooLong));
        }
        if let Some((position, character)) = carrier
            .chars()
            .enumerate()
            .find(|(_, character)| !character.is_ascii())
        {
            return Err(at(position, UdiProblem::Character(character)));
        }
        // A trailing blank can be a check character; a trailing line end never is.
        let mut inner = carrier.trim_start_matches([' ', '\t', '\r', '\n']);
        inner = inner.trim_end_matches(['\t', '\r', '\n']);
        if let Some(framed) = inner.strip_prefix('*') {
            inner = framed.trim_end_matches([' ', '*']);
        }
        for symbology in ["]C1", "]C0", "]d1", "]d2", "]Q1", "]Q3", "]e0", "]J1", "]A0"] {
            inner = inner.strip_prefix(symbology).unwrap_or(inner);
        }
        let skipped = inner.as_ptr().addr() - carrier.as_ptr().addr();
        Ok(Self {
            bytes: inner.as_bytes().to_vec(),
            skipped,
        })
    }

    pub(super) fn beginning(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The characters from `start` up to `end`, or as many as there are.
    pub(super) fn part(&self, start: usize, end: usize) -> &str {
        let end = end.min(self.bytes.len());
        let bytes = self.bytes.get(start.min(end)..end).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// The first place at or behind `start` where a character is `wanted`; the end where none is.
    pub(super) fn find(&self, start: usize, wanted: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(start..).unwrap_or_default();
        start + rest.iter().position(|byte| wanted(*byte)).unwrap_or(rest.len())
    }

    pub(super) fn error(&self, at: usize, problem: UdiProblem) -> UdiError {
        UdiError {
            position: self.skipped + at + 1,
            problem,
        }
    }

    /// Digits, exactly so many of them.
    pub(super) fn digits(
        &self,
        start: usize,
        length: usize,
        what: &'static str,
        expected: &'static str,
    ) -> Result<&str, UdiError> {
        let part = self.part(start, start + length);
        if part.len() != length {
            let found = part.len();
            return Err(self.error(
                start,
                UdiProblem::Length {
                    what,
                    found,
                    expected,
                },
            ));
        }
        match part.bytes().position(|byte| !byte.is_ascii_digit()) {
            Some(offset) => Err(self.error(start + offset, UdiProblem::NotDigits(what))),
            None => Ok(part),
        }
    }

    /// Refuses a character that is not `allowed` between `start` and `end`.
    pub(super) fn check(
        &self,
        start: usize,
        end: usize,
        allowed: impl Fn(u8) -> bool,
    ) -> Result<(), UdiError> {
        match self.part(start, end).bytes().position(|byte| !allowed(byte)) {
            Some(offset) => {
                let character = char::from(self.bytes[start + offset]);
                Err(self.error(start + offset, UdiProblem::Character(character)))
            }
            None => Ok(()),
        }
    }

    /// Puts a value in its place, which must be free or hold the same.
    pub(super) fn put<T: PartialEq>(
        &self,
        place: &mut Option<T>,
        value: T,
        at: usize,
        what: &'static str,
    ) -> Result<(), UdiError> {
        if place.as_ref().is_some_and(|present| *present != value) {
            return Err(self.error(at, UdiProblem::Twice(what)));
        }
        *place = Some(value);
        Ok(())
    }

    /// Keeps other data.
    pub(super) fn keep(
        &self,
        udi: &mut Udi,
        identifier: &str,
        value: &str,
        at: usize,
    ) -> Result<(), UdiError> {
        if udi.others.len() >= MAX_OTHERS {
            return Err(self.error(at, UdiProblem::TooMuch));
        }
        udi.others.push((identifier.to_owned(), value.to_owned()));
        Ok(())
    }
}
