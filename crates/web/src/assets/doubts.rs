//! Rows of lists that may be one machine: shown side by side, judged one by one or all of one rule together.

use std::collections::BTreeMap;

use app::absence::MissingFrom;
use app::asset::AssetPage;
use app::message::Messages;
use app::reconciliation::{InDoubt, RowOfList, Verdict};
use domain::asset::{Attribute, name_of};
use domain::id::AssetId;
use domain::reconciliation::{DoubtReason, Relation};
use domain::round::Phrase;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::words::{count, value};
use crate::design::{
    Button, Column, EmptyState, Form, Narrow, PageHeading, Row, SectionHeading, Table, Weight,
};

/// Where the doubts are.
pub(super) const PATH: &str = "/assets/doubts";

/// Pairs shown of one rule; its buttons speak of all.
const SHOWN: usize = 10;

/// What tells machines apart, in the order it is looked at. What only one list knows of them, such as the day of purchase,
/// helps nobody to judge.
const COMPARED: [Attribute; 15] = [
    Attribute::Name,
    Attribute::AssetTag,
    Attribute::SecondaryTag,
    Attribute::SerialNumber,
    Attribute::SystemUuid,
    Attribute::MacAddress,
    Attribute::IpAddress,
    Attribute::Designation,
    Attribute::Manufacturer,
    Attribute::Model,
    Attribute::OperatingSystem,
    Attribute::Location,
    Attribute::Unit,
    Attribute::Status,
    Attribute::LastSeen,
];

/// What pairs left apart for the same reason have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Rule {
    reason: DoubtReason,
    agree: Vec<Relation>,
    disagree: Vec<Relation>,
}

impl Rule {
    fn of(doubt: &InDoubt) -> Self {
        let relations = |wanted: fn(i32) -> bool| {
            let findings = doubt.evidence.findings.iter();
            findings
                .filter(|finding| wanted(finding.points))
                .map(|finding| finding.relation)
                .collect()
        };
        Self {
            reason: doubt.reason,
            agree: relations(|points| points > 0),
            disagree: relations(|points| points < 0),
        }
    }

    /// "Serial number and host name agree, model disagrees."
    fn words(&self, words: &Messages) -> String {
        let named = |relations: &[Relation]| {
            relations
                .iter()
                .map(|relation| relation_word(words, *relation))
                .collect::<Vec<String>>()
        };
        let phrase = Phrase::new("asset-doubt-rule")
            .selector("agree", some(&self.agree))
            .selector("disagree", some(&self.disagree))
            .list("agreeing", named(&self.agree))
            .list("disagreeing", named(&self.disagree));
        words.phrase(&phrase)
    }
}

fn some<T>(items: &[T]) -> &'static str {
    if items.is_empty() { "none" } else { "some" }
}

fn relation_word(words: &Messages, relation: Relation) -> String {
    let attribute = match relation {
        Relation::Udi => Attribute::Udi,
        Relation::SerialNumber => Attribute::SerialNumber,
        Relation::AssetTag => Attribute::AssetTag,
        Relation::SystemUuid => Attribute::SystemUuid,
        Relation::MacAddress => Attribute::MacAddress,
        Relation::HostName => Attribute::Name,
        Relation::IpAddress => Attribute::IpAddress,
        Relation::Manufacturer => Attribute::Manufacturer,
        Relation::Model => Attribute::Model,
        Relation::OperatingSystem => Attribute::OperatingSystem,
        Relation::Kind => Attribute::Kind,
        Relation::Status => Attribute::Status,
        Relation::LastSeen => Attribute::LastSeen,
        Relation::Place => Attribute::Location,
        Relation::User => Attribute::User,
        Relation::Day => return words.text("asset-doubt-day"),
        Relation::ThingInName => return words.text("asset-doubt-thing-in-name"),
        Relation::CardMaker => return words.text("asset-doubt-card-maker"),
        Relation::NothingElse => return words.text("asset-doubt-nothing-else"),
        Relation::SerialNumberInName => return words.text("asset-doubt-serial-number-in-name"),
        Relation::AssetTagInName => return words.text("asset-doubt-asset-tag-in-name"),
        Relation::CardInName => return words.text("asset-doubt-card-in-name"),
        Relation::FormerName => return words.text("asset-doubt-former-name"),
        Relation::AssetTagInRemark => return words.text("asset-doubt-asset-tag-in-remark"),
    };
    words.attribute(attribute)
}

