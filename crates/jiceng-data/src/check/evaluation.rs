//! Schemes add up, say what must be said, rest on something, and keep to what a higher level has fixed.

use crate::order;
use std::collections::BTreeMap;

use super::dates::pair;
use super::known::Known;
use super::language::both;
use super::reference::one;
use super::{Input, cell, row};
use crate::document::{AnyDocument, FrameDocument, SchemeDocument};
use crate::fault::code;
use crate::model::{Corpus, Day};
use crate::read::{Date, Faults, Finding, Id, List, Source, Step, Text, rows};
use crate::words::{Aggregator, GradeEffect, GradeLevel, GroupKind, OptionKind};

/// The most of anything that a ballot has: a column holds a byte, a cell a handful of counters.
const MOST_OPTIONS: usize = 13;
const MOST_DIMENSIONS: usize = 32;
const MOST_GROUPS: usize = 8;

/// One frame by itself.
pub(crate) fn check_frame(source: &Source<'_>, frame: &FrameDocument, known: &Known, faults: &mut Faults) {
    pair(source, &[Step::Key("to")], frame.from, frame.to, faults);
    let note = ("note_zh", frame.note_zh.is_some());
    both(source, &[], note, ("note_en", frame.note_en.is_some()), faults);
    if let Some(basis) = &frame.grade_basis {
        one(source, &[Step::Key("grade_basis")], ("provision", &known.provisions), basis, faults);
    }
    for (at, repeat) in rows(frame.repeat.as_ref()) {
        one(source, &cell("repeat", at, "basis"), ("provision", &known.provisions), &repeat.basis, faults);
    }
    for (at, remedy) in rows(frame.remedy.as_ref()) {
        for (rule_at, rule) in remedy.rules.iter() {
            let path = [Step::Key("remedy"), Step::Index(at), Step::Key("rules"), Step::Index(rule_at)];
            one(source, &path, ("period", &known.periods), rule, faults);
        }
    }
}

/// One scheme by itself.
pub(crate) fn check_scheme(source: &Source<'_>, scheme: &SchemeDocument, known: &Known, faults: &mut Faults) {
    let note = ("note_zh", scheme.note_zh.is_some());
    both(source, &[], note, ("note_en", scheme.note_en.is_some()), faults);
    let mut check = Check { source, scheme, known, faults };
    check.sizes();
    check.ids();
    check.weights();
    check.options();
    check.policies();
    check.groups();
    check.grades();
    check.bases();
    check.effects();
    check.conditions();
}

struct Check<'a, 'b> {
    source: &'a Source<'b>,
    scheme: &'a SchemeDocument,
    known: &'a Known,
    faults: &'a mut Faults,
}

impl Check<'_, '_> {
    fn sizes(&mut self) {
        let scheme = self.scheme;
        let counted = [
            ("option", scheme.option.values().count(), MOST_OPTIONS),
            ("dimension", scheme.dimension.values().count(), MOST_DIMENSIONS),
            ("group", scheme.group.values().count(), MOST_GROUPS),
            ("grade", scheme.grade.values().count(), usize::MAX),
        ];
        for (key, count, most) in counted {
            if self.source.root.is_empty_list(&[Step::Key(key)]) {
                self.source.fault(
                    self.faults,
                    &[Step::Key(key)],
                    Finding::new(code::EMPTY_LIST, [("key", key)]),
                );
            } else if count > most {
                let (count, limit) = (count.to_string(), most.to_string());
                let args = [("what", key), ("count", count.as_str()), ("limit", limit.as_str())];
                self.source.fault(self.faults, &[Step::Key(key)], Finding::new(code::TOO_MANY, args));
            }
        }
    }

