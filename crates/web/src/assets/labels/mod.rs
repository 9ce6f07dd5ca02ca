//! Labels for equipment: the page that says how many there will be and on what, and the document that is printed.
//!
//! Both are read by address alone and change nothing. What is labelled is one piece of equipment, or what the list
//! shows with this search and these filters, in its order, [`LARGEST`] at a time.

mod choose;
pub(crate) mod code;
mod sheet;
mod stock;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use domain::asset::name_of;
use domain::id::AssetId;
use maud::Markup;
use serde::{Deserialize, Serialize};

use self::choose::Choosing;
use self::sheet::{Labelled, Print};
use self::stock::Stock;
use super::query::ListQuery;
use crate::error::Result;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where labels are chosen.
pub(super) const PATH: &str = "/labels";

/// Where they are printed from.
pub(super) const PRINT: &str = "/labels/print";

/// Labels printed at a time: four full sheets of the smallest.
const LARGEST: u64 = 260;

/// What the address says of labels, beside the list that is labelled.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct LabelQuery {
    /// The one piece of equipment to be labelled; empty for those of the list.
    #[serde(skip_serializing_if = "String::is_empty")]
    asset: String,
    /// The product to print on.
    #[serde(skip_serializing_if = "String::is_empty")]
    stock: String,
    /// The first label of the sheet that is not used up, counted from one.
    #[serde(skip_serializing_if = "String::is_empty")]
    first: String,
    /// The list.
    #[serde(flatten)]
    list: ListQuery,
}

impl LabelQuery {
    /// The query as an address below `path`.
    fn address(&self, path: &str) -> String {
        match serde_urlencoded::to_string(self) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path.to_owned(),
        }
    }

    fn stock(&self) -> Stock {
        Stock::read(&self.stock)
    }

    /// Labels of the first page that stay empty. What is no such number is none.
    fn used(&self) -> usize {
        let first: usize = self.first.trim().parse().unwrap_or(1);
        first.saturating_sub(1).min(self.stock().on_a_page() - 1)
    }
}

impl LabelQuery {
    /// The labels of `list` after `printed` of these: on the same product they begin where these end. Where no product was
    /// chosen yet, nobody knows where that is.
    fn followed_by(&self, list: ListQuery, printed: usize) -> Self {
        let place = (self.used() + printed) % self.stock().on_a_page() + 1;
        Self {
            first: if self.stock.is_empty() {
                String::new()
            } else {
                place.to_string()
            },
            list,
            ..self.clone()
        }
    }
}

/// What an address names, as far as it is printed at once.
struct Chosen {
    labelled: Vec<Labelled>,
    /// How many the list has in all.
    all: u64,
    /// The list from the first that is not among them.
    next: Option<ListQuery>,
}

async fn chosen(state: &AppState, reader: &SignedIn, query: &LabelQuery) -> Result<Chosen> {
    if !query.asset.is_empty() {
        let id: AssetId = query.asset.parse().map_err(|_| app::Error::NotFound("asset"))?;
        let asset = app::asset::fetch(&state.app, &reader.actor, id).await?.asset;
        let labelled = Labelled {
            id: asset.id,
            attributes: asset.attributes,
        };
        return Ok(Chosen {
            labelled: vec![labelled],
            all: 1,
            next: None,
        });
    }
    let request = app::asset::ListRequest {
        limit: LARGEST,
        ..query.list.request()
    };
    let page = app::asset::detailed(&state.app, &reader.actor, &request).await?;
    let labelled = page.assets.into_iter().map(|asset| Labelled {
        id: asset.id,
        attributes: asset.attributes,
    });
    Ok(Chosen {
        labelled: labelled.collect(),
        all: page.count,
        next: page.next.map(|position| query.list.after(&position)),
    })
}

pub(super) async fn choose(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    Query(query): Query<LabelQuery>,
) -> Result<Markup> {
    let found = chosen(&state, &signed_in, &query).await?;
    let choosing = Choosing {
        query: &query,
        found: &found,
        server: &state.config.address(&headers),
        is_public: state.config.public_url.is_some(),
    };
    let body = choose::body(signed_in.words, &choosing);
    Ok(super::framed(
        &signed_in,
        &signed_in.text("asset-label-title"),
        body,
    ))
}

pub(super) async fn print(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    Query(query): Query<LabelQuery>,
) -> Result<Markup> {
    let found = chosen(&state, &signed_in, &query).await?;
    let print = Print {
        stock: query.stock(),
        used: query.used(),
        address: &state.config.address(&headers),
        is_public: state.config.public_url.is_some(),
        back: &query.address(PATH),
    };
    Ok(sheet::document(signed_in.words, &found.labelled, &print))
}

/// The name of what is labelled, or the word for what has none.
fn name(words: &app::message::Messages, labelled: &Labelled) -> String {
    match name_of(&labelled.attributes) {
        nameless if nameless.is_empty() => words.text("asset-untitled"),
        name => name,
    }
}

/// The address of the labels of one piece of equipment.
pub(super) fn of_one(asset: AssetId) -> String {
    format!("{PATH}?asset={asset}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_used_sheet_is_begun_where_it_is_empty_and_never_beyond_its_end() {
        let used = |stock: &str, first: &str| {
            let query = LabelQuery {
                stock: stock.to_owned(),
                first: first.to_owned(),
                ..LabelQuery::default()
            };
            query.used()
        };
        assert_eq!(used("sheet-21", "8"), 7);
        assert_eq!(used("sheet-21", "99"), 20);
        assert_eq!(used("sheet-65", "65"), 64);
        for nothing in ["", "0", "-3", "first"] {
            assert_eq!(used("sheet-21", nothing), 0);
        }
        assert_eq!(used("roll-62", "5"), 0, "a roll has no sheet to begin in");
    }

    #[test]
    fn the_labels_that_follow_begin_where_the_sheet_is_empty() {
        let after = |stock: &str, first: &str| {
            let query = LabelQuery {
                stock: stock.to_owned(),
                first: first.to_owned(),
                ..LabelQuery::default()
            };
            query.followed_by(ListQuery::default(), 260).first
        };
        assert_eq!(after("sheet-21", "1"), "9");
        assert_eq!(after("sheet-21", "15"), "2");
        assert_eq!(after("sheet-65", "4"), "4");
        assert_eq!(after("roll-62", ""), "1");
        assert_eq!(after("", "4"), "");
    }

    #[test]
    fn an_address_keeps_the_list_that_is_labelled() {
        let address = "q=pump&kind=medical_device&stock=roll-62";
        let query: LabelQuery = serde_urlencoded::from_str(address).unwrap();
        assert_eq!(query.list.q, "pump");
        assert_eq!(
            query.address(PATH),
            "/labels?stock=roll-62&q=pump&kind=medical_device"
        );
    }
}
