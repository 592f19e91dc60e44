//! The window roster and the field days: against plain loops over every half day, and what a stand-in must bring about.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use jiceng::calendar::parse_date;
use jiceng::duty::{
    Breach, DutyFigures, DutyRule, FieldHalf, FieldRequest, HalfDay, HalfDays, Leave, Obliged, OfficialKey,
    RosterRequest, Shift, ShortWeek, WindowOfficial, check_roster, field_days,
};
use jiceng::words::Post;
use jiceng_tests::strategies::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const DAYS: u64 = 14;
const OFFICIALS: u32 = 5;

/// Days from Monday 2016-03-07 on.
fn day(at: u64) -> NaiveDate {
    parse_date("2016-03-07").unwrap().checked_add_days(Days::new(at)).unwrap()
}

fn all_days() -> Vec<NaiveDate> {
    (0..DAYS).map(day).collect()
}

fn official() -> impl Strategy<Value = OfficialKey> {
    (0..OFFICIALS).prop_map(OfficialKey)
}

fn half() -> impl Strategy<Value = HalfDay> {
    select(HalfDay::ALL)
}

fn post() -> impl Strategy<Value = Post> {
    select(&Post::ALL[..2])
}

fn leave() -> impl Strategy<Value = Leave> {
    (official(), 0..DAYS, proptest::option::of(half())).prop_map(|(official, at, half)| Leave {
        official,
        day: day(at),
        half,
    })
}

fn shift() -> impl Strategy<Value = Shift> {
    (0..DAYS, half(), post(), official()).prop_map(|(at, half, post, official)| Shift {
        day: day(at),
        half,
        post,
        official,
    })
}

fn readings() -> impl Strategy<Value = (ShortWeek, HalfDays)> {
    (select(ShortWeek::ALL), select(HalfDays::ALL))
}

fn roster() -> impl Strategy<Value = RosterRequest> {
    let officials = vec((any::<bool>(), any::<bool>(), 0..3_u64, 10..20_u64), OFFICIALS as usize);
    let closed = vec((0..DAYS, half()), 0..6);
    (officials, closed, vec(leave(), 0..6), vec(shift(), 0..24), readings()).prop_map(
        |(officials, closed, leave, shifts, (short_week, half_days))| {
            let officials = (0..).zip(officials).map(|(number, (first, second, from, to))| WindowOfficial {
                official: OfficialKey(number),
                posts: [(first, Post::ALL[0]), (second, Post::ALL[1])]
                    .into_iter()
                    .filter_map(|(can, post)| can.then_some(post))
                    .collect(),
                from: day(from),
                to: Some(day(to)),
            });
            let weekdays = all_days().into_iter().filter(|day| day.weekday().num_days_from_monday() < 5);
            let halves = weekdays.flat_map(|day| HalfDay::ALL.iter().map(move |half| (day, *half)));
            let closed: Vec<(NaiveDate, HalfDay)> =
                closed.into_iter().map(|(at, half)| (day(at), half)).collect();
            RosterRequest {
                from: day(0),
                to: day(DAYS - 1),
                open: halves.filter(|one| !closed.contains(one)).collect(),
                posts: Post::ALL[..2].to_vec(),
                officials: officials.collect(),
                leave,
                shifts,
                figures: DutyFigures::ACCOUNT,
                short_week,
                half_days,
            }
        },
    )
}

/// A plain look at a roster.
struct Plain<'a>(&'a RosterRequest);

impl Plain<'_> {
    fn away(&self, official: OfficialKey, day: NaiveDate, half: HalfDay) -> bool {
        self.0
            .leave
            .iter()
            .any(|one| one.official == official && one.day == day && one.half.is_none_or(|away| away == half))
    }

    fn serves(&self, official: OfficialKey, day: NaiveDate) -> bool {
        self.0
            .officials
            .iter()
            .any(|one| one.official == official && one.from <= day && one.to.is_none_or(|to| day <= to))
    }

    fn can(&self, official: OfficialKey, post: Post) -> bool {
        self.0.officials.iter().any(|one| one.official == official && one.posts.contains(&post))
    }

    fn at(&self, official: OfficialKey, day: NaiveDate, half: HalfDay) -> usize {
        self.0.shifts.iter().filter(|one| (one.official, one.day, one.half) == (official, day, half)).count()
    }

    fn sound(&self, shift: &Shift) -> bool {
        self.serves(shift.official, shift.day)
            && self.can(shift.official, shift.post)
            && !self.away(shift.official, shift.day, shift.half)
            && self.at(shift.official, shift.day, shift.half) == 1
    }

    fn standing(&self, day: NaiveDate, half: HalfDay, post: Post) -> Vec<&Shift> {
        self.0.shifts.iter().filter(|one| (one.day, one.half, one.post) == (day, half, post)).collect()
    }

    /// Days of a week that an official has at the window.
    fn window_days(&self, official: OfficialKey, monday: NaiveDate) -> usize {
        let halves: BTreeSet<(NaiveDate, HalfDay)> = self
            .0
            .shifts
            .iter()
            .filter(|one| one.official == official && week_of(one.day) == monday)
            .map(|one| (one.day, one.half))
            .collect();
        let days: BTreeSet<NaiveDate> = halves.iter().map(|(day, _)| *day).collect();
        if self.0.half_days == HalfDays::TwoMakeOne { halves.len().div_ceil(2) } else { days.len() }
    }
}

