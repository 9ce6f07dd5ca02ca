//! The names inventories give their columns, as one table.
//!
//! Names are folded (no accents, lower case) and free of punctuation, so that `Numéro de série`, `N° de série :` and
//! `NUMERO_DE_SERIE` are one entry. The names are those the tools write in their own exports; for lists kept by hand
//! (biomedical departments, asset registers) they are the field's usual words.

mod table;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use self::table::{OTHERWISE, PARTS, TABLE};
use crate::asset::Attribute;
use crate::text::fold_for_search;

/// A tool or kind of list whose column names are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceTool {
    /// GLPI, search lists exported as CSV.
    Glpi,
    /// Snipe-IT, reports and the columns of its importer.
    SnipeIt,
    /// Lansweeper reports.
    Lansweeper,
    /// `Get-ADComputer … | Export-Csv`.
    ActiveDirectory,
    /// Microsoft Configuration Manager (SCCM), reports and WMI class properties.
    ConfigurationManager,
    /// Wazuh, the list of agents as its dashboard exports it.
    Wazuh,
    /// Windows Server Update Services, reports of computers and `Get-WsusComputer … | Export-Csv`.
    Wsus,
    /// Microsoft Intune and Entra, lists of devices and the properties of Graph.
    Intune,
    /// Microsoft Defender for Endpoint, the list of devices.
    Defender,
    /// Equipment lists of biomedical departments.
    Biomedical,
    /// Any list kept by hand.
    General,
}

impl SourceTool {
    /// Every tool.
    pub const ALL: &'static [Self] = &[
        Self::Glpi,
        Self::SnipeIt,
        Self::Lansweeper,
        Self::ActiveDirectory,
        Self::ConfigurationManager,
        Self::Wazuh,
        Self::Wsus,
        Self::Intune,
        Self::Defender,
        Self::Biomedical,
        Self::General,
    ];

    /// The tool of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|tool| tool.name() == name)
    }

    /// The name the tool is known by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glpi => "GLPI",
            Self::SnipeIt => "Snipe-IT",
            Self::Lansweeper => "Lansweeper",
            Self::ActiveDirectory => "Active Directory",
            Self::ConfigurationManager => "Configuration Manager",
            Self::Wazuh => "Wazuh",
            Self::Wsus => "WSUS",
            Self::Intune => "Intune or Entra",
            Self::Defender => "Defender for Endpoint",
            Self::Biomedical => "biomedical equipment lists",
            Self::General => "lists in general",
        }
    }
}

/// Which part of a cell is the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extract {
    /// All of it.
    Whole,
    /// The domain of a full host name: `spital.local` of `pc1.spital.local`.
    DomainOfHostName,
    /// The domain of a distinguished name: `spital.local` of `CN=PC1,OU=Wards,DC=spital,DC=local`.
    DomainOfDistinguishedName,
    /// The organisational units of a distinguished name, the outermost first: `Wards > Cardiology` of
    /// `CN=PC1,OU=Cardiology,OU=Wards,DC=spital,DC=local`.
    UnitsOfDistinguishedName,
    /// `enabled` or `disabled`, from a column that says whether an account is enabled.
    EnabledStatus,
}

impl Extract {
    /// The part of `cell` that is the value; empty when it is not there.
    pub fn apply(self, cell: &str) -> String {
        match self {
            Self::Whole => cell.to_owned(),
            Self::DomainOfHostName => cell
                .trim()
                .split_once('.')
                .map(|(_, domain)| domain.to_owned())
                .unwrap_or_default(),
            Self::DomainOfDistinguishedName => {
                let parts = cell.split(',').map(str::trim);
                let labels =
                    parts.filter_map(|part| part.strip_prefix("DC=").or_else(|| part.strip_prefix("dc=")));
                labels.collect::<Vec<_>>().join(".")
            }
            Self::UnitsOfDistinguishedName => {
                let parts = cell.split(',').map(str::trim);
                let mut units: Vec<&str> = parts
                    .filter_map(|part| part.strip_prefix("OU=").or_else(|| part.strip_prefix("ou=")))
                    .collect();
                units.reverse();
                units.join(" > ")
            }
            Self::EnabledStatus => match fold_for_search(cell).as_str() {
                "true" => "enabled".to_owned(),
                "false" => "disabled".to_owned(),
                _ => cell.to_owned(),
            },
        }
    }
}

/// One known column name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alias {
    /// The name as [`column_name`] gives it.
    pub(super) name: &'static str,
    pub(super) attribute: Attribute,
    pub(super) tool: SourceTool,
    pub(super) extract: Extract,
}

