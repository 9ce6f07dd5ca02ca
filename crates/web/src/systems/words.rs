//! The words and marks for how the backup of a system stands.

use app::backup::{Need, SystemBackup};
use app::message::Messages;
use domain::backup::{BackupStanding, RestoreStanding, RunOutcome};
use domain::round::{Answer, Phrase};
use maud::{Markup, html};

use crate::design::{Status, StatusTag};
use crate::services::words::duration;

/// How the backup stands, in words.
pub(super) fn backup(words: &Messages, standing: BackupStanding) -> String {
    words.phrase(&Phrase::new("system-backup-standing").selector("standing", standing.name()))
}

/// The same with its shape. What nobody recorded is never fine.
pub(super) fn backup_tag(words: &Messages, standing: BackupStanding) -> Markup {
    let status = match standing {
        BackupStanding::NotRecorded => Status::Unknown,
        BackupStanding::Never | BackupStanding::TooOld => Status::Critical,
        BackupStanding::Failing => Status::Caution,
        BackupStanding::Fresh | BackupStanding::NotNeeded => Status::Fine,
    };
    html! { (StatusTag::new(status, &backup(words, standing))) }
}

/// Whether it is shown that a system can be brought back, in words.
pub(super) fn restore(words: &Messages, standing: RestoreStanding) -> String {
    words.phrase(&Phrase::new("system-restore-standing").selector("standing", standing.name()))
}

/// The same with its shape.
pub(super) fn restore_tag(words: &Messages, standing: RestoreStanding) -> Markup {
    let status = match standing {
        RestoreStanding::Never => Status::Unknown,
        RestoreStanding::Failed => Status::Critical,
        RestoreStanding::TooOld | RestoreStanding::TooSlow | RestoreStanding::Unchecked => Status::Caution,
        RestoreStanding::Proven | RestoreStanding::NotNeeded => Status::Fine,
    };
    html! { (StatusTag::new(status, &restore(words, standing))) }
}

/// How a run ended.
pub(super) fn outcome(words: &Messages, outcome: RunOutcome) -> String {
    words.phrase(&Phrase::new("system-run-outcome").selector("outcome", outcome.name()))
}

/// Yes, no, or that nobody knows.
pub(super) fn answer(words: &Messages, answer: Answer) -> String {
    words.text(match answer {
        Answer::Yes => "navigation-yes",
        Answer::No => "navigation-no",
        Answer::Unknown => "asset-unknown",
    })
}

/// A time that is needed, and what sets it.
pub(super) fn need(words: &Messages, need: &Need) -> String {
    let phrase = Phrase::new("system-need")
        .text("time", &duration(words, need.minutes))
        .selector("seen", if need.set_by.is_some() { "yes" } else { "no" })
        .text("by", need.set_by.as_deref().unwrap_or_default());
    words.phrase(&phrase)
}

/// How long something took, as one reads it off a clock.
pub(super) fn measured(words: &Messages, minutes: u32) -> String {
    let phrase = Phrase::new("system-time")
        .number("hours", minutes / 60)
        .number("minutes", minutes % 60);
    words.phrase(&phrase)
}

/// How long the newest test took; none where there was none.
pub(super) fn newest_time(words: &Messages, listed: &SystemBackup) -> String {
    let newest = listed.tests.first();
    newest.map_or_else(String::new, |test| measured(words, test.minutes()))
}
