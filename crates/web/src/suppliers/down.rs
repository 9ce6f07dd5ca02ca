//! The sheet for the day a supplier is down: what stops, which ways in to close now, whom to call. Made to be printed.

use app::supplier::FetchedSupplier;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{RecordIncidents, ReportIncidents, ViewIncidents, ViewSuppliers};
use domain::id::SupplierKind;
use domain::round::{Answer, Phrase};
use maud::{Markup, html};

use super::page::services;
use super::words::{answer, contact_tag};
use super::{PATH, contact, framed, ways_in};
use crate::design::{Button, Link, PageHeading, SectionHeading};
use crate::error::Result;
use crate::form::Id;
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
) -> Result<Markup> {
    let fetched = app::supplier::fetch(&state.app, &signed_in.actor, id).await?;
    let supplier = &fetched.listed.supplier;
    let title = Phrase::new("supplier-down-title").text("name", &supplier.name);
    let title = signed_in.words.phrase(&title);
    let path = format!("{PATH}/{id}");
    let above = [Link {
        label: &supplier.name,
        href: &path,
    }];
    let body = body(&signed_in, &title, &path, &fetched);
    Ok(framed(&signed_in, &title, &above, body))
}

/// Opens an incident that comes from the supplier, or goes to the one that is open.
pub(super) async fn open_incident(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
) -> Result<Response> {
    let (incident, _) =
        app::incident::supplier_was_hit(&state.app, &signed_in.actor, id, signed_in.words).await?;
    Ok(Redirect::to(&format!("/incidents/{incident}/services")).into_response())
}

fn body(reader: &SignedIn, title: &str, path: &str, fetched: &FetchedSupplier) -> Markup {
    let words = reader.words;
    let listed = &fetched.listed;
    let clauses = &listed.supplier.clauses;
    let notification = match (clauses.notification, clauses.notification_hours) {
        (Answer::Yes, Some(hours)) => Phrase::new("supplier-down-told-within").number("hours", hours),
        (told, _) => Phrase::new("supplier-down-told").text("answer", &answer(words, told)),
    };
    html! {
        (PageHeading { title, lead: Some(&words.text("supplier-down-lead")), ..PageHeading::default() })
        @if may_open(reader) {
            form.form method="post" action={ (path) "/down" } {
                p { (words.text("supplier-down-open-incident-hint")) }
                (Button::submit(&words.text("supplier-down-open-incident")))
            }
        }
        section {
            (SectionHeading { id: "stops", title: &words.text("supplier-down-stops"), ..SectionHeading::default() })
            @if listed.criticality.is_none() { p { (words.text("supplier-down-nothing")) } }
            (services(reader, listed))
            (workarounds(reader, fetched))
        }
        section {
            (SectionHeading { id: "close", title: &words.text("supplier-down-close"), ..SectionHeading::default() })
            @if listed.ways_in.is_empty() {
                p { (words.text("supplier-no-way-in")) }
            } @else {
                p { (words.text("supplier-down-close-lead")) }
                ul.checklist { @for way in &listed.ways_in { li { (ways_in::told(reader, way)) } } }
            }
        }
        section {
            (SectionHeading { id: "call", title: &words.text("supplier-down-call"), ..SectionHeading::default() })
            p { (contact_tag(words, listed)) }
            (contact::numbers(reader, &listed.supplier))
            @if let Some(attempt) = listed.attempts.first() { p { (contact::tried(reader, fetched, attempt)) } }
        }
        section {
            (SectionHeading { id: "write", title: &words.text("supplier-down-write"), ..SectionHeading::default() })
            ul.checklist {
                li { (words.text("supplier-down-aware")) }
                li { (words.phrase(&notification)) }
            }
        }
    }
}

/// Whoever opens it goes into its room.
fn may_open(reader: &SignedIn) -> bool {
    reader.actor.may_in_tenant::<ViewSuppliers>()
        && reader.actor.may_in_tenant::<ReportIncidents>()
        && reader.actor.may_in_tenant::<RecordIncidents>()
        && reader.actor.may_in_tenant::<ViewIncidents>()
}

/// How work goes on meanwhile in the services that stop, where somebody wrote it down.
fn workarounds(reader: &SignedIn, fetched: &FetchedSupplier) -> Markup {
    let words = reader.words;
    let written: Vec<_> = fetched
        .listed
        .services
        .iter()
        .filter(|hit| !hit.service.workaround.trim().is_empty())
        .collect();
    html! {
        @if !written.is_empty() {
            (SectionHeading { id: "meanwhile", title: &words.text("supplier-down-meanwhile"), ..SectionHeading::default() })
            ul {
                @for hit in written {
                    li { strong { bdi { (hit.service.name) } } ": " (hit.service.workaround.trim()) }
                }
            }
        }
    }
}
