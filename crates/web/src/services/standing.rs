//! How each service stands, in the words of the pages.

use std::cmp::Reverse;

use app::App;
use app::message::Messages;
use app::service::{Standing, StandingService, standings};
use domain::access::Actor;
use domain::round::Phrase;
use maud::{Markup, html};

use crate::assets::words::count as count_of;
use crate::design::{Status, StatusTag};
use crate::error::Result;

/// What a standing means for the reader. What nobody recorded is never fine.
pub(crate) fn status(standing: Standing) -> Status {
    match standing {
        Standing::Unsupported => Status::Critical,
        Standing::Ageing => Status::Caution,
        Standing::Unknown | Standing::NotRecorded => Status::Unknown,
        Standing::Supported => Status::Fine,
    }
}

/// The words for it.
pub(crate) fn words_of(words: &Messages, standing: Standing) -> String {
    words.phrase(&Phrase::new("service-standing").selector("standing", standing.name()))
}

/// The standing with its shape.
pub(crate) fn tag(words: &Messages, standing: Standing) -> Markup {
    html! { (StatusTag::new(status(standing), &words_of(words, standing))) }
}

/// How many pieces of equipment decide it, and who looks after them; nothing where none are recorded.
pub(crate) fn counts(words: &Messages, service: &StandingService) -> Option<String> {
    if service.equipment == 0 {
        return None;
    }
    let audiences = service.looked_after_by.iter();
    let audiences = audiences
        .map(|audience| words.phrase(&audience.phrase()))
        .collect();
    Some(
        words.phrase(
            &Phrase::new("service-standing-counts")
                .number("deciding", count_of(service.deciding))
                .number("equipment", count_of(service.equipment))
                .list("audiences", audiences),
        ),
    )
}

/// Every service the actor may see, the gravest consequence first.
pub(crate) async fn all(app: &App, actor: &Actor) -> Result<Vec<StandingService>> {
    let mut services = standings(app, actor).await?;
    services.sort_by_key(|service| Reverse(service.listed.service.consequence));
    Ok(services)
}

/// How many services stand how, with the address that lists them; those without any are left out.
pub(crate) fn counted(words: &Messages, services: &[StandingService]) -> Vec<(Status, String, String)> {
    let count = |standing| {
        services
            .iter()
            .filter(|service| service.standing == standing)
            .count()
    };
    Standing::ALL
        .into_iter()
        .map(|standing| (standing, count(standing)))
        .filter(|(_, count)| *count > 0)
        .map(|(standing, count)| {
            let phrase = Phrase::new("service-standing-count")
                .number("count", count_of(count))
                .selector("standing", standing.name());
            (
                status(standing),
                words.phrase(&phrase),
                format!("/services?standing={}", standing.name()),
            )
        })
        .collect()
}