    /// Ids, codes, kinds and grades that stand twice.
    fn ids(&mut self) {
        let scheme = self.scheme;
        let of = |id: &Id| id.0.clone();
        self.twice("option", "id", scheme.option.iter().map(|(at, one)| (at, of(&one.id))));
        self.twice("option", "code", scheme.option.iter().map(|(at, one)| (at, one.code.0.to_string())));
        self.twice("dimension", "id", scheme.dimension.iter().map(|(at, one)| (at, of(&one.id))));
        self.twice("group", "id", scheme.group.iter().map(|(at, one)| (at, of(&one.id))));
        let kinds = scheme.group.iter().filter(|(_, one)| one.kind != GroupKind::Other);
        self.twice("group", "kind", kinds.map(|(at, one)| (at, one.kind.word().to_owned())));
        self.twice("grade", "level", scheme.grade.iter().map(|(at, one)| (at, one.level.word().to_owned())));
        self.twice("veto", "id", rows(scheme.veto.as_ref()).map(|(at, one)| (at, of(&one.id))));
        self.twice("condition", "id", rows(scheme.condition.as_ref()).map(|(at, one)| (at, of(&one.id))));
    }

    fn twice(&mut self, list: &'static str, key: &'static str, all: impl Iterator<Item = (usize, String)>) {
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for (at, id) in all {
            if let Some(before) = first.get(&id) {
                let place = format!("{}:{}", self.source.name, self.source.line(&row(list, *before)));
                let args = [("id", id.as_str()), ("first", place.as_str())];
                self.source.fault(self.faults, &cell(list, at, key), Finding::new(code::DUPLICATE_ID, args));
            } else {
                first.insert(id, at);
            }
        }
    }

    fn weights(&mut self) {
        let groups: i64 = self.scheme.group.values().map(|one| one.weight_bp.0).sum();
        let dimensions: i64 = self.scheme.dimension.values().map(|one| one.weight_bp.0).sum();
        for (key, zh, en, sum) in
            [("group", "评价组", "groups", groups), ("dimension", "评价项目", "dimensions", dimensions)]
        {
            if sum != 10_000 {
                let sum = sum.to_string();
                let args = [("what_zh", zh), ("what_en", en), ("sum", sum.as_str())];
                self.source.fault(self.faults, &[Step::Key(key)], Finding::new(code::WEIGHTS, args));
            }
        }
    }

    fn options(&mut self) {
        for (at, option) in self.scheme.option.iter() {
            if (option.kind == OptionKind::Scored) != option.points_milli.is_some() {
                let (zh, en) = (option.kind.zh(), option.kind.en());
                let args = [("kind_zh", zh), ("kind_en", en), ("option", option.id.0.as_str())];
                self.source.fault(self.faults, &row("option", at), Finding::new(code::OPTION_POINTS, args));
            }
        }
        if !self.scheme.option.values().any(|option| option.kind == OptionKind::Scored) {
            let finding = Finding::new(code::EMPTY_LIST, [("key", "option")]);
            self.source.fault(self.faults, &[Step::Key("option")], finding);
        }
    }

    fn policies(&mut self) {
        let scheme = self.scheme;
        let defaults = scheme.option.values().any(|option| option.kind == OptionKind::Defaulted);
        for (key, missing) in [
            ("unknown_policy", scheme.unknown_policy.is_none()),
            ("abstain_policy", scheme.abstain_policy.is_none()),
            ("defaulted_policy", defaults && scheme.defaulted_policy.is_none()),
        ] {
            if missing {
                let finding = Finding::new(code::NO_POLICY, [("key", key)]);
                self.source.fault(self.faults, &[Step::Key(key)], finding);
            }
        }
    }

