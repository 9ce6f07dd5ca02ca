//! The limits of the reader. Each is named in the error, reject or remark it causes.
//!
//! They are far above the scan of a hospital (a /16 with services and operating systems is about 150 MB) and low
//! enough that a hostile file costs no more memory than its own size.

/// Bytes of a file.
pub const MAX_FILE_BYTES: u64 = 512 << 20;

/// Hosts that are up. Hosts that are down cost nothing and are bounded by the size of the file alone.
pub const MAX_HOSTS: usize = 200_000;

/// Elements open inside one another.
pub const MAX_DEPTH: usize = 100;

/// Bytes of one tag, comment or stretch of text. The output of a script stands in one attribute.
pub const MAX_TOKEN_BYTES: u64 = 8 << 20;

/// Bytes of one attribute or text that is kept. A longer one rejects its host.
pub const MAX_VALUE_BYTES: usize = 4 << 10;

/// Bytes that are kept of one host. A larger one is rejected.
pub const MAX_HOST_BYTES: usize = 256 << 10;

/// Open ports that are kept of one host; a firewall that answers for every port has 65,535.
pub const MAX_PORTS: usize = 1_000;

/// Operating systems that are kept of one host; nmap names at most 36.
pub const MAX_SYSTEMS: usize = 100;

/// Addresses, names and, of one service or system, CPE names that are kept of one host.
pub const MAX_NAMES: usize = 100;

/// Bytes at the start of a file from which it is recognised. The command line of the scan stands before the report.
pub const SAMPLE_BYTES: usize = 16 << 10;
