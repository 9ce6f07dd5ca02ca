//! What surrounds a service or system, as sentences with the acts they offer.

use app::App;
use app::asset::NamedAsset;
use app::dependency::{DependencyForm, ListedDependency, node_text};
use app::message::Messages;
use domain::access::EditServices;
use domain::dependency::{Dependency, FULL_LOSS, Need, Node};
use domain::round::Phrase;
use maud::{Markup, html};

use super::form::{self, percent};
use super::{PATH, path_of};
use crate::design::{Button, Disclosure, Icon, SectionHeading, Weight};
use crate::error::Result;
use crate::form::Problems;
use crate::services::words::duration;
use crate::session::SignedIn;

/// What surrounds a service or system: what it stands on, what stands on it, and what it could stand on.
pub(crate) struct Surroundings<'a> {
    /// The service or system.
    pub(crate) node: Node,
    /// What it stands on.
    pub(crate) stands_on: &'a [ListedDependency],
    /// What stands on it.
    pub(crate) carries: &'a [ListedDependency],
    /// Whether something outside the reader's places stands on it too.
    pub(crate) carries_elsewhere: bool,
    /// What it could stand on: node and name.
    pub(crate) providers: &'a [(String, String)],
    /// Whether the reader may change it.
    pub(crate) may_edit: bool,
    /// Whether the reader may see equipment: a link that is refused is worse than none.
    pub(crate) may_view_assets: bool,
}

impl Surroundings<'_> {
    /// What a service or system could stand on. Equipment is found by searching: no select holds 200,000 pieces.
    pub(crate) async fn providers(
        app: &App,
        reader: &SignedIn,
        consumer: Node,
    ) -> Result<Vec<(String, String)>> {
        if !reader.actor.may::<EditServices>() {
            return Ok(Vec::new());
        }
        let named = |key: &'static str, name: &str| reader.words.phrase(&Phrase::new(key).text("name", name));
        let systems = app::system::list(app, &reader.actor).await?;
        let mut providers: Vec<(Node, String)> = systems
            .iter()
            .map(|system| {
                (
                    Node::System(system.id),
                    named("dependency-provider-system", &system.name),
                )
            })
            .collect();
        if matches!(consumer, Node::Service(_)) {
            let services = app::service::list(app, &reader.actor).await?;
            providers.extend(services.iter().map(|listed| {
                let service = &listed.service;
                (
                    Node::Service(service.id),
                    named("dependency-provider-service", &service.name),
                )
            }));
        }
        providers.retain(|(node, _)| *node != consumer);
        Ok(providers
            .into_iter()
            .map(|(node, name)| (node_text(node), name))
            .collect())
    }

    /// The section of what it stands on, with the form that adds to it.
    pub(crate) fn stands_on(&self, words: &Messages, title: &'static str, none: &'static str) -> Markup {
        html! {
            section {
                (SectionHeading { id: "stands-on", title: &words.text(title), ..SectionHeading::default() })
                @if self.stands_on.is_empty() {
                    p { (words.text(none)) }
                } @else {
                    ul.sentences { @for listed in self.stands_on { li { (self.needs(words, listed)) } } }
                }
                @if self.may_edit && !self.providers.is_empty() { (self.add_form(words)) }
            }
        }
    }

    /// The section of what stands on it.
    pub(crate) fn carries(&self, words: &Messages, title: &'static str, none: &'static str) -> Markup {
        html! {
            section {
                (SectionHeading { id: "carries", title: &words.text(title), ..SectionHeading::default() })
                @if self.carries.is_empty() && !self.carries_elsewhere {
                    p { (words.text(none)) }
                }
                @if !self.carries.is_empty() {
                    ul.sentences {
                        @for listed in self.carries {
                            li {
                                p {
                                    (sentence(
                                        words,
                                        "dependency-needed-by",
                                        &listed.dependency,
                                        &self.named(listed.dependency.consumer, Some(&listed.consumer_name)),
                                    ))
                                }
                            }
                        }
                    }
                }
                @if self.carries_elsewhere { p { (words.text("dependency-needed-elsewhere")) } }
            }
        }
    }

    fn named<'a>(&self, node: Node, name: Option<&'a str>) -> Other<'a> {
        let linked = self.may_view_assets || !matches!(node, Node::Asset(_));
        Other {
            name,
            href: linked.then(|| path_of(node)),
        }
    }

    fn needs(&self, words: &Messages, listed: &ListedDependency) -> Markup {
        let dependency = &listed.dependency;
        let provider = listed.provider_name.as_deref();
        let about = provider.unwrap_or_default();
        let (correct, remove) = (words.text("dependency-correct"), words.text("dependency-remove"));
        html! {
            p { (sentence(words, "dependency-needs", dependency, &self.named(dependency.provider, provider))) }
            @if self.may_edit {
                div.button-row {
                    (Button::to(&correct, &format!("{PATH}/{}", dependency.id)).about(about).weight(Weight::Link))
                    (Button::to(&remove, &format!("{PATH}/{}/removal", dependency.id)).about(about).weight(Weight::Link))
                }
            }
        }
    }

    fn add_form(&self, words: &Messages) -> Markup {
        let sent = DependencyForm {
            consumer: node_text(self.node),
            ..DependencyForm::default()
        };
        html! {
            (Disclosure {
                summary: &words.text("dependency-add"),
                body: form::new(words, &sent, self.providers, &Problems::default()),
                open: self.stands_on.is_empty(),
            })
        }
    }
}

