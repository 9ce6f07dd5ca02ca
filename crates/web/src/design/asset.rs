//! The static files: stylesheet, script and favicon, inside the binary and under content-hashed addresses.
//!
//! An address names one content for ever, so browsers may keep it for a year; a new build brings new
//! addresses with its pages. Files without their hash are not served.

use std::borrow::Cow;
use std::fmt::Write as _;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// The files that pages refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    /// `wardround.css`.
    Stylesheet,
    /// `wardround.js`.
    Script,
    /// `room.js`, for the rooms of incidents.
    Room,
    /// `room-worker.js`, which stands between a browser and the rooms; served at an address of its own, because it reaches no further up.
    RoomWorker,
    /// `wall.css`, for the room on a wall.
    Wall,
    /// `favicon.svg`.
    Favicon,
    /// `labels.css`, for labels on any product.
    Labels,
    /// `poster.css`, for the poster by which staff report.
    Poster,
    /// `label-sheet-21.css`, the page and grid of A4 with 21 labels.
    LabelSheet21,
    /// `label-sheet-65.css`, the page and grid of A4 with 65 labels.
    LabelSheet65,
    /// `label-roll-62.css`, the page of a label 62 mm wide.
    LabelRoll62,
    /// `label-roll-57.css`, the page of a label 57 mm wide.
    LabelRoll57,
}

impl Asset {
    const fn name(self) -> &'static str {
        match self {
            Self::Stylesheet => "wardround.css",
            Self::Script => "wardround.js",
            Self::Room => "room.js",
            Self::RoomWorker => "room-worker.js",
            Self::Wall => "wall.css",
            Self::Favicon => "favicon.svg",
            Self::Labels => "labels.css",
            Self::Poster => "poster.css",
            Self::LabelSheet21 => "label-sheet-21.css",
            Self::LabelSheet65 => "label-sheet-65.css",
            Self::LabelRoll62 => "label-roll-62.css",
            Self::LabelRoll57 => "label-roll-57.css",
        }
    }

    /// The address under which the file is served.
    ///
    /// ```
    /// use web::design::asset::Asset;
    /// let url = Asset::Stylesheet.url();
    /// assert!(url.starts_with("/static/wardround.") && url.ends_with(".css"));
    /// ```
    pub fn url(self) -> String {
        format!("/static/{}", hashed_name(self.name()))
    }

    /// The content of the file as text.
    pub fn text(self) -> String {
        Files::get(self.name()).map_or_else(String::new, |file| {
            String::from_utf8_lossy(&file.data).into_owned()
        })
    }
}

/// `wardround.css` to `wardround.1f2e3d4c5b6a7988.css`: the first 64 bits of the SHA-256 of the content.
fn hashed_name(name: &str) -> String {
    let Some(file) = Files::get(name) else {
        return name.to_owned();
    };
    let Some((stem, extension)) = name.rsplit_once('.') else {
        return name.to_owned();
    };
    let hash = file
        .metadata
        .sha256_hash()
        .iter()
        .take(8)
        .fold(String::new(), |mut text, byte| {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
    format!("{stem}.{hash}.{extension}")
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn find(requested: &str) -> Option<(Cow<'static, str>, Cow<'static, [u8]>)> {
    let name = Files::iter().find(|name| hashed_name(name) == requested)?;
    let file = Files::get(&name)?;
    Some((name, file.data))
}

/// Answers with the file of this hashed name. Needs no session and no tenant.
pub(crate) async fn serve(Path(requested): Path<String>) -> Response {
    let Some((name, content)) = find(&requested) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, content_type(&name)),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, content).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Asset; 11] = [
        Asset::Stylesheet,
        Asset::Script,
        Asset::Room,
        Asset::RoomWorker,
        Asset::Wall,
        Asset::Favicon,
        Asset::Labels,
        Asset::LabelSheet21,
        Asset::LabelSheet65,
        Asset::LabelRoll62,
        Asset::LabelRoll57,
    ];

    #[test]
    fn every_file_a_page_names_is_found_under_its_hashed_address() {
        for asset in ALL {
            let url = asset.url();
            let requested = url.trim_start_matches("/static/");
            assert_ne!(requested, asset.name());
            assert!(find(requested).is_some(), "{url}");
        }
    }

    #[tokio::test]
    async fn a_file_without_its_hash_is_not_served() {
        let response = serve(Path("wardround.css".to_owned())).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn a_hashed_address_may_be_kept_for_ever() {
        let response = serve(Path(hashed_name("wardround.css"))).await;
        assert_eq!(
            response.headers()[header::CONTENT_TYPE],
            "text/css; charset=utf-8"
        );
        assert_eq!(
            response.headers()[header::CACHE_CONTROL],
            "public, max-age=31536000, immutable"
        );
    }

    #[test]
    fn the_files_stay_small() {
        assert!(Asset::Stylesheet.text().len() <= 48 * 1024);
        assert!(Asset::Script.text().len() <= 6 * 1024);
        let room = Asset::Room.text().len() + Asset::RoomWorker.text().len();
        assert!(room + Asset::Script.text().len() <= 45_000, "{room}");
    }

    #[test]
    fn no_script_writes_markup() {
        for script in [Asset::Script, Asset::Room, Asset::RoomWorker] {
            let text = script.text();
            for forbidden in [
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
            ] {
                assert!(!text.contains(forbidden), "{script:?}: {forbidden}");
            }
        }
    }
}
