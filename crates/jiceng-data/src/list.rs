//! Closed lists: an enumeration, its written words, and its labels in both languages, stated once.

/// Declares a closed list.
///
/// Each line is `Variant = "written-word", "中文", "English";`. The written word is what documents and
/// JSON carry; the binary form carries the position in the list, so entries are only ever appended.
#[macro_export]
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$item_meta:meta])* $item:ident = $word:literal, $zh:literal, $en:literal; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $(
                $(#[$item_meta])*
                #[doc = concat!($en, " · ", $zh)]
                #[serde(rename = $word)]
                $item,
            )+
        }

        impl $name {
            /// Every entry, in order. 全部取值。
            pub const ALL: &'static [Self] = &[$(Self::$item,)+];

            /// The word that documents and JSON carry. 书写用词。
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$item => $word,)+ }
            }

            /// The Chinese label. 中文名称。
            #[must_use]
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$item => $zh,)+ }
            }

            /// The English label. 英文名称。
            #[must_use]
            pub const fn en(self) -> &'static str {
                match self { $(Self::$item => $en,)+ }
            }

            /// The entry written as `word`, if there is one. 按书写用词查找。
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|item| item.word() == word)
            }
        }

        impl $crate::list::ClosedList for $name {
            fn words() -> Vec<&'static str> {
                Self::ALL.iter().map(|item| item.word()).collect()
            }
            fn of_word(word: &str) -> Option<Self> {
                Self::from_word(word)
            }
        }
    };
}

/// What a reader needs to know of a closed list: its words, for checking and for suggestions.
pub trait ClosedList: Sized {
    /// Every written word, in order.
    fn words() -> Vec<&'static str>;
    /// The entry written as `word`.
    fn of_word(word: &str) -> Option<Self>;
}
