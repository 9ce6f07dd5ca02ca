//! Feeds got from their addresses: whatever a server does, the last good data stay in use, and it is said why.

use app::feed::client::{Client, Validators};
use app::feed::source::{self, FeedSourceDetails, FeedSourceForm};
use app::feed::{self, Attempt, NewFeed};
use app::round::{Whose, today};
use app::{Error, job};
use domain::access::{Actor, JobName};
use domain::feed::{Answer, FeedKind};
use domain::id::FeedSourceId;
use domain::round::{Card, Matter};
use std::fmt::Write as _;

use crate::feed_server::{Behaviour, Server, careful, compressed, impatient};
use crate::house::House;

/// A catalogue of this many weaknesses, as of a day of November 2026.
fn catalogue(entries: usize, day: u32) -> Vec<u8> {
    let mut text = format!(
        r#"{{"dateReleased": "2026-11-{day:02}T15:00:00.0Z", "count": {entries}, "vulnerabilities": ["#
    );
    for number in 1..=entries {
        let comma = if number == 1 { "" } else { "," };
        write!(
            text,
            r#"{comma}{{"cveID": "CVE-2026-{number:04}", "dateAdded": "2026-11-01"}}"#
        )
        .unwrap();
    }
    text.push_str("]}");
    text.into_bytes()
}

fn form(address: &str) -> FeedSourceForm {
    FeedSourceForm {
        kind: "kev".to_owned(),
        name: "Mirror".to_owned(),
        address: address.to_owned(),
        switched_on: "yes".to_owned(),
        ..FeedSourceForm::default()
    }
}

async fn enter(house: &House, form: &FeedSourceForm) -> FeedSourceId {
    let details = FeedSourceDetails::try_from(form).unwrap();
    source::add(&house.app, &house.console(), &details).await.unwrap()
}

/// A house that got a good catalogue of ten weaknesses, and the server it came from.
struct Supplied {
    house: House,
    server: Server,
    source: FeedSourceId,
    client: Client,
}

impl Supplied {
    async fn new() -> Self {
        let house = House::new().await;
        let server = Server::start(Behaviour::Gives(catalogue(10, 20))).await;
        let source = enter(&house, &form(&server.address)).await;
        let supplied = Self {
            house,
            server,
            source,
            client: careful(),
        };
        assert_eq!(supplied.ask().await.answer, Answer::Taken);
        supplied
    }

    async fn ask(&self) -> Attempt {
        self.house.clock.advance(3_600);
        let (app, console) = (&self.house.app, self.house.console());
        feed::fetch_with(app, &console, self.source, &self.client)
            .await
            .unwrap()
    }

    async fn records(&self) -> u64 {
        let index = feed::index::known_exploited(&self.house.app).await.unwrap();
        index.unwrap().index.len() as u64
    }

    /// The server does this now: the attempt ends so, the good data stay, and the address says why.
    async fn leaves_the_good_data(&self, behaviour: Behaviour, expected: Answer, named: &str) {
        self.server.now(behaviour);
        let attempt = self.ask().await;
        assert_eq!(attempt.answer, expected, "{}", attempt.detail);
        assert_eq!(self.records().await, 10, "{expected:?}");
        let source = source::fetch(&self.house.app, &self.house.console(), self.source)
            .await
            .unwrap();
        let course = source.course;
        assert_eq!(course.answer, Some(expected));
        assert!(
            course.detail.contains(named),
            "{named:?} is told as {:?}",
            course.detail
        );
        assert!(course.failures > 0 && course.failing_since.is_some());
        let due = course.due_at.unwrap();
        assert!(due > course.tried_at.unwrap(), "it is asked again");
        assert_eq!(course.etag, "\"first\"", "what was taken last is still known");
    }
}

