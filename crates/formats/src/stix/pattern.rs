//! Patterns of STIX: what a tool compares with what it sees (part 9 of the standard).

use domain::indicator::Observable;

use super::observable::{folder_and_name, standard_hash};

/// The pattern of an observable; none for what the standard has no object for.
pub(super) fn of(observable: &Observable) -> Option<String> {
    let value = || literal(&observable.value());
    Some(match observable {
        Observable::Ipv4(_) => format!("[ipv4-addr:value = {}]", value()),
        Observable::Ipv6(_) => format!("[ipv6-addr:value = {}]", value()),
        Observable::Network(network) => {
            let kind = if network.addr().is_ipv4() {
                "ipv4-addr"
            } else {
                "ipv6-addr"
            };
            format!("[{kind}:value ISSUBSET {}]", value())
        }
        Observable::Domain(_) => format!("[domain-name:value = {}]", value()),
        Observable::Url(_) => format!("[url:value = {}]", value()),
        Observable::MailAddress(_) => format!("[email-addr:value = {}]", value()),
        Observable::Hash(algorithm, _) => {
            format!(
                "[file:hashes.{} = {}]",
                literal(standard_hash(*algorithm)),
                value()
            )
        }
        Observable::FileName(path) => {
            let (folder, name) = folder_and_name(path);
            let name = literal(name);
            match folder {
                Some(folder) => {
                    let folder = literal(folder);
                    format!("[file:name = {name} AND file:parent_directory_ref.path = {folder}]")
                }
                None => format!("[file:name = {name}]"),
            }
        }
        Observable::RegistryKey(_) => format!("[windows-registry-key:key = {}]", value()),
        Observable::Mutex(_) => format!("[mutex:name = {}]", value()),
        Observable::MacAddress(_) => format!("[mac-addr:value = {}]", value()),
        Observable::AutonomousSystem(number) => format!("[autonomous-system:number = {number}]"),
        Observable::Cve(_) | Observable::Bitcoin(_) | Observable::Behaviour(_) => return None,
    })
}

/// A string of the pattern language: in single quotes, with a backslash before quotes and backslashes.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use domain::indicator::Kind;

    use super::*;

    fn pattern(kind: Kind, value: &str) -> String {
        of(&Observable::from_kept(kind, value).unwrap()).unwrap()
    }

    #[test]
    fn quotes_backslashes_and_letters_of_every_script_are_kept_in_a_pattern() {
        assert_eq!(
            pattern(Kind::Url, "http://a.biz/?q='x'"),
            r"[url:value = 'http://a.biz/?q=\'x\'']"
        );
        assert_eq!(
            pattern(Kind::Mutex, r"Global\x'y"),
            r"[mutex:name = 'Global\\x\'y']"
        );
        assert_eq!(
            pattern(Kind::FileName, r"C:\Temp\Rechnung März.exe"),
            r"[file:name = 'Rechnung März.exe' AND file:parent_directory_ref.path = 'C:\\Temp']"
        );
        assert_eq!(
            pattern(Kind::FileName, "/x"),
            "[file:name = 'x' AND file:parent_directory_ref.path = '/']"
        );
        assert_eq!(
            pattern(Kind::FileName, r"C:\x.exe"),
            r"[file:name = 'x.exe' AND file:parent_directory_ref.path = 'C:\\']"
        );
    }

    #[test]
    fn networks_and_hashes_are_compared_as_the_standard_says() {
        assert_eq!(
            pattern(Kind::Network, "45.33.32.0/24"),
            "[ipv4-addr:value ISSUBSET '45.33.32.0/24']"
        );
        let digits = "5f4dcc3b5aa765d61d8327deb882cf99";
        assert_eq!(
            pattern(Kind::Md5, digits),
            format!("[file:hashes.'MD5' = '{digits}']")
        );
        assert_eq!(
            pattern(Kind::AutonomousSystem, "AS3333"),
            "[autonomous-system:number = 3333]"
        );
    }
}
