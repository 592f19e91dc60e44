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
