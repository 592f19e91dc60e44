//! The column and the scalar give the same answer: every limit number of every built-in line, over the whole calendar.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiceng::Ruleset;
use jiceng::calendar::{add_working_days, count_working_days, date_of_day, day_of_date, is_working_day};
use jiceng::catalogue::{self, Selection};
use jiceng::deadline::{DueRequest, due};
use jiceng::ruleset::Facts;
use jiceng_tests::columns::{Row, due_rows};
use jiceng_tests::documents;
use jiceng_tests::strategies as any;
use proptest::prelude::*;

const NO_DAY: i32 = i32::MIN;

/// A way to ask for a limit: a name and the facts that select it.
type Asked = (String, Facts);

/// Every number of a ruleset with all the ways to ask for it.
fn numbers(ruleset: &Ruleset) -> BTreeMap<u16, Vec<Asked>> {
    let mut numbers: BTreeMap<u16, Vec<Asked>> = BTreeMap::new();
    let mut facts: BTreeSet<(String, String)> = BTreeSet::new();
    for rule in ruleset.rules() {
        if let Some((fact, values)) = &rule.when {
            facts.extend(values.iter().map(|value| (fact.clone(), value.clone())));
        }
    }
    let on = jiceng::calendar::parse_date("2015-06-01").unwrap();
    let items = catalogue::items(ruleset, on, &Selection::default()).unwrap();
    let rules = ruleset.rules().flat_map(|rule| [rule.id, rule.step]).filter(|name| !name.is_empty());
    let names: BTreeSet<String> = rules.chain(items.into_iter().map(|item| item.id)).collect();
    for name in names {
        let with_one = facts.iter().map(|(fact, value)| Facts::none().with(fact, value));
        for facts in std::iter::once(Facts::none()).chain(with_one) {
            if let Ok(number) = ruleset.limit_number(&name, &facts) {
                numbers.entry(number).or_default().push((name.clone(), facts));
            }
        }
    }
    numbers
}

/// What the scalar form says, in the shape of a row; an error has its code only.
fn scalar(ruleset: &Ruleset, (name, facts): &Asked, start: i32) -> Row {
    let request = DueRequest { facts: facts.clone(), ..DueRequest::new(name, date_of_day(start).unwrap()) };
    let day = |date: Option<chrono::NaiveDate>| date.map_or(NO_DAY, day_of_date);
    match due(ruleset, &request) {
        Ok(answer) => Row {
            due: day(answer.value.due),
            raw: day(answer.value.raw),
            rolled: day(answer.value.rolled),
            code: 0,
            reasons: answer.reasons.bits(),
            caveats: answer.caveats.bits(),
        },
        Err(error) => Row { due: 0, raw: 0, rolled: 0, code: error.code().0, reasons: 0, caveats: 0 },
    }
}

/// No rule holds for this day and these facts; the codes say why.
const NONE_HOLDS: [u16; 5] = [209, 210, 211, 212, 235];

/// Compares one row; where there is an error, whether it is of the same kind.
fn differ(column: Row, scalar: Row) -> bool {
    let none_holds = |row: Row| NONE_HOLDS.contains(&row.code);
    match (column.code, scalar.code) {
        (0, 0) => column != scalar,
        (a, b) => a != b && !(none_holds(column) && none_holds(scalar)),
    }
}

/// The same, down to the code.
fn differ_in_code(column: Row, scalar: Row) -> bool {
    if column.code == 0 && scalar.code == 0 { column != scalar } else { column.code != scalar.code }
}

/// Start days that matter for nobody in particular: steps that meet every weekday and month end.
fn starts() -> Vec<i32> {
    (12_300..20_900).step_by(23).chain([-719_162, 0, 2_932_896]).collect()
}

fn disagreements(ruleset: &Ruleset, differ: fn(Row, Row) -> bool) -> Vec<String> {
    let starts = starts();
    let mut wrong = Vec::new();
    for (number, ways) in numbers(ruleset) {
        let column = due_rows(ruleset, &vec![number; starts.len()], &starts).unwrap();
        for asked in ways {
            let first = starts.iter().zip(&column).find_map(|(start, row)| {
                let scalar = scalar(ruleset, &asked, *start);
                differ(*row, scalar).then(|| format!("{asked:?} on day {start}: {row:?} and {scalar:?}"))
            });
            wrong.extend(first);
        }
    }
    wrong
}

#[test]
fn every_limit_of_every_line_agrees_with_the_scalar() {
    for division in ["441427", "440300", "410500", "370000", "110000"] {
        let ruleset = Ruleset::of_division(division).unwrap();
        let wrong = disagreements(&ruleset, differ);
        assert!(wrong.is_empty(), "{division}: {}\n{}", wrong.len(), wrong.join("\n"));
    }
}

