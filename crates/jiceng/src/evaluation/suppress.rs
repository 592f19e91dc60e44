//! Which counts are not published: small ones, others beside them so that sums give nothing away, and more where the
//! published scores would still give a count away.

use super::half_up::half_up;

/// One dimension of a group as the archive has it: counts by option, and what each option is worth where it counts.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) counts: Vec<u64>,
    pub(super) weight_bp: u16,
}

/// What a reader of the publication knows of a group's score: it lies between these, in units of a ten-thousandth of a
/// dimension's last digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Between {
    pub(super) least: i128,
    pub(super) most: i128,
}

/// Which cells are hidden; `None` where the whole table is.
pub(super) type Hidden = Option<Vec<Vec<bool>>>;

/// Combinations that are looked at; more than these leave enough doubt by themselves.
const MOST_COMBINATIONS: usize = 1 << 16;

/// What is hidden. `before` was hidden in an earlier publication and stays so. `points` are thousandths by option,
/// `digits` those of a dimension; `known` is nothing where the score does not follow from the counts.
pub(super) fn hidden(
    rows: &[Row],
    points: &[Option<u32>],
    digits: u8,
    min_cell: u64,
    known: Option<Between>,
    before: &[Vec<bool>],
) -> Hidden {
    let ballots: u64 = rows.first().map_or(0, |row| row.counts.iter().sum());
    if ballots < min_cell {
        return None;
    }
    let was =
        |row: usize, cell: usize| before.get(row).and_then(|row| row.get(cell)).copied().unwrap_or_default();
    let mut pattern: Vec<Vec<bool>> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let cells = row.counts.iter().enumerate();
            cells.map(|(cell, count)| (1..min_cell).contains(count) || was(at, cell)).collect()
        })
        .collect();
    if !pattern.iter().flatten().any(|cell| *cell) {
        return Some(pattern);
    }
    // First what sums would give away; then, where the score still does, the same in every row; then everything.
    for everywhere in [false, true] {
        for (row, hidden) in rows.iter().zip(&mut pattern) {
            if everywhere || hidden.contains(&true) {
                complement(row, hidden, min_cell);
            }
        }
        if in_doubt(rows, &pattern, points, digits, min_cell, known) {
            return Some(pattern);
        }
    }
    None
}

/// Hides the smallest of what is left until two cells are hidden and together they are no small number.
fn complement(row: &Row, hidden: &mut [bool], min_cell: u64) {
    loop {
        let cells = || row.counts.iter().zip(hidden.iter());
        let count = cells().filter(|(_, hidden)| **hidden).count();
        let sum: u64 = cells().filter(|(_, hidden)| **hidden).map(|(count, _)| *count).sum();
        if count >= 2 && sum >= min_cell {
            return;
        }
        // A count of 0 hides nothing, so it comes last.
        let open = row.counts.iter().enumerate().filter(|(at, _)| hidden.get(*at) == Some(&false));
        let Some((at, _)) = open.min_by_key(|(at, count)| (**count == 0, **count, *at)) else { return };
        if let Some(cell) = hidden.get_mut(at) {
            *cell = true;
        }
    }
}

/// One way to fill the hidden cells of a row, and what the row then adds to the score.
struct Filling {
    cells: Vec<u64>,
    adds: i128,
}

/// Whether every hidden cell can be at least two numbers, for a reader who knows the sums, the score, which counts are
/// small, and that nothing that is hidden is 0 unless it is.
fn in_doubt(
    rows: &[Row],
    pattern: &[Vec<bool>],
    points: &[Option<u32>],
    digits: u8,
    min_cell: u64,
    known: Option<Between>,
) -> bool {
    let mut all: Vec<Vec<Filling>> = Vec::with_capacity(rows.len());
    for (row, hidden) in rows.iter().zip(pattern) {
        match fillings(row, hidden, points, digits, min_cell) {
            // So many ways that a row is in doubt whatever the score.
            None => all.push(Vec::new()),
            Some(ways) => all.push(ways),
        }
    }
    (0..rows.len()).all(|at| row_in_doubt(&all, at, known))
}

