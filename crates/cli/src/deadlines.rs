//! `wardround deadlines`: what the law makes of the facts of an incident, without installation or network.
//!
//! Exit codes: 0; 1 where the facts are refused; 2 where a time was written that does not exist, so that something is missing.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::message::{Language, Messages};
use domain::law::{
    self, CLOCK_SKEW_SECONDS, Change, Country, Deadline, End, Fact, IncidentFacts, Law, NotRunning,
    Occurrence, OtherStart, Pack, Problem, Question, Reading, Remark, SignificanceQuestion, WhyNot,
    read_time,
};
use domain::round::Phrase;
use domain::time::Instant;
use formats::incident_facts::{self, ReadFacts};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::arguments::Deadlines;
use crate::console::read_file;
use crate::output;

/// The answer, as `docs/schema/deadlines.schema.json` describes it.
#[derive(Debug, Serialize)]
struct Answer {
    incident: String,
    country: String,
    zone: String,
    as_of: String,
    law_of: Date,
    differs: String,
    packs: Vec<PackRow>,
    deadlines: Vec<DeadlineRow>,
    not_running: Vec<NotRunningRow>,
    remarks: Vec<RemarkRow>,
    significance: Option<SignificanceRow>,
    questions: Vec<QuestionRow>,
    entered_later: usize,
}

/// A pack that was used.
#[derive(Debug, Serialize)]
struct PackRow {
    id: String,
    version: String,
    checked: Date,
    reviewed_by: String,
}

