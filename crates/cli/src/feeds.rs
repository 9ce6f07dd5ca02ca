//! `wardround feeds`: reference data carried in by hand or got from addresses.

use std::path::Path;

use anyhow::bail;
use app::advisory::{self, LARGEST_LOT, MOST_DOCUMENTS, Original, Signature};
use app::feed::source::{self, FeedSource, FeedSourceDetails, FeedSourceForm};
use app::feed::{Age, Attempt, NewFeed, Overview};
use app::message::{Language, Messages};
use newtype_uuid::GenericUuid;
use serde::Serialize;

use crate::arguments::{Data, FeedAction, FeedKind, Feeds};
use crate::console::{Console, length, read_file};
use crate::{documents, output};

pub(crate) async fn run(feeds: Feeds) -> anyhow::Result<()> {
    match feeds.action {
        FeedAction::Load {
            kind,
            file,
            anyway,
            data,
        } => load(kind, &file, anyway, &data).await,
        FeedAction::List { json, data } => list(json, &data).await,
        FeedAction::Fetch { name, data } => fetch(name.as_deref(), &data).await,
        FeedAction::Add {
            kind,
            name,
            address,
            every,
            on,
            data,
        } => {
            let form = FeedSourceForm {
                kind: domain::feed::FeedKind::from(kind).as_str().to_owned(),
                name,
                address,
                every_hours: every.map(|hours| hours.to_string()).unwrap_or_default(),
                switched_on: if on { "yes" } else { "no" }.to_owned(),
            };
            add(&form, &data).await
        }
        FeedAction::Remove { name, data } => remove(&name, &data).await,
        FeedAction::On { name, data } => switch(&name, true, &data).await,
        FeedAction::Off { name, data } => switch(&name, false, &data).await,
    }
}

async fn load(kind: FeedKind, file: &Path, anyway: bool, data: &Data) -> anyhow::Result<()> {
    if matches!(kind, FeedKind::Advisories) {
        return load_advisories(file, anyway, data).await;
    }
    let console = Console::open(data).await?;
    let name = file.file_name().unwrap_or(file.as_os_str());
    let new = NewFeed {
        kind: kind.into(),
        origin: name.to_string_lossy().into_owned(),
        bytes: read_file(file)?,
        anyway,
    };
    let loaded = app::feed::load(&console.app, &console.actor(), new).await?;
    if loaded.unchanged {
        output::line("This file is in use already; nothing changed.");
    } else {
        output::line(format_args!("{} records are in use now.", loaded.feed.records));
    }
    for rejected in &loaded.rejected {
        output::line(format_args!("  left out: {rejected}"));
    }
    console.close().await
}

/// A folder is taken whole: what is in use already changes nothing, so the same folder can be loaded every week.
async fn load_advisories(place: &Path, anyway: bool, data: &Data) -> anyhow::Result<()> {
    let files = documents::at(place)?;
    if files.is_empty() {
        bail!(
            "{} holds no file whose name ends in .json; name the folder the advisories are in",
            place.display()
        );
    }
    let size = files.iter().try_fold(0, |size, file| {
        anyhow::Ok(size + usize::try_from(length(file)?).unwrap_or(usize::MAX))
    })?;
    if files.len() > MOST_DOCUMENTS || size > LARGEST_LOT {
        bail!(
            "{} holds {} documents of {} MB together; at most {MOST_DOCUMENTS} of {} MB are taken at once. Load its folders one \
             after the other",
            place.display(),
            files.len(),
            size >> 20,
            LARGEST_LOT >> 20
        );
    }
    let mut originals = Vec::with_capacity(files.len());
    for file in files {
        originals.push(Original {
            bytes: read_file(&file)?,
            origin: within(place, &file),
            signature: Signature::None,
        });
    }
    let console = Console::open(data).await?;
    let origin = within(place.parent().unwrap_or(place), place);
    let loaded = advisory::load(&console.app, &console.actor(), &origin, originals, anyway).await?;
    let left_out = &loaded.rejected;
    output::line(format_args!(
        "{} advisories are in use now: {} new, {} in a newer version, {} of these were in use already, {} left out.",
        loaded.in_use, loaded.new, loaded.newer, loaded.unchanged, left_out.count
    ));
    for rejected in &left_out.named {
        output::line(format_args!("  left out: {rejected}"));
    }
    if left_out.count > 0 {
        output::line(
            "What was left out changed nothing. Get those files again from where they came, and load them anew.",
        );
    }
    console.close().await
}

