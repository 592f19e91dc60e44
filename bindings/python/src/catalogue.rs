//! Service items: search, look-up, limits, import of a list.

use std::collections::BTreeMap;

use jiceng::catalogue::{self as core, ImportOptions, Selection};
use jiceng::words::Unit;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::answer::Answer;
use crate::convert::{ToPython, date_in, date_or_none, facts_in};
use crate::failure::{Fallible, exception, wrong_type};
use crate::mirror::mirror;
use crate::ruleset::Ruleset;
use crate::words::{word_in, word_or_none};

mirror! {
    /// A paper that the applicant hands in.
    /// 申请材料。
    Material = core::Material, "jiceng.catalogue";
    /// Its name.
    name_zh;
    /// Its name in English; empty where a list gives none.
    name_en;
    /// Whether it may be left out.
    optional;
}

mirror! {
    /// A service item as it stands on a day: which post takes it, who decides, what is handed in.
    /// 某日的服务事项：由哪个岗办理、谁决定、交什么材料。
    Item = core::Item, "jiceng.catalogue";
    /// Its id; a due date is asked for by it.
    id;
    /// Its name.
    name_zh;
    /// Its name in English; empty where a list gives none.
    name_en;
    /// What people call it, in either language.
    called;
    /// The day.
    on;
    /// The post that takes it.
    post;
    /// What part of life it belongs to.
    category;
    /// Its legal nature.
    item_type;
    /// Where others file it otherwise; may be empty.
    item_type_note_zh;
    /// Where others file it otherwise, in English.
    item_type_note_en;
    /// The organ that decides; may be empty.
    authority_zh;
    /// The organ that decides, in English.
    authority_en;
    /// What the township does on that day; `None` where nothing is stated.
    township_role;
    /// What a reader should know of it; may be empty.
    township_note_zh;
    /// What a reader should know of it, in English.
    township_note_en;
    /// How it is known that a township hall takes the item.
    township_evidence;
    /// Whether somebody else may file; `None` where nothing is stated.
    agent;
    /// What is handed in on that day.
    materials;
    /// What the law says of its limit on that day.
    standing;
    /// First day of what holds on that day; `None` is unknown.
    from_ of from;
    /// Last day of it; `None` is not ended.
    to;
    /// First day on which the item is no more.
    abolished_from;
    /// What a reader should know; may be empty.
    note_zh;
    /// What a reader should know, in English.
    note_en;
}

mirror! {
    /// How a limit may be extended.
    /// 延长。
    ExtensionLimit = core::ExtensionLimit, "jiceng.catalogue";
    /// Cap of all extensions together, or of the whole period where `total`.
    value;
    /// Unit of the cap.
    unit;
    /// Whether the value caps limit and extension together.
    total;
    /// Who approves.
    approver;
    /// Whether the person concerned must be told.
    tell;
}

mirror! {
    /// The limit of one rule: of a step, or of a rule that may bind beside the item's own.
    /// 一条规则的期限。
    RuleLimit = core::RuleLimit, "jiceng.catalogue";
    /// Id of the rule; its own due date is asked for by it.
    rule;
    /// What must be done.
    title_zh;
    /// What must be done, in English.
    title_en;
    /// The limit.
    limit;
    /// The event from which it runs.
    start_event;
    /// Whose time it is.
    whose;
    /// What kind of period it is.
    nature;
    /// How it may be extended.
    extension;
    /// Time that may be left out: a closed list.
    exclusions;
    /// Law, article, source.
    citation;
}

mirror! {
    /// What an office promised.
    /// 承诺时限。
    PromisedLimit = core::PromisedLimit, "jiceng.catalogue";
    /// The promised limit.
    limit;
    /// Whose promise it is.
    by_zh;
    /// Whose promise it is, in English.
    by_en;
    /// First day of the promise; `None` is unknown.
    from_ of from;
    /// Last day of the promise; `None` is not ended.
    to;
}

mirror! {
    /// The time limit of an item on a day: statutory, general, for steps only, none, or none any more; and what was
    /// promised.
    /// 某日某事项的时限：法定、一般、仅分步、没有或者事项已取消；以及承诺时限。
    ItemLimit = core::ItemLimit, "jiceng.catalogue";
    /// Id of the item.
    item;
    /// The day.
    on;
    /// What the law says.
    standing;
    /// The statutory limit of the whole; *no limit* where there is none, or only of steps.
    limit;
    /// The rule that sets it; `None` where none does, or where a list states the figure itself.
    rule;
    /// The rules that time its steps on that day, in order.
    steps;
    /// Rules that may bind beside it: the earlier date is the safe one.
    also;
    /// Whether it is done on the spot where possible.
    on_the_spot;
    /// What offices promised, the nearest to the item's place last.
    promised;
    /// The legal basis in the words of an imported list; may be empty.
    by_law;
    /// First day of what holds on that day; `None` is unknown.
    from_ of from;
    /// Last day of it; `None` is not ended.
    to;
    /// How it is known that a township hall takes the item.
    township_evidence;
    /// What the text says and what it leaves open; may be empty.
    note_zh;
    /// What the text says and what it leaves open, in English.
    note_en;
}

mirror! {
    /// An item that a search found.
    /// 查找到的事项。
    Match = core::Match, "jiceng.catalogue";
    /// Its id.
    id;
    /// Its name.
    name_zh;
    /// Its name in English; empty where a list gives none.
    name_en;
    /// How well it fits: 1000 is the same text.
    fit;
}

