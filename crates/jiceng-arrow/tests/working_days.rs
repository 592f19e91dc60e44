//! The n-th working day by the column: the same as one by one, whatever the layout.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::sync::{Arc, LazyLock};

use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Date64Array, Float64Array, Int8Array, Int16Array, Int32Array,
    Int64Array, NullArray, StringArray, TimestampSecondArray, UInt8Array, UInt16Array, UInt32Array,
    UInt64Array,
};
use jiceng::Ruleset;
use jiceng::calendar::{WorkCalendar, date_of_day, day_of_date};
use jiceng_arrow::{Added, add_working_days};
use proptest::prelude::*;

static CALENDAR: LazyLock<WorkCalendar> = LazyLock::new(|| Ruleset::nation().unwrap().calendar().clone());

fn rows(answer: &Added) -> Vec<(Option<i32>, u16)> {
    answer.day.iter().zip(answer.code.values().iter().copied()).collect()
}

/// One row alone.
fn alone(day: Option<i32>, n: Option<i32>) -> (Option<i32>, u16) {
    let (Some(day), Some(n)) = (day, n) else { return (None, 0) };
    match CALENDAR.add_working_days(date_of_day(day).unwrap(), n) {
        Ok(answer) => (Some(day_of_date(answer.value)), 0),
        Err(error) => (None, error.code().0),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_column_says_what_the_scalar_says(
        drawn in prop::collection::vec(
            (prop::option::weighted(0.9, 12_000_i32..21_000), prop::option::weighted(0.9, -300_i32..300)),
            1..300,
        ),
        cut in any::<prop::sample::Index>(),
    ) {
        let from = cut.index(drawn.len());
        let count = drawn.len() - from;
        let days: Date32Array = drawn.iter().map(|(day, _)| *day).collect();
        let n: Int32Array = drawn.iter().map(|(_, n)| *n).collect();
        let answer = add_working_days(&CALENDAR, &days.slice(from, count), &n.slice(from, count)).unwrap();
        let expected: Vec<_> = drawn[from..].iter().map(|(day, n)| alone(*day, *n)).collect();
        prop_assert_eq!(rows(&answer), expected);
    }
}

#[test]
fn every_width_of_number_gives_the_same_answer() {
    for count in [0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 9_000] {
        let small = |at: usize| (at % 7 != 3).then_some(u8::try_from(at % 100).unwrap());
        let day = |at: usize| (at % 13 != 5).then(|| 13_000 + i32::try_from(at % 7_900).unwrap());
        let days: Date32Array = (0..count).map(day).collect();
        let expected: Vec<_> = (0..count).map(|at| alone(day(at), small(at).map(i32::from))).collect();
        let milliseconds: Date64Array =
            (0..count).map(|at| day(at).map(|day| i64::from(day) * 86_400_000)).collect();
        let n = || (0..count).map(small);
        let widths: [ArrayRef; 8] = [
            Arc::new(n().map(|n| n.map(|n| i8::try_from(n).unwrap())).collect::<Int8Array>()),
            Arc::new(n().map(|n| n.map(i16::from)).collect::<Int16Array>()),
            Arc::new(n().map(|n| n.map(i32::from)).collect::<Int32Array>()),
            Arc::new(n().map(|n| n.map(i64::from)).collect::<Int64Array>()),
            Arc::new(n().collect::<UInt8Array>()),
            Arc::new(n().map(|n| n.map(u16::from)).collect::<UInt16Array>()),
            Arc::new(n().map(|n| n.map(u32::from)).collect::<UInt32Array>()),
            Arc::new(n().map(|n| n.map(u64::from)).collect::<UInt64Array>()),
        ];
        for n in widths {
            let answer = add_working_days(&CALENDAR, &days, &n).unwrap();
            assert_eq!(rows(&answer), expected, "{count} rows of {:?}", n.data_type());
            let answer = add_working_days(&CALENDAR, &milliseconds, &n).unwrap();
            assert_eq!(rows(&answer), expected, "{count} rows of {:?} by milliseconds", n.data_type());
        }
    }
}

#[test]
fn numbers_beyond_every_calendar_are_outside_it() {
    let days = Date32Array::from(vec![16_834; 5]);
    let n = Int64Array::from(vec![i64::MAX, i64::MIN, 1 << 32, -(1 << 32), 5]);
    let outside = (None, 201);
    let expected = [outside, outside, outside, outside, (Some(16_846), 0)];
    assert_eq!(rows(&add_working_days(&CALENDAR, &days, &n).unwrap()), expected);
    let n = UInt64Array::from(vec![u64::MAX, 1 << 32, 1 << 31, 1 << 63, 5]);
    assert_eq!(rows(&add_working_days(&CALENDAR, &days, &n).unwrap()), expected);
    let n = UInt32Array::from(vec![u32::MAX, 1 << 31, 1 << 30, 99_999, 5]);
    assert_eq!(rows(&add_working_days(&CALENDAR, &days, &n).unwrap()), expected);
    let days = Date32Array::from(vec![i32::MIN, i32::MAX, 0, -1, 16_834]);
    let n = Int32Array::from(vec![5; 5]);
    assert_eq!(rows(&add_working_days(&CALENDAR, &days, &n).unwrap()), expected);
}

#[test]
fn milliseconds_with_a_time_of_day_are_no_date() {
    const DAY: i64 = 86_400_000;
    let days = Date64Array::from(vec![16_834 * DAY, 16_834 * DAY - 1, i64::MIN / DAY * DAY, 16_834 * DAY]);
    let answer =
        add_working_days(&CALENDAR, &days, &Int32Array::from(vec![Some(5), Some(5), Some(5), None])).unwrap();
    assert_eq!(rows(&answer), [(Some(16_846), 0), (None, 204), (None, 225), (None, 0)]);
}

#[test]
fn a_column_of_nulls_gives_nulls() {
    let (days, n) = (Date32Array::from(vec![16_834; 70]), Int32Array::from(vec![1; 70]));
    let (no_days, no_n, nothing) =
        (Date32Array::from(vec![None; 70]), Int32Array::from(vec![None; 70]), NullArray::new(70));
    let pairs: [(&dyn Array, &dyn Array); 4] =
        [(&no_days, &n), (&days, &no_n), (&nothing, &n), (&days, &nothing)];
    for (days, n) in pairs {
        assert_eq!(rows(&add_working_days(&CALENDAR, days, n).unwrap()), vec![(None, 0); 70]);
    }
}

#[test]
fn other_types_and_unlike_lengths_are_refused() {
    let (days, n) = (Date32Array::from(vec![16_834]), Int32Array::from(vec![1]));
    let naive = TimestampSecondArray::from(vec![0]);
    let zoned = naive.clone().with_timezone("+08:00");
    for bad in [&naive as &dyn Array, &zoned, &n, &StringArray::from(vec!["2016-02-03"])] {
        let error = add_working_days(&CALENDAR, bad, &n).unwrap_err();
        assert_eq!((error.code().0, error.field()), (1001, Some("days")));
    }
    let booleans = BooleanArray::from(vec![true]);
    for bad in [&booleans as &dyn Array, &Float64Array::from(vec![1.0]), &days] {
        let error = add_working_days(&CALENDAR, &days, bad).unwrap_err();
        assert_eq!((error.code().0, error.field()), (1001, Some("n")));
    }
    let error = add_working_days(&CALENDAR, &days, &booleans).unwrap_err();
    assert!(error.text_en().contains("got boolean") && error.text_zh().contains("boolean"), "{error}");
    for (day_rows, n_rows) in [(1, 2), (2, 1), (4_096, 8_192), (8_192, 4_096)] {
        let (days, n) = (Date32Array::from(vec![16_834; day_rows]), Int32Array::from(vec![1; n_rows]));
        let error = add_working_days(&CALENDAR, &days, &n).unwrap_err();
        assert_eq!(error.code().0, 1002);
    }
}
