//! Access as rows: accounts, grants, sessions, one-time links, API tokens and the sign-in throttle.
//!
//! Secrets never lie here in the clear: a password as its argon2 string, every token as its SHA-256.

pub mod account;
pub mod grant;
pub mod link;
pub mod session;
pub mod throttle;
pub mod token;

/// The SHA-256 of a token: what the database knows of it.
pub type TokenHash = [u8; 32];
