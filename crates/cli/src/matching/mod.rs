//! `wardround match`: which advisories speak of which equipment, without installation or network.
//!
//! With `--truth` the answer is not the pairs but how well they were found.

mod truth;

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::advisory::Advisory;
use domain::asset::Attribute;
use domain::id::AdvisoryId;
use domain::matching::{DeviceNames, Matcher};
use serde::Serialize;

use crate::arguments::Match;
use crate::console::read_file;
use crate::lists::{Lists, Row};
use crate::{documents, output};

/// The answer for one piece of equipment and one advisory about it.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    /// The list.
    list: &'a str,
    /// The inventory number, or what identifies the row in its list.
    inventory_no: String,
    /// The identifier its publisher tracks the advisory by.
    advisory_id: &'a str,
    verdict: &'static str,
    /// How sure it is that the model is meant, from 0 to 1.
    confidence: f64,
    reason: String,
}

pub(crate) fn run(asked: &Match) -> anyhow::Result<()> {
    let matcher = Matcher::new(advisories(&asked.advisories)?);
    let lists = Lists::read(&asked.inventory)?;
    if let Some(truth) = &asked.truth {
        let known = truth::Known::read(truth, asked.undecided.as_deref())?;
        let answers = lists.rows.iter().flat_map(|row| {
            let model = [Attribute::Manufacturer, Attribute::Model, Attribute::Designation]
                .map(|attribute| text(row, attribute))
                .join(" ")
                .to_lowercase();
            answers_for(&matcher, row).map(move |answer| (answer, model.clone()))
        });
        return truth::print(&known.compare(answers), asked.json);
    }
    let mut answers = 0_usize;
    for row in &lists.rows {
        for answer in answers_for(&matcher, row) {
            answers += 1;
            match asked.json {
                true => output::json(&answer)?,
                false => output::line(format_args!(
                    "{}\t{}\t{}\t{:.2}\t{}",
                    answer.inventory_no, answer.advisory_id, answer.verdict, answer.confidence, answer.reason
                )),
            }
        }
    }
    output::note(format_args!(
        "{} rows, {} advisories: {answers} times an advisory may be about a row; {} rows were left out",
        lists.rows.len(),
        matcher.advisories().len(),
        lists.left_out
    ));
    Ok(())
}

fn answers_for<'a>(matcher: &'a Matcher, row: &'a Row) -> impl Iterator<Item = Answer<'a>> {
    let text = |attribute| text(row, attribute);
    let device = DeviceNames {
        maker: text(Attribute::Manufacturer),
        model: text(Attribute::Model),
        model_number: text(Attribute::ModelNumber),
        designation: match text(Attribute::Designation) {
            "" => text(Attribute::Name),
            designation => designation,
        },
    };
    let (version, serial) = (text(Attribute::SoftwareVersion), text(Attribute::SerialNumber));
    let number = match text(Attribute::AssetTag) {
        "" => row.key.to_string(),
        tag => tag.to_owned(),
    };
    matcher
        .candidates(&device)
        .into_iter()
        .filter_map(move |candidate| {
            let judged = matcher.judge(&candidate, &device, version, serial);
            Some(Answer {
                list: &row.list,
                inventory_no: number.clone(),
                advisory_id: &matcher.advisories().get(candidate.advisory)?.tracking_id,
                verdict: judged.verdict.word(),
                confidence: f64::from(candidate.confidence) / 100.0,
                reason: matcher.reason(&candidate, &judged, version),
            })
        })
}

fn text(row: &Row, attribute: Attribute) -> &str {
    row.attributes.get(&attribute).map_or("", String::as_str)
}

/// The advisories of all folders, in the order of their identifiers; of several versions of one the newest.
fn advisories(places: &[PathBuf]) -> anyhow::Result<Vec<Advisory>> {
    let mut read: BTreeMap<(String, AdvisoryId), Advisory> = BTreeMap::new();
    for place in places {
        for file in documents::at(place)? {
            match formats::csaf::read(&read_file(&file)?) {
                Ok(advisory) => {
                    let key = (advisory.tracking_id.clone(), advisory.id());
                    let newer = read
                        .get(&key)
                        .is_none_or(|other| other.revised <= advisory.revised);
                    if newer {
                        read.insert(key, advisory);
                    }
                }
                Err(error) => output::note(format_args!("left out {}: {error}", file.display())),
            }
        }
    }
    Ok(read.into_values().collect())
}
