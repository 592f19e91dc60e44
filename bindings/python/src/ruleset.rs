//! The ruleset: a handle that remembers what it was made of, so that it can be pickled.

use std::sync::Arc;

use chrono::NaiveDate;
use jiceng::ruleset::Rule as CoreRule;
use jiceng::{Error, Ruleset as Core};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use serde::{Deserialize, Serialize};

use crate::calendar::WorkCalendar;
use crate::convert::{ToPython, date_in, facts_in};
use crate::failure::{Fallible, fault};
use crate::mirror::{self, Reduced, mirror};

/// Names and texts of documents.
type Documents = Vec<(String, String)>;

/// What a ruleset was made of, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Made {
    OfDivision(String),
    FromDocuments(Option<String>, Arc<Documents>),
    WithDocuments(Arc<Documents>),
    KnownOn(NaiveDate),
    ProvisionalThrough(NaiveDate),
}

impl Made {
    fn apply(&self, held: Option<&Core>) -> Result<Core, Error> {
        match (self, held) {
            (Self::OfDivision(division), _) => Core::of_division(division),
            (Self::FromDocuments(None, documents), _) => Core::from_documents(texts(documents)),
            (Self::FromDocuments(Some(division), documents), _) => {
                Core::from_documents_for(division, texts(documents))
            }
            (Self::WithDocuments(documents), Some(held)) => held.with_documents(texts(documents)),
            (Self::KnownOn(day), Some(held)) => held.known_on(*day),
            (Self::ProvisionalThrough(day), Some(held)) => held.provisional_through(*day),
            (_, None) => Err(Error::of_code(9901, &[("place", "pickle"), ("version", jiceng::VERSION)])),
        }
    }
}

fn texts(documents: &Documents) -> impl Iterator<Item = (&str, &str)> {
    documents.iter().map(|(name, text)| (name.as_str(), text.as_str()))
}

/// All rules of one line of jurisdictions: checked, dated, immutable.
/// 一条区划线上的全部规则：已检查、有日期、不可变。
///
/// A cheap handle that threads may share; a new document or notice makes a new value. It is pickled as the documents
/// that were put on the built-in ones, and restored only where the same rules come out.
#[pyclass(frozen, module = "jiceng.ruleset")]
#[derive(Clone)]
pub(crate) struct Ruleset {
    pub(crate) core: Core,
    made: Arc<Vec<Made>>,
}

impl Ruleset {
    fn first(py: Python<'_>, made: Made) -> Fallible<Self> {
        let core = py.detach(|| made.apply(None))?;
        Ok(Self { core, made: Arc::new(vec![made]) })
    }

    fn then(&self, py: Python<'_>, made: Made) -> Fallible<Self> {
        let core = py.detach(|| made.apply(Some(&self.core)))?;
        let steps = self.made.iter().cloned().chain([made]).collect();
        Ok(Self { core, made: Arc::new(steps) })
    }
}

#[pymethods]
impl Ruleset {
    /// National rules only. 国家规则。
    #[staticmethod]
    fn nation(py: Python<'_>) -> Fallible<Self> {
        Self::first(py, Made::OfDivision("000000".into()))
    }

    /// The rules that hold in Guangdong. 广东省适用的规则。
    #[staticmethod]
    fn guangdong(py: Python<'_>) -> Fallible<Self> {
        Self::first(py, Made::OfDivision("440000".into()))
    }

    /// The rules that hold in Jiaoling County, Meizhou, Guangdong. 蕉岭县适用的规则。
    #[staticmethod]
    fn jiaoling(py: Python<'_>) -> Fallible<Self> {
        Self::first(py, Made::OfDivision("441427".into()))
    }

    /// The built-in rules that hold in a division: how another city's rule is reached. `JC-0232` for a bad code.
    /// 内置规则中适用于某区划者；引用他市规则须由此指明。
    #[staticmethod]
    fn of_division(py: Python<'_>, division: String) -> Fallible<Self> {
        Self::first(py, Made::OfDivision(division))
    }

    /// The rules of these documents and nothing else; `JC-0101` with every fault at once.
    /// 仅由所给文件构成的规则集。
    ///
    /// `documents` are pairs of name and text, or a dict of them; `jiceng.ruleset.read_folder` reads a folder. The
    /// division is the deepest that the documents name, or `division`.
    #[staticmethod]
    #[pyo3(signature = (documents, *, division=None))]
    fn from_documents(documents: &Bound<'_, PyAny>, division: Option<String>) -> Fallible<Self> {
        Self::first(documents.py(), Made::FromDocuments(division, documents_in(documents)?))
    }

    /// The same rules with further documents on top: layers, notices, overlays, laws.
    /// 在现有规则之上再加文件：承诺、通知、日历叠加、法规。
    fn with_documents(&self, documents: &Bound<'_, PyAny>) -> Fallible<Self> {
        self.then(documents.py(), Made::WithDocuments(documents_in(documents)?))
    }

    /// The same rules with one more holiday notice. 再载入一份放假通知。
    fn with_notice(&self, py: Python<'_>, name: String, text: String) -> Fallible<Self> {
        self.then(py, Made::WithDocuments(Arc::new(vec![(name, text)])))
    }

    /// The same rules with the calendar as it was known on `day`. 以某日已知的放假通知为准的规则集。
    fn known_on(&self, day: &Bound<'_, PyAny>) -> Fallible<Self> {
        self.then(day.py(), Made::KnownOn(date_in(day, "day")?))
    }

    /// The same rules with a calendar that is carried on beyond the last notice by weekends and statutory holidays.
    /// 在最后一份通知之后按周末与法定节假日推算；答案均带保留。
    fn provisional_through(&self, through: &Bound<'_, PyAny>) -> Fallible<Self> {
        self.then(through.py(), Made::ProvisionalThrough(date_in(through, "through")?))
    }

