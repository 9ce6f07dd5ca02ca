//! How long a bill of materials takes to read: `cargo run --release -p wardround-formats --example read_bill -- FILE`.

use std::error::Error;
use std::io::{self, Write as _};

#[expect(
    clippy::disallowed_methods,
    reason = "a measurement reads a file, the clock and its argument"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a file")?;
    let bytes = std::fs::read(file)?;
    let start = std::time::Instant::now();
    let bill = formats::cyclonedx::read(&bytes)?;
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
