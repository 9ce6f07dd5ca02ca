//! From what stands in a cell to the value that is stored and compared.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::address::{NotAnAddress, ip_addresses, mac_addresses};
use super::attribute::{Attribute, Form};
use super::date::{self, DateOrder, NoDate};
use super::kind::AssetKind;
use super::placeholder::means_nothing;
use crate::text::{FORMULA_STARTS, code_point, fold_for_search, hidden_character};

/// Characters a value may have. What is longer is not a value of an inventory but a text or damage.
pub const MAX_VALUE_CHARACTERS: usize = 4_000;

/// What is known about the column a cell stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints {
    /// The order of day and month, where the column decides it or the user has said it.
    pub date_order: Option<DateOrder>,
}

/// Why a cell gives no value. The cell itself stays in the source record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ValueProblem {
    /// `12/11/2026` in a column where nothing says whether day or month comes first.
    AmbiguousDate {
        /// The cell.
        raw: String,
    },
    /// A count of days instead of a date: a spreadsheet has lost the format.
    SpreadsheetDate {
        /// The cell.
        raw: String,
        /// The day it most likely means.
        likely: Date,
    },
    /// No date in any notation known.
    NotADate {
        /// The cell.
        raw: String,
    },
    /// A number or address turned into a decimal number with exponent by a spreadsheet; its digits are lost.
    SpreadsheetNumber {
        /// The cell.
        raw: String,
    },
    /// No IP address.
    NotAnIpAddress {
        /// The part of the cell that is none.
        raw: String,
    },
    /// No MAC address.
    NotAMacAddress {
        /// The part of the cell that is none.
        raw: String,
    },
    /// Neither yes nor no.
    NotABoolean {
        /// The cell.
        raw: String,
    },
    /// A word for a kind of equipment that is not known.
    UnknownKind {
        /// The cell.
        raw: String,
    },
    /// PowerShell wrote what kind of object stood there instead of what was in it: `System.String[]`, `@{Name=…}`.
    PowerShellObject {
        /// The cell.
        raw: String,
    },
    /// More than [`MAX_VALUE_CHARACTERS`].
    TooLong {
        /// How many characters it has.
        characters: usize,
    },
    /// A character that is not seen or turns what follows ([`hidden_character`]): without it the value may be another.
    HiddenCharacter {
        /// The first of them, as standards name it.
        code_point: String,
    },
}

impl ValueProblem {
    /// Whether the cell holds something else than this attribute, rather than a damaged or doubtful value of it.
    pub fn is_of_another_kind(&self) -> bool {
        match self {
            Self::NotADate { .. }
            | Self::NotAnIpAddress { .. }
            | Self::NotAMacAddress { .. }
            | Self::NotABoolean { .. }
            | Self::PowerShellObject { .. }
            | Self::UnknownKind { .. } => true,
            Self::AmbiguousDate { .. }
            | Self::SpreadsheetDate { .. }
            | Self::SpreadsheetNumber { .. }
            | Self::TooLong { .. }
            | Self::HiddenCharacter { .. } => false,
        }
    }

    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::AmbiguousDate { .. } => "asset-value-ambiguous-date",
            Self::SpreadsheetDate { .. } => "asset-value-spreadsheet-date",
            Self::NotADate { .. } => "asset-value-not-a-date",
            Self::SpreadsheetNumber { .. } => "asset-value-spreadsheet-number",
            Self::NotAnIpAddress { .. } => "asset-value-not-an-ip-address",
            Self::NotAMacAddress { .. } => "asset-value-not-a-mac-address",
            Self::NotABoolean { .. } => "asset-value-not-a-boolean",
            Self::UnknownKind { .. } => "asset-value-unknown-kind",
            Self::PowerShellObject { .. } => "asset-value-power-shell-object",
            Self::TooLong { .. } => "asset-value-too-long",
            Self::HiddenCharacter { .. } => "asset-value-hidden-character",
        }
    }
}

