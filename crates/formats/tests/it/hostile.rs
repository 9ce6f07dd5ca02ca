//! Hostile files: each is refused, or read within bounds, and never takes more memory than is stated here.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::memory::{Outcome, as_a_disclosure, as_a_list, as_an_advisory, as_an_alert, as_components};

/// Memory beside the file for a file of the corpora, each of which has some kilobytes, in MB.
const SMALL: f32 = 4.0;

/// A megabyte.
const MEGABYTE: usize = 1 << 20;

fn refused(outcome: &Outcome, named: &str, limit: f32) {
    let Err(refusal) = &outcome.told else {
        panic!("read: {:?}", outcome.told);
    };
    assert!(refusal.contains(named), "{refusal}");
    within(outcome, limit);
}

fn within(outcome: &Outcome, limit: f32) {
    let Outcome { told, megabytes } = outcome;
    assert!(*megabytes <= limit, "{megabytes} MB for: {told:?}");
}

/// An archive with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook whose only sheet is `sheet`.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<Relationships><Relationship Id="rId1" Type="{RELATIONS}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    archive(&[
        (
            "_rels/.rels",
            relation("officeDocument", "xl/workbook.xml").as_bytes(),
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml").as_bytes(),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// Every file of every corpus through every reader: none of them panics, and none takes memory out of proportion.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads its files")]
fn every_file_of_the_corpora_is_read_or_refused_in_little_memory() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora");
    let mut files = 0;
    for folder in fs::read_dir(corpora).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            for outcome in [
                as_a_list(&bytes),
                as_components(&bytes),
                as_a_disclosure(&bytes),
                as_an_advisory(&bytes),
                as_an_alert(&bytes),
            ] {
                if let Err(refusal) = &outcome.told {
                    assert!(!refusal.is_empty(), "{}", path.display());
                }
                assert!(
                    outcome.megabytes <= SMALL,
                    "{}: {} MB",
                    path.display(),
                    outcome.megabytes
                );
            }
            files += 1;
        }
    }
    assert!(files > 250, "{files} files");
}

