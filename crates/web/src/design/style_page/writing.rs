//! Specimens of what is written: forms, errors, notices, decisions.

use maud::{Markup, html};

use super::section;
use crate::design::{
    Button, ButtonRow, Checkbox, Choice, ConfirmPanel, ConflictPanel, ConflictRow, ConflictWords, Control,
    ErrorSummary, Field, FieldError, FileUpload, Form, Icon, InputKind, Method, Notice, NoticeKind, Radio,
    RadioGroup, Requirement, SecretOnce, Step, StepState, Steps, Weight,
};

fn buttons() -> Markup {
    html! {
        (ButtonRow(&[
            Button::submit("Save changes"),
            Button::to("Preview", "#buttons"),
            Button::submit("Remove").weight(Weight::Danger).icon(Icon::Trash),
            Button::to("Cancel", "#buttons").weight(Weight::Link),
        ]))
        (ButtonRow(&[
            Button::to("Print", "#buttons").icon(Icon::Print),
            Button::to("XLSX", "#buttons").icon(Icon::Download),
            Button::to("Undo", "#buttons").icon(Icon::Undo),
        ]))
    }
}

const BANDS: &[Choice<'static>] = &[
    Choice {
        value: "",
        label: "Choose a band",
    },
    Choice {
        value: "a",
        label: "A: minutes",
    },
    Choice {
        value: "b",
        label: "B: hours",
    },
    Choice {
        value: "c",
        label: "C: days",
    },
];

fn text_fields() -> Markup {
    html! {
        (Field { name: "service-name", label: "Name of the service", value: "Laboratory results", ..Field::default() })
        (Field { name: "outage", label: "Tolerable outage in hours", hint: Some("After this time patients come to harm."), value: "four", error: Some("Enter a number, such as 4 or 0.5"), control: Control::Input(InputKind::Number), ..Field::default() })
        (Field { name: "band", label: "Band", control: Control::Select(BANDS), error: Some("Choose a band"), ..Field::default() })
        (Field { name: "tested", label: "Last restore test", value: "2025-04-02", requirement: Requirement::Optional("(optional)"), control: Control::Input(InputKind::Date), ..Field::default() })
        (Field { name: "aware", label: "Aware since", hint: Some("Local time, EET."), value: "2026-03-03T05:40", control: Control::Input(InputKind::DateTime), ..Field::default() })
        (Field { name: "new-password", label: "New password", autocomplete: Some("new-password"), control: Control::Input(InputKind::Password), ..Field::default() })
        (Field { name: "code", label: "Code from your app", autocomplete: Some("one-time-code"), control: Control::Input(InputKind::Code), ..Field::default() })
        (Field { name: "workaround", label: "What the ward does without it", requirement: Requirement::Optional("(optional)"), value: "Samples with paper request, results by telephone (4410).", control: Control::TextArea { rows: 3 }, ..Field::default() })
    }
}

fn choices() -> Markup {
    let radio = |value, label, hint| Radio {
        choice: Choice { value, label },
        hint,
    };
    html! {
        (RadioGroup {
            name: "kind",
            legend: "What is it?",
            hint: Some("You can change this later."),
            error: None,
            value: "near",
            radios: &[
                radio("real", "A real incident", Some("Starts the legal clocks.")),
                radio("near", "A near miss", Some("Counts in the yearly figures; starts no clock.")),
                radio("drill", "A drill", None),
            ],
        })
        (RadioGroup { name: "phones", legend: "Do the telephones work?", hint: None, error: Some("Choose yes or no"), value: "", radios: &[radio("yes", "Yes", None), radio("no", "No", None)] })
        (Checkbox { name: "informed", value: "yes", label: "The duty manager knows", hint: Some("Name and time go into the journal."), error: None, checked: true })
        (Checkbox { name: "read", value: "yes", label: "I have read the playbook", hint: None, error: Some("Confirm that you have read it"), checked: false })
        (FileUpload { name: "inventory", label: "Inventory", hint: Some("CSV or XLSX, up to 50 MB. Nothing is changed before you have seen the preview."), error: None, accept: ".csv,.xlsx", multiple: true })
    }
}

