//! Beginning from the starter set: legal dates to tick, each with its day, all added at once.

use app::Error;
use app::legal_date::catalogue::{UsualDate, offered, start};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::set_by;
use super::{CATALOGUE, PATH, framed};
use crate::design::{
    Button, Control, EmptyState, Field, Form as FormView, Icon, InputKind, PageHeading, Requirement, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// What is ticked, and the days that were said.
#[derive(Debug, Default)]
struct Sent {
    ticked: Vec<String>,
    days: Vec<(String, String)>,
}

impl Sent {
    fn day(&self, key: &str) -> &str {
        let mut days = self.days.iter();
        days.find(|(name, _)| name == key).map_or("", |(_, day)| day)
    }
}

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    page(&state.app, &signed_in, &Sent::default(), &Problems::default()).await
}

async fn page(app: &app::App, reader: &SignedIn, sent: &Sent, problems: &Problems) -> Result<Markup> {
    let words = reader.words;
    let offered = offered(app, &reader.actor).await?;
    let title = words.text("legal-date-catalogue");
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("legal-date-catalogue-lead")), ..PageHeading::default() })
        @if offered.is_empty() {
            (EmptyState {
                title: &words.text("legal-date-catalogue-empty"),
                explanation: &words.text("legal-date-catalogue-empty-explanation"),
                actions: &[],
            })
        } @else {
            (FormView {
                action: CATALOGUE,
                guard_unsaved: true,
                body: html! {
                    div.usual-dates id="legal_date" tabindex="-1" {
                        @if let Some(error) = problems.with("legal_date") { p.error { (error) } }
                        @for usual in &offered { (one(reader, usual, sent, problems)) }
                    }
                    div.button-row {
                        (Button::submit(&words.text("legal-date-catalogue-add")).icon(Icon::Plus))
                        (Button::to(&words.text("navigation-cancel"), PATH).weight(Weight::Link))
                    }
                },
                ..FormView::default()
            })
        }
    };
    Ok(framed(reader, &title, &[], body))
}

/// One of the starter set, with the day that is asked for it.
fn one(reader: &SignedIn, usual: &UsualDate, sent: &Sent, problems: &Problems) -> Markup {
    let words = reader.words;
    let id = format!("tick-{}", usual.key);
    let checked = sent.ticked.iter().any(|key| key == usual.key);
    let again = usual.period.map(|period| {
        let phrase = Phrase::new("legal-date-period")
            .selector("unit", period.unit().name())
            .number("every", period.every());
        words.phrase(&phrase)
    });
    html! {
        fieldset.field {
            legend { (usual.title) }
            p.hint id={ (id) "-hint" } { (usual.purpose) }
            p.hint {
                (set_by(words, usual.set_by)) ". " (usual.source) "."
                @if let Some(again) = &again { " " (again) "." }
            }
            div.choice {
                input type="checkbox" id=(id) name="legal_date" value=(usual.key) checked[checked]
                    aria-describedby={ (id) "-hint" };
                label for=(id) { (words.text("legal-date-catalogue-tick")) span.visually-hidden { ": " (usual.title) } }
            }
            (Field {
                name: usual.key,
                label: &words.text("legal-date-catalogue-day"),
                value: sent.day(usual.key),
                error: problems.with(usual.key),
                requirement: Requirement::Optional(""),
                control: Control::Input(InputKind::Date),
                ..Field::default()
            })
        }
    }
}

pub(super) async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (ticked, days): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| name == "legal_date");
    let sent = Sent {
        ticked: ticked.into_iter().map(|(_, key)| key).collect(),
        days,
    };
    let chosen: Vec<(String, String)> = sent
        .ticked
        .iter()
        .map(|key| (key.clone(), sent.day(key).to_owned()))
        .collect();
    match start(&state.app, &signed_in.actor, &chosen).await {
        Ok(_) => Ok(flash::done(PATH, "legal-date-catalogue-added")),
        Err(Error::Invalid(errors)) => {
            let words = signed_in.words;
            let problems = Problems::of(words, &errors).named(words, |field| {
                let all = app::legal_date::catalogue::catalogue().into_iter();
                let mut named = all.filter(|usual| usual.key == field);
                named.next().map_or_else(
                    || words.text("legal-date-catalogue"),
                    |usual| usual.title.to_owned(),
                )
            });
            let page = page(&state.app, &signed_in, &sent, &problems).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
