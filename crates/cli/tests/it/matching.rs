//! Advisories and equipment: which speak of which.

use std::path::Path;

use crate::program::program;

const ADVISORY: &str = r#"{"document": {"csaf_version": "2.0", "title": "Acme Pumpomat 3",
  "publisher": {"name": "Acme", "namespace": "https://acme.example"}, "tracking": {"id": "ACME-1", "version": "1"}},
  "product_tree": {"branches": [{"category": "vendor", "name": "Acme", "branches": [
    {"category": "product_name", "name": "Pumpomat 3 infusion pump", "branches": [
      {"category": "product_version_range", "name": "< 2.4", "product": {"name": "Pumpomat 3 before 2.4", "product_id": "P1"}}]}]}]},
  "vulnerabilities": [{"cve": "CVE-2026-1000", "product_status": {"known_affected": ["P1"]}}]}"#;
const INVENTORY: &str = "Inventory number,Designation,Manufacturer,Model,Serial number,Software version\n\
  BM-1,Infusion pump,Acme GmbH,Pumpomat 3,A1,2.3\n\
  BM-2,Infusion pump,Acme,PUMPOMAT-3,A2,2.4\n\
  BM-3,Pompă de infuzie Pumpomat 3,,,A3,\n\
  BM-4,Infusion pump,Acme,Pumpomat 4,A4,1.0\n";

#[expect(clippy::disallowed_methods, reason = "tests write the files they are about")]
fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn each_pair_of_a_row_and_an_advisory_is_one_object_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let inventory = write(folder.path(), "register.csv", INVENTORY);
    write(folder.path(), "advisories/2026/acme-1.json", ADVISORY);
    write(folder.path(), "advisories/index.json", "[]");
    let output = program("match")
        .args(["--json", "--inventory", &inventory, "--advisories"])
        .arg(folder.path().join("advisories"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("index.json: the advisory is no CSAF document"),
        "{said}"
    );
}

#[test]
fn how_well_they_were_found_is_counted_where_it_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let inventory = write(folder.path(), "register.csv", INVENTORY);
    let advisory = write(folder.path(), "acme-1.json", ADVISORY);
    let truth =
        "inventory_no,advisory_id,verdict\nBM-1,ACME-1,affected\nBM-2,ACME-1,affected\nBM-9,ACME-1,unknown\n";
    let truth = write(folder.path(), "truth.csv", truth);
    let output = program("match")
        .args([
            "--inventory",
            &inventory,
            "--advisories",
            &advisory,
            "--truth",
            &truth,
        ])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("missed: BM-9 ACME-1"), "{said}");
    assert!(
        said.contains(
            "3 pairs, recall 0.6667; 1 wrong, at most 1 models of one advisory; 0.5000 of the verdicts right"
        ),
        "{said}"
    );
}
