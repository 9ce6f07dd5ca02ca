//! The nasty cases 3 to 12 of the product reference, each with its number. 1 and 2 stand beside the reading of times, 4 beside the facts.

use domain::law::{Remark, Trigger};

use super::*;

const AWARE: &str = "2026-11-02T08:00:00Z";

fn aware(text: &str) -> Fact {
    moment(Moment::Awareness, at(text))
}

#[test]
fn case_3_awareness_thirty_hours_ago_is_six_hours_late_and_asks_for_the_reason() {
    let as_of = at(AWARE).plus_seconds(30 * 3_600);
    ask("RO", &hospital(), vec![entry(aware(AWARE))], as_of, |found| {
        let early = found.of("nis2.early_warning").unwrap();
        assert_eq!(
            (early.state, early.late_by_seconds),
            (State::Late, Some(6 * 3_600))
        );
        assert!(early.remarks.contains(&Remark::GiveReasonsForDelay));
        assert_eq!(state(found, "nis2.notification"), State::Running);
    });
}

#[test]
fn case_5_an_awareness_corrected_to_earlier_moves_every_running_clock_and_keeps_the_old_deadline() {
    let entries = vec![
        entered(aware("2026-11-02T08:00:00Z"), "2026-11-02T08:10:00Z", "A. Pop"),
        entered(
            aware("2026-11-02T05:00:00Z"),
            "2026-11-02T12:00:00Z",
            "B. Ionescu",
        ),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T13:00:00Z"), |found| {
        let early = found.of("nis2.early_warning").unwrap();
        assert_eq!(due(found, "nis2.early_warning"), Some(at("2026-11-03T05:00:00Z")));
        assert_eq!(due(found, "nis2.notification"), Some(at("2026-11-05T05:00:00Z")));
        let told: Vec<_> = early
            .history
            .iter()
            .map(|change| (change.due.unwrap(), change.by.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (at("2026-11-03T08:00:00Z"), "A. Pop"),
                (at("2026-11-03T05:00:00Z"), "B. Ionescu"),
            ]
        );
    });
}

#[test]
fn case_6_seventy_two_hours_that_end_on_a_holiday_stay_where_they_are() {
    // 26 December at 02:00 in Berlin.
    let start = local("2026-12-23T02:00", "Europe/Berlin");
    ask(
        "DE",
        &hospital(),
        vec![entry(moment(Moment::Awareness, start))],
        start,
        |found| {
            let expected = local("2026-12-26T02:00", "Europe/Berlin");
            for clock in ["nis2.notification", "gdpr.authority"] {
                assert_eq!(due(found, clock), Some(expected), "{clock}");
            }
            assert_eq!(
                found.of("nis2.notification").unwrap().due.unwrap().lawful_later,
                None
            );
            let later = found
                .of("gdpr.authority")
                .unwrap()
                .due
                .unwrap()
                .lawful_later
                .unwrap();
            assert_eq!(
                later.at,
                local("2026-12-26T03:00", "Europe/Berlin"),
                "the end of the hour, as information"
            );
        },
    );
}

#[test]
fn case_7_the_month_counts_from_the_notification_that_was_sent_also_when_it_was_early() {
    let notified = |text: &str| {
        let entries = vec![
            entry(moment(
                Moment::Awareness,
                local("2027-01-29T10:00", "Europe/Bucharest"),
            )),
            entry(sent("nis2.notification", local(text, "Europe/Bucharest"))),
        ];
        ask(
            "RO",
            &hospital(),
            entries,
            local("2027-02-02T00:00", "Europe/Bucharest"),
            |found| due(found, "nis2.final_report").unwrap(),
        )
    };
    assert_eq!(
        notified("2027-01-31T09:00"),
        local("2027-02-28T09:00", "Europe/Bucharest")
    );
    assert_eq!(
        notified("2027-01-29T23:00"),
        local("2027-02-28T23:00", "Europe/Bucharest")
    );
    assert_eq!(
        notified("2027-02-01T10:00"),
        local("2027-03-01T10:00", "Europe/Bucharest")
    );
}

#[test]
fn case_8_hours_are_the_same_wherever_the_site_is() {
    let lisbon = local("2026-11-02T07:00", "Europe/Lisbon");
    let madrid = local("2026-11-02T08:00", "Europe/Madrid");
    let canary = local("2026-11-02T07:00", "Atlantic/Canary");
    assert_eq!((lisbon, madrid), (madrid, canary));
    ask(
        "PT",
        &hospital(),
        vec![entry(moment(Moment::Awareness, lisbon))],
        lisbon,
        |found| {
            assert_eq!(
                due(found, "nis2.early_warning"),
                Some(local("2026-11-03T08:00", "Europe/Madrid"))
            );
        },
    );
}

#[test]
fn case_9_a_clock_that_jumped_back_changes_no_deadline() {
    // The second entry was made after the first, on a machine whose clock had jumped back by forty minutes.
    let entries = vec![
        entered(aware("2026-11-02T08:00:00Z"), "2026-11-02T08:30:00Z", "A. Pop"),
        entered(
            sent("nis2.early_warning", at("2026-11-02T07:55:00Z")),
            "2026-11-02T07:55:00Z",
            "A. Pop",
        ),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T09:00:00Z"), |found| {
        assert_eq!(due(found, "nis2.early_warning"), Some(at("2026-11-03T08:00:00Z")));
        assert_eq!(state(found, "nis2.early_warning"), State::Met);
        assert_eq!(due(found, "nis2.notification"), Some(at("2026-11-05T08:00:00Z")));
    });
}

