//! What somebody answers about the institution: as it was typed, and checked. The checked answers are kept in the shape of the form,
//! so that whoever answers anew begins from them.

use domain::law::{GroupFigures, Regardless, ScopeAnswers};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::correction::shown;
use crate::field::{FieldErrors, Fields};

/// The word of the form for being none of the kinds there are.
pub const NO_KIND: &str = "none";

/// What is answered, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScopeAssessmentForm {
    /// The kinds of entities it is, by their ids in the packs; or [`NO_KIND`].
    pub kinds: Vec<String>,
    /// Staff, in full-time equivalents; may be empty.
    pub staff: String,
    /// Yearly turnover in euros; may be empty.
    pub turnover: String,
    /// Balance sheet in euros; may be empty.
    pub balance: String,
    /// `public` or `private`; private where nothing is said.
    pub owner: String,
    /// `included` or `missing`; included where nothing is said.
    pub group: String,
    /// `yes` where the figures held in one year only.
    pub one_year_only: String,
    /// What makes it count whatever its size, by the names of [`Regardless`].
    pub regardless: Vec<String>,
    /// The day on which it came into scope; may be empty.
    pub in_scope_since: String,
    /// Where the country has several days on which reporting begins: which of them; may be empty.
    pub cohort: String,
    /// Why it is answered anew; may be empty.
    pub reason: String,
}

/// What is answered, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScopeAssessmentDetails {
    /// The answers the rules look at.
    pub answers: ScopeAnswers,
    /// The day on which it came into scope.
    pub in_scope_since: Option<Date>,
    /// Which of several days on which reporting begins is its own.
    pub cohort: Option<String>,
    /// Why it is answered anew.
    pub reason: String,
}

impl TryFrom<&ScopeAssessmentForm> for ScopeAssessmentDetails {
    type Error = FieldErrors;

    fn try_from(form: &ScopeAssessmentForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let named: Vec<&str> = form
            .kinds
            .iter()
            .map(|kind| kind.trim())
            .filter(|kind| !kind.is_empty())
            .collect();
        let none = named.contains(&NO_KIND);
        match (none, named.len()) {
            (_, 0) => fields.reject("kinds", "scope-assessment-no-kind-said", None),
            (true, 2..) => fields.reject("kinds", "scope-assessment-kind-and-none", None),
            _ => {}
        }
        let staff = number(&mut fields, "staff", &form.staff);
        let turnover = number(&mut fields, "turnover", &form.turnover);
        let balance = number(&mut fields, "balance", &form.balance);
        let owner = fields.optional("owner", &form.owner, |text| match text {
            "public" => Some(true),
            "private" => Some(false),
            _ => None,
        });
        let group = fields.optional("group", &form.group, GroupFigures::from_name);
        let one_year_only = fields.optional("one_year_only", &form.one_year_only, |text| {
            (text == "yes").then_some(())
        });
        let mut regardless = std::collections::BTreeSet::new();
        for name in &form.regardless {
            regardless.extend(fields.optional("regardless", name, Regardless::from_name));
        }
        let in_scope_since =
            fields.optional("in_scope_since", &form.in_scope_since, |text| text.parse().ok());
        let cohort = fields.text("cohort", &form.cohort, 60);
        let reason = fields.text("reason", &form.reason, 600);
        let kinds = named.into_iter().filter(|kind| *kind != NO_KIND);
        let kinds = kinds.map(str::to_owned).collect();
        fields.finish(|| {
            Some(Self {
                answers: ScopeAnswers {
                    kinds,
                    staff,
                    turnover,
                    balance,
                    public: owner.unwrap_or(false),
                    group: group.unwrap_or_default(),
                    one_year_only: one_year_only.is_some(),
                    regardless,
                },
                in_scope_since,
                cohort: (!cohort.is_empty()).then_some(cohort),
                reason,
            })
        })
    }
}

/// A whole number that may be left out.
fn number<N: TryFrom<u64>>(fields: &mut Fields, field: &'static str, raw: &str) -> Option<N> {
    let text = raw.trim();
    if text.is_empty() {
        return None;
    }
    let number = whole_number(text).and_then(|number| N::try_from(number).ok());
    if number.is_none() {
        let shown = text.chars().take(60).collect();
        fields.reject(field, "scope-assessment-whole-number", Some(shown));
    }
    number
}

/// Digits, in groups by spaces as people write large sums. A point or a comma is refused, because it means thousands here and a
/// fraction there.
fn whole_number(text: &str) -> Option<u64> {
    let digits: String = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

impl From<&ScopeAssessmentDetails> for ScopeAssessmentForm {
    fn from(details: &ScopeAssessmentDetails) -> Self {
        let answers = &details.answers;
        let kinds: Vec<String> = answers.kinds.iter().cloned().collect();
        Self {
            kinds: match kinds.is_empty() {
                true => vec![NO_KIND.to_owned()],
                false => kinds,
            },
            staff: shown(answers.staff),
            turnover: shown(answers.turnover),
            balance: shown(answers.balance),
            owner: if answers.public { "public" } else { "private" }.to_owned(),
            group: answers.group.name().to_owned(),
            one_year_only: if answers.one_year_only { "yes" } else { "" }.to_owned(),
            regardless: answers
                .regardless
                .iter()
                .map(|regardless| regardless.name().to_owned())
                .collect(),
            in_scope_since: shown(details.in_scope_since),
            cohort: details.cohort.clone().unwrap_or_default(),
            reason: details.reason.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_read_in_groups_and_never_guessed() {
        assert_eq!(whole_number("12 500\u{a0}000"), Some(12_500_000));
        assert_eq!(whole_number("12.500"), None);
        assert_eq!(whole_number("12,5"), None);
        assert_eq!(whole_number("+5"), None);
        assert_eq!(whole_number("99999999999999999999999"), None);
    }

    #[test]
    fn checked_answers_read_back_from_the_form_they_are_kept_in() {
        let form = ScopeAssessmentForm {
            kinds: vec!["healthcare_provider".to_owned()],
            staff: "1 050".to_owned(),
            owner: "public".to_owned(),
            group: "missing".to_owned(),
            one_year_only: "yes".to_owned(),
            regardless: vec!["sole_provider".to_owned()],
            in_scope_since: "2026-01-01".to_owned(),
            ..ScopeAssessmentForm::default()
        };
        let details = ScopeAssessmentDetails::try_from(&form).unwrap();
        let kept = ScopeAssessmentForm::from(&details);
        assert_eq!(ScopeAssessmentDetails::try_from(&kept), Ok(details));
    }

    #[test]
    fn nothing_ticked_is_asked_again_and_none_stands_alone() {
        let said = |kinds: &[&str]| {
            let form = ScopeAssessmentForm {
                kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
                ..ScopeAssessmentForm::default()
            };
            ScopeAssessmentDetails::try_from(&form).map_err(|errors| errors.0[0].message)
        };
        assert_eq!(said(&[]), Err("scope-assessment-no-kind-said"));
        assert_eq!(said(&["none", "pharmacy"]), Err("scope-assessment-kind-and-none"));
        assert!(said(&["none"]).unwrap().answers.kinds.is_empty());
    }
}
