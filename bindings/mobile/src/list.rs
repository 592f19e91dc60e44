//! Closed lists as enumerations of their own, which fail to compile when the core's list has grown.

/// One word of a closed list, for the generator that writes labels into the packages. 封闭列表中的一个词。
#[derive(Debug, Clone, Copy)]
pub struct LabelledWord {
    /// The variant, as Rust writes it.
    pub variant: &'static str,
    /// The word that documents and JSON carry.
    pub word: &'static str,
    /// The Chinese label.
    pub zh: &'static str,
    /// The English label.
    pub en: &'static str,
}

/// A closed list with its words in order. 封闭列表。
#[derive(Debug, Clone, Copy)]
pub struct LabelledList {
    /// Name of the enumeration.
    pub name: &'static str,
    /// Its words, in order.
    pub words: &'static [LabelledWord],
}

/// Declares the mirror of a closed list of the core.
///
/// A variant that the core has and the mirror lacks does not compile, nor does one in another place: columns carry
/// reasons and caveats as bits by that place.
macro_rules! mirror_list {
    ($(#[$meta:meta])* $name:ident of $core:ty { $($item:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
        #[expect(missing_docs, reason = "the words and labels of the core's list say what each is")]
        pub enum $name { $($item),+ }

        const _: () = {
            type Core = $core;
            $(assert!($name::$item as u32 == Core::$item as u32);)+
        };

        impl $name {
            pub(crate) const LIST: $crate::list::LabelledList = {
                type Core = $core;
                $crate::list::LabelledList {
                    name: stringify!($name),
                    words: &[$($crate::list::LabelledWord {
                        variant: stringify!($item),
                        word: Core::$item.word(),
                        zh: Core::$item.zh(),
                        en: Core::$item.en(),
                    }),+],
                }
            };
        }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                type Core = $core;
                match value { $(Core::$item => Self::$item),+ }
            }
        }

        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                match value { $($name::$item => Self::$item),+ }
            }
        }
    };
}
