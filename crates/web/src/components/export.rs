//! The components of a system as CSV, written part by part while it is sent: memory does not grow with the list.

use app::App;
use app::component::{ListRequest, ListedComponent, Start};
use app::message::Messages;
use axum::body::{Body, Bytes};
use domain::access::Actor;
use domain::id::SystemId;
use futures_util::stream::try_unfold;
use report::csv::{heading, lines};

/// Components read at a time.
const AT_ONCE: u64 = 2_000;

struct Export {
    app: App,
    actor: Actor,
    words: &'static Messages,
    system: SystemId,
    request: ListRequest,
    headed: bool,
    ended: bool,
}

/// Sends every component that holds `search`. The first ones are read before the answer begins, so that a refusal is an
/// ordinary error page.
pub(super) async fn csv(
    app: &App,
    actor: &Actor,
    words: &'static Messages,
    system: SystemId,
    search: String,
) -> app::Result<Body> {
    let mut export = Export {
        app: app.clone(),
        actor: actor.clone(),
        words,
        system,
        request: ListRequest {
            search,
            start: Start::First,
            limit: AT_ONCE,
        },
        headed: false,
        ended: false,
    };
    let first = export.next().await?.unwrap_or_default();
    let rest = try_unfold(export, async |mut export| -> app::Result<_> {
        Ok(export.next().await?.map(|bytes| (bytes, export)))
    });
    let first = futures_util::stream::once(async { Ok(first) });
    Ok(Body::from_stream(futures_util::StreamExt::chain(first, rest)))
}

impl Export {
    /// The next bytes; none when everything is sent.
    async fn next(&mut self) -> app::Result<Option<Bytes>> {
        if self.ended {
            return Ok(None);
        }
        let page = app::component::list(&self.app, &self.actor, self.system, &self.request).await?;
        match page.next {
            Some(next) => self.request.start = Start::After(next),
            None => self.ended = true,
        }
        let failed = |error| app::Error::internal("the list could not be written", error);
        let mut bytes = Vec::new();
        if !self.headed {
            self.headed = true;
            bytes = heading(&self.headings()).map_err(failed)?;
        }
        let rows: Vec<Vec<String>> = page.rows.into_iter().map(|row| self.cells(row)).collect();
        bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
        Ok(Some(bytes.into()))
    }

    fn headings(&self) -> Vec<String> {
        [
            "component-name",
            "component-version",
            "component-kind-label",
            "component-group",
            "component-purl",
            "component-cpe",
            "component-licences",
            "component-supplier",
            "component-support",
            "component-support-end",
        ]
        .map(|key| self.words.text(key))
        .to_vec()
    }

    fn cells(&self, row: ListedComponent) -> Vec<String> {
        let component = row.stored.component;
        let version = component.version.or(component.version_range);
        let support = row.support.as_ref();
        vec![
            component.name,
            version.unwrap_or_default(),
            self.words.component_kind(component.kind),
            component.group.unwrap_or_default(),
            component.purl.unwrap_or_default(),
            component.cpe.unwrap_or_default(),
            component.licences.join(" | "),
            component.supplier.or(component.manufacturer).unwrap_or_default(),
            support
                .map(|support| self.words.support_state(support.state))
                .unwrap_or_default(),
            support
                .and_then(|support| support.end)
                .map(|end| end.to_string())
                .unwrap_or_default(),
        ]
    }
}
