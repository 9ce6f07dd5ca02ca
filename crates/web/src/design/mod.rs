//! The design system: what every page is made of, seen live on the style page.
//!
//! A component is a small struct of already translated words that implements [`maud::Render`]: inside
//! `html!` it is written in parentheses, anywhere else `.render()` gives the [`maud::Markup`]. Components
//! hold no words of their own, ask no database and know no noun of the hospital.
//!
//! Invariants, each held by a test: no inline style or script (the Content-Security-Policy forbids both);
//! a status is a word, a shape and a colour, never a colour alone; every pair of colour tokens that meet
//! on a page reaches its WCAG 2.2 ratio in every theme; everything works with scripts off.
//!
//! ```
//! use maud::html;
//! use web::design::{Button, PageHeading, Status, StatusTag};
//!
//! let heading = html! {
//!     (PageHeading { title: "Laboratory", status: Some(StatusTag::new(Status::Caution, "Reduced")), ..PageHeading::default() })
//!     (Button::submit("Save"))
//! };
//! assert!(heading.into_string().contains("<h1"));
//! ```

pub mod asset;
mod button;
mod card;
mod choice;
pub mod contrast;
mod disclosure;
mod fact;
mod field;
mod figure;
mod filter;
mod form;
mod heading;
mod icon;
mod journal;
mod language;
mod notice;
mod page;
mod reconcile;
mod round;
mod status;
mod steps;
mod style_page;
mod table;
mod theme;
mod tree;

pub use button::{Button, ButtonRow, Link, Weight};
pub use card::{SignInCard, SignInCardWords};
pub use choice::{Checkbox, FileUpload, Radio, RadioGroup};
pub use disclosure::{Disclosure, GlossaryTerm, SecretOnce};
pub use fact::{Fact, FactList, FactValue, Moment, Name};
pub use field::{Choice, Control, Field, InputKind, Requirement};
pub use figure::{KeyFigure, KeyFigures, ProgressBar};
pub use filter::{ActiveFilter, FilterBar, Pagination};
pub use form::{ErrorSummary, FieldError, Form, Method};
pub use heading::{EmptyState, Level, PageHeading, SectionHeading, Tab, Tabs};
pub use icon::Icon;
pub use journal::{Timeline, TimelineEntry};
pub use language::{LanguageChoice, LanguageOption};
pub use notice::{ConfirmPanel, Notice, NoticeKind};
pub use page::{Footer, NavigationEntry, Page, PageWords, PersonMenu, PrintLine};
pub use reconcile::{ConflictPanel, ConflictRow, ConflictWords};
pub use round::{Due, Fold, PinnedStrip, RoundCard, RoundCardWords, ServiceCount, ServiceStrip};
pub use status::{SourceBadge, Status, StatusTag, Tag};
pub use steps::{Step, StepState, Steps};
pub use style_page::{style_page, style_page_sign_in};
pub use table::{Align, Column, Direction, Narrow, Row, Selection, Sort, Table};
pub use theme::{Theme, ThemeChoice, ThemeOption};
pub use tree::{Tree, TreeNode};
