//! Signed notes with Ed25519, as C2SP signed-note defines them (<https://c2sp.org/signed-note>).
//!
//! A note is text ending in a newline, an empty line, and signature lines `— name base64(key id ‖ signature)`. Only
//! signatures by keys that were handed in count; the others are passed over, as the specification asks. Not here:
//! what the text says ([`super::checkpoint`]) and where secret keys come from.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::{PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH, Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The signature type of Ed25519 in C2SP signed-note.
const ED25519: u8 = 0x01;
const SIGNATURE_LINE: &str = "\u{2014} ";
const MAX_NOTE_BYTES: usize = 1_000_000;
const MAX_SIGNATURES: usize = 100;

/// Why a key was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Key names stand in signature lines and verifier keys and must not break them.
    #[error("{0:?} is no key name: it must be non-empty, without spaces, plus signs and control characters")]
    Name(String),
    /// The text is no verifier key.
    #[error("a verifier key has the form name+hash+base64; this text does not")]
    Form,
    /// The key is of another kind than Ed25519.
    #[error("the verifier key is no Ed25519 key; only those are used here")]
    Algorithm,
    /// The hash in the text does not belong to the key.
    #[error("the hash in the verifier key does not fit its name and key: it was mistyped or altered")]
    Hash,
}

/// Why a note was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not text, an empty line and signature lines.
    #[error("this is no signed note: text, an empty line and signature lines are expected")]
    Form,
    /// The text to sign has control characters or does not end in a newline.
    #[error("the text of a note ends in a newline and has no other control characters")]
    Text,
    /// A signature line cannot be read.
    #[error("signature line {0} of the note cannot be read")]
    SignatureLine(usize),
    /// The note is larger, or has more signatures, than any this program writes.
    #[error("the note is larger than {MAX_NOTE_BYTES} bytes or has more than {MAX_SIGNATURES} signatures")]
    TooLarge,
    /// No signature is by a key that was given.
    #[error("no signature is by a known key; give the verifier key the log was signed with")]
    UnknownKey,
    /// A signature that claims to be by a known key is not.
    #[error("the signature is invalid: the text was altered or signed with another key")]
    Signature,
}

/// The key id of a name and a public key: the first four bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key)`.
fn key_id(name: &str, key: &VerifyingKey) -> u32 {
    let hash = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', ED25519])
        .chain_update(key.as_bytes())
        .finalize();
    u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])
}

fn checked_name(name: &str) -> Result<String, KeyError> {
    let forbidden = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '+';
    if name.is_empty() || name.contains(forbidden) {
        return Err(KeyError::Name(name.to_owned()));
    }
    Ok(name.to_owned())
}

/// A named secret key. It is never printed: its debug form shows the name and the key id.
pub struct NoteSigner {
    key: SigningKey,
    verifier: NoteVerifier,
}

impl NoteSigner {
    /// Takes the 32 bytes of an Ed25519 seed, from the installation's key file.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let key = SigningKey::from_bytes(seed);
        let verifier = NoteVerifier::new(name, key.verifying_key())?;
        Ok(Self { key, verifier })
    }

    /// The public half, to be printed and handed out.
    pub fn verifier(&self) -> &NoteVerifier {
        &self.verifier
    }

    /// The signed note over `text`, which must end in a newline.
    pub fn sign(&self, text: &str) -> Result<String, NoteError> {
        check_text(text)?;
        let mut signature = self.verifier.id.to_be_bytes().to_vec();
        signature.extend_from_slice(&self.key.sign(text.as_bytes()).to_bytes());
        let signature = BASE64_STANDARD.encode(signature);
        Ok(format!(
            "{text}\n{SIGNATURE_LINE}{} {signature}\n",
            self.verifier.name
        ))
    }
}

impl fmt::Debug for NoteSigner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NoteSigner")
            .field("name", &self.verifier.name)
            .field("id", &format_args!("{:08x}", self.verifier.id))
            .finish_non_exhaustive()
    }
}

/// A named public key. Its text form `name+hash+base64` is that of C2SP signed-note and is what an auditor is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteVerifier {
    name: String,
    id: u32,
    key: VerifyingKey,
}

