//! Countries by their code (ISO 3166-1 alpha-2), and the clock hospitals there go by.
//!
//! Any country is accepted; only for those of the European Union, the European Economic Area and the United Kingdom is a time zone
//! proposed, the one of the capital. Elsewhere, and in parts of a country with a clock of their own (Canary Islands,
//! Azores, Madeira, the territories overseas), the zone is entered.

/// Every code officially assigned in ISO 3166-1.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM \
    MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT \
    PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The clock of the capital (IANA time zone database), for the European Union, the European Economic Area and the United Kingdom.
const ZONES: &[(&str, &str)] = &[
    ("AT", "Europe/Vienna"),
    ("BE", "Europe/Brussels"),
    ("BG", "Europe/Sofia"),
    ("CY", "Asia/Nicosia"),
    ("CZ", "Europe/Prague"),
    ("DE", "Europe/Berlin"),
    ("DK", "Europe/Copenhagen"),
    ("EE", "Europe/Tallinn"),
    ("ES", "Europe/Madrid"),
    ("FI", "Europe/Helsinki"),
    ("FR", "Europe/Paris"),
    ("GB", "Europe/London"),
    ("GR", "Europe/Athens"),
    ("HR", "Europe/Zagreb"),
    ("HU", "Europe/Budapest"),
    ("IE", "Europe/Dublin"),
    ("IS", "Atlantic/Reykjavik"),
    ("IT", "Europe/Rome"),
    ("LI", "Europe/Vaduz"),
    ("LT", "Europe/Vilnius"),
    ("LU", "Europe/Luxembourg"),
    ("LV", "Europe/Riga"),
    ("MT", "Europe/Malta"),
    ("NL", "Europe/Amsterdam"),
    ("NO", "Europe/Oslo"),
    ("PL", "Europe/Warsaw"),
    ("PT", "Europe/Lisbon"),
    ("RO", "Europe/Bucharest"),
    ("SE", "Europe/Stockholm"),
    ("SI", "Europe/Ljubljana"),
    ("SK", "Europe/Bratislava"),
];

/// Letters people use for a country whose code is another: of the Union's own style guide, and of daily use.
const MISTAKEN: &[(&str, &str)] = &[("EL", "GR"), ("UK", "GB"), ("EN", "GB")];

/// The code that `text` is, in capitals.
pub(super) fn code(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let known = code.len() == 2 && CODES.split_ascii_whitespace().any(|known| known == code);
    known.then_some(code)
}

/// The code somebody meant who wrote `text`.
pub(super) fn meant(text: &str) -> Option<&'static str> {
    let text = text.trim().to_ascii_uppercase();
    MISTAKEN
        .iter()
        .find(|(mistaken, _)| *mistaken == text)
        .map(|(_, code)| *code)
}

/// The time zone proposed for a country.
pub(super) fn default_zone(code: &str) -> Option<&'static str> {
    ZONES
        .iter()
        .find(|(country, _)| *country == code)
        .map(|(_, zone)| *zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_proposed_zone_exists_and_belongs_to_a_known_country() {
        assert_eq!(ZONES.len(), 27 + 3 + 1);
        for (country, zone) in ZONES {
            assert!(code(country).is_some(), "{country}");
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
        assert_eq!(CODES.split_ascii_whitespace().count(), 249);
    }

    #[test]
    fn letters_of_no_country_are_refused_and_the_usual_mistakes_explained() {
        assert_eq!(code(" ro "), Some("RO".to_owned()));
        assert_eq!(code("XX"), None);
        assert_eq!(code("ROU"), None);
        assert_eq!(meant("el"), Some("GR"));
    }
}
