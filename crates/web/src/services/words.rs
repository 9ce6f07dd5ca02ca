//! The words for services: consequences, stages, times.

use app::message::Messages;
use domain::round::Phrase;
use domain::service::{CareConsequence, ChainStage};

/// What happens to patients if a service stops.
pub(crate) fn consequence(words: &Messages, consequence: CareConsequence) -> String {
    words.phrase(&Phrase::new("service-consequence").selector("consequence", consequence.name()))
}

/// A stage of care.
pub(super) fn stage(words: &Messages, stage: ChainStage) -> String {
    words.phrase(&Phrase::new("service-stage").selector("stage", stage.name()))
}

/// A time in the largest unit that tells it exactly: 90 is 90 min, 120 is 2 h, 2880 is 2 days.
pub(crate) fn duration(words: &Messages, minutes: u32) -> String {
    const HOUR: u32 = 60;
    const DAY: u32 = 24 * HOUR;
    let (unit, number) = match minutes {
        0 => ("minutes", 0),
        whole if whole.is_multiple_of(DAY) => ("days", whole / DAY),
        whole if whole.is_multiple_of(HOUR) => ("hours", whole / HOUR),
        odd => ("minutes", odd),
    };
    words.phrase(
        &Phrase::new("service-duration")
            .selector("unit", unit)
            .number("number", number),
    )
}

#[cfg(test)]
mod tests {
    use app::message::Language;

    use super::*;

    #[test]
    fn a_time_is_told_in_the_largest_unit_that_tells_it_exactly() {
        let words = Messages::for_language(Language::English);
        let told = [45, 90, 120, 1_440, 2_880].map(|minutes| duration(words, minutes));
        assert_eq!(told, ["45 min", "90 min", "2 h", "1 day", "2 days"]);
    }
}
