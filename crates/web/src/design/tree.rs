//! A tree as nested lists: authority, group, hospital, site, unit, or whatever else stands inside what.
//!
//! Nested lists are read well by every screen reader and need no arrow keys; the ARIA tree pattern does.

use maud::{Markup, Render, html};

use super::StatusTag;

/// One node and what stands below it.
#[derive(Clone, Debug)]
pub struct TreeNode<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it is, in a word.
    pub kind: &'a str,
    /// Its page, where the reader may see it.
    pub href: Option<&'a str>,
    /// Whether it is the node the page is about.
    pub current: bool,
    /// Its status.
    pub status: Option<StatusTag<'a>>,
    /// What stands below it.
    pub children: Vec<TreeNode<'a>>,
}

/// A tree of any depth.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'a> {
    /// What the tree shows, for screen readers.
    pub label: &'a str,
    /// The top of it.
    pub roots: &'a [TreeNode<'a>],
}

impl Render for Tree<'_> {
    fn render(&self) -> Markup {
        html! { ul.tree aria-label=(self.label) { (branches(self.roots)) } }
    }
}

fn branches(nodes: &[TreeNode<'_>]) -> Markup {
    html! {
        @for node in nodes {
            li {
                span.tree-node aria-current=[node.current.then_some("true")] {
                    @match node.href { Some(href) => a href=(href) { bdi { (node.name) } }, None => bdi { (node.name) } }
                    span.tree-kind { (node.kind) }
                    @if let Some(status) = node.status { (status) }
                }
                @if !node.children.is_empty() { ul { (branches(&node.children)) } }
            }
        }
    }
}
