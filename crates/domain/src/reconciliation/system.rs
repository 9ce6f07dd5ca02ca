//! The operating system, as coarse as lists and scans can agree on it.

use std::collections::BTreeSet;

use crate::text::fold_for_search;

/// What is known of the operating system.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct System {
    family: Option<Family>,
    /// Releases of Windows that are possible: a scan names several.
    releases: BTreeSet<String>,
}

/// How two statements of the operating system go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One of them says nothing that can be compared.
    Unknown,
    /// They name one release.
    Same,
    /// They name two releases of Windows of which one follows the other in place: one list may be older than the upgrade.
    Upgrade,
    /// They name two releases of Windows between which nobody upgrades, such as one for workplaces and one for servers.
    OtherRelease,
    /// They name two systems.
    OtherSystem,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Windows,
    Linux,
    VxWorks,
    Apple,
    NetworkDevice,
}

impl System {
    pub(super) fn of(name: &str, version: &str) -> Self {
        let folded = fold_for_search(&format!("{name} {version}"));
        let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        let family = if folded.contains("windows") {
            Some(Family::Windows)
        } else if holds(&["vxworks"]) {
            Some(Family::VxWorks)
        } else if holds(&["macos", "mac os", "os x"]) {
            Some(Family::Apple)
        } else if holds(&["cisco ios", "procurve", "junos", "fortios"]) {
            Some(Family::NetworkDevice)
        } else if holds(&[
            "linux", "ubuntu", "debian", "centos", "red hat", "suse", "fedora", "rocky",
        ]) {
            Some(Family::Linux)
        } else {
            None
        };
        let releases = if family == Some(Family::Windows) {
            windows_releases(&folded)
        } else {
            BTreeSet::new()
        };
        Self { family, releases }
    }

    pub(super) fn likeness(&self, other: &Self) -> Likeness {
        match (self.family, other.family) {
            (Some(one), Some(other)) if one != other => Likeness::OtherSystem,
            (Some(_), Some(_)) if self.releases.is_empty() || other.releases.is_empty() => Likeness::Unknown,
            (Some(_), Some(_)) if self.releases.is_disjoint(&other.releases) => {
                if self.may_be_put_in_place_of(other) {
                    Likeness::Upgrade
                } else {
                    Likeness::OtherRelease
                }
            }
            (Some(_), Some(_)) => Likeness::Same,
            _ => Likeness::Unknown,
        }
    }

    /// Whether any two releases are put in place of each other.
    fn may_be_put_in_place_of(&self, other: &Self) -> bool {
        let of_servers = |release: &String| release.starts_with("server");
        let of_workplaces = |release: &String| WORKPLACES.contains(&release.as_str());
        let both =
            |is: &dyn Fn(&String) -> bool| self.releases.iter().any(is) && other.releases.iter().any(is);
        both(&of_servers) || both(&of_workplaces)
    }
}

/// Releases of Windows for workplaces that are put in place of each other.
const WORKPLACES: &[&str] = &["7", "8", "8.1", "10", "11"];

/// The releases named behind each *Windows*: `10`, `server 2012 r2`.
fn windows_releases(folded: &str) -> BTreeSet<String> {
    let mut releases = BTreeSet::new();
    for rest in folded.split("windows").skip(1) {
        let words: Vec<&str> = rest
            .split(|c: char| !c.is_alphanumeric() && c != '.')
            .filter(|word| !word.is_empty())
            .collect();
        // `Windows Server 2016 or 2019`, `Windows 7 or 8.1`.
        let of_server = words.first() == Some(&"server");
        for (at, alternative) in words.split(|word| *word == "or").enumerate() {
            let named = alternative.strip_prefix(&["server"]);
            let release = match (named, of_server && at > 0) {
                (Some(named), _) => server_release(named),
                (None, true) => server_release(alternative),
                (None, false) => desktop_release(alternative),
            };
            releases.extend(release);
        }
    }
    releases
}

fn server_release(words: &[&str]) -> Option<String> {
    let is_year = |year: &str| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    match words {
        [year, "r2", ..] if is_year(year) => Some(format!("server {year} r2")),
        [year, ..] if is_year(year) => Some(format!("server {year}")),
        _ => None,
    }
}

fn desktop_release(words: &[&str]) -> Option<String> {
    match words {
        [
            release @ ("xp" | "vista" | "7" | "8" | "8.1" | "10" | "11" | "ce"),
            ..,
        ] => Some((*release).to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> Likeness {
        System::of(one, "").likeness(&System::of(other, ""))
    }

    #[test]
    fn a_scan_that_names_several_releases_agrees_with_each() {
        let scanned = "Microsoft Windows 7 SP1 or Windows Server 2008 R2";
        assert_eq!(likeness(scanned, "Windows 7 Professional"), Likeness::Same);
        assert_eq!(
            likeness(scanned, "Windows Server 2008 R2 Standard"),
            Likeness::Same
        );
        assert_eq!(likeness(scanned, "Windows 10 Pro"), Likeness::Upgrade);
        let scanned = "Microsoft Windows Server 2016 or 2019";
        assert_eq!(likeness(scanned, "Windows Server 2019 Standard"), Likeness::Same);
        assert_eq!(
            likeness(scanned, "Windows Server 2022 Standard"),
            Likeness::Upgrade
        );
        assert_eq!(likeness(scanned, "Windows 10 Pro"), Likeness::OtherRelease);
        assert_eq!(
            likeness("Microsoft Windows CE 6.0", "Windows 10 Pro"),
            Likeness::OtherRelease
        );
        assert_eq!(
            likeness("Microsoft Windows 7 or 8.1 R1", "Windows 8.1 Pro"),
            Likeness::Same
        );
    }

    #[test]
    fn another_system_is_told_from_another_release() {
        assert_eq!(likeness("Linux 2.6.32", "Windows 10 Pro"), Likeness::OtherSystem);
        assert_eq!(
            likeness("Linux 4.15 - 5.19", "Debian GNU/Linux"),
            Likeness::Unknown
        );
        assert_eq!(likeness("", "Windows 10 Pro"), Likeness::Unknown);
    }
}
