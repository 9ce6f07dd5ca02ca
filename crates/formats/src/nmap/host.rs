//! One host while it is read, and the row it becomes.
//!
//! Values are bounded as they come: what is too long or cannot be decoded is remembered as the host's problem, and
//! the host is rejected with it at its end, so that the rest of the report is still read.

use jiff::Timestamp;
use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use super::element::Element;
use super::limits::{MAX_HOST_BYTES, MAX_NAMES, MAX_PORTS, MAX_SYSTEMS, MAX_VALUE_BYTES};
use super::system::{Class, Match, Verdict, add_cpe};
use crate::table::Row;
use crate::text::one_line;

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 12] = [
    "IP address",
    "MAC address",
    "MAC vendor",
    "Host name",
    "Other host names",
    "Operating system",
    "OS accuracy",
    "OS candidates",
    "Open ports",
    "Services",
    "CPE",
    "Last seen",
];

/// What has been read of a host.
#[derive(Debug, Default)]
pub(super) struct Host {
    line: u64,
    state: String,
    seen: Option<i64>,
    addresses: Vec<String>,
    hardware_addresses: Vec<String>,
    vendors: Vec<String>,
    /// As the host says itself, to whoever asks for its shares.
    own_name: Option<String>,
    /// From reverse DNS: the name the network knows the host by.
    recorded_names: Vec<String>,
    /// As typed by whoever started the scan.
    typed_names: Vec<String>,
    systems: Vec<Match>,
    ports: Vec<Port>,
    /// Open ports beyond [`MAX_PORTS`].
    surplus_ports: usize,
    port: Port,
    kept_bytes: usize,
    problem: Option<String>,
}

#[derive(Debug, Default)]
struct Port {
    name: String,
    open: bool,
    service: String,
    cpes: Vec<String>,
}

impl Host {
    /// A host that begins on `line`; `run_started` is when the scan did.
    pub(super) fn begin(line: u64, tag: &BytesStart<'_>, run_started: Option<i64>) -> Self {
        let mut host = Self {
            line,
            ..Self::default()
        };
        let [ended, started] = host.take(tag, ["endtime", "starttime"]);
        host.seen = ended.parse().ok().or(started.parse().ok()).or(run_started);
        host
    }

    /// Takes what an element inside the host says.
    pub(super) fn open(&mut self, element: Element, tag: &BytesStart<'_>) {
        match element {
            Element::Status => [self.state] = self.take(tag, ["state"]),
            Element::Address => self.address(tag),
            Element::HostName => {
                let [name, kind] = self.take(tag, ["name", "type"]);
                let names = if kind == "PTR" {
                    &mut self.recorded_names
                } else {
                    &mut self.typed_names
                };
                add(names, name, &mut self.kept_bytes);
            }
            Element::HostScript => self.script(tag),
            Element::Port => {
                let [number, protocol] = self.take(tag, ["portid", "protocol"]);
                self.port = Port {
                    name: format!("{number}/{protocol}"),
                    ..Port::default()
                };
            }
            Element::PortState => {
                let [state] = self.take(tag, ["state"]);
                self.port.open = state == "open";
            }
            Element::Service => self.port.service = self.service(tag),
            Element::SystemMatch => {
                let [name, accuracy] = self.take(tag, ["name", "accuracy"]);
                if self.systems.len() < MAX_SYSTEMS {
                    self.kept_bytes += name.len();
                    self.systems.push(Match {
                        name,
                        accuracy: accuracy.parse().unwrap_or(0),
                        classes: Vec::new(),
                    });
                }
            }
            Element::SystemClass => {
                let [vendor, family] = self.take(tag, ["vendor", "osfamily"]);
                if let Some(system) = self
                    .systems
                    .last_mut()
                    .filter(|system| system.classes.len() < MAX_NAMES)
                {
                    self.kept_bytes += vendor.len() + family.len();
                    system.classes.push(Class {
                        vendor,
                        family,
                        cpes: Vec::new(),
                    });
                }
            }
            _ => {}
        }
    }

