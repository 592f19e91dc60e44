//! An extension runs from the un-rolled end of the base period, has a cap, one approver, and a last moment.

use jiceng_data::model::{ExtensionRule, Limit, Period};
use jiceng_data::words::Approver;

use super::request::Extension;
use crate::calendar::{day_of_date, naive};
use crate::error::{Error, fail};
use crate::explain::{amount_en, amount_zh};

/// Checks each extension and gives the rule under which it was granted.
pub(super) fn check<'a>(
    period: &'a Period,
    basis: &str,
    extensions: &[Extension],
) -> Result<&'a ExtensionRule, Error> {
    let Some(rule) = &period.extension else {
        return Err(fail(217, &[("rule", period.id.clone())]).resting_on(basis).at("extensions"));
    };
    check_cap(period, rule, basis, extensions)?;
    for (at, extension) in extensions.iter().enumerate() {
        let place = |part: &str| format!("extensions[{at}].{part}");
        if extension.value == 0 {
            let args = [("got", "0".to_string())];
            return Err(fail(230, &args).at(place("value")));
        }
        if rule.approver != Approver::NotStated && extension.approver != rule.approver {
            let args = [
                ("expected_zh", rule.approver.zh().to_string()),
                ("expected_en", rule.approver.en().to_string()),
                ("got_zh", extension.approver.zh().to_string()),
                ("got_en", extension.approver.en().to_string()),
            ];
            return Err(fail(220, &args).resting_on(basis).at(place("approver")));
        }
        if extension.by_handler {
            let args = [
                ("expected_zh", rule.approver.zh().to_string()),
                ("expected_en", rule.approver.en().to_string()),
            ];
            return Err(fail(221, &args).resting_on(basis).at(place("by_handler")));
        }
    }
    Ok(rule)
}

fn check_cap(
    period: &Period,
    rule: &ExtensionRule,
    basis: &str,
    extensions: &[Extension],
) -> Result<(), Error> {
    let asked = extensions.iter().fold(0_u32, |sum, one| sum.saturating_add(one.value));
    let base = match period.limit {
        Limit::Of { value, unit } if rule.total && unit == rule.unit => value,
        _ => 0,
    };
    let total = asked.saturating_add(base);
    if total <= rule.value {
        return Ok(());
    }
    let cap = rule.value.saturating_sub(base);
    let args = [
        ("got_zh", amount_zh(asked, rule.unit)),
        ("got_en", amount_en(asked, rule.unit)),
        ("cap_zh", amount_zh(cap, rule.unit)),
        ("cap_en", amount_en(cap, rule.unit)),
    ];
    Err(fail(218, &args).resting_on(basis).at("extensions"))
}

/// An extension must be approved while the period still runs.
pub(super) fn check_in_time(extension: &Extension, at: usize, last: i32, basis: &str) -> Result<(), Error> {
    if day_of_date(extension.approved_on) <= last {
        return Ok(());
    }
    let args = [("approved", extension.approved_on.to_string()), ("due", naive(last).to_string())];
    Err(fail(219, &args).resting_on(basis).at(format!("extensions[{at}].approved_on")))
}
