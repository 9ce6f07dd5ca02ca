//! Specimens of what everything else is made of: colour with contrast, type, icons.

use maud::{Markup, html};

use super::section;
use crate::design::Icon;
use crate::design::asset::Asset;
use crate::design::contrast::{PAIRS, Pair, Palette, token};

const PALETTES: [(Palette, &str); 4] = [
    (Palette::Light, "Light"),
    (Palette::Dark, "Dark"),
    (Palette::ContrastLight, "High contrast, light"),
    (Palette::ContrastDark, "High contrast, dark"),
];

/// A pair as it looks, with its ratio; the fills are attributes because a style attribute is forbidden.
fn swatch(stylesheet: &str, palette: Palette, pair: &Pair) -> Markup {
    let colours = token(stylesheet, palette, pair.front).zip(token(stylesheet, palette, pair.back));
    html! {
        @if let Some((front, back)) = colours {
            li {
                svg.swatch viewBox="0 0 56 32" aria-hidden="true" focusable="false" {
                    rect width="56" height="32" fill=(back) {}
                    text x="28" y="22" text-anchor="middle" font-size="18" font-weight="600" fill=(front) { "Ag" }
                }
                span { (pair.front) " on " (pair.back) br; (format!("{:.1}", front.contrast(back))) " : 1, at least " (pair.least) }
            }
        }
    }
}

fn colours() -> Markup {
    let stylesheet = Asset::Stylesheet.text();
    html! {
        @for (palette, name) in PALETTES {
            h3 { (name) }
            ul.swatches { @for pair in PAIRS { (swatch(&stylesheet, palette, pair)) } }
        }
    }
}

fn type_scale() -> Markup {
    html! {
        p.lead { "Large, for the one sentence under a title: 0123456789" }
        p.plain { "Plain, for whoever reads it at three in the morning: 0123456789" }
        p { "Body, for reading and writing: 0123456789" }
        p.hint { "Dense, for hints and tables: 0123456789" }
        p { code { "Mono, for identifiers: 0123456789" } }
    }
}

/// Colour, type, icons.
pub(super) fn specimens() -> Markup {
    html! {
        (section("type", "Type", "The system’s own face with tabular figures; no font is loaded.", &type_scale()))
        (section("icons", "Icons", "Beside a word, never alone.", &html! {
            ul.icons { @for icon in Icon::ALL { li { (icon) " " (format!("{icon:?}")) } } }
        }))
        (section("colours", "Colours", "Every pair of tokens that meets on a page, with its measured contrast in every palette.", &colours()))
    }
}