/// The other end of a dependency.
struct Other<'a> {
    /// Its name; none where it lies outside the reader's places.
    name: Option<&'a str>,
    /// Its page, where the reader may open it.
    href: Option<String>,
}

/// A dependency as a sentence about one end, with the other as a link.
fn sentence(words: &Messages, key: &'static str, dependency: &Dependency, other: &Other<'_>) -> Markup {
    /// Stands for the link while the sentence is made; no name holds it.
    const LINK: char = '\u{fffc}';
    let yes = |answer: bool| if answer { "yes" } else { "no" };
    let phrase = Phrase::new(key)
        .text("other", &LINK.to_string())
        .selector("need", dependency.need.as_str())
        .selector("stops", yes(dependency.max_loss >= FULL_LOSS))
        .decimal("percent", &percent(dependency.max_loss))
        .selector("atOnce", yes(dependency.buffer_minutes == 0))
        .text("buffer", &duration(words, dependency.buffer_minutes))
        .selector("sudden", yes(dependency.ramp_minutes == 0))
        .text("ramp", &duration(words, dependency.ramp_minutes));
    let text = words.phrase(&phrase);
    let (before, after) = text.split_once(LINK).unwrap_or((&text, ""));
    html! {
        (before)
        @match (other.name, &other.href) {
            (Some(name), Some(href)) => a href=(href) { bdi { (name) } },
            (Some(name), None) => bdi { (name) },
            (None, _) => (words.text("dependency-elsewhere")),
        }
        (after)
    }
}

/// Pieces of equipment that were found, each with the button that adds it below `consumer`.
pub(crate) fn found(words: &Messages, consumer: Node, there: &[Node], assets: &[NamedAsset]) -> Markup {
    let add = words.text("system-search-add");
    let untitled = words.text("asset-untitled");
    html! {
        ul {
            @for asset in assets {
                @let name = if asset.name.is_empty() { &untitled } else { &asset.name };
                li {
                    form method="post" action=(PATH) {
                        input type="hidden" name="consumer" value=(node_text(consumer));
                        input type="hidden" name="provider" value=(node_text(Node::Asset(asset.id)));
                        input type="hidden" name="need" value=(Need::Equipment.as_str());
                        input type="hidden" name="max_loss" value="100";
                        div.button-row {
                            a href=(path_of(Node::Asset(asset.id))) { bdi { (name) } }
                            @if !asset.unit.is_empty() { span { bdi { (asset.unit) } } }
                            @if there.contains(&Node::Asset(asset.id)) {
                                span.hint { (words.text("system-search-there")) }
                            } @else {
                                (Button::submit(&add).about(name).weight(Weight::Secondary).icon(Icon::Plus))
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use app::message::Language;

    use super::*;

    #[test]
    fn a_dependency_reads_as_a_sentence() {
        let words = Messages::for_language(Language::English);
        let (env, _) = app::Env::fixed("2026-11-23T08:00:00Z".parse().unwrap());
        let system = Node::System(env.id());
        let dependency = Dependency {
            id: env.id(),
            consumer: Node::Service(env.id()),
            provider: system,
            need: Need::OrderResult,
            max_loss: 350,
            buffer_minutes: 60,
            ramp_minutes: 0,
            version: 1,
        };
        let other = Other {
            name: Some("LIS"),
            href: Some(path_of(system)),
        };
        let told = sentence(words, "dependency-needs", &dependency, &other).into_string();
        assert!(told.starts_with("Needs <a href=\"/systems/"), "{told}");
        assert!(
            told.ends_with("</a> (orders and results). Without it, it loses 35 % after 1 h."),
            "{told}"
        );
    }
}
