//! Specimens of what is read: facts, tables, lists, figures, journal, tree.

use maud::{Markup, html};

use super::section;
use crate::design::{
    ActiveFilter, Align, Button, Column, Direction, Disclosure, EmptyState, Fact, FactList, FactValue, Field,
    FilterBar, GlossaryTerm, Icon, KeyFigure, KeyFigures, Level, Link, Moment, Name, Narrow, Pagination,
    ProgressBar, Row, SectionHeading, Selection, Sort, SourceBadge, Status, StatusTag, Tab, Table, Tabs, Tag,
    Timeline, TimelineEntry, Tree, TreeNode, Weight,
};
use crate::design::{Choice, Control};

fn headings() -> Markup {
    html! {
        (SectionHeading {
            id: "heading-three",
            title: "Stands on",
            level: Level::Three,
            count: Some("7 systems"),
            actions: &[Button::to("Add a system", "#headings").icon(Icon::Plus)],
        })
        (Tabs {
            label: "Views of the laboratory",
            tabs: &[
                Tab { label: "Overview", href: "#headings", current: true, count: None },
                Tab { label: "Stands on", href: "#headings", current: false, count: Some("7") },
                Tab { label: "Workaround", href: "#headings", current: false, count: None },
                Tab { label: "History", href: "#headings", current: false, count: Some("128") },
            ],
        })
        p.plain { "Emergency works on paper for about 2 hours if laboratory results stop." }
    }
}

fn facts() -> Markup {
    let of = |source, iso, text, value| FactValue {
        value,
        source: Some(SourceBadge { source, href: None }),
        known_since: Some(Moment { iso, text }),
    };
    html! {
        (FactList {
            unknown: "Nobody has said",
            contradicting: "Says otherwise",
            facts: &[
                Fact { label: "Model", values: &[of("CMMS", "2025-11-02", "2 Nov 2025", html! { bdi { "Dräger Perseus A500" } })], action: None },
                Fact {
                    label: "Software version",
                    values: &[
                        of("network scan", "2026-03-01", "1 Mar 2026", html! { "2.03" }),
                        of("CMMS", "2025-11-02", "2 Nov 2025", html! { "2.01" }),
                    ],
                    action: Some(html! { a href="#facts" { "Settle" } }),
                },
                Fact { label: "Owner", values: &[of("Elena Stan", "2026-01-14", "14 Jan 2026", html! { (Name("Biomedical engineering")) })], action: None },
                Fact { label: "Supplier contact at night", values: &[], action: Some(html! { a href="#facts" { "Ask the supplier" } }) },
                Fact { label: "Status", values: &[of("monitoring", "2026-03-03", "3 Mar 2026", html! { (StatusTag::new(Status::Fine, "In use")) " " (Tag("life-supporting")) })], action: None },
            ],
        })
    }
}

fn columns() -> [Column<'static>; 6] {
    let sort = |href, current| Some(Sort { href, current });
    [
        Column {
            label: "Service",
            sort: sort("#table", Some(Direction::Ascending)),
            ..Column::default()
        },
        Column {
            label: "Status",
            sort: sort("#table", None),
            ..Column::default()
        },
        Column {
            label: "Owner",
            ..Column::default()
        },
        Column {
            label: "Tolerable outage",
            align: Align::Number,
            sort: sort("#table", None),
            ..Column::default()
        },
        Column {
            label: "Last proven",
            align: Align::Number,
            sort: sort("#table", None),
            ..Column::default()
        },
        Column {
            label: "Systems",
            align: Align::Number,
            ..Column::default()
        },
    ]
}

type ServiceLine = (
    &'static str,
    &'static str,
    Status,
    &'static str,
    &'static str,
    [&'static str; 3],
);

const SERVICES: &[ServiceLine] = &[
    (
        "emergency",
        "Emergency department",
        Status::Caution,
        "Reduced",
        "Dr Ana Ionescu",
        ["30 min", "12 Jan 2026", "14"],
    ),
    (
        "laboratory",
        "Laboratory results",
        Status::Critical,
        "Stopped",
        "Victor Dumitru",
        ["4 h", "2 Apr 2025", "7"],
    ),
    (
        "theatre",
        "Operating theatres",
        Status::Fine,
        "Fine",
        "Dr Radu Munteanu",
        ["1 h", "20 Feb 2026", "22"],
    ),
    (
        "dialysis",
        "Dialysis",
        Status::Unknown,
        "Unknown",
        "د. ليلى حداد",
        ["8 h", "never", "5"],
    ),
    (
        "pharmacy",
        "Pharmacy and dispensing",
        Status::Pending,
        "To decide",
        "Carmen Vasile",
        ["12 h", "9 Dec 2025", "11"],
    ),
];

fn service_rows(chosen: &str) -> Vec<Row<'static>> {
    let row = |&(id, name, status, word, owner, numbers): &ServiceLine| {
        let mut cells = vec![
            html! { bdi { (name) } },
            html! { (StatusTag::new(status, word)) },
            html! { (Name(owner)) },
        ];
        cells.extend(numbers.map(|number| html! { (number) }));
        Row {
            id,
            name,
            href: Some("#table"),
            cells,
            selected: id == chosen,
        }
    };
    SERVICES.iter().map(row).collect()
}

