//! The reasons of an answer as one English sentence, for the command line and its readers.

use super::{Candidate, Judged, Likeness, MakerEvidence, Matcher, NameSource, VersionReason};

impl Matcher {
    /// Why a candidate is one and its verdict is what it is, with the words of the document.
    pub fn reason(&self, candidate: &Candidate, judged: &Judged, software_version: &str) -> String {
        let advisory = self.advisories.get(candidate.advisory);
        let position = judged.product.or_else(|| candidate.products.first().copied());
        let product = position.and_then(|position| advisory?.products.get(usize::try_from(position).ok()?));
        let (maker, name, shown) = product.map_or((String::new(), String::new(), ""), |product| {
            (
                product.maker.clone(),
                product.names.join(" "),
                product.shown.as_str(),
            )
        });
        let name = match candidate.name.source {
            NameSource::Product | NameSource::Title => name,
            NameSource::Version | NameSource::Host => shown.to_owned(),
        };
        let maker_said = match candidate.maker {
            MakerEvidence::Same => "same maker",
            MakerEvidence::Alike => "nearly the same maker",
            MakerEvidence::NotStated => "no maker stated",
            MakerEvidence::Other => "another maker stated",
        };
        let name_said = match candidate.name.likeness {
            Likeness::Whole => "whole name",
            Likeness::Number => "its number",
            Likeness::Misspelt => "name with a slip",
            Likeness::Shortened => "name without a word, with its number",
            Likeness::Part => "part of the name",
            Likeness::Initials => "first letters of the name",
            Likeness::Generic => "a name of general words",
        };
        let version_said = version(judged, software_version);
        format!("\"{name}\" of {maker}: {maker_said}, {name_said}; {version_said}")
    }
}

fn version(judged: &Judged, software_version: &str) -> String {
    let (words, stated) = (&judged.words, software_version.trim());
    match judged.reason {
        VersionReason::EveryVersion => "every version is affected".to_owned(),
        VersionReason::Among if stated.is_empty() => format!("it is among \"{words}\""),
        VersionReason::Among => format!("version {stated} is among \"{words}\""),
        VersionReason::AmongMended => {
            format!("version {stated} is among those without the weakness, \"{words}\"")
        }
        VersionReason::NotAmong => format!("version {stated} is not among \"{words}\""),
        VersionReason::NoVersion => format!("no version is stated to compare with \"{words}\""),
        VersionReason::NotComparable => format!("version {stated} cannot be compared with \"{words}\""),
        VersionReason::OtherSerialNumber => "its serial number is not among those named".to_owned(),
        VersionReason::UnderInvestigation => "the maker is still looking".to_owned(),
    }
}
