//! The living style page: every component in every state with the content of a hospital, and the colour
//! tokens with their measured contrast.
//!
//! Its words are specimens in English and are not translated; it is a tool for those who build pages. The
//! browser tests sweep it, so a component that breaks a rule is caught here before it reaches a page.

mod foundation;
mod reading;
mod round;
mod writing;

use maud::{Markup, Render, html};

use super::Control;
use super::{
    Button, ErrorSummary, Field, FieldError, Footer, Form, Icon, InputKind, LanguageChoice, LanguageOption,
    Link, NavigationEntry, Notice, NoticeKind, Page, PageHeading, PageWords, PersonMenu, PrintLine,
    SectionHeading, SignInCard, SignInCardWords, Status, StatusTag, Theme, ThemeChoice, ThemeOption,
};

const WORDS: PageWords<'static> = PageWords {
    skip: "Skip to content",
    navigation: "Main navigation",
    menu: "Menu",
    breadcrumbs: "Breadcrumb",
};

const NAVIGATION: &[(&str, &str, Option<&str>)] = &[
    ("Today’s round", "/", Some("3 to do")),
    ("Services", "/services", None),
    ("Assets", "/assets", None),
    ("Import", "/imports", None),
    ("Journal", "/journal", None),
    ("People and access", "/people", None),
    ("Health", "/health", None),
];

const MENU: &[Link<'static>] = &[
    Link {
        label: "Your sessions",
        href: "/sessions",
    },
    Link {
        label: "Style page",
        href: "/style",
    },
    Link {
        label: "API",
        href: "/api",
    },
];

const THEMES: &[ThemeOption<'static>] = &[
    ThemeOption {
        theme: Theme::Auto,
        label: "As the system",
    },
    ThemeOption {
        theme: Theme::Light,
        label: "Light",
    },
    ThemeOption {
        theme: Theme::Dark,
        label: "Dark",
    },
    ThemeOption {
        theme: Theme::Contrast,
        label: "High contrast",
    },
];

/// One component or family: its name, when to use it, what it looks like.
fn section(id: &str, title: &str, when: &str, specimen: &Markup) -> Markup {
    html! {
        (SectionHeading { id, title, ..SectionHeading::default() })
        p.hint { (when) }
        div.specimen { (specimen) }
    }
}

fn shell<'a>(title: &'a str, theme: Theme, navigation: &'a [NavigationEntry<'a>], body: Markup) -> Page<'a> {
    Page {
        title,
        product: "Wardround",
        hospital: "Spitalul Exemplu",
        language: "en",
        theme,
        navigation,
        breadcrumbs: &[],
        person: None,
        flash: None,
        footer: Footer {
            version: "Wardround 0.1.0",
            checkpoint: None,
            links: &[],
            language: None,
        },
        print: PrintLine {
            printed: "Printed 3 March 2026, 07:42 EET, by Ioana Marin",
            handling: Some("Internal"),
        },
        words: WORDS,
        script: None,
        body,
    }
}

/// Two languages, each by its own name.
fn languages() -> [LanguageOption; 2] {
    [("en", "English"), ("ro", "Română")].map(|(tag, name)| LanguageOption {
        tag,
        name: name.to_owned(),
    })
}

