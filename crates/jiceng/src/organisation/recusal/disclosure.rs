use chrono::NaiveDate;
use jiceng_data::words::{DisclosureMatter, DisclosurePurpose, DisclosureTo, Extent};
use serde::{Deserialize, Serialize};

use super::reason::RecusalReason as R;
use super::rules::provision_on;
use crate::error::Error;
use crate::explain::{Answer, Caveat, Explained, Reasons};
use crate::organisation::basis;
use crate::ruleset::Ruleset;

/// What would be told to whom, and for what. 拟向谁提供什么、用途为何。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureRequest {
    /// The day.
    pub date: NaiveDate,
    /// What was handed in.
    pub matter: DisclosureMatter,
    /// Who would learn of it.
    pub to: DisclosureTo,
    /// For what.
    pub purpose: DisclosurePurpose,
}

/// How much may be told. 可以提供的范围。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disclosure {
    /// How much of the complaint.
    pub complaint: Extent,
    /// How much of the report or accusation.
    pub report: Extent,
}

impl Explained for Disclosure {
    type Reason = R;
}

/// How much of a complaint, report or accusation may be told to somebody.
///
/// 投诉、举报、检举控告的内容可以向某方提供多少。
///
/// What no rule known for that day allows is closed: the answer says that it is not stated.
///
/// # Errors
/// None beside those of the ruleset.
///
/// # Source
/// Market complaints: article 33 of the Interim Measures (from 2020-01-01), with its exception for mediation.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{DisclosureRequest, disclosure};
/// use jiceng::words::{DisclosureMatter, DisclosurePurpose, DisclosureTo, Extent};
/// let request = DisclosureRequest {
///     date: parse_date("2022-08-01")?,
///     matter: DisclosureMatter::ComplaintAndReport,
///     to: DisclosureTo::Respondent,
///     purpose: DisclosurePurpose::Mediation,
/// };
/// let answer = disclosure(&jiceng::Ruleset::jiaoling()?, &request)?.value;
/// assert_eq!((answer.complaint, answer.report), (Extent::WhatMediationNeeds, Extent::Closed));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn disclosure(ruleset: &Ruleset, request: &DisclosureRequest) -> Result<Answer<Disclosure>, Error> {
    let all = ruleset.inner().conducts().flat_map(|conduct| &conduct.disclosures);
    let meant = all.filter(|rule| {
        rule.matter == request.matter
            && rule.to == request.to
            && rule.purpose.is_none_or(|purpose| purpose == request.purpose)
    });
    let mut value = None;
    let mut basis = Vec::new();
    for rule in meant {
        let provisions = rule.provisions.iter();
        let cited: Vec<_> =
            provisions.filter_map(|provision| provision_on(ruleset, provision, request.date)).collect();
        if cited.is_empty() {
            continue;
        }
        basis.extend(cited);
        let found = value.get_or_insert(Disclosure { complaint: rule.complaint, report: rule.report });
        // Of two rules the one that tells less holds.
        found.complaint = found.complaint.min(rule.complaint);
        found.report = found.report.min(rule.report);
    }
    let mut reasons = Reasons::none();
    reasons.add_if(value.is_none(), R::DisclosureNotStated);
    let silent = value.is_none();
    let value = value.unwrap_or(Disclosure { complaint: Extent::Closed, report: Extent::Closed });
    reasons.add_if(value.complaint == Extent::WhatMediationNeeds, R::OnlyForMediation);
    reasons.add_if(!silent && value.report == Extent::Closed, R::ReportClosed);
    reasons.add_if(!silent && request.to == DisclosureTo::Accused, R::NotToAccused);
    let caveats = basis::caveats(&basis, request.date).with_if(silent, Caveat::LawSilent);
    Ok(Answer { value, reasons, basis, caveats })
}
