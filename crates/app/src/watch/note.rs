//! The text beside a file that was taken: what became of it and what to do, for who finds it in the folder.

use domain::id::ImportId;
use domain::inventory::PlanCounts;

use super::decision::Decision;
use crate::import::{Import, Review};

/// A file that cannot be brought in.
pub(super) fn refused(name: &str, why: &str) -> String {
    format!(
        "{name} was not brought in: {why}.\n\
         Nothing of it is in Wardround. Mend it or export it again, and put it into the folder once more.\n"
    )
}

/// A file that was taken for a list and cannot be read to its end.
pub(super) fn unreadable(name: &str, id: ImportId, why: &str) -> String {
    format!(
        "{name} was uploaded and cannot be read: {why}.\n\
         Nothing of it is in the inventory. Its page /imports/{id} lets you read it another way or put it aside.\n"
    )
}

/// A file whose bytes are there already.
pub(super) fn known(name: &str, import: &Import) -> String {
    format!(
        "{name} holds the same, byte for byte, as {} of {}. It was not brought in again.\n\
         Its page is /imports/{}.\n",
        import.file_name, import.created_at, import.id
    )
}

/// A file that was accepted by itself.
pub(super) fn accepted(review: &Review, counts: &PlanCounts) -> String {
    format!(
        "{} was brought in and accepted as a list of {}: {}.\n\
         Its page /imports/{} shows it and can undo it.\n",
        review.import.file_name,
        review.source.name,
        told(counts),
        review.import.id
    )
}

/// A file that waits for a person.
pub(super) fn waits(review: &Review, decision: Decision) -> String {
    let why = match decision {
        Decision::Accept | Decision::EveryFile => {
            "every file of this folder is looked at by a person".to_owned()
        }
        Decision::FirstOfItsSource => {
            "it is the first list of its source, and somebody has to see what its columns mean".to_owned()
        }
        Decision::Unexpected { rows, of, percent } => format!(
            "{rows} rows would be new, changed, missing or rejected where the source has {of}; \
             at most {percent} in a hundred are accepted without a person"
        ),
    };
    format!(
        "{} was brought in as a list of {} and waits to be accepted: {}.\n\
         It waits because {why}.\n\
         Its page is /imports/{}.\n",
        review.import.file_name,
        review.source.name,
        told(&review.plan.summary.counts),
        review.import.id
    )
}

fn told(counts: &PlanCounts) -> String {
    format!(
        "{} new, {} changed, {} unchanged, {} missing, {} rejected",
        counts.new, counts.changed, counts.unchanged, counts.missing, counts.rejected
    )
}