impl NoteVerifier {
    /// Names a public key.
    pub fn new(name: &str, key: VerifyingKey) -> Result<Self, KeyError> {
        Ok(Self {
            name: checked_name(name)?,
            id: key_id(name, &key),
            key,
        })
    }

    /// The name in the signature lines.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key id in the signature lines.
    pub fn id(&self) -> u32 {
        self.id
    }
}

impl fmt::Display for NoteVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut key = vec![ED25519];
        key.extend_from_slice(self.key.as_bytes());
        write!(
            formatter,
            "{}+{:08x}+{}",
            self.name,
            self.id,
            BASE64_STANDARD.encode(key)
        )
    }
}

impl FromStr for NoteVerifier {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let (name, rest) = text.split_once('+').ok_or(KeyError::Form)?;
        let (id, key) = rest.split_once('+').ok_or(KeyError::Form)?;
        let key = BASE64_STANDARD.decode(key).map_err(|_| KeyError::Form)?;
        let (algorithm, key) = key.split_first().ok_or(KeyError::Form)?;
        if *algorithm != ED25519 {
            return Err(KeyError::Algorithm);
        }
        let key: &[u8; PUBLIC_KEY_LENGTH] = key.try_into().map_err(|_| KeyError::Form)?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| KeyError::Form)?;
        let verifier = Self::new(name, key)?;
        if id == format!("{:08x}", verifier.id) {
            Ok(verifier)
        } else {
            Err(KeyError::Hash)
        }
    }
}

/// A signed note read in place. Nothing is verified yet: see [`verify`](Self::verify).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<'a> {
    text: &'a str,
    signatures: Vec<SignatureLine<'a>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct SignatureLine<'a> {
    name: &'a str,
    id: u32,
    bytes: Vec<u8>,
}

impl<'a> Note<'a> {
    /// Splits a note into its text and its signature lines.
    pub fn parse(note: &'a str) -> Result<Self, NoteError> {
        if note.len() > MAX_NOTE_BYTES {
            return Err(NoteError::TooLarge);
        }
        let separator = note.rfind("\n\n").ok_or(NoteError::Form)?;
        let (text, lines) = (&note[..=separator], &note[separator + 2..]);
        check_text(text)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form)?;
        let signatures: Vec<_> = (1..)
            .zip(lines.split('\n'))
            .take(MAX_SIGNATURES + 1)
            .map(|(number, line)| parse_signature(line).ok_or(NoteError::SignatureLine(number)))
            .collect::<Result<_, _>>()?;
        if signatures.len() > MAX_SIGNATURES {
            return Err(NoteError::TooLarge);
        }
        Ok(Self { text, signatures })
    }

    /// The signed text, its last newline included.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Checks the signatures by the given keys: at least one must be there and none of them may be wrong.
    pub fn verify(&self, keys: &[NoteVerifier]) -> Result<(), NoteError> {
        let mut result = Err(NoteError::UnknownKey);
        for line in &self.signatures {
            let Some(known) = keys.iter().find(|key| key.id == line.id && key.name == line.name) else {
                continue;
            };
            let bytes: &[u8; SIGNATURE_LENGTH] = line
                .bytes
                .as_slice()
                .try_into()
                .map_err(|_| NoteError::Signature)?;
            known
                .key
                .verify_strict(self.text.as_bytes(), &Signature::from_bytes(bytes))
                .map_err(|_| NoteError::Signature)?;
            result = Ok(());
        }
        result
    }
}

fn check_text(text: &str) -> Result<(), NoteError> {
    let control = |letter: char| letter < ' ' && letter != '\n';
    if !text.ends_with('\n') || text.contains(control) {
        Err(NoteError::Text)
    } else {
        Ok(())
    }
}

