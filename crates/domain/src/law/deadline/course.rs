//! The course of one clock: what it starts from, when it ends, and whether it runs, on what is known at one moment.

use super::remark::Remark;
use super::{Deadline, OtherStart, Question, State};
use crate::law::facts::{Answer, Entry, Picture};
use crate::law::holidays::Holidays;
use crate::law::library::{Force, InForce, of_national_act};
use crate::law::pack::{Anchor, Clock, Country, Moment, Role, Start, Trigger, UntilAnswered};
use crate::law::reckoning::{self, End, EndRule, Place};
use crate::law::term::Term;
use crate::time::Instant;
use jiff::tz::TimeZone;

/// What a picture makes of a clock.
pub(super) struct Course {
    pub(super) start: Option<(Start, Instant)>,
    pub(super) due: Option<End>,
    pub(super) standing: Standing,
    pub(super) remarks: Vec<Remark>,
}

/// How a clock stands before it is looked at against the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Armed,
    Open,
    Sent(Instant),
    Stopped,
}

/// Works out the clocks of one question.
pub(super) struct Reckoner<'q, 'a> {
    pub(super) question: &'q Question<'a>,
    pub(super) country: &'a Country,
    pub(super) zone: &'q TimeZone,
    pub(super) clocks: &'q [InForce<'a>],
}

