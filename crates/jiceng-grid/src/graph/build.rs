use jiceng::Error;

use super::digest::digest;
use super::unit::{MAX_COORDINATE, MAX_WORKLOAD, NONE, Unit};
use crate::number::{at, bump, len, put};

/// The most units of one graph.
pub const MAX_UNITS: usize = 4_000_000;

/// The most links of one graph.
pub const MAX_LINKS: usize = 32_000_000;

/// Faults that are listed before the rest is only counted out.
const MAX_FAULTS: usize = 1_000;

/// Checked units and links, in an order that does not depend on the caller's. 校验后的单元与相邻关系。
///
/// Inside, units stand along a Hilbert curve: neighbours lie near one another in memory, and two callers with the
/// same units in another order get the same grids.
#[derive(Debug, Clone)]
pub struct Graph {
    pub(crate) row: Vec<u32>,
    pub(crate) key: Vec<u64>,
    pub(crate) x: Vec<i32>,
    pub(crate) y: Vec<i32>,
    pub(crate) load: Vec<u32>,
    pub(crate) households: Vec<u32>,
    pub(crate) locked: Vec<u32>,
    pub(crate) previous: Vec<u32>,
    pub(crate) offset: Vec<u32>,
    pub(crate) neighbour: Vec<u32>,
    digest: String,
}

impl Graph {
    /// Checks units and links. A link joins two rows of `units`; given twice it counts once. Explicit links join
    /// islands and exclaves like any other.
    ///
    /// 校验单元与相邻关系；飞地、岛屿以明示的连接相连。
    ///
    /// # Errors
    /// All faults at once, each with its row: `JC-0901` (none or too many), `JC-0903` (workload), `JC-0902`
    /// (coordinate), `JC-0904` (a key twice), `JC-0905` (a link to no row, or of a unit with itself).
    ///
    /// # Examples
    /// ```
    /// use jiceng_grid::graph::{Graph, Unit};
    /// let units = [Unit::new(7, 0, 0, 10), Unit::new(8, 100, 0, 10)];
    /// assert_eq!(Graph::new(&units, &[(0, 1)]).unwrap().units(), 2);
    /// let faults = Graph::new(&[Unit::new(7, 0, 0, 0)], &[(0, 0)]).unwrap_err();
    /// assert_eq!(faults.iter().map(|fault| fault.code().0).collect::<Vec<_>>(), [903, 905]);
    /// ```
    pub fn new(units: &[Unit], links: &[(u32, u32)]) -> Result<Self, Vec<Error>> {
        check(units, links)?;
        let order = order(units);
        let pick = |of: &dyn Fn(&Unit) -> u32| -> Vec<u32> {
            order.iter().filter_map(|row| units.get(*row as usize)).map(of).collect()
        };
        let key: Vec<u64> = order.iter().filter_map(|row| units.get(*row as usize)).map(|u| u.key).collect();
        if let Some(faults) = repeated(&key, &order) {
            return Err(faults);
        }
        let at_row = |of: fn(&Unit) -> i32| -> Vec<i32> {
            order.iter().filter_map(|row| units.get(*row as usize)).map(of).collect()
        };
        let (x, y) = (at_row(|u| u.x), at_row(|u| u.y));
        let load = pick(&|u| u.workload);
        let households = pick(&|u| u.households);
        let locked = pick(&|u| u.locked.unwrap_or(NONE));
        let previous = pick(&|u| u.previous.unwrap_or(NONE));
        let (offset, neighbour) = compressed(&order, links);
        let mut graph = Self {
            row: order,
            key,
            x,
            y,
            load,
            households,
            locked,
            previous,
            offset,
            neighbour,
            digest: String::new(),
        };
        graph.digest = digest(&graph);
        Ok(graph)
    }

    /// How many units. 单元数。
    #[must_use]
    pub fn units(&self) -> usize {
        self.key.len()
    }

    /// How many links. 相邻关系数。
    #[must_use]
    pub fn links(&self) -> usize {
        self.neighbour.len() / 2
    }

    /// SHA-256 of units and links, whatever their order. 输入摘要，与顺序无关。
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The whole workload. 总工作量。
    #[must_use]
    pub fn workload(&self) -> u64 {
        self.load.iter().map(|load| u64::from(*load)).sum()
    }

    /// The places beside a place, in ascending order.
    #[inline(always)]
    pub(crate) fn beside(&self, place: u32) -> &[u32] {
        let (from, to) = (at(&self.offset, place), at(&self.offset, place + 1));
        self.neighbour.get(from as usize..to as usize).unwrap_or_default()
    }

    /// How many units, as a place.
    #[inline(always)]
    pub(crate) fn count(&self) -> u32 {
        len(self.key.len())
    }

    /// The place of the unit of a row.
    pub(crate) fn place_of_row(&self, row: u32) -> Option<u32> {
        self.row.iter().position(|other| *other == row).map(len)
    }
}

