//! The input of a fact: the only place where one is made, whoever asks for it.

use app::incident::input::Inputs;
use app::message::Messages;
use app::notification::{label, shown};
use domain::id::IncidentEntryId;
use domain::incident::Value;
use domain::law::{Occurrence, Reading, read_time};
use domain::notification::{Field, Shape};
use domain::round::Phrase;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::form::Problems;

/// A fact that is asked for.
pub(crate) struct Asked<'a> {
    /// The fact.
    pub(crate) field: &'static Field,
    /// What is known of it.
    pub(crate) value: Option<&'a Value>,
    /// The versions that the page shows.
    pub(crate) seen: &'a [IncidentEntryId],
    /// What else is told beside its label: how much a notice needs it, what it was.
    pub(crate) beside: Markup,
}

/// What stands around the inputs of one form.
pub(crate) struct Sheet<'a> {
    /// The reader's words.
    pub(crate) words: &'a Messages,
    /// The clock of the house.
    pub(crate) zone: &'a TimeZone,
    /// What was sent and refused; none where the form is shown for the first time.
    pub(crate) sent: Option<&'a Inputs>,
    /// What is wrong with it.
    pub(crate) problems: &'a Problems,
}

impl Sheet<'_> {
    /// The question, its input, and *not known yet*.
    pub(crate) fn ask(&self, asked: &Asked<'_>) -> Markup {
        let field = asked.field;
        let id = field.id.as_str();
        let error = self.problems.with(id);
        let hint = self
            .words
            .phrase(&Phrase::new("incident-fact-hint").selector("fact", &field.id));
        let described = match error {
            Some(_) => format!("{id}-hint {id}-error"),
            None => format!("{id}-hint"),
        };
        let name = label(self.words, field);
        let unknown = match self.sent {
            Some(sent) => !sent.of(id, "unknown").is_empty(),
            None => asked.value == Some(&Value::Unknown),
        };
        let seen: Vec<String> = asked.seen.iter().map(ToString::to_string).collect();
        // What was refused was typed with those versions in sight, whatever has come since.
        let seen = match self.sent {
            Some(sent) if sent.has(id) => sent.of(id, "seen").to_owned(),
            _ => seen.join(","),
        };
        let grouped = !matches!(
            field.shape,
            Shape::Text | Shape::Prose | Shape::Indicators | Shape::States
        );
        let inside = html! {
            p.hint id={ (id) "-hint" } { (hint) }
            @if let Some(error) = error { p.error id={ (id) "-error" } { (crate::design::Status::Critical.shape()) span { (error) } } }
            (self.input(asked, &described))
            @if !matches!(field.shape, Shape::Answer | Shape::Occurrence) {
                (choice("checkbox", &format!("{id}.unknown"), "on", unknown, &self.words.text("incident-not-known-yet")))
            }
            @if asked.value == Some(&Value::Unknown) { input type="hidden" name={ (id) ".was" } value="unknown"; }
            input type="hidden" name={ (id) ".seen" } value=(seen);
        };
        html! {
            @if grouped {
                fieldset.field.fact.field-wrong[error.is_some()] id={ "fact-" (id) } aria-describedby={ (id) "-hint" } {
                    legend { (name) " " (asked.beside) }
                    (inside)
                }
            } @else {
                div.field.fact.field-wrong[error.is_some()] id={ "fact-" (id) } {
                    label for=(id) { (name) }
                    " " (asked.beside)
                    (inside)
                }
            }
        }
    }

    /// What an input shows: what was sent, else what is known.
    fn text(&self, name: &str, known: impl FnOnce() -> String) -> String {
        match self.sent {
            Some(sent) => sent.get(name).to_owned(),
            None => known(),
        }
    }

    fn input(&self, asked: &Asked<'_>, described: &str) -> Markup {
        let (field, value) = (asked.field, asked.value);
        let id = field.id.as_str();
        match field.shape {
            Shape::Text => {
                let text = self.text(id, || plain(value));
                html! { input.input type="text" id=(id) name=(id) value=(text) aria-describedby=(described); }
            }
            Shape::States => {
                let text = self.text(id, || match value {
                    Some(Value::States(states)) => states.join(", "),
                    _ => String::new(),
                });
                html! { input.input type="text" id=(id) name=(id) value=(text) aria-describedby=(described); }
            }
            Shape::Prose => {
                let text = self.text(id, || plain(value));
                html! { textarea.input id=(id) name=(id) rows="3" aria-describedby=(described) { (text) } }
            }
            Shape::Indicators => {
                let text = self.text(id, || match value {
                    Some(Value::Indicators(lines)) => lines.join("\n"),
                    _ => String::new(),
                });
                html! { textarea.input id=(id) name=(id) rows="4" spellcheck="false" aria-describedby=(described) { (text) } }
            }
            Shape::Choice => {
                let chosen = self.text(id, || match value {
                    Some(Value::Choice(choice)) => choice.clone(),
                    _ => String::new(),
                });
                self.choices(field, "radio", |value| chosen == value)
            }
            Shape::Choices => {
                let chosen: Vec<String> = match (self.sent, value) {
                    (Some(sent), _) => sent.all(id).map(str::to_owned).collect(),
                    (None, Some(Value::Choices(choices))) => choices.clone(),
                    _ => Vec::new(),
                };
                self.choices(field, "checkbox", |value| {
                    chosen.iter().any(|chosen| chosen == value)
                })
            }
            Shape::Answer => self.answer(id, value),
            Shape::Occurrence => self.occurrence(id, value),
            Shape::Time => self.time(id, value),
            Shape::Range | Shape::Money => self.range(id, value),
            Shape::Contact => self.contact(id, value),
            Shape::Files => Markup::default(),
        }
    }

    fn choices(&self, field: &'static Field, kind: &str, chosen: impl Fn(&str) -> bool) -> Markup {
        html! {
            div.choices {
                @for one in &field.choices {
                    @let word = self.words.phrase(&Phrase::new("incident-value").selector("value", &one.selector));
                    (choice(kind, &field.id, &one.value, chosen(&one.value), &word))
                }
            }
        }
    }

    fn answer(&self, id: &str, value: Option<&Value>) -> Markup {
        let chosen = self.text(id, || match value {
            Some(Value::Answer(true)) => "yes".to_owned(),
            Some(Value::Answer(false)) => "no".to_owned(),
            Some(Value::Unknown) => "unknown".to_owned(),
            _ => String::new(),
        });
        let answers = [
            ("yes", "incident-yes"),
            ("no", "incident-no"),
            ("unknown", "incident-not-known-yet"),
        ];
        html! {
            div.choices {
                @for (answer, key) in answers {
                    (choice("radio", id, answer, chosen == answer, &self.words.text(key)))
                }
            }
        }
    }

    fn occurrence(&self, id: &str, value: Option<&Value>) -> Markup {
        let chosen = self.text(id, || {
            value
                .and_then(Value::occurrence)
                .map(|found| found.name().to_owned())
                .unwrap_or_default()
        });
        html! {
            div.choices {
                @for found in Occurrence::ALL {
                    @let word = self.words.phrase(&Phrase::new("incident-occurrence").selector("occurrence", found.name()));
                    (choice("radio", id, found.name(), chosen == found.name(), &word))
                }
            }
        }
    }

    /// A moment, which pass is meant where it exists twice, and a button for this minute.
    fn time(&self, id: &str, value: Option<&Value>) -> Markup {
        let known = value.and_then(Value::time);
        let text = self.text(id, || {
            known
                .map(|at| at.in_zone(self.zone).strftime("%Y-%m-%dT%H:%M").to_string())
                .unwrap_or_default()
        });
        let estimated = match self.sent {
            Some(sent) => !sent.of(id, "estimated").is_empty(),
            None => matches!(value, Some(Value::Time { estimated: true, .. })),
        };
        let twice = match read_time(&text, self.zone) {
            Ok(Reading::Twice { earlier, later }) => Some((earlier, later)),
            _ => None,
        };
        let pass = match (self.sent, twice, known) {
            (Some(sent), ..) => sent.of(id, "pass").to_owned(),
            (None, Some((_, later)), Some(known)) if known == later => "later".to_owned(),
            _ => "earlier".to_owned(),
        };
        let told = |at: domain::time::Instant| at.in_zone(self.zone).strftime("%H:%M (%:z)").to_string();
        html! {
            div.time-row {
                input.input.input-date type="datetime-local" id=(id) name=(id) value=(text)
                    aria-label=(self.words.text("incident-time-label")) aria-describedby={ (id) "-hint" };
                button.button type="submit" name={ (id) ".now" } value="now" { (self.words.text("incident-time-now")) }
            }
            p.hint { (self.zone.iana_name().unwrap_or("UTC")) }
            @if let Some((earlier, later)) = twice {
                div.choices {
                    @for (name, at, key) in [("earlier", earlier, "incident-time-first-pass"), ("later", later, "incident-time-second-pass")] {
                        @let word = format!("{}: {}", self.words.text(key), told(at));
                        (choice("radio", &format!("{id}.pass"), name, pass == name || (pass.is_empty() && name == "earlier"), &word))
                    }
                }
            }
            (choice("checkbox", &format!("{id}.estimated"), "on", estimated, &self.words.text("incident-time-estimated")))
        }
    }

    fn range(&self, id: &str, value: Option<&Value>) -> Markup {
        let (low, high) = match value {
            Some(Value::Range { low, high } | Value::Money { low, high }) => (
                low.to_string(),
                if low == high {
                    String::new()
                } else {
                    high.to_string()
                },
            ),
            _ => (String::new(), String::new()),
        };
        let high_name = format!("{id}.high");
        let low = self.text(id, || low);
        let high = self.text(&high_name, || high);
        html! {
            div.field-pair {
                (small(id, &self.words.text("incident-range-low"), "text", Some("decimal"), &low))
                (small(&high_name, &self.words.text("incident-range-high"), "text", Some("decimal"), &high))
            }
        }
    }

    fn contact(&self, id: &str, value: Option<&Value>) -> Markup {
        let known = match value {
            Some(Value::Contact(contact)) => contact.clone(),
            _ => domain::incident::Contact::default(),
        };
        let parts = [
            ("name", "incident-contact-name", "text", known.name),
            ("role", "incident-contact-role", "text", known.role),
            ("phone", "incident-contact-phone", "tel", known.phone),
            ("email", "incident-contact-email", "email", known.email),
        ];
        html! {
            div.contact {
                @for (part, key, kind, known) in parts {
                    @let name = format!("{id}.{part}");
                    (small(&name, &self.words.text(key), kind, None, &self.text(&name, || known)))
                }
            }
        }
    }
}

fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn small(name: &str, label: &str, kind: &str, mode: Option<&str>, value: &str) -> Markup {
    html! {
        div.small-field {
            label for=(name) { (label) }
            input.input type=(kind) inputmode=[mode] id=(name) name=(name) value=(value);
        }
    }
}

/// A box or a circle with its word.
fn choice(kind: &str, name: &str, value: &str, checked: bool, word: &str) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        div.choice {
            input type=(kind) id=(id) name=(name) value=(value) checked[checked];
            label for=(id) { (word) }
        }
    }
}

/// What Enter presses in a form with several buttons: without it the first of them, which may say *now*.
pub(crate) fn enter_saves() -> Markup {
    html! { button.visually-hidden type="submit" tabindex="-1" aria-hidden="true" {} }
}

/// A value as it is shown; a dash with its words where nobody said anything.
pub(crate) fn told(
    words: &Messages,
    zone: &TimeZone,
    field: &'static Field,
    value: Option<&Value>,
) -> Markup {
    html! {
        @match value {
            Some(value) => span.told { bdi { (shown(words, zone, field, value)) } }
            None => span.unsaid { (words.text("incident-nothing-said")) }
        }
    }
}
