use jiceng_data::order;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::fault::Severity;
use jiceng_data::model::{Corpus, Day};

use super::division_line::{checked, depth, on_one_line, reaches};
use super::index::{Index, nearest};
use super::inner::{Horizon, Inner, meant};
use super::layering;
use super::loosening;
use super::rule::{Facts, Rule};
use super::tracks::Tracks;
use crate::calendar::{WorkCalendar, day_of_date};
use crate::error::{Error, Fault, echo, fail};
use crate::explain::Citation;
use crate::receipt::hex;

/// All rules of one line of jurisdictions: checked, dated, immutable.
///
/// 一条区划线上的全部规则：已检查、有日期、不可变。
///
/// A cheap handle, `Send` and `Sync`; a new document or notice makes a new value.
///
/// # Examples
/// ```
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// assert_eq!(ruleset.division(), "441427");
/// assert_eq!(ruleset.rule("LIC-13")?.title_zh, "作出行政许可决定");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Ruleset(Arc<Inner>);

impl Ruleset {
    /// National rules only. 国家规则。
    ///
    /// # Errors
    /// `JC-9902` if the embedded data is damaged.
    pub fn nation() -> Result<Self, Error> {
        Self::of_division("000000")
    }

    /// The rules that hold in Guangdong. 广东省适用的规则。
    ///
    /// # Errors
    /// `JC-9902` if the embedded data is damaged.
    pub fn guangdong() -> Result<Self, Error> {
        Self::of_division("440000")
    }

    /// The rules that hold in Jiaoling County, Meizhou, Guangdong. 蕉岭县适用的规则。
    ///
    /// # Errors
    /// `JC-9902` if the embedded data is damaged.
    pub fn jiaoling() -> Result<Self, Error> {
        Self::of_division("441427")
    }

    /// The built-in rules that hold in a division: how another city's rule is reached.
    ///
    /// 内置规则中适用于某区划者；引用他市规则须由此指明。
    ///
    /// # Errors
    /// `JC-0232` if it is not a division code.
    ///
    /// # Examples
    /// ```
    /// use jiceng::Ruleset;
    /// assert_eq!(Ruleset::jiaoling()?.rule("DSP-24").unwrap_err().code().to_string(), "JC-0208");
    /// assert!(Ruleset::of_division("410500")?.rule("DSP-24").is_ok());
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn of_division(division: &str) -> Result<Self, Error> {
        let division = checked(division)?;
        Self::build(Arc::new(jiceng_data::built_in()?), division, Horizon::default(), Vec::new())
    }

    /// The rules of these documents and nothing else; no I/O.
    ///
    /// 仅由所给文件构成的规则集；不读写文件。
    ///
    /// The division is the deepest that the documents name; all must lie on one line.
    ///
    /// # Errors
    /// `JC-0101` with every fault at once; `JC-0134` if the documents lie on different lines.
    ///
    /// # Examples
    /// ```
    /// let error = jiceng::Ruleset::from_documents([("a.toml", "document = \"law\"\nnmae_zh = \"甲\"")]).unwrap_err();
    /// assert!(error.faults().iter().any(|fault| fault.suggestion.as_deref() == Some("name_zh")));
    /// ```
    pub fn from_documents<N, T>(documents: impl IntoIterator<Item = (N, T)>) -> Result<Self, Error>
    where
        N: AsRef<str>,
        T: AsRef<str>,
    {
        Self::compile(None, "000000", None, documents)
    }

    /// The rules of these documents that hold in `division`. 所给文件中适用于某区划的规则。
    ///
    /// # Errors
    /// As [`from_documents`](Self::from_documents), and `JC-0232`.
    pub fn from_documents_for<N, T>(
        division: &str,
        documents: impl IntoIterator<Item = (N, T)>,
    ) -> Result<Self, Error>
    where
        N: AsRef<str>,
        T: AsRef<str>,
    {
        Self::compile(None, &checked(division)?, Some(()), documents)
    }

    /// The same rules with further documents on top: layers, notices, overlays, laws.
    ///
    /// 在现有规则之上再加文件：承诺、通知、日历叠加、法规。
    ///
    /// # Errors
    /// `JC-0101` with every fault at once; `JC-0134` if a document lies off the line.
    pub fn with_documents<N, T>(&self, documents: impl IntoIterator<Item = (N, T)>) -> Result<Self, Error>
    where
        N: AsRef<str>,
        T: AsRef<str>,
    {
        let ruleset = Self::compile(Some(&self.0.corpus), &self.0.division, None, documents)?;
        if self.0.horizon == Horizon::default() { Ok(ruleset) } else { ruleset.seen_to(self.0.horizon) }
    }

