//! Watched folders, with real folders and files: what is taken, what becomes of it, and what is left alone.
#![expect(clippy::disallowed_methods, reason = "the folders are the subject")]

use std::fs;
use std::path::{Path, PathBuf};

use app::import::{self, ImportState};
use app::{job, watch};
use tempfile::TempDir;

use crate::house::House;

const LIST: &str = "Name;Serial number\nPC-1;7XKQ2N3\nPC-2;7XKQ2N4\nPC-3;7XKQ2N5\nPC-4;7XKQ2N6\n";

/// A house with one watched folder.
struct Bench {
    house: House,
    folder: TempDir,
}

impl Bench {
    async fn new(settings: serde_json::Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = House::new().await;
        let mut settings = settings;
        settings["path"] = folder.path().to_str().unwrap().into();
        settings["tenant"] = "Spitalul Exemplu".into();
        let house = house.with_watched_folder(settings).await;
        Self { house, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// What the job does a minute later.
    async fn look(&self) {
        self.house.clock.advance(60);
        job::schedule(&self.house.app).await.unwrap();
        job::work_off(&self.house.app).await.unwrap();
    }

    /// Two looks: the second takes what stood still.
    async fn look_twice(&self) {
        self.look().await;
        self.look().await;
    }

    async fn states(&self) -> Vec<(String, String, ImportState)> {
        let imports = import::list(&self.house.app, &self.house.console())
            .await
            .unwrap();
        let mut told: Vec<_> = imports
            .into_iter()
            .map(|(import, source)| (source, import.file_name, import.state))
            .collect();
        told.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
        told
    }

    async fn watched(&self) -> store::watched_folder::WatchedFolder {
        let watched = watch::watched(&self.house.app, &self.house.console())
            .await
            .unwrap();
        watched.into_iter().next().unwrap().look.unwrap()
    }

    /// Accepts what waits, as a person does.
    async fn accept_what_waits(&self) {
        let console = self.house.console();
        for (import, _) in import::list(&self.house.app, &console).await.unwrap() {
            if import.state == ImportState::Uploaded {
                import::accept(&self.house.app, &console, import.id, import.version)
                    .await
                    .unwrap();
            }
        }
    }
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn is_note(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "txt")
}

/// The text beside the only file of a folder.
fn note(folder: &Path) -> String {
    let notes: Vec<String> = names(folder).into_iter().filter(|name| is_note(name)).collect();
    assert_eq!(notes.len(), 1, "{notes:?}");
    fs::read_to_string(folder.join(&notes[0])).unwrap()
}

#[tokio::test]
async fn a_file_is_taken_once_it_stood_still_and_waits_for_a_person() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    bench.put("list.csv", LIST);
    bench.look().await;
    assert!(bench.states().await.is_empty());
    assert_eq!(bench.watched().await.waiting, 1);
    // Somebody still writes it.
    bench.put("list.csv", &format!("{LIST}PC-5;7XKQ2N7\n"));
    bench.look().await;
    assert!(bench.states().await.is_empty());
    bench.look().await;
    let expected = ("GLPI".to_owned(), "list.csv".to_owned(), ImportState::Uploaded);
    assert_eq!(bench.states().await, [expected]);
    assert_eq!(names(bench.folder.path()), ["done", "in-hand"]);
    assert_eq!(
        names(&bench.path("done")),
        ["20261123T070300-list.csv", "20261123T070300-list.csv.txt"]
    );
    assert!(names(&bench.path("in-hand")).is_empty());
    let note = note(&bench.path("done"));
    assert!(note.contains("waits to be accepted: 5 new, 0 changed"), "{note}");
    let look = bench.watched().await;
    assert_eq!(
        (look.taken, look.refused, look.last_file.as_str()),
        (1, 0, "list.csv")
    );
    assert_eq!(look.problem, "");
}

#[tokio::test]
async fn a_file_that_changes_little_is_accepted_by_itself_and_one_that_changes_much_waits() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI", "accept_within_percent": 25 })).await;
    bench.put("first.csv", LIST);
    bench.look_twice().await;
    assert_eq!(
        bench.states().await[0].2,
        ImportState::Uploaded,
        "the first is for a person"
    );
    bench.accept_what_waits().await;

    bench.put("second.csv", &LIST.replace("PC-4", "PC-40"));
    bench.look_twice().await;
    bench.put("third.csv", "Name;Serial number\nPC-1;7XKQ2N3\nPC-2;7XKQ2N4\n");
    bench.look_twice().await;
    let states: Vec<ImportState> = bench
        .states()
        .await
        .into_iter()
        .map(|(.., state)| state)
        .collect();
    assert_eq!(
        states,
        [
            ImportState::Accepted,
            ImportState::Accepted,
            ImportState::Uploaded
        ]
    );
    let notes: String = names(&bench.path("done"))
        .into_iter()
        .filter(|name| is_note(name))
        .map(|name| fs::read_to_string(bench.path("done").join(name)).unwrap())
        .collect();
    assert!(notes.contains("second.csv was brought in and accepted as a list of GLPI: 0 new, 1 changed"));
    assert!(notes.contains("2 rows would be new, changed, missing or rejected where the source has 4"));
}

