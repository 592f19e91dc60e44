//! Due dates by the column: the same as one by one, whatever the layout, and never stopped by a bad row.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail where they stand")]

use std::sync::{Arc, LazyLock};

use arrow_array::types::{
    ArrowDictionaryKeyType, Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, Date64Array, DictionaryArray, Int32Array,
    Int64Array, LargeStringArray, NullArray, PrimitiveArray, RecordBatch, StringArray, StringViewArray,
    TimestampMicrosecondArray, UInt16Array,
};
use jiceng::Ruleset;
use jiceng::calendar::{date_of_day, day_of_date};
use jiceng::deadline::{self, DueRequest};
use jiceng::ruleset::Facts;
use jiceng_arrow::{Due, due};
use proptest::prelude::*;

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());
static ASKED: LazyLock<Vec<Asked>> = LazyLock::new(every_limit);

/// A limit number with one way to ask for it.
#[derive(Debug, Clone)]
struct Asked {
    number: u16,
    name: String,
    facts: Facts,
}

/// Every rule of the line with the facts that select it.
fn every_limit() -> Vec<Asked> {
    let asked = JIAOLING.rules().map(|rule| {
        let facts = rule.when.as_ref().map_or_else(Facts::none, |(fact, values)| {
            Facts::none().with(fact.as_str(), values.first().cloned().unwrap())
        });
        Asked { number: JIAOLING.limit_number(&rule.id, &facts).unwrap(), name: rule.id, facts }
    });
    asked.collect()
}

/// One row of an answer: three days, code, reasons, caveats.
type Row = (Option<i32>, Option<i32>, Option<i32>, u16, u64, u8);

fn row(answer: &Due, at: usize) -> Row {
    let day = |days: &Date32Array| days.is_valid(at).then(|| days.value(at));
    (
        day(&answer.due),
        day(&answer.raw),
        day(&answer.rolled),
        answer.code.value(at),
        answer.reasons.value(at),
        answer.caveats.value(at),
    )
}

fn rows(answer: &Due) -> Vec<Row> {
    (0..answer.code.len()).map(|at| row(answer, at)).collect()
}