impl fmt::Display for ValueProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AmbiguousDate { raw } => {
                write!(
                    formatter,
                    "\"{raw}\" may be day or month first; say which the column has"
                )
            }
            Self::SpreadsheetDate { raw, likely } => write!(
                formatter,
                "\"{raw}\" is a spreadsheet's count of days, most likely {likely}; format the column as a date and export again"
            ),
            Self::NotADate { raw } => write!(formatter, "\"{raw}\" is no date"),
            Self::SpreadsheetNumber { raw } => write!(
                formatter,
                "\"{raw}\" was damaged by a spreadsheet and its digits are lost; format the column as text and export again"
            ),
            Self::NotAnIpAddress { raw } => write!(formatter, "\"{raw}\" is no IP address"),
            Self::NotAMacAddress { raw } => write!(formatter, "\"{raw}\" is no MAC address"),
            Self::NotABoolean { raw } => write!(formatter, "\"{raw}\" is neither yes nor no"),
            Self::UnknownKind { raw } => write!(
                formatter,
                "\"{raw}\" is no kind of equipment known here; say what it is"
            ),
            Self::PowerShellObject { raw } => write!(
                formatter,
                "\"{raw}\" is a kind of object that PowerShell wrote instead of the value; \
                 select the property with @{{n='…';e={{$_.… -join ', '}}}} and export again"
            ),
            Self::TooLong { characters } => {
                write!(
                    formatter,
                    "{characters} characters where at most {MAX_VALUE_CHARACTERS} are kept"
                )
            }
            Self::HiddenCharacter { code_point } => {
                write!(
                    formatter,
                    "it holds the hidden character {code_point}; take it out at the source"
                )
            }
        }
    }
}

impl Attribute {
    /// The value that `raw`, the content of a cell, states for this attribute; `None` when it states nothing.
    ///
    /// # Errors
    /// When the cell holds something that is no value of this attribute, or was damaged on its way here.
    ///
    /// ```
    /// use domain::asset::{Attribute, Hints};
    ///
    /// let hints = Hints::default();
    /// let mac = Attribute::MacAddress.normalise("00-1A-2B-3C-4D-5E", hints)?;
    /// assert_eq!(mac.as_deref(), Some("00:1a:2b:3c:4d:5e"));
    /// assert_eq!(Attribute::SerialNumber.normalise("To be filled by O.E.M.", hints)?, None);
    /// assert!(Attribute::MacAddress.normalise("1E+10", hints).is_err());
    /// # Ok::<(), domain::asset::ValueProblem>(())
    /// ```
    pub fn normalise(self, raw: &str, hints: Hints) -> Result<Option<String>, ValueProblem> {
        let text = tidied(raw, self.form());
        if means_nothing(self, &text) {
            return Ok(None);
        }
        let characters = text.chars().count();
        if characters > MAX_VALUE_CHARACTERS {
            return Err(ValueProblem::TooLong { characters });
        }
        if let Some(hidden) = hidden_character(&text) {
            return Err(ValueProblem::HiddenCharacter {
                code_point: code_point(hidden),
            });
        }
        if is_power_shell_object(&text) {
            return Err(ValueProblem::PowerShellObject { raw: text });
        }
        if may_be_damaged(self.form()) && is_exponential(&text) {
            return Err(ValueProblem::SpreadsheetNumber { raw: text });
        }
        match self.form() {
            Form::Text | Form::Identifier => Ok(Some(text)),
            Form::Path => Ok(path(&text)),
            Form::Domain => Ok(Some(text.trim_end_matches(['.', ' ']).to_lowercase())),
            Form::IpAddresses => {
                ip_addresses(&text).map_err(|NotAnAddress(raw)| ValueProblem::NotAnIpAddress { raw })
            }
            Form::MacAddresses => {
                mac_addresses(&text).map_err(|NotAnAddress(raw)| ValueProblem::NotAMacAddress { raw })
            }
            Form::Date => day(text, hints.date_order),
            Form::Boolean => boolean(&text)
                .map(|value| Some(value.to_string()))
                .ok_or(ValueProblem::NotABoolean { raw: text }),
            Form::Kind => AssetKind::recognise(&text)
                .map(|kind| Some(kind.to_string()))
                .ok_or(ValueProblem::UnknownKind { raw: text }),
        }
    }
}

/// The text without what exports wrap around it: `="00123"` and a leading `'` keep a spreadsheet from calculating, and
/// GLPI and Snipe-IT escape `<`, `>`, `&` and quotes as a web page does. White space within a line is collapsed, as is any line end
/// outside lists of addresses.
fn tidied(raw: &str, form: Form) -> String {
    let raw = raw.trim_matches(is_blank);
    let unwrapped = raw
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(raw);
    let unescaped = match unwrapped.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA_STARTS) => rest,
        _ => unwrapped,
    };
    let plain = without_entities(unescaped);
    let composed = if plain.is_ascii() {
        plain
    } else {
        Cow::Owned(plain.nfc().collect())
    };
    if matches!(form, Form::IpAddresses | Form::MacAddresses) {
        return composed.trim_matches(is_blank).to_owned();
    }
    composed
        .split(is_blank)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn without_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let entities = [
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#034;", "\""),
        ("&#39;", "'"),
        ("&#039;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    Cow::Owned(entities.iter().fold(text.to_owned(), |text, (entity, letter)| {
        text.replace(entity, letter)
    }))
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

