//! Where sources disagree: what is left to settle, by attribute and pair of sources, with examples side by side.
//!
//! It is settled for all at once by choosing a source for the attribute ([`crate::source::change`]), for one piece of
//! equipment by a correction ([`crate::asset::correct`]).

use std::collections::HashMap;

use domain::access::{Actor, EditAssets, ImportInventory, Scope};
use domain::asset::name_of;
use domain::disagreement::Disagreement;
use domain::fact::{Fact, standing};
use domain::id::{AssetId, SourceId};
use domain::source::Precedence;
use store::Reader;

use crate::error::Result;
use crate::installation::App;
use crate::projection::precedence;

/// Examples shown of one group.
const EXAMPLES: u64 = 5;
/// Groups shown, those of most equipment first.
const GROUPS: usize = 60;

/// Equipment about which two sources disagree in the same way.
#[derive(Debug, Clone)]
pub struct DisagreeingSources {
    /// What about, and who is shown.
    pub disagreement: Disagreement,
    /// The name of the source whose value is shown.
    pub shown: String,
    /// The name of the source that says otherwise.
    pub other: String,
    /// How many pieces of equipment.
    pub assets: u64,
    /// Some of them.
    pub examples: Vec<Example>,
}

/// One piece of equipment about which two sources disagree.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its identifier.
    pub asset: AssetId,
    /// Its name; empty when no source gives one.
    pub name: String,
    /// Its version, for a correction.
    pub version: i32,
    /// What is shown.
    pub shown: String,
    /// What the other source says.
    pub other: String,
    /// Whether the reader may correct it.
    pub may_edit: bool,
}

/// Who disagrees with whom about what: what they mean otherwise, and apart from it what they only write otherwise; in
/// order of attribute.
pub async fn list(app: &App, actor: &Actor) -> Result<[Vec<DisagreeingSources>; 2]> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let (scope, reader) = (permit.scope(), app.store().read());
    let sources = store::source::list(&reader, scope).await?;
    let looking = Looking {
        precedence: precedence(&reader, scope, &sources).await?,
        may_edit: actor.may_in_tenant::<EditAssets>(),
        scope,
        reader: &reader,
    };
    let names: HashMap<SourceId, String> = sources
        .into_iter()
        .map(|source| (source.id, source.name))
        .collect();
    let name = |id: SourceId| names.get(&id).cloned().unwrap_or_default();
    let mut found = Vec::new();
    for group in store::disagreement::groups(&reader, scope)
        .await?
        .into_iter()
        .take(GROUPS)
    {
        found.push(DisagreeingSources {
            shown: name(group.disagreement.shown),
            other: name(group.disagreement.other),
            assets: group.assets,
            examples: looking.examples(&group.disagreement).await?,
            disagreement: group.disagreement,
        });
    }
    found.sort_by_key(|group| group.disagreement.attribute);
    let (spelling, meant) = found.into_iter().partition(|group| group.disagreement.spelling);
    Ok([meant, spelling])
}

struct Looking<'a> {
    precedence: Precedence,
    may_edit: bool,
    scope: &'a Scope,
    reader: &'a Reader<'a>,
}

impl Looking<'_> {
    async fn examples(&self, disagreement: &Disagreement) -> Result<Vec<Example>> {
        let ids = store::disagreement::examples(self.reader, self.scope, disagreement, EXAMPLES).await?;
        let assets = store::asset::fetch_all(self.reader, self.scope, &ids).await?;
        let facts = store::fact::of_assets(self.reader, self.scope, &ids).await?;
        let examples = assets.into_iter().filter_map(|asset| {
            let standing = standing(facts.get(&asset.id)?, &self.precedence);
            let stated = standing.get(&disagreement.attribute)?;
            Some(Example {
                asset: asset.id,
                name: name_of(&asset.attributes),
                version: asset.version,
                shown: said(stated, disagreement.shown)?,
                other: said(stated, disagreement.other)?,
                may_edit: self.may_edit,
            })
        });
        Ok(examples.collect())
    }
}

fn said(stated: &[&Fact], wanted: SourceId) -> Option<String> {
    let found = stated.iter().find(|fact| fact.source() == Some(wanted))?;
    found.value.clone()
}
