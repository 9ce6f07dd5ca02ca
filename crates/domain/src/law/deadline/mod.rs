//! Deadlines: what the clocks of the law make of the facts of one incident, at one moment.
//!
//! Nothing is stored here and nothing is forgotten: the same entries give the same deadlines, and what an earlier entry made of a
//! clock stays in its history when a later one corrects it.
//!
//! Three rules stand above the packs. A clock runs from the entry of awareness, and never waits for the answer whether the incident is
//! significant. A start that the law puts later than awareness counts only once a named person has entered it, and then both
//! deadlines stay in sight. What the law allows beyond the strict end is shown and moves nothing.

mod course;
mod ending;
mod history;
mod remark;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use self::course::Reckoner;
pub use self::remark::Remark;
use super::confidence::Confidence;
use super::facts::{IncidentFacts, Institution};
use super::library::{Force, Law};
use super::pack::{ActStatus, Clock, Country, Moment, Start};
use super::reckoning::End;
use super::term::Term;
use crate::holiday::Calendar;
use crate::time::Instant;

/// What is asked: which law, for whom, on which facts, at what moment.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The packs.
    pub law: &'a Law,
    /// The country whose law applies, ISO 3166-1 alpha-2.
    pub country: &'a str,
    /// The institution.
    pub institution: &'a Institution,
    /// What is known of the incident.
    pub facts: &'a IncidentFacts,
    /// The moment at which it is asked.
    pub as_of: Instant,
    /// Holidays that the house loaded.
    pub calendar: Option<&'a Calendar>,
}

/// How a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// What it starts from has not happened, or what opens it is not answered.
    Armed,
    /// It runs.
    Running,
    /// The notice was sent in time.
    Met,
    /// The notice was sent too late, or is not sent and its time is over.
    Late,
    /// The notice is not owed, or no longer.
    Stopped,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Armed, Self::Running, Self::Met, Self::Late, Self::Stopped];

    /// The name used in output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Armed => "armed",
            Self::Running => "running",
            Self::Met => "met",
            Self::Late => "late",
            Self::Stopped => "stopped",
        }
    }
}

/// A start that was entered, beside the one that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherStart {
    /// Which moment.
    pub moment: Moment,
    /// When it was.
    pub at: Instant,
    /// When the term would end.
    pub due: Option<End>,
}

/// What one entry made of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When it was entered.
    pub entered_at: Option<Instant>,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
    /// What was entered.
    pub fact: &'static str,
    /// What it starts from since.
    pub start: Option<Instant>,
    /// When it ends since.
    pub due: Option<Instant>,
    /// How the clock stood right after.
    pub state: State,
}

/// One clock of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline<'a> {
    /// The clock.
    pub clock: &'a Clock,
    /// The pack it stands in.
    pub regime: &'a str,
    /// How it stands.
    pub state: State,
    /// The moment it started from, and when that was.
    pub start: Option<(Start, Instant)>,
    /// When it ends; of one that is not owed, when it would.
    pub due: Option<End>,
    /// Of one that waits for another notice: when it would end if that were sent when it is due.
    pub expected: Option<End>,
    /// How sure it is: what the pack says of the clock, and not more than what it says of the country’s terms.
    pub confidence: Confidence,
    /// When the notice was sent.
    pub sent_at: Option<Instant>,
    /// Seconds over the time, of one that is late.
    pub late_by_seconds: Option<i64>,
    /// Other starts that were entered.
    pub other_starts: Vec<OtherStart>,
    /// Why it stands so.
    pub remarks: Vec<Remark>,
    /// What each entry made of it, the earliest first.
    pub history: Vec<Change>,
}

impl Deadline<'_> {
    /// Whether its notice is still to be sent, as far as anybody knows: by its end, or without undue delay where the law
    /// states none. What is sent when somebody asks for it is not.
    pub fn is_owed(&self) -> bool {
        let asked_for = self.due.is_some() || self.clock.term != Term::OnRequest;
        self.sent_at.is_none() && matches!(self.state, State::Running | State::Late) && asked_for
    }
}

