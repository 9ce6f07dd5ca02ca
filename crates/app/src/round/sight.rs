//! Which concerns are on the round of whoever holds a role.
//!
//! Of these a person sees what stands where the role holds, and what was handed to them besides. Concerns about suppliers need the
//! permission to see suppliers as well: somebody of another company does not watch over the contracts of the house, her own
//! among them.

use domain::round::Audience;

/// Whose concerns a role brings onto the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Everybody's.
    Everything,
    /// Those that these can do something about.
    Of(Audience),
    /// None but what was handed over.
    Nothing,
}

impl Sight {
    /// What the role of this key brings.
    pub fn of_role(key: &str) -> Self {
        match key {
            "security_officer" | "management" | "auditor" => Self::Everything,
            "it_administrator" | "contractor" => Self::Of(Audience::InformationTechnology),
            "biomedical_engineer" => Self::Of(Audience::BiomedicalEngineering),
            "data_protection_officer" => Self::Of(Audience::DataProtection),
            "ward_lead" => Self::Of(Audience::Ward),
            _ => Self::Nothing,
        }
    }
}
