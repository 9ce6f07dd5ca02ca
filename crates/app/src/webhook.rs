//! What is signed between programs, as Standard Webhooks 1.0 has it: HMAC-SHA-256 over the name of a message, its time and its body, under a
//! secret that both know. For what we take (`alert_source`) and what we send (`call_webhook`).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::error::{Error, Result};
use crate::installation::App;

/// Random bytes of a secret.
const SECRET_BYTES: usize = 32;
/// How secrets begin.
const SECRET_PREFIX: &str = "whsec_";
/// How a signature of this scheme begins.
const SIGNATURE_PREFIX: &str = "v1,";

/// A new secret as the other side gets it, and sealed for the place it is kept at.
pub(crate) fn fresh_secret(app: &App, place: &str) -> Result<(String, Vec<u8>)> {
    let bytes: [u8; SECRET_BYTES] = app.env().random();
    let secret = format!("{SECRET_PREFIX}{}", STANDARD.encode(bytes));
    let sealed = app.seal(&secret, place)?;
    Ok((secret, sealed))
}

/// The key of the secret that is kept sealed at a place.
pub(crate) fn key(app: &App, sealed: &[u8], place: &str) -> Result<Vec<u8>> {
    let secret = app.open_sealed(sealed, place)?;
    let encoded = secret.strip_prefix(SECRET_PREFIX).unwrap_or(&secret);
    STANDARD
        .decode(encoded)
        .map_err(|error| Error::internal("a sealed secret is no base64", error))
}

/// A message as it is signed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signed<'a> {
    /// Its name, unique to it.
    pub(crate) id: &'a str,
    /// When it was signed, in seconds since 1970.
    pub(crate) timestamp: &'a str,
    /// What is told.
    pub(crate) body: &'a [u8],
}

impl Signed<'_> {
    /// The signature under `key`.
    pub(crate) fn signature(&self, key: &[u8]) -> Option<String> {
        let bytes = self.mac(key)?.finalize().into_bytes();
        Some(format!("{SIGNATURE_PREFIX}{}", STANDARD.encode(bytes)))
    }

    /// Whether any of these signatures, with blanks between them, is right. Each is compared in a time that tells nothing of it.
    pub(crate) fn is_signed(&self, key: &[u8], signatures: &str) -> bool {
        let Some(mac) = self.mac(key) else {
            return false;
        };
        let given = signatures
            .split(' ')
            .filter_map(|given| given.strip_prefix(SIGNATURE_PREFIX));
        let mut given = given.filter_map(|given| STANDARD.decode(given).ok());
        given.any(|given| mac.clone().verify_slice(&given).is_ok())
    }

    fn mac(&self, key: &[u8]) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
        for part in [self.id.as_bytes(), b".", self.timestamp.as_bytes(), b"."] {
            mac.update(part);
        }
        mac.update(self.body);
        Some(mac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of the reference implementation of Standard Webhooks.
    #[test]
    fn the_published_signature_of_the_scheme_is_recognised_and_made() {
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let message = Signed {
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: "1614265330",
            body: br#"{"test": 2432232314}"#,
        };
        let published = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(message.signature(&key).as_deref(), Some(published));
        assert!(message.is_signed(&key, &format!("v1,AAAA {published}")));
        assert!(!message.is_signed(&key, &published.replace("v1", "v2")));
        assert!(!message.is_signed(&key, ""));
        assert!(!message.is_signed(b"another", published));
        for forged in [
            Signed {
                id: "msg_other",
                ..message
            },
            Signed {
                timestamp: "1614265331",
                ..message
            },
            Signed {
                body: br#"{"test": 2432232315}"#,
                ..message
            },
        ] {
            assert!(!forged.is_signed(&key, published), "{forged:?}");
        }
    }
}