fn list() -> Markup {
    let sites = [
        Choice {
            value: "",
            label: "All sites",
        },
        Choice {
            value: "clinic",
            label: "Outpatient clinic",
        },
    ];
    html! {
        (FilterBar {
            action: "#table",
            label: "Search services",
            field: "q",
            value: "",
            more: html! {
                (Field { name: "site", label: "Site", value: "clinic", control: Control::Select(&sites), ..Field::default() })
            },
            submit: "Search",
            active: &[ActiveFilter { label: "Site: Outpatient clinic", remove_href: "#table" }, ActiveFilter { label: "Status: not fine", remove_href: "#table" }],
            remove: "Remove filter",
            clear: Some(Link { label: "Clear all", href: "#table" }),
        })
        form id="bulk" action="#table" method="post" {
            div.button-row {
                (Button::submit("Change owner").weight(Weight::Secondary).icon(Icon::Person))
                (Button::to("CSV", "#table").icon(Icon::Download).about("of these services"))
            }
        }
        (Table {
            id: "services",
            caption: "Essential services",
            columns: &columns(),
            rows: &service_rows("laboratory"),
            selection: Some(Selection { form: "bulk", field: "service", select: "Select", select_all: "Select all on this page" }),
            narrow: Narrow::Stack,
            empty: EmptyState::default(),
        })
        (Pagination {
            label: "Pages of services",
            position: "201–205 of 12,480",
            previous: Some(Link { label: "Previous", href: "#table" }),
            next: Some(Link { label: "Next", href: "#table" }),
        })
    }
}

fn wide_table() -> Markup {
    let labels = [
        "Asset",
        "Kind",
        "Address",
        "Ward",
        "Maker",
        "Model",
        "Software",
        "Support ends",
        "Seen",
    ];
    let columns = labels.map(|label| Column {
        label,
        ..Column::default()
    });
    let row = |id, cells: [&str; 9]| Row {
        id,
        name: id,
        href: Some("#wide"),
        cells: cells.iter().map(|cell| html! { (cell) }).collect(),
        selected: false,
    };
    html! {
        (Table {
            id: "assets",
            caption: "Assets of radiology",
            columns: &columns,
            rows: &[
                row("ct-1", ["CT-1", "CT scanner", "10.20.4.11", "Radiology", "Siemens Healthineers", "SOMATOM go.Up", "VA40A", "31 Dec 2029", "3 Mar 2026"]),
                row("pacs-a", ["PACS-A", "Image archive", "10.20.4.30", "Radiology", "Sectra", "IDS7", "24.2", "30 Jun 2027", "3 Mar 2026"]),
                row("ws-118", ["WS-118", "Workstation", "10.20.4.118", "Radiology", "HP", "Z4 G4", "Windows 10 22H2", "14 Oct 2025", "1 Mar 2026"]),
            ],
            selection: None,
            narrow: Narrow::Scroll,
            empty: EmptyState::default(),
        })
        (Table {
            id: "suppliers",
            caption: "Suppliers with remote access",
            columns: &[],
            rows: &[],
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: "No supplier has remote access yet",
                explanation: "Import the firewall’s VPN users, or add a supplier by hand. Until then this is unknown, not zero.",
                actions: &[Button::to("Import a list", "#wide").icon(Icon::Upload), Button::to("Add a supplier", "#wide").icon(Icon::Plus)],
            },
        })
    }
}

