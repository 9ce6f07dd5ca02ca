//! The frame of every page: the hospital, the navigation by what the reader may do, her menu, the foot.
//!
//! A noun's page brings its title and its body; everything around them is the same everywhere and made here.

use app::health::VERSION;
use app::message::{Argument, Language, Messages};
use domain::access::{
    Actor, EditSites, GrantAccess, ImportInventory, ViewAdvisories, ViewAssets, ViewHealth, ViewIncidents,
    ViewJournal, ViewLaw, ViewLegalDates, ViewPeople, ViewRound, ViewServices, ViewSuppliers,
};
use maud::{Markup, Render, html};

use crate::design::asset::Asset;
use crate::design::{
    Button, Footer, LanguageChoice, LanguageOption, Link, NavigationEntry, Notice, NoticeKind, Page,
    PageHeading, PageWords, PersonMenu, PrintLine, SignInCard, Theme, ThemeChoice, ThemeOption,
};
use crate::error::Explained;
use crate::language;
use crate::session::SignedIn;
use crate::visit::Visit;

/// Whether somebody may open a section.
type MayOpen = fn(&Actor) -> bool;

/// The main navigation: where it leads, the key of its word, and who may open it. What belongs to the hospital as a
/// whole is not offered to somebody confined to a part of it.
const SECTIONS: &[(&str, &str, MayOpen)] = &[
    ("/", "navigation-round", Actor::may::<ViewRound>),
    (
        "/incidents",
        "navigation-incidents",
        Actor::may_in_tenant::<ViewIncidents>,
    ),
    (
        "/security-events",
        "navigation-security-events",
        Actor::may_in_tenant::<ViewIncidents>,
    ),
    ("/services", "navigation-services", Actor::may::<ViewServices>),
    ("/systems", "navigation-systems", Actor::may::<ViewServices>),
    ("/suppliers", "navigation-suppliers", Actor::may::<ViewSuppliers>),
    (
        "/legal-dates",
        "navigation-legal-dates",
        Actor::may::<ViewLegalDates>,
    ),
    (
        "/scope-assessment",
        "navigation-scope-assessment",
        Actor::may::<ViewLaw>,
    ),
    ("/duties", "navigation-duties", Actor::may::<ViewLaw>),
    ("/law", "navigation-law", Actor::may::<ViewLaw>),
    ("/assets", "navigation-assets", Actor::may::<ViewAssets>),
    (
        "/device-models",
        "navigation-device-models",
        Actor::may::<ViewAssets>,
    ),
    (
        "/advisories",
        "navigation-advisories",
        Actor::may::<ViewAdvisories>,
    ),
    (
        "/imports",
        "navigation-imports",
        Actor::may_in_tenant::<ImportInventory>,
    ),
    (
        "/journal",
        "navigation-journal",
        Actor::may_in_tenant::<ViewJournal>,
    ),
    ("/people", "navigation-people", Actor::may::<ViewPeople>),
    ("/places", "navigation-places", Actor::may::<ViewServices>),
    ("/access", "navigation-access", Actor::may::<GrantAccess>),
    ("/health", "navigation-health", Actor::may::<ViewHealth>),
];

/// What a page brings to its frame.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame<'a> {
    /// What the page is, for the browser's title and the print.
    pub(crate) title: &'a str,
    /// The way here, without the page itself.
    pub(crate) breadcrumbs: &'a [Link<'a>],
    /// The newest checkpoint of the journal, where the page bears witness to it.
    pub(crate) checkpoint: Option<&'a str>,
    /// A script of its own, beside that of all pages.
    pub(crate) script: Option<Asset>,
}

impl SignedIn {
    /// A page with its frame.
    pub(crate) fn page(&self, title: &str, body: Markup) -> Markup {
        self.framed(
            Frame {
                title,
                ..Frame::default()
            },
            body,
        )
    }

