//! The command line: every verb and option, each described once, here.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use domain::id::ImportId;

/// Know what the hospital runs, and what to do first.
#[derive(Debug, Parser)]
#[command(name = "wardround", version, about, propagate_version = true)]
pub(crate) struct Arguments {
    /// Say more on standard error; twice for everything.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Fill a hospital, a clinic or a laboratory to look at, offline, and serve it on this machine.
    Demo(Demo),
    /// Make a data folder with its first tenant.
    Init(Init),
    /// Serve the pages and the API.
    Serve(Serve),
    /// Print today's round.
    Round(Round),
    /// Bring inventory files in.
    Import(Import),
    /// Load reference data from files, or have them got from addresses.
    Feeds(Feeds),
    /// Say which product and release inventory strings mean; needs no data folder.
    Identify(Identify),
    /// Say which advisories speak of which equipment, without an installation.
    Match(Match),
    /// Check security advisories (CSAF 2.0); needs no data folder.
    Advisory(Advisory),
    /// Say what a bill of materials (CycloneDX, SPDX) lists, without an installation.
    Components(Components),
    /// Show which rows of several lists speak of one machine, without an installation.
    Reconcile(Reconcile),
    /// Say what a maker discloses in an MDS2 form, and what it means; needs no data folder.
    Mds2(Mds2),
    /// Take unique device identifiers apart; needs no data folder.
    Udi(Udi),
    /// Say by when what of an incident is to be told to whom; needs no data folder.
    Deadlines(Deadlines),
    /// Show, check and compare the rule packs of the law; needs no data folder.
    Law(Law),
    /// Verify the journal, and print what proves it later.
    Journal(Journal),
    /// Open an incident and write in its log where the pages are down; take its record out as a file, and verify such a file.
    Incident(Incident),
    /// Let people in.
    User(User),
    /// Print the completion script of a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page.
    Manual,
}

/// Where the data lies.
#[derive(Debug, Clone, Args)]
pub(crate) struct Data {
    /// The data folder.
    #[arg(
        long,
        value_name = "FOLDER",
        env = "WARDROUND_DATA",
        default_value = "wardround-data"
    )]
    pub(crate) data: PathBuf,
    /// The folder of the keys, where it is not `keys` in the data folder.
    #[arg(long, value_name = "FOLDER", env = "WARDROUND_KEYS")]
    pub(crate) keys: Option<PathBuf>,
    /// The tenant, by name, where the installation has several.
    #[arg(long, value_name = "NAME")]
    pub(crate) tenant: Option<String>,
}

/// `wardround demo`
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// What to look at.
    #[arg(long, value_enum, default_value_t = DemoProfile::Hospital)]
    pub(crate) profile: DemoProfile,
    /// The data folder; made when absent, used again when present. `wardround-demo` for the hospital, and for the others the same
    /// with what they are behind it, when not given.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) data: Option<PathBuf>,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
}

/// The institutions there are to look at.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum DemoProfile {
    /// 300 beds, 650 computers, 2,400 medical devices.
    Hospital,
    /// 25 staff, no beds, and somebody from outside who looks after the computers.
    Clinic,
    /// 60 staff at two places, with analysers instead of wards.
    Laboratory,
}

impl From<DemoProfile> for app::demo::Profile {
    fn from(profile: DemoProfile) -> Self {
        match profile {
            DemoProfile::Hospital => Self::Hospital,
            DemoProfile::Clinic => Self::Clinic,
            DemoProfile::Laboratory => Self::Laboratory,
        }
    }
}

