//! The nasty cases that every inventory meets sooner or later, each with its number in `docs/nasty-cases.md`. Those that
//! are about one file alone are in the tests of `formats`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use app::asset::{self, ListRequest};
use app::import::{self, NewFile, Particulars, Remark, Review, Warning};
use domain::asset::{Attribute, DateOrderFinding, ValueProblem};
use domain::id::ImportId;
use store::asset::{Filter, PageStart, Sort};

use crate::house::House;
use crate::import::accept;

async fn upload(house: &House, source: &str, bytes: &[u8]) -> ImportId {
    let new = NewFile {
        source,
        file_name: "list",
        content: bytes.into(),
    };
    import::upload(&house.app, &house.console(), &new).await.unwrap()
}

async fn review(house: &House, bytes: &[u8]) -> Review {
    let id = upload(house, "List", bytes).await;
    import::review(&house.app, &house.console(), id).await.unwrap()
}

/// What the rows of a file would say of an attribute.
fn stated(review: &Review, attribute: Attribute) -> Vec<Option<&str>> {
    let rows = review.plan.rows.iter();
    rows.map(|planned| planned.row.attributes.get(&attribute).map(String::as_str))
        .collect()
}

fn problems(review: &Review) -> Vec<(Attribute, &ValueProblem)> {
    let rows = review.plan.rows.iter();
    rows.flat_map(|planned| &planned.row.problems)
        .map(|problem| (problem.attribute, &problem.problem))
        .collect()
}

async fn found(house: &House, text: &str) -> Vec<String> {
    let request = ListRequest {
        filter: Filter {
            search: domain::text::fold_for_search(text),
            ..Filter::default()
        },
        sort: Sort::Name,
        descending: false,
        start: PageStart::First,
        limit: 100,
    };
    let answer = asset::list(&house.app, &house.console(), &request).await.unwrap();
    answer.page.rows.into_iter().map(|row| row.name).collect()
}

#[tokio::test]
async fn case_17_names_are_found_however_they_are_typed_and_hidden_letters_are_named() {
    let house = House::new().await;
    let names = ["Știință", "Ştiinţă", "Größe", "Ærø", "O'Brien", "أحمد"];
    let mut text = "Name;Serial number\r\n".to_owned();
    for (number, name) in names.iter().enumerate() {
        write!(text, "{name};SN77100{number}\r\n").unwrap();
    }
    let id = upload(&house, "List", text.as_bytes()).await;
    accept(&house, &house.console(), id).await;
    assert_eq!(found(&house, "stiinta").await.len(), 2, "comma or cedilla below");
    assert_eq!(found(&house, "GRÖSSE").await, ["Größe"]);
    assert_eq!(found(&house, "o'brien").await, ["O'Brien"]);
    assert_eq!(found(&house, "أحمد").await, ["أحمد"]);

    let hidden = review(&house, "Name;Serial number\r\nAd\u{200d}min;SN8\r\n".as_bytes()).await;
    assert!(
        matches!(
            problems(&hidden)[..],
            [(Attribute::Name, ValueProblem::HiddenCharacter { .. })]
        ),
        "{:?}",
        problems(&hidden)
    );
}

#[tokio::test]
async fn case_21_letters_are_read_in_every_encoding_and_lost_ones_are_told() {
    let house = House::new().await;
    let text =
        "Name\tSerial number\tDepartment\r\nPC-1\tSN100001\tSecția Urgențe\r\nPC-2\tSN100002\tAnästhesie\r\n";
    let utf_8 = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let utf_16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [utf_8, utf_16] {
        let review = review(&house, &bytes).await;
        assert_eq!(
            stated(&review, Attribute::Unit),
            [Some("Secția Urgențe"), Some("Anästhesie")]
        );
    }
    // As Excel saves it in Romania and in Germany.
    let windows_1250 = b"Name;Serial number;Department\r\nPC-1;SN100001;Sec\xfeia Urgen\xfee\r\nPC-2;SN100002;Chirurgie \xbai ortopedie\r\n";
    let windows_1252 = b"Name;Serial number;Department\r\nPC-1;SN100001;An\xe4sthesie\r\nPC-2;SN100002;Chirurgie f\xfcr Gro\xdfe\r\n";
    assert_eq!(
        stated(&review(&house, windows_1250).await, Attribute::Unit),
        [Some("Secţia Urgenţe"), Some("Chirurgie şi ortopedie")]
    );
    assert_eq!(
        stated(&review(&house, windows_1252).await, Attribute::Unit),
        [Some("Anästhesie"), Some("Chirurgie für Große")]
    );
    // As PowerShell 5 writes it unless told otherwise: the letters are gone, and no program brings them back.
    let lost = review(
        &house,
        b"Name,Serial number,Department\r\nPC-1,SN100001,Sec?ia Urgen?e\r\nPC-2,SN100002,Chirurgie ?i ortopedie\r\n",
    )
    .await;
    let told = |remark: &Remark| matches!(remark, Remark::SeparatedText(Warning::LettersLost { .. }));
    assert!(
        lost.detection.remarks.iter().any(told),
        "{:?}",
        lost.detection.remarks
    );
}

