//! From a point to its grid.
//!
//! 由点查网格。
