use jiceng_data::model::MarkPolicy;

use super::decimal::Decimal;
use super::record::Record;
use super::scheme::Scheme;
use super::steps::{Formula, ScoreStep};
use super::totals::NO_SCORE;

/// A result in words: one sentence, and every step with its numbers. 考评结果的说明。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreText {
    /// The result in one Chinese sentence.
    pub headline_zh: String,
    /// The result in one English sentence.
    pub headline_en: String,
    /// Each step in Chinese.
    pub steps_zh: Vec<String>,
    /// Each step in English.
    pub steps_en: Vec<String>,
}

impl ScoreText {
    /// The whole in Chinese, one step a line. 中文全文。
    #[must_use]
    pub fn zh(&self) -> String {
        text(&self.headline_zh, &self.steps_zh, "。")
    }

    /// The whole in English, one step a line. 英文全文。
    #[must_use]
    pub fn en(&self) -> String {
        text(&self.headline_en, &self.steps_en, ".")
    }
}

fn text(headline: &str, steps: &[String], stop: &str) -> String {
    let steps = (1_usize..).zip(steps).map(|(at, step)| format!("{at}. {step}{stop}\n"));
    format!("{headline}{stop}\n{}", steps.collect::<String>())
}

/// A number without zeros at its end.
fn short(number: Decimal) -> String {
    let text = number.to_string();
    if number.digits == 0 { text } else { text.trim_end_matches('0').trim_end_matches('.').to_string() }
}

/// A weight as a percentage.
fn percent(weight: Decimal) -> String {
    format!("{} %", short(Decimal { units: weight.units, digits: weight.digits.saturating_sub(2) }))
}

/// The result of a record in words: every number that it shows is the number that was used.
///
/// 以文字说明考评结果；所示数字即计算所用数字。
#[must_use]
pub fn explain_record(scheme: &Scheme, record: &Record) -> ScoreText {
    let (headline_zh, headline_en) = headline(scheme, record);
    let steps = record.steps.iter().map(|step| in_words(scheme, step));
    let (steps_zh, steps_en) = steps.unzip();
    ScoreText { headline_zh, headline_en, steps_zh, steps_en }
}

fn headline(scheme: &Scheme, record: &Record) -> (String, String) {
    let weighted = record.steps.iter().find(|step| step.formula == Formula::Weighted);
    let (Some(weighted), Some(total)) = (weighted, record.total) else {
        return ("不参加考评".into(), "does not take part in the evaluation".into());
    };
    let parts = |zh: bool| {
        let parts = weighted.terms.iter().map(|term| {
            let (name_zh, name_en) = label(scheme, &term.of);
            let (name, unit) = if zh { (name_zh, " 分") } else { (name_en, "") };
            format!("{name} {}{unit} × {}", term.value, percent(term.factor))
        });
        parts.collect::<Vec<_>>().join(" + ")
    };
    let base =
        record.steps.iter().find(|step| step.formula == Formula::Total).map_or(total, |step| step.result);
    let sum = short(weighted.result);
    let model = scheme.model();
    let (unknown_zh, unknown_en) = rule(model.unknown);
    let (abstain_zh, abstain_en) = rule(model.abstain);
    let mut zh = format!("{} = {sum}，四舍五入为 {base} 分", parts(true));
    let mut en = format!("{} = {sum}, rounded half up to {base}", parts(false));
    if base != total {
        zh.push_str(&format!("，加扣分后为 {total} 分"));
        en.push_str(&format!(", {total} after bonuses and deductions"));
    }
    if let Some(first) = record.inputs.first() {
        let (name_zh, name_en) = label(scheme, &first.group);
        zh.push_str(&format!(
            "；{name_zh}计入 {} 张票，“不了解”{unknown_zh}，弃权{abstain_zh}",
            first.counted
        ));
        en.push_str(&format!(
            "; {} ballots of the {name_en} were counted, don't-knows {unknown_en}, abstentions {abstain_en}",
            first.counted
        ));
    }
    if let Some(rank) = record.rank {
        zh.push_str(&format!("；第 {rank} 名"));
        en.push_str(&format!("; rank {rank}"));
    }
    if record.grade.is_some() {
        zh.push_str(&format!("，拟定等次：{}", record.grade_zh));
        en.push_str(&format!(", proposed grade: {}", record.grade_en));
    }
    (zh, en)
}

