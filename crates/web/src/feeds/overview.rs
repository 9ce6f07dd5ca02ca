//! The page of the reference data: what is in use, what could not be read of it, the addresses, and the well-known ones
//! that can be switched on with one act.

use app::feed::source::{FeedSource, Suggestion};
use app::feed::{Age, Overview};
use app::message::Argument;
use domain::feed::FeedKind;
use domain::round::Phrase;
use domain::time::Instant;
use maud::{Markup, html};

use super::{SOURCES, load};
use crate::assets::words::count;
use crate::design::{
    Align, Button, Column, Disclosure, EmptyState, Form, Icon, Moment, Name, Narrow, PageHeading, Row,
    SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::health::{moment, number};
use crate::session::SignedIn;

/// Records that could not be read, shown of one kind.
const REJECTS_SHOWN: usize = 100;

pub(super) fn body(
    reader: &SignedIn,
    overview: &Overview,
    rejects: &[(FeedKind, Vec<String>)],
    may_load: bool,
) -> Markup {
    let (load, add) = (reader.text("feed-load"), reader.text("feed-source-add"));
    let loading = [Button::to(&load, load::PATH).icon(Icon::Upload)];
    let adding = [Button::to(&add, "/feeds/addresses/new").icon(Icon::Plus)];
    html! {
        (PageHeading {
            title: &reader.text("feed-title"),
            lead: Some(&reader.text("feed-lead")),
            actions: if may_load { &loading } else { &[] },
            ..PageHeading::default()
        })
        (SectionHeading { id: "in-use", title: &reader.text("feed-in-use"), ..SectionHeading::default() })
        (in_use(reader, &overview.ages))
        @for (kind, problems) in rejects { (left_out(reader, *kind, problems)) }
        (SectionHeading {
            id: "sources-heading",
            title: &reader.text("feed-sources"),
            actions: if may_load { &adding } else { &[] },
            ..SectionHeading::default()
        })
        p.hint { (reader.text("feed-sources-hint")) }
        (sources(reader, &overview.sources, may_load))
        @if may_load && !overview.suggestions.is_empty() {
            (SectionHeading { id: "suggestions", title: &reader.text("feed-suggestions"), ..SectionHeading::default() })
            p.hint { (reader.text("feed-suggestions-hint")) }
            @for suggestion in &overview.suggestions { (suggested(reader, suggestion)) }
        }
    }
}

fn columns(labels: &[String]) -> Vec<Column<'_>> {
    labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect()
}

