//! When two devices are of one model: the key of maker and model that lists, documents and advisories are compared by.

use newtype_uuid::GenericUuid;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::maker;
use crate::id::DeviceModelId;
use crate::text::fold_for_search;

/// A model, made comparable.
///
/// ```
/// use domain::device_model::ModelKey;
///
/// let plate = ModelKey::of("B. Braun Melsungen AG", "Infusomat® Space");
/// assert_eq!(plate, ModelKey::of("BBraun", "B.Braun Infusomat-Space"));
/// assert_eq!(ModelKey::of("BBraun", ""), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelKey {
    /// The maker, as [`maker::key`] gives it.
    pub maker: String,
    /// The letters and digits of the model's name, folded, without its maker's name before them.
    pub model: String,
}

impl ModelKey {
    /// The key of a model as a list writes it; none where maker or model is not stated or tells nothing.
    pub fn of(maker: &str, model: &str) -> Option<Self> {
        let maker = maker::key(maker)?;
        let folded = fold_for_search(model);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let name = maker::leading_name(&maker, &words);
        let model: String = words.get(name..).unwrap_or_default().concat();
        (model.chars().count() >= 2).then_some(Self { maker, model })
    }

    /// The identifier of the model: the same for the same key, so that a model has an address before anybody wrote anything
    /// about it, and again after an import that brought its devices was taken back (RFC 9562, version 8).
    pub fn id(&self) -> DeviceModelId {
        let mut hash = Sha256::new();
        for part in ["device model", &self.maker, &self.model] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        DeviceModelId::from_untyped_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// The identifier as a plain UUID.
    pub fn uuid(&self) -> Uuid {
        self.id().into_untyped_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(maker: &str, model: &str) -> ModelKey {
        ModelKey::of(maker, model).unwrap()
    }

    #[test]
    fn a_model_is_one_with_and_without_its_makers_name_signs_and_spaces() {
        let plain = key("GE Healthcare", "Carescape B650");
        for (maker, model) in [
            ("General Electric", "GE Healthcare CARESCAPE B650"),
            ("GE", "Carescape-B650"),
            ("GE Medical Systems", "carescape b 650"),
        ] {
            assert_eq!(key(maker, model), plain, "{maker} {model}");
        }
        assert_ne!(key("GE", "Carescape B850"), plain);
    }

    #[test]
    fn a_word_of_the_makers_name_within_the_model_stays() {
        assert_eq!(key("BD", "Rowa BD 2").model, "rowabd2");
        assert_eq!(key("Acme Systems", "System 5").model, "system5");
    }

    #[test]
    fn without_maker_or_model_there_is_no_key() {
        assert_eq!(ModelKey::of("", "Agilia"), None);
        assert_eq!(ModelKey::of("Dräger", "Dräger"), None);
        assert_eq!(ModelKey::of("Medical GmbH", "X100"), None);
    }

    #[test]
    fn the_identifier_depends_on_the_key_alone() {
        assert_eq!(key("GE", "B650").id(), key("General Electric", "B-650").id());
        assert_ne!(key("GE", "B650").id(), key("GE", "B65").id());
        assert_eq!(key("GE", "B650").uuid().get_version_num(), 8);
    }
}
