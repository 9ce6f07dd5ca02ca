//! Sites and units: the tree of the hospital, and adding and renaming its places.

use std::iter::Peekable;

use app::field::FieldErrors;
use app::tenant::{NewPlace, Place, PlaceForm, place_name};
use app::{App, Conflict, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{Denied, EditSites, PermissionKey};
use domain::id::{ScopeId, ScopeKind};
use domain::tenant::ScopeLevel;
use maud::{Markup, html};

use crate::conflict::{Clash, Sent, seen};
use crate::design::{
    Button, ButtonRow, Choice, Control, Field, Form as FormBox, InputKind, Link, PageHeading, Requirement,
    SectionHeading, Tree, TreeNode, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

const PATH: &str = "/places";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/places", show)
        .post("/places", add)
        .get("/places/{id}", show_name)
        .post("/places/{id}", rename)
}

async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let shown = Shown::of(&state.app, &signed_in).await?;
    Ok(page(
        &signed_in,
        &shown,
        &PlaceForm::default(),
        &Problems::default(),
    ))
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(typed): Form<PlaceForm>,
) -> Result<Response> {
    let added = match NewPlace::try_from(&typed) {
        Ok(new) => app::tenant::add_place(&state.app, &signed_in.actor, &new).await,
        Err(errors) => Err(errors.into()),
    };
    let problems = match added {
        Ok(_) => return Ok(flash::done(PATH, "place-added")),
        Err(Error::Invalid(errors)) => problems_of(&signed_in, &errors),
        Err(error @ Error::Exists(_)) => Problems::one(
            signed_in.words,
            "name",
            signed_in.words.error(&error, &signed_in.zone),
        ),
        Err(error) => return Err(error.into()),
    };
    let shown = Shown::of(&state.app, &signed_in).await?;
    Ok((
        StatusCode::UNPROCESSABLE_ENTITY,
        page(&signed_in, &shown, &typed, &problems),
    )
        .into_response())
}

/// What is wrong with a form about a place, each line with its field.
fn problems_of(signed_in: &SignedIn, errors: &FieldErrors) -> Problems {
    Problems::of(signed_in.words, errors).named(signed_in.words, |field| signed_in.text(label(field)))
}

/// The label of a field.
fn label(field: &str) -> &'static str {
    match field {
        "name" => "place-name",
        "level" => "place-kind",
        "parent" => "place-parent",
        _ => "place-time-zone",
    }
}

/// The places of the reader, and those of them she may change.
struct Shown {
    places: Vec<Place>,
    editable: Vec<Place>,
}

impl Shown {
    async fn of(app: &App, signed_in: &SignedIn) -> Result<Self> {
        let actor = &signed_in.actor;
        Ok(Self {
            places: app::tenant::places(app, actor).await?,
            editable: if actor.may::<EditSites>() {
                app::tenant::places_where::<EditSites>(app, actor).await?
            } else {
                Vec::new()
            },
        })
    }
}

fn page(signed_in: &SignedIn, shown: &Shown, typed: &PlaceForm, problems: &Problems) -> Markup {
    let title = signed_in.text("place-list-title");
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&signed_in.text("place-list-explanation")), ..PageHeading::default() })
        (tree(signed_in, &title, shown))
        @if !shown.editable.is_empty() { (add_form(signed_in, &shown.editable, typed, problems)) }
    };
    signed_in.page(&title, body)
}

fn tree(signed_in: &SignedIn, label: &str, shown: &Shown) -> Markup {
    let Shown { places, editable } = shown;
    let may_edit = |id: ScopeId| editable.iter().any(|place| place.node.id == id);
    let words: Vec<(String, Option<String>)> = places
        .iter()
        .map(|place| {
            let linked = may_edit(place.node.id) && !place.node.level.is_tenant();
            let href = linked.then(|| format!("{PATH}/{}", place.node.id));
            (signed_in.words.scope_level(place.node.level), href)
        })
        .collect();
    let mut rest = places.iter().zip(&words).peekable();
    html! { (Tree { label, roots: &branches(&mut rest, 0) }) }
}

type Listed<'a> = (&'a Place, &'a (String, Option<String>));

/// The places at `depth` that come next in the list, each with those below it.
fn branches<'a>(rest: &mut Peekable<impl Iterator<Item = Listed<'a>>>, depth: usize) -> Vec<TreeNode<'a>> {
    let mut found = Vec::new();
    while let Some((place, (kind, href))) = rest.next_if(|(place, _)| place.depth >= depth) {
        found.push(TreeNode {
            name: &place.node.name,
            kind,
            href: href.as_deref(),
            current: false,
            status: None,
            children: branches(rest, depth + 1),
        });
    }
    found
}

