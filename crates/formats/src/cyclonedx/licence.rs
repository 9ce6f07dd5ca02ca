//! The licences of a component, as text: an identifier, a name or an expression.

use super::error::{CyclonedxError, shortened};
use super::reader::{Reader, text};
use super::version::Version;
use crate::document::Node;

impl Reader {
    /// The licences under `licenses`.
    ///
    /// # Errors
    /// When one says nothing or too much; before 1.7 also when an expression stands beside others.
    pub(super) fn licences(&self, node: Node<'_>) -> Result<Vec<String>, CyclonedxError> {
        let Some(list) = node.field("licenses")? else {
            return Ok(Vec::new());
        };
        list.expect_list()?;
        let mut licences = Vec::new();
        let mut expressions = 0;
        for choice in list.children() {
            let (licence, is_expression) = self.chosen(choice)?;
            licences.push(licence);
            expressions += usize::from(is_expression);
        }
        if expressions > 0 && licences.len() > 1 && self.version < Version::V1_7 {
            return Err(CyclonedxError::Conflict {
                place: list.place(),
                what: "before version 1.7 an expression is the only licence there is",
            });
        }
        Ok(licences)
    }

    /// One choice, and whether it is an expression.
    fn chosen(&self, choice: Node<'_>) -> Result<(String, bool), CyclonedxError> {
        if choice.is_element() {
            return match choice.name() {
                "license" => Ok((self.named(choice)?, false)),
                "expression-detailed" => Ok((text(choice, "expression")?.unwrap_or_default(), true)),
                _ => Ok((choice.text()?.trim().to_owned(), true)),
            };
        }
        match (choice.field("license")?, text(choice, "expression")?) {
            (Some(_), Some(_)) => Err(CyclonedxError::Conflict {
                place: choice.place(),
                what: "a licence and an expression exclude one another",
            }),
            (Some(licence), None) => Ok((self.named(licence)?, false)),
            (None, Some(expression)) => Ok((expression, true)),
            (None, None) => Err(CyclonedxError::Missing {
                place: choice.place(),
                name: "license",
            }),
        }
    }

    /// The identifier of a licence, or its name.
    fn named(&self, licence: Node<'_>) -> Result<String, CyclonedxError> {
        if let Some(full) = licence.field("text")? {
            let encoding = full.field("encoding")?;
            if let Some(encoding) = encoding.filter(|encoding| encoding.text().ok() != Some("base64")) {
                return Err(CyclonedxError::NoSuch {
                    place: encoding.place(),
                    found: shortened(encoding.text()?),
                    expected: "encoding of a licence text (base64)",
                });
            }
        }
        self.judge_properties(licence)?;
        text(licence, "id")?
            .or(text(licence, "name")?)
            .ok_or_else(|| CyclonedxError::Missing {
                place: licence.place(),
                name: "id",
            })
    }
}
