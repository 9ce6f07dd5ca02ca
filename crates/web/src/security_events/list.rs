//! What came in, those that wait first, a page at a time.

use app::security_event::{After, Look, SecurityEvent, may_report};
use axum::extract::{Query, State};
use domain::round::Phrase;
use domain::security_event::Verdict;
use maud::{Markup, html};
use serde::Deserialize;

use super::{NEW, PATH, beginning, verdict_name, verdict_tag, way_in};
use crate::design::{
    Button, Choice, Column, Control, EmptyState, Field, Form, Icon, Link, Method, Narrow, PageHeading,
    Pagination, Requirement, Row, Table, Weight,
};
use crate::error::Result;
use crate::session::SignedIn;
use crate::state::AppState;

/// Which events, and behind which the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    look: String,
    after: String,
}

impl ListQuery {
    fn look(&self) -> Look {
        match (self.look.as_str(), Verdict::from_name(&self.look)) {
            ("waiting", _) => Look::Waiting,
            (_, Some(verdict)) => Look::Decided(verdict),
            _ => Look::All,
        }
    }

    /// What is none begins at the first page.
    fn after(&self) -> Option<After> {
        let (decided, id) = self.after.split_once('.')?;
        Some(After {
            decided: decided == "decided",
            id: id.parse().ok()?,
        })
    }

    fn next(&self, after: After) -> String {
        let decided = if after.decided { "decided" } else { "waiting" };
        format!("{PATH}?look={}&after={decided}.{}", self.look, after.id)
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(mut query): Query<ListQuery>,
) -> Result<Markup> {
    let look = query.look();
    if look == Look::All {
        query.look.clear();
    }
    let page = app::security_event::list(&state.app, &signed_in.actor, look, query.after()).await?;
    let words = signed_in.words;
    let title = words.text("security-event-list-title");
    let (report, sources) = (
        words.text("security-event-new"),
        words.text("alert-source-list-title"),
    );
    let mut actions = Vec::new();
    if may_report(&signed_in.actor) {
        actions.push(Button::to(&report, NEW).icon(Icon::Plus));
    }
    if crate::alert_sources::may_edit(&signed_in.actor) {
        actions.push(Button::to(&sources, crate::alert_sources::PATH).weight(Weight::Secondary));
    }
    let count = i64::try_from(page.waiting).unwrap_or(i64::MAX);
    let waiting = words.phrase(&Phrase::new("security-event-waiting").number("count", count));
    let (pages, next) = (
        words.text("security-event-pages"),
        words.text("security-event-next"),
    );
    let next_page = page.next.map(|after| query.next(after));
    let body = html! {
        (PageHeading {
            title: &title,
            lead: Some(&words.text("security-event-list-lead")),
            actions: &actions,
            ..PageHeading::default()
        })
        (filter(&signed_in, &query))
        (table(&signed_in, &title, &page.events))
        (Pagination {
            label: &pages,
            position: &waiting,
            previous: None,
            next: next_page.as_ref().map(|href| Link { label: &next, href }),
        })
    };
    Ok(signed_in.page(&title, body))
}

fn filter(reader: &SignedIn, query: &ListQuery) -> Markup {
    let words = reader.words;
    let all = words.text("security-event-all");
    let waiting = verdict_name(words, None);
    let verdicts: Vec<(&str, String)> = Verdict::ALL
        .iter()
        .map(|verdict| (verdict.name(), verdict_name(words, Some(*verdict))))
        .collect();
    let mut choices = vec![
        Choice {
            value: "",
            label: &all,
        },
        Choice {
            value: "waiting",
            label: &waiting,
        },
    ];
    choices.extend(verdicts.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (Form {
            action: PATH,
            method: Method::Get,
            body: html! {
                (Field {
                    name: "look",
                    label: &words.text("security-event-look"),
                    value: &query.look,
                    requirement: Requirement::Required,
                    control: Control::Select(&choices),
                    ..Field::default()
                })
                (Button::submit(&words.text("security-event-show")).weight(Weight::Secondary))
            },
            ..Form::default()
        })
    }
}

fn table(reader: &SignedIn, caption: &str, events: &[SecurityEvent]) -> Markup {
    let words = reader.words;
    let labels = [
        "security-event-number",
        "security-event-seen",
        "security-event-where",
        "security-event-verdict-label",
        "security-event-received",
        "security-event-times",
    ]
    .map(|key| words.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let named: Vec<(String, String, String)> = events
        .iter()
        .map(|event| {
            (
                format!("row-{}", event.id),
                event.number.to_string(),
                format!("{PATH}/{}", event.id),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = events
        .iter()
        .zip(&named)
        .map(|(event, (id, name, href))| Row {
            id,
            name,
            href: Some(href),
            cells: cells(reader, event),
            selected: false,
        })
        .collect();
    html! {
        (Table {
            id: "security-events",
            caption,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("security-event-none"),
                explanation: &words.text("security-event-none-explanation"),
                actions: &[],
            },
        })
    }
}

fn cells(reader: &SignedIn, event: &SecurityEvent) -> Vec<Markup> {
    let (words, reported) = (reader.words, &event.reported);
    let place = if reported.host.is_empty() {
        &reported.place
    } else {
        &reported.host
    };
    vec![
        html! { (event.number) },
        html! { bdi { (beginning(&reported.title)) } },
        html! { bdi { (place) } },
        verdict_tag(words, event.decided.as_ref().map(|decided| decided.verdict)),
        html! {
            (reader.moment(event.received_at)) ", " (way_in(words, reported.way_in))
            @if !reported.source.is_empty() { " " bdi { (reported.source) } }
        },
        html! { (event.times) },
    ]
}
