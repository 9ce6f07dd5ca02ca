//! How much two records speak for one piece of equipment: what they agree on, what they contradict each other in.
//!
//! Points, not probabilities: somebody who looks at a suggestion can add them up. A strong identifier (serial number,
//! UUID, network card, full name in the network) joins alone when nothing speaks against it; weaker ones must come together.

use serde::{Deserialize, Serialize};

/// Points from which two records are one piece of equipment.
pub const JOINED_FROM: i32 = 6;

/// Points from which a person is asked.
pub const SUGGESTED_FROM: i32 = 3;

/// What two records can agree or disagree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// UDI with serial number.
    Udi,
    /// Serial number.
    SerialNumber,
    /// Inventory number.
    AssetTag,
    /// UUID of firmware or virtual machine.
    SystemUuid,
    /// Network card.
    MacAddress,
    /// Name in the network, with its domain where both state one.
    HostName,
    /// Network address.
    IpAddress,
    /// Maker.
    Manufacturer,
    /// Model.
    Model,
    /// Serial number in the host name.
    SerialNumberInName,
    /// Inventory number in the host name.
    AssetTagInName,
    /// Network card in the host name.
    CardInName,
    /// Former host name in a remark.
    FormerName,
    /// Inventory number in a remark.
    AssetTagInRemark,
    /// Operating system and its release.
    OperatingSystem,
    /// Kind of equipment.
    Kind,
    /// One of them is out of use.
    Status,
    /// One of them was last seen long before the other.
    LastSeen,
    /// Room, and ward.
    Place,
    /// Day it was bought or went into service.
    Day,
    /// Who works with it.
    User,
    /// What it is and where it stands, in the name.
    ThingInName,
    /// Maker of the network card, by what the cards of this house show.
    CardMaker,
    /// Of all that is left over, neither could be anything else.
    NothingElse,
}

/// One thing two records agree or disagree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// What.
    pub relation: Relation,
    /// For one piece of equipment when positive, against it when negative.
    pub points: i32,
}

/// All that was found between two records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Agreements and contradictions, in the order of [`Relation`].
    pub findings: Vec<Finding>,
}

impl Evidence {
    /// The sum.
    pub fn points(&self) -> i32 {
        self.findings.iter().map(|finding| finding.points).sum()
    }

    /// Whether something was found that no piece of equipment can have two of.
    pub fn excludes(&self) -> bool {
        self.findings.iter().any(|finding| finding.points <= EXCLUDED)
    }

    /// Whether nothing but an address in the network, and what many machines have in common, speaks for it.
    pub(super) fn rests_on_an_address(&self) -> bool {
        use Relation::{IpAddress, Model, OperatingSystem};
        let mut agreements = self.findings.iter().filter(|finding| finding.points > 0);
        let of_an_address =
            |finding: &Finding| matches!(finding.relation, IpAddress | OperatingSystem | Model);
        self.agrees_on(IpAddress) && agreements.all(of_an_address)
    }

    /// Whether it rests on what the name of a device tells, which is true of every one of its kind in the ward.
    pub(super) fn rests_on_what_a_name_tells(&self) -> bool {
        use Relation::{CardMaker, NothingElse, OperatingSystem, Place, ThingInName};
        let mut agreements = self.findings.iter().filter(|finding| finding.points > 0);
        self.agrees_on(ThingInName)
            && agreements.all(|finding| {
                matches!(
                    finding.relation,
                    ThingInName | CardMaker | OperatingSystem | Place | NothingElse
                )
            })
    }

    /// Whether, of two rows of one list, one speaks of the machine that took the other's place under its name: it has other cards,
    /// the other was not seen for long, and no number is of both. A machine that was set up anew keeps its cards.
    pub(super) fn succeeds(&self, has_other_cards: bool) -> bool {
        use Relation::{AssetTag, LastSeen, SerialNumber, SystemUuid, Udi};
        let unseen = self.findings.iter().any(|finding| finding.relation == LastSeen);
        let numbers = [SerialNumber, AssetTag, SystemUuid, Udi];
        has_other_cards && unseen && !numbers.iter().any(|number| self.agrees_on(*number))
    }

    /// Whether both say the same of this.
    pub(super) fn agrees_on(&self, relation: Relation) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.relation == relation && finding.points > 0)
    }

    /// The points of what speaks most against it; 0 when nothing does.
    pub(super) fn worst(&self) -> i32 {
        self.findings
            .iter()
            .map(|finding| finding.points)
            .min()
            .unwrap_or(0)
            .min(0)
    }

    /// Takes away what was found of this.
    pub(super) fn forget(&mut self, relation: Relation) {
        self.findings.retain(|finding| finding.relation != relation);
    }

    pub(super) fn add(&mut self, relation: Relation, points: i32) {
        if points != 0 {
            self.findings.push(Finding { relation, points });
        }
    }
}

/// From here downwards a contradiction holds whatever else agrees.
pub(super) const EXCLUDED: i32 = -8;
