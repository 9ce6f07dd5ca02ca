use serde_json::json;

use super::metric::{Vector, Wrong};
use super::{EDITIONS, check};
use crate::csaf::validation::finding::Findings;
use crate::csaf::validation::path::Path;

/// Base, temporal and environmental score of a vector, in tenths.
fn scores(text: &str) -> [i32; 3] {
    let edition = EDITIONS
        .iter()
        .rev()
        .find(|edition| text.starts_with(edition.prefix))
        .unwrap();
    let vector = Vector::of(&text[edition.prefix.len()..], edition.metrics).unwrap();
    (edition.scores)(&vector).map(|[score, _]| score)
}

#[test]
fn the_examples_of_the_standards_have_their_scores() {
    // CVSS 2, 3.3: CVE-2002-0392, CVE-2003-0818, CVE-2003-0062.
    let requirements = "CDP:H/TD:H/CR:M/IR:M/AR:H";
    for (vector, expected) in [
        (
            format!("AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/{requirements}"),
            [78, 64, 92],
        ),
        (
            "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:L".to_owned(),
            [100, 83, 90],
        ),
        (
            "AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:M".to_owned(),
            [62, 49, 75],
        ),
    ] {
        assert_eq!(scores(&vector), expected, "{vector}");
    }
    // CVSS 3.1, examples: CVE-2013-1937, CVE-2013-0375, CVE-2014-3566, CVE-2012-1516, CVE-2009-0783.
    for (vector, base) in [
        ("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 61),
        ("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 64),
        ("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 31),
        ("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", 99),
        ("CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L", 42),
        ("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0),
    ] {
        // The environmental score of 3.1 may differ from the base score where the scope changes, even with nothing modified.
        assert_eq!(scores(vector)[..2], [base; 2], "{vector}");
    }
}

#[test]
fn temporal_and_modified_metrics_change_their_scores_alone() {
    let base = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    assert_eq!(scores(&format!("{base}/E:P/RL:O/RC:R")), [98, 85, 85]);
    assert_eq!(scores(&format!("{base}/MAV:P/MC:N/MI:N/MA:L"))[0..2], [98, 98]);
    assert!(scores(&format!("{base}/MAV:P/MC:N/MI:N/MA:L"))[2] < 30);
    assert_eq!(scores(&format!("{base}/MC:N/MI:N/MA:N"))[2], 0);
}

#[test]
fn a_vector_has_each_of_its_metrics_once() {
    let of = |text| Vector::of(text, EDITIONS[0].metrics).map(|_| ());
    assert_eq!(of("AV:N/AC:L/Au:N/C:C/I:C"), Err(Wrong::Missing("A")));
    assert_eq!(of("AV:N/AC:L/Au:N/C:C/I:C/A:C/A:C"), Err(Wrong::Twice("A")));
    assert_eq!(of("AV:N/AC:L/Au:N/C:C/I:C/A:Z"), Err(Wrong::Part("A:Z")));
    assert_eq!(of("(AV:N)"), Err(Wrong::Part("(AV:N)")));
    assert_eq!(of(""), Err(Wrong::Part("")));
}

/// The tests that an object fails.
fn found(object: &serde_json::Value, of_version_2: bool) -> Vec<String> {
    let mut findings = Findings::default();
    check(
        object.as_object().unwrap(),
        of_version_2,
        &Path::ROOT,
        &mut findings,
    );
    let each = findings.into_list().into_iter();
    each.map(|finding| format!("{} {}", finding.test, finding.path))
        .collect()
}

#[test]
fn an_object_is_judged_by_its_schema_its_scores_and_its_vector() {
    let vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    let right =
        json!({"version": "3.1", "vectorString": vector, "baseScore": 9.8, "baseSeverity": "CRITICAL"});
    assert!(found(&right, false).is_empty());
    assert_eq!(found(&right, true), ["6.1.8 /version"]);
    let with = |name: &str, value: serde_json::Value| {
        let mut object = right.clone();
        object[name] = value;
        found(&object, false)
    };
    assert_eq!(with("baseScore", json!(9.7)), ["6.1.9 /baseScore"]);
    assert_eq!(with("baseScore", json!("9.8")), ["6.1.8 /baseScore"]);
    assert_eq!(
        with("baseScore", json!(1e300)),
        ["6.1.8 /baseScore", "6.1.9 /baseScore"]
    );
    assert_eq!(with("baseSeverity", json!("HIGH")), ["6.1.9 /baseSeverity"]);
    assert_eq!(with("temporalScore", json!(9.8)), [""; 0]);
    assert_eq!(with("temporalScore", json!(9.0)), ["6.1.9 /temporalScore"]);
    assert_eq!(with("attackVector", json!("LOCAL")), ["6.1.10 /attackVector"]);
    assert_eq!(with("remediationLevel", json!("OFFICIAL_FIX")), [""; 0]);
    assert_eq!(with("remediationLevel", json!("NOT_DEFINED")), [""; 0]);
    assert_eq!(with("attackVector", json!(7)), ["6.1.8 /attackVector"]);
    assert_eq!(
        with("vectorString", json!("CVSS:3.0/AV:N")),
        ["6.1.8 /vectorString"]
    );
    assert_eq!(with("version", json!(3.1)), ["6.1.8 /version"]);
    assert_eq!(found(&json!({}), false), ["6.1.8 /version"]);
}
