//! Signs by which records of two lists may meet without having an identifier in common.
//!
//! Too many records share them to identify anything, but a pair that has met is compared on everything. How many may have
//! one before it says nothing is known here and nowhere else.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::cell::as_read;
use super::circumstance::Circumstance;
use super::identity::Identity;
use super::name::card_in_name;
use super::network::end_of_card;
use super::shared::LARGEST_BLOCK;

/// Something that two records of one thing often share, and of many things too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sign {
    /// The number in an inventory number, or at the end of a host name.
    Number(u64),
    /// The end of a serial number, or of a host name made from one.
    Tail(String),
    /// A host name as it is read: without suffix, and without telling `0` from `O`.
    Name(String),
    /// The last three bytes of the address of a card.
    Card(String),
    /// A model in a room.
    ModelInRoom(String, String),
    /// A model bought, or put into service, on a day.
    ModelOnDay(String, Date),
    /// Something of a maker bought, or put into service, on a day: lists write one model in several ways.
    MakerOnDay(String, Date),
    /// Somebody who works with it.
    User(String),
    /// What it is and where, each by how it is shortened in names.
    ThingInWard(String, String),
}

/// Characters of a serial number that host names are made from: the length of the shortest serial numbers of computers.
const TAIL: usize = 7;

/// Records that may have a sign that counts only for the one thing of each list that has it.
const LARGEST_BLOCK_OF_ONE: usize = 8;

impl Sign {
    /// Whether two records of one list meet by it: an account under the name that a machine had before stands in the same
    /// directory as the one under its name of today. All else that rows of one list share says what sort of thing they are.
    pub(super) fn meets_within_a_list(&self) -> bool {
        matches!(self, Self::Name(_))
    }

    /// Records, of all lists together, that may have it; of more, it says nothing and they do not meet by it.
    pub(super) fn largest_block(&self) -> usize {
        match self {
            Self::ThingInWard(..) => LARGEST_BLOCK_OF_ONE,
            _ => LARGEST_BLOCK,
        }
    }
}

impl Identity {
    /// The signs of a record.
    pub(super) fn signs(&self) -> impl Iterator<Item = Sign> {
        let number = self.number_in_name.as_ref().map(|name| name.number);
        let numbers: BTreeSet<u64> = self
            .tags
            .iter()
            .filter_map(|tag| tag.number)
            .chain(number.filter(|number| *number >= 10))
            .chain(self.remark.numbers())
            .collect();
        let tails = self.serial_number().into_iter().chain(
            self.host_names()
                .filter(|name| name.contains(|c: char| c.is_ascii_digit())),
        );
        let tails = tails.filter_map(|text| text.get(text.len().checked_sub(TAIL)?..));
        let names = self
            .host_names()
            .chain(self.base_name.as_deref())
            .chain(self.remark.former_names())
            .map(|name| Sign::Name(as_read(name)));
        numbers
            .into_iter()
            .map(Sign::Number)
            .chain(tails.map(|tail| Sign::Tail(as_read(&tail.to_lowercase()))))
            .chain(names)
            .chain(self.signs_of_cards())
            .chain(self.signs_of_circumstance())
            .chain(self.signs_told())
    }

    fn signs_of_cards(&self) -> impl Iterator<Item = Sign> {
        let named = self.host_names().filter_map(card_in_name).map(str::to_owned);
        let own = self.mac_addresses().filter_map(end_of_card);
        named.chain(own).map(Sign::Card)
    }

    /// What a name tells, or a list says that a name could tell.
    pub(super) fn signs_told(&self) -> impl Iterator<Item = Sign> {
        let things = self.told.things();
        things.map(|(thing, ward)| Sign::ThingInWard(thing, ward))
    }

    fn signs_of_circumstance(&self) -> impl Iterator<Item = Sign> {
        let Circumstance {
            room,
            bought,
            in_service,
            ..
        } = &self.circumstance;
        let people = self.circumstance.people().cloned();
        let model = self.model.clone();
        let in_room = model.clone().zip(room.clone());
        let days = [*bought, *in_service].into_iter().flatten();
        in_room
            .map(|(model, room)| Sign::ModelInRoom(model, room))
            .into_iter()
            .chain(
                days.clone()
                    .filter_map(move |day| Some(Sign::ModelOnDay(model.clone()?, day))),
            )
            .chain(days.filter_map(|day| Some(Sign::MakerOnDay(self.maker.clone()?, day))))
            .chain(people.map(Sign::User))
    }
}