    /// A page below that of a list, by the key of its title and its path, and below what else is `above` it.
    pub(crate) fn below(&self, list: (&str, &str), above: &[Link<'_>], title: &str, body: Markup) -> Markup {
        let (key, href) = list;
        let label = self.text(key);
        let mut breadcrumbs = vec![Link { label: &label, href }];
        breadcrumbs.extend_from_slice(above);
        let frame = Frame {
            title,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        };
        self.framed(frame, body)
    }

    /// A page in a frame that says more than its title.
    pub(crate) fn framed(&self, frame: Frame<'_>, body: Markup) -> Markup {
        let shell = Shell::of(self.words, &self.path);
        let sections = self.sections();
        // A page with an address of its own belongs to the section that its breadcrumbs begin with.
        let within = frame
            .breadcrumbs
            .first()
            .map_or(self.path.as_str(), |link| link.href);
        let navigation: Vec<NavigationEntry<'_>> = sections
            .iter()
            .map(|(href, label)| NavigationEntry {
                link: Link { label, href },
                current: is_current(href, within),
                waiting: None,
            })
            .collect();
        let links = self.menu();
        let links: Vec<Link<'_>> = links.iter().map(|(href, label)| Link { label, href }).collect();
        let themes = themes(self.words);
        let themes: Vec<ThemeOption<'_>> = themes
            .iter()
            .map(|(theme, label)| ThemeOption { theme: *theme, label })
            .collect();
        let (legend, sign_out) = (self.text("theme-legend"), self.text("access-sign-out"));
        let printed = self.format(
            "page-printed",
            &[
                ("moment", Argument::from(self.moment(self.now))),
                ("zone", Argument::from(self.tenant.time_zone.as_str())),
                ("person", Argument::from(self.person_name.as_str())),
            ],
        );
        let body = html! {
            @if self.disk_full {
                (Notice {
                    kind: NoticeKind::Error,
                    title: &self.text("page-disk-full"),
                    body: Some(html! { p { (self.text("page-disk-full-detail")) } }),
                })
            }
            (body)
        };
        let mut page = shell.page(frame.title, self.theme, body);
        page.hospital = &self.tenant.name;
        page.script = frame.script;
        page.navigation = &navigation;
        page.breadcrumbs = frame.breadcrumbs;
        page.flash = self
            .flash
            .as_deref()
            .map(|message| Notice::new(NoticeKind::Success, message));
        page.footer.checkpoint = frame.checkpoint;
        page.print.printed = &printed;
        page.person = Some(PersonMenu {
            name: &self.person_name,
            role: &self.sign_in_name,
            links: &links,
            theme: ThemeChoice {
                action: "/preferences/theme",
                legend: &legend,
                return_to: &self.path,
                current: self.theme,
                options: &themes,
            },
            sign_out: Link {
                label: &sign_out,
                href: "/sign-out",
            },
        });
        page.render()
    }

    /// The first page of the navigation that is open to her.
    pub(crate) fn first_section(&self) -> Option<&'static str> {
        self.sections().first().map(|(href, _)| *href)
    }

    /// The sections she may open, with their words.
    fn sections(&self) -> Vec<(&'static str, String)> {
        let open = SECTIONS.iter().filter(|(_, _, may_open)| may_open(&self.actor));
        // A house in one piece has no places to look at, only places that could be added.
        let has_places = self.has_units || self.actor.may::<EditSites>();
        let open = open.filter(|(href, _, _)| *href != "/places" || has_places);
        open.map(|(href, key, _)| (*href, self.text(key))).collect()
    }

    fn menu(&self) -> Vec<(&'static str, String)> {
        let mut menu = vec![
            ("/sessions", self.text("access-sessions")),
            ("/password", self.text("access-password")),
        ];
        if self.actor.may::<ViewRound>() {
            menu.push((crate::round::mail::MAIL, self.text("round-mail-title")));
        }
        menu.push(("/style", self.text("page-style")));
        menu.push(("/api/v1/docs", self.text("page-api")));
        menu
    }
}

/// A section is current for its own page and for everything below it.
fn is_current(section: &str, path: &str) -> bool {
    path.strip_prefix(section)
        .is_some_and(|rest| rest.is_empty() || (section != "/" && rest.starts_with('/')))
}

fn themes(words: &Messages) -> Vec<(Theme, String)> {
    Theme::ALL
        .iter()
        .map(|theme| (*theme, words.text(&format!("theme-{}", theme.as_str()))))
        .collect()
}

