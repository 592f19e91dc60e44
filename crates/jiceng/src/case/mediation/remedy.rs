//! Which other routes there are after a refusal, a failure, or an agreement that is not kept.

use chrono::NaiveDate;
use jiceng_data::closed_list;
use serde::Serialize;

use super::actions::Gather;
use super::dispute::DisputeKind;
use super::reason::MediationReason as R;
use super::result::{CourtAnswer, MediationResult};
use super::state::State;

closed_list! {
    /// Another route to settle a dispute.
    pub enum RemedyKind {
        Arbitration = "arbitration", "申请仲裁", "arbitration";
        Government = "government", "请求基层人民政府或者行政机关处理", "the township government or another authority";
        Suit = "suit", "向人民法院起诉", "suit";
        Ruling = "ruling", "由人民政府作出行政裁决", "a ruling of the government";
        SuitAgainstRuling = "suit-against-ruling", "不服裁决的，向人民法院起诉", "suit against the ruling";
        SueOnAgreement = "sue-on-agreement", "就调解协议向人民法院起诉", "suit on the agreement";
    }
}

/// A route, with the rules that open it. 一条途径及其依据。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remedy {
    /// Which.
    pub kind: RemedyKind,
    /// Ids of the rules that open it.
    pub rules: Vec<String>,
}

/// The routes after a refusal or a failure, with all rules that may open them.
const fn after_failure(dispute: DisputeKind) -> &'static [(RemedyKind, &'static [&'static str])] {
    use RemedyKind as K;
    match dispute {
        DisputeKind::Civil => &[
            (K::Government, &["MED-06", "MED-15"]),
            (K::Arbitration, &["MED-06"]),
            (K::Suit, &["MED-06", "MED-15"]),
        ],
        DisputeKind::LandContract => &[(K::Arbitration, &["LDA-04"])],
        DisputeKind::LandTitle => {
            &[(K::Ruling, &["GDL-04", "GDL-04-old", "LND-01a"]), (K::SuitAgainstRuling, &["LND-01b"])]
        }
        DisputeKind::ForestTitle => {
            &[(K::Ruling, &["GDF-04", "GDF-04-old", "LND-02a"]), (K::SuitAgainstRuling, &["LND-02b"])]
        }
    }
}

/// The routes that are open; a route that no rule in force opens is left out.
pub(super) fn remedies(state: &State, on: NaiveDate, gather: &mut Gather<'_>) -> Vec<Remedy> {
    if matches!(state.result, MediationResult::Failed | MediationResult::Refused) {
        return open(after_failure(state.dispute), on, gather);
    }
    let unkept = state.parties.values().any(|party| party.performed == Some(false));
    let answer = state.confirmation.and_then(|asked| asked.answer);
    let turned_down = matches!(answer, Some(CourtAnswer::NotAccepted | CourtAnswer::NotConfirmed));
    let unconfirmed = gather.reasons.has(R::ConfirmationLate) || turned_down;
    let civil = state.dispute == DisputeKind::Civil && state.result.is_agreed();
    if civil && (unkept || unconfirmed) && answer != Some(CourtAnswer::Confirmed) {
        return open(&[(RemedyKind::SueOnAgreement, &["MED-11"])], on, gather);
    }
    Vec::new()
}

fn open(routes: &[(RemedyKind, &[&str])], on: NaiveDate, gather: &mut Gather<'_>) -> Vec<Remedy> {
    let mut found = Vec::new();
    for (kind, ids) in routes {
        let rules: Vec<String> =
            ids.iter().filter_map(|id| gather.cite(id, on)).map(|id| id.to_string()).collect();
        if !rules.is_empty() {
            found.push(Remedy { kind: *kind, rules });
        }
    }
    found
}