/// The items that a text may mean, the best fit first: a name, an everyday name, or a slip of one.
/// 按说法查找事项，最相符的在前：名称、通俗叫法或者写得相近的词。
#[pyfunction]
fn search(ruleset: &Bound<'_, Ruleset>, text: &str) -> PyResult<Py<PyAny>> {
    core::search(&ruleset.get().core, text).to_python(ruleset.py())
}

/// The id of the item with this name or id; `JC-0301` with what was probably meant, `JC-0302` where several have it.
/// 由名称得到事项编号。
#[pyfunction]
fn id_of(ruleset: &Bound<'_, Ruleset>, name: &str) -> Fallible<String> {
    Ok(core::id_of(&ruleset.get().core, name)?.to_string())
}

/// The item with this id or name as it stands on a day; an abolished item is answered too.
/// 按编号或名称查某日的服务事项。
#[pyfunction]
fn item(ruleset: &Bound<'_, Ruleset>, name: &str, on: &Bound<'_, PyAny>) -> Fallible<Answer> {
    Ok(Answer::of(core::item(&ruleset.get().core, name, date_in(on, "on")?)?))
}

/// The time limit of the item with this id or name on a day: *no limit* and *missing* are two things, neither is zero.
/// 某日某事项的法定时限与承诺时限。
#[pyfunction]
#[pyo3(signature = (ruleset, name, on, facts=None))]
fn limit(
    ruleset: &Bound<'_, Ruleset>,
    name: &str,
    on: &Bound<'_, PyAny>,
    facts: Option<&Bound<'_, PyAny>>,
) -> Fallible<Answer> {
    Ok(Answer::of(core::limit(&ruleset.get().core, name, date_in(on, "on")?, &facts_in(facts)?)?))
}

/// The items that the catalogue has on a day, as they stand then, in the order of the documents.
/// 某日目录中的事项，可按岗、类别、类型、时限状况、决定机关选取。
#[pyfunction]
#[pyo3(signature = (
    ruleset, on, *, post=None, category=None, item_type=None, standing=None, authority=None, with_abolished=false
))]
#[expect(clippy::too_many_arguments, reason = "named arguments in Python, each with a default")]
fn items(
    ruleset: &Bound<'_, Ruleset>,
    on: &Bound<'_, PyAny>,
    post: Option<&Bound<'_, PyAny>>,
    category: Option<&Bound<'_, PyAny>>,
    item_type: Option<&Bound<'_, PyAny>>,
    standing: Option<&Bound<'_, PyAny>>,
    authority: Option<String>,
    with_abolished: bool,
) -> Fallible<Py<PyAny>> {
    let wanted = Selection {
        post: word_or_none(post, "post")?,
        category: word_or_none(category, "category")?,
        item_type: word_or_none(item_type, "item_type")?,
        standing: word_or_none(standing, "standing")?,
        authority,
        with_abolished,
    };
    Ok(core::items(&ruleset.get().core, date_in(on, "on")?, &wanted)?.to_python(ruleset.py())?)
}

/// Documents, what became of each row, and the columns that were not read: `jiceng.catalogue` gives them their names.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "called by the package only")]
#[expect(clippy::type_complexity, reason = "called by the package only")]
fn _import_catalogue<'py>(
    ruleset: &Bound<'py, Ruleset>,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    list: String,
    names: (String, String),
    jurisdiction: String,
    from_: Option<&Bound<'py, PyAny>>,
    unit_codes: Option<&Bound<'py, PyDict>>,
) -> Fallible<(Vec<(String, String)>, Vec<(u64, Option<String>, Bound<'py, PyTuple>)>, Vec<usize>)> {
    let py = ruleset.py();
    let mut options = ImportOptions::new(list, names.0, names.1, jurisdiction);
    options.from = date_or_none(from_, "from_")?;
    options.unit_codes = match unit_codes {
        None => BTreeMap::new(),
        Some(codes) => units(codes)?,
    };
    let core = &ruleset.get().core;
    let imported = py.detach(|| core::import_catalogue(core, &options, &header, &rows))?;
    let rows = imported.rows.iter().map(|row| {
        let notes: PyResult<Vec<_>> = row.notes.iter().map(|note| exception(py, note)).collect();
        Ok((row.row, row.item.clone(), PyTuple::new(py, notes?)?))
    });
    let rows = rows.collect::<PyResult<Vec<_>>>()?;
    let documents = imported.documents.into_iter().map(|one| (one.name, one.text)).collect();
    Ok((documents, rows, imported.ignored_columns))
}

fn units(codes: &Bound<'_, PyDict>) -> Fallible<BTreeMap<String, Unit>> {
    let mut units = BTreeMap::new();
    for (code, unit) in codes {
        let code = code.extract::<String>().map_err(|_| wrong_type("unit_codes", "dict[str, Unit]"))?;
        units.insert(code, word_in::<Unit>(&unit, "unit_codes")?);
    }
    Ok(units)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Material>()?;
    module.add_class::<Item>()?;
    module.add_class::<ExtensionLimit>()?;
    module.add_class::<RuleLimit>()?;
    module.add_class::<PromisedLimit>()?;
    module.add_class::<ItemLimit>()?;
    module.add_class::<Match>()?;
    module.add_function(wrap_pyfunction!(search, module)?)?;
    module.add_function(wrap_pyfunction!(id_of, module)?)?;
    module.add_function(wrap_pyfunction!(item, module)?)?;
    module.add_function(wrap_pyfunction!(limit, module)?)?;
    module.add_function(wrap_pyfunction!(items, module)?)?;
    module.add_function(wrap_pyfunction!(_import_catalogue, module)?)
}