/// The body of the page.
pub(super) fn body(words: &Messages, doubts: &[InDoubt]) -> Markup {
    let mut by_rule: BTreeMap<Rule, Vec<&InDoubt>> = BTreeMap::new();
    for doubt in doubts {
        by_rule.entry(Rule::of(doubt)).or_default().push(doubt);
    }
    let mut rules: Vec<(Rule, Vec<&InDoubt>)> = by_rule.into_iter().collect();
    rules.sort_by_key(|(_, pairs)| std::cmp::Reverse(pairs.iter().map(|pair| pair.evidence.points()).max()));
    html! {
        (PageHeading {
            title: &words.text("asset-doubt-title"),
            lead: Some(&words.text("asset-doubt-lead")),
            ..PageHeading::default()
        })
        @if rules.is_empty() {
            (EmptyState {
                title: &words.text("asset-doubt-none"),
                explanation: &words.text("asset-doubt-none-explanation"),
                actions: &[Button::to(&words.text("asset-list-title"), super::list::PATH)],
            })
        }
        @for (number, (rule, pairs)) in rules.iter().enumerate() { (section(words, number, rule, pairs)) }
    }
}

fn section(words: &Messages, number: usize, rule: &Rule, pairs: &[&InDoubt]) -> Markup {
    let title = Phrase::new("asset-doubt-reason").selector("reason", rule.reason.as_str());
    let title = words.phrase(&title);
    let all = count(pairs.len() as u64);
    html! {
        section {
            (SectionHeading { id: &format!("rule-{number}"), title: &title, ..SectionHeading::default() })
            p { (rule.words(words)) " " (words.phrase(&Phrase::new("asset-doubt-pairs").number("count", all))) }
            @if pairs.len() > 1 {
                (buttons(
                    pairs,
                    &words.phrase(&Phrase::new("asset-doubt-all-same").number("count", all)),
                    &words.phrase(&Phrase::new("asset-doubt-all-different").number("count", all)),
                ))
            }
            @for (at, pair) in pairs.iter().take(SHOWN).enumerate() {
                (pair_table(words, &format!("pair-{number}-{at}"), pair))
                (buttons(&[pair], &words.text("asset-doubt-same"), &words.text("asset-doubt-different")))
            }
            @if pairs.len() > SHOWN {
                p { (words.phrase(&Phrase::new("asset-doubt-more").number("count", count((pairs.len() - SHOWN) as u64)))) }
            }
        }
    }
}

fn buttons(pairs: &[&InDoubt], same: &str, different: &str) -> Markup {
    html! {
        (Form {
            action: PATH,
            body: html! {
                @for pair in pairs {
                    input type="hidden" name="pair" value=(format!("{} {}", pair.one.made, pair.other.made));
                }
                div.button-row {
                    (Button::submit(same).weight(Weight::Secondary).as_value("verdict", "same"))
                    (Button::submit(different).weight(Weight::Secondary).as_value("verdict", "different"))
                }
            },
            ..Form::default()
        })
    }
}

/// What both rows say, beside each other.
fn pair_table(words: &Messages, id: &str, pair: &InDoubt) -> Markup {
    let heading = |row: &RowOfList| {
        let name = name_of(&row.attributes);
        format!("{}: {}", row.list, if name.is_empty() { &row.key } else { &name })
    };
    let headings = [heading(&pair.one), heading(&pair.other)];
    beside(
        words,
        id,
        &headings,
        [&pair.one.attributes, &pair.other.attributes],
    )
}

