//! XML into a tree: elements of the root's namespace, their attributes and their text.

use std::borrow::Cow;

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::{Builder, DocumentError, MAX_DEPTH, Tree, Value, Vocabulary};

pub(super) fn read(text: &str, known: Vocabulary) -> Result<Tree<'_>, DocumentError> {
    let mut reading = Reading {
        text,
        reader: NsReader::from_str(text),
        builder: Builder::new(),
        known,
        root: None,
        line: 1,
        counted: 0,
    };
    reading.reader.config_mut().expand_empty_elements = true;
    while reading.step()? {}
    if !reading.builder.open.is_empty() {
        return Err(reading.damaged("it ends within an element"));
    }
    if reading.root.is_none() {
        return Err(reading.damaged("it holds no element"));
    }
    Ok(Tree {
        parts: reading.builder.parts,
        element: reading.root,
    })
}

struct Reading<'a> {
    text: &'a str,
    reader: NsReader<&'a [u8]>,
    builder: Builder<'a>,
    known: Vocabulary,
    root: Option<(String, String)>,
    /// The line of the byte `counted`.
    line: u64,
    counted: usize,
}

/// What an event asks for, free of the reader it came from.
enum Step<'a> {
    Open {
        start: BytesStart<'a>,
        namespace: String,
    },
    Close,
    Add(Cow<'a, str>),
    Pass,
    Stop,
}

impl<'a> Reading<'a> {
    /// Takes the next event; false behind the last one.
    fn step(&mut self) -> Result<bool, DocumentError> {
        self.count_lines();
        match self.next()? {
            Step::Open { start, namespace } => self.open(&start, namespace)?,
            Step::Close => self.builder.close(),
            Step::Add(text) => self.add_text(text)?,
            Step::Pass => {}
            Step::Stop => return Ok(false),
        }
        Ok(true)
    }

    fn next(&mut self) -> Result<Step<'a>, DocumentError> {
        let line = self.line;
        let (namespace, event) = match self.reader.read_resolved_event() {
            Ok(resolved) => resolved,
            Err(error) => {
                let problem = error.to_string();
                self.count_lines();
                return Err(self.damaged(&problem));
            }
        };
        Ok(match event {
            Event::Start(start) => Step::Open {
                namespace: match namespace {
                    ResolveResult::Bound(Namespace(name)) => name.to_owned(),
                    ResolveResult::Unbound => String::new(),
                    ResolveResult::Unknown(prefix) => {
                        return Err(self.damaged(&format!("the prefix {prefix} is not declared")));
                    }
                },
                start,
            },
            Event::End(_) => Step::Close,
            Event::Text(text) => Step::Add(text.xml10_content()),
            Event::CData(text) => Step::Add(text.xml10_content()),
            Event::GeneralRef(reference) => Step::Add(Cow::Owned(self.resolved(&reference)?.to_string())),
            Event::DocType(_) => return Err(DocumentError::DocumentType { line }),
            Event::Eof => Step::Stop,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Step::Pass,
        })
    }

    fn open(&mut self, start: &BytesStart<'a>, namespace: String) -> Result<(), DocumentError> {
        let local = start.local_name();
        let name = match &self.root {
            None => {
                self.root = Some((local.as_ref().to_owned(), namespace));
                ""
            }
            Some(_) if self.builder.open.is_empty() => {
                return Err(self.damaged("a second element follows the outermost one"));
            }
            Some((_, own)) => match self.known.find(local.as_ref()).filter(|_| *own == namespace) {
                Some(name) => name,
                None => return self.pass_over(),
            },
        };
        let line = self.line;
        self.builder.open(name, Value::Element(Cow::Borrowed("")), line)?;
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| self.damaged(&error.to_string()))?;
            let known = attribute.key.prefix().is_none();
            let Some(name) = self.known.find(attribute.key.as_ref()).filter(|_| known) else {
                continue;
            };
            let text = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| self.damaged(&error.to_string()))?
                .into_owned();
            self.builder.add(name, Value::Element(Cow::Owned(text)), line)?;
        }
        Ok(())
    }

    /// Reads up to the end of an element that is not kept.
    fn pass_over(&mut self) -> Result<(), DocumentError> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Step::Open { .. } => depth += 1,
                Step::Close => depth -= 1,
                Step::Add(_) | Step::Pass => {}
                Step::Stop => return Err(self.damaged("it ends within an element")),
            }
            if depth > MAX_DEPTH {
                return Err(DocumentError::TooDeep);
            }
        }
        Ok(())
    }

    /// Adds to the text of the innermost element.
    fn add_text(&mut self, text: Cow<'a, str>) -> Result<(), DocumentError> {
        let Some((at, _)) = self.builder.open.last() else {
            if text.trim().is_empty() {
                return Ok(());
            }
            return Err(self.damaged("text stands outside the outermost element"));
        };
        if let Some(Value::Element(own)) = self.builder.parts.get_mut(*at).map(|part| &mut part.value) {
            if own.trim().is_empty() {
                *own = text;
            } else if !text.is_empty() {
                own.to_mut().push_str(&text);
            }
        }
        Ok(())
    }

    /// The character that `&#38;` or one of the five predefined names stands for.
    fn resolved(&self, reference: &BytesRef<'_>) -> Result<char, DocumentError> {
        let named = match reference.as_ref() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => reference
                .resolve_char_ref()
                .map_err(|error| self.damaged(&error.to_string()))?,
        };
        named.ok_or_else(|| {
            self.damaged(&format!(
                "the entity &{}; is not defined",
                reference.as_ref() as &str
            ))
        })
    }

    /// Brings `line` up to where the reader stands.
    fn count_lines(&mut self) {
        let position = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let position = position.clamp(self.counted, self.text.len());
        let passed = &self.text.as_bytes()[self.counted..position];
        self.line += passed.split(|byte| *byte == b'\n').skip(1).count() as u64;
        self.counted = position;
    }

    fn damaged(&self, problem: &str) -> DocumentError {
        DocumentError::Xml {
            line: self.line,
            problem: problem.to_owned(),
        }
    }
}