/// The languages that are offered, each by its own name.
fn languages() -> Vec<LanguageOption> {
    let option = |language: Language| LanguageOption {
        tag: language.tag(),
        name: Messages::for_language(language).text("language-name"),
    };
    Language::offered().map(option).collect()
}

/// The words of the frame itself.
struct Shell<'a> {
    language: &'static str,
    path: &'a str,
    languages: Vec<LanguageOption>,
    language_legend: String,
    product: String,
    skip: String,
    navigation: String,
    menu: String,
    breadcrumbs: String,
    version: String,
}

impl<'s> Shell<'s> {
    /// The frame of the page at this path.
    fn of(words: &Messages, path: &'s str) -> Self {
        Self {
            language: words.language().tag(),
            path,
            languages: languages(),
            language_legend: words.text("language-legend"),
            product: words.text("navigation-product"),
            skip: words.text("navigation-skip"),
            navigation: words.text("navigation-main"),
            menu: words.text("page-menu"),
            breadcrumbs: words.text("page-breadcrumbs"),
            version: words.format("page-version", &[("version", Argument::from(VERSION))]),
        }
    }

    /// A page as it is before anyone is signed in.
    fn page<'a>(&'a self, title: &'a str, theme: Theme, body: Markup) -> Page<'a> {
        Page {
            title,
            product: &self.product,
            hospital: "",
            language: self.language,
            theme,
            navigation: &[],
            breadcrumbs: &[],
            person: None,
            flash: None,
            footer: Footer {
                version: &self.version,
                language: Some(LanguageChoice {
                    action: language::PATH,
                    legend: &self.language_legend,
                    return_to: self.path,
                    current: self.language,
                    options: &self.languages,
                }),
                ..Footer::default()
            },
            print: PrintLine::default(),
            words: PageWords {
                skip: &self.skip,
                navigation: &self.navigation,
                menu: &self.menu,
                breadcrumbs: &self.breadcrumbs,
            },
            script: None,
            body,
        }
    }
}

/// A page of the room that says nothing of who reads it and of which house, so that a browser may keep it.
pub(crate) fn bare(reader: &SignedIn, title: &str, body: Markup) -> Markup {
    let shell = Shell::of(reader.words, &reader.path);
    let mut page = shell.page(title, reader.theme, body);
    page.footer.language = None;
    page.script = Some(Asset::Room);
    page.render()
}

/// A page for whoever is not of the house: nothing to press, and nothing that leads further.
pub(crate) fn apart(visit: &Visit, title: &str, body: Markup) -> Markup {
    let shell = Shell::of(visit.words(), visit.path());
    let mut page = shell.page(title, visit.theme(), body);
    page.footer.language = None;
    page.render()
}

/// A page before the door: one card and nothing else.
pub(crate) fn outside(visit: &Visit, card: &SignInCard<'_>) -> Markup {
    let shell = Shell::of(visit.words(), visit.path());
    let mut page = shell.page(card.words.title, visit.theme(), Markup::default());
    page.flash = visit
        .flash()
        .map(|message| Notice::new(NoticeKind::Success, message));
    page.with_sign_in(card)
}

/// A page that says what went wrong, in the frame of the person who asked.
pub(crate) fn failure(signed_in: &SignedIn, explained: &Explained) -> Markup {
    let home = signed_in.text("error-home");
    signed_in.page(&explained.title, explanation(explained, &Button::to(&home, "/")))
}

/// The same where nobody is signed in.
pub(crate) fn failure_outside(visit: &Visit, explained: &Explained) -> Markup {
    let sign_in = visit.words().text("access-sign-in");
    let body = explanation(explained, &Button::to(&sign_in, "/sign-in"));
    Shell::of(visit.words(), visit.path())
        .page(&explained.title, visit.theme(), body)
        .render()
}

fn explanation(explained: &Explained, way_out: &Button<'_>) -> Markup {
    html! {
        (PageHeading { title: &explained.title, lead: Some(&explained.detail), ..PageHeading::default() })
        div.button-row { (way_out) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_belongs_to_the_section_above_it() {
        assert!(is_current("/people", "/people"));
        assert!(is_current("/people", "/people/018f"));
        assert!(!is_current("/people", "/peoples"));
        assert!(is_current("/", "/"));
        assert!(!is_current("/", "/people"));
    }
}