#[tokio::test]
async fn a_server_that_stalls_or_drips_leaves_the_last_good_data_in_use() {
    let mut supplied = Supplied::new().await;
    supplied.client = impatient();
    let newer = catalogue(11, 21);
    for (behaviour, named) in [
        (Behaviour::Stalls, "no answer began"),
        (Behaviour::StallsMidway(newer.clone()), "nothing more came after"),
        (Behaviour::Drips, "after 3 seconds"),
    ] {
        supplied
            .leaves_the_good_data(behaviour, Answer::TooSlow, named)
            .await;
    }
}

#[tokio::test]
async fn a_server_that_breaks_off_or_lies_about_the_length_leaves_the_last_good_data_in_use() {
    let supplied = Supplied::new().await;
    let newer = catalogue(11, 21);
    let of = format!("of {} bytes", newer.len());
    supplied
        .leaves_the_good_data(Behaviour::BreaksOff(newer.clone()), Answer::CutShort, &of)
        .await;
    supplied
        .leaves_the_good_data(Behaviour::SaysTooLittle(newer), Answer::Unreadable, "cut short")
        .await;
}

#[tokio::test]
async fn a_server_that_sends_in_circles_or_astray_leaves_the_last_good_data_in_use() {
    let supplied = Supplied::new().await;
    let before = supplied.server.asked();
    supplied
        .leaves_the_good_data(
            Behaviour::RedirectsInCircles,
            Answer::RedirectedTooOften,
            "5 times",
        )
        .await;
    assert_eq!(supplied.server.asked() - before, 6);
    for to in ["file:///etc/passwd", "ftp://127.0.0.1/kev.json", "", "http://"] {
        supplied
            .leaves_the_good_data(Behaviour::Redirects(to.to_owned()), Answer::RedirectedAstray, to)
            .await;
    }
}

#[tokio::test]
async fn a_server_that_gives_too_much_leaves_the_last_good_data_in_use() {
    let supplied = Supplied::new().await;
    let bomb = compressed(&vec![b' '; 4 << 20]);
    assert!(bomb.len() < 1 << 20);
    for (behaviour, named) in [
        (Behaviour::NeverEnds, "more than 1 MB"),
        (Behaviour::Gives(vec![b' '; 2 << 20]), "more than 1 MB"),
        (Behaviour::Compressed(bomb), "expanded, more than 1 MB"),
    ] {
        supplied
            .leaves_the_good_data(behaviour, Answer::TooLarge, named)
            .await;
    }
}

#[tokio::test]
async fn a_server_that_gives_garbage_or_failures_leaves_the_last_good_data_in_use() {
    let supplied = Supplied::new().await;
    let page = b"<html>Sign in to the guest network</html>".to_vec();
    for (behaviour, answer, named) in [
        (Behaviour::Gives(page), Answer::Unreadable, "not JSON"),
        (Behaviour::Gives(Vec::new()), Answer::Unreadable, "not JSON"),
        (
            Behaviour::Fails("500 Internal Server Error"),
            Answer::Failed,
            "500",
        ),
        (Behaviour::Fails("404 Not Found"), Answer::Failed, "404"),
        (Behaviour::Fails("204 No Content"), Answer::Failed, "204"),
        (Behaviour::Encodes, Answer::Encoded, "br"),
    ] {
        supplied.leaves_the_good_data(behaviour, answer, named).await;
    }
    let server = &supplied.server;
    let nobody = server.address.clone();
    assert!(server.last_request().contains("user-agent: wardround/"));
    drop(supplied.server);
    let client = careful();
    let answer = client.get(&nobody.parse().unwrap(), Validators::default()).await;
    assert_eq!(answer.unwrap_err().answer, Answer::Unreachable);
}

