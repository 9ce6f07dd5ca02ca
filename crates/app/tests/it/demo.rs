//! The institutions of the demo fill themselves through the importers, and are worth looking at.

use std::collections::BTreeSet;

use app::access::sign_in_link_holder;
use app::demo::{Profile, SignIn};
use app::installation::{Described, Folders};
use app::journal::audit::Audit;
use app::message::{Language, Messages};
use app::round::{Whose, in_words, today};
use app::{App, Env, demo};
use domain::access::Actor;
use domain::access::role::SHIPPED;
use domain::id::TenantId;
use domain::journal::Verdict;
use tempfile::TempDir;

/// An installation that holds an institution, on a day that stands still.
struct Filled {
    folder: TempDir,
    app: App,
    tenant: TenantId,
}

impl Filled {
    async fn with(profile: Profile) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (env, _) = Env::fixed("2026-12-01T07:00:00Z".parse().unwrap());
        let app = App::create(&Folders::in_data(folder.path()), None, env)
            .await
            .unwrap();
        let tenant = demo::fill(&app, profile).await.unwrap();
        Self { folder, app, tenant }
    }

    fn console(&self) -> Actor {
        Actor::Console {
            tenant: Some(self.tenant),
        }
    }

    /// The cards of the whole house: key, title and consequence.
    async fn cards(&self) -> Vec<(String, String, String)> {
        let round = today(&self.app, &self.console(), Whose::Everyones).await.unwrap();
        let spoken = in_words(&round, Messages::for_language(Language::English));
        let text = serde_json::to_string(&spoken).unwrap();
        assert!(!text.contains('⟦'), "a message is missing: {text}");
        let cards = spoken.cards.into_iter();
        cards
            .map(|card| {
                (
                    card.key.as_str().to_owned(),
                    card.what,
                    card.consequence.to_owned(),
                )
            })
            .collect()
    }

    /// The people there are links for, each with role and place.
    async fn people(&self) -> Vec<SignIn> {
        let sign_ins = demo::sign_ins(&self.app).await.unwrap();
        for sign_in in &sign_ins {
            let holder = sign_in_link_holder(&self.app, &sign_in.token).await.unwrap();
            assert_eq!(holder.unwrap().person_name, sign_in.person);
        }
        sign_ins
    }

    async fn assert_that_the_journal_holds(&self) {
        let folders = Folders::in_data(self.folder.path());
        let described = Described::read(&folders).await.unwrap();
        let audit = Audit::open(&described.database).await.unwrap();
        let origins = audit.origins(described.installation).await.unwrap();
        let keys = described.journal_verifiers(&folders, &origins).await.unwrap();
        for verification in audit.verify(&keys, &[]).await.unwrap() {
            let report = &verification.report;
            assert_eq!(report.verdict(), Verdict::Holds, "{:?}", report.problems);
        }
    }
}

/// One filling serves several looks: it is the slowest of the tests.
#[tokio::test]
async fn the_hospital_has_a_round_with_clinical_reasons_a_sound_journal_and_what_makers_say() {
    let hospital = Filled::with(Profile::Hospital).await;
    let cards = hospital.cards().await;
    assert_eq!(cards.len(), 7, "{cards:#?}");
    assert_eq!(cards[0].2, "immediate_danger", "{:#?}", cards[0]);
    hospital.assert_that_the_journal_holds().await;
    it_has_a_bill_of_materials_and_a_form_of_a_maker_that_means_something(&hospital).await;
    no_model_stands_twice_among_the_advisories(&hospital).await;
    it_is_as_large_as_described(&hospital).await;
    each_role_of_it_has_a_holder_with_a_link_and_a_ward_lead_holds_her_unit(&hospital).await;
}

async fn it_has_a_bill_of_materials_and_a_form_of_a_maker_that_means_something(hospital: &Filled) {
    let (app, console) = (&hospital.app, hospital.console());
    let systems = app::system::list(app, &console).await.unwrap();
    let pacs = systems.iter().find(|system| system.name == "PACS").unwrap();
    let bills = app::component::overview(app, &console, pacs.id).await.unwrap();
    assert_eq!((bills.current.len(), bills.waiting.len()), (1, 0));
    assert_eq!(bills.current[0].components, 15);
    let disclosed = app::device_model::ModelFilter {
        disclosed: Some(true),
        ..Default::default()
    };
    let models = app::device_model::list(app, &console, &disclosed)
        .await
        .unwrap()
        .models;
    let page = app::device_model::fetch(app, &console, models[0].id)
        .await
        .unwrap();
    assert_eq!(page.model.model, "Doseline 2");
    assert!(page.disclosed.unwrap().findings.len() >= 7);
}

