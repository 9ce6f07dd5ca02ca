//! Foreign documents to and from domain values. A reader reports what it found and where; what it means for the
//! hospital is decided in `domain` and `app`.
//!
//! Every reader takes bytes from outside: each states its limits of size, depth and count, and answers with an
//! error that names the place and the way out.

pub mod alert;
pub mod alert_json;
pub mod bill;
pub mod cef;
pub mod csaf;
pub mod csaf_provider;
pub mod csv;
pub mod cyclonedx;
pub mod document;
pub mod eol;
pub mod epss;
pub mod export;
pub mod glpi;
pub mod gzip;
pub mod holidays;
pub mod incident_facts;
pub mod interface;
pub mod json;
pub mod kev;
pub mod lansweeper;
pub mod list;
pub mod mds2;
pub mod misp;
pub mod netbox;
pub mod nmap;
pub mod osquery;
#[cfg(test)]
mod samples;
pub mod sharing;
pub mod snipe_it;
pub mod spdx;
pub mod stix;
pub mod table;
mod text;
pub mod udi;
pub mod wazuh;
pub mod wazuh_alert;
pub mod workbook;
