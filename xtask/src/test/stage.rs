//! The stages of `cargo xtask test`: their order, and which of them a chosen stage needs.

use clap::ValueEnum;

use crate::install::Needs;

/// One stage. The order here is the order in which they run: what is quick and often wrong comes first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, ValueEnum)]
pub(crate) enum Stage {
    /// What the other stages need and the machine lacks.
    Install,
    /// Is everything formatted?
    Format,
    /// Does clippy stay silent?
    Lints,
    /// Does the documentation build without a warning?
    Documentation,
    /// The whole workspace and its tests, in the development profile.
    Build,
    /// Unit, both-engine and scenario tests.
    Tests,
    /// The examples in the documentation.
    Doctests,
    /// The pages, in Chromium.
    Browser,
}

impl Stage {
    /// The stages without which this one cannot run.
    pub(crate) fn needs(self) -> &'static [Self] {
        match self {
            Self::Install | Self::Format | Self::Lints | Self::Documentation | Self::Build => &[],
            Self::Tests | Self::Browser => &[Self::Install, Self::Build],
            Self::Doctests => &[Self::Build],
        }
    }

    /// The name under which it is chosen and shown.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Install => "install",
            Self::Format => "format",
            Self::Lints => "lints",
            Self::Documentation => "documentation",
            Self::Build => "build",
            Self::Tests => "tests",
            Self::Doctests => "doctests",
            Self::Browser => "browser",
        }
    }
}

/// The stages to run: those chosen (all, where none is) and what they need, in order.
pub(crate) fn plan(chosen: &[Stage]) -> Vec<Stage> {
    let chosen = if chosen.is_empty() {
        Stage::value_variants()
    } else {
        chosen
    };
    let mut stages: Vec<Stage> = chosen
        .iter()
        .flat_map(|stage| stage.needs().iter().copied().chain([*stage]))
        .collect();
    stages.sort_unstable();
    stages.dedup();
    stages
}

/// What has to be installed for these stages; for the installation alone, what all stages need.
pub(crate) fn installation(stages: &[Stage]) -> Needs {
    let everything = stages == [Stage::Install];
    Needs {
        postgres: everything || stages.contains(&Stage::Tests),
        poppler: everything || stages.contains(&Stage::Tests),
        browser: everything || stages.contains(&Stage::Browser),
        validators: everything || stages.contains(&Stage::Tests),
        load: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_comes_after_what_it_needs() {
        for stage in Stage::value_variants() {
            assert!(stage.needs().iter().all(|needed| needed < stage), "{stage:?}");
        }
    }

    #[test]
    fn a_chosen_stage_brings_what_it_needs_and_nothing_else() {
        assert_eq!(
            plan(&[Stage::Browser]),
            [Stage::Install, Stage::Build, Stage::Browser]
        );
        assert_eq!(
            plan(&[Stage::Lints, Stage::Format]),
            [Stage::Format, Stage::Lints]
        );
        assert_eq!(plan(&[]), Stage::value_variants());
    }
}