/// Every component in every state, in the given theme.
pub fn style_page(theme: Theme) -> Markup {
    let navigation: Vec<NavigationEntry<'_>> = NAVIGATION
        .iter()
        .map(|&(label, href, waiting)| NavigationEntry {
            link: Link { label, href },
            current: href == "/",
            waiting,
        })
        .collect();
    let body = html! {
        (PageHeading {
            title: "Style page",
            above: Some("For those who build pages"),
            lead: Some("Every component in every state, with what a hospital would put in it."),
            status: Some(StatusTag::new(Status::Fine, "Current")),
            actions: &[Button::to("Export", "#table").icon(Icon::Download), Button::to("New service", "#form").icon(Icon::Plus)],
        })
        (round::specimens())
        (reading::specimens())
        (writing::specimens())
        (foundation::specimens())
    };
    let mut page = shell("Style page", theme, &navigation, body);
    page.breadcrumbs = &[
        Link {
            label: "Today’s round",
            href: "/",
        },
        Link {
            label: "Health",
            href: "/health",
        },
    ];
    page.flash = Some(Notice::new(
        NoticeKind::Success,
        "Saved: the laboratory has a new deputy.",
    ));
    page.footer.checkpoint = Some(
        "Journal checkpoint 48 211, 3 March 2026 07:30 EET, p7Qy9mXv2n0rTt4cJd8kVw1sEbZ6uHfL3aGxRoYi5Mk=",
    );
    page.footer.links = &[
        Link {
            label: "Help",
            href: "/help",
        },
        Link {
            label: "Licence",
            href: "/licence",
        },
    ];
    let languages = languages();
    page.footer.language = Some(LanguageChoice {
        action: "/preferences/language",
        legend: "Language",
        return_to: "/style",
        current: "en",
        options: &languages,
    });
    page.person = Some(PersonMenu {
        name: "Ioana Marin",
        role: "IT lead, security officer",
        links: MENU,
        theme: ThemeChoice {
            action: "/preferences/theme",
            legend: "Theme",
            return_to: "/style",
            current: theme,
            options: THEMES,
        },
        sign_out: Link {
            label: "Sign out",
            href: "/sign-out",
        },
    });
    page.render()
}

/// The sign-in page after a failed attempt; a page of its own because it has its own shell.
pub fn style_page_sign_in(theme: Theme) -> Markup {
    let card = SignInCard {
        words: SignInCardWords {
            title: "Sign in",
            help: "Locked out at night? Call the IT duty phone, extension 4410.",
        },
        errors: ErrorSummary {
            title: "You are not signed in",
            errors: &[FieldError {
                field: "password",
                message: "Name or password is wrong. Check that Caps Lock is off.",
            }],
        },
        form: Form {
            action: "#",
            body: html! {
                (Field { name: "username", label: "User name", value: "imarin", autocomplete: Some("username"), ..Field::default() })
                (Field {
                    name: "password",
                    label: "Password",
                    error: Some("Name or password is wrong. Check that Caps Lock is off."),
                    autocomplete: Some("current-password"),
                    control: Control::Input(InputKind::Password),
                    ..Field::default()
                })
                (Button::submit("Sign in"))
            },
            ..Form::default()
        },
        other_ways: Some(html! { (Button::to("Use a security key", "#").icon(Icon::Lock)) }),
    };
    shell("Sign in", theme, &[], Markup::default()).with_sign_in(&card)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_carries_an_inline_style_or_script() {
        for theme in Theme::ALL {
            let page = style_page(theme).into_string() + &style_page_sign_in(theme).into_string();
            assert!(!page.contains(" style="), "inline style");
            assert!(!page.contains("<style"), "style element");
            assert!(!page.contains(" onclick="), "inline handler");
            assert!(!page.contains("<script>"), "inline script");
        }
    }

    #[test]
    fn every_id_on_the_page_is_used_once() {
        let page = style_page(Theme::Auto).into_string();
        let mut ids: Vec<&str> = page
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn no_element_names_its_class_twice() {
        let page = style_page(Theme::Auto).into_string();
        let twice = page
            .split('<')
            .find(|tag| tag.split('>').next().unwrap_or("").matches(" class=\"").count() > 1);
        assert_eq!(twice, None);
    }

    #[test]
    fn every_label_and_description_leads_to_an_id() {
        let page = style_page(Theme::Auto).into_string();
        for attribute in [" for=\"", " aria-labelledby=\"", " aria-describedby=\""] {
            for ids in page
                .split(attribute)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
            {
                for id in ids.split(' ') {
                    assert!(page.contains(&format!(" id=\"{id}\"")), "{attribute} {id}");
                }
            }
        }
    }
}
