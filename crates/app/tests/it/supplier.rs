//! Suppliers: what stands on them, the ways they come in, the tries of their numbers, and their cards.

use app::round::{DecisionForm, Whose, today};
use app::service::{ServiceDetails, ServiceForm};
use app::supplier::contact::{self, Attempt, AttemptForm};
use app::supplier::remote_access::{self, RemoteAccessDetails, RemoteAccessForm};
use app::supplier::{self, SupplierDetails, SupplierForm};
use app::system::{self, SystemDetails, SystemForm};
use app::{Error, dependency};
use domain::access::{Actor, PermissionKey};
use domain::dependency::Node;
use domain::id::{ScopeId, ServiceId, SupplierId};
use domain::round::{Card, Evidence, Matter};
use domain::service::CareConsequence;

use crate::house::{House, new_grant, sign_in_by_link};
use crate::service::needs;

const DAY: i64 = 24 * 60 * 60;

fn details(change: impl FnOnce(&mut SupplierForm)) -> SupplierDetails {
    let mut form = SupplierForm {
        name: "Labora".to_owned(),
        ..SupplierForm::default()
    };
    change(&mut form);
    SupplierDetails::try_from(&form).unwrap()
}

fn way_in(second_factor: &str) -> RemoteAccessDetails {
    let form = RemoteAccessForm {
        method: "Tunnel".to_owned(),
        second_factor: second_factor.to_owned(),
        ..RemoteAccessForm::default()
    };
    RemoteAccessDetails::try_from(&form).unwrap()
}

fn attempt(outcome: &str) -> Attempt {
    let form = AttemptForm {
        outcome: outcome.to_owned(),
        remark: String::new(),
    };
    Attempt::try_from(&form).unwrap()
}

