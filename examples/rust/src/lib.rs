//! The code in the two READMEs, compiled and run as tests; the examples themselves are the programs in `src/bin`.

/// The English one.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct English;

/// The Chinese one.
#[cfg(doctest)]
#[doc = include_str!("../../../README.zh-CN.md")]
pub struct Chinese;
