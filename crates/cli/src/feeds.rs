//! `wardround feeds`: reference data carried in by hand.

use crate::arguments::{Data, FeedAction, FeedKind, Feeds};
use crate::console::{Console, read_file};
use crate::output;

pub(crate) async fn run(feeds: Feeds) -> anyhow::Result<()> {
    match feeds.action {
        FeedAction::Load {
            kind: FeedKind::Eol,
            file,
            data,
        } => load_eol(&file, &data).await,
        FeedAction::List { data } => list(&data).await,
    }
}

async fn load_eol(file: &std::path::Path, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let bytes = read_file(file)?;
    let loaded = app::feed::load_eol(&console.app, &console.actor(), &bytes).await?;
    if loaded.unchanged {
        output::line("This file is in use already; nothing changed.");
    } else {
        output::line(format_args!("{} products are in use now.", loaded.feed.records));
    }
    for rejected in &loaded.rejected {
        output::line(format_args!("  left out: {rejected}"));
    }
    console.close().await
}

async fn list(data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    for feed in app::feed::list(&console.app, &console.actor()).await? {
        output::line(format_args!(
            "{}: {} records, {} left out, made {}, loaded {}, {}",
            feed.name, feed.records, feed.rejected, feed.generated_on, feed.loaded_at, feed.digest
        ));
    }
    console.close().await
}
