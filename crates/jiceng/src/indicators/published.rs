use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::model::{Day, Published};
use jiceng_data::words::{Claim, IndicatorForm, PublishedPart, SourceKind};
use serde::{Deserialize, Serialize};

use super::compute::Indicators;
use super::result::{Figures, IndicatorState};
use crate::calendar::naive;
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveat, Caveats, Explained, Reasons, reason_table};
use crate::ruleset::{Inner, Ruleset};

closed_list! {
    /// How a computed figure stands to the published one.
    pub enum Verdict {
        Agrees = "agrees", "一致", "agrees";
        Differs = "differs", "不一致", "differs";
        CannotBeCompared = "cannot-be-compared", "无法比较", "cannot be compared";
    }
}

closed_list! {
    /// Why a published figure agrees, differs, or cannot be compared: one bit each.
    pub enum PublishedReason {
        WithinClaim = "within-claim", "符合所公布的说法", "lies within what is claimed";
        OutsideClaim = "outside-claim", "不符合所公布的说法", "lies outside what is claimed";
        BaseNotStated = "base-not-stated", "公布时未写明基数，逐一比较各种基数", "the base was not stated: each is compared";
        BasesDisagree = "bases-disagree", "不同基数结论不同", "one base agrees and another does not";
        NotComputed = "not-computed", "缺少数据，未能计算", "there is no computed figure";
        PeriodUnlike = "period-unlike", "期间不同", "the periods are not the same";
        EachReading = "each-reading", "提速有多种算法，逐一比较", "a speed-up has several readings: each is compared";
    }
}
reason_table!(PublishedReason);

/// One figure beside the published one. 一次比较。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The indicator.
    pub indicator: String,
    /// Of a speed-up, which reading; else empty.
    pub reading: String,
    /// The computed number; `None` where there is none.
    pub computed: Option<i64>,
    /// How it stands.
    pub verdict: Verdict,
}

/// A published figure and what is computed for it. 公布数与计算数对照。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFigure {
    /// The indicators that it may be of.
    pub of: Vec<String>,
    /// Which number of them.
    pub part: PublishedPart,
    /// What it claims.
    pub claim: Claim,
    /// The number.
    pub value: i64,
    /// The words of the source.
    pub phrase: String,
    /// Whether its numerator and denominator were stated with it.
    pub base_stated: bool,
    /// Each figure that it may be.
    pub compared: Vec<Comparison>,
    /// Whether they agree: only where every one that can be compared says the same.
    pub verdict: Verdict,
}

impl Explained for PublishedFigure {
    type Reason = PublishedReason;
}

/// The published figures of a place, each beside what is computed for it.
///
/// 当地公布的数字与计算结果逐一对照。
///
/// `Exact` is equal, `AtLeast` no less, `About` no further away than `about_bp` of the published number: how far "about"
/// reaches no source says, so the caller does. A figure whose base was not stated is compared on each base; where they
/// disagree, it cannot be compared. A figure without days is compared whatever the period; one with a first or last day
/// only where the period has the same.
///
/// # Units
/// Those of the indicator; shares and `about_bp` in basis points.
///
/// # Errors
/// `JC-0746` if no document holds published figures of the place.
///
/// # Source
/// The document that holds the figures, in [`Answer::basis`].
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::indicators::{CountedFact, GroupBy, IndicatorFacts, ReportPeriod, Verdict, compare_published, compute};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let counted = |rows: &[(&str, i64)]| rows.iter().map(|(id, value)| CountedFact::new(id, *value)).collect();
/// let facts = IndicatorFacts {
///     counted: counted(&[("land.area-certified", 92_400), ("land.area-confirmed", 110_000)]),
///     ..IndicatorFacts::none(0)
/// };
/// let period = ReportPeriod::new(parse_date("2015-01-01")?, parse_date("2017-01-01")?)?;
/// let computed = compute(&ruleset, &facts, period, parse_date("2016-12-31")?, GroupBy::Whole)?;
/// let published = compare_published(&ruleset, &computed, 500)?;
/// // 88.6 % was published; 92,400 of 110,000 mu are 84.0 %.
/// let rate = published.iter().find(|one| one.value.value == 8_860).unwrap();
/// assert_eq!((rate.value.compared[0].computed, rate.value.compared[0].verdict), (Some(8_400), Verdict::Differs));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn compare_published(
    ruleset: &Ruleset,
    computed: &Indicators,
    about_bp: u32,
) -> Result<Vec<Answer<PublishedFigure>>, Error> {
    let mut found = Vec::new();
    for document in ruleset.inner().indicators() {
        let basis = Inner::indicators_citation(document);
        let caveats = Caveats::NONE
            .with_if(basis.source == SourceKind::Example, Caveat::ExamplePolicy)
            .with_if(!basis.verified && basis.source != SourceKind::Example, Caveat::UnverifiedSource);
        for published in &document.published {
            let (value, reasons) = one(published, computed, about_bp);
            found.push(Answer { value, reasons, basis: vec![Arc::clone(&basis)], caveats });
        }
    }
    if found.is_empty() {
        return Err(fail(746, &[("division", ruleset.division().to_string())]));
    }
    Ok(found)
}

