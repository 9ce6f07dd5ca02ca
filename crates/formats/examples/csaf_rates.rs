//! How fast advisories are decoded and checked, beside `serde_json::Value` on the same bytes:
//! `cargo run --release -p wardround-formats --example csaf_rates -- FOLDER`.

use std::error::Error;
use std::hint::black_box;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

/// How often all documents are gone through; the fastest time counts.
const ROUNDS: u32 = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let mut documents = Vec::new();
    gather(Path::new(&folder), &mut documents)?;
    let bytes: usize = documents.iter().map(Vec::len).sum();
    let value = fastest(|| {
        for document in &documents {
            let _ = black_box(serde_json::from_slice::<serde_json::Value>(document));
        }
    });
    let decoded = fastest(|| {
        for document in &documents {
            let _ = black_box(formats::csaf::read(document));
        }
    });
    let checked = fastest(|| {
        for document in &documents {
            let _ = black_box(formats::csaf::validate(document));
        }
    });
    let mut out = io::stdout();
    writeln!(out, "{} documents, {bytes} bytes", documents.len())?;
    for (name, taken) in [("value", value), ("decoded", decoded), ("checked", checked)] {
        writeln!(out, "{name} {}", taken.as_secs_f64())?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a measurement reads its files")]
fn gather(folder: &Path, documents: &mut Vec<Vec<u8>>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, documents)?;
        } else if path.extension().is_some_and(|end| end == "json") {
            documents.push(std::fs::read(path)?);
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn fastest(mut work: impl FnMut()) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}