fn assert_not_yet(answer: &Result<(), Error>, field: &str) {
    let Err(Error::Invalid(errors)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(errors.of(field).unwrap().message, "field-not-yet");
}

async fn service(house: &House, scope: ScopeId, name: &str, consequence: &str) -> ServiceId {
    let owner = house.person(&format!("Owner of {name}")).await;
    let form = ServiceForm {
        scope: scope.to_string(),
        name: name.to_owned(),
        chain_stage: "diagnosis".to_owned(),
        consequence: consequence.to_owned(),
        owner: owner.to_string(),
        ..ServiceForm::default()
    };
    let details = ServiceDetails::try_from(&form).unwrap();
    app::service::add(&house.app, &house.console(), &details)
        .await
        .unwrap()
}

/// A supplier whose system a service of the unit and one of the site stand on.
async fn laboratory_supplier(house: &House) -> SupplierId {
    let (app, console) = (&house.app, house.console());
    let with_number = details(|form| form.contact_telephone = "+40 21 000 00 00".to_owned());
    let supplier = supplier::add(app, &console, &with_number).await.unwrap();
    let owner = house.person("Owner of the system").await;
    let form = SystemForm {
        name: "LIS".to_owned(),
        supplier: supplier.to_string(),
        owner: owner.to_string(),
        ..SystemForm::default()
    };
    let details = SystemDetails::try_from(&form).unwrap();
    let system = Node::System(system::add(app, &console, &details).await.unwrap());
    for (scope, name, consequence) in [
        (house.unit, "Triage", "care_delayed"),
        (house.site, "Laboratory", "danger_within_hours"),
    ] {
        let service = Node::Service(service(house, scope, name, consequence).await);
        dependency::add(app, &console, &needs(service, system))
            .await
            .unwrap();
    }
    supplier
}

async fn cards(house: &House) -> Vec<Card> {
    let round = today(&house.app, &house.console(), Whose::Everyones)
        .await
        .unwrap();
    round.cards
}

async fn card(house: &House, kind: &str) -> Option<Card> {
    let cards = cards(house).await.into_iter();
    cards.into_iter().find(|card| card.matter.name() == kind)
}

#[tokio::test]
async fn a_supplier_is_kept_by_whoever_works_with_suppliers_throughout_the_hospital() {
    let house = House::new().await;
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let supplier = supplier::add(&house.app, &engineer, &details(|_| ()))
        .await
        .unwrap();
    let corrected = details(|form| form.contract_ends_on = "2027-03-31".to_owned());
    supplier::correct(&house.app, &engineer, supplier, 1, &corrected)
        .await
        .unwrap();
    let seen = supplier::fetch(&house.app, &engineer, supplier).await.unwrap();
    assert_eq!(seen.listed.supplier.version, 2);
    let actions = house.actions().await;
    assert!(actions.ends_with(&["supplier.add".to_owned(), "supplier.correct".to_owned()]));

    let manager = house.user("Ioana", "management", house.tenant).await;
    assert_eq!(supplier::list(&house.app, &manager).await.unwrap().len(), 1);
    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    for actor in [manager, confined] {
        let answer = supplier::correct(&house.app, &actor, supplier, 2, &corrected).await;
        assert!(
            matches!(answer, Err(Error::Forbidden(PermissionKey::EditSuppliers))),
            "{answer:?}"
        );
    }
    let lead = house.user("Cristina", "ward_lead", house.tenant).await;
    let answer = supplier::list(&house.app, &lead).await;
    assert!(
        matches!(answer, Err(Error::Forbidden(PermissionKey::ViewSuppliers))),
        "{answer:?}"
    );
    let foreigner = house.foreigner().await;
    let answer = supplier::fetch(&house.app, &foreigner, supplier).await;
    assert!(matches!(answer, Err(Error::NotFound("supplier"))), "{answer:?}");
}

#[tokio::test]
async fn a_second_edit_from_the_same_version_is_told_what_differs() {
    let house = House::new().await;
    let console = house.console();
    let supplier = supplier::add(&house.app, &console, &details(|_| ()))
        .await
        .unwrap();
    let first = details(|form| form.contact_telephone = "1".to_owned());
    let second = details(|form| form.contact_telephone = "2".to_owned());
    supplier::correct(&house.app, &console, supplier, 1, &first)
        .await
        .unwrap();
    let answer = supplier::correct(&house.app, &console, supplier, 1, &second).await;
    let Err(Error::Conflict(conflict)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(conflict.fields.len(), 1);
    assert_eq!(conflict.fields[0].name, "contact_telephone");
}

#[test]
fn notice_after_the_end_of_a_contract_is_refused() {
    let form = SupplierForm {
        name: "Labora".to_owned(),
        contract_ends_on: "2027-03-31".to_owned(),
        notice_by: "2027-04-01".to_owned(),
        ..SupplierForm::default()
    };
    let errors = SupplierDetails::try_from(&form).unwrap_err();
    assert_eq!(errors.of("notice_by").unwrap().message, "field-notice-after-end");
}

#[test]
fn hours_within_which_incidents_are_told_need_a_clause_that_says_so() {
    let form = |told: &str| SupplierForm {
        name: "Labora".to_owned(),
        notification: told.to_owned(),
        notification_hours: "24".to_owned(),
        ..SupplierForm::default()
    };
    assert!(SupplierDetails::try_from(&form("yes")).is_ok());
    for told in ["no", "unknown", ""] {
        let errors = SupplierDetails::try_from(&form(told)).unwrap_err();
        assert_eq!(
            errors.of("notification_hours").unwrap().message,
            "field-hours-of-nothing"
        );
    }
}

#[tokio::test]
async fn what_stands_on_a_supplier_is_told_as_far_as_the_reader_sees_it() {
    let house = House::new().await;
    let supplier = laboratory_supplier(&house).await;
    let all = supplier::fetch(&house.app, &house.console(), supplier)
        .await
        .unwrap();
    let names: Vec<&str> = all
        .listed
        .services
        .iter()
        .map(|hit| hit.service.name.as_str())
        .collect();
    assert_eq!(names, ["Laboratory", "Triage"]);
    assert_eq!(all.listed.services[0].through, ["LIS"]);
    assert_eq!(all.listed.criticality, Some(CareConsequence::DangerWithinHours));

    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    let part = supplier::fetch(&house.app, &confined, supplier)
        .await
        .unwrap()
        .listed;
    assert_eq!(part.services.len(), 1);
    assert_eq!((part.elsewhere, part.criticality), (1, all.listed.criticality));
}

#[tokio::test]
async fn a_service_that_a_supplier_provides_stops_without_it() {
    let house = House::new().await;
    let console = house.console();
    let supplier = supplier::add(&house.app, &console, &details(|_| ()))
        .await
        .unwrap();
    let form = ServiceForm {
        scope: house.site.to_string(),
        name: "Laundry".to_owned(),
        chain_stage: "support".to_owned(),
        consequence: "care_indirect".to_owned(),
        supplier: supplier.to_string(),
        ..ServiceForm::default()
    };
    let new = ServiceDetails::try_from(&form).unwrap();
    app::service::add(&house.app, &console, &new).await.unwrap();
    let seen = supplier::fetch(&house.app, &console, supplier)
        .await
        .unwrap()
        .listed;
    assert!(seen.services[0].stops && seen.services[0].through.is_empty());

    let elsewhere = ServiceForm {
        name: "Kitchen".to_owned(),
        supplier: "0190c0de-0000-7000-8000-000000000000".to_owned(),
        ..form
    };
    let new = ServiceDetails::try_from(&elsewhere).unwrap();
    let answer = app::service::add(&house.app, &console, &new).await;
    assert!(matches!(answer, Err(Error::NotFound("supplier"))), "{answer:?}");
}

#[tokio::test]
async fn a_number_is_tried_by_a_person_and_is_proven_for_a_year() {
    let house = House::new().await;
    let supplier = laboratory_supplier(&house).await;
    let answer = contact::keep(&house.app, &house.console(), supplier, &attempt("reached")).await;
    assert!(matches!(answer, Err(Error::Refused(_))), "{answer:?}");

    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    let proven = async |actor: &Actor| {
        let fetched = supplier::fetch(&house.app, actor, supplier).await.unwrap();
        fetched.listed.contact_proven
    };
    assert!(!proven(&actor).await);
    contact::keep(&house.app, &actor, supplier, &attempt("reached"))
        .await
        .unwrap();
    assert!(proven(&actor).await);
    contact::keep(&house.app, &actor, supplier, &attempt("not_reached"))
        .await
        .unwrap();
    assert!(!proven(&actor).await);
    contact::keep(&house.app, &actor, supplier, &attempt("called_back"))
        .await
        .unwrap();
    assert!(proven(&actor).await);
    let last = house.actions().await.pop();
    assert_eq!(last.as_deref(), Some("supplier.try_contact"));
    house.clock.advance(366 * DAY);
    assert!(!proven(&house.console()).await);
}

#[tokio::test]
async fn a_try_says_nothing_of_a_number_that_came_after_it() {
    let house = House::new().await;
    let supplier = laboratory_supplier(&house).await;
    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    let proven = async || {
        let fetched = supplier::fetch(&house.app, &actor, supplier).await.unwrap();
        fetched.listed.contact_proven
    };
    let reach = async || {
        house.clock.advance(1);
        contact::keep(&house.app, &actor, supplier, &attempt("reached"))
            .await
            .unwrap();
        house.clock.advance(1);
    };
    let correct = async |version, telephone: &str, supplies: &str| {
        let changed = details(|form| {
            form.contact_telephone = telephone.to_owned();
            form.supplies = supplies.to_owned();
        });
        supplier::correct(&house.app, &actor, supplier, version, &changed)
            .await
            .unwrap();
    };
    reach().await;
    // What else is corrected leaves the number proven.
    correct(1, "+40 21 000 00 00", "Laboratory system").await;
    assert!(proven().await);
    correct(2, "+40 21 000 00 99", "Laboratory system").await;
    assert!(!proven().await);
    let unproven = card(&house, "contact_not_proven").await.unwrap();
    assert!(
        matches!(
            unproven.matter,
            Matter::ContactNotProven {
                last_reached: None,
                recorded: true,
                ..
            }
        ),
        "{unproven:?}"
    );
    reach().await;
    assert!(proven().await);
    // Nothing that could be called is never proven, whatever somebody says of it.
    correct(3, "", "Laboratory system").await;
    reach().await;
    assert!(!proven().await);
    let missing = card(&house, "contact_not_proven").await.unwrap();
    assert!(
        matches!(missing.matter, Matter::ContactNotProven { recorded: false, .. }),
        "{missing:?}"
    );
}

#[tokio::test]
async fn a_way_in_that_was_closed_is_off_the_list_and_its_card_with_it() {
    let house = House::new().await;
    let console = house.console();
    let supplier = laboratory_supplier(&house).await;
    let way = remote_access::open(&house.app, &console, supplier, &way_in("no"))
        .await
        .unwrap();
    let open = card(&house, "supplier_access_unprotected").await.unwrap();
    assert_eq!(open.evidence, [Evidence::Supplier { id: supplier }]);

    remote_access::correct(&house.app, &console, way, 1, &way_in("yes"))
        .await
        .unwrap();
    assert_eq!(card(&house, "supplier_access_unprotected").await, None);
    let mut tomorrow = way_in("yes");
    tomorrow.last_used_on = Some("2026-11-24".parse().unwrap());
    for answer in [
        remote_access::correct(&house.app, &console, way, 2, &tomorrow)
            .await
            .map(drop),
        remote_access::open(&house.app, &console, supplier, &tomorrow)
            .await
            .map(drop),
    ] {
        assert_not_yet(&answer, "last_used_on");
    }
    let stale = remote_access::close(&house.app, &console, way, 1).await;
    assert!(matches!(stale, Err(Error::Conflict(_))), "{stale:?}");
    assert_eq!(
        remote_access::close(&house.app, &console, way, 2).await.unwrap(),
        supplier
    );
    let actions = house.actions().await;
    assert!(actions.ends_with(&[
        "supplier.open_access".to_owned(),
        "supplier.correct_access".to_owned(),
        "supplier.close_access".to_owned()
    ]));
}

#[tokio::test]
async fn a_contract_is_a_card_ninety_days_before_notice_runs_out() {
    let house = House::new().await;
    let console = house.console();
    let supplier = supplier::add(&house.app, &console, &details(|_| ()))
        .await
        .unwrap();
    let ending = |notice_by: &str| {
        details(|form| {
            form.contract_ends_on = "2027-06-30".to_owned();
            form.notice_by = notice_by.to_owned();
        })
    };
    supplier::correct(&house.app, &console, supplier, 1, &ending(""))
        .await
        .unwrap();
    assert_eq!(card(&house, "contract_expiring").await, None);
    let corrected = ending("2026-12-31");
    supplier::correct(&house.app, &console, supplier, 2, &corrected)
        .await
        .unwrap();
    let card = card(&house, "contract_expiring").await.unwrap();
    assert_eq!(card.due.on.to_string(), "2026-12-31");
}

#[tokio::test]
async fn a_number_nobody_tried_is_a_card_only_where_services_stand_on_the_supplier() {
    let house = House::new().await;
    let console = house.console();
    let idle = details(|form| form.name = "Laundry".to_owned());
    supplier::add(&house.app, &console, &idle).await.unwrap();
    assert_eq!(card(&house, "contact_not_proven").await, None);
    let supplier = laboratory_supplier(&house).await;
    let untried = card(&house, "contact_not_proven").await.unwrap();
    assert_eq!(untried.evidence, [Evidence::Supplier { id: supplier }]);
    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    contact::keep(&house.app, &actor, supplier, &attempt("reached"))
        .await
        .unwrap();
    assert_eq!(card(&house, "contact_not_proven").await, None);
}

#[tokio::test]
async fn a_number_by_which_nobody_was_reached_is_a_card_about_that_and_not_about_who_was_reached_before() {
    let house = House::new().await;
    let supplier = laboratory_supplier(&house).await;
    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    for outcome in ["reached", "not_reached", "not_reached"] {
        contact::keep(&house.app, &actor, supplier, &attempt(outcome))
            .await
            .unwrap();
        house.clock.advance(DAY);
    }
    let failing = card(&house, "contact_not_proven").await.unwrap();
    assert_eq!(failing.what.key, "round-what-contact-failing");
    let Matter::ContactNotProven { failing_since, .. } = failing.matter else {
        panic!("{:?}", failing.matter)
    };
    // It was reached on the 23rd; the term runs from the first try after that which failed.
    assert_eq!(failing_since, Some("2026-11-24".parse().unwrap()));
    assert_eq!(failing.due.on.to_string(), "2026-12-24");
    let why_now = failing.why_now.unwrap();
    assert_eq!(why_now.key, "round-factor-not-reached");
}

#[tokio::test]
async fn suppliers_are_on_no_round_of_somebody_confined_to_a_unit() {
    let house = House::new().await;
    laboratory_supplier(&house).await;
    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    let round = today(&house.app, &confined, Whose::Mine).await.unwrap();
    let kinds: Vec<&str> = round.cards.iter().map(|card| card.matter.name()).collect();
    assert!(!kinds.contains(&"contact_not_proven"), "{kinds:?}");
}

#[tokio::test]
async fn who_tried_a_number_is_named_to_readers_who_see_that_person() {
    let house = House::new().await;
    let supplier = laboratory_supplier(&house).await;
    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    contact::keep(&house.app, &actor, supplier, &attempt("reached"))
        .await
        .unwrap();
    let confined = house.user("Ion", "it_administrator", house.unit).await;
    let tried_by = actor.person().unwrap();
    let named = async |reader: &Actor| {
        let fetched = supplier::fetch(&house.app, reader, supplier).await.unwrap();
        fetched.names.get(&tried_by).cloned()
    };
    assert_eq!(named(&actor).await.as_deref(), Some("Mihai"));
    assert_eq!(named(&confined).await, None);
}

#[tokio::test]
async fn a_button_that_was_pressed_twice_keeps_one_try_and_one_way_in() {
    let house = House::new().await;
    let supplier = laboratory_supplier(&house).await;
    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    let keep = async |outcome| {
        contact::keep(&house.app, &actor, supplier, &attempt(outcome))
            .await
            .unwrap();
        let fetched = supplier::fetch(&house.app, &actor, supplier).await.unwrap();
        fetched.listed.attempts.len()
    };
    assert_eq!((keep("reached").await, keep("reached").await), (1, 1));
    assert_eq!(keep("not_reached").await, 2);
    house.clock.advance(61);
    assert_eq!(keep("not_reached").await, 3);

    let open = async || {
        remote_access::open(&house.app, &actor, supplier, &way_in("no"))
            .await
            .unwrap()
    };
    let first = open().await;
    assert_eq!(open().await, first);
    house.clock.advance(61);
    assert_ne!(open().await, first, "two ways in may be of one kind");
}

/// The kinds of cards on the whole house's round, as `actor` is shown it.
async fn kinds(house: &House, actor: &Actor) -> Vec<&'static str> {
    let round = today(&house.app, actor, Whose::Everyones).await.unwrap();
    round.cards.iter().map(|card| card.matter.name()).collect()
}

#[tokio::test]
async fn the_weaknesses_of_a_supplier_are_told_to_whoever_may_see_suppliers_or_has_them_in_hand() {
    let house = House::new().await;
    laboratory_supplier(&house).await;
    let lead = house.user("Cristina", "ward_lead", house.tenant).await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let kind = "contact_not_proven";
    assert!(kinds(&house, &administrator).await.contains(&kind));
    assert!(!kinds(&house, &lead).await.contains(&kind));
    let form = DecisionForm {
        step: "delegate".to_owned(),
        person: lead.person().unwrap().to_string(),
        ..DecisionForm::default()
    };
    let unproven = card(&house, kind).await.unwrap();
    app::round::decide(&house.app, &administrator, unproven.key.as_str(), &form)
        .await
        .unwrap();
    assert!(kinds(&house, &lead).await.contains(&kind));
}

#[tokio::test]
async fn whoever_has_the_whole_round_and_the_equipment_of_one_unit_sees_what_belongs_to_the_house() {
    let house = House::new().await;
    laboratory_supplier(&house).await;
    let form = SystemForm {
        name: "RIS".to_owned(),
        ..SystemForm::default()
    };
    let ownerless = SystemDetails::try_from(&form).unwrap();
    system::add(&house.app, &house.console(), &ownerless)
        .await
        .unwrap();
    let manager = house.user("Ioana", "ward_lead", house.tenant).await;
    let grant = new_grant(manager.person().unwrap(), "it_administrator", house.unit);
    app::access::grant(&house.app, &house.console(), &grant)
        .await
        .unwrap();
    house.clock.advance(10);
    let signed_in = sign_in_by_link(&house.app, &house.console(), manager.person().unwrap()).await;
    let manager = house.again(&signed_in).await.unwrap();
    let seen = kinds(&house, &manager).await;
    for kind in ["missing_owner", "contact_not_proven"] {
        assert!(seen.contains(&kind), "{kind}: {seen:?}");
    }
}

#[tokio::test]
async fn a_supplier_is_a_card_of_whoever_looks_after_it() {
    let house = House::new().await;
    let console = house.console();
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let form = details(|form| {
        form.contract_ends_on = "2026-12-01".to_owned();
        form.looked_after_by = "biomedical_engineering".to_owned();
    });
    supplier::add(&house.app, &console, &form).await.unwrap();
    let seen = async |actor: &Actor| {
        let round = today(&house.app, actor, Whose::Mine).await.unwrap();
        round.cards.len()
    };
    assert_eq!((seen(&engineer).await, seen(&administrator).await), (1, 0));
}

#[tokio::test]
async fn a_card_is_not_overdue_on_the_day_on_which_its_cause_came_about() {
    let house = House::new().await;
    let console = house.console();
    let supplier = laboratory_supplier(&house).await;
    let way = remote_access::open(&house.app, &console, supplier, &way_in("yes"))
        .await
        .unwrap();
    let owned = service(&house, house.site, "Pharmacy", "danger_within_hours").await;
    let due = async |kind| card(&house, kind).await.unwrap().due.on.to_string();
    // Two years later the factor is gone, the number is another, and nobody answers for the pharmacy.
    house.clock.advance(730 * DAY);
    remote_access::correct(&house.app, &console, way, 1, &way_in("no"))
        .await
        .unwrap();
    let number = details(|form| form.contact_telephone = "+40 21 000 00 99".to_owned());
    supplier::correct(&house.app, &console, supplier, 1, &number)
        .await
        .unwrap();
    let ownerless = ServiceForm {
        scope: house.site.to_string(),
        name: "Pharmacy".to_owned(),
        chain_stage: "diagnosis".to_owned(),
        consequence: "danger_within_hours".to_owned(),
        ..ServiceForm::default()
    };
    let ownerless = ServiceDetails::try_from(&ownerless).unwrap();
    app::service::correct(&house.app, &console, owned, 1, &ownerless)
        .await
        .unwrap();
    // What only delays care has thirty days, what endangers patients fourteen.
    for (kind, expected) in [
        ("supplier_access_unprotected", "2028-12-22"),
        ("contact_not_proven", "2028-12-22"),
        ("missing_owner", "2028-12-06"),
    ] {
        assert_eq!(due(kind).await, expected, "{kind}");
    }
}

#[tokio::test]
async fn services_of_one_consequence_without_an_owner_are_one_card() {
    let house = House::new().await;
    let console = house.console();
    for (name, consequence) in [
        ("Theatre", "immediate_danger"),
        ("Intensive care", "immediate_danger"),
        ("Payroll", "no_patient_effect"),
    ] {
        let form = ServiceForm {
            scope: house.site.to_string(),
            name: name.to_owned(),
            chain_stage: "therapy".to_owned(),
            consequence: consequence.to_owned(),
            ..ServiceForm::default()
        };
        let new = ServiceDetails::try_from(&form).unwrap();
        app::service::add(&house.app, &console, &new).await.unwrap();
    }
    let cards = cards(&house).await;
    let keys: Vec<&str> = cards.iter().map(|card| card.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "owner:service:immediate_danger",
            "owner:service:no_patient_effect"
        ]
    );
    let Evidence::Services { ids } = &cards[0].evidence[0] else {
        panic!("{:?}", cards[0].evidence)
    };
    assert_eq!(ids.len(), 2);
}

