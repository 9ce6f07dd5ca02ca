//! A report by staff without an account, from the code on a poster.
//!
//! Whoever opens it learns the name of the house and the number the house prints on its posters, and nothing else. What is sent is bounded
//! by address and by code: [`crate::limit`] says how and why.

use app::Error;
use app::message::{Argument, Messages};
use app::report_code::Poster;
use app::security_event::ReportForm;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::design::{Button, Form as FormView, Notice, NoticeKind, SignInCard, SignInCardWords};
use crate::error::{Failure, Result};
use crate::form::{Form, Problems};
use crate::route::Routes;
use crate::security_events::report_fields;
use crate::session::Sender;
use crate::shell;
use crate::state::AppState;
use crate::visit::Visit;

/// Where posters lead.
pub(crate) const PATH: &str = "/report";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/report/{token}", show)
        .post("/report/{token}", report)
        .get("/report/{token}/received/{number}", received)
}

/// Whom to call first.
pub(crate) fn danger(words: &Messages, telephone: &str) -> String {
    match telephone {
        "" => words.text("report-danger"),
        telephone => words.format(
            "report-danger-telephone",
            &[("telephone", Argument::from(telephone))],
        ),
    }
}

async fn show(State(state): State<AppState>, visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let poster = app::report_code::poster(&state.app, &code).await?;
    if poster.ended {
        return Ok(old(&visit, &poster));
    }
    let form = ReportForm::default();
    Ok(page(&visit, &code, &poster, &form, &Problems::default()).into_response())
}

async fn report(
    State(state): State<AppState>,
    visit: Visit,
    Sender(client): Sender,
    Path(code): Path<String>,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    let poster = app::report_code::poster(&state.app, &code).await?;
    if poster.ended {
        return Ok(old(&visit, &poster));
    }
    let words = visit.words();
    let counted = match form.seen.trim() {
        // What is refused anyway uses up nothing of what the others have.
        "" => Ok(()),
        _ => state.limits.count_report(&client.network, &code),
    };
    let (status, problems) = match counted {
        Err(_) => {
            let told = words.text("report-too-many");
            (StatusCode::TOO_MANY_REQUESTS, Problems::one(words, "seen", told))
        }
        Ok(()) => match app::report_code::report(&state.app, &code, &form).await {
            Ok(number) => {
                return Ok(Redirect::to(&format!("{PATH}/{code}/received/{number}")).into_response());
            }
            Err(Error::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, Problems::of(words, &errors)),
            Err(Error::Refused(_)) => {
                let told = words.text("report-too-many");
                (StatusCode::TOO_MANY_REQUESTS, Problems::one(words, "seen", told))
            }
            Err(error) => return Err(error.into()),
        },
    };
    let page = page(&visit, &code, &poster, &form, &problems);
    Ok((status, page).into_response())
}

/// The number of a report. It is shown and not looked up, so that nobody learns here which numbers there are.
async fn received(
    State(state): State<AppState>,
    visit: Visit,
    Path((code, number)): Path<(String, String)>,
) -> Result<Markup> {
    let number: u32 = number
        .parse()
        .map_err(|_| Failure::App(Error::NotFound("page")))?;
    let poster = app::report_code::poster(&state.app, &code).await?;
    let words = visit.words();
    let told = words.format(
        "report-received",
        &[("number", Argument::from(number.to_string()))],
    );
    let body = html! {
        (Notice::new(NoticeKind::Success, &told))
        p { (words.text("report-received-next")) }
        p { strong { (danger(words, &poster.telephone)) } }
        (Button::to(&words.text("report-another"), &format!("{PATH}/{code}")))
    };
    Ok(card(
        &visit,
        &poster,
        &Problems::default(),
        &format!("{PATH}/{code}"),
        body,
    ))
}

fn page(visit: &Visit, code: &str, poster: &Poster, form: &ReportForm, problems: &Problems) -> Markup {
    let words = visit.words();
    let body = html! {
        p { strong { (danger(words, &poster.telephone)) } }
        (report_fields(words, form, problems, None))
        (Button::submit(&words.text("report-send")))
    };
    card(visit, poster, problems, &format!("{PATH}/{code}"), body)
}

/// An old poster: where the new one is, nobody but the house can say.
fn old(visit: &Visit, poster: &Poster) -> Response {
    let words = visit.words();
    let body = html! {
        p { strong { (danger(words, &poster.telephone)) } }
        p { (words.text("report-old-poster")) }
    };
    let page = card(visit, poster, &Problems::default(), "/sign-in", body);
    (StatusCode::GONE, page).into_response()
}

fn card(visit: &Visit, poster: &Poster, problems: &Problems, action: &str, body: Markup) -> Markup {
    let words = visit.words();
    let lines = problems.lines();
    let card = SignInCard {
        words: SignInCardWords {
            title: &words.text("report-title"),
            help: &poster.house,
        },
        errors: problems.summary(&lines),
        form: FormView {
            action,
            body,
            ..FormView::default()
        },
        other_ways: None,
    };
    shell::outside(visit, &card)
}
