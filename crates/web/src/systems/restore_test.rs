//! Tests that a system can be brought back, on its page: what the newest shows, the others, and the form of whoever has just
//! done one.

use app::Error;
use app::backup::restore_test::{NewRestoreTest, RestoreTestForm};
use app::backup::{FetchedBackup, RestoreTest};
use app::message::Messages;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::backup::RestoreStanding;
use domain::id::SystemKind;
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{measured, need, restore_tag};
use super::{PATH, Typed, system_page};
use crate::design::{
    Button, Choice, Control, Disclosure, Field, Form as FormView, Icon, InputKind, Radio, RadioGroup,
    Requirement, SectionHeading,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems, choose};
use crate::session::SignedIn;
use crate::state::AppState;

/// The label of a field.
fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "started_at" => "system-test-started",
        "ended_at" => "system-test-ended",
        "restored" => "system-test-restored",
        "came_out_well" => "system-test-came-out",
        "checked_by" => "system-test-checked-by",
        _ => "system-test-remark",
    })
}

/// The section of the page. `people` can have checked what came back.
pub(super) fn section(
    reader: &SignedIn,
    fetched: &FetchedBackup,
    people: Option<&[(String, String)]>,
    typed: Option<&(RestoreTestForm, Problems)>,
) -> Markup {
    let words = reader.words;
    let standing = &fetched.standing;
    let wanted = matches!(
        standing.restore,
        RestoreStanding::Never | RestoreStanding::Failed | RestoreStanding::TooOld | RestoreStanding::TooSlow
    );
    html! {
        section {
            (SectionHeading { id: "restore", title: &words.text("system-restore"), ..SectionHeading::default() })
            p { (restore_tag(words, standing.restore)) }
            @if let Some(recovery) = &standing.recovery {
                p { (words.phrase(&Phrase::new("system-recovery-needed").text("need", &need(words, recovery)))) }
            } @else {
                p { (words.text("system-recovery-unsaid")) }
            }
            @if !standing.tests.is_empty() {
                ul.sentences { @for test in &standing.tests { li { (told(reader, fetched, test)) } } }
            }
            @if let Some(people) = people {
                (Disclosure {
                    summary: &words.text("system-test-record"),
                    body: form(reader, fetched, people, typed),
                    open: typed.is_some() || wanted,
                })
            }
        }
    }
}

/// One test as a sentence or two.
fn told(reader: &SignedIn, fetched: &FetchedBackup, test: &RestoreTest) -> Markup {
    let words = reader.words;
    let checked_by = test.checked_by.map(|person| {
        let name = fetched.names.get(&person).map(String::as_str);
        name.unwrap_or_default()
    });
    let allowed = fetched.standing.recovery.as_ref().map(|need| need.minutes);
    let in_time = match allowed {
        Some(allowed) if test.minutes() > allowed => "no",
        Some(_) => "yes",
        None => "unsaid",
    };
    let sentence = Phrase::new("system-test-sentence")
        .date("date", test.started_at.in_zone(&reader.zone).date())
        .text("restored", &test.restored)
        .text("time", &measured(words, test.minutes()))
        .selector("well", if test.came_out_well { "yes" } else { "no" })
        .selector("in-time", in_time)
        .selector(
            "checked",
            match checked_by {
                None => "no",
                Some("") => "unseen",
                Some(_) => "yes",
            },
        )
        .text("person", checked_by.unwrap_or_default());
    html! {
        p { (words.phrase(&sentence)) }
        @if !test.remark.is_empty() { p.hint { bdi { (test.remark) } } }
    }
}

fn form(
    reader: &SignedIn,
    fetched: &FetchedBackup,
    people: &[(String, String)],
    typed: Option<&(RestoreTestForm, Problems)>,
) -> Markup {
    let words = reader.words;
    let (empty, none) = (RestoreTestForm::default(), Problems::default());
    let (sent, problems) = typed.map_or((&empty, &none), |(sent, problems)| (sent, problems));
    let optional = words.text("field-optional");
    let answers = [
        ("yes", words.text("system-test-well")),
        ("no", words.text("system-test-not-well")),
    ];
    let radios: Vec<Radio<'_>> = answers
        .iter()
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    let moment = |name, value: &str, hint: Option<&str>| {
        html! {
            (Field {
                name,
                label: &label(words, name),
                hint,
                value,
                error: problems.with(name),
                control: Control::Input(InputKind::DateTime),
                ..Field::default()
            })
        }
    };
    html! {
        (FormView {
            action: &format!("{PATH}/{}/restore-tests", fetched.standing.system.id),
            guard_unsaved: true,
            body: html! {
                (moment("started_at", &sent.started_at, None))
                (moment("ended_at", &sent.ended_at, Some(&words.text("system-test-ended-hint"))))
                (Field {
                    name: "restored",
                    label: &label(words, "restored"),
                    hint: Some(&words.text("system-test-restored-hint")),
                    value: &sent.restored,
                    error: problems.with("restored"),
                    ..Field::default()
                })
                (RadioGroup {
                    name: "came_out_well",
                    legend: &label(words, "came_out_well"),
                    hint: None,
                    error: problems.with("came_out_well"),
                    value: &sent.came_out_well,
                    radios: &radios,
                })
                (choose(
                    words,
                    ("checked_by", &label(words, "checked_by")),
                    &sent.checked_by,
                    people,
                    problems,
                    Requirement::Optional(&optional),
                ))
                (Field {
                    name: "remark",
                    label: &label(words, "remark"),
                    value: &sent.remark,
                    error: problems.with("remark"),
                    requirement: Requirement::Optional(&optional),
                    ..Field::default()
                })
                (Button::submit(&words.text("system-test-submit")).icon(Icon::Check))
            },
            ..FormView::default()
        })
    }
}

pub(super) async fn keep(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    Form(sent): Form<RestoreTestForm>,
) -> Result<Response> {
    let app = &state.app;
    let answer = match NewRestoreTest::try_from(&sent) {
        Ok(test) => app::backup::restore_test::keep(app, &signed_in.actor, id, &test).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(_) => Ok(flash::done(&format!("{PATH}/{id}"), "system-test-kept")),
        Err(Error::Invalid(errors)) => {
            let words = signed_in.words;
            let problems = Problems::of(words, &errors).named(words, |field| label(words, field));
            let typed = Typed {
                test: Some((sent, problems)),
                ..Typed::default()
            };
            let page = system_page(app, &signed_in, id, String::new(), &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