#[tokio::test]
async fn a_shrunken_or_older_feed_leaves_the_last_good_data_in_use_until_somebody_says_so() {
    let supplied = Supplied::new().await;
    supplied
        .leaves_the_good_data(
            Behaviour::Gives(catalogue(7, 21)),
            Answer::Shrunken,
            "knows 7 records",
        )
        .await;
    supplied
        .leaves_the_good_data(
            Behaviour::Gives(catalogue(10, 19)),
            Answer::Older,
            "of 2026-11-19, the data in use of 2026-11-20",
        )
        .await;
    let by_hand = NewFeed {
        kind: FeedKind::Kev,
        origin: "kev.json".to_owned(),
        bytes: catalogue(7, 19),
        anyway: true,
    };
    feed::load(&supplied.house.app, &supplied.house.console(), by_hand)
        .await
        .unwrap();
    assert_eq!(supplied.records().await, 7);
}

#[tokio::test]
async fn what_is_not_newer_is_not_sent_again() {
    let supplied = Supplied::new().await;
    supplied.server.now(Behaviour::NothingNewer);
    let attempt = supplied.ask().await;
    assert_eq!((attempt.answer, attempt.loaded), (Answer::Unchanged, None));
    let request = supplied.server.last_request();
    assert!(request.contains("if-none-match: \"first\""), "{request}");
    assert!(
        request.contains("if-modified-since: mon, 23 nov 2026 06:00:00 gmt"),
        "{request}"
    );
    assert_eq!(supplied.records().await, 10);
    // Of an address that never gave anything, nothing can be the same.
    let other = Server::start(Behaviour::NothingNewer).await;
    let second = FeedSourceForm {
        name: "Second".to_owned(),
        ..form(&other.address)
    };
    let second = enter(&supplied.house, &second).await;
    let attempt = feed::fetch_with(
        &supplied.house.app,
        &supplied.house.console(),
        second,
        &supplied.client,
    )
    .await
    .unwrap();
    assert_eq!(attempt.answer, Answer::Failed);
}

#[tokio::test]
async fn an_address_confirms_only_data_that_came_from_it() {
    let supplied = Supplied::new().await;
    let (app, console) = (&supplied.house.app, supplied.house.console());
    let by_hand = NewFeed {
        kind: FeedKind::Kev,
        origin: "kev.json".to_owned(),
        bytes: catalogue(7, 19),
        anyway: true,
    };
    supplied.house.clock.advance(60);
    feed::load(app, &console, by_hand).await.unwrap();
    let ages = feed::overview(app, &console).await.unwrap().ages;
    let age = ages.iter().find(|age| age.kind == FeedKind::Kev).unwrap();
    assert_eq!(age.of.map(|day| day.to_string()).as_deref(), Some("2026-11-19"));
    // The address is not told what it gave before, so that it cannot answer that nothing is newer than that.
    supplied.server.now(Behaviour::Gives(catalogue(10, 20)));
    let attempt = supplied.ask().await;
    let request = supplied.server.last_request();
    assert!(!request.contains("if-none-match"), "{request}");
    assert_eq!(attempt.answer, Answer::Taken, "{}", attempt.detail);
    assert_eq!(supplied.records().await, 10);
}

#[tokio::test]
async fn whoever_asks_by_hand_gets_the_data_and_not_the_word_that_they_are_the_same() {
    let supplied = Supplied::new().await;
    let (app, console) = (&supplied.house.app, supplied.house.console());
    source::ask(app, &console, supplied.source).await.unwrap();
    supplied.ask().await;
    let request = supplied.server.last_request();
    assert!(!request.contains("if-none-match"), "{request}");
}

#[tokio::test]
async fn what_cannot_be_put_in_use_here_is_a_failed_attempt_and_asked_again() {
    let supplied = Supplied::new().await;
    supplied.house.break_blob_folder().await;
    supplied.server.now(Behaviour::Gives(catalogue(11, 21)));
    let attempt = supplied.ask().await;
    assert_eq!(attempt.answer, Answer::NotKept, "{}", attempt.detail);
    let (app, console) = (&supplied.house.app, supplied.house.console());
    let course = source::fetch(app, &console, supplied.source)
        .await
        .unwrap()
        .course;
    assert_eq!((course.answer, course.failures), (Some(Answer::NotKept), 1));
    assert!(course.due_at > course.tried_at, "it is asked again");
}

