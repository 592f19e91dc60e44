use std::collections::BTreeSet;
use std::sync::Arc;

use jiceng_data::model;
use jiceng_data::words::{Rank, UrbanRural};
use serde::Serialize;

use super::code::DivisionCode;
use super::index::CodeIndex;
use super::reason::DivisionReason as R;
use super::succession::{Earlier, Succession};
use crate::calendar::naive;
use crate::error::{Error, fail};
use crate::explain::{Answer, ArticleText, Caveat, Caveats, Citation, Reasons, join_en, join_zh};
use crate::ruleset::Ruleset;

/// One unit of a list. 一个区划单位。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Division {
    /// Its code.
    pub code: DivisionCode,
    /// Its name.
    pub name_zh: String,
    /// Its urban-rural class; `None` where no source gives one.
    pub class: Option<UrbanRural>,
}

/// The units of one list, found by code, and what the codes of earlier lists are today.
///
/// 一份清单的全部单位（按代码查找），以及较早清单的代码现为何。
///
/// # Examples
/// ```
/// use jiceng::division::{DivisionCode, DivisionRegister};
/// let register = DivisionRegister::of_ruleset(&jiceng::Ruleset::jiaoling()?)?;
/// assert_eq!(register.units().len(), 119);
/// assert_eq!(register.unit(DivisionCode::parse("441427104000")?)?.name_zh, "新铺镇");
/// // The code of 2016 is refused with the way out.
/// let error = register.unit(DivisionCode::parse("441427112000")?).unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0453");
/// assert!(error.text_en().contains("441427104000"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct DivisionRegister {
    list: String,
    units: Vec<Division>,
    index: CodeIndex,
    earlier: Vec<EarlierList>,
    basis: Vec<Arc<Citation>>,
}

/// One earlier list.
#[derive(Debug, Clone)]
struct EarlierList {
    list: String,
    units: Vec<Earlier>,
    index: CodeIndex,
    /// Units of today that more than one of its units became.
    shared: BTreeSet<DivisionCode>,
}

/// Which list a code is asked of.
#[derive(Debug, Clone, Copy)]
pub(super) enum ListAt {
    /// The current one.
    Current,
    /// An earlier one, by position.
    Earlier(usize),
}

impl DivisionRegister {
    /// A register of the host's own units. 由宿主数据建立登记册。
    ///
    /// # Errors
    /// `JC-0455` if a code stands twice; `JC-0456` if there are too many.
    pub fn new(list: impl Into<String>, units: Vec<Division>) -> Result<Self, Error> {
        let codes: Vec<DivisionCode> = units.iter().map(|unit| unit.code).collect();
        let index = CodeIndex::new(&codes)?;
        Ok(Self { list: list.into(), units, index, earlier: Vec::new(), basis: Vec::new() })
    }

    /// The same register with an earlier list. 加入一份较早的清单。
    ///
    /// # Errors
    /// `JC-0455` if a code stands twice; `JC-0452` if a code that took its place is not in the current list.
    pub fn with_earlier(mut self, list: impl Into<String>, units: Vec<Earlier>) -> Result<Self, Error> {
        for (row, unit) in (0_u64..).zip(&units) {
            for into in &unit.into {
                if self.index.position(*into).is_none() {
                    return Err(self.unknown(*into, &self.list).at("into").at_row(row));
                }
            }
        }
        let codes: Vec<DivisionCode> = units.iter().map(|unit| unit.code).collect();
        let index = CodeIndex::new(&codes)?;
        let mut seen = BTreeSet::new();
        let into = units.iter().flat_map(|unit| &unit.into).copied();
        let shared = into.filter(|now| !seen.insert(*now)).collect();
        self.earlier.push(EarlierList { list: list.into(), units, index, shared });
        Ok(self)
    }

