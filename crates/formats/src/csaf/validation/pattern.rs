//! The forms that the JSON schema gives to identifiers, moments, addresses and digests.
//!
//! They are written out instead of compiled from the patterns of the schema: most are a line, and a hostile text costs no more than its length.

use jiff::Timestamp;

/// A moment as RFC 3339 writes it, with seconds and an offset. Others that a parser understands are none.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let shape =
        bytes.len() >= 20 && bytes[4] == b'-' && matches!(bytes[10], b'T' | b't') && bytes[16] == b':';
    let offset = text.ends_with(['Z', 'z']) || bytes.get(bytes.len().checked_sub(3)?) == Some(&b':');
    if !shape
        || !offset
        || bytes.iter().any(|byte| {
            !matches!(
                byte,
                b'0'..=b'9' | b'-' | b'+' | b':' | b'.' | b'T' | b't' | b'Z' | b'z'
            )
        })
    {
        return None;
    }
    text.parse().ok()
}

/// An absolute address: a scheme, and none but the characters RFC 3986 allows.
pub(super) fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let mut letters = scheme.bytes();
    let scheme = letters.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && letters.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let bytes = rest.as_bytes();
    let holds = |(place, byte): (usize, &u8)| match byte {
        b'%' => bytes
            .get(place + 1..place + 3)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)),
        byte => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(byte),
    };
    scheme && bytes.iter().enumerate().all(holds)
}

/// `CVE-2026-1000`
pub(super) fn is_cve(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix("CVE-")
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(year, number)| year.len() == 4 && digits(year) && number.len() >= 4 && digits(number))
}

