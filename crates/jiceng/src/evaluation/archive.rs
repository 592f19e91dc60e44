//! From an evaluation to the record of one official.

use std::sync::Arc;

use jiceng_data::model::{LegalBasis, MarkPolicy};
use jiceng_data::words::{Aggregator, OptionKind};

use super::decimal::Decimal;
use super::evaluate::{Evaluation, Standing};
use super::ledger::{EntryKind, LedgerEntry};
use super::marks::share;
use super::notes::notes;
use super::quota::Seat;
use super::reason::EvaluationReason as Reason;
use super::record::{AppliedEntry, CellInput, GroupInput, MetCondition, Proposal, Record};
use super::roster::{Official, Participation};
use super::scheme::caveats_of;
use super::score::Facts;
use super::status::Status;
use super::steps::{Formula, ScoreStep, Term, Writer, weight};
use super::totals::NO_SCORE;
use crate::error::{Error, fail};
use crate::explain::{Answer, Citation, Reasons};

impl Evaluation {
    /// The record of an official: what came in, every step, rank, grade, and what may follow.
    ///
    /// 某对象的考评档案件。
    ///
    /// # Errors
    /// `JC-0705` if there is no such official; why there is no result, as [`Evaluation::why_not`] says.
    pub fn record(&self, official: usize) -> Result<Answer<Record>, Error> {
        let missing = || {
            let got = u64::try_from(official).unwrap_or(u64::MAX);
            super::roster::unknown(super::roster::Named::Official, got, self.roster.officials.len())
        };
        let one = self.roster.officials.get(official).ok_or_else(missing)?;
        let standing = self.standings.get(official).ok_or_else(missing)?;
        if let Some(error) = self.why_not(official) {
            return Err(error);
        }
        let mut basis: Vec<Arc<Citation>> = self.scheme.basis().to_vec();
        let value = self.value(official, one, standing, &mut basis);
        let caveats = basis.iter().fold(self.scheme.caveats(), |all, one| all.and(caveats_of(one)));
        Ok(Answer { reasons: self.reasons(one, standing, official), value, basis, caveats })
    }

    fn value(
        &self,
        official: usize,
        one: &Official,
        standing: &Standing,
        basis: &mut Vec<Arc<Citation>>,
    ) -> Record {
        let model = self.scheme.model();
        let digits = model.rounding.total;
        let (zh, en) = standing.level.map_or(("", ""), |level| self.scheme.grade_words(one.staff, level));
        let other = self.totals.unrounded.get(official).copied().unwrap_or(NO_SCORE);
        let warnings = notes(&self.scheme, &self.counts, &self.totals, official);
        let tie = (standing.seat == Some(Seat::Tie)).then_some(759);
        Record {
            engine: crate::VERSION.to_string(),
            scheme: model.id.clone(),
            scheme_digest: self.scheme.digest().to_string(),
            year: model.year,
            official: one.key.clone(),
            staff: one.staff,
            inputs: (0..model.groups.len()).map(|group| self.input(official, group)).collect(),
            steps: self.steps(official, standing),
            entries: self.entries(standing).map(|entry| self.applied_entry(entry, basis)).collect(),
            conditions: standing.graded.met.iter().filter_map(|at| self.met(official, *at, basis)).collect(),
            total: standing.total.map(|units| Decimal { units, digits }),
            unrounded: (other != NO_SCORE).then_some(Decimal { units: other, digits }),
            rank: standing.rank,
            tied: standing.tied,
            tie_break: standing.broken_by,
            grade: standing.level,
            grade_zh: zh.to_string(),
            grade_en: en.to_string(),
            quota: standing.quota,
            proposals: self.proposals(standing, basis),
            warnings: warnings.iter().map(|note| note.code().0).chain(tie).collect(),
            status: Status::Proposed,
            previous_digest: None,
        }
    }

    /// The warnings of an official with their texts; with the tie at the quota, if there is one. 某对象的提示。
    #[must_use]
    pub fn notes(&self, official: usize) -> Vec<Error> {
        let mut all = notes(&self.scheme, &self.counts, &self.totals, official);
        let standing = self.standings.get(official);
        if let Some(quota) = standing.filter(|one| one.seat == Some(Seat::Tie)).and_then(|one| one.quota) {
            all.push(fail(759, &[("seats", quota.seats.to_string())]).at("quota"));
        }
        all
    }

