//! Grades: vetoes and conditions that set one go first, then the total, then what caps it; the quota comes last.

use jiceng_data::words::{GradeEffect, GradeLevel};

use super::counts::Counts;
use super::ledger::{EntryKind, LedgerEntry};
use super::marks::share;
use super::scheme::Scheme;

/// A grade before the quota, and what touched it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Graded {
    pub(super) level: Option<GradeLevel>,
    pub(super) by_total: Option<GradeLevel>,
    /// Positions of the conditions that were met.
    pub(super) met: Vec<usize>,
    pub(super) vetoed: bool,
    pub(super) review: bool,
}

/// The grade that a total reaches.
fn by_total(scheme: &Scheme, total: i64) -> Option<GradeLevel> {
    let scale = 10_i128.checked_pow(u32::from(scheme.model().rounding.total))?;
    let reached =
        |least: u32| i128::from(total).saturating_mul(100) >= i128::from(least).saturating_mul(scale);
    scheme.model().grades.iter().find(|(_, least)| reached(*least)).map(|(level, _)| *level)
}

/// The highest grade of the scheme, and the one below it.
pub(super) fn top_two(scheme: &Scheme) -> (Option<GradeLevel>, Option<GradeLevel>) {
    let mut levels = scheme.model().grades.iter().map(|(level, _)| *level);
    (levels.next(), levels.next())
}

pub(super) fn grade<'a>(
    scheme: &Scheme,
    counts: &Counts,
    official: usize,
    total: i64,
    entries: impl Iterator<Item = &'a LedgerEntry>,
) -> Graded {
    let model = scheme.model();
    let mut graded = Graded { by_total: by_total(scheme, total), ..Graded::default() };
    let mut effects: Vec<(GradeEffect, Option<GradeLevel>)> = Vec::new();
    for entry in entries.filter(|entry| entry.kind == EntryKind::Veto) {
        if let Some(veto) = model.vetoes.iter().find(|veto| veto.id == entry.code) {
            effects.push((veto.effect, veto.grade));
            graded.vetoed = true;
        }
    }
    for (at, condition) in model.conditions.iter().enumerate() {
        if share(scheme, counts, official, condition).is_some_and(|(_, _, met)| met) {
            effects.push((condition.effect, condition.grade));
            graded.met.push(at);
        }
    }
    graded.review = effects.iter().any(|(effect, _)| *effect == GradeEffect::Review);
    let of = |wanted: GradeEffect| effects.iter().filter(move |(effect, _)| *effect == wanted);
    // The lowest of several: levels run from the highest down.
    let forced = of(GradeEffect::ForceGrade).filter_map(|(_, level)| *level).max();
    let cap = of(GradeEffect::CapGrade).filter_map(|(_, level)| *level).max();
    let below_top = of(GradeEffect::NoTopGrade).next().and_then(|_| top_two(scheme).1);
    graded.level = forced.or(graded.by_total.max(cap).max(below_top));
    graded
}
