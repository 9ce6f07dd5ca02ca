//! The circumstances of a thing: the room it stands in, the days it was bought and put into service, who works with it.
//!
//! None of them identifies anything: a room has many things, a delivery came on one day. But a careful person who finds
//! the same model in the same room in two lists, and no second one in either, knows what she sees. So they count a little,
//! between lists only, and decide only what nothing else could be ([`Relation::NothingElse`](super::Relation)).

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::asset::Attribute;
use crate::inventory::Attributes;
use crate::text::fold_for_search;

use super::contest::Crowd;
use super::told::Phrase;

/// Machines of one list that one person may work with, some of which have a row for each of their cards; an account that is
/// on more is a ward's, or the one that sets computers up.
pub(super) const MACHINES_OF_ONE: usize = 8;

/// Points for a machine that is named after the person who works with it.
pub(super) const NAMED_AFTER: i32 = 3;

/// What is known of the circumstances.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Circumstance {
    /// The number of the room, letters and digits.
    pub(super) room: Option<String>,
    units: BTreeSet<String>,
    places: BTreeSet<String>,
    pub(super) bought: Option<Date>,
    pub(super) in_service: Option<Date>,
    /// The name somebody signs in with.
    pub(super) user: Option<String>,
    /// Names that somebody may sign in with, from where people write whose machine it is.
    pub(super) mentioned: BTreeSet<String>,
    /// Words of the machine's own name that may be somebody's.
    pub(super) named_after: BTreeSet<String>,
    /// The organisational units its account stands in.
    directory: BTreeSet<String>,
}

impl Circumstance {
    pub(super) fn of(attributes: &Attributes) -> Self {
        let text = |attribute| attributes.get(&attribute).map(String::as_str);
        let day = |attribute| text(attribute).and_then(|day| day.parse().ok());
        let units = parts(text(Attribute::Unit));
        let mut places = parts(text(Attribute::Location));
        places.extend(units.iter().cloned());
        let directory = parts(text(Attribute::OrganisationalUnit));
        let somebody = |account: &String| !is_named_after_a_place(account, places.iter().chain(&directory));
        Self {
            room: text(Attribute::Location).and_then(room),
            user: text(Attribute::User).and_then(user).filter(somebody),
            units,
            places,
            bought: day(Attribute::PurchasedOn),
            in_service: day(Attribute::CommissionedOn),
            mentioned: [Attribute::Designation, Attribute::Comment, Attribute::Owner]
                .into_iter()
                .filter_map(|attribute| text(attribute).filter(|text| !text.contains(' ')).and_then(user))
                .collect(),
            named_after: text(Attribute::Name).map(words_of_name).unwrap_or_default(),
            directory,
        }
    }

    /// Forgets the account that it is used with, if too many machines are for it to be somebody's.
    pub(super) fn forget_nobody(&mut self, crowd: &Crowd) {
        self.user = self.user.take().filter(|account| !crowd.has_account(account));
    }

    /// One room says something, and more in one ward: room 110 is in every building.
    pub(super) fn place(&self, other: &Self) -> i32 {
        let same_room = self.room.is_some() && self.room == other.room;
        let same_unit = !self.units.is_disjoint(&other.places) || !other.units.is_disjoint(&self.places);
        match (same_room, same_unit) {
            (true, true) => 3,
            (true, false) => 2,
            _ if self.stands_in(other) || other.stands_in(self) => 1,
            _ => 0,
        }
    }

    /// Whether it is known where its account stands in the directory.
    pub(super) fn is_in_directory(&self) -> bool {
        !self.directory.is_empty()
    }

    /// Whether both are accounts and stand in different units: a directory has the account of a machine in one place.
    pub(super) fn stands_apart_from(&self, other: &Self) -> bool {
        self.is_in_directory() && other.is_in_directory() && self.directory != other.directory
    }

    /// Whether its account stands in the directory where the other stands in the house.
    fn stands_in(&self, other: &Self) -> bool {
        !self.directory.is_disjoint(&other.places)
    }

    /// The day of the invoice, or of the start, is the same; some lists have the one where others have the other.
    pub(super) fn day(&self, other: &Self) -> i32 {
        let days = |of: &Self| [of.bought, of.in_service].into_iter().flatten();
        let same = days(self).any(|day| days(other).any(|other| day == other));
        if same { 2 } else { 0 }
    }

    /// Whether both know the day they were bought or put into service, and it is another.
    pub(super) fn came_on_another_day_than(&self, other: &Self) -> bool {
        let differ =
            |one: Option<Date>, other: Option<Date>| one.is_some() && other.is_some() && one != other;
        differ(self.bought, other.bought) || differ(self.in_service, other.in_service)
    }

    /// The same person works with it: says more where the machine is named after her.
    pub(super) fn person(&self, other: &Self) -> i32 {
        if self.user.is_some() && self.user == other.user {
            return 2;
        }
        self.is_of(other).max(other.is_of(self))
    }

