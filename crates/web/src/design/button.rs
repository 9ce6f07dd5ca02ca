//! Buttons and links that look like buttons. A word always, an icon only beside it.
//!
//! There is no disabled state: a button that cannot work yet says why when it is pressed, because a grey
//! one explains nothing and cannot be reached by keyboard.

use maud::{Markup, Render, html};

use super::Icon;

/// How strongly a button asks for attention. At most one primary in a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one act the page is for.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// Cannot be undone, or takes something from somebody.
    Danger,
    /// Reads as a link; for the way out of a form.
    Link,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button",
            Self::Danger => "button button-danger",
            Self::Link => "button button-link",
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Act<'a> {
    Submit,
    SubmitAs { name: &'a str, value: &'a str },
    Go(&'a str),
}

/// A button that submits its form, or a link drawn as one.
///
/// ```
/// use maud::Render;
/// use web::design::{Button, Icon, Weight};
/// let button = Button::submit("Remove").weight(Weight::Danger).icon(Icon::Trash).as_value("decision", "remove");
/// assert!(button.render().into_string().contains(r#"name="decision" value="remove""#));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    label: &'a str,
    /// Words only a screen reader gets, such as which row the button is for.
    about: Option<&'a str>,
    icon: Option<Icon>,
    weight: Weight,
    act: Act<'a>,
    form: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// The primary button of a form.
    pub const fn submit(label: &'a str) -> Self {
        Self {
            label,
            about: None,
            icon: None,
            weight: Weight::Primary,
            act: Act::Submit,
            form: None,
        }
    }

    /// A secondary button that goes to a page.
    pub const fn to(label: &'a str, href: &'a str) -> Self {
        Self {
            label,
            about: None,
            icon: None,
            weight: Weight::Secondary,
            act: Act::Go(href),
            form: None,
        }
    }

    /// Sets how strongly it asks.
    #[must_use]
    pub const fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// Puts an icon before the word.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Adds words for screen readers, where several buttons on a page share a label.
    #[must_use]
    pub const fn about(mut self, what: &'a str) -> Self {
        self.about = Some(what);
        self
    }

    /// Submits under a name and value, so one form can offer several decisions.
    #[must_use]
    pub const fn as_value(mut self, name: &'a str, value: &'a str) -> Self {
        self.act = Act::SubmitAs { name, value };
        self
    }

    /// Submits the form with this id, from outside it.
    #[must_use]
    pub const fn of_form(mut self, id: &'a str) -> Self {
        self.form = Some(id);
        self
    }

    fn content(&self) -> Markup {
        html! {
            @if let Some(icon) = self.icon { (icon) }
            span { (self.label) @if let Some(about) = self.about { span.visually-hidden { " " (about) } } }
        }
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        let class = self.weight.class();
        match self.act {
            Act::Go(href) => html! { a class=(class) href=(href) { (self.content()) } },
            Act::Submit => {
                html! { button class=(class) type="submit" form=[self.form] { (self.content()) } }
            }
            Act::SubmitAs { name, value } => html! {
                button class=(class) type="submit" form=[self.form] name=(name) value=(value) { (self.content()) }
            },
        }
    }
}

/// Buttons side by side, the primary one first; they wrap at narrow width.
#[derive(Clone, Copy, Debug)]
pub struct ButtonRow<'a>(pub &'a [Button<'a>]);

impl Render for ButtonRow<'_> {
    fn render(&self) -> Markup {
        html! { div.button-row { @for button in self.0 { (button) } } }
    }
}

/// A word and where it leads: navigation, breadcrumbs, paging, menus.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// The word.
    pub label: &'a str,
    /// The address.
    pub href: &'a str,
}

impl Render for Link<'_> {
    fn render(&self) -> Markup {
        html! { a href=(self.href) { bdi { (self.label) } } }
    }
}