fn form() -> Markup {
    html! {
        (ErrorSummary {
            title: "There is a problem",
            errors: &[
                FieldError { field: "outage", message: "Enter a number, such as 4 or 0.5" },
                FieldError { field: "band", message: "Choose a band" },
                FieldError { field: "phones", message: "Choose yes or no" },
                FieldError { field: "read", message: "Confirm that you have read it" },
            ],
        })
        (Form {
            id: Some("service-form"),
            action: "#form",
            method: Method::Upload,
            guard_unsaved: false,
            body: html! { (text_fields()) (choices()) (ButtonRow(&[Button::submit("Save service"), Button::to("Cancel", "#form").weight(Weight::Link)])) },
        })
    }
}

fn notices() -> Markup {
    html! {
        (Notice::new(NoticeKind::Success, "Saved: 2,388 assets."))
        (Notice { kind: NoticeKind::Information, title: "You are looking at yesterday’s list", body: Some(html! { p { "The network scan has not finished. " a href="#notices" { "Show the scan" } "." } }) })
        (Notice::new(NoticeKind::Warning, "Look again: 12 rows have no serial number."))
        (Notice { kind: NoticeKind::Error, title: "Not saved: the database did not answer", body: Some(html! { p { "What you typed is still here. Try again in a minute." } }) })
    }
}

fn steps() -> Markup {
    let step = |label, state, word, href| Step {
        label,
        state,
        word,
        href,
    };
    html! {
        (Steps {
            label: "Import",
            steps: &[
                step("Upload", StepState::Done, "Done", Some("#steps")),
                step("Mapping", StepState::Done, "Done", Some("#steps")),
                step("Check", StepState::Current, "You are here", None),
                step("Done", StepState::Upcoming, "To come", None),
            ],
        })
    }
}

fn decisions() -> Markup {
    let row = |name, label, base, theirs, yours| ConflictRow {
        name,
        label,
        base,
        theirs,
        yours,
    };
    html! {
        form method="post" action="#decisions" {
            (ConfirmPanel {
                question: "Remove the analyser COBAS-2 from the inventory?",
                body: html! {
                    p { "Laboratory results stands on it. Its history stays readable; the asset no longer counts." }
                    (Field { name: "removal-reason", label: "Reason", ..Field::default() })
                },
                confirm: Button::submit("Remove COBAS-2").weight(Weight::Danger).icon(Icon::Trash),
                cancel: Button::to("Keep it", "#decisions").weight(Weight::Link),
            })
        }
        form method="post" action="#decisions" {
            (ConflictPanel {
                title: "Andrei Popa saved this record while you were editing",
                explanation: "Nothing is lost. Choose for each line what to keep.",
                words: ConflictWords { field: "Field", base: "Before", theirs: "Andrei Popa, 07:31", yours: "You", both_changed: "Both changed" },
                rows: &[
                    row("owner", "Owner", "Mihai Radu", "Victor Dumitru", "Carmen Vasile"),
                    row("room", "Room", "B 114", "B 114", "B 116"),
                    row("serial", "Serial number", "unknown", "ARXK-0042", "unknown"),
                ],
                actions: &[Button::submit("Save my choices"), Button::to("Leave it as it is", "#decisions").weight(Weight::Link)],
            })
        }
    }
}

/// Everything that is written.
pub(super) fn specimens() -> Markup {
    html! {
        (section("buttons", "Buttons", "One primary in a form. A word always; an icon only beside it. Never disabled: say why when it is pressed.", &buttons()))
        (section("form", "Form with errors", "The summary comes first and takes the focus; each error repeats beside its field.", &form()))
        (section("notices", "Notices", "They stay. The kind is in the words as well.", &notices()))
        (section("steps", "Steps of a job", "Import, onboarding: several pages in one order.", &steps()))
        (section("decisions", "Confirmation and conflict", "Confirm: before what cannot be undone. Conflict: after a 409, both values and the one they started from.", &decisions()))
        (section("secret", "Shown once", "Tokens, recovery codes, one-time links.", &html! {
            (SecretOnce { id: "token", label: "API token “monitoring”", warning: "Copy it now. It is not stored and cannot be shown again.", value: "wr_7Kp2-mQ9x-Vd4T-r1Zs-8HnB", copy: "Copy", copied: "Copied" })
        }))
    }
}
