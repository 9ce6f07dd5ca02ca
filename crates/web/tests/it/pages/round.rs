//! Today's round: cards, decisions, what is printed.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use super::{House, first_in, hidden};

#[tokio::test]
async fn an_empty_hospital_has_a_round_that_says_what_can_be_known() {
    let house = House::open().await;
    let round = house.page("/").await;
    assert!(round.contains("Nothing is known of the house yet"), "{round}");
    assert!(round.contains("/imports/new"), "{round}");
}

#[tokio::test]
async fn a_card_opens_into_its_equipment() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    assert!(
        round.contains("2 pieces of equipment: Microsoft Windows 7"),
        "{round}"
    );
    assert!(
        round.contains("PC-TRIAGE") && round.contains("endoflife.date"),
        "{round}"
    );
    let asset = house.page(&first_in(&round, "/assets/")).await;
    assert!(
        asset.contains("No longer supported") && asset.contains("GLPI"),
        "{asset}"
    );
}

#[tokio::test]
async fn a_snoozed_card_leaves_the_round_and_says_so() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    let concern = hidden(&round, "id=\"decide-1\"", "concern");
    let fields = [
        ("concern", concern.as_str()),
        ("step", "snooze"),
        ("until", "2026-12-01"),
        ("reason", "The new computers come in November."),
    ];
    let after = house.done("/round/decisions", &fields).await;
    assert!(
        after.contains("Put off: the card comes back on the day you chose"),
        "{after}"
    );
    assert!(after.contains("Put off: 1"), "{after}");
    assert!(
        !after.contains("id=\"card-1\"") && after.contains("Nothing asks for you today"),
        "{after}"
    );
}

#[tokio::test]
async fn putting_off_without_a_reason_is_shown_beside_the_field_with_what_was_typed() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    let concern = hidden(&round, "id=\"decide-1\"", "concern");
    let fields = [
        ("concern", concern.as_str()),
        ("step", "snooze"),
        ("until", "2026-12-01"),
        ("reason", " "),
    ];
    let answer = house.post("/round/decisions", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Say why it can wait."), "{}", answer.body);
    assert!(answer.body.contains("href=\"#card-1-reason\""), "{}", answer.body);
    assert!(answer.body.contains("value=\"2026-12-01\""), "{}", answer.body);
}

#[tokio::test]
async fn all_that_is_wrong_with_putting_off_is_said_at_once() {
    let house = House::with_computers().await;
    let concern = hidden(&house.page("/").await, "id=\"decide-1\"", "concern");
    let sent = |until: &'static str| {
        [
            ("concern", concern.clone()),
            ("step", "snooze".into()),
            ("until", until.into()),
        ]
    };
    for (until, said) in [
        ("", "Please fill this in."),
        ("2020-01-01", "ahead"),
        ("2030-01-01", "quarter"),
    ] {
        let fields = sent(until);
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        let answer = house.post("/round/decisions", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for expected in [
            "href=\"#card-1-until\"",
            "href=\"#card-1-reason\"",
            "Say why it can wait.",
            said,
        ] {
            assert!(
                answer.body.contains(expected),
                "{until}, {expected}: {}",
                answer.body
            );
        }
    }
}

