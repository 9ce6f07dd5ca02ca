//! Tenants and their places: a hospital with its sites and units.

mod country;

use domain::access::{Actor, EditSites, Permission, Scope, ViewServices};
use domain::id::{ScopeId, TenantId};
use domain::tenant::{ScopeLevel, ScopeNode};
use domain::text::fold_for_search;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::journal::INSTALLATION;
use store::tenant::NewScope;

use crate::correction::{Changes, conflict};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// What somebody enters to make a tenant.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TenantForm {
    /// The name of the hospital.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its time zone, an IANA name; that of the capital when empty.
    pub time_zone: String,
}

/// A tenant to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTenant {
    /// The name.
    pub name: String,
    /// The country's code.
    pub country: String,
    /// The IANA name of the time zone.
    pub time_zone: String,
}

impl TryFrom<&TenantForm> for NewTenant {
    type Error = FieldErrors;

    fn try_from(form: &TenantForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, 200);
        let country = match country::meant(&form.country) {
            Some(meant) => {
                fields.reject("country", "field-country-meant", Some(meant.to_owned()));
                None
            }
            None => fields.required("country", &form.country, country::code),
        };
        let entered = fields.optional("time_zone", &form.time_zone, time_zone);
        let proposed = country
            .as_deref()
            .and_then(country::default_zone)
            .map(str::to_owned);
        let time_zone = entered.or(proposed);
        if country.is_some() && time_zone.is_none() && form.time_zone.trim().is_empty() {
            fields.reject("time_zone", "field-required", None);
        }
        fields.finish(|| {
            Some(Self {
                name,
                country: country?,
                time_zone: time_zone?,
            })
        })
    }
}

/// The IANA name that `text` is.
fn time_zone(text: &str) -> Option<String> {
    TimeZone::get(text)
        .ok()
        .and_then(|zone| zone.iana_name().map(str::to_owned))
}

/// What somebody enters to add a site or unit.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    /// The node above.
    pub parent: String,
    /// `site` or `unit`.
    pub level: String,
    /// The name.
    pub name: String,
    /// The time zone; that of the node above when empty.
    pub time_zone: String,
}

/// A site or unit to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlace {
    /// The node above.
    pub parent: ScopeId,
    /// Site or unit.
    pub level: ScopeLevel,
    /// The name.
    pub name: String,
    /// The time zone; that of the node above when absent.
    pub time_zone: Option<String>,
}

impl TryFrom<&PlaceForm> for NewPlace {
    type Error = FieldErrors;

    fn try_from(form: &PlaceForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let parent = fields.required("parent", &form.parent, |text| text.parse::<ScopeId>().ok());
        let level = fields.required("level", &form.level, |text| {
            ScopeLevel::from_key(text).filter(|level| !level.is_tenant())
        });
        let name = fields.required_text("name", &form.name, 200);
        let time_zone = fields.optional("time_zone", &form.time_zone, time_zone);
        fields.finish(|| {
            Some(Self {
                parent: parent?,
                level: level?,
                name,
                time_zone,
            })
        })
    }
}

/// The name of a place, checked.
pub fn place_name(raw: &str) -> Result<String, FieldErrors> {
    let mut fields = Fields::default();
    let name = fields.required_text("name", raw, 200);
    fields.finish(|| Some(name))
}

/// A node of the tree as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The node.
    pub node: ScopeNode,
    /// How many of the listed nodes are above it.
    pub depth: usize,
}

/// Makes a tenant. Only the console does this; its first person, grant and sign-in link are made by the use cases
/// that make any.
pub async fn init(app: &App, actor: &Actor, new: &NewTenant) -> Result<TenantId> {
    let Actor::Console { .. } = actor else {
        return Err(Error::NotFound("page"));
    };
    let id: TenantId = app.env().id();
    let node = NewScope {
        id,
        parent: None,
        level: ScopeLevel::Hospital,
        name: new.name.clone(),
        country: Some(new.country.clone()),
        time_zone: new.time_zone.clone(),
        created_at: app.env().now(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::tenant::insert_tenant(&transaction, &node).await?;
            let body = Made {
                name: &new.name,
                country: &new.country,
                time_zone: &new.time_zone,
            };
            for log in [INSTALLATION, id] {
                let happening = Happening::new(actor.reference(), "tenant.init", id)?;
                journal::record(app, &transaction, log, happening, &body).await?;
            }
            Ok(())
        })
        .await?;
    Ok(id)
}

#[derive(Serialize)]
struct Made<'a> {
    name: &'a str,
    country: &'a str,
    time_zone: &'a str,
}

/// The tenants of this installation, in order of name. Only the console knows of them all.
pub async fn list_tenants(app: &App, actor: &Actor) -> Result<Vec<ScopeNode>> {
    let Actor::Console { .. } = actor else {
        return Err(Error::NotFound("page"));
    };
    Ok(store::tenant::tenants(&app.store().read()).await?)
}

/// The tenant the actor works in.
pub async fn own(app: &App, actor: &Actor) -> Result<ScopeNode> {
    let tenant = actor.tenant().ok_or(Error::NotFound("tenant"))?;
    Ok(store::tenant::fetch_tenant(&app.store().read(), tenant).await?)
}

/// The tenant with the sites and units the actor may see, each below its parent, in order of name.
pub async fn places(app: &App, actor: &Actor) -> Result<Vec<Place>> {
    places_where::<ViewServices>(app, actor).await
}

