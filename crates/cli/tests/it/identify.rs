//! The engine that needs no installation: strings in, one object a line out.

use std::io::Write;
use std::process::Stdio;

use crate::program::{complaint, program, repository};

fn identify(input: &str) -> std::process::Output {
    let mut child = program("identify")
        .arg("--eol")
        .arg(repository().join("data/demo/feeds/endoflife.json"))
        .args(["--json", "--on", "2026-11-23"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn each_string_is_answered_by_one_object_in_the_order_of_the_input() {
    let output = identify(
        "id,name,version\n\
         1,Microsoft Windows 10 Pro,10.0.19045\n\
         2,Windows Server 2012 R2 Standard,\n\
         3,\"Windows 10 Enterprise LTSC 2019\",\n\
         4,Windows-based infusion pump,\n\
         5,,\n",
    );
    assert!(output.status.success(), "{}", complaint(&output));
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
fn input_without_its_header_is_refused_with_the_header_it_needs() {
    let output = identify("Windows 10;19045\nWindows 7;7601\n");
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("id,name,version"),
        "{}",
        complaint(&output)
    );
}
