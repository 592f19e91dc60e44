//! Datums: what a longitude and a latitude refer to, and how they become integer centimetres.
//!
//! 坐标系：经纬度所依的基准，以及如何化为整数厘米。
//!
//! The only floats of this crate are here, because longitudes and latitudes come as floats and the shift between
//! datums is defined by sines. Sums, products and square roots are the same on every platform by IEEE 754; sines come
//! from one pure-Rust library instead of the platform's own.
#![expect(
    clippy::float_arithmetic,
    reason = "degrees come as floats and the shift between datums is made of sines; nothing else of the crate does"
)]

mod frame;
mod name;
mod position;
mod shift;

pub use frame::{Frame, Point};
pub use name::Datum;
pub use position::{Fix, Position};
pub use shift::convert;

pub(crate) use frame::{FRAME_BYTES, MOST_CENTIMETRES};
