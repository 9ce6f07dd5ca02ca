//! What is known of an incident, as entries that are only ever added to.
//!
//! An entry says one thing: a moment, an answer, that a notice was sent. A later entry of the same thing corrects it and the earlier
//! stays. What is in force is worked out by the order in which things were entered, so it does not matter in which order a file
//! lists them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::pack::{Moment, Role, Trigger};
use crate::time::Instant;

/// How far behind a clock may be that says when something was entered: five minutes.
pub const CLOCK_SKEW_SECONDS: i64 = 300;
/// The most entries of one incident.
pub const MAX_ENTRIES: usize = 10_000;

/// An answer to a question about an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Somebody looked and does not know.
    Unknown,
}

impl Answer {
    /// The name used in facts, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Yes, Self::No, Self::Unknown]
            .into_iter()
            .find(|answer| answer.name() == name)
    }
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// When something happened; none takes back what was said before.
    Moment(Moment, Option<Instant>),
    /// The answer to a question; none takes back what was said before.
    Answer(Trigger, Option<Answer>),
    /// That the notice of a clock was sent; none takes back that it was.
    Sent(String, Option<Instant>),
    /// That somebody decided that a notice which is owed only under a condition is not owed; false takes that back.
    NotOwed(String, bool),
    /// That the whole was withdrawn, and when that was told; none takes it back.
    Withdrawn(Option<Instant>),
    /// That the incident was opened again; none takes it back.
    Reopened(Option<Instant>),
    /// When it began, as far as anybody knows. No clock runs from it.
    Occurred(Instant),
    /// A sign or a message that reached the house. Somebody decides whether that was awareness.
    Sign(Instant),
}

impl Fact {
    /// The name used in files and output: that of the moment or of the question, `sent`, `not_owed`, `withdrawn`, `reopened`, `occurred`, `sign`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Moment(moment, _) => moment.name(),
            Self::Answer(trigger, _) => trigger.name(),
            Self::Sent(..) => "sent",
            Self::NotOwed(..) => "not_owed",
            Self::Withdrawn(_) => "withdrawn",
            Self::Reopened(_) => "reopened",
            Self::Occurred(_) => "occurred",
            Self::Sign(_) => "sign",
        }
    }

    /// Whether an incident is known by it: of these none can lie ahead.
    fn begins_an_incident(&self) -> bool {
        match self {
            Self::Moment(moment, _) => matches!(
                moment,
                Moment::Awareness | Moment::Detection | Moment::Determination | Moment::BreachAwareness
            ),
            Self::Occurred(_) | Self::Sign(_) => true,
            Self::Answer(..)
            | Self::Sent(..)
            | Self::NotOwed(..)
            | Self::Withdrawn(_)
            | Self::Reopened(_) => false,
        }
    }

    /// The moment it tells of.
    pub fn at(&self) -> Option<Instant> {
        match self {
            Self::Moment(_, at) | Self::Sent(_, at) | Self::Withdrawn(at) | Self::Reopened(at) => *at,
            Self::Occurred(at) | Self::Sign(at) => Some(*at),
            Self::Answer(..) | Self::NotOwed(..) => None,
        }
    }
}

/// A fact with who entered it, when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub fact: Fact,
    /// When it was entered; none where that was not recorded (see [`IncidentFacts::known_at`]).
    pub entered_at: Option<Instant>,
    /// Who says so.
    pub by: String,
    /// Why, or on what.
    pub reason: String,
}

/// What the institution is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Institution {
    /// What it is in the eyes of the acts.
    pub roles: BTreeSet<Role>,
    /// Where the duty to report begins on different days: to which entities it belongs.
    pub cohort: Option<String>,
    /// The day on which it was told that it is a critical entity.
    pub critical_since: Option<Date>,
}

