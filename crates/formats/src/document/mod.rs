//! A document of JSON or XML as one tree of the parts a reader knows, each with its place.
//!
//! Formats that come in both notations (CycloneDX, for one) say the same thing with an object or an element, a list or
//! a wrapper of repeated elements, a member or an attribute. Here both become the same tree, so that a format has one
//! reader. Only names of a reader's vocabulary are kept; what stands under any other name is passed over and costs no
//! memory. Text is borrowed from the document where it stands there unescaped.
//!
//! What this is not: a general tree of JSON or XML. Numbers have no value here, and XML of another namespace than that of the root is
//! passed over.
//!
//! Invariants. Size, depth and number of parts are bounded by the constants below. A name is never read twice under
//! one object: `Node::field` refuses it. Document type declarations are refused, so nothing is ever expanded.

mod error;
mod json;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use std::borrow::Cow;

pub use error::{DocumentError, Place};
pub(crate) use text::decode;

/// The largest document read, in bytes.
pub const MAX_BYTES: usize = 256 << 20;
/// How deep parts may stand in one another.
pub const MAX_DEPTH: usize = 100;
/// The most parts that are kept of one document.
pub const MAX_PARTS: usize = 10_000_000;

/// The names a reader knows, sorted. What stands under others is passed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Vocabulary(pub(crate) &'static [&'static str]);

impl Vocabulary {
    fn find(self, name: &str) -> Option<&'static str> {
        let found = self.0.binary_search(&name).ok()?;
        self.0.get(found).copied()
    }
}

/// A whole document.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    parts: Vec<Part<'a>>,
    /// The name of the root element and its namespace, where it is XML.
    element: Option<(String, String)>,
}

#[derive(Debug)]
struct Part<'a> {
    /// Empty for the root and the items of a list.
    name: &'static str,
    value: Value<'a>,
    parent: u32,
    /// How many parts stand before it in its parent.
    index: u32,
    /// The first part behind this one and all that stands in it.
    end: u32,
    /// Of an XML element, counted from 1; 0 in JSON.
    line: u32,
}

#[derive(Debug)]
enum Value<'a> {
    Null,
    Flag(bool),
    Number,
    Text(Cow<'a, str>),
    List,
    Object,
    /// An XML element with the text directly in it.
    Element(Cow<'a, str>),
}

impl Value<'_> {
    fn word(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "text",
            Self::List => "a list",
            Self::Object => "an object",
            Self::Element(_) => "an element",
        }
    }
}

impl<'a> Tree<'a> {
    /// Reads a document of JSON.
    pub(crate) fn from_json(text: &'a str, known: Vocabulary) -> Result<Self, DocumentError> {
        json::read(text, known)
    }

    /// Reads a document of XML.
    pub(crate) fn from_xml(text: &'a str, known: Vocabulary) -> Result<Self, DocumentError> {
        xml::read(text, known)
    }

    /// The outermost part.
    pub(crate) fn root(&self) -> Node<'_> {
        Node {
            tree: &self.parts,
            at: 0,
        }
    }

    /// The local name of the root element and its namespace; none of either in JSON.
    pub(crate) fn element(&self) -> Option<(&str, &str)> {
        let (name, namespace) = self.element.as_ref()?;
        Some((name, namespace))
    }
}

/// One part of a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'t> {
    tree: &'t [Part<'t>],
    at: usize,
}

impl<'t> Node<'t> {
    fn part(&self) -> &'t Part<'t> {
        &self.tree[self.at]
    }

