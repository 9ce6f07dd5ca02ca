//! The elements of a report that are looked at, each by where it stands: a `<status>` in a `<hosthint>` says nothing
//! about a host, and a `<cpe>` belongs to a service or to an operating system.

/// An element and its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Report,
    Host,
    Status,
    Address,
    HostNames,
    HostName,
    Ports,
    Port,
    PortState,
    Service,
    ServiceCpe,
    System,
    SystemMatch,
    SystemClass,
    SystemCpe,
    HostScripts,
    HostScript,
    Statistics,
    Finished,
    HostCounts,
    /// Anything else, with all that is in it.
    Other,
}

impl Element {
    /// What `name` is inside `parent`, which is `None` at the top of the file.
    pub(super) fn within(parent: Option<Self>, name: &str) -> Self {
        let Some(parent) = parent else {
            return if name == "nmaprun" {
                Self::Report
            } else {
                Self::Other
            };
        };
        match (parent, name) {
            (Self::Report, "host") => Self::Host,
            (Self::Host, "status") => Self::Status,
            (Self::Host, "address") => Self::Address,
            (Self::Host, "hostnames") => Self::HostNames,
            (Self::HostNames, "hostname") => Self::HostName,
            (Self::Host, "ports") => Self::Ports,
            (Self::Ports, "port") => Self::Port,
            (Self::Port, "state") => Self::PortState,
            (Self::Port, "service") => Self::Service,
            (Self::Service, "cpe") => Self::ServiceCpe,
            (Self::Host, "os") => Self::System,
            (Self::System, "osmatch") => Self::SystemMatch,
            (Self::SystemMatch, "osclass") => Self::SystemClass,
            (Self::SystemClass, "cpe") => Self::SystemCpe,
            (Self::Host, "hostscript") => Self::HostScripts,
            (Self::HostScripts, "script") => Self::HostScript,
            (Self::Report, "runstats") => Self::Statistics,
            (Self::Statistics, "finished") => Self::Finished,
            (Self::Statistics, "hosts") => Self::HostCounts,
            _ => Self::Other,
        }
    }
}
