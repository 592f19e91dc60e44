use serde::Serialize;

use crate::error::fail;
use jiceng::Error;

/// So many of so many: satisfied marks of counted marks. 若干之若干，如满意票占有效票。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    hits: u64,
    of: u64,
}

/// What both may be at most, so that whole numbers stay exact as floats.
const MOST: u64 = 1 << 52;

impl Share {
    /// `hits` of `of`.
    ///
    /// # Range
    /// `of` from 1 to 2^52, `hits` from 0 to `of`.
    ///
    /// # Errors
    /// `JC-1101` beyond that range.
    pub fn new(hits: u64, of: u64) -> Result<Self, Error> {
        if of == 0 || of > MOST || hits > of {
            return Err(fail(1101, &[("hits", hits), ("of", of)]).at("hits"));
        }
        Ok(Self { hits, of })
    }

    /// How many.
    #[must_use]
    pub fn hits(self) -> u64 {
        self.hits
    }

    /// Of how many.
    #[must_use]
    pub fn of(self) -> u64 {
        self.of
    }

    pub(crate) fn hits_float(self) -> f64 {
        self.hits as f64
    }

    pub(crate) fn of_float(self) -> f64 {
        self.of as f64
    }

    pub(crate) fn value(self) -> f64 {
        self.hits_float() / self.of_float()
    }
}
