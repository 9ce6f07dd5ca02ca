//! `wardround law`: the rule packs shown, checked and compared, and the arithmetic of terms, without installation or network.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::message::{Language, Messages};
use domain::holiday::{Calendar, Holiday};
use domain::law::{
    self, ActStatus, Citation, Country, EndRule, Holidays, Law as Packs, Pack, Place, Reading, Term, doubts,
    read_time,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::arguments::{Law, LawAction, TermRule};
use crate::deadlines::{print_end, read_pack, shown, with_own};
use crate::output;

pub(crate) fn run(asked: &Law) -> anyhow::Result<ExitCode> {
    match &asked.action {
        LawAction::Check { own, pack, json } => check(own, pack.as_deref(), *json)?,
        LawAction::Show { id, source, json } => match id {
            Some(id) => show(id, *source, *json)?,
            None => list(*json)?,
        },
        LawAction::Diff { first, second, json } => return difference(first, second.as_deref(), *json),
        LawAction::Term {
            start,
            term,
            country,
            zone,
            holiday,
            rule,
            json,
        } => {
            let (country, zone) = (country.as_deref(), zone.as_deref());
            return reckon(start, term, &place_of(country, zone)?, holiday, *rule, *json);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn today() -> Date {
    app::Env::system().today(&TimeZone::UTC)
}

/// A thing to ask, with its words.
#[derive(Serialize)]
struct DoubtRow<'a> {
    #[serde(flatten)]
    doubt: &'a law::Doubt,
    text: String,
}

/// Packs that are not whole were refused before this.
fn check(own: &[PathBuf], only: Option<&str>, json: bool) -> anyhow::Result<()> {
    let packs = with_own(own)?;
    let messages = Messages::for_language(Language::default());
    let (mut read, mut found) = (0_usize, 0_usize);
    for pack in packs
        .packs()
        .filter(|pack| only.is_none_or(|only| pack.id == only))
    {
        read += 1;
        let doubts = doubts(pack);
        if !json && !doubts.is_empty() {
            output::line(format_args!("{} ({})", pack.title, pack.id));
        }
        for doubt in &doubts {
            found += 1;
            let row = DoubtRow {
                doubt,
                text: messages.law_doubt(doubt),
            };
            match json {
                true => output::json(&row)?,
                false if doubt.of.is_empty() => output::line(format_args!("  {}", row.text)),
                false => output::line(format_args!("  {} [{}]", row.text, doubt.of)),
            }
        }
    }
    if let Some(only) = only.filter(|_| read == 0) {
        bail!("there is no pack {only}; `wardround law show` lists those there are");
    }
    let cited: usize = packs.packs().map(|pack| law::citations(pack).count()).sum();
    output::note(format_args!(
        "{read} packs are whole, their {cited} citations resolve; {found} things are to be asked"
    ));
    Ok(())
}

/// A pack in one line.
#[derive(Serialize)]
struct PackRow<'a> {
    id: &'a str,
    title: &'a str,
    version: &'a str,
    checked: Date,
    status: Option<&'static str>,
    in_force: Option<Date>,
    anchor: Option<&'static str>,
    clocks: usize,
    doubts: usize,
}

fn list(json: bool) -> anyhow::Result<()> {
    for pack in Packs::shipped().packs() {
        let country = pack.country.as_ref();
        let row = PackRow {
            id: &pack.id,
            title: &pack.title,
            version: &pack.version,
            checked: pack.checked,
            status: country.map(|country| country.status.name()),
            in_force: country.and_then(|country| country.in_force.value().copied()),
            anchor: country.map(|country| country.anchor.name()),
            clocks: pack.clocks.len(),
            doubts: doubts(pack).len(),
        };
        match json {
            true => output::json(&row)?,
            false => output::line(format_args!(
                "{}\t{}\t{}\t{}",
                row.id,
                row.title,
                country.map_or_else(
                    || "Union".to_owned(),
                    |country| status(country.status, row.in_force)
                ),
                row.version
            )),
        }
    }
    Ok(())
}

fn status(status: ActStatus, since: Option<Date>) -> String {
    match (status, since) {
        (ActStatus::InForce, Some(since)) => format!("in force since {since}"),
        (ActStatus::InForce, None) => "in force, since when is not known".to_owned(),
        (ActStatus::Bill, _) => "a bill".to_owned(),
        (ActStatus::NoAct, _) => "no act".to_owned(),
        (ActStatus::NotMember, _) => "not bound by NIS2".to_owned(),
    }
}

fn show(id: &str, source: bool, json: bool) -> anyhow::Result<()> {
    let id = id.to_ascii_lowercase();
    let missing = || format!("there is no pack {id}; `wardround law show` lists those there are");
    if source {
        let text = Packs::shipped_text(&id).with_context(missing)?;
        output::line(text.trim_end());
        return Ok(());
    }
    let pack = Packs::shipped().pack(&id, today()).with_context(missing)?;
    if json {
        return output::json_document(pack);
    }
    in_words(pack);
    Ok(())
}

fn in_words(pack: &Pack) {
    let packs = Packs::shipped();
    let words = |citations: &[Citation]| {
        let words: Vec<String> = citations.iter().map(|citation| packs.words(citation)).collect();
        words.join("; ")
    };
    output::line(format_args!(
        "{} ({}), edition {}, looked up {}",
        pack.title, pack.id, pack.version, pack.checked
    ));
    if let Some(country) = &pack.country {
        let known = |text: Option<&String>| text.cloned().unwrap_or_else(|| "not known".to_owned());
        output::line(status(country.status, country.in_force.value().copied()));
        output::line(format_args!("counts from: {}", country.anchor.name()));
        if !country.differs.is_empty() {
            output::line(format_args!("differs: {}", country.differs));
        }
        for (name, stated) in [
            ("authority", &country.authority),
            ("response team", &country.csirt),
            ("channel", &country.channel),
            ("measures", &country.baseline),
            ("significance", &country.significance),
        ] {
            output::line(format_args!("{name}: {}", known(stated.known())));
        }
        output::line(format_args!(
            "registration: {}",
            known(country.registration.rule.value())
        ));
    }
    for clock in &pack.clocks {
        output::line(format_args!(
            "clock {}: {}: {} from {}, to {} ({})",
            clock.id,
            clock.title,
            clock.term,
            clock.from,
            clock
                .recipient(pack.country.as_ref())
                .unwrap_or("the response team of the country, or its authority"),
            words(&clock.citations)
        ));
    }
    for duty in &pack.duties {
        output::line(format_args!(
            "duty {}: {} ({})",
            duty.id,
            duty.title,
            words(&duty.citations)
        ));
    }
    for proposal in &pack.proposals {
        output::line(format_args!(
            "not law: {}: {}",
            proposal.reference, proposal.state
        ));
    }
}

/// Exit code 1 where they differ, as `diff` has.
fn difference(first: &str, second: Option<&str>, json: bool) -> anyhow::Result<ExitCode> {
    let first = pack_of(first)?;
    let (first, second) = match second {
        Some(second) => (first, pack_of(second)?),
        None => {
            let ours = Packs::shipped().pack(&first.id, today());
            let ours = ours.with_context(|| format!("we have no pack {}; give a second one", first.id))?;
            (ours.clone(), first)
        }
    };
    let differences = law::differences(&first, &second);
    for difference in &differences {
        if json {
            output::json(difference)?;
            continue;
        }
        let said = |said: &Option<String>| said.clone().unwrap_or_else(|| "(nothing)".to_owned());
        output::line(format_args!(
            "{}: {} -> {}",
            difference.place,
            said(&difference.first),
            said(&difference.second)
        ));
    }
    Ok(if differences.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A pack by the file it lies in, or one of ours by its id.
fn pack_of(named: &str) -> anyhow::Result<Pack> {
    match Packs::shipped().pack(&named.to_ascii_lowercase(), today()) {
        Some(pack) if !Path::new(named).exists() => Ok(pack.clone()),
        _ => read_pack(Path::new(named)),
    }
}

/// Where a term is reckoned.
struct Where {
    code: String,
    country: &'static Country,
    zone: TimeZone,
}

/// The country and the clock, either of which may say the other.
fn place_of(code: Option<&str>, zone: Option<&str>) -> anyhow::Result<Where> {
    let packs = Packs::shipped();
    let found = match (code, zone) {
        (Some(code), _) => {
            let code = code.trim().to_ascii_uppercase();
            let found = packs.country(&code, today()).map(|(_, country)| country);
            found.with_context(|| format!("there is no pack of {code}"))?
        }
        (None, zone) => {
            let zone = zone.unwrap_or_default();
            let mut countries = packs.countries(today()).map(|(_, country)| country);
            let found = countries.find(|country| country.zone.eq_ignore_ascii_case(zone));
            found.with_context(|| format!("{zone} is the clock of no capital; give the country, too"))?
        }
    };
    Ok(Where {
        code: found.code.clone(),
        country: found,
        zone: TimeZone::get(zone.unwrap_or(&found.zone))?,
    })
}

fn reckon(
    start: &str,
    term: &str,
    place: &Where,
    holidays: &[Date],
    rule: TermRule,
    json: bool,
) -> anyhow::Result<ExitCode> {
    let Where { code, country, zone } = place;
    let term: Term = term.parse()?;
    let start = match read_time(start, zone)? {
        Reading::Once(at) => at,
        Reading::Twice { earlier, later } => {
            output::note(format_args!(
                "{start} exists twice, {} and {}; the earlier was taken. Write the offset to say which.",
                shown(earlier, zone),
                shown(later, zone)
            ));
            earlier
        }
        Reading::Never { before, after } => {
            output::note(format_args!(
                "{start} does not exist: the clock went from {} to {}. Write one of the two.",
                shown(before, zone),
                shown(after, zone)
            ));
            return Ok(ExitCode::from(2));
        }
    };
    let end_rule = EndRule::of(rule.into(), country);
    let given = given(code, holidays);
    let place = Place {
        zone,
        country: code,
        holidays: Holidays::new(Packs::shipped().holidays(), given.as_ref()),
        end_rule,
    };
    let end = law::end(start, term, &place)
        .context("it has no end: no number, or years whose holidays are not known")?;
    if json {
        print_end(&end, zone)?;
        return Ok(ExitCode::SUCCESS);
    }
    output::line(shown(end.strict, zone));
    if let Some(later) = end.lawful_later {
        output::line(format_args!(
            "the law would allow until {}",
            shown(later.at, zone)
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// The holidays that were given, for their years; none where none was.
fn given(code: &str, holidays: &[Date]) -> Option<Calendar> {
    let of_day = |date: &Date| {
        let holiday = Holiday {
            date: *date,
            subdivision: String::new(),
            name: String::new(),
        };
        (code.to_owned(), holiday)
    };
    (!holidays.is_empty()).then(|| Calendar::new(holidays.iter().map(of_day)))
}
