//! The journal: what happened, newest first, by whom; and the checkpoint that proves nothing was altered since.

use std::collections::HashMap;

use app::App;
use app::journal::{JournalPage, ListedEntry, SignedCheckpoint};
use app::message::Argument;
use axum::extract::{Query, State};
use axum::http::header::{self, HeaderName};
use axum::response::{IntoResponse, Response};
use domain::access::{ViewJournal, ViewPeople};
use domain::id::PersonId;
use domain::journal::{Checkpoint, Note};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use crate::design::{
    Disclosure, EmptyState, Fact, FactList, FactValue, Link, Moment, PageHeading, Pagination, SectionHeading,
    Status, StatusTag, Timeline, TimelineEntry,
};
use crate::error::Result;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the journal is.
const PATH: &str = "/journal";
/// The newest signed checkpoint as a file.
const CHECKPOINT: &str = "/journal/checkpoint";
/// Entries of one page.
const PAGE_ENTRIES: u64 = 100;
/// Entries of the history of one thing.
const HISTORY_ENTRIES: u64 = 20;

pub(crate) fn routes() -> Routes {
    Routes::new().get(PATH, show).get(CHECKPOINT, keep)
}

/// Which part of the journal.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct JournalQuery {
    /// Entries before this number.
    before: String,
    /// Entries about the thing of this identifier.
    subject: String,
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<JournalQuery>,
) -> Result<Markup> {
    let title = signed_in.text("journal-title");
    if let Ok(subject) = query.subject.parse::<Uuid>() {
        return of_subject(&state.app, &signed_in, subject).await;
    }
    let page = app::journal::list(
        &state.app,
        &signed_in.actor,
        query.before.parse().ok(),
        PAGE_ENTRIES,
    )
    .await?;
    let names = names(&state.app, &signed_in).await?;
    let key = match signed_in.actor.tenant() {
        Some(tenant) => state.app.journal_verifier(tenant)?.to_string(),
        None => String::new(),
    };
    let checkpoint = page.checkpoint.as_ref().and_then(|kept| digest(&kept.note));
    let body = html! {
        (PageHeading { title: &title, lead: Some(&signed_in.text("journal-lead")), ..PageHeading::default() })
        (proof(&signed_in, &page, checkpoint.as_deref(), &key))
        @if page.waiting.is_empty() && page.entries.is_empty() {
            (EmptyState { title: &signed_in.text("journal-empty"), ..EmptyState::default() })
        } @else {
            (timeline(&signed_in, &names, page.waiting.iter().chain(&page.entries)))
        }
        (pages(&signed_in, &query, &page))
    };
    let frame = Frame {
        title: &title,
        checkpoint: checkpoint.as_deref(),
        ..Frame::default()
    };
    Ok(signed_in.framed(frame, body))
}

/// The newest checkpoint, to be kept outside the house.
async fn keep(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    let checkpoint = app::journal::newest_checkpoint(&state.app, &signed_in.actor).await?;
    let saved = [(
        header::CONTENT_DISPOSITION,
        "attachment; filename=\"checkpoint.txt\"",
    )];
    Ok((saved, note(&checkpoint)).into_response())
}

/// A signed note as text, with the key it is verified with.
pub(crate) fn note(checkpoint: &SignedCheckpoint) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (
            HeaderName::from_static("x-verifier-key"),
            checkpoint.verifier.to_string(),
        ),
    ];
    (headers, checkpoint.note.clone()).into_response()
}

async fn of_subject(app: &App, signed_in: &SignedIn, subject: Uuid) -> Result<Markup> {
    let entries = app::journal::about(app, &signed_in.actor, subject, PAGE_ENTRIES).await?;
    let names = names(app, signed_in).await?;
    let (title, journal) = (
        signed_in.text("journal-subject-title"),
        signed_in.text("journal-title"),
    );
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        @if entries.is_empty() {
            (EmptyState { title: &signed_in.text("journal-empty"), ..EmptyState::default() })
        } @else {
            (timeline(signed_in, &names, entries.iter()))
        }
    };
    let breadcrumbs = [Link {
        label: &journal,
        href: PATH,
    }];
    Ok(signed_in.framed(
        Frame {
            title: &title,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    ))
}

/// The history of a person as a section of their page, with what was granted to them and what became of their account;
/// none where the reader may not see the journal.
pub(crate) async fn history_of_person(
    app: &App,
    signed_in: &SignedIn,
    person: PersonId,
) -> Result<Option<Markup>> {
    if !signed_in.actor.may_in_tenant::<ViewJournal>() {
        return Ok(None);
    }
    let entries = app::journal::about_person(app, &signed_in.actor, person, HISTORY_ENTRIES).await?;
    let names = names(app, signed_in).await?;
    Ok(Some(html! {
        (SectionHeading { id: "history", title: &signed_in.text("journal-history"), ..SectionHeading::default() })
        @if entries.is_empty() {
            p { (signed_in.text("journal-empty")) }
        } @else {
            (timeline(signed_in, &names, entries.iter()))
        }
    }))
}

/// People by the name the journal has for them; empty where the reader may not see people.
pub(crate) async fn names(app: &App, signed_in: &SignedIn) -> Result<HashMap<String, String>> {
    if !signed_in.actor.may::<ViewPeople>() {
        return Ok(HashMap::new());
    }
    let people = app::person::list(app, &signed_in.actor).await?;
    Ok(people
        .into_iter()
        .map(|listed| (format!("user:{}", listed.person.id), listed.person.name))
        .collect())
}

