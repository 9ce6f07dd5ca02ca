//! Spelling: one slip of the pen in a long, distinctive word.
//!
//! A slip is one letter changed, left out, added or exchanged with its neighbour. The first letter has to be right, the
//! word has to consist of letters, and only one distinctive word may be meant. A string is read with its slips
//! mended only if it means nothing as it stands.

use super::words::Word;

/// Long words of product names and editions in which one slip of the pen is forgiven.
const DISTINCTIVE: &[&str] = &[
    "android",
    "datacenter",
    "debian",
    "elasticsearch",
    "embedded",
    "enterprise",
    "exchange",
    "mariadb",
    "microsoft",
    "mongodb",
    "oracle",
    "postgresql",
    "professional",
    "sharepoint",
    "solaris",
    "standard",
    "tomcat",
    "ubuntu",
    "vcenter",
    "vmware",
    "windows",
];

/// The shortest word that is mended, in letters.
const SHORTEST: usize = 5;

/// `words` with slips mended, if there are any.
///
/// `names` are the long names and code names of the catalogue.
pub(super) fn mended(words: &[Word], names: &[String]) -> Option<Vec<Word>> {
    let meant = |word: &Word| {
        if word.text.len() < SHORTEST || !word.text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        let known = DISTINCTIVE.iter().copied();
        let names = names
            .iter()
            .map(String::as_str)
            .filter(|name| !DISTINCTIVE.contains(name));
        let mut close = known.chain(names).filter(|known| is_slip(&word.text, known));
        let first = close.next()?;
        close.next().is_none().then(|| first.to_owned())
    };
    let mut mended = words.to_vec();
    let mut any = false;
    for word in &mut mended {
        if let Some(known) = meant(word) {
            word.text = known;
            any = true;
        }
    }
    any.then_some(mended)
}

/// Whether `written` is `known` with one slip.
fn is_slip(written: &str, known: &str) -> bool {
    let (written, known) = (written.as_bytes(), known.as_bytes());
    if written == known || written.first() != known.first() || written.len().abs_diff(known.len()) > 1 {
        return false;
    }
    let start = written.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (left, right) = (&written[start..], &known[start..]);
    match left.len().cmp(&right.len()) {
        std::cmp::Ordering::Less => *left == right[1..],
        std::cmp::Ordering::Greater => left[1..] == *right,
        std::cmp::Ordering::Equal => {
            left[1..] == right[1..]
                || left.len() > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_changed_lost_added_or_exchanged_is_a_slip() {
        for written in ["windwos", "windws", "windoows", "windovs"] {
            assert!(is_slip(written, "windows"), "{written}");
        }
        for written in ["windows", "widnwos", "vindows", "wnds"] {
            assert!(!is_slip(written, "windows"), "{written}");
        }
    }
}
