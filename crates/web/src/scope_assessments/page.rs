//! The answer in force: one sentence first, then why, what to ask, how to register, what a fine may be at most, and what holds today.

mod answers;
mod fines;
mod registration;

use app::message::Messages;
use app::scope_assessment::{Kept, Overview};
use domain::law::{Role, ScopeResult};
use domain::round::Phrase;
use maud::{Markup, html};

use super::NEW;
use super::words::{range, sentence, status};
use crate::design::{
    Button, EmptyState, Fact, FactList, FactValue, Icon, Notice, NoticeKind, PageHeading, SectionHeading,
    StatusTag,
};
use crate::law::PATH as LAW;
use crate::law::pack::proposals;
use crate::law::words::{citations, recipient, start, term, trigger};
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, overview: &Overview, may_edit: bool) -> Markup {
    let words = reader.words;
    let title = words.text("scope-assessment-title");
    let begin = words.text("scope-assessment-begin");
    let anew = words.text("scope-assessment-anew");
    let here = &overview.here;
    let newest = overview.kept.first();
    let result = newest.and_then(|kept| Some((kept, kept.result(here)?)));
    let Some((kept, result)) = result else {
        let without_pack = here.of_country().is_none();
        let (key, explanation) = if without_pack {
            let phrase = Phrase::new("scope-assessment-no-pack-explanation").text("country", &here.country);
            ("scope-assessment-no-pack", words.phrase(&phrase))
        } else {
            (
                "scope-assessment-none",
                words.text("scope-assessment-none-explanation"),
            )
        };
        let act = [Button::to(&begin, NEW).icon(Icon::Plus)];
        let may_begin = may_edit && !without_pack;
        return html! {
            (PageHeading { title: &title, ..PageHeading::default() })
            (EmptyState {
                title: &words.text(key),
                explanation: &explanation,
                actions: if may_begin { &act } else { &[] },
            })
        };
    };
    let act = [Button::to(&anew, NEW).icon(Icon::Pencil)];
    let view = View {
        reader,
        overview,
        kept,
        result,
    };
    let (status, class) = (status(view.result.least, view.result.most), view.class());
    html! {
        (PageHeading {
            title: &title,
            status: Some(StatusTag::new(status, &class)),
            actions: if may_edit { &act } else { &[] },
            ..PageHeading::default()
        })
        (view.answer())
        (view.reasons())
        (view.questions())
        (view.today())
        (view.registration())
        (view.fines())
        (view.besides())
        (view.proposals())
        (view.answers())
        (view.history())
    }
}

/// The newest answer with what it comes to.
struct View<'a> {
    reader: &'a SignedIn,
    overview: &'a Overview,
    kept: &'a Kept,
    result: ScopeResult<'a>,
}

