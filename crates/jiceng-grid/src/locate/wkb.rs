use geozero::GeomProcessor;
use geozero::wkb::{process_ewkb_geom, process_wkb_geom};
use jiceng::Error;

use super::area::Polygon;
use crate::datum::Position;

/// Types of geometry: the low digits in the standard form, the high bits in that of PostGIS.
const POLYGON: u32 = 3;
const MULTIPOLYGON: u32 = 6;
const POSTGIS_FLAGS: u32 = 0xe000_0000;

/// The polygons of a well-known binary geometry, in the standard form or that of PostGIS, as databases and Arrow
/// carry them.
///
/// 由WKB（含PostGIS的EWKB）读取多边形。
///
/// A reference system in it is not followed: the datum is stated when the index is built. A height is left aside.
///
/// # Errors
/// `JC-0981` if it is another kind of geometry, `JC-0983` if the bytes are none.
///
/// # Examples
/// ```
/// use jiceng_grid::locate::polygons_of_wkb;
/// let point = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/// assert_eq!(polygons_of_wkb(&point).unwrap_err().code().0, 981);
/// assert_eq!(polygons_of_wkb(b"").unwrap_err().code().0, 983);
/// ```
pub fn polygons_of_wkb(bytes: &[u8]) -> Result<Vec<Polygon>, Error> {
    let unreadable = || Error::of_code(983, &[]);
    let kind = kind(bytes).ok_or_else(unreadable)?;
    // Asked before the parser sees them: collections nest, and the parser would follow them down.
    if ![POLYGON, MULTIPOLYGON].contains(&((kind & !POSTGIS_FLAGS) % 1_000)) {
        return Err(Error::of_code(981, &[]));
    }
    let (mut rest, mut reader) = (bytes, Reader::default());
    let read = if kind & POSTGIS_FLAGS == 0 {
        process_wkb_geom(&mut rest, &mut reader)
    } else {
        process_ewkb_geom(&mut rest, &mut reader)
    };
    match read {
        Ok(()) if rest.is_empty() => Ok(reader.polygons),
        _ => Err(unreadable()),
    }
}

fn kind(bytes: &[u8]) -> Option<u32> {
    let (order, rest) = bytes.split_first()?;
    let kind = *rest.first_chunk()?;
    match order {
        0 => Some(u32::from_be_bytes(kind)),
        1 => Some(u32::from_le_bytes(kind)),
        _ => None,
    }
}

/// Takes rings as they come.
#[derive(Default)]
struct Reader {
    polygons: Vec<Polygon>,
    ring: Vec<Position>,
    rings: usize,
}

impl GeomProcessor for Reader {
    fn xy(&mut self, x: f64, y: f64, _: usize) -> geozero::error::Result<()> {
        self.ring.push(Position::new(x, y));
        Ok(())
    }

    fn polygon_begin(&mut self, _: bool, _: usize, _: usize) -> geozero::error::Result<()> {
        self.polygons.push(Polygon::default());
        self.rings = 0;
        Ok(())
    }

    fn linestring_end(&mut self, _: bool, _: usize) -> geozero::error::Result<()> {
        let ring = std::mem::take(&mut self.ring);
        if let Some(polygon) = self.polygons.last_mut() {
            if self.rings == 0 {
                polygon.outer = ring;
            } else {
                polygon.holes.push(ring);
            }
        }
        self.rings = self.rings.saturating_add(1);
        Ok(())
    }
}
