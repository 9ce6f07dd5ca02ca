//! Many rows at once: an import writes millions.
//!
//! A statement for thousands of rows takes longer to put into words than to carry out, so the words are found once and used
//! again: beyond a few rows sizes are powers of two. They depend as well on which columns have one value in all rows, which
//! seldom changes within an import. So the engine, too, mostly knows the statement already.
//!
//! What an import writes is put into statements on threads of its own ([`insert_apart`]), so that neither the engine nor
//! whoever prepares the next rows waits for it.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::sea_query::{Alias, Expr, OnConflict, Query, Value, ValueTuple};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, IntoActiveModel, Iterable, Statement,
};

use tokio::sync::mpsc;
use tokio::task::JoinError;

use crate::connection::Transaction;
use crate::error::{Error, Result};

/// Parameters of one statement. SQLite takes 32,766 and PostgreSQL 65,535; a quarter of that is as fast, and four tables are
/// written at once.
const PARAMETERS: usize = 8_190;

/// Rows that go in one statement, whatever their number.
const FEW: usize = 32;

/// Adds `rows`; where one is there already, does what `conflict` says, or fails where it says nothing.
pub(crate) async fn insert<E, R>(
    transaction: &Transaction,
    rows: R,
    conflict: Option<OnConflict>,
) -> Result<()>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    R: ExactSizeIterator<Item = E::Model>,
{
    let mut statements = Statements::<E, R>::of(transaction, rows, conflict);
    while let Some(statement) = statements.next() {
        transaction.executor().execute_raw(statement).await?;
    }
    Ok(())
}

/// The same for what may be thousands of rows: the statements are put together on another thread, each while the engine
/// works on the one before.
pub(crate) async fn insert_apart<E, R>(
    transaction: &Transaction,
    rows: R,
    conflict: Option<OnConflict>,
) -> Result<()>
where
    E: EntityTrait,
    E::Column: Send,
    E::Model: IntoActiveModel<E::ActiveModel>,
    R: ExactSizeIterator<Item = E::Model> + Send + 'static,
{
    if rows.len() <= FEW {
        return insert::<E, R>(transaction, rows, conflict).await;
    }
    let mut statements = Statements::<E, R>::of(transaction, rows, conflict);
    let (sender, mut receiver) = mpsc::channel(1);
    let putting_together = tokio::task::spawn_blocking(move || {
        while let Some(statement) = statements.next() {
            // Nobody waits for it where the one before failed.
            if sender.blocking_send(statement).is_err() {
                break;
            }
        }
    });
    while let Some(statement) = receiver.recv().await {
        transaction.executor().execute_raw(statement).await?;
    }
    // It ends early only by a panic, and rows would be missing then.
    match putting_together.await.map_err(JoinError::try_into_panic) {
        Ok(()) => Ok(()),
        Err(Ok(panic)) => std::panic::resume_unwind(panic),
        Err(Err(stopped)) => Err(Error::Database(DbErr::Custom(stopped.to_string()))),
    }
}

/// A row for each of these, made when it is needed.
pub(crate) fn row_of_each<T, M>(
    items: &Arc<Vec<T>>,
    row: impl Fn(&T) -> M + Send + 'static,
) -> impl ExactSizeIterator<Item = M> + Send + 'static
where
    T: Send + Sync + 'static,
{
    let items = Arc::clone(items);
    (0..items.len()).map(move |at| row(&items[at]))
}

/// The statements that add rows, one after another.
struct Statements<E: EntityTrait, R> {
    backend: DbBackend,
    columns: Vec<E::Column>,
    rows: R,
    conflict: Option<OnConflict>,
    texts: HashMap<Shape, Text>,
}

/// What the words of a statement depend on: how many rows it adds, and for each column whether all have one value.
type Shape = (usize, Vec<bool>);

/// The words of a statement, and the values that follow those of the rows.
type Text = (String, Vec<Value>);

