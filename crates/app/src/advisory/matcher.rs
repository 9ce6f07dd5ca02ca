//! The advisories in use, prepared for the engine: read the first time they are asked for, and again when others are in use.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::advisory::Advisory;
use domain::id::AdvisoryId;
use domain::matching::{Candidate, Matcher};
use domain::time::Instant;
use store::advisory::StoredAdvisory;

use super::device::names;
use crate::error::Result;
use crate::installation::App;

/// Names of which the candidates are kept; with more, all are forgotten.
const MOST_KEPT: usize = 20_000;

/// The engine over the advisories in use.
#[derive(Debug)]
pub struct LoadedAdvisories {
    /// What tells them from others.
    pub(super) generation: (u64, i64),
    /// The engine, which holds them.
    pub matcher: Matcher,
    /// Where in the engine each is.
    positions: HashMap<AdvisoryId, usize>,
    /// When each came in.
    loaded_at: Vec<Instant>,
    /// What was found for names that were looked up: a house looks the same few hundred up whenever something changes.
    candidates: Mutex<HashMap<[String; 4], Arc<[Candidate]>>>,
}

impl LoadedAdvisories {
    fn of(generation: (u64, i64), documents: Vec<StoredAdvisory>) -> Self {
        let loaded_at = documents.iter().map(|document| document.loaded_at).collect();
        let documents: Vec<Advisory> = documents.into_iter().map(|document| document.content).collect();
        Self {
            generation,
            loaded_at,
            positions: documents.iter().map(Advisory::id).zip(0..).collect(),
            matcher: Matcher::new(documents),
            candidates: Mutex::default(),
        }
    }

    /// The advisories that may be about devices of these names, looked up once.
    pub(super) fn candidates(&self, spelling: [&str; 4]) -> Arc<[Candidate]> {
        let key = spelling.map(str::to_owned);
        let known = || self.candidates.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known().get(&key) {
            return Arc::clone(found);
        }
        let found: Arc<[Candidate]> = self.matcher.candidates(&names(spelling)).into();
        let mut known = known();
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(key, Arc::clone(&found));
        found
    }

    /// The document of this identifier.
    pub fn get(&self, id: AdvisoryId) -> Option<&Advisory> {
        self.matcher.advisories().get(*self.positions.get(&id)?)
    }

    /// When the document of this identifier came in, in the version in use.
    pub fn loaded_at(&self, id: AdvisoryId) -> Option<Instant> {
        self.loaded_at.get(*self.positions.get(&id)?).copied()
    }
}

/// The advisories in use.
pub async fn matcher(app: &App) -> Result<Arc<LoadedAdvisories>> {
    let generation = store::advisory::generation(&app.store().read()).await?;
    let known = app.advisories().read().await;
    if let Some(loaded) = known.as_ref().filter(|loaded| loaded.generation == generation) {
        return Ok(Arc::clone(loaded));
    }
    drop(known);
    let documents = store::advisory::list(&app.store().read()).await?;
    let prepare = move || LoadedAdvisories::of(generation, documents);
    let loaded = tokio::task::spawn_blocking(prepare)
        .await
        .map_err(|error| crate::Error::internal("the advisories could not be prepared", error))?;
    let loaded = Arc::new(loaded);
    *app.advisories().write().await = Some(Arc::clone(&loaded));
    Ok(loaded)
}

/// Forgets what was read: documents put in use at the same instant as those before would not be told from them.
pub(super) async fn forget(app: &App) {
    *app.advisories().write().await = None;
}
