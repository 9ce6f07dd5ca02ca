//! Where the reader is in a job of several pages, such as an import.
//!
//! Steps that are done can be gone back to; steps to come are not links, because they would lead nowhere.

use maud::{Markup, Render, html};

use super::Icon;

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind the reader.
    Done,
    /// The page she is on.
    Current,
    /// To come.
    Upcoming,
}

/// One step.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What is done in it.
    pub label: &'a str,
    /// How far it is.
    pub state: StepState,
    /// The state in a word.
    pub word: &'a str,
    /// The way back to it, once it is done.
    pub href: Option<&'a str>,
}

/// The steps of one job, numbered.
#[derive(Clone, Copy, Debug)]
pub struct Steps<'a> {
    /// What the job is, for screen readers.
    pub label: &'a str,
    /// The steps in order.
    pub steps: &'a [Step<'a>],
}

impl Render for Steps<'_> {
    fn render(&self) -> Markup {
        html! {
            nav.steps aria-label=(self.label) {
                ol {
                    @for step in self.steps {
                        li.step-done[step.state == StepState::Done] aria-current=[(step.state == StepState::Current).then_some("step")] {
                            span.step-label {
                                @match step.href { Some(href) => a href=(href) { (step.label) }, None => (step.label) }
                            }
                            span.step-word { @if step.state == StepState::Done { (Icon::Check) } (step.word) }
                        }
                    }
                }
            }
        }
    }
}
