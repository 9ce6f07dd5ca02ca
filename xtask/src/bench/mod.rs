//! `cargo xtask bench`: the release build, measured beside limits and peers.
//!
//! Every line is one [`Measurement`]: what was measured, the figure it has to stand beside, and whether it
//! does. Figures of one run compare with one another and with no other machine's.

mod advisories;
mod demo;
mod feeds;
mod hospital;
mod inventory;
mod law;
mod live;
mod load;
mod server;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use self::hospital::Hospital;
use self::live::LiveLoad;
use self::load::Load;
use self::server::Server;
use crate::install::{self, Needs};
use crate::postgres::{self, Cluster};
use crate::process;
use crate::workspace::Workspace;

/// How long each page is loaded.
const LOAD_SECONDS: u32 = 10;

/// How long it is loaded before that, unmeasured: the first seconds of a start still open connections, and the disk still
/// writes what the import before them left. What they cost a person is the line of the first page.
const WARM_UP_SECONDS: u32 = 3;

/// `cargo xtask bench`
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What to measure; all of it where nothing is named.
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// Seconds of load on each page.
    #[arg(long, default_value_t = LOAD_SECONDS)]
    seconds: u32,
    #[command(flatten)]
    live: LiveLoad,
}

/// What is measured together.
#[derive(Clone, Copy, Debug, PartialEq, clap::ValueEnum)]
enum Part {
    /// The engines alone.
    Engines,
    /// The packs of the law, and the deadlines of many incidents.
    Law,
    /// Advisories decoded and checked.
    Advisories,
    /// The demo.
    Demo,
    /// Reference data and advisories loaded, and the hospital that has them.
    Feeds,
    /// A hospital with 3,000 pieces of equipment.
    Small,
    /// Hospitals with up to 200,000.
    Large,
    /// The largest of them on PostgreSQL.
    Postgres,
    /// Rooms that many people have open at once.
    Live,
    /// The page of a room with 2,000 entries.
    Room,
}

/// Which way a figure has to lie from what is required of it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Required {
    /// This much or less.
    AtMost(f64),
    /// This much or more.
    AtLeast(f64),
}

impl Required {
    fn holds(self, figure: f64) -> bool {
        match self {
            Self::AtMost(limit) => figure <= limit,
            Self::AtLeast(limit) => figure >= limit,
        }
    }

    fn shown(self, unit: &str) -> String {
        match self {
            Self::AtMost(limit) => format!("≤ {}", quantity(limit, unit)),
            Self::AtLeast(limit) => format!("≥ {}", quantity(limit, unit)),
        }
    }
}

/// One measured figure and what it stands beside.
#[derive(Debug)]
struct Measurement {
    /// What was measured.
    name: &'static str,
    /// The unit of every figure in this line.
    unit: &'static str,
    /// What the release build did.
    ours: f64,
    /// A peer or a lower bound measured in the same run, with its name; none where there is nothing to run.
    beside: Option<(&'static str, f64)>,
    /// What is required of our figure; none where it is only reported.
    required: Option<Required>,
}

impl Measurement {
    fn new(name: &'static str, unit: &'static str, ours: f64) -> Self {
        Self {
            name,
            unit,
            ours,
            beside: None,
            required: None,
        }
    }

    fn beside(self, name: &'static str, figure: f64) -> Self {
        Self {
            beside: Some((name, figure)),
            ..self
        }
    }

    fn at_most(self, limit: f64) -> Self {
        Self {
            required: Some(Required::AtMost(limit)),
            ..self
        }
    }

    fn at_least(self, limit: f64) -> Self {
        Self {
            required: Some(Required::AtLeast(limit)),
            ..self
        }
    }

    fn verdict(&self) -> &'static str {
        match self.required {
            Some(required) if required.holds(self.ours) => "holds",
            Some(_) => "FALLS SHORT",
            None => "reported",
        }
    }
}

