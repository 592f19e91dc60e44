//! Every reference leads somewhere. It may name an id, or a series where the version depends on the date.

use std::collections::BTreeSet;

use super::known::Known;
use super::{cell, row};
use crate::document::{LawDocument, LayerDocument};
use crate::fault::code;
use crate::read::{Faults, Finding, Id, Source, Step, rows};

/// References of periods.
pub(crate) fn check_law(source: &Source<'_>, law: &LawDocument, known: &Known, faults: &mut Faults) {
    for (at, period) in rows(law.period.as_ref()) {
        let mut check = Check { source, known, faults, row: row("period", at) };
        check.provision(&[Step::Key("start_basis")], period.start_basis.as_ref());
        check.provision(&[Step::Key("last_basis")], period.last_basis.as_ref());
        check.provision(&[Step::Key("exclusions_basis")], period.exclusions_basis.as_ref());
        check.provision(&[Step::Key("silence_basis")], period.silence_basis.as_ref());
        check.period(&[Step::Key("succeeded_by")], period.succeeded_by.as_ref());
        if let Some(correction) = &period.correction {
            let under = |key| [Step::Key("correction"), Step::Key(key)];
            check.period(&under("notice_within"), correction.notice_within.as_ref());
            check.provision(&under("basis"), correction.basis.as_ref());
        }
        for (channel_at, channel) in rows(period.channels.as_ref()) {
            let path = [Step::Key("channels"), Step::Index(channel_at), Step::Key("basis")];
            check.provision(&path, channel.basis.as_ref());
        }
        if let Some(transition) = &period.transition {
            let under = |key| [Step::Key("transition"), Step::Key(key)];
            check.period(&under("to"), Some(&transition.to));
            check.provision(&under("basis"), transition.basis.as_ref());
        }
    }
}

/// What promises and variations are of.
pub(crate) fn check_layer(source: &Source<'_>, layer: &LayerDocument, known: &Known, faults: &mut Faults) {
    for (at, promise) in rows(layer.promise.as_ref()) {
        // A promise may be made for an item as a whole.
        if !known.items.contains_key(&promise.of.0) {
            one(source, &cell("promise", at, "of"), ("period", &known.periods), &promise.of, faults);
        }
    }
    for (at, variation) in rows(layer.variation.as_ref()) {
        one(source, &cell("variation", at, "of"), ("period", &known.periods), &variation.of, faults);
    }
}

struct Check<'a, 'b> {
    source: &'a Source<'b>,
    known: &'a Known,
    faults: &'a mut Faults,
    row: [Step; 2],
}

impl Check<'_, '_> {
    fn provision(&mut self, path: &[Step], id: Option<&Id>) {
        let known = &self.known.provisions;
        self.check(path, ("provision", known), id);
    }

    fn period(&mut self, path: &[Step], id: Option<&Id>) {
        let known = &self.known.periods;
        self.check(path, ("period", known), id);
    }

    fn check(&mut self, path: &[Step], known: (&str, &BTreeSet<String>), id: Option<&Id>) {
        if let Some(id) = id {
            let path: Vec<Step> = self.row.iter().chain(path).copied().collect();
            one(self.source, &path, known, id, self.faults);
        }
    }
}

/// Reports a name that leads nowhere.
pub(crate) fn one(
    source: &Source<'_>,
    path: &[Step],
    (kind, known): (&str, &BTreeSet<String>),
    id: &Id,
    faults: &mut Faults,
) {
    if known.contains(&id.0) || id.is_stand_in() {
        return;
    }
    let near = faults.nearest(&id.0, known.iter().map(String::as_str));
    let finding = Finding::new(code::UNKNOWN_REFERENCE, [("kind", kind), ("got", &id.0)]);
    source.fault(faults, path, finding.suggest(near));
}
