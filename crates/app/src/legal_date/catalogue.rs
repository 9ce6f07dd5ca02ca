//! The starter set: what usually is to be done, with where it is written, to tick instead of to type.
//!
//! It names no days: those are national, or the house's own, and whoever ticks something says its day. What is ticked is added
//! in one transaction or not at all.

use std::collections::BTreeSet;

use domain::access::{Actor, EditLegalDates};
use domain::id::LegalDateId;
use domain::legal_date::{CARETAKERS, Period, PeriodUnit, SetBy};
use domain::round::Audience;
use domain::text::sort_key;
use jiff::civil::Date;

use super::{LegalDateDetails, field_values};
use crate::correction::Changes;
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// One a line: key, country or `*`, title, purpose, who sets the day, source, every, unit, who looks after it.
const DATES: &str = include_str!("../../../../data/catalogue/legal_dates.tsv");

/// A legal date of the starter set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualDate {
    /// By which it is ticked.
    pub key: &'static str,
    /// The country it is known from; none where it holds wherever the directive does.
    pub country: Option<&'static str>,
    /// What is to be done.
    pub title: &'static str,
    /// What for, and what belongs to it.
    pub purpose: &'static str,
    /// Who sets the day.
    pub set_by: SetBy,
    /// Where that is written.
    pub source: &'static str,
    /// After what time it is usually due again.
    pub period: Option<Period>,
    /// Who gets its card.
    pub looked_after_by: Audience,
}

/// Everything the starter set has, in its order.
pub fn catalogue() -> Vec<UsualDate> {
    DATES.lines().skip(1).filter_map(read).collect()
}

fn read(line: &'static str) -> Option<UsualDate> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [
        key,
        country,
        title,
        purpose,
        set_by,
        source,
        every,
        unit,
        looked_after_by,
    ] = columns[..]
    else {
        return None;
    };
    let period = match every {
        "" => None,
        every => Some(Period::new(every.parse().ok()?, PeriodUnit::from_name(unit)?)?),
    };
    Some(UsualDate {
        key,
        country: (country != "*").then_some(country),
        title,
        purpose,
        set_by: SetBy::from_name(set_by)?,
        source,
        period,
        looked_after_by: Audience::from_name(looked_after_by).filter(|one| CARETAKERS.contains(one))?,
    })
}

/// What of the starter set fits the country of the tenant and is not on its list yet.
pub async fn offered(app: &App, actor: &Actor) -> Result<Vec<UsualDate>> {
    let permit = actor.permit_in_tenant::<EditLegalDates>()?;
    let reader = app.store().read();
    let tenant = store::tenant::fetch_tenant(&reader, permit.tenant()).await?;
    let known = store::legal_date::list(&reader, permit.scope()).await?;
    let there: BTreeSet<String> = known.iter().map(|date| sort_key(&date.title)).collect();
    let here = tenant.country.as_deref();
    let all = catalogue().into_iter();
    Ok(all
        .filter(|usual| usual.country.is_none() || usual.country == here)
        .filter(|usual| !there.contains(&sort_key(usual.title)))
        .collect())
}

/// Adds what was ticked, each with the day that was said for it, all or nothing. What is on the list already is left out: two
/// people may tick the same.
pub async fn start(app: &App, actor: &Actor, ticked: &[(String, String)]) -> Result<Vec<LegalDateId>> {
    let permit = actor.permit_in_tenant::<EditLegalDates>()?;
    let mut fields = Fields::default();
    let mut chosen: Vec<LegalDateDetails> = Vec::new();
    for usual in catalogue() {
        let Some((_, day)) = ticked.iter().find(|(key, _)| key == usual.key) else {
            continue;
        };
        if let Some(due_on) = fields.required(usual.key, day, |text| text.parse::<Date>().ok()) {
            chosen.push(usual.on(due_on));
        }
    }
    fields.finish(|| Some(()))?;
    if chosen.is_empty() {
        return Err(FieldErrors::one("legal_date", "field-tick-one").into());
    }
    app.store()
        .write(async |transaction| -> Result<Vec<LegalDateId>> {
            let known = store::legal_date::list(&transaction.read(), permit.scope()).await?;
            let there: BTreeSet<String> = known.iter().map(|date| sort_key(&date.title)).collect();
            let mut added = Vec::new();
            for details in &chosen {
                if there.contains(&sort_key(&details.title)) {
                    continue;
                }
                let new = details.clone().with(app.env().id(), app.env().now());
                store::legal_date::insert(&transaction, &permit, &new).await?;
                let happening = Happening::new(permit.actor(), "legal_date.add", new.id)?;
                let body = Changes::of_new(field_values(&new));
                journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
                added.push(new.id);
            }
            Ok(added)
        })
        .await
}

impl UsualDate {
    fn on(&self, due_on: Date) -> LegalDateDetails {
        LegalDateDetails {
            title: self.title.to_owned(),
            purpose: self.purpose.to_owned(),
            set_by: self.set_by,
            source: self.source.to_owned(),
            due_on,
            period: self.period,
            looked_after_by: self.looked_after_by,
            owner: None,
            evidence: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_starter_set_is_read_and_names_its_source() {
        let all = catalogue();
        assert_eq!(all.len(), DATES.lines().count() - 1);
        let keys: BTreeSet<&str> = all.iter().map(|usual| usual.key).collect();
        let titles: BTreeSet<String> = all.iter().map(|usual| sort_key(usual.title)).collect();
        assert_eq!((keys.len(), titles.len()), (all.len(), all.len()));
        for usual in &all {
            assert!(!usual.source.is_empty() && !usual.purpose.is_empty(), "{usual:?}");
            let country = usual.country.unwrap_or("EU");
            assert!(
                country.len() == 2 && country.to_uppercase() == country,
                "{usual:?}"
            );
        }
    }
}