    fn groups(&mut self) {
        for (at, group) in self.scheme.group.iter() {
            let least = group.trim.as_ref().map_or(0, |trim| {
                // Four ballots must be left, or one of them would decide.
                trim.low.0.saturating_add(trim.high.0).saturating_add(4)
            });
            let fits = match group.aggregator {
                Aggregator::Staged => group.trim.is_none(),
                Aggregator::Trimmed => {
                    group.trim.is_some() && group.min_ballots.0 >= least && !group.strata.unwrap_or_default()
                }
            };
            if !fits {
                let needed = least.max(4).to_string();
                let finding = Finding::new(code::TRIM, [("needed", &needed)]);
                self.source.fault(self.faults, &row("group", at), finding);
            }
            let (zh, en) = (("label_zh", group.label_zh.is_some()), ("label_en", group.label_en.is_some()));
            both(self.source, &row("group", at), zh, en, self.faults);
        }
    }

    /// From the highest grade to the lowest the totals fall, and the lowest takes whoever is left.
    fn grades(&mut self) {
        let mut grades: Vec<(GradeLevel, i64)> =
            self.scheme.grade.values().map(|one| (one.level, one.min_total_centi.0)).collect();
        order::by_key(&mut grades, |one| *one);
        let falls = grades.iter().zip(grades.iter().skip(1)).all(|(upper, lower)| upper.1 > lower.1);
        if !falls || grades.last().is_some_and(|lowest| lowest.1 != 0) {
            self.source.fault(self.faults, &[Step::Key("grade")], Finding::new(code::GRADES, []));
        }
    }

    fn bases(&mut self) {
        let scheme = self.scheme;
        for (at, id) in rows(scheme.basis.as_ref()) {
            self.provision(&[Step::Key("basis"), Step::Index(at)], id);
        }
        for (at, one) in rows(scheme.veto.as_ref()) {
            self.basis(&row("veto", at), "veto", one.basis.as_ref(), one.basis_zh.as_ref());
        }
        for (at, one) in rows(scheme.condition.as_ref()) {
            self.basis(&row("condition", at), "condition", one.basis.as_ref(), one.basis_zh.as_ref());
        }
        for (at, one) in rows(scheme.consequence.as_ref()) {
            self.basis(&row("consequence", at), "consequence", one.basis.as_ref(), one.basis_zh.as_ref());
        }
        if let Some(one) = &scheme.quota {
            self.basis(&[Step::Key("quota")], "quota", one.basis.as_ref(), one.basis_zh.as_ref());
        }
        for (at, one) in rows(scheme.adjustments.as_ref().map(|one| &one.code)) {
            let path = [Step::Key("adjustments"), Step::Key("code"), Step::Index(at)];
            self.basis(&path, "adjustments", one.basis.as_ref(), one.basis_zh.as_ref());
        }
    }

    fn basis(&mut self, path: &[Step], key: &str, provision: Option<&Id>, words: Option<&Text>) {
        if let Some(id) = provision {
            let path: Vec<Step> = path.iter().copied().chain([Step::Key("basis")]).collect();
            self.provision(&path, id);
        } else if words.is_none() {
            self.source.fault(self.faults, path, Finding::new(code::NO_BASIS, [("key", key)]));
        }
    }

    fn provision(&mut self, path: &[Step], id: &Id) {
        one(self.source, path, ("provision", &self.known.provisions), id, self.faults);
    }

    fn effects(&mut self) {
        let scheme = self.scheme;
        let vetoes = rows(scheme.veto.as_ref()).map(|(at, one)| ("veto", at, one.effect, one.grade));
        let conditions =
            rows(scheme.condition.as_ref()).map(|(at, one)| ("condition", at, one.effect, one.grade));
        for (list, at, effect, grade) in vetoes.chain(conditions) {
            let needed = matches!(effect, GradeEffect::CapGrade | GradeEffect::ForceGrade);
            if needed != grade.is_some() {
                let args = [("effect_zh", effect.zh()), ("effect_en", effect.en())];
                self.source.fault(self.faults, &row(list, at), Finding::new(code::EFFECT_GRADE, args));
            }
        }
    }

