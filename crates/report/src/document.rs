//! A document: its head, its sections, and what is printed on every page.
//!
//! What this is not: a description of any one document. Which facts a notice states and in which order is decided by
//! whoever writes notices.

use domain::time::Instant;
use serde::{Deserialize, Serialize};

use crate::{Attachment, Block};

/// What is to be set, printed, sent or kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is, in one line; also the title that readers of the file show.
    pub title: String,
    /// What it comes to, in a sentence or two under the title. Empty for none.
    #[serde(default)]
    pub lead: String,
    /// The language of its words as a BCP 47 tag, such as `ro` or `de-AT`.
    pub language: String,
    /// When it was made. It is the date of the file and of what is attached.
    pub created: Instant,
    /// What is printed across every page, if it is not what it looks like.
    #[serde(default)]
    pub banner: Option<Banner>,
    /// To whom it may be passed on, such as `TLP:AMBER`: at the head and the foot of every page, on the right, as the Traffic Light
    /// Protocol 2.0 of FIRST asks for. Empty for none.
    #[serde(default)]
    pub marking: String,
    /// Who, to whom, which: on the first page, under the title.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// What it says.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// The line at the foot of every page, beside its number. Empty for none.
    #[serde(default)]
    pub footer: String,
    /// The words for what the setting adds.
    pub labels: Labels,
    /// Files that travel inside it.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
}

/// That a document is not what it looks like, said on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Banner {
    /// How loud it is.
    pub kind: BannerKind,
    /// The words, such as *Exercise: nothing of this happened*.
    pub words: String,
}

/// The kinds of banner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BannerKind {
    /// Not sent, not approved.
    Draft,
    /// Of an exercise. Whoever finds one page of it on a desk must see that.
    Drill,
}

/// A row of the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is, such as *Reference*.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A part with a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What stands under it, in order.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// Words for what the setting adds by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// The number of a page, with [`Labels::PAGE`] and [`Labels::PAGES`] where the numbers go, such as
    /// `Page {page} of {pages}`.
    pub page_of_pages: String,
    /// The heading over the list of what is attached, such as *Attached files*. Empty for no list.
    #[serde(default)]
    pub attachments: String,
}

impl Labels {
    /// Where the number of the page goes.
    pub const PAGE: &'static str = "{page}";
    /// Where the count of pages goes.
    pub const PAGES: &'static str = "{pages}";
}
