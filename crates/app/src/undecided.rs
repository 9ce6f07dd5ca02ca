//! What the lists of the inventory leave for people to decide.

use domain::access::{Actor, ImportInventory};

use crate::error::Result;
use crate::installation::App;

/// How much waits to be decided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undecided {
    /// Pairs of rows that may be one machine.
    pub doubts: u64,
    /// Pieces of equipment that sources disagree about in more than spelling, each once for every attribute.
    pub disagreements: u64,
}

/// How much waits for the actor; nothing for one who may not decide it. Kept for a moment: the list of equipment says so on
/// every page.
pub async fn undecided(app: &App, actor: &Actor) -> Result<Undecided> {
    let Ok(permit) = actor.permit_in_tenant::<ImportInventory>() else {
        return Ok(Undecided::default());
    };
    let (tenant, moment) = (permit.tenant(), app.moment());
    if let Some(kept) = app.undecided().get(&tenant, moment) {
        return Ok(kept);
    }
    let reader = app.store().read();
    let groups = store::disagreement::groups(&reader, permit.scope()).await?;
    let meant = groups.iter().filter(|group| !group.disagreement.spelling);
    let counted = Undecided {
        doubts: store::reconciliation::count_doubts(&reader, permit.scope()).await?,
        disagreements: meant.map(|group| group.assets).sum(),
    };
    app.undecided().put(tenant, moment, counted);
    Ok(counted)
}
