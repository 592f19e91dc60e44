use jiceng::Error;
use serde::{Deserialize, Serialize};

use crate::number::{at, put};

/// The most pairs of a grid and an official.
const MAX_CHOICES: usize = 16_000_000;

/// The most grids or officials, and the most grids of one official.
const MAX_SIDE: usize = 1_000_000;

/// An official who may have a grid. 可包该网格的干部。
///
/// # Units
/// The cost is the caller's own, e.g. metres from the official's home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The grid.
    pub grid: u32,
    /// The official.
    pub official: u32,
    /// What it costs.
    pub cost: u32,
}

/// Who may have which grid, and what counts. 分工请求。
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignRequest {
    /// How many grids.
    pub grids: u32,
    /// How many grids each official may have.
    pub capacity: Vec<u32>,
    /// Who may have which; a pair that is not here may not.
    pub choices: Vec<Choice>,
    /// Pairs that a recusal rules out, whatever stands among the choices: grid, official.
    #[serde(default)]
    pub recusals: Vec<(u32, u32)>,
    /// Who had each grid before; empty where nobody did.
    #[serde(default)]
    pub previous: Vec<Option<u32>>,
    /// What it costs that a grid changes its official.
    #[serde(default)]
    pub price_of_change: u32,
    /// By how much each further grid of an official costs more than the one before: the larger, the more even.
    #[serde(default)]
    pub load_step: u32,
}

impl AssignRequest {
    /// Whatever is wrong with the request, all at once.
    pub(super) fn faults(&self) -> Vec<Error> {
        let mut faults = Vec::new();
        let sizes = [
            ("网格", "grids", self.grids as usize, 1, MAX_SIDE),
            ("干部", "officials", self.capacity.len(), 0, MAX_SIDE),
            ("可选关系", "choices", self.choices.len(), 0, MAX_CHOICES),
            ("回避关系", "recusals", self.recusals.len(), 0, MAX_CHOICES),
        ];
        for (zh, en, got, min, max) in sizes {
            if !(min..=max).contains(&got) {
                faults.push(crate::error::amount(zh, en, got as u64, min as u64, max as u64).at(en));
            }
        }
        let places: u64 = self.capacity.iter().map(|capacity| u64::from(*capacity)).sum();
        if places > MAX_CHOICES as u64 {
            faults.push(crate::error::amount("容量", "places", places, 0, MAX_CHOICES as u64).at("capacity"));
        }
        if !self.previous.is_empty() && self.previous.len() != self.grids as usize {
            let (got, want) = (self.previous.len() as u64, u64::from(self.grids));
            faults.push(crate::error::amount("原分工", "previous officials", got, want, want).at("previous"));
        }
        let pairs = self.choices.iter().map(|choice| (choice.grid, choice.official));
        for (name, pairs) in [("choices", pairs.collect::<Vec<_>>()), ("recusals", self.recusals.clone())] {
            let outside = |pair: &(u32, u32)| pair.0 >= self.grids || pair.1 as usize >= self.capacity.len();
            for (row, (grid, official)) in (0_u64..).zip(&pairs).filter(|(_, pair)| outside(pair)).take(100) {
                let values = [("grid", grid.to_string()), ("official", official.to_string())];
                faults.push(crate::error::fail(920, &values).at(name).at_row(row));
            }
        }
        faults
    }

    /// The choices grid by grid, without recused ones; of one pair twice the cheaper; with the price of change.
    pub(super) fn by_grid(&self) -> (Vec<u32>, Vec<(u32, i64)>) {
        let mut recused = self.recusals.clone();
        recused.sort_unstable();
        let mut sorted = self.choices.clone();
        sorted.sort_unstable_by_key(|choice| (choice.grid, choice.official, choice.cost));
        sorted.dedup_by_key(|choice| (choice.grid, choice.official));
        sorted.retain(|choice| recused.binary_search(&(choice.grid, choice.official)).is_err());
        let mut offset = vec![0_u32; self.grids as usize + 1];
        for choice in &sorted {
            let count = at(&offset, choice.grid + 1);
            put(&mut offset, choice.grid + 1, count + 1);
        }
        let mut sum = 0;
        for slot in &mut offset {
            sum += *slot;
            *slot = sum;
        }
        let priced = sorted
            .iter()
            .map(|choice| {
                let before = self.before(choice.grid);
                let change = before.is_some_and(|before| before != choice.official);
                (
                    choice.official,
                    i64::from(choice.cost) + if change { i64::from(self.price_of_change) } else { 0 },
                )
            })
            .collect();
        (offset, priced)
    }

    pub(super) fn before(&self, grid: u32) -> Option<u32> {
        self.previous.get(grid as usize).copied().flatten()
    }
}
