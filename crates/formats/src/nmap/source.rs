//! The bytes of a report, counted: lines for messages, and bytes so that neither the file nor one tag of it grows
//! beyond its limit before the XML reader has seen its end.

use std::io::{self, BufRead, BufReader, Read};

use super::limits::{MAX_FILE_BYTES, MAX_TOKEN_BYTES};

/// Which limit stopped the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exceeded {
    Token,
    File,
}

/// A source of bytes that ends in an error where a limit is exceeded.
pub(super) struct Source<R> {
    bytes: BufReader<R>,
    line: u64,
    left_of_file: u64,
    left_of_token: u64,
    exceeded: Option<Exceeded>,
    ended: bool,
}

impl<R: Read> Source<R> {
    pub(super) fn new(bytes: R) -> Self {
        Self {
            bytes: BufReader::new(bytes),
            line: 1,
            left_of_file: MAX_FILE_BYTES,
            left_of_token: MAX_TOKEN_BYTES,
            exceeded: None,
            ended: false,
        }
    }

    /// As if the file had only so many bytes left to its limit.
    #[cfg(test)]
    pub(super) fn with_left_of_file(self, left_of_file: u64) -> Self {
        Self { left_of_file, ..self }
    }

    /// Allows the next tag or text its full length.
    pub(super) fn begin_token(&mut self) {
        self.left_of_token = MAX_TOKEN_BYTES;
    }

    /// The line, counted from 1, on which the next byte stands.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    pub(super) fn exceeded(&self) -> Option<Exceeded> {
        self.exceeded
    }

    /// Whether the end of the file was met.
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    fn stop(&mut self, exceeded: Exceeded) -> io::Error {
        self.exceeded = Some(exceeded);
        io::Error::other("limit exceeded")
    }
}

impl<R: Read> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.bytes.fill_buf()?.is_empty() {
            self.ended = true;
        } else if self.left_of_file == 0 {
            return Err(self.stop(Exceeded::File));
        } else if self.left_of_token == 0 {
            return Err(self.stop(Exceeded::Token));
        }
        let left = usize::try_from(self.left_of_file.min(self.left_of_token)).unwrap_or(usize::MAX);
        let bytes = self.bytes.buffer();
        Ok(&bytes[..bytes.len().min(left)])
    }

    fn consume(&mut self, amount: usize) {
        let consumed = &self.bytes.buffer()[..amount];
        self.line += consumed.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.left_of_file = self.left_of_file.saturating_sub(amount as u64);
        self.left_of_token = self.left_of_token.saturating_sub(amount as u64);
        self.bytes.consume(amount);
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}
