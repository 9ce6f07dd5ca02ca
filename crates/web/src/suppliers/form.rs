//! The form that adds a supplier or corrects one. Only its name must be there; what is seldom asked for is folded.

use app::message::Messages;
use app::supplier::{Supplier, SupplierForm};
use domain::round::{Answer, Audience};
use domain::supplier::{CARETAKERS, Clause};
use maud::{Markup, html};

use super::words::{answer, caretaker, clause};
use crate::conflict::{Sent, seen};
use crate::design::{
    Button, Choice, Control, Disclosure, Field, Form, InputKind, PageHeading, Requirement, SectionHeading,
    Weight,
};
use crate::form::Problems;

/// Where the form is sent, and the record it is about.
pub(super) struct Target<'a> {
    /// Where it is sent.
    pub(super) action: &'a str,
    /// The way back.
    pub(super) cancel: &'a str,
    /// The record that is corrected; none where one is added.
    pub(super) supplier: Option<&'a Supplier>,
}

/// The fields as they were sent.
pub(super) fn from(sent: &Sent) -> SupplierForm {
    SupplierForm {
        name: sent.value("name"),
        supplies: sent.value("supplies"),
        register_number: sent.value("register_number"),
        looked_after_by: sent.value("looked_after_by"),
        contact_name: sent.value("contact_name"),
        contact_telephone: sent.value("contact_telephone"),
        contact_mail: sent.value("contact_mail"),
        contract_number: sent.value("contract_number"),
        contract_ends_on: sent.value("contract_ends_on"),
        notice_by: sent.value("notice_by"),
        security: sent.value("security"),
        notification: sent.value("notification"),
        notification_hours: sent.value("notification_hours"),
        degraded_mode: sent.value("degraded_mode"),
        audit: sent.value("audit"),
        exit: sent.value("exit"),
    }
}

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    if let Some(found) = Clause::ALL.into_iter().find(|clause| clause.name() == field) {
        return clause(words, found);
    }
    words.text(match field {
        "name" => "supplier-name",
        "supplies" => "supplier-supplies",
        "register_number" => "supplier-register-number",
        "looked_after_by" => "supplier-looked-after-by",
        "contact_name" => "supplier-contact-name",
        "contact_telephone" => "supplier-contact-telephone",
        "contact_mail" => "supplier-contact-mail",
        "contract_number" => "supplier-contract-number",
        "contract_ends_on" => "supplier-contract-ends-on",
        "notice_by" => "supplier-notice-by",
        _ => "supplier-notification-hours",
    })
}

/// A value of a field as people read it.
pub(super) fn shown(words: &Messages, field: &str, value: &str) -> String {
    if Clause::ALL.into_iter().any(|clause| clause.name() == field) {
        return Answer::from_name(value).map_or_else(|| value.to_owned(), |told| answer(words, told));
    }
    match field {
        "looked_after_by" => {
            Audience::from_name(value).map_or_else(|| value.to_owned(), |audience| caretaker(words, audience))
        }
        "contract_ends_on" | "notice_by" => value
            .parse()
            .map_or_else(|_| value.to_owned(), |day| words.date(day)),
        _ => value.to_owned(),
    }
}

