//! The walk through a report: which element is open, the host being read, and what to remark at the end.

use std::io::{BufRead, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::element::Element;
use super::error::NmapError;
use super::host::{COLUMNS, Host, attributes};
use super::limits::{MAX_DEPTH, MAX_HOSTS, MAX_PORTS, MAX_VALUE_BYTES};
use super::source::{Exceeded, Source};
use crate::table::{Reject, Table};

/// Reads the report that `bytes` are, and those behind it.
pub(super) fn read(mut source: Source<impl Read>) -> Result<Table, NmapError> {
    let head = source.fill_buf()?;
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Err(NmapError::Utf16);
    }
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk::default();
    let mut token = Vec::new();
    loop {
        token.clear();
        reader.get_mut().begin_token();
        let line = reader.get_ref().line();
        match reader.read_event_into(&mut token) {
            Ok(Event::Eof) => break,
            Ok(event) => walk.take(line, event)?,
            Err(error) => match reader.get_ref().exceeded() {
                Some(Exceeded::Token) => return Err(NmapError::TokenTooLong { line }),
                Some(Exceeded::File) => return Err(NmapError::FileTooLarge),
                None => {
                    walk.broken(line, error, reader.get_ref().ended())?;
                    break;
                }
            },
        }
    }
    walk.finish(reader.get_ref().line())
}

#[derive(Default)]
struct Walk {
    open: Vec<Element>,
    host: Option<Host>,
    /// The text of the `<cpe>` that is open.
    text: String,
    table: Table,
    reports: u64,
    run_started: Option<i64>,
    down: u64,
    /// How many hosts the reports themselves say are up.
    counted_up: Option<u64>,
    failures: Vec<String>,
    last_complete: Option<String>,
    /// Hosts with more ports than are kept, and the line of the first.
    many_ports: u64,
    first_with_many_ports: u64,
    /// Where a report broke off, and the last host before.
    cut: Option<(u64, Option<String>)>,
}

impl Walk {
    fn take(&mut self, line: u64, event: Event<'_>) -> Result<(), NmapError> {
        match event {
            Event::Start(tag) | Event::Empty(tag) => self.start(line, &tag),
            Event::End(_) => self.end(),
            Event::Text(text) => {
                self.add_text(&text);
                Ok(())
            }
            Event::CData(text) => {
                self.add_text(&text);
                Ok(())
            }
            Event::GeneralRef(reference) => self.reference(line, &reference),
            Event::DocType(declaration) => check_document_type(line, &declaration),
            Event::Decl(_) => {
                self.next_report(line);
                Ok(())
            }
            Event::PI(_) | Event::Comment(_) | Event::Eof => Ok(()),
        }
    }

    /// A report that was appended to one that had been cut begins anew.
    fn next_report(&mut self, line: u64) {
        if !self.open.is_empty() {
            self.cut_at(line);
            self.open.clear();
            self.host = None;
        }
    }

    fn cut_at(&mut self, line: u64) {
        self.cut.get_or_insert_with(|| (line, self.last_complete.clone()));
    }

