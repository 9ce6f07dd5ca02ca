//! What people said about a product of an advisory and a model, remembered for every later advisory that names the product the same.
//!
//! What a person said overrides the engine: the same is meant with certainty, another is no candidate. A judgement is
//! remembered under the name it was made about. Where the document has the name among its products, that is the product; where only the
//! title has it, or a place meant for something else, it is this title or this line, and nothing is concluded for other
//! documents: *Firmware* of one maker is in many of them.

use std::collections::BTreeMap;

use super::{Candidate, DeviceNames, Likeness, MakerEvidence, Matcher, NameEvidence, NameSource};
use crate::advisory::Advisory;
use crate::device_model::maker;
use crate::text::fold_for_search;

/// A product as advisories name it, made comparable.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProductKey {
    /// The maker, as [`maker::key`] gives it; empty where the document names none.
    pub maker: String,
    /// Where the name stands, and its folded words: `product infusomat space`.
    pub product: String,
}

/// What people said of one model: whether it is the product of that key.
pub type Said = BTreeMap<ProductKey, bool>;

/// A candidate after what people said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The candidate; 100 where it is confirmed.
    pub candidate: Candidate,
    /// Whether a person said that the model is the product.
    pub confirmed: bool,
}

impl ProductKey {
    /// The key of the product at `position` by the name that stands at `source`; none where there is no such product or name.
    pub fn of(advisory: &Advisory, position: u32, source: NameSource) -> Option<Self> {
        let product = advisory.products.get(usize::try_from(position).ok()?)?;
        let (place, name) = match source {
            NameSource::Product => ("product", product.names.join(" ")),
            NameSource::Title => ("title", advisory.title.clone()),
            NameSource::Version | NameSource::Host => ("shown", product.shown.clone()),
        };
        let folded = fold_for_search(&name);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        (!words.is_empty()).then(|| Self {
            maker: maker::key(&product.maker).unwrap_or_default(),
            product: format!("{place} {}", words.join(" ")),
        })
    }

    /// What a judgement about a candidate is remembered under: a key for each name of its products.
    pub fn of_candidate(advisory: &Advisory, candidate: &Candidate) -> Vec<Self> {
        let mut keys: Vec<Self> = candidate
            .products
            .iter()
            .filter_map(|position| Self::of(advisory, *position, candidate.name.source))
            .collect();
        keys.sort();
        keys.dedup();
        keys
    }
}

/// What people said of the product at `position`, under whichever of its names.
fn said_of(said: &Said, advisory: &Advisory, position: u32) -> Option<bool> {
    let sources = [NameSource::Product, NameSource::Title, NameSource::Version];
    let mut judgements = sources
        .into_iter()
        .filter_map(|source| said.get(&ProductKey::of(advisory, position, source)?).copied());
    let first = judgements.next()?;
    // Said to be the same under one name and another under the other: it stays in sight.
    Some(first || judgements.any(|same| same))
}

impl Matcher {
    /// The advisories that mean a model, with what people `said` of it: as [`Matcher::candidates`], without the products said to be
    /// others, and with those said to be the same even where no name tells it.
    pub fn meant(&self, device: &DeviceNames<'_>, said: &Said) -> Vec<Meant> {
        self.meant_of(self.candidates(device), said)
    }

