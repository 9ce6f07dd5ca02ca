//! The program as an operator runs it: started on a data folder, watched until it is ready, asked for its
//! memory, stopped when dropped.
//!
//! It is reached by a few lines of HTTP over a socket, because a client library would only add its own time
//! to what is measured here.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::hospital::Hospital;
use crate::process;

/// How long a start may take; the first one fills the demo hospital.
const PATIENCE: Duration = Duration::from_mins(2);

/// How often a server that is not yet ready is asked again.
const POLL: Duration = Duration::from_millis(1);

const LISTENING: &str = "Listening on http://";

/// A running server.
#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    address: SocketAddr,
    lines: Receiver<String>,
    ready_after: Duration,
}

impl Server {
    /// Serves `hospital` and waits for the first 200 from `/health/ready`.
    pub(super) fn start(hospital: &Hospital) -> Result<Self> {
        Self::run(hospital.verb("serve").args(["--listen", "127.0.0.1:0"]))
    }

    /// Runs a verb that serves, and waits in the same way.
    pub(super) fn run(verb: &mut Command) -> Result<Self> {
        let start = Instant::now();
        let mut child = verb
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start the server")?;
        let output = child.stdout.take().context("the server has no standard output")?;
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            let printed = BufReader::new(output).lines().map_while(std::result::Result::ok);
            // Reading goes on after the receiver is gone: a server must not block on a full pipe.
            printed.for_each(|line| drop(sender.send(line)));
        });
        // From here on the guard stops the child, whatever fails.
        let mut server = Self {
            child,
            address: ([127, 0, 0, 1], 0).into(),
            lines,
            ready_after: Duration::ZERO,
        };
        let address = server.line(LISTENING)?;
        server.address = address
            .parse()
            .with_context(|| format!("`{address}` is no address"))?;
        let ready = |address| request(address, "GET", "/health/ready", None, "");
        while !ready(server.address).is_ok_and(|answer| answer.status == 200) {
            ensure!(
                start.elapsed() < PATIENCE,
                "the server on {} did not become ready",
                server.address
            );
            ensure!(
                server.child.try_wait()?.is_none(),
                "the server ended before it was ready"
            );
            thread::sleep(POLL);
        }
        server.ready_after = start.elapsed();
        Ok(server)
    }

    /// From starting the process to its first 200 on `/health/ready`.
    pub(super) fn ready_after(&self) -> Duration {
        self.ready_after
    }

    /// The URL of a path.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Resident memory now, in bytes.
    pub(super) fn resident_bytes(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))
            .context("cannot read the server's memory: it needs Linux's /proc")?;
        resident(&status).context("/proc names no VmRSS")
    }

    /// Follows a one-time link and returns the value for the `Cookie` header.
    pub(super) fn sign_in(&self, link: &str) -> Result<String> {
        let path = link
            .trim()
            .split_once("/sign-in/")
            .context("this is no sign-in link")?
            .1;
        let answer = request(self.address, "POST", &format!("/sign-in/{path}"), None, "")?;
        ensure!(!answer.cookies.is_empty(), "the sign-in link set no cookie");
        Ok(answer.cookies.join("; "))
    }

    /// The time that 95 of 100 requests to `path` stayed within, one after another.
    pub(super) fn slowest_twentieth(&self, path: &str, cookie: &str) -> Result<Duration> {
        const REQUESTS: usize = 60;
        let mut times = Vec::with_capacity(REQUESTS);
        for _ in 0..REQUESTS {
            times.push(self.time_of(path, cookie)?);
        }
        times.sort_unstable();
        Ok(times[REQUESTS * 95 / 100])
    }

    /// How long one request to `path` takes.
    pub(super) fn time_of(&self, path: &str, cookie: &str) -> Result<Duration> {
        let begun = Instant::now();
        let answer = request(self.address, "GET", path, Some(cookie), "")?;
        ensure!(answer.status == 200, "GET {path} answered {}", answer.status);
        Ok(begun.elapsed())
    }

    /// The body of a page.
    pub(super) fn body(&self, path: &str, cookie: &str) -> Result<String> {
        Ok(request(self.address, "GET", path, Some(cookie), "")?.body)
    }

    /// Sends a form; answers the address that it leads to.
    pub(super) fn post(&self, path: &str, cookie: &str, form: &str) -> Result<String> {
        let answer = request(self.address, "POST", path, Some(cookie), form)?;
        ensure!(
            matches!(answer.status, 204 | 303),
            "POST {path} answered {}",
            answer.status
        );
        Ok(answer.location)
    }

    /// Opens a stream of server-sent events; what is read begins behind the header of the answer.
    pub(super) fn stream(&self, path: &str, cookie: &str) -> Result<BufReader<TcpStream>> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n",
            self.address
        )?;
        let mut answer = BufReader::new(stream);
        let mut line = String::new();
        answer.read_line(&mut line)?;
        ensure!(line.contains(" 200 "), "GET {path} answered {line}");
        while line != "\r\n" {
            line.clear();
            ensure!(
                answer.read_line(&mut line)? > 0,
                "the stream {path} ended in its header"
            );
        }
        Ok(answer)
    }

    /// The link that a demo prints for its security officer.
    pub(super) fn officers_link(&self) -> Result<String> {
        self.line("Sign in: ")
    }

    /// What follows `label` on the next line that begins with it.
    fn line(&self, label: &str) -> Result<String> {
        let start = Instant::now();
        while let Some(left) = PATIENCE.checked_sub(start.elapsed()) {
            let line = self.lines.recv_timeout(left);
            let line = line.with_context(|| format!("the server never printed `{label}…`"))?;
            if let Some(rest) = line.trim().strip_prefix(label) {
                return Ok(rest.to_owned());
            }
        }
        bail!("the server did not print `{label}…` in time")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let stopped = process::terminate(&self.child).and_then(|()| process::wait(&mut self.child));
        if let Err(error) = stopped {
            eprintln!(
                "the server (process {}) was not stopped: {error:#}",
                self.child.id()
            );
        }
    }
}

