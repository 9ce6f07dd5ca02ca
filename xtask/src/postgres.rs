//! A private PostgreSQL for tests: a fresh cluster in a temporary folder, reachable only from this machine,
//! stopped and removed when its owner is dropped.
//!
//! It never touches a server that is already running. Durability is switched off: the data are worth nothing
//! after the run. The folder lies in the system's temporary folder and not under `target/`, because as root
//! the server has to run as another user, who may not be let into the checkout.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::{install, process, scratch};

/// The variable by which tests learn where the server is.
pub(crate) const VARIABLE: &str = "WARDROUND_TEST_POSTGRES";

/// Where Debian keeps the server's programs, one folder per major version.
const DEBIAN_PROGRAMS: &str = "/usr/lib/postgresql";

/// Another process may take a free port between finding it and using it.
const PORT_ATTEMPTS: usize = 3;

/// `cargo xtask postgres -- COMMAND…`
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Keep the server's folder, with its log, afterwards.
    #[arg(long)]
    keep: bool,
    /// The command to run, with `WARDROUND_TEST_POSTGRES` set.
    #[arg(trailing_var_arg = true, required = true)]
    command: Vec<String>,
}

/// Runs one command beside a fresh server; its exit code is this tool's.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let programs =
        programs().context("no PostgreSQL server: install it with `apt-get install postgresql`")?;
    let cluster = Cluster::start(&programs, arguments.keep)?;
    let (program, rest) = arguments.command.split_first().context("no command given")?;
    let mut child = Command::new(program)
        .args(rest)
        .env(VARIABLE, cluster.url())
        .spawn()
        .with_context(|| format!("cannot start `{program}`"))?;
    let status = process::wait(&mut child)?;
    // A command ended by a signal has no code of its own.
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The folder with `initdb`, `pg_ctl` and `postgres`: Debian's newest version, else what the search path has.
pub(crate) fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(DEBIAN_PROGRAMS)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse().ok()?,
                entry.path().join("bin"),
            ))
        })
        .collect();
    versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = versions
        .into_iter()
        .map(|(_, folder)| folder)
        .chain(env::split_paths(&path));
    folders.into_iter().find(|folder| {
        ["initdb", "pg_ctl", "postgres"]
            .iter()
            .all(|program| folder.join(program).is_file())
    })
}

/// A running server of our own. Dropping it stops the server and removes its folder.
#[derive(Debug)]
pub(crate) struct Cluster {
    programs: PathBuf,
    user: Option<User>,
    folder: TempDir,
    port: u16,
}

impl Cluster {
    /// Creates a cluster and starts it on a free port of the loopback address; `keep` leaves its folder.
    pub(crate) fn start(programs: &Path, keep: bool) -> Result<Self> {
        let user = if install::is_root() {
            Some(User::unprivileged()?)
        } else {
            None
        };
        let mut folder = tempfile::Builder::new();
        folder.prefix("wardround-postgres-");
        // Hundreds of databases are made and dropped in it: on a disk that is half of what the tests of the store take. What is kept is
        // looked at later, and memory is not the place for that.
        let made = if keep {
            folder.tempdir()
        } else {
            scratch::in_memory(&folder)
        };
        let mut folder = made.context("cannot create a folder for PostgreSQL")?;
        folder.disable_cleanup(keep);
        if keep {
            println!("PostgreSQL's folder is kept: {}", folder.path().display());
        }
        if let Some(user) = &user {
            chown(folder.path(), Some(user.id), None).context("cannot hand PostgreSQL its folder")?;
        }
        let mut cluster = Self {
            programs: programs.to_owned(),
            user,
            folder,
            port: 0,
        };
        cluster.initialise()?;
        cluster.listen()?;
        Ok(cluster)
    }

    /// Where the server is, in the form that tests read from [`VARIABLE`].
    pub(crate) fn url(&self) -> String {
        format!("postgres://wardround@127.0.0.1:{}/postgres", self.port)
    }

    /// A linguistic collation, as production databases have one: under plain byte order an unsorted or
    /// wrongly sorted list would pass here and fail there.
    fn initialise(&self) -> Result<()> {
        let mut initdb = self.command("initdb");
        initdb.args([
            "--username=wardround",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-sync",
        ]);
        initdb.args(["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und"]);
        process::read(&mut initdb).map(|_| ())
    }

    fn listen(&mut self) -> Result<()> {
        let mut last = None;
        for _ in 0..PORT_ATTEMPTS {
            self.port = free_port()?;
            match self.start_server() {
                Ok(()) => return Ok(()),
                Err(error) => last = Some(error),
            }
        }
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        bail!(
            "PostgreSQL did not start: {:#}\n{log}",
            last.context("it was never tried")?
        )
    }

    fn start_server(&self) -> Result<()> {
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories= -c max_connections=200 \
             -c fsync=off -c full_page_writes=off -c synchronous_commit=off",
            self.port
        );
        let mut start = self.command("pg_ctl");
        start
            .arg("--log")
            .arg(self.log())
            .args(["--options", &options, "--wait", "start"]);
        process::read(&mut start).map(|_| ())
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }

    /// One of the server's programs on this cluster's data, as the server's user.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        if let Some(user) = &self.user {
            command.uid(user.id).gid(user.group);
        }
        // The checkout may be closed to the server's user, who must be able to return to where it stands.
        command
            .current_dir(self.folder.path())
            .arg("--pgdata")
            .arg(self.folder.path().join("data"));
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if !self.folder.path().join("data/postmaster.pid").exists() {
            return;
        }
        if let Err(error) = process::read(
            self.command("pg_ctl")
                .args(["--mode=immediate", "--wait", "stop"]),
        ) {
            eprintln!(
                "PostgreSQL in {} was not stopped: {error:#}",
                self.folder.path().display()
            );
        }
    }
}

/// The user the server runs as where this process is root, which PostgreSQL refuses to be.
#[derive(Clone, Copy, Debug)]
struct User {
    id: u32,
    group: u32,
}

impl User {
    fn unprivileged() -> Result<Self> {
        let number = |option: &str, name: &str| -> Option<u32> {
            process::read(Command::new("id").args([option, name]))
                .ok()?
                .trim()
                .parse()
                .ok()
        };
        ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| {
                Some(Self {
                    id: number("-u", name)?,
                    group: number("-g", name)?,
                })
            })
            .context("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port on the loopback address")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_cluster_answers_while_it_lives_and_is_gone_afterwards() {
        let Some(programs) = programs() else {
            println!("skipped: no PostgreSQL server on this machine");
            return;
        };
        let cluster = Cluster::start(&programs, false).unwrap();
        let folder = cluster.folder.path().to_owned();
        let port = cluster.port;
        assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
        drop(cluster);
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
        assert!(!folder.exists());
    }
}
