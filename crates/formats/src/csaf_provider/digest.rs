//! The hash beside a document: a line as `sha256sum` and `sha512sum` write it.

/// How a document was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DigestKind {
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
}

impl DigestKind {
    /// The kind by the ending of its file.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        [Self::Sha256, Self::Sha512]
            .into_iter()
            .find(|kind| ending.eq_ignore_ascii_case(kind.ending()))
    }

    /// The ending of its file, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    fn bytes(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }
}

/// A hash that a document should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// How it was made.
    pub kind: DigestKind,
    /// The hash.
    pub bytes: Vec<u8>,
}

/// Text that is no hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file beside it holds no {} hash", .0.ending())]
pub struct UnreadableDigest(pub DigestKind);

impl Digest {
    /// Reads the file of a hash; the name behind it is of no matter, since providers move their files.
    ///
    /// ```
    /// use formats::csaf_provider::{Digest, DigestKind};
    ///
    /// let line = format!("{}  advisory.json\n", "0f".repeat(32));
    /// let digest = Digest::read(DigestKind::Sha256, line.as_bytes())?;
    /// assert_eq!(digest.bytes, vec![15; 32]);
    /// # Ok::<(), formats::csaf_provider::UnreadableDigest>(())
    /// ```
    pub fn read(kind: DigestKind, file: &[u8]) -> Result<Self, UnreadableDigest> {
        let unreadable = UnreadableDigest(kind);
        let text = std::str::from_utf8(file).map_err(|_| unreadable.clone())?;
        // A backslash before the hash says that the name was escaped.
        let word = text.split_whitespace().next().unwrap_or_default();
        let digits = word.trim_start_matches('\\');
        if digits.len() != kind.bytes() * 2 || !digits.is_ascii() {
            return Err(unreadable);
        }
        let bytes: Option<Vec<u8>> = (0..kind.bytes())
            .map(|at| byte(digits.get(2 * at..2 * at + 2)?))
            .collect();
        bytes.map(|bytes| Self { kind, bytes }).ok_or(unreadable)
    }
}

/// Two hexadecimal digits; a sign, which numbers may begin with, is none.
fn byte(digits: &str) -> Option<u8> {
    let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u8::from_str_radix(digits, 16).ok().filter(|_| all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_hash_is_refused() {
        for file in [
            "",
            "advisory.json",
            &"0f".repeat(31),
            &"0g".repeat(32),
            &"+f".repeat(32),
            &"0f".repeat(64),
        ] {
            let read = Digest::read(DigestKind::Sha256, file.as_bytes());
            assert!(read.is_err(), "{file}");
        }
        assert!(Digest::read(DigestKind::Sha256, &[0xff; 64]).is_err());
    }

    #[test]
    fn the_ending_of_the_file_says_how_it_was_made() {
        assert_eq!(DigestKind::of_file("a.json.SHA512"), Some(DigestKind::Sha512));
        assert_eq!(DigestKind::of_file("a.json.sha256"), Some(DigestKind::Sha256));
        assert_eq!(DigestKind::of_file("a.json.asc"), None);
    }
}
