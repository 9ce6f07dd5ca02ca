//! The keys of kinds and scopes, as they are stored and as CycloneDX writes them, and what tells a component from
//! others whatever its version.

use super::{Component, Kind, Scope};

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::Unstated,
        Self::Application,
        Self::Framework,
        Self::Library,
        Self::Container,
        Self::Platform,
        Self::OperatingSystem,
        Self::Device,
        Self::DeviceDriver,
        Self::Firmware,
        Self::File,
        Self::MachineLearningModel,
        Self::Data,
        Self::CryptographicAsset,
    ];

    /// The key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unstated => "unstated",
            Self::Application => "application",
            Self::Framework => "framework",
            Self::Library => "library",
            Self::Container => "container",
            Self::Platform => "platform",
            Self::OperatingSystem => "operating-system",
            Self::Device => "device",
            Self::DeviceDriver => "device-driver",
            Self::Firmware => "firmware",
            Self::File => "file",
            Self::MachineLearningModel => "machine-learning-model",
            Self::Data => "data",
            Self::CryptographicAsset => "cryptographic-asset",
        }
    }

    /// The kind of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == key)
    }
}

impl Scope {
    /// The key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::Excluded => "excluded",
        }
    }

    /// The scope of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Required, Self::Optional, Self::Excluded]
            .into_iter()
            .find(|scope| scope.as_str() == key)
    }
}

impl Component {
    /// What tells it from others whatever its version: its package URL without version, qualifiers and path, or its
    /// group and name in lower case.
    pub fn identity(&self) -> String {
        identity(self.purl.as_deref(), self.group.as_deref(), &self.name)
    }
}

/// What tells a component from others whatever its version.
pub(super) fn identity(purl: Option<&str>, group: Option<&str>, name: &str) -> String {
    if let Some(purl) = purl.filter(|purl| purl.starts_with("pkg:")) {
        let end = purl.find(['?', '#']).unwrap_or(purl.len());
        let bare = &purl[..end];
        // The version follows the last `@` of the last part; the `@` of a scope is written `%40`.
        let name_at = bare.rfind('/').map_or(0, |slash| slash + 1);
        let version_at = bare[name_at..].find('@').map(|at| name_at + at);
        return bare[..version_at.unwrap_or(bare.len())].to_owned();
    }
    let group = group.unwrap_or_default();
    format!("{group}\u{1f}{name}").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_back_from_its_key() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_key(kind.as_str()), Some(kind));
        }
        for scope in [Scope::Required, Scope::Optional, Scope::Excluded] {
            assert_eq!(Scope::from_key(scope.as_str()), Some(scope));
        }
    }

    #[test]
    fn a_package_url_tells_a_component_from_others_without_its_version() {
        let told = |purl| identity(Some(purl), Some("group"), "name");
        assert_eq!(
            told("pkg:deb/debian/openssl@1.1?arch=amd64"),
            "pkg:deb/debian/openssl"
        );
        assert_eq!(
            told("pkg:npm/%40angular/core@12.3.1#src"),
            "pkg:npm/%40angular/core"
        );
        assert_eq!(told("pkg:npm/@angular/core@12.3.1"), "pkg:npm/@angular/core");
        assert_eq!(told("pkg:generic/é"), "pkg:generic/é");
    }

    #[test]
    fn without_one_group_and_name_do() {
        assert_eq!(
            identity(None, Some("Org"), "Lib"),
            identity(None, Some("org"), "lib")
        );
        assert_ne!(identity(None, Some("a"), "bc"), identity(None, Some("ab"), "c"));
        assert_eq!(identity(Some("not a purl"), None, "x"), identity(None, None, "X"));
    }
}
