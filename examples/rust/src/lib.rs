<<<<<<< HEAD
//! The code in the two READMEs, compiled and run as tests; the examples themselves are the programs in `src/bin`.

/// The English one.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct English;

/// The Chinese one.
#[cfg(doctest)]
#[doc = include_str!("../../../README.zh-CN.md")]
pub struct Chinese;
=======
//! Nothing to use: it lets the Rust code in the README files be compiled and run as tests.

/// The README of the repository, in English.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;

/// The README of the repository, in Chinese.
#[cfg(doctest)]
#[doc = include_str!("../../../README.zh-CN.md")]
pub struct ReadmeInChinese;

/// The README of the core crate.
#[cfg(doctest)]
#[doc = include_str!("../../../crates/jiceng/README.md")]
pub struct ReadmeOfTheCore;

/// The README of the data crate.
#[cfg(doctest)]
#[doc = include_str!("../../../crates/jiceng-data/README.md")]
pub struct ReadmeOfTheData;
>>>>>>> main
