//! All packs together: those the program comes with, and those a hospital reviewed and put in their place.
//!
//! Nothing gets in that is not whole: every citation leads to an act and a provision that the packs list, every clock that another one
//! waits for is there in every country, no id stands twice for one day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;

use super::checker::within_limits;
use super::citation::{Act, Citation};
use super::confidence::Known;
use super::facts::Institution;
use super::holidays::HolidayTable;
use super::pack::{ActStatus, Clock, Country, MAX_BYTES, Pack, Role, SCHEMA};
use super::shipped;
use super::term::Term;

/// The law as far as packs say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// By id; of several editions the one that begins first, first.
    pub(super) packs: BTreeMap<String, Vec<Pack>>,
    /// The acts that packs list, by key.
    pub(super) acts: BTreeMap<String, Act>,
    holidays: HolidayTable,
}

/// Why a pack is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pack}: {problem}")]
pub struct PackError {
    /// The file or the id of the pack.
    pub pack: String,
    /// What is wrong, and where.
    pub problem: String,
}

static SHIPPED: LazyLock<Law> = LazyLock::new(|| match Law::read_shipped() {
    Ok(law) => law,
    // A test reads every pack, so a build that passed its tests has no other.
    Err(problems) => unreachable!("{problems:?}"),
});

impl Law {
    /// The packs the program comes with.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads and checks the packs the program comes with, as [`shipped`](Self::shipped) does once.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn read_shipped() -> Result<Self, Vec<PackError>> {
        Self::read(shipped::PACKS, shipped::HOLIDAYS)
    }

    /// The text of a pack that the program comes with, to be reviewed and edited.
    pub fn shipped_text(id: &str) -> Option<&'static str> {
        // A file is named for the id of its pack, as a test sees.
        let named = |file: &str| {
            file.rsplit('/')
                .next()
                .and_then(|name| name.strip_suffix(".toml"))
                == Some(id)
        };
        let mut files = shipped::PACKS.iter();
        files.find(|(file, _)| named(file)).map(|(_, text)| *text)
    }

    /// Reads packs, each with the name of its file, and the table of holidays.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, each with its file.
    pub fn read(files: &[(&str, &str)], holidays: &str) -> Result<Self, Vec<PackError>> {
        let mut problems = Vec::new();
        let mut packs: BTreeMap<String, Vec<Pack>> = BTreeMap::new();
        for (name, text) in files {
            match parse(name, text) {
                Ok(pack) => packs.entry(pack.id.clone()).or_default().push(pack),
                Err(error) => problems.push(error),
            }
        }
        let holidays = HolidayTable::parse(holidays).map_err(|problem| {
            vec![PackError {
                pack: "holidays".to_owned(),
                problem,
            }]
        })?;
        let acts = BTreeMap::new();
        let law = Self {
            packs,
            acts,
            holidays,
        }
        .indexed();
        problems.extend(law.problems());
        match problems.is_empty() {
            true => Ok(law),
            false => Err(problems),
        }
    }

    /// This law with packs that a hospital reviewed: each stands in the place of ours of the same id, from its first day on where it
    /// names one.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn with_own(&self, own: Vec<Pack>) -> Result<Self, Vec<PackError>> {
        let ending: Vec<PackError> = own
            .iter()
            .filter(|pack| pack.valid_until.is_some())
            .map(|pack| PackError {
                pack: pack.id.clone(),
                problem: "valid_until is for editions that were replaced; take the pack out of use on that day instead"
                    .to_owned(),
            })
            .collect();
        if !ending.is_empty() {
            return Err(ending);
        }
        let mut law = self.clone();
        let replaced: BTreeSet<&str> = own.iter().map(|pack| pack.id.as_str()).collect();
        for id in replaced {
            let first = own
                .iter()
                .filter(|pack| pack.id == id)
                .map(|pack| pack.valid_from)
                .min()
                .flatten();
            match (
                law.packs.get_mut(id),
                first.and_then(|first| first.yesterday().ok()),
            ) {
                // Before its first day ours goes on to hold.
                (Some(ours), Some(last_of_ours)) => {
                    ours.retain(|ours| ours.valid_from.is_none_or(|from| from <= last_of_ours));
                    for ours in ours {
                        ours.valid_until = Some(
                            ours.valid_until
                                .map_or(last_of_ours, |until| until.min(last_of_ours)),
                        );
                    }
                }
                _ => {
                    law.packs.remove(id);
                }
            }
        }
        for pack in own {
            law.packs.entry(pack.id.clone()).or_default().push(pack);
        }
        let law = law.indexed();
        let problems = law.problems();
        match problems.is_empty() {
            true => Ok(law),
            false => Err(problems),
        }
    }

    /// The editions in order, and the acts under their keys.
    fn indexed(mut self) -> Self {
        for editions in self.packs.values_mut() {
            editions.sort_by(|a, b| (a.valid_from, &a.version).cmp(&(b.valid_from, &b.version)));
        }
        let acts = self.packs.values().flatten().flat_map(|pack| &pack.acts);
        self.acts = acts.map(|act| (act.key.clone(), act.clone())).collect();
        self
    }

    /// The holidays of the countries.
    pub fn holidays(&self) -> &HolidayTable {
        &self.holidays
    }

    /// Every pack, by id.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        self.packs.values().flatten()
    }

    /// The pack of that id that speaks of `day`; where it has none for the day, the first.
    pub fn pack(&self, id: &str, day: Date) -> Option<&Pack> {
        let editions = self.packs.get(id)?;
        let speaks = |pack: &&Pack| {
            pack.valid_from.is_none_or(|from| from <= day)
                && pack.valid_until.is_none_or(|until| day <= until)
        };
        editions.iter().rev().find(speaks).or_else(|| editions.first())
    }

    /// The pack of a country, by its code (ISO 3166-1 alpha-2), with what it says of it. `UK` and `EL`, which the Union writes for two of
    /// them, are understood.
    pub fn country(&self, code: &str, day: Date) -> Option<(&Pack, &Country)> {
        let id = match code.trim().to_ascii_lowercase() {
            code if code == "uk" => "gb".to_owned(),
            code if code == "el" => "gr".to_owned(),
            code => code,
        };
        let pack = self.pack(&id, day)?;
        Some((pack, pack.country.as_ref()?))
    }

    /// The packs of the countries, as they stand on `day`.
    pub fn countries(&self, day: Date) -> impl Iterator<Item = (&Pack, &Country)> {
        let ids = self.packs.keys();
        ids.filter_map(move |id| {
            let pack = self.pack(id, day)?;
            Some((pack, pack.country.as_ref()?))
        })
    }

    /// The packs of the Union, as they stand on `day`.
    pub fn union(&self, day: Date) -> impl Iterator<Item = &Pack> {
        let ids = self.packs.keys();
        ids.filter_map(move |id| self.pack(id, day).filter(|pack| pack.country.is_none()))
    }

    /// The act that a citation leads to, if there is such a place in it.
    pub fn act(&self, citation: &Citation) -> Option<&Act> {
        self.acts.get(citation.act()).filter(|act| act.has(citation))
    }

    /// The id of the clock that somebody means in a country: its id, or the last part of it, or the stage of the notice, whatever the
    /// case.
    ///
    /// # Errors
    ///
    /// The ids that look most like what was written, where no clock is meant.
    pub fn clock_named(&self, code: &str, written: &str, day: Date) -> Result<String, Vec<String>> {
        let written = written.trim().to_ascii_lowercase();
        let everything = Institution {
            roles: Role::ALL.iter().copied().collect(),
            ..Institution::default()
        };
        let clocks: Vec<&Clock> = self
            .clocks(code, &everything, day)
            .into_iter()
            .map(|in_force| in_force.clock)
            .collect();
        let tail = |clock: &&&Clock| clock.id.split_once('.').is_some_and(|(_, tail)| tail == written);
        let found = clocks
            .iter()
            .find(|clock| clock.id == written)
            .or_else(|| clocks.iter().filter(|clock| of_national_act(clock)).find(tail))
            .or_else(|| clocks.iter().find(tail));
        if let Some(clock) = found {
            return Ok(clock.id.clone());
        }
        let mut near: Vec<(f64, &str)> = clocks
            .iter()
            .map(|clock| (strsim::jaro_winkler(&clock.id, &written), clock.id.as_str()))
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        Err(near.into_iter().take(3).map(|(_, id)| id.to_owned()).collect())
    }

    /// A citation as it is written in a sentence.
    pub fn words(&self, citation: &Citation) -> String {
        self.act(citation)
            .map_or_else(|| citation.to_string(), |act| act.words(citation))
    }

    /// The clocks there are for an institution in a country whose incident became known on `day`, each with whether it can start.
    pub fn clocks<'a>(&'a self, code: &str, institution: &Institution, day: Date) -> Vec<InForce<'a>> {
        let Some((pack, country)) = self.country(code, day) else {
            return Vec::new();
        };
        let own: BTreeSet<&str> = pack.clocks.iter().map(|clock| clock.id.as_str()).collect();
        let mut clocks: Vec<InForce<'a>> = Vec::new();
        for union in self.union(day).filter(|pack| country.is_bound_by(&pack.id)) {
            for clock in &union.clocks {
                if own.contains(clock.id.as_str()) || country.drops.contains(&clock.id) {
                    continue;
                }
                let regime = Regime { pack: union, country };
                clocks.push(regime.in_force(self, clock, institution, day));
            }
        }
        for clock in &pack.clocks {
            let regime = Regime { pack, country };
            clocks.push(regime.in_force(self, clock, institution, day));
        }
        clocks
    }
}

