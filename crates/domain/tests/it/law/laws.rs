//! What holds for any facts in any order.

use proptest::prelude::*;

use super::*;
use domain::law::Trigger;

const ZONES: [&str; 6] = [
    "Europe/Bucharest",
    "Europe/Berlin",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Atlantic/Azores",
    "Europe/Helsinki",
];
const COUNTRIES: [&str; 6] = ["RO", "DE", "PT", "PL", "CZ", "HR"];

/// A moment between 2026-04-03, when all six acts are in force, and 2028.
fn any_moment() -> impl Strategy<Value = Instant> {
    (1_775_260_800_i64..1_830_000_000)
        .prop_map(|second| Instant::from_microseconds(second * 1_000_000).unwrap())
}

/// What an entry can say, at some hour of the incident.
fn any_fact() -> impl Strategy<Value = (i64, Fact)> {
    let hour = 0_i64..100;
    let clocks = vec![
        "nis2.early_warning",
        "nis2.notification",
        "pt.end_of_impact",
        "nis2.progress_report",
        "nis2.final_report",
        "nis2.final_report_after_handling",
    ];
    let clock = proptest::sample::select(clocks);
    let moments = proptest::sample::select(Moment::ALL.to_vec());
    let questions = proptest::sample::select(Trigger::ALL.to_vec());
    let answers = proptest::option::of(proptest::sample::select(vec![
        Answer::Yes,
        Answer::No,
        Answer::Unknown,
    ]));
    // The moment is put in once the first moment of the incident is known; here it stands for the hour.
    let then = Instant::from_microseconds(0).unwrap();
    prop_oneof![
        6 => (hour.clone(), moments.clone()).prop_map(move |(hour, kind)| (hour, moment(kind, then))),
        4 => (hour.clone(), clock.clone()).prop_map(move |(hour, clock)| (hour, sent(clock, then))),
        3 => (hour.clone(), questions, answers).prop_map(|(hour, question, answer)| (hour, Fact::Answer(question, answer))),
        1 => (hour.clone(), moments).prop_map(|(hour, kind)| (hour, Fact::Moment(kind, None))),
        1 => (hour.clone(), clock.clone()).prop_map(|(hour, clock)| (hour, Fact::Sent(clock.to_owned(), None))),
        1 => (hour.clone(), clock, any::<bool>()).prop_map(|(hour, clock, is)| (hour, Fact::NotOwed(clock.to_owned(), is))),
        1 => hour.clone().prop_map(move |hour| (hour, Fact::Withdrawn(Some(then)))),
        1 => hour.clone().prop_map(move |hour| (hour, Fact::Reopened(Some(then)))),
        1 => hour.clone().prop_map(move |hour| (hour, Fact::Sign(then))),
        1 => hour.prop_map(move |hour| (hour, Fact::Occurred(then))),
    ]
}

/// Facts entered a minute apart, so that each has its own place in time.
fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    (any_moment(), proptest::collection::vec(any_fact(), 1..14)).prop_map(|(first, facts)| {
        let made = |(number, (hour, fact)): (i64, (i64, Fact))| {
            let happened = first.plus_seconds(hour * 3_600);
            Entry {
                fact: match fact {
                    Fact::Moment(kind, Some(_)) => moment(kind, happened),
                    Fact::Sent(clock, Some(_)) => sent(&clock, happened),
                    Fact::Withdrawn(_) => Fact::Withdrawn(Some(happened)),
                    Fact::Reopened(_) => Fact::Reopened(Some(happened)),
                    Fact::Sign(_) => Fact::Sign(happened),
                    Fact::Occurred(_) => Fact::Occurred(happened),
                    other => other,
                },
                entered_at: Some(first.plus_seconds(400_000 + number * 60)),
                by: "A. Pop".to_owned(),
                reason: String::new(),
            }
        };
        (0..).zip(facts).map(made).collect()
    })
}

