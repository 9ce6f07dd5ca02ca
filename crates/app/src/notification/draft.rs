//! What a notice says by the facts at this moment, and what changed since the last one to the same recipient.

use domain::id::IncidentEntryId;
use domain::incident::Value;
use domain::law::{Country, Deadline, IncidentFacts, State};
use domain::notification::{Field, Form, Need, Recipient};
use domain::round::Phrase;
use domain::time::Instant;

use super::shown::{label, shown};
use super::worked_out::{form_title, worked_out};
use super::{Notification, digest, told_before};
use crate::incident::Room;
use crate::message::{Language, Messages};

/// One line of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The fact.
    pub field: &'static Field,
    /// How much the notice needs it.
    pub need: Need,
    /// What it is; none where nobody said anything.
    pub value: Option<Value>,
    /// The value as it is written; empty without one.
    pub shown: String,
    /// The versions that stand, of a fact that people say.
    pub seen: Vec<IncidentEntryId>,
    /// Whether two things are said of it.
    pub disputed: bool,
    /// What this recipient was told last, where that was something else; empty where the notice said nothing.
    pub was: Option<String>,
}

impl Line {
    /// Whether somebody still has to find out: nothing was said, or that it is not known yet.
    pub fn is_open(&self) -> bool {
        self.value.as_ref().is_none_or(|value| *value == Value::Unknown)
    }
}

/// The clock a notice answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Its id.
    pub id: String,
    /// What it is, in the words of its pack.
    pub title: String,
    /// Who gets the notice, in the words of its pack; none where nobody says.
    pub to: Option<String>,
    /// Whether the country has made this clock its own.
    pub is_national: bool,
    /// By when.
    pub due: Option<Instant>,
    /// How it stands.
    pub state: State,
}

/// What a notice says now.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft<'a> {
    /// The form.
    pub form: &'static Form,
    /// Its title.
    pub title: String,
    /// Who gets it.
    pub recipient: String,
    /// The clock it answers, if one asks for it.
    pub clock: Option<Answered>,
    /// Its lines, in the order of the notice.
    pub lines: Vec<Line>,
    /// What was sent to the same recipient last.
    pub before: Option<&'a Notification>,
}

impl Draft<'_> {
    /// Facts the law asks for in this notice of which nobody said anything. *Not known yet* is an answer; of facts of which the law asks
    /// for any one, none is lacking once one is said.
    pub fn lacking(&self) -> impl Iterator<Item = &Line> {
        let any = |line: &&Line| self.form.one_of.contains(&line.field.id);
        let one_is_said = self.lines.iter().filter(any).any(|line| line.value.is_some());
        self.lines.iter().filter(move |line| {
            line.need == Need::ByLaw
                && line.value.is_none()
                && line.field.is_entered()
                && !(one_is_said && any(line))
        })
    }

    /// What changed since the last one.
    pub fn changed(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.was.is_some())
    }

    /// The hash of what it says, but for the time of its making: what somebody approves is what she read.
    pub fn seen(&self) -> String {
        let told = self.lines.iter().filter(|line| !is_of_the_moment(line.field));
        let told: Vec<_> = told
            .map(|line| (line.field.id.as_str(), &line.value, &line.was))
            .collect();
        let clock = self.clock.as_ref().map(|clock| clock.id.as_str());
        let before = self.before.map(|before| before.stored.digest.as_str());
        let told = (&self.title, &self.recipient, clock, before, told);
        digest(&serde_json::to_string(&told).unwrap_or_default())
    }
}

/// Facts that are others each minute and say nothing of the incident.
pub(super) fn is_of_the_moment(field: &Field) -> bool {
    [
        "report_created_at",
        "report_status",
        "duration",
        "update_since_last",
    ]
    .contains(&field.id.as_str())
}

/// Which notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which<'a> {
    /// Its form.
    pub form: &'static Form,
    /// The clock it is to answer, where the form answers several; otherwise the one that is open and ends first.
    pub clock: Option<&'a str>,
}

impl From<&'static Form> for Which<'_> {
    fn from(form: &'static Form) -> Self {
        Self { form, clock: None }
    }
}

