//! Exclusions and statuses by the column: the same as one by one.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::sync::{Arc, LazyLock};

use arrow_array::builder::{Date32Builder, ListBuilder, StringBuilder, StructBuilder};
use arrow_array::types::Int32Type;
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Date64Array, DictionaryArray, LargeListArray, ListArray,
    NullArray, StringArray, StructArray, UInt16Array,
};
use arrow_schema::{DataType, Field, Fields};
use chrono::NaiveDate;
use jiceng::Ruleset;
use jiceng::calendar::{date_of_day, parse_instant};
use jiceng::deadline::{self, DueRequest, Exclusion, Progress, Status};
use jiceng::ruleset::Facts;
use jiceng::words::ExclusionKind;
use jiceng_arrow::{Due, due, due_excluding, status};
use proptest::prelude::*;
use proptest::sample::select;

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());

/// One interval as it stands in a column: anything may be missing or wrong.
type Written = (Option<&'static str>, Option<i32>, Option<i32>);

/// Names that mean something, that ask for a fact, that have ended, that are unknown.
const NAMES: [&str; 9] = [
    "LIC-13",
    "LIC-06",
    "P05-04",
    "P22-19",
    "timber-harvesting-licence",
    "homestead-approval",
    "temporary-assistance",
    "further-child-approval",
    "LIC-99",
];

fn interval_fields() -> Fields {
    Fields::from(vec![
        Field::new("kind", DataType::Utf8, true),
        Field::new("from", DataType::Date32, true),
        Field::new("to", DataType::Date32, true),
    ])
}

fn lists(rows: &[Option<Vec<Written>>]) -> ListArray {
    let interval = StructBuilder::from_fields(interval_fields(), 0);
    let mut list = ListBuilder::new(interval);
    for row in rows {
        for (kind, from, to) in row.iter().flatten() {
            let interval = list.values();
            interval.field_builder::<StringBuilder>(0).unwrap().append_option(*kind);
            interval.field_builder::<Date32Builder>(1).unwrap().append_option(*from);
            interval.field_builder::<Date32Builder>(2).unwrap().append_option(*to);
            interval.append(true);
        }
        list.append(row.is_some());
    }
    list.finish()
}

/// What a single request answers to the same row.
fn by_one(name: &str, start: i32, written: &[Written]) -> Result<deadline::Deadline, u16> {
    let mut request = DueRequest::new(name, date_of_day(start).unwrap());
    for (kind, from, to) in written {
        let date = |day: i32| date_of_day(day).unwrap();
        let kind = ExclusionKind::from_word(kind.ok_or(234_u16)?).ok_or(241_u16)?;
        request.exclusions.push(Exclusion { kind, from: date(from.ok_or(234_u16)?), to: to.map(date) });
    }
    deadline::due(&JIAOLING, &request).map(|answer| answer.value).map_err(|error| error.code().0)
}

fn date_at(days: &Date32Array, row: usize) -> Option<NaiveDate> {
    days.is_valid(row).then(|| date_of_day(days.value(row)).unwrap())
}

fn assert_row(answer: &Due, row: usize, expected: &Result<deadline::Deadline, u16>) {
    match expected {
        Ok(expected) => {
            assert_eq!(answer.code.value(row), 0);
            let found = [&answer.due, &answer.raw, &answer.rolled].map(|days| date_at(days, row));
            assert_eq!(found, [expected.due, expected.raw, expected.rolled]);
            assert_ne!(answer.reasons.value(row), 0);
        }
        Err(code) => {
            assert_eq!(answer.code.value(row), *code);
            assert!([&answer.due, &answer.raw, &answer.rolled].into_iter().all(|days| days.is_null(row)));
            assert_eq!((answer.reasons.value(row), answer.caveats.value(row)), (0, 0));
        }
    }
}

fn written() -> impl Strategy<Value = Written> {
    let kind = prop_oneof![
        8 => select(vec!["hearing", "expert-review", "appraisal", "correction"]).prop_map(Some),
        1 => Just(Some("herring")),
        1 => Just(None),
    ];
    let day = 16_400..17_400_i32;
    (kind, proptest::option::weighted(0.95, day), -3..40_i32, 0..10_u8).prop_map(
        |(kind, from, length, open)| (kind, from, from.filter(|_| open > 0).map(|from| from + length)),
    )
}

type Drawn = (&'static str, i32, Option<Vec<Written>>, Option<i32>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        select(&NAMES[..]),
        16_436..17_000_i32,
        proptest::option::weighted(0.6, proptest::collection::vec(written(), 0..3)),
        proptest::option::of(-5..200_i32),
    )
        .prop_map(|(name, start, intervals, taken)| {
            (name, start, intervals, taken.map(|taken| start + taken))
        })
}

