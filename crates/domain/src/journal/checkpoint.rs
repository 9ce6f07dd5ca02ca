//! Checkpoints: the size and root of a log at one moment, signed (C2SP tlog-checkpoint,
//! <https://c2sp.org/tlog-checkpoint>), and the short form of one for paper.
//!
//! The key that signs a log's checkpoints bears the log's origin as its name, so a checkpoint of one tenant never
//! passes for another's. Extension lines are kept and signed but not interpreted.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::note::{Note, NoteError, NoteSigner, NoteVerifier};
use super::tree::{HASH_BYTES, TreeHash};

/// Why a checkpoint was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The signed note around it does not hold.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The line named is missing or malformed.
    #[error("the {0} of the checkpoint is missing or malformed")]
    Line(&'static str),
    /// It belongs to another log.
    #[error("the checkpoint belongs to the log {found:?}, not to {expected:?}")]
    Origin {
        /// The log it should belong to.
        expected: String,
        /// The log it names.
        found: String,
    },
}

/// The state of a log at one size.
///
/// ```
/// use domain::journal::{Checkpoint, NoteSigner, TreeHash};
///
/// let signer = NoteSigner::new("ward.example/journal", &[7; 32])?;
/// let checkpoint = Checkpoint::new("ward.example/journal", 0, TreeHash::EMPTY)?;
/// let note = checkpoint.sign(&signer)?;
/// let keys = [signer.verifier().clone()];
/// assert_eq!(Checkpoint::open(&note, "ward.example/journal", &keys)?, checkpoint);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: TreeHash,
    extensions: Vec<String>,
}

impl Checkpoint {
    /// States that the log `origin` has `size` entries and this root.
    pub fn new(origin: &str, size: u64, root: TreeHash) -> Result<Self, CheckpointError> {
        let origin = checked_line(origin).ok_or(CheckpointError::Line("origin"))?;
        Ok(Self {
            origin,
            size,
            root,
            extensions: Vec::new(),
        })
    }

    /// Adds an extension line, such as the time of signing.
    pub fn with_extension(mut self, line: &str) -> Result<Self, CheckpointError> {
        let line = checked_line(line).ok_or(CheckpointError::Line("extension line"))?;
        self.extensions.push(line);
        Ok(self)
    }

    /// The log it belongs to.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Root of the tree over them.
    pub fn root(&self) -> TreeHash {
        self.root
    }

    /// The extension lines, in order.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// The checkpoint as a signed note. The signer must bear the log's origin as its name.
    pub fn sign(&self, signer: &NoteSigner) -> Result<String, CheckpointError> {
        self.belongs_to(signer.verifier().name())?;
        Ok(signer.sign(&self.to_string())?)
    }

    /// Opens a signed note: the signature by one of `keys` named `origin`, the form, and the log it belongs to.
    pub fn open(note: &str, origin: &str, keys: &[NoteVerifier]) -> Result<Self, CheckpointError> {
        let note = Note::parse(note)?;
        let checkpoint: Self = note.text().parse()?;
        checkpoint.belongs_to(origin)?;
        let own: Vec<_> = keys.iter().filter(|key| key.name() == origin).cloned().collect();
        note.verify(&own)?;
        Ok(checkpoint)
    }

    fn belongs_to(&self, origin: &str) -> Result<(), CheckpointError> {
        if self.origin == origin {
            return Ok(());
        }
        Err(CheckpointError::Origin {
            expected: origin.to_owned(),
            found: self.origin.clone(),
        })
    }

    /// The short form for paper.
    pub fn digest(&self) -> CheckpointDigest {
        CheckpointDigest {
            origin: self.origin.clone(),
            size: self.size,
            root: self.root,
        }
    }
}

impl fmt::Display for Checkpoint {
    /// The text that is signed: origin, size, root in base64 and the extension lines, each ending in a newline.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = BASE64_STANDARD.encode(self.root.as_bytes());
        write!(formatter, "{}\n{}\n{root}\n", self.origin, self.size)?;
        self.extensions
            .iter()
            .try_for_each(|line| writeln!(formatter, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let text = text
            .strip_suffix('\n')
            .ok_or(CheckpointError::Line("last newline"))?;
        let mut lines = text.split('\n');
        let origin = lines.next().unwrap_or_default();
        let size = lines
            .next()
            .and_then(decimal)
            .ok_or(CheckpointError::Line("size"))?;
        let root = lines
            .next()
            .and_then(base64_hash)
            .ok_or(CheckpointError::Line("root"))?;
        lines.try_fold(Self::new(origin, size, root)?, Self::with_extension)
    }
}

fn checked_line(line: &str) -> Option<String> {
    (!line.is_empty() && !line.contains(char::is_control)).then(|| line.to_owned())
}

/// A decimal number without sign or leading zeroes, so that a size has one spelling only.
fn decimal(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

fn base64_hash(text: &str) -> Option<TreeHash> {
    let bytes: [u8; HASH_BYTES] = BASE64_STANDARD.decode(text).ok()?.try_into().ok()?;
    Some(TreeHash::from_bytes(bytes))
}

/// A checkpoint without its signature, short enough to print on the round and to compare by eye:
/// `origin · size · root`, the root in sixteen groups of four hexadecimal digits.
///
/// On paper it is evidence as strong as the paper: whoever kept the sheet need not trust the host or its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointDigest {
    /// The log.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: TreeHash,
}

const DIGEST_SEPARATOR: &str = " \u{b7} ";

impl fmt::Display for CheckpointDigest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}{DIGEST_SEPARATOR}{}{DIGEST_SEPARATOR}",
            self.origin, self.size
        )?;
        let (groups, _) = self.root.as_bytes().as_chunks::<2>();
        groups.iter().enumerate().try_for_each(|(index, [high, low])| {
            let space = if index == 0 { "" } else { " " };
            write!(formatter, "{space}{high:02x}{low:02x}")
        })
    }
}

