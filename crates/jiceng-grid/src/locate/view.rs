use zerocopy::little_endian::U32;

use super::layout::{Head, IN_LISTS, NARROW_COUNT_SHIFT, OWNER_BITS, WIDE};
use super::rule::crossed_beyond_corner;
use crate::datum::{Datum, Frame, Point};

/// An index of grids over bytes that stay where they are.
///
/// 网格索引的只读视图：直接使用原有字节，不复制。
#[derive(Debug, Clone, Copy)]
pub struct GridIndexView<'a> {
    pub(super) head: Head,
    pub(super) digest: &'a [u8; 32],
    pub(super) cells: &'a [U32],
    pub(super) lists: &'a [U32],
    pub(super) wide: &'a [[U32; 5]],
    pub(super) offsets: &'a [U32],
    pub(super) codes: &'a str,
}

/// A border near some place: its ends and what crossing it does to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    pub(super) from: (i64, i64),
    pub(super) to: (i64, i64),
    pub(super) change: u32,
}

impl<'a> GridIndexView<'a> {
    /// How many grids there are. 网格数。
    #[must_use]
    pub fn grids(&self) -> u32 {
        self.head.grids
    }

    /// The code of a grid by its number, from 0, in the order of the areas it was built from. 网格编码。
    #[must_use]
    pub fn code(&self, grid: u32) -> Option<&'a str> {
        let grid = usize::try_from(grid).ok()?;
        let (from, to) = (self.offsets.get(grid)?, self.offsets.get(grid.checked_add(1)?)?);
        self.codes.get(usize::try_from(from.get()).ok()?..usize::try_from(to.get()).ok()?)
    }

    /// The datum of the areas. 坐标系。
    #[must_use]
    pub fn datum(&self) -> Datum {
        self.head.frame.datum()
    }

    /// How degrees become centimetres here. 平面框架。
    #[must_use]
    pub fn frame(&self) -> &Frame {
        &self.head.frame
    }

    /// SHA-256 of the index: the same areas give the same on every platform. 摘要。
    #[must_use]
    pub fn digest(&self) -> &'a [u8; 32] {
        self.digest
    }

    /// The number of the grid in which a point of the frame lies; on a border it is exactly one of those that meet
    /// there.
    ///
    /// 平面点所在网格的序号；边界上的点恰属其中一个网格。
    #[must_use]
    pub fn grid_of(&self, point: Point) -> Option<u32> {
        self.owner(point).checked_sub(1)
    }

    /// The owner of a point: a grid's number plus one, 0 outside.
    #[inline]
    pub(super) fn owner(&self, point: Point) -> u32 {
        let cell = self.cell(point);
        if cell & IN_LISTS == 0 { cell } else { self.owner_by_list(cell, point) }
    }

    /// The word of the cell of a point.
    #[inline]
    pub(super) fn cell(&self, point: Point) -> u32 {
        let (x, y) = ((point.x as u32) >> self.head.shift, (point.y as u32) >> self.head.shift);
        let place = u64::from(y).wrapping_mul(u64::from(self.head.columns)).wrapping_add(u64::from(x));
        let cell = usize::try_from(place).ok().and_then(|place| self.cells.get(place));
        match cell {
            Some(cell) if x < self.head.columns => cell.get(),
            _ => 0,
        }
    }

    /// The point relative to the corner of its cell.
    #[inline]
    fn in_cell(&self, point: Point) -> (i64, i64) {
        let inside = (1_i32 << self.head.shift).wrapping_sub(1);
        (i64::from(point.x & inside), i64::from(point.y & inside))
    }

    /// The owner of a point in a cell that has a list.
    #[inline]
    pub(super) fn owner_by_list(&self, cell: u32, point: Point) -> u32 {
        if cell & WIDE != 0 {
            return self.owner_by_wide_list(cell, point);
        }
        let at = self.in_cell(point);
        let Some((head, borders)) = self.narrow_list(cell) else { return 0 };
        borders.iter().fold(head & OWNER_BITS, |owner, [from, to, change]| {
            let crossed = crossed_beyond_corner(pair(from.get()), pair(to.get()), at);
            owner ^ (change.get() & (crossed >> 63) as u32)
        })
    }

    /// The first word of a cell's list, so that the wait for it is over when the list is gone through.
    #[inline]
    pub(super) fn list_head(&self, cell: u32) -> u32 {
        let at = usize::try_from(cell & !(IN_LISTS | WIDE)).ok();
        at.and_then(|at| self.lists.get(at)).map_or(0, |head| head.get())
    }

    /// First word and borders of a narrow list.
    #[inline]
    fn narrow_list(&self, cell: u32) -> Option<(u32, &'a [[U32; 3]])> {
        let at = usize::try_from(cell & !(IN_LISTS | WIDE)).ok()?;
        let (head, rest) = self.lists.get(at..)?.split_first()?;
        let count = usize::try_from(head.get() >> NARROW_COUNT_SHIFT).ok()?;
        let words = rest.get(..count.wrapping_mul(3))?;
        Some((head.get(), triples(words)))
    }

    /// What a wide list starts from, and the numbers of its borders.
    fn wide_list(&self, cell: u32) -> Option<(u32, &'a [U32])> {
        let at = usize::try_from(cell & !(IN_LISTS | WIDE)).ok()?;
        let (owner, rest) = self.lists.get(at..)?.split_first()?;
        let (count, rest) = rest.split_first()?;
        Some((owner.get(), rest.get(..usize::try_from(count.get()).ok()?)?))
    }

    #[inline(never)]
    fn owner_by_wide_list(&self, cell: u32, point: Point) -> u32 {
        let Some((owner, _)) = self.wide_list(cell) else { return 0 };
        let at = self.in_cell(point);
        let corner = (i64::from(point.x).wrapping_sub(at.0), i64::from(point.y).wrapping_sub(at.1));
        let relative = |end: (i64, i64)| (end.0.wrapping_sub(corner.0), end.1.wrapping_sub(corner.1));
        self.edges_of(cell, corner)
            .filter(|edge| crossed_beyond_corner(relative(edge.from), relative(edge.to), at) < 0)
            .fold(owner, |owner, edge| owner ^ edge.change)
    }

    /// The borders of a cell whose corner is `corner`, in coordinates of the frame.
    pub(super) fn edges_of(&self, cell: u32, corner: (i64, i64)) -> impl Iterator<Item = Edge> + use<'a> {
        let listed = cell & IN_LISTS != 0;
        let narrow = (listed && cell & WIDE == 0).then(|| self.narrow_list(cell)).flatten();
        let wide = (listed && cell & WIDE != 0).then(|| self.wide_list(cell)).flatten();
        let (borders, all) = (narrow.map_or(&[][..], |(_, borders)| borders), self.wide);
        let near = borders.iter().map(move |[from, to, change]| {
            let place = |word: &U32| {
                let (x, y) = pair(word.get());
                (x.wrapping_add(corner.0), y.wrapping_add(corner.1))
            };
            Edge { from: place(from), to: place(to), change: change.get() }
        });
        let numbers = wide.map_or(&[][..], |(_, numbers)| numbers);
        let far = numbers.iter().filter_map(move |number| {
            let [from_x, from_y, to_x, to_y, change] = all.get(usize::try_from(number.get()).ok()?)?;
            let at = |word: &U32| i64::from(word.get());
            Some(Edge { from: (at(from_x), at(from_y)), to: (at(to_x), at(to_y)), change: change.get() })
        });
        near.chain(far)
    }

    /// The owner of a cell, or what its list starts from.
    pub(super) fn base_owner(&self, cell: u32) -> u32 {
        if cell & IN_LISTS == 0 {
            cell
        } else if cell & WIDE == 0 {
            self.narrow_list(cell).map_or(0, |(head, _)| head & OWNER_BITS)
        } else {
            self.wide_list(cell).map_or(0, |(owner, _)| owner)
        }
    }

    /// Whether a list lies within the bytes and names only what is there.
    pub(super) fn list_is_whole(&self, cell: u32) -> bool {
        if cell & WIDE == 0 {
            self.narrow_list(cell)
                .is_some_and(|(_, borders)| borders.iter().all(|[_, _, change]| change.get() <= OWNER_BITS))
        } else {
            self.wide_list(cell).is_some_and(|(owner, numbers)| {
                let known = |number: &U32| usize::try_from(number.get()).is_ok_and(|at| at < self.wide.len());
                owner <= OWNER_BITS && numbers.iter().all(known)
            })
        }
    }
}

/// Two signed 16-bit numbers of a word.
#[inline]
fn pair(word: u32) -> (i64, i64) {
    let half = |bits: u32| i64::from(bits as u16 as i16);
    (half(word), half(word >> 16))
}

/// Words by three.
#[inline]
fn triples(words: &[U32]) -> &[[U32; 3]] {
    zerocopy::FromBytes::ref_from_bytes(zerocopy::IntoBytes::as_bytes(words)).unwrap_or(&[])
}
