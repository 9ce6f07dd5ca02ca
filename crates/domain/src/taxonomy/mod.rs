//! Tags of incidents: the words by which response teams sort what happened, so that counts of many houses can be added up.
//!
//! Two taxonomies come with the program: that of the NIS Cooperation Group (`nis2`: root cause, severity, impact, outlook, sectors) and the
//! Reference Security Incident Taxonomy of the European response teams (`rsit`). They lie as data in `data/taxonomies`, and are read once.
//! A tag is written as MISP writes machine tags: `rsit:availability="dos"`.
//!
//! What this is not: a rule. No tag decides whether an incident is significant or who is told; [`law`](crate::law) does.
//!
//! Invariants. A tag that exists names a value of a taxonomy, with the spelling of the taxonomy. Within a taxonomy no name stands twice at one place.

mod read;

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use read::TaxonomyError;

/// The longest text of a tag that is looked up, in bytes.
const MAX_TAG_BYTES: usize = 300;
/// How many names are offered where one is not known.
const MAX_NEAREST: usize = 3;

const FILES: [(&str, &str); 2] = [
    ("nis2.toml", include_str!("../../../../data/taxonomies/nis2.toml")),
    ("rsit.toml", include_str!("../../../../data/taxonomies/rsit.toml")),
];

static SHIPPED: LazyLock<Vec<Taxonomy>> = LazyLock::new(|| {
    let read: Result<Vec<Taxonomy>, TaxonomyError> = FILES
        .iter()
        .map(|(file, text)| read::taxonomy(file, text))
        .collect();
    match read {
        Ok(taxonomies) => taxonomies,
        // A test reads every file, so a build that passed its tests has no other.
        Err(error) => unreachable!("{error}"),
    }
});

/// A taxonomy: questions, each with the values that may answer it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taxonomy {
    /// What its tags begin with.
    pub namespace: String,
    /// The edition the names were taken from.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// Its questions, in the order of the taxonomy.
    #[serde(rename = "predicate")]
    pub predicates: Vec<Predicate>,
}

/// One question of a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predicate {
    /// Its name in tags.
    pub name: String,
    /// What the taxonomy calls it.
    pub title: String,
    /// What is asked, in our words.
    pub description: String,
    /// What may answer it, in the order of the taxonomy.
    pub values: Vec<Value>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// Its name in tags.
    pub name: String,
    /// What the taxonomy calls it.
    pub title: String,
    /// What it means, in our words; empty where the title says it all.
    #[serde(default)]
    pub description: String,
}

/// A tag that exists: a value of one of the [`shipped`] taxonomies.
///
/// ```
/// use domain::taxonomy::Tag;
///
/// let tag: Tag = "RSIT: availability = dos".parse()?;
/// assert_eq!(tag.to_string(), r#"rsit:availability="dos""#);
/// assert_eq!(tag.value().title, "Denial of Service");
///
/// let unknown = "nis2:nature-root-cause=malicious".parse::<Tag>().unwrap_err();
/// assert_eq!(unknown.nearest[0], r#"nis2:nature-root-cause="malicious-actions""#);
/// # Ok::<(), domain::taxonomy::UnknownTag>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Tag {
    taxonomy: usize,
    predicate: usize,
    value: usize,
}

/// A text that is no tag of any taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is no tag that is known; the nearest: {}", .nearest.join(", "))]
pub struct UnknownTag {
    /// What was looked up, cut where it is long.
    pub text: String,
    /// The tags it is most like, the most like first.
    pub nearest: Vec<String>,
}

/// The taxonomies that come with the program.
pub fn shipped() -> &'static [Taxonomy] {
    &SHIPPED
}

impl Tag {
    /// Every tag there is, in the order of the taxonomies.
    pub fn all() -> impl Iterator<Item = Self> {
        SHIPPED.iter().enumerate().flat_map(|(taxonomy, tags)| {
            let predicates = tags.predicates.iter().enumerate();
            predicates.flat_map(move |(predicate, asked)| {
                (0..asked.values.len()).map(move |value| Self {
                    taxonomy,
                    predicate,
                    value,
                })
            })
        })
    }

