//! Whether packs are whole together: every citation leads somewhere, every clock that is waited for is there, nothing stands twice.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use super::citation::Citation;
use super::difference::leaves;
use super::facts::Institution;
use super::library::{DIRECTIVE, Law, PackError};
use super::pack::{ActStatus, Clock, Country, Pack, Start};
use super::scope::Rule;
use super::term::Term;

/// What is wrong with packs that can be read.
struct Checker<'a> {
    law: &'a Law,
    clocks: BTreeSet<&'a str>,
    switches: BTreeSet<&'a str>,
}

impl Law {
    /// What is wrong with these packs together.
    pub(super) fn problems(&self) -> Vec<PackError> {
        let checker = Checker {
            law: self,
            clocks: self
                .packs()
                .flat_map(|pack| &pack.clocks)
                .map(|clock| clock.id.as_str())
                .collect(),
            switches: self
                .packs()
                .flat_map(|pack| &pack.entity_types)
                .filter(|kind| !kind.switch.is_empty())
                .map(|kind| kind.switch.as_str())
                .collect(),
        };
        let mut problems = Vec::new();
        let known: BTreeSet<&str> = self
            .packs()
            .flat_map(|pack| &pack.scope_rules)
            .map(|rule| rule.id.as_str())
            .collect();
        for rule in Rule::ALL {
            if !known.contains(rule.name()) {
                problems.push(PackError {
                    pack: DIRECTIVE.to_owned(),
                    problem: format!("the rule of scope {} is missing", rule.name()),
                });
            }
        }
        for pack in self
            .packs()
            .filter(|pack| pack.id == DIRECTIVE && pack.size.is_none())
        {
            problems.push(PackError {
                pack: pack.id.clone(),
                problem: "the sizes that decide who is in scope are missing".to_owned(),
            });
        }
        for pack in self.packs() {
            let mut found = Vec::new();
            checker.check(pack, &mut found);
            let named = found.into_iter().map(|problem| PackError {
                pack: pack.id.clone(),
                problem,
            });
            problems.extend(named);
        }
        let mut told: BTreeSet<String> = BTreeSet::new();
        for (pack, country) in self
            .packs()
            .filter_map(|pack| Some((pack, pack.country.as_ref()?)))
        {
            for problem in self.problems_in(pack, country) {
                // What is wrong with a pack of the Union is wrong in every country, and told once.
                if told.insert(problem.problem.clone()) {
                    problems.push(problem);
                }
            }
        }
        for (id, editions) in &self.packs {
            for pair in editions.windows(2) {
                let [earlier, later] = pair else { continue };
                let apart = match (earlier.valid_until, later.valid_from) {
                    (Some(until), Some(from)) => until < from,
                    _ => false,
                };
                if !apart {
                    problems.push(PackError {
                        pack: id.clone(),
                        problem: format!(
                            "the editions {} and {} speak of the same days; give the earlier a valid_until before the \
                             valid_from of the later",
                            earlier.version, later.version
                        ),
                    });
                }
            }
        }
        problems
    }
}

impl Law {
    /// What is wrong with the clocks that one country has.
    fn problems_in(&self, pack: &Pack, country: &Country) -> Vec<PackError> {
        let day = pack.valid_from.unwrap_or(pack.checked);
        let everybody = Institution::default();
        let clocks: Vec<(&str, &Clock)> = self
            .clocks(&country.code, &everybody, day)
            .into_iter()
            .map(|in_force| (in_force.pack.id.as_str(), in_force.clock))
            .collect();
        let refused = |pack: &str, problem: String| PackError {
            pack: pack.to_owned(),
            problem,
        };
        let mut problems = Vec::new();
        for id in twice(clocks.iter().map(|(_, clock)| clock.id.as_str())) {
            problems.push(refused(&pack.id, format!("two packs bring about the clock {id}")));
        }
        let by_id: BTreeMap<&str, &Clock> = clocks
            .iter()
            .map(|(_, clock)| (clock.id.as_str(), *clock))
            .collect();
        let of = |id: &str| by_id.get(id).copied();
        for (pack, clock) in &clocks {
            for other in waited_for(clock) {
                if of(other).is_none() {
                    let problem = format!(
                        "the clock {} waits for {other}, which {} does not have",
                        clock.id, country.code
                    );
                    problems.push(refused(pack, problem));
                }
            }
            // No chain of notices is as long as there are clocks.
            let mut next = Some(*clock);
            let steps = (0..=clocks.len()).take_while(|_| {
                next = next.and_then(|clock| match &clock.from {
                    Start::Sent(other) => of(other),
                    Start::Anchor | Start::Moment(_) => None,
                });
                next.is_some()
            });
            if steps.count() > clocks.len() {
                problems.push(refused(
                    pack,
                    format!("the clock {} waits for itself in the end", clock.id),
                ));
            }
        }
        problems
    }
}

