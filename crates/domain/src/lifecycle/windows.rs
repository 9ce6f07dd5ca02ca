//! Windows: which of the Windows products, and which release of it, the words after "Windows" mean.
//!
//! Windows names its releases by version, feature update, edition and servicing channel at once, and inventories give
//! any part of that. The words are first read into [`Facts`]; the releases of the catalogue, taken apart the same way
//! ([`Key`]), are then filtered by them. Build numbers come from the catalogue, never from here. What is left is the
//! answer: one release, several candidates, or none.

use super::fit::{Fit, Found};
use super::index::ProductIndex;
use super::remark::Tail;
use super::vocabulary::windows::{BUILD_SERVICE_PACKS, Edition, LTSC_YEARS, SAME_LIFECYCLE_WITH_R2};
use super::words::Word;
use embedded::embedded;
use read::{Facts, is_feature, read};
use service_pack::{choose_service_pack, with_service_pack};

mod embedded;
mod read;
mod service_pack;

/// The catalogue's Windows products, taken apart.
#[derive(Debug, Default)]
pub(super) struct Windows {
    pub(super) client: Option<Family>,
    pub(super) server: Option<Family>,
    pub(super) embedded: Option<Family>,
}

/// One product with its releases.
#[derive(Debug)]
pub(super) struct Family {
    /// Position of the product in the catalogue.
    pub(super) product: usize,
    keys: Vec<Key>,
}

/// What the name of one release says.
#[derive(Debug, Default)]
struct Key {
    /// `10`, `8.1`, `2012`; empty for releases named by feature update alone (`1909-sac`).
    main: String,
    feature: Option<String>,
    parts: Vec<String>,
    service_pack: Option<u32>,
    build: Option<u32>,
    kernel: Option<(u32, u32)>,
    label: Vec<String>,
}

impl Key {
    fn has(&self, part: &str) -> bool {
        self.parts.iter().any(|own| own == part)
    }
}

impl Windows {
    pub(super) fn new(products: &[ProductIndex]) -> Self {
        let family = |name: &str| {
            let product = products.iter().position(|product| product.name == name)?;
            let keys = products[product]
                .releases
                .iter()
                .map(|release| key(&release.name, release.label.clone(), release.latest.as_deref()));
            Some(Family {
                product,
                keys: keys.collect(),
            })
        };
        Self {
            client: family("windows"),
            server: family("windows-server"),
            embedded: family("windows-embedded"),
        }
    }

    /// Reads the words after "Windows".
    pub(super) fn find(&self, words: &[Word], tail: Tail<'_>) -> Found {
        let mut facts = match read(words, tail) {
            Ok(facts) => facts,
            Err(word) => return Found::SomethingElse(word),
        };
        let (others, years) = facts.others.into_iter().partition(|other| self.is_version(other));
        facts.others = others;
        facts.set_aside.extend::<Vec<_>>(years);
        if !facts.others.is_empty() {
            return self.alternatives(&facts);
        }
        let Some((family, main)) = self.family(&facts) else {
            return Found::NoProduct;
        };
        let fit = if facts.embedded {
            embedded(family, &facts)
        } else {
            fit(family, main.as_deref(), &facts)
        };
        Found::Product {
            product: family.product,
            fit,
            words: facts.words,
            set_aside: facts.set_aside,
        }
    }

    /// The product, and the main version where the string or its build gives it.
    fn family(&self, facts: &Facts) -> Option<(&Family, Option<String>)> {
        if facts.embedded {
            return Some((self.embedded.as_ref()?, facts.main.clone()));
        }
        if let Some(main) = &facts.main {
            if facts.long_term && !facts.server && main.len() == 4 {
                return None;
            }
            let named_client = main == "2000" && facts.edition == Some(Edition::Consumer);
            if named_client {
                return Some((self.client.as_ref()?, Some(main.clone())));
            }
            let family = if facts.server || self.is_server_year(main) {
                &self.server
            } else {
                &self.client
            };
            let family = family.as_ref()?;
            let known = facts.server
                || family.keys.iter().any(|key| &key.main == main)
                || UNLISTED_MAINS.contains(&main.as_str());
            return known.then(|| (family, Some(main.clone())));
        }
        if facts.server {
            return Some((self.server.as_ref()?, None));
        }
        let has_edition = facts.edition.is_some() || facts.long_term || facts.workstation;
        let Some(build) = facts.builds.first() else {
            return if has_edition && facts.kernel.is_some() {
                Some((self.client.as_ref()?, None))
            } else {
                None
            };
        };
        let owns = |family: &Option<Family>| {
            family
                .as_ref()
                .is_some_and(|family| family.keys.iter().any(|key| key.build == Some(*build)))
        };
        match (owns(&self.client), owns(&self.server)) {
            (true, false) => Some((self.client.as_ref()?, None)),
            (true, true) if has_edition => Some((self.client.as_ref()?, None)),
            (false, true) => Some((self.server.as_ref()?, None)),
            _ => None,
        }
    }

