//! Who may do what, where.
//!
//! A [`Permission`] is a type, a [`Role`](role) is data, a [`Grant`] gives one role to one person within one scope
//! for a period. An [`Actor`] is whoever asks: a signed-in user, an API token, a one-time link, a background job or
//! the console of the machine. [`Actor::permit`] answers with a [`Permit`] of exactly one permission type, and every
//! function that writes demands that permit as an argument: forgetting the check does not compile.
//!
//! What an actor may not see does not exist for it: [`Denied::Invisible`] becomes 404, [`Denied::Forbidden`] 403.

mod actor;
mod actor_ref;
mod grant;
mod permission;
pub mod role;

pub use actor::{Actor, Denied, HeldAnywhere, JobName, LinkPurpose, Permit, Scope};
pub use actor_ref::{ActorKind, ActorRef, UnknownActor};
pub use grant::Grant;
pub use permission::*;
