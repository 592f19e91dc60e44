//! Writes the wall, the points and the exact answers for the peers: `wall FOLDER`.
#![expect(clippy::unwrap_used, reason = "a program of the benchmarks stops at the first fault")]

use std::fmt::Write as _;
use std::path::PathBuf;

use jiceng_benches::{places, wall};
use jiceng_grid::datum::Datum;
use jiceng_grid::locate::{GridIndex, error_of_row, locate_column};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    let areas = wall();
    let mut text = String::from("{\"type\":\"FeatureCollection\",\"features\":[\n");
    for (number, area) in areas.iter().enumerate() {
        let outer = area.polygons.first().map(|polygon| polygon.outer.as_slice()).unwrap_or_default();
        let closed = outer.iter().chain(outer.first());
        let ring: Vec<String> = closed.map(|at| format!("[{},{}]", at.longitude, at.latitude)).collect();
        let comma = if number == 0 { "" } else { ",\n" };
        write!(
            text,
            "{comma}{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{}\"}},\"geometry\":{{\"type\":\"Polygon\",\
             \"coordinates\":[[{}]]}}}}",
            area.code,
            ring.join(",")
        )
        .unwrap();
    }
    text.push_str("\n]}\n");
    std::fs::write(folder.join("wall.geojson"), text).unwrap();

    let (x, y) = places(1_000_000);
    let index = GridIndex::build(&areas, Datum::Wgs84).unwrap();
    let mut grids = vec![0; x.len()];
    locate_column(&index.view().unwrap(), Datum::Wgs84, &x, &y, &mut grids).unwrap();
    for (name, column) in [("longitudes.bin", &x), ("latitudes.bin", &y)] {
        let bytes: Vec<u8> = column.iter().flat_map(|value| value.to_le_bytes()).collect();
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    let grid = |grid: u32| if error_of_row(grid).is_some() { u32::MAX } else { grid };
    let bytes: Vec<u8> = grids.into_iter().flat_map(|value| grid(value).to_le_bytes()).collect();
    std::fs::write(folder.join("grids.bin"), bytes).unwrap();
}
