//! Damage anywhere in a stored log, drawn at random: the verifier always notices and names the place.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::tests::{HEADER, bundles_of, encoded_records, note, verify};
use super::*;
use crate::journal::bundle::erase_body;
use crate::journal::verdict::Verdict;

/// A log of two full bundles and a short one, made once.
static SOUND: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| encoded_records(0, 520));
static SOUND_BUNDLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| bundles_of(&SOUND));
static SOUND_NOTE: LazyLock<String> = LazyLock::new(|| note(&SOUND, 520));

/// The sequence number of the record whose bytes, length included, lie at this offset of a bundle.
fn owner(bundle: &[u8], offset: usize) -> Option<u64> {
    let mut end = HEADER;
    let parsed = Bundle::parse(bundle).unwrap();
    parsed
        .records()
        .map(Result::unwrap)
        .find_map(|(sequence, record)| {
            end += 4 + record.len();
            (HEADER..end).contains(&offset).then_some(sequence)
        })
}

proptest! {
    #[test]
    fn any_flipped_bit_is_named_with_its_record_or_bundle(
        pick in any::<prop::sample::Index>(),
        bit in 0_u8..8,
        which in 0_usize..3,
    ) {
        let mut bundles = SOUND_BUNDLES.clone();
        let offset = pick.index(bundles[which].len());
        let owner = owner(&bundles[which], offset);
        bundles[which][offset] ^= 1 << bit;
        let report = verify(&bundles, &[]);
        prop_assert_eq!(report.verdict(), Verdict::DoesNotHold);
        let named = report.first_problem().unwrap().records().unwrap();
        match owner {
            Some(sequence) => prop_assert_eq!(named, sequence..=sequence),
            None => prop_assert!(named.contains(&(which as u64 * 256)), "{:?}", report.problems),
        }
    }

    #[test]
    fn a_dropped_doubled_or_swapped_record_is_named(
        first in 0_usize..520,
        second in 0_usize..520,
        attack in 0_u8..3,
        keep_tile in any::<bool>(),
    ) {
        let mut records = SOUND.clone();
        match attack {
            0 => drop(records.remove(first)),
            1 => records.insert(first, SOUND[first].clone()),
            _ => records.swap(first, second),
        }
        // A record added after the last one that a checkpoint covers is an ordinary addition.
        prop_assume!(records != *SOUND && !records.starts_with(&SOUND));
        let mut bundles = bundles_of(&records);
        if keep_tile {
            for (bundle, sound) in bundles.iter_mut().zip(SOUND_BUNDLES.iter()) {
                bundle[11..HEADER].copy_from_slice(&sound[11..HEADER]);
            }
        }
        let report = verify(&bundles, &[Evidence::Stored(&SOUND_NOTE)]);
        let named = report.first_problem().unwrap();
        if keep_tile {
            let altered = bundles.iter().zip(SOUND_BUNDLES.iter()).position(|(one, other)| one != other);
            let first = named.records().map(|records| *records.start());
            prop_assert_eq!(first, altered.map(|position| position as u64 * 256));
        } else {
            prop_assert!(matches!(named, Problem::Root { .. } | Problem::BeyondEnd { .. }), "{:?}", named);
        }
    }

    #[test]
    fn erasing_any_body_keeps_the_log_sound(sequence in 0_u64..520) {
        let mut bundles = SOUND_BUNDLES.clone();
        let which = usize::try_from(sequence / 256).unwrap();
        bundles[which] = erase_body(&bundles[which], sequence).unwrap();
        let report = verify(&bundles, &[Evidence::Stored(&SOUND_NOTE)]);
        prop_assert_eq!(report.verdict(), Verdict::Holds, "{:?}", report.problems);
        prop_assert_eq!((report.erased_bodies, report.agreed_checkpoints), (1, 1));
    }

    #[test]
    fn no_damage_makes_the_verifier_panic(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..9),
        end in any::<prop::sample::Index>(),
    ) {
        let mut bundles = SOUND_BUNDLES.clone();
        let last = &mut bundles[2];
        for (position, value) in damage {
            let position = position.index(last.len());
            last[position] = value;
        }
        last.truncate(end.index(last.len()));
        let report = verify(&bundles, &[Evidence::Stored(&SOUND_NOTE)]);
        prop_assert_eq!(report.verdict(), Verdict::DoesNotHold);
    }
}