/// A column header made comparable: folded, without punctuation, words separated by one space.
pub(crate) fn column_name(header: &str) -> String {
    let parted: String = fold_for_search(header)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    parted.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the header at `column` is known as among the others: some names mean something else beside those of certain tools.
pub(super) fn find_among(headers: &[String], column: usize) -> Option<Alias> {
    let header = headers.get(column)?;
    let name = column_name(header);
    let elsewhere = ELSEWHERE.iter().find(|elsewhere| {
        elsewhere.names.contains(&name.as_str())
            && headers
                .iter()
                .any(|other| elsewhere.beside.contains(&column_name(other).as_str()))
    });
    match elsewhere {
        None => find(header),
        Some(elsewhere) => find(header).and_then(|alias| {
            Some(Alias {
                attribute: elsewhere.attribute?,
                ..alias
            })
        }),
    }
}

/// Names that are not what they usually are beside any of these others.
struct Elsewhere {
    names: &'static [&'static str],
    beside: &'static [&'static str],
    /// What they are there, if anything.
    attribute: Option<Attribute>,
}

const ELSEWHERE: &[Elsewhere] = &[
    // Which program manages the device, not who answers for it.
    Elsewhere {
        names: &["managed by", "managedby"],
        beside: &[
            "primary user upn",
            "last check in",
            "enrollment date",
            "onboarding status",
            "mdmdisplayname",
        ],
        attribute: None,
    },
    // Whether the agent answers at the moment, which is another every hour, not where the thing is in its life.
    Elsewhere {
        names: &["status", "state"],
        beside: &[
            "last keep alive",
            "lastkeepalive",
            "registration date",
            "seen time",
        ],
        attribute: None,
    },
    // A family such as `windows` where the whole name stands beside it.
    Elsewhere {
        names: &["os platform"],
        beside: &["os name", "operating system"],
        attribute: None,
    },
    // The number of the row in the database of Lansweeper, which nobody ever wrote on a machine.
    Elsewhere {
        names: &["asset id", "assetid"],
        beside: &[
            "iplocation",
            "ip location",
            "assettypename",
            "assettype",
            "firstseen",
            "oscode",
        ],
        attribute: None,
    },
    // In a directory, what an administrator noted down of the account.
    Elsewhere {
        names: &["description"],
        beside: &[
            "samaccountname",
            "objectguid",
            "objectclass",
            "dnshostname",
            "distinguishedname",
        ],
        attribute: Some(Attribute::Comment),
    },
];

/// Words before a name that say whose it is and change nothing: `Device serial number`, `Hardware UUID`.
const BEFORE: &[&str] = &[
    "device",
    "equipment",
    "equip",
    "asset",
    "hardware",
    "machine",
    "computer",
    "pc",
    "system",
    "gerate",
    "laitteen",
    "koneen",
    "details table0",
    "equ",
];

/// Words after a name that say the same: `Número de serie del equipo`, `Numer seryjny urządzenia`.
const AFTER: &[&str] = &[
    "de l appareil",
    "de l equipement",
    "du materiel",
    "du poste",
    "de la machine",
    "del equipo",
    "del dispositivo",
    "dell apparecchio",
    "dell apparecchiatura",
    "do equipamento",
    "do dispositivo",
    "des gerats",
    "gerat",
    "urzadzenia",
    "sprzetu",
    "aparatu",
    "zarizeni",
    "pristroje",
    "zariadenia",
    "pristroja",
    "uredaja",
    "naprave",
    "echipament",
    "echipamentului",
    "aparat",
    "aparatului",
    "dispozitiv",
    "dispozitivului",
    "van het apparaat",
    "apparaat",
    "eszkoz",
];

/// What may stand in brackets behind a name and changes nothing of it. Anything else may say whose it is: the serial number of
/// the battery, the address of the switch.
const IN_BRACKETS: &[&str] = &[
    "hersteller",
    "manufacturer",
    "fabricant",
    "producator",
    "producent",
    "maker",
    "oem",
    "kabel",
    "lan",
    "wired",
    "cable",
    "ethernet",
    "wifi",
    "wi fi",
    "wlan",
    "wireless",
    "radio",
    "text",
    "es",
    "s",
    "yes no",
    "y n",
    "ja nein",
    "j n",
    "oui non",
    "o n",
    "da nu",
    "dd mm yyyy",
    "yyyy mm dd",
    "mm dd yyyy",
    "jj mm aaaa",
    "tt mm jjjj",
    "optional",
    "if known",
    "m d y",
];

/// A header without what stands in brackets behind it, where that changes nothing.
fn without_brackets(header: &str) -> &str {
    match header.split_once(['(', '[']) {
        Some((name, inside)) if IN_BRACKETS.contains(&column_name(inside).as_str()) => name,
        _ => header,
    }
}

/// Whether a name is that of a number somebody gave and wrote on a thing, rather than one that a program counts its rows by.
pub(super) fn numbers_things(header: &str) -> bool {
    let name = column_name(header);
    !name
        .split(' ')
        .any(|word| matches!(word, "id" | "code" | "barcode" | "parent"))
        && !name.ends_with("id")
}

