//! Graphs and officials that are drawn by a seed, in integers: the same everywhere.

use std::fmt::Write as _;

use jiceng_grid::Error;
use jiceng_grid::assign::{AssignRequest, Choice};
use jiceng_grid::graph::{PointLinks, Unit, coordinate_cm, links_of_points};

/// splitmix64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// About a log-normal with a deviation of 0.7 around 100: two to the power of a sum of twelve even draws, the
    /// fraction of the power on a straight line.
    fn workload(&mut self) -> u32 {
        const ONE: i64 = 1 << 16;
        let sum: i64 = (0..12).map(|_| i64::try_from(self.below(1 << 16)).unwrap_or(0)).sum();
        // 0.7 / ln 2 = 1.01.
        let power = (sum - 6 * ONE) * 101 / 100;
        let (whole, part) = (power.div_euclid(ONE), power.rem_euclid(ONE));
        let scaled = (100 << 20) + 100 * part * 16;
        let shifted = if whole >= 0 { scaled << whole } else { scaled >> -whole };
        u32::try_from((shifted >> 20).max(1)).unwrap_or(1)
    }
}

/// Units and the links between their rows.
pub type UnitsAndLinks = (Vec<Unit>, Vec<(u32, u32)>);

/// Units at even random places, one to a square of 10 m, with the links of their Delaunay triangulation that are no longer than 50 m.
///
/// # Errors
/// None for fewer than a million million units.
pub fn random_graph(count: u64, seed: u64) -> Result<UnitsAndLinks, Error> {
    let mut dice = Dice(seed);
    let side = (count.isqrt() + 1) * 1_000;
    let mut units = Vec::new();
    for key in 0..count {
        let (x, y) = (dice.below(side), dice.below(side));
        let place = |value: u64| i32::try_from(value).unwrap_or(0);
        units.push(Unit::new(key, place(x), place(y), dice.workload()));
    }
    let longest = if count > 500 { Some(5_000) } else { None };
    let links = links_of_points(&units, PointLinks::Delaunay, longest)?;
    Ok((units, links))
}

/// The same as text: `n m`, `x y workload` in metres, `a b`.
///
/// # Errors
/// Those of [`random_graph`].
pub fn graph_text(count: u64, seed: u64) -> Result<String, Error> {
    let (units, links) = random_graph(count, seed)?;
    let mut text = format!("{} {}\n", units.len(), links.len());
    for unit in &units {
        let metres = |value: i32| format!("{}.{:02}", value / 100, value % 100);
        let _ = writeln!(text, "{} {} {}", metres(unit.x), metres(unit.y), unit.workload);
    }
    for (a, b) in &links {
        let _ = writeln!(text, "{a} {b}");
    }
    Ok(text)
}

/// Units and links of such a text; a workload of 0 counts as 1.
///
/// # Errors
/// A line that cannot be read.
pub fn read_graph(text: &str) -> Result<UnitsAndLinks, Box<dyn std::error::Error>> {
    let mut lines = text.lines().map(|line| line.split(' ').collect::<Vec<&str>>());
    let mut next = || lines.next().ok_or("the file ends early");
    let [count, links_count] = next()?[..] else { return Err("the first line has two numbers".into()) };
    let mut units = Vec::new();
    for key in 0..count.parse()? {
        let [x, y, workload] = next()?[..] else { return Err("a unit has three numbers".into()) };
        let (x, y) = (coordinate_cm(x.parse()?)?, coordinate_cm(y.parse()?)?);
        units.push(Unit::new(key, x, y, workload.parse::<u32>()?.max(1)));
    }
    let mut links = Vec::new();
    for _ in 0..links_count.parse::<u64>()? {
        let [a, b] = next()?[..] else { return Err("a link has two numbers".into()) };
        links.push((a.parse()?, b.parse()?));
    }
    Ok((units, links))
}

/// Grids and officials at random places on 100 km square; each grid with its nearest officials, two in a hundred
/// recused, and the least capacity that is a tenth above what is needed.
#[must_use]
pub fn officials(grids: u32, people: u32, nearest: usize, seed: u64) -> AssignRequest {
    let mut dice = Dice(seed);
    let mut places = |count: u32| -> Vec<(i64, i64)> {
        let mut draw = || i64::try_from(dice.below(100_000)).unwrap_or(0);
        (0..count).map(|_| (draw(), draw())).collect()
    };
    let (of_grids, of_people) = (places(grids), places(people));
    let mut choices = Vec::new();
    let mut recusals = Vec::new();
    for (grid, (x, y)) in (0_u32..).zip(&of_grids) {
        let mut near: Vec<(u64, u32)> = (0_u32..)
            .zip(&of_people)
            .map(|(official, (a, b))| {
                let (dx, dy) = (x - a, y - b);
                ((dx * dx + dy * dy).unsigned_abs().isqrt(), official)
            })
            .collect();
        near.sort_unstable();
        for (metres, official) in near.into_iter().take(nearest) {
            if dice.below(100) < 2 {
                recusals.push((grid, official));
            } else {
                choices.push(Choice { grid, official, cost: u32::try_from(metres).unwrap_or(u32::MAX) });
            }
        }
    }
    let capacity = (grids * 11).div_ceil(people * 10).max(1);
    AssignRequest {
        grids,
        capacity: vec![capacity; people as usize],
        choices,
        recusals,
        ..AssignRequest::default()
    }
}
