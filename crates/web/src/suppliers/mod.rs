//! Suppliers: the list, the page of one, the form, and the sheet for the day a supplier is down.

mod contact;
mod down;
mod export;
mod form;
mod list;
mod page;
mod ways_in;
pub(crate) mod words;

use app::supplier::{Supplier, SupplierDetails, SupplierForm};
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditSuppliers;
use domain::id::{SupplierId, SupplierKind};
use domain::round::Phrase;
use maud::Markup;

use self::form::Target;
use self::list::ListQuery;
use self::page::Typed;
use crate::conflict::{Clash, Sent};
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the suppliers are.
pub(crate) const PATH: &str = "/suppliers";
/// Where they are as a file.
const CSV: &str = "/suppliers.csv";
/// Where the ways in are.
const WAYS_IN: &str = "/remote-accesses";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .post(PATH, add)
        .get(CSV, csv)
        .get("/suppliers/new", new)
        .get("/suppliers/{id}", show)
        .post("/suppliers/{id}", correct)
        .get("/suppliers/{id}/edit", edit)
        .get("/suppliers/{id}/down", down::show)
        .post("/suppliers/{id}/down", down::open_incident)
        .post("/suppliers/{id}/attempts", contact::keep)
        .post("/suppliers/{id}/remote-accesses", ways_in::open)
        .get("/remote-accesses/{id}", ways_in::edit)
        .post("/remote-accesses/{id}", ways_in::correct)
        .get("/remote-accesses/{id}/removal", ways_in::ask_to_close)
        .post("/remote-accesses/{id}/removal", ways_in::close)
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let suppliers = app::supplier::list(&state.app, &signed_in.actor).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditSuppliers>();
    let body = list::body(&signed_in, &query, &suppliers, may_edit);
    Ok(signed_in.page(&signed_in.text("supplier-list-title"), body))
}

async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    let suppliers = app::supplier::list(&state.app, &signed_in.actor).await?;
    let shown = query.shown(&suppliers, signed_in.today());
    let bytes = export::csv(&signed_in, &shown)?;
    Ok(crate::assets::export::file("suppliers.csv", bytes.into()))
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
) -> Result<Markup> {
    supplier_page(&state.app, &signed_in, id, &Typed::default()).await
}

/// The page of a supplier, with what was typed into one of its forms and not taken.
async fn supplier_page(app: &App, reader: &SignedIn, id: SupplierId, typed: &Typed) -> Result<Markup> {
    let fetched = app::supplier::fetch(app, &reader.actor, id).await?;
    let may_edit = reader.actor.may_in_tenant::<EditSuppliers>();
    let body = page::body(reader, &fetched, may_edit, typed);
    Ok(framed(reader, &fetched.listed.supplier.name, &[], body))
}

/// A page below the list of suppliers and, where there is one, below a supplier.
fn framed(reader: &SignedIn, title: &str, above: &[Link<'_>], body: Markup) -> Markup {
    reader.below(("supplier-list-title", PATH), above, title, body)
}

async fn new(signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditSuppliers>()?;
    Ok(new_page(
        &signed_in,
        &SupplierForm::default(),
        &Problems::default(),
    ))
}

fn new_page(reader: &SignedIn, sent: &SupplierForm, problems: &Problems) -> Markup {
    let title = reader.text("supplier-add");
    let target = Target {
        action: PATH,
        cancel: PATH,
        supplier: None,
    };
    let body = form::body(reader.words, &title, &target, sent, problems);
    framed(reader, &title, &[], body)
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<SupplierForm>,
) -> Result<Response> {
    let answer = match SupplierDetails::try_from(&sent) {
        Ok(details) => app::supplier::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(id) => Ok(flash::done(&format!("{PATH}/{id}"), "supplier-added")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", form::label)?;
            Ok((status, new_page(&signed_in, &sent, &problems)).into_response())
        }
    }
}

async fn edit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditSuppliers>()?;
    let supplier = fetch(&state.app, &signed_in, id).await?;
    let sent = SupplierForm::from(&supplier);
    Ok(edit_page(&signed_in, &supplier, &sent, &Problems::default()))
}

async fn fetch(app: &App, reader: &SignedIn, id: SupplierId) -> Result<Supplier> {
    let fetched = app::supplier::fetch(app, &reader.actor, id).await?;
    Ok(fetched.listed.supplier)
}

fn edit_page(reader: &SignedIn, supplier: &Supplier, sent: &SupplierForm, problems: &Problems) -> Markup {
    let title = Phrase::new("supplier-edit-title").text("name", &supplier.name);
    let title = reader.words.phrase(&title);
    let path = format!("{PATH}/{}", supplier.id);
    let target = Target {
        action: &path,
        cancel: &path,
        supplier: Some(supplier),
    };
    let above = [Link {
        label: &supplier.name,
        href: &path,
    }];
    let body = form::body(reader.words, &title, &target, sent, problems);
    framed(reader, &title, &above, body)
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let form = form::from(&sent);
    let answer = match SupplierDetails::try_from(&form) {
        Ok(details) => {
            app::supplier::correct(&state.app, &signed_in.actor, id, sent.version(), &details).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let path = format!("{PATH}/{id}");
    match answer {
        Ok(()) => Ok(flash::done(&path, "supplier-corrected")),
        Err(Error::Conflict(conflict)) => {
            let supplier = fetch(&state.app, &signed_in, id).await?;
            let words = signed_in.words;
            let clash = Clash {
                action: &path,
                cancel: &path,
                version: supplier.version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                &supplier.name,
                |field| form::label(words, field),
                |field, value| form::shown(words, field, value),
            );
            Ok((
                StatusCode::CONFLICT,
                framed(&signed_in, &supplier.name, &[], body),
            )
                .into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", form::label)?;
            let supplier = fetch(&state.app, &signed_in, id).await?;
            Ok((status, edit_page(&signed_in, &supplier, &form, &problems)).into_response())
        }
    }
}
