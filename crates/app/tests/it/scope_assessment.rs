//! Whether the institution is in scope: answering, answering anew, and what follows from it.

use app::Error;
use app::scope_assessment::{self, Kept, ScopeAssessmentDetails, ScopeAssessmentForm};
use domain::law::{Class, DutyStanding, MostFined};
use jiff::civil::date;

use crate::house::House;

fn hospital(staff: &str) -> ScopeAssessmentForm {
    ScopeAssessmentForm {
        kinds: vec!["healthcare_provider".to_owned()],
        staff: staff.to_owned(),
        turnover: "9 000 000".to_owned(),
        owner: "public".to_owned(),
        ..ScopeAssessmentForm::default()
    }
}

async fn answer(house: &House, form: &ScopeAssessmentForm) -> Result<(), Error> {
    let details = ScopeAssessmentDetails::try_from(form)?;
    scope_assessment::answer(&house.app, &house.console(), &details)
        .await
        .map(drop)
}

#[tokio::test]
async fn the_newest_answer_is_in_force_and_the_earlier_stays() {
    let house = House::new().await;
    let console = house.console();
    let nobody = scope_assessment::overview(&house.app, &console).await.unwrap();
    assert!(nobody.kept.is_empty());
    answer(&house, &hospital("40")).await.unwrap();
    house.clock.advance(60);
    let anew = ScopeAssessmentForm {
        in_scope_since: "2026-11-02".to_owned(),
        reason: "The two houses are one".to_owned(),
        ..hospital("1 050")
    };
    answer(&house, &anew).await.unwrap();

    let overview = scope_assessment::overview(&house.app, &console).await.unwrap();
    let told: Vec<_> = overview
        .kept
        .iter()
        .map(|kept| (kept.stored.least, kept.stored.most, kept.stored.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Class::Essential, Class::Essential, "The two houses are one"),
            (Class::Out, Class::Out, ""),
        ]
    );
    let newest = &overview.kept[0];
    let result = newest.result(&overview.here).unwrap();
    assert_eq!((result.class(), result.binds), (Some(Class::Essential), true));
    assert!(!newest.came_to_something_else(&result));
    let last_day = newest.register_by(&overview.here, &result);
    assert_eq!(last_day, Some(date(2026, 12, 2)));
    // What Romania does to public bodies has not been read: nothing is made up.
    let exposure = newest.exposure(&overview.here, &result).unwrap();
    assert_eq!(exposure.most, MostFined::Unknown);
    assert_eq!(
        house.actions().await.pop().as_deref(),
        Some("scope_assessment.answer")
    );

    let questions = scope_assessment::questions(&house.app, &console).await.unwrap();
    let last = questions.last.clone().unwrap();
    assert_eq!((last.staff.as_str(), last.reason.as_str()), ("1050", ""));
    assert!(questions.kinds().iter().any(|kind| kind.id == "pharmacy"));
}

#[tokio::test]
async fn the_duties_follow_from_what_was_answered() {
    let house = House::new().await;
    let console = house.console();
    let before = app::duty::owed(&house.app, &console).await.unwrap();
    assert!(!before.answered && !before.duties().is_empty());
    answer(&house, &hospital("40")).await.unwrap();
    let out = app::duty::owed(&house.app, &console).await.unwrap();
    let told = |owed: &app::duty::Owed| {
        let duties = owed.duties();
        let mut supervised = duties
            .iter()
            .filter(|owed| owed.duty.id == "supervision_essential");
        supervised.next().map(|owed| owed.standing)
    };
    assert_eq!(told(&out), None);
    assert!(
        !out.clocks()
            .iter()
            .any(|clock| clock.clock.id == "nis2.early_warning")
    );
    answer(&house, &hospital("1050")).await.unwrap();
    let large = app::duty::owed(&house.app, &console).await.unwrap();
    assert_eq!(told(&large), Some(DutyStanding::InForce));
    assert!(
        large
            .clocks()
            .iter()
            .any(|clock| clock.clock.id == "nis2.early_warning")
    );
}

#[tokio::test]
async fn answers_nobody_knows_are_refused_and_not_everybody_answers() {
    let house = House::new().await;
    let unknown = ScopeAssessmentForm {
        kinds: vec!["bakery".to_owned()],
        cohort: "listed_2025".to_owned(),
        ..hospital("60")
    };
    let Err(Error::Invalid(errors)) = answer(&house, &unknown).await else {
        panic!("a bakery is no kind of entity of health")
    };
    let fields: Vec<_> = errors.0.iter().map(|error| error.field).collect();
    assert_eq!(fields, ["kinds", "cohort"]);

    let auditor = house.user("Ana Audit", "auditor", house.tenant).await;
    let details = ScopeAssessmentDetails::try_from(&hospital("60")).unwrap();
    let refused = scope_assessment::answer(&house.app, &auditor, &details).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let management = house.user("Ion Director", "management", house.tenant).await;
    scope_assessment::answer(&house.app, &management, &details)
        .await
        .unwrap();
    let seen = scope_assessment::overview(&house.app, &auditor).await.unwrap();
    let by = seen.kept.iter().map(|kept: &Kept| kept.stored.assessed_by);
    assert_eq!(by.collect::<Vec<_>>(), [management.person()]);

    let foreigner = house.foreigner().await;
    let elsewhere = scope_assessment::overview(&house.app, &foreigner).await.unwrap();
    assert!(elsewhere.kept.is_empty());
}
