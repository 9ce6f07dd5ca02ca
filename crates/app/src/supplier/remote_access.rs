//! The ways a supplier comes in from outside: recorded, corrected, and gone when they were closed.
//!
//! The journal keeps each under its supplier, so that the history of one supplier tells of them all.

use domain::access::{Actor, EditSuppliers, Permit, ViewSuppliers};
use domain::id::{RemoteAccessId, SupplierId};
use domain::round::Answer;
use domain::time::Instant;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::supplier::RemoteAccess;

use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::day::has_come;
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// Within how many seconds the same entered again is the same way in.
const SAME_WAY_SECONDS: i64 = 60;

/// What somebody enters about a way in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoteAccessForm {
    /// How the supplier comes in.
    pub method: String,
    /// With which account; may be empty.
    pub account: String,
    /// Whether a second factor is asked for: `yes`, `no`, or `unknown`, as where nothing is said.
    pub second_factor: String,
    /// When it was last used, `YYYY-MM-DD`; may be empty.
    pub last_used_on: String,
}

/// What is known of a way in, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteAccessDetails {
    /// How the supplier comes in.
    pub method: String,
    /// With which account; empty where nobody has said.
    pub account: String,
    /// Whether a second factor is asked for.
    pub second_factor: Answer,
    /// When it was last used.
    pub last_used_on: Option<Date>,
}

impl TryFrom<&RemoteAccessForm> for RemoteAccessDetails {
    type Error = FieldErrors;

    fn try_from(form: &RemoteAccessForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let method = fields.required_text("method", &form.method, 200);
        let account = fields.text("account", &form.account, 200);
        let second_factor = fields.optional("second_factor", &form.second_factor, Answer::from_name);
        let last_used_on = fields.optional("last_used_on", &form.last_used_on, |text| text.parse().ok());
        fields.finish(|| {
            Some(Self {
                method,
                account,
                second_factor: second_factor.unwrap_or_default(),
                last_used_on,
            })
        })
    }
}

impl From<&RemoteAccess> for RemoteAccessForm {
    fn from(way: &RemoteAccess) -> Self {
        Self {
            method: way.method.clone(),
            account: way.account.clone(),
            second_factor: way.second_factor.name().to_owned(),
            last_used_on: shown(way.last_used_on),
        }
    }
}

/// The way in of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: RemoteAccessId) -> Result<RemoteAccess> {
    let scope = actor.scope::<ViewSuppliers>()?;
    Ok(store::supplier::fetch_access(&app.store().read(), &scope, id).await?)
}

/// Records a way in. One that is entered twice within a minute is one.
pub async fn open(
    app: &App,
    actor: &Actor,
    supplier: SupplierId,
    new: &RemoteAccessDetails,
) -> Result<RemoteAccessId> {
    let permit = actor.permit_in_tenant::<EditSuppliers>()?;
    let way = new.clone().with(app.env().id(), supplier, app.env().now(), 1);
    app.store()
        .write(async |transaction| -> Result<RemoteAccessId> {
            check_used(app, &transaction.read(), &permit, &way).await?;
            // A button that was pressed twice: the two are not told apart by anything.
            let there = store::supplier::accesses(&transaction.read(), permit.scope()).await?;
            if let Some(there) = there.iter().find(|there| is_the_same(there, &way)) {
                return Ok(there.id);
            }
            store::supplier::open_access(&transaction, &permit, &way).await?;
            let happening = Happening::new(permit.actor(), "supplier.open_access", supplier)?;
            let body = Changes::of_new(field_values(&way));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(way.id)
        })
        .await
}

fn is_the_same(there: &RemoteAccess, sent: &RemoteAccess) -> bool {
    there.supplier == sent.supplier
        && field_values(there) == field_values(sent)
        && sent.created_at <= there.created_at.plus_seconds(SAME_WAY_SECONDS)
}

/// Corrects what is known of a way in still at `version`, and answers whose it is.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: RemoteAccessId,
    version: i32,
    sent: &RemoteAccessDetails,
) -> Result<SupplierId> {
    let permit = actor.permit_in_tenant::<EditSuppliers>()?;
    app.store()
        .write(async |transaction| -> Result<SupplierId> {
            let stored = store::supplier::fetch_access(&transaction.read(), permit.scope(), id).await?;
            let mut sent = sent.clone().with(id, stored.supplier, stored.created_at, version);
            sent.second_factor_changed_at = if sent.second_factor == stored.second_factor {
                stored.second_factor_changed_at
            } else {
                Some(app.env().now())
            };
            if stored.version != version {
                return Err(conflict(
                    "remote_access",
                    field_values(&stored),
                    field_values(&sent),
                ));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(stored.supplier);
            }
            check_used(app, &transaction.read(), &permit, &sent).await?;
            store::supplier::update_access(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "supplier.correct_access", stored.supplier)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await?;
            Ok(stored.supplier)
        })
        .await
}

/// Says that a way in still at `version` was closed, and answers whose it was. The journal keeps what it was.
pub async fn close(app: &App, actor: &Actor, id: RemoteAccessId, version: i32) -> Result<SupplierId> {
    let permit = actor.permit_in_tenant::<EditSuppliers>()?;
    app.store()
        .write(async |transaction| -> Result<SupplierId> {
            let closed = store::supplier::close_access(&transaction, &permit, id, version).await?;
            let happening = Happening::new(permit.actor(), "supplier.close_access", closed.supplier)?;
            let body = Changes::of_new(field_values(&closed));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(closed.supplier)
        })
        .await
}

async fn check_used(
    app: &App,
    reader: &Reader<'_>,
    permit: &Permit<EditSuppliers>,
    sent: &RemoteAccess,
) -> Result<()> {
    has_come(app, reader, permit.tenant(), "last_used_on", sent.last_used_on).await
}

impl RemoteAccessDetails {
    fn with(
        self,
        id: RemoteAccessId,
        supplier: SupplierId,
        created_at: Instant,
        version: i32,
    ) -> RemoteAccess {
        RemoteAccess {
            id,
            supplier,
            method: self.method,
            account: self.account,
            second_factor: self.second_factor,
            last_used_on: self.last_used_on,
            second_factor_changed_at: None,
            created_at,
            version,
        }
    }
}

fn field_values(way: &RemoteAccess) -> FieldValues {
    let form = RemoteAccessForm::from(way);
    vec![
        ("method", form.method),
        ("account", form.account),
        ("second_factor", form.second_factor),
        ("last_used_on", form.last_used_on),
    ]
}