fn row_in_doubt(all: &[Vec<Filling>], at: usize, known: Option<Between>) -> bool {
    let Some(own) = all.get(at).filter(|own| !own.is_empty()) else { return true };
    let cells = own.first().map_or(0, |way| way.cells.len());
    if cells == 0 {
        return true;
    }
    let fits: Vec<&Filling> = match (known, others(all, at)) {
        (Some(between), Some(sums)) => {
            let reached = |way: &&Filling| {
                let (least, most) =
                    (between.least.saturating_sub(way.adds), between.most.saturating_sub(way.adds));
                let from = sums.partition_point(|sum| *sum < least);
                sums.get(from).is_some_and(|sum| *sum <= most)
            };
            own.iter().filter(reached).collect()
        }
        _ => own.iter().collect(),
    };
    (0..cells).all(|cell| {
        let mut values = fits.iter().filter_map(|way| way.cells.get(cell));
        let first = values.next();
        values.any(|value| Some(value) != first)
    })
}

/// Everything that the other rows together can add, sorted; nothing where there are too many.
fn others(all: &[Vec<Filling>], at: usize) -> Option<Vec<i128>> {
    let mut sums = vec![0_i128];
    for (_, ways) in all.iter().enumerate().filter(|(row, _)| *row != at) {
        if ways.is_empty() || sums.len().checked_mul(ways.len())? > MOST_COMBINATIONS {
            return None;
        }
        sums = sums.iter().flat_map(|sum| ways.iter().map(move |way| sum.saturating_add(way.adds))).collect();
        sums.sort_unstable();
        sums.dedup();
    }
    Some(sums)
}

/// Every way to fill the hidden cells of a row; nothing where there are too many.
fn fillings(
    row: &Row,
    hidden: &[bool],
    points: &[Option<u32>],
    digits: u8,
    min_cell: u64,
) -> Option<Vec<Filling>> {
    let cells: Vec<usize> =
        hidden.iter().enumerate().filter(|(_, hidden)| **hidden).map(|(at, _)| at).collect();
    let sum: u64 = cells.iter().filter_map(|at| row.counts.get(*at)).sum();
    // The reader is taken to know which hidden counts are small.
    let range = |at: usize| {
        let count = row.counts.get(at).copied().unwrap_or_default();
        let small = (1..min_cell).contains(&count);
        (u64::from(count > 0), if small { min_cell.saturating_sub(1) } else { sum })
    };
    let mut partial: Vec<(Vec<u64>, u64)> = vec![(Vec::new(), sum)];
    for (number, at) in cells.iter().enumerate() {
        let (least, most) = range(*at);
        let last = number.saturating_add(1) == cells.len();
        let mut next = Vec::new();
        for (values, left) in &partial {
            let from = if last { *left } else { least };
            for value in from..=most.min(*left) {
                if last && value != *left || value < least {
                    continue;
                }
                let mut values = values.clone();
                values.push(value);
                next.push((values, left.saturating_sub(value)));
                if next.len() > MOST_COMBINATIONS {
                    return None;
                }
            }
        }
        partial = next;
    }
    let filled = partial.into_iter().filter_map(|(values, _)| {
        let mut counts = row.counts.clone();
        for (at, value) in cells.iter().zip(&values) {
            *counts.get_mut(*at)? = *value;
        }
        Some(Filling { adds: adds(&counts, points, digits, row.weight_bp)?, cells: values })
    });
    Some(filled.collect())
}

/// What a row adds to the score of its group, in ten-thousandths of a dimension's last digit.
pub(super) fn adds(counts: &[u64], points: &[Option<u32>], digits: u8, weight_bp: u16) -> Option<i128> {
    let (mut sum, mut marks) = (0_i64, 0_i64);
    for (count, worth) in counts.iter().zip(points) {
        if let Some(worth) = worth {
            let count = i64::try_from(*count).ok()?;
            sum = sum.checked_add(count.checked_mul(i64::from(*worth))?)?;
            marks = marks.checked_add(count)?;
        }
    }
    let up = 10_i64.checked_pow(u32::from(digits))?;
    let score = half_up(sum.checked_mul(up)?, marks.checked_mul(1_000)?)?;
    Some(i128::from(score).saturating_mul(i128::from(weight_bp)))
}