impl<'a> Reckoner<'_, 'a> {
    pub(super) fn deadline(&self, in_force: &InForce<'a>, picture: &Picture<'_>) -> Deadline<'a> {
        let clock = in_force.clock;
        let as_of = self.question.as_of;
        let course = self.course(clock, picture, as_of);
        let (state, late_by_seconds) = judged(&course, as_of);
        let sent_at = match course.standing {
            Standing::Sent(at) => Some(at),
            Standing::Armed | Standing::Open | Standing::Stopped => None,
        };
        let mut remarks = course.remarks;
        if in_force.force == Force::SinceUnknown {
            remarks.push(Remark::SinceNotKnown);
        }
        if course.due.is_some_and(|due| due.later_not_known) {
            remarks.push(Remark::LaterNotKnown);
        }
        // Where the country's terms are not sure, neither is a term of the Directive that stands in for them.
        let confidence = match of_national_act(clock) {
            true => clock.confidence.min(self.country.clock_confidence),
            false => clock.confidence,
        };
        if confidence.asks() {
            remarks.push(Remark::NotSure { confidence });
        }
        let started_at = course.start.as_ref().map(|(_, at)| *at);
        remarks.extend(Self::of_sending(started_at, clock, picture, state, sent_at));
        if clock.bound.contains(&Role::DesignatedOperator)
            && !self
                .question
                .institution
                .roles
                .contains(&Role::DesignatedOperator)
        {
            remarks.push(Remark::DesignationNotKnown);
        }
        Deadline {
            clock,
            regime: &in_force.pack.id,
            state,
            expected: self.expected(clock, picture, &course.standing),
            start: course.start,
            due: course.due,
            confidence,
            sent_at,
            late_by_seconds,
            other_starts: self.other_starts(clock, picture),
            remarks,
            history: self.history(clock),
        }
    }

    /// What is to be known of how and when a notice was sent, or was not.
    fn of_sending(
        start: Option<Instant>,
        clock: &Clock,
        picture: &Picture<'_>,
        state: State,
        sent_at: Option<Instant>,
    ) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if picture.sent_twice(&clock.id) {
            remarks.push(Remark::SentTwice);
        }
        if start.zip(sent_at).is_some_and(|(start, sent)| sent < start) {
            remarks.push(Remark::SentBeforeStart);
        }
        match (state, sent_at) {
            (State::Late, None) => remarks.push(Remark::GiveReasonsForDelay),
            (State::Late, Some(_)) => remarks.push(Remark::SentLate),
            _ => {}
        }
        remarks
    }

    /// What is to be known of the facts themselves.
    pub(super) fn remarks(&self, picture: &Picture<'_>) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let awareness = picture.at(Moment::Awareness);
        // Where the law counts from detection, that one is the start and no mere sign.
        let detection = picture
            .at(Moment::Detection)
            .filter(|_| self.country.anchor != Anchor::Detection);
        let sign = picture.signs.iter().copied().chain(detection).min();
        if let Some(at) = sign.filter(|at| awareness.is_some_and(|aware| *at < aware)) {
            remarks.push(Remark::EarlierSign { at });
        }
        if picture
            .occurred
            .zip(awareness)
            .is_some_and(|(began, aware)| began > aware)
        {
            remarks.push(Remark::BeganAfterAwareness);
        }
        if picture.withdrawn.is_some() {
            remarks.push(Remark::Withdrawn);
        }
        if picture.reopened.is_some() {
            remarks.push(Remark::Reopened);
        }
        if matches!(self.country.anchor, Anchor::Unstated | Anchor::NotEstablished) {
            remarks.push(Remark::StartNotEstablished);
        }
        let roles = &self.question.institution.roles;
        let class_known = roles.contains(&Role::EssentialEntity)
            || roles.contains(&Role::ImportantEntity)
            || !self.country.directive_clocks;
        if roles.contains(&Role::Nis2Entity) && !class_known {
            remarks.push(Remark::ClassNotKnown);
        }
        remarks
    }

    /// What `picture` makes of `clock` at `as_of`.
    pub(super) fn course(&self, clock: &Clock, picture: &Picture<'_>, as_of: Instant) -> Course {
        let mut of_start = Vec::new();
        let start = self.start(clock, picture, &mut of_start);
        let due = start.as_ref().and_then(|(_, at)| self.end(clock, *at));
        let mut remarks = Vec::new();
        let standing = self.standing(clock, picture, as_of, start.is_some(), due, &mut remarks);
        // What a clock would count from is of no interest while it does not.
        if matches!(standing, Standing::Open | Standing::Sent(_)) {
            of_start.append(&mut remarks);
            remarks = of_start;
        }
        if standing == Standing::Open && due.is_none() {
            remarks.push(match clock.term {
                Term::WithoutUndueDelay | Term::OnRequest => Remark::NoFixedTerm,
                Term::Unknown => Remark::TermNotKnown,
                // Working days in a year whose holidays nobody knows.
                _ => Remark::LaterNotKnown,
            });
        }
        Course {
            start,
            due,
            standing,
            remarks,
        }
    }

    fn standing(
        &self,
        clock: &Clock,
        picture: &Picture<'_>,
        as_of: Instant,
        started: bool,
        due: Option<End>,
        remarks: &mut Vec<Remark>,
    ) -> Standing {
        let ending = self.ending(clock, picture, as_of, due);
        if let Some(at) = self.sent(clock, picture) {
            return Standing::Sent(at);
        }
        let withdrawn = picture
            .withdrawn
            .filter(|(withdrawn, _)| picture.reopened.is_none_or(|reopened| reopened < *withdrawn));
        // What is withdrawn is that there was a significant incident. Data that were hit, or a device, are another matter.
        let of_incident = matches!(
            clock.trigger,
            Trigger::SignificantIncident | Trigger::AnyIncident | Trigger::RecipientsAffected
        );
        if let Some((_, entry)) = withdrawn.filter(|_| of_incident) {
            remarks.push(Remark::Withdrawn);
            remarks.extend(without_name(entry));
            return Standing::Stopped;
        }
        if let Some(standing) = Self::opened(clock, picture, remarks) {
            return standing;
        }
        if let Some(standing) = ending.and_then(|ending| ending.standing(clock, picture, remarks)) {
            return standing;
        }
        if Self::resolved_soon(clock, picture) {
            remarks.push(Remark::ResolvedSoon);
            return Standing::Stopped;
        }
        if let Some(entry) = picture.not_owed(&clock.id) {
            if !clock.only_if.is_empty() {
                remarks.push(Remark::DecidedNotOwed);
                remarks.extend(without_name(entry));
                return Standing::Stopped;
            }
            remarks.push(Remark::OwedWithoutCondition);
        }
        if !clock.only_if.is_empty() {
            remarks.push(Remark::OnlyIf {
                condition: clock.only_if.clone(),
            });
        }
        match started {
            true => {
                remarks.extend(not_answered(clock, picture));
                Standing::Open
            }
            false => {
                remarks.push(self.waits_for(clock));
                Standing::Armed
            }
        }
    }

    /// Whether the question that opens the clock keeps it from running; none where it does not.
    fn opened(clock: &Clock, picture: &Picture<'_>, remarks: &mut Vec<Remark>) -> Option<Standing> {
        let question = clock.trigger.name();
        if clock.trigger == Trigger::AnyIncident {
            return None;
        }
        match picture.answered_by(clock.trigger) {
            Some((Answer::Yes, _)) => None,
            Some((Answer::No, _)) if clock.authority_decides => {
                remarks.push(Remark::AuthorityDecides);
                None
            }
            Some((Answer::No, entry)) => {
                remarks.push(Remark::AnsweredNo { question });
                remarks.extend(without_name(entry));
                Some(Standing::Stopped)
            }
            Some((Answer::Unknown, _)) | None => match clock.until_answered {
                UntilAnswered::Runs => None,
                UntilAnswered::Waits => {
                    remarks.push(Remark::WaitsForAnswer { question });
                    Some(Standing::Armed)
                }
            },
        }
    }

    /// What the clock starts from, and when that was.
    pub(super) fn start(
        &self,
        clock: &Clock,
        picture: &Picture<'_>,
        remarks: &mut Vec<Remark>,
    ) -> Option<(Start, Instant)> {
        let moment = match &clock.from {
            Start::Sent(other) => {
                let sent = match self.clock(other) {
                    Some(other) => self.sent(other, picture),
                    None => picture.sent(other),
                };
                return Some((clock.from.clone(), sent?));
            }
            Start::Anchor => self.country.anchor.moment(),
            Start::Moment(moment) => *moment,
        };
        let awareness = picture.at(Moment::Awareness);
        if !counted_from_awareness_until_known(clock, moment) {
            let again = picture.reopened.filter(|_| self.begins_again(clock));
            let at = picture
                .at(moment)
                .filter(|at| again.is_none_or(|reopened| *at >= reopened))?;
            return Some((Start::Moment(moment), at));
        }
        let aware = awareness.map(|at| (Start::Moment(Moment::Awareness), at));
        match (picture.moment(moment), awareness) {
            (Some((at, entry)), Some(awareness)) if at > awareness => match entry.by.trim() {
                "" => {
                    remarks.push(Remark::LaterStartWithoutName {
                        moment: moment.name(),
                    });
                    aware
                }
                by => {
                    remarks.push(Remark::LaterStart {
                        moment: moment.name(),
                        by: by.to_owned(),
                    });
                    Some((Start::Moment(moment), at))
                }
            },
            (Some((at, _)), _) => Some((Start::Moment(moment), at)),
            (None, Some(_)) => {
                remarks.push(Remark::CountedFromAwareness {
                    moment: moment.name(),
                });
                aware
            }
            (None, None) => None,
        }
    }

    /// When the notice of a clock was sent; of one that begins again with an incident opened again, since then.
    fn sent(&self, clock: &Clock, picture: &Picture<'_>) -> Option<Instant> {
        let again = picture.reopened.filter(|_| self.begins_again(clock));
        picture
            .sent(&clock.id)
            .filter(|sent| again.is_none_or(|reopened| *sent >= reopened))
    }

    /// Whether a clock counts from the end of the incident, which comes once more when the incident is opened again.
    fn begins_again(&self, clock: &Clock) -> bool {
        match &clock.from {
            Start::Moment(moment) => matches!(
                moment,
                Moment::Handled | Moment::ImpactEnded | Moment::ServiceRestored
            ),
            Start::Sent(other) => self
                .clock(other)
                .is_some_and(|other| matches!(other.from, Start::Moment(_)) && self.begins_again(other)),
            Start::Anchor => false,
        }
    }

    /// What a clock is, in the words of its pack; its id where the country has no such clock.
    pub(super) fn title(&self, id: &str) -> String {
        self.clock(id)
            .map_or_else(|| id.to_owned(), |clock| clock.title.clone())
    }

    fn waits_for(&self, clock: &Clock) -> Remark {
        match &clock.from {
            Start::Sent(other) => Remark::WaitsForNotice {
                clock: other.clone(),
                title: self.title(other),
            },
            Start::Anchor => Remark::WaitsForMoment {
                moment: Moment::Awareness.name(),
            },
            Start::Moment(moment) => Remark::WaitsForMoment {
                moment: moment.name(),
            },
        }
    }

    pub(super) fn end(&self, clock: &Clock, start: Instant) -> Option<End> {
        let place = Place {
            zone: self.zone,
            country: &self.country.code,
            holidays: Holidays::new(self.question.law.holidays(), self.question.calendar),
            end_rule: EndRule::of(clock.computation, self.country),
        };
        reckoning::end(start, clock.term, &place)
    }

    /// Of a clock that waits for another notice: when it would end if that were sent at the last moment.
    fn expected(&self, clock: &Clock, picture: &Picture<'_>, standing: &Standing) -> Option<End> {
        let Start::Sent(other) = &clock.from else {
            return None;
        };
        if *standing != Standing::Armed {
            return None;
        }
        let other = self.clock(other)?;
        let start = self.start(other, picture, &mut Vec::new())?;
        self.end(clock, self.end(other, start.1)?.strict)
    }

    /// The starts that were entered for a clock and do not count.
    fn other_starts(&self, clock: &Clock, picture: &Picture<'_>) -> Vec<OtherStart> {
        let moment = match &clock.from {
            Start::Anchor => self.country.anchor.moment(),
            Start::Moment(moment) => *moment,
            Start::Sent(_) => return Vec::new(),
        };
        if moment == Moment::Awareness || !counted_from_awareness_until_known(clock, moment) {
            return Vec::new();
        }
        let counts = self.start(clock, picture, &mut Vec::new());
        let entered = [Moment::Awareness, moment]
            .into_iter()
            .filter_map(|moment| Some((moment, picture.at(moment)?)));
        entered
            .filter(|(moment, _)| {
                counts
                    .as_ref()
                    .is_none_or(|(start, _)| *start != Start::Moment(*moment))
            })
            .map(|(moment, at)| OtherStart {
                moment,
                at,
                due: self.end(clock, at),
            })
            .collect()
    }

    /// Whether the incident was over too soon for this notice, counted from a detection that was entered.
    fn resolved_soon(clock: &Clock, picture: &Picture<'_>) -> bool {
        let Some(Term::Hours(hours)) = clock.unless_resolved_within else {
            return false;
        };
        let detected = picture.at(Moment::Detection);
        let over = [Moment::Handled, Moment::ImpactEnded]
            .into_iter()
            .filter_map(|moment| picture.at(moment))
            .min();
        detected.zip(over).is_some_and(|(detected, over)| {
            (0..=i64::from(hours) * 3_600).contains(&over.seconds_since(detected))
        })
    }

    pub(super) fn clock(&self, id: &str) -> Option<&'a Clock> {
        let mut clocks = self.clocks.iter().map(|in_force| in_force.clock);
        clocks.find(|clock| clock.id == id)
    }
}

