use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ballots::Raters;
use super::counts::{Counts, count};
use super::evaluate::evaluate;
use super::given::{BallotTable, CellCounts};
use super::ledger::LedgerEntry;
use super::roster::Roster;
use super::scheme::scheme;
use crate::error::{Error, echo, fail, read_json};
use crate::receipt::{canonical_json, sha256};
use crate::ruleset::Ruleset;

/// Everything that an evaluation was made of, and what was made of it. 考评档案包。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// The scheme's document, as JSON.
    pub scheme: Value,
    /// The roster.
    pub roster: Roster,
    /// The ballots; or `counts`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballots: Option<BallotTable>,
    /// Counts that were made elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Vec<CellCounts>>,
    /// Raters of each group.
    #[serde(default)]
    pub entitled: Vec<(u8, u64)>,
    /// Official and rater who may not rate them.
    #[serde(default)]
    pub recused: Vec<(u32, u64)>,
    /// Bonuses, deductions and vetoes.
    #[serde(default)]
    pub ledger: Vec<LedgerEntry>,
    /// The record of each official, or `null` where there is none.
    pub records: Vec<Value>,
    /// SHA-256 of the canonical JSON of each part.
    pub manifest: Manifest,
}

/// The digests of a package. 档案包各部分的摘要。
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Of the scheme.
    pub scheme: String,
    /// Of the roster.
    pub roster: String,
    /// Of ballots, counts, raters and recusals together.
    pub ballots: String,
    /// Of the ledger.
    pub ledger: String,
    /// Of each record.
    pub records: Vec<String>,
}

/// What a package proves. 复核结果。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Officials with a result.
    pub records: usize,
    /// Officials without one, for a stated reason.
    pub without: usize,
}

fn digest(value: &impl Serialize) -> Result<String, Error> {
    Ok(sha256(&canonical_json(value)?))
}

impl Package {
    /// Reads a package from JSON. 由JSON读取。
    ///
    /// # Errors
    /// `JC-0102`, `JC-0205`, `JC-0715`.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_json(text, super::read::NOT_WHOLE)
    }

    /// The manifest that these parts have.
    ///
    /// # Errors
    /// `JC-9901` if a part cannot be written as JSON.
    pub fn manifest_of(&self) -> Result<Manifest, Error> {
        Ok(Manifest {
            scheme: digest(&self.scheme)?,
            roster: digest(&self.roster)?,
            ballots: digest(&(&self.ballots, &self.counts, &self.entitled, &self.recused))?,
            ledger: digest(&self.ledger)?,
            records: self.records.iter().map(digest).collect::<Result<_, _>>()?,
        })
    }
}

/// Computes everything again and names the first difference.
///
/// 全部重算，指出第一处不符。
///
/// Status, the digest of a corrected record and the engine's version are the archive's own and are not compared.
///
/// # Errors
/// `JC-0732` with the place and, for a record, the official's position; whatever stands in the way of computing.
pub fn verify(ruleset: &Ruleset, package: &Package) -> Result<Verified, Error> {
    let manifest = package.manifest_of()?;
    let parts = [
        ("manifest.scheme", &manifest.scheme, &package.manifest.scheme),
        ("manifest.roster", &manifest.roster, &package.manifest.roster),
        ("manifest.ballots", &manifest.ballots, &package.manifest.ballots),
        ("manifest.ledger", &manifest.ledger, &package.manifest.ledger),
    ];
    if let Some((place, _, _)) = parts.into_iter().find(|(_, got, stated)| got != stated) {
        return Err(different(place, None));
    }
    for (at, stated) in package.manifest.records.iter().enumerate() {
        if manifest.records.get(at) != Some(stated) {
            return Err(different("manifest.records", Some(at)));
        }
    }
    let id = package.scheme.get("id").and_then(Value::as_str).unwrap_or_default();
    let scheme = match scheme(ruleset, id) {
        Ok(known) => known,
        Err(_) => scheme_of(ruleset, package, id)?,
    };
    let counts = match (&package.ballots, &package.counts) {
        (Some(ballots), _) => {
            let marks = ballots.mark_columns();
            let raters = Raters { entitled: &package.entitled, recused: &package.recused };
            count(&scheme, &package.roster, &ballots.columns(&marks), &raters)?
        }
        (None, counts) => Counts::given(&scheme, &package.roster, counts.as_deref().unwrap_or_default())?,
    };
    let evaluation = evaluate(&scheme, &package.roster, counts, &package.ledger)?;
    let officials = package.roster.officials.len();
    if package.records.len() != officials || package.manifest.records.len() != officials {
        return Err(different("records", None));
    }
    let mut verified = Verified { records: 0, without: 0 };
    for (at, stated) in package.records.iter().enumerate() {
        let own = match evaluation.record(at) {
            Ok(answer) => {
                verified.records = verified.records.saturating_add(1);
                serde_json::to_value(&answer.value).unwrap_or(Value::Null)
            }
            Err(_) => {
                verified.without = verified.without.saturating_add(1);
                Value::Null
            }
        };
        if let Some(place) = first_difference(&own, stated, "records") {
            return Err(different(&place, Some(at)));
        }
    }
    Ok(verified)
}

fn scheme_of(ruleset: &Ruleset, package: &Package, id: &str) -> Result<super::scheme::Scheme, Error> {
    let with = ruleset.with_documents([("scheme.json", package.scheme.to_string())])?;
    scheme(&with, id)
}

fn different(place: &str, row: Option<usize>) -> Error {
    let error = fail(732, &[("place", place.to_string())]).at(place);
    match row.and_then(|row| u64::try_from(row).ok()) {
        Some(row) => error.at_row(row),
        None => error,
    }
}

/// What the archive adds to a record after it was computed.
const OF_THE_ARCHIVE: [&str; 3] = ["status", "previous_digest", "engine"];

/// The path to the first value that differs, keys in their order.
fn first_difference(own: &Value, stated: &Value, path: &str) -> Option<String> {
    match (own, stated) {
        (Value::Object(own), Value::Object(stated)) => {
            let keys = own.keys().chain(stated.keys().filter(|key| !own.contains_key(*key)));
            keys.filter(|key| !OF_THE_ARCHIVE.contains(&key.as_str())).find_map(|key| {
                // A key that the engine does not write may be anything.
                let shown = if own.contains_key(key) { key.clone() } else { echo(key, None) };
                let null = Value::Null;
                let (one, other) = (own.get(key).unwrap_or(&null), stated.get(key).unwrap_or(&null));
                first_difference(one, other, &format!("{path}.{shown}"))
            })
        }
        (Value::Array(own), Value::Array(stated)) if own.len() == stated.len() => {
            let pairs = own.iter().zip(stated).enumerate();
            pairs
                .into_iter()
                .find_map(|(at, (one, other))| first_difference(one, other, &format!("{path}[{at}]")))
        }
        _ => (own != stated).then(|| path.to_string()),
    }
}
