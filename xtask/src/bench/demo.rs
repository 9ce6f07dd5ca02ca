//! The demo hospital as a newcomer meets it: how long filling it takes, and its round.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::server::Server;
use super::{Measurement, milliseconds};

/// Fills the hospital of the demo on an empty folder, and looks at its round.
pub(super) fn measure(binary: &Path) -> Result<Vec<Measurement>> {
    let folder = tempfile::tempdir()?;
    let mut demo = Command::new(binary);
    demo.args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder.path().join("data"));
    let server = Server::run(&mut demo)?;
    let ready = server.ready_after();
    let cookie = server.sign_in(&server.officers_link()?)?;
    let first = server.time_of("/", &cookie)?;
    ensure!(
        server.body("/", &cookie)?.contains("id=\"card-1\""),
        "the first page of the officer of the demo is no round with cards"
    );
    let round = server.slowest_twentieth("/", &cookie)?;
    Ok(vec![
        Measurement::new("demo hospital ready, from nothing", "s", ready.as_secs_f64()).at_most(10.0),
        Measurement::new("… its round, 95 of 100 within", "ms", milliseconds(round)).at_most(100.0),
        Measurement::new("… the first after the start", "ms", milliseconds(first)),
    ])
}
