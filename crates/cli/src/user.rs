//! `wardround user`: who is in, and a way in when nobody else can open it.

use anyhow::{Context, bail};

use crate::arguments::{Data, User, UserAction};
use crate::console::Console;
use crate::output;

pub(crate) async fn run(user: User) -> anyhow::Result<()> {
    match user.action {
        UserAction::Link {
            name,
            public_url,
            data,
        } => link(&name, &public_url, &data).await,
        UserAction::List { data } => list(&data).await,
    }
}

async fn link(name: &str, public_url: &str, data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let people = app::person::list(&console.app, &console.actor()).await?;
    let mut named = people
        .iter()
        .map(|listed| &listed.person)
        .filter(|person| person.name == name);
    let person = named.next().with_context(|| {
        format!(
            "nobody in {} is called {name}; `wardround user list` shows who is",
            console.tenant.name
        )
    })?;
    if named.next().is_some() {
        bail!("several people are called {name}; make the link on their page instead");
    }
    let link = app::access::make_sign_in_link(&console.app, &console.actor(), person.id).await?;
    output::line(format_args!(
        "{}/sign-in/link/{}",
        public_url.trim_end_matches('/'),
        link.token
    ));
    console.close().await
}

async fn list(data: &Data) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    output::line(&console.tenant.name);
    for listed in app::person::list(&console.app, &console.actor()).await? {
        output::line(format_args!("  {}", listed.person.name));
    }
    console.close().await
}
