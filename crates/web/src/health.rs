//! How the program itself is doing: the page, and the answer for a supervisor.

use app::health::Health;
use app::message::Argument;
use axum::extract::State;
use domain::time::Instant;
use maud::{Markup, html};

use crate::design::{
    Button, Column, EmptyState, Fact, FactList, FactValue, Moment, Narrow, PageHeading, Row, SectionHeading,
    Status, StatusTag, Table,
};
use crate::error::Result;
use crate::imports::watched;
use crate::journal::digest;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/health", show).get("/health/ready", ready)
}

/// For a supervisor: no session, and nothing said but that the database answers.
async fn ready(State(state): State<AppState>) -> Result<&'static str> {
    app::health::ready(&state.app).await?;
    Ok("ready\n")
}

async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let health = app::health::health(&state.app, &signed_in.actor).await?;
    let title = signed_in.text("health-title");
    let checkpoint = health.checkpoint.as_ref().and_then(|kept| digest(&kept.note));
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        (facts(&signed_in, &health))
        (SectionHeading {
            id: "feeds-heading",
            title: &signed_in.text("health-feeds"),
            actions: &[Button::to(&signed_in.text("health-feeds-open"), crate::feeds::PATH)],
            ..SectionHeading::default()
        })
        (feeds(&signed_in, &health))
        (watched::section(&signed_in, &health.watched))
        (SectionHeading { id: "jobs-heading", title: &signed_in.text("health-jobs"), ..SectionHeading::default() })
        (jobs(&signed_in, &health))
    };
    let frame = Frame {
        title: &title,
        checkpoint: checkpoint.as_deref(),
        ..Frame::default()
    };
    Ok(signed_in.framed(frame, body))
}

fn facts(signed_in: &SignedIn, health: &Health) -> Markup {
    let journal = signed_in.format(
        "health-journal-entries",
        &[
            ("count", count(health.journal_size)),
            ("waiting", count(health.journal_waiting)),
        ],
    );
    let signed = health
        .checkpoint
        .as_ref()
        .map(|kept| html! { (moment(signed_in, kept.signed_at)) });
    let known = [
        ("health-version", Some(html! { (health.version) })),
        (
            "health-engine",
            Some(
                html! { (signed_in.format("health-engine-name", &[("engine", Argument::from(format!("{:?}", health.engine).to_lowercase()))])) },
            ),
        ),
        ("health-journal", Some(html! { (journal) })),
        ("health-checkpoint", signed),
        ("health-mail", Some(mail(signed_in, health))),
    ];
    let values: Vec<(String, Vec<FactValue<'_>>)> = known
        .into_iter()
        .map(|(key, value)| {
            let value = value.map(|value| FactValue {
                value,
                source: None,
                known_since: None,
            });
            (signed_in.text(key), value.into_iter().collect())
        })
        .collect();
    let facts: Vec<Fact<'_>> = values
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &signed_in.text("health-none-yet"), contradicting: "" }) }
}

/// Whether messages leave the house, and how many wait.
fn mail(signed_in: &SignedIn, health: &Health) -> Markup {
    let (status, key) = match (health.mail_server, health.outbox.failing, health.outbox.waiting) {
        (false, _, 0) => (Status::Unknown, "health-mail-none"),
        (false, ..) => (Status::Caution, "health-mail-none"),
        (true, 0, _) => (Status::Fine, "health-mail-works"),
        (true, ..) => (Status::Critical, "health-mail-fails"),
    };
    let numbers = [
        ("waiting", count(health.outbox.waiting)),
        ("sent", count(health.outbox.sent)),
    ];
    html! {
        (StatusTag::new(status, &signed_in.text(key)))
        " " (signed_in.format("health-mail-counts", &numbers))
        @if let Some(oldest) = health.outbox.oldest_waiting { " " (signed_in.text("health-mail-oldest")) " " (moment(signed_in, oldest)) }
    }
}

fn feeds(signed_in: &SignedIn, health: &Health) -> Markup {
    let labels = [
        "health-feed-name",
        "health-feed-loaded",
        "health-feed-dated",
        "health-feed-records",
        "health-feed-rejected",
    ]
    .map(|key| signed_in.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let rows: Vec<Row<'_>> = health
        .feeds
        .iter()
        .map(|feed| Row {
            id: &feed.name,
            cells: vec![
                html! { (signed_in.format("feed-kind", &[("feed", Argument::from(feed.name.as_str()))])) },
                moment(signed_in, feed.loaded_at),
                dated(signed_in, &feed.generated_on),
                html! { (number(signed_in, feed.records)) },
                html! { (number(signed_in, feed.rejected)) },
            ],
            ..Row::default()
        })
        .collect();
    table(
        signed_in,
        "feeds",
        "health-feeds",
        &columns,
        &rows,
        "health-feeds-empty",
    )
}

fn jobs(signed_in: &SignedIn, health: &Health) -> Markup {
    let labels = [
        "health-job-name",
        "health-job-state",
        "health-job-run",
        "health-job-error",
    ]
    .map(|key| signed_in.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<String> = health.jobs.iter().map(|job| job.id.to_string()).collect();
    let rows: Vec<Row<'_>> = health
        .jobs
        .iter()
        .zip(&ids)
        .map(|(job, id)| {
            let state = job.state.as_str();
            let status = match state {
                "dead" => Status::Critical,
                _ if job.last_error.is_some() => Status::Caution,
                "finished" => Status::Fine,
                _ => Status::Pending,
            };
            let word = signed_in.format("health-job-state-name", &[("state", Argument::from(state))]);
            Row {
                id,
                cells: vec![
                    html! { (signed_in.format("health-job", &[("job", Argument::from(job.name.as_str()))])) },
                    html! { (StatusTag::new(status, &word)) },
                    moment(signed_in, job.run_at),
                    html! { (job.last_error.as_deref().unwrap_or("–")) },
                ],
                ..Row::default()
            }
        })
        .collect();
    table(
        signed_in,
        "jobs",
        "health-jobs",
        &columns,
        &rows,
        "health-jobs-empty",
    )
}

fn table(
    signed_in: &SignedIn,
    id: &str,
    caption: &str,
    columns: &[Column<'_>],
    rows: &[Row<'_>],
    empty: &str,
) -> Markup {
    let (caption, empty) = (signed_in.text(caption), signed_in.text(empty));
    let empty = EmptyState {
        title: &empty,
        ..EmptyState::default()
    };
    html! { (Table { id, caption: &caption, columns, rows, selection: None, narrow: Narrow::Stack, empty }) }
}

pub(crate) fn moment(signed_in: &SignedIn, at: Instant) -> Markup {
    let (iso, text) = (at.to_string(), signed_in.moment(at));
    html! { (Moment { iso: &iso, text: &text }) }
}

/// The day of reference data, which states it as a date or a timestamp of RFC 3339; as it stands when it is neither.
fn dated(signed_in: &SignedIn, text: &str) -> Markup {
    let day = text.get(..10).and_then(|day| day.parse().ok());
    html! {
        @match day {
            Some(day) => (Moment { iso: text, text: &signed_in.words.date(day) }),
            None => (text),
        }
    }
}

fn count(value: u64) -> Argument<'static> {
    Argument::Number(i64::try_from(value).unwrap_or(i64::MAX))
}

pub(crate) fn number(signed_in: &SignedIn, value: u64) -> String {
    signed_in.format("health-number", &[("number", count(value))])
}
