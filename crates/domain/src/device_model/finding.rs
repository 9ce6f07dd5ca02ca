//! What twelve answers of a form mean for the people who run the device.
//!
//! Each rule waits for one answer to one question. Whether it applies is one thing; that nobody said is another, and is told
//! apart from both. The sentences are messages (`mds2-finding`, `mds2-to-do`): what is so, and what to do about it. The points
//! named are those of the annex to Implementing Regulation (EU) 2024/2690.

use serde::Serialize;

use super::disclosure::{Answer, Disclosure};

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $variant:ident, $key:literal, $question:literal, $answer:ident, $points:expr, $see:expr;)*) => {
        /// A rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Rule {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Rule {
            /// All rules, the ones that change most first.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The key under which messages find it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The question it looks at.
            pub fn question(self) -> &'static str {
                match self { $(Self::$variant => $question,)* }
            }

            /// The answer with which it applies.
            pub fn applies_with(self) -> Answer {
                match self { $(Self::$variant => Answer::$answer,)* }
            }

            /// Points of the annex to Implementing Regulation (EU) 2024/2690 that it touches.
            pub fn points(self) -> &'static [&'static str] {
                match self { $(Self::$variant => $points,)* }
            }

            /// Questions whose answers soften or sharpen it.
            pub fn see_also(self) -> &'static [&'static str] {
                match self { $(Self::$variant => $see,)* }
            }
        }
    };
}

rules! {
    /// Anti-malware software cannot run on it.
    NoAntiMalware, "no_anti_malware", "MLDP-2", No, &["6.9"], &["MLDP-3", "MLDP-4"];
    /// Its data travel unencrypted.
    ClearOnTheWire, "clear_on_the_wire", "TXCF-2", No, &["6.8"], &["TXCF-1", "TXCF-3"];
    /// Its operating system may not be updated without the maker.
    UpdatesNeedApproval, "updates_need_approval", "CSUP-2.4", No, &["6.8"], &["CSUP-7", "CSUP-2.3"];
    /// Updates of its operating system need a visit of the maker.
    UpdatesNeedService, "updates_need_service", "CSUP-2.2", Yes, &["6.6.2"], &["CSUP-2.1", "CSUP-2.3"];
    /// It can be serviced from afar.
    RemoteService, "remote_service", "RMOT-1", Yes, &["6.7.2(d)", "6.7.2(h)"], &["RMOT-1.1", "RMOT-1.3"];
    /// It stops without the internet.
    NeedsInternet, "needs_internet", "CONN-6", Yes, &[], &["CONN-4"];
    /// Somebody whom it does not know cannot use it in an emergency.
    NoEmergencyAccess, "no_emergency_access", "EMRG-1", No, &["4.3"], &["AUTH-1"];
    /// A password is the same wherever the device is sold.
    FixedPassword, "fixed_password", "PAUT-5", No, &["11.5.3"], &["PAUT-4"];
    /// It cannot ask for a second factor.
    NoSecondFactor, "no_second_factor", "PAUT-8", No, &["11.7"], &["PAUT-1", "PAUT-12"];
    /// What it stores is readable by whoever takes it.
    ClearAtRest, "clear_at_rest", "STCF-1", No, &["13.3"], &["MPII-2.2", "PLOK-2"];
    /// Its log does not reach a central system.
    NoCentralLog, "no_central_log", "AUDT-5.2", No, &["3.2"], &["AUDT-5.1", "AUDT-5.3"];
    /// What it is made of is not told.
    NoBillOfMaterials, "no_bill_of_materials", "SBOM-1", No, &["6.1"], &["SBOM-3"];
}

/// What came of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It applies.
    Applies,
    /// The answer is another, or the question does not apply to the device.
    DoesNotApply,
    /// The question is not answered, or only in words.
    Unknown,
}

/// A rule with what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of every rule, in their order.
///
/// ```
/// use domain::device_model::{Answer, Disclosure, Edition, Given, Outcome, Rule, findings};
///
/// let answer = |question: &str, answer| Given { question: question.into(), answer, text: None, note_number: None, note: None };
/// let disclosure = Disclosure {
///     edition: Edition::Hn2019,
///     answers: vec![answer("MLDP-2", Answer::No), answer("RMOT-1", Answer::No), answer("SBOM-1", Answer::SeeNote)],
///     remarks: Vec::new(),
/// };
/// let outcome = |rule| findings(&disclosure).into_iter().find(|finding| finding.rule == rule).unwrap().outcome;
/// assert_eq!(outcome(Rule::NoAntiMalware), Outcome::Applies);
/// assert_eq!(outcome(Rule::RemoteService), Outcome::DoesNotApply);
/// assert_eq!(outcome(Rule::NoBillOfMaterials), Outcome::Unknown);
/// assert_eq!(outcome(Rule::FixedPassword), Outcome::Unknown);
/// ```
pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let outcome = |rule: Rule| match disclosure.answer(rule.question()).map(|given| given.answer) {
        Some(answer) if answer == rule.applies_with() => Outcome::Applies,
        Some(Answer::Yes | Answer::No | Answer::NotApplicable) => Outcome::DoesNotApply,
        Some(Answer::SeeNote | Answer::InWords) | None => Outcome::Unknown,
    };
    let rules = Rule::ALL.iter();
    rules
        .map(|rule| Finding {
            rule: *rule,
            outcome: outcome(*rule),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::question;
    use super::*;

    #[test]
    fn every_rule_asks_a_question_of_the_form() {
        assert_eq!(Rule::ALL.len(), 12);
        for rule in Rule::ALL {
            for id in rule.see_also().iter().chain([&rule.question()]) {
                assert!(question(id).is_some(), "{id}");
            }
        }
    }
}
