//! Windows Embedded: a line (Standard, `POSReady`, Industry) and the version of Windows under it.

use super::super::fit::Fit;
use super::super::vocabulary::windows::{Edition, KERNELS};
use super::read::Facts;
use super::service_pack::with_service_pack;
use super::{Family, Key};

/// The release of Windows Embedded the facts mean.
pub(super) fn embedded(family: &Family, facts: &Facts) -> Fit {
    let of_kernel = || {
        KERNELS
            .iter()
            .find(|(kernel, _)| Some(*kernel) == facts.kernel)
            .map(|(_, main)| (*main).to_owned())
    };
    let main = facts.main.clone().or_else(of_kernel);
    let Some(main) = main else {
        return Fit::NoVersion(Vec::new());
    };
    let line = facts
        .lines
        .first()
        .copied()
        .or((facts.edition == Some(Edition::Consumer)).then_some("pro"));
    let Some(line) = line else {
        let same = |key: &Key| key.label.contains(&main);
        return any_of(
            family
                .keys
                .iter()
                .enumerate()
                .filter(|(_, key)| same(key))
                .map(|(i, _)| i)
                .collect(),
            &main,
        );
    };
    let fits = |key: &Key| key.label.contains(&main) && key.label.iter().any(|word| word == line);
    let fitting = family
        .keys
        .iter()
        .enumerate()
        .filter(|(_, key)| fits(key))
        .map(|(i, _)| i)
        .collect::<Vec<_>>();
    match fitting.as_slice() {
        [one] => with_service_pack(family, *one, facts),
        _ => any_of(fitting, &main),
    }
}

fn any_of(fitting: Vec<usize>, main: &str) -> Fit {
    if fitting.is_empty() {
        Fit::NotListed(main.to_owned())
    } else {
        Fit::Some(fitting)
    }
}
