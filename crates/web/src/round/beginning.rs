//! What a house that has just begun lacks, and where it is added: lists, lifecycle data, services. Each is said where it is missed,
//! with the way on, to whoever may add it; a house that has them all is told nothing.

use std::collections::BTreeMap;

use app::App;
use app::service::StandingService;
use domain::access::{EditServices, ImportInventory, LoadFeeds, ViewHealth};
use domain::feed::FeedKind;
use maud::{Markup, html};

use crate::design::{Button, EmptyState, Icon, Notice, NoticeKind};
use crate::error::Result;
use crate::session::SignedIn;

/// Where a file of lifecycle data is loaded.
const LOAD_LIFECYCLES: &str = "/feeds/load";
/// Where services are ticked.
const TICK_SERVICES: &str = "/services/catalogue?preset=minimum";

/// What is missing that the reader could add.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lacks {
    /// No list was ever brought in.
    pub(super) equipment: bool,
    /// There is equipment, and nothing says how long anything is supported.
    lifecycles: bool,
    /// There is equipment, and nothing says what it is for.
    services: bool,
}

impl Lacks {
    /// As the reader sees the house.
    pub(super) async fn of(
        app: &App,
        reader: &SignedIn,
        equipment: Option<&BTreeMap<String, u64>>,
        services: &[StandingService],
    ) -> Result<Self> {
        let actor = &reader.actor;
        // Whoever is shown no equipment brings none in either.
        let Some(equipment) = equipment else {
            return Ok(Self::default());
        };
        let begun = !equipment.is_empty();
        let lifecycles = begun && actor.may_in_tenant::<LoadFeeds>() && actor.may::<ViewHealth>() && {
            let feeds = app::feed::list(app, actor).await?;
            feeds.iter().all(|feed| feed.name != FeedKind::Eol.as_str())
        };
        Ok(Self {
            equipment: !begun && actor.may_in_tenant::<ImportInventory>(),
            lifecycles,
            services: begun && services.is_empty() && actor.may_in_tenant::<EditServices>(),
        })
    }

    /// Before the cards: why they say less than they could.
    pub(super) fn notices(self, reader: &SignedIn) -> Markup {
        let notice = |title: &str, why: &str, act: &str, href: &str| {
            html! {
                (Notice {
                    kind: NoticeKind::Warning,
                    title: &reader.text(title),
                    body: Some(html! {
                        p { (reader.text(why)) }
                        p { a href=(href) { (reader.text(act)) } }
                    }),
                })
            }
        };
        html! {
            @if self.lifecycles {
                (notice("round-no-lifecycles", "round-no-lifecycles-why", "round-no-lifecycles-act", LOAD_LIFECYCLES))
            }
            @if self.services {
                (notice("round-no-services", "round-no-services-why", "round-no-services-act", TICK_SERVICES))
            }
        }
    }

    /// In place of the cards, where nothing was brought in yet.
    pub(super) fn first_step(reader: &SignedIn) -> Markup {
        let to_imports = reader.text("asset-list-import");
        let actions = [Button::to(&to_imports, "/imports/new").icon(Icon::Upload)];
        html! {
            (EmptyState {
                title: &reader.text("round-empty-house"),
                explanation: &reader.text("round-empty-house-why"),
                actions: &actions,
            })
        }
    }
}
