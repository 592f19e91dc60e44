//! Evaluation: handles of a scheme and of what was scored. Records cross as JSON text; `jiceng.evaluation` makes classes
//! of them. Columns are read and written by `jiceng-arrow`.

use std::sync::Arc;

use arrow_array::{ArrayRef, UInt16Array, UInt64Array, new_empty_array};
use arrow_schema::{DataType, Field, Schema};
use jiceng::Error;
use jiceng::evaluation::{self as core, LedgerEntry, PastGrade, Record, Roster};
use jiceng_arrow::{BallotFrame, BallotLayout, Fault};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde_json::json;

use crate::answer::{Answer, recorded};
use crate::columns::named;
use crate::convert::{ToPython, date_in};
use crate::exchange::{Incoming, Table, incoming, table_of};
use crate::failure::{Fallible, exception};
use crate::mirror::json;
use crate::ruleset::Ruleset;
use crate::words::word_in;

recorded!(
    core::Record = "jiceng.evaluation", "Record";
    core::Repeated = "jiceng.evaluation", "Repeated";
    core::Appeal = "jiceng.evaluation", "Appeal";
);

/// A scheme that its ruleset has checked.
#[pyclass(frozen)]
pub(crate) struct SchemeHeld(core::Scheme);

#[pymethods]
impl SchemeHeld {
    #[new]
    fn of(ruleset: &Ruleset, id: &str) -> Fallible<Self> {
        Ok(Self(core::scheme(&ruleset.core, id)?))
    }

    fn digest(&self) -> &str {
        self.0.digest()
    }

    /// Everything that its document says: JSON.
    fn model(&self) -> Fallible<String> {
        json(self.0.model())
    }

    fn basis(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.basis().to_vec().to_python(py)
    }

    fn caveats(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.caveats().iter().collect::<Vec<_>>().to_python(py)
    }

    /// The texts of a record: JSON.
    fn explain(&self, record: &str) -> Fallible<String> {
        let text = core::explain_record(&self.0, &Record::from_json(record)?);
        json(&json!({
            "headline_zh": text.headline_zh,
            "headline_en": text.headline_en,
            "steps_zh": text.steps_zh,
            "steps_en": text.steps_en,
            "text_zh": text.zh(),
            "text_en": text.en(),
        }))
    }

    /// What may be published of a record: JSON.
    fn publication(&self, record: &str, before: Option<&str>) -> Fallible<String> {
        let before = before.map(core::Publication::from_json).transpose()?;
        json(&core::publication(&self.0, &Record::from_json(record)?, before.as_ref()))
    }

    /// A confirmed record, published: JSON, and the caveats of its last day for objections.
    fn published(
        &self,
        py: Python<'_>,
        ruleset: &Ruleset,
        record: &str,
        on: &Bound<'_, PyAny>,
    ) -> Fallible<(String, Py<PyAny>)> {
        let (record, caveats) =
            Record::from_json(record)?.published(&ruleset.core, &self.0, date_in(on, "on")?)?;
        Ok((json(&record)?, caveats.iter().collect::<Vec<_>>().to_python(py)?))
    }
}

/// A roster, handed over once.
#[pyclass(frozen)]
pub(crate) struct RosterHeld(Arc<Roster>);

#[pymethods]
impl RosterHeld {
    #[new]
    fn of(py: Python<'_>, text: &str) -> Fallible<Self> {
        Ok(Self(Arc::new(py.detach(|| Roster::from_json(text))?)))
    }

    /// The position of an official.
    fn position(&self, key: &str) -> Option<usize> {
        self.0.officials.iter().position(|one| one.key == key)
    }
}

/// A year's evaluation.
#[pyclass(frozen)]
pub(crate) struct EvaluationHeld {
    scheme: core::Scheme,
    roster: Arc<Roster>,
    evaluation: core::Evaluation,
    faults: Vec<Fault>,
}

/// Roles of columns and the names that a table gives them.
type Named = Vec<(String, String)>;

