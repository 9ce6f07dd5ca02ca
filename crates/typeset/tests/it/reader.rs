//! Reading a file back: its objects with `lopdf`, its text and its claims with poppler's programs.
//!
//! A machine without poppler skips the tests that need it, and they say so.

use std::io::Write;
use std::process::Command;

use lopdf::{Dictionary, Document, Object};
use report::Typeset;
use typeset::Typesetter;

/// The document as a file.
pub(crate) fn pdf(document: &report::Document) -> Vec<u8> {
    Typesetter.pdf(document).unwrap()
}

/// A file that was read back.
pub(crate) struct File(pub(crate) Document);

impl File {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).unwrap())
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    /// The dictionary under this key, followed where it is a reference.
    pub(crate) fn dictionary<'a>(&'a self, of: &'a Dictionary, key: &str) -> &'a Dictionary {
        self.0
            .dereference(of.get(key.as_bytes()).unwrap())
            .unwrap()
            .1
            .as_dict()
            .unwrap()
    }

    /// The content of the stream under this key.
    pub(crate) fn stream(&self, of: &Dictionary, key: &str) -> Vec<u8> {
        let object = self.0.dereference(of.get(key.as_bytes()).unwrap()).unwrap().1;
        let stream = object.as_stream().unwrap();
        stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone())
    }

    /// What the file says of itself in XMP.
    pub(crate) fn claims(&self) -> String {
        String::from_utf8(self.stream(self.catalog(), "Metadata")).unwrap()
    }

    /// The names of all elements of the structure.
    pub(crate) fn elements(&self) -> Vec<String> {
        let elements = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        elements
            .filter(|element| element.has(b"P") && element.has(b"S"))
            .filter_map(|element| element.get(b"S").and_then(Object::as_name).ok())
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect()
    }
}

/// What a program of poppler prints of the file; `None` where it is not installed.
fn poppler(program: &str, options: &[&str], bytes: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(program)
        .args(options)
        .arg(file.path())
        .args(if program == "pdftotext" { &["-"][..] } else { &[] })
        .output();
    let Ok(output) = output else {
        println!("skipped: {program} is not installed");
        return None;
    };
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    // ISO 32000-1, table 321, has this entry as a boolean; releases of poppler before 23 wanted something else.
    let complaints = String::from_utf8_lossy(&output.stderr)
        .replace("Syntax Error: Suspects object is wrong type (boolean)\n", "");
    assert_eq!(complaints, "");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The text of the pages in reading order, a form feed after each.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    poppler("pdftotext", &["-enc", "UTF-8"], bytes)
}

/// What `pdfinfo` says of the file.
pub(crate) fn information(bytes: &[u8]) -> Option<String> {
    poppler("pdfinfo", &[], bytes)
}

/// The text with every run of white space made one space: where lines are broken is no part of it.
pub(crate) fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without white space: for long words, which may be broken anywhere.
pub(crate) fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}
