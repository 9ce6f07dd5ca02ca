//! Values that mean "no value": what firmware, tools and people write where they have nothing to say.
//!
//! Matching on them would make one asset of hundreds. The serial numbers, model names and addresses are those GLPI
//! refuses by default (`Blacklist::getDefaults`, GLPI 11) and the SMBIOS texts of board makers; the words for "none"
//! are those of the languages of the product. UUIDs as in GLPI.

use super::attribute::{Attribute, Form};
use crate::text::fold_for_search;

/// Whether `value` states nothing about `attribute`.
pub(crate) fn means_nothing(attribute: Attribute, value: &str) -> bool {
    if value.len() > LONGEST {
        return false;
    }
    let folded = fold_for_search(value);
    if folded.is_empty() || !folded.chars().any(char::is_alphanumeric) || NOTHING.contains(&folded.as_str()) {
        return true;
    }
    match attribute {
        Attribute::SerialNumber | Attribute::AssetTag | Attribute::SecondaryTag => {
            means_no_number(&folded) || is_sum(&folded)
        }
        Attribute::SystemUuid => UUIDS.contains(&folded.as_str()) || one_character_repeated(&folded),
        Attribute::Name | Attribute::Model | Attribute::ModelNumber | Attribute::Manufacturer => {
            folded == "0"
                || PRODUCTS.contains(&folded.as_str())
                || (attribute == Attribute::Name && is_sum(&folded))
        }
        Attribute::IpAddress => LEASED.contains(&folded.as_str()),
        _ => {
            folded == "0"
                && matches!(
                    attribute.form(),
                    Form::Text | Form::Path | Form::Date | Form::Identifier
                )
        }
    }
}

/// Bytes of the longest value that can mean nothing, with room for a long row of one character.
const LONGEST: usize = 64;

fn means_no_number(folded: &str) -> bool {
    NUMBERS.contains(&folded)
        || one_character_repeated(folded)
        || "123456789012345678901234567890".starts_with(folded)
}

/// `0000000`, `xxxxxxx`, `FFFF-FFFF`.
fn one_character_repeated(folded: &str) -> bool {
    let mut letters = folded.chars().filter(|c| c.is_alphanumeric());
    let Some(first) = letters.next() else { return true };
    matches!(first, '0' | '1' | 'x' | 'n' | 'f') && letters.all(|c| c == first)
}

/// What the last line of a list has instead of a machine: `Total`, `TOTAL GENERAL: 350`, `Summe 12 Geräte`.
fn is_sum(folded: &str) -> bool {
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.next().is_some_and(|word| SUMS.contains(&word))
        && words.all(|word| {
            SUMS.contains(&word) || COUNTED.contains(&word) || word.chars().all(|c| c.is_ascii_digit())
        })
}

/// What people write for an address that a server gives out, another every week.
const LEASED: &[&str] = &[
    "dhcp",
    "bootp",
    "dynamic",
    "dynamic ip",
    "dynamique",
    "dynamisch",
    "dinamic",
    "dinamica",
    "dinamico",
    "dynamiczny",
    "dynamicky",
    "dinamikus",
    "dynamisk",
    "dynaaminen",
    "auto",
    "automatic",
];

const SUMS: &[&str] = &[
    "total",
    "totale",
    "totaal",
    "summe",
    "gesamt",
    "gesamtsumme",
    "gesamtzahl",
    "somme",
    "suma",
    "razem",
    "celkem",
    "osszesen",
    "subtotal",
    "totals",
    "sum",
];

/// What may stand beside the word for a sum.
const COUNTED: &[&str] = &[
    "general",
    "generale",
    "geral",
    "grand",
    "of",
    "de",
    "rows",
    "row",
    "records",
    "items",
    "assets",
    "devices",
    "computers",
    "gerate",
    "appareils",
    "lignes",
    "elements",
    "equipements",
    "echipamente",
    "pozitii",
    "buc",
    "equipos",
    "equipamentos",
    "apparecchiature",
    "urzadzen",
    "zarizeni",
    "eszkoz",
    "db",
    "count",
    "anzahl",
    "nombre",
];

