//! What the words of a Windows name mean: editions in our languages, nicknames, servicing channels.
//!
//! General knowledge about naming only. Which releases exist, their builds and their dates come from the catalogue.

/// Whom an edition is sold to: it decides the servicing dates of Windows 10 and 11.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lifecycle) enum Edition {
    /// Home, Pro, Pro Education, Pro for Workstations.
    Consumer,
    /// Enterprise.
    Enterprise,
    /// Education: serviced like Enterprise, but never long-term.
    Education,
}

/// The meaning of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lifecycle) enum WindowsWord {
    /// Understood, decides nothing.
    Packaging,
    Server,
    Embedded,
    /// A line of Windows Embedded.
    Line(&'static str),
    Core,
    Iot,
    /// The long-term servicing channel or branch.
    LongTerm,
    /// Edition identifiers that name the long-term channel, such as `EnterpriseS`.
    LongTermEdition,
    /// The edition identifier of the long-term channel for devices, `IoTEnterpriseS`.
    IotLongTerm,
    R2,
    Edition(Edition),
    /// An edition with an end of support of its own that the catalogue does not list.
    Unlisted,
    /// A version known by a name.
    Main(&'static str),
}

/// The feature update each long-term release of Windows 10 and 11 is built on.
pub(in crate::lifecycle) const LTSC_YEARS: [(u32, &str); 5] = [
    (2015, "1507"),
    (2016, "1607"),
    (2019, "1809"),
    (2021, "21h2"),
    (2024, "24h2"),
];

/// The version whose R2 has the lifecycle and the service packs of the version itself.
pub(in crate::lifecycle) const SAME_LIFECYCLE_WITH_R2: &str = "2003";

/// The service pack each build number of the older Windows means.
pub(in crate::lifecycle) const BUILD_SERVICE_PACKS: [(u32, u32); 6] =
    [(6000, 0), (6001, 1), (6002, 2), (6003, 2), (7600, 0), (7601, 1)];

/// The kernel version of each Windows named otherwise.
pub(in crate::lifecycle) const KERNELS: [((u32, u32), &str); 5] = [
    ((5, 1), "5"),
    ((6, 0), "6"),
    ((6, 1), "7"),
    ((6, 2), "8"),
    ((6, 3), "8.1"),
];

/// What `word` means in a Windows name, if anything.
pub(in crate::lifecycle) fn meaning(word: &str) -> Option<WindowsWord> {
    WORDS
        .binary_search_by(|(known, _)| (*known).cmp(word))
        .ok()
        .map(|position| WORDS[position].1)
}

use Edition::{Consumer, Education, Enterprise};
use WindowsWord::{
    Core, Embedded, Iot, IotLongTerm, Line, LongTerm, LongTermEdition, Main, Packaging, R2, Server, Unlisted,
};

const WORDS: &[(&str, WindowsWord)] = &[
    ("ac", Packaging),
    ("acasa", WindowsWord::Edition(Consumer)),
    ("advanced", Packaging),
    ("annual", Packaging),
    ("azure", Packaging),
    ("azureedition", Packaging),
    ("based", Packaging),
    ("basic", Packaging),
    ("basique", Packaging),
    ("bildung", WindowsWord::Edition(Education)),
    ("bios", Packaging),
    ("branch", Packaging),
    ("business", Packaging),
    ("center", Packaging),
    ("channel", Packaging),
    ("client", Packaging),
    ("compact", Line("compact")),
    ("core", Core),
    ("corehome", WindowsWord::Edition(Consumer)),
    ("coren", WindowsWord::Edition(Consumer)),
    ("coresinglelanguage", WindowsWord::Edition(Consumer)),
    ("datac", Packaging),
    ("datacenter", Packaging),
    ("datacenteredition", Packaging),
    ("datacentre", Packaging),
    ("dc", Packaging),
    ("dctr", Packaging),
    ("desktop", Packaging),
    ("desktops", Packaging),
    ("domestic", WindowsWord::Edition(Consumer)),
    ("domowy", WindowsWord::Edition(Consumer)),
    ("dtc", Packaging),
    ("edu", WindowsWord::Edition(Education)),
    ("educacion", WindowsWord::Edition(Education)),
    ("educatie", WindowsWord::Edition(Education)),
    ("education", WindowsWord::Edition(Education)),
    ("educational", WindowsWord::Edition(Education)),
    ("einzelne", Packaging),
    ("embedded", Embedded),
    ("empresa", WindowsWord::Edition(Enterprise)),
    ("end", Packaging),
    ("ent", WindowsWord::Edition(Enterprise)),
    ("enterprise", WindowsWord::Edition(Enterprise)),
    ("enterprisen", WindowsWord::Edition(Enterprise)),
    ("enterprises", LongTermEdition),
    ("enterprisesn", LongTermEdition),
    ("entp", WindowsWord::Edition(Enterprise)),
    ("entr", WindowsWord::Edition(Enterprise)),
    ("entreprise", WindowsWord::Edition(Enterprise)),
    ("entry", Packaging),
    ("espanol", Packaging),
    ("essential", Packaging),
    ("essentials", Packaging),
    ("estandar", Packaging),
    ("esu", Packaging),
    ("eval", Packaging),
    ("evaluatie", Packaging),
    ("experience", Packaging),
    ("familial", WindowsWord::Edition(Consumer)),
    ("familiale", WindowsWord::Edition(Consumer)),
    ("famille", WindowsWord::Edition(Consumer)),
    ("family", WindowsWord::Edition(Consumer)),
    ("firmowy", WindowsWord::Edition(Consumer)),
    ("for", Packaging),
    ("foundation", Packaging),
    ("full", Packaging),
    ("gui", Packaging),
    ("high", Packaging),
    ("hogar", WindowsWord::Edition(Consumer)),
    ("home", WindowsWord::Edition(Consumer)),
    ("homes", WindowsWord::Edition(Consumer)),
    ("hun", Packaging),
    ("hyper", Packaging),
    ("industry", Line("industry")),
    ("install", Packaging),
    ("installation", Packaging),
    ("integral", Packaging),
    ("integrale", Packaging),
    ("intreprindere", WindowsWord::Edition(Enterprise)),
    ("iot", Iot),
    ("iotenterprise", Iot),
    ("iotenterprises", IotLongTerm),
    ("itanium", Unlisted),
    ("k", Packaging),
    ("kiszolgalo", Server),
    ("kms", Packaging),
    ("kn", Packaging),
    ("language", Packaging),
    ("langue", Packaging),
    ("limba", Packaging),
    ("long", Packaging),
    ("ltsb", LongTerm),
    ("ltsc", LongTerm),
    ("magyar", Packaging),
    ("mak", Packaging),
    ("media", Packaging),
    ("microsoft", Packaging),
    ("microsoftr", Packaging),
    ("mit", Packaging),
    ("ms", Packaging),
    ("multi", Packaging),
    ("n", Packaging),
    ("nt", Packaging),
    ("ohne", Packaging),
    ("operacyjny", Packaging),
    ("os", Packaging),
    ("otthoni", WindowsWord::Edition(Consumer)),
    ("payg", Packaging),
    ("polski", Packaging),
    ("posready", Line("posready")),
    ("premium", Packaging),
    ("pro", WindowsWord::Edition(Consumer)),
    ("prof", WindowsWord::Edition(Consumer)),
    ("profesional", WindowsWord::Edition(Consumer)),
    ("professional", WindowsWord::Edition(Consumer)),
    ("professionaleducation", WindowsWord::Edition(Consumer)),
    ("professionaln", WindowsWord::Edition(Consumer)),
    ("professionalworkstation", WindowsWord::Edition(Consumer)),
    ("professionel", WindowsWord::Edition(Consumer)),
    ("professionnel", WindowsWord::Edition(Consumer)),
    ("professionnell", WindowsWord::Edition(Consumer)),
    ("professionnelle", WindowsWord::Edition(Consumer)),
    ("r2", R2),
    ("s", Packaging),
    ("sac", Packaging),
    ("se", Packaging),
    ("semi", Packaging),
    ("serv", Server),
    ("server", Server),
    ("serverdatacenter", Server),
    ("serverenterprise", Server),
    ("serverr", Server),
    ("servers", Server),
    ("serverstandard", Server),
    ("serveur", Server),
    ("servicing", Packaging),
    ("servidor", Server),
    ("servidores", Server),
    ("serwer", Server),
    ("session", Packaging),
    ("sessions", Packaging),
    ("single", Packaging),
    ("sprache", Packaging),
    ("srv", Server),
    ("stan", Packaging),
    ("stand", Packaging),
    ("standard", Line("standard")),
    ("standardr", Packaging),
    ("starter", WindowsWord::Edition(Consumer)),
    ("std", Packaging),
    ("stnd", Packaging),
    ("svr", Server),
    ("svrs", Server),
    ("system", Packaging),
    ("systems", Packaging),
    ("szerver", Server),
    ("tablet", Packaging),
    ("team", Unlisted),
    ("term", Packaging),
    ("uefi", Packaging),
    ("ultimate", Packaging),
    ("unica", Packaging),
    ("unilingue", Packaging),
    ("unternehmen", WindowsWord::Edition(Enterprise)),
    ("value", Packaging),
    ("virtual", Packaging),
    ("vista", Main("6")),
    ("vl", Packaging),
    ("web", Packaging),
    ("windows", Packaging),
    ("windowsr", Packaging),
    ("with", Packaging),
    ("without", Packaging),
    ("workstation", WindowsWord::Edition(Consumer)),
    ("workstations", WindowsWord::Edition(Consumer)),
    ("xp", Main("5")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_unique() {
        assert!(WORDS.is_sorted_by(|(a, _), (b, _)| a < b));
    }
}
