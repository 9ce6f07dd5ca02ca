use super::{ALL_COLUMNS, List, Particulars, Reading, detect, detect_people, preview, read};
use crate::samples::corpus;
use crate::workbook;

fn file(format: &str, name: &str) -> Vec<u8> {
    corpus(format).remove(name).expect("the corpus has the file")
}

fn list(bytes: &[u8]) -> (Reading, List) {
    let detection = detect(bytes).unwrap();
    let list = read(bytes, &detection.reading, ALL_COLUMNS).unwrap();
    assert_eq!(list.headers, detection.headers);
    (detection.reading, list)
}

#[test]
fn every_format_is_told_by_its_bytes_and_gives_its_rows() {
    let headers = ["Name", "Serial number"].map(str::to_owned);
    let rows = [["PC-1", "SN1"].map(str::to_owned)];
    let files = [
        (b"Name;Serial number\nPC-1;SN1\n".to_vec(), "separated_text"),
        (workbook::write("Inventory", &headers, &rows).unwrap(), "workbook"),
        (file("nmap", "ward.xml"), "nmap_report"),
        (file("glpi", "workstation.json"), "glpi_inventory"),
        (file("netbox", "devices.json"), "netbox_export"),
        (file("wazuh", "agents.json"), "wazuh_agents"),
        (file("osquery", "results.log"), "osquery_results"),
        (file("snipe_it", "hardware.json"), "snipe_it_hardware"),
        (file("lansweeper", "answer.json"), "lansweeper_assets"),
    ];
    for (bytes, format) in files {
        let (reading, list) = list(&bytes);
        assert_eq!(reading.format(), format);
        assert!(!list.rows.is_empty(), "{format} gives no rows");
        assert!(list.rows.iter().all(|row| row.cells.len() == list.headers.len()));
    }
}

#[test]
fn the_sheet_and_header_found_in_a_workbook_are_kept() {
    let headers = ["Name", "Serial number"].map(str::to_owned);
    let rows = [["PC-1", "SN1"].map(str::to_owned)];
    let bytes = workbook::write("Inventory", &headers, &rows).unwrap();
    let detection = detect(bytes.as_slice()).unwrap();
    let Reading::Workbook(choice) = &detection.reading else {
        panic!("{:?}", detection.reading);
    };
    assert_eq!(
        (choice.sheet.as_deref(), choice.header_row),
        (Some("Inventory"), Some(1))
    );
    assert!(matches!(&detection.particulars, Particulars::Workbook { sheets, .. } if sheets.len() == 1));
    assert_eq!(preview(bytes.as_slice(), &detection.reading).unwrap(), detection);
}

#[test]
fn a_reading_is_kept_as_it_is() {
    let detection = detect(b"Name;Serial number\nPC-1;SN1\n".as_slice()).unwrap();
    let text = serde_json::to_string(&detection.reading).unwrap();
    assert!(
        text.starts_with(r#"{"format":"separated_text","encoding":"#),
        "{text}"
    );
    assert_eq!(serde_json::from_str::<Reading>(&text).unwrap(), detection.reading);
}

#[test]
fn cells_nobody_uses_are_left_out() {
    let bytes = b"Name;Serial number\nPC-1;SN1\n";
    let reading = detect(bytes.as_ref()).unwrap().reading;
    assert_eq!(read(bytes.as_ref(), &reading, 1).unwrap().rows[0].cells, ["PC-1"]);
}

#[test]
fn a_row_that_cannot_be_read_says_where_and_why() {
    let bytes = b"Name;Serial number\nPC-1;SN1\nPC-2;SN2;X\nPC-3;SN3\n";
    let reading = detect(bytes.as_ref()).unwrap().reading;
    let list = read(bytes.as_ref(), &reading, ALL_COLUMNS).unwrap();
    assert_eq!(list.rows.len(), 2);
    assert_eq!((list.rejects[0].place, list.rejects[0].cells.len()), (3, 3));
    assert!(list.rejects[0].to_string().starts_with("line 3: "));
}

#[test]
fn an_archive_that_is_no_workbook_is_refused_with_the_way_out() {
    let error = detect(b"PK\x03\x04 and then nothing of an archive".as_slice()).unwrap_err();
    assert!(!error.to_string().is_empty());
    assert!(matches!(error, super::ListError::Workbook(_)));
}

#[test]
fn nothing_of_any_corpus_makes_it_panic() {
    for format in [
        "csv",
        "nmap",
        "glpi",
        "netbox",
        "wazuh",
        "osquery",
        "snipe_it",
        "lansweeper",
    ] {
        for (name, bytes) in corpus(format) {
            if let Ok(detection) = detect(bytes.as_slice()) {
                let again = preview(bytes.as_slice(), &detection.reading);
                assert!(again.is_ok(), "{format}/{name}: {again:?}");
            }
        }
    }
}

#[test]
fn a_list_of_people_is_read_as_one_from_text_and_from_a_workbook_and_nothing_else_is() {
    let headers = ["Marca", "Nume", "Prenume"].map(str::to_owned);
    let rows = [["0042", "Pop", "Ana"].map(str::to_owned)];
    let workbook = workbook::write("Staff", &headers, &rows).unwrap();
    let text = b"Marca;Nume;Prenume\r\n0042;Pop;Ana\r\n0043;Bo;Ion\r\n";
    for file in [&text[..], &workbook] {
        let detection = detect_people(file).unwrap();
        assert_eq!(detection.headers, headers);
        let list = read(file, &detection.reading, ALL_COLUMNS).unwrap();
        assert_eq!(list.rows[0].cells, rows[0]);
    }
    for other in [
        &b"Name;Serial number;Model\nPC-1;SN1;A\nPC-2;SN2;B\n"[..],
        b"[{\"name\": \"Ana\"}]",
        b"<?xml version=\"1.0\"?><nmaprun></nmaprun>",
        b"%PDF-1.7",
        b"",
    ] {
        assert!(detect_people(other).is_err());
    }
}

#[test]
fn a_list_of_people_and_unknown_json_are_refused_by_name() {
    let people = b"Marca;Nume;Prenume;Sec\xc8\x9bia\n1;Pop;Ana;ATI\n2;Bo;Ion;ATI\n";
    let error = detect(people.as_slice()).unwrap_err();
    assert!(
        error.to_string().starts_with("this is a list of people"),
        "{error}"
    );
    let headers = ["First name", "Last name", "Department"].map(str::to_owned);
    let rows = [["Ana", "Pop", "ICU"].map(str::to_owned)];
    let workbook = workbook::write("Staff", &headers, &rows).unwrap();
    assert!(matches!(
        detect(workbook.as_slice()),
        Err(super::ListError::People)
    ));
    for json in [
        &b"{\"colour\": \"green\"}\n"[..],
        b"[{\"colour\": 1}]",
        b"[]",
        b"{}",
    ] {
        assert!(matches!(detect(json), Err(super::ListError::UnknownJson)));
    }
    assert!(detect(b"[Name];Serial\n[PC-1];S1\n[PC-2];S2\n".as_slice()).is_ok());
}