/// A clock that cannot start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotRunning<'a> {
    /// The clock.
    pub clock: &'a Clock,
    /// The pack it stands in.
    pub regime: &'a str,
    /// Why.
    pub why: WhyNot,
}

/// Why a clock cannot start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// What asks for it begins to hold on this day.
    From(Date),
    /// It begins to hold on this day at the earliest; the day itself is not known.
    NotBefore(Date),
    /// The country has no act in force.
    NoAct(ActStatus),
}

/// What the law makes of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines<'a> {
    /// The country’s pack.
    pub country: &'a Country,
    /// The day whose law holds: that which the terms count from, or that of awareness where it is not entered.
    pub law_of: Date,
    /// The clocks: what is overdue first, then what runs by its end, what waits, what was sent, what is not owed.
    pub deadlines: Vec<Deadline<'a>>,
    /// Those that bind it and cannot start.
    pub not_running: Vec<NotRunning<'a>>,
    /// What to know of the facts themselves.
    pub remarks: Vec<Remark>,
}

impl Deadlines<'_> {
    /// The deadline of that clock.
    pub fn of(&self, clock: &str) -> Option<&Deadline<'_>> {
        self.deadlines.iter().find(|deadline| deadline.clock.id == clock)
    }
}

/// What the law makes of an incident; none where there is no pack of the country.
pub fn deadlines<'a>(question: &Question<'a>) -> Option<Deadlines<'a>> {
    let picture = question.facts.picture(usize::MAX);
    // The edition of the pack is that of the day, and the day needs a clock to be read on: any edition has the same capital.
    let (_, country) = question
        .law
        .country(question.country, question.as_of.in_zone(&TimeZone::UTC).date())?;
    let zone = TimeZone::get(&country.zone).ok()?;
    // The law is that of the day the terms count from, and of awareness where that is not entered.
    let known_on = [
        country.anchor.moment(),
        Moment::Awareness,
        Moment::Detection,
        Moment::Determination,
        Moment::BreachAwareness,
    ]
    .into_iter()
    .find_map(|moment| picture.at(moment))
    .unwrap_or(question.as_of);
    let law_of = known_on.in_zone(&zone).date();
    let (_, country) = question.law.country(question.country, law_of)?;
    let clocks = question
        .law
        .clocks(question.country, question.institution, law_of);
    let reckoner = Reckoner {
        question,
        country,
        zone: &zone,
        clocks: &clocks,
    };
    let mut found: Vec<Deadline<'a>> = Vec::with_capacity(clocks.len());
    let mut not_running = Vec::new();
    for in_force in &clocks {
        let why = match in_force.force {
            Force::NotBound => continue,
            Force::Yes | Force::SinceUnknown => {
                found.push(reckoner.deadline(in_force, &picture));
                continue;
            }
            Force::From(day) => WhyNot::From(day),
            Force::NotBefore(day) => WhyNot::NotBefore(day),
            Force::NoAct(status) => WhyNot::NoAct(status),
        };
        not_running.push(NotRunning {
            clock: in_force.clock,
            regime: &in_force.pack.id,
            why,
        });
    }
    found.sort_by(|a, b| {
        let rank = |deadline: &Deadline<'_>| match (deadline.state, deadline.sent_at) {
            (State::Late, None) => 0,
            (State::Running, _) => 1,
            (State::Armed, _) => 2,
            (State::Met | State::Late, _) => 3,
            (State::Stopped, _) => 4,
        };
        let end =
            |deadline: &Deadline<'_>| deadline.due.map_or((true, None), |due| (false, Some(due.strict)));
        (rank(a), end(a), &a.clock.id).cmp(&(rank(b), end(b), &b.clock.id))
    });
    Some(Deadlines {
        country,
        law_of,
        deadlines: found,
        not_running,
        remarks: reckoner.remarks(&picture),
    })
}