#[tokio::test]
async fn what_cannot_be_read_is_put_aside_with_the_reason() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    bench.put("broken.xlsx", "PK\u{3}\u{4} and then nothing of an archive");
    bench.look_twice().await;
    assert!(bench.states().await.is_empty());
    let note = note(&bench.path("refused"));
    assert!(note.starts_with("broken.xlsx was not brought in: "), "{note}");
    assert_eq!(bench.watched().await.refused, 1);
}

#[tokio::test]
async fn the_same_content_is_known_by_its_digest_whatever_it_is_called() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    bench.put("monday.csv", LIST);
    bench.look_twice().await;
    bench.put("tuesday.csv", LIST);
    bench.look_twice().await;
    bench.accept_what_waits().await;
    bench.put("wednesday.csv", LIST);
    bench.look_twice().await;
    assert_eq!(bench.states().await.len(), 1);
    assert_eq!(names(&bench.path("done")).len(), 6);
}

#[tokio::test]
async fn where_no_source_is_said_each_folder_within_is_one() {
    let bench = Bench::new(serde_json::json!({})).await;
    bench.put("lost.csv", LIST);
    bench.put("GLPI/list.csv", LIST);
    bench.put("Biomed/list.csv", LIST);
    bench.look_twice().await;
    let sources: Vec<String> = bench
        .states()
        .await
        .into_iter()
        .map(|(source, ..)| source)
        .collect();
    assert_eq!(sources, ["Biomed", "GLPI"]);
    assert_eq!(names(bench.folder.path()), ["Biomed", "GLPI", "lost.csv"]);
    assert_eq!(names(&bench.path("GLPI/done")).len(), 2);
}

#[tokio::test]
async fn hidden_and_unfinished_files_folders_and_links_are_left_alone() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = elsewhere.path().join("secret.csv");
    fs::write(&secret, LIST).unwrap();
    for name in [
        ".hidden.csv",
        "~$list.xlsx",
        "list.csv.part",
        "list.tmp",
        "within/list.csv",
    ] {
        bench.put(name, LIST);
    }
    std::os::unix::fs::symlink(&secret, bench.path("link.csv")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.path("linked")).unwrap();
    bench.look_twice().await;
    bench.look().await;
    assert!(bench.states().await.is_empty());
    assert_eq!(bench.watched().await.waiting, 0);
    assert!(secret.exists());
    assert!(!bench.path("done").exists());
}

#[tokio::test]
async fn where_done_is_a_link_nothing_leaves_the_folder() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.path("done")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.path("in-hand")).unwrap();
    bench.put("list.csv", LIST);
    bench.look_twice().await;
    assert!(names(elsewhere.path()).is_empty());
    assert!(bench.states().await.is_empty());
    let problem = bench.watched().await.problem;
    assert!(problem.contains("symbolic link"), "{problem}");
}

#[tokio::test]
async fn a_file_left_in_hand_by_a_look_that_did_not_end_is_taken_up_again() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    bench.put("in-hand/list.csv", LIST);
    bench.look().await;
    assert_eq!(bench.states().await.len(), 1);
    assert_eq!(names(&bench.path("done")).len(), 2);
}

#[tokio::test]
async fn two_nodes_take_a_file_once() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    let other = bench.house.another_node().await;
    bench.put("list.csv", LIST);
    bench.look().await;
    bench.house.clock.advance(60);
    job::schedule(&bench.house.app).await.unwrap();
    let (one, two) = tokio::join!(job::work_off(&bench.house.app), job::work_off(&other));
    one.unwrap();
    two.unwrap();
    assert_eq!(bench.states().await.len(), 1);
    assert_eq!(names(&bench.path("done")).len(), 2);
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_said_so_and_another_hospital_sees_none_of_it() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    fs::remove_dir(bench.folder.path()).unwrap();
    bench.look().await;
    let problem = bench.watched().await.problem;
    assert!(problem.ends_with("it is not there"), "{problem}");
    let foreigner = bench.house.foreigner().await;
    assert!(
        watch::watched(&bench.house.app, &foreigner)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn the_journal_names_the_job() {
    let bench = Bench::new(serde_json::json!({ "source": "GLPI" })).await;
    bench.put("list.csv", LIST);
    bench.look_twice().await;
    let console = bench.house.console();
    let (import, _) = import::list(&bench.house.app, &console).await.unwrap().remove(0);
    assert!(import.created_by.starts_with("job:"), "{}", import.created_by);
}
