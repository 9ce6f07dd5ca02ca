//! Joined: whether a string names a second product beside the one found.
//!
//! Two products in one string ("PostgreSQL 12 / Tomcat 9", "Windows 7, Debian 10") leave open which of them the row is,
//! so neither is reported. A system that is named before known software is the machine's own ("Debian 11 + PostgreSQL
//! 13"), and the software is set aside. Neither is a second product what the first is carried by: a system that
//! software is said to run on ("on Windows Server 2016") or, in brackets, to be built for ("Apache/2.4.41 (Ubuntu)"),
//! what it was built with, and the modules its banner lists ("OpenSSL/1.1.1f").

use super::index::{Index, Target};
use super::packaging::is_word_size;
use super::remark::is_module;
use super::version::Version;
use super::words::{Joint, Word};

/// Words after which a system carries the software named before.
const CARRIED_BY: [&str; 12] = [
    "auf", "for", "fur", "hosted", "na", "on", "para", "pe", "pour", "running", "sur", "unter",
];

/// Words after which a tool is named that took part in the build.
const BUILT_WITH: [&str; 4] = ["built", "compiled", "packaged", "using"];

/// Names that are also words of a place or purpose: without a version they name no product.
const PLACES: [&str; 2] = ["office", "sql"];

/// The name found and the words around it.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) words: &'a [Word],
    /// Where the name begins and ends in `words`.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) target: Target,
    /// The product, whichever reader found it.
    pub(super) product: usize,
}