impl<E, R> Statements<E, R>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    R: ExactSizeIterator<Item = E::Model>,
{
    fn of(transaction: &Transaction, rows: R, conflict: Option<OnConflict>) -> Self {
        Self {
            backend: transaction.read().backend(),
            columns: E::Column::iter().collect(),
            rows,
            conflict,
            texts: HashMap::new(),
        }
    }

    fn next(&mut self) -> Option<Statement> {
        let count = self.rows_of_next()?;
        let mut values = Vec::with_capacity(count * self.columns.len());
        for row in self.rows.by_ref().take(count) {
            let mut row = row.into_active_model();
            for column in &self.columns {
                // A model has a value for every column.
                values.extend(row.take(*column).into_value());
            }
        }
        let shared = self.shared(count, &values);
        let shared_values = values.iter().zip(&shared).filter(|(_, shared)| **shared);
        let mut given: Vec<Value> = shared_values.map(|(value, _)| value.clone()).collect();
        let of_each_row = values.into_iter().zip(shared.iter().cycle());
        given.extend(
            of_each_row
                .filter(|(_, shared)| !**shared)
                .map(|(value, _)| value),
        );
        let shape = (count, shared);
        if !self.texts.contains_key(&shape) {
            self.texts.insert(shape.clone(), self.text(&shape));
        }
        let (text, of_conflict) = &self.texts[&shape];
        given.extend_from_slice(of_conflict);
        Some(Statement::from_sql_and_values(self.backend, text, given))
    }

    /// How many rows the next statement adds; none when all are added.
    fn rows_of_next(&self) -> Option<usize> {
        let left = self.rows.len();
        let most = PARAMETERS / self.columns.len();
        let power_of_two = 1 << left.min(most).checked_ilog2()?;
        Some(if left <= FEW { left } else { power_of_two })
    }

    /// Which columns have one value in all of these rows: it is handed over once. Most of what an import says of a fact is
    /// who said it and when.
    fn shared(&self, count: usize, values: &[Value]) -> Vec<bool> {
        let columns = self.columns.len();
        let first = values.iter().take(columns).enumerate();
        let shared: Vec<bool> = first
            .map(|(column, first)| {
                count > FEW
                    && values
                        .iter()
                        .skip(column)
                        .step_by(columns)
                        .all(|value| value == first)
            })
            .collect();
        // Rows alike in everything would leave none to be listed.
        if shared.iter().all(|shared| *shared) {
            vec![false; columns]
        } else {
            shared
        }
    }

    /// `INSERT … SELECT` what is shared, and the rest FROM a list of VALUES.
    fn text(&self, (count, shared): &Shape) -> Text {
        let nothing = || Value::Int(None);
        let mut varying = 0;
        let mut select = Query::select();
        for shared in shared {
            if *shared {
                select.expr(Expr::value(nothing()));
            } else {
                varying += 1;
                // What both engines call the columns of such a list.
                select.expr(Expr::col((
                    Alias::new("row"),
                    Alias::new(format!("column{varying}")),
                )));
            }
        }
        let rows = (0..*count).map(|_| ValueTuple::Many((0..varying).map(|_| nothing()).collect()));
        // Without a condition SQLite takes ON CONFLICT for a join.
        select
            .from_values(rows, Alias::new("row"))
            .and_where(Expr::cust("TRUE"));
        let mut insert = Query::insert();
        insert
            .into_table(E::default().table_ref())
            .columns(self.columns.iter().copied());
        if insert.select_from(select).is_err() {
            unreachable!("a value is selected for every column");
        }
        if let Some(conflict) = &self.conflict {
            insert.on_conflict(conflict.clone());
        }
        let Statement { sql, values, .. } = self.backend.build(&insert);
        let of_rows = (shared.len() - varying) + varying * count;
        (sql, values.into_iter().flatten().skip(of_rows).collect())
    }
}
