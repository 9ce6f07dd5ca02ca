//! Saying that a model is the product of an advisory or another: the buttons beside the evidence, what was said, and the way back.

use app::advisory::{About, ModelPage};
use axum::extract::State;
use axum::response::Response;
use domain::id::{AdvisoryId, DeviceModelKind};
use domain::matching::ProductKey;
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::MODELS;
use super::words::{evidence, who};
use crate::design::{Button, Form as FormView, Name, SectionHeading, Weight};
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Id};
use crate::session::SignedIn;
use crate::state::AppState;

/// Why the model is taken for the product, and the two buttons where nobody has said yet.
pub(super) fn of(reader: &SignedIn, page: &ModelPage, about: &About) -> Markup {
    let words = reader.words;
    let Some(document) = page.inbox.document(about) else {
        return html! {};
    };
    let (same, other) = (words.text("advisory-same"), words.text("advisory-another"));
    html! {
        p { (evidence(words, document, &about.meant)) }
        @if page.may_decide && !about.meant.confirmed {
            (buttons(page, about.advisory, &document.tracking_id, &[("yes", same), ("no", other)]))
        }
    }
}

fn buttons(page: &ModelPage, advisory: AdvisoryId, tracking_id: &str, offered: &[(&str, String)]) -> Markup {
    html! {
        (FormView {
            action: &format!("{MODELS}/{}/identity", page.entry.id),
            body: html! {
                input type="hidden" name="advisory" value=(advisory.to_string());
                div.button-row {
                    @for (value, label) in offered {
                        (Button::submit(label).weight(Weight::Secondary).about(tracking_id).as_value("same", value))
                    }
                }
            },
            ..FormView::default()
        })
    }
}

/// Everything people said of the model and products, each with the way back; nothing where nobody said anything.
pub(super) fn said(reader: &SignedIn, page: &ModelPage) -> Markup {
    let words = reader.words;
    if page.said.is_empty() {
        return html! {};
    }
    html! {
        section {
            (SectionHeading { id: "said", title: &words.text("advisory-said"), ..SectionHeading::default() })
            p.hint { (words.text("advisory-said-hint")) }
            ul {
                @for said in &page.said {
                    @let (place, product) = said.product.product.split_once(' ').unwrap_or(("", &said.product.product));
                    @let phrase = Phrase::new("advisory-said-one")
                        .selector("same", if said.same { "yes" } else { "no" })
                        .selector("place", match place { "title" => "title", "shown" => "shown", _ => "product" })
                        .text("product", product)
                        .text("maker", &said.product.maker)
                        .text("person", &who(reader, &page.names, &said.said_by))
                        .text("moment", &reader.moment(said.said_at));
                    li {
                        (words.phrase(&phrase))
                        @if !said.reason.is_empty() { " “" (Name(&said.reason)) "”" }
                        @if page.may_decide { (take_back(reader, page, &said.product)) }
                    }
                }
            }
        }
    }
}

fn take_back(reader: &SignedIn, page: &ModelPage, product: &ProductKey) -> Markup {
    html! {
        (FormView {
            action: &format!("{MODELS}/{}/identity/withdraw", page.entry.id),
            body: html! {
                input type="hidden" name="maker" value=(product.maker);
                input type="hidden" name="product" value=(product.product);
                (Button::submit(&reader.text("advisory-take-back")).weight(Weight::Secondary).about(&product.product))
            },
            ..FormView::default()
        })
    }
}

/// What is said of a model.
#[derive(Debug, Deserialize)]
pub(super) struct IdentityForm {
    advisory: String,
    #[serde(default)]
    same: String,
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
    Form(sent): Form<IdentityForm>,
) -> Result<Response> {
    let advisory: AdvisoryId = sent
        .advisory
        .parse()
        .map_err(|_| Failure::App(app::Error::NotFound("advisory")))?;
    let path = format!("{MODELS}/{id}");
    let same = match sent.same.as_str() {
        "yes" => true,
        "no" => false,
        // Sent without one of the buttons: nothing was said.
        _ => return Ok(flash::done(&path, "advisory-nothing-said")),
    };
    app::advisory::say(&state.app, &signed_in.actor, id, advisory, same, "").await?;
    Ok(flash::done(
        &path,
        if same {
            "advisory-said-same"
        } else {
            "advisory-said-another"
        },
    ))
}

/// What is taken back.
#[derive(Debug, Deserialize)]
pub(super) struct TakeBackForm {
    #[serde(default)]
    maker: String,
    product: String,
}

pub(super) async fn unsay(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
    Form(sent): Form<TakeBackForm>,
) -> Result<Response> {
    let product = ProductKey {
        maker: sent.maker,
        product: sent.product,
    };
    app::advisory::unsay(&state.app, &signed_in.actor, id, &product).await?;
    // The engine may not take the model for any product by itself: then it has no page any more.
    let there = app::advisory::model(&state.app, &signed_in.actor, id)
        .await
        .is_ok();
    let path = if there {
        format!("{MODELS}/{id}")
    } else {
        super::PATH.to_owned()
    };
    Ok(flash::done(&path, "advisory-unsaid"))
}
