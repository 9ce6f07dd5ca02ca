//! The backup of a system on its page: how it stands, and the form of whoever has just looked at the console.

use app::Error;
use app::backup::{Backup, BackupDetails, BackupForm, FetchedBackup};
use app::message::Messages;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::backup::RunOutcome;
use domain::id::SystemKind;
use domain::round::Answer;
use maud::{Markup, html};

use super::page::one;
use super::words::{answer, backup_tag, need, outcome};
use super::{PATH, Typed, framed, system_page};
use crate::conflict::{Clash, Sent, seen};
use crate::design::{
    Button, Choice, Control, Disclosure, Fact, FactList, FactValue, Field, Form as FormView, Icon, InputKind,
    Moment, Radio, RadioGroup, Requirement, SectionHeading,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// The label of a field.
fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "last_outcome" => "system-last-outcome",
        "last_run_on" => "system-last-run",
        "last_success_on" => "system-last-success",
        "off_line_copy" => "system-off-line-copy",
        _ => "system-covers",
    })
}

/// A value of a field as people read it.
fn shown(words: &Messages, field: &str, value: &str) -> String {
    let worded = match field {
        "last_outcome" => RunOutcome::from_name(value).map(|found| outcome(words, found)),
        "off_line_copy" => Answer::from_name(value).map(|found| answer(words, found)),
        _ => value.parse().ok().map(|day| words.date(day)),
    };
    worded.unwrap_or_else(|| value.to_owned())
}

/// The section of the page.
pub(super) fn section(
    reader: &SignedIn,
    fetched: &FetchedBackup,
    may_record: bool,
    typed: Option<&(BackupForm, Problems)>,
) -> Markup {
    let words = reader.words;
    let standing = &fetched.standing;
    let recorded = standing.recorded.as_ref();
    html! {
        section {
            (SectionHeading { id: "backup", title: &words.text("system-backup"), ..SectionHeading::default() })
            p { (backup_tag(words, standing.backup)) }
            (facts(reader, fetched))
            @if may_record {
                (Disclosure {
                    summary: &words.text("system-backup-record"),
                    body: form(reader, fetched, typed),
                    open: typed.is_some() || recorded.is_none(),
                })
            }
        }
    }
}

