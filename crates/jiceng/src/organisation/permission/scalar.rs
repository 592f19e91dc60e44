use std::sync::Arc;

use jiceng_data::words::{Confidentiality, Sight};
use serde::Serialize;

use super::ask::PermissionRequest;
use super::day::{Grantee, Permissions};
use super::decide::Asked;
use super::derive::derived_confidentiality;
use super::reason::PermissionReason as R;
use crate::calendar::zone;
use crate::error::{Error, fail};
use crate::explain::{Answer, Citation, Explained, Reasons};
use crate::organisation::basis;
use crate::organisation::recusal::Involved;

/// Whether something may be done, and how much is seen. 可否为之、可见多少。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Permit {
    /// Whether it may be done.
    pub allowed: bool,
    /// How much of the object is seen.
    pub sight: Sight,
    /// How confidential the object is, and whatever is made from it.
    pub confidentiality: Confidentiality,
    /// Who could do it: every grant of this action on such an object.
    pub who_could: Arc<[Grantee]>,
}

impl Explained for Permit {
    type Reason = R;
}

/// Whether an official may do something with an object at an instant, by which rule, and who else could.
///
/// 某人此刻可否对某对象为某事；依据哪条规定；谁可以为之。
///
/// What no rule grants is refused. What a bar forbids is refused whatever is granted. Whoever has a ground of recusal
/// looks things up but does not act. The redacted view is the default. An object is as confidential as what it was made
/// from.
///
/// # Errors
/// `JC-0422` if the actor is not in the register; `JC-0434` if the instant lies on another day than the permissions.
///
/// # Source
/// [`Answer::basis`]: the grants or bars on which it rests. Jiaoling's grants are those of the county's account: the
/// window handles, the centre supervises, five roles.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::organisation::{
///     AppointmentRow, Object, OfficialRow, PermissionRequest, Permissions, Register, RegisterInput, may,
/// };
/// use jiceng::words::{Action, Confidentiality, ObjectKind, Sight};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let input = RegisterInput {
///     officials: vec![OfficialRow { key: "w-1".into(), civil_servant: None }],
///     appointments: vec![AppointmentRow {
///         official: "w-1".into(),
///         unit: "post-civil-affairs".into(),
///         place: "441427104000".into(),
///         lead: false,
///         from: parse_date("2015-01-01")?,
///         to: None,
///     }],
///     ..RegisterInput::default()
/// };
/// let register = Register::from_rows(&ruleset, &input)?.register;
/// let permissions = Permissions::on(&ruleset, &register, parse_date("2016-07-08")?)?;
/// let mut request = PermissionRequest {
///     actor: "w-1".into(),
///     action: Action::Handle,
///     object: Object::new(ObjectKind::Case, "441427104201".parse()?, Confidentiality::Personal),
///     now: parse_instant("2016-07-08T09:00:00+08:00")?,
/// };
/// assert_eq!(may(&permissions, &request)?.value.sight, Sight::Full);
/// // The window handles; it does not supervise. The centre could.
/// request.action = Action::Supervise;
/// let refused = may(&permissions, &request)?.value;
/// assert!(!refused.allowed);
/// assert_eq!(refused.who_could[0].grant, "centre-supervises");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn may(permissions: &Permissions, request: &PermissionRequest) -> Result<Answer<Permit>, Error> {
    let object = &request.object;
    let register = &permissions.register;
    let actor = register.number(&request.actor).map_err(|error| error.at("actor"))?;
    let day = request.now.with_timezone(&zone()).date_naive();
    if day != permissions.on {
        let args = [("day", permissions.on.to_string()), ("now", day.to_string())];
        return Err(fail(434, &args).at("now"));
    }
    let level = derived_confidentiality(object.confidentiality, &object.made_from);
    let mut grounds = 0_u64;
    let mut accused_unit = false;
    if !object.parties.is_empty() || !object.accused.is_empty() || !object.acted.is_empty() {
        let involved =
            Involved::at(register, permissions.day, &object.parties, &object.accused, &object.acted);
        let apart = permissions.others(object.procedure, request.action);
        grounds = involved.grounds(register, actor, apart).bits();
        accused_unit = involved.accused().iter().any(|one| permissions.of_accused_unit(actor, *one));
    }
    let asked = Asked {
        actor,
        action: request.action,
        object: object.kind,
        level,
        place: object.place.number(),
        assigned: object.assigned.contains(&request.actor),
        consent: object.consent,
        grounds,
        accused_unit,
    };
    let verdict = permissions.decide(&asked).ok_or_else(|| fail(422, &[]).at("actor"))?;
    let mut reasons = Reasons::<R>::from_bits(verdict.reasons);
    reasons.add_if(level > object.confidentiality, R::Inherited);
    let mut basis: Vec<Arc<Citation>> = Vec::new();
    let mut cite = |citation: &Arc<Citation>| {
        if !basis.iter().any(|one| one.id == citation.id) {
            basis.push(citation.clone());
        }
    };
    for (bit, citations) in permissions.bar_basis.iter().enumerate() {
        if verdict.bars >> bit & 1 == 1 {
            citations.iter().for_each(&mut cite);
        }
    }
    if verdict.reasons & GROUNDS != 0 {
        let of_procedure = permissions.recusal_basis.get(object.procedure as usize);
        of_procedure.into_iter().flatten().for_each(&mut cite);
    }
    for (bit, citation) in permissions.grant_basis.iter().enumerate() {
        if verdict.grants >> bit & 1 == 1 {
            cite(citation);
        }
    }
    let caveats = basis::caveats(&basis, permissions.on);
    let cell = permissions.cell(request.action, object.kind);
    let value = Permit {
        allowed: verdict.sight != Sight::Nothing,
        sight: verdict.sight,
        confidentiality: level,
        who_could: cell.map_or_else(|| Arc::from([]), |cell| cell.grantees.clone()),
    };
    Ok(Answer { value, reasons, basis, caveats })
}

/// The bits of the grounds of recusal.
const GROUNDS: u64 = R::ActedBefore.mask().wrapping_mul(2).wrapping_sub(1);
