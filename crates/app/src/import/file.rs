//! The stored file of an import: how it is read, and its rows, part by part.
//!
//! A file is never held whole, but for the formats whose readers must: what is worked out of it is worked out while it
//! streams by, twice where the first look settles how the second is to be read.

use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use domain::id::TenantId;
use domain::inventory::{Mapping, RowReader, RowReject, RowRejectReason, Settled, SourceRow, Survey};
use formats::list::{self, ALL_COLUMNS, Detection, List, ListError, Reading, UnreadRow};
use store::blob::Digest;
use store::import::Import;
use tokio::runtime::Handle;
use tokio::sync::mpsc;

use super::read_json;
use crate::content::Kept;
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};

/// Rows handed on at once, and bytes of their cells. Statements for many rows come in powers of two, so such a part makes few of
/// them.
const PART_ROWS: usize = 2_048;
const PART_BYTES: usize = 4 << 20;
/// How long a reader waits for somebody to take its rows: one who hangs up must not keep others waiting.
const LONGEST_WAIT: Duration = Duration::from_mins(2);

/// A row that is not taken in, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRow {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// Why it is not taken in.
    pub reason: RowRejectReason,
    /// Its cells; none where they could not be told apart.
    pub cells: Vec<String>,
}

/// A row as the reader of its format gives it.
type ReadRow = std::result::Result<list::Row, UnreadRow>;

/// A row of the file as what its source says, or one that is not taken in.
pub(super) type Row = std::result::Result<SourceRow, RowReject>;

/// The stored file of an import and how it is read.
#[derive(Debug, Clone)]
pub(super) struct File {
    name: String,
    tenant: TenantId,
    digest: Digest,
    pub(super) reading: Reading,
    pub(super) mapping: Mapping,
    /// What was read of it, where its format is one that can only be read whole: once is enough.
    held: Arc<OnceLock<List>>,
}

impl File {
    /// [`Error::Refused`] when the file was removed meanwhile.
    pub(super) fn of(tenant: TenantId, import: &Import) -> Result<Self> {
        if let Some(removed) = import.file_removed_at {
            return Err(Error::Refused(format!(
                "the file {} was removed on {}, because it was no longer needed; bring it in again to look into it",
                import.file_name,
                removed.timestamp().strftime("%Y-%m-%d")
            )));
        }
        Ok(Self {
            name: import.file_name.clone(),
            tenant,
            digest: blob_digest(&import.digest)?,
            reading: read_json(&import.reading)?,
            mapping: read_json(&import.mapping)?,
            held: Arc::default(),
        })
    }

    /// How the file reads.
    pub(super) async fn detection(self: &Arc<Self>, app: &App) -> Result<Detection> {
        self.look(app, |file, kept| {
            list::preview(kept, &file.reading).map_err(|error| file.unreadable(&error))
        })
        .await
    }

    /// What only the whole file can tell.
    pub(super) async fn survey(self: &Arc<Self>, app: &App) -> Result<Settled> {
        self.look(app, |file, kept| {
            let mut survey = Survey::new(&file.mapping);
            for row in file.open(kept, file.used_columns())?.flatten() {
                survey.observe(&row.cells);
            }
            Ok(survey.settle())
        })
        .await
    }

    /// Every row of the file, where `settled` is known of it; those of one machine as one.
    pub(super) async fn rows(self: &Arc<Self>, app: &App, settled: Settled) -> Result<Parts<Row>> {
        self.stream(app, |file, kept, parts| {
            let mut reader = RowReader::new(&file.mapping, settled);
            let mut complete = Vec::new();
            for row in file.open(kept, file.used_columns())? {
                let (reject, bytes) = match row {
                    Ok(row) => {
                        let reject = reader.read(row.place, &row.cells, &mut complete).err();
                        (reject, length(&row.cells))
                    }
                    Err(row) => (Some(unread(row)), 0),
                };
                for row in complete.drain(..).map(Ok).chain(reject.map(Err)) {
                    if parts.push(row, bytes).is_break() {
                        return Ok(());
                    }
                }
            }
            for row in reader.finish() {
                if parts.push(Ok(row), 0).is_break() {
                    return Ok(());
                }
            }
            Ok(())
        })
        .await
    }

    /// The rows that are not taken in, each with its cells, in the order of the file, where `settled` is known of it.
    pub(super) async fn rejected(
        self: &Arc<Self>,
        app: &App,
        settled: Settled,
    ) -> Result<Parts<RejectedRow>> {
        self.stream(app, |file, kept, parts| {
            // Which rows are taken in does not depend on what the source said before.
            let mut reader = RowReader::new(&file.mapping, settled);
            let mut taken_in = Vec::new();
            for row in file.open(kept, ALL_COLUMNS)? {
                taken_in.clear();
                let (reject, cells) = match row {
                    Err(row) => {
                        let cells = row.cells.clone();
                        (unread(row), cells)
                    }
                    Ok(row) => match reader.read(row.place, &row.cells, &mut taken_in) {
                        Ok(()) => continue,
                        Err(reject) => (reject, row.cells),
                    },
                };
                let bytes = length(&cells);
                let RowReject { line, reason } = reject;
                if parts.push(RejectedRow { line, reason, cells }, bytes).is_break() {
                    break;
                }
            }
            Ok(())
        })
        .await
    }