    /// The name it stands under; empty for the root and the items of a list of JSON.
    pub(crate) fn name(&self) -> &'static str {
        self.part().name
    }

    /// Where it stands.
    pub(crate) fn place(&self) -> Place {
        if self.part().line > 0 {
            return Place::Line(self.part().line.into());
        }
        let mut steps = Vec::new();
        let mut node = *self;
        while node.at > 0 {
            let parent = Node {
                at: node.part().parent as usize,
                ..node
            };
            steps.push(if node.name().is_empty() {
                node.part().index.to_string()
            } else {
                node.name().replace('~', "~0").replace('/', "~1")
            });
            node = parent;
        }
        steps.reverse();
        Place::Pointer(steps.iter().flat_map(|step| ["/", step]).collect())
    }

    /// All that stands directly in it, in the order of the document.
    pub(crate) fn children(&self) -> impl Iterator<Item = Self> + use<'t> {
        let (tree, end) = (self.tree, self.part().end as usize);
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let at = next;
            next = tree.get(at).filter(|_| at < end)?.end as usize;
            Some(Self { tree, at })
        })
    }

    /// What stands under the name. Null is nothing.
    ///
    /// # Errors
    /// When the name stands there twice, or this is no object.
    pub(crate) fn field(&self, name: &'static str) -> Result<Option<Self>, DocumentError> {
        if !matches!(self.part().value, Value::Object | Value::Element(_)) {
            return Err(self.unlike("an object"));
        }
        let mut named = self.children().filter(|child| child.name() == name);
        let found = named.next();
        if let Some(second) = named.next() {
            return Err(DocumentError::Twice {
                place: second.place(),
                name,
            });
        }
        Ok(found.filter(|node| !matches!(node.part().value, Value::Null)))
    }

    /// The text under the name.
    ///
    /// # Errors
    /// As [`Node::field`], and when it is no text.
    pub(crate) fn text_of(&self, name: &'static str) -> Result<Option<&'t str>, DocumentError> {
        self.field(name)?.map(|node| node.text()).transpose()
    }

    /// The text under the name; nothing where it is absent or blank.
    pub(crate) fn words_of(&self, name: &'static str) -> Result<Option<String>, DocumentError> {
        let text = self.text_of(name)?.map(str::trim).filter(|text| !text.is_empty());
        Ok(text.map(str::to_owned))
    }

    /// Its text.
    ///
    /// # Errors
    /// When it is none.
    pub(crate) fn text(&self) -> Result<&'t str, DocumentError> {
        match &self.part().value {
            Value::Text(text) | Value::Element(text) => Ok(text),
            _ => Err(self.unlike("text")),
        }
    }

    /// Whether it is true, as JSON or XML Schema writes it.
    ///
    /// # Errors
    /// When it is neither true nor false.
    pub(crate) fn flag(&self) -> Result<bool, DocumentError> {
        match &self.part().value {
            Value::Flag(flag) => Ok(*flag),
            Value::Element(text) if matches!(text.as_ref(), "true" | "1") => Ok(true),
            Value::Element(text) if matches!(text.as_ref(), "false" | "0") => Ok(false),
            _ => Err(self.unlike("true or false")),
        }
    }

    /// The items of the list under the name, which XML writes as elements of the name `item`. An absent list is empty.
    ///
    /// # Errors
    /// As [`Node::field`], and when it is no list.
    pub(crate) fn list(
        &self,
        name: &'static str,
        item: &'static str,
    ) -> Result<impl Iterator<Item = Self> + use<'t>, DocumentError> {
        let list = self.field(name)?;
        if let Some(list) = list {
            list.expect_list()?;
        }
        let items = list.into_iter().flat_map(|list| list.children());
        Ok(items.filter(move |node| node.name().is_empty() || node.name() == item))
    }

    /// # Errors
    /// When it is no list of JSON and no element.
    pub(crate) fn expect_list(&self) -> Result<(), DocumentError> {
        match self.part().value {
            Value::List | Value::Element(_) => Ok(()),
            _ => Err(self.unlike("a list")),
        }
    }

    /// # Errors
    /// When it is no number of JSON and no element.
    pub(crate) fn expect_number(&self) -> Result<(), DocumentError> {
        match self.part().value {
            Value::Number | Value::Element(_) => Ok(()),
            _ => Err(self.unlike("a number")),
        }
    }

    /// Whether it is a list of JSON.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.part().value, Value::List)
    }

    /// Whether it is an element of XML.
    pub(crate) fn is_element(&self) -> bool {
        matches!(self.part().value, Value::Element(_))
    }

    fn unlike(&self, expected: &'static str) -> DocumentError {
        DocumentError::Unlike {
            place: self.place(),
            expected,
            found: self.part().value.word(),
        }
    }
}

/// A tree while it is built.
struct Builder<'a> {
    parts: Vec<Part<'a>>,
    /// The parts that are open, each with the number of parts directly in it so far.
    open: Vec<(usize, usize)>,
}

impl<'a> Builder<'a> {
    fn new() -> Self {
        Self {
            parts: Vec::new(),
            open: Vec::new(),
        }
    }

    /// Adds a part to the innermost open one.
    fn add(&mut self, name: &'static str, value: Value<'a>, line: u64) -> Result<usize, DocumentError> {
        let at = self.parts.len();
        if at >= MAX_PARTS {
            return Err(DocumentError::TooManyParts);
        }
        let (parent, index) = match self.open.last_mut() {
            Some((parent, count)) => {
                *count += 1;
                (*parent, *count - 1)
            }
            None => (0, 0),
        };
        self.parts.push(Part {
            name,
            value,
            parent: small(parent),
            index: small(index),
            end: small(at + 1),
            line: u32::try_from(line).unwrap_or(u32::MAX),
        });
        Ok(at)
    }

    /// Adds a part into which the following ones go, until it is closed.
    fn open(&mut self, name: &'static str, value: Value<'a>, line: u64) -> Result<usize, DocumentError> {
        let at = self.add(name, value, line)?;
        self.open.push((at, 0));
        if self.open.len() > MAX_DEPTH {
            return Err(DocumentError::TooDeep);
        }
        Ok(at)
    }

    fn close(&mut self) {
        let end = self.parts.len();
        if let Some(part) = self.open.pop().and_then(|(at, _)| self.parts.get_mut(at)) {
            part.end = small(end);
        }
    }
}

/// A number of parts, of which there are at most [`MAX_PARTS`]: a document has millions of them.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
