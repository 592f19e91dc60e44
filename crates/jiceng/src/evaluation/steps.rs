use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

use super::counts::Counts;
use super::decimal::Decimal;
use super::scheme::Scheme;
use super::score::{Facts, Listener};
use super::stages::Stage;
use super::totals::is_trimmed;

closed_list! {
    /// What one step computes.
    pub enum Formula {
        Dimension = "dimension", "项目得分", "score of a dimension";
        Stratum = "stratum", "某层项目得分", "score of a dimension in a stratum";
        Strata = "strata", "各层加权", "strata weighted by electors";
        Group = "group", "评价组得分", "score of a group";
        Trimmed = "trimmed", "去高去低后的平均", "mean of the ballots that are left";
        Weighted = "weighted", "各组加权合计", "weighted sum of the groups";
        Total = "total", "总分舍入", "the total, rounded";
        Adjusted = "adjusted", "加扣分后", "after bonuses and deductions";
    }
}

/// One number and what multiplies it. 一项运算数。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Id of the option, dimension, group or stratum; a word for the rest.
    pub of: String,
    /// How many, or a weight.
    pub factor: Decimal,
    /// What is multiplied.
    pub value: Decimal,
}

/// One step of a score: its terms, what they are divided by, and the result, half up at its digits.
///
/// 一个计算步骤：各项、除数、结果（四舍五入至所示位数）。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreStep {
    /// What it computes.
    pub formula: Formula,
    /// Of what: ids joined by `/`.
    pub of: String,
    /// What is added up.
    pub terms: Vec<Term>,
    /// What the sum is divided by.
    pub divisor: Decimal,
    /// The result, at its digits.
    pub result: Decimal,
}

impl ScoreStep {
    /// What the terms and the divisor give at the digits of the result: equal to the result, or the record is wrong.
    ///
    /// 由各项与除数重算的结果。
    ///
    /// # Range
    /// `None` where a step leaves 64 bits or the divisor is not positive.
    #[must_use]
    pub fn recomputed(&self) -> Option<Decimal> {
        let mut sum = 0_i128;
        let mut digits = 0_u32;
        for term in &self.terms {
            digits = u32::from(term.factor.digits).checked_add(u32::from(term.value.digits))?;
            sum =
                sum.checked_add(i128::from(term.factor.units).checked_mul(i128::from(term.value.units))?)?;
        }
        // sum / 10^digits over units / 10^d, at the digits of the result.
        let up = u32::from(self.divisor.digits).checked_add(u32::from(self.result.digits))?;
        let numerator = sum.checked_mul(10_i128.checked_pow(up)?)?;
        let denominator = i128::from(self.divisor.units).checked_mul(10_i128.checked_pow(digits)?)?;
        if denominator <= 0 {
            return None;
        }
        let (whole, rest) = (numerator / denominator, (numerator % denominator).abs());
        let units = if rest >= denominator - rest { whole.checked_add(numerator.signum())? } else { whole };
        Some(Decimal { units: i64::try_from(units).ok()?, digits: self.result.digits })
    }
}

fn whole(units: impl TryInto<i64>) -> Decimal {
    Decimal { units: units.try_into().unwrap_or(i64::MAX), digits: 0 }
}

pub(super) fn weight(weight_bp: u16) -> Decimal {
    Decimal { units: i64::from(weight_bp), digits: 4 }
}

/// Writes the steps down as they are computed.
pub(super) struct Writer<'a> {
    scheme: &'a Scheme,
    counts: &'a Counts,
    official: usize,
    dimensions: Vec<i64>,
    pub(super) steps: Vec<ScoreStep>,
}

impl<'a> Writer<'a> {
    pub(super) fn of(facts: &Facts<'a>, official: usize) -> Self {
        let dimensions = vec![0; facts.scheme.model().dimensions.len()];
        Self { scheme: facts.scheme, counts: facts.counts, official, dimensions, steps: Vec::new() }
    }

