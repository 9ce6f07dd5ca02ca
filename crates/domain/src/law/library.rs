//! All packs together: those the program comes with, and those a hospital reviewed and put in their place.
//!
//! Nothing gets in that is not whole: every citation leads to an act and a provision that the packs list, every clock that another one
//! waits for is there, no id stands twice for one day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;

use super::citation::{Act, Citation};
use super::confidence::Known;
use super::facts::Institution;
use super::holidays::HolidayTable;
use super::pack::{ActStatus, Clock, Country, MAX_BYTES, Pack, SCHEMA};
use super::shipped;

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

static SHIPPED: LazyLock<Law> = LazyLock::new(|| match Law::read(shipped::PACKS, shipped::HOLIDAYS) {
    Ok(law) => law,
    // A test reads every pack, so a build that passed its tests has no other.
    Err(problems) => unreachable!("{problems:?}"),
});

impl Law {
    /// The packs the program comes with.
    pub fn shipped() -> &'static Self {
        &SHIPPED
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

    /// This law with packs that a hospital reviewed: each stands in the place of ours of the same id.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn with_own(&self, own: Vec<Pack>) -> Result<Self, Vec<PackError>> {
        let mut law = self.clone();
        for id in own.iter().map(|pack| &pack.id) {
            law.packs.remove(id);
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

    /// The pack of a country, by its code (ISO 3166-1 alpha-2, in capitals), with what it says of it.
    pub fn country(&self, code: &str, day: Date) -> Option<(&Pack, &Country)> {
        let pack = self.pack(&code.to_ascii_lowercase(), day)?;
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
        for union in self.union(day).filter(|_| country.union_acts) {
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
            let begins = [since_known, cohort, self.not_before(clock)]
                .into_iter()
                .flatten()
                .max();
            match begins.filter(|begins| day < *begins) {
                Some(begins) => Force::From(begins),
                None if since_known.is_none() => Force::SinceUnknown,
                None => Force::Yes,
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
        let of_nis2 = clock.bound.contains(&super::pack::Role::Nis2Entity);
        let mut cohorts = self.country.cohorts.iter().filter(|_| of_nis2);
        cohorts
            .find(|cohort| cohort.id == named)
            .map(|cohort| cohort.reports_from)
    }
}

/// Whether it is the act of the country under NIS2 that brings a clock about.
fn of_national_act(clock: &Clock) -> bool {
    clock.id.starts_with(DIRECTIVE) || clock.bound.contains(&super::pack::Role::Nis2Entity)
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
            true => Ok(pack),
            false => Err(format!(
                "the pack says schema = \"{}\"; this program reads {SCHEMA}",
                pack.schema
            )),
        }
    }
}
