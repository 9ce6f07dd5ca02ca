//! Host names: what of them tells machines apart, and what they are made from.

use crate::text::fold_for_search;

/// `NetBIOS` keeps 15 characters of a name (RFC 1001, section 14).
const NETBIOS_LENGTH: usize = 15;

/// The host names, without what lists write differently, and the domain, when the name is one that a network knows.
///
/// `PC 00830`, `pc-00830` and `PC-00830.spital.local` are one name. A long name is also known by what `NetBIOS` keeps of it.
pub(super) fn host_names(name: &str) -> (Vec<String>, Option<String>) {
    let lower = fold_for_search(name);
    let (host, domain) = match lower.split_once('.') {
        Some((host, domain)) if domain.contains(char::is_alphabetic) => (host, Some(domain.to_owned())),
        _ => (lower.trim_end_matches('$'), None),
    };
    let joined = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let known_to_networks = host
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    let has_number = host.contains(|c: char| c.is_ascii_digit());
    // A phrase without a number is what a thing is, not which one.
    let distinctive = has_number || (host.contains(['-', '_']) && !host.contains(' '));
    let whole = joined(host);
    if !known_to_networks || !distinctive || whole.len() < 3 || is_made_of_an_address(host) {
        return (Vec::new(), None);
    }
    let mut names = vec![whole];
    if let Some((end, _)) = host.char_indices().nth(NETBIOS_LENGTH) {
        names.push(joined(&host[..end]));
    }
    (names, domain)
}

/// Whether this names one machine in a network, rather than what kind of thing it is.
pub fn is_host_name(name: &str) -> bool {
    !host_names(name).0.is_empty()
}

/// Names that a server gives to whatever gets an address: `dhcp-10-40-20-77`, `host-10-1-2-3`.
fn is_made_of_an_address(host: &str) -> bool {
    let numbers = host
        .split(['-', '_'])
        .filter(|part| part.parse::<u8>().is_ok())
        .count();
    numbers >= 4
}

/// A number at the end of a host name, and the beginning of the name: names that begin alike are given alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NumberInName {
    /// The first part of the name: `sj` of `SJ-CAR-5492`, `khpc` of `KHPC00917`.
    pub(super) beginning: String,
    /// The number, 5492 and 917.
    pub(super) number: u64,
}

/// The number at the end of a host name.
pub(super) fn number_in_name(name: &str) -> Option<NumberInName> {
    let lower = fold_for_search(name);
    let host = lower.split('.').next()?;
    let rest = host.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = host.get(rest.len()..)?.parse().ok()?;
    let beginning = rest.split(['-', '_', ' ']).next()?;
    (!beginning.is_empty()).then(|| NumberInName {
        beginning: beginning.to_owned(),
        number,
    })
}

/// What is added to the name of a machine that takes another's place, or of its second card.
const SUFFIXES: &[&str] = &[
    "-new", "-old", "-neu", "-alt", "-nou", "-vechi", "-nouveau", "-ancien", "-nuovo", "-vecchio", "-nuevo",
    "-viejo", "-novo", "-velho", "-antigo", "-antiguo", "-nowy", "-stary", "-novy", "-uj", "-regi", "-nieuw",
    "-oud", "-v2", "-v3", "-b", "-bis",
];

/// The letters and digits of a host name without such an addition; `None` when it has none.
pub(super) fn without_suffix(name: &str) -> Option<String> {
    let lower = fold_for_search(name);
    let host = lower.split('.').next()?;
    let base = SUFFIXES.iter().find_map(|suffix| host.strip_suffix(suffix))?;
    Some(base.chars().filter(|c| c.is_alphanumeric()).collect())
}

/// What devices write before the end of their card when they name themselves.
const NAMES_ITSELF: &[&str] = &[
    "brn", "brw", "epson", "et", "km", "kmbt", "npi", "ric", "rnp", "sec", "xrx",
];

/// The last three bytes of the address of a card at the end of a name: printers and cameras call themselves so until
/// somebody gives them a name, `NPI4F22AC`, `BRW0026735A4F22AC`. Six figures behind other letters are a number of the house.
pub(super) fn card_in_name(name: &str) -> Option<&str> {
    let (letters, card) = name.split_at_checked(name.len().checked_sub(6)?)?;
    let is_card = card.chars().all(|c| c.is_ascii_hexdigit());
    let is_number = card.chars().all(|c| c.is_ascii_digit());
    let whole_address = letters.len() > 6
        && letters
            .get(letters.len() - 6..)
            .is_some_and(|maker| maker.chars().all(|c| c.is_ascii_hexdigit()));
    let is_told = !is_number || whole_address || NAMES_ITSELF.contains(&letters);
    (is_card && is_told && letters.starts_with(char::is_alphabetic)).then_some(card)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_designation_is_no_host_name() {
        for name in ["Moniteur patient", "server", "PC", "dhcp-10-40-20-77"] {
            assert_eq!(host_names(name), (Vec::new(), None), "{name}");
        }
    }

    #[test]
    fn the_end_of_a_card_is_found_in_the_name_that_a_printer_gives_itself() {
        assert_eq!(card_in_name("npi4f22ac"), Some("4f22ac"));
        assert_eq!(card_in_name("brw0026735a4f22ac"), Some("4f22ac"));
        assert_eq!(card_in_name("druk-rtg"), None);
        assert_eq!(card_in_name("4f22ac"), None);
    }

    #[test]
    fn a_host_name_is_one_however_a_list_writes_it() {
        let (one, domain) = host_names("PC-00830.spital.local");
        assert_eq!(domain.as_deref(), Some("spital.local"));
        assert_eq!(one, ["pc00830"]);
        assert_eq!(host_names("PC 00830").0, one);
        let (long, cut) = (host_names("LAPTOP-DR-DUMITRU").0, host_names("laptop-dr-dumit").0);
        assert_eq!(long, ["laptopdrdumitru", "laptopdrdumit"]);
        assert_eq!(cut, ["laptopdrdumit"]);
    }
}
