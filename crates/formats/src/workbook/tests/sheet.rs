//! What spreadsheets write, read as it is meant.

use super::*;

fn cells(reading: &Reading) -> Vec<&[String]> {
    reading
        .table
        .rows
        .iter()
        .map(|row| row.cells.as_slice())
        .collect()
}

#[test]
fn every_kind_of_cell_is_read_as_the_sheet_shows_it() {
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
    let strings = r#"<sst><si><t>Name</t></si><si><r><t xml:space="preserve">Sta </t></r><r><t>tion</t></r>
        <rPh sb="0" eb="1"><t>reading</t></rPh><phoneticPr/></si></sst>"#;
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>b</v></c>
          <c r="C1" t="inlineStr"><is><t>c</t></is></c><c r="D1" t="str"><v>d</v></c><c r="E1" t="str"><v>e</v></c>
          <c r="F1" t="str"><v>f</v></c><c r="G1" t="str"><v>g</v></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45000</v></c><c r="C3" s="0"><v>45000</v></c>
          <c r="D3" s="2"><v>42</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><f>NA()</f><v>#N/A</v></c>
          <c r="G3" t="inlineStr"><is><t> a_x000D_&amp;&#66; </t></is></c></row>"#;
    let fixture = Fixture::rows(rows)
        .with("xl/styles.xml", styles)
        .with("xl/sharedStrings.xml", strings);
    let reading = fixture.read();
    assert_eq!(reading.table.headers, ["Name", "b", "c", "d", "e", "f", "g"]);
    assert_eq!(reading.table.rows[0].place, 3);
    assert_eq!(
        reading.table.rows[0].cells,
        [
            "Sta tion",
            "2023-03-15",
            "45000",
            "000042",
            "TRUE",
            "#N/A",
            "a\r&B"
        ]
    );
    assert_eq!(
        reading.table.remarks,
        [
            "1 formula read as last calculated (first at F3)",
            "1 error value kept as text (first at F3)"
        ]
    );
}

#[test]
fn a_workbook_that_counts_from_1904_says_other_days() {
    let workbook =
        r#"<workbook><workbookPr date1904="true"/><sheets><sheet name="S" id="rId1"/></sheets></workbook>"#;
    let rows = format!(
        r#"{}<row r="2"><c s="0"><v>43538</v></c></row>"#,
        text_row(1, &["Day"])
    );
    let fixture = Fixture::rows(&rows).with("xl/workbook.xml", workbook).with(
        "xl/styles.xml",
        r#"<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    );
    assert_eq!(cells(&fixture.read()), [["2023-03-15"]]);
}

#[test]
fn the_strict_form_with_its_own_names_is_read() {
    let relations = r#"<Relationships xmlns="p"><Relationship Id="rId1" Target="worksheets/sheet1.xml"
        Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/></Relationships>"#;
    let sheet = r#"<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
        <x:row><x:c t="str"><x:v>Day</x:v></x:c></x:row><x:row><x:c t="d"><x:v>2026-11-14T00:00:00</x:v></x:c></x:row>
        </x:sheetData></x:worksheet>"#;
    let fixture = Fixture::rows("")
        .with("xl/_rels/workbook.xml.rels", relations)
        .with("xl/worksheets/sheet1.xml", sheet);
    assert_eq!(cells(&fixture.read()), [["2026-11-14"]]);
}

#[test]
fn what_was_noticed_is_remarked_upon() {
    let sheet = format!(
        r#"<cols><col min="2" max="2" hidden="1"/></cols><sheetData>{}{}
        <row r="4" hidden="1"><c r="A4" t="str"><v>PC1</v></c><c r="B4"><f>B9</f></c><c r="H4" t="str"><v>note</v></c></row>
        </sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A4:A5"/></mergeCells>"#,
        text_row(1, &["Inventory 2026"]),
        text_row(3, &["Name", "Serial"]),
    );
    let reading = Fixture::new(&sheet).read();
    assert_eq!(cells(&reading), [["PC1", ""]]);
    assert_eq!(
        reading.table.remarks,
        [
            "1 row above the header in row 3 not read",
            "1 formula without a calculated value read as empty; open the workbook in a spreadsheet and save it \
             again (first at B4)",
            "1 hidden row read like the others (first at 4)",
            "1 cell outside the named columns not read (first at H4)",
            "1 hidden column read like the others",
            "1 merged range in the table (first A4:A5): the value belongs to the first cell, the others are empty",
        ]
    );
}

fn three_sheets() -> Vec<u8> {
    let workbook = r#"<workbook><sheets><sheet name="Old" state="hidden" id="rId1"/><sheet name="Read me" id="rId5"/>
        <sheet name="List" id="rId6"/></sheets></workbook>"#;
    let relation = |number: u32| {
        format!(r#"<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="sheet{number}.xml"/>"#)
    };
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let table = |name: &str| {
        sheet(&format!(
            "{}{}",
            text_row(1, &["Name", "Serial"]),
            text_row(2, &[name, "S"])
        ))
    };
    let relations = [1, 5, 6].map(relation).concat();
    Fixture::rows("")
        .with("xl/workbook.xml", workbook)
        .with(
            "xl/_rels/workbook.xml.rels",
            &format!("<Relationships>{relations}</Relationships>"),
        )
        .with("xl/sheet1.xml", &table("PC-old"))
        .with("xl/sheet5.xml", &sheet(&text_row(7, &["Do not print"])))
        .with("xl/sheet6.xml", &table("PC-new"))
        .bytes()
}

#[test]
fn the_first_visible_sheet_with_a_table_is_read_and_another_can_be_chosen() {
    let bytes = three_sheets();
    let reading = read(&bytes, &Choice::default()).unwrap();
    assert_eq!(reading.sheet, "List");
    assert_eq!(
        reading.table.remarks,
        ["sheet \"List\" read; there are also \"Old\", \"Read me\""]
    );
    let old = Choice {
        sheet: Some("Old".to_owned()),
        header_row: None,
    };
    assert_eq!(cells(&read(&bytes, &old).unwrap()), [["PC-old", "S"]]);
    let absent = Choice {
        sheet: Some("New".to_owned()),
        header_row: Some(1),
    };
    assert_eq!(
        read(&bytes, &absent).unwrap_err().to_string(),
        "there is no sheet \"New\"; the workbook has \"Old\", \"Read me\", \"List\""
    );
}

#[test]
fn sheets_are_listed_with_their_true_sizes() {
    let sizes: Vec<_> = sheets(&three_sheets())
        .unwrap()
        .into_iter()
        .map(|sheet| (sheet.name, sheet.visible, sheet.rows, sheet.columns))
        .collect();
    assert_eq!(
        sizes,
        [
            ("Old".to_owned(), false, 2, 2),
            ("Read me".to_owned(), true, 7, 1),
            ("List".to_owned(), true, 2, 2)
        ]
    );
}