    /// The product several versions belong to, if they belong to one.
    fn alternatives(&self, facts: &Facts) -> Found {
        let mains = || facts.main.iter().chain(&facts.others);
        let is_year = |main: &String| main.len() == 4;
        let family = if !facts.server && !facts.embedded && !mains().any(is_year) {
            &self.client
        } else if facts.server && mains().all(is_year) {
            &self.server
        } else {
            &None
        };
        let Some(family) = family else {
            return Found::Several;
        };
        let fitting =
            |(position, key): (usize, &Key)| mains().any(|main| *main == key.main).then_some(position);
        Found::Product {
            product: family.product,
            fit: Fit::Some(family.keys.iter().enumerate().filter_map(fitting).collect()),
            words: facts.words.clone(),
            set_aside: facts.set_aside.clone(),
        }
    }

    /// Whether some Windows is called so; a year that none is called by is a date.
    fn is_version(&self, main: &str) -> bool {
        [&self.client, &self.server, &self.embedded]
            .into_iter()
            .flatten()
            .any(|family| {
                family
                    .keys
                    .iter()
                    .any(|key| key.main == main || key.label.iter().any(|word| word == main))
            })
            || UNLISTED_MAINS.contains(&main)
    }

    fn is_server_year(&self, main: &str) -> bool {
        main.len() == 4
            && main != "2000"
            && self
                .server
                .as_ref()
                .is_some_and(|family| family.keys.iter().any(|key| key.main == main))
    }
}

/// Takes the name of a release apart.
fn key(name: &str, label: Vec<String>, latest: Option<&[u32]>) -> Key {
    let mut key = Key {
        label,
        ..Key::default()
    };
    if let Some([major, minor, build, ..]) = latest {
        key.kernel = Some((*major, *minor));
        key.build = Some(*build);
    }
    for (position, part) in name.split('-').enumerate() {
        if let Some(number) = part.strip_prefix("sp").and_then(|number| number.parse().ok()) {
            key.service_pack = Some(number);
        } else if is_feature(part) && (position > 0 || name.ends_with("ac")) {
            key.feature = Some(part.to_owned());
        } else if position == 0 {
            part.clone_into(&mut key.main);
        } else {
            key.parts.push(part.to_owned());
        }
    }
    key
}

/// Versions of Windows for workstations the catalogue never listed, by the number in their name.
const UNLISTED_MAINS: [&str; 3] = ["12", "95", "98"];

/// Filters the releases of the client or server product by all that was said.
fn fit(family: &Family, main: Option<&str>, facts: &Facts) -> Fit {
    let mut fitting = (0..family.keys.len()).collect::<Vec<_>>();
    let keep =
        |fitting: &mut Vec<usize>, test: &dyn Fn(&Key) -> bool| fitting.retain(|i| test(&family.keys[*i]));

    if let Some(main) = main {
        keep(&mut fitting, &|key| key.main == main);
        if fitting.is_empty() {
            return Fit::NotListed(main.to_owned());
        }
        let has_r2 = fitting.iter().any(|i| family.keys[*i].has("r2"));
        if facts.r2 && !has_r2 && main != SAME_LIFECYCLE_WITH_R2 {
            return Fit::NotListed(format!("{main} r2"));
        }
        keep(&mut fitting, &|key| key.has("r2") == (facts.r2 && has_r2));
    }
    let year_named = main.is_some_and(|main| main.len() == 4);
    if let Some(failure) = by_feature_and_build(family, &mut fitting, facts, year_named) {
        return failure;
    }
    if main.is_none() && facts.features.is_empty() && facts.builds.is_empty() {
        let Some(kernel) = facts.kernel else {
            return Fit::NoVersion(Vec::new());
        };
        keep(&mut fitting, &|key| key.kernel == Some(kernel));
    }
    if let Some(failure) = by_channel(family, &mut fitting, facts) {
        return failure;
    }
    if facts.unlisted && facts.edition.is_none() || facts.preview {
        return Fit::NotListed(facts.words.join(" "));
    }
    if facts.open_ended || facts.features.len() > 1 || facts.service_packs.len() > 1 {
        return Fit::Some(fitting);
    }
    match fitting.as_slice() {
        [] => Fit::NotListed(facts.words.join(" ")),
        [one] => with_service_pack(family, *one, facts),
        _ => choose_service_pack(family, fitting, facts),
    }
}