/// What each tool wraps its objects in, with very many of them, and one line of a log as long as a file may be.
#[test]
fn exports_with_more_than_any_hospital_has_are_refused_or_read_in_proportion() {
    let many = |wrapped: &str, object: &str| {
        let objects = vec![object; 300_000].join(",");
        wrapped.replace("[]", &format!("[{objects}]"))
    };
    for file in [
        many(
            r#"{"data": {"affected_items": []}}"#,
            r#"{"id":"1","name":"a","status":"x"}"#,
        ),
        many(
            r#"{"total": 1, "rows": []}"#,
            r#"{"asset_tag":"1","status_label":null}"#,
        ),
        many(
            r#"{"data": {"site": {"assetResources": {"items": []}}}}"#,
            r#"{"assetBasicInfo":{"name":"a"}}"#,
        ),
        many(
            r#"{"hosts": []}"#,
            r#"{"hostname":"a","uuid":"u","hardware_serial":"s"}"#,
        ),
    ] {
        let outcome = as_a_list(file.as_bytes());
        let Err(refusal) = &outcome.told else {
            panic!("read: {:?}", outcome.told);
        };
        assert!(refusal.contains("objects"), "{refusal}");
        within(&outcome, 400.0);
    }
    // Every line is of the same host: a log of months is one row.
    let line = r#"{"name":"s","hostIdentifier":"h","unixTime":1794643200,"columns":{"hostname":"h","uuid":"u"},"action":"added"}"#;
    let log = vec![line; 100_000].join("\n");
    let outcome = as_a_list(log.as_bytes());
    assert_eq!(outcome.told.as_deref(), Ok("1 rows, 0 rejected"));
    // The reader holds the file once more, with room to grow.
    within(&outcome, 40.0);
    let interfaces = vec![r#"{"interface":"e","address":"10.0.0.1","mask":"m"}"#; 200_000].join(",");
    let snapshot =
        format!(r#"{{"name":"n","hostIdentifier":"h","action":"snapshot","snapshot":[{interfaces}]}}"#);
    // Some 300 bytes for each interface until they are put to their host.
    within(&as_a_list(snapshot.as_bytes()), 80.0);
}

#[test]
fn a_part_that_unpacks_to_two_hundred_megabytes_is_not_unpacked() {
    let bomb = workbook(&vec![b' '; 200 * MEGABYTE]);
    assert!(bomb.len() < MEGABYTE);
    refused(
        &as_a_list(&bomb),
        "xl/worksheets/sheet1.xml: unpacks to more than",
        SMALL,
    );
}

#[test]
fn archives_within_archives_are_not_opened() {
    let mut nested = workbook(b"<worksheet/>");
    for _ in 0..20 {
        nested = archive(&[("inner.zip", &nested)]);
    }
    let outcome = as_a_list(&nested);
    assert!(outcome.told.is_err());
    within(&outcome, SMALL);
}

#[test]
fn names_that_lead_out_of_the_archive_refuse_it() {
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "..\\..\\windows\\win.ini",
        "xl/../../outside",
    ] {
        let outcome = as_a_list(&archive(&[(name, b"x"), ("xl/workbook.xml", b"<workbook/>")]));
        assert!(outcome.told.is_err(), "{name}: {:?}", outcome.told);
        within(&outcome, SMALL);
    }
}

#[test]
fn a_workbook_cut_anywhere_is_refused_in_little_memory() {
    let whole = workbook(b"<worksheet><sheetData/></worksheet>");
    for length in (0..whole.len()).step_by(37) {
        let outcome = as_a_list(&whole[..length]);
        assert!(
            outcome.told.is_err(),
            "the first {length} bytes: {:?}",
            outcome.told
        );
        within(&outcome, SMALL);
    }
}

#[test]
fn a_million_columns_are_refused_by_their_limit() {
    let line = format!("{}\r\n", ",".repeat(1_000_000));
    let headings: Vec<String> = (0..1_000_000).map(|number| format!("c{number}")).collect();
    for text in [line.repeat(3), format!("{}\r\n{line}", headings.join(","))] {
        refused(&as_a_list(text.as_bytes()), "line 1: more than 1000 cells", SMALL);
    }
}

#[test]
fn a_cell_of_fifty_megabytes_is_not_held_as_one() {
    let cell = "x".repeat(50 * MEGABYTE);
    within(
        &as_a_list(format!("Name;Serial\r\nPC-1;S1\r\n{cell};S2\r\n").as_bytes()),
        SMALL,
    );
    within(
        &as_a_list(format!("Name;Serial\r\nPC-1;\"{cell}").as_bytes()),
        SMALL,
    );
}

#[test]
fn a_text_of_nul_bytes_is_refused() {
    refused(&as_a_list(&vec![0; 10 * MEGABYTE]), "byte 0 is 0x00", SMALL);
}

#[test]
fn elements_and_brackets_without_end_are_refused_by_their_depth() {
    let xml = format!("<nmaprun scanner=\"nmap\">{}", "<host>".repeat(1_000_000));
    refused(
        &as_a_list(xml.as_bytes()),
        "line 1: more than 100 elements inside one another",
        SMALL,
    );
    let xml = format!(
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\">{}",
        "<components>".repeat(1_000_000)
    );
    refused(
        &as_components(xml.as_bytes()),
        "nested deeper than 100 levels",
        SMALL,
    );
    for opening in ["[", "{\"a\":", "{\"content\":{\"hardware\":"] {
        let json = opening.repeat(1_000_000);
        // A file with one line of 20 MB is held whole once, to say where it ends.
        let told = if opening.contains("content") {
            "line 1"
        } else {
            "this is JSON"
        };
        refused(&as_a_list(json.as_bytes()), told, 64.0);
        refused(&as_components(json.as_bytes()), "line 1", SMALL);
        refused(&as_an_advisory(json.as_bytes()), "the advisory", SMALL);
    }
}

/// Alerts as large as they may be, made of what costs most: each is read or refused in memory that a receiver has for many at once.
#[test]
fn alerts_made_to_cost_are_read_or_refused_in_little_memory() {
    let full = |unit: &str| unit.repeat(formats::alert::MAX_BYTES / unit.len() - 1);
    let in_rule = |data: String| format!(r#"{{"rule":{{"level":5,"description":"x"}},"data":{data}}}"#);
    let almost = |unit: &str| unit.repeat(240_000 / unit.len());
    let names: Vec<String> = (0..12_000).map(|number| format!("\"{number}\":1,")).collect();
    for posted in [
        in_rule(format!("[{}1]", almost("1,"))),
        in_rule(format!("[{}[]]", almost("[],"))),
        in_rule(format!("{{{}\"z\":1}}", almost("\"a\":{},"))),
        in_rule(format!("\"{}\"", almost("password="))),
        in_rule(format!("\"{}\"", almost("//:@"))),
        in_rule(format!("\"{}\"", almost("/"))),
        in_rule(format!("\"{}\"", almost("a "))),
        in_rule(format!(
            "{{\"{}\":{{{}\"z\":1}}}}",
            "n".repeat(120_000),
            names.concat()
        )),
        full("CEF:0|"),
        format!("CEF:0|a|b|c|d|e|5|{}", almost("a= ")),
        format!("CEF:0|a|b|c|d|e|5|{}", almost("cs1=1 cs1Label=1 ")),
        format!("CEF:0|a|b|c|d|e|5|msg={}", almost("\\")),
        full("["),
        full("<1>"),
    ] {
        let outcome = as_an_alert(posted.as_bytes());
        // Some 80 bytes for each of a hundred thousand values; pairs of CEF some 60 for each of three bytes.
        within(&outcome, 24.0);
    }
    refused(&as_an_alert(&vec![b'x'; 50 * MEGABYTE]), "at most", SMALL);
}

/// Eight entities of ten of the one before: a hundred million letters if they were expanded.
#[test]
fn entities_are_not_expanded() {
    let mut declared = "<!ENTITY e0 \"x\">".to_owned();
    for level in 1..=8 {
        let before = format!("&e{};", level - 1).repeat(10);
        write!(declared, "<!ENTITY e{level} \"{before}\">").unwrap();
    }
    for root in ["nmaprun", "bom"] {
        let laughs = format!("<?xml version=\"1.0\"?><!DOCTYPE {root} [{declared}]><{root}>&e8;</{root}>");
        let looked_at = if root == "bom" { as_components } else { as_a_list };
        refused(&looked_at(laughs.as_bytes()), "document type", SMALL);
    }
}

#[test]
fn a_disclosure_beyond_its_limits_is_refused_with_the_place() {
    let rows = "MLDP-2,Text,No\n".repeat(20_000);
    refused(
        &as_a_disclosure(rows.as_bytes()),
        "line 10001: more than 10000 rows",
        8.0,
    );
    let long = format!("MLDP-2,Text,{}\n", "x".repeat(60_000)).repeat(200);
    // Of each cell the beginning is kept, so the rows are read.
    within(&as_a_disclosure(long.as_bytes()), 8.0);
    let wide = format!("MLDP-2,{}\n", "abcdefgh,".repeat(900)).repeat(900);
    refused(&as_a_disclosure(wide.as_bytes()), "more than 4 MB of text", 64.0);
    let bomb = workbook(&vec![b' '; 200 * MEGABYTE]);
    refused(&as_a_disclosure(&bomb), "unpacks to more than", SMALL);
    refused(
        &as_a_disclosure(&vec![b'a'; 17 * MEGABYTE]),
        "larger than 16 MB",
        SMALL,
    );
}

/// Numbers, lists and text as large as a file may be, where an advisory has something else or little.
#[test]
fn an_advisory_of_many_small_things_is_refused_or_judged_in_proportion() {
    let head = r#"{"document": {"csaf_version": "2.0", "publisher": {"namespace": "https://acme.example"}, "tracking": {"id": "A"}}"#;
    let products = r#"{"name":"n","product_id":"p"},"#.repeat(200_000);
    let many = format!(
        r#"{head}, "product_tree": {{"full_product_names": [{}]}}}}"#,
        products.trim_end_matches(',')
    );
    refused(
        &as_an_advisory(many.as_bytes()),
        "more than 50000 products",
        160.0,
    );
    let weaknesses = "{},".repeat(500_000);
    let many = format!(
        r#"{head}, "vulnerabilities": [{}]}}"#,
        weaknesses.trim_end_matches(',')
    );
    refused(&as_an_advisory(many.as_bytes()), "400000 objects", SMALL);
    let digits = "9".repeat(5 * MEGABYTE);
    let long =
        format!(r#"{head}, "vulnerabilities": [{{"scores": [{{"cvss_v3": {{"baseScore": {digits}}}}}]}}]}}"#);
    within(&as_an_advisory(long.as_bytes()), 64.0);
    let text = "x".repeat(20 * MEGABYTE);
    let long = format!(r#"{head}, "vulnerabilities": [{{"cve": "{text}"}}]}}"#);
    within(&as_an_advisory(long.as_bytes()), SMALL);
}