/// That nobody put a name to a decision that takes a duty away.
fn without_name(entry: &Entry) -> Option<Remark> {
    entry.by.trim().is_empty().then_some(Remark::DecidedWithoutName)
}

/// That the question which opens a clock has no answer, of one that does not wait for it.
fn not_answered(clock: &Clock, picture: &Picture<'_>) -> Option<Remark> {
    let asks = clock.trigger != Trigger::AnyIncident;
    let answered = matches!(picture.answer(clock.trigger), Some(Answer::Yes | Answer::No));
    (asks && !answered).then(|| Remark::NotAnswered {
        question: clock.trigger.name(),
    })
}

/// Whether a clock that counts from `moment` counts from awareness as long as nobody entered that moment: where awareness is the
/// earlier or the only start anybody is sure of.
fn counted_from_awareness_until_known(clock: &Clock, moment: Moment) -> bool {
    moment != Moment::Awareness && (clock.from == Start::Anchor || moment == Moment::BreachAwareness)
}

/// How a clock stands at `as_of`, and by how much it is late.
pub(super) fn judged(course: &Course, as_of: Instant) -> (State, Option<i64>) {
    let due = course.due.map(|due| due.strict);
    match (course.standing, due) {
        (Standing::Armed, _) => (State::Armed, None),
        (Standing::Stopped, _) => (State::Stopped, None),
        (Standing::Sent(at), Some(due)) if at > due => (State::Late, Some(at.seconds_since(due))),
        (Standing::Sent(_), _) => (State::Met, None),
        (Standing::Open, Some(due)) if as_of > due => (State::Late, Some(as_of.seconds_since(due))),
        (Standing::Open, _) => (State::Running, None),
    }
}
