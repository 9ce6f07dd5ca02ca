//! What the hospital has not thought of yet, first on the list of services: by kind, each with the act that mends it.

use app::message::Messages;
use app::service::gaps::Gaps;
use domain::access::{Actor, EditServices, ViewAssets};
use domain::dependency::Node;
use domain::round::Phrase;
use domain::service::gaps::{Gap, GapKind};
use maud::{Markup, html};

use super::words::duration;
use crate::assets::words::count;
use crate::dependencies::path_of;
use crate::design::{Disclosure, Name, SectionHeading};

/// The section of the list; nothing where nothing was found.
pub(super) fn section(words: &Messages, actor: &Actor, gaps: &Gaps) -> Markup {
    if gaps.found.is_empty() {
        return Markup::default();
    }
    html! {
        section.gaps {
            (SectionHeading { id: "gaps", title: &words.text("service-gaps"), ..SectionHeading::default() })
            p.hint { (words.text("service-gaps-lead")) }
            @for kind in GapKind::ALL {
                @let found: Vec<&Gap> = gaps.found.iter().filter(|gap| gap.kind == kind).collect();
                @if !found.is_empty() {
                    (Disclosure {
                        summary: &summary(words, kind, found.len()),
                        body: html! {
                            ul.sentences { @for gap in found { li { p { (told(words, actor, gaps, gap)) } } } }
                        },
                        open: false,
                    })
                }
            }
        }
    }
}

fn summary(words: &Messages, kind: GapKind, found: usize) -> String {
    let phrase = Phrase::new("service-gap")
        .selector("kind", kind.name())
        .number("count", count(found));
    words.phrase(&phrase)
}

/// One gap: what it is about, as a link to where it is mended, and why it is one.
fn told(words: &Messages, actor: &Actor, gaps: &Gaps, gap: &Gap) -> Markup {
    let time = |minutes: Option<u32>| {
        minutes
            .map(|minutes| duration(words, minutes))
            .unwrap_or_default()
    };
    let provider = gap
        .provider
        .and_then(|node| gaps.name(node))
        .map_or_else(|| words.text("dependency-elsewhere"), str::to_owned);
    let reason = match gap.kind {
        GapKind::SinglePoint => {
            Phrase::new("service-gap-single-point").list("services", gaps.service_names(&gap.services))
        }
        GapKind::RecoveryTooLong => Phrase::new("service-gap-recovery-too-long")
            .text("recovery", &time(gap.minutes))
            .text("tolerable", &time(gap.against_minutes)),
        GapKind::RecoveryBeforeProvider => Phrase::new("service-gap-recovery-before-provider")
            .text("recovery", &time(gap.minutes))
            .text("provider", &provider)
            .text("against", &time(gap.against_minutes)),
        GapKind::UntestedWorkaround
        | GapKind::NoOwner
        | GapKind::StandsOnNothing
        | GapKind::ServesNothing => {
            Phrase::new("service-gap-consequence").text("consequence", &words.consequence(gap.consequence))
        }
    };
    let unseen = words.text("dependency-elsewhere");
    let name = gaps.name(gap.about).unwrap_or(&unseen);
    html! {
        @match address(actor, gap) {
            Some(address) => a href=(address) { (Name(name)) },
            None => (Name(name)),
        }
        " " (words.phrase(&reason))
    }
}

/// Where a gap is mended; where the reader may only look, its page; nothing where she may not even do that.
fn address(actor: &Actor, gap: &Gap) -> Option<String> {
    let page = match gap.about {
        Node::Asset(_) if !actor.may::<ViewAssets>() => return None,
        node => path_of(node),
    };
    // What a service lacks is entered in its form, by whoever may change everything; others find the way from its page.
    if !actor.may_in_tenant::<EditServices>() {
        return Some(page);
    }
    Some(match gap.kind {
        GapKind::RecoveryTooLong | GapKind::RecoveryBeforeProvider => {
            format!("{page}/edit#recovery_time_minutes")
        }
        GapKind::UntestedWorkaround => format!("{page}/edit#workaround"),
        GapKind::NoOwner => format!("{page}/edit#owner"),
        GapKind::StandsOnNothing => format!("{page}#stands-on"),
        GapKind::SinglePoint | GapKind::ServesNothing => page,
    })
}