    /// Works something out of the file on a thread of its own, one file at a time: a large one takes seconds, a workbook much
    /// memory, and nobody else's page must wait for it.
    async fn look<T: Send + 'static>(
        self: &Arc<Self>,
        app: &App,
        work: impl FnOnce(&Self, Kept) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let kept = self.kept(app).await?;
        let file = Arc::clone(self);
        app.in_turn(move || work(&file, kept)).await
    }

    /// As [`File::look`], for what is too large to be held: it is handed on part by part.
    async fn stream<T: Send + 'static>(
        self: &Arc<Self>,
        app: &App,
        work: impl FnOnce(&Self, Kept, &mut PartSender<T>) -> Result<()> + Send + 'static,
    ) -> Result<Parts<T>> {
        // Whoever takes the parts may be slow; only what is held whole meanwhile is worth waiting for.
        let turn = match &self.reading {
            Reading::SeparatedText(_) => None,
            _ => Some(app.turn_to_read().await?),
        };
        let kept = self.kept(app).await?;
        let file = Arc::clone(self);
        let (sender, parts) = mpsc::channel(1);
        let mut sender = PartSender::new(sender, Handle::current());
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let ended = work(&file, kept, &mut sender);
            sender.end(ended);
        });
        Ok(Parts(parts))
    }

    async fn kept(&self, app: &App) -> Result<Kept> {
        let blob = app.blobs().open(self.tenant, self.digest).await?;
        Ok(Kept::new(blob, Handle::current()))
    }

    /// The rows of the file, of each the first `columns` cells.
    fn open(&self, kept: Kept, columns: usize) -> Result<Box<dyn Iterator<Item = ReadRow> + '_>> {
        let refused = |error| self.unreadable(&error);
        if let Reading::SeparatedText(_) = self.reading {
            return Ok(Box::new(
                list::open(kept, &self.reading, columns).map_err(refused)?,
            ));
        }
        let held = match self.held.get() {
            Some(held) => held,
            None => {
                let list = list::read(kept, &self.reading, ALL_COLUMNS).map_err(refused)?;
                self.held.get_or_init(|| list)
            }
        };
        let rows = held.rows.iter().map(move |row| {
            Ok(list::Row {
                place: row.place,
                cells: row.cells.iter().take(columns).cloned().collect(),
            })
        });
        Ok(Box::new(rows.chain(held.rejects.iter().cloned().map(Err))))
    }

    /// [`Error::Refused`] names the file: one that cannot be read at all must not pass for an empty one.
    fn unreadable(&self, error: &ListError) -> Error {
        Error::Refused(format!("{} can no longer be read: {error}", self.name))
    }

    /// What lies behind the last column used is left out: a wide file must not fill the memory with it.
    fn used_columns(&self) -> usize {
        let stated = self.mapping.stated().map(|(index, ..)| index + 1);
        stated.max().unwrap_or(0)
    }
}

/// Something of a file, part by part, as a thread of its own reads it.
#[derive(Debug)]
pub struct Parts<T>(mpsc::Receiver<Result<Vec<T>>>);

impl<T> Parts<T> {
    /// The next part; none when the file has ended.
    ///
    /// [`Error::Refused`] when the file can no longer be read.
    pub async fn next(&mut self) -> Result<Option<Vec<T>>> {
        self.0.recv().await.transpose()
    }
}

/// The reader's end of [`Parts`].
struct PartSender<T> {
    sender: mpsc::Sender<Result<Vec<T>>>,
    runtime: Handle,
    part: Vec<T>,
    bytes: usize,
}

impl<T> PartSender<T> {
    fn new(sender: mpsc::Sender<Result<Vec<T>>>, runtime: Handle) -> Self {
        Self {
            sender,
            runtime,
            part: Vec::new(),
            bytes: 0,
        }
    }

    /// Adds what takes `bytes` bytes to the part. Breaks off when nobody takes the parts any more.
    fn push(&mut self, item: T, bytes: usize) -> ControlFlow<()> {
        self.part.push(item);
        self.bytes += bytes;
        if self.part.len() < PART_ROWS && self.bytes < PART_BYTES {
            return ControlFlow::Continue(());
        }
        self.bytes = 0;
        let part = std::mem::take(&mut self.part);
        self.send(Ok(part))
    }

    fn send(&self, part: Result<Vec<T>>) -> ControlFlow<()> {
        match self
            .runtime
            .block_on(self.sender.send_timeout(part, LONGEST_WAIT))
        {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }

    /// Sends what is left, or why there is no more.
    fn end(mut self, ended: Result<()>) {
        let part = std::mem::take(&mut self.part);
        let _nobody_listens = self.send(ended.map(|()| part));
    }
}

fn length(cells: &[String]) -> usize {
    cells.iter().map(|cell| cell.len() + size_of::<String>()).sum()
}

/// A row the reader could not read, as the plan accounts for it.
fn unread(row: UnreadRow) -> RowReject {
    RowReject {
        line: row.place,
        reason: RowRejectReason::Unreadable {
            message_key: row.message_key.to_owned(),
            message: row.reason,
        },
    }
}
