//! The QR code of a label: the address of the page of a piece of equipment, and nothing else. No data of the
//! equipment is in it, so that a label that is thrown away tells nothing, and a value corrected later makes no label wrong.
//!
//! Error correction M bears a scratch or a drop of disinfectant over a seventh of the code; the quiet zone is the four
//! modules that ISO/IEC 18004 asks for.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// White modules on every side.
const QUIET: usize = 4;

/// The smallest module that telephones read without trying, in micrometres.
const READABLE: u32 = 330;

/// A code, ready to be drawn.
pub(crate) struct Code {
    width: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The code of an address; none where the address is longer than any code.
    pub(crate) fn of(address: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        Some(Self {
            width: code.width(),
            dark: code
                .to_colors()
                .into_iter()
                .map(|color| color == Color::Dark)
                .collect(),
        })
    }

    /// Modules on a side, with the quiet zone.
    fn side(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// Whether its modules are large enough when it is printed with this side, in micrometres.
    pub(crate) fn is_readable(&self, side: u32) -> bool {
        u32::try_from(self.side()).is_ok_and(|modules| side / modules >= READABLE)
    }

    /// The dark modules as one path: every run of a row is one rectangle, so that no hairline runs through a row.
    fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.dark.chunks(self.width).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, other| one == other) {
                if run.first() == Some(&true) {
                    // Writing to a `String` cannot fail.
                    let _ = write!(
                        path,
                        "M{} {}h{}v1h-{}z",
                        x + QUIET,
                        y + QUIET,
                        run.len(),
                        run.len()
                    );
                }
                x += run.len();
            }
        }
        path
    }

    /// The code as a drawing, black on white whatever the theme.
    pub(crate) fn drawing(&self, name: &str) -> Markup {
        let side = self.side();
        html! {
            svg.label-code role="img" aria-label=(name) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
                path fill="#fff" d={ "M0 0h" (side) "v" (side) "h-" (side) "z" } {}
                path fill="#000" d=(self.path()) {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://wardround.hospital.example/assets/018f0000-0000-7000-8000-000000000000";

    /// What a reader makes of the drawing: the rectangles of the second path as dots, ten to a module.
    fn read(drawing: &str) -> String {
        const DOTS: usize = 10;
        let (_, rest) = drawing.split_once("viewBox=\"0 0 ").unwrap();
        let side: usize = rest.split(' ').next().unwrap().parse().unwrap();
        let (_, rest) = drawing.split_once("fill=\"#000\" d=\"").unwrap();
        let path = rest.split('"').next().unwrap();
        let mut dark = vec![false; side * side];
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> = run
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, length, ..] = numbers[..] else {
                panic!("{run}")
            };
            dark[y * side + x..][..length].fill(true);
        }
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, |x, y| {
            if dark[y / DOTS * side + x / DOTS] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn what_is_drawn_reads_as_the_address_again() {
        let longer = ADDRESS.replace(
            "hospital.",
            "inventory.information-technology.hospital-of-the-county.",
        );
        for address in [ADDRESS, "http://10.1.2.3:8080/assets/1", &longer] {
            let drawing = Code::of(address).unwrap().drawing("").into_string();
            assert_eq!(read(&drawing), address);
        }
    }

    #[test]
    fn an_ordinary_address_is_readable_on_every_product_and_a_very_long_one_is_not() {
        let ordinary = Code::of(ADDRESS).unwrap();
        let long = Code::of(&ADDRESS.replace("hospital", &"hospital".repeat(20))).unwrap();
        for stock in super::super::stock::Stock::ALL {
            assert!(ordinary.is_readable(stock.code_side()), "{}", stock.name());
        }
        assert!(!long.is_readable(19_000));
    }

    #[test]
    fn an_address_longer_than_any_code_has_none() {
        assert!(Code::of(&"a".repeat(5_000)).is_none());
    }
}
