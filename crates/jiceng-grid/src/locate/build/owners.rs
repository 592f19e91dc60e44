//! The owner of every cell's corner, and from there of any point.

use super::border::{Border, NOBODY};
use super::raster::{Raster, Touching};
use super::ring::Ring;
use crate::datum::Point;
use crate::locate::rule::crosses;

/// Owners of corners and borders by cell.
pub(super) struct Owners<'a> {
    raster: Raster,
    borders: &'a [Border],
    rings: &'a [Ring],
    cells: Vec<&'a [u32]>,
    corners: Vec<u32>,
    areas: usize,
}

impl<'a> Owners<'a> {
    /// Along each row from the west, where every corner is outside of all grids.
    pub(super) fn new(
        raster: Raster,
        touching: &'a Touching,
        borders: &'a [Border],
        rings: &'a [Ring],
        areas: usize,
    ) -> Self {
        let cells: Vec<&[u32]> = touching.by_cell().collect();
        let mut owners = Self { raster, borders, rings, cells, corners: Vec::new(), areas };
        let mut corners = Vec::with_capacity(owners.cells.len());
        let columns = usize::try_from(raster.columns).unwrap_or(usize::MAX).max(1);
        for (row, cells) in owners.cells.chunks(columns).enumerate() {
            let mut corner = 0;
            for (column, cell) in cells.iter().enumerate() {
                corners.push(corner);
                let (x, y) = owners.corner(column, row);
                corner ^= owners.crossed(cell, (x, y), (1 << raster.shift, 0));
            }
        }
        owners.corners = corners;
        owners
    }

    pub(super) fn areas(&self) -> usize {
        self.areas
    }

    pub(super) fn raster(&self) -> Raster {
        self.raster
    }

    fn corner(&self, column: usize, row: usize) -> (i64, i64) {
        let at = |place: usize| i64::try_from(place).unwrap_or(0) << self.raster.shift;
        (at(column), at(row))
    }

    /// XOR of what the path to `point` crosses, relative to the corner of a cell.
    fn crossed(&self, cell: &[u32], corner: (i64, i64), point: (i64, i64)) -> u32 {
        let relative = |at: Point| (i64::from(at.x) - corner.0, i64::from(at.y) - corner.1);
        cell.iter()
            .filter_map(|number| self.border(*number))
            .filter(|border| crosses(relative(border.from), relative(border.to), point))
            .fold(0, |change, border| change ^ self.change(border))
    }

    fn border(&self, number: u32) -> Option<&'a Border> {
        usize::try_from(number).ok().and_then(|number| self.borders.get(number))
    }

    /// What crossing a border does to the owner.
    pub(super) fn change(&self, border: &Border) -> u32 {
        let owner = |ring: u32| {
            let ring = (ring != NOBODY).then_some(ring).and_then(|ring| usize::try_from(ring).ok());
            ring.and_then(|ring| self.rings.get(ring)).map_or(0, |ring| ring.place.owner())
        };
        owner(border.left) ^ owner(border.right)
    }

    /// The owner of a point of the raster.
    pub(super) fn at(&self, point: Point) -> u32 {
        let place = |coordinate: i32| usize::try_from(coordinate >> self.raster.shift).unwrap_or(usize::MAX);
        let (column, row) = (place(point.x), place(point.y));
        let columns = usize::try_from(self.raster.columns).unwrap_or(0);
        let cell = row.saturating_mul(columns).saturating_add(column);
        let corner = self.corner(column, row);
        let inside = (i64::from(point.x) - corner.0, i64::from(point.y) - corner.1);
        match (self.corners.get(cell), self.cells.get(cell)) {
            (Some(owner), Some(borders)) => owner ^ self.crossed(borders, corner, inside),
            _ => 0,
        }
    }

    /// Each cell: its corner, the corner's owner, and the borders that touch it.
    pub(super) fn by_cell(
        &self,
    ) -> impl Iterator<Item = ((i64, i64), u32, impl Iterator<Item = (u32, &'a Border)>)> {
        let columns = usize::try_from(self.raster.columns).unwrap_or(0).max(1);
        self.cells.iter().zip(&self.corners).enumerate().map(move |(cell, (borders, owner))| {
            let corner = self.corner(cell % columns, cell / columns);
            let borders = borders.iter().filter_map(|number| Some((*number, self.border(*number)?)));
            (corner, *owner, borders)
        })
    }
}
