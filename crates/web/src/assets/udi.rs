//! The unique device identifier on the page of an asset: its parts, and what of them the lists do not say.

use app::asset::AssetPage;
use app::message::Messages;
use app::udi::{CarriedUdi, SerialNumber, Udi};
use domain::asset::Attribute;
use domain::round::Phrase;
use jiff::civil::Date;
use maud::{Markup, html};

use super::list::PATH;
use super::words::count;
use crate::design::{Fact, FactList, FactValue, Name, SectionHeading};

/// The section.
pub(super) fn section(words: &Messages, page: &AssetPage, carried: &CarriedUdi, may_edit: bool) -> Markup {
    html! {
        section {
            (SectionHeading { id: "udi", title: &words.text("udi-title"), ..SectionHeading::default() })
            @match &carried.reading {
                Ok(udi) => {
                    (parts(words, udi))
                    (serial(words, page, carried.serial, may_edit))
                }
                Err(error) => {
                    p { (words.phrase(&Phrase::new("udi-unread").number("position", count(error.position)))) }
                    p.hint lang="en" { (error.problem) }
                }
            }
        }
    }
}

fn parts(words: &Messages, udi: &Udi) -> Markup {
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let text = |text: &Option<String>| text.as_ref().map(|text| one(html! { (Name(text)) }));
    let day = |day: Option<Date>| day.map(|day| one(html! { (words.date(day)) }));
    let agency = words.udi_agency(udi.agency);
    // A version of software is data of GS1 with an identifier of its own (8012).
    let version = udi.others.iter().find(|(identifier, _)| identifier == "8012");
    let labelled = [
        (
            "udi-device-identifier",
            Some(one(html! { (Name(&udi.device_identifier)) })),
        ),
        ("udi-issued-by", Some(one(html! { (agency) }))),
        ("udi-serial", text(&udi.serial)),
        ("udi-lot", text(&udi.lot)),
        ("udi-manufactured", day(udi.manufactured)),
        ("udi-expires", day(udi.expires)),
        ("udi-donation", text(&udi.donation)),
        (
            "udi-software",
            version.map(|(_, version)| one(html! { (Name(version)) })),
        ),
    ];
    // What a carrier may hold and this one does not is not unknown: it is not on the label.
    let told: Vec<(String, Vec<FactValue<'_>>)> = labelled
        .into_iter()
        .filter_map(|(key, values)| Some((words.text(key), values?)))
        .collect();
    let facts: Vec<Fact<'_>> = told
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" }) }
}

fn serial(words: &Messages, page: &AssetPage, serial: SerialNumber, may_edit: bool) -> Markup {
    let key = match serial {
        SerialNumber::Agrees => return Markup::default(),
        SerialNumber::NotStated => "udi-serial-not-stated",
        SerialNumber::Differs => "udi-serial-differs",
    };
    html! {
        p.hint {
            (words.text(key))
            @if may_edit {
                " " a href={ (PATH) "/" (page.asset.id) "?correct=" (Attribute::SerialNumber) "#correct" } {
                    (words.text("udi-serial-enter"))
                }
            }
        }
    }
}