    fn input(&self, official: usize, group: usize) -> GroupInput {
        let model = self.scheme.model();
        let issue = self.counts.issue(official, group);
        let cells = self.counts.cells();
        let range = cells.of_group(official, group);
        let mut ballot_scores = self.counts.ballots(range.start);
        ballot_scores.sort_unstable();
        let stated = |figure: u64| issue.stated.then_some(figure);
        GroupInput {
            group: model.groups.get(group).map(|group| group.id.clone()).unwrap_or_default(),
            weight: weight(model.groups.get(group).map_or(0, |group| group.weight_bp)),
            issued: stated(issue.issued),
            returned: stated(issue.returned),
            void: stated(issue.void),
            not_counted: self.counts.lost(official, group),
            counted: self.counts.counted(official, group),
            valid: self.counts.valid(official, group),
            cells: range
                .map(|cell| CellInput {
                    stratum: cells.stratum(cell),
                    electors: cells.electors(cell),
                    ballots: self.counts.rows_in(cell),
                    valid: self.counts.valid_in(cell),
                    marks: (0..model.dimensions.len())
                        .map(|dimension| self.counts.marks(cell, dimension).to_vec())
                        .collect(),
                })
                .collect(),
            ballot_scores,
        }
    }

    fn steps(&self, official: usize, standing: &Standing) -> Vec<ScoreStep> {
        let model = self.scheme.model();
        let facts = Facts { scheme: &self.scheme, counts: &self.counts };
        let mut writer = Writer::of(&facts, official);
        let mut groups = vec![0_i64; model.groups.len()];
        let Some(total) = standing.total else { return Vec::new() };
        let Ok(weighted) = facts.score(official, &mut groups, &mut writer) else { return Vec::new() };
        let mut steps = writer.steps;
        let digits = model.rounding;
        let sum = Decimal { units: weighted, digits: digits.group.saturating_add(4) };
        let one = Decimal { units: 1, digits: 0 };
        let parts = model.groups.iter().zip(&groups).filter(|(group, _)| group.weight_bp > 0);
        let terms = parts.map(|(group, units)| Term {
            of: group.id.clone(),
            factor: weight(group.weight_bp),
            value: Decimal { units: *units, digits: digits.group },
        });
        let step =
            |formula, terms, result| ScoreStep { formula, of: "total".into(), terms, divisor: one, result };
        steps.push(step(Formula::Weighted, terms.collect(), sum));
        let base = self.totals.totals.get(official).copied().unwrap_or(NO_SCORE);
        let base = Decimal { units: base, digits: digits.total };
        let term = |of: &str, value| Term { of: of.into(), factor: one, value };
        steps.push(step(Formula::Total, vec![term("weighted", sum)], base));
        if standing.total != Some(base.units) || !standing.applied.entries.is_empty() {
            let units = |units: i64| Decimal { units, digits: digits.total };
            let raw =
                base.units.saturating_add(standing.applied.bonus).saturating_sub(standing.applied.deduction);
            let mut terms = vec![
                term("total", base),
                term("bonus", units(standing.applied.bonus)),
                term("deduction", units(standing.applied.deduction.saturating_neg())),
            ];
            // What goes beyond 0 or the cap is taken back in the open.
            if raw != total {
                terms.push(term("limit", units(total.saturating_sub(raw))));
            }
            steps.push(step(Formula::Adjusted, terms, units(total)));
        }
        steps
    }

    fn entries(&self, standing: &Standing) -> impl Iterator<Item = &LedgerEntry> {
        standing.applied.entries.clone().into_iter().filter_map(|at| self.ledger.get(at))
    }

    /// The words of a basis; a provision joins the citations.
    fn rests_on(&self, legal: &LegalBasis, basis: &mut Vec<Arc<Citation>>) -> String {
        match self.scheme.provision(legal) {
            Some(citation) => {
                if !basis.iter().any(|known| known.id == citation.id) {
                    basis.push(citation.clone());
                }
                citation.zh()
            }
            None => legal.words.clone(),
        }
    }

