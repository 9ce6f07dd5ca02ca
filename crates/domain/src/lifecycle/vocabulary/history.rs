//! Words of what a machine ran before and what it runs now. Folded and sorted.

/// Words that put what follows them into the past.
pub(in crate::lifecycle) const FORMER: &[&str] = &[
    "ancien",
    "ancienne",
    "anciennement",
    "antes",
    "auparavant",
    "ehemals",
    "ex",
    "former",
    "formerly",
    "fost",
    "fosta",
    "fruher",
    "inainte",
    "previously",
    "vorher",
    "zuvor",
];

/// Words of a change from one system to another.
pub(in crate::lifecycle) const CHANGED: &[&str] = &[
    "actualizat",
    "aktualisiert",
    "migrat",
    "migrated",
    "migre",
    "migriert",
    "passe",
    "trecut",
    "umgestellt",
    "upgradat",
    "upgraded",
];

/// Words after a change that name what was left.
pub(in crate::lifecycle) const FROM: &[&str] = &["de", "depuis", "din", "from", "von"];

/// Words that name what runs now.
pub(in crate::lifecycle) const PRESENT: &[&str] = &[
    "actuellement",
    "acum",
    "auf",
    "desormais",
    "en",
    "jetzt",
    "la",
    "maintenant",
    "nach",
    "now",
    "nun",
    "to",
    "vers",
];
