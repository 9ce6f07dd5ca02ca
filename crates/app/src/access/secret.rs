//! Tokens: 32 random bytes for whoever holds them, a SHA-256 for the database.
//!
//! The token cannot be found from the hash, and needs no salt or slow hash because it cannot be guessed either.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use store::access::TokenHash;

use crate::env::Env;

/// A fresh token and its hash.
pub(crate) fn fresh(env: &Env, prefix: &str) -> (String, TokenHash) {
    let token = format!("{prefix}{}", URL_SAFE_NO_PAD.encode(env.random::<32>()));
    let hash = hash(&token);
    (token, hash)
}

/// The hash of a token or of any other key that is not kept in the clear.
pub(crate) fn hash(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}