    /// The division whose rules these are. 所适用的区划。
    #[getter]
    fn division(&self) -> &str {
        self.core.division()
    }

    /// The day up to which notices are known; `None` is all that the ruleset holds. 通知已知到哪一天。
    #[getter]
    fn known_through(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.core.known_through().to_python(py)
    }

    /// SHA-256 over the documents, in hexadecimal: the same rules give the same digest everywhere. 规则集摘要。
    #[getter]
    fn digest(&self) -> String {
        self.core.digest()
    }

    /// Warnings of the documents that were loaded: they stand, look at them. 载入时的提示。
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let faults: PyResult<Vec<_>> = self.core.warnings().iter().map(|one| fault(py, one)).collect();
        PyTuple::new(py, faults?)
    }

    /// The working-day calendar. 工作日历。
    #[getter]
    fn calendar(&self) -> WorkCalendar {
        WorkCalendar::of(self.core.calendar().clone(), self.clone(), None)
    }

    /// The calendar of an office or region that an overlay describes; `JC-0233` if there is none.
    /// 某单位或地区的日历。
    fn calendar_of(&self, office: String) -> Fallible<WorkCalendar> {
        Ok(WorkCalendar::of(self.core.calendar_of(&office)?.clone(), self.clone(), Some(office)))
    }

    /// The rule with this id; the newest where the id is a series or a step. `JC-0207`, `JC-0208`.
    /// 按编号查规则；编号为系列或步骤时取最新一条。
    fn rule(&self, name: &str) -> Fallible<Rule> {
        Ok(Rule(self.core.rule(name)?))
    }

    /// Every rule of the line, in the order of the documents. 全部规则。
    fn rules(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.core.rules().collect::<Vec<_>>().to_python(py)
    }

    /// The provision with this id: what a rule rests on; `JC-0236` if there is none. 按编号查规定。
    fn provision(&self, py: Python<'_>, id: &str) -> Fallible<Py<PyAny>> {
        Ok(self.core.provision(id)?.to_python(py)?)
    }

    /// The number under which columns name a limit: an id, series or step of a rule or the id of an item, with the
    /// facts it depends on. It holds for this ruleset only.
    /// 列计算中使用的期限序号。
    #[pyo3(signature = (name, facts=None))]
    fn limit_number(&self, name: &str, facts: Option<&Bound<'_, PyAny>>) -> Fallible<u16> {
        Ok(self.core.limit_number(name, &facts_in(facts)?)?)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.key() == other.get().key())
    }

    fn __hash__(&self) -> Fallible<u64> {
        mirror::hash(&self.key())
    }

    fn __repr__(&self) -> String {
        let digest = self.core.digest();
        format!(
            "Ruleset(division='{}', digest='{}…')",
            self.core.division(),
            digest.get(..12).unwrap_or(&digest)
        )
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> Fallible<Reduced<'py, (String, String)>> {
        let held = this.get();
        mirror::reduce(this.as_any(), (held.core.digest(), mirror::json(held.made.as_ref())?))
    }

    #[staticmethod]
    fn _restored(py: Python<'_>, digest: &str, made: &str) -> Fallible<Self> {
        let made: Vec<Made> = mirror::from_json(made)?;
        let core = py.detach(|| {
            let core =
                made.iter().try_fold(None, |held: Option<Core>, step| step.apply(held.as_ref()).map(Some))?;
            core.ok_or_else(|| Error::of_code(9901, &[("place", "pickle"), ("version", jiceng::VERSION)]))
        })?;
        if core.digest() != digest {
            // Two versions would give two answers to one question without anybody noticing.
            return Err(Error::of_code(150, &[("version", jiceng::DATA_VERSION)]).into());
        }
        Ok(Self { core, made: Arc::new(made) })
    }
}

impl Ruleset {
    /// What two equal rulesets have in common: the same rules, seen from the same place and day.
    fn key(&self) -> (String, String, Vec<&Made>) {
        let seen = |made: &&Made| matches!(made, Made::KnownOn(_) | Made::ProvisionalThrough(_));
        (self.core.digest(), self.core.division().to_string(), self.made.iter().filter(seen).collect())
    }
}

/// Names and texts, from pairs or from a dict.
fn documents_in(documents: &Bound<'_, PyAny>) -> Fallible<Arc<Documents>> {
    let pairs = match documents.cast::<PyDict>() {
        Ok(dict) => dict.items().into_any(),
        Err(_) => documents.clone(),
    };
    let mut list = Vec::new();
    for pair in pairs.try_iter()? {
        list.push(pair?.extract::<(String, String)>()?);
    }
    Ok(Arc::new(list))
}

mirror! {
    /// One rule that sets a period, as data.
    /// 一条设定期限的规则。
    Rule = CoreRule, "jiceng.ruleset";
    /// Its id, e.g. `LIC-13`.
    id;
    /// The procedural step that it times, across laws; empty where alone.
    step;
    /// What must be done, in Chinese.
    title_zh;
    /// What must be done, in English.
    title_en;
    /// The limit.
    limit;
    /// Forwards or backwards.
    direction;
    /// The event from which it runs.
    start_event;
    /// Whose time it is.
    whose;
    /// What kind of period it is.
    nature;
    /// What follows from silence.
    silence;
    /// First day in force; `None` is unknown.
    from_ of from;
    /// Last day in force; `None` is not ended.
    to;
    /// The fact on which it depends and the values for which it holds.
    when;
    /// Law, article, source.
    citation;
    /// What the engine does not act on, in Chinese; may be empty.
    note_zh;
    /// What the engine does not act on, in English.
    note_en;
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Ruleset>()?;
    module.add_class::<Rule>()
}