#[tokio::test]
async fn a_character_that_a_database_refuses_or_a_terminal_obeys_is_kept_of_no_document() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let hostile = r#"{"dateReleased": "2026-11-20\u0000\u001b[2J", "vulnerabilities": [
        {"cveID": "CVE-2026-0001", "dateAdded": "2026-11-01"},
        {"cveID": "CVE\u0000\u001b[2J", "dateAdded": "2026-11-01"}]}"#;
    let new = NewFeed {
        kind: FeedKind::Kev,
        origin: "kev.json".to_owned(),
        bytes: hostile.as_bytes().to_vec(),
        anyway: false,
    };
    let loaded = feed::load(app, &console, new).await.unwrap();
    let told: Vec<String> = loaded
        .rejected
        .into_iter()
        .chain([loaded.feed.generated_on])
        .collect();
    assert_eq!(told.len(), 2);
    for words in told {
        assert!(!words.contains(char::is_control), "{words:?}");
    }
    let unreadable = NewFeed {
        kind: FeedKind::Kev,
        origin: "kev.json".to_owned(),
        bytes: br#"{"vulnerabilities": [{"cveID": "\u0000\u001b[2J"}]}"#.to_vec(),
        anyway: false,
    };
    let Err(Error::Refused(problem)) = feed::load(app, &console, unreadable).await else {
        panic!("it holds nothing");
    };
    assert!(!problem.contains(char::is_control), "{problem:?}");
}

#[tokio::test]
async fn of_two_versions_loaded_at_once_the_older_is_weighed_against_the_newer() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let load = async |entries, day| {
        let new = NewFeed {
            kind: FeedKind::Kev,
            origin: format!("kev-{day}.json"),
            bytes: catalogue(entries, day),
            anyway: false,
        };
        feed::load(app, &console, new).await
    };
    let (newer, _) = tokio::join!(load(10, 20), load(7, 19));
    newer.unwrap();
    let index = feed::index::known_exploited(app).await.unwrap().unwrap();
    assert_eq!(index.index.len(), 10);
}

#[tokio::test]
async fn a_newer_version_is_taken_also_over_another_address_and_compressed() {
    let supplied = Supplied::new().await;
    let newer = compressed(&catalogue(12, 22));
    supplied.server.now(Behaviour::RedirectsToItself(newer));
    let attempt = supplied.ask().await;
    assert_eq!(attempt.answer, Answer::Taken, "{}", attempt.detail);
    assert_eq!(supplied.records().await, 12);
    let in_use = feed::list(&supplied.house.app, &supplied.house.console())
        .await
        .unwrap();
    assert_eq!(in_use[0].origin, supplied.server.address);
}

#[tokio::test]
async fn an_address_sends_on_to_no_other_host_of_the_house() {
    let supplied = Supplied::new().await;
    let inside = Server::start(Behaviour::Gives(catalogue(12, 22))).await;
    supplied
        .leaves_the_good_data(
            Behaviour::Redirects(inside.address.clone()),
            Answer::RedirectedAstray,
            "inside the network of this machine",
        )
        .await;
    assert_eq!(inside.asked(), 0);
}

async fn cards(house: &House, actor: &Actor) -> Vec<Card> {
    let round = today(&house.app, actor, Whose::Mine).await.unwrap();
    round
        .cards
        .into_iter()
        .filter(|card| matches!(card.matter, Matter::FeedStale { .. }))
        .collect()
}