/// Fails unless the column says what the scalar says; where the scalar fails, its code.
fn same_as_scalar(asked: &Asked, start: i32, row: Row) {
    let request = DueRequest {
        facts: asked.facts.clone(),
        ..DueRequest::new(&asked.name, date_of_day(start).unwrap())
    };
    let (due, raw, rolled, code, reasons, caveats) = row;
    match deadline::due(&JIAOLING, &request) {
        Ok(answer) => {
            let value = &answer.value;
            let expected: Row = (
                value.due.map(day_of_date),
                value.raw.map(day_of_date),
                value.rolled.map(day_of_date),
                0,
                answer.reasons.bits(),
                answer.caveats.bits(),
            );
            assert_eq!((due, raw, rolled, code, reasons, caveats), expected, "{asked:?} on day {start}");
        }
        Err(error) => {
            assert_eq!((due, rolled), (None, None), "{asked:?} on day {start}");
            assert_eq!(code, error.code().0, "{asked:?} on day {start}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_column_says_what_the_scalar_says(
        drawn in prop::collection::vec((any::<prop::sample::Index>(), 12_000_i32..21_500), 1..400),
    ) {
        let asked: Vec<&Asked> = drawn.iter().map(|(index, _)| index.get(&ASKED)).collect();
        let items: UInt16Array = asked.iter().map(|asked| asked.number).collect::<Vec<_>>().into();
        let starts: Date32Array = drawn.iter().map(|(_, start)| *start).collect::<Vec<_>>().into();
        let answer = due(&JIAOLING, &items, &starts).unwrap();
        for (at, (asked, start)) in asked.iter().zip(starts.values()).enumerate() {
            same_as_scalar(asked, *start, row(&answer, at));
        }
    }

    #[test]
    fn nulls_and_offsets_change_no_other_row(
        drawn in prop::collection::vec(
            (any::<prop::sample::Index>(), 12_000_i32..21_500, prop::bool::weighted(0.2), prop::bool::weighted(0.2)),
            1..300,
        ),
        cut in any::<prop::sample::Index>(),
    ) {
        let items: UInt16Array =
            drawn.iter().map(|(index, _, null, _)| (!null).then_some(index.get(&ASKED).number)).collect();
        let starts: Date32Array = drawn.iter().map(|(_, start, _, null)| (!null).then_some(*start)).collect();
        let plain_items: UInt16Array = drawn.iter().map(|(index, ..)| index.get(&ASKED).number).collect::<Vec<_>>().into();
        let plain_starts: Date32Array = drawn.iter().map(|(_, start, ..)| *start).collect::<Vec<_>>().into();
        let plain = rows(&due(&JIAOLING, &plain_items, &plain_starts).unwrap());
        let from = cut.index(drawn.len());
        let count = drawn.len() - from;
        let answer = due(&JIAOLING, &items.slice(from, count), &starts.slice(from, count)).unwrap();
        for (at, row) in rows(&answer).into_iter().enumerate() {
            let (_, _, no_item, no_start) = drawn[from + at];
            let expected = if no_item || no_start { (None, None, None, 0, 0, 0) } else { plain[from + at] };
            prop_assert_eq!(row, expected);
        }
    }
}

/// Names, some of them unknown, ended, of another city, dependent on a fact, or null.
fn names(count: usize) -> Vec<Option<&'static str>> {
    let some = [
        Some("LIC-13"),
        Some("P05-04"),
        Some("no-such-rule"),
        None,
        Some("GID-06"),
        Some(""),
        Some("petition.finish"),
        Some("a-name-that-is-longer-than-any-id-in-a-document-may-be-so-that-none-can-be-meant"),
        Some("LIC-13"),
    ];
    some.into_iter().cycle().take(count).collect()
}

fn starts(count: usize) -> Date32Array {
    (0..count).map(|at| (at % 11 != 5).then(|| 15_000 + i32::try_from(at % 5_000).unwrap())).collect()
}

/// What a row with this name must be, by asking for the number of the name alone.
fn by_number(names: &[Option<&str>], starts: &Date32Array) -> Vec<Row> {
    let one = |(at, name): (usize, &Option<&str>)| {
        let (Some(name), true) = (name, starts.is_valid(at)) else { return (None, None, None, 0, 0, 0) };
        match JIAOLING.limit_number(name, &Facts::none()) {
            Ok(number) => {
                let answer = due(&JIAOLING, &UInt16Array::from(vec![number]), &starts.slice(at, 1)).unwrap();
                row(&answer, 0)
            }
            Err(error) => (None, None, None, error.code().0, 0, 0),
        }
    };
    names.iter().enumerate().map(one).collect()
}

fn dictionary<K: ArrowDictionaryKeyType>(names: &[Option<&str>]) -> ArrayRef {
    Arc::new(names.iter().copied().collect::<DictionaryArray<K>>())
}

#[test]
fn every_layout_of_ids_gives_the_same_answer() {
    for count in [0, 1, 2, 63, 64, 65, 4_095, 4_096, 4_097, 9_000] {
        let (names, starts) = (names(count), starts(count));
        let expected = by_number(&names, &starts);
        let layouts: [ArrayRef; 11] = [
            Arc::new(StringArray::from(names.clone())),
            Arc::new(LargeStringArray::from(names.clone())),
            Arc::new(StringViewArray::from(names.clone())),
            dictionary::<Int8Type>(&names),
            dictionary::<Int16Type>(&names),
            dictionary::<Int32Type>(&names),
            dictionary::<Int64Type>(&names),
            dictionary::<UInt8Type>(&names),
            dictionary::<UInt16Type>(&names),
            dictionary::<UInt32Type>(&names),
            dictionary::<UInt64Type>(&names),
        ];
        for items in layouts {
            let answer = due(&JIAOLING, &items, &starts).unwrap();
            assert_eq!(rows(&answer), expected, "{count} rows of {:?}", items.data_type());
            if count > 70 {
                let answer =
                    due(&JIAOLING, &items.slice(67, count - 67), &starts.slice(67, count - 67)).unwrap();
                assert_eq!(rows(&answer), expected[67..], "from row 67 of {:?}", items.data_type());
            }
        }
    }
}

#[test]
fn codes_say_why_a_row_has_no_date() {
    let items = StringArray::from(vec!["LIC-13", "no-such-rule", "LIC-13", "LIC-13"]);
    let starts = Date32Array::from(vec![16_861, 16_861, 12_000, 21_000]);
    let answer = due(&JIAOLING, &items, &starts).unwrap();
    assert_eq!(answer.code.values(), &[0, 207, 210, 201]);
    assert_eq!(answer.due.iter().collect::<Vec<_>>(), [Some(16_889), None, None, None]);
    assert_eq!(answer.code.null_count() + answer.reasons.null_count() + answer.caveats.null_count(), 0);
    // A rule of another city, one that depends on a fact, and a number that no limit has.
    let elsewhere = Ruleset::of_division("440300").unwrap();
    let foreign = elsewhere.rules().find(|rule| {
        JIAOLING.limit_number(&rule.id, &Facts::none()).is_err_and(|error| error.code().0 == 208)
    });
    let foreign = foreign.unwrap().id;
    let conditional = JIAOLING.rules().find(|rule| {
        JIAOLING.limit_number(&rule.id, &Facts::none()).is_err_and(|error| error.code().0 == 212)
    });
    let conditional = conditional.unwrap().id;
    let items = StringArray::from(vec![foreign, conditional]);
    let answer = due(&JIAOLING, &items, &Date32Array::from(vec![16_861; 2])).unwrap();
    assert_eq!(answer.code.values(), &[208, 212]);
    let answer =
        due(&JIAOLING, &UInt16Array::from(vec![u16::MAX]), &Date32Array::from(vec![16_861])).unwrap();
    assert_eq!(answer.code.values(), &[239]);
}

#[test]
fn a_dictionary_value_that_is_null_makes_its_rows_null() {
    let ids = StringArray::from(vec![Some("LIC-13"), None]);
    let items = DictionaryArray::<Int32Type>::new(Int32Array::from(vec![1, 0, 1]), Arc::new(ids));
    let answer = due(&JIAOLING, &items, &Date32Array::from(vec![16_861; 3])).unwrap();
    assert_eq!(answer.code.values(), &[0, 0, 0]);
    assert_eq!(answer.due.iter().collect::<Vec<_>>(), [None, Some(16_889), None]);
}

#[test]
fn a_column_of_nulls_gives_nulls() {
    let (starts, licence) = (Date32Array::from(vec![16_861; 70]), StringArray::from(vec!["LIC-13"; 70]));
    let (no_starts, nothing) = (Date32Array::from(vec![None; 70]), NullArray::new(70));
    let no_items = StringArray::from(vec![None::<&str>; 70]);
    let pairs: [(&dyn Array, &dyn Array); 5] = [
        (&licence, &no_starts),
        (&no_items, &starts),
        (&nothing, &starts),
        (&licence, &nothing),
        (&nothing, &nothing),
    ];
    for (items, starts) in pairs {
        let answer = due(&JIAOLING, items, starts).unwrap();
        assert_eq!(rows(&answer), vec![(None, None, None, 0, 0, 0); 70]);
    }
}

#[test]
fn what_lies_under_a_null_is_not_looked_at() {
    use arrow_array::cast::AsArray;
    let hidden = StringArray::from(vec!["no-such-rule", "LIC-13"]);
    let nulls = arrow_array::BooleanArray::from(vec![false, true]).values().clone();
    let items =
        StringArray::new(hidden.offsets().clone(), hidden.values().clone(), Some(nulls.clone().into()));
    let starts = PrimitiveArray::<Date32Type>::new(vec![i32::MAX, 16_861].into(), Some(nulls.into()));
    let answer = due(&JIAOLING, &items, &starts).unwrap();
    assert_eq!(answer.code.values(), &[0, 0]);
    assert_eq!(
        answer.into_columns()[0].as_primitive::<Date32Type>().iter().collect::<Vec<_>>(),
        [None, Some(16_889)]
    );
}

#[test]
fn milliseconds_are_dates_only_where_they_are_whole_days() {
    const DAY: i64 = 86_400_000;
    let starts =
        Date64Array::from(vec![Some(16_861 * DAY), Some(16_861 * DAY + 1), Some(i64::MAX / DAY * DAY), None]);
    let items = StringArray::from(vec!["LIC-13"; 4]);
    let answer = due(&JIAOLING, &items, &starts).unwrap();
    assert_eq!(answer.code.values(), &[0, 204, 225, 0]);
    assert_eq!(answer.due.iter().collect::<Vec<_>>(), [Some(16_889), None, None, None]);
    assert_eq!((answer.reasons.value(1), answer.caveats.value(1)), (0, 0));
    // Where both columns are bad, the name is: one row alone is asked for its rule first.
    let items = StringArray::from(vec!["no-such-rule"; 4]);
    assert_eq!(due(&JIAOLING, &items, &starts).unwrap().code.values(), &[207, 207, 207, 0]);
}

#[test]
fn a_bad_row_leaves_no_mark_in_a_later_block() {
    let mut names = vec!["LIC-13"; 10_000];
    names[17] = "no-such-rule";
    let answer = due(&JIAOLING, &StringArray::from(names), &Date32Array::from(vec![16_861; 10_000])).unwrap();
    let bad: Vec<usize> = (0..10_000).filter(|row| answer.code.value(*row) != 0).collect();
    assert_eq!(bad, [17]);
    assert_eq!(answer.due.null_count(), 1);
}

fn refused(items: &dyn Array, starts: &dyn Array) -> (u16, String, String) {
    let Err(error) = due(&JIAOLING, items, starts) else { panic!("taken") };
    assert!(!error.text_zh().contains('{') && !error.text_en().contains('{'), "{error}");
    (error.code().0, error.field().unwrap_or_default().into(), error.text_en().into())
}

#[test]
fn other_types_are_refused_by_name() {
    let (items, starts) = (StringArray::from(vec!["LIC-13"]), Date32Array::from(vec![16_861]));
    let naive = TimestampMicrosecondArray::from(vec![0]);
    let zoned = naive.clone().with_timezone("free text of a zone");
    for bad in [&naive as &dyn Array, &zoned, &Int32Array::from(vec![16_861]), &items] {
        let (code, field, text) = refused(&items, bad);
        assert_eq!((code, field.as_str()), (1001, "starts"));
        assert!(text.contains("expected date32, date64") && !text.contains("free text"), "{text}");
    }
    let numbers = Int64Array::from(vec![1]);
    let of_numbers = DictionaryArray::<Int8Type>::new(vec![0_i8].into(), Arc::new(numbers.clone()));
    let bytes = BinaryArray::from(vec![b"LIC-13".as_slice()]);
    for bad in [&numbers as &dyn Array, &BooleanArray::from(vec![true]), &bytes, &of_numbers, &starts] {
        let (code, field, _) = refused(bad, &starts);
        assert_eq!((code, field.as_str()), (1001, "items"));
    }
}

#[test]
fn unlike_lengths_are_refused() {
    for (items, starts) in [(2, 3), (3, 2), (0, 1), (8_192, 4_096)] {
        let (code, _, text) =
            refused(&StringArray::from(vec!["LIC-13"; items]), &Date32Array::from(vec![16_861; starts]));
        assert_eq!(code, 1002);
        assert!(text.contains(&format!("{items} and {starts} rows")), "{text}");
    }
}

#[test]
fn the_schema_is_that_of_the_columns() {
    let answer =
        due(&JIAOLING, &StringArray::from(vec!["LIC-13"]), &Date32Array::from(vec![16_861])).unwrap();
    let table = RecordBatch::try_new(Arc::new(Due::schema()), answer.into_columns()).unwrap();
    assert_eq!((table.num_rows(), table.num_columns()), (1, 6));
}