    fn name(&self, group: usize, dimension: Option<usize>) -> String {
        let model = self.scheme.model();
        let group = model.groups.get(group).map_or("", |group| group.id.as_str());
        match dimension.and_then(|at| model.dimensions.get(at)) {
            Some(dimension) => format!("{group}/{}", dimension.id),
            None => group.to_string(),
        }
    }

    fn keep(&mut self, dimension: usize, units: i64) {
        if let Some(slot) = self.dimensions.get_mut(dimension) {
            *slot = units;
        }
    }

    fn options(&self, cell: usize, dimension: usize) -> (Vec<Term>, u64) {
        let lanes = self.scheme.lanes();
        let options = &self.scheme.model().options;
        let mut marks = 0_u64;
        let terms = self.counts.marks(cell, dimension).iter().zip(lanes.iter()).enumerate();
        let terms = terms.filter_map(|(at, (count, lane))| {
            let points = lane.points_milli?;
            marks = marks.saturating_add(u64::from(*count));
            let of = options.get(at).map_or_else(|| "blank".to_string(), |option| option.id.clone());
            Some(Term { of, factor: whole(*count), value: Decimal { units: i64::from(points), digits: 3 } })
        });
        (terms.collect(), marks)
    }

    fn digits(&self) -> (u8, u8) {
        let rounding = self.scheme.model().rounding;
        (rounding.dimension, rounding.group)
    }
}

impl Listener for Writer<'_> {
    fn dimension(&mut self, group: usize, cell: Option<usize>, dimension: usize, stage: Stage) {
        let own = cell.unwrap_or_else(|| self.counts.cells().of_group(self.official, group).start);
        let (terms, marks) = self.options(own, dimension);
        let (formula, of) = match cell {
            None => (Formula::Dimension, self.name(group, Some(dimension))),
            Some(cell) => {
                let stratum = self.counts.cells().stratum(cell);
                (Formula::Stratum, format!("{}/{stratum}", self.name(group, Some(dimension))))
            }
        };
        let result = Decimal { units: stage.units, digits: self.digits().0 };
        self.steps.push(ScoreStep { formula, of, terms, divisor: whole(marks), result });
        self.keep(dimension, stage.units);
    }

    fn strata(&mut self, group: usize, dimension: usize, stage: Stage) {
        let of = self.name(group, Some(dimension));
        let cells = self.counts.cells().of_group(self.official, group);
        let digits = self.digits().0;
        let parts: Vec<(String, Decimal)> = self
            .steps
            .iter()
            .filter(|step| step.formula == Formula::Stratum && step.of.starts_with(&format!("{of}/")))
            .map(|step| (step.of.clone(), step.result))
            .collect();
        let electors = cells.filter_map(|cell| self.counts.cells().electors(cell));
        let terms = parts
            .into_iter()
            .zip(electors)
            .map(|((of, value), electors)| Term { of, factor: whole(electors), value })
            .collect();
        let result = Decimal { units: stage.units, digits };
        let divisor = whole(stage.denominator);
        self.steps.push(ScoreStep { formula: Formula::Strata, of, terms, divisor, result });
        self.keep(dimension, stage.units);
    }

    fn group(&mut self, group: usize, stage: Stage) {
        let (dimension_digits, digits) = self.digits();
        let result = Decimal { units: stage.units, digits };
        let of = self.name(group, None);
        if is_trimmed(self.scheme, group) {
            let sum = Term {
                of: "ballots".into(),
                factor: whole(1),
                value: Decimal { units: stage.numerator, digits: 6 },
            };
            let divisor = whole(stage.denominator);
            self.steps.push(ScoreStep { formula: Formula::Trimmed, of, terms: vec![sum], divisor, result });
            return;
        }
        let dimensions = self.scheme.model().dimensions.iter().zip(&self.dimensions);
        let terms = dimensions
            .map(|(one, units)| Term {
                of: one.id.clone(),
                factor: weight(one.weight_bp),
                value: Decimal { units: *units, digits: dimension_digits },
            })
            .collect();
        self.steps.push(ScoreStep { formula: Formula::Group, of, terms, divisor: whole(1), result });
    }
}