    fn start(&mut self, line: u64, tag: &BytesStart<'_>) -> Result<(), NmapError> {
        let name = tag.name();
        let element = Element::within(self.open.last().copied(), name.as_ref());
        if self.open.is_empty() && element != Element::Report {
            let root = name.as_ref().chars().take(60).collect();
            return Err(NmapError::NotNmap { line, root });
        }
        if self.open.len() == MAX_DEPTH {
            return Err(NmapError::TooDeep { line });
        }
        self.open.push(element);
        match element {
            Element::Report => {
                self.reports += 1;
                self.run_started = number(tag, "start");
            }
            Element::Host => self.host = Some(Host::begin(line, tag, self.run_started)),
            Element::Finished => {
                let [exit, message] = attributes(tag, ["exit", "errormsg"]).unwrap_or_default();
                if exit == "error" {
                    self.failures.push(message);
                }
            }
            Element::HostCounts => {
                if let Some(up) = number(tag, "up").and_then(|up: i64| u64::try_from(up).ok()) {
                    self.counted_up = Some(self.counted_up.unwrap_or(0).saturating_add(up));
                }
            }
            _ => {
                if let Some(host) = &mut self.host {
                    host.open(element, tag);
                }
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), NmapError> {
        match self.open.pop() {
            Some(Element::Host) => self.end_host()?,
            Some(Element::Port) => {
                if let Some(host) = &mut self.host {
                    host.close_port();
                }
            }
            Some(element @ (Element::ServiceCpe | Element::SystemCpe)) => {
                let text = std::mem::take(&mut self.text);
                if let Some(host) = &mut self.host {
                    host.cpe(element, &text);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_host(&mut self) -> Result<(), NmapError> {
        let Some(host) = self.host.take() else {
            return Ok(());
        };
        let line = host.line();
        self.last_complete = Some(host.shown().to_owned());
        if !host.is_up() {
            self.down += 1;
            return Ok(());
        }
        if self.table.rows.len() + self.table.rejects.len() == MAX_HOSTS {
            return Err(NmapError::TooManyHosts { line });
        }
        if host.surplus_ports() > 0 {
            self.many_ports += 1;
            if self.many_ports == 1 {
                self.first_with_many_ports = line;
            }
        }
        match host.into_row() {
            Ok(row) => self.table.rows.push(row),
            Err(reason) => self.table.rejects.push(Reject { place: line, reason }),
        }
        Ok(())
    }

    fn add_text(&mut self, text: &str) {
        let wanted = matches!(self.open.last(), Some(Element::ServiceCpe | Element::SystemCpe));
        // Beyond the limit one piece more is kept, so that the host can say it was too long.
        if wanted && self.text.len() <= MAX_VALUE_BYTES {
            self.text.push_str(text);
        }
    }

    fn reference(&mut self, line: u64, reference: &BytesRef<'_>) -> Result<(), NmapError> {
        let character = reference
            .resolve_char_ref()
            .map_err(|error| NmapError::Malformed {
                line,
                reason: error.to_string(),
            })?;
        if let Some(character) = character {
            self.add_text(character.encode_utf8(&mut [0; 4]));
            return Ok(());
        }
        let text = resolve_predefined_entity(reference).ok_or_else(|| NmapError::Entity {
            line,
            name: reference.chars().take(60).collect(),
        })?;
        self.add_text(text);
        Ok(())
    }

    /// A file that merely ends too early gives what it has; any other damage is refused, since nobody knows what was
    /// meant.
    fn broken(&mut self, line: u64, error: quick_xml::Error, ended: bool) -> Result<(), NmapError> {
        if ended && self.reports > 0 {
            self.cut_at(line);
            return Ok(());
        }
        Err(match error {
            quick_xml::Error::Io(error) => NmapError::Io(std::io::Error::new(error.kind(), error)),
            error => NmapError::Malformed {
                line,
                reason: error.to_string(),
            },
        })
    }

    fn finish(mut self, line: u64) -> Result<Table, NmapError> {
        if self.reports == 0 {
            return Err(NmapError::Empty);
        }
        self.table.headers = COLUMNS.map(str::to_owned).into();
        let up = (self.table.rows.len() + self.table.rejects.len()) as u64;
        let mut remarks = Vec::new();
        self.next_report(line);
        if let Some((line, last)) = self.cut {
            let last = last.unwrap_or_else(|| "none".to_owned());
            remarks.push(format!(
                "the report breaks off in line {line}: the scan was stopped or the file was cut; \
                 last complete host: {last}. Hosts that are not listed may still be there; scan again"
            ));
        } else if self.counted_up.is_some_and(|counted| counted != up) {
            let counted = self.counted_up.unwrap_or(0);
            remarks.push(format!(
                "the report counts {counted} hosts that are up and lists {up}: those without an open port \
                 were not written (--open), or it was changed"
            ));
        }
        for failure in self.failures {
            remarks.push(format!("the scan ended with an error: {failure}"));
        }
        if self.down > 0 {
            let (noun, verb) = if self.down == 1 {
                ("host", "is")
            } else {
                ("hosts", "are")
            };
            remarks.push(format!("{} {noun} did not answer and {verb} left out", self.down));
        }
        if self.many_ports > 0 {
            let noun = if self.many_ports == 1 {
                "host has"
            } else {
                "hosts have"
            };
            remarks.push(format!(
                "{} {noun} more than {MAX_PORTS} open ports, first in line {}; the first {MAX_PORTS} are kept. \
                 A firewall that answers for every port looks like this",
                self.many_ports, self.first_with_many_ports
            ));
        }
        if self.reports > 1 {
            remarks.push(format!(
                "the file holds {} reports one after another",
                self.reports
            ));
        }
        self.table.remarks = remarks;
        Ok(self.table)
    }
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<i64> {
    let [value] = attributes(tag, [name]).ok()?;
    value.parse().ok()
}

/// The formal identifier under which some versions of nmap name their own document type.
const OWN_IDENTIFIER: &str = "-//IDN nmap.org//DTD Nmap XML";

/// Accepts `<!DOCTYPE nmaprun>`, which nmap writes. What is declared inside could grow without bounds or name files
/// of this machine (CWE-776, CWE-611). Nothing is ever fetched.
fn check_document_type(line: u64, declaration: &str) -> Result<(), NmapError> {
    let refused = |what| Err(NmapError::DocumentType { line, what });
    if declaration.contains('[') {
        return refused("has declarations of its own");
    }
    let mut words = declaration.split_whitespace();
    match (words.next(), words.next()) {
        (Some(_), None) => Ok(()),
        (Some(_), Some("PUBLIC")) if declaration.contains(OWN_IDENTIFIER) => Ok(()),
        _ => refused("is to be fetched from elsewhere"),
    }
}
