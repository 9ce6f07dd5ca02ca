//! The rules of clocks that no numbered case speaks of: starts, ends, countries, decisions.

use domain::law::{Remark, Trigger, WhyNot};

use super::*;

const AWARE: &str = "2026-11-02T08:00:00Z";

fn aware(text: &str) -> Fact {
    moment(Moment::Awareness, at(text))
}

#[test]
fn what_is_withdrawn_stops_and_what_was_sent_stays() {
    let entries = vec![
        entry(aware(AWARE)),
        entry(sent("nis2.early_warning", at("2026-11-02T10:00:00Z"))),
        entry(Fact::Withdrawn(Some(at("2026-11-02T12:00:00Z")))),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T13:00:00Z"), |found| {
        assert_eq!(state(found, "nis2.early_warning"), State::Met);
        assert_eq!(state(found, "nis2.notification"), State::Stopped);
        assert_eq!(
            state(found, "gdpr.authority"),
            State::Running,
            "that there was no significant incident says nothing of data"
        );
    });
}

#[test]
fn an_incident_that_goes_on_owes_a_progress_report_and_then_a_final_one_after_handling() {
    let notified = at("2026-11-04T20:00:00Z");
    let due_at = at("2026-12-04T20:00:00Z");
    let mut entries = vec![entry(aware(AWARE)), entry(sent("nis2.notification", notified))];
    ask("RO", &hospital(), entries.clone(), due_at, |found| {
        assert_eq!(
            state(found, "nis2.final_report"),
            State::Running,
            "until its last moment"
        );
        assert_eq!(state(found, "nis2.progress_report"), State::Armed);
        assert_eq!(state(found, "nis2.final_report_after_handling"), State::Armed);
    });
    ask(
        "RO",
        &hospital(),
        entries.clone(),
        due_at.plus_seconds(1),
        |found| {
            assert_eq!(state(found, "nis2.final_report"), State::Stopped);
            assert_eq!(state(found, "nis2.progress_report"), State::Late);
            assert_eq!(due(found, "nis2.progress_report"), Some(due_at));
        },
    );
    entries.push(entry(sent("nis2.progress_report", due_at.plus_seconds(-3_600))));
    ask(
        "RO",
        &hospital(),
        entries.clone(),
        due_at.plus_seconds(86_400),
        |found| {
            assert_eq!(state(found, "nis2.final_report"), State::Stopped);
            assert_eq!(state(found, "nis2.progress_report"), State::Met);
            assert_eq!(state(found, "nis2.final_report_after_handling"), State::Armed);
        },
    );
    // A clock that is put forward on the way, and a year that ends.
    entries.push(entry(moment(
        Moment::Handled,
        local("2027-02-28T10:00", "Europe/Bucharest"),
    )));
    ask("RO", &hospital(), entries, at("2027-03-01T00:00:00Z"), |found| {
        let expected = local("2027-03-28T10:00", "Europe/Bucharest");
        assert_eq!(due(found, "nis2.final_report_after_handling"), Some(expected));
        assert_eq!(state(found, "nis2.final_report_after_handling"), State::Running);
    });
}

#[test]
fn an_incident_handled_in_time_owes_its_final_report_and_no_other() {
    let entries = vec![
        entry(aware(AWARE)),
        entry(sent("nis2.notification", at("2026-11-04T20:00:00Z"))),
        entry(moment(Moment::Handled, at("2026-11-20T08:00:00Z"))),
    ];
    ask("RO", &hospital(), entries, at("2026-12-05T00:00:00Z"), |found| {
        assert_eq!(state(found, "nis2.final_report"), State::Late);
        assert_eq!(state(found, "nis2.progress_report"), State::Stopped);
        assert_eq!(state(found, "nis2.final_report_after_handling"), State::Stopped);
    });
}

#[test]
fn the_clock_runs_from_awareness_and_waits_for_no_answer() {
    for answer in [None, Some(Answer::Unknown), Some(Answer::Yes)] {
        let entries = vec![
            entry(aware(AWARE)),
            entry(Fact::Answer(Trigger::SignificantIncident, answer)),
        ];
        ask("RO", &hospital(), entries, at(AWARE), |found| {
            assert_eq!(state(found, "nis2.early_warning"), State::Running, "{answer:?}");
        });
    }
}

