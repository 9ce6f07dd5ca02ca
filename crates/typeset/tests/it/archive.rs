//! What an archive and a reader of the screen ask of a file: PDF/A-3a, PDF/UA-1, and that it is made the same twice.

use report::{Banner, BannerKind, Block, Column, Field, Relationship, Table};

use crate::reader::{File, information, joined, pdf, text};
use crate::sample::{attachment, document, notice, paragraph};

#[test]
fn a_file_claims_the_archive_form_with_accessibility_and_the_form_for_readers_of_the_screen() {
    let file = File::read(&pdf(&notice()));
    let claims = file.claims();
    for claim in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(claims.contains(claim), "{claim} in {claims}");
    }
}

#[test]
fn colours_are_defined_by_an_output_intent() {
    let file = File::read(&pdf(&notice()));
    let intents = file.catalog().get(b"OutputIntents").unwrap();
    let (_, intents) = file.0.dereference(intents).unwrap();
    let (_, intent) = file.0.dereference(&intents.as_array().unwrap()[0]).unwrap();
    let intent = intent.as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    assert!(file.stream(intent, "DestOutputProfile").len() > 100);
}

#[test]
fn a_file_is_tagged_and_has_its_language_and_title() {
    let file = File::read(&pdf(&notice()));
    let catalog = file.catalog();
    let marked = file.dictionary(catalog, "MarkInfo");
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
    let preferences = file.dictionary(catalog, "ViewerPreferences");
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let claims = file.claims();
    assert!(
        claims.contains("Incident notification (72 hours): encryption of the image archive"),
        "{claims}"
    );
    assert!(claims.contains("2026-11-20T16:42:07+00:00"), "{claims}");
}

#[test]
fn headings_lists_tables_and_their_headings_are_named_as_such() {
    let elements = File::read(&pdf(&notice())).elements();
    let count = |name: &str| elements.iter().filter(|element| *element == name).count();
    // Seven sections, the last of which is the list of attachments.
    assert_eq!(count("H1"), 6, "{elements:?}");
    assert_eq!(count("BlockQuote"), 1);
    assert_eq!(count("L"), 2);
    assert_eq!(count("Caption"), 2);
    // Facts, contact, fields, two tables, attachments.
    assert_eq!(count("Table"), 6);
    // Every row of fields has its heading, and every column of the two tables.
    assert_eq!(count("TH"), 6 + 4 + 6 + 5 + 3 + 2);
}

#[test]
fn every_font_travels_inside() {
    let file = File::read(&pdf(&notice()));
    let descriptors = file
        .0
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| dictionary.has_type(b"FontDescriptor"))
        .collect::<Vec<_>>();
    assert!(descriptors.len() >= 3);
    for descriptor in descriptors {
        assert!(
            descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"),
            "{descriptor:?}"
        );
    }
}

#[test]
fn an_attachment_comes_out_byte_for_byte_with_what_it_is() {
    let mut document = document(vec![paragraph("See the files.")]);
    document.attachments = vec![attachment("notice.bin"), attachment("măsuri și țară.bin")];
    document.attachments[1].relationship = Relationship::Alternative;
    let file = File::read(&pdf(&document));
    let associated = file.catalog().get(b"AF").unwrap();
    let associated = file.0.dereference(associated).unwrap().1.as_array().unwrap();
    let mut found: Vec<(String, String, Vec<u8>)> = Vec::new();
    for reference in associated {
        let specification = file.0.dereference(reference).unwrap().1.as_dict().unwrap();
        let embedded = file.dictionary(specification, "EF");
        let stream = file
            .0
            .dereference(embedded.get(b"F").unwrap())
            .unwrap()
            .1
            .as_stream()
            .unwrap();
        assert_eq!(
            stream.dict.get(b"Subtype").unwrap().as_name().unwrap(),
            b"application/octet-stream"
        );
        let name = lopdf::decode_text_string(specification.get(b"UF").unwrap()).unwrap();
        let description = lopdf::decode_text_string(specification.get(b"Desc").unwrap()).unwrap();
        assert_eq!(description, document.attachments[0].description);
        let relationship = specification.get(b"AFRelationship").unwrap().as_name().unwrap();
        found.push((
            name,
            String::from_utf8_lossy(relationship).into_owned(),
            file.stream(embedded, "F"),
        ));
    }
    found.sort();
    let bytes = &document.attachments[0].bytes;
    assert_eq!(
        found,
        [
            (
                "măsuri și țară.bin".to_owned(),
                "Alternative".to_owned(),
                bytes.clone()
            ),
            ("notice.bin".to_owned(), "Data".to_owned(), bytes.clone()),
        ]
    );
}