#[tokio::test]
async fn nobody_is_proposed_to_hand_a_card_to() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    assert!(
        round.contains("<option value=\"\" selected>Choose a person</option>"),
        "{round}"
    );
    let concern = hidden(&round, "id=\"decide-1\"", "concern");
    let fields = [
        ("concern", concern.as_str()),
        ("step", "delegate"),
        ("person", ""),
    ];
    let answer = house.post("/round/decisions", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("To whom: Please fill this in."),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_step_that_is_none_is_told_above_the_round() {
    let house = House::with_computers().await;
    let concern = hidden(&house.page("/").await, "id=\"decide-1\"", "concern");
    let fields = [("concern", concern.as_str()), ("step", "forget")];
    let answer = house.post("/round/decisions", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("What to do with the card: ") && answer.body.contains("href=\"#card-1\""),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_card_about_several_pieces_speaks_of_them_all() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    for expected in [
        "They have had no security updates since 14 January 2020",
        "Cut them off from the internet and plan their replacement",
        "Nobody has recorded which services need them",
    ] {
        assert!(round.contains(expected), "{expected}: {round}");
    }
}

#[tokio::test]
async fn the_printed_round_bears_witness_to_the_journal() {
    let house = House::with_computers().await;
    app::journal::sequence(&house.app).await.unwrap();
    let round = house.page("/?whose=everyone").await;
    assert!(
        round.contains("Journal checkpoint of 23 November 2026"),
        "{round}"
    );
}

#[tokio::test]
async fn what_was_begun_is_listed_with_who_and_until_when_and_one_button_takes_it_back() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    let concern = hidden(&round, "id=\"decide-1\"", "concern");
    let round = house
        .done(
            "/round/decisions",
            &[("concern", concern.as_str()), ("step", "start")],
        )
        .await;
    assert!(round.contains("/round/concerns#set-aside"), "{round}");
    let list = house.page("/round/concerns").await;
    let decided =
        "Ana Ionescu started on 23 November 2026. If it is still there on 30 November 2026, it comes back.";
    assert!(list.contains("Begun") && list.contains(decided), "{list}");
    assert!(
        list.contains("For patients") && list.contains("It is done"),
        "{list}"
    );
    let undo = list.split("action=\"").find_map(|rest| {
        let path = rest.split('"').next()?;
        path.ends_with("/withdrawal").then(|| path.to_owned())
    });
    let after = house.done(&undo.unwrap(), &[]).await;
    assert!(after.contains("Taken back: it is on the round again."), "{after}");
    assert!(
        after.contains("Nothing waits and nothing is set aside"),
        "{after}"
    );
    assert!(house.page("/").await.contains("id=\"card-1\""));
}

#[tokio::test]
async fn what_was_begun_is_finished_from_the_list_and_stays_there() {
    let house = House::with_computers().await;
    let concern = hidden(&house.page("/").await, "id=\"decide-1\"", "concern");
    house
        .done(
            "/round/decisions",
            &[("concern", concern.as_str()), ("step", "start")],
        )
        .await;
    let list = house.page("/round/concerns").await;
    assert_eq!(hidden(&list, "id=\"decide-1\"", "from"), "concerns");
    let fields = [
        ("concern", concern.as_str()),
        ("from", "concerns"),
        ("step", "finish"),
    ];
    let answer = house.post("/round/decisions", &fields).await;
    assert_eq!(answer.location, "/round/concerns");
    assert!(house.page("/round/concerns").await.contains("Said to be done"));
}

#[tokio::test]
async fn what_waits_behind_the_seven_has_the_forms_of_a_card() {
    let house = House::open().await;
    let systems = [
        "Windows 7 Professional",
        "Windows XP",
        "Windows Server 2003",
        "Windows Server 2008 R2",
        "Windows Server 2012 R2",
        "Windows 8.1",
        "Ubuntu 14.04",
        "Ubuntu 16.04",
        "Debian 9",
        "CentOS 6",
    ];
    let rows: Vec<String> = systems
        .iter()
        .enumerate()
        .map(|(number, system)| format!("PC-{number};7XKQ2N{number};{system};Emergency\r\n"))
        .collect();
    let file = format!(
        "Name;Serial number;Operating system;Location\r\n{}",
        rows.concat()
    );
    let import = house.upload(&file).await;
    house
        .post(
            &format!("{import}/decision"),
            &[("version", "1"), ("decision", "accept")],
        )
        .await;
    assert!(house.page("/").await.contains("/round/concerns#waiting"));
    let list = house.page("/round/concerns").await;
    let folded = |page: &str| {
        page.split("<details class=\"disclosure\"><summary><span>Why, and what to do")
            .count()
            - 1
    };
    assert_eq!(folded(&list), 3, "{list}");
    let concern = hidden(&list, "id=\"decide-8\"", "concern");
    let fields = [
        ("concern", concern.as_str()),
        ("from", "concerns"),
        ("step", "snooze"),
        ("until", "2026-12-01"),
    ];
    let answer = house.post("/round/decisions", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("href=\"#card-8-reason\""), "{}", answer.body);
    assert!(answer.body.contains("Beyond the cards"), "{}", answer.body);
    // The card that was not decided stands open, so that what is wrong can be seen.
    assert_eq!(folded(&answer.body), 2, "{}", answer.body);
}

#[tokio::test]
async fn a_program_reads_decides_and_takes_back_what_the_page_does() {
    let house = House::with_computers().await;
    let round: Value = serde_json::from_str(&house.get("/api/v1/round").await.body).unwrap();
    let body = serde_json::json!({ "concern": round["cards"][0]["key"], "step": "start" });
    let request = Request::post("/api/v1/round/decisions").header(header::CONTENT_TYPE, "application/json");
    let made = house.send(request, body.to_string().into()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let list: Value = serde_json::from_str(&house.get("/api/v1/round/concerns").await.body).unwrap();
    let entry = &list["set_aside"][0];
    assert_eq!(
        (&entry["aside"], &entry["back_on"]),
        (&"started".into(), &"2026-11-30".into())
    );
    assert_eq!(entry["decision"]["by"], "Ana Ionescu");
    let gone = house.send(Request::delete(made.location), Body::empty()).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT, "{}", gone.body);
    let list: Value = serde_json::from_str(&house.get("/api/v1/round/concerns").await.body).unwrap();
    assert_eq!(list["set_aside"], serde_json::json!([]));
}

#[tokio::test]
async fn on_paper_a_card_names_five_pieces_and_counts_the_rest() {
    let house = House::open().await;
    let rows: Vec<String> = (1..=8)
        .map(|number| format!("PC-{number};7XKQ2N{number};Windows 7 Professional;Emergency\r\n"))
        .collect();
    let file = format!(
        "Name;Serial number;Operating system;Location\r\n{}",
        rows.concat()
    );
    let import = house.upload(&file).await;
    house
        .post(
            &format!("{import}/decision"),
            &[("version", "1"), ("decision", "accept")],
        )
        .await;
    let round = house.page("/?whose=everyone").await;
    let (_, paper) = round.split_once("class=\"round-paper\"").unwrap();
    let (paper, _) = paper.split_once("</div>").unwrap();
    assert_eq!(paper.matches("PC-").count(), 5, "{paper}");
    assert!(paper.contains("and 3 more."), "{paper}");
    assert!(paper.contains("According to GLPI (23 November 2026)"), "{paper}");
}

#[tokio::test]
async fn the_first_card_comes_before_the_strips_of_counts() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    let at = |what| round.find(what).unwrap_or_else(|| panic!("no {what} in {round}"));
    assert!(at("class=\"round-card\"") < at("class=\"service-strip\""));
}