#[pymethods]
impl EvaluationHeld {
    #[new]
    #[expect(clippy::too_many_arguments, reason = "what an evaluation is made of, each named in Python")]
    fn of(
        py: Python<'_>,
        scheme: &SchemeHeld,
        roster: &RosterHeld,
        ballots: &Bound<'_, PyAny>,
        layout: Option<&str>,
        names: Named,
        entitled: Option<&Bound<'_, PyAny>>,
        recused: Option<&Bound<'_, PyAny>>,
        ledger: &str,
    ) -> Fallible<Self> {
        let scheme = scheme.0.clone();
        let frame = frame_of(ballots, "ballots", &names)?;
        let entitled = entitled.map(|table| frame_of(table, "entitled", &names)).transpose()?;
        let recused = recused.map(|table| frame_of(table, "recused", &names)).transpose()?;
        let layout = match layout {
            None => BallotLayout::of(&frame),
            Some(word) => layout_in(word)?,
        };
        let roster = Arc::clone(&roster.0);
        py.detach(|| {
            let ledger = LedgerEntry::list_from_json(ledger)?;
            let counted = jiceng_arrow::count_frame(
                &scheme,
                &roster,
                &frame,
                layout,
                entitled.as_ref(),
                recused.as_ref(),
            )?;
            let evaluation = core::evaluate(&scheme, &roster, counted.counts, &ledger)?;
            Ok(Self { scheme, roster, evaluation, faults: counted.faults })
        })
    }

    /// One row an official.
    fn table(&self, py: Python<'_>) -> Fallible<Table> {
        let schema = Arc::new(jiceng_arrow::scored_schema(&self.scheme));
        let columns = py.detach(|| jiceng_arrow::scored(&self.scheme, &self.roster, &self.evaluation));
        let batch = table_of(&schema, columns)?;
        Ok(Table::of(schema, vec![batch]))
    }

    /// The rows that do not count: row and code.
    fn faults(&self) -> Fallible<Table> {
        let fields =
            vec![Field::new("row", DataType::UInt64, false), Field::new("code", DataType::UInt16, false)];
        let schema = Arc::new(Schema::new(fields));
        let rows = UInt64Array::from_iter_values(self.faults.iter().map(|one| u64::from(one.row)));
        let codes = UInt16Array::from_iter_values(self.faults.iter().map(|one| one.code));
        let batch = table_of(&schema, vec![Arc::new(rows), Arc::new(codes)])?;
        Ok(Table::of(schema, vec![batch]))
    }

    /// Why a row does not count.
    fn fault<'py>(&self, py: Python<'py>, row: u32) -> Fallible<Option<Bound<'py, PyAny>>> {
        let found = self.faults.binary_search_by_key(&row, |one| one.row).ok();
        let fault = found.and_then(|at| self.faults.get(at));
        let error = fault.map(|one| one.error(&self.scheme, &self.roster));
        Ok(error.map(|error| exception(py, &error)).transpose()?)
    }

    fn record(&self, official: usize) -> Fallible<Answer> {
        Answer::recorded(&self.evaluation.record(official)?)
    }

    fn why_not<'py>(&self, py: Python<'py>, official: usize) -> Fallible<Option<Bound<'py, PyAny>>> {
        let error = self.evaluation.why_not(official);
        Ok(error.map(|error| exception(py, &error)).transpose()?)
    }

    fn notes<'py>(&self, py: Python<'py>, official: usize) -> Fallible<Bound<'py, PyTuple>> {
        let notes = self.evaluation.notes(official);
        let notes = notes.iter().map(|note| exception(py, note)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyTuple::new(py, notes)?)
    }

    /// The quota of the official's scope: JSON.
    fn quota(&self, official: usize) -> Fallible<String> {
        json(&self.evaluation.quota(official))
    }

    /// Units of every official, group and dimension before the total: JSON, as the conformance vectors have them.
    fn stages(&self) -> Fallible<String> {
        let totals = self.evaluation.totals();
        let shown = |column: &[i64]| {
            column.iter().map(|one| Some(*one).filter(|one| *one != core::NO_SCORE)).collect::<Vec<_>>()
        };
        json(&json!({
            "codes": totals.codes,
            "dimensions": shown(&totals.dimensions),
            "groups": shown(&totals.groups),
            "weighted": shown(&totals.weighted),
            "totals": shown(&totals.totals),
            "unrounded": shown(&totals.unrounded),
        }))
    }
}