/// The register calls some models by two names; those that advisories speak of are said to be one.
async fn no_model_stands_twice_among_the_advisories(hospital: &Filled) {
    let inbox = app::advisory::inbox(&hospital.app, &hospital.console())
        .await
        .unwrap();
    let models: Vec<&str> = inbox.models.iter().map(|entry| entry.model.as_str()).collect();
    assert!(models.contains(&"IntelliVue MX450"), "{models:?}");
    for model in &models {
        let twice = models.iter().find(|other| other.ends_with(&format!(" {model}")));
        assert_eq!(twice, None, "{models:?}");
    }
}

async fn it_is_as_large_as_described(hospital: &Filled) {
    let (app, console) = (&hospital.app, hospital.console());
    let counted = app::asset::count_by_support_state(app, &console).await.unwrap();
    let equipment: u64 = counted.values().sum();
    assert!(
        (3_000..3_700).contains(&equipment),
        "{equipment} pieces, {counted:?}"
    );
    let suppliers = app::supplier::list(app, &console).await.unwrap();
    let ways_in = suppliers.iter().filter(|supplier| !supplier.ways_in.is_empty());
    assert_eq!((suppliers.len(), ways_in.count()), (62, 24));
    assert_eq!(app::service::list(app, &console).await.unwrap().len(), 24);
    let lists = app::staff_list::list(app, &console).await.unwrap();
    let mut people: Vec<u64> = lists.iter().map(|list| list.people).collect();
    people.sort_unstable();
    assert_eq!(people, [180, 1050]);
}

async fn each_role_of_it_has_a_holder_with_a_link_and_a_ward_lead_holds_her_unit(hospital: &Filled) {
    let people = hospital.people().await;
    let officer = &people[0];
    assert_eq!(
        (officer.person.as_str(), officer.role.as_str()),
        ("Ana Ionescu", "security_officer")
    );
    let roles: BTreeSet<&str> = people.iter().map(|sign_in| sign_in.role.as_str()).collect();
    let all = SHIPPED.iter().map(|role| role.key);
    // Nobody from outside looks after the computers of a house that has three people for them.
    let held: BTreeSet<&str> = all.filter(|role| *role != "contractor").collect();
    assert_eq!(roles, held);
    let lead = people.iter().find(|sign_in| sign_in.role == "ward_lead").unwrap();
    assert_eq!(
        (lead.person.as_str(), lead.place.as_str()),
        ("Cristina Șerban", "Urgențe")
    );
    let grants = app::access::grants(&hospital.app, &hospital.console())
        .await
        .unwrap();
    for listed in grants {
        let of_a_ward = listed.grant.role == "ward_lead";
        let everywhere = listed.scope_name == "Spitalul Exemplu";
        assert_ne!(of_a_ward, everywhere, "{listed:?}");
    }
}

#[tokio::test]
async fn the_clinic_has_a_round_of_its_own_and_somebody_from_outside_for_its_computers() {
    let clinic = Filled::with(Profile::Clinic).await;
    let cards = clinic.cards().await;
    assert!((3..=7).contains(&cards.len()), "{cards:#?}");
    clinic.assert_that_the_journal_holds().await;
    let people = clinic.people().await;
    let contractor = people
        .iter()
        .find(|sign_in| sign_in.role == "contractor")
        .unwrap();
    assert_eq!(contractor.person, "Jan Petersen");
}

#[tokio::test]
async fn the_laboratory_has_a_round_of_its_own() {
    let laboratory = Filled::with(Profile::Laboratory).await;
    let cards = laboratory.cards().await;
    assert!((3..=7).contains(&cards.len()), "{cards:#?}");
    laboratory.assert_that_the_journal_holds().await;
    laboratory.people().await;
}

#[tokio::test]
async fn a_demo_is_the_same_every_time_and_known_for_what_it_is() {
    let (one, other) = (
        Filled::with(Profile::Clinic).await,
        Filled::with(Profile::Clinic).await,
    );
    assert_eq!(one.cards().await, other.cards().await);
    for profile in Profile::ALL {
        let is_it = demo::is_filled_with(&one.app, profile).await.unwrap();
        assert_eq!(is_it, profile == Profile::Clinic, "{}", profile.name());
    }
}
