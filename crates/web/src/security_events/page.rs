//! One event: what is known of it, what was said it is, and the form that says so.

use app::Error;
use app::message::Messages;
use app::security_event::{Decided, FetchedEvent, TriageForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::SecurityEventKind;
use domain::round::Phrase;
use domain::security_event::{TimeReading, Verdict};
use maud::{Markup, html};

use super::{PATH, beginning, kinds, verdict_name, verdict_tag, way_in};
use crate::design::{
    Button, Choice, Control, Field, Form as FormView, PageHeading, Radio, RadioGroup, Requirement,
    SectionHeading, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::incidents::kind_word;
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SecurityEventKind>,
) -> Result<Markup> {
    let fetched = app::security_event::fetch(&state.app, &signed_in.actor, id).await?;
    let form = TriageForm::default();
    Ok(page(&signed_in, &fetched, &form, &Problems::default()))
}

pub(super) async fn triage(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SecurityEventKind>,
    Form(form): Form<TriageForm>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let error = match app::security_event::triage(app, actor, id, &form).await {
        Ok(Some(room)) => {
            return Ok(Redirect::to(&format!("{}/{room}", crate::incidents::PATH)).into_response());
        }
        Ok(None) => {
            return Ok(flash::done(
                &format!("{PATH}/{id}"),
                "security-event-decided-flash",
            ));
        }
        Err(error) => error,
    };
    // Somebody was faster: the page shows what was said, and nothing is overwritten.
    let (status, problems) = match error {
        Error::Conflict(_) => {
            let told = signed_in.text("security-event-decided-meanwhile");
            (
                StatusCode::CONFLICT,
                Problems::one(signed_in.words, "verdict", told),
            )
        }
        error => Problems::of_error(&signed_in, error, "verdict", label)?,
    };
    let fetched = app::security_event::fetch(app, actor, id).await?;
    Ok((status, page(&signed_in, &fetched, &form, &problems)).into_response())
}

fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "kind" => "incident-kind-label",
        "incident" => "security-event-room",
        "reason" => "security-event-reason",
        _ => "security-event-verdict-label",
    })
}

fn page(reader: &SignedIn, fetched: &FetchedEvent, form: &TriageForm, problems: &Problems) -> Markup {
    let words = reader.words;
    let event = &fetched.event;
    let lines = problems.lines();
    let title = format!("{} {}", event.number, beginning(&event.reported.title));
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, ..PageHeading::default() })
        p { (verdict_tag(words, event.decided.as_ref().map(|decided| decided.verdict))) }
        (facts(reader, fetched))
        @match &event.decided {
            Some(decided) => { (said(reader, fetched, decided)) }
            None if fetched.may_triage => { (triage_form(reader, fetched, form, problems)) }
            None => { p { (words.text("security-event-who-decides")) } }
        }
        @if !event.reported.detail.is_empty() {
            section {
                (SectionHeading { id: "detail", title: &words.text("security-event-detail"), ..SectionHeading::default() })
                dl.facts {
                    @for (key, value) in &event.reported.detail { dt { bdi { (key) } } dd { bdi { (value) } } }
                }
            }
        }
    };
    reader.below(("security-event-list-title", PATH), &[], &title, body)
}

fn facts(reader: &SignedIn, fetched: &FetchedEvent) -> Markup {
    let (words, event, reported) = (reader.words, &fetched.event, &fetched.event.reported);
    let mut told: Vec<(String, String)> = vec![
        (words.text("security-event-seen"), reported.title.clone()),
        (
            words.text("security-event-received"),
            reader.moment(event.received_at),
        ),
    ];
    if let Some(at) = reported.occurred_at {
        let assumed = reported
            .occurred_reading
            .filter(|reading| *reading != TimeReading::Stated);
        let told_at = match assumed {
            None => reader.moment(at),
            Some(_) => {
                words.phrase(&Phrase::new("security-event-time-assumed").text("at", &reader.moment(at)))
            }
        };
        told.push((words.text("security-event-occurred"), told_at));
    }
    if event.times > 1 {
        let count = i64::try_from(event.times).unwrap_or(i64::MAX);
        let repeated = Phrase::new("security-event-repeated")
            .number("count", count)
            .text("at", &reader.moment(event.last_received_at));
        told.push((words.text("security-event-times"), words.phrase(&repeated)));
    }
    let way = format!("{} {}", way_in(words, reported.way_in), reported.source);
    told.push((words.text("security-event-way-in-label"), way));
    let severity = match (reported.severity, reported.severity_said.as_str()) {
        (None, _) => String::new(),
        (Some(level), "") => format!("{level}/10"),
        (Some(level), said) => format!("{level}/10 ({said})"),
    };
    let others = [
        (
            "incident-kind-label",
            reported
                .kind
                .map_or_else(String::new, |found| kind_word(words, found)),
        ),
        ("security-event-where", reported.place.clone()),
        ("security-event-caller", reported.caller.clone()),
        ("security-event-telephone", reported.telephone.clone()),
        ("security-event-host", reported.host.clone()),
        ("security-event-address", reported.address.clone()),
        ("security-event-account", reported.account.clone()),
        ("security-event-rule", reported.rule.clone()),
        ("security-event-severity", severity),
    ];
    let others = others.into_iter().filter(|(_, value)| !value.is_empty());
    told.extend(others.map(|(key, value)| (words.text(key), value)));
    html! {
        dl.facts { @for (label, value) in &told { dt { (label) } dd { bdi { (value) } } } }
    }
}

