//! Test of the category of a document: 6.1.26.

use super::finding::{Findings, Shown};
use super::path::Path;
use super::profile::Profile;
use crate::csaf::document::Meta;

/// The names of the profiles, without what is between their words.
const RESERVED: [&str; 4] = [
    "securityincidentresponse",
    "informationaladvisory",
    "securityadvisory",
    "vex",
];

/// A document of the profile "CSAF Base" may not look as if it were of another.
pub(super) fn check(meta: &Meta<'_>, findings: &mut Findings) {
    let at = Path::ROOT.member("document");
    let Some(category) = meta.category.as_deref() else {
        return;
    };
    if Profile::of(category).is_some() || category == "csaf_base" {
        return;
    }
    let bare: String = category
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '_'))
        .flat_map(char::to_lowercase)
        .collect();
    let reserved = RESERVED.contains(&bare.strip_prefix("csaf").unwrap_or(&bare));
    let prefix = category
        .get(..5)
        .is_some_and(|start| start.eq_ignore_ascii_case("csaf_"));
    if reserved || prefix {
        findings.add(
            "6.1.26",
            &at.member("category"),
            format_args!(
                "{} looks like a profile and is none; write the profile exactly (csaf_security_advisory, csaf_vex …), or another word.",
                Shown(category)
            ),
        );
    }
}
