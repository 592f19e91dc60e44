//! The county's own figures: what divides, what does not, and what no base makes comparable.

use jiceng::case::Outcome;
use jiceng::indicators::{
    CaseRow, CountedFact, FinishedMatter, IndicatorFacts, IndicatorState, Verdict, compare_published,
};
use jiceng::words::{CaseKind, CaseLevel, Unit};

use super::{JIAOLING, day, figures, period, whole};

fn counted(rows: &[(&str, i64)]) -> IndicatorFacts {
    let counted = rows.iter().map(|(id, value)| CountedFact::new(id, *value)).collect();
    IndicatorFacts { counted, ..IndicatorFacts::none(0) }
}

/// Disputes of 2016: so many agreed, so many failed, so many refused.
fn disputes(agreed: usize, failed: usize, refused: usize) -> IndicatorFacts {
    let row = |outcome| {
        let mut row = CaseRow::new(CaseKind::Dispute, CaseLevel::Village, day("2016-03-01"));
        (row.accepted_on, row.ended_on) = (Some(day("2016-03-02")), Some(day("2016-03-20")));
        (row.outcome, row.concluded_at) = (Some(outcome), Some(CaseLevel::Village));
        row
    };
    let all = [(Outcome::Agreed, agreed), (Outcome::NotAgreed, failed), (Outcome::NotAccepted, refused)];
    let cases =
        all.into_iter().flat_map(|(outcome, count)| std::iter::repeat_with(move || row(outcome)).take(count));
    IndicatorFacts { cases: Some(cases.collect()), ..IndicatorFacts::none(0) }
}

#[test]
fn the_rate_of_certificates_does_not_follow_from_its_parts() {
    let year = period("2015-01-01", "2017-01-01");
    let found = whole(&counted(&[("land.area-certified", 92_400), ("land.area-confirmed", 110_000)]), year);
    let land = figures(&found, "land-certified.area");
    let fraction = land.fraction.unwrap();
    assert_eq!((fraction.numerator, fraction.denominator, land.share_bp), (21, 25, Some(8_400)));
    let published = compare_published(&JIAOLING, &found, 0).unwrap();
    let verdict = |value: i64| published.iter().find(|one| one.value.value == value).unwrap().value.verdict;
    // Both parts agree with what was published of them, and the rate does not.
    assert_eq!((verdict(110_000), verdict(92_400)), (Verdict::Agrees, Verdict::Agrees));
    assert_eq!(verdict(8_860), Verdict::Differs);
    // It would need a base of 104,300 mu.
    let other = whole(&counted(&[("land.area-certified", 92_400), ("land.area-confirmed", 104_289)]), year);
    assert_eq!(figures(&other, "land-certified.area").share_bp, Some(8_860));
}

#[test]
fn villages_and_deals_divide() {
    let year = period("2015-01-01", "2017-01-01");
    let facts = counted(&[
        ("finance.villages", 85),
        ("insurance.villages", 97),
        ("villages", 97),
        ("transfers.area", 11_000),
        ("transfers.deals", 68),
    ]);
    let found = whole(&facts, year);
    assert_eq!(figures(&found, "finance-villages").share_bp, Some(8_763));
    assert_eq!(figures(&found, "insurance-villages").share_bp, Some(10_000));
    // 161.76 mu, of what is only a lower bound.
    assert_eq!(figures(&found, "transfer-area.mean").share_bp, Some(1_617_647));
    let mean = figures(&found, "transfer-area.mean").fraction.unwrap();
    assert_eq!((mean.numerator, mean.denominator), (2_750, 17));
    // Fewer villages than have a point: no rate.
    let wrong = whole(&counted(&[("finance.villages", 98), ("villages", 97)]), year);
    let wrong = figures(&wrong, "finance-villages");
    assert_eq!((wrong.state, wrong.share_bp), (IndicatorState::Refused, None));
}

