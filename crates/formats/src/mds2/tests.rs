//! The corpus, and what a form is read as however it was altered.

use std::fmt::Write as _;

use domain::device_model::Answer;
use proptest::prelude::*;

use super::*;
use crate::samples::corpus;

fn told(bytes: &[u8]) -> String {
    let disclosure = match read(bytes) {
        Ok(disclosure) => disclosure,
        Err(error) => return format!("  {error} [{}]\n", error.message_key()),
    };
    let mut told = format!(
        "  {}: {:?}, {:?}, {:?}; {} answers\n",
        disclosure.edition.as_str(),
        disclosure.manufacturer(),
        disclosure.model(),
        disclosure.dated(),
        disclosure.answers.len()
    );
    for remark in &disclosure.remarks {
        writeln!(told, "  remark: {remark}").unwrap();
    }
    let plain = |given: &&domain::device_model::Given| given.text.is_none() && given.note.is_none();
    for answer in [Answer::Yes, Answer::No, Answer::NotApplicable, Answer::SeeNote] {
        let plain = disclosure.answers.iter().filter(plain);
        let ids: Vec<&str> = plain
            .filter(|given| given.answer == answer)
            .map(|given| given.question.as_str())
            .collect();
        writeln!(told, "  {}: {}", answer.as_str(), ids.join(" ")).unwrap();
    }
    for given in disclosure.answers.iter().filter(|given| !plain(given)) {
        let shortened = |text: &Option<String>| {
            text.as_ref()
                .map(|text| text.chars().take(60).collect::<String>())
        };
        writeln!(
            told,
            "  {} {} {:?} note {:?} {:?}",
            given.question,
            given.answer.as_str(),
            shortened(&given.text),
            given.note_number,
            shortened(&given.note)
        )
        .unwrap();
    }
    told
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    let files = corpus("mds2");
    let told = files
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(bytes)));
    insta::assert_snapshot!(told.collect::<String>());
}

#[test]
fn an_altered_form_gives_the_answers_of_the_form_it_was_made_from() {
    let files = corpus("mds2");
    let whole = read(&files["whole.xlsx"]).unwrap();
    let altered = read(&files["split-altered.xlsx"]).unwrap();
    assert_eq!((whole.answered(), altered.answered()), (240, 240));
    for given in &whole.answers {
        let other = altered.answer(&given.question).unwrap();
        if given.question != "PAUT-8" {
            assert_eq!(given.answer, other.answer, "{}", given.question);
        }
    }
}

proptest! {
    // Each case reads a workbook, which is much in a build for tests.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = read(text.as_bytes());
    }

    #[test]
    fn a_damaged_form_is_read_or_refused(at in any::<prop::sample::Index>(), with in proptest::collection::vec(any::<u8>(), 0..4)) {
        let files = corpus("mds2");
        for name in ["whole.csv", "contradictory.xlsx"] {
            let mut bytes = files[name].clone();
            let at = at.index(bytes.len());
            bytes.splice(at..=at, with.clone());
            let _ = read(&bytes);
        }
    }

    #[test]
    fn what_is_not_answered_is_never_a_no(answered in proptest::collection::vec(0_usize..240, 20..60)) {
        let questions = domain::device_model::questions();
        let mut form = "Question ID,Question,Answer\n".to_owned();
        for (place, question) in questions.iter().enumerate() {
            let answer = if answered.contains(&place) { "Yes" } else { "" };
            writeln!(form, "{},words,{answer}", question.id).unwrap();
        }
        if let Ok(disclosure) = read(form.as_bytes()) {
            for (place, question) in questions.iter().enumerate() {
                let answer = disclosure.answer(question.id).map(|given| given.answer);
                prop_assert_eq!(answer, answered.contains(&place).then_some(Answer::Yes));
            }
        }
    }
}
