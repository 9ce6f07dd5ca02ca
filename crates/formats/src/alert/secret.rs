//! Credentials in alerts: fields that can hold one, and pairs in the text of an event.
//!
//! Tools log what users type, and users type passwords into the field for the name. What this catches is named; what stands in a text without a name before it
//! cannot be known.

/// What stands where a credential stood.
pub(super) const DROPPED: &str = "[dropped]";

/// Parts of names under which credentials stand, without signs between words.
const WORDS: [&str; 16] = [
    "password",
    "passwd",
    "passphrase",
    "passwort",
    "kennwort",
    "parola",
    "pwd",
    "token",
    "secret",
    "cookie",
    "authorization",
    "apikey",
    "credential",
    "privatekey",
    "sessionid",
    "sessid",
];
/// Whose values have blanks in them: `Authorization: Bearer …`.
const TO_THE_END_OF_THE_LINE: [&str; 2] = ["authorization", "cookie"];

/// Whether a field of this name can hold a credential.
pub(super) fn is_secret(name: &str) -> bool {
    secret_word(name).is_some()
}

fn secret_word(name: &str) -> Option<&'static str> {
    let letters: String = name
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    WORDS.into_iter().find(|word| letters.contains(word))
}

/// `text` without the values of pairs that can hold a credential, and how many there were: `password=…`, `"token": "…"`, `--secret …`,
/// `https://name:…@host`.
pub(super) fn scrub(text: &str) -> (String, usize) {
    let mut told = String::with_capacity(text.len());
    let mut dropped = 0;
    let mut rest = text;
    while let Some((name_at, name)) = next_name(rest) {
        let behind = &rest[name_at + name.len()..];
        let option = rest[..name_at].ends_with('-') || name.starts_with('-');
        let value = secret_word(name).and_then(|word| value_behind(behind, word, option));
        let user = name.ends_with("//").then(|| password_in_url(behind)).flatten();
        let (skipped, length) = value.or(user).unwrap_or((0, 0));
        let kept = name_at + name.len() + skipped;
        told.push_str(&rest[..kept]);
        if length > 0 {
            told.push_str(DROPPED);
            dropped += 1;
        }
        rest = &rest[kept + length..];
    }
    told.push_str(rest);
    (told, dropped)
}

/// The next word, or the `//` of a URL, and where it begins. Looked for in one pass: texts come as long as an alert may be.
fn next_name(text: &str) -> Option<(usize, &str)> {
    let in_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        if in_name(character) {
            let length = text[at..].find(|c| !in_name(c)).unwrap_or(text.len() - at);
            return Some((at, &text[at..at + length]));
        }
        if before == '/' && character == '/' {
            return Some((at - 1, &text[at - 1..=at]));
        }
        before = character;
    }
    None
}

/// Where the value of a pair begins behind its name, and how long it is.
fn value_behind(behind: &str, word: &str, option: bool) -> Option<(usize, usize)> {
    let after_name = behind.trim_start_matches(['"', '\'', '\\']);
    let sign = after_name.trim_start_matches([' ', '\t']);
    // Titles speak of credentials: `use of stolen credentials: logon …` is no pair.
    let signs: &[char] = if word == "credential" { &['='] } else { &[':', '='] };
    let value = match sign.strip_prefix(signs) {
        Some(value) => value.trim_start_matches(['=', '>', ' ', '\t']),
        None if option && sign.len() < after_name.len() => sign,
        None => return None,
    };
    let value = value.trim_start_matches('\\');
    let skipped = behind.len() - value.len();
    let length = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inner = &value[1..];
            let end = inner.find(quote).unwrap_or(inner.len());
            return (end > 0).then_some((skipped + 1, end));
        }
        _ if TO_THE_END_OF_THE_LINE.contains(&word) => value.find(['\n', '\r', '"']),
        _ => value.find(|c: char| {
            c.is_whitespace() || matches!(c, '&' | ';' | ',' | '"' | '\'' | '<' | '>' | ')' | '}' | '|')
        }),
    };
    let length = length.unwrap_or(value.len());
    (length > 0).then_some((skipped, length))
}

/// Where the password stands behind the `//` of a URL, and how long it is.
fn password_in_url(behind: &str) -> Option<(usize, usize)> {
    let end = behind.find(|c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | '"'));
    let authority = &behind[..end.unwrap_or(behind.len())];
    let (user, _) = authority.rsplit_once('@')?;
    let (name, password) = user.split_once(':')?;
    (!password.is_empty()).then_some((name.len() + 1, password.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_that_can_hold_a_credential_are_known_however_they_are_written() {
        for name in [
            "password",
            "userPassword",
            "API-Key",
            "x_api_key",
            "Set-Cookie",
            "Authorization",
            "accessToken",
            "client_secret",
            "targetPwd",
            "data.win.eventdata.newPassword",
            "JSESSIONID",
        ] {
            assert!(is_secret(name), "{name}");
        }
        for name in [
            "user",
            "srcip",
            "key",
            "program",
            "command",
            "session",
            "passenger",
        ] {
            assert!(!is_secret(name), "{name}");
        }
    }

    #[test]
    fn pairs_in_a_text_lose_their_value_and_sentences_stay() {
        for (text, told) in [
            (
                "login user=ana password=Geheim1 ok",
                "login user=ana password=[dropped] ok",
            ),
            (
                r#"{"user": "ana", "token": "a b c", "n": 1}"#,
                r#"{"user": "ana", "token": "[dropped]", "n": 1}"#,
            ),
            (r#"{\"pwd\":\"x y\"}"#, r#"{\"pwd\":\"[dropped]"}"#),
            (
                "GET /a?b=c&access_token=abc&d=e",
                "GET /a?b=c&access_token=[dropped]&d=e",
            ),
            (
                "Authorization: Bearer abc def\nHost: x",
                "Authorization: [dropped]\nHost: x",
            ),
            (
                "tool --password Geheim1 --user ana",
                "tool --password [dropped] --user ana",
            ),
            (
                "curl https://ana:Geheim1@host.example/a",
                "curl https://ana:[dropped]@host.example/a",
            ),
            (
                "Failed password for root from 203.0.113.9",
                "Failed password for root from 203.0.113.9",
            ),
            (
                "Use of stolen credentials: logon",
                "Use of stolen credentials: logon",
            ),
            ("password=", "password="),
            ("no pairs here", "no pairs here"),
        ] {
            assert_eq!(scrub(text).0, told, "{text}");
        }
        assert_eq!(scrub("pwd=a token=b secret=c").1, 3);
    }

    proptest! {
        #[test]
        fn no_value_behind_a_name_of_a_credential_gets_through(
            before in "[a-z =:]{0,12}",
            name in "(password|TOKEN|api_key|client_secret|pwd)",
            sign in "(=|: | = |\":\")",
            value in "[A-Z0-9]{8,16}",
            after in "[ &;,].{0,12}",
        ) {
            let (told, dropped) = scrub(&format!("{before} {name}{sign}{value}{after}"));
            prop_assert!(!told.contains(&value), "{told}");
            prop_assert!(dropped > 0);
        }

        #[test]
        fn any_text_is_scrubbed(text in "\\PC{0,80}") {
            let (_, dropped) = scrub(&text);
            prop_assert!(dropped <= text.len());
        }
    }
}
