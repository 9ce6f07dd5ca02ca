//! Exports of NetBox in JSON: devices and virtual machines as its REST API lists them, flat, or in a dump of its database.
//!
//! One row for each device and virtual machine under the constant [`COLUMNS`]. Pages of results, single objects, lists
//! of objects and several of them one after another are read alike.
//!
//! What this is not: it gives no meaning to columns and joins no machines; that is `domain::inventory`. Interfaces,
//! cables and addresses beside the primary one are not read. Tables exported from NetBox's pages are CSV.
//!
//! Invariants. Every row has one cell for each column, and its place is the position of its object among all objects of
//! the file. What is no device becomes a reject with its place and reason, and reading goes on.
//!
//! ```
//! use formats::netbox;
//!
//! let file = br#"{"count": 1, "next": null, "previous": null, "results": [{
//!     "url": "https://netbox.spital.local/api/dcim/devices/7/", "name": "sw-icu-1", "serial": "FOC1912X0AB",
//!     "asset_tag": "INV-77", "device_type": {"model": "C9300-48P", "manufacturer": {"name": "Cisco"}},
//!     "role": {"name": "Access switch"}, "site": {"name": "Main building"}, "location": {"name": "ICU"},
//!     "rack": null, "status": {"value": "active", "label": "Active"},
//!     "primary_ip4": {"address": "10.1.0.7/24"}, "platform": {"name": "IOS-XE 17"}, "tenant": null}]}"#;
//! assert!(netbox::detect(file));
//!
//! let table = netbox::read(file.as_slice())?;
//! let cell = |name| {
//!     let at = netbox::COLUMNS.iter().position(|column| *column == name)?;
//!     table.rows[0].cells.get(at).map(String::as_str)
//! };
//! assert_eq!((cell("Manufacturer"), cell("Model")), (Some("Cisco"), Some("C9300-48P")));
//! assert_eq!((cell("Location"), cell("Virtual")), (Some("ICU"), Some("no")));
//! # Ok::<(), netbox::NetboxError>(())
//! ```

mod dump;
mod object;
#[cfg(test)]
mod tests;

use std::io::Read;

use crate::json::{Document, JsonError, each_document, load};
use crate::table::{Reject, Row, Table};
use dump::Dump;
use object::{Object, Reference};

/// Bytes of a file. A device is about 3 KB in the REST API.
pub const MAX_FILE_BYTES: u64 = 128 << 20;

/// Devices and virtual machines of a file.
pub const MAX_DEVICES: usize = 100_000;

/// Objects of a dump that devices may refer to.
pub const MAX_NAMED: usize = 500_000;

/// Bytes at the start of a file from which it is recognised.
pub const SAMPLE_BYTES: usize = 64 << 10;

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 15] = [
    "Name",
    "Asset tag",
    "Serial number",
    "Manufacturer",
    "Model",
    "Role",
    "Site",
    "Location",
    "Rack",
    "Cluster",
    "Status",
    "IP address",
    "Platform",
    "Tenant",
    "Virtual",
];

/// Why a file is refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum NetboxError {
    /// Not JSON, or not to be read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// JSON of another shape.
    #[error(
        "the file holds no device or virtual machine; \
         export /api/dcim/devices/?limit=0 or /api/virtualization/virtual-machines/?limit=0 as JSON"
    )]
    NotNetbox,
    /// More than [`MAX_DEVICES`], or than [`MAX_NAMED`] objects they may refer to.
    #[error(
        "the file holds more than {MAX_DEVICES} devices or {MAX_NAMED} other objects; export it in parts"
    )]
    TooManyObjects,
}

impl NetboxError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Json(error) => error.message_key(),
            Self::NotNetbox => "netbox-error-not-netbox",
            Self::TooManyObjects => "netbox-error-too-many-objects",
        }
    }
}

/// Whether the file that begins with `sample` looks like an export. Bytes beyond [`SAMPLE_BYTES`] are not looked at.
pub fn detect(sample: &[u8]) -> bool {
    let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
    let text = String::from_utf8_lossy(sample);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let has = |part: &str| text.contains(part);
    let nested_or_flat = has("\"device_type\"") && has("\"site\"");
    let machines = has("\"cluster\"") && has("\"vcpus\"");
    let dump = has("\"fields\"") && (has("\"dcim\"") || has("\"dcim."));
    let addressed = has("/api/dcim/devices/") || has("/api/virtualization/virtual-machines/");
    text.starts_with(['{', '[']) && (addressed || nested_or_flat || machines || dump)
}

/// Reads the devices and virtual machines of a file.
///
/// # Errors
/// When the bytes are not JSON, hold no device, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, NetboxError> {
    let bytes = load(bytes, MAX_FILE_BYTES)?;
    let mut export = Export::default();
    each_document::<Object>(&bytes, |document| {
        export.take(document);
        !export.is_too_large()
    });
    export.into_table()
}

/// A device or virtual machine, before what it refers to is known.
struct Device {
    place: u64,
    object: Object,
    is_virtual: bool,
}