/// A file as it is called within the place that was named.
fn within(place: &Path, file: &Path) -> String {
    let name = file.strip_prefix(place).unwrap_or(file);
    let name = if name.as_os_str().is_empty() {
        file.file_name().unwrap_or(file.as_os_str())
    } else {
        name.as_os_str()
    };
    name.to_string_lossy().into_owned()
}

async fn list(json: bool, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let overview = app::feed::overview(&console.app, &console.actor()).await?;
    if json {
        output::json_document(&Listed::from(&overview))?;
    } else {
        in_words(&overview);
    }
    console.close().await
}

fn in_words(overview: &Overview) {
    let messages = Messages::for_language(Language::default());
    for age in &overview.ages {
        let Some(feed) = &age.feed else {
            output::line(format_args!("{}: none", age.kind.as_str()));
            continue;
        };
        let of = age.of.map(|day| format!(", of {day}")).unwrap_or_default();
        let old = if age.is_old { " (old)" } else { "" };
        output::line(format_args!(
            "{}: {} records, {} left out{of}{old}, made {}, loaded {}, {}",
            feed.name, feed.records, feed.rejected, feed.generated_on, feed.loaded_at, feed.digest
        ));
    }
    for source in &overview.sources {
        let on = if source.switched_on { "on" } else { "off" };
        output::line(format_args!(
            "\n{} ({}, {on}, every {} h): {}",
            source.name,
            source.kind.as_str(),
            source.every_hours,
            source.address
        ));
        if let (Some(answer), Some(tried_at)) = (source.course.answer, source.course.tried_at) {
            let detail = match source.course.detail.as_str() {
                "" => String::new(),
                detail => format!(" ({detail})"),
            };
            output::line(format_args!(
                "  {tried_at}: {}{detail}",
                messages.feed_answer(answer)
            ));
        }
        if source.course.failures > 0 {
            output::line(format_args!(
                "  {} failures in a row; the data in use stay in use",
                source.course.failures
            ));
        }
    }
}

/// What `--json` prints.
#[derive(Serialize)]
struct Listed<'a> {
    feeds: Vec<ListedFeed<'a>>,
    addresses: Vec<ListedAddress<'a>>,
}

#[derive(Serialize)]
struct ListedFeed<'a> {
    kind: &'static str,
    records: Option<u64>,
    rejected: Option<u64>,
    generated_on: Option<&'a str>,
    loaded_at: Option<String>,
    known_to_be_of: Option<String>,
    old: bool,
    digest: Option<&'a str>,
    origin: Option<&'a str>,
}

#[derive(Serialize)]
struct ListedAddress<'a> {
    id: String,
    kind: &'static str,
    name: &'a str,
    address: &'a str,
    every_hours: u16,
    switched_on: bool,
    tried_at: Option<String>,
    succeeded_at: Option<String>,
    answer: Option<&'static str>,
    detail: &'a str,
    failures: u32,
    due_at: Option<String>,
}

impl<'a> From<&'a Overview> for Listed<'a> {
    fn from(overview: &'a Overview) -> Self {
        Self {
            feeds: overview.ages.iter().map(ListedFeed::from).collect(),
            addresses: overview.sources.iter().map(ListedAddress::from).collect(),
        }
    }
}

