//! Why a line is refused, and what is to be looked at where it is not.

use super::observable::Kind;
use crate::text::code_point;

/// Why an address means nothing outside the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NowhereElse {
    /// The machine itself.
    Loopback,
    /// A network of the house (RFC 1918, RFC 4193, a private AS number).
    Private,
    /// The cable it hangs on.
    LinkLocal,
    /// Shared by the customers of a carrier (RFC 6598).
    CarrierShared,
    /// No machine: unspecified, broadcast, multicast, reserved.
    NoMachine,
    /// A name that only the own network knows: `localhost`, `.local`, `.internal`, a name without a dot.
    LocalName,
}

impl NowhereElse {
    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Loopback => "loopback",
            Self::Private => "private",
            Self::LinkLocal => "link_local",
            Self::CarrierShared => "carrier_shared",
            Self::NoMachine => "no_machine",
            Self::LocalName => "local_name",
        }
    }
}

/// Why a line is no indicator that others can use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing, or nothing but blanks.
    #[error("nothing is entered")]
    Empty,
    /// Longer than [`MAX_LINE_BYTES`](super::MAX_LINE_BYTES).
    #[error(
        "the line is {bytes} bytes long, at most {} are read; enter one indicator",
        super::MAX_LINE_BYTES
    )]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// A control character, or a mark that turns the direction of writing: it would look like something else.
    #[error("there is a character that is not seen ({}); type the line anew, or say in words what it hides", code_point(*.0))]
    Hidden(char),
    /// Two indicators or more.
    #[error("these are several indicators; enter each in a line of its own")]
    Several,
    /// It was said what it is, and it is none.
    #[error("\"{text}\" is not written like {}", .kind.title())]
    NotOfKind {
        /// What it was said to be.
        kind: Kind,
        /// The beginning of it.
        text: String,
    },
    /// Four numbers with dots that are no address.
    #[error("\"{0}\" looks like an address and is none; a number goes from 0 to 255 and begins with no zero")]
    NoAddress(String),
    /// Hexadecimal digits in a number that no hash has.
    #[error(
        "{digits} hexadecimal digits are no hash; MD5 has 32, SHA-1 40, SHA-256 64, SHA-512 128. Was it cut when it was copied?"
    )]
    NoHash {
        /// How many there are.
        digits: usize,
    },
    /// It means nothing elsewhere, and another machine to everybody who looks for it.
    #[error("\"{text}\" means another machine in every house ({}); pass on what can be found elsewhere", .why.name())]
    NowhereElse {
        /// The address or name.
        text: String,
        /// Why.
        why: NowhereElse,
    },
    /// A network that holds too many who have nothing to do with it.
    #[error("a network of /{prefix} holds too many others; name the addresses, or a smaller network")]
    TooWide {
        /// How many bits are fixed.
        prefix: u8,
    },
    /// A domain of the house: others would block it.
    #[error("\"{0}\" is a domain of this house; whoever looks for it would block you")]
    OwnDomain(String),
    /// The hash of no content.
    #[error("this is the hash of an empty file; every machine has many")]
    HashOfNothing,
}

impl Refusal {
    /// The name used in message selectors.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::Hidden(_) => "hidden",
            Self::Several => "several",
            Self::NotOfKind { .. } => "not_of_kind",
            Self::NoAddress(_) => "no_address",
            Self::NoHash { .. } => "no_hash",
            Self::NowhereElse { .. } => "nowhere_else",
            Self::TooWide { .. } => "too_wide",
            Self::OwnDomain(_) => "own_domain",
            Self::HashOfNothing => "hash_of_nothing",
        }
    }
}

/// What a person should look at before it is passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Marks of no width were left out.
    InvisibleLeftOut,
    /// An address is kept without its port.
    PortLeftOut(u16),
    /// There was no scheme; `http` is taken.
    SchemeAssumed,
    /// A network is written with its first address.
    HostBitsCleared,
    /// Kept for examples and exercises (RFC 2606, 5737, 3849, 5398): nobody will ever see it.
    ForExamples,
    /// Used by very many who have nothing to do with it: a large provider, a public resolver.
    UsedByMany,
    /// A network that holds many others.
    WideNetwork(u8),
    /// A letter that is not one of `a` to `z`, and may only look like one.
    OtherLetters(char),
    /// An address that carries a name and perhaps a password before the host.
    NamesAndPassword,
    /// It names a domain of the house, or an address there.
    NamesTheHouse(String),
    /// A path through the folder of a person.
    NamesAPerson,
    /// A file name that every machine has.
    EverywhereName,
    /// It may as well be a domain, or the name of a file.
    MayBe(Kind),
    /// A behaviour in words that also holds this; it can only be looked for in a line of its own.
    AlsoHolds(String),
    /// One word that is nothing known, kept as a behaviour.
    NotRecognised,
}

impl Warning {
    /// The name used in message selectors.
    pub fn name(&self) -> &'static str {
        match self {
            Self::InvisibleLeftOut => "invisible_left_out",
            Self::PortLeftOut(_) => "port_left_out",
            Self::SchemeAssumed => "scheme_assumed",
            Self::HostBitsCleared => "host_bits_cleared",
            Self::ForExamples => "for_examples",
            Self::UsedByMany => "used_by_many",
            Self::WideNetwork(_) => "wide_network",
            Self::OtherLetters(_) => "other_letters",
            Self::NamesAndPassword => "names_and_password",
            Self::NamesTheHouse(_) => "names_the_house",
            Self::NamesAPerson => "names_a_person",
            Self::EverywhereName => "everywhere_name",
            Self::MayBe(_) => "may_be",
            Self::AlsoHolds(_) => "also_holds",
            Self::NotRecognised => "not_recognised",
        }
    }
}
