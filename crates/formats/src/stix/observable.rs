//! Observables as objects of their own (part 6 of the standard), with the identifiers it prescribes.

use std::net::{Ipv4Addr, Ipv6Addr};

use domain::indicator::{HashAlgorithm, Observable};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::object::Object;

/// The namespace the standard names for identifiers of observables (2.9).
const NAMESPACE: Uuid = Uuid::from_u128(0x00ab_edb4_aa42_466c_9c01_fed2_3315_a9b7);

/// The objects that stand for an observable, one that others refer to before them; none where the standard has none.
pub(super) fn objects(observable: &Observable) -> Option<Vec<Object>> {
    let value = observable.value();
    let named = |kind: &'static str, property: &'static str| vec![object(kind, [(property, json!(value))])];
    Some(match observable {
        Observable::Ipv4(address) => vec![address_v4(*address)],
        Observable::Ipv6(address) => vec![address_v6(*address)],
        Observable::Domain(_) => named("domain-name", "value"),
        Observable::Url(_) => named("url", "value"),
        Observable::MailAddress(_) => named("email-addr", "value"),
        Observable::RegistryKey(_) => named("windows-registry-key", "key"),
        Observable::Mutex(_) => named("mutex", "name"),
        Observable::MacAddress(_) => named("mac-addr", "value"),
        Observable::AutonomousSystem(number) => {
            vec![object("autonomous-system", [("number", json!(number))])]
        }
        Observable::Hash(algorithm, digits) => {
            vec![object(
                "file",
                [("hashes", json!({ standard_hash(*algorithm): digits }))],
            )]
        }
        Observable::FileName(path) => file(path),
        Observable::Network(_) | Observable::Cve(_) | Observable::Bitcoin(_) | Observable::Behaviour(_) => {
            return None;
        }
    })
}

/// The name of a hash function in the vocabulary of the standard (10.7).
pub(super) fn standard_hash(algorithm: HashAlgorithm) -> &'static str {
    algorithm.standard_name()
}

/// A path as its folder, if it has one, and the name in it.
pub(super) fn folder_and_name(path: &str) -> (Option<&str>, &str) {
    let Some(at) = path.rfind(['\\', '/']) else {
        return (None, path);
    };
    let name = &path[at + 1..];
    if name.is_empty() {
        return (None, path);
    }
    let root = at == 0 || path[..at].ends_with(':');
    let folder = if root { &path[..=at] } else { &path[..at] };
    (Some(folder), name)
}

fn address_v4(address: Ipv4Addr) -> Object {
    object("ipv4-addr", [("value", json!(address.to_string()))])
}

fn address_v6(address: Ipv6Addr) -> Object {
    object("ipv6-addr", [("value", json!(address.to_string()))])
}

fn file(path: &str) -> Vec<Object> {
    let (folder, name) = folder_and_name(path);
    let Some(folder) = folder else {
        return vec![object("file", [("name", json!(name))])];
    };
    let directory = object("directory", [("path", json!(folder))]);
    let reference = json!(directory.id());
    let file = object(
        "file",
        [("name", json!(name)), ("parent_directory_ref", reference)],
    );
    vec![directory, file]
}

/// An object whose every property contributes to its identifier.
fn object<const N: usize>(kind: &'static str, properties: [(&'static str, Value); N]) -> Object {
    // Written without blanks and with sorted members, which for these is the canonical form of RFC 8785 that the standard asks for.
    let contributing: Map<String, Value> = properties
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    let canonical = Value::Object(contributing).to_string();
    let id = Uuid::new_v5(&NAMESPACE, canonical.as_bytes());
    let mut object = Object::new(kind, format!("{kind}--{id}"));
    for (name, value) in properties {
        object.set(name, value);
    }
    object
}

#[cfg(test)]
mod tests {
    use domain::indicator::Kind;

    use super::*;

    fn id(kind: Kind, value: &str) -> String {
        let objects = objects(&Observable::from_kept(kind, value).unwrap()).unwrap();
        objects.last().unwrap().id().to_owned()
    }

    /// The identifiers of the examples of the standard (6.4, 6.9).
    #[test]
    fn identifiers_are_those_of_the_standard() {
        assert_eq!(
            id(Kind::Ipv4, "198.51.100.3"),
            "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4"
        );
        assert_eq!(
            id(Kind::Domain, "example.com"),
            "domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7"
        );
    }
}
