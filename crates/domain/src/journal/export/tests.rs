//! Exports whole, tampered with and cut.

use super::*;
use crate::journal::bundle::erase_body;
use crate::journal::report::Problem;
use crate::journal::verdict::Verdict;
use crate::journal::verify::tests::{ORIGIN, bundles_of, checkpoint, encoded_records, note, signer};

type Sections = Vec<(Section, Vec<u8>)>;

fn export() -> Sections {
    let records = encoded_records(0, 300);
    let mut sections = vec![
        (Section::Log, ORIGIN.as_bytes().to_vec()),
        (Section::Tenant, b"Spitalul Exemplu".to_vec()),
        (Section::Key, signer().verifier().to_string().into_bytes()),
    ];
    sections.extend([100, 300].map(|size| (Section::Checkpoint, note(&records, size).into_bytes())));
    sections.extend(
        bundles_of(&records)
            .into_iter()
            .map(|bundle| (Section::Bundle, bundle)),
    );
    let head = KeptHead {
        size: 300,
        root: checkpoint(&records, 300).root(),
    };
    sections.push((Section::End, encode_end(head, 0)));
    sections
}

fn verify(sections: &Sections) -> Result<VerifiedExport, ExportError> {
    verify_by(sections, &[signer().verifier().clone()], &[])
}

fn verify_by(
    sections: &Sections,
    keys: &[NoteVerifier],
    outside: &[Evidence<'_>],
) -> Result<VerifiedExport, ExportError> {
    let mut verifier = ExportVerifier::new(keys, outside)?;
    for (section, content) in sections {
        let bytes = section.encode(content)?;
        let (head, rest) = bytes.split_first_chunk().unwrap();
        let (section, length) = Section::parse_head(*head)?;
        assert_eq!(length, rest.len());
        verifier.take(section, rest)?;
    }
    verifier.finish()
}

#[test]
fn what_was_exported_holds_and_says_whose_it_is() {
    let verified = verify(&export()).unwrap();
    assert_eq!(
        verified.report.verdict(),
        Verdict::Holds,
        "{:?}",
        verified.report.problems
    );
    assert_eq!(
        (verified.origin.as_str(), verified.tenant.as_str()),
        (ORIGIN, "Spitalul Exemplu")
    );
    assert_eq!(verified.report.entries, 300);
}

#[test]
fn an_erased_body_stays_erased_and_holds() {
    let mut sections = export();
    let bundle = sections
        .iter_mut()
        .find(|(section, _)| *section == Section::Bundle)
        .unwrap();
    bundle.1 = erase_body(&bundle.1, 7).unwrap();
    let report = verify(&sections).unwrap().report;
    assert_eq!((report.verdict(), report.erased_bodies), (Verdict::Holds, 1));
}

#[test]
fn any_section_left_out_doubled_or_moved_is_noticed() {
    let whole = export();
    let is_clean = |sections: &Sections| {
        verify(sections).is_ok_and(|verified| verified.report.verdict() == Verdict::Holds)
    };
    for index in 0..whole.len() {
        let mut without = whole.clone();
        without.remove(index);
        // The checkpoint in the middle is covered by the last.
        assert_eq!(is_clean(&without), index == 3, "without section {index}");
        let mut doubled = whole.clone();
        doubled.insert(index, whole[index].clone());
        // A checkpoint that says the same again says nothing.
        assert_eq!(
            is_clean(&doubled),
            [3, 4].contains(&index),
            "section {index} twice"
        );
    }
    for index in 1..whole.len() {
        let mut moved = whole.clone();
        moved.swap(index - 1, index);
        assert!(!is_clean(&moved), "section {index} moved");
    }
}

#[test]
fn a_file_cut_back_to_an_earlier_checkpoint_needs_one_from_outside() {
    let records = encoded_records(0, 300);
    let mut cut = export();
    cut.truncate(4);
    let rest = bundles_of(&records[..100]).remove(0);
    cut.push((Section::Bundle, rest));
    let head = KeptHead {
        size: 100,
        root: checkpoint(&records, 100).root(),
    };
    cut.push((Section::End, encode_end(head, 0)));
    assert_eq!(verify(&cut).unwrap().report.verdict(), Verdict::Holds);
    let paper = checkpoint(&records, 300).digest();
    let verified = verify_by(&cut, &[], &[Evidence::Paper(&paper)]).unwrap();
    assert!(matches!(
        verified.report.first_problem(),
        Some(Problem::BeyondEnd { size: 300, .. })
    ));
}

#[test]
fn a_key_of_another_log_and_no_key_at_all_are_refused_with_words() {
    let sections = export();
    let other = crate::journal::NoteSigner::new("other", &[9; 32]).unwrap();
    let refused = verify_by(&sections, &[other.verifier().clone()], &[]).unwrap_err();
    assert_eq!(
        refused,
        ExportError::OtherLog {
            found: ORIGIN.to_owned()
        }
    );
    assert_eq!(
        verify_by(&sections, &[], &[]).unwrap_err(),
        ExportError::NothingGiven
    );
}

#[test]
fn a_section_too_long_or_unknown_is_refused_before_it_is_read() {
    let endless = [b'C', 0xff, 0xff, 0xff, 0xff];
    assert!(matches!(
        Section::parse_head(endless),
        Err(ExportError::TooLong { .. })
    ));
    assert_eq!(
        Section::parse_head([b'X', 0, 0, 0, 0]),
        Err(ExportError::Kind(b'X'))
    );
    assert!(Section::Checkpoint.encode(&[0; 4_097]).is_err());
}
