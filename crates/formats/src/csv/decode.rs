//! A stream of bytes in any supported encoding as a stream of UTF-8, with the size of the file bounded.
//!
//! What cannot be decoded becomes U+FFFD and is reported as lost letters; it never stops the reading.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder};

use super::encoding::Encoding;
use super::limits::MAX_FILE_BYTES;

const CHUNK: usize = 16 << 10;

/// What came of asking for more text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Filled {
    /// Some text was appended.
    More,
    /// The file has ended; nothing was appended.
    End,
    /// The file is larger than [`MAX_FILE_BYTES`].
    TooLarge,
}

/// Decodes what it reads, without its byte order mark.
pub(super) struct Decoded<R> {
    source: R,
    decoder: Decoder,
    chunk: Vec<u8>,
    read: u64,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(source: R, encoding: Encoding) -> Self {
        let decoder = encoding.to_encoding_rs().new_decoder_with_bom_removal();
        Self {
            source,
            decoder,
            chunk: vec![0; CHUNK],
            read: 0,
            ended: false,
        }
    }

    /// Appends the text of the next chunk to `text`.
    pub(super) fn fill(&mut self, text: &mut Vec<u8>) -> io::Result<Filled> {
        let before = text.len();
        while !self.ended && text.len() == before {
            let count = self.read_chunk()?;
            self.read += count as u64;
            if self.read > MAX_FILE_BYTES {
                return Ok(Filled::TooLarge);
            }
            self.ended = count == 0;
            self.decode(count, text);
        }
        Ok(if text.len() > before {
            Filled::More
        } else {
            Filled::End
        })
    }

    /// As if so many bytes had been read before.
    #[cfg(test)]
    pub(super) fn already_read(self, read: u64) -> Self {
        Self { read, ..self }
    }

    fn read_chunk(&mut self) -> io::Result<usize> {
        loop {
            match self.source.read(&mut self.chunk) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result,
            }
        }
    }

    fn decode(&mut self, count: usize, text: &mut Vec<u8>) {
        let mut input = &self.chunk[..count];
        loop {
            let start = text.len();
            let room = self
                .decoder
                .max_utf8_buffer_length(input.len())
                .unwrap_or(4 * CHUNK);
            text.resize(start + room, 0);
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(input, &mut text[start..], self.ended);
            text.truncate(start + written);
            input = &input[read..];
            if result == CoderResult::InputEmpty {
                return;
            }
        }
    }
}
