//! Single numbers and how far something is. A share is always told as n of N; the bar only repeats it.

use maud::{Markup, Render, html};

use super::Status;

/// One number with what it counts, opening into the rows behind it.
#[derive(Clone, Copy, Debug)]
pub struct KeyFigure<'a> {
    /// What is counted.
    pub label: &'a str,
    /// The number, already formatted.
    pub value: &'a str,
    /// The whole it is part of, with its word: "of 24".
    pub whole: Option<&'a str>,
    /// Where the number calls for attention.
    pub status: Option<Status>,
    /// The rows behind it.
    pub href: Option<&'a str>,
}

/// A row of numbers. Six at most: more is a table.
#[derive(Clone, Copy, Debug)]
pub struct KeyFigures<'a>(pub &'a [KeyFigure<'a>]);

impl Render for KeyFigures<'_> {
    fn render(&self) -> Markup {
        html! {
            dl.figures {
                @for figure in self.0 {
                    div.figure {
                        dt { @match figure.href { Some(href) => a href=(href) { (figure.label) }, None => (figure.label) } }
                        dd {
                            @if let Some(status) = figure.status { (status.shape()) }
                            span.figure-value { (figure.value) }
                            @if let Some(whole) = figure.whole { " " span.figure-whole { (whole) } }
                        }
                    }
                }
            }
        }
    }
}

/// How much of something is done, with the words that say so. The bar is an SVG because a width cannot be
/// set in a style attribute under our Content-Security-Policy.
#[derive(Clone, Copy, Debug)]
pub struct ProgressBar<'a> {
    /// The id of the label.
    pub id: &'a str,
    /// What is under way.
    pub label: &'a str,
    /// How far it is, as "n of N".
    pub text: &'a str,
    /// What is done.
    pub done: u64,
    /// The whole; zero means that it is not known yet.
    pub total: u64,
}

impl Render for ProgressBar<'_> {
    fn render(&self) -> Markup {
        let done = self.done.min(self.total);
        html! {
            div.progress {
                p.progress-words { span id=(self.id) { (self.label) } " " span.progress-text { (self.text) } }
                svg.progress-bar viewBox={ "0 0 " (self.total.max(1)) " 1" } preserveAspectRatio="none"
                    role="progressbar" aria-labelledby=(self.id) aria-valuemin="0" aria-valuemax=(self.total)
                    aria-valuenow=(done) aria-valuetext=(self.text) {
                    rect.progress-done width=(done) height="1" {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_never_shows_more_than_the_whole() {
        let bar = ProgressBar {
            id: "rows",
            label: "Rows",
            text: "12 of 10",
            done: 12,
            total: 10,
        };
        assert!(bar.render().into_string().contains(r#"aria-valuenow="10""#));
    }
}
