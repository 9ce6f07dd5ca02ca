//! The page about the API, made from the OpenAPI document.

use axum::Extension;
use maud::{Markup, html};
use utoipa::openapi::RefOr;
use utoipa::openapi::path::Operation;

use super::{DOCUMENT, Document, operations};
use crate::design::{Button, Disclosure, Icon, PageHeading, SectionHeading, Tag};
use crate::error::{KINDS, title};
use crate::session::SignedIn;

pub(super) async fn show(signed_in: SignedIn, Extension(document): Extension<Document>) -> Markup {
    let heading = signed_in.text("api-title");
    let download = signed_in.text("api-document");
    let body = html! {
        (PageHeading {
            title: &heading,
            lead: Some(&signed_in.text("api-lead")),
            actions: &[Button::to(&download, DOCUMENT).icon(Icon::Download)],
            ..PageHeading::default()
        })
        p { (signed_in.text("api-token")) }
        pre { code { "Authorization: Bearer wardround_…" } }
        (SectionHeading { id: "operations", title: &signed_in.text("api-operations"), ..SectionHeading::default() })
        (described(&signed_in, &document))
        (SectionHeading { id: "problems", title: &signed_in.text("api-problems"), ..SectionHeading::default() })
        p { (signed_in.text("api-problems-lead")) }
        (problems(&signed_in))
    };
    signed_in.page(&heading, body)
}

fn described(signed_in: &SignedIn, document: &Document) -> Markup {
    html! {
        dl.facts {
            @for (path, item) in &document.0.paths.paths {
                @for (method, operation) in operations(item) {
                    div.fact {
                        dt { (Tag(method)) " " code { (path) } }
                        dd { (operation.summary.as_deref().unwrap_or_default()) (details(signed_in, operation)) }
                    }
                }
            }
        }
    }
}

/// Parameters and answers of one operation.
fn details(signed_in: &SignedIn, operation: &Operation) -> Markup {
    let parameters = operation
        .parameters
        .iter()
        .flatten()
        .filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(parameter),
            RefOr::Ref(_) => None,
        });
    let body = html! {
        @if let Some(description) = &operation.description { p { (description) } }
        ul {
            @for parameter in parameters {
                li { code { (parameter.name) } " " (parameter.description.as_deref().unwrap_or_default()) }
            }
        }
        ul {
            @for (status, response) in &operation.responses.responses {
                @if let RefOr::T(response) = response {
                    li { code { (status) } " " (response.description) }
                }
            }
        }
    };
    html! { (Disclosure { summary: &signed_in.text("api-details"), body, open: false }) }
}

/// Every kind of problem under the anchor that its type names.
fn problems(signed_in: &SignedIn) -> Markup {
    let words = signed_in.words;
    html! {
        dl.facts {
            @for kind in KINDS {
                div.fact id={ "problem-" (kind.name) } {
                    dt { (kind.status.as_u16()) " " code { (kind.name) } }
                    dd { (title(words, *kind)) ". " (words.text(&format!("problem-{}-detail", kind.name))) }
                }
            }
        }
    }
}