#[test]
fn a_later_start_needs_a_name_and_both_deadlines_stay_in_sight() {
    let determined = |by: &str| Entry {
        by: by.to_owned(),
        ..entry(moment(Moment::Determination, at("2026-11-02T14:00:00Z")))
    };
    let from_awareness = at("2026-11-03T08:00:00Z");
    let from_determination = at("2026-11-03T14:00:00Z");
    let seen = |entries: Vec<Entry>| {
        ask("PT", &hospital(), entries, at("2026-11-02T15:00:00Z"), |found| {
            let early = found.of("nis2.early_warning").unwrap();
            let others: Vec<Instant> = early
                .other_starts
                .iter()
                .filter_map(|other| Some(other.due?.strict))
                .collect();
            (early.due.unwrap().strict, others, early.remarks.clone())
        })
    };
    let (due, others, remarks) = seen(vec![entry(aware(AWARE))]);
    assert_eq!((due, others), (from_awareness, vec![]));
    assert!(remarks.contains(&Remark::CountedFromAwareness {
        moment: "determination"
    }));

    let (due, others, remarks) = seen(vec![entry(aware(AWARE)), determined(" ")]);
    assert_eq!((due, others), (from_awareness, vec![from_determination]));
    assert!(remarks.contains(&Remark::LaterStartWithoutName {
        moment: "determination"
    }));

    let (due, others, remarks) = seen(vec![entry(aware(AWARE)), determined("M. Silva")]);
    assert_eq!((due, others), (from_determination, vec![from_awareness]));
    let named = Remark::LaterStart {
        moment: "determination",
        by: "M. Silva".to_owned(),
    };
    assert!(remarks.contains(&named));
}

#[test]
fn where_the_law_counts_from_detection_the_earlier_detection_counts_without_more() {
    let entries = vec![
        entry(aware(AWARE)),
        Entry {
            by: String::new(),
            ..entry(moment(Moment::Detection, at("2026-11-02T05:30:00Z")))
        },
    ];
    for country in ["PL", "FI", "SK", "SI", "BG"] {
        ask(country, &hospital(), entries.clone(), at(AWARE), |found| {
            assert_eq!(
                due(found, "nis2.early_warning"),
                Some(at("2026-11-03T05:30:00Z")),
                "{country}"
            );
        });
    }
    ask("RO", &hospital(), entries, at(AWARE), |found| {
        assert_eq!(due(found, "nis2.early_warning"), Some(at("2026-11-03T08:00:00Z")));
    });
}

#[test]
fn in_portugal_an_incident_resolved_within_two_hours_needs_the_notice_of_its_end_alone() {
    let resolved = |end: &str| {
        let entries = vec![
            entry(moment(Moment::Detection, at("2026-11-02T07:00:00Z"))),
            entry(aware("2026-11-02T07:30:00Z")),
            entry(moment(Moment::ImpactEnded, at(end))),
        ];
        ask("PT", &hospital(), entries, at("2026-11-02T12:00:00Z"), |found| {
            (state(found, "nis2.early_warning"), due(found, "pt.end_of_impact"))
        })
    };
    assert_eq!(
        resolved("2026-11-02T09:00:00Z"),
        (State::Stopped, Some(at("2026-11-03T09:00:00Z")))
    );
    assert_eq!(resolved("2026-11-02T09:00:01Z").0, State::Running);
}

#[test]
fn in_czechia_the_answer_of_the_house_does_not_stop_what_the_authority_decides() {
    let entries = vec![
        entry(aware(AWARE)),
        entry(Fact::Answer(Trigger::SignificantIncident, Some(Answer::No))),
    ];
    ask("CZ", &hospital(), entries, at(AWARE), |found| {
        assert_eq!(state(found, "nis2.early_warning"), State::Running);
        let notification = found.of("nis2.notification").unwrap();
        assert_eq!(notification.state, State::Running);
        assert!(notification.remarks.contains(&Remark::AuthorityDecides));
    });
}