/// What a header is known as: whole, or shortened (`Ser. No.`), or without what stands in brackets behind it, or without words
/// that say whose it is.
pub(super) fn find(header: &str) -> Option<Alias> {
    let outside = without_brackets(header);
    let forms = [header, outside];
    forms
        .iter()
        .find_map(|form| find_whole(&column_name(form)))
        .or_else(|| forms.iter().find_map(|form| find_shortened(form)))
        .or_else(|| find_bare(&column_name(outside)))
        .or_else(|| find_of_trade(outside))
}

/// What a name of the maker and of whoever sold the thing is known as (`Producent / dostawca`): lists that keep both in one
/// column mostly state the maker.
fn find_of_trade(header: &str) -> Option<Alias> {
    let named: Option<Vec<Alias>> = header
        .split('/')
        .map(|part| find_whole(&column_name(part)))
        .collect();
    let of_trade = |alias: &Alias| matches!(alias.attribute, Attribute::Manufacturer | Attribute::Supplier);
    let named = named.filter(|named| named.iter().all(of_trade))?;
    named
        .into_iter()
        .find(|alias| alias.attribute == Attribute::Manufacturer)
}

/// What a whole name is known as; the tool named first in the table where several use the name.
fn find_whole(name: &str) -> Option<Alias> {
    // `AssetName`, `asset_name` and `Asset name` are written alike by the same tool in different versions.
    let alias = EXACT.get(name).or_else(|| JOINED.get(&name.replace(' ', "")));
    alias.copied()
}

/// Every alias by its name: a file may have thousands of columns.
static EXACT: LazyLock<HashMap<&str, Alias>> =
    LazyLock::new(|| aliases().map(|alias| (alias.name, alias)).collect());

/// The same by the name without spaces, the first in the table where several would be one.
static JOINED: LazyLock<HashMap<String, Alias>> = LazyLock::new(|| {
    let mut joined = HashMap::new();
    for alias in aliases() {
        joined.entry(alias.name.replace(' ', "")).or_insert(alias);
    }
    joined
});

/// What a name is known as without words around it: those that say whose it is, what a remark is on, or what a reporting tool
/// writes around all its names (`Details_Table0_SerialNumber`, `SerialNumber0`).
fn find_bare(name: &str) -> Option<Alias> {
    let remark = name.rsplit(' ').next().and_then(find_whole);
    if let Some(remark) = remark.filter(|remark| remark.attribute == Attribute::Comment) {
        return Some(remark);
    }
    let unnumbered = name.strip_suffix('0').unwrap_or(name);
    let before = BEFORE
        .iter()
        .map(|word| unnumbered.strip_prefix(word)?.strip_prefix(' '));
    let after = AFTER
        .iter()
        .map(|word| unnumbered.strip_suffix(word)?.strip_suffix(' '));
    let bare = before.chain(after).chain([Some(unnumbered)]).flatten();
    bare.into_iter().find_map(find_whole)
}

/// What a header of shortened words is known as, each followed by its full stop: `Výr. č.` is `výrobní číslo`. None where the
/// words may be those of several attributes.
fn find_shortened(header: &str) -> Option<Alias> {
    let folded = fold_for_search(header);
    let words: Vec<(&str, bool)> = folded
        .split_inclusive(|c: char| !c.is_alphanumeric())
        .filter_map(|word| {
            let whole = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            (!whole.is_empty()).then_some((whole, word.ends_with('.')))
        })
        .collect();
    // Letters alone, and the first three of one word, stand for too much.
    let fewest = if words.len() == 1 { 4 } else { 2 };
    let tells = |(word, shortened): &(&str, bool)| *shortened && word.chars().count() >= fewest;
    if !words.iter().any(tells) {
        return None;
    }
    let alone = words.len() == 1 && words.iter().all(|(word, _)| word.chars().count() < 5);
    let is_meant = |alias: &Alias| {
        let full: Vec<&str> = alias.name.split(' ').collect();
        let begins = |((word, shortened), full): (&(&str, bool), &&str)| {
            word == full || *shortened && full.starts_with(word)
        };
        full.len() == words.len() && words.iter().zip(&full).all(begins)
    };
    // No tool shortens its own names.
    let by_hand = |alias: &Alias| !alias.name.ends_with('0');
    let meant: Vec<Alias> = aliases().filter(by_hand).filter(is_meant).collect();
    let first = *meant.first()?;
    let agree = meant.iter().all(|other| other.attribute == first.attribute);
    // One short word in one language only is an accident.
    (agree && (!alone || meant.len() >= 2)).then_some(first)
}

/// What a header is known as besides, where another column states what it is known as first.
pub(super) fn otherwise(header: &str) -> Option<Alias> {
    let name = column_name(header);
    OTHERWISE.iter().find(|alias| alias.name == name).copied()
}

/// How a header is known as this attribute.
pub(super) fn find_as(header: &str, attribute: Attribute) -> Option<Alias> {
    let known = [find(header), otherwise(header)];
    known
        .into_iter()
        .flatten()
        .find(|alias| alias.attribute == attribute)
}

fn aliases() -> impl Iterator<Item = Alias> {
    PARTS.iter().chain(TABLE.iter()).copied()
}
