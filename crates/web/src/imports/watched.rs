//! The watched folders with what the last look into each found: on the page of imports and on the health page.

use app::message::Argument;
use app::watch::Watched;
use maud::{Markup, html};

use crate::design::{
    Column, EmptyState, Moment, Name, Narrow, Row, SectionHeading, Status, StatusTag, Table,
};
use crate::session::SignedIn;

/// The section; nothing where no folder is watched, since only who runs the machine can have one watched.
pub(crate) fn section(signed_in: &SignedIn, watched: &[Watched]) -> Markup {
    if watched.is_empty() {
        return html! {};
    }
    let labels = [
        "import-watched-folder",
        "import-watched-source",
        "import-watched-act",
        "import-watched-look",
        "import-watched-found",
        "import-watched-last",
    ]
    .map(|key| signed_in.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let paths: Vec<String> = watched
        .iter()
        .map(|watched| watched.folder.path.display().to_string())
        .collect();
    let ids: Vec<String> = (1..=watched.len()).map(|number| number.to_string()).collect();
    let rows: Vec<Row<'_>> = watched
        .iter()
        .zip(paths.iter().zip(&ids))
        .map(|(watched, (path, id))| Row {
            id,
            name: path,
            cells: cells(signed_in, watched, path),
            ..Row::default()
        })
        .collect();
    let title = signed_in.text("import-watched-title");
    html! {
        (SectionHeading { id: "watched-heading", title: &title, ..SectionHeading::default() })
        (Table {
            id: "watched",
            caption: &signed_in.text("import-watched-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState::default(),
        })
    }
}

fn cells(signed_in: &SignedIn, watched: &Watched, path: &str) -> Vec<Markup> {
    let source = match &watched.folder.source {
        Some(source) => html! { (Name(source)) },
        None => html! { (signed_in.text("import-watched-source-within")) },
    };
    let act = match watched.folder.accept_within_percent {
        None => signed_in.text("import-watched-review"),
        Some(percent) => signed_in.format(
            "import-watched-accept",
            &[("percent", Argument::Number(percent.into()))],
        ),
    };
    let Some(look) = &watched.look else {
        return vec![
            html! { (Name(path)) },
            source,
            html! { (act) },
            html! { (StatusTag::new(Status::Pending, &signed_in.text("import-watched-not-yet"))) },
            html! { "–" },
            html! { "–" },
        ];
    };
    let at = |at: domain::time::Instant| {
        let (iso, text) = (at.to_string(), signed_in.moment(at));
        html! { (Moment { iso: &iso, text: &text }) }
    };
    let number = |value: u64| Argument::Number(i64::try_from(value).unwrap_or(i64::MAX));
    let counts = [
        ("taken", number(look.taken)),
        ("refused", number(look.refused)),
        ("waiting", number(look.waiting)),
    ];
    let found = if look.problem.is_empty() {
        html! { (signed_in.format("import-watched-counts", &counts)) }
    } else {
        html! {
            (StatusTag::new(Status::Critical, &signed_in.text("import-watched-problem")))
            " " (look.problem)
        }
    };
    let last = match look.last_taken_at {
        Some(taken_at) => html! { (Name(&look.last_file)) " " (at(taken_at)) },
        None => html! { "–" },
    };
    vec![
        html! { (Name(path)) },
        source,
        html! { (act) },
        at(look.looked_at),
        found,
        last,
    ]
}