#[test]
fn case_10_a_message_read_before_the_supplier_called_is_told_and_decides_nothing() {
    let entries = vec![
        entry(Fact::Sign(at("2026-11-02T08:10:00Z"))),
        entry(aware("2026-11-02T09:00:00Z")),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T10:00:00Z"), |found| {
        assert_eq!(due(found, "nis2.early_warning"), Some(at("2026-11-03T09:00:00Z")));
        let sign = Remark::EarlierSign {
            at: at("2026-11-02T08:10:00Z"),
        };
        assert!(found.remarks.contains(&sign));
    });
}

#[test]
fn case_11_an_infection_that_a_power_cut_hid_may_have_begun_long_before() {
    let entries = vec![
        entry(Fact::Occurred(at("2026-10-31T08:00:00Z"))),
        entry(aware("2026-11-02T08:00:00Z")),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T09:00:00Z"), |found| {
        assert_eq!(due(found, "nis2.early_warning"), Some(at("2026-11-03T08:00:00Z")));
        assert!(!found.remarks.contains(&Remark::BeganAfterAwareness));
    });
    // A start that was guessed too late is told of, and forbids nothing.
    let entries = vec![
        entry(Fact::Occurred(at("2026-11-02T08:30:00Z"))),
        entry(aware("2026-11-02T08:00:00Z")),
    ];
    ask("RO", &hospital(), entries, at("2026-11-02T09:00:00Z"), |found| {
        assert!(found.remarks.contains(&Remark::BeganAfterAwareness));
    });
}

#[test]
fn case_12_an_incident_found_not_significant_stops_what_was_not_sent_and_keeps_what_was() {
    let entries = vec![
        entered(aware(AWARE), "2026-11-02T08:05:00Z", "A. Pop"),
        entered(
            sent("nis2.early_warning", at("2026-11-02T20:00:00Z")),
            "2026-11-02T20:01:00Z",
            "A. Pop",
        ),
        entered(
            Fact::Answer(Trigger::SignificantIncident, Some(Answer::No)),
            "2026-11-03T10:00:00Z",
            "B. Ionescu",
        ),
    ];
    ask(
        "RO",
        &hospital(),
        entries.clone(),
        at("2026-11-03T11:00:00Z"),
        |found| {
            assert_eq!(state(found, "nis2.early_warning"), State::Met);
            let notification = found.of("nis2.notification").unwrap();
            assert_eq!(notification.state, State::Stopped);
            assert_eq!(notification.history.len(), 2, "it ran, and was stopped");
            assert_eq!(
                state(found, "gdpr.authority"),
                State::Running,
                "another question opens that one"
            );
        },
    );
    // The answer changes: the clock is where it was, not where it would begin today.
    let mut changed = entries;
    changed.push(entered(
        Fact::Answer(Trigger::SignificantIncident, Some(Answer::Yes)),
        "2026-11-04T10:00:00Z",
        "B. Ionescu",
    ));
    ask("RO", &hospital(), changed, at("2026-11-04T11:00:00Z"), |found| {
        assert_eq!(due(found, "nis2.notification"), Some(at("2026-11-05T08:00:00Z")));
        assert_eq!(state(found, "nis2.notification"), State::Running);
    });
}

#[test]
fn case_12_an_incident_opened_again_after_the_final_report_owes_another_when_it_is_handled() {
    let mut entries = vec![
        entered(aware(AWARE), "2026-11-02T08:05:00Z", "A. Pop"),
        entered(
            sent("nis2.early_warning", at("2026-11-02T20:00:00Z")),
            "2026-11-02T20:01:00Z",
            "A. Pop",
        ),
        entered(
            sent("nis2.notification", at("2026-11-04T20:00:00Z")),
            "2026-11-04T20:01:00Z",
            "A. Pop",
        ),
        entered(
            moment(Moment::Handled, at("2026-11-10T08:00:00Z")),
            "2026-11-10T09:00:00Z",
            "A. Pop",
        ),
        entered(
            sent("nis2.final_report", at("2026-11-20T08:00:00Z")),
            "2026-11-20T08:01:00Z",
            "A. Pop",
        ),
    ];
    ask(
        "RO",
        &hospital(),
        entries.clone(),
        at("2026-11-21T08:00:00Z"),
        |found| {
            assert_eq!(state(found, "nis2.final_report"), State::Met);
            assert_eq!(state(found, "nis2.final_report_after_handling"), State::Stopped);
        },
    );
    entries.push(entered(
        Fact::Reopened(Some(at("2026-11-22T08:00:00Z"))),
        "2026-11-22T08:00:00Z",
        "A. Pop",
    ));
    ask(
        "RO",
        &hospital(),
        entries.clone(),
        at("2026-11-23T08:00:00Z"),
        |found| {
            assert_eq!(
                state(found, "nis2.final_report"),
                State::Met,
                "what was sent stays sent"
            );
            assert_eq!(state(found, "nis2.final_report_after_handling"), State::Armed);
        },
    );
    entries.push(entered(
        moment(Moment::Handled, at("2026-11-25T08:00:00Z")),
        "2026-11-25T09:00:00Z",
        "A. Pop",
    ));
    ask("RO", &hospital(), entries, at("2026-11-26T08:00:00Z"), |found| {
        assert_eq!(
            due(found, "nis2.final_report_after_handling"),
            Some(at("2026-12-25T08:00:00Z"))
        );
        assert_eq!(state(found, "nis2.final_report_after_handling"), State::Running);
    });
}