/// Builds, measures and prints. Fails where a measured figure falls short of what is required of it.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let missing = install::run(
        workspace,
        Needs {
            load: true,
            ..Needs::default()
        },
    )?;
    ensure!(missing.is_empty(), "{}", missing.join("; "));
    let build =
        process::run(&mut workspace.cargo(&["build", "--release", "--locked", "--package", "wardround"]))?;
    ensure!(build.success, "the release build failed");
    let measurements = measure(workspace, arguments)?;
    print(&measurements);
    let short = measurements
        .iter()
        .any(|measurement| measurement.verdict() == "FALLS SHORT");
    Ok(if short {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Everything there is to measure, in the order it is printed.
fn measure(workspace: &Workspace, arguments: &Arguments) -> Result<Vec<Measurement>> {
    let binary = workspace.binary("release");
    let mut measurements = Vec::new();
    for part in Part::value_variants() {
        if !arguments.parts.is_empty() && !arguments.parts.contains(part) {
            continue;
        }
        measurements.extend(match part {
            Part::Engines => engines(workspace, &binary)?,
            Part::Law => law::measure(workspace)?,
            Part::Advisories => advisories::measure(workspace)?,
            Part::Demo => demo::measure(&binary)?,
            Part::Feeds => feeds::measure(workspace, &binary, arguments.seconds)?,
            Part::Small => small_hospital(&binary)?,
            Part::Large => large_hospital(&binary, arguments.seconds)?,
            Part::Postgres => on_postgres(&binary)?,
            Part::Live => live::measure(&binary, arguments.live)?,
            Part::Room => live::measure_room(&binary)?,
        });
    }
    Ok(measurements)
}

/// The engines alone, each as a whole process.
fn engines(workspace: &Workspace, binary: &Path) -> Result<Vec<Measurement>> {
    let lifecycles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/demo/feeds/endoflife.json");
    let mut identify = Command::new(binary);
    identify.args(["identify", "--json", "--eol"]).arg(lifecycles);
    let identified = hospital::time_with_input(&mut identify, &inventory::strings(10_000))?;
    let rates = hospital::finish(&mut workspace.cargo(&[
        "run",
        "--release",
        "--quiet",
        "--package",
        "wardround-domain",
        "--example",
        "journal_verify_rate",
    ]))?;
    let rate = |label: &str| -> Result<f64> {
        let line = rates
            .lines()
            .find(|line| line.starts_with(label))
            .context("the journal printed no rate")?;
        let figure = line
            .split_once(" M entries/s")
            .and_then(|(start, _)| start.split_whitespace().last()?.parse::<f64>().ok());
        Ok(figure.context("the journal's rate cannot be read")? * 1e6)
    };
    Ok(vec![
        Measurement::new(
            "50 MB of CycloneDX read",
            "s",
            read_bill(workspace)?.as_secs_f64(),
        )
        .at_most(3.0),
        Measurement::new("10,000 strings identified", "s", identified.as_secs_f64()).at_most(1.0),
        Measurement::new(
            "journal verified, one core",
            "entries/s",
            rate("verified, one checkpoint")?,
        )
        .beside("bare SHA-256", rate("bare SHA-256, the same")?)
        .at_least(500_000.0),
    ])
}

/// How long a bill of materials of 50 MB takes to read, the whole process.
fn read_bill(workspace: &Workspace) -> Result<Duration> {
    let file = tempfile::NamedTempFile::new()?;
    std::fs::write(file.path(), inventory::bill_of_materials(50 << 20))?;
    let example = [
        "--release",
        "--quiet",
        "--package",
        "wardround-formats",
        "--example",
        "read_bill",
    ];
    hospital::finish(&mut workspace.cargo(&[&["build"], &example[..]].concat()))?;
    let mut read = workspace.cargo(&[&["run"], &example[..], &["--", "cyclonedx"]].concat());
    hospital::time(read.arg(file.path()))
}

/// What a 300-bed hospital sees: 3,000 pieces of equipment.
fn small_hospital(binary: &Path) -> Result<Vec<Measurement>> {
    let import = Hospital::with_assets(binary, 3_500, None)?.imported_in;
    let hospital = Hospital::with_assets(binary, 3_000, None)?;
    let round = hospital::time(hospital.verb("round").arg("--json"))?;
    let idle_process = hospital::time(hospital.verb("user").arg("list"))?;
    let nearly_empty = Hospital::with_assets(binary, 1, None)?;
    let merged = nearly_empty.bring_in(&inventory::four_lists(5_000))?;
    let server = Server::start(&hospital)?;
    let (looked, looked_memory) = hospital.look_through(900_000_000)?;
    let idle = server.resident_bytes()?;
    let cookie = server.sign_in(&hospital.sign_in_link()?)?;
    let page = server.slowest_twentieth("/", &cookie)?;
    Ok(vec![
        Measurement::new("3,500 rows imported, whole process", "s", import.as_secs_f64()).at_most(3.0),
        Measurement::new("four lists with 5,000 rows merged", "s", merged.as_secs_f64()).at_most(5.0),
        Measurement::new("900 MB of CSV looked through", "s", looked.as_secs_f64()),
        Measurement::new("… the most memory it took", "MB", megabytes(looked_memory)).at_most(300.0),
        Measurement::new(
            "start to ready, 3,000 assets",
            "ms",
            milliseconds(server.ready_after()),
        )
        .at_most(300.0),
        Measurement::new("memory when idle", "MB", megabytes(idle)).at_most(60.0),
        Measurement::new("round printed, whole process", "ms", milliseconds(round))
            .beside("the same without the round", milliseconds(idle_process)),
        Measurement::new("round page, 95 of 100 within", "ms", milliseconds(page)).at_most(50.0),
    ])
}

/// The asset list under load at three sizes, and its slow questions at the largest.
fn large_hospital(binary: &Path, seconds: u32) -> Result<Vec<Measurement>> {
    let mut measurements = Vec::new();
    for (assets, name) in [
        (5_000, "asset list, 5,000 assets"),
        (200_000, "asset list, 200,000 assets"),
    ] {
        let hospital = Hospital::with_assets(binary, assets, None)?;
        let server = Server::start(&hospital)?;
        let cookie = server.sign_in(&hospital.sign_in_link()?)?;
        let first = server.time_of("/assets", &cookie)?;
        Load::measure(&server.url("/assets"), Some(&cookie), WARM_UP_SECONDS)?;
        let load = Load::measure(&server.url("/assets"), Some(&cookie), seconds)?;
        measurements.push(Measurement::new(name, "requests/s", load.requests_per_second).at_least(1_100.0));
        measurements.push(
            Measurement::new("… 99 of 100 within", "ms", milliseconds(load.slowest_hundredth)).at_most(20.0),
        );
        measurements.push(Measurement::new(
            "… the first after the start",
            "ms",
            milliseconds(first),
        ));
        if assets == 200_000 {
            measurements.push(
                Measurement::new("200,000 rows imported", "s", hospital.imported_in.as_secs_f64())
                    .at_most(30.0),
            );
            measurements.push(
                Measurement::new(
                    "… the most memory it took",
                    "MB",
                    megabytes(hospital.import_memory),
                )
                .at_most(300.0),
            );
            measurements.push(Measurement::new(
                "memory after load",
                "MB",
                megabytes(server.resident_bytes()?),
            ));
            measurements.extend(slow_questions(&server, &cookie)?);
        }
    }
    Ok(measurements)
}

/// The same questions on PostgreSQL, where there is one.
fn on_postgres(binary: &Path) -> Result<Vec<Measurement>> {
    let Some(programs) = postgres::programs() else {
        return Ok(Vec::new());
    };
    let cluster = Cluster::start(&programs, false)?;
    let hospital = Hospital::with_assets(binary, 200_000, Some(&cluster.url()))?;
    let server = Server::start(&hospital)?;
    let cookie = server.sign_in(&hospital.sign_in_link()?)?;
    let mut measurements = vec![
        Measurement::new(
            "PostgreSQL: 200,000 rows imported",
            "s",
            hospital.imported_in.as_secs_f64(),
        )
        .at_most(45.0),
    ];
    measurements.extend(slow_questions(&server, &cookie)?);
    Ok(measurements)
}

/// Searching, sorting and a page deep in the list: whole requests, signed in, permissions checked.
fn slow_questions(server: &Server, cookie: &str) -> Result<Vec<Measurement>> {
    let rare = format!("/assets?q={}", inventory::RARE);
    let deep = deep_page(server, cookie)?;
    let questions = [
        ("… rare substring, 95 of 100 within", rare.as_str()),
        ("… common substring", "/assets?q=pc-0"),
        ("… sorted by last seen", "/assets?sort=last_seen&order=descending"),
        ("… a deep page", deep.as_str()),
    ];
    questions
        .into_iter()
        .map(|(name, path)| {
            let time = server.slowest_twentieth(path, cookie)?;
            Ok(Measurement::new(name, "ms", milliseconds(time)).at_most(120.0))
        })
        .collect()
}

/// The end of the list in its ordinary order: it begins after the last row but fifty, found on the reversed list.
fn deep_page(server: &Server, cookie: &str) -> Result<String> {
    let reversed = server.body("/assets?sort=name&order=descending", cookie)?;
    let mut links = reversed
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next());
    let next = links
        .find(|link| link.contains("after="))
        .context("the list has no next page")?;
    Ok(next.replace("&amp;", "&").replace("order=descending&", ""))
}

fn print(measurements: &[Measurement]) {
    println!(
        "\n{:<36}{:>18}{:>30}{:>20}  verdict",
        "name", "ours", "beside", "required"
    );
    for measurement in measurements {
        let unit = measurement.unit;
        let beside = measurement.beside.map_or_else(
            || "-".to_owned(),
            |(name, figure)| format!("{name} {}", quantity(figure, unit)),
        );
        let required = measurement
            .required
            .map_or_else(|| "-".to_owned(), |required| required.shown(unit));
        println!(
            "{:<36}{:>18}{beside:>30}{required:>20}  {}",
            measurement.name,
            quantity(measurement.ours, unit),
            measurement.verdict()
        );
    }
}

/// Three significant digits below a thousand, whole numbers above.
fn quantity(figure: f64, unit: &str) -> String {
    let digits = match figure.abs() {
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    };
    format!("{figure:.digits$} {unit}")
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a process's memory is far below 2^52 bytes"
)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_at_its_limit_holds_and_one_beyond_falls_short() {
        let with = |ours, required| Measurement {
            name: "",
            unit: "ms",
            ours,
            beside: None,
            required,
        };
        assert_eq!(with(50.0, Some(Required::AtMost(50.0))).verdict(), "holds");
        assert_eq!(with(50.1, Some(Required::AtMost(50.0))).verdict(), "FALLS SHORT");
        assert_eq!(with(50.0, Some(Required::AtLeast(50.0))).verdict(), "holds");
        assert_eq!(with(49.9, Some(Required::AtLeast(50.0))).verdict(), "FALLS SHORT");
        assert_eq!(with(1.0, None).verdict(), "reported");
    }

    #[test]
    fn a_quantity_shows_three_significant_digits() {
        assert_eq!(quantity(1.234, "s"), "1.23 s");
        assert_eq!(quantity(12.34, "ms"), "12.3 ms");
        assert_eq!(quantity(12_345.6, "requests/s"), "12346 requests/s");
    }
}