/// The same, as far as the actor may use `P` there: what a form offers to choose from. Whoever may look everywhere may
/// not act everywhere.
pub async fn places_where<P: Permission>(app: &App, actor: &Actor) -> Result<Vec<Place>> {
    let scope = actor.scope::<P>()?;
    let nodes = store::tenant::list(&app.store().read(), &scope).await?;
    let visible = |id: ScopeId| nodes.iter().any(|node| node.id == id);
    let is_top = |node: &&ScopeNode| node.parent.is_none_or(|parent| !visible(parent));
    let mut waiting: Vec<(&ScopeNode, usize)> =
        nodes.iter().filter(is_top).rev().map(|top| (top, 0)).collect();
    let mut places = Vec::with_capacity(nodes.len());
    while let Some((node, depth)) = waiting.pop() {
        places.push(Place {
            node: node.clone(),
            depth,
        });
        let below = nodes.iter().filter(|child| child.parent == Some(node.id));
        waiting.extend(below.rev().map(|child| (child, depth + 1)));
    }
    Ok(places)
}

/// Adds a site or unit.
///
/// [`Error::Exists`] when its parent has one of that name, [`Error::Invalid`] when it may not stand there.
pub async fn add_place(app: &App, actor: &Actor, new: &NewPlace) -> Result<ScopeId> {
    let path = store::tenant::path(&app.store().read(), new.parent).await?;
    let permit = actor.permit::<EditSites>(&path)?;
    let id: ScopeId = app.env().id();
    app.store()
        .write(async |transaction| -> Result<()> {
            let parent = store::tenant::fetch(&transaction.read(), permit.scope(), new.parent).await?;
            if !new.level.may_stand_below(parent.level) {
                return Err(FieldErrors::one("parent", "field-place-below").into());
            }
            check_name(
                &transaction.read(),
                permit.scope(),
                Some(new.parent),
                &new.name,
                None,
            )
            .await?;
            let node = NewScope {
                id,
                parent: Some(new.parent),
                level: new.level,
                name: new.name.clone(),
                country: None,
                time_zone: new.time_zone.clone().unwrap_or(parent.time_zone),
                created_at: app.env().now(),
            };
            store::tenant::insert_place(&transaction, &permit, &node).await?;
            let happening = Happening::new(permit.actor(), "site.add", id)?;
            let body = Added {
                name: &node.name,
                level: node.level.as_str(),
                parent: new.parent,
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(id)
}

#[derive(Serialize)]
struct Added<'a> {
    name: &'a str,
    level: &'static str,
    parent: ScopeId,
}

/// Renames a site or unit still at `version`.
pub async fn rename_place(app: &App, actor: &Actor, id: ScopeId, version: i32, name: &str) -> Result<()> {
    let path = store::tenant::path(&app.store().read(), id).await?;
    let permit = actor.permit::<EditSites>(&path)?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::tenant::fetch(&transaction.read(), permit.scope(), id).await?;
            let named = |name: &str| vec![("name", name.to_owned())];
            if stored.version != version {
                return Err(conflict("place", named(&stored.name), named(name)));
            }
            check_name(&transaction.read(), permit.scope(), stored.parent, name, Some(id)).await?;
            store::tenant::rename(&transaction, &permit, id, version, name).await?;
            let happening = Happening::new(permit.actor(), "site.rename", id)?;
            let body = Changes::between(named(&stored.name), named(name));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Two places of one parent are told apart by their names, however these are typed.
async fn check_name(
    reader: &Reader<'_>,
    scope: &Scope,
    parent: Option<ScopeId>,
    name: &str,
    itself: Option<ScopeId>,
) -> Result<()> {
    let folded = fold_for_search(name);
    let nodes = store::tenant::list(reader, scope).await?;
    let taken = nodes.iter().any(|node| {
        node.parent == parent && Some(node.id) != itself && fold_for_search(&node.name) == folded
    });
    if taken {
        Err(Error::Exists("place"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(country: &str, time_zone: &str) -> Result<NewTenant, FieldErrors> {
        NewTenant::try_from(&TenantForm {
            name: "Spitalul Exemplu".to_owned(),
            country: country.to_owned(),
            time_zone: time_zone.to_owned(),
        })
    }

    #[test]
    fn the_clock_of_the_capital_is_proposed_and_another_can_be_entered() {
        assert_eq!(form("ro", "").unwrap().time_zone, "Europe/Bucharest");
        assert_eq!(
            form("ES", "Atlantic/Canary").unwrap().time_zone,
            "Atlantic/Canary"
        );
        assert_eq!(
            form("CH", "").unwrap_err().of("time_zone").unwrap().message,
            "field-required"
        );
        assert_eq!(
            form("RO", "Europe/Nowhere")
                .unwrap_err()
                .of("time_zone")
                .unwrap()
                .message,
            "field-not-understood"
        );
    }

    #[test]
    fn letters_of_no_country_are_refused_with_a_hint() {
        assert_eq!(
            form("XX", "").unwrap_err().of("country").unwrap().message,
            "field-not-understood"
        );
        assert_eq!(
            form("EL", "")
                .unwrap_err()
                .of("country")
                .unwrap()
                .argument
                .as_deref(),
            Some("GR")
        );
    }
}