    /// The same rules with one more holiday notice. 再载入一份放假通知。
    ///
    /// # Errors
    /// As [`with_documents`](Self::with_documents).
    pub fn with_notice(&self, name: &str, text: &str) -> Result<Self, Error> {
        self.with_documents([(name, text)])
    }

    /// The same rules with the calendar as it was known on `day`.
    ///
    /// 以某日已知的放假通知为准的规则集。
    ///
    /// A notice is known from its publication, else from its signature.
    ///
    /// # Errors
    /// `JC-0136` if the notices known then do not connect.
    ///
    /// # Examples
    /// ```
    /// use chrono::NaiveDate;
    /// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    /// // 31 January 2020 was made a day off by the amendment of 26 January 2020.
    /// let ruleset = jiceng::Ruleset::nation()?;
    /// assert!(!ruleset.calendar().is_working_day(day("2020-01-31"))?.value);
    /// let before = ruleset.known_on(day("2020-01-25"))?;
    /// assert!(before.calendar().is_working_day(day("2020-01-31"))?.value);
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn known_on(&self, day: NaiveDate) -> Result<Self, Error> {
        self.seen_to(Horizon { known_on: Some(day), ..self.0.horizon })
    }

    /// The same rules with a calendar that is carried on beyond the last notice.
    ///
    /// 在最后一份通知之后按周末与法定节假日推算；答案均带保留。见 [`WorkCalendar::provisional_through`]。
    ///
    /// # Errors
    /// `JC-0137` if it would become too long.
    pub fn provisional_through(&self, through: NaiveDate) -> Result<Self, Error> {
        self.seen_to(Horizon { provisional_through: Some(through), ..self.0.horizon })
    }

    fn seen_to(&self, horizon: Horizon) -> Result<Self, Error> {
        Self::build(self.0.corpus.clone(), self.0.division.clone(), horizon, self.0.warnings.clone())
    }

    fn compile<N, T>(
        base: Option<&Corpus>,
        division: &str,
        fixed: Option<()>,
        documents: impl IntoIterator<Item = (N, T)>,
    ) -> Result<Self, Error>
    where
        N: AsRef<str>,
        T: AsRef<str>,
    {
        let documents: Vec<(N, T)> = documents.into_iter().collect();
        let texts: Vec<(&str, &str)> =
            documents.iter().map(|(name, text)| (name.as_ref(), text.as_ref())).collect();
        let compiled = jiceng_data::compile(base, &texts);
        let mut faults = compiled.faults;
        let old = base.map_or(0, |corpus| corpus.documents.len());
        let added = compiled.corpus.documents.iter().skip(old);
        let mut seat = division.to_string();
        for document in added.filter(|_| fixed.is_none()) {
            if !on_one_line(&document.jurisdiction, &seat) {
                return Err(fail(134, &[("a", seat), ("b", document.jurisdiction.clone())]));
            }
            if depth(&document.jurisdiction) > depth(&seat) {
                seat.clone_from(&document.jurisdiction);
            }
        }
        // What parsed is checked further, so that one go reports everything.
        match WorkCalendar::of(&compiled.corpus, None) {
            Ok(calendar) => faults.extend(loosening::faults(&compiled.corpus, &calendar)),
            Err(error) if faults.iter().all(|fault| fault.severity == Severity::Warning) => {
                return Err(error);
            }
            Err(_) => {}
        }
        let faults: Vec<Fault> = faults.into_iter().map(Fault::of).collect();
        refuse_if_faulty(&faults)?;
        Self::build(Arc::new(compiled.corpus), seat, Horizon::default(), faults)
    }

