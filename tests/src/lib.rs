//! What the test programs share: the conformance vectors and how they are run, a plain oracle, small documents,
//! random rules and random inputs.

pub mod columns;
pub mod documents;
pub mod fuzz;
pub mod histories;
pub mod invented;
pub mod oracle;
pub mod strategies;
pub mod vectors;