fn one(
    published: &Published,
    computed: &Indicators,
    about_bp: u32,
) -> (PublishedFigure, Reasons<PublishedReason>) {
    use PublishedReason as R;
    let mut reasons = Reasons::none();
    reasons.add_if(!published.base_stated, R::BaseNotStated);
    let mut compared = Vec::new();
    for id in &published.of {
        let result = computed.get(id).map(|answer| &answer.value);
        let same_days = result.is_none_or(|result| {
            let day = |Day(day): Day| -> NaiveDate { naive(day) };
            published.days.from.is_none_or(|from| day(from) == result.period.from())
                && published.days.to.is_none_or(|to| day(to) == result.period.last())
        });
        reasons.add_if(!same_days, R::PeriodUnlike);
        let is_speed = result.is_some_and(|result| result.form == IndicatorForm::SpeedUp);
        reasons.add_if(is_speed, R::EachReading);
        let numbers = match result {
            Some(result) => numbers(&result.figures, published.part, is_speed),
            None => vec![("", None)],
        };
        for (reading, number) in numbers {
            reasons.add_if(number.is_none(), R::NotComputed);
            let verdict = match number.filter(|_| same_days) {
                None => Verdict::CannotBeCompared,
                Some(number) if fits(published, number, about_bp) => Verdict::Agrees,
                Some(_) => Verdict::Differs,
            };
            let (indicator, reading) = (id.clone(), reading.to_owned());
            compared.push(Comparison { indicator, reading, computed: number, verdict });
        }
    }
    let any = |verdict: Verdict| compared.iter().any(|one| one.verdict == verdict);
    let verdict = match (any(Verdict::Agrees), any(Verdict::Differs)) {
        (true, false) => Verdict::Agrees,
        (false, true) => Verdict::Differs,
        _ => Verdict::CannotBeCompared,
    };
    reasons.add_if(any(Verdict::Agrees), R::WithinClaim);
    reasons.add_if(any(Verdict::Differs), R::OutsideClaim);
    reasons.add_if(any(Verdict::Agrees) && any(Verdict::Differs), R::BasesDisagree);
    let figure = PublishedFigure {
        of: published.of.clone(),
        part: published.part,
        claim: published.claim,
        value: published.value,
        phrase: published.phrase.clone(),
        base_stated: published.base_stated,
        compared,
        verdict,
    };
    (figure, reasons)
}

/// The numbers that a published one may be: one, or each reading of a speed-up.
fn numbers(figures: &Figures, part: PublishedPart, is_speed: bool) -> Vec<(&'static str, Option<i64>)> {
    if is_speed && part == PublishedPart::ShareBp {
        let speed = figures.speed_up;
        let wide = |number: Option<u64>| number.and_then(|number| i64::try_from(number).ok());
        return vec![
            ("ratio-of-sums", wide(speed.and_then(|one| one.ratio_of_sums_bp))),
            ("mean-ratio", wide(speed.and_then(|one| one.mean_ratio_bp))),
            ("median-ratio", wide(speed.and_then(|one| one.median_ratio_bp))),
            ("saved-to-taken", speed.and_then(|one| one.saved_to_taken_bp)),
        ];
    }
    let number = match part {
        PublishedPart::Numerator => figures.numerator,
        PublishedPart::Denominator => figures.denominator,
        PublishedPart::ShareBp => figures.share_bp,
    };
    vec![("", number.filter(|_| figures.state != IndicatorState::Refused))]
}

fn fits(published: &Published, number: i64, about_bp: u32) -> bool {
    match published.claim {
        Claim::Exact => number == published.value,
        Claim::AtLeast => number >= published.value,
        Claim::About => {
            let apart = i128::from(number.abs_diff(published.value)).saturating_mul(10_000);
            apart <= i128::from(published.value).saturating_mul(i128::from(about_bp))
        }
    }
}
