//! Which column of a list of people says what, by its name.
//!
//! The names are data (`data/staff_column_names.tsv`). In many languages the word for a name alone also stands for one half of it:
//! beside a column of given names it is the family name, beside one of family names the given name.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::inventory::column_name;

/// What a column of such a list can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The number the employer knows the person by.
    EmployeeNumber,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The whole name.
    Name,
    /// The mail address.
    Email,
    /// The job.
    JobTitle,
    /// The unit worked in.
    Unit,
    /// The first day.
    StartsOn,
    /// The last day.
    EndsOn,
    /// Whether the account in the directory is enabled.
    Enabled,
    /// A password: never read.
    Password,
    /// The number a state knows its citizens by: never read.
    NationalNumber,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 12] = [
        Self::EmployeeNumber,
        Self::GivenName,
        Self::FamilyName,
        Self::Name,
        Self::Email,
        Self::JobTitle,
        Self::Unit,
        Self::StartsOn,
        Self::EndsOn,
        Self::Enabled,
        Self::Password,
        Self::NationalNumber,
    ];

    /// The key: in the table of names and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmployeeNumber => "employee_number",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::Name => "name",
            Self::Email => "email",
            Self::JobTitle => "job_title",
            Self::Unit => "unit",
            Self::StartsOn => "starts_on",
            Self::EndsOn => "ends_on",
            Self::Enabled => "enabled",
            Self::Password => "password",
            Self::NationalNumber => "national_number",
        }
    }

    /// Whether a column of it is passed over whatever it holds, and said to be dangerous where it is.
    pub fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::NationalNumber)
    }
}

/// The fields by the names of their columns without blanks, with the place in the table: the first is read first.
static NAMES: LazyLock<HashMap<String, (usize, Field)>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for (rank, (field, name)) in table().enumerate() {
        names.entry(name.replace(' ', "")).or_insert((rank, field));
    }
    names
});

/// The table, name by name.
fn table() -> impl Iterator<Item = (Field, &'static str)> {
    let lines = include_str!("../../../../data/staff_column_names.tsv").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .flat_map(|line| {
            let mut cells = line.split('\t');
            let key = cells.next().unwrap_or_default();
            let field = Field::ALL.into_iter().find(|field| field.as_str() == key);
            let names = cells.nth(1).unwrap_or_default();
            names.split(';').filter_map(move |name| Some((field?, name)))
        })
}

/// What the columns of a list say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// The columns of each field by their numbers from 0, the one to be read first.
    of: BTreeMap<Field, Vec<usize>>,
    /// Whether a column is called as only family names are.
    names_families: bool,
}

impl Columns {
    /// What columns of these names say.
    pub fn of(headers: &[String]) -> Self {
        let mut found: BTreeMap<Field, Vec<(usize, usize)>> = BTreeMap::new();
        for (column, header) in headers.iter().enumerate() {
            let name = column_name(header).replace(' ', "");
            if let Some((rank, field)) = NAMES.get(&name) {
                found.entry(*field).or_default().push((*rank, column));
            }
        }
        let mut of: BTreeMap<Field, Vec<usize>> = BTreeMap::new();
        for (field, mut columns) in found {
            columns.sort_unstable();
            of.insert(field, columns.into_iter().map(|(_, column)| column).collect());
        }
        let names_families = of.contains_key(&Field::FamilyName);
        let half = match (of.contains_key(&Field::GivenName), names_families) {
            (true, false) => Some(Field::FamilyName),
            (false, true) => Some(Field::GivenName),
            _ => None,
        };
        if let Some(half) = half
            && let Some(columns) = of.remove(&Field::Name)
        {
            of.insert(half, columns);
        }
        Self { of, names_families }
    }

    /// The columns that state a field, the one to be read first.
    pub fn stating(&self, field: Field) -> &[usize] {
        self.of.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Whether a column states the field.
    pub fn has(&self, field: Field) -> bool {
        self.of.contains_key(&field)
    }

    /// Whether a column is called as only family names are, whatever stands beside it.
    pub fn names_families(&self) -> bool {
        self.names_families
    }

    /// Whether they say who somebody is, and something that is said of people alone.
    pub fn are_of_people(&self) -> bool {
        let apart = [
            Field::EmployeeNumber,
            Field::Email,
            Field::JobTitle,
            Field::StartsOn,
            Field::EndsOn,
        ];
        let named = self.has(Field::Name) && apart.into_iter().any(|field| self.has(field));
        named || self.has(Field::GivenName) || self.has(Field::FamilyName)
    }

    /// The field a column states, if any.
    pub(super) fn field_of(&self, column: usize) -> Option<Field> {
        let mut stated = self.of.iter();
        stated
            .find(|(_, columns)| columns.contains(&column))
            .map(|(field, _)| *field)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn columns(headers: &str) -> Columns {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        Columns::of(&headers)
    }

    #[test]
    fn every_name_of_the_table_is_written_as_headers_are_compared_and_stands_once() {
        let mut seen = BTreeSet::new();
        for (_, name) in table() {
            assert_eq!(column_name(name), name);
            assert!(seen.insert(name.replace(' ', "")), "{name} stands twice");
        }
        let lines = include_str!("../../../../data/staff_column_names.tsv").lines();
        let written = lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.matches(';').count() + 1);
        assert_eq!(seen.len(), written.sum::<usize>(), "a line names no field");
    }

    #[test]
    fn the_word_for_a_name_is_one_half_of_it_beside_the_other_half() {
        let romanian = columns("Marca,Nume,Prenume");
        assert_eq!(romanian.stating(Field::FamilyName), [1]);
        assert_eq!(romanian.stating(Field::GivenName), [2]);
        let italian = columns("Nome,Cognome");
        assert_eq!(italian.stating(Field::GivenName), [0]);
        let directory = columns("DisplayName,GivenName,Name,Surname");
        assert_eq!(directory.stating(Field::Name), [0, 2]);
        assert_eq!(columns("Nume,Secția,Funcția").stating(Field::Name), [0]);
    }

    #[test]
    fn columns_are_found_in_the_languages_of_the_union() {
        for (header, field) in [
            ("Eintritts-Datum", Field::StartsOn),
            ("Date d'entrée", Field::StartsOn),
            ("Data încetării", Field::EndsOn),
            ("Os. číslo", Field::EmployeeNumber),
            ("Törzsszám", Field::EmployeeNumber),
            ("Αριθμός μητρώου", Field::EmployeeNumber),
            ("ΑΡΙΘΜΟΣ ΜΗΤΡΩΟΥ", Field::EmployeeNumber),
            ("Имейл", Field::Email),
            ("Työsuhde päättyy", Field::EndsOn),
            ("Stanowisko", Field::JobTitle),
            ("AccountEnabled", Field::Enabled),
            ("Personnummer", Field::NationalNumber),
            ("Personalnummer", Field::EmployeeNumber),
            ("Mot de passe", Field::Password),
        ] {
            assert_eq!(columns(header).field_of(0), Some(field), "{header}");
        }
    }

    #[test]
    fn a_name_alone_makes_no_list_of_people() {
        for headers in ["Name,Enabled,DNSHostName", "Name,Location", "Nume,Serie"] {
            assert!(!columns(headers).are_of_people(), "{headers}");
        }
        for headers in ["Name,Employee number", "Nom,Fonction", "Nachname,Vorname"] {
            assert!(columns(headers).are_of_people(), "{headers}");
        }
    }
}
