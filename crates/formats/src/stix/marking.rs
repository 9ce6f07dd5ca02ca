//! The marking definitions of TLP 2.0, as OASIS published them in October 2022 for STIX 2.1.
//!
//! Source: OASIS Cyber Threat Intelligence TC, common objects, extension definition `tlp-2.0`. Identifiers and day are part of what was published.

use domain::tlp::Tlp;
use serde_json::json;

use super::object::Object;

const EXTENSION: &str = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
const PUBLISHED: &str = "2022-10-01T00:00:00.000Z";

/// The identifier of the definition of a label.
pub(super) fn id(tlp: Tlp) -> &'static str {
    match tlp {
        Tlp::Clear => "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
        Tlp::Green => "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
        Tlp::Amber => "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        Tlp::AmberStrict => "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
        Tlp::Red => "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
    }
}

/// The definition of a label. It is carried along, since no version of the standard holds it.
pub(super) fn definition(tlp: Tlp) -> Object {
    let word = match tlp {
        Tlp::AmberStrict => "amber+strict",
        other => other.name(),
    };
    let mut object = Object::new("marking-definition", id(tlp).to_owned());
    object.set("created", PUBLISHED);
    object.set("name", tlp.marking());
    let extension = json!({ EXTENSION: { "extension_type": "property-extension", "tlp_2_0": word } });
    object.set("extensions", extension);
    object
}
