//! Addresses of Bitcoin, told from other words by their check digits: base58check, and bech32 with bech32m (BIP 173, BIP 350).
//!
//! A ransom note is typed off a photograph; an address with a wrong letter would accuse a stranger.

use sha2::{Digest, Sha256};

const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BECH32: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const PREFIX: &str = "bc1";

/// The address as it is written, where `text` is one of the main network.
pub(super) fn address(text: &str) -> Option<String> {
    if text.len() > 90 || !text.is_ascii() {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    // Capitals are for codes to be scanned; both at once are wrong.
    if lower.starts_with(PREFIX) && (text == lower || text == text.to_ascii_uppercase()) {
        return is_bech32(&lower).then_some(lower);
    }
    is_base58check(text).then(|| text.to_owned())
}

/// A version, twenty bytes of a hash, and the first four of the double hash of both.
fn is_base58check(text: &str) -> bool {
    if !(26..=35).contains(&text.len()) || !text.starts_with(['1', '3']) {
        return false;
    }
    let mut bytes = [0_u8; 25];
    for character in text.bytes() {
        let Some(digit) = BASE58.iter().position(|known| *known == character) else {
            return false;
        };
        let mut carry = digit;
        for byte in bytes.iter_mut().rev() {
            carry += usize::from(*byte) * 58;
            *byte = u8::try_from(carry & 0xff).unwrap_or_default();
            carry >>= 8;
        }
        if carry > 0 {
            return false;
        }
    }
    let known_version = matches!(bytes[0], 0 | 5);
    known_version && Sha256::digest(Sha256::digest(&bytes[..21]))[..4] == bytes[21..]
}

/// A witness version, its program and six check digits.
fn is_bech32(lower: &str) -> bool {
    let data = &lower[PREFIX.len()..];
    let digits: Option<Vec<u32>> = data
        .bytes()
        .map(|character| {
            let digit = BECH32.iter().position(|known| *known == character)?;
            u32::try_from(digit).ok()
        })
        .collect();
    let Some(digits) = digits.filter(|digits| digits.len() >= 14) else {
        return false;
    };
    // The name of the network, spread as the standard says: the high bits of each letter, a zero, the low bits.
    let network = [3, 3, 0, 2, 3];
    let check = network.into_iter().chain(digits.iter().copied()).fold(1, step);
    let wanted = if digits[0] == 0 { 1 } else { 0x2bc8_30a3 };
    digits[0] <= 16 && check == wanted
}

/// One step of the checksum: a cyclic code over digits of five bits.
fn step(check: u32, digit: u32) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let top = check >> 25;
    let shifted = (check & 0x01ff_ffff) << 5 ^ digit;
    GENERATOR
        .iter()
        .enumerate()
        .filter(|(bit, _)| top >> bit & 1 == 1)
        .fold(shifted, |check, (_, part)| check ^ part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_every_form_are_known() {
        for text in [
            "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        ] {
            assert_eq!(address(text).as_deref(), Some(text));
        }
        let upper = "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4";
        assert_eq!(address(upper), Some(upper.to_ascii_lowercase()));
    }

    #[test]
    fn one_wrong_letter_is_seen() {
        for text in [
            "1BoatSLRHtKNngkdXEeobR76b53LETtpyU",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
            "bc1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1",
            "1",
            "bc1",
            "bc1é",
            "11111111111111111111111111111111111",
            "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        ] {
            assert_eq!(address(text), None, "{text}");
        }
    }
}
