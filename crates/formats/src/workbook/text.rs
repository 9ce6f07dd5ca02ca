//! The text of cells: shared or in place, in runs of different fonts, with the format's escapes undone.

use quick_xml::events::Event;

use super::error::{Limit, WorkbookError};
use super::limits::{MAX_CELL_BYTES, MAX_SHARED_STRINGS, MAX_SHARED_TEXT_BYTES};
use super::markup::{Markup, attribute, text};

/// The table of texts that cells refer to by number. One allocation, however many there are.
#[derive(Default)]
pub(super) struct SharedStrings {
    text: String,
    ends: Vec<usize>,
}

impl SharedStrings {
    pub(super) fn read(mut markup: Markup<'_>) -> Result<Self, WorkbookError> {
        let mut strings = Self::default();
        loop {
            let starts = match markup.next()? {
                Event::Start(element) => element.local_name().into_inner() == "si",
                Event::Eof => return Ok(strings),
                _ => false,
            };
            if starts {
                let text = rich_text(&mut markup, "si")?;
                strings.push(&text, &markup)?;
            }
        }
    }

    fn push(&mut self, text: &str, markup: &Markup<'_>) -> Result<(), WorkbookError> {
        self.text.push_str(text);
        self.ends.push(self.text.len());
        let limit = if self.ends.len() > MAX_SHARED_STRINGS {
            Limit::SharedStrings
        } else if self.text.len() > MAX_SHARED_TEXT_BYTES {
            Limit::SharedTextBytes
        } else {
            return Ok(());
        };
        Err(WorkbookError::limit(markup.place(), limit))
    }

    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }
}

/// What the text of a cell consists of.
enum Piece {
    Run { preserve: bool },
    Phonetic(bool),
    End,
    Other,
}

impl Piece {
    fn of(event: &Event<'_>, name: &str) -> Self {
        match event {
            Event::Start(element) => match element.local_name().into_inner() {
                "rPh" => Self::Phonetic(true),
                "t" => Self::Run {
                    preserve: attribute(element, "space").is_some_and(|value| value == "preserve"),
                },
                _ => Self::Other,
            },
            Event::End(element) => match element.local_name().into_inner() {
                "rPh" => Self::Phonetic(false),
                found if found == name => Self::End,
                _ => Self::Other,
            },
            Event::Eof => Self::End,
            _ => Self::Other,
        }
    }
}

/// The text within the element `name`, whose start has just been read: its `t` elements joined, without the phonetic
/// readings of East Asian words. Beyond [`MAX_CELL_BYTES`] it is cut, and so longer than a cell may be.
pub(super) fn rich_text(markup: &mut Markup<'_>, name: &str) -> Result<String, WorkbookError> {
    let mut whole = String::new();
    let mut phonetic = false;
    loop {
        let piece = Piece::of(&markup.next()?, name);
        match piece {
            Piece::Phonetic(begins) => phonetic = begins,
            Piece::Run { preserve } => {
                let run = plain_text(markup, "t")?;
                if !phonetic && whole.len() <= MAX_CELL_BYTES {
                    let trimmed = run.trim_matches([' ', '\t', '\r', '\n']);
                    whole.push_str(&unescaped(if preserve { &run } else { trimmed }));
                }
            }
            Piece::End => return Ok(whole),
            Piece::Other => {}
        }
    }
}

/// The text up to the end of the element `name`, as it stands in the file, cut beyond [`MAX_CELL_BYTES`].
pub(super) fn plain_text(markup: &mut Markup<'_>, name: &str) -> Result<String, WorkbookError> {
    let mut whole = String::new();
    loop {
        let undefined = match markup.next()? {
            Event::End(element) if element.local_name().into_inner() == name => return Ok(whole),
            Event::Eof => return Ok(whole),
            event => match (text(&event), &event) {
                (Some(piece), _) => {
                    if whole.len() <= MAX_CELL_BYTES {
                        whole.push_str(&piece);
                    }
                    None
                }
                (None, Event::GeneralRef(reference)) => Some(reference.to_string()),
                (None, _) => None,
            },
        };
        if let Some(name) = undefined {
            let reason = format!("the entity {name:?} is defined nowhere");
            return Err(WorkbookError::damaged(markup.place(), reason));
        }
    }
}

/// The text with `_x000D_` and its like replaced by their characters (ISO/IEC 29500-1, 22.9.2.19, `ST_Xstring`).
/// NUL stays escaped, since no text holds it.
pub(super) fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        whole.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((found, length)) = escaped_character(rest) {
            whole.push(found);
            rest = &rest[length..];
        } else {
            whole.push_str("_x");
            rest = &rest[2..];
        }
    }
    whole.push_str(rest);
    whole
}

/// The character that `text` begins with in escaped form, and the length of that form. Letters beyond the basic plane
/// are two escapes.
fn escaped_character(text: &str) -> Option<(char, usize)> {
    let first = escaped_unit(text)?;
    let second = text.get(7..).and_then(escaped_unit);
    let one = char::decode_utf16([first]).next()?.ok().map(|found| (found, 7));
    one.or_else(|| {
        let pair = char::decode_utf16([first, second?]).next()?;
        pair.ok().map(|found| (found, 14))
    })
    .filter(|(found, _)| *found != '\0')
}

fn escaped_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let closed = text.as_bytes().get(6) == Some(&b'_');
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    (closed && hexadecimal).then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_become_their_characters() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("_xD83D__xDE00_"), "\u{1f600}");
    }

    #[test]
    fn what_only_looks_like_an_escape_stays() {
        for text in [
            "_x00", "_x00GG_", "_x000D", "_x_x_", "_xD83D_", "_x0000_", "max_xid_",
        ] {
            assert_eq!(unescaped(text), text);
        }
    }
}