fn in_use(reader: &SignedIn, ages: &[Age]) -> Markup {
    let labels = [
        "feed-kind-label",
        "feed-state",
        "feed-of",
        "feed-loaded",
        "feed-records",
        "feed-rejected",
        "feed-origin",
    ]
    .map(|key| reader.text(key));
    let mut columns = columns(&labels);
    for column in columns.iter_mut().skip(4).take(2) {
        column.align = Align::Number;
    }
    let names: Vec<String> = ages.iter().map(|age| reader.words.feed_kind(age.kind)).collect();
    let rows: Vec<Row<'_>> = ages
        .iter()
        .zip(&names)
        .map(|(age, name)| Row {
            id: age.kind.as_str(),
            name,
            cells: age_cells(reader, age, name),
            ..Row::default()
        })
        .collect();
    html! {
        (Table {
            id: "feeds",
            caption: &reader.text("feed-in-use-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState::default(),
        })
    }
}

fn age_cells(reader: &SignedIn, age: &Age, name: &str) -> Vec<Markup> {
    let (status, word) = match (&age.feed, age.is_old) {
        (None, _) => (Status::Unknown, "feed-state-none"),
        (Some(_), true) => (Status::Caution, "feed-state-old"),
        (Some(_), false) => (Status::Fine, "feed-state-fresh"),
    };
    let none = || html! { "–" };
    let state = html! { (StatusTag::new(status, &reader.text(word))) };
    let Some(feed) = &age.feed else {
        return vec![html! { (name) }, state, none(), none(), none(), none(), none()];
    };
    let of = age.of.map_or_else(none, |day| {
        html! { (Moment { iso: &day.to_string(), text: &reader.words.date(day) }) }
    });
    let origin = match feed.origin.as_str() {
        "" => reader.text("feed-origin-unknown"),
        origin => origin.to_owned(),
    };
    vec![
        html! { (name) },
        state,
        of,
        moment(reader, feed.loaded_at),
        html! { (number(reader, feed.records)) },
        html! { (number(reader, feed.rejected)) },
        html! { (Name(&origin)) },
    ]
}

/// The records of a kind that could not be read.
fn left_out(reader: &SignedIn, kind: FeedKind, problems: &[String]) -> Markup {
    let phrase = Phrase::new("feed-left-out")
        .selector("feed", kind.as_str())
        .number("count", count(problems.len()));
    let more = problems.len().saturating_sub(REJECTS_SHOWN);
    let summary = reader.words.phrase(&phrase);
    html! {
        (Disclosure {
            summary: &summary,
            open: false,
            body: html! {
                ul { @for problem in problems.iter().take(REJECTS_SHOWN) { li { (problem) } } }
                @if more > 0 { p { (reader.words.phrase(&Phrase::new("feed-left-out-more").number("count", count(more)))) } }
            },
        })
    }
}

fn sources(reader: &SignedIn, sources: &[FeedSource], may_load: bool) -> Markup {
    let labels = [
        "feed-source-name",
        "feed-source-address",
        "feed-source-state",
        "feed-source-next",
        "feed-source-acts",
    ]
    .map(|key| reader.text(key));
    let shown = if may_load { labels.len() } else { labels.len() - 1 };
    let columns = columns(&labels[..shown]);
    let ids: Vec<(String, String)> = sources
        .iter()
        .map(|source| (source.id.to_string(), format!("{SOURCES}/{}", source.id)))
        .collect();
    let rows: Vec<Row<'_>> = sources
        .iter()
        .zip(&ids)
        .map(|(source, (id, href))| {
            let mut cells = source_cells(reader, source);
            if may_load {
                cells.push(acts(reader, source));
            }
            Row {
                id,
                name: &source.name,
                href: may_load.then_some(href.as_str()),
                cells,
                selected: false,
            }
        })
        .collect();
    let (empty, explanation) = (
        reader.text("feed-sources-empty"),
        reader.text("feed-sources-empty-explanation"),
    );
    html! {
        (Table {
            id: "sources",
            caption: &reader.text("feed-sources-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState { title: &empty, explanation: &explanation, actions: &[] },
        })
    }
}

fn source_cells(reader: &SignedIn, source: &FeedSource) -> Vec<Markup> {
    let course = &source.course;
    let (status, word) = match (source.switched_on, course.answer) {
        (false, _) => (Status::Unknown, "feed-source-off"),
        (true, None) => (Status::Pending, "feed-source-not-yet"),
        (true, Some(answer)) if answer.is_success() => (Status::Fine, "feed-source-works"),
        (true, Some(_)) => (Status::Critical, "feed-source-fails"),
    };
    let at = |key, at: Option<Instant>| match at {
        Some(at) => html! { br; (reader.text(key)) " " (moment(reader, at)) },
        None => html! {},
    };
    let state = html! {
        (StatusTag::new(status, &reader.text(word)))
        @if let Some(answer) = course.answer {
            br; (reader.words.feed_answer(answer))
            @if !course.detail.is_empty() { " (" (course.detail) ")" }
            (at("feed-source-tried", course.tried_at))
        }
        @if course.failures > 0 {
            br; (reader.format("feed-source-failures", &[("count", Argument::Number(course.failures.into()))]))
            (at("feed-source-succeeded", course.succeeded_at))
        }
    };
    let next = match course.due_at {
        Some(due) => moment(reader, due),
        None => html! { "–" },
    };
    let every = Phrase::new("feed-source-every").number("hours", source.every_hours);
    vec![
        html! { (Name(&source.name)) },
        html! { (reader.words.feed_kind(source.kind)) br; (Name(&source.address)) },
        state,
        html! { (next) br; (reader.words.phrase(&every)) },
    ]
}

fn acts(reader: &SignedIn, source: &FeedSource) -> Markup {
    let here = format!("{SOURCES}/{}", source.id);
    let (ask, switch) = (
        reader.text("feed-source-ask"),
        reader.text(if source.switched_on {
            "feed-source-switch-off"
        } else {
            "feed-source-switch-on"
        }),
    );
    let on = if source.switched_on { "no" } else { "yes" };
    html! {
        (Form {
            action: &format!("{here}/attempts"),
            body: html! { (Button::submit(&ask).weight(Weight::Secondary).about(&source.name)) },
            ..Form::default()
        })
        (Form {
            action: &format!("{here}/switch"),
            body: html! {
                input type="hidden" name="on" value=(on);
                (Button::submit(&switch).weight(Weight::Secondary).about(&source.name))
            },
            ..Form::default()
        })
    }
}

/// A well-known address, with the one act that enters it and switches it on.
fn suggested(reader: &SignedIn, suggestion: &Suggestion) -> Markup {
    let switch = reader.text("feed-suggestion-switch-on");
    html! {
        (Form {
            action: SOURCES,
            body: html! {
                input type="hidden" name="kind" value=(suggestion.kind.as_str());
                input type="hidden" name="name" value=(suggestion.name);
                input type="hidden" name="address" value=(suggestion.address);
                input type="hidden" name="switched_on" value="yes";
                p {
                    strong { (suggestion.name) } ": " (reader.words.feed_kind(suggestion.kind))
                    br; (Name(suggestion.address))
                }
                (Button::submit(&switch).weight(Weight::Secondary).about(suggestion.name))
            },
            ..Form::default()
        })
    }
}
