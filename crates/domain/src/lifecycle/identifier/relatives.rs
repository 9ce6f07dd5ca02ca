//! Relatives: two products that go by one name, told apart by the version written with it.

use super::super::fit::{Fit, Found};
use super::super::index::Target;
use super::super::words::{Joint, Word};
use super::Identifier;

impl Identifier {
    /// MariaDB answers by the name of `MySQL` and adds its own to the version: `10.3.39-MariaDB`. It is no `MySQL` either
    /// where the catalogue does not hold it.
    pub(super) fn fork(&self, target: Target, rest: &[Word]) -> Target {
        let is_mysql =
            matches!(target, Target::Product { product, .. } if self.index.products[product].name == "mysql");
        let says_so = |word: &Word| word.text == "mariadb" && word.joint == Joint::Hyphen;
        if is_mysql && rest.iter().any(says_so) {
            return self
                .index
                .longest(&std::iter::once("mariadb"))
                .map_or(Target::Other, |(fork, _)| fork);
        }
        target
    }

    /// As [`Self::read`]. Microsoft calls both the framework and its successor .NET; only one of them lists the version.
    pub(super) fn read_either(&self, target: Target, words: &[Word], name: &[Word], rest: &[Word]) -> Found {
        let found = self.read(target, words, name, rest);
        let is_unlisted = matches!(
            &found,
            Found::Product { product, fit: Fit::NotListed(_), .. } if self.index.products[*product].name == "dotnet"
        );
        let framework = || self.index.longest(&[".net", "framework"].into_iter());
        match is_unlisted.then(framework).flatten() {
            Some((framework, _)) => self.read(framework, words, name, rest),
            None => found,
        }
    }
}
