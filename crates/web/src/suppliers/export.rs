//! The list of suppliers as a CSV file: what the page shows, and what it has no room for.

use app::supplier::ListedSupplier;
use domain::supplier::Clause;
use report::csv::{heading, lines};

use super::list::decide_by;
use super::words::{answer, caretaker, clause, outcome, services};
use crate::session::SignedIn;

/// What stands in each column before the clauses.
const COLUMNS: [&str; 14] = [
    "supplier-name",
    "supplier-supplies",
    "supplier-register-number",
    "supplier-looked-after-by",
    "supplier-criticality",
    "supplier-services",
    "supplier-systems",
    "supplier-contract-number",
    "supplier-contract-ends-on",
    "supplier-notice-by",
    "supplier-decide-by",
    "supplier-ways-in",
    "supplier-contact-telephone",
    "supplier-tried",
];

/// What stands between the values of one cell.
const BETWEEN: &str = " | ";

/// The suppliers that are shown.
pub(super) fn csv(reader: &SignedIn, shown: &[&ListedSupplier]) -> app::Result<Vec<u8>> {
    let failed = |error| app::Error::internal("the list could not be written", error);
    let words = reader.words;
    let titles = COLUMNS.iter().map(|key| words.text(key));
    let clauses = Clause::ALL.into_iter().map(|found| clause(words, found));
    let titles: Vec<String> = titles.chain(clauses).collect();
    let mut bytes = heading(&titles).map_err(failed)?;
    let rows: Vec<Vec<String>> = shown.iter().map(|listed| cells(reader, listed)).collect();
    bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
    Ok(bytes)
}

fn cells(reader: &SignedIn, listed: &ListedSupplier) -> Vec<String> {
    let words = reader.words;
    let supplier = &listed.supplier;
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let ways_in = listed.ways_in.iter().map(|way| {
        let factor = answer(words, way.second_factor);
        format!(
            "{} ({}: {factor})",
            way.method,
            words.text("supplier-second-factor")
        )
    });
    let tried = listed.attempts.first().map(|attempt| {
        let on = attempt.tried_at.in_zone(&reader.zone).date();
        format!("{on}: {}", outcome(words, attempt.outcome))
    });
    let mut cells = vec![
        supplier.name.clone(),
        supplier.supplies.clone(),
        supplier.register_number.clone(),
        caretaker(words, supplier.looked_after_by),
        listed.criticality.map_or_else(
            || words.text("supplier-nothing-stands"),
            |gravest| words.consequence(gravest),
        ),
        services(words, listed),
        listed
            .systems
            .iter()
            .map(|system| system.name.as_str())
            .collect::<Vec<_>>()
            .join(BETWEEN),
        supplier.contract_number.clone(),
        day(supplier.contract_ends_on),
        day(supplier.notice_by),
        day(decide_by(listed, reader.today())),
        ways_in.collect::<Vec<_>>().join(BETWEEN),
        supplier.contact_telephone.clone(),
        tried.unwrap_or_default(),
    ];
    let clauses = Clause::ALL.into_iter();
    cells.extend(clauses.map(|found| answer(words, supplier.clauses.answer(found))));
    cells
}
