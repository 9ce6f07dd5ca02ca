//! Whether NIS2 applies to the institution, as it was answered.

use super::filling::Filling;
use crate::error::Result;
use crate::scope_assessment::{ScopeAssessmentDetails, ScopeAssessmentForm, answer};

impl Filling<'_> {
    pub(super) async fn answer_scope(&self, form: &ScopeAssessmentForm) -> Result<()> {
        let details = ScopeAssessmentDetails::try_from(form)?;
        answer(self.app, &self.actor, &details).await?;
        Ok(())
    }
}
