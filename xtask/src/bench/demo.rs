//! The demo hospital as a newcomer meets it: how long filling it takes, its round, and a notice of its incident on paper.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail, ensure};

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
    let notice = format!("{}/pdf", notice(&server, &cookie)?);
    let first_pdf = server.time_of(&notice, &cookie)?;
    ensure!(
        server.body(&notice, &cookie)?.starts_with("%PDF-"),
        "{notice} is no PDF"
    );
    let pdf = server.slowest_twentieth(&notice, &cookie)?;
    Ok(vec![
        Measurement::new("demo hospital ready, from nothing", "s", ready.as_secs_f64()).at_most(10.0),
        Measurement::new("… its round, 95 of 100 within", "ms", milliseconds(round)).at_most(100.0),
        Measurement::new("… the first after the start", "ms", milliseconds(first)),
        Measurement::new("… a notice as PDF, 95 of 100 within", "ms", milliseconds(pdf)).at_most(2_000.0),
        Measurement::new("… the first, fonts and all", "ms", milliseconds(first_pdf)).at_most(2_000.0),
    ])
}

/// The address of a notice that the demo's hospital has sent, as a reader finds it.
fn notice(server: &Server, cookie: &str) -> Result<String> {
    let list = server.body("/incidents", cookie)?;
    let rooms = addresses(&list, "/incidents/");
    for room in rooms {
        let page = server.body(&room, cookie)?;
        if let Some(notice) = addresses(&page, "/notifications/").into_iter().next() {
            return Ok(notice);
        }
    }
    bail!("no incident of the demo has a notice")
}

/// Where the links of a page lead that begin with `start` and end in an identifier.
fn addresses(page: &str, start: &str) -> Vec<String> {
    page.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"').map(|(address, _)| address))
        .filter(|address| {
            address.strip_prefix(start).is_some_and(|identifier| {
                identifier.starts_with(|character: char| character.is_ascii_digit())
                    && !identifier.contains('/')
            })
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_things_are_found_and_those_to_their_parts_and_to_actions_are_not() {
        let page = r#"<a href="/incidents/new">New</a><a class="x" href="/incidents/01ABC">It</a><a href="/incidents/01ABC/wall">Wall</a>"#;
        assert_eq!(addresses(page, "/incidents/"), ["/incidents/01ABC"]);
    }
}