#[tokio::test]
async fn an_address_that_keeps_failing_is_a_card_until_it_gives_good_data_again() {
    let supplied = Supplied::new().await;
    let house = &supplied.house;
    let administrator = house.user("Ana", "it_administrator", house.tenant).await;
    let in_one_unit = house.user("Ion", "it_administrator", house.unit).await;
    supplied.server.now(Behaviour::Fails("503 Service Unavailable"));
    for _ in 0..2 {
        supplied.ask().await;
        assert!(cards(house, &administrator).await.is_empty(), "a server restarts");
    }
    supplied.ask().await;
    let seen = cards(house, &administrator).await;
    assert_eq!(seen.len(), 1);
    let messages = app::message::Messages::for_language(app::message::Language::English);
    let said = [
        messages.phrase(&seen[0].what),
        messages.phrase(seen[0].why_now.as_ref().unwrap()),
        messages.phrase(&seen[0].act_phrase),
    ];
    insta::assert_debug_snapshot!("card_of_a_failing_address", said);
    assert!(cards(house, &in_one_unit).await.is_empty());

    supplied.server.now(Behaviour::Gives(catalogue(11, 23)));
    supplied.ask().await;
    assert!(cards(house, &administrator).await.is_empty());
}

#[tokio::test]
async fn data_that_nobody_updates_become_a_card_and_data_confirmed_by_their_address_do_not() {
    let supplied = Supplied::new().await;
    let house = &supplied.house;
    let administrator = house.user("Ana", "it_administrator", house.tenant).await;
    house.clock.advance(8 * 86_400);
    let seen = cards(house, &administrator).await;
    assert!(matches!(
        seen[..],
        [Card {
            matter: Matter::FeedStale {
                feed: FeedKind::Kev,
                failing: None,
                ..
            },
            ..
        }]
    ));
    supplied.server.now(Behaviour::NothingNewer);
    supplied.ask().await;
    assert!(cards(house, &administrator).await.is_empty());
}

#[tokio::test]
async fn a_folder_of_the_machine_is_a_mirror_that_a_job_looks_into_while_it_is_switched_on() {
    let house = House::new().await;
    let folder = tempfile::tempdir().unwrap();
    let write = async |name: &str, bytes: Vec<u8>| {
        tokio::fs::write(folder.path().join(name), bytes).await.unwrap();
    };
    write("kev.json", catalogue(10, 20)).await;
    let console = house.console();
    let source = enter(&house, &form(folder.path().to_str().unwrap())).await;
    let records = async || {
        let index = feed::index::known_exploited(&house.app).await.unwrap();
        index.map_or(0, |index| index.index.len())
    };
    job::work_off_these(&house.app, JobName::ALL).await.unwrap();
    assert_eq!(records().await, 10);

    write("kev.json", catalogue(11, 21)).await;
    job::work_off_these(&house.app, JobName::ALL).await.unwrap();
    assert_eq!(records().await, 10, "it is not due yet");
    house.clock.advance(12 * 3_600);
    job::work_off_these(&house.app, JobName::ALL).await.unwrap();
    assert_eq!(records().await, 11);

    write("kev.json", catalogue(12, 22)).await;
    source::switch(&house.app, &console, source, false).await.unwrap();
    house.clock.advance(48 * 3_600);
    job::work_off_these(&house.app, JobName::ALL).await.unwrap();
    assert_eq!(records().await, 11, "it is switched off");
    source::ask(&house.app, &console, source).await.unwrap();
    job::work_off_these(&house.app, JobName::ALL).await.unwrap();
    assert_eq!(records().await, 12, "somebody asked for it");
    house.clock.advance(48 * 3_600);
    let due = source::fetch(&house.app, &console, source)
        .await
        .unwrap()
        .course
        .due_at;
    assert_eq!(due, None, "it stays switched off");

    tokio::fs::remove_file(folder.path().join("kev.json"))
        .await
        .unwrap();
    let attempt = feed::fetch_now(&house.app, &console, source).await.unwrap();
    assert_eq!(attempt.answer, Answer::Missing);
    let large = tokio::fs::File::create(folder.path().join("kev.json"))
        .await
        .unwrap();
    large.set_len(33 << 20).await.unwrap();
    let attempt = feed::fetch_now(&house.app, &console, source).await.unwrap();
    assert_eq!(attempt.answer, Answer::TooLarge);
    assert_eq!(attempt.detail, "more than 32 MB");
    assert_eq!(records().await, 12);
}

