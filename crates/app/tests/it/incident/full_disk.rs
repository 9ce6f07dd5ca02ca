//! A full disk: the log of an incident draws on the space that is kept for it.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use app::installation::Folders;
use app::{App, Env, incident};
use domain::access::Actor;
use domain::incident::{EntryKind, IncidentKind};

use crate::house::{add_person, hospital_in};

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

    /// Fills it to the last byte.
    #[expect(clippy::disallowed_methods, reason = "the disk is this test's subject")]
    fn fill(&self) {
        use std::io::Write as _;
        let mut file = std::fs::File::create(self.path().join("everything-else")).unwrap();
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
    // With what is left taken too, something else is refused and nothing is half written.
    small.fill();
    let before = app::person::list(&app, &console).await.unwrap().len();
    let added = tokio::spawn({
        let (app, console) = (app.clone(), console.clone());
        async move {
            for number in 0..300 {
                add_person(&app, &console, &format!("Person {number} {}", "x".repeat(80)), "").await;
            }
        }
    });
    assert!(added.await.is_err(), "the disk was not full");
    let after = app::person::list(&app, &console).await.unwrap().len();
    assert!(after >= before && after < 300);
    app.close().await.unwrap();
}