    /// The divisions that the ruleset's documents hold: Jiaoling's are built in.
    ///
    /// 规则集文件所载的区划；内置蕉岭县。
    ///
    /// # Errors
    /// `JC-0459` if no document of the ruleset's line lists divisions.
    pub fn of_ruleset(ruleset: &Ruleset) -> Result<Self, Error> {
        let mut documents = ruleset.inner().divisions();
        let none = || fail(459, &[("division", ruleset.division().to_string())]);
        let first = documents.next().ok_or_else(none)?;
        // Two lists side by side would need two registers: the first document says which one this is.
        let all: Vec<&model::Divisions> =
            std::iter::once(first).chain(documents.filter(|one| one.current == first.current)).collect();
        let mut units = Vec::new();
        for unit in all.iter().flat_map(|one| &one.units) {
            let code = DivisionCode::parse(&unit.code)?;
            units.push(Division { code, name_zh: unit.name_zh.clone(), class: unit.class });
        }
        let mut register = Self::new(first.current.clone(), units)?;
        register.basis =
            all.iter().flat_map(|one| one.lists.iter().map(|list| citation(one, list))).collect();
        for list in first.lists.iter().filter(|list| list.id != first.current) {
            register = register.with_earlier(list.id.clone(), earlier(&all, &list.id)?)?;
        }
        Ok(register)
    }

    /// The current list. 现行清单。
    #[must_use]
    pub fn list_name(&self) -> &str {
        &self.list
    }

    /// Every unit, in order. 全部单位。
    #[must_use]
    pub fn units(&self) -> &[Division] {
        &self.units
    }

    /// The index of the current codes, for columns. 现行代码的索引。
    #[must_use]
    pub const fn index(&self) -> &CodeIndex {
        &self.index
    }

    /// The unit with this code.
    ///
    /// 按代码查单位。
    ///
    /// # Errors
    /// `JC-0453` if the code is one of an earlier list, with what it is now; `JC-0452` if no list has it.
    pub fn unit(&self, code: DivisionCode) -> Result<&Division, Error> {
        self.index
            .position(code)
            .and_then(|at| self.units.get(at))
            .ok_or_else(|| self.of_another_list(code).unwrap_or_else(|| self.unknown(code, &self.list)))
    }

    /// What the code of a list is today, and why.
    ///
    /// 某清单的代码现为何，及其理由。
    ///
    /// # Errors
    /// `JC-0454` if the register has no such list; `JC-0452` if the list has no such code.
    ///
    /// # Examples
    /// ```
    /// use jiceng::division::{DivisionCode, DivisionReason, DivisionRegister};
    /// let register = DivisionRegister::of_ruleset(&jiceng::Ruleset::jiaoling()?)?;
    /// let farm = register.succession(DivisionCode::parse("441427450000")?, "2016")?;
    /// assert_eq!(farm.value.now, [DivisionCode::parse("441427103000")?]);
    /// assert!(farm.reasons.has(DivisionReason::Dissolved));
    /// // One of its offices: no source says.
    /// let office = register.succession(DivisionCode::parse("441427450204")?, "2016")?;
    /// assert!(office.value.now.is_empty() && office.reasons.has(DivisionReason::SuccessorUnknown));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn succession(&self, code: DivisionCode, list: &str) -> Result<Answer<Succession>, Error> {
        let at = self.list(list)?;
        let missing = || self.unknown(code, list);
        let mut reasons = Reasons::none();
        let now = match at {
            ListAt::Current => {
                self.index.position(code).ok_or_else(missing)?;
                reasons.add(R::OfCurrentList);
                vec![code]
            }
            ListAt::Earlier(at) => {
                let earlier = self.earlier.get(at).ok_or_else(missing)?;
                let unit = earlier.get(code.number()).ok_or_else(missing)?;
                reasons.add(R::OfEarlierList);
                reasons.add_if(unit.dissolved, R::Dissolved);
                reasons.add_if(unit.into.is_empty(), R::SuccessorUnknown);
                reasons.add_if(unit.into.len() > 1, R::Split);
                if let [only] = unit.into.as_slice() {
                    let same_unit = !unit.dissolved;
                    reasons.add_if(earlier.shared.contains(only), R::Merged);
                    reasons.add_if(same_unit && *only == code, R::SameCode);
                    reasons.add_if(same_unit && *only != code, R::Renumbered);
                }
                unit.into.clone()
            }
        };
        let value = Succession { code, list: list.to_string(), current_list: self.list.clone(), now };
        let caveats = Caveats::NONE
            .with_if(self.basis.iter().any(|citation| !citation.verified), Caveat::UnverifiedSource);
        Ok(Answer { value, reasons, basis: self.basis.clone(), caveats })
    }

    /// Which list has this name.
    pub(super) fn list(&self, list: &str) -> Result<ListAt, Error> {
        if list == self.list {
            return Ok(ListAt::Current);
        }
        let at = self.earlier.iter().position(|one| one.list == list);
        at.map(ListAt::Earlier).ok_or_else(|| {
            let known: Vec<&str> =
                self.earlier.iter().map(|one| one.list.as_str()).chain([self.list.as_str()]).collect();
            fail(454, &[("lists", known.join(", "))]).at("list")
        })
    }

    /// The units of today that a code of a list became; `None` if the list has no such code.
    pub(super) fn successors(&self, list: ListAt, code: u64) -> Option<&[DivisionCode]> {
        match list {
            ListAt::Current => {
                let code = DivisionCode::from_number(code).ok()?;
                let at = self.index.position(code)?;
                self.units.get(at).map(|unit| std::slice::from_ref(&unit.code))
            }
            ListAt::Earlier(at) => Some(self.earlier.get(at)?.get(code)?.into.as_slice()),
        }
    }

    /// The error of a code that an earlier list has, with the way out; the newest of those lists decides.
    #[cold]
    fn of_another_list(&self, code: DivisionCode) -> Option<Error> {
        let (list, unit) =
            self.earlier.iter().rev().find_map(|one| Some((&one.list, one.get(code.number())?)))?;
        let now: Vec<String> = unit.into.iter().map(ToString::to_string).collect();
        let (zh, en) = if now.is_empty() {
            ("去向没有来源写明".to_string(), "no source says what took its place".to_string())
        } else {
            (
                format!("现为{}", join_zh(now.iter().map(String::as_str))),
                format!("now it is {}", join_en(now.iter().map(String::as_str))),
            )
        };
        let args = [("code", code.to_string()), ("list", list.clone()), ("now_zh", zh), ("now_en", en)];
        Some(fail(453, &args).at("code"))
    }

    #[cold]
    fn unknown(&self, code: DivisionCode, list: &str) -> Error {
        fail(452, &[("head", code.head()), ("list", list.to_string())]).at("code")
    }
}

