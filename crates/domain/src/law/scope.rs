//! Whether an institution is in scope of NIS2, and of which class.
//!
//! What is not known is not guessed: the answer is then a range from the least to the most it can be, and *ask* where the two differ.
//! Rules, sizes and kinds stand in the packs; the engine knows in which order they are applied. The country may know more than any rule:
//! an entity that its authority has listed is what the list says.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::confidence::Known;
use super::facts::Institution;
use super::library::{DIRECTIVE, Law};
use super::pack::{ActStatus, Annex, Country, EntityType, InScope, Pack, Role, ScopeRule, SizeLimits};

/// The rules the engine applies; each is a `scope_rule` of a pack.
macro_rules! rules {
    ($($rule:ident = $name:literal,)*) => {
        /// A rule of scope, by the name it has in the pack.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Rule { $($rule,)* }

        impl Rule {
            pub(super) const ALL: &'static [Self] = &[$(Self::$rule,)*];

            pub(super) fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)* }
            }
        }
    };
}

rules! {
    Kind = "kind",
    NoKind = "no_kind",
    Medium = "medium",
    Small = "small",
    Large = "large",
    SizeUnknown = "size_unknown",
    PublicOwner = "public_owner",
    Group = "group",
    OneYear = "one_year",
    LargeAnnexOne = "large_annex_1",
    Important = "important",
    SoleProvider = "sole_provider",
    PublicSafety = "public_safety",
    Systemic = "systemic",
    Regional = "regional",
    CriticalEntity = "critical_entity",
    CriticalOnly = "critical_only",
    CentralGovernment = "central_government",
    FormerOperator = "former_operator",
    SwitchedIn = "switched_in",
    SwitchedOut = "switched_out",
    SwitchUnknown = "switch_unknown",
    Digital = "digital",
    NoAct = "no_act",
    NotMember = "not_member",
}

/// What makes an entity count whatever its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Regardless {
    /// The only provider of a service that the country needs.
    SoleProvider,
    /// Its failure could affect public safety or health.
    PublicSafety,
    /// Its failure could be a risk to the whole system.
    Systemic,
    /// Critical for its region or sector.
    Regional,
    /// Identified as a critical entity.
    CriticalEntity,
    /// Central government.
    CentralGovernment,
    /// An operator of essential services before NIS2.
    FormerOperator,
}

impl Regardless {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 7] = [
        Self::SoleProvider,
        Self::PublicSafety,
        Self::Systemic,
        Self::Regional,
        Self::CriticalEntity,
        Self::CentralGovernment,
        Self::FormerOperator,
    ];

    fn rule(self) -> Rule {
        match self {
            Self::SoleProvider => Rule::SoleProvider,
            Self::PublicSafety => Rule::PublicSafety,
            Self::Systemic => Rule::Systemic,
            Self::Regional => Rule::Regional,
            Self::CriticalEntity => Rule::CriticalEntity,
            Self::CentralGovernment => Rule::CentralGovernment,
            Self::FormerOperator => Rule::FormerOperator,
        }
    }

    /// The name used in forms, output and message selectors: that of its rule.
    pub fn name(self) -> &'static str {
        self.rule().name()
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|regardless| regardless.name() == name)
    }
}

/// Whether the figures are those of the institution alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupFigures {
    /// It stands alone, or the figures include those of its group.
    #[default]
    Included,
    /// It belongs to a group whose figures are not among them.
    Missing,
}

/// What somebody answers about the institution.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScopeAnswers {
    /// The kinds of entities it is, by their ids in the packs.
    pub kinds: BTreeSet<String>,
    /// Staff, in full-time equivalents.
    pub staff: Option<u32>,
    /// Yearly turnover in euros; of a public hospital its budget.
    pub turnover: Option<u64>,
    /// Balance sheet in euros.
    pub balance: Option<u64>,
    /// Whether a public body owns it.
    pub public: bool,
    /// Whether the figures are complete.
    pub group: GroupFigures,
    /// Whether the figures held in one year only.
    pub one_year_only: bool,
    /// What makes it count whatever its size.
    pub regardless: BTreeSet<Regardless>,
}

/// The class of an entity, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Not in scope.
    Out,
    /// Important.
    Important,
    /// Essential.
    Essential,
}

impl Class {
    /// The name used in output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Important => "important",
            Self::Essential => "essential",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Out, Self::Important, Self::Essential]
            .into_iter()
            .find(|class| class.name() == name)
    }
}

/// Why the answer is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeReason<'a> {
    /// The rule, with its text and citations.
    pub rule: &'a ScopeRule,
    /// The kind of entity it was applied to, where it was applied to one.
    pub kind: Option<&'a EntityType>,
    /// Whether somebody has to be asked because of it.
    pub asks: bool,
}

