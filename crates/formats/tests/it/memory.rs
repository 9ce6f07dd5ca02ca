//! How much memory reading a file takes.
//!
//! The allocator counts for the whole process, so tests that measure run one at a time, whichever runner starts them.

use std::sync::{Mutex, PoisonError};

use formats::alert::{Alert, AlertError, Arrival};
use formats::list::{self, ALL_COLUMNS};
use formats::{alert_json, cef, csaf, cyclonedx, mds2, spdx, wazuh_alert};
use jiff::tz::TimeZone;
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// What came of a file.
pub(crate) struct Outcome {
    /// What was read, or why it was refused.
    pub(crate) told: Result<String, String>,
    /// The most memory taken beside the file, in MB.
    pub(crate) megabytes: f32,
}

/// Reads a file as the importer does: looked at, then read whole.
pub(crate) fn as_a_list(bytes: &[u8]) -> Outcome {
    measured(|| {
        let detection = list::detect(bytes).map_err(|error| error.to_string())?;
        let read = list::read(bytes, &detection.reading, ALL_COLUMNS).map_err(|error| error.to_string())?;
        Ok(format!(
            "{} rows, {} rejected",
            read.rows.len(),
            read.rejects.len()
        ))
    })
}

/// Reads a file as a bill of materials of either standard; refused by both, both say why.
pub(crate) fn as_components(bytes: &[u8]) -> Outcome {
    measured(|| {
        cyclonedx::read(bytes)
            .map_err(|error| error.to_string())
            .or_else(|refusal| spdx::read(bytes).map_err(|error| format!("{refusal}; {error}")))
            .map(|bill| format!("{} components", bill.components.len()))
    })
}

/// Reads a file as a maker's disclosure about a device.
pub(crate) fn as_a_disclosure(bytes: &[u8]) -> Outcome {
    measured(|| {
        let read = mds2::read(bytes).map_err(|error| error.to_string())?;
        Ok(format!("{} answers", read.answers.len()))
    })
}

/// Reads and checks a file as a security advisory.
pub(crate) fn as_an_advisory(bytes: &[u8]) -> Outcome {
    measured(|| {
        let found = csaf::validate(bytes).map_err(|error| error.to_string())?;
        let read = csaf::read(bytes).map_err(|error| error.to_string())?;
        Ok(format!(
            "{} products, {} findings",
            read.products.len(),
            found.len()
        ))
    })
}

/// Reads bytes as an alert of each form; refused by all, all say why.
pub(crate) fn as_an_alert(bytes: &[u8]) -> Outcome {
    let arrival = Arrival {
        received_at: "2026-11-14T18:00:00Z".parse().unwrap(),
        zone: &TimeZone::UTC,
    };
    let told = |read: Result<Alert, AlertError>| match read {
        Ok(alert) => Ok(format!("{} pairs", alert.detail.len())),
        Err(error) => Err(error.to_string()),
    };
    measured(|| {
        told(wazuh_alert::read(bytes, arrival))
            .or_else(|refusal| {
                told(alert_json::read(bytes, arrival)).map_err(|other| format!("{refusal}; {other}"))
            })
            .or_else(|refusal| told(cef::read(bytes, arrival)).map_err(|other| format!("{refusal}; {other}")))
    })
}

fn measured(read: impl FnOnce() -> Result<String, String>) -> Outcome {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let before = ALLOCATOR.current_usage_as_mb();
    ALLOCATOR.reset_peak_usage();
    let told = read();
    Outcome {
        told,
        megabytes: ALLOCATOR.peak_usage_as_mb() - before,
    }
}
