//! Reports read as intended, the hostile corpus replayed, real reports counted, and damaged bytes survived.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::limits::{MAX_DEPTH, MAX_PORTS, MAX_TOKEN_BYTES, MAX_VALUE_BYTES};
use super::*;
use crate::samples::{corpus, shared};
use crate::table::Row;

fn report(hosts: &str) -> String {
    format!("<nmaprun start=\"1732000000\">\n{hosts}</nmaprun>")
}

fn read_text(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    let at = COLUMNS.iter().position(|name| *name == column).unwrap();
    &row.cells[at]
}

/// What becomes of a file, in a few lines.
fn told(bytes: &[u8]) -> String {
    let mut told = format!("  detected: {}\n", detect(bytes));
    let table = match read(bytes) {
        Ok(table) => table,
        Err(error) => return format!("{told}  refused ({}): {error}\n", error.message_key()),
    };
    for row in table.rows.iter().take(4) {
        let named = table.headers.iter().zip(&row.cells);
        let filled: Vec<String> = named
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(header, cell)| format!("{header}: {cell}"))
            .collect();
        writeln!(told, "  line {}: {}", row.place, filled.join(" | ")).unwrap();
    }
    writeln!(told, "  rows: {}", table.rows.len()).unwrap();
    for reject in table.rejects.iter().take(4) {
        writeln!(told, "  rejected: {reject}").unwrap();
    }
    for remark in &table.remarks {
        writeln!(told, "  remark: {remark}").unwrap();
    }
    told
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    let told: Vec<String> = corpus("nmap")
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(bytes)))
        .collect();
    insta::assert_snapshot!(told.concat());
}

#[test]
fn hosts_that_are_down_are_counted_and_cost_no_row() {
    let down =
        r#"<host><status state="down"/><address addr="10.0.0.1" addrtype="ipv4"/></host>"#.repeat(65_000);
    let table = read_text(&report(&down));
    assert_eq!((table.rows.len(), table.rejects.len()), (0, 0));
    assert_eq!(table.remarks, ["65000 hosts did not answer and are left out"]);
}

#[test]
fn all_addresses_of_a_host_are_kept_by_their_kind() {
    let table = read_text(&report(
        r#"<host><status state="up"/><address addr="10.0.0.1" addrtype="ipv4"/>
        <address addr="2001:db8::1" addrtype="ipv6"/><address addr="10.0.0.1" addrtype="ipv4"/>
        <address addr="00:80:F0:11:22:33" addrtype="mac" vendor="Draeger &amp; Co"/></host>"#,
    ));
    let row = &table.rows[0];
    assert_eq!(cell(row, "IP address"), "10.0.0.1, 2001:db8::1");
    assert_eq!(cell(row, "MAC address"), "00:80:F0:11:22:33");
    assert_eq!(cell(row, "MAC vendor"), "Draeger & Co");
    assert_eq!(cell(row, "Last seen"), "2024-11-19T07:06:40Z");
}

#[test]
fn the_name_in_the_name_service_goes_before_the_one_typed() {
    let table = read_text(&report(
        r#"<host><address addr="10.0.0.1" addrtype="ipv4"/><hostnames><hostname name="pacs" type="user"/>
        <hostname name="srv7.spital.local" type="PTR"/><hostname name="pacs" type="PTR"/></hostnames></host>
        <host><address addr="10.0.0.2" addrtype="ipv4"/><hostnames><hostname name="ris" type="user"/></hostnames></host>"#,
    ));
    assert_eq!(cell(&table.rows[0], "Host name"), "srv7.spital.local");
    assert_eq!(cell(&table.rows[0], "Other host names"), "pacs");
    assert_eq!(cell(&table.rows[1], "Host name"), "ris");
}

#[test]
fn only_open_ports_are_kept_and_a_name_from_the_table_is_doubtful() {
    let table = read_text(&report(
        r#"<host><address addr="10.0.0.1" addrtype="ipv4"/><ports>
        <port protocol="tcp" portid="22"><state state="closed"/><service name="ssh" method="table"/></port>
        <port protocol="udp" portid="161"><state state="open|filtered"/><service name="snmp" method="table"/></port>
        <port protocol="tcp" portid="443"><state state="open"/><service name="http" product="nginx" version="1.18.0"
          extrainfo="Ubuntu" tunnel="ssl" method="probed"><cpe>cpe:/a:igor_sysoev:nginx:1.18.0</cpe></service>
          <script id="x"><table><elem key="cpe">no</elem></table></script></port>
        <port protocol="tcp" portid="9100"><state state="open"/><service name="jetdirect" method="table"/></port>
        </ports></host>"#,
    ));
    let row = &table.rows[0];
    assert_eq!(cell(row, "Open ports"), "443/tcp, 9100/tcp");
    assert_eq!(
        cell(row, "Services"),
        "443/tcp ssl/http nginx 1.18.0 (Ubuntu); 9100/tcp jetdirect?"
    );
    assert_eq!(cell(row, "CPE"), "cpe:/a:igor_sysoev:nginx:1.18.0");
}

