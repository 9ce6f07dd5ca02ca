//! Every character there is, alone and among others: whatever a text holds, a file comes out.

use crate::reader::pdf;
use crate::sample::{document, paragraph};

/// Every character of the scripts and signs that fonts here may hold, and a sample of all others, in paragraphs of a thousand.
fn every_character(around: impl Fn(char) -> String) -> Vec<report::Block> {
    let dense = (0..0x3100)
        .chain(0xa640..0xac00)
        .chain(0xf900..0x1_0000)
        .chain(0x1_d000..0x1_f900);
    let sampled = (0..0x11_0000).step_by(211).chain(0xe_0000..0xe_0200);
    let all: Vec<char> = dense.chain(sampled).filter_map(char::from_u32).collect();
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
    // A walk that meets every place once before it comes back: neighbours are of scripts that never stand together.
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
