//! Reference data: what is in use and how old it is, the addresses it is got from, and carrying a file in by hand.

mod address;
mod load;
mod overview;
mod removal;

use app::App;
use app::feed::source;
use axum::extract::State;
use axum::response::Response;
use domain::access::LoadFeeds;
use domain::feed::FeedKind;
use domain::id::FeedSourceKind;
use maud::Markup;
use serde::Deserialize;

use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the reference data are.
pub(crate) const PATH: &str = "/feeds";
/// Where their addresses are.
const SOURCES: &str = "/feeds/addresses";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, show)
        .get(load::PATH, load::show)
        .upload(load::PATH, load::LARGEST_BODY, load::load)
        .post(SOURCES, address::add)
        .get("/feeds/addresses/new", address::new)
        .get("/feeds/addresses/{id}", address::edit)
        .post("/feeds/addresses/{id}", address::correct)
        .post("/feeds/addresses/{id}/attempts", ask)
        .post("/feeds/addresses/{id}/switch", switch)
        .get("/feeds/addresses/{id}/removal", removal::ask)
        .post("/feeds/addresses/{id}/removal", removal::remove)
}

/// A page below the health of the program, and below that of the reference data unless it is that page.
fn framed(reader: &SignedIn, title: &str, is_overview: bool, body: Markup) -> Markup {
    let (health, feeds) = (reader.text("health-title"), reader.text("feed-title"));
    let links = [
        Link {
            label: &health,
            href: "/health",
        },
        Link {
            label: &feeds,
            href: PATH,
        },
    ];
    let frame = Frame {
        title,
        breadcrumbs: if is_overview { &links[..1] } else { &links },
        ..Frame::default()
    };
    reader.framed(frame, body)
}

async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let (app, actor): (&App, _) = (&state.app, &signed_in.actor);
    let overview = app::feed::overview(app, actor).await?;
    let mut rejects: Vec<(FeedKind, Vec<String>)> = Vec::new();
    for age in &overview.ages {
        if age.feed.as_ref().is_some_and(|feed| feed.rejected > 0) {
            rejects.push((age.kind, app::feed::rejects(app, actor, age.kind).await?));
        }
    }
    let may_load = actor.may_in_tenant::<LoadFeeds>();
    let body = overview::body(&signed_in, &overview, &rejects, may_load);
    Ok(framed(&signed_in, &signed_in.text("feed-title"), true, body))
}

async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<FeedSourceKind>,
) -> Result<Response> {
    source::ask(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(PATH, "feed-source-asked"))
}

/// What a switch sends.
#[derive(Debug, Deserialize)]
struct Switched {
    #[serde(default)]
    on: String,
}

async fn switch(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<FeedSourceKind>,
    Form(sent): Form<Switched>,
) -> Result<Response> {
    let on = sent.on == "yes";
    source::switch(&state.app, &signed_in.actor, id, on).await?;
    let told = if on {
        "feed-source-switched-on"
    } else {
        "feed-source-switched-off"
    };
    Ok(flash::done(PATH, told))
}