    /// Takes the text of a `<cpe>`, or that it was too long.
    pub(super) fn cpe(&mut self, element: Element, cpe: &str) {
        let cpe = one_line(cpe);
        if cpe.len() > MAX_VALUE_BYTES {
            self.complain(too_long("a CPE name"));
            return;
        }
        if element == Element::ServiceCpe {
            add_cpe(&mut self.port.cpes, cpe);
            return;
        }
        let class = self
            .systems
            .last_mut()
            .and_then(|system| system.classes.last_mut());
        if let Some(class) = class {
            self.kept_bytes += cpe.len();
            add_cpe(&mut class.cpes, cpe);
        }
    }

    /// Keeps the port that ends here when it is open.
    pub(super) fn close_port(&mut self) {
        let port = std::mem::take(&mut self.port);
        if !port.open {
            return;
        }
        if self.ports.len() == MAX_PORTS {
            self.surplus_ports += 1;
            return;
        }
        let cpes = port.cpes.iter().map(String::len).sum::<usize>();
        self.kept_bytes += port.name.len() + port.service.len() + cpes;
        self.ports.push(port);
    }

    /// Whether the host answered. One without a state was listed because it did, as masscan does.
    pub(super) fn is_up(&self) -> bool {
        self.state.is_empty() || self.state == "up"
    }

    pub(super) fn line(&self) -> u64 {
        self.line
    }

    pub(super) fn surplus_ports(&self) -> usize {
        self.surplus_ports
    }

    /// The first address, for messages.
    pub(super) fn shown(&self) -> &str {
        let mut addresses = self.addresses.iter().chain(&self.hardware_addresses);
        addresses.next().map_or("without an address", String::as_str)
    }

    /// The row, or why there is none.
    pub(super) fn into_row(self) -> Result<Row, String> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        if self.kept_bytes > MAX_HOST_BYTES {
            return Err(format!(
                "the host says more than {} KB about itself; scan it alone, with fewer ports",
                MAX_HOST_BYTES >> 10
            ));
        }
        if self.addresses.is_empty() && self.hardware_addresses.is_empty() {
            return Err("the host has no address; scan it again".to_owned());
        }
        let system = Verdict::of(&self.systems);
        // Reverse DNS may still have the name of whoever had the address before.
        let mut recorded = self.recorded_names;
        let own = self.own_name.map(|own| {
            let in_full = recorded.iter().position(|name| is_name_of(name, &own));
            in_full.map_or(own, |at| recorded.remove(at))
        });
        let mut names: Vec<String> = own.into_iter().chain(recorded).collect();
        for name in self.typed_names {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let mut names = names.into_iter();
        let mut cpes = system.cpes;
        for cpe in self.ports.iter().flat_map(|port| &port.cpes) {
            add_cpe(&mut cpes, cpe.clone());
        }
        let joined = |parts: Vec<&str>| parts.join(", ");
        let ports = self.ports.iter().map(|port| port.name.as_str()).collect();
        let services: Vec<String> = self
            .ports
            .iter()
            .filter(|port| !port.service.is_empty())
            .map(|port| format!("{} {}", port.name, port.service))
            .collect();
        let seen = self.seen.and_then(|second| Timestamp::from_second(second).ok());
        let cells: [String; COLUMNS.len()] = [
            self.addresses.join(", "),
            self.hardware_addresses.join(", "),
            self.vendors.join(", "),
            names.next().unwrap_or_default(),
            names.collect::<Vec<_>>().join(", "),
            system.name,
            system.accuracy,
            system.candidates,
            joined(ports),
            services.join("; "),
            cpes.join(", "),
            seen.map(|seen| seen.to_string()).unwrap_or_default(),
        ];
        Ok(Row {
            place: self.line,
            cells: cells.into(),
        })
    }