    /// The same, of candidates that were found before.
    pub fn meant_of(&self, candidates: impl IntoIterator<Item = Candidate>, said: &Said) -> Vec<Meant> {
        let mut meant: BTreeMap<usize, Meant> = BTreeMap::new();
        for mut candidate in candidates {
            let Some(advisory) = self.advisories.get(candidate.advisory) else {
                continue;
            };
            candidate
                .products
                .retain(|position| said_of(said, advisory, *position) != Some(false));
            let confirmed = candidate
                .products
                .iter()
                .any(|position| said_of(said, advisory, *position) == Some(true));
            if candidate.products.is_empty() {
                continue;
            }
            if confirmed {
                candidate.confidence = 100;
            }
            meant.insert(candidate.advisory, Meant { candidate, confirmed });
        }
        let same = said.iter().filter(|(_, same)| **same).map(|(key, _)| key);
        for (advisory, product) in same.filter_map(|key| self.by_product.get(key)).flatten() {
            let entry = meant.entry(*advisory).or_insert_with(|| Meant {
                candidate: Candidate {
                    advisory: *advisory,
                    products: Vec::new(),
                    confidence: 100,
                    maker: MakerEvidence::Same,
                    name: NameEvidence {
                        likeness: Likeness::Whole,
                        source: NameSource::Product,
                    },
                },
                confirmed: true,
            });
            if !entry.candidate.products.contains(product) {
                entry.candidate.products.push(*product);
            }
            entry.candidate.confidence = 100;
            entry.confirmed = true;
        }
        meant.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advisory::Product;

    fn advisory(id: &str, title: &str, name: &str) -> Advisory {
        Advisory {
            tracking_id: id.to_owned(),
            title: title.to_owned(),
            products: vec![Product {
                maker: "Acme Medical".to_owned(),
                names: vec![name.to_owned()],
                ..Product::default()
            }],
            ..Advisory::default()
        }
    }

    const FLOW: DeviceNames<'_> = DeviceNames {
        maker: "Acme Medical GmbH",
        model: "Flow 300",
        model_number: "",
        designation: "",
    };

    fn said(advisory: &Advisory, source: NameSource, same: bool) -> Said {
        Said::from([(ProductKey::of(advisory, 0, source).unwrap(), same)])
    }

    #[test]
    fn what_was_confirmed_once_is_certain_in_every_later_advisory_that_names_the_product_the_same() {
        let (first, later) = (advisory("EX-1", "", "Flow 300"), advisory("EX-2", "", "FLOW-300"));
        let matcher = Matcher::new(vec![later]);
        let guessed = matcher.meant(&FLOW, &Said::new());
        assert!(!guessed[0].confirmed);
        let meant = matcher.meant(&FLOW, &said(&first, NameSource::Product, true));
        assert_eq!((meant[0].candidate.confidence, meant[0].confirmed), (100, true));
    }

    #[test]
    fn what_was_said_to_be_another_is_no_candidate_again() {
        let first = advisory("EX-1", "", "Flow 300");
        let said = said(&first, NameSource::Product, false);
        let matcher = Matcher::new(vec![first, advisory("EX-2", "", "flow 300")]);
        assert_eq!(matcher.meant(&FLOW, &Said::new()).len(), 2);
        assert_eq!(matcher.meant(&FLOW, &said), []);
    }

    #[test]
    fn a_model_said_to_be_a_product_is_one_whatever_it_is_called() {
        let renamed = advisory("EX-1", "", "Perfusion Station");
        let matcher = Matcher::new(vec![advisory("EX-2", "", "Perfusion Station")]);
        assert_eq!(matcher.meant(&FLOW, &Said::new()), []);
        let meant = matcher.meant(&FLOW, &said(&renamed, NameSource::Product, true));
        assert_eq!(meant[0].candidate.products, [0]);
        assert_eq!(meant[0].candidate.confidence, 100);
    }

    #[test]
    fn a_name_that_only_the_title_has_is_remembered_for_that_title_alone() {
        let first = advisory("EX-1", "Acme Flow 300", "Firmware");
        let keys = ProductKey::of(&first, 0, NameSource::Title).unwrap();
        assert_eq!(keys.product, "title acme flow 300");
        let other = Matcher::new(vec![advisory("EX-2", "Acme Other", "Firmware")]);
        assert_eq!(other.meant(&FLOW, &said(&first, NameSource::Title, true)), []);
    }

    #[test]
    fn keys_of_a_candidate_stand_once_each() {
        let mut advisory = advisory("EX-1", "", "Flow 300");
        advisory.products.push(advisory.products[0].clone());
        let matcher = Matcher::new(vec![advisory]);
        let candidate = &matcher.candidates(&FLOW)[0];
        assert_eq!(candidate.products, [0, 1]);
        let keys = ProductKey::of_candidate(&matcher.advisories()[0], candidate);
        assert_eq!(keys.len(), 1);
    }
}