/// `CWE-79`
pub(super) fn is_cwe(text: &str) -> bool {
    text.strip_prefix("CWE-").is_some_and(|number| {
        (1..=6).contains(&number.len())
            && !number.starts_with('0')
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// One line that neither begins nor ends with white space.
pub(super) fn is_tracking_id(text: &str) -> bool {
    text.trim() == text && !text.contains(['\n', '\r'])
}

/// One line that neither begins nor ends with white space or `-`, `_`, `.`.
pub(super) fn is_category(text: &str) -> bool {
    is_tracking_id(text) && text.trim_matches(['-', '_', '.']) == text
}

/// Hexadecimal digits, 32 or more.
pub(super) fn is_digest(text: &str) -> bool {
    text.len() >= 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A language tag in the form of BCP 47.
pub(super) fn is_language(text: &str) -> bool {
    if ["i-default", "i-mingo"]
        .iter()
        .any(|tag| text.eq_ignore_ascii_case(tag))
    {
        return true;
    }
    let well = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let subtags: Vec<&str> = text.split('-').collect();
    if !subtags.iter().all(|subtag| well(subtag)) {
        return false;
    }
    let letters = |subtag: &str| subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let private = |rest: &[&str]| {
        rest.is_empty()
            || (rest.len() > 1 && rest.first().is_some_and(|first| first.eq_ignore_ascii_case("x")))
    };
    let Some((first, mut rest)) = subtags.split_first() else {
        return false;
    };
    if first.eq_ignore_ascii_case("x") {
        return !rest.is_empty();
    }
    if !letters(first) || first.len() < 2 {
        return false;
    }
    let mut take = |most: usize, holds: &dyn Fn(&str) -> bool| {
        let taken = rest.iter().take(most).take_while(|subtag| holds(subtag)).count();
        rest = &rest[taken..];
    };
    if first.len() <= 3 {
        take(3, &|subtag| subtag.len() == 3 && letters(subtag));
    }
    take(1, &|subtag| subtag.len() == 4 && letters(subtag));
    take(1, &|subtag| {
        (subtag.len() == 2 && letters(subtag))
            || (subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit()))
    });
    take(usize::MAX, &|subtag| {
        subtag.len() >= 5 || (subtag.len() == 4 && subtag.as_bytes()[0].is_ascii_digit())
    });
    while let Some((singleton, more)) = rest.split_first() {
        if singleton.len() != 1 || singleton.eq_ignore_ascii_case("x") {
            break;
        }
        let extension = more.iter().take_while(|subtag| subtag.len() > 1).count();
        if extension == 0 {
            return false;
        }
        rest = &more[extension..];
    }
    private(rest)
}

/// A name of a platform: CPE 2.3 as a formatted string, or CPE 2.2 as an address.
pub(super) fn is_cpe(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix("cpe:2.3:") {
        return is_formatted_cpe(rest);
    }
    let Some((scheme, rest)) = text.split_once(":/") else {
        return false;
    };
    let mut parts = rest.split(':');
    let part = parts.next().unwrap_or_default();
    let plain = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-~%".contains(&byte))
    };
    scheme.eq_ignore_ascii_case("cpe")
        && ["", "a", "h", "o"]
            .iter()
            .any(|known| part.eq_ignore_ascii_case(known))
        && parts.clone().count() <= 6
        && parts.all(plain)
}

fn is_formatted_cpe(text: &str) -> bool {
    let mut escaped = false;
    let parts: Vec<&str> = text
        .split(|letter| {
            let splits = letter == ':' && !escaped;
            escaped = letter == '\\' && !escaped;
            splits
        })
        .collect();
    let language = |part: &str| {
        let (language, region) = part.split_once('-').unwrap_or((part, "US"));
        let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
        let region = (region.len() == 2 && letters(region))
            || (region.len() == 3 && region.bytes().all(|byte| byte.is_ascii_digit()));
        matches!(part, "*" | "-") || ((2..=3).contains(&language.len()) && letters(language) && region)
    };
    parts.len() == 11
        && matches!(parts[0], "a" | "h" | "o" | "*" | "-")
        && parts[1..6].iter().all(|part| is_cpe_value(part))
        && language(parts[6])
        && parts[7..].iter().all(|part| is_cpe_value(part))
}

/// A value of CPE 2.3: wildcards only at its ends, and other signs behind a backslash.
fn is_cpe_value(text: &str) -> bool {
    if matches!(text, "*" | "-") {
        return true;
    }
    let mut rest = text
        .strip_prefix('*')
        .unwrap_or_else(|| text.trim_start_matches('?'));
    let mut said = false;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' | '_' => 1,
            '\\' if rest[1..]
                .starts_with(|sign: char| sign.is_ascii_punctuation() && !"-._".contains(sign)) =>
            {
                2
            }
            _ => break,
        };
        said = true;
        rest = &rest[taken..];
    }
    said && (rest == "*" || rest.trim_start_matches('?').is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_seconds_and_an_offset() {
        for good in [
            "2026-07-21T10:00:00.000Z",
            "2026-07-21t10:00:00+02:00",
            "2026-07-21T10:00:00.00010Z",
        ] {
            assert!(moment(good).is_some(), "{good}");
        }
        for bad in [
            "2026-07-21",
            "2026-07-21T10:00Z",
            "2026-07-21 10:00:00Z",
            "2026-07-21T10:00:00",
            "2026-13-21T10:00:00Z",
            "2026-07-21T10:00:00[Europe/Berlin]",
            "",
            "ß",
        ] {
            assert!(moment(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn language_tags_have_the_form_of_bcp_47() {
        for good in [
            "de",
            "en-US",
            "zh-cmn-Hans-CN",
            "sl-rozaj-biske",
            "de-1996",
            "es-419",
            "en-u-co-phonebk-x-own",
            "x-own",
            "i-default",
            "EZ",
            "en-Qabc",
        ] {
            assert!(is_language(good), "{good}");
        }
        for bad in [
            "", "d", "en_US", "en-", "en-x", "en-u", "x", "12", "en-US-US", "i-other",
        ] {
            assert!(!is_language(bad), "{bad}");
        }
    }

    #[test]
    fn platforms_are_named_in_either_form() {
        for good in [
            "cpe:2.3:o:microsoft:windows_10:1607:*:*:*:*:*:*:*",
            r"cpe:2.3:a:acme:pump\:omat:2.*:-:*:*:*:*:*:*",
            "cpe:2.3:a:acme:??x?:*:*:*:de-DE:*:*:*:*",
            "cpe:/a:acme:pumpomat:2.4",
            "cpe:/",
        ] {
            assert!(is_cpe(good), "{good}");
        }
        for bad in [
            "cpe:2.3:o:microsoft:windows",
            "cpe:2.3:x:a:b:c:*:*:*:*:*:*:*",
            "cpe:2.3:a:a b:b:c:*:*:*:*:*:*:*",
            "cpe:/q:acme",
            "acme",
            r"cpe:2.3:a:a\:b:c:*:*:*:*:*:*:*",
        ] {
            assert!(!is_cpe(bad), "{bad}");
        }
    }

    #[test]
    fn addresses_are_absolute_and_hold_no_blank() {
        for good in [
            "https://acme.example/a%20b?c#d",
            "urn:acme:1",
            "mailto:help@acme.example",
        ] {
            assert!(is_uri(good), "{good}");
        }
        for bad in [
            "acme.example",
            "https://acme.example/a b",
            "https://acme.example/%2",
            "1a:b",
            ":x",
            "https://ä.example",
        ] {
            assert!(!is_uri(bad), "{bad}");
        }
    }

    #[test]
    fn numbers_of_weaknesses_and_digests_are_of_their_length() {
        assert!(is_cve("CVE-2026-1000") && is_cve("CVE-2026-1234567"));
        assert!(!is_cve("CVE-2026-100") && !is_cve("cve-2026-1000") && !is_cve("CVE-26-1000"));
        assert!(is_cwe("CWE-79") && !is_cwe("CWE-079") && !is_cwe("CWE-") && !is_cwe("79"));
        assert!(is_digest(&"aB".repeat(16)) && !is_digest("ab") && !is_digest(&"g".repeat(32)));
        assert!(is_category("csaf_base") && !is_category("_base") && !is_category("base "));
    }
}
