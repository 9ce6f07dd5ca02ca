//! How fast the list of equipment answers, and how fast an import writes, on a store filled with synthetic equipment.
//!
//! `cargo run --release -p wardround-store --example asset_list [assets] [postgres://user@host/empty_database]`
//!
//! Without an address it measures SQLite in a temporary folder. Every row of the table is the same question asked
//! many times over; the times are those of the whole call.

#![expect(clippy::print_stdout, reason = "the table is the program's output")]

mod hospital;

use std::error::Error;
use std::time::{Duration, Instant as Clock};

use domain::asset::AssetKind;
use domain::fact::{Assertion, Origin, Provenance};
use domain::id::AssetId;
use newtype_uuid::GenericUuid;
use store::asset::{Filter, PageStart, Projection, Sort};
use store::{Store, asset, fact};
use uuid::Uuid;

use hospital::{Hospital, id, now};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Rows of a page, as the web shows them.
const PAGE: u64 = 50;
/// How often each question is asked.
const ROUNDS: usize = 60;
/// The store the first page is compared with.
const SMALL: u64 = 5_000;
/// Rows of the import measured.
const IMPORTED: u64 = 3_500;

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let assets: u64 = arguments.next().map_or(Ok(200_000), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let store = match arguments.next() {
        Some(url) => Store::open_postgres(&url).await?,
        None => Store::open_sqlite(&folder.path().join("wardround.db")).await?,
    };
    println!("{:?}", store.engine());
    let small = Hospital::found(&store, 1, SMALL).await?;
    let large = Hospital::found(&store, 2, assets).await?;

    println!("{:<52} {:>8} {:>8} {:>8}", "milliseconds", "p50", "p95", "p99");
    let few = question(
        &store,
        &small,
        "first page by name, 5,000 assets",
        first_page(Sort::Name),
    )
    .await?;
    let many = question(&store, &large, "first page by name", first_page(Sort::Name)).await?;
    println!(
        "{:<52} {:>8.2}",
        "  the larger takes as many times as long",
        many.as_secs_f64() / few.as_secs_f64()
    );
    sorts(&store, &large, assets).await?;
    searches(&store, &large).await?;
    counts(&store, &large).await?;
    import(&store, &Hospital::found(&store, 3, 0).await?).await
}

async fn sorts(store: &Store, hospital: &Hospital, assets: u64) -> Result<()> {
    for sort in Sort::ALL.iter().copied() {
        let deep = Question {
            start: PageStart::After(hospital.position(store, sort, assets / 4 * 3).await?),
            ..first_page(sort)
        };
        let descending = Question {
            descending: true,
            ..first_page(sort)
        };
        let backwards = Question {
            start: match &deep.start {
                PageStart::After(position) => PageStart::Before(position.clone()),
                other => other.clone(),
            },
            ..first_page(sort)
        };
        let name = sort.as_str();
        question(
            store,
            hospital,
            &format!("first page by {name}, descending"),
            descending,
        )
        .await?;
        question(
            store,
            hospital,
            &format!("page after 3/4 of the list by {name}"),
            deep,
        )
        .await?;
        question(
            store,
            hospital,
            &format!("page before 3/4 of the list by {name}"),
            backwards,
        )
        .await?;
    }
    Ok(())
}

async fn searches(store: &Store, hospital: &Hospital) -> Result<()> {
    let search = |text: &str, sort, descending| Question {
        filter: Filter {
            search: text.to_owned(),
            ..Filter::default()
        },
        descending,
        ..first_page(sort)
    };
    let of_kind = |text: &str, kind, sort| Question {
        filter: Filter {
            search: text.to_owned(),
            kind: Some(kind),
            ..Filter::default()
        },
        ..first_page(sort)
    };
    for (what, asked) in [
        ("search that finds one", search("sn-00001042-", Sort::Name, false)),
        (
            "search that finds none",
            search("nowhere to be found", Sort::Name, false),
        ),
        (
            "search that finds one in a thousand",
            search("room 777", Sort::LastSeen, false),
        ),
        ("search that finds half", search("windows", Sort::Name, false)),
        (
            "search that finds a block far down the order",
            search("alma", Sort::OperatingSystem, true),
        ),
        (
            "search, kind, by last seen",
            of_kind("windows", AssetKind::Workstation, Sort::LastSeen),
        ),
        (
            "rare search, rare kind, by last seen",
            of_kind("room 777", AssetKind::Storage, Sort::LastSeen),
        ),
        (
            "rare kind by last seen",
            of_kind("", AssetKind::Storage, Sort::LastSeen),
        ),
        (
            "one ward's equipment by name",
            Question {
                confined: true,
                ..first_page(Sort::Name)
            },
        ),
        (
            "search in one ward",
            Question {
                confined: true,
                ..search("windows", Sort::Name, false)
            },
        ),
    ] {
        question(store, hospital, what, asked).await?;
    }
    Ok(())
}

