//! How long a bill of materials takes to read:
//! `cargo run --release -p wardround-formats --example read_bill -- cyclonedx|spdx FILE`.

use std::error::Error;
use std::io::{self, Write as _};

#[expect(
    clippy::disallowed_methods,
    reason = "a measurement reads a file, the clock and its argument"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let format = arguments.next().ok_or("name the format: cyclonedx or spdx")?;
    let file = arguments.next().ok_or("name a file")?;
    let bytes = std::fs::read(file)?;
    let start = std::time::Instant::now();
    let bill = match format.as_str() {
        "cyclonedx" => formats::cyclonedx::read(&bytes)?,
        "spdx" => formats::spdx::read(&bytes)?,
        _ => return Err("the format is cyclonedx or spdx".into()),
    };
    let taken = start.elapsed();
    writeln!(
        io::stdout(),
        "{} bytes, {} components, {} dependencies: {taken:?}",
        bytes.len(),
        bill.components.len(),
        bill.dependencies.len()
    )?;
    Ok(())
}
