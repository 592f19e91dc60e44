//! Units and the links between them.
//!
//! 单元（村民小组或户）及其相邻关系。

mod build;
mod component;
mod digest;
mod points;
mod unit;

pub use build::{Graph, MAX_LINKS, MAX_UNITS};
pub use points::{PointLinks, links_of_points};
pub use unit::{MAX_COORDINATE, MAX_WORKLOAD, Unit, coordinate_cm};

pub(crate) use component::components;
pub(crate) use unit::NONE;
