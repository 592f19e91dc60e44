use jiceng::Error;
use serde::{Deserialize, Serialize};

/// The largest coordinate, either side of zero: 10,000 km in centimetres.
pub const MAX_COORDINATE: i32 = 1_000_000_000;

/// The largest workload of one unit.
pub const MAX_WORKLOAD: u32 = 1_000_000_000;

/// Stands for no grid.
pub(crate) const NONE: u32 = u32::MAX;

/// What is never divided: a villager group or a household. 不可再分的单元：村民小组或户。
///
/// # Units
/// Coordinates are of one plane in centimetres (or any other whole unit, the same for all); the workload is the
/// caller's own sum, e.g. households by weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The caller's key; each stands once. Answers name a unit by it.
    pub key: u64,
    /// East.
    pub x: i32,
    /// North.
    pub y: i32,
    /// Workload, from 1.
    pub workload: u32,
    /// Households, for what a change costs.
    pub households: u32,
    /// The grid in which it must lie.
    #[serde(default)]
    pub locked: Option<u32>,
    /// The grid in which it lay before.
    #[serde(default)]
    pub previous: Option<u32>,
}

impl Unit {
    /// A free unit of as many households as workload. 未锁定的单元。
    #[must_use]
    pub const fn new(key: u64, x: i32, y: i32, workload: u32) -> Self {
        Self { key, x, y, workload, households: workload, locked: None, previous: None }
    }
}

/// A coordinate in metres as whole centimetres, halves away from zero. 米转为厘米整数。
///
/// # Errors
/// `JC-0902` if it is not a number or beyond [`MAX_COORDINATE`].
///
/// # Examples
/// ```
/// use jiceng_grid::graph::coordinate_cm;
/// assert_eq!(coordinate_cm(-12.348)?, -1235);
/// assert_eq!(coordinate_cm(f64::NAN).unwrap_err().code().0, 902);
/// # Ok::<(), jiceng_grid::Error>(())
/// ```
pub fn coordinate_cm(metres: f64) -> Result<i32, Error> {
    #[expect(clippy::float_arithmetic, reason = "a coordinate is read")]
    let centimetres = (metres * 100.0).round();
    if centimetres.is_nan() || centimetres.abs() > f64::from(MAX_COORDINATE) {
        return Err(Error::of_code(902, &[("max", "10000000")]));
    }
    #[expect(clippy::cast_possible_truncation, reason = "inside the bound, and whole")]
    Ok(centimetres as i32)
}
