//! What a browser shows of a room that it cannot reach: a line to write in, and what it keeps ([ADR 34](../../../../docs/adr/0034-room-without-network.md)).
//!
//! The page holds nothing of any incident, so that a lost device gives nothing away; the worker keeps it and its two files.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use maud::{Markup, html};

use crate::design::asset::Asset;
use crate::design::{Button, PageHeading};
use crate::error::Result;
use crate::session::SignedIn;
use crate::shell;

pub(super) async fn worker() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (kind, Asset::RoomWorker.text()).into_response()
}

pub(super) async fn page(signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let reader = &signed_in;
    let title = reader.text("incident-offline-title");
    let lead = reader.text("incident-offline-lead");
    let body = html! {
        (super::kept::words(reader, None, false))
        (PageHeading { title: &title, lead: Some(&lead), ..PageHeading::default() })
        p.hint { (reader.text("incident-offline-room")) " " (reader.text("incident-attachment-offline")) }
        (super::kept::told())
        form.line-form id="write" method="post" {
            input type="hidden" name="id" value="" data-keep;
            label for="text" { (reader.text("incident-line")) }
            div.line-row {
                input.input type="text" id="text" name="text" autocomplete="off" autofocus required;
                (Button::submit(&reader.text("incident-line-write")))
            }
        }
        ol.log {}
    };
    Ok(shell::bare(reader, &title, body))
}
