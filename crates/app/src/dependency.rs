//! Dependencies: what a service or a system stands on, entered as a sentence and listed with the names of both ends.

use std::collections::HashMap;

use domain::access::{Actor, EditServices, Permit, ViewAssets, ViewServices};
use domain::asset::name_of;
use domain::dependency::{Dependency, FULL_LOSS, Need, Node, check};
use domain::id::{AssetId, DependencyId};
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::correction::{Changes, FieldValues, conflict};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::service::MAX_OUTAGE_MINUTES;

/// What somebody enters about a dependency.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DependencyForm {
    /// Who needs, as `kind:identifier`; not read when a dependency is corrected.
    pub consumer: String,
    /// What is needed, likewise.
    pub provider: String,
    /// What passes between them.
    pub need: String,
    /// How much the consumer loses without the provider: a percentage, or thousandths followed by `‰`.
    pub max_loss: String,
    /// Minutes of normal work without the provider; none when empty.
    pub buffer_minutes: String,
    /// Minutes from the end of the buffer to the full loss; none when empty.
    pub ramp_minutes: String,
}

/// How a consumer stands on a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DependencyTerms {
    /// What passes between them.
    pub need: Need,
    /// Loss without the provider, in thousandths.
    pub max_loss: u16,
    /// Minutes of normal work without it.
    pub buffer_minutes: u32,
    /// Minutes from there to the full loss.
    pub ramp_minutes: u32,
}

/// A dependency to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDependency {
    /// Who needs.
    pub consumer: Node,
    /// What is needed.
    pub provider: Node,
    /// How.
    pub terms: DependencyTerms,
}

impl TryFrom<&DependencyForm> for DependencyTerms {
    type Error = FieldErrors;

    fn try_from(form: &DependencyForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let terms = read_terms(&mut fields, form);
        fields.finish(|| terms)
    }
}

impl TryFrom<&DependencyForm> for NewDependency {
    type Error = FieldErrors;

    fn try_from(form: &DependencyForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let consumer = fields.required("consumer", &form.consumer, read_node);
        let provider = fields.required("provider", &form.provider, read_node);
        let terms = read_terms(&mut fields, form);
        if let (Some(consumer), Some(provider)) = (consumer, provider) {
            reject_problem(&mut fields, consumer, provider);
        }
        fields.finish(|| {
            Some(Self {
                consumer: consumer?,
                provider: provider?,
                terms: terms?,
            })
        })
    }
}

fn reject_problem(fields: &mut Fields, consumer: Node, provider: Node) {
    use domain::dependency::DependencyProblem::{AssetAsConsumer, LossOutOfRange, OnItself, SystemOnService};

    match check(consumer, provider, FULL_LOSS) {
        Ok(()) | Err(LossOutOfRange) => {}
        Err(OnItself) => fields.reject("provider", "field-depends-on-itself", None),
        Err(AssetAsConsumer) => fields.reject("consumer", "field-asset-as-consumer", None),
        Err(SystemOnService) => fields.reject("provider", "field-system-on-service", None),
    }
}

fn read_terms(fields: &mut Fields, form: &DependencyForm) -> Option<DependencyTerms> {
    let minutes = |text: &str| {
        text.parse::<u32>()
            .ok()
            .filter(|minutes| *minutes <= MAX_OUTAGE_MINUTES)
    };
    let need = fields.required("need", &form.need, Need::from_key);
    let max_loss = fields.required("max_loss", &form.max_loss, read_loss);
    let buffer = fields.optional("buffer_minutes", &form.buffer_minutes, minutes);
    let ramp = fields.optional("ramp_minutes", &form.ramp_minutes, minutes);
    Some(DependencyTerms {
        need: need?,
        max_loss: max_loss?,
        buffer_minutes: buffer.unwrap_or(0),
        ramp_minutes: ramp.unwrap_or(0),
    })
}

/// A loss in thousandths from `35`, `35 %`, `35.5`, `35,5 %` or `355 ‰`; never nothing, never more than all.
fn read_loss(text: &str) -> Option<u16> {
    let thousandths = match text.strip_suffix('‰') {
        Some(thousandths) => thousandths.trim().parse().ok()?,
        None => percent(text.trim_end_matches('%').trim())?,
    };
    (1..=FULL_LOSS).contains(&thousandths).then_some(thousandths)
}

fn percent(text: &str) -> Option<u16> {
    let (whole, tenth) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let tenth = tenth.parse::<u16>().ok().filter(|_| tenth.len() == 1)?;
    whole.parse::<u16>().ok()?.checked_mul(10)?.checked_add(tenth)
}

