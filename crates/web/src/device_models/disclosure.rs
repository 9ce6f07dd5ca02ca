//! The page of one form: looked at before it is accepted, and afterwards.

use app::device_model::disclosure::DisclosurePage;
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::findings::{consequences, every_question, remarks};
use super::{DISCLOSURES, PATH, page};
use crate::assets::words::count;
use crate::design::{Button, Form, Icon, Name, Notice, NoticeKind, PageHeading, SectionHeading, Weight};
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, found: &DisclosurePage, conflict: bool) -> Markup {
    let words = reader.words;
    let stored = &found.disclosed.stored;
    let disclosure = &found.disclosed.disclosure;
    let state = Phrase::new("disclosure-state").selector("state", stored.state.as_str());
    let model = page::name(&found.model.manufacturer, &found.model.model);
    let answered = Phrase::new("disclosure-read")
        .text("edition", &stored.edition)
        .number("answered", count(disclosure.answered()))
        .number("questions", count(domain::device_model::questions().len()));
    html! {
        @if conflict { (Notice::new(NoticeKind::Warning, &words.text("disclosure-conflict"))) }
        (PageHeading {
            title: &stored.file_name,
            above: Some(&words.phrase(&state)),
            lead: Some(&words.phrase(&answered)),
            ..PageHeading::default()
        })
        p {
            (words.text("disclosure-for")) " " a href=(format!("{PATH}/{}", found.model.id)) { (Name(&model)) } ". "
            (words.phrase(&named(found)))
        }
        p.hint { (words.text("disclosure-brought-on")) " " (reader.moment(stored.created_at)) }
        @if found.names_another {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("disclosure-names-another"),
                body: Some(html! { p { (words.text("disclosure-names-another-explanation")) } }),
            })
        }
        (decision(words, found))
        section {
            (SectionHeading { id: "means", title: &words.text("disclosure-means"), ..SectionHeading::default() })
            (consequences(words, &found.disclosed.findings, disclosure))
            (every_question(words, disclosure))
            (remarks(words, disclosure))
        }
    }
}

fn named(found: &DisclosurePage) -> Phrase {
    let disclosure = &found.disclosed.disclosure;
    match (disclosure.manufacturer(), disclosure.model()) {
        (Some(maker), Some(model)) => Phrase::new("disclosure-names")
            .text("maker", maker)
            .text("model", model),
        _ => Phrase::new("disclosure-names-none"),
    }
}

fn decision(words: &Messages, found: &DisclosurePage) -> Markup {
    let stored = &found.disclosed.stored;
    if !found.may_edit {
        return Markup::default();
    }
    let (accept, discard, withdraw) = (
        words.text("disclosure-accept"),
        words.text("disclosure-discard"),
        words.text("disclosure-withdraw"),
    );
    let (explanation, buttons) = match stored.state.as_str() {
        "proposed" => (
            if found.in_force.is_some() {
                "disclosure-accept-replaces"
            } else {
                "disclosure-accept-explanation"
            },
            html! {
                (Button::submit(&accept).icon(Icon::Check).as_value("decision", "accept"))
                (Button::submit(&discard).weight(Weight::Secondary).as_value("decision", "discard"))
            },
        ),
        "accepted" => (
            "disclosure-withdraw-explanation",
            html! { (Button::submit(&withdraw).weight(Weight::Secondary).as_value("decision", "withdraw")) },
        ),
        _ => return Markup::default(),
    };
    html! {
        (Form {
            action: &format!("{DISCLOSURES}/{}/decision", stored.id),
            body: html! {
                p.plain { (words.text(explanation)) }
                input type="hidden" name="version" value=(stored.version);
                div.button-row { (buttons) }
            },
            ..Form::default()
        })
    }
}
