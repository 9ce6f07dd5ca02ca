//! What single incidents teach, beside their table: whom else to tell, whose hours, what was said too early, what was found too late.

use domain::law::Remark;

use super::*;

#[test]
fn az_monica_reports_to_the_crisis_centre_too_by_the_hours_of_its_own_day() {
    let replay = replay("az_monica_2026");
    let run = Run::of_its_day(&replay);
    run.ask(run.moments()[2], |found| {
        assert_eq!(
            due(found, "nis2.early_warning"),
            Some(at("2026-01-14T06:32:00+01:00"))
        );
        assert_eq!(
            due(found, "nis2.notification"),
            Some(at("2026-01-16T06:32:00+01:00"))
        );
        let notified = found.of("nis2.notification").unwrap().sent_at.unwrap();
        let month_later = notified
            .in_zone(&run.zone)
            .checked_add(1.month())
            .unwrap()
            .timestamp();
        assert_eq!(due(found, "nis2.final_report"), Some(month_later.into()));
        for clock in ["nis2.early_warning", "nis2.notification"] {
            assert!(found.of(clock).unwrap().clock.to.contains("NCCN"), "{clock}");
        }
    });
}

#[test]
fn of_one_supplier_every_house_has_its_own_hours() {
    let of_supplier = replays()
        .into_iter()
        .filter(|replay| replay.id.starts_with("hipocrate"));
    let early: BTreeSet<String> = of_supplier
        .map(|replay| {
            let run = Run::moved(&replay, "RO");
            run.ask(run.moments()[2], |found| {
                run.written(due(found, "nis2.early_warning").unwrap())
            })
        })
        .collect();
    assert_eq!(early.len(), 6, "{early:?}");
}

#[test]
fn signs_before_awareness_and_an_infection_that_a_power_cut_hid_are_told() {
    let hse = replay("hse_2021");
    let run = Run::moved(&hse, "BE");
    run.ask(run.moments()[2], |found| {
        let sign = run.at("2021-03-31T10:00".parse().unwrap());
        assert!(found.remarks.contains(&Remark::EarlierSign { at: sign }));
        assert_eq!(
            due(found, "nis2.early_warning"),
            Some(run.aware().plus_seconds(24 * 3_600))
        );
    });
    let hidden = replay("hipocrate_2024_hidden");
    let run = Run::moved(&hidden, "RO");
    run.ask(run.moments()[2], |found| {
        assert!(!found.remarks.contains(&Remark::BeganAfterAwareness));
        assert_eq!(
            due(found, "nis2.early_warning"),
            Some(run.aware().plus_seconds(24 * 3_600))
        );
    });
}

#[test]
fn a_statement_that_nothing_was_stolen_is_taken_back_and_stays_in_the_history() {
    let medibank = replay("medibank_2022");
    let run = Run::moved(&medibank, "RO");
    run.ask(run.moments()[2], |found| {
        let told = found.of("gdpr.authority").unwrap();
        let states: Vec<State> = told.history.iter().map(|change| change.state).collect();
        let taken_back = [State::Stopped, State::Running, State::Met];
        assert_eq!(states.first(), Some(&State::Running), "{:?}", told.history);
        assert!(states.ends_with(&taken_back), "{:?}", told.history);
    });
    for (id, clock) in [("chsf_2022", "gdpr.people"), ("clinic_2023", "gdpr.people")] {
        let replay = replay(id);
        let run = Run::moved(&replay, "BE");
        run.ask(run.moments()[2], |found| {
            let history = &found.of(clock).unwrap().history;
            let states: Vec<State> = history.iter().map(|change| change.state).collect();
            assert!(
                states.ends_with(&[State::Stopped, State::Running, State::Met]),
                "{id}: {history:?}"
            );
        });
    }
}

#[test]
fn a_hospital_without_a_breach_of_its_own_reports_what_befell_it() {
    let synnovis = replay("synnovis_2024_hospital");
    let run = Run::moved(&synnovis, "RO");
    let weeks_later = run.at("2024-06-20T12:00".parse().unwrap());
    run.ask(weeks_later, |found| {
        assert_eq!(state(found, "nis2.notification"), State::Met);
        assert_eq!(
            state(found, "gdpr.authority"),
            State::Stopped,
            "nothing of its own was touched"
        );
        assert_eq!(state(found, "blood.event"), State::Met);
    });
    let published = run.at("2024-06-21T12:00".parse().unwrap());
    run.ask(published, |found| {
        let certain = run.at("2024-06-21T09:00".parse().unwrap());
        assert_eq!(
            due(found, "gdpr.authority"),
            Some(certain.plus_seconds(72 * 3_600))
        );
        assert_eq!(state(found, "gdpr.authority"), State::Running);
    });
}