/// Words and signs for "none", whatever the attribute.
#[rustfmt::skip]
const NOTHING: &[&str] = &[
    "n/a", "n.a.", "na", "n/d", "n.d.", "nd", "none", "null", "(null)", "(null string)", "nil", "nan", "#n/a",
    "#na", "#value!", "#ref!", "nothing", "unknown", "unknow", "not available", "not applicable", "not specified",
    "not set", "undefined", "empty", "(empty)", "to be filled by o.e.m.", "to be filled by oem", "default string",
    "default", "o.e.m.", "oem", "tbd", "invalid", "no data", "(none)", "[none]", "<none>", "?",
    "aucun", "aucune", "inconnu", "inconnue", "non renseigne", "non defini", "sans objet", "neant", "vide", "s/o",
    "keine", "kein", "unbekannt", "nicht verfugbar", "nicht angegeben", "entfallt", "k.a.", "k. a.", "leer",
    "necunoscut", "fara", "nespecificat", "nedefinit", "niciunul", "lipsa",
    "ninguno", "desconocido", "nessuno", "sconosciuto", "sin datos", "no consta", "desconhecido", "nenhum",
    "brak", "nieznany", "nie dotyczy", "neznamy", "zadny", "neuvedeno", "ismeretlen", "nincs", "nincs adat",
    "onbekend", "geen", "n.v.t.", "nvt", "n. v. t.", "bez", "(leer)", "(vide)", "(gol)", "none specified",
];

#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "system serial number", "systemserialnumb", "serial number", "serial", "serial number xxxxxx", "oem_serial",
    "chassis serial number", "base board serial number", "sys-1234567890", "sys-9876543210", "sn-12345",
    "sn-1234567890", "mb-1234567890", "0123456789", "123456789000", "eval", "iatpass", "tulip computers",
    "asset-1234567890", "no asset tag", "no asset information", "asset tag", "chassis asset tag",
    "sn-123456fvgv3i0b8o5n6n7k", "fara serie", "sans numero", "ohne", "s/n", "not settable",
];

#[rustfmt::skip]
const PRODUCTS: &[&str] = &[
    "system product name", "product name", "system name", "all series", "system manufacturer", "manufacturer",
    "system version", "oem_name", "type1productconfigid", "*",
];

#[rustfmt::skip]
const UUIDS: &[&str] = &[
    "03000200-0400-0500-0006-000700080009", "6ab5b300-538d-1014-9fb5-b0684d007b53",
    "01010101-0101-0101-0101-010101010101", "2",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_firmware_writes_for_nothing_is_nothing() {
        let serials = [
            "To be filled by O.E.M.",
            "N/A",
            "0",
            "-",
            "None",
            "Default string",
            "System Serial Number",
            "123456789",
            "00000000",
            ".....",
        ];
        for value in serials {
            assert!(means_nothing(Attribute::SerialNumber, value), "{value}");
        }
        assert!(means_nothing(Attribute::Model, "System Product Name"));
        assert!(means_nothing(Attribute::Location, "Non renseigné"));
    }

    #[test]
    fn the_line_with_the_sum_names_no_machine() {
        for value in [
            "Total",
            "TOTAL GENERAL: 350",
            "Summe 12 Geräte",
            "Összesen: 18 db",
            "Total: 1.234",
        ] {
            assert!(means_nothing(Attribute::Name, value), "{value}");
            assert!(means_nothing(Attribute::AssetTag, value), "{value}");
        }
        for value in ["Total-Station 7", "TOTALLAB", "Suma Pump A"] {
            assert!(!means_nothing(Attribute::Name, value), "{value}");
        }
        assert!(!means_nothing(Attribute::Comment, "Total"));
    }

    #[test]
    fn a_real_value_is_kept() {
        for value in ["7XKQ2N3", "CZC1234567", "10", "100023", "0001"] {
            assert!(!means_nothing(Attribute::SerialNumber, value), "{value}");
        }
        assert!(!means_nothing(Attribute::Networked, "0"));
        assert!(!means_nothing(Attribute::Comment, "serial"));
    }
}
