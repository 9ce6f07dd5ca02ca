//! Rooms that many people have open at once: how long an entry takes to reach them, and how long a long room takes to show.
//!
//! The load client is part of it: one thread for each stream, which writes down when it read each entry. Sender and receivers are one
//! process, so one clock measures both ends.

use std::io::BufRead;
use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::hospital::Hospital;
use super::server::Server;
use super::{Measurement, milliseconds};
use crate::postgres::{self, Cluster};

/// How many streams one account has open; the program allows some more.
const STREAMS_OF_ACCOUNT: usize = 10;
/// Entries a second, in all rooms together.
const ENTRIES_A_SECOND: u32 = 10;
/// Begins the moment at which an entry was sent, in its words.
const MARK: &str = "sent-at-";
/// The entries of a long room.
const LONG_ROOM: usize = 2_000;

/// How much is put on.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct LiveLoad {
    /// People who have a room open.
    #[arg(long, default_value_t = 500)]
    clients: usize,
    /// Rooms that they have open.
    #[arg(long, default_value_t = 50)]
    rooms: usize,
    /// Seconds during which entries are written.
    #[arg(long, default_value_t = 60)]
    live_seconds: u32,
}

/// On one node with SQLite, and on two with PostgreSQL where there is one.
pub(super) fn measure(binary: &Path, load: LiveLoad) -> Result<Vec<Measurement>> {
    let hospital = Hospital::empty(binary, None)?;
    let server = Server::start(&hospital)?;
    let one = run(&hospital, &[&server], load)?;
    let mut measurements = vec![
        Measurement::new(
            "entry to client, one node, half within",
            "ms",
            milliseconds(one.half),
        ),
        Measurement::new("… 99 of 100 within", "ms", milliseconds(one.slowest_hundredth)).at_most(250.0),
    ];
    if let Some(programs) = postgres::programs() {
        let cluster = Cluster::start(&programs, false)?;
        let hospital = Hospital::empty(binary, Some(&cluster.url()))?;
        let other = hospital.other_node()?;
        let servers = [Server::start(&hospital)?, Server::start(&other)?];
        let two = run(&hospital, &[&servers[0], &servers[1]], load)?;
        measurements.push(Measurement::new(
            "… two nodes, PostgreSQL, half within",
            "ms",
            milliseconds(two.half),
        ));
        measurements.push(
            Measurement::new("… 99 of 100 within", "ms", milliseconds(two.slowest_hundredth))
                .at_most(1_000.0),
        );
    }
    Ok(measurements)
}

/// The page of a room with many entries.
pub(super) fn measure_room(binary: &Path) -> Result<Vec<Measurement>> {
    let hospital = Hospital::empty(binary, None)?;
    let server = Server::start(&hospital)?;
    let officer = server.sign_in(&hospital.sign_in_link()?)?;
    let room = server.post("/incidents", &officer, "kind=outage")?;
    for number in 0..LONG_ROOM {
        server.post(
            &format!("{room}/entries"),
            &officer,
            &format!("bare=yes&text=Line+{number}"),
        )?;
    }
    let page = server.slowest_twentieth(&room, &officer)?;
    let parts = server.slowest_twentieth(&format!("{room}?parts=yes"), &officer)?;
    Ok(vec![
        Measurement::new(
            "room with 2,000 entries, 95 of 100 within",
            "ms",
            milliseconds(page),
        )
        .at_most(100.0),
        Measurement::new("… its parts beside the log", "ms", milliseconds(parts)),
    ])
}

/// How long entries took.
#[derive(Debug)]
struct Latencies {
    half: Duration,
    slowest_hundredth: Duration,
}