impl EarlierList {
    fn get(&self, code: u64) -> Option<&Earlier> {
        let code = DivisionCode::from_number(code).ok()?;
        self.index.position(code).and_then(|at| self.units.get(at))
    }
}

/// The units of an earlier list, from those that say what they were and those that are no more.
fn earlier(all: &[&model::Divisions], list: &str) -> Result<Vec<Earlier>, Error> {
    let mut pairs: Vec<(DivisionCode, DivisionCode)> = Vec::new();
    let mut found: Vec<Earlier> = Vec::new();
    for document in all {
        for unit in &document.units {
            for (_, was) in unit.was.iter().filter(|(of, _)| of == list) {
                pairs.push((DivisionCode::parse(was)?, DivisionCode::parse(&unit.code)?));
            }
        }
        for former in document.formers.iter().filter(|former| former.list == list) {
            let into: Result<Vec<DivisionCode>, Error> =
                former.into.iter().map(|code| DivisionCode::parse(code)).collect();
            found.push(Earlier { code: DivisionCode::parse(&former.code)?, into: into?, dissolved: true });
        }
    }
    pairs.sort();
    for run in pairs.chunk_by(|one, next| one.0 == next.0) {
        let Some((code, _)) = run.first() else { continue };
        let into = run.iter().map(|(_, now)| *now).collect();
        found.push(Earlier { code: *code, into, dissolved: false });
    }
    Ok(found)
}

fn citation(document: &model::Divisions, list: &model::DivisionList) -> Arc<Citation> {
    Arc::new(Citation {
        id: format!("{}:{}", document.id, list.id),
        law_zh: format!("{}年统计用区划代码和城乡划分代码", list.id),
        law_en: format!("Codes of divisions for statistics, list of {}", list.id),
        number: naive(list.as_of.0).to_string(),
        rank: Rank::Policy,
        article: ArticleText { zh: String::new(), en: String::new() },
        title_zh: document.name.zh.clone(),
        title_en: document.name.en.clone(),
        from: None,
        to: None,
        verified: document.source.verified(),
        source: document.source.kind,
        checked: document.source.checked,
        checked_through: None,
        place: list.place.clone(),
        phrase: String::new(),
    })
}
