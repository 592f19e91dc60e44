//! Calls of the evaluation.

use jiceng::calendar::parse_date;
use jiceng::evaluation::{
    BallotTable, BallotTree, CellCounts, Counts, LedgerEntry, NO_SCORE, PastGrade, Raters, Roster, Salt,
    Scheme, appeal, count, evaluate, percentages, repeated, scheme, totals,
};
use jiceng::words::{GradeLevel, StaffKind};
use jiceng::{Error, Ruleset};
use serde::Deserialize;
use serde_json::{Value, json};

/// What a vector gives: a scheme as a document, a roster, ballots or counts.
#[derive(Debug, Deserialize)]
pub(super) struct Input {
    pub(super) scheme: Value,
    pub(super) roster: Roster,
    pub(super) ballots: Option<BallotTable>,
    pub(super) counts: Option<Vec<CellCounts>>,
    #[serde(default)]
    entitled: Vec<(u8, u64)>,
    #[serde(default)]
    recused: Vec<(u32, u64)>,
    #[serde(default)]
    ledger: Vec<LedgerEntry>,
}

impl Input {
    pub(super) fn read(input: &Value) -> Result<Self, String> {
        serde_json::from_value(input.clone()).map_err(|error| format!("no evaluation: {error}"))
    }

    /// The scheme of the vector, laid on top of the built-in rules.
    pub(super) fn scheme(&self, ruleset: &Ruleset) -> Result<Scheme, Error> {
        let id = self.scheme.get("id").and_then(Value::as_str).unwrap_or_default();
        let ruleset = ruleset.with_documents([("scheme.json", self.scheme.to_string())])?;
        scheme(&ruleset, id)
    }

    pub(super) fn count(&self, scheme: &Scheme) -> Result<Counts, Error> {
        match (&self.ballots, &self.counts) {
            (Some(ballots), _) => {
                let marks = ballots.mark_columns();
                let raters = Raters { entitled: &self.entitled, recused: &self.recused };
                count(scheme, &self.roster, &ballots.columns(&marks), &raters)
            }
            (None, counts) => Counts::given(scheme, &self.roster, counts.as_deref().unwrap_or_default()),
        }
    }
}

fn shown(column: &[i64]) -> Vec<Option<i64>> {
    column.iter().map(|one| Some(*one).filter(|one| *one != NO_SCORE)).collect()
}

pub(super) fn score(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    Ok(scored(ruleset, &Input::read(input)?))
}

fn scored(ruleset: &Ruleset, input: &Input) -> Result<Value, Error> {
    let scheme = input.scheme(ruleset)?;
    let counts = input.count(&scheme)?;
    let all = totals(&scheme, &input.roster, &counts);
    let faults: Vec<Value> =
        counts.faults().iter().map(|fault| json!({ "row": fault.row, "code": fault.code })).collect();
    Ok(json!({
        "codes": all.codes,
        "dimensions": shown(&all.dimensions),
        "groups": shown(&all.groups),
        "weighted": shown(&all.weighted),
        "totals": shown(&all.totals),
        "unrounded": shown(&all.unrounded),
        "faults": faults,
    }))
}

pub(super) fn standing(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    Ok(stood(ruleset, &Input::read(input)?))
}

fn stood(ruleset: &Ruleset, input: &Input) -> Result<Value, Error> {
    let scheme = input.scheme(ruleset)?;
    let all = evaluate(&scheme, &input.roster, input.count(&scheme)?, &input.ledger)?;
    let each = 0..input.roster.officials.len();
    let codes = |at| all.notes(at).iter().map(|note| note.code().0).collect::<Vec<u16>>();
    Ok(json!({
        "totals": each.clone().map(|at| all.total(at)).collect::<Vec<_>>(),
        "ranks": each.clone().map(|at| all.rank(at)).collect::<Vec<_>>(),
        "grades": each.clone().map(|at| all.grade(at)).collect::<Vec<_>>(),
        "seats": each.clone().map(|at| all.quota(at).map(|quota| quota.seats)).collect::<Vec<_>>(),
        "notes": each.map(codes).collect::<Vec<_>>(),
    }))
}

pub(super) fn shares(input: &Value) -> Result<Result<Value, Error>, String> {
    let counts: Vec<u64> = read(input, "counts")?;
    let shown = percentages(&counts, read(input, "digits")?);
    let units = shown.map(|all| all.iter().map(|one| one.units).collect::<Vec<_>>());
    Ok(Ok(json!({ "percentages": units })))
}

pub(super) fn ballot_root(input: &Value) -> Result<Result<Value, Error>, String> {
    let lines: Vec<String> = read(input, "lines")?;
    let salts: Vec<String> = read(input, "salts")?;
    let salt = |text: &String| -> Salt {
        std::array::from_fn(|at| {
            let byte = text.get(2 * at..2 * at + 2).unwrap_or_default();
            u8::from_str_radix(byte, 16).unwrap_or_default()
        })
    };
    let salts: Vec<Salt> = salts.iter().map(salt).collect();
    Ok(BallotTree::of(&lines, &salts).map(|tree| json!({ "root": tree.root() })))
}

pub(super) fn dismissal(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let staff: StaffKind = read(input, "staff")?;
    let grades: Vec<PastGrade> = read(input, "grades")?;
    Ok(repeated(ruleset, staff, &grades).map(|answer| super::whole(&answer)))
}

pub(super) fn remedy(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let staff: StaffKind = read(input, "staff")?;
    let grade: GradeLevel = read(input, "grade")?;
    let told_on = parse_date(super::text(input, "told_on"));
    Ok(told_on.and_then(|told_on| appeal(ruleset, staff, grade, told_on)).map(|answer| super::whole(&answer)))
}

fn read<T: serde::de::DeserializeOwned>(input: &Value, key: &str) -> Result<T, String> {
    let value = input.get(key).cloned().unwrap_or(Value::Null);
    serde_json::from_value(value).map_err(|error| format!("{key}: {error}"))
}