fn facts(reader: &SignedIn, fetched: &FetchedBackup) -> Markup {
    let words = reader.words;
    let standing = &fetched.standing;
    let recorded = standing.recorded.as_ref();
    let day = |day: Option<jiff::civil::Date>| match day {
        Some(day) => one(html! { (Moment { iso: &day.to_string(), text: &words.date(day) }) }),
        None => Vec::new(),
    };
    let text = |text: String| match text.as_str() {
        "" => Vec::new(),
        text => one(html! { bdi { (text) } }),
    };
    let of = |value: fn(&Backup) -> Option<jiff::civil::Date>| day(recorded.and_then(value));
    let told = |value: Option<String>| text(value.unwrap_or_default());
    let name = |backup: &Backup| backup.recorded_by.and_then(|person| fetched.names.get(&person));
    let by = recorded.map(|backup| {
        let at = reader.moment(backup.recorded_at);
        match name(backup) {
            Some(name) => format!("{at}, {name}"),
            None => at,
        }
    });
    let labelled: [(&str, Vec<FactValue<'_>>); 7] = [
        ("system-last-success", of(|backup| backup.last_success_on)),
        ("system-last-run", of(|backup| backup.last_run_on)),
        (
            "system-last-outcome",
            told(recorded.map(|backup| outcome(words, backup.last_outcome))),
        ),
        (
            "system-off-line-copy",
            told(recorded.and_then(|backup| match backup.off_line_copy {
                Answer::Unknown => None,
                said => Some(answer(words, said)),
            })),
        ),
        (
            "system-covers",
            told(recorded.map(|backup| backup.covers.clone())),
        ),
        (
            "system-loss",
            told(standing.loss.as_ref().map(|loss| need(words, loss))),
        ),
        ("system-recorded", told(by)),
    ];
    let labels = labelled.each_ref().map(|(key, _)| words.text(key));
    let facts: Vec<Fact<'_>> = labels
        .iter()
        .zip(&labelled)
        .map(|(label, (_, values))| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" }) }
}

fn form(reader: &SignedIn, fetched: &FetchedBackup, typed: Option<&(BackupForm, Problems)>) -> Markup {
    let words = reader.words;
    let recorded = fetched.standing.recorded.as_ref();
    let stored = recorded.map(BackupForm::from).unwrap_or_default();
    let none = Problems::default();
    let (sent, problems) = typed.map_or((&stored, &none), |(sent, problems)| (sent, problems));
    let optional = words.text("field-optional");
    let outcomes = RunOutcome::ALL.map(|found| (found.name(), outcome(words, found)));
    let radios: Vec<Radio<'_>> = outcomes
        .iter()
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    let answers = Answer::ALL.map(|found| (found.name(), answer(words, found)));
    let copies: Vec<Choice<'_>> = answers
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let copy = match sent.off_line_copy.as_str() {
        "" => Answer::Unknown.name(),
        said => said,
    };
    let day = |name, value: &str, hint: &str| {
        html! {
            (Field {
                name,
                label: &label(words, name),
                hint: Some(hint),
                value,
                error: problems.with(name),
                requirement: Requirement::Optional(&optional),
                control: Control::Input(InputKind::Date),
                ..Field::default()
            })
        }
    };
    html! {
        (FormView {
            action: &format!("{PATH}/{}/backup", fetched.standing.system.id),
            guard_unsaved: true,
            body: html! {
                input type="hidden" name="version" value=(recorded.map_or(0, |backup| backup.version));
                (seen(&[
                    ("last_outcome", &stored.last_outcome),
                    ("last_run_on", &stored.last_run_on),
                    ("last_success_on", &stored.last_success_on),
                    ("off_line_copy", &stored.off_line_copy),
                    ("covers", &stored.covers),
                ]))
                (RadioGroup {
                    name: "last_outcome",
                    legend: &label(words, "last_outcome"),
                    hint: Some(&words.text("system-last-outcome-hint")),
                    error: problems.with("last_outcome"),
                    value: &sent.last_outcome,
                    radios: &radios,
                })
                (day("last_run_on", &sent.last_run_on, &words.text("system-last-run-hint")))
                (day("last_success_on", &sent.last_success_on, &words.text("system-last-success-hint")))
                (Field {
                    name: "off_line_copy",
                    label: &label(words, "off_line_copy"),
                    hint: Some(&words.text("system-off-line-copy-hint")),
                    value: copy,
                    error: problems.with("off_line_copy"),
                    control: Control::Select(&copies),
                    ..Field::default()
                })
                (Field {
                    name: "covers",
                    label: &label(words, "covers"),
                    hint: Some(&words.text("system-covers-hint")),
                    value: &sent.covers,
                    error: problems.with("covers"),
                    requirement: Requirement::Optional(&optional),
                    ..Field::default()
                })
                (Button::submit(&words.text("system-backup-submit")).icon(Icon::Check))
            },
            ..FormView::default()
        })
    }
}

fn from(sent: &Sent) -> BackupForm {
    BackupForm {
        last_outcome: sent.value("last_outcome"),
        last_run_on: sent.value("last_run_on"),
        last_success_on: sent.value("last_success_on"),
        off_line_copy: sent.value("off_line_copy"),
        covers: sent.value("covers"),
    }
}

pub(super) async fn record(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let sent = Sent::from(fields);
    let form = from(&sent);
    let answer = match BackupDetails::try_from(&form) {
        Ok(details) => app::backup::record(app, actor, id, sent.version(), &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let path = format!("{PATH}/{id}");
    match answer {
        Ok(()) => Ok(flash::done(&path, "system-backup-recorded")),
        Err(Error::Invalid(errors)) => {
            let words = signed_in.words;
            let problems = Problems::of(words, &errors).named(words, |field| label(words, field));
            let typed = Typed {
                backup: Some((form, problems)),
                ..Typed::default()
            };
            let page = system_page(app, &signed_in, id, String::new(), &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(Error::Conflict(conflict)) => {
            let words = signed_in.words;
            let fetched = app::backup::fetch(app, actor, id).await?;
            let name = &fetched.standing.system.name;
            let recorded = fetched.standing.recorded.as_ref();
            let clash = Clash {
                action: &format!("{path}/backup"),
                cancel: &path,
                version: recorded.map_or(0, |backup| backup.version),
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                name,
                |field| label(words, field),
                |field, value| shown(words, field, value),
            );
            Ok((StatusCode::CONFLICT, framed(&signed_in, name, body)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