fn timeline<'a>(
    signed_in: &SignedIn,
    names: &HashMap<String, String>,
    entries: impl Iterator<Item = &'a ListedEntry>,
) -> Markup {
    let told: Vec<(&ListedEntry, String, String, String)> = entries
        .map(|entry| {
            (
                entry,
                entry.at.to_string(),
                signed_in.moment(entry.at),
                who(signed_in, names, &entry.actor),
            )
        })
        .collect();
    let waiting = signed_in.text("journal-waiting");
    let entries: Vec<TimelineEntry<'_>> = told
        .iter()
        .map(|(entry, iso, text, who)| TimelineEntry {
            at: Moment { iso, text },
            entered: None,
            who,
            what: what(signed_in, entry),
            status: entry
                .sequence
                .is_none()
                .then(|| StatusTag::new(Status::Pending, &waiting)),
            detail: Some(detail(signed_in, entry)),
        })
        .collect();
    html! { (Timeline { label: &signed_in.text("journal-title"), entries: &entries }) }
}

/// The actor by name: a person's own, or the word for what acted.
pub(crate) fn who(signed_in: &SignedIn, names: &HashMap<String, String>, actor: &str) -> String {
    let kind = actor.split(':').next().unwrap_or_default();
    names
        .get(actor)
        .cloned()
        .unwrap_or_else(|| signed_in.format("journal-actor", &[("kind", Argument::from(kind))]))
}

fn what(signed_in: &SignedIn, entry: &ListedEntry) -> Markup {
    let number = entry.sequence.and_then(|sequence| i64::try_from(sequence).ok());
    html! {
        (action(signed_in, entry))
        @if let Some(number) = number { " " span.tag { (number) } }
    }
}

/// What was done, in words that go on from who did it.
pub(crate) fn action(signed_in: &SignedIn, entry: &ListedEntry) -> String {
    let action = entry.action.replace(['.', '_'], "-");
    signed_in.format("journal-action", &[("action", Argument::from(action))])
}

/// The stored words of the entry, for whoever checks it.
fn detail(signed_in: &SignedIn, entry: &ListedEntry) -> Markup {
    let body = match &entry.body {
        None => html! { p { (signed_in.text("journal-erased")) } },
        Some(body) => html! { pre { code { (readable(body)) } } },
    };
    let body = html! {
        p { code { (entry.action) } }
        (body)
        @if let Some(subject) = entry.subject {
            p { a href=(format!("{PATH}?subject={subject}")) { (signed_in.text("journal-subject")) } }
        }
    };
    html! { (Disclosure { summary: &signed_in.text("journal-detail"), body, open: false }) }
}

/// JSON with a line for each value; other text as it is.
fn readable(body: &str) -> String {
    let value = serde_json::from_str::<serde_json::Value>(body);
    value
        .and_then(|value| serde_json::to_string_pretty(&value))
        .unwrap_or_else(|_| body.to_owned())
}

/// How far the log reaches, and the checkpoint that fixes it.
fn proof(signed_in: &SignedIn, page: &JournalPage, digest: Option<&str>, key: &str) -> Markup {
    let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let size = signed_in.format(
        "journal-numbers",
        &[
            ("count", Argument::Number(number(page.size))),
            ("last", Argument::Number(number(page.size.saturating_sub(1)))),
        ],
    );
    let signed = page.checkpoint.as_ref().map(|kept| {
        let moment = signed_in.moment(kept.signed_at);
        let size = Argument::Number(number(kept.size));
        signed_in.format(
            "journal-signed",
            &[("moment", Argument::from(moment)), ("count", size)],
        )
    });
    let value = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let values = [
        value(html! { (size) }),
        signed.map(|signed| value(html! { (signed) })).unwrap_or_default(),
        digest
            .map(|digest| value(html! { code { (digest) } }))
            .unwrap_or_default(),
        value(html! { code { (key) } }),
    ];
    let labels = [
        "journal-length",
        "journal-checkpoint",
        "journal-digest",
        "journal-key",
    ]
    .map(|key| signed_in.text(key));
    let facts: Vec<Fact<'_>> = labels
        .iter()
        .zip(&values)
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! {
        (FactList { facts: &facts, unknown: &signed_in.text("journal-not-signed"), contradicting: "" })
        @if digest.is_some() {
            p { a href=(CHECKPOINT) download { (signed_in.text("journal-keep")) } }
        }
    }
}

/// The short form of a signed checkpoint, as it is printed and compared by eye.
pub(crate) fn digest(note: &str) -> Option<String> {
    let checkpoint: Checkpoint = Note::parse(note).ok()?.text().parse().ok()?;
    Some(checkpoint.digest().to_string())
}

fn pages(signed_in: &SignedIn, query: &JournalQuery, page: &JournalPage) -> Markup {
    let (newest, older) = (signed_in.text("journal-newest"), signed_in.text("journal-older"));
    let next = page.next.map(|before| format!("{PATH}?before={before}"));
    let number = |entry: Option<&ListedEntry>| {
        Argument::Number(
            entry
                .and_then(|entry| entry.sequence)
                .and_then(|it| i64::try_from(it).ok())
                .unwrap_or(0),
        )
    };
    let position = signed_in.format(
        "journal-position",
        &[
            ("first", number(page.entries.first())),
            ("last", number(page.entries.last())),
            (
                "count",
                Argument::Number(i64::try_from(page.size).unwrap_or(i64::MAX)),
            ),
        ],
    );
    html! {
        @if !page.entries.is_empty() {
            (Pagination {
                label: &signed_in.text("journal-pages"),
                position: &position,
                previous: (!query.before.is_empty()).then_some(Link { label: &newest, href: PATH }),
                next: next.as_deref().map(|href| Link { label: &older, href }),
            })
        }
    }
}
