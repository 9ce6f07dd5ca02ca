//! Tests of the language of a document: 6.1.12, 6.1.15, 6.1.28.

use super::finding::{Findings, Shown};
use super::path::Path;
use super::pattern::is_language;
use crate::csaf::document::Meta;

/// The languages that have two letters in the registry of BCP 47 (ISO 639-1, and those that were registered before).
const OF_TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki \
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om \
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty \
    ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

pub(super) fn check(meta: &Meta<'_>, findings: &mut Findings) {
    let at = Path::ROOT.member("document");
    let (lang, source) = (meta.lang.as_deref(), meta.source_lang.as_deref());
    for (name, tag) in [("lang", lang), ("source_lang", source)] {
        if let Some(tag) = tag.filter(|tag| !is_known(tag)) {
            findings.add(
                "6.1.12",
                &at.member(name),
                format_args!("{} is no language; write its tag, as en or de-AT.", Shown(tag)),
            );
        }
    }
    let publisher = meta
        .publisher
        .as_ref()
        .and_then(|publisher| publisher.category.as_deref());
    if publisher == Some("translator") && source.is_none() {
        findings.add(
            "6.1.15",
            &at.member("source_lang"),
            format_args!(
                "This is missing; who publishes as a translator says which language was translated."
            ),
        );
    }
    if let Some((lang, source)) = lang.zip(source)
        && lang.eq_ignore_ascii_case(source)
    {
        findings.add(
            "6.1.28",
            &at.member("source_lang"),
            format_args!(
                "The document is in {}, the language it was translated from; correct one of the two.",
                Shown(lang)
            ),
        );
    }
}

/// Whether the tag has its form and its language is registered. Of three letters and more only the form is known here.
fn is_known(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or_default();
    let registered = |language: &str| {
        let mut known = OF_TWO_LETTERS.split_ascii_whitespace();
        known.any(|known| known.eq_ignore_ascii_case(language))
    };
    is_language(tag) && (language.len() != 2 || registered(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_of_two_letters_is_one_of_those_there_are() {
        for good in ["de", "EN-us", "qtx", "i-default", "x-own", "mo"] {
            assert!(is_known(good), "{good}");
        }
        for bad in ["EZ", "xx-DE", "german-", ""] {
            assert!(!is_known(bad), "{bad}");
        }
    }
}
