//! The words for what was found in a file: warnings, reasons, encodings. Each is a phrase with its arguments; only what
//! the reader of the file says of a row it could not read arrives in words already.

use app::import::{Certainty, Encoding, ImportState, Quote, Separator, Warning};
use domain::asset::DateOrder;
use domain::inventory::{ColumnUse, KeyRule, MappingReason, RowRejectReason, SourceTool, UnusedReason};
use domain::round::Phrase;

pub(super) use crate::assets::words::count;
use crate::design::Status;

/// How far an import has come.
pub(super) fn state(state: ImportState) -> Phrase {
    Phrase::new("import-state").selector("state", state.as_str())
}

/// What that means for the reader.
pub(super) fn state_status(state: ImportState) -> Status {
    match state {
        ImportState::Uploaded => Status::Pending,
        ImportState::Accepted => Status::Fine,
        ImportState::Discarded | ImportState::Undone => Status::Unknown,
    }
}

/// The key of an encoding, in forms and messages.
pub(super) fn encoding_key(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf8",
        Encoding::Utf16Le => "utf16_le",
        Encoding::Utf16Be => "utf16_be",
        Encoding::Windows1250 => "windows1250",
        Encoding::Windows1251 => "windows1251",
        Encoding::Windows1252 => "windows1252",
        Encoding::Windows1253 => "windows1253",
        Encoding::Windows1257 => "windows1257",
        Encoding::Iso8859_2 => "iso8859_2",
    }
}

/// The name of an encoding.
pub(super) fn encoding(encoding: Encoding) -> Phrase {
    Phrase::new("import-encoding").selector("encoding", encoding_key(encoding))
}

/// The key of a separator, in forms and messages.
pub(super) fn separator_key(separator: Separator) -> &'static str {
    match separator {
        Separator::Semicolon => "semicolon",
        Separator::Comma => "comma",
        Separator::Tab => "tab",
        Separator::Pipe => "pipe",
    }
}

/// The name of a separator.
pub(super) fn separator(separator: Separator) -> Phrase {
    Phrase::new("import-separator").selector("separator", separator_key(separator))
}

/// Every way of quoting a cell.
pub(super) const QUOTES: [Quote; 3] = [Quote::Double, Quote::Single, Quote::None];

/// The key of a quote, in forms and messages.
pub(super) fn quote_key(quote: Quote) -> &'static str {
    match quote {
        Quote::Double => "double",
        Quote::Single => "single",
        Quote::None => "none",
    }
}

/// The name of a quote.
pub(super) fn quote(quote: Quote) -> Phrase {
    Phrase::new("import-quote").selector("quote", quote_key(quote))
}

/// How far something detected can be relied on.
pub(super) fn certainty(certainty: Certainty) -> Phrase {
    let name = match certainty {
        Certainty::Guess => "guess",
        Certainty::Likely => "likely",
        Certainty::Certain => "certain",
    };
    Phrase::new("import-detected-certainty").selector("certainty", name)
}

/// Something doubtful in the file.
pub(super) fn warning(warning: &Warning) -> Phrase {
    let phrase = Phrase::new(warning.message_key());
    match warning {
        Warning::LettersLost { cells, line, example }
        | Warning::LettersEncodedTwice { cells, line, example } => phrase
            .number("cells", count(*cells))
            .number("line", count(*line))
            .text("example", example),
        Warning::EncodingUncertain { encoding } => phrase.selector("encoding", encoding_key(*encoding)),
        Warning::SeparatorUncertain => phrase,
        Warning::HeaderLooksLikeData { column, value } => {
            phrase.number("column", count(*column)).text("value", value)
        }
        Warning::LinesAboveHeader { lines } => phrase.number("lines", count(*lines)),
        Warning::RowsRejected { rows, line } => {
            phrase.number("rows", count(*rows)).number("line", count(*line))
        }
    }
}

/// What tells the rows apart.
pub(super) fn key_rule(rule: Option<KeyRule>) -> Phrase {
    Phrase::new("import-key-rule").selector("rule", rule.map_or("none", KeyRule::as_str))
}

/// Why a row is not taken in.
pub(super) fn reject(reason: &RowRejectReason) -> Phrase {
    match reason {
        RowRejectReason::NoKeyColumn => Phrase::new("inventory-reject-no-key-column"),
        RowRejectReason::NoIdentity { rule } => {
            Phrase::new("inventory-reject-no-identity").selector("rule", rule.as_str())
        }
        RowRejectReason::Repeated { key, first_line, .. } => Phrase::new("inventory-reject-repeated")
            .text("value", key.value())
            .number("firstLine", count(*first_line)),
        RowRejectReason::Unreadable { message, .. } => {
            Phrase::new("import-reject-unreadable").text("reason", message)
        }
    }
}

/// Why a column means what it means. The attribute that another column states is not repeated: its row says so.
pub(super) fn column_use(usage: &ColumnUse) -> Phrase {
    let phrase = Phrase::new(usage.message_key());
    match usage {
        ColumnUse::Attribute {
            reason: MappingReason::KnownName { tool },
            ..
        } => phrase.selector("tool", tool_key(*tool)),
        ColumnUse::Unused {
            reason: UnusedReason::AlreadyStated { by, .. },
        } => phrase.text("by", by),
        ColumnUse::Attribute { .. } | ColumnUse::Unused { .. } => phrase,
    }
}

fn tool_key(tool: SourceTool) -> &'static str {
    match tool {
        SourceTool::Glpi => "glpi",
        SourceTool::SnipeIt => "snipe_it",
        SourceTool::Lansweeper => "lansweeper",
        SourceTool::ActiveDirectory => "active_directory",
        SourceTool::ConfigurationManager => "configuration_manager",
        SourceTool::Wazuh => "wazuh",
        SourceTool::Wsus => "wsus",
        SourceTool::Intune => "intune",
        SourceTool::Defender => "defender",
        SourceTool::Biomedical => "biomedical",
        SourceTool::General => "general",
    }
}

/// The key of an order of day and month.
pub(super) fn date_order_key(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day_first",
        DateOrder::MonthFirst => "month_first",
    }
}

/// An order of day and month.
pub(super) fn date_order(order: DateOrder) -> Phrase {
    Phrase::new("import-date-order").selector("order", date_order_key(order))
}
