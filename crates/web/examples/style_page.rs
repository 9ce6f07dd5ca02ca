//! Writes the style page in every theme, the sign-in page and the static files to a folder, so that they
//! can be looked at and swept by browser tests without a server.
//!
//! `cargo run -p wardround-web --example style_page -- FOLDER`

#![expect(
    clippy::disallowed_methods,
    reason = "writing the files to look at is what this example is for"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use web::design::asset::Asset;
use web::design::{Theme, style_page, style_page_sign_in};

/// Pages opened from a folder have no root, so asset addresses become relative.
fn write_page(folder: &Path, name: &str, page: &str) -> io::Result<()> {
    fs::write(folder.join(name), page.replace("\"/static/", "\"static/"))
}

fn main() -> io::Result<()> {
    let folder = env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("style-page"), PathBuf::from);
    fs::create_dir_all(folder.join("static"))?;
    for asset in [Asset::Stylesheet, Asset::Script, Asset::Favicon] {
        fs::write(folder.join(asset.url().trim_start_matches('/')), asset.text())?;
    }
    for theme in Theme::ALL {
        write_page(
            &folder,
            &format!("{}.html", theme.as_str()),
            &style_page(theme).into_string(),
        )?;
        write_page(
            &folder,
            &format!("sign-in-{}.html", theme.as_str()),
            &style_page_sign_in(theme).into_string(),
        )?;
    }
    Ok(())
}
