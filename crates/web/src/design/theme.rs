//! The reader's choice of theme: what the cookie says, what `<html data-theme>` carries, the form that
//! changes it. It is not the colours themselves; those are tokens in `wardround.css`.
//!
//! An unknown cookie value is `auto`, never an error: a theme must not stop anyone from reading.

use maud::{Markup, Render, html};

/// How the pages are coloured for one reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follow the operating system (`prefers-color-scheme`, `prefers-contrast`).
    #[default]
    Auto,
    /// Ink on paper white.
    Light,
    /// Light ink on near black, for the ward at night.
    Dark,
    /// Highest contrast; black on white or white on black as the operating system prefers.
    Contrast,
}

impl Theme {
    /// Every theme, in the order the choice shows them.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// The word in the cookie, the form and the `data-theme` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// What `<meta name="color-scheme">` says, so that the first paint is already right.
    pub(super) const fn colour_scheme(self) -> &'static str {
        match self {
            Self::Auto | Self::Contrast => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a cookie or form value; what is not known is [`Theme::Auto`].
    ///
    /// ```
    /// use web::design::Theme;
    /// assert_eq!(Theme::from_value("dark"), Theme::Dark);
    /// assert_eq!(Theme::from_value("sepia"), Theme::Auto);
    /// ```
    pub fn from_value(value: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.as_str() == value)
            .unwrap_or_default()
    }
}

/// One theme with its translated name.
#[derive(Clone, Copy, Debug)]
pub struct ThemeOption<'a> {
    /// The theme it sets.
    pub theme: Theme,
    /// Its name in the reader's language.
    pub label: &'a str,
}

/// The form that changes the theme; it stands in the person's menu. Each choice submits at once, so it
/// works with scripts off and needs no second button.
#[derive(Clone, Copy, Debug)]
pub struct ThemeChoice<'a> {
    /// Where the form posts to; the field is `theme`.
    pub action: &'a str,
    /// What the group of choices is called.
    pub legend: &'a str,
    /// The path to come back to, sent as `return_to`.
    pub return_to: &'a str,
    /// The theme in force.
    pub current: Theme,
    /// The choices, usually one for each of [`Theme::ALL`].
    pub options: &'a [ThemeOption<'a>],
}

impl Render for ThemeChoice<'_> {
    fn render(&self) -> Markup {
        html! {
            form.theme-choice method="post" action=(self.action) {
                input type="hidden" name="return_to" value=(self.return_to);
                fieldset {
                    legend { (self.legend) }
                    div.theme-options {
                        @for option in self.options {
                            button.theme-option type="submit" name="theme" value=(option.theme.as_str())
                                aria-current=[(option.theme == self.current).then_some("true")] { (option.label) }
                        }
                    }
                }
            }
        }
    }
}
