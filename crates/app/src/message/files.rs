//! The message files that are part of the program, and the sweep over all of them.

use super::Language;

/// The files of a language: their names and what is in them. English has all of them, another may lack some.
pub(super) fn of(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => ENGLISH,
        Language::Romanian => ROMANIAN,
        Language::German => GERMAN,
        Language::French => FRENCH,
    }
}

macro_rules! files {
    ($language:literal: $($name:literal)*) => {
        &[$((
            $name,
            include_str!(concat!("../../../../data/messages/", $language, "/", $name, ".ftl")),
        ),)*]
    };
}

/// Every file there is, in the folder of a language that lacks none.
macro_rules! every_file {
    ($language:literal) => {
        files!($language:
            "access" "advisory" "alert_source" "api" "asset" "card" "component" "conflict" "deadline" "dependency" "device_model" "duty" "error"
            "feed" "field" "health" "import" "incident" "incident_attachment" "incident_fact" "incident_link" "incident_task" "indicator" "journal" "language" "law" "legal_date" "location" "navigation" "notification" "page" "person"
            "on_call" "place" "playbook" "problem" "report" "round" "scope_assessment" "security_event" "service" "source" "staff_list" "supplier" "system" "zone"
        )
    };
}

const ENGLISH: &[(&str, &str)] = every_file!("en");

const ROMANIAN: &[(&str, &str)] = every_file!("ro");

const GERMAN: &[(&str, &str)] = every_file!("de");

const FRENCH: &[(&str, &str)] = every_file!("fr");

/// The sources that name messages, by path. Those of this module speak of messages that are none.
#[cfg(test)]
pub(super) fn sources() -> Vec<(String, String)> {
    tests::sources()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;

    use crate::message::{Language, Messages};

    use super::*;

    /// How the code names a message, and what must follow the key there: other functions share the names.
    const CALLS: &[(&str, &str)] = &[(".text(", ")"), (".format(", ","), ("Phrase::new(", ")")];

    fn repository() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    #[expect(clippy::disallowed_methods, reason = "the sweep reads the sources it sweeps")]
    fn below(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, extension, found);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the sweep reads the sources it sweeps")]
    fn source(path: &Path) -> String {
        std::fs::read_to_string(path).unwrap()
    }

    pub(super) fn sources() -> Vec<(String, String)> {
        let mut paths = Vec::new();
        for part in ["app", "web", "cli", "domain"] {
            below(
                &repository().join("crates").join(part).join("src"),
                "rs",
                &mut paths,
            );
        }
        assert!(paths.len() > 20, "the sources are not where they were");
        let own = ["message/files.rs", "message/arguments.rs"];
        paths
            .iter()
            .filter(|path| !own.iter().any(|own| path.ends_with(own)))
            .map(|path| (path.display().to_string(), source(path)))
            .collect()
    }

    /// The literal keys that stand in a source text.
    fn keys(source: &str) -> Vec<String> {
        let mut keys = Vec::new();
        for (call, closing) in CALLS {
            for (at, _) in source.match_indices(call) {
                let Some(rest) = source[at + call.len()..].trim_start().strip_prefix('"') else {
                    continue;
                };
                let Some((key, after)) = rest.split_once('"') else {
                    continue;
                };
                if after.trim_start().starts_with(closing) {
                    keys.push(key.to_owned());
                }
            }
        }
        keys.extend(field_keys(source));
        keys
    }

    /// Messages about fields are named where a field is refused.
    fn field_keys(source: &str) -> impl Iterator<Item = String> {
        source
            .split('"')
            .filter(|text| {
                text.strip_prefix("field-").is_some_and(|rest| {
                    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
                })
            })
            .map(str::to_owned)
    }

    #[test]
    fn every_file_parses_and_no_key_stands_twice() {
        for language in Language::ALL {
            let mut bundle = FluentBundle::new_concurrent(vec![]);
            for (name, text) in of(*language) {
                let resource = FluentResource::try_new((*text).to_owned());
                let resource = resource.unwrap_or_else(|(_, errors)| panic!("{name}.ftl: {errors:?}"));
                bundle
                    .add_resource(resource)
                    .unwrap_or_else(|errors| panic!("{name}.ftl: {errors:?}"));
            }
        }
    }

    #[test]
    fn every_file_in_the_folder_is_part_of_the_program() {
        for language in Language::ALL {
            let mut paths = Vec::new();
            below(
                &repository().join("data/messages").join(language.tag()),
                "ftl",
                &mut paths,
            );
            let folder: BTreeSet<String> = paths
                .iter()
                .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
                .collect();
            let listed: BTreeSet<String> = of(*language).iter().map(|(name, _)| (*name).to_owned()).collect();
            assert_eq!(folder, listed);
        }
    }

    #[test]
    fn every_key_in_the_code_has_an_english_message() {
        let messages = Messages::for_language(Language::English);
        let mut missing = Vec::new();
        for (path, source) in sources() {
            for key in keys(&source) {
                if !messages.has(&key) {
                    missing.push(format!("{path}: {key}"));
                }
            }
        }
        assert!(missing.is_empty(), "no message for\n{}", missing.join("\n"));
    }

    #[test]
    fn the_sweep_finds_keys_and_leaves_other_calls_alone() {
        let source = r#"messages.text("a-one"); messages.format(
            "a-two", &[]); fields.text("name", raw, 5); Phrase::new("a-three").text("argument", x);
            fields.reject("new", "field-four", None); .text("a b").text(key)"#;
        assert_eq!(keys(source), ["a-one", "a b", "a-two", "a-three", "field-four"]);
    }
}