    /// Whether it is said to be the machine of the person who works with the other.
    fn is_of(&self, other: &Self) -> i32 {
        let Some(user) = &other.user else { return 0 };
        if self.named_after.contains(user) {
            NAMED_AFTER
        } else if self.mentioned.contains(user) {
            2
        } else {
            0
        }
    }

    /// The names by which two machines of one person may meet.
    pub(super) fn people(&self) -> impl Iterator<Item = &String> {
        self.user.iter().chain(&self.mentioned).chain(&self.named_after)
    }
}

/// The words of a host name that are long enough to be a person's: `lazar` of `LAPTOP-DR-LAZAR`.
fn words_of_name(name: &str) -> BTreeSet<String> {
    let folded = fold_for_search(name);
    let host = folded.split('.').next().unwrap_or_default();
    let words = host.split(['-', '_']).skip(1);
    words
        .filter(|word| word.chars().count() >= 4 && word.chars().all(char::is_alphabetic))
        .map(str::to_owned)
        .collect()
}

/// The parts of a path or a phrase, each as words in lower case.
fn parts(text: Option<&str>) -> BTreeSet<String> {
    let folded = text.map(fold_for_search).unwrap_or_default();
    folded
        .split(['>', ',', '/', ';'])
        .map(|part| part.trim().to_owned())
        .filter(|part| part.chars().filter(|c| c.is_alphabetic()).count() >= 2)
        .collect()
}

/// The number of a room at the end of where something is: `B1.02` of `Innere Medizin, Raum B1.02`.
fn room(text: &str) -> Option<String> {
    let folded = fold_for_search(text);
    let mut words = folded.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '>' | ';'));
    let last = words.rfind(|word| !word.is_empty())?;
    let number: String = last.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_number = number.len() >= 2 && number.contains(|c: char| c.is_ascii_digit());
    is_number.then_some(number)
}

/// Words of accounts that nobody in particular signs in with: what a computer is for, who sets it up, which profession
/// shares it.
const NOBODY: &[&str] = &[
    "admin",
    "administrador",
    "administrateur",
    "administrator",
    "amministratore",
    "asistenta",
    "asistente",
    "enfermeria",
    "guest",
    "infermiere",
    "infermieri",
    "infirmier",
    "infirmiere",
    "kiosk",
    "medic",
    "medici",
    "medico",
    "medicos",
    "nurse",
    "nurses",
    "pflege",
    "pielegniarka",
    "pielegniarki",
    "poste",
    "puesto",
    "receptie",
    "reception",
    "secretaria",
    "secretariat",
    "segreteria",
    "sekretariat",
    "system",
    "user",
    "usuario",
    "utente",
    "utilisateur",
];

/// Whether an account is named like a ward or a room of the machine it is used on, or like a profession: `urgencias1`, `pflege.its`.
fn is_named_after_a_place<'p>(account: &str, places: impl Iterator<Item = &'p String> + Clone) -> bool {
    let words = account.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| word.chars().count() >= 3);
    words.any(|word| {
        let of_this_place = |place: &String| Phrase::of(place).is_shortened_to(word);
        NOBODY.contains(&word) || places.clone().any(of_this_place)
    })
}

/// The name somebody signs in with: `pwagner` of `KLINIK\pwagner`, `pwagner@klinik.local` and `Wagner, Petra (pwagner)`.
fn user(text: &str) -> Option<String> {
    let folded = fold_for_search(text);
    let named = match folded.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')) {
        Some((inside, _)) => inside,
        None => folded.as_str(),
    };
    let account = named.rsplit('\\').next().unwrap_or(named);
    let account = account.split('@').next().unwrap_or(account).trim();
    let somebody = account.chars().count() >= 4 && !is_named_after_a_place(account, [].iter());
    somebody.then(|| account.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_one_however_a_list_writes_where_it_is() {
        for text in ["Innere Medizin, Raum B1.02", "Haus B > B1 02 > B1.02", "B102"] {
            assert_eq!(room(text).as_deref(), Some("b102"), "{text}");
        }
        assert_eq!(room("Spital > Corp A"), None);
        assert_eq!(room("Etaj 3"), None);
    }

    #[test]
    fn a_person_is_one_however_a_list_writes_the_account() {
        for text in [
            "KLINIK\\pwagner",
            "pwagner@klinik.local",
            "Wagner, Petra (PWagner)",
            "pwagner",
        ] {
            assert_eq!(user(text).as_deref(), Some("pwagner"), "{text}");
        }
        assert_eq!(user("KLINIK\\Administrator"), None);
    }

    #[test]
    fn an_account_named_like_its_ward_is_nobodys() {
        let of = |account: &str| {
            let row = [
                (Attribute::User, account.to_owned()),
                (Attribute::Unit, "Urgencias".to_owned()),
                (
                    Attribute::Location,
                    "Planta 1 > Unidad de Cuidados Intensivos > A101".to_owned(),
                ),
            ];
            Circumstance::of(&row.into()).user
        };
        for account in ["urgencias", "URG2\\urgencias1", "enf.uci", "pflege", "urg-pc2"] {
            assert_eq!(of(account), None, "{account}");
        }
        assert_eq!(of("mgarcia").as_deref(), Some("mgarcia"));
    }
}
