//! The end of reporting: the final report, the progress report in its place while the incident goes on, and the final report that
//! then follows the handling (NIS2 Article 23(4)(d) and (e)).
//!
//! Which of them is owed is decided at the moment the final report falls due. Until then the final report runs and the others wait.

use super::course::{Reckoner, Standing};
use super::remark::Remark;
use crate::law::facts::Picture;
use crate::law::pack::{Clock, Moment};
use crate::law::reckoning::End;
use crate::time::Instant;

/// How the final report, and what may take its place, stand to each other.
pub(super) struct Ending<'a> {
    /// The clock of the final report.
    last: &'a str,
    /// The clock of the notice in its place.
    instead: &'a str,
    /// What that is, in words.
    instead_title: &'a str,
    due: Option<End>,
    /// Whether the incident went on when it fell due.
    went_on: bool,
}

impl Reckoner<'_, '_> {
    /// How things stand with the final report, for a clock that has to do with it.
    pub(super) fn ending<'c>(
        &'c self,
        clock: &'c Clock,
        picture: &Picture<'_>,
        as_of: Instant,
        due: Option<End>,
    ) -> Option<Ending<'c>> {
        let last = [&clock.while_ongoing_instead_of, &clock.opens_instead_of]
            .into_iter()
            .find(|id| !id.is_empty())
            .map_or(clock.id.as_str(), String::as_str);
        let mut others = self.clocks.iter().map(|in_force| in_force.clock);
        let instead = others.find(|other| other.while_ongoing_instead_of == last)?;
        let due = match clock.id == last {
            true => due,
            false => {
                let last = self.clock(last)?;
                let start = self.start(last, picture, &mut Vec::new());
                start.and_then(|(_, at)| self.end(last, at))
            }
        };
        let handled_by = |due: End| {
            picture
                .at(Moment::Handled)
                .is_some_and(|handled| handled <= due.strict)
        };
        Some(Ending {
            last,
            instead: instead.id.as_str(),
            instead_title: instead.title.as_str(),
            went_on: due.is_some_and(|due| as_of > due.strict && !handled_by(due)),
            due,
        })
    }
}

impl Ending<'_> {
    /// How one of the clocks of the end stands because of the others; none where they leave it as it is.
    pub(super) fn standing(
        &self,
        clock: &Clock,
        picture: &Picture<'_>,
        remarks: &mut Vec<Remark>,
    ) -> Option<Standing> {
        let last_sent = picture.sent(self.last);
        // Sent before the final report fell due it decides nothing: the incident may still be handled in time. Where no notification was
        // entered, nothing says when that would be.
        let replaced = self.went_on || (self.due.is_none() && picture.sent(self.instead).is_some());
        let handled_in_time = self
            .due
            .zip(picture.at(Moment::Handled))
            .is_some_and(|(due, handled)| handled <= due.strict);
        if clock.id == self.last {
            return replaced.then(|| {
                remarks.push(Remark::ReplacedBy {
                    clock: self.instead.to_owned(),
                    title: self.instead_title.to_owned(),
                });
                Standing::Stopped
            });
        }
        if clock.while_ongoing_instead_of == self.last {
            if last_sent.is_some() || handled_in_time {
                remarks.push(Remark::FinalReportInstead);
                return Some(Standing::Stopped);
            }
            return (!self.went_on).then(|| {
                remarks.push(Remark::OnlyWhileOngoing);
                Standing::Armed
            });
        }
        // What follows the notice in its place.
        if picture.reopened.is_some() {
            remarks.push(Remark::Reopened);
            return None;
        }
        if replaced && last_sent.is_none() {
            return None;
        }
        if last_sent.is_some() || handled_in_time {
            remarks.push(Remark::FinalReportInstead);
            return Some(Standing::Stopped);
        }
        remarks.push(Remark::OnlyWhileOngoing);
        Some(Standing::Armed)
    }
}
