//! Columns of positions: the same rule as the scalar form, by the block.

use jiceng::Error;

use super::layout::{IN_LISTS, NARROW_COUNT_SHIFT};
use super::view::GridIndexView;
use crate::datum::{Datum, Point, Position};

/// Rows that are looked at together: their points, cells and open places stay in the first cache.
const BLOCK: usize = 1_024;

/// Lists of so many borders and more are taken as of one length.
const LENGTHS: usize = 16;

/// Marks stand above every grid's number; the code of the error is in the low 16 bits.
pub(super) const MARK: u32 = 0xffff_0000;

/// The code of the error of a row that has no grid, e.g. 970 outside of every grid; `None` where it has one.
///
/// 无网格之行的错误代码；有网格则无。
///
/// # Examples
/// ```
/// use jiceng_grid::locate::error_of_row;
/// assert_eq!(error_of_row(17), None);
/// assert_eq!(error_of_row(0xffff_0000 | 970), Some(970));
/// ```
#[must_use]
pub const fn error_of_row(value: u32) -> Option<u16> {
    if value >= MARK { Some((value & 0xffff) as u16) } else { None }
}

pub(super) fn same_length(a: usize, b: usize) -> Result<(), Error> {
    if a == b {
        return Ok(());
    }
    Err(Error::of_code(226, &[("a", &a.to_string()), ("b", &b.to_string())]))
}

/// The number of the grid of each position, of the stated datum.
///
/// 逐行求所在网格的序号；须写明坐标系。
///
/// Fastest where neighbours in the column are neighbours on the ground. Another datum than the index's costs about a
/// hundred times as much a row.
///
/// # Units
/// Degrees.
///
/// # Errors
/// `JC-0226` if the slices differ in length. A row without a grid gets a mark that [`error_of_row`] reads: `JC-0970`
/// outside of every grid, `JC-0952` to `JC-0954` for what is no position; the others go on.
///
/// # Examples
/// ```
/// use jiceng_grid::datum::{Datum, Position};
/// use jiceng_grid::locate::{Area, GridIndex, Polygon, error_of_row, locate_column};
/// let outer = [(116.0, 24.0), (116.1, 24.0), (116.0, 24.1)].map(|(x, y)| Position::new(x, y)).to_vec();
/// let area = Area { code: "1".into(), polygons: vec![Polygon { outer, holes: vec![] }] };
/// let index = GridIndex::build(&[area], Datum::Cgcs2000)?;
/// let mut out = [0; 4];
/// let (x, y) = ([116.01, 116.09, 24.01, f64::NAN], [24.01, 24.09, 116.01, 24.01]);
/// locate_column(&index.view()?, Datum::Cgcs2000, &x, &y, &mut out)?;
/// assert_eq!(out[0], 0);
/// assert_eq!(out.map(error_of_row), [None, Some(970), Some(953), Some(952)]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn locate_column(
    index: &GridIndexView<'_>,
    datum: Datum,
    longitudes: &[f64],
    latitudes: &[f64],
    out: &mut [u32],
) -> Result<(), Error> {
    same_length(longitudes.len(), latitudes.len())?;
    same_length(longitudes.len(), out.len())?;
    let mut points = [Point { x: 0, y: 0 }; BLOCK];
    let here = datum.same_as(index.datum());
    for ((longitudes, latitudes), out) in
        longitudes.chunks(BLOCK).zip(latitudes.chunks(BLOCK)).zip(out.chunks_mut(BLOCK))
    {
        let points = points.get_mut(..out.len()).unwrap_or_default();
        if here {
            index.frame().points(longitudes, latitudes, points);
        } else {
            index.frame().points_of(datum, longitudes, latitudes, points);
        }
        if owners(index, points, out) {
            for ((longitude, latitude), out) in longitudes.iter().zip(latitudes).zip(out) {
                if *out == u32::MAX {
                    *out = MARK | u32::from(why_none(*longitude, *latitude));
                }
            }
        }
    }
    Ok(())
}

#[cold]
fn why_none(longitude: f64, latitude: f64) -> u16 {
    match Position::new(longitude, latitude).fault() {
        0 => 970,
        code => code,
    }
}

/// Numbers of grids of a block, `u32::MAX` where there is none; whether there is such a row.
///
/// All cells are looked up before the first list is, and all lists before the first border, so that the waits for
/// memory overlap; lists of the same length come after one another, so that the length of a loop is guessed right.
fn owners(index: &GridIndexView<'_>, points: &[Point], out: &mut [u32]) -> bool {
    let mut open = [0_u16; BLOCK];
    let mut count = 0_usize;
    for ((point, out), row) in points.iter().zip(out.iter_mut()).zip(0_u16..) {
        let cell = index.cell(*point);
        *out = cell;
        // Written always, kept only where the cell has borders: a branch here would be guessed wrong half the time.
        if let Some(place) = open.get_mut(count) {
            *place = row;
        }
        count = count.wrapping_add(usize::from(cell & IN_LISTS != 0));
    }
    let open = open.get(..count).unwrap_or_default();
    let mut lengths = [0_u8; BLOCK];
    let mut ends = [0_u16; LENGTHS];
    for (row, length) in open.iter().zip(&mut lengths) {
        let cell = out.get(usize::from(*row)).copied().unwrap_or(0);
        *length = ((index.list_head(cell) >> NARROW_COUNT_SHIFT) as u8).min(LENGTHS as u8 - 1);
        if let Some(end) = ends.get_mut(usize::from(*length)) {
            *end = end.wrapping_add(1);
        }
    }
    let mut sum = 0_u16;
    for end in &mut ends {
        let length = *end;
        *end = sum;
        sum = sum.wrapping_add(length);
    }
    let mut ordered = [0_u16; BLOCK];
    for (row, length) in open.iter().zip(&lengths) {
        if let Some(end) = ends.get_mut(usize::from(*length)) {
            if let Some(place) = ordered.get_mut(usize::from(*end)) {
                *place = *row;
            }
            *end = end.wrapping_add(1);
        }
    }
    for row in ordered.iter().take(count) {
        let row = usize::from(*row);
        if let (Some(point), Some(out)) = (points.get(row), out.get_mut(row)) {
            *out = index.owner_by_list(*out, *point);
        }
    }
    let mut none = false;
    for out in out {
        *out = out.wrapping_sub(1);
        none |= *out == u32::MAX;
    }
    none
}
