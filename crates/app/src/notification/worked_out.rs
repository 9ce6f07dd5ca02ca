//! The facts of a notice that nobody types: who the house is, which notice this is, what services and earlier notices say.

use domain::incident::{Spell, Value};
use domain::law::{Class, Deadlines, Occurrence, SignificanceQuestion, State};
use domain::notification::{Form, Forms};
use domain::round::Phrase;
use domain::time::Instant;

use super::Notification;
use super::shown::moment;
use crate::incident::Room;
use crate::message::Messages;

/// What the program says of a fact in a notice of this form to this recipient; none where it has nothing to say.
pub(super) fn worked_out(
    room: &Room,
    deadlines: Option<&Deadlines<'_>>,
    form: &Form,
    recipient: &str,
    field: &str,
    words: &Messages,
) -> Option<Value> {
    let choice = |value: &str| Some(Value::Choice(value.to_owned()));
    match field {
        "entity_name" => Some(Value::Text(room.tenant.name.clone())),
        "entity_class" => match room.class? {
            Class::Essential => choice("essential"),
            Class::Important => choice("important"),
            Class::Out => choice("not_in_scope"),
        },
        "legal_basis" => legal_basis(deadlines, form),
        "report_stage" => choice(stage(&form.id)?),
        "report_created_at" => Some(Value::Time {
            at: room.now.as_microseconds(),
            estimated: false,
        }),
        "first_notified_at" => {
            let to_them = room
                .notifications
                .iter()
                .filter(|notification| notification.went_to(form, recipient));
            let first = to_them.filter_map(Notification::sent_at).min()?;
            Some(Value::Time {
                at: first.as_microseconds(),
                estimated: false,
            })
        }
        "earlier_notices" => sent_to(room, words, |notification| notification.went_to(form, recipient)),
        "case_ref_own" => Some(Value::Text(room.incident.reference.to_string())),
        "drill" => Some(Value::Answer(room.incident.reference.drill)),
        "services_affected" => services(room, words),
        "duration" => duration(room),
        "significance_limb" => grounds(room),
        "others_notified" => sent_to(room, words, |notification| !notification.went_to(form, recipient)),
        _ => None,
    }
}

/// The word of `report_stage` for a form; none for those that are no notice under NIS2.
fn stage(form: &str) -> Option<&'static str> {
    match form {
        "early_warning" => Some("early_warning"),
        "notification" => Some("notification"),
        "intermediate_report" => Some("intermediate"),
        "progress_report" => Some("progress"),
        "final_report" => Some("final"),
        "voluntary" => Some("voluntary"),
        "withdrawal" => Some("withdrawal"),
        _ => None,
    }
}

/// The laws under which something runs for this incident.
fn legal_basis(deadlines: Option<&Deadlines<'_>>, form: &Form) -> Option<Value> {
    if form.id == "voluntary" {
        return Some(Value::Choices(vec!["voluntary".to_owned()]));
    }
    let mut found = Vec::new();
    for deadline in deadlines.into_iter().flat_map(|found| &found.deadlines) {
        let runs = matches!(deadline.state, State::Running | State::Met | State::Late);
        // Clocks are named by their act; a country’s own in place of one of the Union has that one’s name.
        let law = match deadline.clock.id.split('.').next() {
            Some("nis2") => "nis2",
            Some("gdpr") => "gdpr",
            Some("cer") => "cer",
            _ => "sector_law",
        };
        if runs && !found.contains(&law) {
            found.push(law);
        }
    }
    let order = ["nis2", "gdpr", "cer", "sector_law"];
    let found: Vec<String> = order
        .iter()
        .filter(|law| found.contains(law))
        .map(|law| (*law).to_owned())
        .collect();
    (!found.is_empty()).then_some(Value::Choices(found))
}