impl Institution {
    /// What a hospital is before anybody said more: in scope of NIS2 with its class not known, a controller, a health institution.
    pub fn hospital() -> Self {
        Self {
            roles: BTreeSet::from([Role::Nis2Entity, Role::Controller, Role::HealthInstitution]),
            ..Self::default()
        }
    }

    /// Whether one of `bound` is what it is. Whoever is in scope of NIS2 without a class may be of either, and may have been
    /// designated before NIS2.
    pub fn is_bound(&self, bound: &[Role]) -> bool {
        let class_known =
            self.roles.contains(&Role::EssentialEntity) || self.roles.contains(&Role::ImportantEntity);
        bound.iter().any(|role| match role {
            Role::Nis2Entity => class_known || self.roles.contains(role),
            Role::EssentialEntity | Role::ImportantEntity | Role::DesignatedOperator => {
                self.roles.contains(role) || (!class_known && self.roles.contains(&Role::Nis2Entity))
            }
            role => self.roles.contains(role),
        })
    }
}

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which entry, counted from 0 as given.
    pub entry: usize,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Why an entry is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    /// It tells of a moment more than five minutes after it was entered.
    InTheFuture,
}

/// The entries of one incident, in the order in which they were entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentFacts {
    entries: Vec<Entry>,
    /// Entries made after the moment that is asked about.
    later: usize,
}

impl IncidentFacts {
    /// The facts as they were known at `as_of`: what was entered later is left out and counted. An entry without a time of entering counts
    /// as made together with the one listed before it, though not before what it tells of; where none says when it was entered, what lies
    /// behind `as_of` is left out.
    ///
    /// # Errors
    ///
    /// Every entry that tells of a moment that had not come when it was entered (of one whose entering was not recorded: at `as_of`).
    pub fn known_at(as_of: Instant, entries: Vec<Entry>) -> Result<Self, Vec<Refused>> {
        let mut ordered: Vec<(Option<Instant>, usize, Entry)> = Vec::with_capacity(entries.len());
        let mut before: Option<Instant> = None;
        let latest = as_of.plus_seconds(CLOCK_SKEW_SECONDS);
        for (position, entry) in entries.into_iter().enumerate() {
            let told = entry.fact.at();
            before = entry.entered_at.or(match (before, told) {
                (Some(before), Some(told)) => Some(before.max(told)),
                (before, _) => before,
            });
            // Of a list without times of entering, what had not happened yet at that moment was not known either.
            let to_come = told.filter(|told| *told > latest && !entry.fact.begins_an_incident());
            ordered.push((before.or(to_come), position, entry));
        }
        ordered.sort_by_key(|(entered_at, position, _)| (*entered_at, *position));
        let known = ordered.partition_point(|(entered_at, ..)| entered_at.is_none_or(|at| at <= as_of));
        let later = ordered.len() - known;
        ordered.truncate(known);
        let refused: Vec<Refused> = ordered
            .iter()
            .filter(|(entered_at, _, entry)| {
                let latest = entered_at.unwrap_or(as_of).plus_seconds(CLOCK_SKEW_SECONDS);
                entry.fact.at().is_some_and(|at| at > latest)
            })
            .map(|(_, position, _)| Refused {
                entry: *position,
                problem: Problem::InTheFuture,
            })
            .collect();
        match refused.is_empty() {
            true => Ok(Self {
                entries: ordered.into_iter().map(|(_, _, entry)| entry).collect(),
                later,
            }),
            false => Err(refused),
        }
    }

    /// The entries, in the order in which they were entered.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many entries were left out because they were made later.
    pub fn later(&self) -> usize {
        self.later
    }

    /// What the first `count` entries come to.
    pub(super) fn picture(&self, count: usize) -> Picture<'_> {
        let mut picture = Picture::default();
        for entry in self.entries.iter().take(count) {
            picture.add(entry);
        }
        picture
    }
}