fn check(units: &[Unit], links: &[(u32, u32)]) -> Result<(), Vec<Error>> {
    if units.is_empty() || units.len() > MAX_UNITS {
        return Err(vec![amount("单元", "units", units.len(), 1, MAX_UNITS)]);
    }
    if links.len() > MAX_LINKS {
        return Err(vec![amount("相邻关系", "links", links.len(), 0, MAX_LINKS)]);
    }
    let mut faults = Vec::new();
    for (row, unit) in (0_u64..).zip(units) {
        if !(1..=MAX_WORKLOAD).contains(&unit.workload) {
            let values = [("got", unit.workload.to_string()), ("max", MAX_WORKLOAD.to_string())];
            faults.push(crate::error::fail(903, &values).at("workload").at_row(row));
        }
        for (name, value) in [("x", unit.x), ("y", unit.y)] {
            if value.unsigned_abs() > MAX_COORDINATE.unsigned_abs() {
                faults.push(Error::of_code(902, &[("max", "10000000")]).at(name).at_row(row));
            }
        }
        if faults.len() >= MAX_FAULTS {
            return Err(faults);
        }
    }
    for (row, (a, b)) in (0_u64..).zip(links) {
        let inside = |end: u32| (end as usize) < units.len();
        if a == b || !inside(*a) || !inside(*b) {
            let values = [("a", a.to_string()), ("b", b.to_string()), ("units", units.len().to_string())];
            faults.push(crate::error::fail(905, &values).at("links").at_row(row));
        }
        if faults.len() >= MAX_FAULTS {
            break;
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn amount(zh: &str, en: &str, got: usize, min: usize, max: usize) -> Error {
    crate::error::amount(zh, en, got as u64, min as u64, max as u64)
}

/// A key that stands twice has two neighbours in sorted order.
fn repeated(keys: &[u64], rows: &[u32]) -> Option<Vec<Error>> {
    let mut sorted: Vec<(u64, u32)> = keys.iter().copied().zip(rows.iter().copied()).collect();
    sorted.sort_unstable();
    let faults: Vec<Error> = sorted
        .iter()
        .zip(sorted.iter().skip(1))
        .filter(|(one, next)| one.0 == next.0)
        .take(MAX_FAULTS)
        .map(|(one, next)| {
            crate::error::fail(904, &[("row", one.1.to_string())]).at("key").at_row(u64::from(next.1))
        })
        .collect();
    if faults.is_empty() { None } else { Some(faults) }
}

/// Rows along a Hilbert curve; units of one place by key.
fn order(units: &[Unit]) -> Vec<u32> {
    const BITS: u8 = 20;
    let span = |of: fn(&Unit) -> i32| {
        let low = units.iter().map(of).min().unwrap_or(0);
        let high = units.iter().map(of).max().unwrap_or(0);
        (i64::from(low), i64::from(high) - i64::from(low))
    };
    let ((left, width), (bottom, height)) = (span(|u| u.x), span(|u| u.y));
    let side = width.max(height) + 1;
    let cell = |value: i32, low: i64| {
        u32::try_from(((i64::from(value) - low) << BITS).checked_div(side).unwrap_or(0)).unwrap_or(0)
    };
    let mut order: Vec<(u64, i32, i32, u64, u32)> = (0_u32..)
        .zip(units)
        .map(|(row, unit)| {
            let along = fast_hilbert::xy2h(cell(unit.x, left), cell(unit.y, bottom), BITS);
            (along, unit.x, unit.y, unit.key, row)
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|entry| entry.4).collect()
}

/// Links as one list of neighbours a unit, sorted and each once.
fn compressed(order: &[u32], links: &[(u32, u32)]) -> (Vec<u32>, Vec<u32>) {
    let count = order.len();
    let mut place = vec![0_u32; count];
    for (at_place, row) in (0_u32..).zip(order) {
        put(&mut place, *row, at_place);
    }
    let mut start = vec![0_u32; count + 1];
    for (a, b) in links {
        bump(&mut start, at(&place, *a) + 1);
        bump(&mut start, at(&place, *b) + 1);
    }
    let mut sum = 0_u32;
    for slot in &mut start {
        sum += *slot;
        *slot = sum;
    }
    let mut next = start.clone();
    let mut all = vec![0_u32; links.len() * 2];
    for (a, b) in links {
        let (a, b) = (at(&place, *a), at(&place, *b));
        for (one, other) in [(a, b), (b, a)] {
            put(&mut all, at(&next, one), other);
            bump(&mut next, one);
        }
    }
    let mut offset = Vec::with_capacity(count + 1);
    let mut neighbour = Vec::with_capacity(all.len());
    for (from, to) in start.iter().zip(start.iter().skip(1)) {
        offset.push(len(neighbour.len()));
        if let Some(beside) = all.get_mut(*from as usize..*to as usize) {
            beside.sort_unstable();
            let mut last = None;
            for other in beside.iter() {
                if last != Some(*other) {
                    neighbour.push(*other);
                }
                last = Some(*other);
            }
        }
    }
    offset.push(len(neighbour.len()));
    (offset, neighbour)
}
