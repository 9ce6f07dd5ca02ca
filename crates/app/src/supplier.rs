//! Suppliers: what is known of each, added and corrected. What stands on them is `standing`, the ways they come in
//! `remote_access`, the tries of their numbers `contact`.
//!
//! A supplier serves the whole hospital, so changing one takes leave for the whole of it.

pub mod contact;
pub mod remote_access;
mod standing;

use domain::access::{Actor, EditSuppliers, Scope};
use domain::id::SupplierId;
use domain::round::{Answer, Audience};
use domain::supplier::{CARETAKERS, Clauses};
use domain::text::mail_address;
use domain::time::Instant;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Reader;

pub use standing::{
    FetchedSupplier, ListedSupplier, ServiceHit, SuppliedSystem, fetch, list, names, names_within,
};
pub(crate) use standing::{Supplied, hits, last_try, tries_that_count};
pub use store::supplier::{ContactAttempt, RemoteAccess, Supplier};

use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The longest notice of an incident that a contract can agree, in hours: a month.
const LONGEST_NOTICE_HOURS: u16 = 31 * 24;

/// What somebody enters about a supplier.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SupplierForm {
    /// The name, as people say it.
    pub name: String,
    /// What it supplies; may be empty.
    pub supplies: String,
    /// Its number in the commercial register; may be empty.
    pub register_number: String,
    /// Who looks after the contract; information technology where nothing is said.
    pub looked_after_by: String,
    /// Who answers at night; may be empty.
    pub contact_name: String,
    /// The number for the night; may be empty.
    pub contact_telephone: String,
    /// The mail address for the night; may be empty.
    pub contact_mail: String,
    /// The number of the contract; may be empty.
    pub contract_number: String,
    /// The last day of the contract, `YYYY-MM-DD`; may be empty.
    pub contract_ends_on: String,
    /// The last day on which notice can be given; may be empty.
    pub notice_by: String,
    /// Whether security is agreed: `yes`, `no`, or `unknown`, as where nothing is said.
    pub security: String,
    /// Whether it is agreed that incidents are told.
    pub notification: String,
    /// Within how many hours; may be empty.
    pub notification_hours: String,
    /// Whether work while the product is down is agreed.
    pub degraded_mode: String,
    /// Whether the hospital may look.
    pub audit: String,
    /// Whether the end of the contract is agreed.
    pub exit: String,
}

/// What is known of a supplier, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierDetails {
    /// The name, as people say it.
    pub name: String,
    /// What it supplies; empty where nobody has said.
    pub supplies: String,
    /// Its number in the commercial register; empty where nobody has said.
    pub register_number: String,
    /// Who looks after the contract.
    pub looked_after_by: Audience,
    /// Who answers at night; empty where nobody has said.
    pub contact_name: String,
    /// The number for the night; empty where nobody has said.
    pub contact_telephone: String,
    /// The mail address for the night; empty where nobody has said.
    pub contact_mail: String,
    /// The number of the contract; empty where nobody has said.
    pub contract_number: String,
    /// The last day of the contract.
    pub contract_ends_on: Option<Date>,
    /// The last day on which notice can be given.
    pub notice_by: Option<Date>,
    /// What the contract says.
    pub clauses: Clauses,
}

impl TryFrom<&SupplierForm> for SupplierDetails {
    type Error = FieldErrors;

    fn try_from(form: &SupplierForm) -> Result<Self, FieldErrors> {
        // In the order of the form, which is the order in which a person reads what is wrong.
        let mut fields = Fields::default();
        let day = |text: &str| text.parse::<Date>().ok();
        let name = fields.required_text("name", &form.name, 200);
        let supplies = fields.text("supplies", &form.supplies, 400);
        let looked_after_by = fields.optional("looked_after_by", &form.looked_after_by, |text| {
            Audience::from_name(text).filter(|audience| CARETAKERS.contains(audience))
        });
        let contact_name = fields.text("contact_name", &form.contact_name, 200);
        let contact_telephone = fields.text("contact_telephone", &form.contact_telephone, 60);
        let contact_mail = fields.optional("contact_mail", &form.contact_mail, mail_address);
        let contract_number = fields.text("contract_number", &form.contract_number, 100);
        let contract_ends_on = fields.optional("contract_ends_on", &form.contract_ends_on, day);
        let notice_by = fields.optional("notice_by", &form.notice_by, day);
        if matches!((notice_by, contract_ends_on), (Some(notice), Some(end)) if notice > end) {
            fields.reject("notice_by", "field-notice-after-end", None);
        }
        let register_number = fields.text("register_number", &form.register_number, 60);
        let clauses = clauses(&mut fields, form);
        fields.finish(|| {
            Some(Self {
                name,
                supplies,
                register_number,
                looked_after_by: looked_after_by.unwrap_or(Audience::InformationTechnology),
                contact_name,
                contact_telephone,
                contact_mail: contact_mail.unwrap_or_default(),
                contract_number,
                contract_ends_on,
                notice_by,
                clauses,
            })
        })
    }
}