/// As much of an answer as is needed here.
#[derive(Debug, PartialEq)]
struct Answer {
    status: u16,
    /// `name=value` of each cookie that was set.
    cookies: Vec<String>,
    /// Where it leads; empty where it leads nowhere.
    location: String,
    body: String,
}

fn request(
    address: SocketAddr,
    method: &str,
    path: &str,
    cookie: Option<&str>,
    form: &str,
) -> Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nCookie: {}\r\n\r\n{form}",
        form.len(),
        cookie.unwrap_or_default()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    parse(&String::from_utf8_lossy(&answer))
}

fn parse(answer: &str) -> Result<Answer> {
    let (head, body) = answer
        .split_once("\r\n\r\n")
        .context("the answer has no end of its header")?;
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|code| code.parse().ok());
    let headers: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(": ")).collect();
    let named = |wanted: &'static str| {
        let headers = headers.iter();
        headers.filter(move |(name, _)| name.eq_ignore_ascii_case(wanted))
    };
    let cookies = named("set-cookie")
        .filter_map(|(_, value)| value.split(';').next())
        .map(str::to_owned);
    Ok(Answer {
        status: status.context("the answer has no status")?,
        cookies: cookies.collect(),
        location: named("location").map(|(_, value)| (*value).to_owned()).collect(),
        body: body.to_owned(),
    })
}

/// Reads `VmRSS:     12345 kB` from `/proc/PID/status`; the kernel's kB are 1024 bytes.
fn resident(status: &str) -> Option<u64> {
    let value = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(value.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_yields_its_status_and_its_cookies_without_attributes() {
        let answer = "HTTP/1.1 303 See Other\r\nset-cookie: session=abc; HttpOnly; Path=/\r\n\
            location: /\r\nSet-Cookie: theme=dark\r\n\r\n";
        let cookies = vec!["session=abc".to_owned(), "theme=dark".to_owned()];
        assert_eq!(
            parse(answer).unwrap(),
            Answer {
                status: 303,
                cookies,
                location: "/".to_owned(),
                body: String::new()
            }
        );
        assert!(parse("HTTP/1.1 200 OK\r\n").is_err());
    }

    #[test]
    fn resident_memory_is_read_in_bytes() {
        assert_eq!(
            resident("VmPeak:\t 9 kB\nVmRSS:\t    2048 kB\n"),
            Some(2 * 1024 * 1024)
        );
        assert_eq!(resident("Name:\tx\n"), None);
    }
}