/// The body of the page.
pub(super) fn body(
    words: &Messages,
    title: &str,
    target: &Target<'_>,
    sent: &SupplierForm,
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    let asked = Asked {
        words,
        problems,
        optional: &words.text("field-optional"),
    };
    html! {
        (problems.summary(&lines))
        (PageHeading { title, ..PageHeading::default() })
        (Form {
            action: target.action,
            guard_unsaved: true,
            body: html! {
                @if let Some(supplier) = target.supplier { (as_seen(supplier)) }
                (Field {
                    name: "name",
                    label: &label(words, "name"),
                    value: &sent.name,
                    error: problems.with("name"),
                    ..Field::default()
                })
                (asked.line("supplies", &sent.supplies, InputKind::Text, Some("supplier-supplies-hint")))
                (asked.caretaker(sent))
                (SectionHeading { id: "at-night", title: &words.text("supplier-at-night"), ..SectionHeading::default() })
                (asked.line("contact_name", &sent.contact_name, InputKind::Text, None))
                (asked.line("contact_telephone", &sent.contact_telephone, InputKind::Telephone, None))
                (asked.line("contact_mail", &sent.contact_mail, InputKind::Email, None))
                (SectionHeading { id: "contract", title: &words.text("supplier-contract"), ..SectionHeading::default() })
                (asked.line("contract_ends_on", &sent.contract_ends_on, InputKind::Date, None))
                (asked.line("notice_by", &sent.notice_by, InputKind::Date, Some("supplier-notice-by-hint")))
                (Disclosure {
                    summary: &words.text("supplier-more"),
                    body: asked.more(sent),
                    open: MORE.iter().any(|field| problems.with(field).is_some()),
                })
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), target.cancel).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}

/// What is folded.
const MORE: [&str; 8] = [
    "contract_number",
    "register_number",
    "security",
    "notification",
    "notification_hours",
    "degraded_mode",
    "audit",
    "exit",
];

fn as_seen(supplier: &Supplier) -> Markup {
    let form = SupplierForm::from(supplier);
    html! {
        input type="hidden" name="version" value=(supplier.version);
        (seen(&[
            ("name", &form.name),
            ("supplies", &form.supplies),
            ("looked_after_by", &form.looked_after_by),
            ("contact_name", &form.contact_name),
            ("contact_telephone", &form.contact_telephone),
            ("contact_mail", &form.contact_mail),
            ("contract_number", &form.contract_number),
            ("contract_ends_on", &form.contract_ends_on),
            ("notice_by", &form.notice_by),
            ("register_number", &form.register_number),
            ("security", &form.security),
            ("notification", &form.notification),
            ("notification_hours", &form.notification_hours),
            ("degraded_mode", &form.degraded_mode),
            ("audit", &form.audit),
            ("exit", &form.exit),
        ]))
    }
}

/// What every question needs.
struct Asked<'a> {
    words: &'a Messages,
    problems: &'a Problems,
    optional: &'a str,
}

impl Asked<'_> {
    fn line(&self, name: &str, value: &str, kind: InputKind, hint: Option<&'static str>) -> Markup {
        let hint = hint.map(|key| self.words.text(key));
        html! {
            (Field {
                name,
                label: &label(self.words, name),
                hint: hint.as_deref(),
                value,
                error: self.problems.with(name),
                requirement: Requirement::Optional(self.optional),
                control: Control::Input(kind),
                ..Field::default()
            })
        }
    }

    fn caretaker(&self, sent: &SupplierForm) -> Markup {
        let labels = CARETAKERS.map(|audience| (audience.name(), caretaker(self.words, audience)));
        let choices = labels.each_ref().map(|(value, label)| Choice { value, label });
        html! {
            (Field {
                name: "looked_after_by",
                label: &label(self.words, "looked_after_by"),
                hint: Some(&self.words.text("supplier-looked-after-by-hint")),
                value: &sent.looked_after_by,
                error: self.problems.with("looked_after_by"),
                control: Control::Select(&choices),
                ..Field::default()
            })
        }
    }

    fn more(&self, sent: &SupplierForm) -> Markup {
        let words = self.words;
        html! {
            (self.line("contract_number", &sent.contract_number, InputKind::Text, None))
            (self.line("register_number", &sent.register_number, InputKind::Text, Some("supplier-register-number-hint")))
            p { (words.text("supplier-clauses-asked")) }
            (self.answer("security", &sent.security))
            (self.answer("notification", &sent.notification))
            (self.line("notification_hours", &sent.notification_hours, InputKind::Number, None))
            (self.answer("degraded_mode", &sent.degraded_mode))
            (self.answer("audit", &sent.audit))
            (self.answer("exit", &sent.exit))
        }
    }

    fn answer(&self, name: &str, value: &str) -> Markup {
        let (label, error) = (label(self.words, name), self.problems.with(name));
        answers(self.words, (name, &label), value, error)
    }
}

/// A select of yes, no and that nobody knows, which is where it stands until somebody answers.
pub(super) fn answers(
    words: &Messages,
    (name, label): (&str, &str),
    value: &str,
    error: Option<&str>,
) -> Markup {
    let labels = Answer::ALL.map(|told| (told.name(), answer(words, told)));
    let choices = labels.each_ref().map(|(value, label)| Choice { value, label });
    let value = if value.is_empty() {
        Answer::Unknown.name()
    } else {
        value
    };
    html! {
        (Field {
            name,
            label,
            value,
            error,
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}
