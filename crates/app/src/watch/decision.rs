//! Whether a file that nobody looks at may be accepted by itself.

use domain::inventory::PlanCounts;

/// Why a file waits for a person, or that it need not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// It changes no more than was allowed.
    Accept,
    /// The operator wants every file looked at.
    EveryFile,
    /// The source has said nothing before: what its columns mean is for a person to see.
    FirstOfItsSource,
    /// More rows than allowed would be something else than before.
    Unexpected {
        /// New, changed, missing or rejected rows.
        rows: u64,
        /// What the source said before.
        of: u64,
        /// The bound.
        percent: u8,
    },
}

/// Decides by what accepting would change, against the `known` records of the source.
pub(super) fn decide(percent: Option<u8>, counts: &PlanCounts, known: u64) -> Decision {
    let Some(percent) = percent else {
        return Decision::EveryFile;
    };
    if known == 0 {
        return Decision::FirstOfItsSource;
    }
    let rows = counts.new + counts.changed + counts.missing + counts.rejected;
    // An empty file would otherwise pass where all is allowed to go.
    if rows.saturating_mul(100) > known.saturating_mul(percent.into()) || counts.rows() == 0 {
        return Decision::Unexpected {
            rows,
            of: known,
            percent,
        };
    }
    Decision::Accept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(new: u64, changed: u64, unchanged: u64, missing: u64, rejected: u64) -> PlanCounts {
        PlanCounts {
            new,
            changed,
            unchanged,
            rejected,
            missing,
            cell_problems: 0,
        }
    }

    #[test]
    fn what_changes_no_more_than_allowed_is_accepted_and_one_row_more_is_not() {
        assert_eq!(decide(Some(5), &counts(1, 2, 97, 1, 1), 100), Decision::Accept);
        let more = decide(Some(5), &counts(2, 2, 97, 1, 1), 100);
        assert_eq!(
            more,
            Decision::Unexpected {
                rows: 6,
                of: 100,
                percent: 5
            }
        );
        assert_eq!(decide(Some(0), &counts(0, 0, 100, 0, 0), 100), Decision::Accept);
    }

    #[test]
    fn the_first_file_an_empty_one_and_any_without_a_bound_wait_for_a_person() {
        assert_eq!(
            decide(Some(100), &counts(5, 0, 0, 0, 0), 0),
            Decision::FirstOfItsSource
        );
        assert!(matches!(
            decide(Some(100), &counts(0, 0, 0, 100, 0), 100),
            Decision::Unexpected { .. }
        ));
        assert_eq!(decide(None, &counts(0, 0, 1, 0, 0), 1), Decision::EveryFile);
    }
}