#[tokio::test]
async fn case_22_a_day_that_can_be_read_in_two_ways_is_asked_once_and_remembered() {
    let house = House::new().await;
    let list = |days: [&str; 2]| {
        format!(
            "Name;Serial number;Purchase date;Price\r\nPC-1;SN100001;{};1.234,56\r\nPC-2;SN100002;{};0,5\r\n",
            days[0], days[1]
        )
    };
    let ambiguous = list(["12/11/2026", "01/02/2026"]);
    let id = upload(&house, "List", ambiguous.as_bytes()).await;
    let console = house.console();
    let asked = import::review(&house.app, &console, id).await.unwrap();
    assert!(matches!(
        asked.detection.particulars,
        Particulars::SeparatedText { .. }
    ));
    let orders = &asked.plan.summary.settled.date_orders;
    assert!(
        matches!(orders[&2], DateOrderFinding::Ambiguous { .. }),
        "{orders:?}"
    );
    assert_eq!(
        stated(&asked, Attribute::PurchasedOn),
        [None, None],
        "nothing is guessed"
    );

    let answer = import::ReadingChange {
        version: 1,
        reading: None,
        columns: [].into(),
        date_orders: [(2, domain::asset::DateOrder::DayFirst)].into(),
    };
    import::set_reading(&house.app, &console, id, &answer)
        .await
        .unwrap();
    let answered = import::review(&house.app, &console, id).await.unwrap();
    let days = [Some("2026-11-12"), Some("2026-02-01")];
    assert_eq!(stated(&answered, Attribute::PurchasedOn), days);
    accept(&house, &console, id).await;
    let next = review(&house, list(["12/11/2026", "03/04/2026"]).as_bytes()).await;
    assert_eq!(
        stated(&next, Attribute::PurchasedOn),
        [Some("2026-11-12"), Some("2026-04-03")]
    );
    // A column with one day that is no month decides for itself.
    let decided = review(
        &house,
        list(["12/11/2026", "25/02/2026"]).replace("PC-", "X-").as_bytes(),
    )
    .await;
    assert_eq!(problems(&decided), []);
}

#[tokio::test]
async fn case_23_what_a_spreadsheet_damaged_is_flagged_and_never_repaired() {
    let house = House::new().await;
    let review = review(
        &house,
        b"Name;Serial number;MAC address;Purchase date\r\n\
          PC-1;1,00E+10;1E+10;45000\r\n\
          PC-2;SN100002;00:11:22:33:44:55;2026-11-12\r\n",
    )
    .await;
    assert_eq!(
        stated(&review, Attribute::MacAddress),
        [None, Some("00:11:22:33:44:55")]
    );
    assert_eq!(stated(&review, Attribute::SerialNumber), [None, Some("SN100002")]);
    assert_eq!(
        stated(&review, Attribute::PurchasedOn),
        [None, Some("2026-11-12")]
    );
    let flagged: BTreeSet<Attribute> = problems(&review)
        .into_iter()
        .map(|(attribute, _)| attribute)
        .collect();
    assert_eq!(
        flagged,
        [
            Attribute::SerialNumber,
            Attribute::MacAddress,
            Attribute::PurchasedOn
        ]
        .into()
    );
}