#[test]
fn a_host_that_answers_on_every_port_keeps_the_first_and_is_remarked_upon() {
    let mut ports = String::new();
    for port in 1..=MAX_PORTS + 5 {
        write!(
            ports,
            r#"<port protocol="tcp" portid="{port}"><state state="open"/></port>"#
        )
        .unwrap();
    }
    let host = format!(r#"<host><address addr="10.0.0.1" addrtype="ipv4"/><ports>{ports}</ports></host>"#);
    let table = read_text(&report(&host));
    assert_eq!(cell(&table.rows[0], "Open ports").split(", ").count(), MAX_PORTS);
    assert!(table.remarks[0].starts_with("1 host has more than 1000 open ports, first in line 2"));
}

#[test]
fn a_report_cut_anywhere_gives_its_complete_hosts() {
    let host = |last| {
        format!("<host><status state=\"up\"/><address addr=\"10.0.0.{last}\" addrtype=\"ipv4\"/></host>\n")
    };
    let whole = report(&(host(1) + &host(2)));
    let first_host = whole.find("</host>").unwrap() + "</host>".len();
    let second_host = whole.rfind("</host>").unwrap() + "</host>".len();
    for length in whole.find('\n').unwrap()..whole.len() {
        let table = read_text(&whole[..length]);
        let expected = usize::from(length >= first_host) + usize::from(length >= second_host);
        assert_eq!(table.rows.len(), expected, "{length}");
        assert!(
            table.remarks[0].contains("breaks off in line"),
            "{length}: {:?}",
            table.remarks
        );
    }
    let cut = read_text(&whole[..first_host + 3]);
    assert!(cut.remarks[0].contains("line 3"), "{:?}", cut.remarks);
    assert!(
        cut.remarks[0].contains("last complete host: 10.0.0.1"),
        "{:?}",
        cut.remarks
    );
    assert_eq!(read_text(&whole).remarks, Vec::<String>::new());
}

#[test]
fn too_long_a_value_rejects_its_host_alone() {
    let long = "x".repeat(MAX_VALUE_BYTES + 1);
    let table = read_text(&report(&format!(
        "<host><address addr=\"{long}\" addrtype=\"ipv4\"/></host>\n\
         <host><address addr=\"10.0.0.2\" addrtype=\"ipv4\"/></host>"
    )));
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rejects[0].place, 2);
    assert!(table.rejects[0].reason.contains("\"addr\" is longer than 4 KB"));
}

#[test]
fn long_output_of_a_script_is_passed_over() {
    let output = "y".repeat(1 << 20);
    let host = format!(
        r#"<host><address addr="10.0.0.2" addrtype="ipv4"/><hostscript><script id="s" output="{output}"/></hostscript></host>"#
    );
    assert_eq!(read_text(&report(&host)).rows.len(), 1);
}

#[test]
fn what_exceeds_a_limit_is_refused_with_its_line() {
    let deep = report(&"<a>".repeat(MAX_DEPTH));
    assert!(matches!(
        read(deep.as_bytes()),
        Err(NmapError::TooDeep { line: 2 })
    ));

    let tag = b"<nmaprun>\n<host a='".as_slice();
    let endless = tag.chain(std::io::repeat(b'x').take(2 * MAX_TOKEN_BYTES));
    assert!(matches!(read(endless), Err(NmapError::TokenTooLong { line: 2 })));

    let whole = report("<host/><host/>");
    let source = Source::new(whole.as_bytes()).with_left_of_file(20);
    assert!(matches!(report::read(source), Err(NmapError::FileTooLarge)));
}

#[test]
fn real_reports_have_as_many_hosts_as_their_text() {
    for (name, bytes) in shared("nmap-xml-libnmap/libnmap/test/files") {
        let text = String::from_utf8_lossy(&bytes);
        if !text.contains("<nmaprun") {
            assert!(read(bytes.as_slice()).is_err(), "{name}");
            continue;
        }
        assert!(detect(&bytes), "{name}");
        let table = read(bytes.as_slice()).unwrap();
        // A hint before the hosts repeats the state of one of them.
        let hints = text.matches("<hosthint>").count();
        let up = text.matches("<status state=\"up\"").count() - hints;
        let down = text.matches("<status state=\"down\"").count();
        assert_eq!((table.rows.len(), table.rejects.len()), (up, 0), "{name}");
        let remarked = table
            .remarks
            .iter()
            .filter(|remark| remark.contains("did not answer"));
        let counts: Vec<&str> = remarked.filter_map(|remark| remark.split(' ').next()).collect();
        let expected: Vec<String> = (down > 0).then(|| down.to_string()).into_iter().collect();
        assert_eq!(counts, expected, "{name}");
        let open = text.matches("<state state=\"open\"").count();
        let kept = table.rows.iter().map(|row| cell(row, "Open ports"));
        let kept = kept
            .filter(|ports| !ports.is_empty())
            .map(|ports| ports.split(", ").count());
        assert_eq!(kept.sum::<usize>(), open, "{name}");
    }
}

proptest! {
    #[test]
    fn damaged_reports_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let files: Vec<Vec<u8>> = corpus("nmap").into_values().filter(|bytes| !bytes.is_empty()).collect();
        let mut bytes = files[which.index(files.len())].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let _ = detect(&bytes);
        if let Ok(table) = read(bytes.as_slice()) {
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == COLUMNS.len()));
        }
    }
}