    pub(super) fn build(
        corpus: Arc<Corpus>,
        division: String,
        horizon: Horizon,
        warnings: Vec<Fault>,
    ) -> Result<Self, Error> {
        let mut calendar = WorkCalendar::of(&corpus, horizon.known_on.map(|day| Day(day_of_date(day))))?;
        if let Some(through) = horizon.provisional_through {
            calendar = calendar.provisional_through(through)?;
        }
        let provisions = layering::provisions(&corpus, &division);
        let effective = layering::effective(&corpus, &division);
        let mut inner = Inner {
            offices: offices(&corpus, &calendar),
            elsewhere: elsewhere(&corpus, &division),
            digest: jiceng_data::digest(&corpus),
            periods: Vec::with_capacity(effective.len()),
            rows: Vec::with_capacity(effective.len()),
            rules: 0,
            of_items: Vec::new(),
            basis: Vec::with_capacity(effective.len()),
            index: Index::default(),
            promises: Vec::new(),
            tracks: Tracks::default(),
            corpus,
            division,
            horizon,
            calendar,
            provisions,
            warnings,
        };
        for (position, effective) in (0_u16..).zip(effective) {
            inner.take(position, effective);
        }
        inner.link_transitions();
        inner.take_items()?;
        inner.lay_tracks();
        let clashes = inner.step_clashes();
        refuse_if_faulty(&clashes)?;
        Ok(Self(Arc::new(inner)))
    }

    /// The division whose rules these are. 所适用的区划。
    #[must_use]
    pub fn division(&self) -> &str {
        &self.0.division
    }

    /// The day up to which notices are known; `None` is all that the ruleset holds. 通知已知到哪一天。
    #[must_use]
    pub fn known_through(&self) -> Option<NaiveDate> {
        self.0.horizon.known_on
    }

    /// SHA-256 over the documents, in hexadecimal: the same rules give the same digest everywhere. 规则集摘要。
    #[must_use]
    pub fn digest(&self) -> String {
        hex(&self.0.digest)
    }

    /// Warnings of the documents that were loaded: they stand, look at them. 载入时的提示。
    #[must_use]
    pub fn warnings(&self) -> &[Fault] {
        &self.0.warnings
    }

    /// The working-day calendar. 工作日历。
    #[must_use]
    pub fn calendar(&self) -> &WorkCalendar {
        &self.0.calendar
    }

    /// The calendar of an office or region that an overlay describes. 某单位或地区的日历。
    ///
    /// # Errors
    /// `JC-0233` if there is no such overlay.
    pub fn calendar_of(&self, office: &str) -> Result<&WorkCalendar, Error> {
        self.0.offices.get(office).ok_or_else(|| {
            let list: Vec<&str> = self.0.offices.keys().map(String::as_str).collect();
            let got = echo(office, nearest(office, list.iter().copied()));
            let list = if list.is_empty() { "—".to_string() } else { list.join(", ") };
            fail(233, &[("got", got), ("list", list)]).at("office")
        })
    }

    /// The rule with this id; the newest where the id is a series or a step.
    ///
    /// 按编号查规则；编号为系列或步骤时取最新一条。
    ///
    /// # Errors
    /// `JC-0207` if there is none, `JC-0208` if it is another jurisdiction's.
    pub fn rule(&self, name: &str) -> Result<Rule, Error> {
        let found = self.0.found(name)?;
        let rules = || found.rows.iter().filter(|row| usize::from(**row) < self.0.rules);
        let newest = rules().max_by_key(|row| self.0.rows.get(usize::from(**row)).map(|row| row.from));
        let rule = newest.and_then(|row| Some(Rule::of(self, *row, self.0.period_of(*row)?)));
        rule.ok_or_else(|| {
            let (zh, en) = meant(None);
            fail(207, &[("got", name.to_string()), ("meant_zh", zh), ("meant_en", en)]).at("rule")
        })
    }

