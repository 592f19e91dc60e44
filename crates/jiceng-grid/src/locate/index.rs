use jiceng::Error;

use super::area::Area;
use super::build::{SHIFTS, index_bytes};
use super::layout::{open, split};
use super::view::GridIndexView;
use crate::datum::Datum;

/// An index of grids that holds its own bytes: built once, written anywhere, opened without being built again.
///
/// 网格索引：一次构建，随处存放，打开即用。
///
/// The bytes are the index: [`GridIndexView::open`] reads them where they lie, from a file in memory too.
///
/// # Examples
/// ```
/// use jiceng_grid::datum::{Datum, Position};
/// use jiceng_grid::locate::{Area, GridIndex, GridIndexView, Polygon};
/// let square = |west: f64| Polygon {
///     outer: [(0.0, 0.0), (0.01, 0.0), (0.01, 0.01), (0.0, 0.01)]
///         .map(|(x, y)| Position::new(west + x, 24.6 + y))
///         .to_vec(),
///     holes: vec![],
/// };
/// let areas = [
///     Area { code: "441427001".into(), polygons: vec![square(116.00)] },
///     Area { code: "441427002".into(), polygons: vec![square(116.01)] },
/// ];
/// let index = GridIndex::build(&areas, Datum::Cgcs2000)?;
/// let view = GridIndexView::open(index.as_bytes())?;
/// // On the border that both share, exactly one answers.
/// let point = view.frame().point(Position::new(116.01, 24.605)).unwrap();
/// assert_eq!(view.grid_of(point).and_then(|grid| view.code(grid)), Some("441427002"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridIndex {
    bytes: Vec<u8>,
}

impl GridIndex {
    /// Builds the index of these areas, whose positions are of this datum.
    ///
    /// 由各网格范围构建索引；须写明坐标系。
    ///
    /// Positions are rounded to centimetres. A corner of one area may lie on the side of its neighbour; ground may
    /// be left to nobody. What may not be: a ring that crosses itself, two areas on the same ground by a centimetre,
    /// a hole outside of its polygon. Every edge is checked on both sides.
    ///
    /// # Range
    /// 1 to 16,777,214 areas, to 134,217,728 positions; within China, at most 10,700 km across.
    ///
    /// # Errors
    /// The first of [`area_faults`].
    pub fn build(areas: &[Area], datum: Datum) -> Result<Self, Error> {
        Self::with_cells(areas, datum, None)
    }

    /// The same with cells of a side of 2^`shift` cm: smaller ones are faster and take more memory.
    ///
    /// 同上，并指定单元边长（2的幂次厘米）。
    ///
    /// # Range
    /// `shift` 8 to 30; `None` lets the number of edges decide.
    ///
    /// # Errors
    /// The first of [`area_faults`]; `JC-0967` if `shift` is out of range.
    pub fn with_cells(areas: &[Area], datum: Datum, shift: Option<u32>) -> Result<Self, Error> {
        if let Some(got) = shift.filter(|shift| !SHIFTS.contains(shift)) {
            let (got, min, max) = (got.to_string(), SHIFTS.start().to_string(), SHIFTS.end().to_string());
            let values = [("got", got.as_str()), ("min", &min), ("max", &max)];
            return Err(Error::of_code(967, &values).at("shift"));
        }
        match index_bytes(areas, datum, shift) {
            Ok(bytes) => Ok(Self { bytes }),
            Err(faults) => Err(faults.into_iter().next().unwrap_or_else(|| Error::of_code(963, &[]))),
        }
    }

    /// Takes over bytes that were written before.
    ///
    /// 接管已有的索引字节，先行校验。
    ///
    /// # Errors
    /// Those of [`GridIndexView::open`].
    pub fn of_bytes(bytes: Vec<u8>) -> Result<Self, Error> {
        open(&bytes)?;
        Ok(Self { bytes })
    }

    /// The bytes: version, digest and all. 索引字节。
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The index to ask. 供查询的视图。
    ///
    /// # Errors
    /// None that can occur: the bytes were built or checked here. It is fallible so that nothing has to panic.
    pub fn view(&self) -> Result<GridIndexView<'_>, Error> {
        split(&self.bytes)
    }
}

impl<'a> GridIndexView<'a> {
    /// Opens bytes where they lie, after a check of length, version, digest and every place that is pointed to.
    ///
    /// 就地打开索引字节：校验长度、版本、摘要及全部指向。
    ///
    /// # Errors
    /// `JC-0964` if they are no index, `JC-0965` if of another version, `JC-0966` if damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        open(bytes)
    }
}

/// Everything that is wrong with these areas, up to a thousand faults, each with row, ring and place; nothing where
/// an index can be built.
///
/// 逐条列出各网格范围的全部问题（至多一千条）；可以构建时为空。
///
/// # Errors
/// `JC-0952` to `JC-0954` for positions, `JC-0955` to `JC-0962` for codes, rings and areas.
#[must_use]
pub fn area_faults(areas: &[Area], datum: Datum) -> Vec<Error> {
    index_bytes(areas, datum, None).err().unwrap_or_default()
}