fn add_form(signed_in: &SignedIn, places: &[Place], typed: &PlaceForm, problems: &Problems) -> Markup {
    let parents: Vec<(String, String)> = places
        .iter()
        .filter(|place| place.node.level >= ScopeLevel::Hospital)
        .map(|place| {
            let level = signed_in.words.scope_level(place.node.level);
            (
                place.node.id.to_string(),
                format!("{} ({level})", place.node.name),
            )
        })
        .collect();
    let parents: Vec<Choice<'_>> = parents
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let levels = [ScopeLevel::Site, ScopeLevel::Unit]
        .map(|level| (level.as_str(), signed_in.words.scope_level(level)));
    let levels = levels.each_ref().map(|(value, label)| Choice { value, label });
    let (add, optional, hint) = (
        signed_in.text("place-add"),
        signed_in.text("form-optional"),
        signed_in.text("place-time-zone-hint"),
    );
    let field = |name: &'static str, value: &str, control: Control<'_>| {
        html! {
            (Field { name, label: &signed_in.text(label(name)), error: problems.with(name), value, control, ..Field::default() })
        }
    };
    html! {
        (SectionHeading { id: "add", title: &add, ..SectionHeading::default() })
        (FormBox {
            action: PATH,
            body: html! {
                (field("name", &typed.name, Control::Input(InputKind::Text)))
                (field("level", &typed.level, Control::Select(&levels)))
                (field("parent", &typed.parent, Control::Select(&parents)))
                (Field {
                    name: "time_zone",
                    label: &signed_in.text("place-time-zone"),
                    hint: Some(&hint),
                    error: problems.with("time_zone"),
                    requirement: Requirement::Optional(&optional),
                    value: &typed.time_zone,
                    ..Field::default()
                })
                (Button::submit(&add))
            },
            ..FormBox::default()
        })
    }
}

async fn show_name(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ScopeKind>,
) -> Result<Markup> {
    // Whoever may not change places is told so before typing.
    if !signed_in.actor.may::<EditSites>() {
        return Err(Error::from(Denied::Forbidden(PermissionKey::EditSites)).into());
    }
    let place = find(&state, &signed_in, id).await?;
    Ok(name_page(
        &signed_in,
        &place,
        &place.node.name,
        place.node.version,
        &Problems::default(),
    ))
}

async fn find(state: &AppState, signed_in: &SignedIn, id: ScopeId) -> Result<Place> {
    let places = app::tenant::places(&state.app, &signed_in.actor).await?;
    let place = places.into_iter().find(|place| place.node.id == id);
    place.ok_or(Error::NotFound("place").into())
}

async fn rename(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ScopeKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let typed = sent.value("name");
    let renamed = match place_name(&typed) {
        Ok(name) => app::tenant::rename_place(&state.app, &signed_in.actor, id, sent.version(), &name).await,
        Err(errors) => Err(errors.into()),
    };
    let problems = match renamed {
        Ok(()) => return Ok(flash::done(PATH, "place-renamed")),
        Err(Error::Invalid(errors)) => problems_of(&signed_in, &errors),
        Err(error @ Error::Exists(_)) => Problems::one(
            signed_in.words,
            "name",
            signed_in.words.error(&error, &signed_in.zone),
        ),
        Err(Error::Conflict(conflict)) => {
            let place = find(&state, &signed_in, id).await?;
            let page = clash(&signed_in, &place, &sent, &conflict);
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let place = find(&state, &signed_in, id).await?;
    let page = name_page(&signed_in, &place, &typed, sent.version(), &problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn clash(signed_in: &SignedIn, place: &Place, sent: &Sent, conflict: &Conflict) -> Markup {
    let (action, version, name) = (
        format!("{PATH}/{}", place.node.id),
        place.node.version,
        &place.node.name,
    );
    let clash = Clash {
        action: &action,
        cancel: PATH,
        version,
        sent,
        conflict,
    };
    let body = clash.page(
        signed_in.words,
        name,
        |_| signed_in.text("place-name"),
        |_, value| value.to_owned(),
    );
    signed_in.page(name, body)
}

fn name_page(signed_in: &SignedIn, place: &Place, typed: &str, version: i32, problems: &Problems) -> Markup {
    let (title, places) = (signed_in.text("place-rename"), signed_in.text("place-list-title"));
    let (save, cancel) = (
        signed_in.text("navigation-save"),
        signed_in.text("navigation-cancel"),
    );
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, above: Some(&place.node.name), ..PageHeading::default() })
        (FormBox {
            action: &format!("{PATH}/{}", place.node.id),
            body: html! {
                input type="hidden" name="version" value=(version);
                (seen(&[("name", &place.node.name)]))
                (Field {
                    name: "name",
                    label: &signed_in.text("place-name"),
                    error: problems.with("name"),
                    value: typed,
                    ..Field::default()
                })
                (ButtonRow(&[Button::submit(&save), Button::to(&cancel, PATH).weight(Weight::Link)]))
            },
            ..FormBox::default()
        })
    };
    let breadcrumbs = [Link {
        label: &places,
        href: PATH,
    }];
    signed_in.framed(
        Frame {
            title: &title,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    )
}