/// Who said what it is, and where it is followed up.
fn said(reader: &SignedIn, fetched: &FetchedEvent, decided: &Decided) -> Markup {
    let words = reader.words;
    let by = Phrase::new("security-event-decided-by")
        .text("person", &decided.by_name)
        .selector("by", if decided.by_name.is_empty() { "no" } else { "yes" })
        .text("at", &reader.moment(decided.at));
    html! {
        section {
            (SectionHeading { id: "said", title: &verdict_name(words, Some(decided.verdict)), ..SectionHeading::default() })
            p { (words.phrase(&by)) }
            @if !decided.reason.is_empty() { p { bdi { (decided.reason) } } }
            @if let Some(incident) = &fetched.incident {
                p { a href={ (crate::incidents::PATH) "/" (incident.id) } { (incident.reference) " " bdi { (incident.title) } } }
            }
        }
    }
}

fn triage_form(reader: &SignedIn, fetched: &FetchedEvent, form: &TriageForm, problems: &Problems) -> Markup {
    let words = reader.words;
    let event = &fetched.event;
    let verdicts: Vec<(&str, String, String)> = Verdict::ALL
        .iter()
        .map(|verdict| {
            let hint = Phrase::new("security-event-verdict-hint").selector("verdict", verdict.name());
            (
                verdict.name(),
                verdict_name(words, Some(*verdict)),
                words.phrase(&hint),
            )
        })
        .collect();
    let radios: Vec<Radio<'_>> = verdicts
        .iter()
        .map(|(value, label, hint)| Radio {
            choice: Choice { value, label },
            hint: Some(hint),
        })
        .collect();
    let kinds = kinds(words);
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let reported = event.reported.kind.map_or("unclear", |kind| kind.name());
    let chosen = if form.kind.is_empty() {
        reported
    } else {
        &form.kind
    };
    let fresh = words.text("security-event-room-new");
    let open: Vec<(String, String)> = fetched
        .open
        .iter()
        .map(|incident| {
            (
                incident.id.to_string(),
                format!("{} {}", incident.reference, incident.title),
            )
        })
        .collect();
    let mut rooms = vec![Choice {
        value: "",
        label: &fresh,
    }];
    rooms.extend(open.iter().map(|(value, label)| Choice { value, label }));
    let optional = words.text("field-optional");
    html! {
        section {
            (SectionHeading { id: "triage", title: &words.text("security-event-triage"), ..SectionHeading::default() })
            (FormView {
                action: &format!("{PATH}/{}/triage", event.id),
                guard_unsaved: true,
                body: html! {
                    (RadioGroup {
                        name: "verdict",
                        legend: &label(words, "verdict"),
                        hint: Some(&words.text("security-event-no-awareness")),
                        error: problems.with("verdict"),
                        value: &form.verdict,
                        radios: &radios,
                    })
                    (Field {
                        name: "reason",
                        label: &label(words, "reason"),
                        hint: Some(&words.text("security-event-reason-hint")),
                        value: &form.reason,
                        error: problems.with("reason"),
                        requirement: Requirement::Optional(&optional),
                        control: Control::TextArea { rows: 3 },
                        ..Field::default()
                    })
                    (Field {
                        name: "kind",
                        label: &label(words, "kind"),
                        value: chosen,
                        error: problems.with("kind"),
                        control: Control::Select(&kinds),
                        ..Field::default()
                    })
                    @if !open.is_empty() {
                        (Field {
                            name: "incident",
                            label: &label(words, "incident"),
                            hint: Some(&words.text("security-event-room-hint")),
                            value: &form.incident,
                            error: problems.with("incident"),
                            control: Control::Select(&rooms),
                            ..Field::default()
                        })
                    }
                    div.button-row {
                        (Button::submit(&words.text("security-event-triage-submit")).weight(Weight::Primary))
                    }
                },
                ..FormView::default()
            })
        }
    }
}
