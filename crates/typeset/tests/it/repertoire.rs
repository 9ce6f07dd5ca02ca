//! Every character there is, alone and among others: whatever a text holds, a file comes out.

use crate::reader::pdf;
use crate::sample::{document, paragraph};

/// Every character, in paragraphs of a thousand.
fn every_character(around: impl Fn(char) -> String) -> Vec<report::Block> {
    let all: Vec<char> = (0..=0x3_ffff)
        .chain(0xe_0000..=0xe_01ff)
        .filter_map(char::from_u32)
        .collect();
    all.chunks(1_000)
        .map(|chunk| {
            paragraph(
                &chunk
                    .iter()
                    .map(|character| around(*character))
                    .collect::<String>(),
            )
        })
        .collect()
}

#[test]
fn every_character_alone_can_be_set() {
    for blocks in every_character(|character| format!("{character} ")).chunks(24) {
        pdf(&document(blocks.to_vec()));
    }
}

#[test]
fn every_character_behind_a_letter_and_before_a_mark_can_be_set() {
    for block in every_character(|character| format!("a{character}\u{301} "))
        .chunks(24)
        .take(3)
    {
        pdf(&document(block.to_vec()));
    }
}

#[test]
fn characters_of_all_scripts_in_any_order_can_be_set() {
    // A walk that meets every place once before it comes back: neighbours are of scripts that never meet.
    let all: Vec<char> = (0x20..0x3000)
        .chain(0xfb00..0xff00)
        .filter_map(char::from_u32)
        .collect();
    let text: String = (0..all.len()).map(|step| all[step * 7_919 % all.len()]).collect();
    let marked: Vec<String> = text
        .chars()
        .map(|character| format!("{character}\u{301}\u{5b0}\u{64e}"))
        .collect();
    pdf(&document(vec![paragraph(&text), paragraph(&marked.join(" "))]));
}
