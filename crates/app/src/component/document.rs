//! A document of a bill of materials, read where it holds nobody up.

use std::collections::{BTreeSet, HashMap};

use domain::access::Scope;
use domain::component::{BillOfMaterials, Comparison, Listed};
use domain::id::SystemId;
use domain::time::Instant;
use store::component::{Bill, BillState};

use super::{compared, list};
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};

/// The most dependencies between components that are kept of one document.
const MAX_DEPENDENCIES: usize = 2_000_000;
/// The most bytes kept of what tells the described component from others.
const MAX_SUBJECT: usize = 400;

/// What a document says.
pub(super) struct Document {
    pub(super) bill: BillOfMaterials,
    /// Which component needs which, by place, each pair once and in order.
    pub(super) pairs: Vec<(u32, u32)>,
}

impl Document {
    /// Reads bytes on a thread of its own, one document at a time: a large one takes a second and much memory.
    ///
    /// [`Error::Refused`] with the place of what is wrong.
    pub(super) async fn read(app: &App, bytes: Vec<u8>) -> Result<Self> {
        app.in_turn(move || Self::read_now(&bytes)).await
    }

    /// The kept document of a bill.
    pub(super) async fn of(app: &App, scope: &Scope, bill: &Bill) -> Result<Self> {
        is_kept(bill)?;
        let bytes = app
            .blobs()
            .get(scope.tenant(), blob_digest(&bill.digest)?)
            .await?;
        Self::read(app, bytes).await
    }

    fn read_now(bytes: &[u8]) -> Result<Self> {
        let bill = formats::bill::read(bytes).map_err(|error| Error::Refused(error.to_string()))?;
        let pairs = pairs(&bill)?;
        Ok(Self { bill, pairs })
    }

    /// The bill as it is stored, but for the file and who brought it.
    pub(super) fn bill(&self, system: SystemId) -> Bill {
        let described = self.bill.described.and_then(|at| self.bill.components.get(at));
        let tools = self.bill.tools.iter().map(|tool| {
            let parts = [
                tool.vendor.as_deref(),
                Some(tool.name.as_str()),
                tool.version.as_deref(),
            ];
            let parts: Vec<&str> = parts
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect();
            parts.join(" ")
        });
        Bill {
            id: newtype_uuid::GenericUuid::from_untyped_uuid(uuid::Uuid::nil()),
            system,
            state: BillState::Uploaded,
            format: self.bill.format.clone(),
            identifier: told(self.bill.identifier.as_deref().unwrap_or_default()),
            subject: described
                .map(|component| told(&component.identity()))
                .unwrap_or_default(),
            described: described
                .map(|component| {
                    let version = component.version.as_deref().unwrap_or_default();
                    told(format!("{} {version}", component.name).trim())
                })
                .unwrap_or_default(),
            made_at: self.bill.made_at,
            tools: tools.map(|tool| told(&tool)).collect(),
            remarks: self
                .bill
                .remarks
                .iter()
                .map(|remark| remark.replace('\0', "\u{fffd}"))
                .collect(),
            file_name: String::new(),
            digest: String::new(),
            size: 0,
            components: self.bill.components.len() as u64,
            dependencies: self.pairs.len() as u64,
            outcome: None,
            replaces: None,
            created_at: Instant::from(jiff::Timestamp::UNIX_EPOCH),
            created_by: String::new(),
            decided_at: None,
            decided_by: None,
            ended_at: None,
            ended_by: None,
            file_removed_at: None,
            version: 1,
        }
    }

    /// What it changes against the components of the bill in force.
    pub(super) async fn compared(
        &self,
        app: &App,
        scope: &Scope,
        earlier: Option<&Bill>,
    ) -> Result<Comparison> {
        let before = match earlier {
            Some(earlier) => list::all_of(app, scope, earlier).await?,
            None => Vec::new(),
        };
        let before = before
            .iter()
            .map(|stored| Listed::from(&stored.component))
            .collect();
        let after = self.bill.components.iter().map(Listed::from).collect();
        app.in_turn(move || Ok(compared(before, after))).await
    }
}

/// [`Error::Refused`] when the document of a bill was removed.
pub(super) fn is_kept(bill: &Bill) -> Result<()> {
    match bill.file_removed_at {
        None => Ok(()),
        Some(removed) => Err(Error::Refused(format!(
            "the document {} was removed on {}, because it was no longer needed; bring it in again to look into it",
            bill.file_name,
            removed.timestamp().strftime("%Y-%m-%d")
        ))),
    }
}

fn told(text: &str) -> String {
    let mut told = String::new();
    for character in text.chars() {
        let character = if character == '\0' { '\u{fffd}' } else { character };
        if told.len() + character.len_utf8() > MAX_SUBJECT {
            break;
        }
        told.push(character);
    }
    told
}

/// Dependencies as pairs of places. What names no component of the document is left out, as a remark says.
fn pairs(bill: &BillOfMaterials) -> Result<Vec<(u32, u32)>> {
    let mut places: HashMap<&str, u32> = HashMap::new();
    for (place, component) in bill.components.iter().enumerate() {
        if let (Some(reference), Ok(place)) = (component.reference.as_deref(), u32::try_from(place)) {
            places.entry(reference).or_insert(place);
        }
    }
    let mut pairs = BTreeSet::new();
    for dependency in &bill.dependencies {
        let Some(consumer) = places.get(dependency.of.as_str()) else {
            continue;
        };
        for on in &dependency.on {
            if let Some(provider) = places.get(on.as_str()) {
                pairs.insert((*consumer, *provider));
            }
        }
        if pairs.len() > MAX_DEPENDENCIES {
            return Err(Error::Refused(format!(
                "the document has more than {MAX_DEPENDENCIES} dependencies; ask for it in parts"
            )));
        }
    }
    Ok(pairs.into_iter().collect())
}