/// One line for each time in which a service was hit: from when to when, or since when.
fn services(room: &Room, words: &Messages) -> Option<Value> {
    let picture = room.picture();
    let lines: Vec<String> = picture
        .services
        .iter()
        .flat_map(|standing| standing.spells.iter().map(move |spell| (standing, spell)))
        .map(|(standing, spell)| match spell.until {
            Some(until) => {
                let key = match spell.from.said {
                    true => "incident-service-line-was",
                    false => "incident-service-line-was-reported",
                };
                let phrase = Phrase::new(key)
                    .text("service", standing.name)
                    .selector("level", spell.worst.name())
                    .text("from", &moment(words, &room.zone, spell.from.at))
                    .text("until", &moment(words, &room.zone, until.at));
                words.phrase(&phrase)
            }
            None => {
                let key = match standing.since_said {
                    true => "incident-service-line",
                    false => "incident-service-line-reported",
                };
                let phrase = Phrase::new(key)
                    .text("service", standing.name)
                    .selector("level", standing.level.name())
                    .text("since", &moment(words, &room.zone, standing.since));
                let line = words.phrase(&phrase);
                match standing.share {
                    Some(share) => words.phrase(
                        &Phrase::new("incident-level-with-share")
                            .text("level", &line)
                            .number("share", i64::from(share)),
                    ),
                    None => line,
                }
            }
        })
        .collect();
    (!lines.is_empty()).then(|| Value::Text(lines.join("\n")))
}

/// How long the service that was hit longest did not work as always, in minutes; of the times of which somebody said from when to when.
fn duration(room: &Room) -> Option<Value> {
    let picture = room.picture();
    let of_service = |spells: &[Spell]| -> i64 {
        let known = spells.iter().filter_map(|spell| spell.seconds(room.as_of()));
        known.sum()
    };
    let longest = picture
        .services
        .iter()
        .map(|standing| of_service(&standing.spells))
        .max()?;
    let minutes = u64::try_from(longest / 60).unwrap_or(0);
    (minutes > 0).then_some(Value::Range {
        low: minutes,
        high: minutes,
    })
}

/// What the answers to the six questions say of the two grounds of NIS2 Article 23(3).
fn grounds(room: &Room) -> Option<Value> {
    let answers = room.picture().significance();
    let ground = |question: SignificanceQuestion| match question {
        SignificanceQuestion::Care | SignificanceQuestion::Departments | SignificanceQuestion::Intrusion => {
            "disruption"
        }
        SignificanceQuestion::Money => "loss",
        SignificanceQuestion::Harm | SignificanceQuestion::Records => "damage_to_others",
    };
    let mut found = Vec::new();
    for (name, occurrence) in [
        ("actual", Occurrence::Happened),
        ("possible", Occurrence::Possible),
    ] {
        for kind in ["disruption", "loss", "damage_to_others"] {
            if answers
                .iter()
                .any(|(question, answer)| *answer == occurrence && ground(*question) == kind)
            {
                found.push(format!("{kind}_{name}"));
            }
        }
    }
    let order = domain::notification::Fields::shipped().get("significance_limb")?;
    let in_order = order
        .choices
        .iter()
        .filter(|choice| found.contains(&choice.value));
    let values: Vec<String> = in_order.map(|choice| choice.value.clone()).collect();
    (!values.is_empty()).then_some(Value::Choices(values))
}

/// What was sent, of the notices that are asked for: to whom, which, when, under which number there.
fn sent_to(room: &Room, words: &Messages, asked: impl Fn(&Notification) -> bool) -> Option<Value> {
    let forms = Forms::shipped();
    let mut sent: Vec<(Instant, String)> = room
        .notifications
        .iter()
        .filter(|notification| asked(notification))
        .filter_map(|notification| {
            let sending = notification.stored.sending.as_ref()?;
            let told = forms.get(&notification.stored.form)?;
            let mut line = format!(
                "{}: {}, {}",
                notification.stored.recipient,
                form_title(words, told),
                moment(words, &room.zone, sending.at)
            );
            if !sending.reference.is_empty() {
                let reference =
                    Phrase::new("notification-their-reference").text("reference", &sending.reference);
                line.push_str(", ");
                line.push_str(&words.phrase(&reference));
            }
            Some((sending.at, line))
        })
        .collect();
    sent.sort();
    let lines: Vec<String> = sent.into_iter().map(|(_, line)| line).collect();
    (!lines.is_empty()).then(|| Value::Text(lines.join("\n")))
}

/// What the notice of a clock is called: by its form where that stands for it alone, else in the words of its pack.
pub fn clock_title(words: &Messages, form: Option<&'static Form>, title: &str) -> String {
    form.map_or_else(|| title.to_owned(), |form| form_title(words, form))
}

/// What a notice is called.
pub(super) fn form_title(words: &Messages, form: &'static Form) -> String {
    words.phrase(&Phrase::new("notification-form").selector("form", &form.id))
}