fn rule(policy: MarkPolicy) -> (String, String) {
    match policy {
        MarkPolicy::Exclude => ("不计入各项的分母".into(), "are left out of the denominators".into()),
        MarkPolicy::Points(points) => {
            let points = short(Decimal { units: i64::from(points), digits: 3 });
            (format!("按 {points} 分计入"), format!("count as {points} points"))
        }
    }
}

/// Both labels of an id of the scheme: group, dimension or option.
fn label<'a>(scheme: &'a Scheme, id: &'a str) -> (&'a str, &'a str) {
    let model = scheme.model();
    let groups = model.groups.iter().map(|one| (&one.id, &one.label));
    let dimensions = model.dimensions.iter().map(|one| (&one.id, &one.label));
    let options = model.options.iter().map(|one| (&one.id, &one.label));
    let found = groups.chain(dimensions).chain(options).find(|(known, _)| *known == id);
    found.map_or_else(|| word(id), |(_, label)| (&label.zh, &label.en))
}

fn word(id: &str) -> (&str, &str) {
    match id {
        "blank" => ("空白", "blank"),
        "ballots" => ("所余各票之和", "sum of the ballots left"),
        "weighted" => ("加权合计", "weighted sum"),
        "total" => ("总分", "total"),
        "bonus" => ("加分", "bonuses"),
        "deduction" => ("扣分", "deductions"),
        "limit" => ("限于上下限", "kept within its limits"),
        other => (other, other),
    }
}

fn path(scheme: &Scheme, of: &str, zh: bool) -> String {
    let parts = of.split('/').map(|id| {
        let both = label(scheme, id);
        if zh { both.0 } else { both.1 }
    });
    parts.collect::<Vec<_>>().join(if zh { "·" } else { ", " })
}

fn in_words(scheme: &Scheme, step: &ScoreStep) -> (String, String) {
    let one = Decimal { units: 1, digits: 0 };
    // A count or a weight of one is a number of the sum; elsewhere it only carries the term.
    let carries = matches!(step.formula, Formula::Trimmed | Formula::Total | Formula::Adjusted);
    let terms = |zh: bool| {
        let terms = step.terms.iter().map(|term| {
            let name = path(scheme, &term.of, zh);
            let value = short(term.value);
            if carries && term.factor == one {
                format!("{name} {value}")
            } else {
                format!("{name} {} × {value}", short(term.factor))
            }
        });
        terms.collect::<Vec<_>>().join(" + ")
    };
    let say = |zh: bool| {
        let sum = terms(zh);
        let of = if step.divisor == one { sum } else { format!("({sum}) ÷ {}", short(step.divisor)) };
        let name = if zh { step.formula.zh() } else { step.formula.en() };
        let colon = if zh { "：" } else { ": " };
        let place = path(scheme, &step.of, zh);
        let (open, close) = if zh { ("（", "）") } else { (" (", ")") };
        format!("{name}{open}{place}{close}{colon}{of} = {}", step.result)
    };
    (say(true), say(false))
}

/// What the total would be if the groups weighed otherwise, in units of the total: advisory, never the result.
///
/// 若各组权重不同，总分为多少；仅供参考。
///
/// # Range
/// One weight for each group, in parts of ten thousand; `None` where they do not add up or there is no score.
#[must_use]
pub fn reweighted(scheme: &Scheme, groups: &[i64], weights: &[u16]) -> Option<i64> {
    let all: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
    if all != 10_000 || weights.len() != groups.len() || groups.contains(&NO_SCORE) {
        return None;
    }
    let rounding = scheme.model().rounding;
    let parts = weights.iter().copied().zip(groups.iter().copied());
    super::stages::total(super::stages::weighted(parts)?, rounding.group, rounding.total)
}