fn figures() -> Markup {
    html! {
        (KeyFigures(&[
            KeyFigure { label: "Restore tests this year", value: "9", whole: Some("of 24 services"), status: Some(Status::Caution), href: Some("#figures") },
            KeyFigure { label: "Devices past support", value: "412", whole: Some("of 2,400"), status: None, href: Some("#figures") },
            KeyFigure { label: "Staff trained", value: "861", whole: Some("of 1,050"), status: Some(Status::Fine), href: Some("#figures") },
            KeyFigure { label: "Suppliers asked", value: "62", whole: Some("of 62"), status: None, href: None },
        ]))
        (ProgressBar { id: "rows-read", label: "Reading inventory.csv", text: "1,412 of 2,400 rows", done: 1412, total: 2400 })
        (ProgressBar { id: "rows-done", label: "Checking", text: "2,400 of 2,400 rows", done: 2400, total: 2400 })
    }
}

fn journal() -> Markup {
    html! {
        (Timeline {
            label: "What happened today",
            entries: &[
                TimelineEntry {
                    at: Moment { iso: "2026-03-03T05:10+02:00", text: "05:10" },
                    entered: Some("entered 05:52"),
                    who: "Andrei Popa",
                    what: html! { "reported that the laboratory system does not answer" },
                    status: Some(StatusTag::new(Status::Critical, "Stopped")),
                    detail: None,
                },
                TimelineEntry {
                    at: Moment { iso: "2026-03-03T06:02+02:00", text: "06:02" },
                    entered: None,
                    who: "Ioana Marin",
                    what: html! { "changed the owner of " a href="#journal" { "Laboratory results" } },
                    status: None,
                    detail: Some(html! { (Disclosure { summary: "Before and after", body: html! { p { "Mihai Radu → Victor Dumitru" } }, open: false }) }),
                },
                TimelineEntry {
                    at: Moment { iso: "2026-03-03T06:30+02:00", text: "06:30" },
                    entered: None,
                    who: "The program itself",
                    what: html! { "imported 2,388 rows of " code { "inventory.csv" } " and rejected 12" },
                    status: None,
                    detail: None,
                },
            ],
        })
    }
}

const LEAF: TreeNode<'static> = TreeNode {
    name: "",
    kind: "",
    href: Some("#tree"),
    current: false,
    status: None,
    children: Vec::new(),
};

fn tree() -> Markup {
    html! {
        (Tree {
            label: "Scopes",
            roots: &[TreeNode {
                name: "County health authority", kind: "authority", href: None,
                children: vec![TreeNode {
                    name: "Spitalul Exemplu", kind: "hospital", current: true,
                    children: vec![
                        TreeNode {
                            name: "Main site", kind: "site",
                            children: vec![
                                TreeNode { name: "Emergency", kind: "unit", status: Some(StatusTag::new(Status::Caution, "Reduced")), ..LEAF },
                                TreeNode { name: "Laboratory", kind: "unit", ..LEAF },
                            ],
                            ..LEAF
                        },
                        TreeNode { name: "Outpatient clinic", kind: "site", ..LEAF },
                    ],
                    ..LEAF
                }],
                ..LEAF
            }],
        })
    }
}

/// Everything that is read.
pub(super) fn specimens() -> Markup {
    html! {
        (section("headings", "Headings, tabs and the plain sentence", "Tabs are views of one thing under their own addresses. The plain sentence is for whoever reads it at three in the morning.", &headings()))
        (section("facts", "Facts with source and date", "One thing and what is known about it. Contradictions stand side by side; what nobody has said is unknown, never empty.", &facts()))
        (section("table", "List: filter, table, pages", "For rows that are compared. Stacks into label and value on a narrow page.", &list()))
        (section("wide", "Wide grid and empty table", "A grid of many columns keeps them and scrolls in its own region.", &wide_table()))
        (section("figures", "Key figures and progress", "A share is told as n of N. Each figure opens into the rows behind it.", &figures()))
        (section("journal", "Timeline", "Journal, history of a record, incident log. Late entries keep both times.", &journal()))
        (section("tree", "Tree", "Nested lists, no arrow keys needed.", &tree()))
        (section("words", "Words and quiet labels", "Status: word, shape, colour. Tag: a keyword. Source: who says so. Glossary: a word explained where it stands.", &html! {
            ul.icons { @for (status, word) in [(Status::Critical, "Stopped"), (Status::Caution, "Reduced"), (Status::Pending, "To decide"), (Status::Unknown, "Unknown"), (Status::Fine, "Fine")] { li { (StatusTag::new(status, word)) } } }
            div.button-row { (Tag("life-supporting")) (Tag("drill")) (SourceBadge { source: "CMMS", href: None }) (SourceBadge { source: "network scan", href: Some("#words") }) }
            (GlossaryTerm { term: "Tolerable outage", meaning: "The longest time a service may be down before patients come to harm." })
        }))
    }
}
