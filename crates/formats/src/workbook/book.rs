//! The parts a workbook names: its sheets in order, its texts and formats, and the day it counts from.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::error::{ForeignFile, Limit, WorkbookError};
use super::format::Formats;
use super::limits::MAX_SHEETS;
use super::markup::{attribute, flag};
use super::package::{Package, resolved};
use super::rows::Rows;
use super::text::SharedStrings;
use super::value::Epoch;

/// A sheet of cells as the workbook names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) visible: bool,
    path: String,
}

/// A workbook whose catalogue has been read.
pub(super) struct Book<'a> {
    package: Package<'a>,
    pub(super) parts: Vec<Part>,
    strings_path: Option<String>,
    formats_path: Option<String>,
    epoch: Epoch,
}

/// What cells refer to.
#[derive(Default)]
pub(super) struct References {
    pub(super) strings: SharedStrings,
    pub(super) formats: Formats,
}

/// One line of a file of relations.
struct Relation {
    kind: String,
    target: String,
}

const ROOT: &str = "_rels/.rels";

impl<'a> Book<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        let mut package = Package::open(bytes)?;
        if !package.has(ROOT) {
            let kind = if package.has("content.xml") {
                ForeignFile::OpenDocument
            } else {
                ForeignFile::OtherArchive
            };
            return Err(WorkbookError::Foreign(kind));
        }
        let root = relations(&mut package, ROOT, "")?;
        let path =
            of_kind(&root, "officeDocument").ok_or(WorkbookError::Foreign(ForeignFile::OtherArchive))?;
        let is_binary = path.to_ascii_lowercase().ends_with(".bin");
        if is_binary {
            return Err(WorkbookError::Foreign(ForeignFile::BinaryWorkbook));
        }
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let separator = if folder.is_empty() { "" } else { "/" };
        let relations = relations(
            &mut package,
            &format!("{folder}{separator}_rels/{file}.rels"),
            folder,
        )?;
        let mut book = Self {
            package,
            parts: Vec::new(),
            strings_path: of_kind(&relations, "sharedStrings"),
            formats_path: of_kind(&relations, "styles"),
            epoch: Epoch::Year1900,
        };
        book.read_catalogue(&path, &relations)?;
        Ok(book)
    }

    fn read_catalogue(
        &mut self,
        path: &str,
        relations: &HashMap<String, Relation>,
    ) -> Result<(), WorkbookError> {
        let mut markup = self.package.part(path, path)?;
        let mut is_workbook = false;
        loop {
            match markup.next()? {
                Event::Start(element) => match element.local_name().into_inner() {
                    "workbook" => is_workbook = true,
                    "workbookPr" if flag(&element, "date1904") => self.epoch = Epoch::Year1904,
                    "sheet" => {
                        let id = attribute(&element, "id").unwrap_or_default();
                        let relation = relations.get(&*id).filter(|found| found.kind == "worksheet");
                        // Charts and dialogues are sheets without cells.
                        if let Some(relation) = relation {
                            let state = attribute(&element, "state").unwrap_or_default();
                            self.parts.push(Part {
                                name: attribute(&element, "name").unwrap_or_default().into_owned(),
                                visible: state.is_empty() || state == "visible",
                                path: relation.target.clone(),
                            });
                        }
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
            if self.parts.len() > MAX_SHEETS {
                return Err(WorkbookError::limit(path, Limit::Sheets));
            }
        }
        if is_workbook {
            Ok(())
        } else {
            Err(WorkbookError::Foreign(ForeignFile::OtherArchive))
        }
    }

    /// Texts and formats, without which cells cannot be read.
    pub(super) fn references(&mut self) -> Result<References, WorkbookError> {
        let strings = match &self.strings_path {
            Some(path) if self.package.has(path) => SharedStrings::read(self.package.part(path, path)?)?,
            _ => SharedStrings::default(),
        };
        let formats = match &self.formats_path {
            Some(path) if self.package.has(path) => Formats::read(self.package.part(path, path)?)?,
            _ => Formats::default(),
        };
        Ok(References { strings, formats })
    }

    /// The rows of a sheet, from the first.
    pub(super) fn rows<'b>(
        &'b mut self,
        part: &Part,
        references: &'b References,
    ) -> Result<Rows<'b>, WorkbookError> {
        let markup = self.package.part(&part.path, &format!("sheet {:?}", part.name))?;
        Ok(Rows::new(markup, references, self.epoch))
    }

    /// Files of other kinds that travel inside.
    pub(super) fn embedded(&self) -> usize {
        self.package.embedded()
    }
}

fn of_kind(relations: &HashMap<String, Relation>, kind: &str) -> Option<String> {
    let mut found: Vec<&Relation> = relations
        .values()
        .filter(|relation| relation.kind == kind)
        .collect();
    found.sort_by(|one, other| one.target.cmp(&other.target));
    found.first().map(|relation| relation.target.clone())
}

/// The relations of a part by their ids. Their kinds are the last word of a name that differs between the transitional
/// and the strict form of the format.
fn relations(
    package: &mut Package<'_>,
    path: &str,
    folder: &str,
) -> Result<HashMap<String, Relation>, WorkbookError> {
    let mut relations = HashMap::new();
    let mut markup = package.part(path, path)?;
    loop {
        match markup.next()? {
            Event::Start(element) if element.local_name().into_inner() == "Relationship" => {
                let of = |name| attribute(&element, name).unwrap_or_default();
                if of("TargetMode") != "External" {
                    let kind = of("Type").rsplit('/').next().unwrap_or_default().to_owned();
                    let target = resolved(folder, &of("Target"));
                    relations.insert(of("Id").into_owned(), Relation { kind, target });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}