#[test]
fn a_country_without_an_act_shows_what_holds_there_and_no_clock_of_nis2() {
    for (country, today) in [("FR", Some("fr.health_incident")), ("ES", None), ("IE", None)] {
        ask(
            country,
            &hospital(),
            vec![entry(aware(AWARE))],
            at(AWARE),
            |found| {
                let ids: Vec<&str> = found
                    .deadlines
                    .iter()
                    .map(|deadline| deadline.clock.id.as_str())
                    .collect();
                assert!(
                    !ids.iter().any(|id| id.starts_with("nis2.")),
                    "{country}: {ids:?}"
                );
                assert!(ids.contains(&"gdpr.authority"), "{country}: {ids:?}");
                assert!(
                    today.is_none_or(|today| ids.contains(&today)),
                    "{country}: {ids:?}"
                );
                let why = found
                    .not_running
                    .iter()
                    .find(|not| not.clock.id == "nis2.early_warning")
                    .unwrap();
                assert!(matches!(why.why, WhyNot::NoAct(_)), "{country}");
            },
        );
    }
    let designated = Institution {
        roles: hospital()
            .roles
            .into_iter()
            .chain([Role::DesignatedOperator])
            .collect(),
        ..Institution::default()
    };
    ask("IE", &designated, vec![entry(aware(AWARE))], at(AWARE), |found| {
        assert_eq!(due(found, "ie.nis1"), Some(at("2026-11-05T08:00:00Z")));
    });
}

#[test]
fn before_its_day_an_act_runs_no_clock() {
    let day_before = at("2026-08-14T12:00:00Z");
    ask(
        "NL",
        &hospital(),
        vec![entry(moment(Moment::Awareness, day_before))],
        day_before,
        |found| {
            let why = found
                .not_running
                .iter()
                .find(|not| not.clock.id == "nis2.early_warning")
                .unwrap();
            assert_eq!(why.why, WhyNot::From(date(2026, 8, 15)));
            assert_eq!(state(found, "gdpr.authority"), State::Running);
        },
    );
    let first_moment = local("2026-08-15T00:00", "Europe/Amsterdam");
    ask(
        "NL",
        &hospital(),
        vec![entry(moment(Moment::Awareness, first_moment))],
        first_moment,
        |found| {
            assert_eq!(state(found, "nis2.early_warning"), State::Running);
        },
    );
}

#[test]
fn in_italy_who_was_listed_later_reports_later() {
    let listed = |cohort: &str| Institution {
        cohort: Some(cohort.to_owned()),
        ..hospital()
    };
    let early = |institution: &Institution| {
        ask("IT", institution, vec![entry(aware(AWARE))], at(AWARE), |found| {
            found.of("nis2.early_warning").map(|deadline| deadline.state)
        })
    };
    assert_eq!(early(&listed("listed_2025")), Some(State::Running));
    assert_eq!(early(&listed("listed_2026")), None);
    assert_eq!(
        early(&hospital()),
        Some(State::Running),
        "nobody said when: the stricter"
    );
}

#[test]
fn a_notice_owed_only_under_a_condition_is_settled_by_the_decision_that_it_is_not_owed() {
    let mut entries = vec![
        entered(aware(AWARE), "2026-11-02T08:05:00Z", "A. Pop"),
        entered(
            Fact::NotOwed("nis2.notification".to_owned(), true),
            "2026-11-04T09:00:00Z",
            "M. Silva",
        ),
    ];
    ask(
        "PT",
        &hospital(),
        entries.clone(),
        at("2026-11-06T08:00:00Z"),
        |found| {
            assert_eq!(state(found, "nis2.notification"), State::Stopped);
            assert_eq!(found.of("nis2.notification").unwrap().history.len(), 2);
        },
    );
    // What is owed without a condition is no decision of the house.
    ask(
        "RO",
        &hospital(),
        entries.clone(),
        at("2026-11-04T10:00:00Z"),
        |found| {
            assert_eq!(state(found, "nis2.notification"), State::Running);
        },
    );
    entries.push(entered(
        Fact::NotOwed("nis2.notification".to_owned(), false),
        "2026-11-04T10:00:00Z",
        "M. Silva",
    ));
    ask("PT", &hospital(), entries, at("2026-11-06T08:00:00Z"), |found| {
        assert_eq!(state(found, "nis2.notification"), State::Late);
    });
}

