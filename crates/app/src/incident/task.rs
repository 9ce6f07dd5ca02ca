//! The tasks of an incident: asking for one, saying how one stands, giving one to another role, and following another playbook.

use domain::access::{Actor, LeadIncidents, RecordIncidents};
use domain::id::{IncidentEntryId, IncidentId, PersonId};
use domain::incident::{
    IncidentKind, IncidentRole, IncidentState, LONGEST_LINE, LONGEST_PROSE, Playbooks, Statement, Task,
    TaskRef, TaskStanding, playbook_kind, tasks,
};
use domain::time::Instant;

use super::Room;
use super::record::{Log, NewEntry, name_of};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;

/// Something that is to be done.
#[derive(Debug, Clone)]
pub struct NewTask {
    /// Its identifier, made with the form: sent twice it is asked once.
    pub id: IncidentEntryId,
    /// Whose it is.
    pub role: IncidentRole,
    /// What is to be done.
    pub words: String,
    /// By when.
    pub due: Option<Instant>,
}

/// Asks for something to be done.
pub async fn ask_task(app: &App, actor: &Actor, id: IncidentId, new: &NewTask) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    let words = fields.required_text("words", &new.words, LONGEST_LINE);
    fields.finish(|| Some(()))?;
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let statement = Statement::TaskAsked {
                role: new.role,
                due: new.due.map(Instant::as_microseconds),
            };
            log.append(NewEntry {
                id: new.id,
                text: words.clone(),
                ..NewEntry::now(app, statement)
            })
            .await
        })
        .await
}

/// Says how a task stands. That it will not be done takes a note; what stands so already is not said again.
///
/// [`Error::NotFound`] where the incident has no such task.
pub async fn say_of_task(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    task: &TaskRef,
    standing: TaskStanding,
    note: &str,
) -> Result<()> {
    let said = |found: &Task<'_>| {
        (found.standing != standing).then(|| Statement::TaskSaid {
            task: task.clone(),
            words: found.words.to_owned(),
            standing,
        })
    };
    let needs_note = standing == TaskStanding::NotDone;
    of_task(app, actor, id, task, needs_note, note, said).await
}

/// Gives a task to another role.
///
/// [`Error::NotFound`] where the incident has no such task.
pub async fn give_task(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    task: &TaskRef,
    role: IncidentRole,
    note: &str,
) -> Result<()> {
    let given = |found: &Task<'_>| {
        (found.role != role).then(|| Statement::TaskGiven {
            task: task.clone(),
            words: found.words.to_owned(),
            role,
        })
    };
    of_task(app, actor, id, task, false, note, given).await
}

/// Writes what `say` says of a task as it stands; nothing where that changes nothing.
async fn of_task(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    task: &TaskRef,
    needs_note: bool,
    note: &str,
    say: impl Fn(&Task<'_>) -> Option<Statement> + Sync,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    let note = match needs_note {
        true => fields.required_prose("note", note, LONGEST_PROSE),
        false => fields.prose("note", note, LONGEST_PROSE),
    };
    fields.finish(|| Some(()))?;
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let entries = store::incident::log(&transaction.read(), permit.scope(), id, 0).await?;
            let found = tasks(&entries).into_iter().find(|found| found.task == *task);
            let Some(statement) = say(&found.ok_or(Error::NotFound("incident"))?) else {
                return Ok(());
            };
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry {
                text: note.clone(),
                ..NewEntry::now(app, statement)
            })
            .await
        })
        .await
}

/// Has an incident follow the playbook of another kind: its steps are asked in place of those before. Whoever does leads the incident. One
/// that is followed already keeps the steps it has.
pub async fn follow_playbook(app: &App, actor: &Actor, id: IncidentId, kind: IncidentKind) -> Result<()> {
    actor.permit_in_tenant::<LeadIncidents>()?;
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let entries = store::incident::log(&transaction.read(), permit.scope(), id, 0).await?;
            if playbook_kind(&entries) == Some(kind) {
                return Ok(());
            }
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry::now(app, taken(kind))).await
        })
        .await
}

/// That an incident follows the playbook of a kind, with its steps as they are now.
pub(super) fn taken(kind: IncidentKind) -> Statement {
    Statement::Playbook {
        kind,
        steps: Playbooks::shipped().of(kind),
    }
}

/// How many tasks wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TaskCount {
    /// To be done.
    pub open: usize,
    /// Of these, those whose time is over.
    pub overdue: usize,
}

impl Room {
    /// What is to be done and what was.
    pub fn tasks(&self) -> Vec<Task<'_>> {
        tasks(&self.entries)
    }

    /// What is to be done, what is overdue longest first, then by when it is due, then in the order in which it was asked.
    pub fn open_tasks(&self) -> Vec<Task<'_>> {
        let mut open = self.tasks();
        open.retain(Task::is_open);
        open.sort_by_key(|task| (task.due.is_none(), task.due));
        open
    }

    /// Whether a task is for this person to do now: she acts in its role.
    pub fn is_for(&self, task: &Task<'_>, person: Option<PersonId>) -> bool {
        let acting = self.acting(task.role);
        person.is_some() && acting.is_some_and(|acting| acting.holder.person == person)
    }

    /// Whether the time of a task is over. In an incident that is over nobody is late any more; what is open there is told as open.
    pub fn is_overdue(&self, task: &Task<'_>) -> bool {
        self.incident.state == IncidentState::Open && task.is_overdue(self.as_of())
    }

    /// How many tasks wait.
    pub fn task_count(&self) -> TaskCount {
        let open = self.open_tasks();
        let overdue = open.iter().filter(|task| self.is_overdue(task));
        TaskCount {
            overdue: overdue.count(),
            open: open.len(),
        }
    }
}
