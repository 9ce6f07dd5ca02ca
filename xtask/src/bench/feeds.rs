//! Reference data and advisories, all of the real ones: how long they take to come in by the console, what the server needs
//! that has them, and whether it goes on answering while they come in.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use super::advisories::PUBLISHED;
use super::hospital::Hospital;
use super::load::Load;
use super::server::Server;
use super::{Measurement, WARM_UP_SECONDS, megabytes, milliseconds};
use crate::postgres::{self, Cluster};
use crate::workspace::Workspace;

/// Advisories of many publishers, one or two of each.
const OTHERS: &str = "csaf-oasis/csaf_2.0/examples/csaf";

/// The computers of the hospital that has them.
const ASSETS: usize = 3_000;

/// How long a server is left alone before its memory is that of one with nothing to do.
const SETTLE: Duration = Duration::from_secs(5);

/// The real files.
struct Files {
    lifecycles: PathBuf,
    exploited: PathBuf,
    scores: PathBuf,
    holidays: PathBuf,
    advisories: PathBuf,
    others: PathBuf,
}

impl Files {
    /// None where one is absent.
    fn find(workspace: &Workspace) -> Option<Self> {
        Some(Self {
            lifecycles: workspace.shared_data("endoflife/products-full.json")?,
            exploited: workspace.shared_data("kev/known_exploited_vulnerabilities.json")?,
            scores: workspace.shared_data("epss/data/epss_scores.csv.gz")?,
            holidays: workspace.shared_data("eu-holidays/holidays-2024-2032.csv")?,
            advisories: workspace.shared_data(PUBLISHED)?,
            others: workspace.shared_data(OTHERS)?,
        })
    }
}

/// How long each took to come in.
#[derive(Default)]
struct Loaded {
    lifecycles: Duration,
    ranking: Duration,
    advisories: Duration,
}

impl Loaded {
    /// Loads everything there is.
    fn all(hospital: &Hospital, files: &Files) -> Result<Self> {
        let loaded = Self {
            lifecycles: hospital.load("eol", &files.lifecycles)?,
            ranking: hospital.load("kev", &files.exploited)? + hospital.load("epss", &files.scores)?,
            advisories: hospital.load("advisories", &files.advisories)?,
        };
        hospital.load("advisories", &files.others)?;
        hospital.load("holidays", &files.holidays)?;
        Ok(loaded)
    }
}

/// Loads all of it on both engines, looks at the server that has it, and loads it once more beside readers.
pub(super) fn measure(workspace: &Workspace, binary: &Path, seconds: u32) -> Result<Vec<Measurement>> {
    let Some(files) = Files::find(workspace) else {
        return Ok(Vec::new());
    };
    let hospital = measured_hospital(binary, None)?;
    let loaded = Loaded::all(&hospital, &files)?;
    let mut measurements = vec![
        Measurement::new(
            "lifecycles loaded, whole process",
            "s",
            loaded.lifecycles.as_secs_f64(),
        )
        .at_most(1.0),
        Measurement::new(
            "EPSS and KEV loaded, two processes",
            "s",
            loaded.ranking.as_secs_f64(),
        )
        .at_most(3.0),
        Measurement::new("1,655 advisories loaded", "s", loaded.advisories.as_secs_f64()).at_most(3.0),
    ];
    measurements.extend(on_postgres(binary, &files)?);
    measurements.extend(serving(&hospital)?);
    measurements.extend(beside_readers(binary, &files, seconds)?);
    Ok(measurements)
}

/// The computers of a hospital of 300 beds, and the medical devices of five registers.
fn measured_hospital(binary: &Path, database: Option<&str>) -> Result<Hospital> {
    let hospital = Hospital::with_assets(binary, ASSETS, database)?;
    hospital.bring_medical_devices_in()?;
    Ok(hospital)
}

/// The advisories on PostgreSQL, where there is one.
fn on_postgres(binary: &Path, files: &Files) -> Result<Option<Measurement>> {
    let Some(programs) = postgres::programs() else {
        return Ok(None);
    };
    let cluster = Cluster::start(&programs, false)?;
    let hospital = measured_hospital(binary, Some(&cluster.url()))?;
    let taken = hospital.load("advisories", &files.advisories)?;
    Ok(Some(
        Measurement::new("PostgreSQL: 1,655 advisories loaded", "s", taken.as_secs_f64()).at_most(6.0),
    ))
}

/// What the server needs that has all of it.
fn serving(hospital: &Hospital) -> Result<Vec<Measurement>> {
    let server = Server::start(hospital)?;
    thread::sleep(SETTLE);
    let idle = server.resident_bytes()?;
    let cookie = server.sign_in(&hospital.sign_in_link()?)?;
    let first = server.time_of("/", &cookie)?;
    let round = server.slowest_twentieth("/", &cookie)?;
    let inbox = server.slowest_twentieth("/advisories", &cookie)?;
    Ok(vec![
        Measurement::new(
            "start to ready, with all feeds",
            "ms",
            milliseconds(server.ready_after()),
        )
        .at_most(500.0),
        Measurement::new("memory when idle, with all feeds", "MB", megabytes(idle)).at_most(100.0),
        Measurement::new(
            "… after looking at pages",
            "MB",
            megabytes(server.resident_bytes()?),
        ),
        Measurement::new("round page, the first after the start", "ms", milliseconds(first)),
        Measurement::new("… 95 of 100 within", "ms", milliseconds(round)),
        Measurement::new("advisories page, 95 of 100 within", "ms", milliseconds(inbox)),
    ])
}

/// The asset list under load, alone and while all of it comes in.
fn beside_readers(binary: &Path, files: &Files, seconds: u32) -> Result<Vec<Measurement>> {
    let hospital = measured_hospital(binary, None)?;
    let server = Server::start(&hospital)?;
    let cookie = server.sign_in(&hospital.sign_in_link()?)?;
    let load = |seconds| Load::measure(&server.url("/assets"), Some(&cookie), seconds);
    load(WARM_UP_SECONDS)?;
    let alone = milliseconds(load(seconds)?.slowest_hundredth);
    let ended = AtomicBool::new(false);
    let beside = thread::scope(|scope| {
        let loading = scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                Loaded::all(&hospital, files)?;
            }
            anyhow::Ok(())
        });
        let beside = load(seconds);
        ended.store(true, Ordering::Relaxed);
        loading.join().ok().context("loading panicked")??;
        beside
    })?;
    let beside = milliseconds(beside.slowest_hundredth);
    Ok(vec![
        Measurement::new("asset list while feeds load, 99 of 100", "ms", beside)
            .beside("alone", alone)
            .at_most(2.0 * alone),
    ])
}