/// What a notice says by the facts of a room, in the language of `words`.
pub fn draft<'a, 'w>(
    room: &'a Room,
    facts: &IncidentFacts,
    which: impl Into<Which<'w>>,
    words: &Messages,
) -> Draft<'a> {
    let Which { form, clock: meant } = which.into();
    let deadlines = room.deadlines(facts);
    let picture = room.picture();
    let clock = deadlines.as_ref().and_then(|found| {
        let answering = found
            .deadlines
            .iter()
            .filter(|deadline| form.answers(deadline.clock));
        // The engine has them in the order in which they end.
        let best = answering.min_by_key(|deadline| {
            (
                meant.is_none_or(|meant| deadline.clock.id != meant),
                deadline.sent_at.is_some(),
                deadline.state == State::Stopped,
            )
        });
        best.map(|deadline| answered(deadline, found.country))
    });
    let recipient = recipient(room, form, clock.as_ref(), words);
    let told = told_before(room, form, &recipient);
    let before = told.first().copied();
    let mut lines: Vec<Line> = form
        .asks
        .iter()
        .map(|ask| {
            let known = picture.known(&ask.field.id);
            let value = match ask.field.is_entered() {
                true => known.and_then(|known| known.value.cloned()),
                false => worked_out(room, deadlines.as_ref(), form, &recipient, &ask.field.id, words),
            };
            Line {
                field: ask.field,
                need: ask.need,
                shown: value
                    .as_ref()
                    .map(|value| shown(words, &room.zone, ask.field, value))
                    .unwrap_or_default(),
                value,
                seen: known.map(domain::incident::Known::seen).unwrap_or_default(),
                disputed: known.is_some_and(domain::incident::Known::is_disputed),
                was: None,
            }
        })
        .collect();
    compare(&mut lines, &told, room, words, |field, words| {
        worked_out(room, deadlines.as_ref(), form, &recipient, &field.id, words)
    });
    let mut update = update(&lines, words);
    if update.is_empty() && before.is_some() {
        update = words.text("notification-nothing-changed");
    }
    if clock.as_ref().is_some_and(|clock| clock.state == State::Late) {
        // Whoever is late says why (GDPR Article 33(1)); the other acts do not name it, and their authorities ask.
        let need = match form.recipient {
            Recipient::DataProtectionAuthority => Need::ByLaw,
            _ => Need::Usual,
        };
        for line in lines.iter_mut().filter(|line| line.field.id == "delay_reason") {
            line.need = need;
        }
    }
    if let Some(line) = lines.iter_mut().find(|line| line.field.id == "update_since_last") {
        line.shown.clone_from(&update);
        line.value = (!update.is_empty()).then_some(Value::Text(update));
    }
    Draft {
        title: form_title(words, form),
        recipient,
        form,
        clock,
        lines,
        before,
    }
}

fn answered(deadline: &Deadline<'_>, country: &Country) -> Answered {
    Answered {
        id: deadline.clock.id.clone(),
        title: deadline.clock.title.clone(),
        to: deadline.clock.recipient(Some(country)).map(str::to_owned),
        is_national: deadline.regime.eq_ignore_ascii_case(&country.code),
        due: deadline.due.map(|due| due.strict),
        state: deadline.state,
    }
}

/// Marks what is another than when the recipient was told of it last, by the notices it was `told`, the last first. What none of them asked
/// for is no change. `worked_out` is what the program itself says of a fact, in a language.
fn compare(
    lines: &mut [Line],
    told: &[&Notification],
    room: &Room,
    words: &Messages,
    worked_out: impl Fn(&Field, &Messages) -> Option<Value>,
) {
    let compared = lines.iter_mut().filter(|line| !is_of_one_notice(line.field));
    for line in compared {
        let Some(last) = told.iter().find(|notification| notification.asks(&line.field.id)) else {
            continue;
        };
        let was = last.value(&line.field.id);
        // The reference that the recipient gave us is no news to it; that we had it wrong is.
        if was.is_none() && line.field.id == "case_ref_authority" {
            continue;
        }
        let same = match line.field.is_entered() {
            true => was == line.value.as_ref(),
            false => {
                // What the program words itself is another text in another language and says the same.
                let language = Language::from_tag(&last.content.language).unwrap_or_default();
                was == worked_out(line.field, Messages::for_language(language)).as_ref()
            }
        };
        if !same {
            let was = was.map(|value| shown(words, &room.zone, line.field, value));
            line.was = Some(was.unwrap_or_default());
        }
    }
}

/// Facts that are of one notice, and in the next are others without anything having changed.
fn is_of_one_notice(field: &Field) -> bool {
    let own = [
        "report_stage",
        "first_notified_at",
        "earlier_notices",
        "others_notified",
    ];
    own.contains(&field.id.as_str()) || is_of_the_moment(field)
}

/// What changed since the last notice, one line a fact.
fn update(lines: &[Line], words: &Messages) -> String {
    let changed = lines.iter().filter_map(|line| {
        let was = line.was.as_ref()?;
        let key = match (was.is_empty(), line.shown.is_empty()) {
            (true, _) => "notification-now",
            (false, true) => "notification-taken-back",
            (false, false) => "notification-was-and-is",
        };
        let phrase = Phrase::new(key)
            .text("fact", &label(words, line.field))
            .text("was", was)
            .text("is", &line.shown);
        Some(words.phrase(&phrase))
    });
    changed.collect::<Vec<String>>().join("\n")
}

/// Who gets it: whom the clock names, where the country made it its own or its act has authorities of several kinds; of notices to the
/// response team whom the country names; else who it is in general, in the language of the notice.
fn recipient(room: &Room, form: &Form, clock: Option<&Answered>, words: &Messages) -> String {
    let several = matches!(
        form.recipient,
        Recipient::OtherAuthority | Recipient::DeviceAuthority
    );
    let by_clock = clock
        .filter(|clock| clock.is_national || several)
        .and_then(|clock| clock.to.clone());
    let by_country = || {
        let (_, country) = room.here.of_country()?;
        let named = country.csirt.known().or(country.authority.known())?;
        (form.recipient == Recipient::Csirt).then(|| named.clone())
    };
    by_clock.or_else(by_country).unwrap_or_else(|| {
        words.phrase(&Phrase::new("notification-recipient").selector("recipient", form.recipient.name()))
    })
}
