//! Where something stands in a document. It is made into text (a JSON pointer) only where something is found.

use std::fmt;

/// A place in a document: one step, and the place above it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'p> {
    above: Option<&'p Self>,
    name: &'p str,
    index: Option<usize>,
}

impl<'p> Path<'p> {
    /// The document itself.
    pub(super) const ROOT: Path<'static> = Path {
        above: None,
        name: "",
        index: None,
    };

    /// A property of what stands here.
    pub(super) fn member(&'p self, name: &'p str) -> Self {
        Path {
            above: Some(self),
            name,
            index: None,
        }
    }

    /// An entry of a list that is a property of what stands here.
    pub(super) fn item(&'p self, name: &'p str, index: usize) -> Self {
        Path {
            above: Some(self),
            name,
            index: Some(index),
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            write!(formatter, "{above}/{}", self.name)?;
        }
        match self.index {
            Some(index) => write!(formatter, "/{index}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_as_a_json_pointer() {
        let weakness = Path::ROOT.item("vulnerabilities", 3);
        let ids = weakness.member("product_status");
        assert_eq!(
            ids.item("fixed", 0).to_string(),
            "/vulnerabilities/3/product_status/fixed/0"
        );
        assert_eq!(Path::ROOT.to_string(), "");
    }
}