#[derive(Debug, Serialize)]
struct DeadlineRow {
    clock: String,
    title: String,
    stage: law::Stage,
    regime: String,
    state: law::State,
    term: law::Term,
    start: Option<StartRow>,
    due: Option<EndRow>,
    expected: Option<EndRow>,
    sent_at: Option<String>,
    late_by_seconds: Option<i64>,
    other_starts: Vec<OtherRow>,
    to: String,
    citations: Vec<CitationRow>,
    confidence: law::Confidence,
    note: String,
    remarks: Vec<RemarkRow>,
    history: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
struct StartRow {
    from: String,
    at: String,
}

/// The moments of an end: `strict` is what the program goes by.
#[derive(Debug, Serialize)]
struct EndRow {
    strict: String,
    last_day: Option<Date>,
    day_end: Option<String>,
    lawful_later: Option<LaterRow>,
    lawful_later_known: bool,
}

#[derive(Debug, Serialize)]
struct LaterRow {
    at: String,
    last_day: Option<Date>,
}

#[derive(Debug, Serialize)]
struct OtherRow {
    from: &'static str,
    at: String,
    due: Option<EndRow>,
}

#[derive(Debug, Serialize)]
struct CitationRow {
    citation: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct RemarkRow {
    #[serde(flatten)]
    remark: Remark,
    text: String,
}

#[derive(Debug, Serialize)]
struct ChangeRow {
    entered_at: Option<String>,
    by: String,
    reason: String,
    fact: &'static str,
    start: Option<String>,
    due: Option<String>,
    state: law::State,
}

#[derive(Debug, Serialize)]
struct NotRunningRow {
    clock: String,
    title: String,
    regime: String,
    why: &'static str,
    from: Option<Date>,
    text: String,
}

#[derive(Debug, Serialize)]
struct SignificanceRow {
    result: law::Significance,
    grounds: Vec<GroundRow>,
    open: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct GroundRow {
    pack: String,
    criterion: String,
    text: String,
    question: &'static str,
    answer: &'static str,
    yardstick: bool,
    citations: Vec<CitationRow>,
}

#[derive(Debug, Serialize)]
struct QuestionRow {
    place: String,
    text: String,
    readings: [String; 2],
    taken: Option<String>,
}

pub(crate) fn run(asked: &Deadlines) -> anyhow::Result<ExitCode> {
    let law = with_own(&asked.own)?;
    let today = app::Env::system().today(&TimeZone::UTC);
    let code = asked.country.trim().to_ascii_uppercase();
    let Some((_, country)) = law.country(&code, today) else {
        let known: Vec<&str> = law
            .countries(today)
            .map(|(_, country)| country.code.as_str())
            .collect();
        bail!("there is no pack of {code}; there are {}", known.join(", "));
    };
    let code = country.code.clone();
    let capital = TimeZone::get(&country.zone)?;
    let mut facts = match incident_facts::read(&bytes(&asked.facts)?, &capital) {
        Ok(facts) => facts,
        Err(errors) => {
            let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
            bail!("the facts are refused:\n  {}", told.join("\n  "));
        }
    };
    let zone = facts.zone.as_deref().map_or(Ok(capital), TimeZone::get)?;
    let as_of = as_of(asked.as_of.as_deref(), &zone)?;
    let mut problems = name_clocks(&law, &code, &mut facts, today);
    problems.extend(unknown_cohort(country, &facts));
    if asked.as_of.is_none() {
        problems.extend(entered_ahead(&facts, as_of));
    }
    if !problems.is_empty() {
        bail!("the facts are refused:\n  {}", problems.join("\n  "));
    }
    let answer = answer(&law, &code, &zone, as_of, facts)?;
    let missing = answer.questions.iter().any(|question| question.taken.is_none());
    match asked.json {
        true => output::json_document(&answer)?,
        false => in_words(&answer),
    }
    for question in &answer.questions {
        let [first, second] = &question.readings;
        output::note(match &question.taken {
            Some(taken) => format!(
                "{}: {} exists twice, {first} and {second}; {taken} was taken. Write the offset to say which.",
                question.place, question.text
            ),
            None => format!(
                "{}: {} does not exist: the clock went from {first} to {second}. Write one of the two.",
                question.place, question.text
            ),
        });
    }
    Ok(if missing {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

/// Puts the id of the clock that is meant in the place of what was written; says what nobody can mean. A misspelt notice would
/// otherwise be taken for none.
fn name_clocks(law: &Law, code: &str, facts: &mut ReadFacts, today: Date) -> Vec<String> {
    let mut problems = Vec::new();
    for (number, entry) in (0..).zip(&mut facts.entries) {
        let (Fact::Sent(written, _) | Fact::NotOwed(written, _)) = &mut entry.fact else {
            continue;
        };
        match law.clock_named(code, written, today) {
            Ok(id) => *written = id,
            Err(near) => {
                let number: usize = number;
                problems.push(format!(
                    "entry {}: there is no clock \"{written}\" in {code}; perhaps {}",
                    number + 1,
                    near.join(" or ")
                ));
            }
        }
    }
    problems
}

/// That the cohort is none of the country's, which would be taken for no cohort.
fn unknown_cohort(country: &Country, facts: &ReadFacts) -> Option<String> {
    let named = facts.institution.cohort.as_ref()?;
    let known: Vec<&str> = country.cohorts.iter().map(|cohort| cohort.id.as_str()).collect();
    (!known.contains(&named.as_str())).then(|| match known.is_empty() {
        true => format!("institution.cohort: {} has none; leave it out", country.code),
        false => format!("institution.cohort: \"{named}\" is none of {}", known.join(", ")),
    })
}

/// Entries that say they were made after now: they would be left out as not yet known.
fn entered_ahead(facts: &ReadFacts, now: Instant) -> Vec<String> {
    let latest = now.plus_seconds(CLOCK_SKEW_SECONDS);
    let ahead = (1..)
        .zip(&facts.entries)
        .filter(|(_, entry)| entry.entered_at.is_some_and(|at| at > latest));
    let told = ahead.map(|(number, _): (usize, _)| format!("entry {number}: entered_at lies ahead of now"));
    told.collect()
}

/// The packs the program comes with, and those of the house in the place of ours.
pub(crate) fn with_own(files: &[std::path::PathBuf]) -> anyhow::Result<Law> {
    let mut own = Vec::new();
    for file in files {
        own.push(read_pack(file)?);
    }
    Law::shipped().with_own(own).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the packs are refused:\n  {}", told.join("\n  "))
    })
}

/// A pack from a file.
pub(crate) fn read_pack(file: &Path) -> anyhow::Result<Pack> {
    let bytes = read_file(file)?;
    let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", file.display()))?;
    Pack::parse(&text).map_err(|problem| anyhow::anyhow!("{}: {problem}", file.display()))
}

fn bytes(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file != Path::new("-") {
        return read_file(file);
    }
    let mut input = Vec::new();
    let most = incident_facts::MAX_BYTES as u64 + 1;
    std::io::stdin()
        .lock()
        .take(most)
        .read_to_end(&mut input)
        .context("standard input")?;
    Ok(input)
}

/// The moment that is asked about. One that exists twice is taken at its later reading, so that nothing looks less late than it is.
fn as_of(text: Option<&str>, zone: &TimeZone) -> anyhow::Result<Instant> {
    let Some(text) = text else {
        return Ok(app::Env::system().now());
    };
    match read_time(text, zone).context("--as-of")? {
        Reading::Once(at) => Ok(at),
        Reading::Twice { later, .. } => Ok(later),
        Reading::Never { before, after } => bail!(
            "--as-of {text} does not exist: the clock went from {} to {}",
            shown(before, zone),
            shown(after, zone)
        ),
    }
}

fn answer(law: &Law, code: &str, zone: &TimeZone, as_of: Instant, read: ReadFacts) -> anyhow::Result<Answer> {
    let writer = Writer {
        law,
        zone,
        messages: Messages::for_language(Language::default()),
    };
    let facts = IncidentFacts::known_at(as_of, read.entries).map_err(|refused| {
        let told: Vec<String> = refused
            .iter()
            .map(|refused| match refused.problem {
                Problem::InTheFuture => format!(
                    "entry {} tells of a moment more than five minutes after it was entered, or after {} where that is not said",
                    refused.entry + 1,
                    shown(as_of, zone)
                ),
            })
            .collect();
        anyhow::anyhow!("the facts are refused:\n  {}", told.join("\n  "))
    })?;
    let question = Question {
        law,
        country: code,
        institution: &read.institution,
        facts: &facts,
        as_of,
        calendar: None,
    };
    let found = law::deadlines(&question).context("the pack of the country names no time zone")?;
    let digital = read.institution.roles.contains(&law::Role::DigitalProvider);
    let significance = (!read.significance.is_empty())
        .then(|| writer.significance(code, digital, &read.significance, found.law_of));
    Ok(Answer {
        incident: read.incident,
        country: code.to_owned(),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        as_of: shown(as_of, zone),
        law_of: found.law_of,
        differs: found.country.differs.clone(),
        packs: writer.packs(code, &found),
        deadlines: found
            .deadlines
            .iter()
            .map(|deadline| writer.deadline(deadline))
            .collect(),
        not_running: found
            .not_running
            .iter()
            .map(|not| writer.not_running(not))
            .collect(),
        remarks: writer.remarks(&found.remarks),
        significance,
        questions: read
            .questions
            .into_iter()
            .map(|question| QuestionRow {
                place: question.place,
                text: question.text,
                readings: question.readings.map(|at| shown(at, zone)),
                taken: question.taken.map(|at| shown(at, zone)),
            })
            .collect(),
        entered_later: facts.later(),
    })
}

/// A moment with the offset it has on the clock of `zone`.
pub(crate) fn shown(at: Instant, zone: &TimeZone) -> String {
    at.in_zone(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Puts what was worked out into rows.
struct Writer<'a> {
    law: &'a Law,
    zone: &'a TimeZone,
    messages: &'a Messages,
}

impl Writer<'_> {
    fn shown(&self, at: Instant) -> String {
        shown(at, self.zone)
    }

    fn end(&self, end: &End) -> EndRow {
        end_row(end, self.zone)
    }

    fn remarks(&self, remarks: &[Remark]) -> Vec<RemarkRow> {
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
    fn packs(&self, code: &str, found: &law::Deadlines<'_>) -> Vec<PackRow> {
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

    fn deadline(&self, deadline: &Deadline<'_>) -> DeadlineRow {
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
            to: clock.to.clone(),
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

    fn not_running(&self, not: &NotRunning<'_>) -> NotRunningRow {
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

    fn significance(
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

/// A text from a file, without what a terminal would obey and without lines of its own.
fn plain(text: &str) -> String {
    let shown = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    text.chars().map(shown).collect()
}

fn print_remarks(remarks: &[RemarkRow]) {
    for remark in remarks {
        output::line(format_args!("  {}", plain(&remark.text)));
    }
}

fn in_words(answer: &Answer) {
    let messages = Messages::for_language(Language::default());
    output::line(format_args!(
        "{} law of {}, at {} ({})",
        answer.country, answer.law_of, answer.as_of, answer.zone
    ));
    if !answer.differs.is_empty() {
        output::line(plain(&answer.differs));
    }
    for pack in answer.packs.iter().filter(|pack| !pack.reviewed_by.is_empty()) {
        output::line(format_args!(
            "with the pack {} of the house, edition {}, reviewed by {}",
            pack.id,
            plain(&pack.version),
            plain(&pack.reviewed_by)
        ));
    }
    for deadline in &answer.deadlines {
        let due = match (&deadline.due, &deadline.expected) {
            (Some(due), _) => due.strict.clone(),
            (None, Some(expected)) => format!("{} if the one before is sent when it is due", expected.strict),
            (None, None) => "no hour".to_owned(),
        };
        let state = messages.clock_state(deadline.state);
        match deadline.state {
            law::State::Stopped => output::line(format_args!("\n{state}: {}", deadline.title)),
            _ => output::line(format_args!("\n{state}: {}: {due}", deadline.title)),
        }
        let cited: Vec<&str> = deadline
            .citations
            .iter()
            .map(|cited| cited.words.as_str())
            .collect();
        output::line(format_args!("  to {}  ({})", deadline.to, cited.join("; ")));
        if let Some(sent_at) = &deadline.sent_at {
            output::line(format_args!("  sent {sent_at}"));
        }
        if deadline.state == law::State::Stopped {
            print_remarks(&deadline.remarks);
            continue;
        }
        if let Some(later) = deadline.due.as_ref().and_then(|due| due.lawful_later.as_ref()) {
            output::line(format_args!("  the law would allow until {}", later.at));
        }
        for other in &deadline.other_starts {
            let due = other.due.as_ref().map_or("no hour", |due| due.strict.as_str());
            output::line(format_args!(
                "  counted from {} ({}): {due}",
                other.from, other.at
            ));
        }
        print_remarks(&deadline.remarks);
        if deadline.history.len() > 1 {
            for change in &deadline.history {
                let due = change.due.as_deref().unwrap_or("no hour");
                let entered = change.entered_at.as_deref().unwrap_or("not recorded");
                output::line(format_args!(
                    "  entered {entered} by {}: {}: {due}",
                    plain(&change.by),
                    change.fact
                ));
            }
        }
    }
    for not in &answer.not_running {
        output::line(format_args!("\nDoes not run: {}. {}", not.title, not.text));
    }
    for remark in &answer.remarks {
        output::line(format_args!("\n{}", remark.text));
    }
    if let Some(significance) = &answer.significance {
        output::line(format_args!("\nSignificance: {}", significance.result.name()));
        for ground in &significance.grounds {
            let cited: Vec<&str> = ground
                .citations
                .iter()
                .map(|cited| cited.words.as_str())
                .collect();
            let kind = if ground.yardstick {
                " (a yardstick, binds others)"
            } else {
                ""
            };
            output::line(format_args!("  {}{kind} ({})", ground.text, cited.join("; ")));
        }
    }
    if answer.entered_later > 0 {
        output::line(format_args!(
            "\n{} entries were made later and are left out",
            answer.entered_later
        ));
    }
}
