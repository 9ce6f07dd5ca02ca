//! What a task looks like, in the room and on its page: its words, whose it is, by when, and the one press that it is done.

use app::incident::Room;
use app::message::Messages;
use domain::incident::{Entry, Playbooks, Task, TaskRef, TaskStanding};
use domain::round::Phrase;
use maud::{Markup, html};

use super::roles::role_word;
use super::{clocks, path};
use crate::design::{Button, SectionHeading, Status, StatusTag, Weight};
use crate::session::SignedIn;

/// How many tasks the room shows before one asks for all.
const SHOWN: usize = 5;

/// What a task is in the words of the reader's language, or of whoever asked for it.
pub(super) fn task_words(words: &Messages, task: &TaskRef, asked: &str) -> String {
    match task {
        TaskRef::Step(id) => match Playbooks::shipped().get(id) {
            Some(step) => words.phrase(&Phrase::new("playbook-step").selector("step", &step.id)),
            None => id.clone(),
        },
        TaskRef::Asked(_) => asked.to_owned(),
    }
}

/// How many tasks are open, and how many of these overdue.
pub(super) fn counted(reader: &SignedIn, room: &Room) -> Markup {
    let count = room.task_count();
    let told = |key: &'static str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        reader.words.phrase(&Phrase::new(key).number("count", count))
    };
    html! {
        (told("incident-tasks-open", count.open))
        @if count.overdue > 0 { " " (StatusTag::new(Status::Critical, &told("incident-tasks-overdue", count.overdue))) }
    }
}

/// What is to be done now, for the room: what is the reader's, or what comes next where nothing is.
pub(super) fn to_do(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let open = room.open_tasks();
    let own: Vec<&Task<'_>> = open
        .iter()
        .filter(|task| room.is_for(task, reader.actor.person()))
        .collect();
    let listed: Vec<&Task<'_>> = match own.is_empty() {
        true => open.iter().collect(),
        false => own.clone(),
    };
    html! {
        section.room-tasks id="tasks" {
            (SectionHeading { id: "tasks-title", title: &words.text("incident-tasks"), ..SectionHeading::default() })
            p { (counted(reader, room)) }
            @if !own.is_empty() { h3 { (words.text("incident-tasks-own")) } }
            ul.versions {
                @for task in listed.iter().take(SHOWN) {
                    li.entry {
                        (told(reader, room, task))
                        @if room.may.record {
                            form method="post" action={ (path(room)) "/tasks/" (task.task) } {
                                input type="hidden" name="back" value="room";
                                (done(reader, task))
                            }
                        }
                    }
                }
            }
            p { a href={ (path(room)) "/tasks" } { (words.text("incident-tasks-all")) } }
        }
    }
}

/// The one press that says that a task is done.
pub(super) fn done(reader: &SignedIn, task: &Task<'_>) -> Markup {
    let (label, asked) = (
        reader.text("incident-task-done"),
        task_words(reader.words, &task.task, task.words),
    );
    html! {
        (Button::submit(&label).as_value("standing", TaskStanding::Done.name()).about(&asked).weight(Weight::Secondary))
    }
}

/// The press that takes back what was said of a task.
pub(super) fn open_again(reader: &SignedIn, task: &Task<'_>) -> Markup {
    let (label, asked) = (
        reader.text("incident-task-open-again"),
        task_words(reader.words, &task.task, task.words),
    );
    html! {
        (Button::submit(&label).as_value("standing", TaskStanding::Open.name()).about(&asked).weight(Weight::Link))
    }
}

/// What a task is, whose, and by when.
pub(super) fn told(reader: &SignedIn, room: &Room, task: &Task<'_>) -> Markup {
    let words = reader.words;
    let due = task.due.map(|due| {
        let seconds = due.seconds_since(room.as_of());
        let key = match room.is_overdue(task) {
            true => "incident-task-overdue",
            false => "incident-task-by",
        };
        let told = Phrase::new(key)
            .text("at", &reader.moment(due))
            .text("distance", &clocks::distance(words, seconds));
        words.phrase(&told)
    });
    html! {
        p.entry-text { bdi { (task_words(words, &task.task, task.words)) } }
        p.entry-head {
            span { (role_word(words, task.role)) }
            @if let Some(step) = task.step {
                span { (words.phrase(&Phrase::new("incident-phase").selector("phase", step.phase.name()))) }
            }
            @match due {
                Some(due) if room.is_overdue(task) => { (StatusTag::new(Status::Critical, &due)) }
                Some(_) if task.shown.is_some() => {}
                Some(due) if task.is_open() => { span { (due) } }
                _ => {}
            }
        }
        (shown(reader, task).unwrap_or_default())
    }
}

/// That the log shows it to be done, and whose entry that is.
fn shown(reader: &SignedIn, task: &Task<'_>) -> Option<Markup> {
    let entry = task.shown?;
    let told = Phrase::new("incident-task-shown")
        .text("at", &reader.moment(entry.entered_at))
        .text("by", &entry.by);
    Some(html! { p.entry-late { (Status::Fine.shape()) " " bdi { (reader.words.phrase(&told)) } } })
}

/// Who said last how a task stands, or whose it is, and when.
pub(super) fn settled_by(reader: &SignedIn, task: &Task<'_>, said: &Entry) -> Markup {
    let status = match task.standing {
        TaskStanding::Open => Status::Pending,
        TaskStanding::Done => Status::Fine,
        TaskStanding::NotDone => Status::Unknown,
    };
    let standing = Phrase::new("incident-task-standing").selector("standing", task.standing.name());
    html! {
        p.entry-late {
            (StatusTag::new(status, &reader.words.phrase(&standing))) " "
            bdi { (said.by) } " " (reader.moment(said.entered_at))
            @if !said.text.is_empty() { ": " bdi { (said.text) } }
        }
    }
}