impl<'a> From<&'a Age> for ListedFeed<'a> {
    fn from(age: &'a Age) -> Self {
        let feed = age.feed.as_ref();
        let stated = |text: &'a str| (!text.is_empty()).then_some(text);
        Self {
            kind: age.kind.as_str(),
            records: feed.map(|feed| feed.records),
            rejected: feed.map(|feed| feed.rejected),
            generated_on: feed.and_then(|feed| stated(&feed.generated_on)),
            loaded_at: feed.map(|feed| feed.loaded_at.to_string()),
            known_to_be_of: age.of.map(|day| day.to_string()),
            old: age.is_old,
            digest: feed.map(|feed| feed.digest.as_str()),
            origin: feed.and_then(|feed| stated(&feed.origin)),
        }
    }
}

impl<'a> From<&'a FeedSource> for ListedAddress<'a> {
    fn from(source: &'a FeedSource) -> Self {
        let course = &source.course;
        let text = |at: Option<domain::time::Instant>| at.map(|at| at.to_string());
        Self {
            id: source.id.into_untyped_uuid().to_string(),
            kind: source.kind.as_str(),
            name: &source.name,
            address: &source.address,
            every_hours: source.every_hours,
            switched_on: source.switched_on,
            tried_at: text(course.tried_at),
            succeeded_at: text(course.succeeded_at),
            answer: course.answer.map(domain::feed::Answer::as_str),
            detail: &course.detail,
            failures: course.failures,
            due_at: text(course.due_at),
        }
    }
}

async fn fetch(name: Option<&str>, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let (app, actor) = (&console.app, console.actor());
    let wanted = match name {
        Some(name) => vec![source::named(app, &actor, name).await?],
        None => {
            let sources = source::list(app, &actor).await?;
            sources.into_iter().filter(|source| source.switched_on).collect()
        }
    };
    if wanted.is_empty() {
        bail!(
            "no address is switched on; `wardround feeds add` enters one, `wardround feeds on NAME` switches it on"
        );
    }
    let mut failed = 0;
    for source in &wanted {
        let attempt = app::feed::fetch_now(app, &actor, source.id).await?;
        failed += usize::from(!attempt.answer.is_success());
        tell(source, &attempt);
    }
    let asked = wanted.len();
    console.close().await?;
    if failed > 0 {
        bail!("{failed} of {asked} addresses gave nothing that could be used; what was in use stays in use");
    }
    Ok(())
}

fn tell(source: &FeedSource, attempt: &Attempt) {
    let answer = Messages::for_language(Language::default()).feed_answer(attempt.answer);
    let detail = match attempt.detail.as_str() {
        "" => String::new(),
        detail => format!(" ({detail})"),
    };
    output::line(format_args!("{}: {answer}{detail}", source.name));
    if let Some(loaded) = &attempt.loaded {
        output::line(format_args!("  {} records", loaded.feed.records));
    }
    let left_out = attempt.loaded.iter().flat_map(|loaded| &loaded.rejected);
    let documents = attempt
        .advisories
        .iter()
        .flat_map(|loaded| &loaded.rejected.named);
    for rejected in left_out.chain(documents) {
        output::line(format_args!("  left out: {rejected}"));
    }
}

async fn add(form: &FeedSourceForm, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let details = FeedSourceDetails::try_from(form).map_err(app::Error::from)?;
    source::add(&console.app, &console.actor(), &details).await?;
    output::line(match details.switched_on {
        true => "The address is entered and switched on: the server asks it.",
        false => "The address is entered. It is asked once it is switched on.",
    });
    console.close().await
}

async fn remove(name: &str, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let found = source::named(&console.app, &console.actor(), name).await?;
    source::remove(&console.app, &console.actor(), found.id, found.version).await?;
    output::line("The address is removed. The data that came from it stay in use.");
    console.close().await
}

async fn switch(name: &str, on: bool, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let found = source::named(&console.app, &console.actor(), name).await?;
    source::switch(&console.app, &console.actor(), found.id, on).await?;
    output::line(if on {
        "The address is switched on: the server asks it."
    } else {
        "The address is switched off. The data that came from it stay in use."
    });
    console.close().await
}
