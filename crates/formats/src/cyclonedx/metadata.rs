//! What a document says about itself: when and with what it was made, and what it describes.

use domain::component::Tool;
use domain::time::Instant;
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::error::{CyclonedxError, shortened};
use super::reader::{Reader, required, text};
use crate::document::Node;

impl Reader {
    pub(super) fn metadata(&mut self, metadata: Node<'_>) -> Result<(), CyclonedxError> {
        if let Some(timestamp) = metadata.field("timestamp")? {
            self.timestamp(timestamp)?;
        }
        self.tools(metadata)?;
        self.licences(metadata)?;
        self.judge_properties(metadata)?;
        if let Some(described) = metadata.field("component")? {
            self.bill.described = Some(self.bill.components.len());
            self.component(described, None)?;
        }
        Ok(())
    }

    /// RFC 3339 as in JSON; XML Schema allows a time without a zone, which is no instant.
    fn timestamp(&mut self, node: Node<'_>) -> Result<(), CyclonedxError> {
        let text = node.text()?.trim();
        match text.parse::<Timestamp>() {
            Ok(timestamp) => self.bill.made_at = Some(Instant::from(timestamp)),
            Err(_) if text.contains('T') && text.parse::<DateTime>().is_ok() => {
                self.remark(format!(
                    "the document was made at {text}, in a time zone it does not name"
                ));
            }
            Err(_) => {
                return Err(CyclonedxError::NoSuch {
                    place: node.place(),
                    found: shortened(text),
                    expected: "date and time (2026-11-23T12:00:00Z)",
                });
            }
        }
        Ok(())
    }

    /// Until 1.4 a list of tools; since then also components and services in place of it.
    fn tools(&mut self, metadata: Node<'_>) -> Result<(), CyclonedxError> {
        let Some(tools) = metadata.field("tools")? else {
            return Ok(());
        };
        if tools.is_list() || tools.children().any(|child| child.name() == "tool") {
            for tool in metadata.list("tools", "tool")? {
                let tool = Tool {
                    vendor: text(tool, "vendor")?,
                    name: text(tool, "name")?.unwrap_or_default(),
                    version: text(tool, "version")?,
                };
                self.bill.tools.push(tool);
            }
            return Ok(());
        }
        for tool in tools.list("components", "component")? {
            required(tool, "name")?;
            self.reference(tool)?;
            let supplier = match tool.field("supplier")? {
                Some(supplier) => text(supplier, "name")?,
                None => None,
            };
            let tool = Tool {
                vendor: supplier.or(text(tool, "publisher")?).or(text(tool, "group")?),
                name: text(tool, "name")?.unwrap_or_default(),
                version: text(tool, "version")?,
            };
            self.bill.tools.push(tool);
        }
        for service in tools.list("services", "service")? {
            self.reference(service)?;
            let tool = Tool {
                vendor: text(service, "group")?,
                name: text(service, "name")?.unwrap_or_default(),
                version: text(service, "version")?,
            };
            self.bill.tools.push(tool);
        }
        Ok(())
    }
}
