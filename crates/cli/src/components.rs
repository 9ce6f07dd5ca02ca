//! `wardround components`: what a bill of materials says, without installation or network.

use domain::component::{BillOfMaterials, Component};
use serde::Serialize;

use crate::arguments::Components;
use crate::console::read_file;
use crate::output;

/// A component as `docs/schema/components.schema.json` describes it.
#[derive(Serialize)]
struct Row<'a> {
    number: usize,
    kind: &'static str,
    reference: Option<&'a str>,
    group: Option<&'a str>,
    name: &'a str,
    version: Option<&'a str>,
    version_range: Option<&'a str>,
    purl: Option<&'a str>,
    cpe: Option<&'a str>,
    supplier: Option<&'a str>,
    manufacturer: Option<&'a str>,
    scope: Option<&'static str>,
    licences: &'a [String],
    parent: Option<usize>,
}

impl<'a> Row<'a> {
    fn new(number: usize, component: &'a Component) -> Self {
        Self {
            number,
            kind: component.kind.as_str(),
            reference: component.reference.as_deref(),
            group: component.group.as_deref(),
            name: &component.name,
            version: component.version.as_deref(),
            version_range: component.version_range.as_deref(),
            purl: component.purl.as_deref(),
            cpe: component.cpe.as_deref(),
            supplier: component.supplier.as_deref(),
            manufacturer: component.manufacturer.as_deref(),
            scope: component.scope.map(domain::component::Scope::as_str),
            licences: &component.licences,
            parent: component.parent,
        }
    }
}

pub(crate) fn run(components: &Components) -> anyhow::Result<()> {
    let bill = formats::bill::read(&read_file(&components.file)?)?;
    for remark in &bill.remarks {
        output::note(remark);
    }
    if components.json {
        for (number, component) in bill.components.iter().enumerate() {
            output::json(&Row::new(number, component))?;
        }
    } else {
        summary(&bill);
    }
    Ok(())
}

fn summary(bill: &BillOfMaterials) {
    let described = bill.described.and_then(|at| bill.components.get(at));
    output::line(format_args!("format\t{}", bill.format));
    if let Some(described) = described {
        let version = described.version.as_deref().unwrap_or_default();
        output::line(format_args!("describes\t{} {version}", described.name));
    }
    if let Some(identifier) = &bill.identifier {
        output::line(format_args!("identifier\t{identifier}"));
    }
    if let Some(made_at) = bill.made_at {
        output::line(format_args!("made\t{made_at}"));
    }
    output::line(format_args!("components\t{}", bill.components.len()));
    output::line(format_args!("dependencies\t{}", bill.dependencies.len()));
}
