//! Imports: what is seen before anything changes, and who was first.

use std::collections::BTreeSet;

use app::import::NewFile;
use axum::http::StatusCode;

use super::{COMPUTERS, House};

#[tokio::test]
async fn an_import_changes_nothing_before_it_is_accepted() {
    let house = House::open().await;
    let import = house.upload(COMPUTERS).await;
    let review = house.page(&import).await;
    assert!(
        review.contains("Nothing of this file is in the inventory yet."),
        "{review}"
    );
    assert!(review.contains("Accept 3 rows"), "{review}");
    assert!(house.page("/assets").await.contains("No equipment yet"));
    let after = house
        .done(
            &format!("{import}/decision"),
            &[("version", "1"), ("decision", "accept")],
        )
        .await;
    assert!(
        after.contains("Accepted: the list is in the inventory."),
        "{after}"
    );
    assert!(house.page("/assets").await.contains("PC-TRIAGE"));
}

#[tokio::test]
async fn several_files_are_several_lists_each_called_like_its_file() {
    let house = House::open().await;
    let directory = "Name;Operating system\r\nPC-1;Windows 11\r\n";
    let files = [("GLPI computers.csv", COMPUTERS), ("directory.csv", directory)];
    let answer = house.upload_all("", &files).await;
    assert_eq!(
        (answer.status, answer.location.as_str()),
        (StatusCode::SEE_OTHER, "/imports")
    );
    let list = house.page("/imports").await;
    for source in ["GLPI computers", "directory"] {
        assert!(list.contains(&format!(">{source}<")), "{list}");
    }

    let named = house.upload_all("GLPI", &files).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        named.body.contains("One name cannot stand for several lists"),
        "{}",
        named.body
    );

    let picture = [
        ("again.csv", COMPUTERS),
        ("scan.png", "\u{89}PNG\r\n\u{1a}\n\0\0\0\rIHDR"),
    ];
    let half = house.upload_all("", &picture).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["scan.png", "One other file was taken"] {
        assert!(half.body.contains(told), "{told}: {}", half.body);
    }
    assert!(house.page("/imports").await.contains("again.csv"));
}

