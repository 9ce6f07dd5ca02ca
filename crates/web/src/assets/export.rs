//! The list as a CSV file, written page by page while it is sent: memory does not grow with the list. As a workbook it
//! is written to a temporary file first, because a workbook is known only when it is whole.
//!
//! What a spreadsheet would calculate is made harmless by `report::csv`.

use app::App;
use app::asset::{ExportedAsset, ListRequest, PageStart, Workbook};
use app::message::Messages;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::Actor;
use domain::asset::Attribute;
use futures_util::stream::try_unfold;
use report::csv::{heading, lines};

use super::words::{read_state, state};

/// Rows read at a time.
const ROWS_AT_ONCE: u64 = 1_000;

/// A CSV file to be saved under `name`.
pub(crate) fn file(name: &str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, body).into_response()
}

/// How far the export has come.
struct Export {
    app: App,
    actor: Actor,
    words: &'static Messages,
    request: ListRequest,
    headed: bool,
    ended: bool,
}

impl Export {
    /// Every row of `request`, from the first.
    fn new(app: &App, actor: &Actor, words: &'static Messages, request: ListRequest) -> Self {
        Self {
            app: app.clone(),
            actor: actor.clone(),
            words,
            request: ListRequest {
                start: PageStart::First,
                limit: ROWS_AT_ONCE,
                ..request
            },
            headed: false,
            ended: false,
        }
    }
}

/// Sends every row of `request` as CSV.
///
/// The first rows are read before the answer begins, so that a refusal is an ordinary error page.
pub(super) async fn export(
    app: &App,
    actor: &Actor,
    words: &'static Messages,
    request: ListRequest,
) -> app::Result<Body> {
    let mut export = Export::new(app, actor, words, request);
    let first = export.next().await?.unwrap_or_default();
    let rest = try_unfold(export, async |mut export| -> app::Result<_> {
        Ok(export.next().await?.map(|bytes| (bytes, export)))
    });
    let first = futures_util::stream::once(async { Ok(first) });
    Ok(Body::from_stream(futures_util::StreamExt::chain(first, rest)))
}

/// Every row of `request` as a workbook. Its cells are texts, which no spreadsheet calculates: they stand as they are.
pub(super) async fn workbook(
    app: &App,
    actor: &Actor,
    words: &'static Messages,
    request: ListRequest,
) -> app::Result<Response> {
    let mut export = Export::new(app, actor, words, request);
    let failed = |error| app::Error::internal("the workbook could not be written", error);
    let sheet = words.text("asset-list-title");
    let mut writer = Workbook::new(&sheet, &export.headings()).map_err(failed)?;
    while let Some(rows) = export.rows().await? {
        for cells in &rows {
            writer.row(cells).map_err(failed)?;
        }
    }
    let bytes = tokio::task::spawn_blocking(|| writer.finish())
        .await
        .map_err(|error| app::Error::internal("the workbook could not be written", error))?
        .map_err(failed)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"assets.xlsx\"",
        ),
    ];
    Ok((headers, bytes).into_response())
}

impl Export {
    /// The next rows; none when there are no more.
    async fn rows(&mut self) -> app::Result<Option<Vec<Vec<String>>>> {
        if self.ended {
            return Ok(None);
        }
        let (assets, next) = app::asset::export(&self.app, &self.actor, &self.request).await?;
        match next {
            Some(position) => self.request.start = PageStart::After(position),
            None => self.ended = true,
        }
        Ok(Some(assets.into_iter().map(|asset| self.cells(asset)).collect()))
    }

    /// The next bytes of CSV; none when everything is sent.
    async fn next(&mut self) -> app::Result<Option<Bytes>> {
        let Some(rows) = self.rows().await? else {
            return Ok(None);
        };
        let failed = |error| app::Error::internal("the list could not be written", error);
        let mut bytes = Vec::new();
        if !self.headed {
            self.headed = true;
            bytes = heading(&self.headings()).map_err(failed)?;
        }
        bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
        Ok(Some(bytes.into()))
    }

    /// Every attribute under a name by which the importer knows it again, and what this program has found.
    fn headings(&self) -> Vec<String> {
        let mut headings = vec!["id".to_owned()];
        headings.extend(
            Attribute::ALL
                .iter()
                .map(|attribute| self.words.attribute(*attribute)),
        );
        headings.extend(
            [
                "asset-list-state",
                "asset-list-end-of-support",
                "asset-export-rows",
            ]
            .map(|key| self.words.text(key)),
        );
        headings
    }

    fn cells(&self, exported: ExportedAsset) -> Vec<String> {
        let ExportedAsset { mut asset, rows } = exported;
        let mut cells = vec![asset.id.to_string()];
        for attribute in Attribute::ALL {
            cells.push(asset.attributes.remove(attribute).unwrap_or_default());
        }
        cells.push(state(self.words, read_state(&asset.support.state)));
        cells.push(asset.support.end_of_support);
        let rows: Vec<String> = rows.iter().map(|(list, key)| format!("{list}: {key}")).collect();
        cells.push(rows.join(" | "));
        cells
    }
}
