use std::collections::BTreeMap;

use chrono::NaiveDate;
use jiceng_data::model::{Counted, Indicator};
use jiceng_data::words::{IndicatorBasis, IndicatorPeriod};

use super::definition::{Definition, counted_facts, definitions};
use super::facts::{CountedFact, GroupBy, IndicatorFacts};
use super::measure::{Group, Measured, Measuring};
use super::period::ReportPeriod;
use super::prepared::Prepared;
use super::reason::IndicatorReason as R;
use super::result::{IndicatorGroup, IndicatorResult, IndicatorState};
use super::sound::{sound_cases, sound_facts};
use crate::calendar::LAST_DATE;
use crate::error::{Error, fail};
use crate::explain::{Answer, Reasons};
use crate::ruleset::Ruleset;

/// The most rows of cases, and of counted facts.
const MOST_ROWS: usize = 1 << 22;
/// The most groups: more than a province has townships.
const MOST_GROUPS: usize = 1 << 12;

/// What came of computing: an answer for each indicator, and the rows that were left out. 计算结果。
#[derive(Debug, Clone)]
pub struct Indicators {
    /// One for each indicator that is defined, in the order of the documents.
    pub answers: Vec<Answer<IndicatorResult>>,
    /// Rows at fault, which no figure counts: code, position, way out.
    pub refused: Vec<Error>,
}

impl Indicators {
    /// The indicator with this id. 按编号取指标。
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Answer<IndicatorResult>> {
        self.answers.iter().find(|answer| answer.value.id == id)
    }
}

/// Every indicator that is defined here: numerator, denominator, exact fraction, basis, what left and what is missing.
///
/// 计算本地定义的全部指标：分子、分母、精确分数、基数、另列的退出以及缺少的数据。
///
/// Cases are counted by their first handling. One that was merged is a report and no case; what is not yet due is neither
/// met nor missed; a figure of a group is of the same definition, and never a mean of rates. A row at fault is left out,
/// named, and stops nothing.
///
/// # Units
/// Those of each indicator; shares in basis points, half up on the exact fraction; percentiles by nearest rank.
///
/// # Range
/// At most 4,194,304 cases and as many counted facts, in 4,096 groups.
///
/// # Errors
/// `JC-0738` if nothing is defined there on the last day of the period; `JC-0739` if the data end before the period
/// begins; `JC-0747` and `JC-0748` for more groups or rows. In `refused`, with its row: `JC-0740` to `JC-0742` for a counted fact, `JC-0743` to
/// `JC-0745` and `JC-0359` for a case.
///
/// # Source
/// The documents of indicators, in [`Answer::basis`]; the built-in definitions are this library's own, marked an example.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::indicators::{CountedFact, GroupBy, IndicatorFacts, IndicatorState, ReportPeriod, compute};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let facts = IndicatorFacts {
///     counted: vec![CountedFact::new("finance.villages", 85), CountedFact::new("villages", 97)],
///     ..IndicatorFacts::none(0)
/// };
/// let period = ReportPeriod::new(parse_date("2016-01-01")?, parse_date("2017-01-01")?)?;
/// let found = compute(&ruleset, &facts, period, parse_date("2016-12-31")?, GroupBy::Whole)?;
/// let villages = &found.get("finance-villages").unwrap().value.figures;
/// assert_eq!((villages.numerator, villages.denominator, villages.share_bp), (Some(85), Some(97), Some(8_763)));
/// // No case was given: that is no zero.
/// let success = &found.get("mediation-success.concluded").unwrap().value;
/// assert_eq!((success.figures.state, success.missing.as_slice()), (IndicatorState::Missing, &["cases".to_string()][..]));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn compute(
    ruleset: &Ruleset,
    facts: &IndicatorFacts,
    period: ReportPeriod,
    data_through: NaiveDate,
    by: GroupBy,
) -> Result<Indicators, Error> {
    if data_through < period.from() || data_through > LAST_DATE {
        let args = [("from", period.from().to_string()), ("to", data_through.to_string())];
        return Err(fail(739, &args).at("data_through"));
    }
    let rows = facts.cases.as_deref().unwrap_or_default();
    let count = rows.len().max(facts.counted.len());
    if count > MOST_ROWS {
        let args = [("count", count.to_string()), ("limit", MOST_ROWS.to_string())];
        return Err(fail(748, &args));
    }
    let known = definitions(ruleset, period.last())?;
    let mut refused = Vec::new();
    let cases = sound_cases(rows, data_through, &mut refused);
    let counted = sound_facts(&facts.counted, &counted_facts(ruleset, period.last()), &mut refused);
    let cases: Vec<Prepared<'_>> =
        cases.into_iter().map(|row| Prepared::of(row, facts.look_back_days)).collect();
    let asked = Asked { given: facts, period, through: data_through };
    let groups = groups(&cases, &counted, by)?;
    let whole = Part { rows: cases.iter().collect(), counted: counted.iter().collect() };
    let whole = asked.of(Group::Whole, whole);
    let groups: Vec<Measuring<'_>> = groups.into_iter().map(|(group, part)| asked.of(group, part)).collect();
    let answers = known.iter().map(|one| answer(one, &whole, &groups)).collect();
    Ok(Indicators { answers, refused })
}

