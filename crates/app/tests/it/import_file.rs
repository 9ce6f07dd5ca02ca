//! The files of imports: how long they are kept, how much of them, and what a removed one says.

use app::import::{self, NewFile};
use app::{Error, job};
use domain::id::ImportId;
use store::import::ImportState;

use crate::house::House;

const DAY: i64 = 24 * 60 * 60;

async fn upload(house: &House, text: &str) -> Result<ImportId, Error> {
    let new = NewFile {
        source: "GLPI",
        file_name: "list.csv",
        content: text.into(),
    };
    import::upload(&house.app, &house.console(), &new).await
}

async fn accept(house: &House, id: ImportId) {
    import::accept(&house.app, &house.console(), id, 1).await.unwrap();
}

/// Files in the blob storage.
fn blobs(house: &House) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        #[expect(
            clippy::disallowed_methods,
            reason = "what lies in the folder is the question"
        )]
        let entries = std::fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().path())
            .map(|path| if path.is_dir() { count(&path) } else { 1 })
            .sum()
    }
    count(&house.database_file().with_file_name("blobs"))
}

/// What the daily job does.
async fn remove_expired(house: &House) {
    job::schedule(&house.app).await.unwrap();
    job::work_off(&house.app).await.unwrap();
}

fn list(name: &str) -> String {
    format!("Name;Serial number\n{name};SN1\n")
}

#[tokio::test]
async fn the_newest_accepted_file_stays_and_all_others_go_after_a_month() {
    let house = House::new().await;
    let (first, undecided) = (
        upload(&house, &list("PC-1")).await.unwrap(),
        upload(&house, &list("PC-2")).await.unwrap(),
    );
    accept(&house, first).await;
    house.clock.advance(DAY);
    let newest = upload(&house, &list("PC-3")).await.unwrap();
    accept(&house, newest).await;
    assert_eq!(blobs(&house), 3);
    house.clock.advance(29 * DAY - 1);
    remove_expired(&house).await;
    assert_eq!(blobs(&house), 3);

    house.clock.advance(2 * DAY);
    remove_expired(&house).await;
    assert_eq!(blobs(&house), 1);
    let console = house.console();
    assert!(import::review(&house.app, &console, newest).await.is_ok());
    for gone in [first, undecided] {
        let review = import::review(&house.app, &console, gone).await;
        let Err(Error::Refused(words)) = review else {
            panic!("{review:?}");
        };
        assert!(words.contains("list.csv was removed on 2026-12-25"), "{words}");
    }
    let imports = import::list(&house.app, &console).await.unwrap();
    let state = |id| {
        imports
            .iter()
            .find(|(import, _)| import.id == id)
            .unwrap()
            .0
            .state
    };
    assert_eq!(state(undecided), ImportState::Discarded);
    assert_eq!(state(first), ImportState::Accepted);
    let actions = house.actions().await;
    assert_eq!(
        actions
            .iter()
            .filter(|action| *action == "import.remove_file")
            .count(),
        1
    );
}

#[tokio::test]
async fn the_same_content_brought_in_again_keeps_its_file() {
    let house = House::new().await;
    upload(&house, &list("PC-1")).await.unwrap();
    house.clock.advance(31 * DAY);
    let again = upload(&house, &list("PC-1")).await.unwrap();
    remove_expired(&house).await;
    assert_eq!(blobs(&house), 1);
    accept(&house, again).await;
}

#[tokio::test]
async fn a_file_for_which_there_is_no_room_is_refused_with_words_and_leaves_nothing() {
    let house = House::new().await.with_file_quota(100).await;
    let wide = list(&"x".repeat(60));
    let kept = upload(&house, &wide).await.unwrap();
    let console = house.console();
    assert!(import::check_room(&house.app, &console, 10).await.is_ok());
    assert!(matches!(
        import::check_room(&house.app, &console, 60).await,
        Err(Error::Refused(words)) if words.contains("no room")
    ));
    let refused = upload(&house, &list(&"y".repeat(60))).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    assert_eq!(blobs(&house), 1);
    // The same bytes take no more room.
    upload(&house, &wide).await.unwrap();
    accept(&house, kept).await;
}