/// Whether an institution is in scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeResult<'a> {
    /// The country.
    pub country: &'a Country,
    /// Its pack.
    pub pack: &'a Pack,
    /// The least it can be.
    pub least: Class,
    /// The most it can be.
    pub most: Class,
    /// Whether the country’s act binds today.
    pub binds: bool,
    /// Why, in the order in which the rules were applied.
    pub reasons: Vec<ScopeReason<'a>>,
    /// What the institution is in the eyes of the acts.
    pub institution: Institution,
}

impl GroupFigures {
    /// The name used in forms and output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Included => "included",
            Self::Missing => "missing",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Included, Self::Missing]
            .into_iter()
            .find(|group| group.name() == name)
    }
}

impl ScopeResult<'_> {
    /// The class, where it is certain; none where somebody has to be asked.
    pub fn class(&self) -> Option<Class> {
        (self.least == self.most).then_some(self.least)
    }
}

/// Whether an institution in `country` is in scope on `today`; none where there is no pack of the country.
pub fn scope<'a>(
    law: &'a Law,
    country: &str,
    answers: &ScopeAnswers,
    today: Date,
) -> Option<ScopeResult<'a>> {
    let (pack, country) = law.country(country, today)?;
    let directive = law.pack(DIRECTIVE, today)?;
    let mut work = Work {
        country,
        directive,
        limits: directive.size?,
        answers,
        reasons: Vec::new(),
    };
    let (least, most) = work.class();
    let in_force = country.in_force.value().is_none_or(|day| *day <= today);
    let binds = country.status == ActStatus::InForce && in_force;
    match country.status {
        ActStatus::NotMember => work.because(Rule::NotMember, None, false),
        ActStatus::Bill | ActStatus::NoAct => work.because(Rule::NoAct, None, false),
        ActStatus::InForce => {}
    }
    let institution = institution(&work, least, most);
    Some(ScopeResult {
        country,
        pack,
        least,
        most,
        binds,
        reasons: work.reasons,
        institution,
    })
}

/// The least and the most that something can be.
type Range = (Class, Class);

struct Work<'a, 'b> {
    country: &'a Country,
    directive: &'a Pack,
    limits: SizeLimits,
    answers: &'b ScopeAnswers,
    reasons: Vec<ScopeReason<'a>>,
}

