//! Sets a document that is given as JSON, so that one can look at it.
//!
//! ```text
//! cargo run -p wardround-typeset --example set_document -- target/notice.pdf [draft|drill] [DOCUMENT.json]
//! ```
//!
//! Without a document it sets the notice beside this file. What this is not: part of the product.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example for people: it reads and writes the files it is told and says how long it took"
)]

use std::error::Error;
use std::time::Instant;
use std::{env, fs};

use report::{Banner, BannerKind, Document, Typeset};
use typeset::Typesetter;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let banner = arguments
        .iter()
        .position(|word| word == "draft" || word == "drill");
    let banner = banner.map(|place| arguments.remove(place));
    let target = arguments.first().ok_or("which file is to be written?")?;
    let mut document: Document = match arguments.get(1) {
        Some(path) => serde_json::from_str(&fs::read_to_string(path)?)?,
        None => serde_json::from_str(include_str!("sample.json"))?,
    };
    document.banner = match banner.as_deref() {
        Some("drill") => Some(Banner {
            kind: BannerKind::Drill,
            words: "EXERCISE EXERCISE EXERCISE: nothing of this happened".to_owned(),
        }),
        Some(_) => Some(Banner {
            kind: BannerKind::Draft,
            words: "Draft: not approved, not sent".to_owned(),
        }),
        None => document.banner,
    };
    for run in ["first", "second"] {
        let start = Instant::now();
        let file = Typesetter.pdf(&document)?;
        println!(
            "{run} run: {} bytes in {} ms",
            file.len(),
            start.elapsed().as_millis()
        );
        fs::write(target, file)?;
    }
    Ok(())
}