proptest! {
    #[test]
    fn exclusions_by_the_column_are_those_of_single_requests(rows in proptest::collection::vec(drawn(), 1..40)) {
        let items = StringArray::from(rows.iter().map(|row| row.0).collect::<Vec<_>>());
        let starts = Date32Array::from(rows.iter().map(|row| row.1).collect::<Vec<_>>());
        let column = lists(&rows.iter().map(|row| row.2.clone()).collect::<Vec<_>>());
        let answer = due_excluding(&JIAOLING, &items, &starts, &column).unwrap();
        for (at, (name, start, intervals, _)) in rows.iter().enumerate() {
            let written = intervals.as_deref().unwrap_or_default();
            assert_row(&answer, at, &by_one(name, *start, written));
        }
    }

    #[test]
    fn statuses_are_those_of_single_requests(
        rows in proptest::collection::vec(drawn(), 1..40), today in 16_430..17_300_i32, seconds in 0..86_400_i64,
    ) {
        let midnight = |day: i32| parse_instant(&format!("{}T00:00:00+08:00", date_of_day(day).unwrap())).unwrap();
        let now = midnight(today) + chrono::TimeDelta::seconds(seconds);
        let items = StringArray::from(rows.iter().map(|row| row.0).collect::<Vec<_>>());
        let starts = Date32Array::from(rows.iter().map(|row| row.1).collect::<Vec<_>>());
        let finished = Date32Array::from(rows.iter().map(|row| row.3).collect::<Vec<_>>());
        let column = lists(&rows.iter().map(|row| row.2.clone()).collect::<Vec<_>>());
        let dates = due_excluding(&JIAOLING, &items, &starts, &column).unwrap();
        let answer = status(&dates, &starts, Some(&finished), now).unwrap();
        let words = answer.status.downcast_dict::<StringArray>().unwrap();
        for (at, (name, start, intervals, finished)) in rows.iter().enumerate() {
            let found = words.into_iter().nth(at).unwrap().map(|word| Status::from_word(word).unwrap());
            if dates.code.value(at) != 0 {
                assert_eq!((found, answer.code.value(at)), (None, dates.code.value(at)));
                continue;
            }
            let mut request = DueRequest::new(*name, date_of_day(*start).unwrap());
            for (kind, from, to) in intervals.iter().flatten() {
                let kind = ExclusionKind::from_word(kind.unwrap()).unwrap();
                request = request.exclude(kind, date_of_day(from.unwrap()).unwrap(), to.map(|to| date_of_day(to).unwrap()));
            }
            let progress = finished.map_or_else(Progress::none, |day| Progress::finished(midnight(day)));
            match deadline::status(&JIAOLING, &request, &progress, now) {
                Ok(expected) => {
                    prop_assert_eq!((found, answer.code.value(at)), (Some(expected.value.status), 0));
                }
                Err(error) => prop_assert_eq!((found, answer.code.value(at)), (None, error.code().0)),
            }
        }
    }
}

/// One row with a hearing, in whatever layout.
fn with_layout(exclusions: &dyn Array) -> Due {
    let items = StringArray::from(vec!["LIC-13"; exclusions.len()]);
    let starts = Date32Array::from(vec![16_861; exclusions.len()]);
    due_excluding(&JIAOLING, &items, &starts, exclusions).unwrap()
}

