//! Days that people enter about what has happened, judged against today in the hospital's time zone.
//!
//! A form is read without a clock, so this is no part of it: the use case asks, and answers like a form.

use domain::id::TenantId;
use jiff::civil::Date;
use store::Reader;

use crate::error::Result;
use crate::field::FieldErrors;
use crate::installation::{App, zone};

/// Refuses a day after today for what `field` says has happened: what is planned was not done.
pub(crate) async fn has_come(
    app: &App,
    reader: &Reader<'_>,
    tenant: TenantId,
    field: &'static str,
    day: Option<Date>,
) -> Result<()> {
    let Some(day) = day else {
        return Ok(());
    };
    let tenant = store::tenant::fetch_tenant(reader, tenant).await?;
    if day > app.env().today(&zone(&tenant.time_zone)) {
        return Err(FieldErrors::one(field, "field-not-yet").into());
    }
    Ok(())
}
