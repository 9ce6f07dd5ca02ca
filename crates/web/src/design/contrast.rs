//! Contrast of the colour tokens, computed from the stylesheet itself: the swatches of the style page and
//! the test that holds every theme to WCAG 2.2.
//!
//! The stylesheet writes each colour once as `light-dark(#light, #dark)`, in a block for the ordinary and a
//! block for the high-contrast palette. This reads those blocks and nothing else; it is not a CSS parser.

use std::fmt;

/// One of the palettes a reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Ink on paper white.
    Light,
    /// Light ink on near black.
    Dark,
    /// High contrast, black on white.
    ContrastLight,
    /// High contrast, white on black.
    ContrastDark,
}

impl Palette {
    /// Every palette.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::ContrastLight, Self::ContrastDark];

    const fn marker(self) -> &'static str {
        match self {
            Self::Light | Self::Dark => "/* palette: ordinary */",
            Self::ContrastLight | Self::ContrastDark => "/* palette: contrast */",
        }
    }

    const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::ContrastDark)
    }
}

/// An opaque sRGB colour; displays as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// Reads `#rrggbb`.
    fn from_hex(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let channel = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        Some(Self {
            red: channel(0)?,
            green: channel(2)?,
            blue: channel(4)?,
        })
    }

    /// Relative luminance, WCAG 2.2.
    fn luminance(self) -> f64 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast ratio with another colour, 1 to 21, WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The linear value of an sRGB channel.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

/// Two tokens that meet on a page, and the least ratio between them.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The token in front.
    pub front: &'static str,
    /// The token behind it.
    pub back: &'static str,
    /// 4.5 for text (WCAG 1.4.3), 3 for controls, shapes and focus (WCAG 1.4.11).
    pub least: f64,
}

/// Least ratio for text.
const TEXT: f64 = 4.5;
/// Least ratio for what is not text.
const SHAPE: f64 = 3.0;

const fn pair(front: &'static str, back: &'static str, least: f64) -> Pair {
    Pair { front, back, least }
}

/// Every pair of colour tokens that components put together.
pub const PAIRS: &[Pair] = &[
    pair("ink", "paper", TEXT),
    pair("ink", "sunk", TEXT),
    pair("ink", "selected", TEXT),
    pair("ink-soft", "paper", TEXT),
    pair("ink-soft", "sunk", TEXT),
    pair("ink-soft", "selected", TEXT),
    pair("accent", "paper", TEXT),
    pair("accent", "sunk", TEXT),
    pair("accent", "selected", TEXT),
    pair("accent-strong", "paper", TEXT),
    pair("accent-strong", "sunk", TEXT),
    pair("accent-strong", "selected", TEXT),
    pair("on-accent", "accent", TEXT),
    pair("on-accent", "accent-strong", TEXT),
    pair("on-accent", "critical", TEXT),
    pair("critical", "paper", TEXT),
    pair("critical", "sunk", TEXT),
    pair("critical", "critical-wash", TEXT),
    pair("ink", "critical-wash", TEXT),
    pair("ink-soft", "critical-wash", TEXT),
    pair("accent", "critical-wash", TEXT),
    pair("caution", "paper", TEXT),
    pair("caution", "sunk", TEXT),
    pair("caution", "caution-wash", TEXT),
    pair("ink", "caution-wash", TEXT),
    pair("ink-soft", "caution-wash", TEXT),
    pair("accent", "caution-wash", TEXT),
    pair("fine", "paper", TEXT),
    pair("fine", "sunk", TEXT),
    pair("fine", "fine-wash", TEXT),
    pair("ink", "fine-wash", TEXT),
    pair("accent", "fine-wash", TEXT),
    pair("pending", "paper", TEXT),
    pair("pending", "sunk", TEXT),
    pair("pending", "pending-wash", TEXT),
    pair("ink", "pending-wash", TEXT),
    pair("accent", "pending-wash", TEXT),
    pair("unknown", "paper", TEXT),
    pair("unknown", "sunk", TEXT),
    pair("line-strong", "paper", SHAPE),
    pair("line-strong", "sunk", SHAPE),
    pair("focus", "paper", SHAPE),
    pair("focus", "sunk", SHAPE),
    pair("focus", "selected", SHAPE),
    pair("focus", "critical-wash", SHAPE),
    pair("focus", "caution-wash", SHAPE),
];

/// The colour a token has in a palette; `None` if the stylesheet does not give it.
pub fn token(stylesheet: &str, palette: Palette, name: &str) -> Option<Colour> {
    let block = stylesheet.split_once(palette.marker())?.1.split_once('}')?.0;
    let value = block
        .split_once(&format!("--{name}: light-dark("))?
        .1
        .split_once(')')?
        .0;
    let (light, dark) = value.split_once(',')?;
    Colour::from_hex(if palette.is_dark() { dark } else { light })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::asset::Asset;

    #[test]
    fn every_pair_of_tokens_reaches_its_ratio_in_every_palette() {
        let stylesheet = Asset::Stylesheet.text();
        let mut failures = Vec::new();
        for palette in Palette::ALL {
            for pair in PAIRS {
                let front = token(&stylesheet, palette, pair.front).expect(pair.front);
                let back = token(&stylesheet, palette, pair.back).expect(pair.back);
                let ratio = front.contrast(back);
                let least = if matches!(palette, Palette::ContrastLight | Palette::ContrastDark)
                    && pair.least >= TEXT
                {
                    7.0
                } else {
                    pair.least
                };
                if ratio < least {
                    failures.push(format!(
                        "{palette:?}: {} on {} is {ratio:.2}, needs {least}",
                        pair.front, pair.back
                    ));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        let black = Colour::from_hex("#000000").expect("black");
        let white = Colour::from_hex("#ffffff").expect("white");
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn the_contrast_palette_is_the_same_by_choice_and_by_system_preference() {
        let stylesheet = Asset::Stylesheet.text();
        let blocks: Vec<String> = stylesheet
            .split(Palette::ContrastLight.marker())
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(block, _)| block.split_whitespace().collect())
            .collect();
        assert_eq!(blocks.len(), 2);
        assert_eq!(blocks[0], blocks[1]);
    }

    #[test]
    fn browsers_without_light_dark_get_the_light_palette() {
        let stylesheet = Asset::Stylesheet.text();
        let fallback = stylesheet
            .split_once("/* palette: fallback */")
            .expect("fallback")
            .1;
        let block = fallback.split_once('}').expect("block").0;
        for pair in PAIRS {
            let light = token(&stylesheet, Palette::Light, pair.front).expect(pair.front);
            let value = block
                .split_once(&format!("--{}: ", pair.front))
                .expect(pair.front)
                .1;
            assert_eq!(
                Colour::from_hex(value.split_once(';').expect("value").0),
                Some(light),
                "{}",
                pair.front
            );
        }
    }
}
