//! Which releases of a product a version number fits: by name, by label, by newest build, and their variants.

use super::super::index::ReleaseIndex;
use super::super::version::begins_with;
use super::{Reader, Statement};

impl Reader<'_> {
    /// The releases a version number fits.
    pub(super) fn releases_of(&self, numbers: &[u32], text: &str) -> Statement {
        let releases = &self.product.releases;
        let statement = |releases: Vec<usize>, named| Statement {
            releases,
            text: text.to_owned(),
            named,
        };
        let prefix = |release: &ReleaseIndex| {
            release
                .numbers
                .as_ref()
                .filter(|own| begins_with(numbers, own))
                .map(Vec::len)
        };
        if let Some(longest) = releases.iter().filter_map(prefix).max() {
            let fitting = (0..releases.len()).filter(|i| prefix(&releases[*i]) == Some(longest));
            return statement(fitting.collect(), true);
        }
        let by_label = |release: &ReleaseIndex| {
            release.numbers.is_none() && release.label.first().is_some_and(|w| w == text)
        };
        let by_first_of_label = |release: &ReleaseIndex| {
            release.label.len() > 1 && release.label.first().is_some_and(|word| word == text)
        };
        let longer = |release: &ReleaseIndex| {
            release
                .numbers
                .as_ref()
                .is_some_and(|own| begins_with(own, numbers))
        };
        let extended = (0..releases.len())
            .filter(|i| longer(&releases[*i]) || by_label(&releases[*i]) || by_first_of_label(&releases[*i]))
            .collect::<Vec<_>>();
        if let [only] = extended.as_slice()
            && let Some(own) = &releases[*only].numbers
            && own.iter().skip(numbers.len()).any(|part| *part != 0)
            && !by_first_of_label(&releases[*only])
        {
            // Other minor versions may exist that the catalogue does not list.
            return statement(Vec::new(), false);
        }
        if !extended.is_empty() {
            return statement(extended, false);
        }
        statement(self.by_latest(numbers), false)
    }

    /// Releases numbered otherwise than they are named, such as Exchange 2016 and 15.1: by their newest build.
    fn by_latest(&self, numbers: &[u32]) -> Vec<usize> {
        let releases = &self.product.releases;
        let first_differs = |release: &ReleaseIndex| {
            release
                .numbers
                .as_ref()
                .is_none_or(|own| own.first() != numbers.first())
        };
        if numbers.len() < 2 || !releases.iter().all(first_differs) {
            return Vec::new();
        }
        let agree = |length: usize| {
            let same = |release: &ReleaseIndex| {
                release
                    .numbers
                    .as_ref()
                    .zip(release.latest.as_ref())
                    .is_some_and(|(own, latest)| {
                        own.first() != latest.first() && latest.get(..length) == numbers.get(..length)
                    })
                    || release.numbers.is_none()
                        && release
                            .latest
                            .as_ref()
                            .is_some_and(|latest| latest.get(..length) == numbers.get(..length))
            };
            (0..releases.len())
                .filter(|i| same(&releases[*i]))
                .collect::<Vec<_>>()
        };
        if numbers.len() > 2 {
            let exact = agree(3);
            if exact.len() == 1 {
                return exact;
            }
        }
        let fitting = agree(2);
        // Exchange Subscription Edition goes on where the builds of 2019 end.
        let build = |release: usize| releases[release].latest.as_ref().and_then(|l| l.get(2)).copied();
        if self.product.name == "msexchange"
            && let Some(given) = numbers.get(2)
            && let Some(older) = fitting.iter().copied().min_by_key(|release| build(*release))
            && build(older).is_some_and(|newest| *given <= newest)
        {
            return vec![older];
        }
        fitting
    }

    /// The releases that share the version of `plain`.
    pub(super) fn variants(&self, plain: usize) -> Vec<usize> {
        let name = &self.product.releases[plain].name;
        let is_variant = |release: &ReleaseIndex| {
            let rest = release.name.strip_prefix(name.as_str());
            !release.variant.is_empty() && rest.is_some_and(|rest| rest.starts_with('-'))
        };
        let releases = self.product.releases.iter().enumerate();
        releases
            .filter_map(|(position, release)| is_variant(release).then_some(position))
            .collect()
    }

    /// The variant of a plain release the words name, such as `2024-ltsc` beside `2024`.
    pub(super) fn variant(&self, plain: usize, words: &[String]) -> usize {
        let is_named = |position: &usize| {
            let release = &self.product.releases[*position];
            release.variant.iter().all(|word| words.contains(word))
        };
        self.variants(plain).into_iter().find(is_named).unwrap_or(plain)
    }
}