/// What has been read so far.
#[derive(Default)]
struct Export {
    place: u64,
    devices: Vec<Device>,
    rejects: Vec<Reject>,
    dump: Dump,
    /// How many objects the pages say there are.
    counted: u64,
    listed: u64,
    /// Whether there was a page without results.
    empty_page: bool,
    surplus: bool,
    first_broken: Option<JsonError>,
}

impl Export {
    fn take(&mut self, document: Document<Object>) {
        match document {
            Document::Object(object) => self.object(object),
            Document::Other => self.reject("this is no object but a plain value".to_owned()),
            Document::Broken(error) => {
                self.reject(error.to_string());
                self.first_broken.get_or_insert(error);
            }
        }
    }

    fn object(&mut self, mut object: Object) {
        if let Some(results) = object.results.take() {
            // Every page of a listing gives the same count.
            if object.previous.is_empty() {
                let counted: u64 = object.count.parse().unwrap_or(0);
                self.counted = self.counted.saturating_add(counted);
            }
            self.surplus |= results.cut;
            self.empty_page |= results.items.is_empty();
            self.listed += results.items.len() as u64;
            for item in results.items {
                match item {
                    Some(item) => self.device(*item),
                    None => self.reject("this is no object but a plain value".to_owned()),
                }
            }
        } else if let Some(fields) = object.fields.take() {
            self.dumped(&object, *fields);
        } else {
            self.device(object);
        }
    }

    fn dumped(&mut self, object: &Object, fields: Object) {
        self.place += 1;
        match &*object.model {
            "dcim.device" => self.keep(fields, false),
            "virtualization.virtualmachine" => self.keep(fields, true),
            kind => self.dump.add(kind, &object.pk, fields),
        }
    }

    fn device(&mut self, object: Object) {
        let is_physical = object.url.contains("/dcim/devices/") || !object.device_type.is_empty();
        let is_virtual = object.url.contains("/virtual-machines/") || !object.cluster.is_empty();
        if is_physical || is_virtual {
            self.place += 1;
            self.keep(object, !is_physical);
        } else {
            self.reject(
                "this is neither a device nor a virtual machine: no device type, no cluster".to_owned(),
            );
        }
    }

    fn keep(&mut self, object: Object, is_virtual: bool) {
        self.devices.push(Device {
            place: self.place,
            object,
            is_virtual,
        });
    }

    fn reject(&mut self, reason: String) {
        self.place += 1;
        self.rejects.push(Reject {
            place: self.place,
            reason,
        });
    }

    fn is_too_large(&self) -> bool {
        self.surplus || self.devices.len() + self.rejects.len() > MAX_DEVICES || self.dump.len() > MAX_NAMED
    }

    fn into_table(self) -> Result<Table, NetboxError> {
        if self.is_too_large() {
            return Err(NetboxError::TooManyObjects);
        }
        if self.devices.is_empty() && !(self.empty_page && self.rejects.is_empty()) {
            return Err(self
                .first_broken
                .map_or(NetboxError::NotNetbox, NetboxError::Json));
        }
        let mut remarks = Vec::new();
        if self.counted > self.listed {
            remarks.push(format!(
                "the file holds {} of {} objects; export all pages (?limit=0), or what is missing looks as if it were gone",
                self.listed, self.counted
            ));
        }
        let mut numbered = 0;
        let mut rows = Vec::with_capacity(self.devices.len());
        for device in self.devices {
            let place = device.place;
            let (cells, unresolved) = cells(&self.dump, device);
            numbered += u64::from(unresolved);
            rows.push(Row { place, cells });
        }
        if numbered > 0 {
            remarks.push(format!(
                "{numbered} of {} refer to something by a number that nothing in the file explains; \
                 export them as a list of the REST API",
                rows.len()
            ));
        }
        Ok(Table {
            headers: COLUMNS.map(str::to_owned).into(),
            rows,
            rejects: self.rejects,
            remarks,
        })
    }
}

/// The cells of a device, and whether something it refers to has no name.
fn cells(dump: &Dump, device: Device) -> (Vec<String>, bool) {
    let object = device.object;
    let mut unresolved = false;
    let mut named = |kind, reference: Reference| {
        let reference = dump.resolve(kind, reference);
        unresolved |= reference.number.is_some();
        reference
    };
    let device_type = named("dcim.devicetype", object.device_type);
    let mut addresses = Vec::new();
    for reference in [object.primary_ip4, object.primary_ip6, object.primary_ip] {
        let address = named("ipam.ipaddress", reference).name;
        if !address.is_empty() && !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    let cells: [String; COLUMNS.len()] = [
        object.name.into(),
        object.asset_tag.into(),
        object.serial.into(),
        device_type.manufacturer,
        device_type.name,
        named("dcim.devicerole", object.role.or(object.device_role)).name,
        named("dcim.site", object.site).name,
        named("dcim.location", object.location).name,
        named("dcim.rack", object.rack).name,
        named("virtualization.cluster", object.cluster).name,
        object.status.name,
        addresses.join(", "),
        named("dcim.platform", object.platform).name,
        named("tenancy.tenant", object.tenant).name,
        if device.is_virtual { "yes" } else { "no" }.to_owned(),
    ];
    (cells.into(), unresolved)
}