/// What is said of two things, beside each other.
pub(super) fn beside(
    words: &Messages,
    id: &str,
    headings: &[String; 2],
    attributes: [&BTreeMap<Attribute, String>; 2],
) -> Markup {
    let [one, other] = headings;
    let labels = [words.text("asset-doubt-what"), one.clone(), other.clone()];
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let stated: Vec<(Attribute, String)> = COMPARED
        .iter()
        .filter(|attribute| {
            attributes
                .iter()
                .any(|attributes| attributes.contains_key(attribute))
        })
        .map(|attribute| (*attribute, words.attribute(*attribute)))
        .collect();
    let rows: Vec<Row<'_>> = stated
        .iter()
        .map(|(attribute, label)| Row {
            id: attribute.as_str(),
            name: label,
            href: None,
            cells: vec![
                html! { (label) },
                said(words, *attribute, attributes[0]),
                said(words, *attribute, attributes[1]),
            ],
            selected: false,
        })
        .collect();
    let caption = Phrase::new("asset-doubt-caption")
        .text("one", one)
        .text("other", other);
    html! {
        (Table {
            id,
            caption: &words.phrase(&caption),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: "",
                explanation: "",
                actions: &[],
            },
        })
    }
}

fn said(words: &Messages, attribute: Attribute, attributes: &BTreeMap<Attribute, String>) -> Markup {
    match attributes.get(&attribute) {
        Some(stated) => value(words, attribute, stated),
        None => html! {},
    }
}

/// What a form says of pairs; none when it is not understood.
pub(super) fn verdict(fields: &[(String, String)]) -> Option<Verdict> {
    let mut pairs: Vec<(AssetId, AssetId)> = Vec::new();
    let mut same = None;
    for (name, value) in fields {
        match (name.as_str(), value.as_str()) {
            ("pair", pair) => {
                let (one, other) = pair.split_once(' ')?;
                pairs.push((one.parse().ok()?, other.parse().ok()?));
            }
            ("verdict", "same") => same = Some(true),
            ("verdict", "different") => same = Some(false),
            _ => {}
        }
    }
    let same = same.filter(|_| !pairs.is_empty())?;
    Some(Verdict { pairs, same })
}

/// Says that a list no longer names a piece of equipment.
pub(super) fn missing(words: &Messages, zone: &TimeZone, missing: &MissingFrom) -> String {
    let phrase = Phrase::new("asset-rows-missing")
        .text("list", &missing.source)
        .date("date", missing.since.in_zone(zone).date())
        .text("file", &missing.file);
    words.phrase(&phrase)
}

/// The part of an asset's page that names the rows of lists it is made of, with the lists that no longer name it; more than
/// one can be parted again.
pub(super) fn rows(
    words: &Messages,
    zone: &TimeZone,
    page: &AssetPage,
    rows: &[RowOfList],
    may_part: bool,
) -> Markup {
    html! {
        section {
            (SectionHeading { id: "rows", title: &words.text("asset-rows-title"), ..SectionHeading::default() })
            @if rows.is_empty() { p { (words.text("asset-rows-none")) } }
            ul {
                @for row in rows {
                    li {
                        (words.phrase(&Phrase::new("asset-rows-row").text("list", &row.list).text("key", key(row))))
                        @if let Some(found) = page.naming.missing_from(&row.list) {
                            p { (missing(words, zone, found)) }
                        }
                        @if may_part && rows.len() > 1 {
                            (Form {
                                action: &format!("{PATH}/part"),
                                body: html! {
                                    input type="hidden" name="made" value=(row.made);
                                    (Button::submit(&words.text("asset-rows-part")).weight(Weight::Secondary))
                                },
                                ..Form::default()
                            })
                        }
                    }
                }
            }
            @if may_part && !rows.is_empty() {
                (Button::to(&words.text("asset-same-link"), &super::same::path(page.asset.id)))
            }
        }
    }
}

/// The key without the rule it follows: `asset_tag=inv-1` is `inv-1`.
fn key(row: &RowOfList) -> &str {
    let first = row.key.split('\u{1f}').next().unwrap_or_default();
    first.split_once('=').map_or(first, |(_, value)| value)
}

/// What tells the reader of the list that pairs wait to be judged.
pub(super) fn waiting(words: &Messages, doubts: u64) -> Markup {
    html! {
        @if doubts > 0 {
            p { a href=(PATH) { (words.phrase(&Phrase::new("asset-doubt-waiting").number("count", count(doubts)))) } }
        }
    }
}
