//! The reference hospital fills itself through the importers, and is worth looking at.

use app::installation::{Described, Folders};
use app::journal::audit::Audit;
use app::message::{Language, Messages};
use app::round::{Whose, in_words, today};
use app::{App, Env, demo};
use domain::access::Actor;
use domain::journal::Verdict;

#[tokio::test]
async fn the_reference_hospital_has_a_round_with_clinical_reasons_and_a_sound_journal() {
    let folder = tempfile::tempdir().unwrap();
    let (env, _) = Env::fixed("2026-11-23T07:00:00Z".parse().unwrap());
    let app = App::create(&Folders::in_data(folder.path()), None, env)
        .await
        .unwrap();
    let tenant = demo::fill(&app).await.unwrap();
    let console = Actor::Console { tenant: Some(tenant) };
    let round = today(&app, &console, Whose::Everyones).await.unwrap();
    let spoken = in_words(&round, Messages::for_language(Language::English));
    assert_eq!(spoken.cards.len(), 7);
    assert_eq!(
        spoken.cards[0].consequence, "immediate_danger",
        "{:#?}",
        spoken.cards[0]
    );
    let folders = Folders::in_data(folder.path());
    let described = Described::read(&folders).await.unwrap();
    let audit = Audit::open(&described.database).await.unwrap();
    let origins = audit.origins(described.installation).await.unwrap();
    let keys = described.journal_verifiers(&folders, &origins).await.unwrap();
    for verification in audit.verify(&keys, &[]).await.unwrap() {
        let report = &verification.report;
        assert_eq!(report.verdict(), Verdict::Holds, "{:?}", report.problems);
    }
}

#[tokio::test]
async fn the_demo_has_a_bill_of_materials_and_a_form_of_a_maker_that_means_something() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::create(&Folders::in_data(folder.path()), None, Env::system())
        .await
        .unwrap();
    let tenant = demo::fill(&app).await.unwrap();
    let console = Actor::Console { tenant: Some(tenant) };
    let systems = app::system::list(&app, &console).await.unwrap();
    let pacs = systems.iter().find(|system| system.name == "PACS").unwrap();
    let bills = app::component::overview(&app, &console, pacs.id).await.unwrap();
    assert_eq!((bills.current.len(), bills.waiting.len()), (1, 0));
    assert_eq!(bills.current[0].components, 15);
    let disclosed = app::device_model::ModelFilter {
        disclosed: Some(true),
        ..Default::default()
    };
    let models = app::device_model::list(&app, &console, &disclosed)
        .await
        .unwrap()
        .models;
    let page = app::device_model::fetch(&app, &console, models[0].id)
        .await
        .unwrap();
    assert_eq!(page.model.model, "Doseline 2");
    assert!(page.disclosed.unwrap().findings.len() >= 7);
}

#[tokio::test]
async fn the_link_of_the_demo_signs_the_security_officer_in() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::create(&Folders::in_data(folder.path()), None, Env::system())
        .await
        .unwrap();
    demo::fill(&app).await.unwrap();
    let link = demo::sign_in_link(&app).await.unwrap();
    let holder = app::access::sign_in_link_holder(&app, &link)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(holder.person_name, "Ana Ionescu");
}

#[tokio::test]
async fn the_ward_lead_of_the_demo_holds_her_unit_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::create(&Folders::in_data(folder.path()), None, Env::system())
        .await
        .unwrap();
    let tenant = demo::fill(&app).await.unwrap();
    let console = Actor::Console { tenant: Some(tenant) };
    let grants = app::access::grants(&app, &console).await.unwrap();
    let places: Vec<(&str, &str)> = grants
        .iter()
        .map(|listed| (listed.grant.role.as_str(), listed.scope_name.as_str()))
        .collect();
    assert!(places.contains(&("ward_lead", "Urgențe")), "{places:?}");
    assert_eq!(
        places
            .iter()
            .filter(|(_, place)| *place == "Spitalul Exemplu")
            .count(),
        places.len() - 1,
        "{places:?}"
    );
}