    fn conditions(&mut self) {
        let groups = self.scheme.group.values().map(|one| one.id.0.clone()).collect();
        let options = self.scheme.option.values().map(|one| one.id.0.clone()).collect();
        for (at, condition) in rows(self.scheme.condition.as_ref()) {
            let path = cell("condition", at, "group");
            one(self.source, &path, ("group", &groups), &condition.group, self.faults);
            self.referred(at, &condition.options, &options);
        }
    }

    fn referred(&mut self, at: usize, ids: &List<Id>, options: &std::collections::BTreeSet<String>) {
        for (id_at, id) in ids.iter() {
            let path = [Step::Key("condition"), Step::Index(at), Step::Key("options"), Step::Index(id_at)];
            one(self.source, &path, ("option", options), id, self.faults);
        }
    }
}

/// A weight that some frame has fixed for the area and year of a scheme.
struct Lock<'a> {
    frame: &'a str,
    area: &'a str,
    from: Option<Day>,
    to: Option<Day>,
    group: GroupKind,
    weight_bp: i64,
}

/// Weights that a frame of the scheme's area has fixed, in the base or beside it.
pub(crate) fn check_locks(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let locks = locks(base, inputs);
    for input in inputs {
        let Some(AnyDocument::EvaluationScheme(scheme)) = &input.document else { continue };
        let year = i32::from(scheme.year.0);
        let day = |month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).map(|day| Date(day).day());
        let (first, last) = (day(1, 1), day(12, 31));
        for lock in &locks {
            let over = lock.from.is_none_or(|from| last.is_none_or(|last| from <= last))
                && lock.to.is_none_or(|to| first.is_none_or(|first| first <= to));
            if !over || !scheme.jurisdiction.0.starts_with(stem(lock.area)) {
                continue;
            }
            let found = scheme.group.iter().find(|(_, group)| group.kind == lock.group);
            let weight = found.map_or(0, |(_, group)| group.weight_bp.0);
            if weight != lock.weight_bp {
                let path = match found {
                    Some((at, _)) => cell("group", at, "weight_bp").to_vec(),
                    None => vec![Step::Key("group")],
                };
                let (expected, got) = (lock.weight_bp.to_string(), weight.to_string());
                let args = [
                    ("frame", lock.frame),
                    ("group_zh", lock.group.zh()),
                    ("group_en", lock.group.en()),
                    ("expected", expected.as_str()),
                    ("got", got.as_str()),
                ];
                input.source.fault(faults, &path, Finding::new(code::LOCKED, args));
            }
        }
    }
}

fn locks<'a>(base: Option<&'a Corpus>, inputs: &'a [Input<'_>]) -> Vec<Lock<'a>> {
    let standing = base.into_iter().flat_map(|base| &base.evaluation_frames).flat_map(|frame| {
        frame.locks.iter().map(|(group, weight_bp)| Lock {
            frame: &frame.id,
            area: &frame.jurisdiction,
            from: frame.in_force.from,
            to: frame.in_force.to,
            group: *group,
            weight_bp: i64::from(*weight_bp),
        })
    });
    let new = inputs.iter().filter_map(|input| match &input.document {
        Some(AnyDocument::EvaluationFrame(frame)) => Some(frame),
        _ => None,
    });
    let new = new.flat_map(|frame| {
        rows(frame.lock.as_ref()).map(|(_, lock)| Lock {
            frame: &frame.id.0,
            area: &frame.jurisdiction.0,
            from: frame.from.map(Date::day),
            to: frame.to.map(Date::day),
            group: lock.group,
            weight_bp: lock.weight_bp.0,
        })
    });
    standing.chain(new).collect()
}

/// The digits of a division code that all divisions below it begin with.
pub(super) fn stem(area: &str) -> &str {
    let whole = |length: &usize| area.bytes().skip(*length).all(|byte| byte == b'0');
    let length = [0, 2, 4, 6, 9].into_iter().find(whole).unwrap_or(area.len());
    area.get(..length).unwrap_or(area)
}
