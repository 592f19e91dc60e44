//! From areas to an index.

mod border;
mod faults;
mod meet;
mod owners;
mod raster;
mod ring;
mod wedge;
mod write;

use jiceng::Error;

use super::area::Area;
use crate::datum::{Datum, Point};
use border::Border;
use faults::Faults;
use owners::Owners;
use raster::Raster;

pub(super) use write::digest;

pub(super) const SHIFTS: std::ops::RangeInclusive<u32> = raster::SHIFTS;

/// The bytes of the index of these areas, or everything that is wrong with them.
pub(super) fn index_bytes(areas: &[Area], datum: Datum, shift: Option<u32>) -> Result<Vec<u8>, Vec<Error>> {
    let mut faults = Faults::default();
    let bytes = build(areas, datum, shift, &mut faults);
    let faults = faults.into_vec();
    match bytes {
        Some(bytes) if faults.is_empty() => Ok(bytes),
        _ => Err(faults),
    }
}

fn build(areas: &[Area], datum: Datum, shift: Option<u32>, faults: &mut Faults) -> Option<Vec<u8>> {
    ring::check_codes(areas, faults);
    let frame = ring::frame(areas, datum, faults)?;
    // A position that is no position leaves its ring with a gap: nothing that follows would mean anything.
    if faults.any() {
        return None;
    }
    let rings = ring::rings(areas, &frame, faults);
    let points = || rings.iter().flat_map(|ring| &ring.points);
    let most = Point { x: points().map(|point| point.x).max()?, y: points().map(|point| point.y).max()? };
    let raster_of = |edges: &[(Point, Point)]| match shift {
        Some(shift) => Raster::of_shift(shift, most),
        None => Raster::fitting(edges, most),
    };
    let ends = |borders: &[Border]| borders.iter().map(Border::ends).collect::<Vec<_>>();

    let borders = border::borders(&rings, &frame, faults);
    let mut edges = ends(&borders);
    let mut raster = raster_of(&edges);
    let mut touching = raster.touching(&edges);
    let cuts = meet::cuts(&borders, &touching, raster, &rings, &frame, faults);
    let is_cut = !cuts.is_empty();
    let borders = border::cut(borders, cuts, &rings, &frame, faults);
    if faults.any() {
        return None;
    }
    if is_cut {
        edges = ends(&borders);
        raster = raster_of(&edges);
        touching = raster.touching(&edges);
    }
    let owners = Owners::new(raster, &touching, &borders, &rings, areas.len());
    wedge::check(&borders, &owners, &rings, &frame, faults);
    if faults.any() {
        return None;
    }
    write::bytes(areas, &frame, &borders, &owners, faults)
}