/// The layout of a word: `JC-0241` for another.
fn layout_in(word: &str) -> Fallible<BallotLayout> {
    match word {
        "wide" => Ok(BallotLayout::Wide),
        "long" => Ok(BallotLayout::Long),
        "counts" => Ok(BallotLayout::Counts),
        _ => {
            let values = [("got", "***"), ("what", "layout"), ("list", "wide, long, counts")];
            Err(Error::of_code(241, &values).at("layout").into())
        }
    }
}

/// The columns of a table by their roles; what the caller does not name has the name of its role.
fn frame_of(table: &Bound<'_, PyAny>, argument: &str, names: &Named) -> Fallible<BallotFrame> {
    let Incoming { kind, mut pieces } = incoming(table, argument)?;
    if pieces.is_empty() {
        pieces.push(new_empty_array(&kind));
    }
    let DataType::Struct(fields) = &kind else {
        return Err(Error::of_code(1004, &[("column", "official")]).at(argument).into());
    };
    let role_of = |name: &str| {
        names
            .iter()
            .find(|(_, given)| given == name)
            .map_or_else(|| name.to_string(), |(role, _)| role.clone())
    };
    let mut columns = Vec::with_capacity(fields.len());
    for field in fields {
        let of_piece = |piece: &ArrayRef| {
            use arrow_array::cast::AsArray;
            piece.as_struct_opt().and_then(|piece| named(piece, field.name()))
        };
        if let Some(column) = pieces.iter().map(of_piece).collect::<Option<Vec<_>>>() {
            columns.push((role_of(field.name()), column));
        }
    }
    Ok(BallotFrame::new(columns)?)
}

/// A roster as the core writes it: read strictly.
#[pyfunction]
fn _roster(text: &str) -> Fallible<String> {
    json(&Roster::from_json(text)?)
}

/// Entries of a ledger as the core writes them: read strictly.
#[pyfunction]
fn _ledger(text: &str) -> Fallible<String> {
    json(&LedgerEntry::list_from_json(text)?)
}

/// A record as the core writes it: read strictly.
#[pyfunction]
fn _record(text: &str) -> Fallible<String> {
    json(&Record::from_json(text)?)
}

/// SHA-256 of the canonical JSON of a record.
#[pyfunction]
fn _record_digest(text: &str) -> Fallible<String> {
    Ok(Record::from_json(text)?.digest()?)
}

/// The first step of a record that does not give its result.
#[pyfunction]
fn _first_wrong_step(text: &str) -> Fallible<Option<usize>> {
    Ok(Record::from_json(text)?.first_wrong_step())
}

#[pyfunction]
fn _confirmed(record: &str, by: &str, on: &Bound<'_, PyAny>) -> Fallible<String> {
    json(&Record::from_json(record)?.confirmed(by, date_in(on, "on")?)?)
}

#[pyfunction]
fn _finalised(record: &str, on: &Bound<'_, PyAny>) -> Fallible<String> {
    json(&Record::from_json(record)?.finalised(date_in(on, "on")?)?)
}

#[pyfunction]
fn _correcting(record: &str, old: &str) -> Fallible<String> {
    json(&Record::from_json(record)?.correcting(&Record::from_json(old)?)?)
}

/// Whether a bad grade came again.
#[pyfunction]
fn _repeated(ruleset: &Ruleset, staff: &Bound<'_, PyAny>, grades: &str) -> Fallible<Answer> {
    let grades = PastGrade::list_from_json(grades)?;
    Answer::recorded(&core::repeated(&ruleset.core, word_in(staff, "staff")?, &grades)?)
}