/// `wardround init`
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The data folder to make.
    #[arg(
        long,
        value_name = "FOLDER",
        env = "WARDROUND_DATA",
        default_value = "wardround-data"
    )]
    pub(crate) data: PathBuf,
    /// The folder to keep the keys in, where it is not `keys` in the data folder.
    #[arg(long, value_name = "FOLDER", env = "WARDROUND_KEYS")]
    pub(crate) keys: Option<PathBuf>,
    /// The name of the hospital.
    #[arg(long, value_name = "NAME")]
    pub(crate) tenant: String,
    /// The country whose law applies, as two letters.
    #[arg(long, value_name = "CODE")]
    pub(crate) country: String,
    /// The time zone of its clocks; that of the country's capital when not given.
    #[arg(long, value_name = "ZONE")]
    pub(crate) time_zone: Option<String>,
    /// The name of the first security officer.
    #[arg(long, value_name = "NAME", default_value = "Security officer")]
    pub(crate) officer: String,
    /// A PostgreSQL database instead of SQLite in the folder: <postgres://user:password@host/database>.
    #[arg(long, value_name = "URL", env = "WARDROUND_DATABASE")]
    pub(crate) database: Option<String>,
}

/// `wardround serve`
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) data: Data,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The address people use, when a proxy with TLS stands in front: <https://wardround.hospital.example>.
    #[arg(long, value_name = "URL", env = "WARDROUND_PUBLIC_URL")]
    pub(crate) public_url: Option<String>,
    /// Believe the `X-Forwarded-For` of the proxy in front: without it every sign-in counts under the proxy's address.
    #[arg(long)]
    pub(crate) behind_proxy: bool,
    /// How many requests a minute each token and each session may send to the API; 1200 unless said.
    #[arg(long, value_name = "COUNT")]
    pub(crate) api_requests_per_minute: Option<NonZeroU32>,
    /// Take alerts over syslog (CEF, by UDP and TCP) at this address, from the machines that alert sources name: 0.0.0.0:514.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) syslog: Option<SocketAddr>,
    /// Serve other machines without TLS. Passwords and sessions can be read on the way.
    #[arg(long)]
    pub(crate) allow_http: bool,
}

/// `wardround deadlines`
#[derive(Debug, Args)]
pub(crate) struct Deadlines {
    /// The facts of the incident, as `docs/schema/incident-facts.schema.json` describes them; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) facts: PathBuf,
    /// The country whose law applies, as two letters.
    #[arg(long, value_name = "CODE")]
    pub(crate) country: String,
    /// The moment to look at, such as 2026-10-25T09:00 or 2026-10-25T09:00+02:00; now when not given.
    #[arg(long, value_name = "TIME")]
    pub(crate) as_of: Option<String>,
    /// A pack that the house had reviewed, in the place of ours of the same id. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) own: Vec<PathBuf>,
    /// Print one JSON document.
    #[arg(long)]
    pub(crate) json: bool,
}

/// `wardround law`
#[derive(Debug, Args)]
pub(crate) struct Law {
    #[command(subcommand)]
    pub(crate) action: LawAction,
}

