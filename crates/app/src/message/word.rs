//! The words for what the domain keeps as keys: roles, permissions, classes, kinds and attributes.
//!
//! One message for each kind of key selects by it; a test sees that none falls through to another's words.

use domain::access::PermissionKey;
use domain::access::role::{self, Role};
use domain::asset::{AssetKind, Attribute};
use domain::component::Kind;
use domain::dependency::Need;
use domain::device_model::{Answer, Rule};
use domain::feed::{self, FeedKind};
use domain::law::{Doubt, Moment, Trigger};
use domain::lifecycle::State;
use domain::service::{CareConsequence, ChainStage};
use domain::tenant::ScopeLevel;
use formats::udi::Agency;

use super::{Argument, Messages};
use crate::access::GrantState;

impl Messages {
    /// The name of a shipped role; `None` for the key of a tenant's own role, which brings its name along.
    pub fn role(&self, key: &str) -> Option<String> {
        role::shipped(key).map(|role| self.format("access-role", &[("role", Argument::from(role.key))]))
    }

    /// What a shipped role is for, in one line.
    pub fn role_description(&self, role: &Role) -> String {
        self.format("access-role-description", &[("role", Argument::from(role.key))])
    }

    /// What a permission allows.
    pub fn permission(&self, permission: PermissionKey) -> String {
        // Names that messages select by have no dots.
        let name = permission.as_str().replace('.', "-");
        self.format("access-permission", &[("permission", Argument::from(name))])
    }

    /// Whether a grant holds.
    pub fn grant_state(&self, state: GrantState) -> String {
        self.format("access-grant-state", &[("state", Argument::from(state.name()))])
    }

    /// What happens to patients if a service stops.
    pub fn consequence(&self, consequence: CareConsequence) -> String {
        self.format(
            "service-consequence",
            &[("consequence", Argument::from(consequence.name()))],
        )
    }

    /// A stage of care.
    pub fn chain_stage(&self, stage: ChainStage) -> String {
        self.format("service-stage", &[("stage", Argument::from(stage.name()))])
    }

    /// What passes from provider to consumer.
    pub fn need(&self, need: Need) -> String {
        self.format("dependency-need", &[("need", Argument::from(need.as_str()))])
    }

    /// A level of the scope tree.
    pub fn scope_level(&self, level: ScopeLevel) -> String {
        self.format("place-level", &[("level", Argument::from(level.as_str()))])
    }

    /// A kind of equipment.
    pub fn asset_kind(&self, kind: AssetKind) -> String {
        self.format("asset-kind", &[("kind", Argument::from(kind.as_str()))])
    }

    /// What an inventory states about an asset.
    pub fn attribute(&self, attribute: Attribute) -> String {
        self.format(
            "asset-attribute",
            &[("attribute", Argument::from(attribute.as_str()))],
        )
    }

    /// A kind of component.
    pub fn component_kind(&self, kind: Kind) -> String {
        self.format("component-kind", &[("kind", Argument::from(kind.as_str()))])
    }

    /// What an answer of a maker means.
    pub fn device_finding(&self, rule: Rule) -> String {
        self.format("mds2-finding", &[("rule", Argument::from(rule.as_str()))])
    }

    /// What to do about it.
    pub fn device_to_do(&self, rule: Rule) -> String {
        self.format("mds2-to-do", &[("rule", Argument::from(rule.as_str()))])
    }

    /// What is not known where a maker does not answer.
    pub fn device_not_said(&self, rule: Rule) -> String {
        self.format("mds2-not-said", &[("rule", Argument::from(rule.as_str()))])
    }

    /// An answer of a maker.
    pub fn device_answer(&self, answer: Answer) -> String {
        self.format("mds2-answer", &[("answer", Argument::from(answer.as_str()))])
    }

    /// Who issues a device identifier.
    pub fn udi_agency(&self, agency: Agency) -> String {
        self.format("udi-agency", &[("agency", Argument::from(agency.as_str()))])
    }

    /// A kind of reference data.
    pub fn feed_kind(&self, kind: FeedKind) -> String {
        self.format("feed-kind", &[("feed", Argument::from(kind.as_str()))])
    }

    /// How an attempt to get reference data ended, and what to do.
    pub fn feed_answer(&self, answer: feed::Answer) -> String {
        self.format("feed-answer", &[("answer", Argument::from(answer.as_str()))])
    }

    /// How a clock of the law stands.
    pub fn clock_state(&self, state: domain::law::State) -> String {
        self.format("law-state", &[("state", Argument::from(state.name()))])
    }

    /// A moment of an incident.
    pub fn moment(&self, moment: Moment) -> String {
        self.format("law-moment", &[("moment", Argument::from(moment.name()))])
    }

    /// A question whose answer opens a clock.
    pub fn trigger(&self, trigger: Trigger) -> String {
        self.format("law-question", &[("question", Argument::from(trigger.name()))])
    }

