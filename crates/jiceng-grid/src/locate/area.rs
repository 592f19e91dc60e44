use crate::datum::Position;

/// The area of one grid: one polygon, or several where it has exclaves.
///
/// 一个网格的范围：一个或多个（含飞地）多边形。
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The grid's code.
    pub code: String,
    /// Its parts.
    pub polygons: Vec<Polygon>,
}

/// One part: an outer ring and holes.
///
/// 一个多边形：外环与内环（洞）。
///
/// A ring may repeat its first position at its end or not, and may run either way round.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Polygon {
    /// The outer ring.
    pub outer: Vec<Position>,
    /// What is cut out of it.
    pub holes: Vec<Vec<Position>>,
}

impl Polygon {
    /// Its rings, the outer one first. 各环，外环在前。
    pub fn rings(&self) -> impl Iterator<Item = &[Position]> {
        std::iter::once(self.outer.as_slice()).chain(self.holes.iter().map(Vec::as_slice))
    }
}