async fn counts(store: &Store, hospital: &Hospital) -> Result<()> {
    for (what, filter) in [
        ("count all", Filter::default()),
        (
            "count a rare search",
            Filter {
                search: "room 777".to_owned(),
                ..Filter::default()
            },
        ),
        (
            "count a common search",
            Filter {
                search: "windows".to_owned(),
                ..Filter::default()
            },
        ),
        (
            "count a kind",
            Filter {
                kind: Some(AssetKind::Storage),
                ..Filter::default()
            },
        ),
    ] {
        let counted = || async {
            asset::count(&store.read(), &hospital.everything, &filter).await?;
            Ok(())
        };
        report(what, measure(counted).await?);
    }
    let by_state = || async {
        asset::count_by_support_state(&store.read(), &hospital.everything).await?;
        Ok(())
    };
    report("count by state of support", measure(by_state).await?);
    Ok(())
}

/// One import: the projections and twelve facts for each, in one transaction.
async fn import(store: &Store, hospital: &Hospital) -> Result<()> {
    let projections: Vec<Projection> = (0..IMPORTED).map(|number| hospital.equipment(number)).collect();
    let source = Uuid::from_u128(7);
    let assertions: Vec<(AssetId, Assertion)> = projections
        .iter()
        .zip(0..)
        .map(|(projection, number)| {
            let provenance = Provenance {
                assertion: id(9, number),
                origin: Origin::Record {
                    source: GenericUuid::from_untyped_uuid(source),
                    record: GenericUuid::from_untyped_uuid(projection.id.into_untyped_uuid()),
                },
                event_at: now(),
                known_since: now(),
                entered_at: now(),
                entered_by: hospital.permit.actor(),
                supersedes: None,
            };
            let said = projection.attributes.iter();
            let said = said.map(|(attribute, value)| (*attribute, Some(value.clone())));
            let assertion = Assertion {
                provenance,
                said: said.collect(),
            };
            (projection.id, assertion)
        })
        .collect();
    let start = clock();
    store
        .write(async |transaction| {
            asset::project_imported(&transaction, &hospital.permit, projections.clone(), now()).await
        })
        .await?;
    let projected = start.elapsed();
    store
        .write(async |transaction| {
            fact::insert_imported(&transaction, &hospital.permit, assertions.clone()).await
        })
        .await?;
    println!(
        "{} projections {:.0} ms, {} assertions {:.0} ms",
        projections.len(),
        projected.as_secs_f64() * 1e3,
        assertions.len(),
        start.elapsed().saturating_sub(projected).as_secs_f64() * 1e3
    );
    Ok(())
}

/// One question to the list.
#[derive(Clone)]
struct Question {
    filter: Filter,
    sort: Sort,
    descending: bool,
    start: PageStart,
    confined: bool,
}

fn first_page(sort: Sort) -> Question {
    Question {
        filter: Filter::default(),
        sort,
        descending: false,
        start: PageStart::First,
        confined: false,
    }
}

async fn question(store: &Store, hospital: &Hospital, what: &str, asked: Question) -> Result<Duration> {
    let scope = if asked.confined {
        &hospital.one_ward
    } else {
        &hospital.everything
    };
    let ask = || async {
        let Question {
            filter,
            sort,
            descending,
            start,
            ..
        } = &asked;
        asset::list(&store.read(), scope, filter, *sort, *descending, start, PAGE).await?;
        Ok(())
    };
    let times = measure(ask).await?;
    let median = times[times.len() / 2];
    report(what, times);
    Ok(median)
}

async fn measure<F: Future<Output = Result<()>>>(ask: impl Fn() -> F) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let start = clock();
        ask().await?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok(times)
}

fn report(what: &str, times: Vec<Duration>) {
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    println!("{what:<52} {:>8.2} {:>8.2} {:>8.2}", at(50), at(95), at(99));
}

#[expect(
    clippy::disallowed_methods,
    reason = "measuring time is what this program is for"
)]
fn clock() -> Clock {
    Clock::now()
}
