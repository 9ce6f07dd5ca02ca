//! `wardround serve`: the pages, the API and the worker, until told to stop.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, bail};
use app::App;
use app::alert_source::syslog::Sockets;
use app::job::Pace;
use tokio::net::TcpListener;
use tokio::sync::watch;
use typeset::Typesetter;
use web::Config;

use crate::arguments::Serve;
use crate::{console, output};

pub(crate) async fn run(serve: Serve) -> anyhow::Result<()> {
    check_transport(&serve)?;
    let app = console::open(&serve.data).await?;
    let listener = listen(serve.listen).await?;
    output::line(format_args!("Listening on http://{}", listener.local_addr()?));
    let syslog = match serve.syslog {
        Some(address) => Some(listen_for_syslog(address).await?),
        None => None,
    };
    let config = Config {
        secure_cookies: serve.public_url.as_deref().is_some_and(is_encrypted),
        behind_proxy: serve.behind_proxy,
        api_requests_per_minute: serve.api_requests_per_minute,
        public_url: serve.public_url,
    };
    until_stopped(app, listener, syslog, config).await
}

/// Sessions must not cross a network in the clear unless somebody says so.
fn check_transport(serve: &Serve) -> anyhow::Result<()> {
    let encrypted = serve.public_url.as_deref().is_some_and(is_encrypted);
    if serve.listen.ip().is_loopback() || encrypted || serve.allow_http {
        return Ok(());
    }
    bail!(
        "{} can be reached from other machines without TLS; put a proxy with TLS in front and give its address with \
         --public-url https://…, or accept the risk with --allow-http",
        serve.listen
    )
}

fn is_encrypted(url: &str) -> bool {
    url.starts_with("https://")
}

/// Takes the address, or says who might have it.
pub(crate) async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("{address} cannot be listened on; another program may have it: try --listen")
    })
}

async fn listen_for_syslog(address: SocketAddr) -> anyhow::Result<Sockets> {
    let sockets = Sockets::listen(address).await.with_context(|| {
        format!(
            "{address} cannot be listened on for syslog; another program may have it, or the port needs leave"
        )
    })?;
    output::line(format_args!("Taking syslog at {}", sockets.address()?));
    Ok(sockets)
}

/// Serves, and works off the jobs beside, until the machine asks to stop.
pub(crate) async fn until_stopped(
    app: App,
    listener: TcpListener,
    syslog: Option<Sockets>,
    config: Config,
) -> anyhow::Result<()> {
    app.set_typesetter(Arc::new(Typesetter));
    app::job::schedule(&app).await?;
    let (stop, stopped) = watch::channel(false);
    let taking = syslog.map(|sockets| {
        let (app, stopped) = (app.clone(), stopped.clone());
        tokio::spawn(async move { app::alert_source::syslog::serve(&app, sockets, stopped).await })
    });
    let worker = tokio::spawn({
        let app = app.clone();
        async move { app::job::work(&app, Pace::default(), stopped).await }
    });
    let served = web::serve(app.clone(), listener, config, asked_to_stop()).await;
    // The worker waits a little for the jobs in hand and gives the others back.
    stop.send(true).ok();
    worker.await?;
    if let Some(taking) = taking {
        taking.await?;
    }
    app.close().await?;
    Ok(served?)
}

/// Ends when the terminal or the service manager asks the program to stop.
async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    interrupted.await.ok();
}
