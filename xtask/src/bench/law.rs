//! The packs of the law loaded, and the deadlines of many incidents worked out.

use anyhow::Result;

use super::Measurement;
use super::advisories::Rates;
use crate::workspace::Workspace;

/// Ten thousand incidents with twelve entries each, in eight countries.
pub(super) fn measure(workspace: &Workspace) -> Result<Vec<Measurement>> {
    let rates = Rates::of(&mut workspace.cargo(&[
        "run",
        "--release",
        "--quiet",
        "--locked",
        "--package",
        "wardround-domain",
        "--example",
        "law_rates",
    ]))?;
    Ok(vec![
        Measurement::new(
            "all rule packs loaded and checked",
            "ms",
            rates.milliseconds("packs")?,
        )
        .at_most(100.0),
        Measurement::new(
            "deadlines of 10,000 incidents",
            "ms",
            rates.milliseconds("deadlines")?,
        )
        .beside("the same terms added, alone", rates.milliseconds("bare")?)
        .at_most(1_000.0),
    ])
}