/// A node as forms and addresses write it: `system:0190c0de-…`.
pub fn node_text(node: Node) -> String {
    match node {
        Node::Service(id) => format!("service:{id}"),
        Node::System(id) => format!("system:{id}"),
        Node::Asset(id) => format!("asset:{id}"),
    }
}

/// The node that text of [`node_text`] names.
pub fn read_node(text: &str) -> Option<Node> {
    let (kind, id) = text.split_once(':')?;
    match kind {
        "service" => Some(Node::Service(id.parse().ok()?)),
        "system" => Some(Node::System(id.parse().ok()?)),
        "asset" => Some(Node::Asset(id.parse().ok()?)),
        _ => None,
    }
}

/// A dependency of a consumer that the reader sees, with the names of both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDependency {
    /// The dependency.
    pub dependency: Dependency,
    /// Who needs.
    pub consumer_name: String,
    /// What is needed; none when the reader does not see it, and is not to be told which it is.
    pub provider_name: Option<String>,
}

/// What a service or system stands on, and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Around {
    pub(crate) stands_on: Vec<ListedDependency>,
    /// As far as the reader sees who needs it.
    pub(crate) carries: Vec<ListedDependency>,
    /// Whether something that the reader does not see stands on it too.
    pub(crate) carries_elsewhere: bool,
}

/// The dependencies whose consumer the actor sees. What stands outside its places stands on nothing it is told of; a
/// system serves the whole tenant and is seen from everywhere.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedDependency>> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    seen(&reader, actor, store::dependency::list(&reader, &scope).await?).await
}

/// What surrounds `node`, as far as the actor sees it.
pub(crate) async fn around(app: &App, actor: &Actor, node: Node) -> Result<Around> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let below = store::dependency::of_consumer(&reader, &scope, node).await?;
    let above = store::dependency::of_provider(&reader, &scope, node).await?;
    let needed_by = above.len();
    let carries = seen(&reader, actor, above).await?;
    Ok(Around {
        stands_on: seen(&reader, actor, below).await?,
        carries_elsewhere: carries.len() < needed_by,
        carries,
    })
}

async fn seen(
    reader: &Reader<'_>,
    actor: &Actor,
    dependencies: Vec<Dependency>,
) -> Result<Vec<ListedDependency>> {
    if dependencies.is_empty() {
        return Ok(Vec::new());
    }
    let names = node_names(reader, actor, &dependencies).await?;
    let listed = dependencies.into_iter().filter_map(|dependency| {
        Some(ListedDependency {
            consumer_name: names.get(&dependency.consumer).cloned()?,
            provider_name: names.get(&dependency.provider).cloned(),
            dependency,
        })
    });
    Ok(listed.collect())
}

/// The names of the ends that the actor sees: services of its places, systems, and equipment where it may view that.
async fn node_names(
    reader: &Reader<'_>,
    actor: &Actor,
    dependencies: &[Dependency],
) -> Result<HashMap<Node, String>> {
    let scope = &actor.scope::<ViewServices>()?;
    let mut names = HashMap::new();
    let services = store::service::list(reader, scope).await?;
    names.extend(
        services
            .into_iter()
            .map(|service| (Node::Service(service.id), service.name)),
    );
    let systems = store::system::list(reader, scope).await?;
    names.extend(
        systems
            .into_iter()
            .map(|system| (Node::System(system.id), system.name)),
    );
    let Ok(scope) = actor.scope::<ViewAssets>() else {
        return Ok(names);
    };
    let assets: Vec<AssetId> = dependencies
        .iter()
        .filter_map(|dependency| asset(dependency.provider))
        .collect();
    for asset in store::asset::fetch_all(reader, &scope, &assets).await? {
        let name = name_of(&asset.attributes);
        names.insert(Node::Asset(asset.id), name);
    }
    Ok(names)
}

fn asset(node: Node) -> Option<AssetId> {
    match node {
        Node::Asset(id) => Some(id),
        Node::Service(_) | Node::System(_) => None,
    }
}