/// The ids of the clocks that a clock has to do with.
fn waited_for(clock: &Clock) -> impl Iterator<Item = &str> {
    let sent = match &clock.from {
        Start::Sent(other) => other.as_str(),
        Start::Anchor | Start::Moment(_) => "",
    };
    let others = [
        sent,
        clock.while_ongoing_instead_of.as_str(),
        clock.opens_instead_of.as_str(),
    ];
    others.into_iter().filter(|other| !other.is_empty())
}

/// The longest text of a pack, in characters.
const MAX_TEXT: usize = 4_000;
/// The longest place in a pack, ids and keys included, in characters.
const MAX_PLACE: usize = 400;
/// The most clocks of a pack.
const MAX_CLOCKS: usize = 100;
/// The most values of a pack: each of its lists is among them.
const MAX_VALUES: usize = 5_000;

/// A pack as it was read, if it is no larger than anybody writes one. This is asked before anything is worked out from it, so that a
/// hostile pack costs no more than its reading.
///
/// # Errors
///
/// The first thing that is too large or cannot be shown.
pub(super) fn within_limits(pack: Pack) -> Result<Pack, String> {
    if pack.clocks.len() > MAX_CLOCKS {
        return Err(format!(
            "the pack has {} clocks; at most {MAX_CLOCKS} are read",
            pack.clocks.len()
        ));
    }
    let values = leaves(&pack);
    if values.len() > MAX_VALUES {
        return Err(format!(
            "the pack has {} values; at most {MAX_VALUES} are read",
            values.len()
        ));
    }
    let beginning = |text: &str| text.chars().take(60).collect::<String>();
    for (place, said) in &values {
        if place.chars().count() > MAX_PLACE || said.chars().count() > MAX_TEXT {
            return Err(format!(
                "{} … is too long: ids together at most {MAX_PLACE} characters, texts {MAX_TEXT}",
                beginning(place)
            ));
        }
        // What turns the direction of writing could make a text read as another.
        let unseen = |letter: char| {
            letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        if place.contains(unseen) || said.contains(unseen) {
            let shown = beginning(place).replace(unseen, "\u{fffd}");
            return Err(format!("{shown} has a character that cannot be seen"));
        }
    }
    Ok(pack)
}

impl Checker<'_> {
    fn check(&self, pack: &Pack, problems: &mut Vec<String>) {
        let known_id = !pack.id.is_empty()
            && pack.id.len() <= 40
            && pack
                .id
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if !known_id {
            problems.push(format!(
                "\"{}\" is no id: small letters, digits and _, at most 40",
                pack.id
            ));
        }
        if pack
            .valid_from
            .zip(pack.valid_until)
            .is_some_and(|(from, until)| until < from)
        {
            problems.push("valid_until is before valid_from".to_owned());
        }
        let cohorts = pack.country.iter().flat_map(|country| &country.cohorts);
        let lists: [(&str, Vec<&str>); 8] = [
            ("act", pack.acts.iter().map(|act| act.key.as_str()).collect()),
            (
                "clock",
                pack.clocks.iter().map(|clock| clock.id.as_str()).collect(),
            ),
            ("duty", pack.duties.iter().map(|duty| duty.id.as_str()).collect()),
            (
                "entity_type",
                pack.entity_types.iter().map(|kind| kind.id.as_str()).collect(),
            ),
            (
                "scope_rule",
                pack.scope_rules.iter().map(|rule| rule.id.as_str()).collect(),
            ),
            (
                "criterion",
                pack.criteria
                    .iter()
                    .map(|criterion| criterion.id.as_str())
                    .collect(),
            ),
            (
                "proposal",
                pack.proposals
                    .iter()
                    .map(|proposal| proposal.reference.as_str())
                    .collect(),
            ),
            ("cohort", cohorts.map(|cohort| cohort.id.as_str()).collect()),
        ];
        for (list, keys) in lists {
            for key in twice(keys.into_iter()) {
                problems.push(format!("the {list} {key} is there twice"));
            }
        }
        for act in &pack.acts {
            if self.law.acts.get(&act.key).is_some_and(|other| other != act) {
                problems.push(format!(
                    "another pack lists the act {} and says something else of it",
                    act.key
                ));
            }
        }
        for (place, citation) in citations(pack) {
            if self.law.act(citation).is_none() {
                problems.push(format!(
                    "{place} cites {citation}, which no pack lists; add the provision to its act if it was read there"
                ));
            }
        }
        for clock in &pack.clocks {
            self.check_clock(clock, problems);
        }
        if let Some(country) = &pack.country {
            self.check_country(pack, country, problems);
        }
    }

    fn check_clock(&self, clock: &Clock, problems: &mut Vec<String>) {
        if clock.citations.is_empty() || clock.bound.is_empty() {
            problems.push(format!("the clock {} cites nothing or binds nobody", clock.id));
        }
        if clock
            .unless_resolved_within
            .is_some_and(|term| !matches!(term, Term::Hours(_)))
        {
            problems.push(format!(
                "the clock {}: unless_resolved_within is a number of hours",
                clock.id
            ));
        }
        let after_notice = clock.begins_after_notice;
        if after_notice.is_some_and(|term| !matches!(term, Term::Days(_) | Term::Months(_))) {
            problems.push(format!(
                "the clock {}: begins_after_notice is a number of days or months",
                clock.id
            ));
        }
        for other in waited_for(clock) {
            if !self.clocks.contains(other) || other == clock.id {
                problems.push(format!(
                    "the clock {} waits for {other}, which is no other clock",
                    clock.id
                ));
            }
        }
    }

    fn check_country(&self, pack: &Pack, country: &Country, problems: &mut Vec<String>) {
        if pack.id != country.code.to_ascii_lowercase() || country.code.len() != 2 {
            problems.push(format!(
                "the pack of {} is to have the id {}",
                country.code,
                country.code.to_ascii_lowercase()
            ));
        }
        if TimeZone::get(&country.zone).is_err() {
            problems.push(format!("\"{}\" is no time zone", country.zone));
        }
        let in_force = country.status == ActStatus::InForce;
        if !in_force && country.directive_clocks && country.status != ActStatus::NotMember {
            problems.push("the clocks of the Directive cannot run where no act is in force".to_owned());
        }
        if country.status != ActStatus::InForce
            && country.status != ActStatus::NotMember
            && country.in_force.value().is_some()
        {
            problems.push("a country without an act in force has no day of its being in force".to_owned());
        }
        for switch in &self.switches {
            if !country.switches.contains_key(*switch) {
                problems.push(format!("switches lacks {switch}: \"in\", \"out\" or \"unknown\""));
            }
        }
        for switch in country.switches.keys() {
            if !self.switches.contains(switch.as_str()) {
                problems.push(format!("switches has {switch}, which no kind of entity asks for"));
            }
        }
        for dropped in &country.drops {
            if !self.clocks.contains(dropped.as_str()) {
                problems.push(format!("drops names {dropped}, which is no clock"));
            }
        }
    }
}