/// The legal ways against a grade.
#[pyfunction]
fn _appeal(
    ruleset: &Ruleset,
    staff: &Bound<'_, PyAny>,
    grade: &Bound<'_, PyAny>,
    told_on: &Bound<'_, PyAny>,
) -> Fallible<Answer> {
    let (staff, grade) = (word_in(staff, "staff")?, word_in(grade, "grade")?);
    Answer::recorded(&core::appeal(&ruleset.core, staff, grade, date_in(told_on, "told_on")?)?)
}

/// Everything computed again: how many records stand, and how many officials are without.
#[pyfunction]
fn _verify(py: Python<'_>, ruleset: &Ruleset, package: &str) -> Fallible<(usize, usize)> {
    let verified = py.detach(|| core::verify(&ruleset.core, &core::Package::from_json(package)?))?;
    Ok((verified.records, verified.without))
}

/// The package with the digests of its parts: JSON.
#[pyfunction]
fn _sealed(py: Python<'_>, package: &str) -> Fallible<String> {
    py.detach(|| {
        let mut package = core::Package::from_json(package)?;
        package.manifest = package.manifest_of()?;
        json(&package)
    })
}

/// The tree over lines of ballots, each with its salt.
#[pyclass(frozen)]
pub(crate) struct BallotTreeHeld(core::BallotTree);

#[pymethods]
impl BallotTreeHeld {
    #[new]
    fn of(py: Python<'_>, lines: Vec<String>, salts: Vec<core::Salt>) -> Fallible<Self> {
        Ok(Self(py.detach(|| core::BallotTree::of(&lines, &salts))?))
    }

    fn root(&self) -> String {
        self.0.root()
    }

    /// The proof of a leaf: JSON.
    fn proof(&self, index: usize) -> Fallible<String> {
        json(&self.0.proof(index))
    }
}

/// Whether a line with its salt leads to a root.
#[pyfunction]
fn _check_inclusion(
    place: (u64, u64),
    path: Vec<String>,
    root: &str,
    line: &str,
    salt: core::Salt,
) -> Fallible<()> {
    let (index, size) = place;
    Ok(core::InclusionProof { index, size, path }.check(root, line, &salt)?)
}

/// Percentages that add up, in units of the last digit; nothing where there is nothing to divide.
#[pyfunction]
fn _percentages(counts: Vec<u64>, digits: u8) -> Option<Vec<i64>> {
    core::percentages(&counts, digits).map(|all| all.iter().map(|one| one.units).collect())
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<SchemeHeld>()?;
    module.add_class::<RosterHeld>()?;
    module.add_class::<EvaluationHeld>()?;
    module.add_class::<BallotTreeHeld>()?;
    module.add_function(wrap_pyfunction!(_check_inclusion, module)?)?;
    module.add_function(wrap_pyfunction!(_percentages, module)?)?;
    module.add_function(wrap_pyfunction!(_roster, module)?)?;
    module.add_function(wrap_pyfunction!(_ledger, module)?)?;
    module.add_function(wrap_pyfunction!(_record, module)?)?;
    module.add_function(wrap_pyfunction!(_record_digest, module)?)?;
    module.add_function(wrap_pyfunction!(_first_wrong_step, module)?)?;
    module.add_function(wrap_pyfunction!(_confirmed, module)?)?;
    module.add_function(wrap_pyfunction!(_finalised, module)?)?;
    module.add_function(wrap_pyfunction!(_correcting, module)?)?;
    module.add_function(wrap_pyfunction!(_repeated, module)?)?;
    module.add_function(wrap_pyfunction!(_appeal, module)?)?;
    module.add_function(wrap_pyfunction!(_verify, module)?)?;
    module.add_function(wrap_pyfunction!(_sealed, module)?)
}