impl Named<'_> {
    /// The name of a second product before or after. What a plus sign joins is one, known or not.
    pub(super) fn second(&self, index: &Index) -> Option<String> {
        let is_added = |position: &usize| {
            let word = &self.words[*position];
            let texts = self.words[*position..].iter().map(|word| word.text.as_str());
            let target = || index.longest(&texts).map(|(target, _)| target);
            word.joint == Joint::And
                && word.text.starts_with(char::is_alphabetic)
                && !index.products[self.product].own_words.contains(&word.text)
                && !self.row_has(&word.text)
                && !target().is_some_and(|target| self.stands_beside(target, *position, index))
        };
        (0..self.start)
            .chain(self.end..self.words.len())
            .find(is_added)
            .map(|position| self.words[position].text.clone())
            .or_else(|| self.mention(0, self.start, index))
            .or_else(|| self.mention(self.end, self.words.len(), index))
    }

    fn mention(&self, from: usize, to: usize, index: &Index) -> Option<String> {
        let mut position = from;
        while position < to && !self.words[position].in_version {
            let texts = self.words[position..to].iter().map(|word| word.text.as_str());
            let Some((target, length)) = index.longest(&texts) else {
                position += 1;
                continue;
            };
            if self.is_second(target, position, length, index) {
                let name = self.words[position..position + length].iter();
                return Some(name.map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "));
            }
            position += length;
        }
        None
    }

    fn is_second(&self, target: Target, position: usize, length: usize, index: &Index) -> bool {
        let name = &self.words[position..position + length];
        let after = self.words.get(position + length..).unwrap_or_default();
        // "SQL (64-bit)" is no SQL of the year 64.
        let next = after
            .split_first()
            .filter(|(next, after)| !next.in_version && !is_word_size(next, after))
            .map(|(next, _)| next);
        let begins_with_digit = |word: &Word| word.text.starts_with(|c: char| c.is_ascii_digit());
        let is_plain = name.len() == 1 && PLACES.contains(&name[0].text.as_str());
        let is_named = match target {
            Target::Windows => next.is_some_and(|next| {
                begins_with_digit(next) || matches!(next.text.as_str(), "server" | "vista" | "xp")
            }),
            Target::Device { .. } => false,
            Target::SqlServer | Target::Other => !is_plain || next.is_some_and(begins_with_digit),
            Target::Product {
                product, listed_only, ..
            } => {
                let has_parts =
                    |word: &Word| Version::parse(&word.text).is_some_and(|version| version.numbers.len() > 1);
                product != self.product
                    && index.products[product].name != "linux-kernel"
                    && (!listed_only || next.is_some_and(has_parts))
                    && (!is_plain || next.is_some_and(begins_with_digit))
            }
        };
        is_named
            && !is_same(target, self.target)
            && !self.is_own(target, name, index)
            && !self.is_carrier(target, position, index)
            && !self.stands_beside(target, position, index)
            && !(position >= self.end && !is_system(self.target, index) && is_module(&self.words[position..]))
    }

    /// Whether the system found is what the row is, and the name at `position` only software on it.
    fn stands_beside(&self, target: Target, position: usize, index: &Index) -> bool {
        position >= self.end && is_system(self.target, index) && is_software(target, index)
    }

    /// Whether the words of a name also belong to that of the product found.
    fn is_own(&self, target: Target, name: &[Word], index: &Index) -> bool {
        if matches!(target, Target::SqlServer | Target::Other) {
            return false;
        }
        let own_words = &index.products[self.product].own_words;
        name.iter()
            .all(|word| own_words.contains(&word.text) || self.row_has(&word.text))
    }

    /// Whether a word belongs to the names of the product found.
    fn row_has(&self, text: &str) -> bool {
        match self.target {
            Target::Product { row, .. } => row.is_some_and(|row| row.words.contains(&text)),
            _ => false,
        }
    }

    /// Whether the mention at `position` only says what the product runs on or was built with.
    fn is_carrier(&self, target: Target, position: usize, index: &Index) -> bool {
        if position < self.end {
            return false;
        }
        let said = |list: &[&str]| {
            self.words[self.end..position]
                .iter()
                .any(|word| list.contains(&word.text.as_str()))
        };
        if said(&BUILT_WITH) {
            return true;
        }
        // "Build: default/docker" names the package, "on Erlang 25.3" what it runs on.
        let before = &self.words[self.end.max(position.saturating_sub(2))..position];
        let is_package = before.iter().any(|word| word.text == "build")
            && self
                .words
                .get(position + 1)
                .is_none_or(|next| Version::parse(&next.text).is_none());
        let runs_on = before.last().is_some_and(|word| {
            matches!(
                word.text.as_str(),
                "auf" | "on" | "pe" | "sous" | "sub" | "sur" | "unter"
            )
        });
        if is_package || runs_on && (!is_system(self.target, index) || is_host(target, index)) {
            return true;
        }
        let word = &self.words[position];
        !is_system(self.target, index)
            && is_system(target, index)
            && (word.bracketed || word.joint == Joint::Hyphen || said(&CARRIED_BY))
    }
}

/// Whether a name is that of an operating system. A kernel is part of one.
pub(super) fn is_system(target: Target, index: &Index) -> bool {
    match target {
        Target::Windows => true,
        Target::Product { product, .. } => {
            let product = &index.products[product];
            product.is_operating_system && product.name != "linux-kernel"
        }
        _ => false,
    }
}

/// Whether a system runs others as guests: "auf ESXi 6.7" says where a machine is kept.
pub(super) fn is_host(target: Target, index: &Index) -> bool {
    let Target::Product { product, .. } = target else {
        return false;
    };
    matches!(
        index.products[product].name.as_str(),
        "nutanix-aos" | "proxmox-ve" | "vmware-esxi" | "xcp-ng"
    )
}

/// Whether a name is that of software the catalogue knows, other than an operating system.
pub(super) fn is_software(target: Target, index: &Index) -> bool {
    match target {
        Target::SqlServer => true,
        Target::Product { product, .. } => !index.products[product].is_operating_system,
        _ => false,
    }
}

/// Whether two names lead to the same product or reader.
fn is_same(one: Target, other: Target) -> bool {
    match (one, other) {
        (Target::Product { product: one, .. }, Target::Product { product: other, .. }) => one == other,
        _ => one == other,
    }
}