    fn applied_entry(&self, entry: &LedgerEntry, basis: &mut Vec<Arc<Citation>>) -> AppliedEntry {
        let model = self.scheme.model();
        let found = match entry.kind {
            EntryKind::Veto => {
                model.vetoes.iter().find(|one| one.id == entry.code).map(|one| (&one.label, &one.basis))
            }
            EntryKind::Adjustment => {
                let codes = model.adjustments.iter().flat_map(|all| &all.codes);
                codes.into_iter().find(|one| one.0 == entry.code).map(|one| (&one.1, &one.2))
            }
        };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        AppliedEntry {
            code: entry.code.clone(),
            label_zh: found.map(|(label, _)| label.zh.clone()).unwrap_or_default(),
            label_en: found.map(|(label, _)| label.en.clone()).unwrap_or_default(),
            amount: entry.amount_centi.map(|units| Decimal { units, digits: 2 }),
            evidence_ref: text(&entry.evidence_ref),
            decided_by: text(&entry.decided_by),
            decided_on: entry.decided_on,
            basis_zh: found.map(|(_, legal)| self.rests_on(legal, basis)).unwrap_or_default(),
        }
    }

    fn met(&self, official: usize, at: usize, basis: &mut Vec<Arc<Citation>>) -> Option<MetCondition> {
        let condition = self.scheme.model().conditions.get(at)?;
        let (marks, of, _) = share(&self.scheme, &self.counts, official, condition)?;
        self.rests_on(&condition.basis, basis);
        Some(MetCondition {
            id: condition.id.clone(),
            label_zh: condition.label.zh.clone(),
            label_en: condition.label.en.clone(),
            marks,
            of,
        })
    }

    fn proposals(&self, standing: &Standing, basis: &mut Vec<Arc<Citation>>) -> Vec<Proposal> {
        let model = self.scheme.model();
        let follows = model.consequences.iter().filter(|one| Some(one.grade) == standing.level);
        follows
            .map(|one| Proposal {
                zh: one.effect.zh.clone(),
                en: one.effect.en.clone(),
                organ_zh: one.organ.zh.clone(),
                organ_en: one.organ.en.clone(),
                basis_zh: self.rests_on(&one.basis, basis),
            })
            .collect()
    }

    fn reasons(&self, one: &Official, standing: &Standing, official: usize) -> Reasons<Reason> {
        let model = self.scheme.model();
        let has = |kind: OptionKind| model.options.iter().any(|option| option.kind == kind);
        let out = |policy: MarkPolicy| policy == MarkPolicy::Exclude;
        let applied = &standing.applied;
        let weighing = || model.groups.iter().filter(|group| group.weight_bp > 0);
        let scored = standing.total.is_some();
        let mut reasons = Reasons::none();
        for (held, reason) in [
            (scored, Reason::Scored),
            (one.participation == Participation::Excluded, Reason::Excluded),
            (one.participation == Participation::NoGrade, Reason::NoGrade),
            (scored && weighing().any(|group| group.strata), Reason::Stratified),
            (scored && weighing().any(|group| group.aggregator == Aggregator::Trimmed), Reason::Trimmed),
            (has(OptionKind::Unknown) && out(model.unknown), Reason::UnknownLeftOut),
            (has(OptionKind::Unknown) && !out(model.unknown), Reason::UnknownCounted),
            (out(model.abstain), Reason::AbstentionLeftOut),
            (!out(model.abstain), Reason::AbstentionCounted),
            (has(OptionKind::Defaulted), Reason::DefaultsApart),
            (applied.bonus > 0, Reason::Bonus),
            (applied.bonus_capped, Reason::BonusCapped),
            (applied.deduction > 0, Reason::Deduction),
            (applied.deduction_capped, Reason::DeductionCapped),
            (standing.capped, Reason::TotalCapped),
            (standing.floored, Reason::TotalFloored),
            (standing.graded.vetoed, Reason::Vetoed),
            (!standing.graded.met.is_empty(), Reason::Conditioned),
            (standing.graded.review, Reason::ForReview),
            (standing.seat == Some(Seat::Taken), Reason::QuotaSeat),
            (standing.seat == Some(Seat::Full), Reason::QuotaFull),
            (standing.seat == Some(Seat::Tie), Reason::QuotaTie),
            (standing.broken_by.is_some(), Reason::TieBroken),
            (standing.tied > 0, Reason::Tied),
            (self.totals.unrounded.get(official).is_some_and(|one| *one != NO_SCORE), Reason::RoundedApart),
        ] {
            reasons.add_if(held, reason);
        }
        reasons
    }
}
