//! What the test programs share: the conformance vectors and how they are run.

pub mod vectors;
