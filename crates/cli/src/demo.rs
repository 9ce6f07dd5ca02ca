//! `wardround demo`: a reference hospital, filled through the real importers, and a signed-in browser away.

use app::installation::Folders;
use app::{App, Env, Error};
use web::Config;

use crate::arguments::Demo;
use crate::{output, serve};

pub(crate) async fn run(demo: Demo) -> anyhow::Result<()> {
    let folders = Folders::in_data(&demo.data);
    let app = match App::create(&folders, None, Env::system()).await {
        Ok(app) => {
            output::note(format_args!(
                "Filling the reference hospital in {} …",
                demo.data.display()
            ));
            app::demo::fill(&app).await?;
            app
        }
        Err(Error::Exists(_)) => App::open(&folders, Env::system()).await?,
        Err(error) => return Err(error.into()),
    };
    let link = app::demo::sign_in_link(&app).await?;
    let listener = serve::listen(demo.listen).await?;
    let address = listener.local_addr()?;
    output::line(format_args!("Listening on http://{address}"));
    output::line(format_args!("Sign in: http://{address}/sign-in/link/{link}"));
    serve::until_stopped(app, listener, Config::default()).await
}
