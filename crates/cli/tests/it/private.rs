//! What the program writes is for its own account, whatever the shell that starts it allows.

#![expect(clippy::disallowed_methods, reason = "the files are this test's subject")]

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::program::{Hospital, answer, repository};

/// Every file and folder below, with the bits for group and others.
fn open_to_others(folder: &Path) -> Vec<(PathBuf, u32)> {
    let mut open = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o077;
        if mode != 0 {
            open.push((path.clone(), mode));
        }
        if path.is_dir() {
            open.extend(open_to_others(&path));
        }
    }
    open
}

/// A verb under a shell that opens new files to everybody.
fn carelessly(hospital: &Hospital, arguments: &[&str]) {
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            "umask 000 && exec \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_wardround"),
        ])
        .args(arguments)
        .env("WARDROUND_DATA", hospital.data())
        .stdin(Stdio::null());
    answer(&mut command);
}

#[test]
fn database_and_stored_files_are_closed_to_others_and_an_open_database_is_closed_again() {
    let hospital = Hospital::new();
    let file = repository().join("data/demo/hospital/directory-servers.csv");
    carelessly(&hospital, &["import", file.to_str().unwrap()]);
    assert_eq!(open_to_others(&hospital.data()), []);
    assert!(hospital.data().join("blobs").read_dir().unwrap().next().is_some());

    let database = hospital.data().join("wardround.db");
    std::fs::set_permissions(&database, std::fs::Permissions::from_mode(0o644)).unwrap();
    carelessly(&hospital, &["import", file.to_str().unwrap()]);
    assert_eq!(open_to_others(&hospital.data()), []);
}

#[test]
fn the_write_ahead_log_of_a_running_server_is_closed_to_others() {
    let hospital = Hospital::new();
    let mut server = Command::new("sh")
        .args([
            "-c",
            "umask 000 && exec \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_wardround"),
        ])
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("WARDROUND_DATA", hospital.data())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let log = hospital.data().join("wardround.db-wal");
    for _ in 0..200 {
        if log.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let (there, open) = (log.exists(), open_to_others(&hospital.data()));
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(there, "the server wrote no write-ahead log");
    assert_eq!(open, []);
}