/// What to do with the packs.
#[derive(Debug, Subcommand)]
pub(crate) enum LawAction {
    /// Check packs, and list all that they do not know or are not sure of, with what to ask whom.
    Check {
        /// Packs that the house had reviewed, in the place of ours of the same ids.
        #[arg(value_name = "FILE")]
        own: Vec<PathBuf>,
        /// Only the pack of this id: `ro`, `nis2`.
        #[arg(long, value_name = "ID")]
        pack: Option<String>,
        /// Print JSON, one object for each thing to ask.
        #[arg(long)]
        json: bool,
    },
    /// Show the packs there are, or one of them.
    Show {
        /// The id of a pack: `ro`, `nis2`.
        id: Option<String>,
        /// Print its text, to be reviewed, changed and loaded.
        #[arg(long, requires = "id", conflicts_with = "json")]
        source: bool,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show where two packs differ; one of a hospital is compared with ours when only it is given.
    Diff {
        /// A pack: a file, or the id of one of ours.
        first: String,
        /// The other.
        second: Option<String>,
        /// Print JSON, one object for each difference.
        #[arg(long)]
        json: bool,
    },
    /// Work out when a term ends: the arithmetic alone.
    Term {
        /// When it begins, such as 2026-10-24T22:30 or 2027-01-31.
        start: String,
        /// How long it is: PT72H, P10D, P1M, "30 working days".
        term: String,
        /// The country, whose holidays and rules count, as two letters; that of the zone when not given.
        #[arg(long, value_name = "CODE", required_unless_present = "zone")]
        country: Option<String>,
        /// The clock; that of the country’s capital when not given.
        #[arg(long, value_name = "ZONE")]
        zone: Option<String>,
        /// A public holiday, in the place of those of the country. May be given several times.
        #[arg(long, value_name = "DAY")]
        holiday: Vec<jiff::civil::Date>,
        /// Which rules say whether an end may move.
        #[arg(long, value_enum, default_value_t = TermRule::National)]
        rule: TermRule,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

/// The rules that say whether an end may move.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum TermRule {
    /// The law of the country.
    National,
    /// Regulation (EEC, Euratom) 1182/71, for acts of the Union that bind directly.
    #[value(name = "reg-1182-71", alias = "reg_1182_71")]
    Regulation1182,
}

impl From<TermRule> for domain::law::ComputationRule {
    fn from(rule: TermRule) -> Self {
        match rule {
            TermRule::National => Self::National,
            TermRule::Regulation1182 => Self::Regulation1182,
        }
    }
}

/// `wardround components`
#[derive(Debug, Args)]
pub(crate) struct Components {
    /// The document.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// One JSON object for each component instead of a summary.
    #[arg(long)]
    pub(crate) json: bool,
}

/// `wardround round`
#[derive(Debug, Args)]
pub(crate) struct Round {
    #[command(flatten)]
    pub(crate) data: Data,
    /// Print what waits behind the cards and what was set aside, too.
    #[arg(long)]
    pub(crate) all: bool,
    /// Print the mail that whoever signs in with this name would get in the morning; nothing is sent.
    #[arg(long, value_name = "SIGN-IN NAME", conflicts_with_all = ["all", "json"])]
    pub(crate) mail: Option<String>,
    /// Print JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// `wardround import`
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) data: Data,
    /// The source the files belong to; each file's own name without its ending when not given.
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// Only show what would change.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print JSON, one object for each file.
    #[arg(long)]
    pub(crate) json: bool,
    /// Take an accepted import out of the inventory again; its page and the answer to bringing it in name it.
    #[arg(long, value_name = "IMPORT", conflicts_with_all = ["files", "source", "dry_run"])]
    pub(crate) undo: Option<ImportId>,
    /// The files.
    #[arg(required_unless_present = "undo", value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// `wardround feeds`
#[derive(Debug, Args)]
pub(crate) struct Feeds {
    #[command(subcommand)]
    pub(crate) action: FeedAction,
}

/// What to do with feeds.
#[derive(Debug, Subcommand)]
pub(crate) enum FeedAction {
    /// Put a file in use; of advisories also a folder of them.
    Load {
        /// What it is.
        kind: FeedKind,
        /// The file. Advisories may also be a folder: every `.json` in it and below is taken.
        #[arg(value_name = "FILE|FOLDER")]
        file: PathBuf,
        /// Take it even if it is much smaller or older than the data in use.
        #[arg(long)]
        anyway: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Show what is in use, how old it is, and the addresses it is got from.
    List {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Ask addresses now: the one named, or all that are switched on.
    Fetch {
        /// What the address is called.
        name: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Enter an address; it is not asked before it is switched on.
    Add {
        /// What is got there.
        kind: FeedKind,
        /// What it is to be called.
        name: String,
        /// A URL, or the absolute path of a file or folder that another program fills.
        address: String,
        /// How often it is asked, in hours; as usual for such data when not given.
        #[arg(long, value_name = "HOURS")]
        every: Option<u16>,
        /// Switch it on at once.
        #[arg(long)]
        on: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Remove an address; the data that came from it stay in use.
    Remove {
        /// What it is called.
        name: String,
        #[command(flatten)]
        data: Data,
    },
    /// Switch an address on.
    On {
        /// What it is called.
        name: String,
        #[command(flatten)]
        data: Data,
    },
    /// Switch an address off; the data that came from it stay in use.
    Off {
        /// What it is called.
        name: String,
        #[command(flatten)]
        data: Data,
    },
}

/// The kinds of reference data.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum FeedKind {
    /// Product lifecycles: the `products/full` document of endoflife.date's API v1.
    Eol,
    /// Known exploited weaknesses: `known_exploited_vulnerabilities.json` of CISA.
    Kev,
    /// Exploitation scores: `epss_scores-current.csv.gz` of FIRST.
    Epss,
    /// Public holidays: a list with the columns country, subdivision, date and name.
    Holidays,
    /// Security advisories: CSAF 2.0 or 2.1, one document a file.
    Advisories,
}

impl From<FeedKind> for domain::feed::FeedKind {
    fn from(kind: FeedKind) -> Self {
        match kind {
            FeedKind::Eol => Self::Eol,
            FeedKind::Kev => Self::Kev,
            FeedKind::Epss => Self::Epss,
            FeedKind::Holidays => Self::Holidays,
            FeedKind::Advisories => Self::Advisories,
        }
    }
}

/// `wardround match`
#[derive(Debug, Args)]
pub(crate) struct Match {
    /// Print JSON, one object a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// A list of equipment, as an import takes it: CSV, workbook, or what a tool exports. May be given several times.
    #[arg(long, required = true, value_name = "FILE")]
    pub(crate) inventory: Vec<NamedFile>,
    /// A folder of CSAF documents, or one of them. Folders within it are read too.
    #[arg(long, required = true, num_args = 1.., value_name = "FOLDER")]
    pub(crate) advisories: Vec<PathBuf>,
    /// Compare with what is known instead: a table with the columns `inventory_no`, `advisory_id` and `verdict`.
    #[arg(long, value_name = "FILE")]
    pub(crate) truth: Option<PathBuf>,
    /// Pairs of which a careful person could say either, which count neither way: a table of the same columns.
    #[arg(long, value_name = "FILE", requires = "truth")]
    pub(crate) undecided: Option<PathBuf>,
}

/// `wardround advisory`
#[derive(Debug, Args)]
pub(crate) struct Advisory {
    #[command(subcommand)]
    pub(crate) action: AdvisoryAction,
}

/// What to do with advisories.
#[derive(Debug, Subcommand)]
pub(crate) enum AdvisoryAction {
    /// Say whether documents keep the rules of CSAF 2.0: the mandatory tests of the standard, and its schema. Ends with 1 when
    /// one does not, or cannot be judged.
    Check {
        /// Print JSON, one object a line.
        #[arg(long)]
        json: bool,
        /// The documents, or folders of them: every .json file in them is one.
        #[arg(required = true, value_name = "FILE|FOLDER")]
        places: Vec<PathBuf>,
    },
}

/// `wardround reconcile`
#[derive(Debug, Args)]
pub(crate) struct Reconcile {
    /// Print JSON, one object a line: one for each row, with the number of its machine.
    #[arg(long)]
    pub(crate) json: bool,
    /// Compare with what is known instead: a table with the columns list, row (from 1) and asset.
    #[arg(long, value_name = "FILE")]
    pub(crate) truth: Option<PathBuf>,
    /// Pairs of rows that share no sign and count as no miss: a table with the columns list1, row1, list2 and row2.
    #[arg(long, value_name = "FILE", requires = "truth")]
    pub(crate) undecidable: Option<PathBuf>,
    /// The lists, each as FILE or NAME=FILE; the name is that of the file without its ending when not given.
    #[arg(required = true, value_name = "[NAME=]FILE")]
    pub(crate) lists: Vec<NamedFile>,
}

/// A file and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct NamedFile {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

impl std::str::FromStr for NamedFile {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some((name, path)) = text.split_once('=')
            && !name.is_empty()
            && !name.contains('/')
        {
            return Ok(Self {
                name: name.to_owned(),
                path: path.into(),
            });
        }
        let path = PathBuf::from(text);
        let stem = path.file_stem().unwrap_or_default();
        Ok(Self {
            name: stem.to_string_lossy().into_owned(),
            path,
        })
    }
}

/// `wardround identify`
#[derive(Debug, Args)]
pub(crate) struct Identify {
    /// The lifecycle data: the `products/full` document of endoflife.date's API v1.
    #[arg(long, value_name = "FILE")]
    pub(crate) eol: PathBuf,
    /// The day the state is asked for; today when not given.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<jiff::civil::Date>,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// `wardround mds2`
#[derive(Debug, Args)]
pub(crate) struct Mds2 {
    /// Print JSON: the answers, what they mean and what to do.
    #[arg(long)]
    pub(crate) json: bool,
    /// The filled form, edition of 2019: an XLSX workbook or separated text.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

/// `wardround udi`
#[derive(Debug, Args)]
pub(crate) struct Udi {
    /// Print JSON, one object a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// The day from which years of two digits are understood; today when not given.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<jiff::civil::Date>,
    /// The carriers, as scanned or as printed with brackets. Ends with 1 when one cannot be read.
    #[arg(required = true, value_name = "CARRIER", allow_hyphen_values = true)]
    pub(crate) carriers: Vec<String>,
}

/// `wardround journal`
#[derive(Debug, Args)]
pub(crate) struct Journal {
    #[command(subcommand)]
    pub(crate) action: JournalAction,
}

/// What to do with the journal.
#[derive(Debug, Subcommand)]
pub(crate) enum JournalAction {
    /// Check logs against their checkpoints; needs no running server, and changes nothing. Ends with 0 when every log holds,
    /// 4 when one holds up to some record only, 3 when one does not hold, 1 when it could not be checked.
    Verify(Verify),
    /// Write a log into one file that `verify --file` checks without a database.
    Export(Export),
    /// Print the newest signed checkpoint, to be kept where nobody of the house can change it.
    Checkpoint {
        #[command(flatten)]
        data: Data,
        /// Print JSON, the verifier key with it.
        #[arg(long)]
        json: bool,
    },
}

/// `wardround journal verify`
#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    pub(crate) data: Data,
    /// A database instead of a data folder: a copy of its file, or the URL of a PostgreSQL database.
    #[arg(long, value_name = "FILE-OR-URL")]
    pub(crate) database: Option<String>,
    /// A file that `journal export` wrote, instead of a data folder or a database; needs --key or --checkpoint.
    #[arg(long, value_name = "FILE", conflicts_with = "database")]
    pub(crate) file: Option<PathBuf>,
    /// The public verifier key of a log, or a file that holds it; may be given several times. Without it the key in the
    /// data folder is used.
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Vec<String>,
    /// A checkpoint that had left the machine, in a file: a signed note, or the digest typed in from paper. May be given
    /// several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) checkpoint: Vec<PathBuf>,
    /// Print JSON, one object for each log.
    #[arg(long)]
    pub(crate) json: bool,
}

/// `wardround journal export`
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) data: Data,
    /// The log of the installation itself, instead of a tenant's.
    #[arg(long, conflicts_with = "tenant")]
    pub(crate) installation: bool,
    /// The file to write; one that is there is not touched.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

/// `wardround incident`
#[derive(Debug, Args)]
pub(crate) struct Incident {
    #[command(subcommand)]
    pub(crate) action: IncidentAction,
}

/// What to do with incidents.
#[derive(Debug, Subcommand)]
pub(crate) enum IncidentAction {
    /// Show the incidents of a house, the one that was opened last first.
    List {
        #[command(flatten)]
        data: Data,
        /// Print JSON, one object for each incident.
        #[arg(long)]
        json: bool,
    },
    /// Show the log and the clocks of one.
    Show {
        /// What it is called, such as INC-2026-0001.
        reference: String,
        #[command(flatten)]
        data: Data,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Open one. That it was opened is no awareness: when somebody became aware is said in its room.
    Open {
        /// What it looks like.
        #[arg(value_enum)]
        kind: KindOfIncident,
        /// It is practised.
        #[arg(long)]
        drill: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Say in every house of the installation that has this supplier that it was hit: each gets an incident of its own, whose awareness
    /// is said there. Said again, it opens none where one is open.
    SupplierHit {
        /// The supplier, by name.
        supplier: String,
        #[command(flatten)]
        data: Data,
        /// Print JSON, one object for each house.
        #[arg(long)]
        json: bool,
    },
    /// Write a line into the log of one. The console has no name: begin with yours.
    Line {
        /// What it is called, such as INC-2026-0001.
        reference: String,
        /// The line.
        text: String,
        /// A file that comes with it; may be given several times. It stays in the record.
        #[arg(long, value_name = "FILE")]
        attach: Vec<PathBuf>,
        #[command(flatten)]
        data: Data,
    },
    /// Write the record of one into a file that proves itself: its log, its notices, its clocks with their history. That it was
    /// exported is an entry of the journal.
    Export {
        /// What it is called, such as INC-2026-0001.
        reference: String,
        /// The file to write; one that is there is not touched.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        data: Data,
    },
    /// Check a file that `export` wrote; needs no data folder. Ends with 0 when it holds, 4 when only the key in the file speaks for
    /// it or something was erased, 3 when it does not hold, 1 when it could not be checked.
    Verify(VerifyRecord),
}

/// `wardround incident verify`
#[derive(Debug, Args)]
pub(crate) struct VerifyRecord {
    /// The file.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The public verifier key of the house, or a file that holds it; may be given several times.
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Vec<String>,
    /// Hold the files in this folder against those that lines of the log came with.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) attachments: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// What an incident looks like.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum KindOfIncident {
    /// Files cannot be opened, or a demand for ransom.
    Encrypted,
    /// A system, the network or the telephones are down.
    Outage,
    /// Somebody is in, or an account is misused.
    Intrusion,
    /// Data were seen, taken, sent astray or lost.
    DataBreach,
    /// A medical device or the technology of the building behaves strangely.
    Device,
    /// A supplier says it was hit.
    Supplier,
    /// None of these, or nobody can tell.
    Unclear,
}

impl From<KindOfIncident> for domain::incident::IncidentKind {
    fn from(kind: KindOfIncident) -> Self {
        match kind {
            KindOfIncident::Encrypted => Self::Encrypted,
            KindOfIncident::Outage => Self::Outage,
            KindOfIncident::Intrusion => Self::Intrusion,
            KindOfIncident::DataBreach => Self::DataBreach,
            KindOfIncident::Device => Self::Device,
            KindOfIncident::Supplier => Self::Supplier,
            KindOfIncident::Unclear => Self::Unclear,
        }
    }
}

/// `wardround user`
#[derive(Debug, Args)]
pub(crate) struct User {
    #[command(subcommand)]
    pub(crate) action: UserAction,
}

/// What to do for a user.
#[derive(Debug, Subcommand)]
pub(crate) enum UserAction {
    /// Make a link that signs a person in once. From the console this works when nobody else can sign in: the
    /// journal says so.
    Link {
        /// The person, by name.
        name: String,
        /// The address people use.
        #[arg(
            long,
            value_name = "URL",
            env = "WARDROUND_PUBLIC_URL",
            default_value = "http://127.0.0.1:8080"
        )]
        public_url: String,
        #[command(flatten)]
        data: Data,
    },
    /// Show who has an account.
    List {
        #[command(flatten)]
        data: Data,
    },
}
