//! Our own form against its schema, and what is refused.

use serde_json::json;

use super::*;
use crate::samples::alerts::{received, told};
use crate::samples::document;

#[test]
fn what_the_schema_shows_is_read_and_what_it_forbids_is_not() {
    let schema: Value = serde_json::from_slice(&document("docs/schema/alert.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let examples = schema["examples"].as_array().unwrap();
    assert!(examples.len() > 1);
    let mut all = String::new();
    for example in examples {
        assert!(validator.is_valid(example), "{example}");
        let posted = example.to_string();
        all += &told(received(|arrival| read(posted.as_bytes(), arrival)));
    }
    insta::assert_snapshot!(all);
    for wrong in [
        json!({"title": "x"}),
        json!({"source": "x"}),
        json!([]),
        json!({"source": "", "title": "x"}),
    ] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
        let posted = wrong.to_string();
        assert!(
            received(|arrival| read(posted.as_bytes(), arrival)).is_err(),
            "{wrong}"
        );
    }
}

#[test]
fn what_has_another_name_is_kept_and_credentials_are_not() {
    let posted = br#"{"source": "x", "title": "y", "extra": {"deep": [{"token": "Geheim1"}]}, "password": "Geheim2", "detail": {"secret": "Geheim3"}}"#;
    let alert = received(|arrival| read(posted, arrival)).unwrap();
    assert!(!format!("{alert:?}").contains("Geheim"), "{alert:?}");
    assert_eq!((alert.dropped, alert.detail.len()), (3, 1));
}
