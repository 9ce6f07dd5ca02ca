//! The picture of a record, drawn again from its own entries: a database that was altered draws another one, and seals that.
//!
//! Of the clocks it is only asked when their notices were sent: to work them out anew would need the rule packs, holidays and answers of that
//! day.

use super::export::{
    ExportedClock, ExportedFact, ExportedPicture, ExportedRole, ExportedService, ExportedTask,
};
use super::law_facts::first_sendings;
use super::log::{Entry, Statement};
use super::picture::picture;

/// What in a picture is not what the proven entries of a log come to, whose last has the number `last`.
pub(super) fn differences(exported: &ExportedPicture, log: &[Entry], last: u32) -> Vec<String> {
    let mut found = unsaid(exported, log);
    // What was erased, or is not proven, draws nothing: then no more can be said.
    if log.len() != last as usize {
        return found;
    }
    let drawn = picture(log);
    let tasks = ExportedTask::all(log);
    let same_tasks = tasks.len() == exported.tasks.len()
        && tasks
            .iter()
            .zip(&exported.tasks)
            .all(|(drawn, told)| told.says(drawn));
    let parts = [
        (
            ExportedFact::all(&drawn, log) == exported.facts,
            "its facts are not what the log comes to",
        ),
        (
            ExportedService::all(&drawn) == exported.services,
            "its services are not what the log comes to",
        ),
        (
            drawn.state.name() == exported.state,
            "the log comes to another end",
        ),
        (
            ExportedRole::all(log) == exported.roles,
            "its roles are not what the log comes to",
        ),
        (same_tasks, "its tasks are not what the log comes to"),
    ];
    let differ = parts.into_iter().filter(|(same, _)| !same);
    found.extend(differ.map(|(_, what)| what.to_owned()));
    found.extend(other_sendings(exported, log));
    found
}

/// Versions of facts that their entries do not say.
fn unsaid(exported: &ExportedPicture, log: &[Entry]) -> Vec<String> {
    let mut found = Vec::new();
    for fact in &exported.facts {
        for version in &fact.versions {
            let Some(entry) = log.iter().find(|entry| entry.number == version.entry) else {
                continue;
            };
            let says = match &entry.statement {
                Statement::Fact { field, value, .. } => *field == fact.field && *value == version.value,
                _ => false,
            };
            if !says {
                found.push(format!(
                    "of {} it says what entry {} does not",
                    fact.field, entry.number
                ));
            }
        }
    }
    found
}

/// Clocks whose notice was sent at another time than the log says, or at none. A clock that is stopped or never began tells of no sending.
fn other_sendings(exported: &ExportedPicture, log: &[Entry]) -> Vec<String> {
    let sent = first_sendings(log);
    let clocks = exported.clocks.iter();
    let told =
        clocks.filter(|clock| clock.sent_at.is_some() || ["running", "late"].contains(&clock.state.as_str()));
    let others = told.filter(|clock| clock.sent_at != sent.get(&clock.clock).copied());
    let differs = |clock: &ExportedClock| {
        format!(
            "when the notice of {} was sent is not what the log says",
            clock.clock
        )
    };
    others.map(differs).collect()
}
