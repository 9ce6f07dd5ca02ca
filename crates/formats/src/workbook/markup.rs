//! The XML of one part as a stream of events, within bounds of bytes, depth and size of a piece.
//!
//! Entities other than the five of XML do not exist here: a document type refuses the file, so nothing can expand.
//! Names are compared without their namespace, since the strict form of the format uses others.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::error::{Limit, WorkbookError};
use super::limits::{MAX_DEPTH, MAX_NODE_BYTES};

/// A part being read.
pub(super) struct Markup<'a> {
    reader: quick_xml::Reader<Bounded<'a>>,
    buffer: Vec<u8>,
    place: String,
    depth: usize,
    /// The row of the sheet being read, for messages.
    pub(super) row: Option<u64>,
}

impl<'a> Markup<'a> {
    pub(super) fn new(
        source: Box<dyn BufRead + 'a>,
        place: &str,
        allowed: u64,
        budget: Rc<Cell<u64>>,
    ) -> Self {
        let mut reader = quick_xml::Reader::from_reader(Bounded {
            source,
            allowed,
            budget,
            node: MAX_NODE_BYTES,
            overrun: None,
        });
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            place: place.to_owned(),
            depth: 0,
            row: None,
        }
    }

    /// The next event. An empty element is a start and an end; comments and instructions come as they are.
    pub(super) fn next(&mut self) -> Result<Event<'_>, WorkbookError> {
        self.buffer.clear();
        self.reader.get_mut().node = MAX_NODE_BYTES;
        let read = self.reader.read_event_into(&mut self.buffer);
        let place = || placed(&self.place, self.row);
        let event = match (read, self.reader.get_ref().overrun) {
            (Err(_), Some(limit)) => return Err(WorkbookError::limit(place(), limit)),
            (Err(error), None) => return Err(WorkbookError::damaged(place(), error.to_string())),
            (Ok(event), _) => event,
        };
        match &event {
            Event::DocType(_) => return Err(WorkbookError::DocumentType { place: place() }),
            Event::Start(_) if self.depth == MAX_DEPTH => {
                return Err(WorkbookError::limit(place(), Limit::Depth));
            }
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => {
                return Err(WorkbookError::damaged(place(), "the part ends in the middle"));
            }
            _ => {}
        }
        Ok(event)
    }

    /// Where the reading is, for messages.
    pub(super) fn place(&self) -> String {
        placed(&self.place, self.row)
    }
}

fn placed(place: &str, row: Option<u64>) -> String {
    row.map_or_else(|| place.to_owned(), |row| format!("{place}, row {row}"))
}

/// The attribute of an element, whatever its namespace.
pub(super) fn attribute<'b>(element: &'b BytesStart<'_>, name: &str) -> Option<Cow<'b, str>> {
    let mut attributes = element.attributes();
    // The check compares each attribute with all before it; a tag of a megabyte would take minutes.
    attributes.with_checks(false);
    attributes
        .map_while(Result::ok)
        .find(|attribute| attribute.key.local_name().into_inner() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
}

/// Whether an attribute says yes.
pub(super) fn flag(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// The text an event stands for; none when it is markup or a reference to nothing.
pub(super) fn text<'b>(event: &Event<'b>) -> Option<Cow<'b, str>> {
    match event {
        Event::Text(text) => Some(text.xml10_content()),
        Event::CData(text) => Some(text.xml10_content()),
        Event::GeneralRef(reference) => referred(reference).map(|found| Cow::Owned(found.to_string())),
        _ => None,
    }
}

fn referred(reference: &BytesRef<'_>) -> Option<char> {
    match reference.resolve_char_ref() {
        Ok(Some(found)) => Some(found),
        Ok(None) => resolve_predefined_entity(reference).and_then(|found| found.chars().next()),
        Err(_) => Some(char::REPLACEMENT_CHARACTER),
    }
}

/// A source that ends with an error once a bound is reached. What was inflated ahead of it is one buffer.
struct Bounded<'a> {
    source: Box<dyn BufRead + 'a>,
    /// Bytes this part may still give.
    allowed: u64,
    /// Bytes all parts may still give.
    budget: Rc<Cell<u64>>,
    /// Bytes the present piece of markup may still take.
    node: usize,
    overrun: Option<Limit>,
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Bounded<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.overrun = if self.node == 0 {
            Some(Limit::NodeBytes)
        } else if self.allowed == 0 {
            Some(Limit::Ratio)
        } else if self.budget.get() == 0 {
            Some(Limit::InflatedBytes)
        } else {
            None
        };
        if self.overrun.is_some() {
            return Err(io::Error::other("beyond a limit"));
        }
        self.source.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        let bytes = count as u64;
        self.node = self.node.saturating_sub(count);
        self.allowed = self.allowed.saturating_sub(bytes);
        self.budget.set(self.budget.get().saturating_sub(bytes));
        self.source.consume(count);
    }
}
