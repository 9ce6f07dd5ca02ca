//! What a list says of where a thing is in its life: words of the hospital's own, in whichever language.
//!
//! A word that is not known says nothing: the thing counts as in use.

use crate::text::fold_for_search;

/// Words that say a thing is no longer the hospital's, folded.
const GONE: &[&str] = &[
    "retired",
    "disposed",
    "scrapped",
    "decommissioned",
    "lost",
    "stolen",
    "sold",
    "archived",
    "reforme",
    "rebut",
    "ausgemustert",
    "ausgesondert",
    "entsorgt",
    "verschrottet",
    "casat",
    "scos din uz",
    "retras",
    "abatido",
    "dismesso",
];

/// Words that say it is the hospital's and not at its place, folded.
const AWAY: &[&str] = &[
    "broken",
    "hors service",
    "in stoc",
    "in stock",
    "en stock",
    "lager",
    "disabled",
];

fn has_one_of(status: &str, words: &[&str]) -> bool {
    let folded = fold_for_search(status);
    words.iter().any(|word| folded.contains(word))
}

/// Whether a thing of that status is no longer the hospital's: nothing has to be done about it any more.
pub fn is_gone(status: &str) -> bool {
    has_one_of(status, GONE)
}

/// Whether a thing of that status is no longer, or not yet, at its place.
pub fn is_out_of_use(status: &str) -> bool {
    is_gone(status) || has_one_of(status, AWAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_scrapped_is_gone_and_what_is_in_stock_will_come_back() {
        for status in ["Casat", "scos din uz", "Réformé", "ausgemustert 2024"] {
            assert!(is_gone(status) && is_out_of_use(status), "{status}");
        }
        for status in ["in Stock", "defekt / broken", "Lager"] {
            assert!(!is_gone(status) && is_out_of_use(status), "{status}");
        }
        for status in ["", "în uz", "rezervă", "en service"] {
            assert!(!is_out_of_use(status), "{status}");
        }
    }
}
