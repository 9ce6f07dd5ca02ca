//! How a closed list of words of the field is written once: an enum whose variants have the spelling that is stored and shown.

/// Words with a fixed spelling in files, the database, output and message selectors: an enum each, with its names.
macro_rules! words {
    ($($(#[$of_type:meta])* $name:ident { $($(#[$of_word:meta])* $word:ident = $spelling:literal,)* })*) => {$(
        $(#[$of_type])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of_word])* #[serde(rename = $spelling)] $word,)*
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$word),*];

            /// The name used in files, the database, output and message selectors.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$word => $spelling,)*
                }
            }

            /// The one of that [`name`](Self::name).
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.name() == name)
            }
        }
    )*};
}

pub(crate) use words;
