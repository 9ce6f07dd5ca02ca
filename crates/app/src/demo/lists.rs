//! The lists the institution keeps, each in the dialect of what wrote it: inventories, which are accepted, and lists of people,
//! which wait to be looked at.

use super::filling::Filling;
use super::profile::{File, List};
use crate::error::Result;
use crate::import::NewFile;
use crate::staff_list::NewStaffList;

impl Filling<'_> {
    pub(super) async fn bring_lists_in(&self, lists: &[List]) -> Result<()> {
        for list in lists {
            let new = NewFile {
                source: list.source,
                file_name: list.file.name,
                content: list.file.bytes.into(),
            };
            let id = crate::import::upload(self.app, &self.actor, &new).await?;
            // Nobody has looked at it, so it is still as it was made.
            crate::import::accept(self.app, &self.actor, id, FIRST_VERSION).await?;
        }
        Ok(())
    }

    pub(super) async fn bring_staff_lists_in(&self, lists: &[File]) -> Result<()> {
        for list in lists {
            let new = NewStaffList {
                file_name: list.name,
                bytes: list.bytes,
                date_order: None,
            };
            crate::staff_list::bring_in(self.app, &self.actor, &new).await?;
        }
        Ok(())
    }
}

/// The version of an import that nobody has changed since it was uploaded.
const FIRST_VERSION: i32 = 1;
