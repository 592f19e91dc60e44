//! Posts stand in for posts, and where an organisation says who stands in, it says so for every post.

use std::collections::BTreeSet;

use super::Rows;
use crate::check::cell;
use crate::document::OrganisationDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Source, Step, rows};
use crate::words::UnitKind;

pub(super) fn check(
    source: &Source<'_>,
    organisation: &OrganisationDocument,
    by_id: &Rows<'_>,
    faults: &mut Faults,
) {
    let is_post = |id: &str| {
        by_id.get(id).is_none_or(|rows| rows.iter().any(|(_, _, unit)| unit.kind == UnitKind::Post))
    };
    let mut covered = BTreeSet::new();
    for (at, unit) in organisation.unit.iter() {
        for (id_at, id) in rows(unit.stands_in_for.as_ref()) {
            let path = [Step::Key("unit"), Step::Index(at), Step::Key("stands_in_for"), Step::Index(id_at)];
            if unit.kind != UnitKind::Post {
                source.fault(faults, &path, Finding::new(code::NOT_A_POST, [("id", &unit.id.0)]));
            } else if *id == unit.id || !is_post(&id.0) {
                source.fault(faults, &path, Finding::new(code::NOT_A_POST, [("id", &id.0)]));
            } else {
                covered.insert(id.0.as_str());
            }
        }
    }
    if covered.is_empty() {
        return;
    }
    for (at, unit) in organisation.unit.iter() {
        if unit.kind == UnitKind::Post && !covered.contains(unit.id.0.as_str()) {
            let finding = Finding::new(code::NO_STAND_IN, [("id", &unit.id.0)]).warn();
            source.fault(faults, &cell("unit", at, "id"), finding);
        }
    }
}
