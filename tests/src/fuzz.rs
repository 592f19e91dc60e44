//! Random and mutated inputs for each parser: no panic, no long wait, and what is read can be written and read again.
//!
//! Input number `n` of a parser follows from the seed, the parser and `n` alone, so that any one can be made again.

mod grid;
mod material;
mod mutate;
mod parsers;
mod random;
mod run;

pub use parsers::Parser;
pub use run::{Finding, Plan, Tally, input_of, run};