fn answer(one: &Definition, whole: &Measuring<'_>, groups: &[Measuring<'_>]) -> Answer<IndicatorResult> {
    let of = &one.indicator;
    let measured = whole.measure(of);
    let mut partial = false;
    let groups: Vec<IndicatorGroup> = groups
        .iter()
        .map(|group| {
            let part = group.measure(of);
            partial |= !part.missing.is_empty() && measured.missing.is_empty();
            let (level, unit) = match &group.group {
                Group::Level(level) => (Some(*level), None),
                Group::Unit(unit) => (None, unit.clone()),
                Group::Whole => (None, None),
            };
            IndicatorGroup { level, unit, figures: part.figures }
        })
        .collect();
    let mut reasons = reasons(of, whole, &measured);
    reasons.add_if(partial, R::GroupsPartial);
    let value = IndicatorResult {
        id: of.id.clone(),
        zh: of.title.zh.clone(),
        en: of.title.en.clone(),
        form: of.form,
        basis: of.basis,
        unit: of.unit,
        policy: one.policy.clone(),
        period: whole.period,
        data_through: whole.through,
        missing: measured.missing.into_iter().collect(),
        figures: measured.figures,
        groups,
    };
    Answer { value, reasons, basis: vec![one.basis.clone()], caveats: one.caveats() }
}

fn reasons(of: &Indicator, whole: &Measuring<'_>, measured: &Measured) -> Reasons<R> {
    let (figures, period) = (&measured.figures, whole.period);
    let mut reasons = Reasons::none();
    reasons.add_if(figures.state == IndicatorState::Computed, R::Counted);
    reasons.add_if(figures.state == IndicatorState::NothingToCount, R::ZeroDenominator);
    reasons.add_if(figures.state == IndicatorState::Missing, R::NotGiven);
    reasons.add_if(measured.mixed, R::MixedUnits);
    reasons.add_if(figures.state == IndicatorState::Refused && !measured.mixed, R::Contradictory);
    reasons.add_if(whole.through < period.last() && of.period != IndicatorPeriod::AsOf, R::PeriodOpen);
    let unlike = of.period == IndicatorPeriod::Year && !period.is_whole_years();
    reasons.add_if(unlike, R::PeriodUnlike);
    reasons.add_if(figures.exits.iter().any(|exit| exit.cases > 0), R::ExitsApart);
    reasons.add_if(figures.days.is_some_and(|days| days.unknown > 0), R::DaysUnknown);
    if let Some(Counted::Cases(term)) = of.denominator.as_ref().map(|term| &term.count) {
        let censored = whole.rows.iter().any(|row| row.is_censored(term, period, whole.through));
        reasons.add_if(censored, R::NotYetDue);
        let hidden = of.basis == IndicatorBasis::Closed
            && term.clock.is_some()
            && whole.rows.iter().any(|row| row.is_open_overdue(term));
        reasons.add_if(hidden, R::OpenOverdueApart);
    }
    reasons
}

/// What is asked of every group alike.
struct Asked<'a> {
    given: &'a IndicatorFacts,
    period: ReportPeriod,
    through: NaiveDate,
}

impl<'a> Asked<'a> {
    fn of(&self, group: Group, part: Part<'a>) -> Measuring<'a> {
        let Self { given, period, through } = *self;
        Measuring { given, counted: part.counted, rows: part.rows, group, period, through }
    }
}

/// What belongs to one group.
#[derive(Default)]
struct Part<'a> {
    rows: Vec<&'a Prepared<'a>>,
    counted: Vec<&'a CountedFact>,
}

/// The groups that cases and counted facts name, each with what belongs to it.
fn groups<'a>(
    cases: &'a [Prepared<'a>],
    counted: &'a [CountedFact],
    by: GroupBy,
) -> Result<BTreeMap<Group, Part<'a>>, Error> {
    let mut found: BTreeMap<Group, Part<'_>> = BTreeMap::new();
    for row in cases {
        let group = match by {
            GroupBy::Whole => continue,
            GroupBy::Level => Group::Level(row.row.level),
            GroupBy::Unit => Group::Unit(row.row.unit.clone()),
        };
        found.entry(group).or_default().rows.push(row);
    }
    for fact in counted {
        let group = match by {
            GroupBy::Whole => None,
            GroupBy::Level => fact.level.map(Group::Level),
            GroupBy::Unit => fact.unit.clone().map(|unit| Group::Unit(Some(unit))),
        };
        if let Some(group) = group {
            found.entry(group).or_default().counted.push(fact);
        }
    }
    if found.len() > MOST_GROUPS {
        let args = [("count", found.len().to_string()), ("limit", MOST_GROUPS.to_string())];
        return Err(fail(747, &args).at("by"));
    }
    Ok(found)
}
