//! The labels that can be bought: sheets of A4 for any printer, and rolls for label printers.
//!
//! The measures here are those of the style sheets of the same names; a test holds the two together.

use crate::design::asset::Asset;

/// A product to print on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Stock {
    /// A4, three columns of seven.
    #[default]
    Sheet21,
    /// A4, five columns of thirteen.
    Sheet65,
    /// A roll of labels 62 mm wide and 29 mm high.
    Roll62,
    /// A roll of labels 57 mm wide and 32 mm high.
    Roll57,
}

impl Stock {
    /// All of them, in the order they are offered.
    pub(crate) const ALL: [Self; 4] = [Self::Sheet21, Self::Sheet65, Self::Roll62, Self::Roll57];

    /// Its name in addresses and messages.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Sheet21 => "sheet-21",
            Self::Sheet65 => "sheet-65",
            Self::Roll62 => "roll-62",
            Self::Roll57 => "roll-57",
        }
    }

    /// The product of this name; the commonest where there is none.
    pub(crate) fn read(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|stock| stock.name() == name)
            .unwrap_or_default()
    }

    /// Labels on one page.
    pub(crate) const fn on_a_page(self) -> usize {
        match self {
            Self::Sheet21 => 21,
            Self::Sheet65 => 65,
            Self::Roll62 | Self::Roll57 => 1,
        }
    }

    /// The side of the code with its quiet zone, in micrometres.
    pub(crate) const fn code_side(self) -> u32 {
        match self {
            Self::Sheet21 => 29_000,
            Self::Sheet65 => 19_000,
            Self::Roll62 => 26_000,
            Self::Roll57 => 27_000,
        }
    }

    /// The page and the grid on it.
    pub(crate) const fn style(self) -> Asset {
        match self {
            Self::Sheet21 => Asset::LabelSheet21,
            Self::Sheet65 => Asset::LabelSheet65,
            Self::Roll62 => Asset::LabelRoll62,
            Self::Roll57 => Asset::LabelRoll57,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_side_of_a_code_is_that_of_its_style_sheet() {
        for stock in Stock::ALL {
            let side = format!("--code: {}mm;", stock.code_side() / 1_000);
            assert!(stock.style().text().contains(&side), "{}", stock.name());
        }
    }

    #[test]
    fn a_page_holds_the_columns_and_rows_of_its_style_sheet() {
        for stock in Stock::ALL {
            let text = stock.style().text();
            let number = |name: &str| -> usize {
                let (_, rest) = text.split_once(name).unwrap();
                rest.split(';').next().unwrap().trim().parse().unwrap()
            };
            assert_eq!(number("--columns:") * number("--rows:"), stock.on_a_page());
        }
    }

    #[test]
    fn a_product_nobody_knows_is_the_commonest() {
        assert_eq!(Stock::read("papyrus"), Stock::Sheet21);
        for stock in Stock::ALL {
            assert_eq!(Stock::read(stock.name()), stock);
        }
    }
}
