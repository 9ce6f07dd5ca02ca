//! How fast `csaf-rs` checks the advisories of a folder with the mandatory tests of CSAF 2.0, from their bytes as ours does:
//! `cargo run --release --manifest-path xtask/peer/Cargo.toml -- FOLDER`.

use std::error::Error;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::time::Instant;

use csaf_rs::csaf2_0::loader::load_document;
use csaf_rs::csaf2_0::testcases::mandatory_tests;
use csaf_rs::validation::validate_by_tests;

/// How often all documents are gone through; the fastest time counts.
const ROUNDS: u32 = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let mut documents = Vec::new();
    gather(Path::new(&folder), &mut documents)?;
    let tests = mandatory_tests();
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        for document in &documents {
            if let Ok(document) = load_document(document) {
                black_box(validate_by_tests(&document, "2.0", &tests));
            }
        }
        start.elapsed()
    });
    let fastest = times.min().unwrap_or_default();
    println!("{} documents, {} tests", documents.len(), tests.len());
    println!("checked {}", fastest.as_secs_f64());
    Ok(())
}

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