impl<'a> Work<'a, '_> {
    fn because(&mut self, rule: Rule, kind: Option<&'a EntityType>, asks: bool) {
        let mut rules = self.directive.scope_rules.iter();
        if let Some(rule) = rules.find(|known| known.id == rule.name()) {
            self.reasons.push(ScopeReason { rule, kind, asks });
        }
    }

    /// The class over all kinds: an institution of several kinds has the highest.
    fn class(&mut self) -> Range {
        let directive = self.directive;
        let kinds: Vec<&'a EntityType> = directive
            .entity_types
            .iter()
            .filter(|kind| self.answers.kinds.contains(&kind.id))
            .collect();
        if self.answers.regardless.contains(&Regardless::CriticalEntity) {
            self.because(Rule::CriticalEntity, None, false);
            for kind in kinds.iter().filter(|kind| kind.digital) {
                self.because(Rule::Digital, Some(*kind), false);
            }
            return (Class::Essential, Class::Essential);
        }
        if kinds.is_empty() {
            self.because(Rule::NoKind, None, false);
            return (Class::Out, Class::Out);
        }
        let size = self.size();
        let mut range = (Class::Out, Class::Out);
        for kind in kinds {
            let (least, most) = self.class_of(kind, size);
            range = (range.0.max(least), range.1.max(most));
        }
        range
    }

    /// Whether it is at least medium, and whether it is large; none where the figures do not decide.
    fn size(&mut self) -> (Option<bool>, Option<bool>) {
        let limits = self.limits;
        let answers = self.answers;
        let reaches = |staff: u32, turnover: u64, balance: u64| {
            let by_staff = answers.staff.map(|known| known >= staff);
            let by_money = match (
                answers.turnover.map(|known| known > turnover),
                answers.balance.map(|known| known > balance),
            ) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            };
            match (by_staff, by_money) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            }
        };
        let mut medium = reaches(limits.medium_staff, limits.medium_turnover, limits.medium_balance);
        let mut large = reaches(limits.large_staff, limits.large_turnover, limits.large_balance);
        match (medium, large) {
            (_, Some(true)) => self.because(Rule::Large, None, false),
            (Some(true), _) => self.because(Rule::Medium, None, false),
            (Some(false), _) => self.because(Rule::Small, None, false),
            (None, _) => {}
        }
        if medium.is_none() || (medium == Some(true) && large.is_none()) {
            self.because(Rule::SizeUnknown, None, true);
        }
        if answers.public {
            self.because(Rule::PublicOwner, None, false);
        }
        // The group can only add to what the institution has itself.
        if answers.group == GroupFigures::Missing && large != Some(true) {
            self.because(Rule::Group, None, true);
            medium = medium.filter(|medium| *medium);
            large = None;
        }
        // The class of the year before is not known here: either side of the limit is possible.
        if answers.one_year_only && medium != Some(false) {
            self.because(Rule::OneYear, None, true);
            (medium, large) = match large {
                Some(true) => (medium, None),
                _ => (None, large),
            };
        }
        (medium, large)
    }

    fn class_of(&mut self, kind: &'a EntityType, (medium, large): (Option<bool>, Option<bool>)) -> Range {
        if kind.annex == Annex::CriticalOnly {
            self.because(Rule::CriticalOnly, Some(kind), false);
            return (Class::Out, Class::Out);
        }
        let taken_in = self.taken_in(kind);
        if taken_in == Some(false) {
            return (Class::Out, Class::Out);
        }
        if kind.digital {
            self.because(Rule::Digital, Some(kind), false);
        }
        let (least, most) = self.in_scope(kind, medium, large);
        match taken_in {
            Some(_) => (least, most),
            // It may be out altogether.
            None => (Class::Out, most),
        }
    }

    /// Whether the country takes this kind in; none where nobody has read that.
    fn taken_in(&mut self, kind: &'a EntityType) -> Option<bool> {
        if kind.switch.is_empty() {
            self.because(Rule::Kind, Some(kind), false);
            return Some(true);
        }
        match self.country.switches.get(&kind.switch) {
            Some(Known::Value(InScope::In)) => {
                self.because(Rule::SwitchedIn, Some(kind), false);
                Some(true)
            }
            Some(Known::Value(InScope::Out)) => {
                self.because(Rule::SwitchedOut, Some(kind), false);
                Some(false)
            }
            Some(Known::Unknown) | None => {
                self.because(Rule::SwitchUnknown, Some(kind), true);
                None
            }
        }
    }

    /// The class of a kind that is taken in.
    fn in_scope(&mut self, kind: &'a EntityType, medium: Option<bool>, large: Option<bool>) -> Range {
        let by_size: Range = match (kind.annex, medium, large) {
            (Annex::One, _, Some(true)) => (Class::Essential, Class::Essential),
            (Annex::One, Some(true), None) => (Class::Important, Class::Essential),
            (_, Some(true), _) => (Class::Important, Class::Important),
            (_, Some(false), _) => (Class::Out, Class::Out),
            (Annex::One, None, Some(false)) | (Annex::Two | Annex::CriticalOnly, None, _) => {
                (Class::Out, Class::Important)
            }
            (Annex::One, None, None) => (Class::Out, Class::Essential),
        };
        let mut range = by_size;
        for regardless in self.answers.regardless.clone() {
            let applies = match regardless {
                Regardless::CentralGovernment => kind.id == "public_administration",
                Regardless::FormerOperator => kind.annex == Annex::One,
                _ => true,
            };
            if !applies || range.0 == Class::Essential {
                continue;
            }
            let (raised, asks): (Range, bool) = match regardless {
                Regardless::CriticalEntity | Regardless::CentralGovernment => {
                    ((Class::Essential, Class::Essential), false)
                }
                Regardless::FormerOperator => ((range.0, Class::Essential), true),
                // The country identifies them, and says which of them are essential.
                _ => ((range.0.max(Class::Important), Class::Essential), true),
            };
            self.because(regardless.rule(), Some(kind), asks);
            range = raised;
        }
        match range {
            (Class::Essential, _) if by_size.0 == Class::Essential => {
                self.because(Rule::LargeAnnexOne, Some(kind), false);
            }
            (Class::Important, Class::Important) => self.because(Rule::Important, Some(kind), false),
            _ => {}
        }
        range
    }
}

/// What an institution is in the eyes of the acts, by what was answered.
fn institution(work: &Work<'_, '_>, least: Class, most: Class) -> Institution {
    let answers = work.answers;
    let mut roles = BTreeSet::from([Role::Controller]);
    let binds = matches!(work.country.status, ActStatus::InForce);
    match (least, most) {
        // Where no act gives a class, none is had; the house may have been designated under what holds instead.
        _ if !binds && most > Class::Out => roles.extend([Role::Nis2Entity]),
        (Class::Essential, _) => roles.extend([Role::Nis2Entity, Role::EssentialEntity]),
        (Class::Important, Class::Important) => roles.extend([Role::Nis2Entity, Role::ImportantEntity]),
        (_, Class::Out) => {}
        // Something is to be asked: whoever may be in scope is treated as being in it.
        _ => roles.extend([Role::Nis2Entity]),
    }
    let kinds = work.directive.entity_types.iter();
    for kind in kinds.filter(|kind| answers.kinds.contains(&kind.id)) {
        roles.extend(kind.roles.iter().copied());
        if kind.digital && most > Class::Out {
            roles.insert(Role::DigitalProvider);
        }
    }
    if answers.regardless.contains(&Regardless::CriticalEntity) {
        roles.insert(Role::CriticalEntity);
    }
    if answers.regardless.contains(&Regardless::FormerOperator) {
        roles.insert(Role::DesignatedOperator);
    }
    Institution {
        roles,
        ..Institution::default()
    }
}
