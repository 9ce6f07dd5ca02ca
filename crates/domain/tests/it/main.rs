//! Tests of the rules against data kept outside the crate.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "clippy does not see that these are helpers of tests"
)]

mod law;
mod round;
mod taxonomy;
