//! The page shell: document head, skip link, header, navigation, live region, main, footer.
//!
//! Nothing in it is sticky over the content, so the focus can never be hidden behind a bar (WCAG 2.2,
//! 2.4.11). The navigation is written twice, as a column and inside `<details>`, and the stylesheet shows
//! one of them: a `<details>` cannot be forced open by width in browsers older than 2025.

use maud::{DOCTYPE, Markup, Render, html};

use super::asset::Asset;
use super::{Icon, LanguageChoice, Link, Notice, SignInCard, Theme, ThemeChoice};

/// One entry of the main navigation.
#[derive(Clone, Copy, Debug)]
pub struct NavigationEntry<'a> {
    /// Word and address.
    pub link: Link<'a>,
    /// Whether the page belongs to it.
    pub current: bool,
    /// How many things wait there, with the words that say what they are ("3 to decide").
    pub waiting: Option<&'a str>,
}

/// The menu of the person who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct PersonMenu<'a> {
    /// Her name.
    pub name: &'a str,
    /// What she is here, such as "IT lead, security officer".
    pub role: &'a str,
    /// Sessions, style page, API and the like.
    pub links: &'a [Link<'a>],
    /// The choice of theme.
    pub theme: ThemeChoice<'a>,
    /// Where signing out posts to, and its words.
    pub sign_out: Link<'a>,
}

/// What the foot of every page carries.
#[derive(Clone, Copy, Debug, Default)]
pub struct Footer<'a> {
    /// Product and version.
    pub version: &'a str,
    /// The latest signed checkpoint of the journal, so that every printout bears witness to it.
    pub checkpoint: Option<&'a str>,
    /// Help, licence, source.
    pub links: &'a [Link<'a>],
    /// The choice of language, where there is one.
    pub language: Option<LanguageChoice<'a>>,
}

/// What only a printout shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrintLine<'a> {
    /// When and by whom it was printed.
    pub printed: &'a str,
    /// Who may see it, such as "Internal: contains names of staff".
    pub handling: Option<&'a str>,
}

/// The words of the shell itself.
#[derive(Clone, Copy, Debug)]
pub struct PageWords<'a> {
    /// "Skip to content".
    pub skip: &'a str,
    /// Name of the navigation landmark.
    pub navigation: &'a str,
    /// The word that opens the navigation on a narrow page.
    pub menu: &'a str,
    /// Name of the breadcrumb landmark.
    pub breadcrumbs: &'a str,
}

/// A whole document.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// What this page is, first in the browser's title.
    pub title: &'a str,
    /// The product's name.
    pub product: &'a str,
    /// The hospital whose data is shown; empty before sign-in, when it is not known.
    pub hospital: &'a str,
    /// BCP 47 tag of the page's language; sets the writing direction too.
    pub language: &'a str,
    /// The reader's theme.
    pub theme: Theme,
    /// Main navigation; empty before sign-in.
    pub navigation: &'a [NavigationEntry<'a>],
    /// The way here, without the page itself.
    pub breadcrumbs: &'a [Link<'a>],
    /// The reader, once signed in.
    pub person: Option<PersonMenu<'a>>,
    /// What the last act led to; shown in a live region above the content.
    pub flash: Option<Notice<'a>>,
    /// The foot of the page.
    pub footer: Footer<'a>,
    /// What only a printout shows.
    pub print: PrintLine<'a>,
    /// The words of the shell.
    pub words: PageWords<'a>,
    /// A script of its own, beside that of all pages.
    pub script: Option<Asset>,
    /// The content of `<main>`.
    pub body: Markup,
}

/// The writing direction of a language, by its primary subtag.
fn direction(language: &str) -> &'static str {
    match language.split('-').next() {
        Some("ar" | "fa" | "he" | "ur" | "yi") => "rtl",
        _ => "ltr",
    }
}

