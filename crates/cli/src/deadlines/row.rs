//! The answer as rows: what `docs/schema/deadlines.schema.json` describes, in its words.

use app::message::Messages;
use domain::law::{
    self, Change, Deadline, End, Law, NotRunning, Occurrence, OtherStart, Remark, SignificanceQuestion,
    WhyNot,
};
use domain::round::Phrase;
use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::shown;
use crate::output;

/// The answer, as `docs/schema/deadlines.schema.json` describes it.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    pub(super) incident: String,
    pub(super) country: String,
    pub(super) zone: String,
    pub(super) as_of: String,
    pub(super) law_of: Date,
    pub(super) differs: String,
    pub(super) packs: Vec<PackRow>,
    pub(super) deadlines: Vec<DeadlineRow>,
    pub(super) not_running: Vec<NotRunningRow>,
    pub(super) remarks: Vec<RemarkRow>,
    pub(super) significance: Option<SignificanceRow>,
    pub(super) questions: Vec<QuestionRow>,
    pub(super) entered_later: usize,
}

/// A pack that was used.
#[derive(Debug, Serialize)]
pub(super) struct PackRow {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) checked: Date,
    pub(super) reviewed_by: String,
}

#[derive(Debug, Serialize)]
pub(super) struct DeadlineRow {
    pub(super) clock: String,
    pub(super) title: String,
    pub(super) stage: law::Stage,
    pub(super) regime: String,
    pub(super) state: law::State,
    pub(super) term: law::Term,
    pub(super) start: Option<StartRow>,
    pub(super) due: Option<EndRow>,
    pub(super) expected: Option<EndRow>,
    pub(super) sent_at: Option<String>,
    pub(super) late_by_seconds: Option<i64>,
    pub(super) other_starts: Vec<OtherRow>,
    pub(super) to: String,
    pub(super) citations: Vec<CitationRow>,
    pub(super) confidence: law::Confidence,
    pub(super) note: String,
    pub(super) remarks: Vec<RemarkRow>,
    pub(super) history: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct StartRow {
    pub(super) from: String,
    pub(super) at: String,
}

/// The moments of an end: `strict` is what the program goes by.
#[derive(Debug, Serialize)]
pub(super) struct EndRow {
    pub(super) strict: String,
    pub(super) last_day: Option<Date>,
    pub(super) day_end: Option<String>,
    pub(super) lawful_later: Option<LaterRow>,
    pub(super) lawful_later_known: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct LaterRow {
    pub(super) at: String,
    pub(super) last_day: Option<Date>,
}

#[derive(Debug, Serialize)]
pub(super) struct OtherRow {
    pub(super) from: &'static str,
    pub(super) at: String,
    pub(super) due: Option<EndRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct CitationRow {
    pub(super) citation: String,
    pub(super) words: String,
}

#[derive(Debug, Serialize)]
pub(super) struct RemarkRow {
    #[serde(flatten)]
    pub(super) remark: Remark,
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct ChangeRow {
    pub(super) entered_at: Option<String>,
    pub(super) by: String,
    pub(super) reason: String,
    pub(super) fact: &'static str,
    pub(super) start: Option<String>,
    pub(super) due: Option<String>,
    pub(super) state: law::State,
}

#[derive(Debug, Serialize)]
pub(super) struct NotRunningRow {
    pub(super) clock: String,
    pub(super) title: String,
    pub(super) regime: String,
    pub(super) why: &'static str,
    pub(super) from: Option<Date>,
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct SignificanceRow {
    pub(super) result: law::Significance,
    pub(super) grounds: Vec<GroundRow>,
    pub(super) open: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct GroundRow {
    pub(super) pack: String,
    pub(super) criterion: String,
    pub(super) text: String,
    pub(super) question: &'static str,
    pub(super) answer: &'static str,
    pub(super) yardstick: bool,
    pub(super) citations: Vec<CitationRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct QuestionRow {
    pub(super) place: String,
    pub(super) text: String,
    pub(super) readings: [String; 2],
    pub(super) taken: Option<String>,
}

/// Puts what was worked out into rows.
pub(super) struct Writer<'a> {
    pub(super) law: &'a Law,
    pub(super) zone: &'a TimeZone,
    pub(super) messages: &'a Messages,
}

impl Writer<'_> {
    fn shown(&self, at: Instant) -> String {
        shown(at, self.zone)
    }

    fn end(&self, end: &End) -> EndRow {
        end_row(end, self.zone)
    }

    pub(super) fn remarks(&self, remarks: &[Remark]) -> Vec<RemarkRow> {
        let row = |remark: &Remark| RemarkRow {
            text: self.messages.phrase(&remark.phrase(self.zone)),
            remark: remark.clone(),
        };
        remarks.iter().map(row).collect()
    }

    fn citations(&self, citations: &[law::Citation]) -> Vec<CitationRow> {
        let row = |citation: &law::Citation| CitationRow {
            citation: citation.to_string(),
            words: self.law.words(citation),
        };
        citations.iter().map(row).collect()
    }

    /// The pack of the country, and those whose clocks are among the deadlines.
    pub(super) fn packs(&self, code: &str, found: &law::Deadlines<'_>) -> Vec<PackRow> {
        let national = self
            .law
            .country(code, found.law_of)
            .map(|(pack, _)| pack.id.as_str());
        let mut ids: Vec<&str> = found
            .deadlines
            .iter()
            .map(|deadline| deadline.regime)
            .chain(national)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let packs = ids.into_iter().filter_map(|id| self.law.pack(id, found.law_of));
        packs
            .map(|pack| PackRow {
                id: pack.id.clone(),
                version: pack.version.clone(),
                checked: pack.checked,
                reviewed_by: pack.reviewed_by.clone(),
            })
            .collect()
    }

    pub(super) fn deadline(&self, deadline: &Deadline<'_>, country: &law::Country) -> DeadlineRow {
        let clock = deadline.clock;
        DeadlineRow {
            clock: clock.id.clone(),
            title: clock.title.clone(),
            stage: clock.stage,
            regime: deadline.regime.to_owned(),
            state: deadline.state,
            term: clock.term,
            start: deadline.start.as_ref().map(|(from, at)| StartRow {
                from: from.to_string(),
                at: self.shown(*at),
            }),
            due: deadline.due.as_ref().map(|due| self.end(due)),
            expected: deadline.expected.as_ref().map(|expected| self.end(expected)),
            sent_at: deadline.sent_at.map(|at| self.shown(at)),
            late_by_seconds: deadline.late_by_seconds,
            other_starts: deadline
                .other_starts
                .iter()
                .map(|other| self.other(other))
                .collect(),
            to: match clock.recipient(Some(country)) {
                Some(named) => named.to_owned(),
                None => self.messages.text("law-recipient-response-team"),
            },
            citations: self.citations(&clock.citations),
            confidence: deadline.confidence,
            note: clock.note.clone(),
            remarks: self.remarks(&deadline.remarks),
            history: deadline
                .history
                .iter()
                .map(|change| self.change(change))
                .collect(),
        }
    }

    fn other(&self, other: &OtherStart) -> OtherRow {
        OtherRow {
            from: other.moment.name(),
            at: self.shown(other.at),
            due: other.due.as_ref().map(|due| self.end(due)),
        }
    }

    fn change(&self, change: &Change) -> ChangeRow {
        ChangeRow {
            entered_at: change.entered_at.map(|at| self.shown(at)),
            by: change.by.clone(),
            reason: change.reason.clone(),
            fact: change.fact,
            start: change.start.map(|at| self.shown(at)),
            due: change.due.map(|at| self.shown(at)),
            state: change.state,
        }
    }

    pub(super) fn not_running(&self, not: &NotRunning<'_>) -> NotRunningRow {
        let (why, from, phrase) = match not.why {
            WhyNot::From(day) => (
                "not_yet_law",
                Some(day),
                Phrase::new("law-not-running")
                    .selector("why", "from")
                    .date("day", day)
                    .selector("status", ""),
            ),
            WhyNot::NotBefore(day) => (
                "not_yet_law",
                None,
                Phrase::new("law-not-running")
                    .selector("why", "not_before")
                    .date("day", day)
                    .selector("status", ""),
            ),
            WhyNot::NoAct(status) => (
                "no_act",
                None,
                Phrase::new("law-not-running")
                    .selector("why", "no_act")
                    .text("day", "")
                    .selector("status", status.name()),
            ),
        };
        NotRunningRow {
            clock: not.clock.id.clone(),
            title: not.clock.title.clone(),
            regime: not.regime.to_owned(),
            why,
            from,
            text: self.messages.phrase(&phrase),
        }
    }

    pub(super) fn significance(
        &self,
        code: &str,
        digital: bool,
        answers: &[(SignificanceQuestion, Occurrence)],
        day: Date,
    ) -> SignificanceRow {
        let assessed = law::assess(self.law, code, digital, answers, day);
        SignificanceRow {
            result: assessed.significance,
            open: assessed.open.iter().map(|question| question.name()).collect(),
            grounds: assessed
                .grounds
                .iter()
                .map(|ground| GroundRow {
                    pack: ground.pack.id.clone(),
                    criterion: ground.criterion.id.clone(),
                    text: ground.criterion.text.clone(),
                    question: ground.met_by.0.name(),
                    answer: ground.met_by.1.name(),
                    yardstick: ground.yardstick,
                    citations: self.citations(&ground.criterion.citations),
                })
                .collect(),
        }
    }
}

/// The moments of an end on the clock of `zone`.
fn end_row(end: &End, zone: &TimeZone) -> EndRow {
    EndRow {
        strict: shown(end.strict, zone),
        last_day: end.last_day,
        day_end: end.day_end.map(|at| shown(at, zone)),
        lawful_later: end.lawful_later.map(|later| LaterRow {
            at: shown(later.at, zone),
            last_day: later.last_day,
        }),
        lawful_later_known: !end.later_not_known,
    }
}

/// The end of a term as JSON.
pub(crate) fn print_end(end: &End, zone: &TimeZone) -> anyhow::Result<()> {
    output::json_document(&end_row(end, zone))
}
