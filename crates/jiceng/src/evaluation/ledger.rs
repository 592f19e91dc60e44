use chrono::NaiveDate;
use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

use super::roster::Roster;
use super::scheme::Scheme;
use super::stages::in_total_units;
use crate::error::{Error, fail};

closed_list! {
    /// What an entry of the ledger is.
    pub enum EntryKind {
        Adjustment = "adjustment", "加扣分", "bonus or deduction";
        Veto = "veto", "一票否决或者限等次", "veto";
    }
}

/// One bonus, deduction or veto: of the scheme's list, with evidence, deciding organ and date.
///
/// 一项加扣分或者否决：须在办法之列，并有证据、决定机关和日期。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// Position of the official.
    pub official: u32,
    /// What it is.
    pub kind: EntryKind,
    /// Its id in the scheme.
    pub code: String,
    /// Hundredths of a point, negative for a deduction; adjustments only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_centi: Option<i64>,
    /// Number of the evidence in the host's archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence_ref: Option<String>,
    /// The organ that decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
}

/// What the entries do to one official, in units of the total.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Applied {
    pub(super) bonus: i64,
    pub(super) deduction: i64,
    pub(super) bonus_capped: bool,
    pub(super) deduction_capped: bool,
    /// Positions of the entries, in order.
    pub(super) entries: Vec<usize>,
    /// The first entry at fault; the official has no result until it is mended.
    pub(super) fault: Option<usize>,
}

/// The entries of every official.
pub(super) fn applied(
    scheme: &Scheme,
    roster: &Roster,
    ledger: &[LedgerEntry],
) -> Result<Vec<Applied>, Error> {
    let mut all = vec![Applied::default(); roster.officials.len()];
    for (at, entry) in ledger.iter().enumerate() {
        super::roster::check_position(scheme, roster, entry.official, 0)
            .map_err(|error| error.at(format!("ledger[{at}].official")))?;
        let Some(own) = all.get_mut(entry.official as usize) else { continue };
        own.entries.push(at);
        if check(scheme, at, entry).is_err() && own.fault.is_none() {
            own.fault = Some(at);
        }
        let units = in_total_units(entry.amount_centi.unwrap_or_default(), scheme.model().rounding.total);
        match units {
            Some(units) if units > 0 => own.bonus = own.bonus.saturating_add(units),
            Some(units) => own.deduction = own.deduction.saturating_sub(units),
            None => {}
        }
    }
    let total = scheme.model().rounding.total;
    if let Some(limits) = &scheme.model().adjustments {
        let most = |centi: u32| in_total_units(i64::from(centi), total).unwrap_or(i64::MAX);
        let (bonus, deduction) = (most(limits.max_bonus_centi), most(limits.max_deduction_centi));
        for own in &mut all {
            own.bonus_capped = own.bonus > bonus;
            own.deduction_capped = own.deduction > deduction;
            own.bonus = own.bonus.min(bonus);
            own.deduction = own.deduction.min(deduction);
        }
    }
    Ok(all)
}

/// What is wrong with an entry.
pub(super) fn check(scheme: &Scheme, at: usize, entry: &LedgerEntry) -> Result<(), Error> {
    let model = scheme.model();
    let place = |field: &str| format!("ledger[{at}].{field}");
    let known: Vec<&str> = match entry.kind {
        EntryKind::Veto => model.vetoes.iter().map(|veto| veto.id.as_str()).collect(),
        EntryKind::Adjustment => {
            model.adjustments.iter().flat_map(|all| &all.codes).map(|code| code.0.as_str()).collect()
        }
    };
    if !known.contains(&entry.code.as_str()) {
        let list = if known.is_empty() { "—".to_string() } else { known.join(", ") };
        let args = [("kind_zh", entry.kind.zh().into()), ("kind_en", entry.kind.en().into()), ("list", list)];
        return Err(fail(727, &args).at(place("code")));
    }
    for (field, there) in [
        ("evidence_ref", entry.evidence_ref.as_ref().is_some_and(|text| !text.trim().is_empty())),
        ("decided_by", entry.decided_by.as_ref().is_some_and(|text| !text.trim().is_empty())),
        ("decided_on", entry.decided_on.is_some()),
    ] {
        if !there {
            return Err(fail(714, &[("key", field.to_string())]).at(place(field)));
        }
    }
    let whole = entry.amount_centi.and_then(|centi| in_total_units(centi, model.rounding.total));
    let fits = match entry.kind {
        EntryKind::Veto => entry.amount_centi.is_none(),
        EntryKind::Adjustment => whole.is_some_and(|units| units != 0),
    };
    if fits {
        return Ok(());
    }
    Err(fail(728, &[("digits", model.rounding.total.to_string())]).at(place("amount_centi")))
}
