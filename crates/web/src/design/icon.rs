//! Icons as inline SVG. They repeat a word for the eye and are hidden from assistive technology, so an
//! icon never stands alone; the shapes that carry a status are in `status`.
//!
//! All are drawn on a 20 × 20 grid with the text colour, and need no request and no style of their own.

use maud::{Markup, Render, html};

/// A small picture that stands beside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Go on to the next page or step.
    ArrowRight,
    /// Go back.
    ArrowLeft,
    /// Agree, done.
    Check,
    /// A running clock or a due date.
    Clock,
    /// Copy to the clipboard.
    Copy,
    /// Take off, close, refuse.
    Cross,
    /// Hand over to another person.
    Delegate,
    /// Take a file out.
    Download,
    /// A document or a file.
    File,
    /// Narrow a list.
    Filter,
    /// Past states of a record.
    History,
    /// Something only some may see.
    Lock,
    /// Open the navigation.
    Menu,
    /// Change a value.
    Pencil,
    /// A person or an account.
    Person,
    /// Add a record.
    Plus,
    /// Print on paper.
    Print,
    /// Find.
    Search,
    /// Put off until a stated time.
    Snooze,
    /// Sorted ascending.
    SortAscending,
    /// Sorted descending.
    SortDescending,
    /// Can be sorted.
    SortNone,
    /// Remove for good.
    Trash,
    /// Take back the last act.
    Undo,
    /// Bring a file in.
    Upload,
}

impl Icon {
    /// Every icon, in alphabetical order of its meaning; the style page shows them all.
    pub const ALL: [Self; 25] = [
        Self::ArrowLeft,
        Self::ArrowRight,
        Self::Check,
        Self::Clock,
        Self::Copy,
        Self::Cross,
        Self::Delegate,
        Self::Download,
        Self::File,
        Self::Filter,
        Self::History,
        Self::Lock,
        Self::Menu,
        Self::Pencil,
        Self::Person,
        Self::Plus,
        Self::Print,
        Self::Search,
        Self::Snooze,
        Self::SortAscending,
        Self::SortDescending,
        Self::SortNone,
        Self::Trash,
        Self::Undo,
        Self::Upload,
    ];

    /// The path data on the 20 × 20 grid.
    const fn path(self) -> &'static str {
        match self {
            Self::ArrowRight => "M4 10h12M11 5l5 5-5 5",
            Self::ArrowLeft => "M16 10H4M9 5l-5 5 5 5",
            Self::Check => "M4 11l4 4 8-10",
            Self::Clock => "M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6v4l3 2",
            Self::Copy => "M8 7h8v10H8zM12 7V3H4v10h4",
            Self::Cross => "M5 5l10 10M15 5L5 15",
            Self::Delegate => {
                "M8 4a3 3 0 1 0 0 6a3 3 0 0 0 0-6M2 17c0-4 3-5 6-5c1 0 2 .2 3 .6M12 16h6M15.500 13.500L18 16l-2.500 2.500"
            }
            Self::Download => "M10 3v10M6 9l4 4 4-4M4 17h12",
            Self::File => "M5 3h7l4 4v10H5zM12 3v4h4",
            Self::Filter => "M3 5h14M6 10h8M8.500 15h3",
            Self::History => "M4 6a7 7 0 1 1-1 4M3 3v4h4M10 7v3l2.500 2",
            Self::Lock => "M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9",
            Self::Menu => "M3 5h14M3 10h14M3 15h14",
            Self::Pencil => "M4 16l1-4 8.500-8.500 3 3L8 15zM11.500 5.500l3 3",
            Self::Person => "M10 3a3.500 3.500 0 1 0 0 7a3.500 3.500 0 0 0 0-7M3 17c0-4 3.500-5 7-5s7 1 7 5",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Print => "M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z",
            Self::Search => "M8.500 3a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11M12.500 12.500L17 17",
            Self::Snooze => "M16 12.500A7 7 0 1 1 9 3a6 6 0 0 0 7 9.500",
            Self::SortAscending => "M10 16V4M5 9l5-5 5 5",
            Self::SortDescending => "M10 4v12M5 11l5 5 5-5",
            Self::SortNone => "M6 8l4-4 4 4M6 12l4 4 4-4",
            Self::Trash => "M4 6h12M8 6V3h4v3M6 6l.700 11h6.600L14 6M9 9v5M11 9v5",
            Self::Undo => "M8 4L4 8l4 4M4 8h8a4 4 0 0 1 0 8H8",
            Self::Upload => "M10 13V3M6 7l4-4 4 4M4 17h12",
        }
    }

    /// Whether the drawing points along the line of text and must turn round in right-to-left scripts.
    const fn follows_text(self) -> bool {
        matches!(
            self,
            Self::ArrowLeft | Self::ArrowRight | Self::Delegate | Self::Undo
        )
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        html! {
            svg.icon.icon-turns[self.follows_text()] viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" {
                path d=(self.path()) {}
            }
        }
    }
}
