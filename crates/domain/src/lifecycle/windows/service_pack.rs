//! Service packs of Windows: given by name or by build, and older or newer than the one listed.

use super::super::fit::Fit;
use super::super::vocabulary::windows::BUILD_SERVICE_PACKS;
use super::Family;
use super::read::Facts;

/// The service pack the string gives, by name or by build.
fn service_pack_given(facts: &Facts) -> Option<u32> {
    facts.service_packs.first().copied().or_else(|| {
        let of_build = |build: &u32| {
            BUILD_SERVICE_PACKS
                .iter()
                .find(|(known, _)| known == build)
                .map(|(_, pack)| *pack)
        };
        facts.builds.iter().find_map(of_build)
    })
}

/// One release with the service pack that was given.
pub(super) fn with_service_pack(family: &Family, release: usize, facts: &Facts) -> Fit {
    let confirmed = family.keys[release]
        .build
        .is_some_and(|build| facts.builds.contains(&build));
    match (family.keys[release].service_pack, service_pack_given(facts)) {
        (Some(listed), Some(given)) if given < listed => Fit::Older(release),
        (Some(listed), Some(given)) if given > listed => Fit::NotListed(format!("sp{given}")),
        (Some(_), None) => Fit::One {
            release,
            named: confirmed,
            confirmed,
        },
        _ => Fit::One {
            release,
            named: true,
            confirmed,
        },
    }
}

/// The release among several that has the service pack that was given.
pub(super) fn choose_service_pack(family: &Family, mut fitting: Vec<usize>, facts: &Facts) -> Fit {
    let has_packs = fitting.iter().any(|i| family.keys[*i].service_pack.is_some());
    if has_packs && let Some(given) = service_pack_given(facts) {
        fitting.retain(|i| family.keys[*i].service_pack.unwrap_or(0) == given);
        return match fitting.as_slice() {
            [release] => Fit::One {
                release: *release,
                named: true,
                confirmed: false,
            },
            [] => Fit::NotListed(format!("sp{given}")),
            _ => Fit::Some(fitting),
        };
    }
    Fit::Some(fitting)
}