#[test]
fn ninety_three_per_cent_of_900_is_837() {
    let year = period("2016-01-01", "2017-01-01");
    let rate = |agreed: usize| {
        let found = whole(&disputes(agreed, 900 - agreed, 0), year);
        figures(&found, "mediation-success.concluded").share_bp.unwrap()
    };
    assert_eq!((rate(837), rate(836)), (9_300, 9_289));
    // Refusals lie outside the first base, inside the second.
    let found = whole(&disputes(837, 63, 100), year);
    let share = |base: &str| figures(&found, &format!("mediation-success.{base}")).share_bp;
    assert_eq!(
        (share("concluded"), share("accepted"), share("collected")),
        (Some(9_300), Some(8_370), Some(8_370))
    );
    // So the published figure, which names no base, can neither be confirmed nor refuted: nor is its period known.
    let published = compare_published(&JIAOLING, &found, 0).unwrap();
    let success = published.iter().find(|one| one.value.value == 9_300).unwrap();
    assert_eq!(success.value.verdict, Verdict::CannotBeCompared);
    let same = whole(&disputes(837, 63, 100), period("2015-01-01", "2017-01-01"));
    let published = compare_published(&JIAOLING, &same, 0).unwrap();
    let success = &published.iter().find(|one| one.value.value == 9_300).unwrap().value;
    let each: Vec<Verdict> = success.compared.iter().map(|one| one.verdict).collect();
    assert_eq!(each, [Verdict::Agrees, Verdict::Differs, Verdict::Differs]);
    assert_eq!(success.verdict, Verdict::CannotBeCompared);
}

#[test]
fn four_times_faster_depends_on_the_reading() {
    let since = period("2015-01-01", "2017-01-01");
    let row = |limit, taken| {
        let mut row = CaseRow::new(CaseKind::Certificate, CaseLevel::Township, day("2016-03-01"));
        (row.ended_on, row.outcome) = (Some(day("2016-03-20")), Some(Outcome::Granted));
        (row.finished, row.finished_unit) = (Some(FinishedMatter { limit, taken }), Some(Unit::WorkingDays));
        row
    };
    let facts = |rows: Vec<CaseRow>| IndicatorFacts { cases: Some(rows), ..IndicatorFacts::none(0) };
    // 20 days against 5: four times as a ratio, three as time saved.
    let found = whole(&facts(vec![row(Some(20), 5), row(None, 3), row(Some(20), 0)]), since);
    let published = compare_published(&JIAOLING, &found, 0).unwrap();
    let speed = &published.iter().find(|one| one.value.value == 40_000).unwrap().value;
    let each: Vec<(&str, Option<i64>, Verdict)> =
        speed.compared.iter().map(|one| (one.reading.as_str(), one.computed, one.verdict)).collect();
    let agrees = |reading| (reading, Some(40_000), Verdict::Agrees);
    let saved = ("saved-to-taken", Some(30_000), Verdict::Differs);
    assert_eq!(each, [agrees("ratio-of-sums"), agrees("mean-ratio"), agrees("median-ratio"), saved]);
    assert_eq!(speed.verdict, Verdict::CannotBeCompared);
    // Working days and calendar days are not added.
    let mut other = row(Some(30), 3);
    other.finished_unit = Some(Unit::CalendarDays);
    let mixed = whole(&facts(vec![row(Some(20), 5), other]), since);
    assert_eq!(figures(&mixed, "speed-up").state, IndicatorState::Refused);
    // A finished matter without its time: missing, not left out.
    let mut unknown = row(None, 0);
    unknown.finished = None;
    let missing = whole(&facts(vec![row(Some(20), 5), unknown]), since);
    assert_eq!(missing.get("speed-up").unwrap().value.missing, ["finished"]);
}

#[test]
fn about_reaches_as_far_as_the_caller_says() {
    let since = period("2015-01-01", "2017-01-01");
    let verdict = |visits: i64, about_bp: u32| {
        let found = whole(&counted(&[("hall-visits", visits)]), since);
        let published = compare_published(&JIAOLING, &found, about_bp).unwrap();
        published.iter().find(|one| one.value.value == 70_000).unwrap().value.verdict
    };
    assert_eq!(verdict(69_300, 100), Verdict::Agrees);
    assert_eq!(verdict(69_299, 100), Verdict::Differs);
    assert_eq!(verdict(70_000, 0), Verdict::Agrees);
}

#[test]
fn a_year_is_compared_with_the_year_before() {
    let mut facts = counted(&[("petitions.items", 90), ("petitions.persons", 200)]);
    let before = CountedFact { previous: true, ..CountedFact::new("petitions.items", 120) };
    facts.counted.push(before);
    let found = whole(&facts, period("2016-01-01", "2017-01-01"));
    let items = figures(&found, "petitions-change.items");
    assert_eq!((items.numerator, items.denominator, items.share_bp), (Some(-30), Some(120), Some(-2_500)));
    // Persons are another indicator, and their year before was not given.
    assert_eq!(found.get("petitions-change.persons").unwrap().value.missing, ["petitions.persons"]);
    // No base: no change.
    facts.counted[2].value = 0;
    let found = whole(&facts, period("2016-01-01", "2017-01-01"));
    assert_eq!(figures(&found, "petitions-change.items").state, IndicatorState::NothingToCount);
}
