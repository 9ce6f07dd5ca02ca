//! A hospital to measure: a data folder made by the program's own verbs, filled from a list of a given size.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use super::inventory;
use crate::accuracy;

/// A data folder with one tenant and its equipment.
#[derive(Debug)]
pub(super) struct Hospital {
    folder: TempDir,
    binary: PathBuf,
    /// How long the import took, the whole process.
    pub(super) imported_in: Duration,
    /// The most memory it took, in bytes; none where the system does not say.
    pub(super) import_memory: u64,
}

impl Hospital {
    /// A hospital with `assets` pieces of equipment; on PostgreSQL when `database` names one.
    pub(super) fn with_assets(binary: &Path, assets: usize, database: Option<&str>) -> Result<Self> {
        let mut hospital = Self::empty(binary, database)?;
        let lifecycles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/demo/feeds/endoflife.json");
        hospital.load("eol", &lifecycles)?;
        let list = hospital.folder.path().join("glpi.csv");
        std::fs::write(&list, inventory::glpi(assets))?;
        (hospital.imported_in, hospital.import_memory) = watched(hospital.verb("import").arg(&list))?;
        Ok(hospital)
    }

    /// A hospital with nothing in it; on PostgreSQL when `database` names one.
    pub(super) fn empty(binary: &Path, database: Option<&str>) -> Result<Self> {
        let hospital = Self {
            folder: tempfile::tempdir()?,
            binary: binary.to_owned(),
            imported_in: Duration::ZERO,
            import_memory: 0,
        };
        let mut init = hospital.verb("init");
        init.args([
            "--tenant",
            "Measured hospital",
            "--country",
            "RO",
            "--officer",
            "Officer",
        ]);
        finish(init.args(database.map(|url| format!("--database={url}"))))?;
        Ok(hospital)
    }

    /// Loads reference data of a kind, a file or a folder, as one process; answers how long it took.
    pub(super) fn load(&self, kind: &str, place: &Path) -> Result<Duration> {
        time(self.verb("feeds").args(["load", kind]).arg(place))
    }

    /// Looks through a list of about `bytes` bytes without taking it in; answers how long it took and the most memory.
    pub(super) fn look_through(&self, bytes: u64) -> Result<(Duration, u64)> {
        let path = self.folder.path().join("wide.csv");
        let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
        inventory::wide(&mut file, bytes)?;
        file.into_inner()
            .context("the list could not be written")?
            .sync_all()?;
        let measured = watched(self.verb("import").arg("--dry-run").arg(&path));
        std::fs::remove_file(&path)?;
        measured
    }

    /// Brings lists in, each a name and its text, as one process; answers how long it took.
    pub(super) fn bring_in(&self, lists: &[(&str, String)]) -> Result<Duration> {
        let mut import = self.verb("import");
        for (name, text) in lists {
            let file = self.folder.path().join(name);
            std::fs::write(&file, text)?;
            import.arg(file);
        }
        time(&mut import)
    }

    /// Brings the lists of the hospitals in with which the matching of advisories is measured: medical devices of real makers.
    pub(super) fn bring_medical_devices_in(&self) -> Result<()> {
        let hospitals = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/matching");
        let mut import = self.verb("import");
        for hospital in std::fs::read_dir(hospitals)? {
            let hospital = hospital?.path();
            if hospital.is_dir() {
                import.args(accuracy::lists(&hospital)?);
            }
        }
        finish(&mut import).map(drop)
    }

    /// The program with a verb that works on this folder.
    pub(super) fn verb(&self, verb: &str) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .arg(verb)
            .env("WARDROUND_DATA", self.folder.path().join("data"))
            .stdin(Stdio::null());
        command
    }

    /// A link that signs the officer in.
    pub(super) fn sign_in_link(&self) -> Result<String> {
        self.sign_in_link_of("Officer")
    }

    /// A link that signs the person of this name in.
    pub(super) fn sign_in_link_of(&self, name: &str) -> Result<String> {
        finish(self.verb("user").args(["link", name]))
    }

    /// The same hospital with a data folder of its own, for another node: the keys and the database on the server are the same.
    pub(super) fn other_node(&self) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        finish(
            Command::new("cp")
                .arg("-a")
                .arg(self.folder.path().join("data"))
                .arg(folder.path()),
        )?;
        Ok(Self {
            folder,
            binary: self.binary.clone(),
            imported_in: Duration::ZERO,
            import_memory: 0,
        })
    }
}

/// Runs a command to its end and answers what it printed.
pub(super) fn finish(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {command:?}"))?;
    ensure!(
        output.status.success(),
        "{command:?} failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs a command that reads `input`; answers how long it took, the whole process.
pub(super) fn time_with_input(command: &mut Command, input: &str) -> Result<Duration> {
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    child
        .stdin
        .take()
        .context("the program reads no input")?
        .write_all(input.as_bytes())?;
    ensure!(child.wait()?.success(), "{command:?} failed");
    Ok(begun.elapsed())
}

/// How long a command takes, the whole process.
pub(super) fn time(command: &mut Command) -> Result<Duration> {
    let begun = Instant::now();
    finish(command)?;
    Ok(begun.elapsed())
}

/// Runs a command to its end; answers how long it took, and the most memory it took in bytes as `/proc` counts it.
fn watched(command: &mut Command) -> Result<(Duration, u64)> {
    const LOOK: Duration = Duration::from_millis(20);
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait()? {
            break ended;
        }
        let told = std::fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        most = kilobytes.map_or(most, |kilobytes| most.max(kilobytes * 1024));
        std::thread::sleep(LOOK);
    };
    let taken = begun.elapsed();
    ensure!(ended.success(), "{command:?} failed");
    Ok((taken, most))
}