#[tokio::test]
async fn nothing_is_asked_unless_somebody_switched_it_on() {
    let house = House::new().await;
    let server = Server::start(Behaviour::Gives(catalogue(10, 20))).await;
    let off = FeedSourceForm {
        switched_on: "no".to_owned(),
        ..form(&server.address)
    };
    let source = enter(&house, &off).await;
    house.clock.advance(7 * 86_400);
    job::schedule(&house.app).await.unwrap();
    job::work_off_these(&house.app, JobName::ALL).await.unwrap();
    assert_eq!(server.asked(), 0);
    let kept = source::fetch(&house.app, &house.console(), source).await.unwrap();
    assert_eq!(kept.course.tried_at, None);
    assert!(feed::list(&house.app, &house.console()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_path_of_the_machine_is_entered_at_its_console_alone() {
    let house = House::new().await;
    let administrator = house.user("Ana", "it_administrator", house.tenant).await;
    let auditor = house.user("Ioan", "auditor", house.tenant).await;
    let path = FeedSourceDetails::try_from(&form("/etc/passwd")).unwrap();
    let answer = source::add(&house.app, &administrator, &path).await;
    let Err(Error::Invalid(errors)) = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(errors.of("address").unwrap().message, "field-address-of-machine");
    let url = FeedSourceDetails::try_from(&form("https://mirror.hospital.example/kev.json")).unwrap();
    assert!(matches!(
        source::add(&house.app, &auditor, &url).await,
        Err(Error::Forbidden(_))
    ));
    let id = source::add(&house.app, &administrator, &url).await.unwrap();
    let moved = source::correct(&house.app, &administrator, id, 1, &path).await;
    assert!(matches!(moved, Err(Error::Invalid(_))));
    assert!(matches!(
        source::add(&house.app, &administrator, &url).await,
        Err(Error::Exists(_))
    ));
    source::correct(&house.app, &house.console(), id, 1, &path)
        .await
        .unwrap();
    source::switch(&house.app, &administrator, id, false)
        .await
        .unwrap();
    source::remove(&house.app, &administrator, id, 3).await.unwrap();
    assert!(source::list(&house.app, &auditor).await.unwrap().is_empty());
}

#[tokio::test]
async fn scores_and_holidays_are_looked_up_in_what_was_loaded() {
    let house = House::new().await;
    let console = house.console();
    let load = async |kind, bytes: &[u8]| {
        let new = NewFeed {
            kind,
            origin: "by hand".to_owned(),
            bytes: bytes.to_vec(),
            anyway: false,
        };
        feed::load(&house.app, &console, new).await.unwrap()
    };
    assert!(feed::index::scores(&house.app).await.unwrap().is_none());
    let scores = compressed(
        b"#model_version:v1,score_date:2026-11-20T12:00:00Z\ncve,epss,percentile\nCVE-2026-0001,0.5,0.9\nCVE-2026-2,0,0\n",
    );
    let loaded = load(FeedKind::Epss, &scores).await;
    assert_eq!((loaded.feed.records, loaded.feed.rejected), (1, 1));
    let index = feed::index::scores(&house.app).await.unwrap().unwrap();
    let score = index.index.get("CVE-2026-0001".parse().unwrap()).unwrap();
    assert!((score.probability() - 0.5).abs() < 1e-9);
    assert_eq!(index.feed.generated_on, "2026-11-20T12:00:00Z");
    let rejects = feed::rejects(&house.app, &console, FeedKind::Epss).await.unwrap();
    assert_eq!(rejects, loaded.rejected);

    load(
        FeedKind::Holidays,
        b"country,subdivision,date,name\nRO,,2026-12-01,National Day\n",
    )
    .await;
    let calendar = feed::index::holidays(&house.app).await.unwrap().unwrap();
    assert_eq!(calendar.index.len(), 1);
}