/// Records a dependency.
pub async fn add(app: &App, actor: &Actor, new: &NewDependency) -> Result<DependencyId> {
    let dependency = Dependency {
        id: app.env().id(),
        consumer: new.consumer,
        provider: new.provider,
        need: new.terms.need,
        max_loss: new.terms.max_loss,
        buffer_minutes: new.terms.buffer_minutes,
        ramp_minutes: new.terms.ramp_minutes,
        version: 1,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            let permit = permit_for(&transaction.read(), actor, dependency.consumer).await?;
            store::dependency::insert(&transaction, &permit, &dependency, app.env().now()).await?;
            let happening = Happening::new(permit.actor(), "dependency.add", dependency.id)?;
            let body = Changes::of_new(field_values(&dependency));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(dependency.id)
}

/// Corrects how the consumer of a dependency still at `version` stands on its provider.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: DependencyId,
    version: i32,
    terms: &DependencyTerms,
) -> Result<()> {
    let scope = actor.scope::<EditServices>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let reader = transaction.read();
            let stored = store::dependency::fetch(&reader, &scope, id).await?;
            let permit = unless_unseen(permit_for(&reader, actor, stored.consumer).await)?;
            let sent = Dependency {
                need: terms.need,
                max_loss: terms.max_loss,
                buffer_minutes: terms.buffer_minutes,
                ramp_minutes: terms.ramp_minutes,
                version,
                ..stored
            };
            if stored.version != version {
                return Err(conflict("dependency", field_values(&stored), field_values(&sent)));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(());
            }
            store::dependency::update(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "dependency.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

/// Removes a dependency still at `version`. The journal keeps what it was.
pub async fn remove(app: &App, actor: &Actor, id: DependencyId, version: i32) -> Result<()> {
    let scope = actor.scope::<EditServices>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::dependency::fetch(&transaction.read(), &scope, id).await?;
            let permit = unless_unseen(permit_for(&transaction.read(), actor, stored.consumer).await)?;
            let removed = store::dependency::remove(&transaction, &permit, id, version).await?;
            let happening = Happening::new(permit.actor(), "dependency.remove", id)?;
            let body = Changes::of_new(field_values(&removed));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Leave to change what `consumer` stands on: a service where it is provided, a system throughout the tenant.
async fn permit_for(reader: &Reader<'_>, actor: &Actor, consumer: Node) -> Result<Permit<EditServices>> {
    let Node::Service(service) = consumer else {
        return Ok(actor.permit_in_tenant::<EditServices>()?);
    };
    let scope = actor.scope::<EditServices>()?;
    let service = store::service::fetch(reader, &scope, service).await?;
    Ok(actor.permit::<EditServices>(&store::tenant::path(reader, service.scope).await?)?)
}

/// A dependency whose consumer is not seen is told from none at all by nothing, not even by what was not found.
fn unless_unseen<T>(permit: Result<T>) -> Result<T> {
    permit.map_err(|error| match error {
        Error::NotFound(_) => Error::NotFound("dependency"),
        other => other,
    })
}

fn field_values(dependency: &Dependency) -> FieldValues {
    vec![
        ("consumer", node_text(dependency.consumer)),
        ("provider", node_text(dependency.provider)),
        ("need", dependency.need.as_str().to_owned()),
        ("max_loss", dependency.max_loss.to_string()),
        ("buffer_minutes", dependency.buffer_minutes.to_string()),
        ("ramp_minutes", dependency.ramp_minutes.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;

    use super::*;

    #[test]
    fn a_loss_is_read_as_a_percentage_unless_it_says_thousandths() {
        for (text, loss) in [
            ("35", 350),
            ("35 %", 350),
            ("35,5 %", 355),
            ("35.5", 355),
            ("355 ‰", 355),
            ("100", 1000),
        ] {
            assert_eq!(read_loss(text), Some(loss), "{text}");
        }
        for text in [
            "0", "100.1", "101", "-5", "35.55", "a lot", "0 ‰", "1001‰", "6554",
        ] {
            assert_eq!(read_loss(text), None, "{text}");
        }
    }

    #[test]
    fn a_node_is_written_and_read_back() {
        let node = Node::System(domain::id::SystemId::from_untyped_uuid(uuid::Uuid::from_u128(7)));
        assert_eq!(read_node(&node_text(node)), Some(node));
        assert_eq!(read_node("ward:00000000-0000-0000-0000-000000000007"), None);
    }

    #[test]
    fn every_wrong_field_of_a_dependency_is_named_at_once() {
        let node = node_text(Node::System(domain::id::SystemId::from_untyped_uuid(
            uuid::Uuid::from_u128(7),
        )));
        let form = DependencyForm {
            consumer: node.clone(),
            provider: node,
            ..DependencyForm::default()
        };
        let errors = NewDependency::try_from(&form).unwrap_err();
        assert!(
            errors.of("provider").is_some() && errors.of("need").is_some() && errors.of("max_loss").is_some()
        );
    }
}
