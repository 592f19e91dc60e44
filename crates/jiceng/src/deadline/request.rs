use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::{Approver, ExclusionKind};
use serde::{Deserialize, Serialize};

use super::given::GivenPeriod;
use crate::calendar::zone;
use crate::ruleset::Facts;

/// What is asked: a rule or a limit of one's own, a start, and what happened to the period since.
///
/// 请求：规则或自拟期限、起算日，以及期间发生的事。
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::deadline::DueRequest;
/// let request = DueRequest::new("LIC-13", NaiveDate::from_ymd_opt(2016, 3, 1).unwrap());
/// let same = DueRequest::from_json(r#"{"rule": "LIC-13", "start": "2016-03-01"}"#)?;
/// assert_eq!(request, same);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DueRequest {
    /// Id, series or step of the rule, or id or full name of a service item; absent where `given` is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// A limit of one's own instead of a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<GivenPeriod>,
    /// The day of the start event (day 0); of the event itself where the rule counts backwards.
    pub start: NaiveDate,
    /// The instant of the start event: needed where the rule counts hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<FixedOffset>>,
    /// The day whose law applies; `None` is `start`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law_on: Option<NaiveDate>,
    /// Facts on which the limit depends.
    #[serde(default, skip_serializing_if = "no_facts")]
    pub facts: Facts,
    /// Time that is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Exclusion>,
    /// Extensions that were approved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// Corrections of papers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Overlay whose days and hours hold; `None` is the national calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Refuse an answer that lies beyond the last certain day of the calendar.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub certain: bool,
    /// The caller's own key. It never enters an answer, a text or a receipt.
    #[serde(default, skip_serializing)]
    pub reference: Option<String>,
}

fn no_facts(facts: &Facts) -> bool {
    facts.0.is_empty()
}

impl DueRequest {
    /// A request for a rule or a service item from a start day. 由规则或服务事项与起算日提出请求。
    ///
    /// # Examples
    /// ```
    /// use jiceng::calendar::parse_date;
    /// use jiceng::deadline::{DueRequest, due};
    /// let ruleset = jiceng::Ruleset::jiaoling()?;
    /// // The item decides which rule applies: the Licensing Law's 20 working days, then Guangdong's ten.
    /// let of = |start| due(&ruleset, &DueRequest::new("森林防火区野外用火审批", parse_date(start)?));
    /// assert_eq!(of("2016-03-01")?.value.due, Some(parse_date("2016-03-29")?));
    /// assert_eq!(of("2018-03-01")?.value.due, Some(parse_date("2018-03-15")?));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn new(rule: impl Into<String>, start: NaiveDate) -> Self {
        Self { rule: Some(rule.into()), ..Self::bare(start) }
    }

    /// A request for a rule that counts hours. 由规则与起算时刻提出请求（以小时计）。
    #[must_use]
    pub fn at(rule: impl Into<String>, started_at: DateTime<FixedOffset>) -> Self {
        let start = started_at.with_timezone(&zone()).date_naive();
        Self { rule: Some(rule.into()), started_at: Some(started_at), ..Self::bare(start) }
    }

    /// A request for a limit of one's own. 由自拟期限提出请求。
    #[must_use]
    pub fn given(given: GivenPeriod, start: NaiveDate) -> Self {
        Self { given: Some(given), ..Self::bare(start) }
    }

    /// A request that names neither rule nor limit yet.
    pub(crate) fn bare(start: NaiveDate) -> Self {
        Self {
            rule: None,
            given: None,
            start,
            started_at: None,
            law_on: None,
            facts: Facts::none(),
            exclusions: Vec::new(),
            extensions: Vec::new(),
            corrections: Vec::new(),
            office: None,
            certain: false,
            reference: None,
        }
    }

    /// The same request with a fact. 加一项事实。
    #[must_use]
    pub fn fact(mut self, fact: impl Into<String>, value: impl Into<String>) -> Self {
        self.facts = self.facts.with(fact, value);
        self
    }

    /// The same request with time left out. 加一段扣除时间。
    #[must_use]
    pub fn exclude(mut self, kind: ExclusionKind, from: NaiveDate, to: Option<NaiveDate>) -> Self {
        self.exclusions.push(Exclusion { kind, from, to });
        self
    }

    /// The same request with an extension. 加一次延长。
    #[must_use]
    pub fn extend(mut self, value: u32, approved_on: NaiveDate, approver: Approver) -> Self {
        self.extensions.push(Extension { value, approved_on, approver, by_handler: false });
        self
    }

    /// The same request with a correction of papers. 加一次补正。
    #[must_use]
    pub fn correct(mut self, noticed_on: NaiveDate, corrected_on: Option<NaiveDate>) -> Self {
        self.corrections.push(Correction { noticed_on, corrected_on });
        self
    }
}

/// Time that is left out: an actual interval, both days included.
///
/// 扣除的时段，起止日均计入。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Of what kind; the rule's law must list it.
    pub kind: ExclusionKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it goes on, which holds the period.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// An approved extension.
///
/// 已批准的延长。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// How much, in the unit of the rule's cap.
    pub value: u32,
    /// The day of approval; it must lie within the period.
    pub approved_on: NaiveDate,
    /// Who approved.
    pub approver: Approver,
    /// Whether the approver handles the matter: refused.
    #[serde(default)]
    pub by_handler: bool,
}

/// A correction of papers: asked for on one day, received on another.
///
/// 补正：何日通知、何日收到。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the notice.
    pub noticed_on: NaiveDate,
    /// The day on which the corrected papers were received; `None` while they are awaited.
    #[serde(default)]
    pub corrected_on: Option<NaiveDate>,
}