    /// What to ask about a place of a pack, and whom.
    pub fn law_doubt(&self, doubt: &Doubt) -> String {
        let whom = self.format("law-whom", &[("whom", Argument::from(doubt.whom.name()))]);
        let question = match doubt.own_question.as_str() {
            "" => self.format("law-asked", &[("asked", Argument::from(doubt.asked.name()))]),
            own => own.to_owned(),
        };
        let kind = if doubt.confidence.is_none() {
            "unknown"
        } else {
            "unsure"
        };
        self.format(
            "law-doubt",
            &[
                ("place", Argument::from(doubt.place.as_str())),
                ("kind", Argument::from(kind)),
                ("whom", Argument::from(whom)),
                ("question", Argument::from(question)),
            ],
        )
    }

    /// A state of support.
    pub fn support_state(&self, state: State) -> String {
        self.format("asset-support-state", &[("state", Argument::from(state.word()))])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::access::role::SHIPPED;
    use domain::inventory::Mapping;

    use super::*;
    use crate::message::Language;

    /// Every one has its own words: two that are alike fell through to the last variant.
    fn check(language: Language, words: impl IntoIterator<Item = String>) {
        let words: Vec<String> = words.into_iter().collect();
        let distinct: BTreeSet<&String> = words.iter().collect();
        assert_eq!(distinct.len(), words.len(), "{}: {words:?}", language.tag());
        assert!(
            !words.iter().any(|word| word.contains('⟦')),
            "{}: {words:?}",
            language.tag()
        );
    }

    #[test]
    fn everything_the_domain_keeps_as_a_key_has_words_of_its_own_in_every_language() {
        for language in Language::ALL.iter().copied() {
            let messages = Messages::for_language(language);
            let states = [
                State::Supported,
                State::Ending,
                State::Extended,
                State::Ended,
                State::Unknown,
            ];
            check(
                language,
                SHIPPED.iter().filter_map(|role| messages.role(role.key)),
            );
            check(
                language,
                SHIPPED.iter().map(|role| messages.role_description(role)),
            );
            check(
                language,
                PermissionKey::ALL.iter().map(|key| messages.permission(*key)),
            );
            check(
                language,
                GrantState::ALL.iter().map(|state| messages.grant_state(*state)),
            );
            check(
                language,
                CareConsequence::ALL.map(|class| messages.consequence(class)),
            );
            check(language, ChainStage::ALL.map(|stage| messages.chain_stage(stage)));
            check(language, Need::ALL.iter().map(|need| messages.need(*need)));
            check(
                language,
                ScopeLevel::ALL.iter().map(|level| messages.scope_level(*level)),
            );
            check(
                language,
                domain::law::State::ALL.map(|state| messages.clock_state(state)),
            );
            check(
                language,
                Moment::ALL.iter().map(|moment| messages.moment(*moment)),
            );
            check(
                language,
                Trigger::ALL.iter().map(|trigger| messages.trigger(*trigger)),
            );
            check(language, Kind::ALL.map(|kind| messages.component_kind(kind)));
            check(language, AssetKind::ALL.map(|kind| messages.asset_kind(kind)));
            check(
                language,
                Attribute::ALL.iter().map(|name| messages.attribute(*name)),
            );
            check(
                language,
                Rule::ALL.iter().map(|rule| messages.device_finding(*rule)),
            );
            check(
                language,
                Rule::ALL.iter().map(|rule| messages.device_to_do(*rule)),
            );
            check(
                language,
                Rule::ALL.iter().map(|rule| messages.device_not_said(*rule)),
            );
            check(language, Answer::ALL.map(|answer| messages.device_answer(answer)));
            let agencies = [Agency::Gs1, Agency::Hibcc, Agency::Iccbba];
            check(language, agencies.map(|agency| messages.udi_agency(agency)));
            check(language, states.map(|state| messages.support_state(state)));
            check(
                language,
                FeedKind::ALL.iter().map(|kind| messages.feed_kind(*kind)),
            );
            check(
                language,
                feed::Answer::ALL
                    .iter()
                    .map(|answer| messages.feed_answer(*answer)),
            );
        }
    }

    #[test]
    fn an_export_is_understood_when_it_is_brought_in_again() {
        for language in [Language::English, Language::Romanian] {
            let messages = Messages::for_language(language);
            let headings: Vec<String> = Attribute::ALL
                .iter()
                .map(|name| messages.attribute(*name))
                .collect();
            let mapping = Mapping::propose(&headings, &[]);
            let stated: BTreeSet<(usize, Attribute)> = mapping
                .stated()
                .map(|(column, attribute, _)| (column, attribute))
                .collect();
            let wanted = Attribute::ALL.iter().copied().enumerate();
            let lost: Vec<&String> = wanted
                .filter(|column| !stated.contains(column))
                .map(|(column, _)| &headings[column])
                .collect();
            assert!(lost.is_empty(), "{}: {lost:?}", language.tag());
        }
    }

    #[test]
    fn a_permission_is_told_in_words_and_not_by_its_key() {
        let messages = Messages::for_language(Language::English);
        for key in PermissionKey::ALL {
            assert!(messages.permission(*key).contains(' '), "{key}");
        }
    }
}