#[tokio::test]
async fn case_26_two_people_who_accept_the_same_file_add_it_once() {
    let house = House::new().await;
    let console = house.console();
    let list = b"Name;Serial number\r\nPC-1;SN100001\r\nPC-2;SN100002\r\n";
    let (one, other) = (
        upload(&house, "List", list).await,
        upload(&house, "List", list).await,
    );
    let (first, second) = tokio::join!(
        import::accept(&house.app, &console, one, 1),
        import::accept(&house.app, &console, other, 1)
    );
    let added = first.unwrap().counts.new + second.unwrap().counts.new;
    assert_eq!(added, 2);
    assert_eq!(found(&house, "").await, ["PC-1", "PC-2"]);
    let again = review(&house, list).await;
    assert!(again.accepted_before.is_some(), "who brings it in again is told");
}

#[tokio::test]
async fn case_27_numbers_that_many_machines_share_join_nothing() {
    let house = House::new().await;
    let console = house.console();
    let mut it = "Name;Serial number;UUID;MAC address\r\n".to_owned();
    for number in 0..40 {
        // Clones of one virtual machine, behind one kind of docking station, with what the maker forgot to fill in.
        let serial = ["To be filled by O.E.M.", "N/A", "0", "System Serial Number"][number % 4];
        write!(
            it,
            "LAP-{number:02};{serial};4c4c4544-0031-3010-8033-b7c04f4d3232;00:50:b6:11:22:33\r\n"
        )
        .unwrap();
    }
    let mut scan = "IP;MAC;Hostname\r\n".to_owned();
    for number in 0..10 {
        write!(scan, "10.0.0.{};00:50:b6:11:22:33;\r\n", number + 10).unwrap();
    }
    for (source, text) in [("IT", it), ("Scan", scan)] {
        let id = upload(&house, source, text.as_bytes()).await;
        let outcome = accept(&house, &console, id).await;
        assert_eq!(outcome.joined, 0, "{source}");
    }
    assert_eq!(found(&house, "lap-").await.len(), 40);
}

#[tokio::test]
async fn case_28_a_scan_that_was_cut_gives_its_complete_hosts_and_says_so() {
    let house = House::new().await;
    let host = |state: &str, number: usize| {
        format!(
            "<host><status state=\"{state}\"/><address addr=\"10.{}.{}.{}\" addrtype=\"ipv4\"/></host>\n",
            number / 62_500,
            number / 250 % 250,
            number % 250 + 1
        )
    };
    let mut scan =
        "<?xml version=\"1.0\"?>\n<nmaprun scanner=\"nmap\" start=\"1763900000\" version=\"7.95\">\n"
            .to_owned();
    for number in 0..65_000 {
        scan += &host("down", number);
    }
    scan += &(host("up", 65_001) + &host("up", 65_002) + "<host><status state=\"up\"/><addr");
    let review = review(&house, scan.as_bytes()).await;
    assert_eq!(review.plan.rows.len(), 2, "the hosts that are down cost no row");
    let said: Vec<String> = review
        .detection
        .remarks
        .iter()
        .map(|remark| format!("{remark:?}"))
        .collect();
    let rejected: Vec<String> = review.plan.rejects.iter().map(ToString::to_string).collect();
    assert!(
        said.iter()
            .chain(&rejected)
            .any(|text| text.contains("cut") || text.contains("ends") || text.contains("incomplete")),
        "{said:?} {rejected:?}"
    );
}

#[tokio::test]
async fn case_29_a_formula_is_kept_inside_and_loses_the_apostrophe_others_gave_it() {
    let house = House::new().await;
    let review = review(
        &house,
        b"Name;Serial number;Comments\r\n\
          PC-1;SN100001;=HYPERLINK(\"http://x\")\r\n\
          PC-2;SN100002;'@SUM(A1)\r\n\
          PC-3;SN100003;'quoted' words\r\n",
    )
    .await;
    assert_eq!(
        stated(&review, Attribute::Comment),
        [
            Some("=HYPERLINK(\"http://x\")"),
            Some("@SUM(A1)"),
            Some("'quoted' words")
        ]
    );
}