    /// What of the output of a script is the name that the host gives itself. Of others the output is never looked at: it
    /// may be as long as the script likes.
    fn script(&mut self, tag: &BytesStart<'_>) {
        let [script] = self.take(tag, ["id"]);
        let labels: &[&str] = match script.as_str() {
            "nbstat" => &["NetBIOS name: "],
            "smb-os-discovery" => &["FQDN: ", "NetBIOS computer name: ", "Computer name: "],
            _ => return,
        };
        let Ok([output]) = attributes(tag, ["output"]) else {
            return;
        };
        let name = labels.iter().find_map(|label| named_behind(label, &output));
        if let Some(name) = name.filter(|_| self.own_name.is_none()) {
            self.kept_bytes += name.len();
            self.own_name = Some(name);
        }
    }

    fn address(&mut self, tag: &BytesStart<'_>) {
        let [address, kind, vendor] = self.take(tag, ["addr", "addrtype", "vendor"]);
        if kind == "mac" {
            add(&mut self.hardware_addresses, address, &mut self.kept_bytes);
            add(&mut self.vendors, vendor, &mut self.kept_bytes);
        } else {
            add(&mut self.addresses, address, &mut self.kept_bytes);
        }
    }

    /// What runs behind a port: as probed, or, marked `?` as nmap does, what is usual there.
    fn service(&mut self, tag: &BytesStart<'_>) -> String {
        let names = ["name", "product", "version", "extrainfo", "tunnel", "method"];
        let [name, product, version, more, tunnel, method] = self.take(tag, names);
        if method == "table" {
            return format!("{name}?");
        }
        let name = if tunnel.is_empty() {
            name
        } else {
            format!("{tunnel}/{name}")
        };
        let more = if more.is_empty() {
            more
        } else {
            format!("({more})")
        };
        let parts = [name, product, version, more];
        let said: Vec<&str> = parts
            .iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        said.join(" ")
    }

    /// The values of the named attributes, empty where absent.
    fn take<const COUNT: usize>(&mut self, tag: &BytesStart<'_>, names: [&str; COUNT]) -> [String; COUNT] {
        attributes(tag, names).unwrap_or_else(|problem| {
            self.complain(problem);
            std::array::from_fn(|_| String::new())
        })
    }

    fn complain(&mut self, problem: String) {
        self.problem.get_or_insert(problem);
    }
}

/// Characters that `NetBIOS` keeps of a name (RFC 1001, section 14).
const NETBIOS_LENGTH: usize = 15;

/// Whether a name in the network is this one, with or without its domain, or cut off.
fn is_name_of(name: &str, own: &str) -> bool {
    let host = |name: &str| {
        let host = name.split('.').next().unwrap_or_default();
        host.chars()
            .take(NETBIOS_LENGTH)
            .collect::<String>()
            .to_ascii_lowercase()
    };
    host(name) == host(own)
}

/// The name that stands behind a label in the output of a script: `NetBIOS name: PC-12, NetBIOS user: <unknown>, …`.
fn named_behind(label: &str, output: &str) -> Option<String> {
    let (_, rest) = output.split_once(label)?;
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name = rest.split(|c: char| !is_of_name(c)).next()?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// Adds a value once.
fn add(values: &mut Vec<String>, value: String, kept_bytes: &mut usize) {
    if !value.is_empty() && values.len() < MAX_NAMES && !values.contains(&value) {
        *kept_bytes += value.len();
        values.push(value);
    }
}

fn too_long(what: &str) -> String {
    format!(
        "{what} is longer than {} KB; is the report damaged?",
        MAX_VALUE_BYTES >> 10
    )
}

/// The values of the named attributes of `tag`, empty where absent, or why one cannot be kept.
pub(super) fn attributes<const COUNT: usize>(
    tag: &BytesStart<'_>,
    names: [&str; COUNT],
) -> Result<[String; COUNT], String> {
    let mut values = std::array::from_fn(|_| String::new());
    // Looking for attributes that stand twice takes time in the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| format!("an attribute is damaged ({error})"))?;
        let name = attribute.key.as_ref();
        let Some(index) = names.iter().position(|wanted| *wanted == name) else {
            continue;
        };
        if attribute.value.len() > MAX_VALUE_BYTES {
            return Err(too_long(&format!("attribute \"{name}\"")));
        }
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| format!("attribute \"{name}\" is damaged ({error})"))?;
        values[index] = one_line(&value);
    }
    Ok(values)
}