    /// The taxonomy it belongs to.
    pub fn taxonomy(self) -> &'static Taxonomy {
        &SHIPPED[self.taxonomy]
    }

    /// The question it answers.
    pub fn predicate(self) -> &'static Predicate {
        &self.taxonomy().predicates[self.predicate]
    }

    /// The answer it gives.
    pub fn value(self) -> &'static Value {
        &self.predicate().values[self.value]
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let namespace = &self.taxonomy().namespace;
        let (predicate, value) = (&self.predicate().name, &self.value().name);
        write!(formatter, "{namespace}:{predicate}=\"{value}\"")
    }
}

impl FromStr for Tag {
    type Err = UnknownTag;

    /// In any case, with or without quotes, with blanks around the signs.
    fn from_str(text: &str) -> Result<Self, UnknownTag> {
        let wanted = comparable(text);
        if text.len() <= MAX_TAG_BYTES
            && let Some(tag) = Self::all().find(|tag| comparable(&tag.to_string()) == wanted)
        {
            return Ok(tag);
        }
        Err(UnknownTag {
            text: text.chars().take(80).collect(),
            nearest: nearest(&wanted),
        })
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.to_string()
    }
}

impl TryFrom<String> for Tag {
    type Error = UnknownTag;

    fn try_from(text: String) -> Result<Self, UnknownTag> {
        text.parse()
    }
}

/// Without blanks and quotes, in lower case, cut where no tag is as long.
fn comparable(text: &str) -> String {
    let signs = text.chars().filter(|c| !c.is_whitespace() && *c != '"');
    signs.take(MAX_TAG_BYTES).flat_map(char::to_lowercase).collect()
}

/// The tags whose whole text, or whose value alone, is most like what was looked up.
fn nearest(wanted: &str) -> Vec<String> {
    let likeness = |tag: &Tag| {
        let whole = strsim::jaro_winkler(&comparable(&tag.to_string()), wanted);
        let value = strsim::jaro_winkler(&tag.value().name, wanted);
        whole.max(value)
    };
    let mut tags: Vec<(f64, Tag)> = Tag::all().map(|tag| (likeness(&tag), tag)).collect();
    tags.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    tags.into_iter()
        .take(MAX_NEAREST)
        .map(|(_, tag)| tag.to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_taxonomies_are_read_whole() {
        let counted = |taxonomy: &Taxonomy| {
            let values: usize = taxonomy
                .predicates
                .iter()
                .map(|predicate| predicate.values.len())
                .sum();
            (
                taxonomy.namespace.clone(),
                taxonomy.version,
                taxonomy.predicates.len(),
                values,
            )
        };
        let counts: Vec<_> = shipped().iter().map(counted).collect();
        assert_eq!(
            counts,
            [("nis2".to_owned(), 5, 9, 75), ("rsit".to_owned(), 1003, 11, 39)]
        );
    }

    #[test]
    fn every_tag_is_read_as_it_is_written() {
        let mut seen = std::collections::BTreeSet::new();
        for tag in Tag::all() {
            let text = tag.to_string();
            assert_eq!(text.parse(), Ok(tag), "{text}");
            assert_eq!(serde_json::to_value(tag).unwrap(), text);
            assert!(seen.insert(text));
        }
        assert_eq!(seen.len(), 114);
    }

    #[test]
    fn tags_of_notices_are_spelt_as_the_taxonomies_spell_them() {
        for text in [
            r#"nis2:nature-root-cause="malicious-actions""#,
            r#"nis2:impact-severity="yellow""#,
            r#"nis2:impact-sectors-impacted="health""#,
            r#"nis2:impact-outlook="worsening""#,
            r#"nis2:test="test""#,
            r#"rsit:availability="dos""#,
            r#"rsit:information-content-security="unauthorised-information-modification""#,
            r#"rsit:malicious-code="infected-system""#,
        ] {
            assert_eq!(
                text.parse::<Tag>().map(|tag| tag.to_string()).as_deref(),
                Ok(text)
            );
        }
    }

    #[test]
    fn what_is_no_tag_is_refused_with_the_nearest() {
        let nearest = |text: &str| text.parse::<Tag>().unwrap_err().nearest;
        assert_eq!(nearest("ddos")[0], r#"rsit:availability="ddos""#);
        assert_eq!(
            nearest("rsit:availabilty=\"ddos\"")[0],
            r#"rsit:availability="ddos""#
        );
        assert_eq!(nearest("").len(), 3);
        let long = "x".repeat(100_000).parse::<Tag>().unwrap_err();
        assert!(long.to_string().len() < 500, "{long}");
    }
}
