//! What an incident looks like to whoever opens it, what it is, how it stands, and how services stand in it.

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// What somebody sees who opens an incident. No finding: what it was is said later, in the facts.
    IncidentKind {
        /// Files cannot be opened, or a demand for ransom.
        Encrypted = "encrypted",
        /// A system, the network or the telephones are down.
        Outage = "outage",
        /// Somebody is in, or an account is misused.
        Intrusion = "intrusion",
        /// Data were seen, taken, sent astray or lost.
        DataBreach = "data_breach",
        /// A medical device or the technology of the building behaves strangely.
        Device = "device",
        /// A supplier says it was hit.
        Supplier = "supplier",
        /// None of these, or nobody can tell.
        Unclear = "unclear",
    }

    /// What a room was opened for. Only an incident has mandatory notices; the others may be told of voluntarily (NIS2, Article 30).
    ///
    /// What was opened before the question was asked was opened as an incident.
    #[derive(Default)]
    IncidentNature {
        /// Something that compromises data or services (NIS2, Article 6(6)).
        #[default]
        Incident = "incident",
        /// One that was prevented, or did not come about (Article 6(5)).
        NearMiss = "near_miss",
        /// What could do harm and has not (Article 6(10)).
        Threat = "threat",
    }

    /// How an incident stands.
    IncidentState {
        /// It is being dealt with.
        Open = "open",
        /// It is over.
        Closed = "closed",
        /// It turned out to be none, or none that has to be told of.
        Withdrawn = "withdrawn",
    }

    /// How a service works during an incident, the best first.
    ServiceLevel {
        /// As always.
        Normal = "normal",
        /// Slower, or not for everybody.
        Reduced = "reduced",
        /// On paper.
        OnPaper = "on_paper",
        /// Not at all; patients go elsewhere.
        Down = "down",
    }
}