/// What entries come to: of each thing what was said last.
#[derive(Debug, Clone, Default)]
pub(super) struct Picture<'a> {
    moments: BTreeMap<Moment, (Instant, &'a Entry)>,
    answers: BTreeMap<Trigger, (Answer, &'a Entry)>,
    sent: BTreeMap<&'a str, Instant>,
    sent_twice: BTreeSet<&'a str>,
    not_owed: BTreeMap<&'a str, &'a Entry>,
    pub(super) withdrawn: Option<(Instant, &'a Entry)>,
    pub(super) reopened: Option<Instant>,
    pub(super) signs: Vec<Instant>,
    pub(super) occurred: Option<Instant>,
}

impl<'a> Picture<'a> {
    pub(super) fn add(&mut self, entry: &'a Entry) {
        match &entry.fact {
            Fact::Moment(moment, Some(at)) => {
                self.moments.insert(*moment, (*at, entry));
            }
            Fact::Moment(moment, None) => {
                self.moments.remove(moment);
            }
            Fact::Answer(trigger, Some(answer)) => {
                self.answers.insert(*trigger, (*answer, entry));
            }
            Fact::Answer(trigger, None) => {
                self.answers.remove(trigger);
            }
            Fact::Sent(clock, Some(at)) => {
                if self.sent.insert(clock, *at).is_some_and(|before| before != *at) {
                    self.sent_twice.insert(clock);
                }
            }
            Fact::Sent(clock, None) => {
                self.sent.remove(clock.as_str());
                self.sent_twice.remove(clock.as_str());
            }
            Fact::NotOwed(clock, true) => {
                self.not_owed.insert(clock, entry);
            }
            Fact::NotOwed(clock, false) => {
                self.not_owed.remove(clock.as_str());
            }
            Fact::Withdrawn(at) => self.withdrawn = at.map(|at| (at, entry)),
            Fact::Reopened(at) => self.reopened = *at,
            Fact::Occurred(at) => self.occurred = Some(*at),
            Fact::Sign(at) => self.signs.push(*at),
        }
    }

    /// When something happened, with the entry that says so last.
    pub(super) fn moment(&self, moment: Moment) -> Option<(Instant, &'a Entry)> {
        self.moments.get(&moment).copied()
    }

    /// When something happened.
    pub(super) fn at(&self, moment: Moment) -> Option<Instant> {
        self.moment(moment).map(|(at, _)| at)
    }

    /// The answer to a question; none where nobody gave one.
    pub(super) fn answer(&self, trigger: Trigger) -> Option<Answer> {
        self.answers.get(&trigger).map(|(answer, _)| *answer)
    }

    /// When the notice of a clock was sent.
    pub(super) fn sent(&self, clock: &str) -> Option<Instant> {
        self.sent.get(clock).copied()
    }

    /// Whether its sending was entered with several times, of which the last counts.
    pub(super) fn sent_twice(&self, clock: &str) -> bool {
        self.sent_twice.contains(clock)
    }

    /// The entry by which somebody decided that the notice of a clock is not owed.
    pub(super) fn not_owed(&self, clock: &str) -> Option<&'a Entry> {
        self.not_owed.get(clock).copied()
    }

    /// The answer to a question, with the entry that gives it.
    pub(super) fn answered_by(&self, trigger: Trigger) -> Option<(Answer, &'a Entry)> {
        self.answers.get(&trigger).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn entry(fact: Fact, entered_at: Option<&str>) -> Entry {
        Entry {
            fact,
            entered_at: entered_at.map(at),
            by: String::new(),
            reason: String::new(),
        }
    }

    fn aware(moment: &str) -> Fact {
        Fact::Moment(Moment::Awareness, Some(at(moment)))
    }

    /// Case 4 of the forty.
    #[test]
    fn case_4_awareness_may_lie_five_minutes_ahead_and_no_more() {
        let now = at("2026-10-24T10:00:00Z");
        let known = |moment| IncidentFacts::known_at(now, vec![entry(aware(moment), None)]);
        assert!(known("2026-10-24T10:05:00Z").is_ok());
        let refused = Refused {
            entry: 0,
            problem: Problem::InTheFuture,
        };
        assert_eq!(known("2026-10-24T10:05:01Z"), Err(vec![refused]));
    }

    #[test]
    fn of_a_list_without_times_of_entering_what_had_not_happened_yet_is_left_out() {
        let sent = Fact::Sent("nis2.early_warning".to_owned(), Some(at("2026-10-24T20:00:00Z")));
        let entries = vec![entry(aware("2026-10-24T08:00:00Z"), None), entry(sent, None)];
        let known = |as_of| IncidentFacts::known_at(at(as_of), entries.clone()).unwrap();
        let early = known("2026-10-24T09:00:00Z");
        assert_eq!((early.entries().len(), early.later()), (1, 1));
        assert_eq!(known("2026-10-24T21:00:00Z").entries().len(), 2);
    }

    #[test]
    fn what_was_entered_later_is_not_known_yet() {
        let entries = vec![
            entry(aware("2026-10-24T08:00:00Z"), Some("2026-10-24T09:00:00Z")),
            entry(aware("2026-10-24T07:00:00Z"), Some("2026-10-24T12:00:00Z")),
        ];
        let facts = IncidentFacts::known_at(at("2026-10-24T10:00:00Z"), entries.clone()).unwrap();
        assert_eq!((facts.entries().len(), facts.later()), (1, 1));
        let facts = IncidentFacts::known_at(at("2026-10-24T12:00:00Z"), entries).unwrap();
        assert_eq!(
            facts.picture(2).at(Moment::Awareness),
            Some(at("2026-10-24T07:00:00Z"))
        );
    }

    #[test]
    fn an_entry_without_a_time_of_its_own_goes_with_the_one_before_it() {
        let entries = vec![
            entry(aware("2026-10-24T08:00:00Z"), Some("2026-10-24T09:00:00Z")),
            entry(aware("2026-10-24T07:00:00Z"), None),
        ];
        let facts = IncidentFacts::known_at(at("2026-10-25T00:00:00Z"), entries).unwrap();
        assert_eq!(
            facts.picture(2).at(Moment::Awareness),
            Some(at("2026-10-24T07:00:00Z"))
        );
    }

    #[test]
    fn an_entry_without_a_time_of_its_own_is_not_made_before_what_it_tells_of() {
        let entries = vec![
            entry(aware("2026-10-24T08:00:00Z"), Some("2026-10-24T09:00:00Z")),
            entry(
                Fact::Sent("nis2.early_warning".to_owned(), Some(at("2026-10-24T20:00:00Z"))),
                None,
            ),
        ];
        let known = |as_of| {
            IncidentFacts::known_at(at(as_of), entries.clone())
                .unwrap()
                .entries()
                .len()
        };
        assert_eq!(known("2026-10-25T00:00:00Z"), 2);
        assert_eq!(known("2026-10-24T19:59:59Z"), 1, "not sent yet");
    }

    #[test]
    fn of_several_times_of_one_notice_the_last_entered_counts_until_it_is_taken_back() {
        let sent =
            |moment: Option<&str>| entry(Fact::Sent("nis2.notification".to_owned(), moment.map(at)), None);
        let mut entries = vec![
            sent(Some("2026-10-24T07:00:00Z")),
            sent(Some("2026-10-24T08:00:00Z")),
        ];
        let of = |entries: Vec<Entry>| {
            let facts = IncidentFacts::known_at(at("2026-10-25T00:00:00Z"), entries).unwrap();
            let picture = facts.picture(usize::MAX);
            (
                picture.sent("nis2.notification"),
                picture.sent_twice("nis2.notification"),
            )
        };
        assert_eq!(of(entries.clone()), (Some(at("2026-10-24T08:00:00Z")), true));
        entries.push(sent(None));
        assert_eq!(of(entries), (None, false));
    }
}