fn by_feature_and_build(
    family: &Family,
    fitting: &mut Vec<usize>,
    facts: &Facts,
    year_named: bool,
) -> Option<Fit> {
    let mut features = facts.features.clone();
    if facts.long_term
        && features.is_empty()
        && let Some(year) = facts.long_term_year
    {
        match LTSC_YEARS.iter().find(|(known, _)| *known == year) {
            Some((_, feature)) => features.push((*feature).to_owned()),
            None => return Some(Fit::NotListed(year.to_string())),
        }
    }
    if !year_named && let [feature] = features.as_slice() {
        fitting.retain(|i| family.keys[*i].feature.as_ref() == Some(feature));
        if fitting.is_empty() {
            return Some(Fit::NotListed(feature.clone()));
        }
    }
    let is_range = |fitting: &[usize]| {
        let listed = |build: &u32| fitting.iter().any(|i| family.keys[*i].build == Some(*build));
        facts.builds.len() > 1 && facts.builds.iter().any(listed)
    };
    for build in &facts.builds {
        let listed = |i: usize| family.keys[i].build == Some(*build);
        if fitting.iter().any(|i| listed(*i)) {
            fitting.retain(|i| listed(*i));
        } else if year_named && is_range(fitting) {
            // A scanner's range of builds, of which the named version has one.
        } else if (0..family.keys.len()).any(listed) {
            return Some(Fit::Contradiction(build.to_string()));
        } else if !BUILD_SERVICE_PACKS.iter().any(|(known, _)| known == build) {
            return Some(Fit::NotListed(build.to_string()));
        }
    }
    None
}

fn by_channel(family: &Family, fitting: &mut Vec<usize>, facts: &Facts) -> Option<Fit> {
    let keys = &family.keys;
    let server_by_feature = |key: &Key| key.main.is_empty();
    if facts.long_term {
        fitting.retain(|i| {
            keys[*i].has("lts") || server_by_feature(&keys[*i]) || !keys.iter().any(|key| key.has("lts"))
        });
        let any_iot = fitting.iter().any(|i| keys[*i].has("iot"));
        if facts.iot
            && any_iot
            && facts.features.is_empty()
            && facts.long_term_year.is_none()
            && facts.builds.is_empty()
        {
            return None;
        }
        // Without "Enterprise" the release for devices, which is supported longer, is as likely.
        if facts.iot || facts.edition.is_some() || facts.server {
            fitting.retain(|i| keys[*i].has("iot") == (facts.iot && any_iot));
        }
        return None;
    }
    if facts.iot {
        fitting.retain(|i| {
            let key = &keys[*i];
            let core = key.has("iot") && !key.has("lts");
            if facts.core {
                core
            } else {
                !core && !key.has("w") && (facts.features.is_empty() || !key.has("lts"))
            }
        });
        if facts.core && facts.builds.is_empty() && facts.features.is_empty() {
            return Some(Fit::NoVersion(fitting.clone()));
        }
        return None;
    }
    let dated = !facts.builds.is_empty() || !facts.features.is_empty();
    fitting.retain(|i| {
        let key = &keys[*i];
        match facts.edition {
            None => !key.has("iot") || key.has("lts"),
            Some(_) if key.has("iot") => false,
            Some(Edition::Consumer) => !key.has("lts") && !key.has("e"),
            Some(Edition::Education) => !key.has("lts") && !key.has("w"),
            // Setup names the long-term channel in its own words; without a build the entry may be a person's shorthand.
            Some(Edition::Enterprise) => !key.has("w") && (!dated || !key.has("lts")),
        }
    });
    None
}
