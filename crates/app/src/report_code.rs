//! The code by which staff report what they see, without an account: a poster carries it, and whoever reads it may write and nothing else.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::access::{Actor, EditAlertSources, LinkPurpose, ReportSecurityEvents};
use domain::id::{LinkId, ReportCodeKind};
use domain::security_event::WayIn;
use newtype_uuid::GenericUuid;

pub use store::report_code::ReportCode;

use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use crate::security_event::{ReportForm, Seen, arrive};

/// Random bytes of a code: nobody guesses one, and it stays small as a picture.
const CODE_BYTES: usize = 12;
/// The longest code that is looked up.
const LONGEST_CODE: usize = 64;

/// What a poster leads to: all that whoever reads it learns of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// The name of the house.
    pub house: String,
    /// The number to call first; empty where none is stored.
    pub telephone: String,
    /// Whether another code took its place.
    pub ended: bool,
}

/// The code in force; none where none was made.
pub async fn current(app: &App, actor: &Actor) -> Result<Option<ReportCode>> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    Ok(store::report_code::current(&app.store().read(), permit.scope()).await?)
}

/// The number that posters tell to call first, for whoever may report; empty where none is stored.
pub async fn telephone(app: &App, actor: &Actor) -> Result<String> {
    let permit = actor.permit_anywhere::<ReportSecurityEvents>()?;
    let code = store::report_code::current(&app.store().read(), &permit.scope().whole()).await?;
    Ok(code.map_or_else(String::new, |code| code.telephone))
}

/// Makes a code. Posters with the one before say from now on that they are old.
pub async fn renew(app: &App, actor: &Actor, telephone: &str) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    let mut fields = Fields::default();
    let telephone = fields.text("telephone", telephone, 60);
    fields.finish(|| Some(()))?;
    let new = ReportCode {
        id: app.env().id::<ReportCodeKind>(),
        tenant: permit.tenant(),
        code: URL_SAFE_NO_PAD.encode(app.env().random::<CODE_BYTES>()),
        telephone,
        created_at: app.env().now(),
        created_by: permit.actor(),
        ended_at: None,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::report_code::renew(&transaction, &permit, &new).await?;
            let happening = Happening::new(permit.actor(), "report_code.renew", new.id)?;
            let body = serde_json::json!({ "telephone": new.telephone });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// What a poster leads to.
///
/// [`Error::NotFound`] where there is no such code.
pub async fn poster(app: &App, code: &str) -> Result<Poster> {
    let found = find(app, code).await?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), found.tenant).await?;
    Ok(Poster {
        house: tenant.name,
        telephone: found.telephone,
        ended: found.ended_at.is_some(),
    })
}

async fn find(app: &App, code: &str) -> Result<ReportCode> {
    let short = Some(code).filter(|code| code.len() <= LONGEST_CODE);
    let code = short.ok_or(Error::NotFound("page"))?;
    let found = store::report_code::find(&app.store().read(), code).await?;
    found.ok_or(Error::NotFound("page"))
}

/// Keeps what somebody reports, and answers its number. The same report sent twice is one.
///
/// [`Error::NotFound`] where the code is none or old, [`Error::Refused`] where so many reports wait that nobody would read another.
pub async fn report(app: &App, code: &str, form: &ReportForm) -> Result<u32> {
    let found = find(app, code).await?;
    if found.ended_at.is_some() {
        return Err(Error::NotFound("page"));
    }
    let actor = Actor::Link {
        link: LinkId::from_untyped_uuid(found.id.into_untyped_uuid()),
        purpose: LinkPurpose::StaffReport,
        tenant: found.tenant,
    };
    let permit = actor.permit_in_tenant::<ReportSecurityEvents>()?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), found.tenant).await?;
    let seen = Seen::read(form, &zone(&tenant.time_zone), app.env().now())?;
    let source = Some(found.id.into_untyped_uuid());
    let came = [seen.reported(WayIn::StaffReport, source)];
    app.store()
        .write(async |transaction| -> Result<u32> {
            let arrived = arrive(app, &transaction, &permit, source, &came).await?;
            let full = || Error::Refused("too many reports wait to be looked at; call instead".to_owned());
            arrived.numbers.first().copied().ok_or_else(full)
        })
        .await
}
