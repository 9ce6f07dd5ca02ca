//! A full disk: the log of an incident draws on the space that is kept for it.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use app::installation::Folders;
use app::person::{PersonDetails, PersonForm};
use app::{App, Env, incident};
use domain::access::Actor;
use domain::incident::{EntryKind, IncidentKind};
use jiff::tz::TimeZone;

use super::words;
use crate::house::hospital_in;

/// A file system of some megabytes, taken down again at the end.
struct Small {
    folder: tempfile::TempDir,
}

impl Small {
    /// None where this account may mount nothing.
    fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64m", "none"])
            .arg(folder.path())
            .output()
            .is_ok_and(|output| output.status.success());
        mounted.then_some(Self { folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn reserve(&self) -> std::path::PathBuf {
        self.path().join("wardround.db.reserve")
    }

    fn everything_else(&self) -> std::path::PathBuf {
        self.path().join("everything-else")
    }

    /// Somebody frees it.
    #[expect(clippy::disallowed_methods, reason = "the disk is this test's subject")]
    fn empty(&self) {
        std::fs::remove_file(self.everything_else()).unwrap();
    }

    /// Fills it to the last byte.
    #[expect(clippy::disallowed_methods, reason = "the disk is this test's subject")]
    fn fill(&self) {
        use std::io::Write as _;
        let mut file = std::fs::File::create(self.everything_else()).unwrap();
        for size in [1 << 20, 1 << 12, 1] {
            let block = vec![7_u8; size];
            while file.write_all(&block).is_ok() {}
        }
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // Whatever is still open there: it goes when its last user does.
        let _ = Command::new("umount")
            .arg("--lazy")
            .arg(self.folder.path())
            .status();
    }
}

/// Case 37 of the forty.
#[tokio::test]
async fn case_37_on_a_full_disk_the_log_of_an_incident_still_writes() {
    let Some(small) = Small::mounted() else {
        return eprintln!("skipped: this account may mount no small file system to fill");
    };
    let (env, _clock) = Env::fixed("2026-11-23T07:00:00Z".parse().unwrap());
    let app = App::create(&Folders::in_data(small.path()), None, env)
        .await
        .unwrap();
    let tenant = hospital_in(&app, "Spitalul Exemplu", "RO").await;
    let console = Actor::Console { tenant: Some(tenant) };
    let id = incident::open(&app, &console, IncidentKind::Outage, false)
        .await
        .unwrap();
    assert!(small.reserve().exists());
    small.fill();
    for number in 1..=300 {
        let line = incident::NewLine {
            id: incident::entry_id(&app),
            kind: EntryKind::Observation,
            text: format!("{number}: {}", "a long line ".repeat(400)),
            happened_at: None,
            typed_at: None,
            corrects: None,
        };
        incident::line(&app, &console, id, &line).await.unwrap();
    }
    assert!(
        !small.reserve().exists(),
        "the reserve was never needed: the disk was not full"
    );
    let room = incident::room(&app, &console, id).await.unwrap();
    assert_eq!(room.entries.len(), 301);
    // What is left serves nothing else, and whoever tries is told what to do.
    assert!(app::health::is_disk_full(&app));
    let before = app::person::list(&app, &console).await.unwrap().len();
    let refused = app::person::add(&app, &console, &person("Maria"))
        .await
        .unwrap_err();
    assert!(
        words().error(&refused, &TimeZone::UTC).contains("free space"),
        "{refused}"
    );
    assert_eq!(app::person::list(&app, &console).await.unwrap().len(), before);
    // Once there is space again everything is as before.
    small.empty();
    app::person::add(&app, &console, &person("Maria")).await.unwrap();
    assert!(!app::health::is_disk_full(&app));
    assert!(small.reserve().exists());
    app.close().await.unwrap();
}

fn person(name: &str) -> PersonDetails {
    let form = PersonForm {
        name: name.to_owned(),
        ..PersonForm::default()
    };
    PersonDetails::try_from(&form).unwrap()
}
