//! SPDX 2.x in tag-value notation: one tag and its value to a line, texts of several lines in `<text>`.

use domain::component::{BillOfMaterials, Component};

use super::assembly::{self, Assembly, Relationship, kept};
use super::error::{SpdxError, shortened};
use super::json::{format_of, is_read};
use crate::document::Place;

/// What the lines at hand are about.
enum Section {
    Document,
    Package {
        package: Box<Component>,
        line: u64,
    },
    /// A file or snippet.
    Other,
    /// What has no identifier: an annotation, a licence text.
    Nothing,
}

struct Reading {
    assembly: Assembly,
    section: Section,
    has_version: bool,
}

pub(super) fn read(text: &str) -> Result<BillOfMaterials, SpdxError> {
    let mut reading = Reading {
        assembly: Assembly::default(),
        section: Section::Document,
        has_version: false,
    };
    let mut lines = text.lines().zip(1_u64..);
    while let Some((line, number)) = lines.next() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((tag, value)) = line.split_once(':').filter(|(tag, _)| is_tag(tag)) else {
            reading.stray(line, number)?;
            continue;
        };
        let value = value.trim();
        if !value.starts_with("<text>") {
            reading.take(tag, value, number)?;
            continue;
        }
        let mut full = value.to_owned();
        while !full.contains("</text>") {
            let (more, _) = lines.next().ok_or(SpdxError::OpenText { line: number })?;
            full.push('\n');
            full.push_str(more);
        }
        let inner = full.trim_start_matches("<text>").split("</text>").next();
        reading.take(tag, inner.unwrap_or_default(), number)?;
    }
    reading.close()?;
    if !reading.has_version {
        return Err(SpdxError::Missing {
            place: Place::Line(1),
            name: "SPDXVersion",
        });
    }
    Ok(reading.assembly.finish())
}

fn is_tag(tag: &str) -> bool {
    !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl Reading {
    fn take(&mut self, tag: &str, value: &str, line: u64) -> Result<(), SpdxError> {
        let place = || Place::Line(line);
        match tag {
            "SPDXVersion" if is_read(value) => {
                self.has_version = true;
                self.assembly.bill.format = format_of(value);
            }
            "SPDXVersion" => {
                return Err(SpdxError::OtherVersion {
                    place: place(),
                    found: shortened(value),
                });
            }
            "DocumentNamespace" => self.assembly.bill.identifier = kept(value, place)?,
            "Created" => self.assembly.created(value, &place())?,
            "Creator" => self.assembly.creator(value),
            "Relationship" => self.relationship(value, line),
            "PackageName" => {
                let package = Box::new(Component {
                    name: kept(value, place)?.unwrap_or_default(),
                    ..Component::default()
                });
                self.begin(Section::Package { package, line })?;
            }
            "FileName" | "SnippetSPDXID" => {
                self.begin(Section::Other)?;
                if tag == "SnippetSPDXID" {
                    self.assembly.other(value, &place())?;
                }
            }
            "LicenseID" | "Annotator" | "Reviewer" => self.begin(Section::Nothing)?,
            "SPDXID" => self.identifier(value, line)?,
            _ => {
                if let Section::Package { package, .. } = &mut self.section {
                    about_package(package, tag, value, line)?;
                }
            }
        }
        Ok(())
    }

    fn begin(&mut self, section: Section) -> Result<(), SpdxError> {
        // What is said of a package may go on behind an annotation of it.
        if matches!(section, Section::Nothing) && matches!(self.section, Section::Package { .. }) {
            return Ok(());
        }
        self.close()?;
        self.section = section;
        Ok(())
    }

    /// Passes over a line that is none in a document that is SPDX: a text without its marks, a line broken in two.
    fn stray(&mut self, text: &str, line: u64) -> Result<(), SpdxError> {
        let found = shortened(text);
        if !self.has_version {
            return Err(SpdxError::NoTag { line, found });
        }
        self.assembly.remark(format!(
            "line {line}: {found:?} is no tag with a value and is passed over"
        ));
        Ok(())
    }

    /// Ends the package at hand.
    fn close(&mut self) -> Result<(), SpdxError> {
        let section = std::mem::replace(&mut self.section, Section::Nothing);
        let Section::Package { package, line } = section else {
            return Ok(());
        };
        if package.reference.is_none() {
            return Err(SpdxError::Missing {
                place: Place::Line(line),
                name: "SPDXID",
            });
        }
        self.assembly.package(*package, &Place::Line(line))
    }

    fn identifier(&mut self, value: &str, line: u64) -> Result<(), SpdxError> {
        let place = Place::Line(line);
        match &mut self.section {
            Section::Package { package, .. } if package.reference.is_none() => {
                package.reference = kept(value, || place.clone())?;
                Ok(())
            }
            Section::Document => {
                self.assembly.document(value);
                Ok(())
            }
            Section::Other => self.assembly.other(value, &place),
            Section::Package { .. } | Section::Nothing => Ok(()),
        }
    }

    /// `SPDXRef-A DEPENDS_ON SPDXRef-B`.
    fn relationship(&mut self, value: &str, line: u64) {
        let words: Vec<&str> = value.split_whitespace().collect();
        let [from, kind, to] = words[..] else {
            let found = shortened(value);
            self.assembly.remark(format!(
                "line {line}: {found:?} is no relationship of two elements and is passed over"
            ));
            return;
        };
        self.assembly.relationships.push(Relationship {
            from: from.to_owned(),
            kind: kind.to_owned(),
            to: to.to_owned(),
        });
    }
}

fn about_package(package: &mut Component, tag: &str, value: &str, line: u64) -> Result<(), SpdxError> {
    let place = || Place::Line(line);
    match tag {
        "PackageVersion" => package.version = kept(value, place)?,
        "PackageSupplier" => package.supplier = assembly::agent(value),
        "PackageOriginator" => package.manufacturer = assembly::agent(value),
        "PrimaryPackagePurpose" => package.kind = assembly::kind(value),
        "PackageChecksum" => {
            let (algorithm, content) = value.split_once(':').unwrap_or(("", value));
            let hash = assembly::hash(algorithm, content, &place())?;
            package.hashes.push(hash);
        }
        "ExternalRef" => {
            let mut words = value.split_whitespace().skip(1);
            if let (Some(kind), Some(locator)) = (words.next(), words.next()) {
                assembly::identify(package, kind, locator);
            }
        }
        "PackageLicenseDeclared" | "PackageLicenseConcluded" => {
            if let Some(text) = kept(value, place)? {
                assembly::licence(package, &text);
            }
        }
        _ => {}
    }
    Ok(())
}