fn week_of(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).first_day()
}

/// Days of some halves, under a reading.
fn days_of(halves: &BTreeSet<(NaiveDate, HalfDay)>, reading: HalfDays) -> usize {
    let days: BTreeSet<NaiveDate> = halves.iter().map(|(day, _)| *day).collect();
    match reading {
        HalfDays::CountsWhole => days.len(),
        HalfDays::TwoMakeOne => halves.len() / 2,
        HalfDays::BothOfOneDay => halves.len() - days.len(),
    }
}

/// Field days that a week asks for.
fn asked(reading: ShortWeek, available: usize) -> usize {
    match reading {
        ShortWeek::AlwaysFull => 3,
        ShortWeek::AvailableDays => available.min(3),
        ShortWeek::Proportional => (3 * available.min(5)).div_ceil(5),
    }
}

fn has(breaches: &[Breach], rule: DutyRule, post: Post, day: NaiveDate, half: HalfDay) -> bool {
    breaches
        .iter()
        .any(|one| one.rule == rule && one.post == Some(post) && one.from == day && one.half == Some(half))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_roster_breaks_what_a_plain_look_finds(request in roster()) {
        let found = check_roster(&request).unwrap().value;
        let plain = Plain(&request);
        let mut filled = 0;
        for (day, half) in &request.open {
            for post in &request.posts {
                let standing = plain.standing(*day, *half, *post);
                let sound = standing.iter().filter(|one| plain.sound(one)).count();
                filled += u64::from(standing.len() == 1 && sound == 1);
                prop_assert_eq!(has(&found.breaches, DutyRule::PostDoubled, *post, *day, *half), standing.len() > 1);
                let empty = standing.len() < 2 && sound == 0;
                prop_assert_eq!(has(&found.breaches, DutyRule::PostEmpty, *post, *day, *half), empty);
            }
        }
        prop_assert_eq!((found.to_fill, found.filled), (request.open.len() as u64 * 2, filled));
        for (row, shift) in (0_u64..).zip(&request.shifts) {
            let rules: BTreeSet<DutyRule> =
                found.breaches.iter().filter(|one| one.row == Some(row)).map(|one| one.rule).collect();
            let open = request.open.contains(&(shift.day, shift.half));
            prop_assert_eq!(rules.contains(&DutyRule::ClosedThen), !open);
            prop_assert_eq!(rules.contains(&DutyRule::NotInService), !plain.serves(shift.official, shift.day));
            let away = plain.away(shift.official, shift.day, shift.half);
            prop_assert_eq!(rules.contains(&DutyRule::OnLeave), away);
            prop_assert_eq!(rules.contains(&DutyRule::Incompatible), !plain.can(shift.official, shift.post));
            let twice = plain.at(shift.official, shift.day, shift.half) > 1;
            prop_assert_eq!(rules.contains(&DutyRule::TwoPosts), twice);
        }
        for monday in [day(0), day(7)] {
            for official in (0..OFFICIALS).map(OfficialKey) {
                let told = |rule| found.breaches.iter().any(|one| {
                    one.rule == rule && one.official == Some(official) && one.from == monday && one.post.is_none()
                });
                let window = plain.window_days(official, monday);
                prop_assert_eq!(told(DutyRule::TooManyWindowDays), window > 2, "{} days", window);
                if window == 0 {
                    continue;
                }
                let week: Vec<NaiveDate> = all_days().into_iter()
                    .filter(|one| week_of(*one) == monday && plain.serves(official, *one))
                    .filter(|one| request.open.iter().any(|(day, _)| day == one)).collect();
                let halves = |taken: &dyn Fn(NaiveDate, HalfDay) -> bool| -> BTreeSet<(NaiveDate, HalfDay)> {
                    week.iter().flat_map(|day| HalfDay::ALL.iter().map(|half| (*day, *half)))
                        .filter(|(day, half)| !plain.away(official, *day, *half) && !taken(*day, *half)).collect()
                };
                let available = days_of(&halves(&|_, _| false), request.half_days);
                let left = days_of(&halves(&|day, half| plain.at(official, day, half) > 0), request.half_days);
                let short = left < asked(request.short_week, available);
                prop_assert_eq!(told(DutyRule::FieldDaysOutOfReach), short, "{} of {}", left, available);
            }
        }
    }

    #[test]
    fn a_named_stand_in_fills_the_post_and_nobody_else_could(request in roster()) {
        let found = check_roster(&request).unwrap().value;
        let open = found.breaches.iter().filter(|one| one.rule == DutyRule::PostEmpty).take(3);
        for breach in open {
            let (day, half, post) = (breach.from, breach.half.unwrap(), breach.post.unwrap());
            for official in (0..OFFICIALS).map(OfficialKey) {
                let mut tried = request.clone();
                // Whoever stands there without filling the post makes way.
                tried.shifts.retain(|one| (one.day, one.half, one.post) != (day, half, post));
                tried.shifts.push(Shift { day, half, post, official });
                let after = check_roster(&tried).unwrap().value.breaches;
                let row = Some(tried.shifts.len() as u64 - 1);
                let own = after.iter().filter(|one| {
                    one.row == row
                        || (one.official == Some(official) && one.post.is_none() && one.from == week_of(day))
                });
                let taken = request.shifts.iter()
                    .any(|one| (one.official, one.day, one.half) == (official, day, half));
                let fits = own.count() == 0 && !taken;
                let named = breach.stand_ins.contains(&official);
                prop_assert_eq!(named, fits, "{:?} on {} {:?}", official, day, half);
                prop_assert!(!named || !has(&after, DutyRule::PostEmpty, post, day, half));
            }
        }
    }

    #[test]
    fn field_days_are_what_a_plain_count_finds(
        working in vec(0..DAYS, 0..12), field in vec((official(), 0..DAYS, proptest::option::of(half())), 0..40),
        leave in vec(leave(), 0..8), window in vec(shift(), 0..8), until in vec(5..20_u64, OFFICIALS as usize),
        (short_week, half_days) in readings(),
    ) {
        let working: BTreeSet<NaiveDate> = working.into_iter().map(day).collect();
        let field: Vec<FieldHalf> = field.into_iter()
            .map(|(official, at, half)| FieldHalf { official, day: day(at), half }).collect();
        let obliged: Vec<Obliged> = (0..).zip(until)
            .map(|(number, to)| Obliged { official: OfficialKey(number), from: day(0), to: Some(day(to)) }).collect();
        let request = FieldRequest {
            from: day(0), to: day(DAYS - 1), working: working.iter().copied().collect(), obliged, field, leave,
            window, figures: DutyFigures::ACCOUNT, short_week, half_days,
        };
        let found = field_days(&request).unwrap().value;
        let away = |official, day, half: HalfDay| request.leave.iter()
            .any(|one| one.official == official && one.day == day && one.half.is_none_or(|one| one == half));
        let (mut obliged, mut met) = (0, 0);
        for monday in [day(0), day(7)] {
            for one in &request.obliged {
                let official = one.official;
                let week: Vec<NaiveDate> = all_days().into_iter().filter(|day| week_of(*day) == monday).collect();
                let works: Vec<NaiveDate> = week.iter().copied().filter(|day| working.contains(day)).collect();
                let got = found.weeks.iter().find(|one| one.official == official && one.monday == monday);
                if works.iter().any(|day| one.to.is_some_and(|to| *day > to)) {
                    prop_assert_eq!(got, None);
                    continue;
                }
                let both = |days: &[NaiveDate], held: &dyn Fn(NaiveDate, HalfDay) -> bool| -> usize {
                    let halves = days.iter().flat_map(|day| HalfDay::ALL.iter().map(|half| (*day, *half)));
                    days_of(&halves.filter(|(day, half)| held(*day, *half)).collect(), half_days)
                };
                let available = both(&works, &|day, half| !away(official, day, half));
                let done = both(&week, &|day, half| {
                    let out = request.field.iter().any(|one| {
                        one.official == official && one.day == day && one.half.is_none_or(|one| one == half)
                    });
                    let desk = request.window.iter()
                        .any(|one| (one.official, one.day, one.half) == (official, day, half));
                    out && !desk && !away(official, day, half)
                });
                let want = if works.is_empty() { 0 } else { asked(short_week, available) };
                let got = got.unwrap();
                let counts = (usize::from(got.available), usize::from(got.asked), usize::from(got.done));
                prop_assert_eq!(counts, (available, want, done));
                obliged += u64::from(want > 0);
                met += u64::from(want > 0 && done >= want);
            }
        }
        prop_assert_eq!((found.obliged, found.met), (obliged, met));
        prop_assert_eq!(found.breaches.len() as u64, obliged - met);
    }
}
