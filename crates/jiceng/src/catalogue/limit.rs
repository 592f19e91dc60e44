use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Day, ExtensionRule, Item as Record, ItemRow};
use jiceng_data::words::{Approver, ExclusionKind, Nature, StartEvent, TownshipEvidence, Unit, Whose};
use serde::{Deserialize, Serialize};

use super::find::{OnDay, item_named, on_day};
use super::item::{basis, caveats, reasons};
use super::reason::CatalogueReason as R;
use super::standing::LimitStanding;
use crate::calendar::{day_of_date, naive};
use crate::deadline::{DeadlineReason, TimeLimit, row_on};
use crate::error::Error;
use crate::explain::{Answer, Caveat, Citation, Explained};
use crate::ruleset::{Facts, Inner, Ruleset};

/// How a limit may be extended. 延长。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionLimit {
    /// Cap of all extensions together, or of the whole period where `total`.
    pub value: u32,
    /// Unit of the cap.
    pub unit: Unit,
    /// Whether the value caps limit and extension together.
    pub total: bool,
    /// Who approves.
    pub approver: Approver,
    /// Whether the person concerned must be told.
    pub tell: bool,
}

/// The limit of one rule: of a step, or of a rule that may bind beside the item's own. 一条规则的期限。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleLimit {
    /// Id of the rule; its own due date is asked for by it.
    pub rule: String,
    /// What must be done.
    pub title_zh: String,
    /// The same in English.
    pub title_en: String,
    /// The limit.
    pub limit: TimeLimit,
    /// The event from which it runs.
    pub start_event: StartEvent,
    /// Whose time it is.
    pub whose: Whose,
    /// What kind of period it is.
    pub nature: Nature,
    /// How it may be extended.
    pub extension: Option<ExtensionLimit>,
    /// Time that may be left out: a closed list.
    pub exclusions: Vec<ExclusionKind>,
    /// Law, article, source.
    pub citation: Option<Arc<Citation>>,
}

/// What an office promised. 承诺时限。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromisedLimit {
    /// The promised limit.
    pub limit: TimeLimit,
    /// Whose promise it is.
    pub by_zh: String,
    /// The same in English.
    pub by_en: String,
    /// First day of the promise; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day of the promise; `None` is not ended.
    pub to: Option<NaiveDate>,
}

/// The time limit of an item on a day: statutory, general, for steps only, none, or none any more; and what was
/// promised.
///
/// 某日某事项的时限：法定、一般、仅分步、没有或者事项已取消；以及承诺时限。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemLimit {
    /// Id of the item.
    pub item: String,
    /// The day.
    pub on: NaiveDate,
    /// What the law says.
    pub standing: LimitStanding,
    /// The statutory limit of the whole; [`TimeLimit::NoLimit`] where there is none, or only of steps.
    pub limit: TimeLimit,
    /// The rule that sets it; `None` where none does, or where a list states the figure itself.
    pub rule: Option<RuleLimit>,
    /// The rules that time its steps on that day, in order.
    pub steps: Vec<RuleLimit>,
    /// Rules that may bind beside it: the earlier date is the safe one.
    pub also: Vec<RuleLimit>,
    /// Whether it is done on the spot where possible.
    pub on_the_spot: bool,
    /// What offices promised, the nearest to the item's place last.
    pub promised: Vec<PromisedLimit>,
    /// The legal basis in the words of an imported list; may be empty.
    pub by_law: String,
    /// First day of what holds on that day; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day of it; `None` is not ended.
    pub to: Option<NaiveDate>,
    /// How it is known that a township hall takes the item.
    pub township_evidence: Vec<TownshipEvidence>,
    /// Why, in the words of whoever looked: what the text says and what it leaves open; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
}

impl Explained for ItemLimit {
    type Reason = R;
}

/// The time limit of the item with this id or name on a day.
///
/// 某日某事项的法定时限与承诺时限。
///
/// *No limit* says that the law cited sets none, and *missing* that a list gives no figure: neither is zero.
///
/// # Errors
/// `JC-0301`, `JC-0302` and `JC-0208` for the name; `JC-0304` if the catalogue says nothing of that day; `JC-0212` to
/// `JC-0214` for facts on which the limit depends; `JC-0225`.
///
/// # Source
/// [`Answer::basis`]: the rule first, then the laws that are cited for the item on that day.
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::catalogue::{LimitStanding, limit};
/// use jiceng::deadline::TimeLimit;
/// use jiceng::ruleset::Facts;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let rural = |on: &str| limit(&ruleset, "农村居民最低生活保障申请", day(on), &Facts::none());
/// // Before July 2021 only steps were limited.
/// assert_eq!(rural("2015-06-01")?.value.standing, LimitStanding::Steps);
/// assert_eq!(rural("2024-06-01")?.value.limit, TimeLimit::working_days(30)?);
/// // Temporary assistance: the law sets none.
/// let none = limit(&ruleset, "temporary-assistance", day("2024-06-01"), &Facts::none())?;
/// assert_eq!((none.value.standing, none.value.limit), (LimitStanding::None, TimeLimit::NoLimit));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn limit(
    ruleset: &Ruleset,
    name: &str,
    on: NaiveDate,
    facts: &Facts,
) -> Result<Answer<ItemLimit>, Error> {
    let inner = ruleset.inner();
    let record = item_named(inner, name)?;
    let state = on_day(record, on)?;
    let mut answer = Answer {
        value: bare(record, &state, on),
        reasons: reasons(record, &state),
        basis: basis(inner, record, &state),
        caveats: caveats(record, &state),
    };
    if let OnDay::Row(row) = &state {
        fill(inner, record, row, facts, &mut answer)?;
    }
    Ok(answer)
}

