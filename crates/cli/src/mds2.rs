//! `wardround mds2`: what a maker discloses in an MDS2 form, and what it means, without installation or network.

use app::message::{Language, Messages};
use domain::device_model::{Disclosure, Given, Outcome, Rule, findings, question, questions};
use serde::Serialize;

use crate::arguments::Mds2;
use crate::console::read_file;
use crate::output;

/// The answer for one form.
#[derive(Debug, Serialize)]
struct Report<'a> {
    edition: &'static str,
    manufacturer: Option<&'a str>,
    model: Option<&'a str>,
    dated: Option<&'a str>,
    /// How many questions the form has.
    questions: usize,
    /// How many of them are answered.
    answered: usize,
    findings: Vec<Told>,
    answers: Vec<Answered<'a>>,
    remarks: &'a [String],
}

/// What came of a rule.
#[derive(Debug, Serialize)]
struct Told {
    rule: Rule,
    outcome: Outcome,
    question: &'static str,
    /// Points of the annex to Implementing Regulation (EU) 2024/2690.
    points: &'static [&'static str],
    see_also: &'static [&'static str],
    /// What it means; what is not known where the outcome is unknown; null where the rule does not apply.
    means: Option<String>,
    /// What to do; null unless it applies.
    to_do: Option<String>,
}

/// One answer with the question in our words.
#[derive(Debug, Serialize)]
struct Answered<'a> {
    /// Null for an id the form does not have.
    meaning_of_yes: Option<&'static str>,
    #[serde(flatten)]
    given: &'a Given,
}

pub(crate) fn run(mds2: &Mds2) -> anyhow::Result<()> {
    let disclosure = formats::mds2::read(&read_file(&mds2.file)?)?;
    let report = report(&disclosure);
    if mds2.json {
        return output::json_document(&report);
    }
    let unknown = "not stated";
    output::line(format_args!(
        "{} {}, MDS2 {}, dated {}: {} of {} questions answered",
        report.manufacturer.unwrap_or(unknown),
        report.model.unwrap_or(unknown),
        report.edition,
        report.dated.unwrap_or(unknown),
        report.answered,
        report.questions
    ));
    for told in &report.findings {
        let means = told.means.as_deref().unwrap_or_default();
        match told.outcome {
            Outcome::Applies => output::line(format_args!(
                "- {means} {} ({})",
                told.to_do.as_deref().unwrap_or_default(),
                told.question
            )),
            Outcome::Unknown => output::line(format_args!("? not said: {means} ({})", told.question)),
            Outcome::DoesNotApply => {}
        }
    }
    for remark in report.remarks {
        output::note(format_args!("note: {remark}"));
    }
    Ok(())
}

fn report(disclosure: &Disclosure) -> Report<'_> {
    let words = Messages::for_language(Language::default());
    let told = findings(disclosure).into_iter().map(|finding| Told {
        rule: finding.rule,
        outcome: finding.outcome,
        question: finding.rule.question(),
        points: finding.rule.points(),
        see_also: finding.rule.see_also(),
        means: match finding.outcome {
            Outcome::Applies => Some(words.device_finding(finding.rule)),
            Outcome::Unknown => Some(words.device_not_said(finding.rule)),
            Outcome::DoesNotApply => None,
        },
        to_do: (finding.outcome == Outcome::Applies).then(|| words.device_to_do(finding.rule)),
    });
    let answers = disclosure.answers.iter().map(|given| Answered {
        meaning_of_yes: question(&given.question).map(|(_, question)| question.meaning),
        given,
    });
    Report {
        edition: disclosure.edition.as_str(),
        manufacturer: disclosure.manufacturer(),
        model: disclosure.model(),
        dated: disclosure.dated(),
        questions: questions().len(),
        answered: disclosure.answered(),
        findings: told.collect(),
        answers: answers.collect(),
        remarks: &disclosure.remarks,
    }
}
