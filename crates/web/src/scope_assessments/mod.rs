//! Whether NIS2 applies: the answer in force with its reasons and what follows, and the questions.

mod form;
mod page;
mod words;

use app::Error;
use app::scope_assessment::{Questions, ScopeAssessmentDetails, ScopeAssessmentForm};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::access::EditLaw;
use maud::Markup;

use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the answer is.
const PATH: &str = "/scope-assessment";
/// Where the questions are.
const NEW: &str = "/scope-assessment/new";

pub(crate) fn routes() -> Routes {
    Routes::new().get(PATH, show).post(PATH, answer).get(NEW, new)
}

async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let overview = app::scope_assessment::overview(&state.app, &signed_in.actor).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditLaw>();
    let body = page::body(&signed_in, &overview, may_edit);
    Ok(signed_in.page(&signed_in.text("scope-assessment-title"), body))
}

async fn new(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let questions = app::scope_assessment::questions(&state.app, &signed_in.actor).await?;
    let sent = questions.last.clone().unwrap_or_default();
    Ok(new_page(&signed_in, &questions, &sent, &Problems::default()))
}

fn new_page(
    reader: &SignedIn,
    questions: &Questions,
    sent: &ScopeAssessmentForm,
    problems: &Problems,
) -> Markup {
    let title = reader.text("scope-assessment-begin");
    let body = form::body(reader.words, &title, questions, sent, problems);
    reader.below(("scope-assessment-title", PATH), &[], &title, body)
}

async fn answer(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<ScopeAssessmentForm>,
) -> Result<Response> {
    let answer = match ScopeAssessmentDetails::try_from(&sent) {
        Ok(details) => app::scope_assessment::answer(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(_) => Ok(flash::done(PATH, "scope-assessment-answered-flash")),
        Err(error) => {
            // Whoever may not answer is told so, whatever was sent.
            let questions = app::scope_assessment::questions(&state.app, &signed_in.actor).await?;
            let (status, problems) = Problems::of_error(&signed_in, error, "kinds", form::label)?;
            let page = new_page(&signed_in, &questions, &sent, &problems);
            Ok((status, page).into_response())
        }
    }
}
