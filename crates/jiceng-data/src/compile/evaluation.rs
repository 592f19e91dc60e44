//! Frames and schemes of evaluations, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, reference, title};
use super::catalogue::pair;
use crate::document::{
    ConditionDoc, FrameDocument, GroupDoc, OptionDoc, OrganDoc, PolicyDoc, SchemeDocument,
};
use crate::model::{
    Adjustments, BallotOption, Condition, Consequence, Dimension, EvaluationFrame, EvaluationScheme,
    LegalBasis, MarkPolicy, Quota, RaterGroup, Repeat, Rounding, Title, Veto,
};
use crate::order;
use crate::read::{Date, Id, Number, Step, Text, rows};

pub(super) fn frame(document: &FrameDocument, place: &Place<'_, '_>) -> EvaluationFrame {
    EvaluationFrame {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        in_force: in_force(document.from, document.to),
        staff: document.staff,
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        source: basis(&document.source, None, None, None),
        locks: rows(document.lock.as_ref()).map(|(_, lock)| (lock.group, lock.weight_bp.get())).collect(),
        grades: rows(document.grade.as_ref())
            .map(|(_, grade)| (grade.level, title(&grade.label_zh, &grade.label_en)))
            .collect(),
        grade_basis: reference(document.grade_basis.as_ref()),
        repeats: rows(document.repeat.as_ref())
            .map(|(_, one)| Repeat {
                grade: one.grade,
                count: one.count.get(),
                by: one.by,
                basis: one.basis.0.clone(),
                effect: title(&one.effect_zh, &one.effect_en),
                organ: organ(&one.organ),
            })
            .collect(),
        remedies: rows(document.remedy.as_ref())
            .map(|(_, one)| (one.grade, one.rules.values().map(|id| id.0.clone()).collect()))
            .collect(),
        used_for: rows(document.used_for.as_ref()).map(|(_, one)| title(&one.zh, &one.en)).collect(),
    }
}

pub(super) fn scheme(document: &SchemeDocument, place: &Place<'_, '_>) -> EvaluationScheme {
    EvaluationScheme {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        version: document.version.get(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        year: document.year.0,
        adopted: document.adopted.map(Date::day),
        basis: rows(document.basis.as_ref()).map(|(_, id)| id.0.clone()).collect(),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        source: basis(&document.source, None, None, None),
        unknown: policy(document.unknown_policy.as_ref()),
        abstain: policy(document.abstain_policy.as_ref()),
        defaulted: policy(document.defaulted_policy.as_ref()),
        duplicates: document.duplicates,
        options: document.option.values().map(option).collect(),
        dimensions: document
            .dimension
            .values()
            .map(|one| Dimension {
                id: one.id.0.clone(),
                label: title(&one.label_zh, &one.label_en),
                weight_bp: one.weight_bp.get(),
            })
            .collect(),
        groups: document.group.values().map(group).collect(),
        rounding: Rounding {
            dimension: document.rounding.dimension.get(),
            group: document.rounding.group.get(),
            total: document.rounding.total.get(),
        },
        adjustments: document.adjustments.as_ref().map(|one| Adjustments {
            max_bonus_centi: one.max_bonus_centi.get(),
            max_deduction_centi: one.max_deduction_centi.get(),
            cap_centi: one.cap_centi.get(),
            codes: one
                .code
                .values()
                .map(|code| {
                    let label = title(&code.label_zh, &code.label_en);
                    (code.id.0.clone(), label, legal(code.basis.as_ref(), code.basis_zh.as_ref()))
                })
                .collect(),
        }),
        vetoes: rows(document.veto.as_ref())
            .map(|(_, one)| Veto {
                id: one.id.0.clone(),
                label: title(&one.label_zh, &one.label_en),
                effect: one.effect,
                grade: one.grade,
                basis: legal(one.basis.as_ref(), one.basis_zh.as_ref()),
            })
            .collect(),
        conditions: rows(document.condition.as_ref()).map(|(_, one)| condition(document, one)).collect(),
        grades: grades(document),
        quota: document.quota.as_ref().map(|one| Quota {
            bp: one.bp.get(),
            scope: one.scope,
            basis: legal(one.basis.as_ref(), one.basis_zh.as_ref()),
        }),
        tie_break: document.tie_break.values().copied().collect(),
        objection_days: document.objection.working_days.get(),
        objection_office: reference(document.objection.office.as_ref()),
        min_cell: document.publication.min_cell.get(),
        consequences: rows(document.consequence.as_ref())
            .map(|(_, one)| Consequence {
                grade: one.grade,
                effect: title(&one.zh, &one.en),
                organ: organ(&one.organ),
                basis: legal(one.basis.as_ref(), one.basis_zh.as_ref()),
            })
            .collect(),
    }
}

/// From the highest grade down, in whatever order they were written.
fn grades(document: &SchemeDocument) -> Vec<(crate::words::GradeLevel, u32)> {
    let mut grades: Vec<_> =
        document.grade.values().map(|one| (one.level, one.min_total_centi.get())).collect();
    order::by_key(&mut grades, |one| *one);
    grades
}

fn option(one: &OptionDoc) -> BallotOption {
    BallotOption {
        code: one.code.get(),
        id: one.id.0.clone(),
        label: title(&one.label_zh, &one.label_en),
        kind: one.kind,
        points_milli: one.points_milli.map_or(0, Number::get),
        dissatisfied: one.dissatisfied.unwrap_or(false),
    }
}

fn group(one: &GroupDoc) -> RaterGroup {
    RaterGroup {
        id: one.id.0.clone(),
        kind: one.kind,
        label: Title {
            zh: one.label_zh.as_ref().map_or(one.kind.zh(), |text| &text.0).to_owned(),
            en: one.label_en.as_ref().map_or(one.kind.en(), |text| &text.0).to_owned(),
        },
        weight_bp: one.weight_bp.get(),
        aggregator: one.aggregator,
        trim: one.trim.as_ref().map_or((0, 0), |trim| (trim.low.get(), trim.high.get())),
        strata: one.strata.unwrap_or(false),
        min_ballots: one.min_ballots.get(),
        min_rate_bp: one.min_rate_bp.get(),
        rate_base: one.rate_base,
    }
}

/// References that lead nowhere were reported; the position of the first stands for them.
fn condition(document: &SchemeDocument, one: &ConditionDoc) -> Condition {
    let position = |found: Option<usize>| found.and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
    let option = |id: &Id| position(document.option.values().position(|option| option.id == *id));
    Condition {
        id: one.id.0.clone(),
        label: title(&one.label_zh, &one.label_en),
        group: position(document.group.values().position(|group| group.id == one.group)),
        options: one.options.values().map(option).collect(),
        share_of: one.share_of,
        comparison: one.comparison,
        threshold: (one.numerator.get(), one.denominator.get()),
        effect: one.effect,
        grade: one.grade,
        basis: legal(one.basis.as_ref(), one.basis_zh.as_ref()),
    }
}

/// Without a policy the document is refused, so what stands for it is never used.
fn policy(policy: Option<&PolicyDoc>) -> MarkPolicy {
    match policy {
        Some(PolicyDoc::Points(points)) => MarkPolicy::Points(points.points_milli.get()),
        Some(PolicyDoc::Word(_)) | None => MarkPolicy::Exclude,
    }
}

fn legal(provision: Option<&Id>, words: Option<&Text>) -> LegalBasis {
    LegalBasis {
        provision: reference(provision),
        words: words.map(|words| words.0.clone()).unwrap_or_default(),
    }
}

fn organ(organ: &OrganDoc) -> Title {
    title(&organ.zh, &organ.en)
}
