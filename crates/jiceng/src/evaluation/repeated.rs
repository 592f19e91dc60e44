use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::{GradeLevel, RepeatBy, StaffKind};
use serde::{Deserialize, Serialize};

use super::scheme::caveats_of;
use crate::calendar::day_of_date;
use crate::deadline::{DueRequest, due};
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Explained, Reasons, reason_table};
use crate::ruleset::Ruleset;

/// The grade of one evaluation. 一次考评的等次。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PastGrade {
    /// The year that was evaluated.
    pub year: i16,
    /// The day of the evaluation, where there were several in a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// The grade.
    pub grade: GradeLevel,
}

closed_list! {
    /// What was found.
    pub enum RepeatReason {
        YearsRunning = "years-running", "连续年度", "in years running";
        TimesRunning = "times-running", "连续次数", "in evaluations running";
        NotRunning = "not-running", "未连续", "not running";
        NoRule = "no-rule", "未见规定", "no rule is known for this kind of staff";
    }
}
reason_table!(RepeatReason);

/// Whether a bad grade came again, as a flag: an organ decides. 是否连续，仅作提示，由有权机关决定。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repeated {
    /// Whether the ground is there.
    pub ground: bool,
    /// What may follow.
    pub effect_zh: String,
    /// The same in English.
    pub effect_en: String,
    /// Who decides.
    pub organ_zh: String,
    /// The same in English.
    pub organ_en: String,
}
impl Explained for Repeated {
    type Reason = RepeatReason;
}

/// Whether the last of some evaluations completes a run of bad grades: years running for civil servants and staff of
/// public institutions, times running where a rule says so.
///
/// 最近一次考评是否构成“连续两年”或者“连续两次”。
///
/// # Errors
/// `JC-0234` without a grade.
///
/// # Source
/// 公务员法 art. 88 item 1; 事业单位人事管理条例 art. 16; the frames of the ruleset.
///
/// # Examples
/// ```
/// use jiceng::evaluation::{PastGrade, repeated};
/// use jiceng::words::{GradeLevel, StaffKind};
/// let grade = |year, grade| PastGrade { year, on: None, grade };
/// let ruleset = jiceng::Ruleset::nation()?;
/// let bad = GradeLevel::Incompetent;
/// let run = [grade(2015, bad), grade(2016, bad)];
/// assert!(repeated(&ruleset, StaffKind::CivilServant, &run)?.value.ground);
/// let gap = [grade(2014, bad), grade(2016, bad)];
/// assert!(!repeated(&ruleset, StaffKind::CivilServant, &gap)?.value.ground);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn repeated(
    ruleset: &Ruleset,
    staff: StaffKind,
    grades: &[PastGrade],
) -> Result<Answer<Repeated>, Error> {
    let mut order = grades.to_vec();
    order.sort_by_key(|one| (one.year, one.on));
    let last = order.last().ok_or_else(|| fail(234, &[("field", "grades".to_string())]).at("grades"))?;
    let day =
        last.on.or_else(|| NaiveDate::from_ymd_opt(i32::from(last.year), 12, 31)).map_or(0, day_of_date);
    let inner = ruleset.inner();
    let rule = inner
        .frames_on(day)
        .filter(|frame| frame.staff == Some(staff))
        .find_map(|frame| frame.repeats.first());
    let Some(rule) = rule else {
        let value = Repeated {
            ground: false,
            effect_zh: String::new(),
            effect_en: String::new(),
            organ_zh: String::new(),
            organ_en: String::new(),
        };
        let reasons = Reasons::of(RepeatReason::NoRule);
        let caveats = Caveats::of(crate::explain::Caveat::LawSilent);
        return Ok(Answer { value, reasons, basis: Vec::new(), caveats });
    };
    let count = usize::from(rule.count);
    let ground = match rule.by {
        RepeatBy::Times => {
            order.len() >= count && order.iter().rev().take(count).all(|one| one.grade == rule.grade)
        }
        RepeatBy::Years => (0_i16..).take(count).all(|back| {
            let year = last.year.saturating_sub(back);
            let of_year = || order.iter().filter(move |one| one.year == year);
            of_year().next().is_some() && of_year().all(|one| one.grade == rule.grade)
        }),
    };
    let reason = match (ground, rule.by) {
        (true, RepeatBy::Years) => RepeatReason::YearsRunning,
        (true, RepeatBy::Times) => RepeatReason::TimesRunning,
        (false, _) => RepeatReason::NotRunning,
    };
    let basis: Vec<_> = inner.provision_on(&rule.basis, day).cloned().into_iter().collect();
    let caveats = basis.iter().fold(Caveats::NONE, |all, one| all.and(caveats_of(one)));
    let value = Repeated {
        ground,
        effect_zh: rule.effect.zh.clone(),
        effect_en: rule.effect.en.clone(),
        organ_zh: rule.organ.zh.clone(),
        organ_en: rule.organ.en.clone(),
    };
    Ok(Answer { value, reasons: Reasons::of(reason), basis, caveats })
}

closed_list! {
    /// Whether the law lists a way against a grade.
    pub enum AppealReason {
        Listed = "listed", "属于法定复核、申诉情形", "a listed ground of review and appeal";
        NotListed = "not-listed", "不在法定复核、申诉情形之列", "not a listed ground of review and appeal";
        StaysInForce = "stays-in-force", "复核、申诉期间不停止执行", "the measure is carried out meanwhile";
    }
}
reason_table!(AppealReason);

/// The legal ways against a grade, with the last day of each. 对等次的法定救济。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Appeal {
    /// Whether the law lists one.
    pub statutory_appeal: bool,
    /// Each way: id of its period and the last day.
    pub ways: Vec<(String, NaiveDate)>,
}
impl Explained for Appeal {
    type Reason = AppealReason;
}

/// What somebody can do against a grade, by law, and until when.
///
/// 对考评等次的法定复核、申诉及期限。
///
/// # Errors
/// Those of [`due`].
///
/// # Source
/// 公务员法 arts. 95, 96: only 不称职 is listed.
pub fn appeal(
    ruleset: &Ruleset,
    staff: StaffKind,
    grade: GradeLevel,
    told_on: NaiveDate,
) -> Result<Answer<Appeal>, Error> {
    let day = day_of_date(told_on);
    let frames = ruleset.inner().frames_on(day).filter(|frame| frame.staff == Some(staff));
    let rules: Vec<&String> = frames
        .flat_map(|frame| &frame.remedies)
        .filter(|(level, _)| *level == grade)
        .flat_map(|(_, rules)| rules)
        .collect();
    let mut basis = Vec::new();
    let mut caveats = Caveats::NONE;
    let mut ways = Vec::new();
    for rule in rules {
        let answer = due(ruleset, &DueRequest::new(rule, told_on))?;
        caveats = caveats.and(answer.caveats);
        basis.extend(answer.basis);
        ways.extend(answer.value.due.map(|last| (rule.clone(), last)));
    }
    let listed = !ways.is_empty();
    let mut reasons = Reasons::of(if listed { AppealReason::Listed } else { AppealReason::NotListed });
    reasons.add_if(listed, AppealReason::StaysInForce);
    Ok(Answer { value: Appeal { statutory_appeal: listed, ways }, reasons, basis, caveats })
}