fn parse_signature(line: &str) -> Option<SignatureLine<'_>> {
    let (name, signature) = line.strip_prefix(SIGNATURE_LINE)?.split_once(' ')?;
    checked_name(name).ok()?;
    let signature = BASE64_STANDARD.decode(signature).ok()?;
    let (id, bytes) = signature.split_first_chunk()?;
    Some(SignatureLine {
        name,
        id: u32::from_be_bytes(*id),
        bytes: bytes.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use signed_note::{StandardVerifier, VerifierList};

    use super::*;

    const NAME: &str = "ward.example/journal/1";
    const TEXT: &str = "ward.example/journal/1\n7\nAAAA\n\nafter an empty line\n";

    /// The example of the C2SP specification and of the reference implementation.
    const PUBLISHED_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const PUBLISHED_NOTE: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\n\
        \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn signer() -> NoteSigner {
        NoteSigner::new(NAME, &[42; 32]).unwrap()
    }

    #[test]
    fn the_published_note_verifies_with_the_published_key() {
        let key: NoteVerifier = PUBLISHED_KEY.parse().unwrap();
        assert_eq!(key.to_string(), PUBLISHED_KEY);
        assert_eq!(
            Note::parse(PUBLISHED_NOTE)
                .unwrap()
                .verify(std::slice::from_ref(&key)),
            Ok(())
        );
        let altered = PUBLISHED_NOTE.replace("cryptography", "bureaucracy");
        assert_eq!(
            Note::parse(&altered).unwrap().verify(&[key]),
            Err(NoteError::Signature)
        );
    }

    #[test]
    fn the_oracle_accepts_our_key_and_our_note() {
        let note = signer().sign(TEXT).unwrap();
        let verifier = StandardVerifier::new(&signer().verifier().to_string()).unwrap();
        let oracle = signed_note::Note::from_bytes(note.as_bytes()).unwrap();
        let (known, unknown) = oracle
            .verify(&VerifierList::new(vec![Box::new(verifier)]))
            .unwrap();
        assert_eq!((known.len(), unknown.len()), (1, 0));
        assert_eq!(oracle.text(), TEXT.as_bytes());
        assert_eq!(Note::parse(&note).unwrap().text(), TEXT);
    }

    #[test]
    fn a_note_is_accepted_with_a_second_signature_by_a_stranger() {
        let mut note = signer().sign(TEXT).unwrap();
        note.push_str(PUBLISHED_NOTE.rsplit_once("\n\n").unwrap().1);
        let note = Note::parse(&note).unwrap();
        assert_eq!(note.verify(&[signer().verifier().clone()]), Ok(()));
        let stranger = NoteSigner::new("stranger", &[1; 32]).unwrap();
        assert_eq!(
            note.verify(&[stranger.verifier().clone()]),
            Err(NoteError::UnknownKey)
        );
    }

    #[test]
    fn a_malformed_note_is_refused() {
        let note = signer().sign(TEXT).unwrap();
        let without_newline = note.trim_end();
        assert_eq!(Note::parse(without_newline), Err(NoteError::Form));
        assert_eq!(Note::parse(TEXT.trim_end()), Err(NoteError::Form));
        assert_eq!(Note::parse(&note.replace('7', "\t")), Err(NoteError::Text));
        assert_eq!(
            Note::parse(&note.replace('\u{2014}', "-")),
            Err(NoteError::SignatureLine(1))
        );
        let line = note.rsplit_once("\n\n").unwrap().1;
        let many = format!("{TEXT}\n{}", line.repeat(101));
        assert_eq!(Note::parse(&many), Err(NoteError::TooLarge));
        assert_eq!(signer().sign("no newline"), Err(NoteError::Text));
    }

    #[test]
    fn a_mistyped_key_is_refused() {
        let altered = PUBLISHED_KEY.replace("c74f20a3", "c74f20a4");
        assert_eq!(altered.parse::<NoteVerifier>(), Err(KeyError::Hash));
        assert_eq!("PeterNeumann".parse::<NoteVerifier>(), Err(KeyError::Form));
        assert!(matches!(
            NoteSigner::new("two words", &[0; 32]),
            Err(KeyError::Name(_))
        ));
    }

    #[test]
    fn the_debug_form_of_a_signer_holds_no_secret() {
        let shown = format!("{:?}", signer());
        assert!(shown.contains(NAME) && !shown.contains("42, 42"), "{shown}");
    }
}
