//! Remarks: why a clock stands as it does, as codes with what belongs to them. The words are in `data/messages`.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::law::confidence::Confidence;
use crate::round::Phrase;
use crate::time::Instant;

/// Why a clock stands as it does, or what to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum Remark {
    /// It waits for this moment.
    WaitsForMoment {
        /// Its name.
        moment: &'static str,
    },
    /// It waits until the notice of another clock is sent.
    WaitsForNotice {
        /// That clock.
        clock: String,
        /// What it is, in the words of its pack.
        title: String,
    },
    /// It waits for the answer to this question.
    WaitsForAnswer {
        /// Its name.
        question: &'static str,
    },
    /// It runs although this question has no answer.
    NotAnswered {
        /// Its name.
        question: &'static str,
    },
    /// This question was answered with no.
    AnsweredNo {
        /// Its name.
        question: &'static str,
    },
    /// The house answered no, but its authority decides.
    AuthorityDecides,
    /// It is counted from awareness until this moment is entered, from which the law counts.
    CountedFromAwareness {
        /// The name of the moment.
        moment: &'static str,
    },
    /// A start later than awareness was entered without a person’s name and is left aside.
    LaterStartWithoutName {
        /// The name of the moment.
        moment: &'static str,
    },
    /// A start later than awareness counts, on this person’s word.
    LaterStart {
        /// The name of the moment.
        moment: &'static str,
        /// Who entered it.
        by: String,
    },
    /// A sign reached the house before the awareness that was entered.
    EarlierSign {
        /// When.
        at: Instant,
    },
    /// The incident is said to have begun after the house became aware of it.
    BeganAfterAwareness,
    /// It was resolved too soon for this notice.
    ResolvedSoon,
    /// It is owed only if this is so.
    OnlyIf {
        /// What, in the words of the pack.
        condition: String,
    },
    /// Somebody decided that its condition does not hold.
    DecidedNotOwed,
    /// It was withdrawn.
    Withdrawn,
    /// It was opened again.
    Reopened,
    /// Another notice is owed or was sent in its place, because the incident went on.
    ReplacedBy {
        /// The clock of that notice.
        clock: String,
        /// What it is, in the words of its pack.
        title: String,
    },
    /// Its sending was entered with several times, of which the last counts.
    SentTwice,
    /// It was sent before what it counts from happened.
    SentBeforeStart,
    /// It was sent too late.
    SentLate,
    /// Somebody decided this away without a name.
    DecidedWithoutName,
    /// It was entered as not owed, and is owed without a condition.
    OwedWithoutCondition,
    /// It binds operators designated before NIS2; whether the institution is one is not entered, so it counts as bound.
    DesignationNotKnown,
    /// Owed only if the incident still goes on when the final report falls due.
    OnlyWhileOngoing,
    /// The final report itself was owed or was sent.
    FinalReportInstead,
    /// Owed at once; there is no number of hours.
    NoFixedTerm,
    /// Nobody established how long the law gives.
    TermNotKnown,
    /// The law does not say what it counts from, or nobody established it.
    StartNotEstablished,
    /// Since when the law has held is not known.
    SinceNotKnown,
    /// What the law allows beyond the strict end is not known: the rule of the country, or its holidays.
    LaterNotKnown,
    /// What the pack says of it is not sure.
    NotSure {
        /// How sure.
        confidence: Confidence,
    },
    /// Whether the institution is essential or important is not known, so it counts as bound.
    ClassNotKnown,
    /// What is to be given with a notice that comes late.
    GiveReasonsForDelay,
}

impl Remark {
    /// The sentence it is, with times on the clock of `zone`.
    pub fn phrase(&self, zone: &TimeZone) -> Phrase {
        match self {
            Self::WaitsForMoment { moment } => {
                Phrase::new("law-remark-waits-for-moment").selector("moment", moment)
            }
            Self::WaitsForNotice { title, .. } => {
                Phrase::new("law-remark-waits-for-notice").text("notice", title)
            }
            Self::WaitsForAnswer { question } => {
                Phrase::new("law-remark-waits-for-answer").selector("question", question)
            }
            Self::NotAnswered { question } => {
                Phrase::new("law-remark-not-answered").selector("question", question)
            }
            Self::AnsweredNo { question } => {
                Phrase::new("law-remark-answered-no").selector("question", question)
            }
            Self::AuthorityDecides => Phrase::new("law-remark-authority-decides"),
            Self::CountedFromAwareness { moment } => {
                Phrase::new("law-remark-counted-from-awareness").selector("moment", moment)
            }
            Self::LaterStartWithoutName { moment } => {
                Phrase::new("law-remark-later-start-without-name").selector("moment", moment)
            }
            Self::LaterStart { moment, by } => Phrase::new("law-remark-later-start")
                .selector("moment", moment)
                .text("by", by),
            Self::EarlierSign { at } => {
                let shown = at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string();
                Phrase::new("law-remark-earlier-sign").text("at", &shown)
            }
            Self::BeganAfterAwareness => Phrase::new("law-remark-began-after-awareness"),
            Self::ResolvedSoon => Phrase::new("law-remark-resolved-soon"),
            Self::OnlyIf { condition } => Phrase::new("law-remark-only-if").text("condition", condition),
            Self::DecidedNotOwed => Phrase::new("law-remark-decided-not-owed"),
            Self::Withdrawn => Phrase::new("law-remark-withdrawn"),
            Self::Reopened => Phrase::new("law-remark-reopened"),
            Self::ReplacedBy { title, .. } => Phrase::new("law-remark-replaced-by").text("notice", title),
            Self::SentTwice => Phrase::new("law-remark-sent-twice"),
            Self::SentBeforeStart => Phrase::new("law-remark-sent-before-start"),
            Self::SentLate => Phrase::new("law-remark-sent-late"),
            Self::DecidedWithoutName => Phrase::new("law-remark-decided-without-name"),
            Self::OwedWithoutCondition => Phrase::new("law-remark-owed-without-condition"),
            Self::DesignationNotKnown => Phrase::new("law-remark-designation-not-known"),
            Self::OnlyWhileOngoing => Phrase::new("law-remark-only-while-ongoing"),
            Self::FinalReportInstead => Phrase::new("law-remark-final-report-instead"),
            Self::NoFixedTerm => Phrase::new("law-remark-no-fixed-term"),
            Self::TermNotKnown => Phrase::new("law-remark-term-not-known"),
            Self::StartNotEstablished => Phrase::new("law-remark-start-not-established"),
            Self::SinceNotKnown => Phrase::new("law-remark-since-not-known"),
            Self::LaterNotKnown => Phrase::new("law-remark-later-not-known"),
            Self::NotSure { confidence } => {
                Phrase::new("law-remark-not-sure").selector("confidence", confidence.name())
            }
            Self::ClassNotKnown => Phrase::new("law-remark-class-not-known"),
            Self::GiveReasonsForDelay => Phrase::new("law-remark-give-reasons-for-delay"),
        }
    }
}
