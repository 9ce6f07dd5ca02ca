//! Packs that were reviewed: loaded, compared with ours, put in use and taken out.

use app::Error;
use app::law_pack::{self, LawPackForm, NewLawPack};
use domain::id::LawPackId;
use domain::law::Law;

use crate::house::House;

/// Our pack of Romania as somebody corrected it.
fn reviewed(from: &str, to: &str) -> LawPackForm {
    let ours = Law::shipped_text("ro").unwrap();
    assert!(ours.contains(from), "{from}");
    LawPackForm {
        content: ours.replace(from, to),
        reviewed_by: "Cabinet Ionescu".to_owned(),
        note: String::new(),
    }
}

fn term() -> LawPackForm {
    reviewed("term = \"P30D\"", "term = \"P20D\"")
}

async fn load(house: &House, form: &LawPackForm) -> Result<LawPackId, Error> {
    law_pack::load(&house.app, &house.console(), &NewLawPack::try_from(form)?).await
}

fn problems(answer: Result<LawPackId, Error>) -> Vec<(&'static str, &'static str, String)> {
    let Err(Error::Invalid(errors)) = answer else {
        panic!("it was taken")
    };
    let told = errors.0.into_iter();
    told.map(|error| (error.field, error.message, error.argument.unwrap_or_default()))
        .collect()
}

async fn term_in_use(house: &House) -> String {
    let here = app::law::here(&house.app, &house.console()).await.unwrap();
    let (_, country) = here.of_country().unwrap();
    country.registration.term.value().unwrap().to_string()
}

