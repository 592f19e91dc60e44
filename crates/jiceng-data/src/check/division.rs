//! Codes have twelve digits, stand once in their list, lie below a unit of the same document, and refer to lists and
//! units that exist.

use std::collections::{BTreeMap, BTreeSet};

use super::language::both;
use super::reference::one;
use super::{cell, row};
use crate::document::DivisionsDocument;
use crate::fault::code;
use crate::read::{Division, Faults, Finding, Id, Source, Step, rows};

/// Digits of a code that is written out.
const DIGITS: usize = 12;

/// One document of divisions by itself.
pub(crate) fn check(source: &Source<'_>, document: &DivisionsDocument, faults: &mut Faults) {
    let note = ("note_zh", document.note_zh.is_some());
    both(source, &[], note, ("note_en", document.note_en.is_some()), faults);
    if source.root.is_empty_list(&[Step::Key("unit")]) {
        source.fault(faults, &[Step::Key("unit")], Finding::new(code::EMPTY_LIST, [("key", "unit")]));
    }
    let mut check = Check { source, faults, first: BTreeMap::new() };
    let mut lists = BTreeSet::new();
    for (at, list) in document.list.iter() {
        check.once("", &list.id.0, (row("list", at).to_vec(), cell("list", at, "id").to_vec()));
        lists.insert(list.id.0.clone());
    }
    check.list(&[Step::Key("current")], &document.current, &lists);
    if let Some(class_of) = &document.class_of {
        check.list(&[Step::Key("class_of")], class_of, &lists);
    }
    let units: BTreeSet<String> = document.unit.values().map(|unit| unit.code.0.clone()).collect();
    // Units of an earlier list; that two units of today were one then is a split, and no fault.
    let mut before: BTreeSet<(&Id, &Division)> = BTreeSet::new();
    for (at, unit) in document.unit.iter() {
        check.twelve(&cell("unit", at, "code"), &unit.code);
        check.once(
            &document.current.0,
            &unit.code.0,
            (row("unit", at).to_vec(), cell("unit", at, "code").to_vec()),
        );
        if let Some(parent) = parent(&unit.code.0).filter(|parent| !units.contains(parent)) {
            let finding = Finding::new(code::UNKNOWN_REFERENCE, [("kind", "unit"), ("got", &parent)]);
            source.fault(check.faults, &cell("unit", at, "code"), finding);
        }
        for (was_at, was) in rows(unit.was.as_ref()) {
            let path = |key| [Step::Key("unit"), Step::Index(at), Step::Key("was"), Step::Index(was_at), key];
            check.twelve(&path(Step::Key("code")), &was.code);
            check.list(&path(Step::Key("list")), &was.list, &lists);
            before.insert((&was.list, &was.code));
        }
    }
    for (at, former) in rows(document.former.as_ref()) {
        check.twelve(&cell("former", at, "code"), &former.code);
        check.list(&cell("former", at, "list"), &former.list, &lists);
        let path = cell("former", at, "code").to_vec();
        if before.contains(&(&former.list, &former.code)) {
            let args = [("id", former.code.0.as_str()), ("first", "unit.was")];
            source.fault(check.faults, &path, Finding::new(code::DUPLICATE_ID, args));
        }
        check.once(&former.list.0, &former.code.0, (row("former", at).to_vec(), path));
        for (into_at, into) in former.into.iter() {
            let path = [Step::Key("former"), Step::Index(at), Step::Key("into"), Step::Index(into_at)];
            one(source, &path, ("unit", &units), &Id(into.0.clone()), check.faults);
        }
    }
}

struct Check<'a, 'b> {
    source: &'a Source<'b>,
    faults: &'a mut Faults,
    /// List and code, and where it first stood.
    first: BTreeMap<(String, String), String>,
}

impl Check<'_, '_> {
    fn twelve(&mut self, path: &[Step], code: &Division) {
        // Six digits are a code too, and anything else has its own fault.
        if code.0.len() == 6 {
            self.source.fault(self.faults, path, Finding::new(code::NOT_A_DIVISION, [("got", &code.0)]));
        }
    }

    fn list(&mut self, path: &[Step], id: &Id, lists: &BTreeSet<String>) {
        one(self.source, path, ("list", lists), id, self.faults);
    }

    fn once(&mut self, list: &str, id: &str, (row, path): (Vec<Step>, Vec<Step>)) {
        let place = format!("{}:{}", self.source.name, self.source.line(&row));
        let key = (list.to_owned(), id.to_owned());
        if let Some(first) = self.first.get(&key) {
            let args = [("id", id), ("first", first.as_str())];
            self.source.fault(self.faults, &path, Finding::new(code::DUPLICATE_ID, args));
        } else {
            self.first.insert(key, place);
        }
    }
}

/// The unit above a township or a village, which stands in the same document.
fn parent(code: &str) -> Option<String> {
    let above = |len: usize| Some(format!("{:0<DIGITS$}", code.get(..len)?));
    if code.len() != DIGITS {
        None
    } else if !code.ends_with("000") {
        above(9)
    } else if !code.ends_with("000000") {
        above(6)
    } else {
        None
    }
}
