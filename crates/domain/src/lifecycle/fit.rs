//! Fits: which releases of a product agree with what a string says.
//!
//! Every reader (Windows, SQL Server, the general one) ends in these two values; the identifier turns them into an
//! identification in one place, so that confidence and reason mean the same for every product.

/// What a reader found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A word makes it something else.
    SomethingElse(String),
    /// Not even the product is determined.
    NoProduct,
    /// More than one version is named.
    Several,
    /// The name is too common to stand without a listed version.
    NameAlone,
    /// The product (its position in the catalogue), the releases that fit, the words that decided, and those passed
    /// over without being understood.
    Product {
        product: usize,
        fit: Fit,
        words: Vec<String>,
        set_aside: Vec<String>,
    },
}

/// Which releases fit, as positions within the product.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// This one. `named`: its name was given in full; `confirmed`: a second statement agrees.
    One {
        release: usize,
        named: bool,
        confirmed: bool,
    },
    /// Any of these.
    Some(Vec<usize>),
    /// No version was given; any of these.
    NoVersion(Vec<usize>),
    /// The version is not listed.
    NotListed(String),
    /// A statement does not agree with the others.
    Contradiction(String),
    /// An older service pack than that of this release.
    Older(usize),
}
