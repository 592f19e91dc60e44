//! Calls of the evaluation.

use jiceng::evaluation::{
    BallotTable, CellCounts, Counts, NO_SCORE, Raters, Roster, Scheme, count, scheme, totals,
};
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