impl View<'_> {
    fn words(&self) -> &'static Messages {
        self.reader.words
    }

    fn section(&self, id: &str, title: &str, body: Markup) -> Markup {
        html! {
            section {
                (SectionHeading { id, title: &self.words().text(title), ..SectionHeading::default() })
                (body)
            }
        }
    }

    /// What it comes to in a few words.
    fn class(&self) -> String {
        range(self.words(), self.result.least, self.result.most)
    }

    fn facts(&self, told: &[(String, Vec<FactValue<'static>>)]) -> Markup {
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

    fn answer(&self) -> Markup {
        let words = self.words();
        let result = &self.result;
        let moved = Phrase::new("scope-assessment-moved").text(
            "then",
            &range(words, self.kept.stored.least, self.kept.stored.most),
        );
        html! {
            p.plain { (sentence(words, &self.overview.here, result)) }
            @if self.kept.came_to_something_else(result) {
                (Notice::new(NoticeKind::Warning, &words.phrase(&moved)))
            }
            p.hint { (self.who(self.kept, "scope-assessment-answered")) " " (words.text("scope-assessment-advice")) }
        }
    }

    /// Who answered when, as the message of this key says it.
    fn who(&self, kept: &Kept, key: &'static str) -> String {
        let stored = &kept.stored;
        let by = stored
            .assessed_by
            .and_then(|person| self.overview.names.get(&person));
        let phrase = Phrase::new(key)
            .text("day", &self.reader.moment(stored.assessed_at))
            .text("edition", &stored.pack_version)
            .text("result", &range(self.words(), stored.least, stored.most))
            .selector("by", if by.is_some() { "yes" } else { "no" })
            .text("person", by.map_or("", String::as_str));
        self.words().phrase(&phrase)
    }

    fn reasons(&self) -> Markup {
        let law = &self.overview.here.law;
        let body = html! {
            ul.sentences {
                @for reason in &self.result.reasons {
                    li {
                        p { @if let Some(kind) = reason.kind { bdi { (kind.title) } ": " } bdi { (reason.rule.text) } }
                        p.hint {
                            @let of_kind = reason.kind.map(|kind| kind.citations.as_slice()).unwrap_or_default();
                            @let cited: Vec<_> = reason.rule.citations.iter().chain(of_kind).cloned().collect();
                            bdi { (citations(law, &without_doubles(cited))) }
                        }
                    }
                }
            }
        };
        self.section("reasons", "scope-assessment-reasons", body)
    }

    fn questions(&self) -> Markup {
        let words = self.words();
        let result = &self.result;
        let asked: Vec<_> = result.reasons.iter().filter(|reason| reason.asks).collect();
        if asked.is_empty() {
            return Markup::default();
        }
        let authority = &result.country.authority;
        let body = html! {
            ul {
                @for reason in asked {
                    @let question = match reason.kind {
                        Some(kind) => format!("{}: {}", kind.title, reason.rule.text),
                        None => reason.rule.text.clone(),
                    };
                    @let phrase = match authority.known() {
                        // What the house itself knows is for no authority.
                        _ if OF_THE_HOUSE.contains(&reason.rule.id.as_str()) => {
                            Phrase::new("scope-assessment-find-out").text("question", &question)
                        }
                        Some(authority) => Phrase::new("scope-assessment-ask-authority")
                            .text("authority", authority)
                            .text("question", &question),
                        None => Phrase::new("scope-assessment-ask-contact")
                            .text("country", &result.pack.title)
                            .text("question", &question),
                    };
                    li { (words.phrase(&phrase)) }
                }
            }
        };
        self.section("ask", "scope-assessment-questions", body)
    }

    /// What is reported today where the country has no act.
    fn today(&self) -> Markup {
        let words = self.words();
        let here = &self.overview.here;
        let result = &self.result;
        if result.binds {
            return Markup::default();
        }
        let (own, duties) = self.kept.of_country_today(here, result);
        let body = html! {
            @if own.is_empty() && duties.is_empty() {
                p { (words.text("scope-assessment-today-none")) }
            } @else {
                p { (words.text("scope-assessment-today-lead")) }
                ul.sentences {
                    @for clock in own {
                        li {
                            p { bdi { (clock.title) } ": " (term(words, clock.term)) ", " (recipient(words, clock, Some(result.country))) }
                            p.hint {
                                (words.text("law-trigger-label")) ": " (trigger(words, clock.trigger)) ". "
                                (words.text("law-clock-from-label")) ": "
                                (start(words, &here.law, &clock.from, Some(result.country))) ". "
                                bdi { (citations(&here.law, &clock.citations)) }
                                @if !clock.note.is_empty() { ". " bdi { (clock.note) } }
                            }
                        }
                    }
                    @for duty in duties {
                        li {
                            p { bdi { (duty.title) } }
                            p.hint { bdi { (citations(&here.law, &duty.citations)) } }
                        }
                    }
                }
            }
        };
        self.section("today", "scope-assessment-today", body)
    }

    /// What else the institution is in the eyes of the acts.
    fn besides(&self) -> Markup {
        let words = self.words();
        let roles = &self.result.institution.roles;
        let country = format!("{LAW}/{}", self.result.pack.id);
        let body = html! {
            @if roles.contains(&Role::DigitalProvider) { p { (words.text("scope-assessment-cir")) } }
            p {
                (words.text("scope-assessment-roles")) ": "
                @let shown = roles.iter().filter(|role| self.result.binds || **role != Role::Nis2Entity);
                @for (position, role) in shown.enumerate() {
                    @if position > 0 { "; " }
                    (words.phrase(&Phrase::new("scope-assessment-role").selector("role", role.name())))
                }
                "."
            }
            p { a href=(crate::duties::PATH) { (words.text("scope-assessment-all-duties")) } }
            p { a href=(country) { (words.text("law-whole")) ": " bdi { (self.result.pack.title) } } }
        };
        self.section("besides", "scope-assessment-besides", body)
    }

    fn proposals(&self) -> Markup {
        if self.result.pack.proposals.is_empty() {
            return Markup::default();
        }
        let body = proposals(self.words(), self.result.pack);
        self.section("proposals", "law-proposals", body)
    }
}

/// The rules that ask for what the house knows itself: its figures.
const OF_THE_HOUSE: [&str; 3] = ["size_unknown", "group", "one_year"];

/// Each citation once, where it comes first.
fn without_doubles(cited: Vec<domain::law::Citation>) -> Vec<domain::law::Citation> {
    let mut seen = std::collections::BTreeSet::new();
    cited
        .into_iter()
        .filter(|citation| seen.insert(citation.clone()))
        .collect()
}