#[test]
fn every_rule_has_a_number() {
    let ruleset = Ruleset::jiaoling().unwrap();
    let named: BTreeSet<String> = numbers(&ruleset).into_values().flatten().map(|(name, _)| name).collect();
    let missing: Vec<String> = ruleset.rules().map(|rule| rule.id).filter(|id| !named.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // The numbers run from 0 without a hole, and the next one is nobody's.
    let numbers: Vec<u16> = numbers(&ruleset).into_keys().collect();
    let count = u16::try_from(numbers.len()).unwrap();
    assert_eq!(numbers, (0..count).collect::<Vec<u16>>());
    assert_eq!(due_rows(&ruleset, &[count], &[16_861]).unwrap()[0].code, 239);
}

#[test]
fn promises_agree_too() {
    let promises = [
        ("promise.toml", documents::promise("LIC-13", 10, jiceng::words::Unit::WorkingDays)),
        (
            "sooner.toml",
            documents::promise("GID-06", 25, jiceng::words::Unit::CalendarDays)
                .replace("id = \"made-up-layer\"", "id = \"another-layer\""),
        ),
    ];
    let ruleset = Ruleset::jiaoling().unwrap().with_documents(promises).unwrap();
    let promised = ruleset.limit_number("LIC-13", &Facts::none()).unwrap();
    assert_eq!(due_rows(&ruleset, &[promised], &[16_861]).unwrap()[0].due, 16_875);
    assert_eq!(disagreements(&ruleset, differ), Vec::<String>::new());
}

#[test]
fn columns_and_scalars_give_the_same_code() {
    let wrong = disagreements(&Ruleset::jiaoling().unwrap(), differ_in_code);
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

static NATION: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::nation().unwrap());

fn any_day() -> impl Strategy<Value = i32> {
    prop_oneof![
        6 => 12_390..20_850_i32,
        1 => any::<i32>(),
        1 => prop_oneof![Just(i32::MIN), Just(i32::MAX), Just(-719_162), Just(-719_163), Just(2_932_896), Just(2_932_897)],
    ]
}

fn any_count() -> impl Strategy<Value = i32> {
    prop_oneof![6 => -300..300_i32, 1 => any::<i32>(), 1 => prop_oneof![Just(i32::MIN), Just(i32::MAX), Just(0)]]
}

proptest! {
    #![proptest_config(any::cases(3_000))]

    #[test]
    fn a_column_row_stands_alone(limit in any::<u16>(), start in any_day(), neighbours in proptest::collection::vec((any::<u16>(), any_day()), 0..5)) {
        let alone = due_rows(&NATION, &[limit], &[start]).unwrap()[0];
        let mut limits = vec![limit];
        let mut starts = vec![start];
        for (limit, start) in neighbours {
            limits.push(limit % 200);
            starts.push(start);
        }
        prop_assert_eq!(due_rows(&NATION, &limits, &starts).unwrap()[0], alone);
    }

    #[test]
    fn calendar_columns_agree_with_the_scalar_for_any_number(rows in proptest::collection::vec((any_day(), any_count(), any_day()), 1..40)) {
        let calendar = NATION.calendar();
        let days: Vec<i32> = rows.iter().map(|row| row.0).collect();
        let n: Vec<i32> = rows.iter().map(|row| row.1).collect();
        let others: Vec<i32> = rows.iter().map(|row| row.2).collect();
        let (mut added, mut counted, mut works) = (vec![7; rows.len()], vec![7; rows.len()], vec![7; rows.len()]);
        add_working_days(calendar, &days, &n, &mut added).unwrap();
        count_working_days(calendar, &days, &others, &mut counted).unwrap();
        is_working_day(calendar, &days, &mut works).unwrap();
        for (at, (day, n, other)) in rows.iter().enumerate() {
            let date = date_of_day(*day).ok();
            let scalar = date.and_then(|date| calendar.add_working_days(date, *n).ok());
            prop_assert_eq!(added[at], scalar.map_or(NO_DAY, |answer| day_of_date(answer.value)), "{} + {}", day, n);
            let scalar = date.zip(date_of_day(*other).ok()).and_then(|(a, b)| calendar.count_working_days(a, b).ok());
            prop_assert_eq!(counted[at], scalar.map_or(NO_DAY, |answer| answer.value), "{} to {}", day, other);
            let scalar = date.and_then(|date| calendar.is_working_day(date).ok());
            prop_assert_eq!(works[at], scalar.map_or(255, |answer| u8::from(answer.value)), "{}", day);
        }
    }
}