fn clauses(fields: &mut Fields, form: &SupplierForm) -> Clauses {
    let mut answer = |field, raw: &str| fields.optional(field, raw, Answer::from_name).unwrap_or_default();
    let mut clauses = Clauses {
        security: answer("security", &form.security),
        notification: answer("notification", &form.notification),
        notification_hours: None,
        degraded_mode: answer("degraded_mode", &form.degraded_mode),
        audit: answer("audit", &form.audit),
        exit: answer("exit", &form.exit),
    };
    clauses.notification_hours = fields.optional("notification_hours", &form.notification_hours, |text| {
        text.parse()
            .ok()
            .filter(|hours| (1..=LONGEST_NOTICE_HOURS).contains(hours))
    });
    if clauses.notification_hours.is_some() && clauses.notification != Answer::Yes {
        fields.reject("notification_hours", "field-hours-of-nothing", None);
    }
    clauses
}

impl From<&Supplier> for SupplierForm {
    fn from(supplier: &Supplier) -> Self {
        let clauses = &supplier.clauses;
        Self {
            name: supplier.name.clone(),
            supplies: supplier.supplies.clone(),
            register_number: supplier.register_number.clone(),
            looked_after_by: supplier.looked_after_by.name().to_owned(),
            contact_name: supplier.contact_name.clone(),
            contact_telephone: supplier.contact_telephone.clone(),
            contact_mail: supplier.contact_mail.clone(),
            contract_number: supplier.contract_number.clone(),
            contract_ends_on: shown(supplier.contract_ends_on),
            notice_by: shown(supplier.notice_by),
            security: clauses.security.name().to_owned(),
            notification: clauses.notification.name().to_owned(),
            notification_hours: shown(clauses.notification_hours),
            degraded_mode: clauses.degraded_mode.name().to_owned(),
            audit: clauses.audit.name().to_owned(),
            exit: clauses.exit.name().to_owned(),
        }
    }
}

/// Adds a supplier.
pub async fn add(app: &App, actor: &Actor, new: &SupplierDetails) -> Result<SupplierId> {
    let permit = actor.permit_in_tenant::<EditSuppliers>()?;
    let supplier = new.clone().with(app.env().id(), app.env().now(), 1);
    app.store()
        .write(async |transaction| -> Result<()> {
            store::supplier::insert(&transaction, &permit, &supplier).await?;
            let happening = Happening::new(permit.actor(), "supplier.add", supplier.id)?;
            let body = Changes::of_new(field_values(&supplier));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(supplier.id)
}

/// Corrects what is known of a supplier still at `version`.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: SupplierId,
    version: i32,
    sent: &SupplierDetails,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditSuppliers>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::supplier::fetch(&transaction.read(), permit.scope(), id).await?;
            let mut sent = sent.clone().with(id, stored.created_at, version);
            // Who was reached by another number was not reached by this one.
            let same = sent.contact_telephone == stored.contact_telephone
                && sent.contact_mail == stored.contact_mail;
            sent.contact_changed_at = if same {
                stored.contact_changed_at
            } else {
                Some(app.env().now())
            };
            if stored.version != version {
                return Err(conflict("supplier", field_values(&stored), field_values(&sent)));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(());
            }
            store::supplier::update(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "supplier.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

/// Whether `supplier` is one of the tenant's: what refers to one is checked as it is written.
pub(crate) async fn check(reader: &Reader<'_>, scope: &Scope, supplier: Option<SupplierId>) -> Result<()> {
    if let Some(supplier) = supplier {
        store::supplier::fetch(reader, scope, supplier).await?;
    }
    Ok(())
}

impl SupplierDetails {
    fn with(self, id: SupplierId, created_at: Instant, version: i32) -> Supplier {
        Supplier {
            id,
            name: self.name,
            register_number: self.register_number,
            supplies: self.supplies,
            looked_after_by: self.looked_after_by,
            contract_number: self.contract_number,
            contract_ends_on: self.contract_ends_on,
            notice_by: self.notice_by,
            clauses: self.clauses,
            contact_name: self.contact_name,
            contact_telephone: self.contact_telephone,
            contact_mail: self.contact_mail,
            contact_changed_at: None,
            created_at,
            version,
        }
    }
}

fn field_values(supplier: &Supplier) -> FieldValues {
    let form = SupplierForm::from(supplier);
    vec![
        ("name", form.name),
        ("supplies", form.supplies),
        ("looked_after_by", form.looked_after_by),
        ("contact_name", form.contact_name),
        ("contact_telephone", form.contact_telephone),
        ("contact_mail", form.contact_mail),
        ("contract_number", form.contract_number),
        ("contract_ends_on", form.contract_ends_on),
        ("notice_by", form.notice_by),
        ("register_number", form.register_number),
        ("security", form.security),
        ("notification", form.notification),
        ("notification_hours", form.notification_hours),
        ("degraded_mode", form.degraded_mode),
        ("audit", form.audit),
        ("exit", form.exit),
    ]
}