#[tokio::test]
async fn a_pack_is_beside_ours_until_somebody_puts_it_in_use() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let first = load(&house, &term()).await.unwrap();
    assert_eq!(term_in_use(&house).await, "P30D");
    let fetched = law_pack::fetch(app, &console, first).await.unwrap();
    let places: Vec<_> = fetched.differences.iter().flatten().collect();
    assert_eq!(places.len(), 1, "{places:?}");
    assert_eq!(places[0].place, "country.registration.term");

    law_pack::put_in_use(app, &console, first, 1).await.unwrap();
    assert_eq!(term_in_use(&house).await, "P20D");
    let twice = law_pack::put_in_use(app, &console, first, 2).await;
    assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");

    // Of one law one pack is in use: the next takes the place of the first.
    let second = load(&house, &reviewed("term = \"P30D\"", "term = \"P25D\""))
        .await
        .unwrap();
    law_pack::put_in_use(app, &console, second, 1).await.unwrap();
    assert_eq!(term_in_use(&house).await, "P25D");
    let listed = law_pack::list(app, &console).await.unwrap();
    let in_use: Vec<_> = listed.iter().map(|listed| listed.stored.in_use).collect();
    assert_eq!(in_use, [true, false]);

    law_pack::take_out_of_use(app, &console, second, 2).await.unwrap();
    assert_eq!(term_in_use(&house).await, "P30D");
    let actions = house.actions().await;
    let of_packs: Vec<_> = actions
        .iter()
        .filter(|action| action.starts_with("law_pack."))
        .collect();
    assert_eq!(
        of_packs,
        [
            "law_pack.load",
            "law_pack.put_in_use",
            "law_pack.load",
            "law_pack.take_out_of_use",
            "law_pack.put_in_use",
            "law_pack.take_out_of_use",
        ]
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_pack_is_told_with_its_line_and_nothing_is_kept() {
    let house = House::new().await;
    let misspelt = problems(load(&house, &reviewed("status = ", "statuss = ")).await);
    assert_eq!((misspelt[0].0, misspelt[0].1), ("content", "law-pack-problem"));
    assert!(misspelt[0].2.contains("line "), "{misspelt:?}");

    let phantom = LawPackForm {
        content: Law::shipped_text("ro")
            .unwrap()
            .replace("[\"ro.oug_155_2024\"]", "[\"ro.oug_155_2024:99\"]")
            .replace("zone = \"Europe/Bucharest\"", "zone = \"Europe/Bukarest\""),
        ..term()
    };
    let phantoms = problems(load(&house, &phantom).await);
    assert!(phantoms.len() > 3, "{phantoms:?}");
    assert!(
        phantoms.iter().any(|problem| problem.2.contains("no time zone")),
        "{phantoms:?}"
    );

    let elsewhere = reviewed("id = \"ro\"", "id = \"xx\"");
    assert_eq!(
        problems(load(&house, &elsewhere).await)[0].1,
        "law-pack-none-of-ours"
    );
    let nobody = LawPackForm {
        reviewed_by: " ".to_owned(),
        ..term()
    };
    assert_eq!(problems(load(&house, &nobody).await)[0].0, "reviewed_by");
    let large = LawPackForm {
        content: "#".repeat(513 * 1024),
        ..term()
    };
    assert_eq!(problems(load(&house, &large).await)[0].1, "law-pack-too-large");
    let kept = law_pack::list(&house.app, &house.console()).await.unwrap();
    assert!(kept.is_empty());
}

#[tokio::test]
async fn a_pack_of_another_country_may_be_reviewed_and_another_tenant_sees_none() {
    let house = House::new().await;
    let german = LawPackForm {
        content: Law::shipped_text("de").unwrap().to_owned(),
        ..term()
    };
    let id = load(&house, &german).await.unwrap();
    let fetched = law_pack::fetch(&house.app, &house.console(), id).await.unwrap();
    assert_eq!(fetched.differences, Some(Vec::new()));
    let foreigner = house.foreigner().await;
    for answer in [
        law_pack::fetch(&house.app, &foreigner, id).await.map(drop),
        law_pack::put_in_use(&house.app, &foreigner, id, 1).await,
        law_pack::take_out_of_use(&house.app, &foreigner, id, 1).await,
    ] {
        assert!(matches!(answer, Err(Error::NotFound("law_pack"))), "{answer:?}");
    }
    let auditor = house.user("Ana Audit", "auditor", house.tenant).await;
    let refused = law_pack::put_in_use(&house.app, &auditor, id, 1).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
}

#[tokio::test]
async fn a_pack_in_use_that_this_version_cannot_take_takes_no_other_with_it() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let good = load(&house, &term()).await.unwrap();
    law_pack::put_in_use(app, &console, good, 1).await.unwrap();
    // As an earlier version of the program could have left it.
    let broken = store::law_pack::LawPack {
        id: app.env().id(),
        pack: "de".to_owned(),
        title: "Germany".to_owned(),
        edition: "1".to_owned(),
        content: "schema = \"law-pack/0\"".to_owned(),
        reviewed_by: "Cabinet Ionescu".to_owned(),
        note: String::new(),
        loaded_at: app.env().now(),
        loaded_by: None,
        in_use: false,
        version: 1,
    };
    let permit = console.permit_in_tenant::<domain::access::EditLaw>().unwrap();
    let beside = store::Store::open_sqlite(&house.database_file()).await.unwrap();
    beside
        .write(async |transaction| -> app::Result<()> {
            store::law_pack::insert(&transaction, &permit, &broken).await?;
            store::law_pack::set_in_use(&transaction, &permit, broken.id, 1, true).await?;
            Ok(())
        })
        .await
        .unwrap();
    let here = app::law::here(app, &console).await.unwrap();
    let refused: Vec<&str> = here
        .law
        .refused()
        .iter()
        .map(|error| error.pack.as_str())
        .collect();
    assert_eq!(refused, ["de"]);
    assert_eq!(
        term_in_use(&house).await,
        "P20D",
        "the other one is used all the same"
    );
    // And holds up no other.
    let next = load(&house, &reviewed("term = \"P30D\"", "term = \"P25D\""))
        .await
        .unwrap();
    law_pack::put_in_use(app, &console, next, 1).await.unwrap();
    assert_eq!(term_in_use(&house).await, "P25D");
}