/// What `Export-Csv` makes of a property that holds more than one value, or an object of its own.
fn is_power_shell_object(text: &str) -> bool {
    let list = text.starts_with("System.") && (text.ends_with("[]") || text.contains("System.Collections."));
    let directory = text.starts_with("Microsoft.ActiveDirectory.Management.AD");
    let services = text.starts_with("Microsoft.UpdateServices.");
    let object = text.starts_with("@{") && text.ends_with('}') && text.contains('=');
    !text.contains(' ') && (list || directory || services) || object
}

fn may_be_damaged(form: Form) -> bool {
    matches!(form, Form::Identifier | Form::IpAddresses | Form::MacAddresses)
}

/// `1E+10`, `1,23E+11`: what a spreadsheet makes of a long number, or of a MAC address such as 1e:10.
pub(crate) fn is_exponential(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    let Some((mantissa, exponent)) = upper.split_once("E+") else {
        return false;
    };
    let numeric = |part: &str, marks: &[char]| {
        part.starts_with(|c: char| c.is_ascii_digit())
            && part.chars().all(|c| c.is_ascii_digit() || marks.contains(&c))
    };
    numeric(mantissa, &['.', ',']) && numeric(exponent, &[])
}

/// The levels of a place or entity, outermost first, with ` > ` between them as GLPI writes them.
fn path(text: &str) -> Option<String> {
    let levels: Vec<&str> = text
        .split('>')
        .map(str::trim)
        .filter(|level| !level.is_empty())
        .collect();
    (!levels.is_empty()).then(|| levels.join(" > "))
}

fn day(text: String, order: Option<DateOrder>) -> Result<Option<String>, ValueProblem> {
    match date::read(&text, order) {
        Ok(date) => Ok(Some(date.to_string())),
        Err(NoDate::Never) => Ok(None),
        Err(NoDate::Ambiguous) => Err(ValueProblem::AmbiguousDate { raw: text }),
        Err(NoDate::Serial { likely }) => Err(ValueProblem::SpreadsheetDate { raw: text, likely }),
        Err(NoDate::Unreadable) => Err(ValueProblem::NotADate { raw: text }),
    }
}