    /// Every rule of the line, in the order of the documents. 全部规则。
    pub fn rules(&self) -> impl Iterator<Item = Rule> + '_ {
        let rows = (0_u16..).zip(&self.0.periods).take(self.0.rules);
        rows.map(|(row, period)| Rule::of(self, row, period))
    }

    /// The provision with this id: what a rule rests on. 按编号查规定。
    ///
    /// # Errors
    /// `JC-0236` if there is none.
    pub fn provision(&self, id: &str) -> Result<Arc<Citation>, Error> {
        let found = self.0.provisions.get(id).and_then(|versions| versions.last());
        found.map(|(_, citation)| citation.clone()).ok_or_else(|| {
            let near = nearest(id, self.0.provisions.keys().map(String::as_str));
            let (zh, en) = meant(near);
            fail(236, &[("got", echo(id, near)), ("meant_zh", zh), ("meant_en", en)])
        })
    }

    /// The number under which columns name a limit: an id, series or step of a rule or the id of an item, with the
    /// facts it depends on.
    ///
    /// 列计算中使用的期限序号。
    ///
    /// # Range
    /// From 0; it holds for this value only and may differ in another ruleset.
    ///
    /// # Errors
    /// `JC-0207`, `JC-0208` as for [`rule`](Self::rule); `JC-0212` to `JC-0214` for facts.
    pub fn limit_number(&self, name: &str, facts: &Facts) -> Result<u16, Error> {
        let track = self.0.track_for(name, facts)?;
        self.0.tracks.number_of(&track).ok_or_else(|| {
            let (count, limit) = (facts.0.len().to_string(), u16::MAX.to_string());
            fail(238, &[("what", "facts".to_string()), ("count", count), ("limit", limit)]).at("facts")
        })
    }

    /// A name and facts under which [`limit_number`](Self::limit_number) gives this number.
    ///
    /// 由期限序号得到一个可用的名称与事实。
    ///
    /// # Errors
    /// `JC-0239` if no limit has the number.
    ///
    /// # Examples
    /// ```
    /// use jiceng::ruleset::Facts;
    /// let ruleset = jiceng::Ruleset::jiaoling()?;
    /// let number = ruleset.limit_number("LIC-13", &Facts::none())?;
    /// let (name, facts) = ruleset.limit_of_number(number)?;
    /// assert_eq!(ruleset.limit_number(name, facts)?, number);
    /// assert_eq!(ruleset.limit_of_number(u16::MAX).unwrap_err().code().to_string(), "JC-0239");
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn limit_of_number(&self, number: u16) -> Result<(&str, &Facts), Error> {
        let asked = self.0.tracks.asked(number).map(|(name, facts)| (name.as_str(), facts));
        asked.ok_or_else(|| fail(239, &[("got", number.to_string())]).at("limit"))
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }
}

impl Inner {
    fn take(&mut self, position: u16, effective: layering::Effective) {
        let (mut row, basis) = layering::row(&self.corpus, &effective, &self.provisions);
        let period = effective.period;
        let first = u16::try_from(self.promises.len()).unwrap_or(u16::MAX);
        self.promises.extend(layering::promises_of(&self.corpus, &self.division, &period, None));
        let count = self.promises.len().saturating_sub(usize::from(first));
        row.promises = (first, u16::try_from(count).unwrap_or(u16::MAX));
        self.index.add(&period.id, position, false);
        self.index.add(&period.series, position, false);
        if !period.step.is_empty() {
            self.index.add(&period.step, position, true);
        }
        self.periods.push(period);
        self.rows.push(row);
        self.basis.push(basis);
    }

    fn link_transitions(&mut self) {
        let links: Vec<Option<(u16, i32)>> = self
            .periods
            .iter()
            .map(|period| {
                let transition = period.transition.as_ref()?;
                let day = transition.running_on.0;
                let rows = &self.index.get(&transition.to)?.rows;
                let row = rows
                    .iter()
                    .find(|row| self.rows.get(usize::from(**row)).is_some_and(|row| row.holds_on(day)))?;
                Some((*row, day))
            })
            .collect();
        for (row, link) in self.rows.iter_mut().zip(links) {
            row.transition = link;
        }
    }
}

fn offices(corpus: &Corpus, calendar: &WorkCalendar) -> BTreeMap<String, WorkCalendar> {
    order::map(corpus.overlays.iter().map(|overlay| (overlay.id.clone(), calendar.overlaid(overlay))))
}

/// Names that exist, but in another jurisdiction.
fn elsewhere(corpus: &Corpus, division: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for period in corpus.periods.iter().filter(|period| !layering::law_reaches(corpus, period.law, division))
    {
        if let Some(law) = corpus.laws.get(usize::from(period.law)) {
            for name in [&period.id, &period.series] {
                names.insert(name.clone(), law.jurisdiction.clone());
            }
        }
    }
    for item in corpus.items.iter().filter(|item| !reaches(&item.jurisdiction, division)) {
        names.insert(item.id.clone(), item.jurisdiction.clone());
    }
    names
}

fn refuse_if_faulty(faults: &[Fault]) -> Result<(), Error> {
    let errors: Vec<Fault> =
        faults.iter().filter(|fault| fault.severity == Severity::Error).cloned().collect();
    let Some(first) = errors.first() else { return Ok(()) };
    let first = format!("{}:{} {} {}", first.document, first.line, first.code, first.key);
    Err(fail(101, &[("count", errors.len().to_string()), ("first", first)]).with_faults(faults.to_vec()))
}
