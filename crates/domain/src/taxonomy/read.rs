//! A taxonomy out of its file, refused where it is not whole.

use std::collections::BTreeSet;

use super::Taxonomy;

/// Why a file of a taxonomy is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct TaxonomyError {
    /// The file.
    pub file: String,
    /// What is wrong, and where.
    pub problem: String,
}

/// The taxonomy of a file.
///
/// # Errors
/// When it is not TOML of this form, a name is not one of machine tags, or a name stands twice at one place.
pub(super) fn taxonomy(file: &str, text: &str) -> Result<Taxonomy, TaxonomyError> {
    let refused = |problem: String| TaxonomyError {
        file: file.to_owned(),
        problem,
    };
    let taxonomy: Taxonomy = toml::from_str(text).map_err(|error| refused(error.to_string()))?;
    let predicates = taxonomy
        .predicates
        .iter()
        .map(|predicate| predicate.name.as_str());
    names(predicates).map_err(&refused)?;
    names(std::iter::once(taxonomy.namespace.as_str())).map_err(&refused)?;
    for predicate in &taxonomy.predicates {
        let values = predicate.values.iter().map(|value| value.name.as_str());
        names(values).map_err(|problem| refused(format!("{}: {problem}", predicate.name)))?;
    }
    Ok(taxonomy)
}

/// Whether names can stand in a tag, and each stands once.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for name in names {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if name.is_empty() || !name.bytes().all(fits) {
            return Err(format!("\"{name}\" cannot stand in a tag"));
        }
        if !seen.insert(name) {
            return Err(format!("\"{name}\" stands twice"));
        }
    }
    if seen.is_empty() {
        return Err("there is no name".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(values: &str) -> Result<Taxonomy, TaxonomyError> {
        let text = format!(
            "namespace = \"n\"\nversion = 1\ntitle = \"N\"\n[[predicate]]\nname = \"p\"\ntitle = \"P\"\ndescription = \"\"\nvalues = [{values}]\n"
        );
        taxonomy("n.toml", &text)
    }

    #[test]
    fn a_file_that_is_not_whole_is_refused_with_its_place() {
        let problem = |values: &str| read(values).unwrap_err().to_string();
        assert!(read(r#"{ name = "a", title = "A" }"#).is_ok());
        assert_eq!(problem(""), "n.toml: p: there is no name");
        let twice = r#"{ name = "a", title = "A" }, { name = "a", title = "B" }"#;
        assert_eq!(problem(twice), "n.toml: p: \"a\" stands twice");
        let quoted = r#"{ name = "a\"b", title = "A" }"#;
        assert!(problem(quoted).contains("cannot stand in a tag"));
        assert!(problem(r#"{ name = "a", tilte = "A" }"#).contains("tilte"));
    }
}