impl Page<'_> {
    fn head(&self) -> Markup {
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(self.theme.colour_scheme());
                title { (self.title) @if !self.hospital.is_empty() { " – " (self.hospital) } " – " (self.product) }
                link rel="stylesheet" href=(Asset::Stylesheet.url());
                link rel="icon" type="image/svg+xml" href=(Asset::Favicon.url());
                script src=(Asset::Script.url()) defer {}
                @if let Some(script) = self.script { script src=(script.url()) defer {} }
            }
        }
    }

    fn entries(&self) -> Markup {
        html! {
            ul.nav-list {
                @for entry in self.navigation {
                    li {
                        a href=(entry.link.href) aria-current=[entry.current.then_some("page")] {
                            (entry.link.label)
                            @if let Some(waiting) = entry.waiting { " " span.count { (waiting) } }
                        }
                    }
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header.page-header {
                @if !self.hospital.is_empty() { p.hospital { a href="/" { bdi { (self.hospital) } } } }
                p.product { (self.product) }
                @if let Some(person) = &self.person { (person_menu(person)) }
            }
        }
    }

    fn navigation(&self) -> Markup {
        html! {
            @if !self.navigation.is_empty() {
                details.nav-narrow data-closes {
                    summary { (Icon::Menu) span { (self.words.menu) } }
                    nav aria-label=(self.words.navigation) { (self.entries()) }
                }
                nav.nav-wide aria-label=(self.words.navigation) { (self.entries()) }
            }
        }
    }

    fn breadcrumbs(&self) -> Markup {
        html! {
            @if !self.breadcrumbs.is_empty() {
                nav.breadcrumbs aria-label=(self.words.breadcrumbs) {
                    ol { @for link in self.breadcrumbs { li { (link) } } }
                }
            }
        }
    }

    fn footer(&self) -> Markup {
        html! {
            footer.page-footer {
                @if let Some(checkpoint) = self.footer.checkpoint { p.checkpoint { (checkpoint) } }
                p.version { (self.footer.version) }
                @if !self.footer.links.is_empty() {
                    ul { @for link in self.footer.links { li { (link) } } }
                }
                @if let Some(language) = &self.footer.language { (language) }
            }
        }
    }

    fn print_header(&self) -> Markup {
        html! {
            div.print-header {
                p.print-hospital { bdi { (self.hospital) } }
                p { (self.title) }
                p { (self.print.printed) }
                @if let Some(handling) = self.print.handling { p.print-handling { (handling) } }
            }
        }
    }

    fn document(&self, shell: &str, main: &Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.language) dir=(direction(self.language)) data-theme=(self.theme.as_str()) {
                (self.head())
                body {
                    a.skip-link href="#main" { (self.words.skip) }
                    (self.header())
                    div class=(shell) {
                        (self.navigation())
                        div.content {
                            (self.print_header())
                            (self.breadcrumbs())
                            div.flash role="status" { @if let Some(flash) = &self.flash { (flash) } }
                            main id="main" tabindex="-1" { (main) }
                        }
                    }
                    (self.footer())
                }
            }
        }
    }

    /// The same shell around the sign-in card; `body` is left out.
    #[must_use]
    pub fn with_sign_in(&self, card: &SignInCard<'_>) -> Markup {
        self.document("shell shell-narrow", &card.render())
    }
}

impl Render for Page<'_> {
    fn render(&self) -> Markup {
        let shell = if self.navigation.is_empty() {
            "shell shell-plain"
        } else {
            "shell"
        };
        self.document(shell, &self.body)
    }
}

fn person_menu(person: &PersonMenu<'_>) -> Markup {
    html! {
        details.person-menu data-closes {
            summary { (Icon::Person) span { bdi { (person.name) } } }
            div.person-panel {
                p.person-role { (person.role) }
                ul { @for link in person.links { li { (link) } } }
                (person.theme)
                form method="post" action=(person.sign_out.href) {
                    button.button type="submit" { (person.sign_out.label) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_writing_direction_follows_the_language() {
        assert_eq!(direction("ro"), "ltr");
        assert_eq!(direction("ar-EG"), "rtl");
    }
}
