//! The table itself. Names stand as headers are compared; each stands once.
//!
//! Of a tool they are those of its own exports (`docs/formats` says where each was read); of lists kept by hand the
//! field's usual words, and only those that leave no doubt. `data/column_names.tsv` holds those whose whole cell is the
//! value, so that a language is added without code.

use std::str::FromStr;
use std::sync::LazyLock;

use super::{Alias, Extract, SourceTool};
use crate::asset::Attribute;

/// What else a column is good for, where another states what it is known as first.
pub(super) const OTHERWISE: &[Alias] = &[
    Alias {
        name: "distinguishedname",
        attribute: Attribute::OrganisationalUnit,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::UnitsOfDistinguishedName,
    },
    Alias {
        name: "distinguished name0",
        attribute: Attribute::OrganisationalUnit,
        tool: SourceTool::ConfigurationManager,
        extract: Extract::UnitsOfDistinguishedName,
    },
];

/// Columns of which a part, or a translation, is the value.
pub(super) const PARTS: &[Alias] = &[
    Alias {
        name: "dnshostname",
        attribute: Attribute::HostDomain,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::DomainOfHostName,
    },
    Alias {
        name: "distinguishedname",
        attribute: Attribute::HostDomain,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::DomainOfDistinguishedName,
    },
    Alias {
        name: "distinguished name0",
        attribute: Attribute::HostDomain,
        tool: SourceTool::ConfigurationManager,
        extract: Extract::DomainOfDistinguishedName,
    },
    Alias {
        name: "fqdn",
        attribute: Attribute::HostDomain,
        tool: SourceTool::Lansweeper,
        extract: Extract::DomainOfHostName,
    },
    Alias {
        name: "dns name",
        attribute: Attribute::HostDomain,
        tool: SourceTool::Lansweeper,
        extract: Extract::DomainOfHostName,
    },
    // The name with its domain: it is what WSUS has, and the domain is known by it too.
    Alias {
        name: "fulldomainname",
        attribute: Attribute::Name,
        tool: SourceTool::Wsus,
        extract: Extract::Whole,
    },
    Alias {
        name: "enabled",
        attribute: Attribute::Status,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::EnabledStatus,
    },
    Alias {
        name: "accountenabled",
        attribute: Attribute::Status,
        tool: SourceTool::Intune,
        extract: Extract::EnabledStatus,
    },
];

/// The names of columns whose cells are values as they are: attribute, tool and names, in the order of the file.
pub(super) static TABLE: LazyLock<Vec<Alias>> = LazyLock::new(|| {
    let lines = include_str!("../../../../../data/column_names.tsv").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .flat_map(names_of_one_line)
        .collect()
});

/// A line of the table. One that names no attribute or no tool names no column: a test reads them all.
fn names_of_one_line(line: &'static str) -> Vec<Alias> {
    let mut cells = line.split('\t');
    let attribute = cells.next().and_then(|key| Attribute::from_str(key).ok());
    let tool = cells.next().and_then(SourceTool::from_name);
    let (Some(attribute), Some(tool), Some(names)) = (attribute, tool, cells.next()) else {
        return Vec::new();
    };
    let alias = |name| Alias {
        name,
        attribute,
        tool,
        extract: Extract::Whole,
    };
    names.split(';').map(alias).collect()
}