#[test]
fn the_same_document_gives_the_same_bytes_and_another_moment_does_not() {
    let mut document = notice();
    let first = pdf(&document);
    assert!(first == pdf(&document), "twice the same document, and two files");
    let identity = |bytes: &[u8]| File::read(bytes).0.trailer.get(b"ID").unwrap().clone();
    document.created = document.created.plus_seconds(1);
    let later = pdf(&document);
    assert!(first != later);
    assert_eq!(identity(&first), identity(&first));
    assert!(identity(&first) != identity(&later));
}

#[test]
fn another_reader_sees_an_archive_file_with_tags_on_paper_of_this_size() {
    let Some(information) = information(&pdf(&notice())) else {
        return;
    };
    for line in [
        "Tagged: yes",
        "Encrypted: no",
        "JavaScript: no",
        "Page size: 595.276 x 841.89 pts (A4)",
    ] {
        assert!(joined(&information).contains(line), "{line} in {information}");
    }
}

#[test]
fn banner_marking_footer_and_number_stand_on_every_page() {
    let mut document = notice();
    document.marking = "TLP:AMBER+STRICT".to_owned();
    for (kind, words) in [
        (BannerKind::Drill, "EXERCISE: nothing of this happened"),
        (BannerKind::Draft, "Ciornă: neaprobată"),
    ] {
        document.banner = Some(Banner {
            kind,
            words: words.to_owned(),
        });
        let Some(text) = text(&pdf(&document)) else {
            return;
        };
        let pages: Vec<String> = text
            .trim_end_matches('\u{c}')
            .split('\u{c}')
            .map(joined)
            .collect();
        assert!(pages.len() >= 3, "{}", pages.len());
        for (number, page) in (1..).zip(&pages) {
            assert_eq!(page.matches(words).count(), 1, "page {number}: {page}");
            assert!(
                page.contains(&format!("Page {number} of {}", pages.len())),
                "{page}"
            );
            // At the head and at the foot.
            assert_eq!(page.matches("TLP:AMBER+STRICT").count(), 2, "{page}");
        }
    }
}

#[test]
fn the_headings_of_a_table_are_repeated_on_every_page_it_goes_over() {
    let heading = |heading: &str| Column {
        heading: heading.to_owned(),
        alignment: report::Alignment::Start,
    };
    let table = Table {
        caption: "Equipment".to_owned(),
        columns: vec![heading("Inventory"), heading("Designation")],
        rows: (0..200)
            .map(|row| vec![format!("BM-{row:04}"), "Infusion pump".to_owned()])
            .collect(),
    };
    let Some(text) = text(&pdf(&document(vec![Block::Table(table)]))) else {
        return;
    };
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() >= 4);
    assert!(pages.iter().all(|page| page.contains("Designation")));
    for row in 0..200 {
        assert_eq!(text.matches(&format!("BM-{row:04}")).count(), 1);
    }
}

#[test]
fn remarks_and_marks_of_change_are_printed_beside_the_answer() {
    let fields = Block::Fields {
        fields: vec![Field {
            label: "Cross-border impact".to_owned(),
            value: String::new(),
            remark: "not known yet".to_owned(),
            changed: "changed since last sent".to_owned(),
        }],
    };
    let Some(text) = text(&pdf(&document(vec![fields]))) else {
        return;
    };
    let text = joined(&text);
    for words in ["Cross-border impact", "not known yet", "changed since last sent"] {
        assert!(text.contains(words), "{text}");
    }
}
