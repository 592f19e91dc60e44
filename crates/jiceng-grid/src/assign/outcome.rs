use jiceng::Error;
use serde::Serialize;

/// Grids that have too few officials among them, which proves that they cannot all be had. 无法安排的依据。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shortage {
    /// The grids.
    pub grids: Vec<u32>,
    /// All officials who may have any of them.
    pub officials: Vec<u32>,
    /// How many grids these officials may have together: fewer than there are.
    pub places: u64,
    /// The same in words.
    pub reason: Error,
}

/// Another official for a grid, and what that would cost. 可替换的干部及其代价。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The official.
    pub official: u32,
    /// By how much everything together would cost more, at least.
    pub at_least_more: u64,
}

/// Who has which grid. 分工结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assigned {
    /// The official of each grid; empty where there is none, and then a shortage says why.
    pub official: Vec<Option<u32>>,
    /// How many grids each official has.
    pub load: Vec<u32>,
    /// The sum of the costs of the pairs, without the prices of change and load.
    pub cost: u64,
    /// The sum with them: nothing is less with as many grids assigned from the front.
    pub total: u64,
    /// Grids that changed because the one before is no longer to be had.
    pub forced: Vec<u32>,
    /// Grids that changed because it pays.
    pub chosen: Vec<u32>,
    /// Why grids have nobody.
    pub shortages: Vec<Shortage>,
    /// What one more place of each official would save at most.
    pub worth: Vec<u64>,
    pub(super) alternatives: Vec<Vec<Alternative>>,
}

impl Assigned {
    /// The other officials for a grid, the cheapest first: what each would cost more, at least. An official who is not
    /// among them is recused or was not among the choices.
    ///
    /// 该网格的其他人选，按代价排列；未列出者须回避或不在可选之列。
    #[must_use]
    pub fn alternatives(&self, grid: u32) -> &[Alternative] {
        self.alternatives.get(grid as usize).map_or(&[], Vec::as_slice)
    }
}
