//! What a parser can find wrong before anything is known of the format.

/// One syntax fault, at a byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// Not TOML or not JSON; the reason is the parser's, without the text.
    Broken {
        /// The parser's words.
        reason: String,
        /// Byte offset.
        at: usize,
    },
    /// A key given twice; the first one is kept.
    DuplicateKey {
        /// The key.
        key: String,
        /// Byte offset of the second.
        at: usize,
    },
}