#[test]
fn a_critical_entity_owes_its_notices_ten_months_after_it_was_told() {
    let critical = |told: &str| Institution {
        roles: hospital()
            .roles
            .into_iter()
            .chain([Role::CriticalEntity])
            .collect(),
        critical_since: Some(told.parse().unwrap()),
        ..Institution::default()
    };
    ask(
        "RO",
        &critical("2026-01-02"),
        vec![entry(aware(AWARE))],
        at(AWARE),
        |found| {
            assert_eq!(due(found, "cer.initial"), Some(at("2026-11-03T08:00:00Z")));
        },
    );
    ask(
        "RO",
        &critical("2026-01-03"),
        vec![entry(aware(AWARE))],
        at(AWARE),
        |found| {
            let why = found
                .not_running
                .iter()
                .find(|not| not.clock.id == "cer.initial")
                .unwrap();
            assert_eq!(why.why, WhyNot::From(date(2026, 11, 3)));
        },
    );
}

#[test]
fn a_progress_report_sent_early_leaves_the_final_report_owed_if_the_incident_is_handled_in_time() {
    let notified = at("2026-10-26T10:00:00Z");
    let mut entries = vec![
        entry(aware("2026-10-24T08:00:00Z")),
        entry(sent("nis2.notification", notified)),
        entry(sent("nis2.progress_report", at("2026-10-30T10:00:00Z"))),
    ];
    ask(
        "DE",
        &hospital(),
        entries.clone(),
        at("2026-11-01T10:00:00Z"),
        |found| {
            assert_eq!(state(found, "nis2.final_report"), State::Running);
            assert_eq!(state(found, "nis2.final_report_after_handling"), State::Armed);
        },
    );
    ask(
        "DE",
        &hospital(),
        entries.clone(),
        at("2026-11-27T10:00:00Z"),
        |found| {
            assert_eq!(state(found, "nis2.final_report"), State::Stopped, "it went on");
        },
    );
    entries.push(entry(moment(Moment::Handled, at("2026-11-24T10:00:00Z"))));
    ask("DE", &hospital(), entries, at("2026-11-28T10:00:00Z"), |found| {
        assert_eq!(due(found, "nis2.final_report"), Some(at("2026-11-26T10:00:00Z")));
        assert_eq!(state(found, "nis2.final_report"), State::Late);
        assert_eq!(state(found, "nis2.final_report_after_handling"), State::Stopped);
    });
}

#[test]
fn a_corrected_time_of_sending_counts_and_is_told() {
    let entries = vec![
        entered(aware(AWARE), "2026-11-02T08:05:00Z", "A. Pop"),
        entered(
            sent("nis2.early_warning", at("2026-11-03T07:00:00Z")),
            "2026-11-03T08:00:00Z",
            "A. Pop",
        ),
        entered(
            sent("nis2.early_warning", at("2026-11-03T09:20:00Z")),
            "2026-11-03T10:00:00Z",
            "A. Pop",
        ),
    ];
    ask("DE", &hospital(), entries, at("2026-11-03T12:00:00Z"), |found| {
        let early = found.of("nis2.early_warning").unwrap();
        assert_eq!((early.state, early.late_by_seconds), (State::Late, Some(80 * 60)));
        assert!(early.remarks.contains(&Remark::SentTwice) && early.remarks.contains(&Remark::SentLate));
        let states: Vec<State> = early.history.iter().map(|change| change.state).collect();
        assert_eq!(states, [State::Running, State::Met, State::Late]);
    });
}

#[test]
fn a_notice_sent_before_its_start_is_met_and_asked_about() {
    let entries = vec![
        entry(aware(AWARE)),
        entry(sent("nis2.early_warning", at("2025-11-02T10:00:00Z"))),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T12:00:00Z"), |found| {
        let early = found.of("nis2.early_warning").unwrap();
        assert!(early.remarks.contains(&Remark::SentBeforeStart));
    });
}

#[test]
fn what_takes_a_duty_away_without_a_name_is_told() {
    let nobody = |fact| Entry {
        by: String::new(),
        ..entry(fact)
    };
    let no = Fact::Answer(Trigger::SignificantIncident, Some(Answer::No));
    for fact in [no, Fact::Withdrawn(Some(at(AWARE)))] {
        ask(
            "RO",
            &hospital(),
            vec![entry(aware(AWARE)), nobody(fact)],
            at(AWARE),
            |found| {
                let early = found.of("nis2.early_warning").unwrap();
                assert_eq!(early.state, State::Stopped);
                assert!(early.remarks.contains(&Remark::DecidedWithoutName));
            },
        );
    }
}

