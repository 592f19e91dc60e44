use std::sync::Arc;

use arrow_array::types::UInt8Type;
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, Int64Array, StringArray, UInt8Array, UInt16Array, UInt32Array,
    UInt64Array,
};
use arrow_schema::{DataType, Field, Schema};
use jiceng::evaluation::{Evaluation, NO_SCORE, Roster, Scheme};
use jiceng::words::GradeLevel;

/// Names and types of the columns of [`scored`]. 得分表各列名称与类型。
///
/// # Units
/// `…_units` are units of the scheme's last digit: hundredths of a point where the total has two digits.
#[must_use]
pub fn scored_schema(scheme: &Scheme) -> Schema {
    let words = DataType::Dictionary(Box::new(DataType::UInt8), Box::new(DataType::Utf8));
    let mut fields = vec![
        Field::new("official", DataType::Utf8, false),
        Field::new("scope", DataType::Utf8, false),
        Field::new("total_units", DataType::Int64, true),
        Field::new("base_units", DataType::Int64, true),
        Field::new("rank", DataType::UInt32, true),
        Field::new("grade", words, true),
        Field::new("seats", DataType::UInt64, true),
        Field::new("noted", DataType::Boolean, false),
        Field::new("code", DataType::UInt16, false),
    ];
    for group in &scheme.model().groups {
        fields.push(Field::new(format!("{}_units", group.id), DataType::Int64, true));
        fields.push(Field::new(format!("{}_valid", group.id), DataType::UInt64, false));
    }
    Schema::new(fields)
}

/// An evaluation as columns, one row an official in the order of the roster.
///
/// 考评结果表：一行一名考评对象，依名册顺序。
///
/// `total_units` is the total after bonuses and deductions, `base_units` before; `rank` is that of the scope, `seats` its
/// quota of the highest grade, `grade` what is proposed; `noted` says that there are warnings. `code` is 0 or the number
/// of why there is no result. Then for each group its score, at the digits of a group, and its valid ballots.
#[must_use]
pub fn scored(scheme: &Scheme, roster: &Roster, evaluation: &Evaluation) -> Vec<ArrayRef> {
    let rows = roster.officials.len();
    let score = |units: i64| (units != NO_SCORE).then_some(units);
    let totals = evaluation.totals();
    let text = |pick: fn(&jiceng::evaluation::Official) -> &str| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(roster.officials.iter().map(pick)))
    };
    let codes = (0..rows).map(|at| evaluation.why_not(at).map_or(0, |error| error.code().0));
    let grades: UInt8Array = (0..rows).map(|at| evaluation.grade(at).map(|grade| grade as u8)).collect();
    let words = StringArray::from(GradeLevel::ALL.iter().map(|grade| grade.word()).collect::<Vec<_>>());
    let grades: DictionaryArray<UInt8Type> = DictionaryArray::new(grades, Arc::new(words));
    let seats = (0..rows).map(|at| evaluation.quota(at).map(|quota| quota.seats));
    let noted: Vec<bool> = (0..rows).map(|at| !evaluation.notes(at).is_empty()).collect();
    let base = totals.totals.iter().map(|units| score(*units));
    let mut columns: Vec<ArrayRef> = vec![
        text(|one| &one.key),
        text(|one| &one.scope),
        Arc::new((0..rows).map(|at| evaluation.total(at)).collect::<Int64Array>()),
        Arc::new(base.collect::<Int64Array>()),
        Arc::new((0..rows).map(|at| evaluation.rank(at)).collect::<UInt32Array>()),
        Arc::new(grades),
        Arc::new(seats.collect::<UInt64Array>()),
        Arc::new(BooleanArray::from(noted)),
        Arc::new(UInt16Array::from_iter_values(codes)),
    ];
    let groups = scheme.model().groups.len();
    for group in 0..groups {
        let own = totals.groups.iter().skip(group).step_by(groups.max(1)).map(|units| score(*units));
        columns.push(Arc::new(own.collect::<Int64Array>()));
        let valid = (0..rows).map(|at| evaluation.counts().valid(at, group));
        columns.push(Arc::new(UInt64Array::from_iter_values(valid)));
    }
    columns
}
