//! Taking the teeth out of addresses that people pass around, and putting them back.
//!
//! Mails and tickets write `hxxps://evil[.]example` so that nobody clicks it and no filter drops it.

/// What is written between brackets, and what it stands for.
const BRACKETED: [(&str, &str); 7] = [
    (".", "."),
    ("dot", "."),
    ("@", "@"),
    ("at", "@"),
    (":", ":"),
    ("://", "://"),
    ("/", "/"),
];

/// Ways to write a scheme that nothing opens, and the scheme.
const SCHEMES: [(&str, &str); 9] = [
    ("hxxps:", "https:"),
    ("hxxp:", "http:"),
    ("h**ps:", "https:"),
    ("h**p:", "http:"),
    ("h__ps:", "https:"),
    ("h__p:", "http:"),
    ("httx:", "http:"),
    ("fxps:", "ftps:"),
    ("fxp:", "ftp:"),
];

/// `text` with its addresses as they work: `[.]`, `(dot)` and `[at]` are what they stand for, and so is `hxxp`.
///
/// Doing it twice changes nothing more.
///
/// ```
/// use domain::indicator::refang;
///
/// assert_eq!(refang("hxxps[:]//evil[.]example/a"), "https://evil.example/a");
/// assert_eq!(refang("admin [at] evil(dot)example"), "admin@evil.example");
/// ```
pub fn refang(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut after_sign = false;
    for character in text.trim().chars() {
        // Blanks around a bracketed sign belong to it.
        if after_sign && character == ' ' {
            continue;
        }
        after_sign = false;
        told.push(character);
        if let Some(opening) = opening_of(character)
            && let Some((start, sign)) = bracketed(&told, opening)
        {
            told.truncate(start);
            told.truncate(told.trim_end_matches(' ').len());
            told.push_str(sign);
            after_sign = true;
        }
    }
    let scheme = SCHEMES.iter().find(|(written, _)| starts_with(&told, written));
    match scheme {
        Some((written, meant)) => format!("{meant}{}", &told[written.len()..]),
        None => told,
    }
}

/// The same with its teeth out, for pages and mail: nothing in it can be clicked.
pub(super) fn defang(text: &str) -> String {
    let harmless = text.replace('.', "[.]").replace('@', "[at]");
    match harmless.split_once("://") {
        Some(("http", rest)) => format!("hxxp://{rest}"),
        Some(("https", rest)) => format!("hxxps://{rest}"),
        Some((scheme, rest)) => format!("{scheme}[:]//{rest}"),
        None => harmless,
    }
}

fn opening_of(closing: char) -> Option<char> {
    match closing {
        ']' => Some('['),
        ')' => Some('('),
        '}' => Some('{'),
        _ => None,
    }
}

/// Where the bracketed sign that ends `text` begins, and what it stands for.
fn bracketed(text: &str, opening: char) -> Option<(usize, &'static str)> {
    let inside = &text[..text.len() - 1];
    // The longest sign has three letters.
    let start = inside
        .char_indices()
        .rev()
        .take(4)
        .find(|(_, character)| *character == opening)?
        .0;
    let sign = &inside[start + 1..];
    let known = BRACKETED
        .iter()
        .find(|(written, _)| sign.eq_ignore_ascii_case(written))?;
    Some((start, known.1))
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_usual_ways_to_defang_are_undone() {
        for (written, meant) in [
            ("203[.]0[.]113[.]9", "203.0.113.9"),
            ("evil(.)example", "evil.example"),
            ("evil{dot}example", "evil.example"),
            ("evil [DOT] example", "evil.example"),
            ("hXXp://evil[.]example", "http://evil.example"),
            ("hxxps[://]evil[.]example", "https://evil.example"),
            ("h**p://evil.example", "http://evil.example"),
            ("fxp://evil.example", "ftp://evil.example"),
            ("who(at)evil[.]example", "who@evil.example"),
            ("who[@]evil.example", "who@evil.example"),
            ("[[.]]", "."),
        ] {
            assert_eq!(refang(written), meant, "{written}");
        }
    }

    #[test]
    fn what_is_not_defanged_stays() {
        for text in [
            "http://[2001:db8::1]/",
            "a (b) c",
            "[",
            "]",
            "",
            "HKLM\\Software\\x[1]",
            "h",
            "hxx",
        ] {
            assert_eq!(refang(text), text);
        }
    }

    #[test]
    fn brackets_without_end_are_passed_over_once() {
        let nested = format!("{}.{}", "[".repeat(50_000), "]".repeat(50_000));
        assert_eq!(refang(&nested), ".");
    }

    proptest! {
        #[test]
        fn refanging_twice_changes_nothing_more(text in "[\\[\\](){}.@:/ adothxpfÄ*_]{0,40}") {
            let once = refang(&text);
            prop_assert_eq!(refang(&once), once);
        }

        #[test]
        fn what_was_defanged_is_refanged(text in "(https?|ftp)://[a-z]{1,9}\\.[a-z]{2,6}(/[a-z.@]{0,9})?") {
            prop_assert_eq!(refang(&defang(&text)), text);
        }
    }
}