#[tokio::test]
async fn a_workaround_that_was_practised_counts_as_tried() {
    let house = House::new().await;
    let console = house.console();
    let owner = house.person("Owner").await;
    let form = |practised_on: &str| ServiceForm {
        scope: house.site.to_string(),
        name: "Laboratory".to_owned(),
        chain_stage: "diagnosis".to_owned(),
        consequence: "danger_within_hours".to_owned(),
        owner: owner.to_string(),
        workaround: "Runners and paper".to_owned(),
        workaround_practised_on: practised_on.to_owned(),
        ..ServiceForm::default()
    };
    let service = ServiceDetails::try_from(&form("")).unwrap();
    let service = app::service::add(&house.app, &console, &service).await.unwrap();
    let supplied = details(|form| form.contract_ends_on = "2026-12-01".to_owned());
    let supplier = supplier::add(&house.app, &console, &supplied).await.unwrap();
    let owned = SystemForm {
        name: "LIS".to_owned(),
        supplier: supplier.to_string(),
        owner: owner.to_string(),
        ..SystemForm::default()
    };
    let owned = SystemDetails::try_from(&owned).unwrap();
    let system = system::add(&house.app, &console, &owned).await.unwrap();
    let mut new = needs(Node::Service(service), Node::System(system));
    new.terms.max_loss = 1000;
    dependency::add(&house.app, &console, &new).await.unwrap();
    let consequence = async || {
        let card = card(&house, "contract_expiring").await.unwrap();
        card.priority.rank.consequence
    };
    assert_eq!(consequence().await, CareConsequence::DangerWithinHours);
    // It is the 23rd: what is planned for tomorrow shows nothing yet.
    let planned = ServiceDetails::try_from(&form("2026-11-24")).unwrap();
    for answer in [
        app::service::correct(&house.app, &console, service, 1, &planned).await,
        app::service::add(&house.app, &console, &planned).await.map(drop),
    ] {
        assert_not_yet(&answer, "workaround_practised_on");
    }
    let practised = ServiceDetails::try_from(&form("2026-05-20")).unwrap();
    app::service::correct(&house.app, &console, service, 1, &practised)
        .await
        .unwrap();
    assert_eq!(consequence().await, CareConsequence::CareDelayed);
}