#[tokio::test]
async fn a_list_without_a_name_is_called_like_its_file_and_a_form_without_a_file_asks_for_one() {
    let house = House::open().await;
    let answer = house.upload_all(" ", &[("Biomedical 2026.csv", COMPUTERS)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(house.page("/imports").await.contains(">Biomedical 2026<"));

    let nothing = house.upload_all("", &[("", "")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("id=\"file-error\""), "{}", nothing.body);
    assert!(!nothing.body.contains("id=\"source-error\""), "{}", nothing.body);
}

/// A list of more bytes than anybody is kept waiting for.
fn large_list() -> String {
    let padding = "x".repeat(50_000);
    let rows: Vec<String> = (0..60)
        .map(|row| format!("PC-{row:03};SN4417{row:03};{padding}\r\n"))
        .collect();
    format!("Name;Serial number;Padding\r\n{}", rows.concat())
}

#[tokio::test]
async fn a_large_file_is_taken_in_beside_its_page_which_says_how_far_it_has_come() {
    let house = House::open().await;
    let import = house.upload(&large_list()).await;
    let decision = format!("{import}/decision");
    let begun = house
        .post(&decision, &[("version", "1"), ("decision", "accept")])
        .await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);
    let mut page = house.get(&import).await;
    assert_eq!(page.refresh, "3", "{}", page.body);
    assert!(
        page.body.contains("is being taken into the inventory"),
        "{}",
        page.body
    );
    assert!(page.body.contains("value=\"stop\""), "{}", page.body);
    while !page.refresh.is_empty() {
        page = house.get(&import).await;
    }
    assert!(page.body.contains("Accepted on"), "{}", page.body);
    assert!(house.page("/assets").await.contains("PC-000"));
}

#[tokio::test]
async fn a_large_file_that_is_stopped_says_so_and_leaves_nothing() {
    let house = House::open().await;
    let import = house.upload(&large_list()).await;
    let decision = format!("{import}/decision");
    for word in ["accept", "stop"] {
        let done = house
            .post(&decision, &[("version", "1"), ("decision", word)])
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    let mut page = house.get(&import).await;
    while !page.refresh.is_empty() {
        page = house.get(&import).await;
    }
    assert!(page.body.contains("The file was not taken in"), "{}", page.body);
    assert!(house.page("/assets").await.contains("No equipment yet"));
    // Put aside, it no longer says why it was not taken in.
    house
        .post(&decision, &[("version", "1"), ("decision", "discard")])
        .await;
    let aside = house.page(&import).await;
    assert!(!aside.contains("The file was not taken in"), "{aside}");
}

#[tokio::test]
async fn a_stale_acceptance_is_told_that_someone_was_first() {
    let house = House::open().await;
    let import = house.upload(COMPUTERS).await;
    let discarded = house
        .post(
            &format!("{import}/decision"),
            &[("version", "1"), ("decision", "discard")],
        )
        .await;
    assert_eq!(discarded.status, StatusCode::SEE_OTHER);
    let late = house
        .post(
            &format!("{import}/decision"),
            &[("version", "1"), ("decision", "accept")],
        )
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.body.contains("somebody was first") && late.body.contains("Put aside on"),
        "{}",
        late.body
    );
    assert!(house.page("/assets").await.contains("No equipment yet"));
}

#[tokio::test]
async fn a_rejected_row_is_named_with_its_line_on_the_page_and_in_the_file() {
    let house = House::open().await;
    let import = house.upload(COMPUTERS).await;
    let review = house.page(&import).await;
    assert!(review.contains("The same as line 4 (7xkq2n5)"), "{review}");
    let file = house.get(&format!("{import}/rejects.csv")).await;
    assert!(
        file.body.contains("\r\n5,\"The same as line 4 (7xkq2n5)"),
        "{}",
        file.body
    );
}

#[tokio::test]
async fn the_file_of_rejected_rows_has_their_cells_and_comes_in_again_once_mended() {
    let house = House::open().await;
    let file = "Name;Serial number;Remarks\r\nPC-1;A1B2C3;first\r\nPC-1;A1B2C3;=cmd|' /C calc'!A0\r\nPC-3;A1B2C5\r\n";
    let import = house.upload(file).await;
    let rejects = house.get(&format!("{import}/rejects.csv")).await.body;
    let lines: Vec<&str> = rejects.lines().collect();
    assert_eq!(lines[0], "\u{feff}Line,Reason,Name,Serial number,Remarks");
    assert!(
        lines[1].starts_with("3,") && lines[1].ends_with(",PC-1,A1B2C3,'=cmd|' /C calc'!A0"),
        "{rejects}"
    );
    assert!(
        lines[2].starts_with("4,") && lines[2].ends_with(",PC-3,A1B2C5"),
        "{rejects}"
    );
    let mended = rejects
        .replace("PC-1,A1B2C3", "PC-2,A1B2C4")
        .replace("PC-3,A1B2C5", "PC-3,A1B2C5,");
    let again = house.upload(&mended).await;
    let review = house.page(&again).await;
    assert!(review.contains("Accept 2 rows"), "{review}");
    assert!(
        review.contains("Remarks: <bdi>=cmd|' /C calc'!A0</bdi>"),
        "{review}"
    );
}

#[tokio::test]
async fn an_accepted_import_says_so_in_one_notice() {
    let house = House::open().await;
    let import = house.upload(COMPUTERS).await;
    let accept = [("version", "1"), ("decision", "accept")];
    let after = house.done(&format!("{import}/decision"), &accept).await;
    assert_eq!(after.matches("class=\"notice ").count(), 1, "{after}");
    assert!(after.contains("Accepted on 23 November 2026."), "{after}");
}

#[tokio::test]
async fn a_decision_that_is_none_leads_back_to_the_check() {
    let house = House::open().await;
    let import = house.upload(COMPUTERS).await;
    let sent = [("version", "1"), ("decision", "maybe")];
    let answer = house.post(&format!("{import}/decision"), &sent).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("Nothing was decided") && answer.body.contains("Accept 3 rows"),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_column_is_given_another_meaning() {
    let house = House::open().await;
    let import = house.upload(COMPUTERS).await;
    let fields = [("version", "1"), ("was.3", "location"), ("column.3", "unit")];
    let review = house.done(&format!("{import}/reading"), &fields).await;
    assert!(
        review.contains("Saved: the file is read anew.") && review.contains("Chosen by you"),
        "{review}"
    );
    assert!(
        review.contains("Ward or department: <bdi>Emergency</bdi>"),
        "{review}"
    );
}

#[tokio::test]
async fn an_ambiguous_date_is_asked_about() {
    let house = House::open().await;
    let file = "Name;Serial number;Last seen\r\nPC-1;A1B2C3;03/04/2026\r\nPC-2;A1B2C4;05/04/2026\r\n";
    let import = house.upload(file).await;
    let review = house.page(&import).await;
    assert!(
        review.contains("is 03/04/2026 day first or month first?"),
        "{review}"
    );
    let fields = [("version", "1"), ("date_order.2", "day_first")];
    let review = house.done(&format!("{import}/reading"), &fields).await;
    assert!(!review.contains("day first or month first?"), "{review}");
    assert!(review.contains("3 April 2026"), "{review}");
}

#[tokio::test]
async fn the_same_file_a_second_time_says_when_it_was_accepted() {
    let house = House::with_computers().await;
    let again = house.upload(COMPUTERS).await;
    let review = house.page(&again).await;
    assert!(
        review.contains("The same file was already accepted on 23 November 2026"),
        "{review}"
    );
    assert!(review.contains("Accept: nothing would change"), "{review}");
}

#[tokio::test]
async fn what_is_no_table_is_refused_beside_the_field() {
    let house = House::open().await;
    let answer = house.try_upload("%PDF-1.7 not a list").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("not a CSV file") && answer.body.contains("value=\"GLPI\""),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn an_undone_import_leaves_the_export_byte_for_byte_as_it_was() {
    let house = House::with_computers().await;
    let before = house.get("/assets.csv").await.body;
    let changed = COMPUTERS
        .replace("PC-TRIAGE", "PC-RENAMED")
        .replace(";Emergency", ";")
        + "PC-OTHER;7XKQ2N9;Windows 11 Pro;Ward\r\n";
    let import = house.upload(&changed).await;
    let decision = |decision, version| [("version", version), ("decision", decision)];
    let accepted = house
        .done(&format!("{import}/decision"), &decision("accept", "1"))
        .await;
    assert!(
        accepted.contains("1 row that only this list named leaves the inventory")
            && accepted.contains("2 rows say again what they said before"),
        "{accepted}"
    );
    assert_ne!(house.get("/assets.csv").await.body, before);
    let undone = house
        .done(&format!("{import}/decision"), &decision("undo", "2"))
        .await;
    assert!(
        undone.contains("Undone: the inventory is as it was before this list."),
        "{undone}"
    );
    assert_eq!(house.get("/assets.csv").await.body, before);
    let again = house
        .post(&format!("{import}/decision"), &decision("undo", "2"))
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

/// A list of the invented hospital in `tests/reconciliation/brasov`.
macro_rules! brasov {
    ($file:literal) => {
        (
            $file,
            include_bytes!(concat!("../../../../../tests/reconciliation/brasov/", $file)).as_slice(),
        )
    };
}

/// Four lists of an invented hospital that share no key: what one of them joined, moved or added is as it was without it.
#[tokio::test]
async fn undoing_one_of_four_lists_leaves_the_export_of_the_other_three() {
    let house = House::open().await;
    let bring_in = async |(file, bytes): (&str, &[u8])| {
        let new = NewFile {
            source: file,
            file_name: file,
            content: bytes.into(),
        };
        let id = app::import::upload(&house.app, &house.console, &new)
            .await
            .unwrap();
        app::import::accept(&house.app, &house.console, id, 1)
            .await
            .unwrap();
        id
    };
    for list in [brasov!("ad.csv"), brasov!("nmap.xml"), brasov!("cmms.csv")] {
        bring_in(list).await;
    }
    let three = house.get("/assets.csv").await.body;
    let fourth = bring_in(brasov!("glpi.csv")).await;
    let four = house.get("/assets.csv").await.body;
    assert!(
        four.lines().count() < three.lines().count() + 400,
        "most of it was known by another list"
    );
    app::import::undo(&house.app, &house.console, fourth, 2)
        .await
        .unwrap();
    assert_eq!(house.get("/assets.csv").await.body, three);
}

/// What is exported can be brought in elsewhere: every attribute under a name the importer knows, every value as it was.
#[tokio::test]
async fn the_export_brought_into_an_empty_hospital_says_the_same() {
    let house = House::open().await;
    for (file, bytes) in [brasov!("ad.csv"), brasov!("glpi.csv")] {
        let new = NewFile {
            source: file,
            file_name: file,
            content: bytes.into(),
        };
        let id = app::import::upload(&house.app, &house.console, &new)
            .await
            .unwrap();
        app::import::accept(&house.app, &house.console, id, 1)
            .await
            .unwrap();
    }
    let said = |export: &str| {
        let mut said: Vec<String> = export
            .lines()
            .map(|line| line.split_once(',').unwrap().1.to_owned())
            .collect();
        for line in &mut said {
            // The rows of lists are others, of course.
            line.truncate(line.rfind(',').unwrap());
        }
        BTreeSet::from_iter(said)
    };
    let before = house.get("/assets.csv").await.body;
    for file_name in ["assets.csv", "assets.xlsx"] {
        let elsewhere = House::open().await;
        let exported = house.bytes(&format!("/{file_name}")).await;
        let new = NewFile {
            source: "Export",
            file_name,
            content: (&exported).into(),
        };
        let id = app::import::upload(&elsewhere.app, &elsewhere.console, &new)
            .await
            .unwrap();
        let outcome = app::import::accept(&elsewhere.app, &elsewhere.console, id, 1)
            .await
            .unwrap();
        assert_eq!((outcome.counts.rejected, outcome.counts.cell_problems), (0, 0));
        let (before, after) = (said(&before), said(&elsewhere.get("/assets.csv").await.body));
        let differences: Vec<&String> = before.symmetric_difference(&after).collect();
        assert!(
            differences.is_empty(),
            "{file_name}: {} {differences:#?}",
            differences.len()
        );
    }
}