#[test]
fn every_layout_of_exclusions_gives_the_same_answer() {
    let rows = [None, Some(vec![(Some("hearing"), Some(16_867), Some(16_878))]), Some(vec![])];
    let plain = lists(&rows);
    let expected = with_layout(&plain);
    assert_eq!(expected.due.values(), &[16_889, 16_904, 16_889]);
    // Large lists, words in a dictionary, milliseconds, and a slice.
    let interval = plain.values().as_any().downcast_ref::<StructArray>().unwrap();
    let kind: DictionaryArray<Int32Type> = vec!["hearing"].into_iter().collect();
    let milliseconds = |day: i64| Arc::new(Date64Array::from(vec![day * 86_400_000])) as ArrayRef;
    let fields = vec![
        (Arc::new(Field::new("to", DataType::Date64, true)), milliseconds(16_878)),
        (Arc::new(Field::new("from", DataType::Date64, true)), milliseconds(16_867)),
        (Arc::new(Field::new("kind", kind.data_type().clone(), true)), Arc::new(kind) as ArrayRef),
    ];
    let other = StructArray::from(fields);
    let item = Arc::new(Field::new("item", other.data_type().clone(), true));
    let large =
        LargeListArray::new(item, arrow_buffer::OffsetBuffer::from_lengths([0, 1, 0]), Arc::new(other), None);
    assert_eq!(with_layout(&large), expected);
    assert_eq!(interval.len(), 1);
    let slice = plain.slice(1, 2);
    assert_eq!(with_layout(&slice).due.values(), &[16_904, 16_889]);
    assert_eq!(with_layout(&NullArray::new(2)).due.values(), &[16_889, 16_889]);
}

#[test]
fn a_limit_by_its_number_takes_exclusions_too() {
    let number = JIAOLING.limit_number("LIC-13", &Facts::none()).unwrap();
    let column = lists(&[Some(vec![(Some("hearing"), Some(16_867), Some(16_878))])]);
    let items = UInt16Array::from(vec![number]);
    let starts = Date32Array::from(vec![16_861]);
    assert_eq!(due_excluding(&JIAOLING, &items, &starts, &column).unwrap().due.values(), &[16_904]);
    let dictionary: DictionaryArray<Int32Type> = vec!["LIC-13"].into_iter().collect();
    assert_eq!(due_excluding(&JIAOLING, &dictionary, &starts, &column).unwrap().due.values(), &[16_904]);
}

#[test]
fn other_types_are_refused_by_name() {
    let items = StringArray::from(vec!["LIC-13"]);
    let starts = Date32Array::from(vec![16_861]);
    let flat = BooleanArray::from(vec![true]);
    let error = due_excluding(&JIAOLING, &items, &starts, &flat).unwrap_err();
    assert_eq!((error.code().0, error.field()), (1001, Some("exclusions")));
    let error = due_excluding(&JIAOLING, &items, &starts, &NullArray::new(2)).unwrap_err();
    assert_eq!(error.code().0, 1002);
    let dates = due(&JIAOLING, &items, &starts).unwrap();
    let now = parse_instant("2016-04-10T00:00:00+08:00").unwrap();
    let error = status(&dates, &starts, Some(&flat), now).unwrap_err();
    assert_eq!((error.code().0, error.field()), (1001, Some("finished")));
    assert_eq!(status(&dates, &NullArray::new(3), None, now).unwrap_err().code().0, 1002);
}

#[test]
fn a_null_row_has_no_status() {
    let items = StringArray::from(vec![Some("LIC-13"), None, Some("LIC-13")]);
    let starts = Date32Array::from(vec![None, Some(16_861), Some(16_861)]);
    let dates = due(&JIAOLING, &items, &starts).unwrap();
    let now = parse_instant("2016-03-10T00:00:00+08:00").unwrap();
    let answer = status(&dates, &starts, None, now).unwrap();
    let words = answer.status.downcast_dict::<StringArray>().unwrap();
    assert_eq!(words.into_iter().collect::<Vec<_>>(), [None, None, Some("running")]);
    // A finish with a time of day is no date.
    let half = Date64Array::from(vec![None, None, Some(16_870 * 86_400_000 + 1)]);
    let answer = status(&dates, &starts, Some(&half), now).unwrap();
    assert_eq!(answer.code.values(), &[0, 0, 204]);
    assert!(answer.status.is_null(2));
}
