//! `wardround demo`: an institution to look at, filled through the real importers, and a signed-in browser away.

use std::path::PathBuf;

use anyhow::bail;
use app::demo::SignIn;
use app::installation::Folders;
use app::message::{Language, Messages};
use app::{App, Env, Error};
use web::Config;

use crate::arguments::Demo;
use crate::{output, serve};

pub(crate) async fn run(demo: Demo) -> anyhow::Result<()> {
    let profile = app::demo::Profile::from(demo.profile);
    let data = demo.data.unwrap_or_else(|| folder_of(profile));
    let folders = Folders::in_data(&data);
    let app = match App::create(&folders, None, Env::system()).await {
        Ok(app) => {
            output::note(format_args!(
                "Filling the {} in {} …",
                profile.name(),
                data.display()
            ));
            app::demo::fill(&app, profile).await?;
            app
        }
        Err(Error::Exists(_)) => App::open(&folders, Env::system()).await?,
        Err(error) => return Err(error.into()),
    };
    if !app::demo::is_filled_with(&app, profile).await? {
        bail!(
            "{} holds something else than the {}; name another folder with --data, or remove this one",
            data.display(),
            profile.name()
        );
    }
    let sign_ins = app::demo::sign_ins(&app).await?;
    let listener = serve::listen(demo.listen).await?;
    let address = listener.local_addr()?;
    output::line(format_args!("Listening on http://{address}"));
    for (place, sign_in) in sign_ins.iter().enumerate() {
        let link = format!("http://{address}/sign-in/link/{}", sign_in.token);
        if place == 0 {
            output::line(format_args!("Sign in: {link}"));
            output::line(format_args!("  {}", told(sign_in)));
            output::line("To look with other eyes, open one of these in a private window; each works once:");
        } else {
            output::line(format_args!("  {}", told(sign_in)));
            output::line(format_args!("    {link}"));
        }
    }
    output::line("Stop with Ctrl+C; what is done here stays in the folder.");
    serve::until_stopped(app, listener, None, Config::default()).await
}

/// Each institution has a folder of its own, so that looking at one does not show another.
fn folder_of(profile: app::demo::Profile) -> PathBuf {
    match profile {
        app::demo::Profile::Hospital => "wardround-demo".into(),
        other => format!("wardround-demo-{}", other.name()).into(),
    }
}

/// As whom a link signs in.
fn told(sign_in: &SignIn) -> String {
    let role = Messages::for_language(Language::default()).role(&sign_in.role);
    let role = role.unwrap_or_else(|| sign_in.role.clone());
    format!("{role}, {}: {}", sign_in.place, sign_in.person)
}