fn run(hospital: &Hospital, servers: &[&Server], load: LiveLoad) -> Result<Latencies> {
    let officer = servers[0].sign_in(&hospital.sign_in_link()?)?;
    let people = people(
        hospital,
        servers[0],
        &officer,
        load.clients.div_ceil(STREAMS_OF_ACCOUNT),
    )?;
    let rooms: Vec<String> = (0..load.rooms)
        .map(|_| servers[0].post("/incidents", &officer, "kind=outage"))
        .collect::<Result<_>>()?;
    let begun = Instant::now();
    let (sender, latencies) = mpsc::channel();
    for client in 0..load.clients {
        let room = &rooms[client % rooms.len()];
        let cookie = &people[client / STREAMS_OF_ACCOUNT];
        // By rooms and not by clients: each room is open on every node.
        let server = servers[client / rooms.len() % servers.len()];
        let stream = server.stream(&format!("{room}/events?after=1"), cookie)?;
        let sender = sender.clone();
        thread::Builder::new()
            .stack_size(128 * 1024)
            .spawn(move || read(stream, begun, &sender))?;
    }
    drop(sender);
    let entries = write(servers, &rooms, &officer, begun, load.live_seconds)?;
    thread::sleep(Duration::from_secs(2));
    let mut taken: Vec<Duration> = latencies.try_iter().collect();
    taken.sort_unstable();
    let expected: usize = entries.iter().map(|room| listeners(*room, load)).sum();
    ensure!(
        taken.len() == expected,
        "{expected} entries should have arrived at all clients together, {} did",
        taken.len()
    );
    Ok(Latencies {
        half: taken[taken.len() / 2],
        slowest_hundredth: taken[taken.len() * 99 / 100],
    })
}

/// How many clients have a room open.
fn listeners(room: usize, load: LiveLoad) -> usize {
    (0..load.clients)
        .filter(|client| client % load.rooms == room)
        .count()
}

/// Writes entries at an even pace, in one room after another, at every node in turn; answers the room of each.
fn write(
    servers: &[&Server],
    rooms: &[String],
    officer: &str,
    begun: Instant,
    seconds: u32,
) -> Result<Vec<usize>> {
    let pause = Duration::from_secs(1) / ENTRIES_A_SECOND;
    let first = Instant::now();
    let mut written = Vec::new();
    for entry in 0..seconds * ENTRIES_A_SECOND {
        thread::sleep((first + pause * entry).saturating_duration_since(Instant::now()));
        let place = usize::try_from(entry)?;
        let room = place % rooms.len();
        let server = servers[place % servers.len()];
        let form = format!("bare=yes&text={MARK}{}.", begun.elapsed().as_nanos());
        server.post(&format!("{}/entries", rooms[room]), officer, &form)?;
        written.push(room);
    }
    Ok(written)
}

/// Reads a stream to its end and tells how long each entry took.
fn read(stream: impl BufRead, begun: Instant, latencies: &Sender<Duration>) {
    for line in stream.lines().map_while(std::result::Result::ok) {
        let now = begun.elapsed();
        for sent in line.split(MARK).skip(1) {
            let digits = sent.split('.').next().unwrap_or_default();
            if let Ok(nanoseconds) = digits.parse() {
                let taken = now.saturating_sub(Duration::from_nanos(nanoseconds));
                latencies.send(taken).ok();
            }
        }
    }
}

/// Signs people in who may see rooms; answers their cookies.
fn people(hospital: &Hospital, server: &Server, officer: &str, count: usize) -> Result<Vec<String>> {
    let places: serde_json::Value = serde_json::from_str(&server.body("/api/v1/places", officer)?)?;
    let top = places
        .as_array()
        .into_iter()
        .flatten()
        .find(|place| place["level"] == "hospital");
    let tenant = top
        .and_then(|place| place["id"].as_str())
        .context("the hospital has no place")?;
    (0..count)
        .map(|number| {
            let name = format!("Person{number}");
            let page = server.post("/people", officer, &format!("name={name}"))?;
            let person = page.rsplit('/').next().unwrap_or_default();
            let grant = format!("person={person}&role=security_officer&scope={tenant}");
            server.post("/access/grants", officer, &grant)?;
            server.sign_in(&hospital.sign_in_link_of(&name)?)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_is_found_in_a_line_of_the_log_and_its_time_is_what_passed() {
        let (sender, latencies) = mpsc::channel();
        let line =
            format!("data: <p><bdi>{MARK}1000000.</bdi></p><p><bdi>{MARK}2000000.</bdi></p>\n: quiet\n");
        let begun = Instant::now();
        read(line.as_bytes(), begun, &sender);
        assert_eq!(latencies.try_iter().count(), 2);
    }
}
