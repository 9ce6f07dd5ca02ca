//! Inventory files from the command line.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::program::{Hospital, answer, complaint, repository};

fn glpi() -> std::path::PathBuf {
    repository().join("tests/inventory/glpi-3000.csv")
}

fn import(hospital: &Hospital, dry_run: bool) -> Value {
    let mut command = hospital.command("import");
    command
        .args(["--json", "--source", "GLPI"])
        .args(dry_run.then_some("--dry-run"))
        .arg(glpi());
    serde_json::from_str(&answer(&mut command)).unwrap()
}

#[test]
fn every_row_of_a_real_list_is_taken_in_or_named_with_line_and_reason() {
    let answer = import(&Hospital::new(), false);
    assert_eq!(answer["format"], "separated_text");
    assert_eq!(answer["encoding"], "windows1252");
    assert_eq!(answer["new"], 2_998);
    let rejected: Vec<&str> = answer["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap())
        .collect();
    assert_eq!(rejected.len(), 2, "{rejected:?}");
    assert!(
        rejected.iter().all(|line| line.starts_with("line ")),
        "{rejected:?}"
    );
}

#[test]
fn the_same_file_again_changes_nothing() {
    let hospital = Hospital::new();
    import(&hospital, false);
    let again = import(&hospital, false);
    assert_eq!(
        (&again["new"], &again["changed"], &again["unchanged"]),
        (&0.into(), &0.into(), &2_998.into())
    );
}

#[test]
fn an_import_is_undone_by_the_name_its_answer_gave() {
    let hospital = Hospital::new();
    let taken = import(&hospital, false);
    let undo = || {
        let mut command = hospital.command("import");
        command.args(["--json", "--undo", taken["import"].as_str().unwrap()]);
        command
    };
    let undone: Value = serde_json::from_str(&answer(&mut undo())).unwrap();
    assert_eq!(
        (&undone["removed"], &undone["restored"]),
        (&2_998.into(), &0.into())
    );
    assert_eq!(import(&hospital, true)["new"], 2_998);
    assert!(complaint(&undo().output().unwrap()).contains("changed meanwhile"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the file it imports")]
fn a_file_that_is_no_table_is_refused_with_the_way_out() {
    let hospital = Hospital::new();
    let workbook = hospital.data().join("list.xlsx");
    std::fs::write(&workbook, b"PK\x03\x04rest of a workbook").unwrap();
    let output = hospital.command("import").arg(&workbook).output().unwrap();
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("save it again"),
        "{}",
        complaint(&output)
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the file it imports")]
fn an_empty_file_is_refused_in_words() {
    let hospital = Hospital::new();
    let empty = hospital.data().join("list.csv");
    std::fs::write(&empty, b"").unwrap();
    let output = hospital.command("import").arg(&empty).output().unwrap();
    assert!(!output.status.success());
    assert_eq!(
        complaint(&output).trim(),
        "error: file: The file is empty. Choose another, or export it again."
    );
}

/// The program is ended as a power cut would end it, at moments spread over the whole of an import.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "how long an import takes decides when it is cut off"
)]
fn an_import_cut_off_by_a_kill_leaves_all_or_nothing() {
    const CUTS: u32 = 8;
    let whole = {
        let hospital = Hospital::new();
        let begun = Instant::now();
        import(&hospital, false);
        begun.elapsed()
    };
    let hospital = Hospital::new();
    let mut outcomes = Vec::new();
    for cut in 1..=CUTS {
        let mut child = hospital
            .command("import")
            .args(["--source", &format!("GLPI {cut}")])
            .arg(glpi())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole * cut / CUTS + Duration::from_millis(5));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut look = hospital.command("import");
        look.args(["--json", "--dry-run", "--source", &format!("GLPI {cut}")])
            .arg(glpi());
        let after: Value = serde_json::from_str(&answer(&mut look)).unwrap();
        let taken = after["unchanged"].as_u64().unwrap();
        assert!(
            taken == 0 || taken == 2_998,
            "cut {cut}: {taken} rows of 2,998 are there"
        );
        assert_eq!(taken + after["new"].as_u64().unwrap(), 2_998);
        outcomes.push(taken);
    }
    assert!(outcomes.contains(&0), "no cut fell into an import: {outcomes:?}");
    answer(hospital.command("journal").arg("verify"));
}