/// Yes and no in English, French, German, Romanian, Spanish, Italian, Portuguese, Dutch, Polish, Czech and Hungarian.
pub(crate) fn boolean(text: &str) -> Option<bool> {
    match fold_for_search(text).as_str() {
        "1" | "true" | "yes" | "y" | "x" | "on" | "oui" | "o" | "vrai" | "ja" | "j" | "wahr" | "da" | "d"
        | "adevarat" | "si" | "s" | "sim" | "tak" | "ano" | "igen" | "vero" | "verdadero" | "✓" | "✔" => {
            Some(true)
        }
        "0" | "false" | "no" | "n" | "off" | "non" | "faux" | "nein" | "falsch" | "nu" | "fals" | "nao"
        | "nee" | "nie" | "ne" | "nem" | "falso" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn normalised(attribute: Attribute, raw: &str) -> Option<String> {
        attribute.normalise(raw, Hints::default()).unwrap()
    }

    #[test]
    fn a_hidden_character_is_named_and_not_taken_out() {
        for (raw, code_point) in [
            ("invoice\u{202e}fdp.exe", "U+202E"),
            ("PC\u{200d}-1", "U+200D"),
            ("PC-1\0", "U+0000"),
        ] {
            let problem = Attribute::Name.normalise(raw, Hints::default()).unwrap_err();
            let code_point = code_point.to_owned();
            assert_eq!(problem, ValueProblem::HiddenCharacter { code_point });
        }
        assert_eq!(
            normalised(Attribute::Name, "\u{feff}PC\u{200b}1 ").as_deref(),
            Some("PC 1"),
            "what exports put between words is space"
        );
    }

    #[test]
    fn what_exports_wrap_around_a_value_is_taken_off() {
        assert_eq!(
            normalised(Attribute::AssetTag, "=\"00123\"").as_deref(),
            Some("00123")
        );
        assert_eq!(
            normalised(Attribute::Comment, "'=HYPERLINK(1)").as_deref(),
            Some("=HYPERLINK(1)")
        );
        assert_eq!(
            normalised(Attribute::Comment, "'＠SUM(A1)").as_deref(),
            Some("＠SUM(A1)")
        );
        assert_eq!(
            normalised(Attribute::Location, "Site A &#62; 2e étage>Salle\u{a0}12").as_deref(),
            Some("Site A > 2e étage > Salle 12")
        );
        assert_eq!(
            normalised(Attribute::Name, " S\u{63a}\tPC \n 1 ").as_deref(),
            Some("S\u{63a} PC 1")
        );
    }

    #[test]
    fn an_object_of_power_shell_is_no_value_of_any_attribute() {
        for raw in [
            "System.String[]",
            "System.Object[]",
            "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection",
            "@{IPAddressToString=10.1.4.20; Address=335806730}",
            "System.Collections.Generic.List`1[System.String]",
        ] {
            for attribute in [Attribute::User, Attribute::IpAddress, Attribute::SerialNumber] {
                let problem = attribute.normalise(raw, Hints::default()).unwrap_err();
                assert_eq!(problem, ValueProblem::PowerShellObject { raw: raw.to_owned() });
            }
        }
        assert_eq!(
            normalised(Attribute::Model, "System x3650").as_deref(),
            Some("System x3650")
        );
    }

    #[test]
    fn letters_that_a_web_page_escapes_are_read_as_what_they_are() {
        assert_eq!(
            normalised(
                Attribute::Comment,
                "l&#039;ancien &quot;poste&quot; &amp; l&apos;autre"
            )
            .as_deref(),
            Some("l'ancien \"poste\" & l'autre")
        );
    }

    #[test]
    fn letters_typed_with_combining_marks_are_composed() {
        assert_eq!(
            normalised(Attribute::Unit, "Sect\u{326}ia").as_deref(),
            Some("Secția")
        );
    }

    #[test]
    fn a_number_damaged_by_a_spreadsheet_is_flagged_and_not_repaired() {
        for (attribute, raw) in [
            (Attribute::MacAddress, "1E+10"),
            (Attribute::SerialNumber, "1,23E+11"),
            (Attribute::AssetTag, "4.5e+12"),
        ] {
            let problem = attribute.normalise(raw, Hints::default()).unwrap_err();
            assert_eq!(problem, ValueProblem::SpreadsheetNumber { raw: raw.to_owned() });
        }
        assert_eq!(normalised(Attribute::Model, "1E+10").as_deref(), Some("1E+10"));
    }

    #[test]
    fn yes_and_no_are_understood_in_the_languages_of_the_product() {
        for raw in ["oui", "Ja", "DA", "yes", "1", "x", "True", "Sí"] {
            assert_eq!(
                normalised(Attribute::Networked, raw).as_deref(),
                Some("true"),
                "{raw}"
            );
        }
        for raw in ["non", "Nein", "nu", "0", "FALSE"] {
            assert_eq!(
                normalised(Attribute::Networked, raw).as_deref(),
                Some("false"),
                "{raw}"
            );
        }
        assert!(
            Attribute::Networked
                .normalise("VLAN 12", Hints::default())
                .is_err()
        );
    }

    #[test]
    fn a_date_needs_the_order_of_its_column_only_when_it_is_ambiguous() {
        let day_first = Hints {
            date_order: Some(DateOrder::DayFirst),
        };
        assert_eq!(
            normalised(Attribute::LastSeen, "25/11/2026 08:00").as_deref(),
            Some("2026-11-25")
        );
        assert!(
            Attribute::LastSeen
                .normalise("12/11/2026", Hints::default())
                .is_err()
        );
        assert_eq!(
            Attribute::LastSeen.normalise("12/11/2026", day_first),
            Ok(Some("2026-11-12".to_owned()))
        );
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(index in 0..Attribute::ALL.len(), raw in "\\PC{0,24}|[0-9a-fE+:., /\\-]{0,24}") {
            let attribute = Attribute::ALL[index];
            if let Ok(Some(value)) = attribute.normalise(&raw, Hints { date_order: Some(DateOrder::DayFirst) }) {
                prop_assert_eq!(attribute.normalise(&value, Hints::default()), Ok(Some(value)));
            }
        }
    }
}
