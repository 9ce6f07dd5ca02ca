//! Who did something, in the short form that the journal and the facts keep.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The five kinds of actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A signed-in person.
    User,
    /// A program.
    Token,
    /// The bearer of a one-time link.
    Link,
    /// The program itself.
    Job,
    /// The console of the machine.
    Console,
}

/// Who did something, as the journal and the facts remember it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ActorRef {
    /// Which kind of actor.
    pub kind: ActorKind,
    /// The person, token, link or job; none for the console.
    pub id: Option<Uuid>,
}

impl ActorKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::User, Self::Token, Self::Link, Self::Job, Self::Console];

    /// The stored key.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Token => "token",
            Self::Link => "link",
            Self::Job => "job",
            Self::Console => "console",
        }
    }
}

impl fmt::Display for ActorRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind.as_str())?;
        self.id.map_or(Ok(()), |id| write!(formatter, ":{id}"))
    }
}

/// Text that names no actor.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no actor; one is written like user:0190c0de-0000-7000-8000-000000000000 or console")]
pub struct UnknownActor(String);

impl FromStr for ActorRef {
    type Err = UnknownActor;

    fn from_str(text: &str) -> Result<Self, UnknownActor> {
        let unknown = || UnknownActor(text.to_owned());
        let (kind, id) = text
            .split_once(':')
            .map_or((text, None), |(kind, id)| (kind, Some(id)));
        let kind = ActorKind::ALL
            .iter()
            .copied()
            .find(|known| known.as_str() == kind)
            .ok_or_else(unknown)?;
        let id = id.map(str::parse).transpose().map_err(|_| unknown())?;
        Ok(Self { kind, id })
    }
}
