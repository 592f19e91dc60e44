//! Points to grids: one owner, bad areas, written bytes, columns, datums.
#![expect(
    clippy::unwrap_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    reason = "a test stops at the first fault, and positions are degrees"
)]

mod address;
mod column;
mod datum;
mod exact;
mod faults;
mod mosaic;
mod near;
mod open;
mod oracle;
#[cfg(all(feature = "geojson", feature = "wkb"))]
mod read;