fn bare(record: &Record, state: &OnDay<'_>, on: NaiveDate) -> ItemLimit {
    let (span, note) = match state {
        OnDay::Row(row) => ((row.in_force.from, row.in_force.to), Some(&row.note)),
        OnDay::Abolished => {
            let end = record.abolished.as_ref();
            ((end.map(|end| end.from), None), end.map(|end| &end.note))
        }
    };
    let row = if let OnDay::Row(row) = state { Some(row) } else { None };
    let date = |day: Option<Day>| day.map(|Day(day)| naive(day));
    ItemLimit {
        item: record.id.clone(),
        on,
        standing: LimitStanding::of(state),
        limit: TimeLimit::NoLimit,
        rule: None,
        steps: Vec::new(),
        also: Vec::new(),
        on_the_spot: row.is_some_and(|row| row.on_the_spot),
        promised: Vec::new(),
        by_law: row.map(|row| row.by_law.clone()).unwrap_or_default(),
        from: date(span.0),
        to: date(span.1),
        township_evidence: record.evidence.clone(),
        note_zh: note.map(|note| note.zh.clone()).unwrap_or_default(),
        note_en: note.map(|note| note.en.clone()).unwrap_or_default(),
    }
}

/// What the ruleset holds for the row: rule, steps, promises, and what they rest on.
fn fill(
    inner: &Inner,
    record: &Record,
    row: &ItemRow,
    facts: &Facts,
    answer: &mut Answer<ItemLimit>,
) -> Result<(), Error> {
    let day = day_of_date(answer.value.on);
    let position = row_on(inner, &record.id, day, facts)?;
    if let Some(held) = rule_at(inner, position) {
        answer.value.limit = held.limit;
        let is_rule = !held.rule.is_empty() && held.rule != record.id;
        answer.value.rule = is_rule.then_some(held);
    }
    if let Some(compact) = inner.row(position) {
        answer.caveats = answer
            .caveats
            .and(compact.caveats)
            .with_if(day > compact.checked_through, Caveat::LawNotCheckedSince);
        answer.reasons.add_if(compact.reasons.has(DeadlineReason::FactDecides), R::FactDecides);
        for promise in inner.promises_of(compact).iter().filter(|one| one.from <= day && day <= one.to) {
            answer.value.promised.push(PromisedLimit {
                limit: promise.limit,
                by_zh: promise.citation.law_zh.clone(),
                by_en: promise.citation.law_en.clone(),
                from: promise.citation.from,
                to: promise.citation.to,
            });
            answer.basis.push(promise.citation.clone());
        }
    }
    let on_that_day = |names: &[String]| -> Vec<RuleLimit> {
        names.iter().filter_map(|name| rule_at(inner, inner.rule_position(name, day)?)).collect()
    };
    answer.value.steps = on_that_day(&row.steps);
    answer.value.also = on_that_day(&row.also);
    let (promised, also) = (!answer.value.promised.is_empty(), !answer.value.also.is_empty());
    answer.reasons.add(if promised { R::Promised } else { R::NotPromised });
    answer.reasons.add_if(also, R::MayBindToo);
    if let Some(citation) = answer.value.rule.as_ref().and_then(|rule| rule.citation.clone()) {
        // The rule speaks for the law that is cited first in the same words.
        answer.basis.retain(|other| other.law_zh != citation.law_zh || other.article != citation.article);
        answer.basis.insert(0, citation);
    }
    Ok(())
}

fn rule_at(inner: &Inner, position: u16) -> Option<RuleLimit> {
    let (period, basis) = (inner.period_of(position)?, inner.basis_of(position)?);
    Some(RuleLimit {
        rule: period.id.clone(),
        title_zh: period.title.zh.clone(),
        title_en: period.title.en.clone(),
        limit: TimeLimit::of(period.limit),
        start_event: period.start_event,
        whose: period.whose,
        nature: period.nature,
        extension: period.extension.as_ref().map(extension),
        exclusions: period.exclusions.clone(),
        citation: basis.rule.clone(),
    })
}

fn extension(rule: &ExtensionRule) -> ExtensionLimit {
    let ExtensionRule { value, unit, total, approver, tell } = *rule;
    ExtensionLimit { value, unit, total, approver, tell }
}