/// Every citation of a pack, with the place it stands at.
pub fn citations(pack: &Pack) -> impl Iterator<Item = (String, &Citation)> {
    let clocks = pack.clocks.iter().flat_map(|clock| {
        let cited = clock.citations.iter();
        cited.map(move |citation| (format!("the clock {}", clock.id), citation))
    });
    let duties = pack.duties.iter().flat_map(|duty| {
        let cited = duty.citations.iter();
        cited.map(move |citation| (format!("the duty {}", duty.id), citation))
    });
    let kinds = pack.entity_types.iter().flat_map(|kind| {
        let cited = kind.citations.iter();
        cited.map(move |citation| (format!("the kind of entity {}", kind.id), citation))
    });
    let of_country = pack.country.as_ref();
    let fines = pack.fines.iter().chain(of_country.map(|country| &country.fines));
    let fines = fines.flat_map(|fines| {
        fines
            .citations
            .iter()
            .map(|citation| ("fines".to_owned(), citation))
    });
    let cohorts = of_country
        .into_iter()
        .flat_map(|country| &country.cohorts)
        .flat_map(|cohort| {
            let cited = cohort.citations.iter();
            cited.map(move |citation| (format!("the cohort {}", cohort.id), citation))
        });
    let criteria = pack.criteria.iter().flat_map(|criterion| {
        let cited = criterion.citations.iter();
        cited.map(move |citation| (format!("the criterion {}", criterion.id), citation))
    });
    let rules = pack.scope_rules.iter().flat_map(|rule| {
        let cited = rule.citations.iter();
        cited.map(move |citation| (format!("the rule {}", rule.id), citation))
    });
    clocks
        .chain(criteria)
        .chain(rules)
        .chain(duties)
        .chain(kinds)
        .chain(fines)
        .chain(cohorts)
}

fn twice<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    keys.filter(|key| !seen.insert(*key)).collect()
}