proptest! {
    #[test]
    fn strict_hours_are_exact_through_any_change_of_the_clock(
        start in any_moment(), hours in 1_u16..2_000, zone_name in proptest::sample::select(ZONES.to_vec()),
    ) {
        let zone = zone(zone_name);
        for end_rule in [EndRule::Regulation1182, EndRule::NotKnown] {
            let place = Place { zone: &zone, country: "RO", holidays: Holidays::new(Law::shipped().holidays(), None), end_rule };
            let found = end(start, Term::Hours(hours), &place).unwrap();
            prop_assert_eq!(found.strict.seconds_since(start), i64::from(hours) * 3_600);
            if let Some(later) = found.lawful_later {
                prop_assert!((1..=3_600).contains(&later.at.seconds_since(found.strict)));
            }
        }
    }

    #[test]
    fn a_month_ends_on_the_day_of_the_same_number_or_the_last_of_the_month(
        start in any_moment(), months in 1_u16..30, zone_name in proptest::sample::select(ZONES.to_vec()),
    ) {
        let zone = zone(zone_name);
        let place = Place { zone: &zone, country: "RO", holidays: Holidays::new(Law::shipped().holidays(), None), end_rule: EndRule::NotKnown };
        let (from, found) = (start.in_zone(&zone), end(start, Term::Months(months), &place).unwrap());
        let last = found.last_day.unwrap();
        prop_assert!(last.day() == from.day() || (last.day() < from.day() && last == last.last_of_month()));
        let passed = (i32::from(last.year()) - i32::from(from.year())) * 12 + i32::from(last.month()) - i32::from(from.month());
        prop_assert_eq!(passed, i32::from(months));
        prop_assert!(found.day_end.unwrap() > found.strict);
    }

    #[test]
    fn the_order_in_which_entries_are_listed_does_not_matter(
        entries in any_entries(), country in proptest::sample::select(COUNTRIES.to_vec()), turn in 0_usize..12,
    ) {
        let as_of = entries.iter().filter_map(|entry| entry.entered_at).max().unwrap().plus_seconds(3_600);
        let mut turned = entries.clone();
        let by = turn % turned.len();
        turned.rotate_left(by);
        turned.reverse();
        let listed = |entries| ask(country, &hospital(), entries, as_of, |found| format!("{found:?}"));
        prop_assert_eq!(listed(entries), listed(turned));
    }

    #[test]
    fn a_correction_loses_no_deadline_that_held_before_it(
        entries in any_entries(), country in proptest::sample::select(COUNTRIES.to_vec()),
    ) {
        // What each state of knowledge said, asked at the moment of its last entry.
        let held: Vec<(String, Instant)> = (1..=entries.len())
            .flat_map(|count| {
                let known: Vec<Entry> = entries.iter().take(count).cloned().collect();
                let asked_at = known.last().and_then(|entry| entry.entered_at).unwrap();
                ask(country, &hospital(), known, asked_at, |found| {
                    let dues = found.deadlines.iter().filter_map(|deadline| Some((deadline.clock.id.clone(), deadline.due?.strict)));
                    dues.collect::<Vec<_>>()
                })
            })
            .collect();
        let as_of = entries.iter().filter_map(|entry| entry.entered_at).max().unwrap();
        ask(country, &hospital(), entries, as_of, |found| {
            for (clock, due) in held {
                // The law of another day may not know the clock.
                let Some(deadline) = found.of(&clock) else { continue };
                let kept = deadline.history.iter().any(|change| change.due == Some(due));
                prop_assert!(kept, "{clock} lost {due}: {:?}", deadline.history);
            }
            Ok(())
        })?;
    }
}

/// A shipped pack with one piece cut out or doubled, or something put in.
fn mangled() -> impl Strategy<Value = String> {
    let packs = vec!["nis2", "pt", "cz", "gdpr"];
    let put_in = proptest::sample::select(vec![
        "",
        "\"",
        "[[",
        "]]\n",
        "= ",
        "unknown",
        "\n[",
        "\u{0}",
        "9999-99-99",
        "ș",
    ]);
    (
        proptest::sample::select(packs),
        0.0..1.0_f64,
        0_usize..200,
        put_in,
    )
        .prop_map(|(pack, place, length, put_in)| {
            let text = Law::shipped_text(pack).unwrap();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_precision_loss,
                clippy::cast_sign_loss,
                reason = "any place will do"
            )]
            let start = (text.len() as f64 * place) as usize;
            let cut: String = text.chars().take(start).collect();
            let rest: String = text.chars().skip(start + length).collect();
            format!("{cut}{put_in}{rest}")
        })
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_of_packs_panic(text in any::<String>(), mangled in mangled()) {
        let _ = domain::law::Pack::parse(&text);
        if let Ok(pack) = domain::law::Pack::parse(&mangled) {
            let _ = domain::law::doubts(&pack);
            let _ = Law::shipped().with_own(vec![pack]);
        }
    }

    #[test]
    fn no_time_makes_its_reader_panic(text in "\\PC{0,40}", shape in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?") {
        let zone = zone("Europe/Lisbon");
        let _ = read_time(&text, &zone);
        let _ = read_time(&shape, &zone);
    }

    #[test]
    fn a_term_from_any_moment_there_is_ends_or_says_that_it_does_not(
        microseconds in any::<i64>(), number in 1_u16..3_660, country in proptest::sample::select(COUNTRIES.to_vec()),
    ) {
        let Some(start) = Instant::from_microseconds(microseconds) else { return Ok(()) };
        let zone = zone("Europe/Berlin");
        let place = Place { zone: &zone, country, holidays: Holidays::new(Law::shipped().holidays(), None), end_rule: EndRule::Regulation1182 };
        for term in [Term::Hours(number), Term::Days(number), Term::Months(number), Term::WorkingDays(number)] {
            if let Some(found) = end(start, term, &place) {
                prop_assert!(found.strict >= start);
            }
        }
    }
}