#[test]
fn opened_again_an_incident_owes_again_what_counts_from_its_end() {
    let entries = |again: bool| {
        let mut entries = vec![
            entered(aware(AWARE), "2026-11-02T08:05:00Z", "A. Pop"),
            entered(
                moment(Moment::Determination, at(AWARE)),
                "2026-11-02T08:05:00Z",
                "A. Pop",
            ),
            entered(
                moment(Moment::ImpactEnded, at("2026-11-03T08:00:00Z")),
                "2026-11-03T08:05:00Z",
                "A. Pop",
            ),
            entered(
                moment(Moment::Handled, at("2026-11-03T08:00:00Z")),
                "2026-11-03T08:05:00Z",
                "A. Pop",
            ),
            entered(
                sent("pt.end_of_impact", at("2026-11-03T09:00:00Z")),
                "2026-11-03T09:00:00Z",
                "A. Pop",
            ),
            entered(
                sent("nis2.final_report", at("2026-11-05T09:00:00Z")),
                "2026-11-05T09:00:00Z",
                "A. Pop",
            ),
            entered(
                Fact::Reopened(Some(at("2026-11-10T08:00:00Z"))),
                "2026-11-10T08:00:00Z",
                "A. Pop",
            ),
        ];
        if again {
            entries.push(entered(
                moment(Moment::ImpactEnded, at("2026-11-12T08:00:00Z")),
                "2026-11-12T08:05:00Z",
                "A. Pop",
            ));
            entries.push(entered(
                moment(Moment::Handled, at("2026-11-12T08:00:00Z")),
                "2026-11-12T08:05:00Z",
                "A. Pop",
            ));
        }
        entries
    };
    ask(
        "PT",
        &hospital(),
        entries(false),
        at("2026-11-11T08:00:00Z"),
        |found| {
            assert_eq!(state(found, "pt.end_of_impact"), State::Armed);
            assert_eq!(state(found, "nis2.final_report"), State::Armed);
        },
    );
    ask(
        "PT",
        &hospital(),
        entries(true),
        at("2026-11-12T10:00:00Z"),
        |found| {
            assert_eq!(due(found, "pt.end_of_impact"), Some(at("2026-11-13T08:00:00Z")));
            assert_eq!(state(found, "pt.end_of_impact"), State::Running);
        },
    );
    ask(
        "CZ",
        &hospital(),
        entries(true),
        at("2026-11-12T10:00:00Z"),
        |found| {
            assert_eq!(due(found, "nis2.final_report"), Some(at("2026-12-12T08:00:00Z")));
            assert_eq!(state(found, "nis2.final_report"), State::Running);
        },
    );
}

#[test]
fn a_house_that_may_have_been_designated_before_nis2_sees_those_notices_and_is_told_why() {
    ask("IE", &hospital(), vec![entry(aware(AWARE))], at(AWARE), |found| {
        let notice = found.of("ie.nis1").unwrap();
        assert_eq!(notice.state, State::Running);
        assert!(notice.remarks.contains(&Remark::DesignationNotKnown));
        assert!(
            !found.remarks.contains(&Remark::ClassNotKnown),
            "no class without NIS2"
        );
    });
}

#[test]
fn a_clock_is_found_by_what_people_write_and_what_is_none_is_answered_with_those_like_it() {
    let named =
        |country: &str, written: &str| Law::shipped().clock_named(country, written, date(2026, 11, 23));
    assert_eq!(
        named("RO", " Early_Warning "),
        Ok("nis2.early_warning".to_owned())
    );
    assert_eq!(named("PT", "end_of_impact"), Ok("pt.end_of_impact".to_owned()));
    assert_eq!(named("RO", "gdpr.authority"), Ok("gdpr.authority".to_owned()));
    assert_eq!(
        named("RO", "nis2.notificaton").unwrap_err()[0],
        "nis2.notification"
    );
    assert!(named("RO", "pt.end_of_impact").is_err());
}
