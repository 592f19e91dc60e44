//! From a point to its grid.
//!
//! 由点查网格。
//!
//! Areas become a planar subdivision in integer centimetres, with cells that know their owner or the few borders that
//! touch them. Every point has exactly one owner, on borders and vertices too; `rule.rs` holds the proof.

mod address;
mod area;
mod build;
mod column;
mod found;
#[cfg(feature = "geojson")]
mod geojson;
mod index;
mod layout;
mod near;
mod rule;
mod view;
#[cfg(feature = "wkb")]
mod wkb;

pub use address::AddressRegister;
pub use area::{Area, Polygon};
pub use column::{error_of_row, locate_column};
pub use found::{LocateReason, Located, NOT_A_FIX, locate, near_border_column};
#[cfg(feature = "geojson")]
pub use geojson::areas_of_geojson;
pub use index::{GridIndex, area_faults};
pub use view::GridIndexView;
#[cfg(feature = "wkb")]
pub use wkb::polygons_of_wkb;
