//! The page of one pack: everything that stands in it, and what it does not know with whom to ask.

mod contents;

use app::law::LawHere;
use app::message::Messages;
use domain::law::{Confidence, Country, Doubt, Known, Pack, Stated, Term};
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{
    anchor, citations, confidence, confidence_tag, day, days_off, doubt, maximum, public_bodies, status_tag,
    switched, term, told,
};
use super::{PATH, TEXT};
use crate::design::{
    Button, Fact, FactList, FactValue, Icon, Name, PageHeading, SectionHeading, Status, StatusTag, Weight,
};
use crate::session::SignedIn;

/// A pack with what it does not know.
struct View<'a> {
    reader: &'a SignedIn,
    here: &'a LawHere,
    pack: &'a Pack,
    doubts: Vec<Doubt>,
}

/// A label with what is said under it; nothing where it is not known.
type Told = (String, Vec<FactValue<'static>>);

/// The body of the page.
pub(super) fn body(reader: &SignedIn, here: &LawHere, pack: &Pack) -> Markup {
    let view = View {
        reader,
        here,
        pack,
        doubts: LawHere::doubts(pack),
    };
    let words = reader.words;
    let label = words.text("law-download");
    let href = format!("{PATH}/{}{TEXT}", pack.id);
    let actions = [Button::to(&label, &href)
        .icon(Icon::Download)
        .weight(Weight::Secondary)];
    html! {
        (PageHeading {
            title: &pack.title,
            above: Some(&words.text("law-pack-title")),
            actions: &actions,
            ..PageHeading::default()
        })
        (view.about())
        @if let Some(country) = &pack.country { (view.country(country)) }
        (view.clocks())
        (view.duties())
        (view.criteria())
        (view.kinds())
        (view.proposals())
        (view.acts())
        (view.open_questions())
    }
}

impl View<'_> {
    fn words(&self) -> &'static Messages {
        self.reader.words
    }

    fn facts(&self, told: &[Told]) -> Markup {
        let facts: Vec<Fact<'_>> = told
            .iter()
            .map(|(label, values)| Fact {
                label,
                values,
                action: None,
            })
            .collect();
        html! { (FactList { facts: &facts, unknown: &self.words().text("law-not-known"), contradicting: "" }) }
    }

    fn fact(&self, key: &str, value: Option<Markup>) -> Told {
        (self.words().text(key), value.map(told).into_iter().collect())
    }

    /// What to ask where the pack does not know what stands at `place`.
    fn or_ask(&self, key: &str, place: &str, value: Option<Markup>) -> Told {
        let value = value.or_else(|| {
            let mut doubts = self.doubts.iter().filter(|doubt| doubt.confidence.is_none());
            let found = doubts.find(|doubt| doubt.place.starts_with(place))?;
            let asked = doubt(self.words(), &self.here.law, found);
            Some(html! { (StatusTag::new(Status::Unknown, &asked)) })
        });
        self.fact(key, value)
    }

    fn stated(&self, key: &str, place: &str, stated: &Stated<String>) -> Told {
        let value = stated.known().map(|text| {
            html! {
                bdi { (text) }
                (self.unless_sure(stated.confidence))
                @if !stated.note.is_empty() { p.hint { bdi { (stated.note) } } }
            }
        });
        self.or_ask(key, place, value)
    }

    fn unless_sure(&self, found: Confidence) -> Markup {
        html! { @if found < Confidence::High { " " (confidence_tag(self.words(), found)) } }
    }

    fn about(&self) -> Markup {
        let words = self.words();
        let pack = self.pack;
        let mut facts = vec![
            self.fact("law-edition", Some(html! { bdi { (pack.version) } })),
            self.fact("law-checked", Some(day(words, pack.checked))),
        ];
        if let Some(person) = self.here.law.reviewed_by(pack) {
            facts.push(self.fact("law-pack-reviewed-by", Some(html! { (Name(person)) })));
        }
        self.facts(&facts)
    }

    fn country(&self, country: &Country) -> Markup {
        let words = self.words();
        let since = country.in_force.value().map(|since| day(words, *since));
        let languages = country.languages.value().map(|codes| {
            let codes: Vec<String> = codes.iter().map(|code| code.to_ascii_uppercase()).collect();
            html! { (words.list(&codes)) }
        });
        let counted = country.computation.value().map(|computation| {
            let rule = Phrase::new("law-computation-rule")
                .text("law", &computation.law)
                .text("days", &days_off(words, &computation.not_on));
            html! {
                (words.phrase(&rule)) (self.unless_sure(computation.confidence))
                @if !computation.note.is_empty() { p.hint { bdi { (computation.note) } } }
            }
        });
        let mut facts = vec![
            self.fact(
                "law-status-label",
                Some(html! { (status_tag(words, country.status)) (self.unless_sure(country.confidence)) }),
            ),
            self.or_ask("law-in-force", "country.in_force", since),
            self.fact(
                "law-anchor-label",
                Some(html! { (anchor(words, country)) (self.unless_sure(country.clock_confidence)) }),
            ),
        ];
        if !country.differs.is_empty() {
            facts.push(self.fact("law-differs", Some(html! { bdi { (country.differs) } })));
        }
        facts.extend([
            self.stated("law-authority", "country.authority", &country.authority),
            self.stated("law-csirt", "country.csirt", &country.csirt),
            self.stated("law-channel", "country.channel", &country.channel),
            self.or_ask("law-languages", "country.languages", languages),
            self.stated("law-baseline", "country.baseline", &country.baseline),
            self.stated("law-significance", "country.significance", &country.significance),
            self.or_ask("law-computation", "country.computation", counted),
        ]);
        html! {
            (self.facts(&facts))
            (self.registration(country))
            (self.fines(country))
            (self.switches(country))
        }
    }

    fn registration(&self, country: &Country) -> Markup {
        let words = self.words();
        let said = &country.registration;
        let of_term = |known: &Known<Term>| known.value().map(|found| html! { (term(words, *found)) });
        let mut facts = vec![
            self.or_ask(
                "law-registration-due",
                "country.registration.due",
                said.due.value().map(|due| day(words, *due)),
            ),
            self.or_ask(
                "law-registration-term",
                "country.registration.term",
                of_term(&said.term),
            ),
            self.or_ask(
                "law-registration-change",
                "country.registration.change",
                of_term(&said.change),
            ),
            self.or_ask(
                "law-registration-rule",
                "country.registration.rule",
                said.rule
                    .value()
                    .map(|rule| html! { bdi { (rule) } (self.unless_sure(said.confidence)) }),
            ),
        ];
        if !said.at.is_empty() {
            facts.push(self.fact("law-registration-at", Some(html! { bdi { (said.at) } })));
        }
        if !said.fields.is_empty() {
            let list = html! { ul { @for field in &said.fields { li { bdi { (field) } } } } };
            facts.push(self.fact("law-registration-fields", Some(list)));
        }
        let cohorts = country.cohorts.iter().map(|cohort| {
            let phrase = Phrase::new("law-cohort-from")
                .text("title", &cohort.title)
                .date("day", cohort.reports_from);
            words.phrase(&phrase)
        });
        let cohorts: Vec<String> = cohorts.collect();
        if !cohorts.is_empty() {
            let list = html! { ul { @for cohort in &cohorts { li { (cohort) } } } };
            facts.push(self.fact("law-cohorts", Some(list)));
        }
        self.section("registration", "law-registration", self.facts(&facts))
    }

    fn fines(&self, country: &Country) -> Markup {
        let words = self.words();
        let said = &country.fines;
        let in_parts = |parts: Vec<String>| {
            html! { @for (position, part) in parts.iter().enumerate() { @if position > 0 { " " } (part) } }
        };
        let of_class = |known: &Known<domain::law::Maximum>| {
            let found = known.value()?;
            let parts = in_parts(maximum(words, found)?);
            Some(html! { (parts) @if !found.note.is_empty() { p.hint { bdi { (found.note) } } } })
        };
        let facts = [
            self.or_ask(
                "law-fines-essential",
                "country.fines.essential",
                of_class(&said.essential),
            ),
            self.or_ask(
                "law-fines-important",
                "country.fines.important",
                of_class(&said.important),
            ),
            self.or_ask(
                "law-fines-public",
                "country.fines.public",
                public_bodies(words, &said.public).map(in_parts),
            ),
            self.fact(
                "law-confidence-label",
                Some(html! { (confidence(words, said.confidence)) }),
            ),
        ];
        let body = html! {
            p { (words.text("law-fines-forecast")) }
            (self.facts(&facts))
            @if !said.note.is_empty() { p.hint { bdi { (said.note) } } }
            @if !said.citations.is_empty() { p.hint { bdi { (citations(&self.here.law, &said.citations)) } } }
        };
        self.section("fines", "law-fines", body)
    }

    fn switches(&self, country: &Country) -> Markup {
        let words = self.words();
        let facts: Vec<Told> = country
            .switches
            .iter()
            .map(|(switch, found)| {
                let packs = self.here.law.union(self.here.today);
                let mut kinds = packs.flat_map(|pack| &pack.entity_types);
                let kind = kinds.find(|kind| kind.switch == *switch);
                let title = kind.map_or(switch.as_str(), |kind| kind.title.as_str());
                let value = found.value().map(|_| html! { (switched(words, *found)) });
                let (_, values) = self.or_ask("law-switches", &format!("country.switches.{switch}"), value);
                (title.to_owned(), values)
            })
            .collect();
        self.section("switches", "law-switches", self.facts(&facts))
    }

    fn section(&self, id: &str, title: &str, body: Markup) -> Markup {
        html! {
            section {
                (SectionHeading { id, title: &self.words().text(title), ..SectionHeading::default() })
                (body)
            }
        }
    }
}

/// What stands in each column of a table of clocks.
pub(crate) const CLOCK_COLUMNS: [&str; 6] = [
    "duty-clock-notice",
    "law-trigger-label",
    "law-clock-term",
    "law-clock-from-label",
    "law-clock-to",
    "duty-where",
];

/// What may become law, each marked as none.
pub(crate) fn proposals(words: &Messages, pack: &Pack) -> Markup {
    html! {
        p { (words.text("law-proposals-lead")) }
        @for proposal in &pack.proposals {
            @let state = Phrase::new("law-proposal-state").date("day", proposal.date).text("state", &proposal.state);
            h3 { bdi { (proposal.reference) } }
            p { (StatusTag::new(Status::Pending, &words.text("law-proposal-tag"))) " " (words.phrase(&state)) }
            ul { @for point in &proposal.points { li { bdi { (point) } } } }
        }
    }
}
