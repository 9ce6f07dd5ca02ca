//! The rounds of earlier days: what they were, and what was decided on each.

use app::round::{Day, DecidedThen, History};
use axum::extract::{Path, Query, State};
use domain::round::Phrase;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use crate::assets::words::count;
use crate::design::{
    Button, Column, EmptyState, Link, Moment, Narrow, PageHeading, Row, SectionHeading, Table, Weight,
};
use crate::error::Result;
use crate::journal;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where it is.
pub(super) const HISTORY: &str = "/round/history";

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct HistoryQuery {
    /// The day before which it begins.
    before: String,
}

pub(super) async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<HistoryQuery>,
) -> Result<Markup> {
    let before = query.before.parse().ok();
    let history = app::round::history(&state.app, &signed_in.actor, before).await?;
    let words = signed_in.words;
    let title = words.text("round-history-title");
    let body = html! {
        (PageHeading { title: &title, lead: Some(&words.text("round-history-lead")), ..PageHeading::default() })
        (table(&signed_in, &history))
        @if let Some(next) = history.next {
            (Button::to(&words.text("round-history-earlier"), &format!("{HISTORY}?before={next}"))
                .weight(Weight::Secondary))
        }
    };
    Ok(framed(&signed_in, &title, &[], body))
}

fn framed(reader: &SignedIn, title: &str, above: &[Link<'_>], body: Markup) -> Markup {
    reader.below(("round-title", "/"), above, title, body)
}

fn table(reader: &SignedIn, history: &History) -> Markup {
    let words = reader.words;
    let labels = [
        "round-history-day",
        "round-history-cards",
        "round-history-waiting",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let days: Vec<(String, String, String)> = history
        .days
        .iter()
        .map(|listed| {
            let id = listed.day.to_string();
            let href = format!("{HISTORY}/{id}");
            (id, words.date(listed.day), href)
        })
        .collect();
    let rows: Vec<Row<'_>> = history
        .days
        .iter()
        .zip(&days)
        .map(|(listed, (id, name, href))| Row {
            id,
            name,
            href: Some(href.as_str()),
            cells: vec![
                html! { (Moment { iso: id, text: name }) },
                html! { (count(listed.cards)) },
                html! { (count(listed.waiting)) },
            ],
            selected: false,
        })
        .collect();
    html! {
        (Table {
            id: "days",
            caption: &words.text("round-history-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("round-history-empty"),
                explanation: &words.text("round-history-empty-explanation"),
                actions: &[],
            },
        })
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(day): Path<String>,
) -> Result<Markup> {
    // What is no day names no page.
    let asked: Date = day.parse().map_err(|_| app::Error::NotFound("page"))?;
    let day = app::round::day(&state.app, &signed_in.actor, asked).await?;
    let words = signed_in.words;
    let title = words.phrase(&Phrase::new("round-history-of").date("date", day.day));
    let all = words.text("round-history-title");
    let above = [Link {
        label: &all,
        href: HISTORY,
    }];
    let body = html! {
        (PageHeading { title: &title, lead: Some(&kept(&signed_in, &day)), ..PageHeading::default() })
        (cards(&signed_in, &day))
        (decisions(&signed_in, &day))
        @if let Some(checkpoint) = &day.checkpoint {
            p.checkpoint {
                (words.phrase(
                    &Phrase::new("round-history-checkpoint")
                        .number("size", count(checkpoint.size))
                        .text("digest", &journal::digest(&checkpoint.note).unwrap_or_default()),
                ))
            }
        }
    };
    Ok(framed(&signed_in, &title, &above, body))
}

fn kept(reader: &SignedIn, day: &Day) -> String {
    match day.kept_at {
        Some(at) => reader
            .words
            .phrase(&Phrase::new("round-history-kept").text("moment", &reader.moment(at))),
        None => reader.text("round-history-not-kept"),
    }
}

fn cards(reader: &SignedIn, day: &Day) -> Markup {
    let words = reader.words;
    html! {
        @if day.kept_at.is_some() {
            section {
                (SectionHeading { id: "cards", title: &words.text("round-history-cards"), ..SectionHeading::default() })
                @if day.cards.is_empty() { p { (words.text("round-nothing")) } }
                ol {
                    @for card in &day.cards {
                        li {
                            p { (words.phrase(&card.what)) }
                            p.hint { (words.phrase(&card.consequence)) ". " (words.phrase(&card.urgency)) "." }
                        }
                    }
                }
                @if day.waiting > 0 {
                    p { (words.phrase(&Phrase::new("round-more").number("count", count(day.waiting)))) }
                }
            }
        }
    }
}

fn decisions(reader: &SignedIn, day: &Day) -> Markup {
    let words = reader.words;
    html! {
        section {
            (SectionHeading { id: "decisions", title: &words.text("round-history-decisions"), ..SectionHeading::default() })
            @if day.decisions.is_empty() { p { (words.text("round-history-no-decision")) } }
            ul.sentences { @for decided in &day.decisions { li { (decision(reader, decided)) } } }
        }
    }
}

fn decision(reader: &SignedIn, decided: &DecidedThen) -> Markup {
    let words = reader.words;
    let what = match &decided.what {
        Some(what) => words.phrase(what),
        None => words.text("round-history-no-card"),
    };
    let phrase = Phrase::new("round-history-decided")
        .text("moment", &reader.moment(decided.at))
        .text("by", &decided.by)
        .selector("step", decided.step)
        .text("to", decided.to.as_deref().unwrap_or_default())
        .text(
            "until",
            &decided.until.map(|day| words.date(day)).unwrap_or_default(),
        )
        .selector("taken-back", if decided.taken_back { "yes" } else { "no" });
    html! {
        p { (what) }
        p.hint { (words.phrase(&phrase)) }
        @if !decided.reason.is_empty() { p.hint { "“" bdi { (decided.reason) } "”" } }
    }
}
