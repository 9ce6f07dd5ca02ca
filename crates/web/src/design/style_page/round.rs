//! Specimens of Today's round.

use maud::{Markup, html};

use super::section;
use crate::design::{
    Button, Disclosure, Due, Field, Fold, Form, Icon, InputKind, Level, Moment, PinnedStrip, RoundCard,
    RoundCardWords, ServiceCount, ServiceStrip, SourceBadge, Status, StatusTag, Weight,
};
use crate::design::{Choice, Control};

const WORDS: RoundCardWords<'static> = RoundCardWords {
    why: "Why this",
    why_now: "Why now",
    to_do: "To do",
};

const COLLEAGUES: &[Choice<'static>] = &[
    Choice {
        value: "popa",
        label: "Andrei Popa, IT",
    },
    Choice {
        value: "stan",
        label: "Elena Stan, biomedical engineer",
    },
];

fn delegate(id: &str) -> Disclosure<'static> {
    let to = format!("{id}-to");
    let body = html! {
        (Form {
            action: "#round",
            body: html! {
                (Field { name: "to", id: Some(&to), label: "Hand over to", control: Control::Select(COLLEAGUES), ..Field::default() })
                (Button::submit("Hand over").weight(Weight::Secondary).icon(Icon::Delegate))
            },
            ..Form::default()
        })
    };
    Disclosure {
        summary: "Delegate",
        body,
        open: false,
    }
}

fn snooze(id: &str, open: bool) -> Disclosure<'static> {
    let (until, reason) = (format!("{id}-until"), format!("{id}-reason"));
    let body = html! {
        (Form {
            action: "#round",
            body: html! {
                (Field { name: "until", id: Some(&until), label: "Until", value: "2026-03-05", control: Control::Input(InputKind::Date), ..Field::default() })
                (Field { name: "reason", id: Some(&reason), label: "Reason", hint: Some("Goes into the journal."), ..Field::default() })
                (Button::submit("Snooze").weight(Weight::Secondary).icon(Icon::Snooze))
            },
            ..Form::default()
        })
    };
    Disclosure {
        summary: "Snooze",
        body,
        open,
    }
}

fn overdue_card() -> Markup {
    let evidence = html! {
        ul {
            li { "Last good backup of LAB-DB01: 28 February, 02:14 " (SourceBadge { source: "backup log", href: Some("#journal") }) }
            li { "Two failed runs since, both “target volume full”" }
            li { "Laboratory results: longest tolerable outage 4 h, last restore test 11 months ago" }
        }
    };
    html! {
        (RoundCard {
            id: "card-backup",
            rank: Some(1),
            level: Level::Two,
            status: StatusTag::new(Status::Critical, "Service at risk"),
            title: "Repair the backup of the laboratory database",
            href: "#card-backup",
            why: html! { "If this server fails tonight, " bdi { "Emergency" } " and " bdi { "Intensive care" } " lose three days of results and work from paper." },
            why_now: html! { "It has failed two nights running and nobody has taken it." },
            to_do: None,
            due: Some(Due { at: Moment { iso: "2026-03-02T08:00+02:00", text: "2 March, 08:00 EET" }, distance: "Overdue by 1 day", overdue: true }),
            evidence: Some(Disclosure { summary: "What this rests on", body: evidence, open: true }),
            acts: &[Button::to("Open the server", "#facts").weight(Weight::Primary).icon(Icon::ArrowRight)],
            others: &[delegate("card-backup"), snooze("card-backup", false)],
            fold: None,
            paper: html! { p { "Says so: the backup list (1 March 2026)." } },
            words: WORDS,
        })
    }
}

fn further_cards() -> Markup {
    html! {
        (RoundCard {
            id: "card-exception",
            rank: Some(2),
            level: Level::Two,
            status: StatusTag::new(Status::Caution, "Exception ends"),
            title: "Decide on the anaesthesia recorders that cannot be patched",
            href: "#card-exception",
            why: html! { "Two of three theatres chart anaesthesia on them. Without a decision they must leave the network." },
            why_now: html! { "The exception signed in September ends on Friday." },
            to_do: None,
            due: Some(Due { at: Moment { iso: "2026-03-06", text: "Friday 6 March" }, distance: "In 3 days", overdue: false }),
            evidence: Some(Disclosure { summary: "What this rests on", body: html! { p { "Exception 14, signed by the medical director." } }, open: false }),
            acts: &[Button::to("Review the exception", "#facts").weight(Weight::Primary).icon(Icon::ArrowRight)],
            others: &[delegate("card-exception"), snooze("card-exception", true)],
            fold: None,
            paper: html! {},
            words: WORDS,
        })
        (RoundCard {
            id: "card-deputy",
            rank: Some(3),
            level: Level::Two,
            status: StatusTag::new(Status::Pending, "Needs a person"),
            title: "Name a deputy for the duty phone",
            href: "#card-deputy",
            why: html! { "At night nobody would answer for the radiology archive." },
            why_now: html! { "Mihai Radu left on 28 February." },
            to_do: None,
            due: None,
            evidence: None,
            acts: &[Button::submit("Name a deputy").icon(Icon::Person)],
            others: &[delegate("card-deputy")],
            fold: Some(Fold { summary: "Why, and what to do", open: false }),
            paper: html! {},
            words: WORDS,
        })
    }
}

/// Strip, cards and service counts.
pub(super) fn specimens() -> Markup {
    let strips = html! {
        (PinnedStrip {
            status: StatusTag::new(Status::Critical, "Incident running"),
            title: "Laboratory system down since 05:10: early warning to the authority",
            due: Some(Due { at: Moment { iso: "2026-03-04T05:40+02:00", text: "4 March, 05:40 EET" }, distance: "21 h 58 min left", overdue: false }),
            action: Button::to("Open the incident", "#round").weight(Weight::Primary),
        })
        (PinnedStrip {
            status: StatusTag::new(Status::Pending, "Drill"),
            title: "Ransomware exercise in the outpatient clinic until 12:00",
            due: None,
            action: Button::to("Open the drill", "#round"),
        })
        (ServiceStrip {
            total: "24 services:",
            counts: &[
                ServiceCount { status: Status::Critical, words: "1 stopped", href: "#table" },
                ServiceCount { status: Status::Caution, words: "1 reduced", href: "#table" },
                ServiceCount { status: Status::Unknown, words: "1 unknown", href: "#table" },
                ServiceCount { status: Status::Fine, words: "21 fine", href: "#table" },
            ],
        })
    };
    html! {
        (section("round", "Strips above the round", "Pinned: while something runs. Service counts: under the round, always; leave out states with none.", &strips))
        (section("cards", "Cards of the round", "At most seven, in patient-safety order. A card is an item of a numbered list, not a box.", &html! {
            div { (overdue_card()) (further_cards()) }
        }))
    }
}
