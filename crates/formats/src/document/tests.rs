//! Places, limits and the two notations side by side.

use super::*;

const KNOWN: Vocabulary = Vocabulary(&["a", "b", "item", "list"]);

#[test]
fn a_part_of_json_is_placed_by_its_pointer() {
    let tree = Tree::from_json(
        r#"{"x": {"a": 1}, "list": [{"a": "one"}, {"b": null, "a": "two"}]}"#,
        KNOWN,
    )
    .unwrap();
    let items: Vec<_> = tree.root().list("list", "item").unwrap().collect();
    let second = items[1].field("a").unwrap().unwrap();
    assert_eq!(second.place(), Place::Pointer("/list/1/a".to_owned()));
    assert_eq!(second.text().unwrap(), "two");
    assert!(items[1].field("b").unwrap().is_none(), "null is nothing");
    assert!(
        tree.root().field("a").unwrap().is_none(),
        "what is passed over is not kept"
    );
}

#[test]
fn a_part_of_xml_is_placed_by_its_line() {
    let tree = Tree::from_xml(
        "<r>\n<x><a>no</a></x>\n<list>\n<item a='one'/>\n<item\n><a>two</a></item></list></r>",
        KNOWN,
    )
    .unwrap();
    let items: Vec<_> = tree.root().list("list", "item").unwrap().collect();
    assert_eq!(items[0].text_of("a").unwrap(), Some("one"));
    let second = items[1].field("a").unwrap().unwrap();
    assert_eq!((second.text().unwrap(), second.place()), ("two", Place::Line(6)));
    assert_eq!(items[1].place(), Place::Line(5));
}

#[test]
fn a_name_given_twice_is_refused_where_the_second_one_stands() {
    let tree = Tree::from_json("{\"a\": \"1\", \"a\": \"2\"}", KNOWN).unwrap();
    let error = tree.root().text_of("a").unwrap_err();
    assert!(
        error.to_string().starts_with("/a: \"a\" is given twice"),
        "{error}"
    );
    let tree = Tree::from_xml("<r><a/>\n<a/></r>", KNOWN).unwrap();
    let error = tree.root().text_of("a").unwrap_err();
    assert!(
        error.to_string().starts_with("line 2: \"a\" is given twice"),
        "{error}"
    );
}

#[test]
fn another_kind_of_part_is_named_with_what_was_expected() {
    let tree = Tree::from_json("{\"list\": {\"a\": true}}", KNOWN).unwrap();
    let error = tree.root().list("list", "item").err().unwrap();
    assert!(
        error
            .to_string()
            .starts_with("/list: an object where the format has a list"),
        "{error}"
    );
    let inner = tree.root().field("list").unwrap().unwrap();
    let error = inner.text_of("a").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("/list/a: true or false where the format has text"),
        "{error}"
    );
}

#[test]
fn an_encoding_that_is_not_kept_to_is_named() {
    assert_eq!(decode(b"\xff\xfea\0").unwrap(), "a");
    assert_eq!(
        decode(b"<?xml version='1.0' encoding='iso-8859-1'?>\xe9")
            .unwrap()
            .chars()
            .last(),
        Some('é')
    );
    let error = decode(b"\xe9").unwrap_err();
    assert!(error.to_string().contains("not valid UTF-8"), "{error}");
}

#[test]
fn a_document_of_more_than_the_limit_is_refused_before_it_is_read() {
    let error = decode(&vec![b' '; MAX_BYTES + 1]).unwrap_err();
    assert!(error.to_string().contains("at most"), "{error}");
}

#[test]
fn depth_is_bounded_where_parts_are_kept() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Tree::from_json(&nested(MAX_DEPTH), KNOWN).is_ok());
    let error = Tree::from_json(&nested(MAX_DEPTH + 1), KNOWN).unwrap_err();
    assert!(matches!(error, DocumentError::TooDeep), "{error}");
}