impl FromStr for CheckpointDigest {
    type Err = CheckpointError;

    /// Reads the printed form as a person types it: the spaces within the root and the case of its letters are free.
    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let (rest, root) = text
            .trim()
            .rsplit_once(DIGEST_SEPARATOR)
            .ok_or(CheckpointError::Line("separators"))?;
        let (origin, size) = rest
            .rsplit_once(DIGEST_SEPARATOR)
            .ok_or(CheckpointError::Line("separators"))?;
        let origin = checked_line(origin).ok_or(CheckpointError::Line("origin"))?;
        let size = decimal(size.trim()).ok_or(CheckpointError::Line("size"))?;
        let root = root.parse().map_err(|_| CheckpointError::Line("root"))?;
        Ok(Self { origin, size, root })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tree::leaf_hash;

    const ORIGIN: &str = "ward.example/journal/1";

    fn checkpoint() -> Checkpoint {
        Checkpoint::new(ORIGIN, 70_042, leaf_hash(b"root")).unwrap()
    }

    #[test]
    fn a_checkpoint_is_the_text_the_oracle_reads() {
        let checkpoint = checkpoint().with_extension("time 2026-11-23T06:00:00Z").unwrap();
        let oracle = tlog_tiles::Checkpoint::from_bytes(checkpoint.to_string().as_bytes()).unwrap();
        assert_eq!((oracle.origin(), oracle.size()), (ORIGIN, 70_042));
        assert_eq!(oracle.hash().0, *checkpoint.root().as_bytes());
        assert_eq!(oracle.extension(), "time 2026-11-23T06:00:00Z\n");
        assert_eq!(oracle.to_bytes(), checkpoint.to_string().into_bytes());
        assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint));
    }

    #[test]
    fn a_checkpoint_of_another_log_is_refused_even_with_its_key() {
        let signer = NoteSigner::new(ORIGIN, &[1; 32]).unwrap();
        let keys = [signer.verifier().clone()];
        let note = checkpoint().sign(&signer).unwrap();
        assert_eq!(Checkpoint::open(&note, ORIGIN, &keys), Ok(checkpoint()));
        let other = Err(CheckpointError::Origin {
            expected: "other".to_owned(),
            found: ORIGIN.to_owned(),
        });
        assert_eq!(Checkpoint::open(&note, "other", &keys), other);
        let foreign = NoteSigner::new("other", &[1; 32]).unwrap();
        assert!(matches!(
            checkpoint().sign(&foreign),
            Err(CheckpointError::Origin { .. })
        ));
    }

    #[test]
    fn a_key_that_bears_another_name_does_not_count() {
        let foreign = NoteSigner::new("other", &[1; 32]).unwrap();
        let note = foreign.sign(&checkpoint().to_string()).unwrap();
        let opened = Checkpoint::open(&note, ORIGIN, &[foreign.verifier().clone()]);
        assert_eq!(opened, Err(CheckpointError::Note(NoteError::UnknownKey)));
    }

    #[test]
    fn a_size_has_one_spelling_and_a_malformed_line_is_named() {
        let text = checkpoint().to_string();
        for (from, to, line) in [
            ("70042", "070042", "size"),
            ("70042", "+70042", "size"),
            ("70042", "many", "size"),
            ("=\n", "\n", "root"),
            (ORIGIN, "", "origin"),
            ("=\n", "=\n\n", "extension line"),
            ("=\n", "=", "last newline"),
        ] {
            let altered = text.replacen(from, to, 1);
            assert_eq!(
                altered.parse::<Checkpoint>(),
                Err(CheckpointError::Line(line)),
                "{altered:?}"
            );
        }
    }

    #[test]
    fn the_paper_form_holds_the_whole_root_and_reads_back_as_typed() {
        let digest = checkpoint().digest();
        let printed = digest.to_string();
        let (_, root) = printed.rsplit_once(" \u{b7} ").unwrap();
        assert_eq!(root.split(' ').filter(|group| group.len() == 4).count(), 16);
        assert_eq!(root.replace(' ', ""), digest.root.to_string());
        assert_eq!(printed.parse(), Ok(digest.clone()));
        let typed = printed.replace(root, &root.replace(' ', "").to_uppercase());
        assert_eq!(typed.parse(), Ok(digest));
        let short = printed[..printed.len() - 1].parse::<CheckpointDigest>();
        assert_eq!(short, Err(CheckpointError::Line("root")));
    }
}