/// The directive whose terms bind as national law alone.
pub(super) const DIRECTIVE: &str = "nis2";

/// Whether a clock can start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// It can.
    Yes,
    /// It can, but since when is not known.
    SinceUnknown,
    /// From this day.
    From(Date),
    /// From this day at the earliest; the day itself is not known.
    NotBefore(Date),
    /// The country has no act in force.
    NoAct(ActStatus),
    /// It binds others.
    NotBound,
}

/// A clock with whether it can start.
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    /// The clock.
    pub clock: &'a Clock,
    /// The pack it stands in.
    pub pack: &'a Pack,
    /// Whether it can start.
    pub force: Force,
}

/// A pack in a country.
struct Regime<'a> {
    pack: &'a Pack,
    country: &'a Country,
}

impl<'a> Regime<'a> {
    fn in_force(&self, law: &Law, clock: &'a Clock, institution: &Institution, day: Date) -> InForce<'a> {
        let since = match &clock.applies_from {
            Some(day) => *day,
            None => self.default_start(law, clock),
        };
        let of_directive = self.pack.id == DIRECTIVE;
        let cohort = self.cohort(clock, institution);
        let force = if !institution.is_bound(&clock.bound) {
            Force::NotBound
        } else if of_directive && !self.country.directive_clocks {
            Force::NoAct(self.country.status)
        } else {
            let since_known = since.value().copied();
            let days = [since_known, cohort, after_notice(clock, institution)];
            let begins = days.into_iter().flatten().max();
            let not_before = self.not_before(clock).filter(|not_before| day < *not_before);
            match (begins.filter(|begins| day < *begins), not_before) {
                (Some(begins), _) => Force::From(begins),
                (None, Some(not_before)) => Force::NotBefore(not_before),
                (None, None) if since_known.is_none() => Force::SinceUnknown,
                (None, None) => Force::Yes,
            }
        };
        InForce {
            clock,
            pack: self.pack,
            force,
        }
    }

    /// Of a clock that the act of the country brings about: the first day on which it can hold, where the day itself is not known.
    fn not_before(&self, clock: &Clock) -> Option<Date> {
        self.country.not_before.filter(|_| of_national_act(clock))
    }

    /// What holds for a clock that names no day: the act of the country for what the country brings about, its own act for the rest.
    fn default_start(&self, law: &Law, clock: &Clock) -> Known<Date> {
        if of_national_act(clock) {
            return self.country.in_force;
        }
        let act = clock.citations.first().and_then(|citation| law.act(citation));
        act.map_or(Known::Unknown, |act| act.applies_from)
    }

    /// The day on which the institution's own duty to report under NIS2 begins, where the country has several.
    fn cohort(&self, clock: &Clock, institution: &Institution) -> Option<Date> {
        let named = institution.cohort.as_deref()?;
        let of_nis2 = clock.bound.contains(&Role::Nis2Entity);
        let mut cohorts = self.country.cohorts.iter().filter(|_| of_nis2);
        cohorts
            .find(|cohort| cohort.id == named)
            .map(|cohort| cohort.reports_from)
    }
}

/// The day on which an entity that was told it is critical begins to owe a clock, where the clock gives it time.
fn after_notice(clock: &Clock, institution: &Institution) -> Option<Date> {
    let (told, term) = institution.critical_since.zip(clock.begins_after_notice)?;
    let span = match term {
        Term::Months(months) => i64::from(months).months(),
        Term::Days(days) => i64::from(days).days(),
        Term::Hours(_) | Term::WorkingDays(_) | Term::WithoutUndueDelay | Term::OnRequest | Term::Unknown => {
            return None;
        }
    };
    told.checked_add(span).ok()
}

/// Whether it is the act of the country under NIS2 that brings a clock about.
pub(super) fn of_national_act(clock: &Clock) -> bool {
    clock.id.starts_with(DIRECTIVE) || clock.bound.contains(&Role::Nis2Entity)
}

fn parse(name: &str, text: &str) -> Result<Pack, PackError> {
    Pack::parse(text).map_err(|problem| PackError {
        pack: name.to_owned(),
        problem,
    })
}

impl Pack {
    /// Reads a pack. Whether its citations lead anywhere is known once it is among the others: [`Law::with_own`].
    ///
    /// # Errors
    ///
    /// What is wrong, with the line of the file.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() > MAX_BYTES {
            return Err(format!(
                "the pack has {} bytes; at most {MAX_BYTES} are read",
                text.len()
            ));
        }
        let pack: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        match pack.schema == SCHEMA {
            true => within_limits(pack),
            false => Err(format!(
                "the pack says schema = \"{}\"; this program reads {SCHEMA}",
                pack.schema
            )),
        }
    }
}
