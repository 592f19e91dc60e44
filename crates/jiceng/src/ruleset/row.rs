//! The compact form of a rule that the engine runs on, scalar and column alike.

use std::sync::Arc;

use jiceng_data::model::{Day, InForce, Limit, Period};
use jiceng_data::words::{Direction, LastDay, SourceKind, StartDay, Unit, Whose};

use crate::deadline::{DeadlineReason, TimeLimit};
use crate::explain::{Caveat, Caveats, Citation, Reasons};

/// Stands for *no day* in columns and compact rows.
pub(crate) const NO_DAY: i32 = i32::MIN;

/// One dated rule, ready to compute with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    /// First day in force, inclusive; `i32::MIN` where unknown.
    pub(crate) from: i32,
    /// Last day in force, inclusive; `i32::MAX` where not ended.
    pub(crate) to: i32,
    /// Last start day for which amendments were looked for.
    pub(crate) checked_through: i32,
    /// First start day from which all that it rests on is verified.
    pub(crate) verified_from: i32,
    /// The limit; negative where it is counted backwards.
    pub(crate) value: i32,
    /// What is counted.
    pub(crate) count: Count,
    /// Whether the start day is day 1 rather than day 0.
    pub(crate) start_counts: bool,
    /// What happens on a rest day.
    pub(crate) last: LastDay,
    /// Whose time it is.
    pub(crate) whose: Whose,
    /// Reasons that hold for every start day.
    pub(crate) reasons: Reasons<DeadlineReason>,
    /// How the last day is settled.
    pub(crate) closing: Closing,
    /// Caveats that hold for every start day.
    pub(crate) caveats: Caveats,
    /// Position of the first promise of this row, and how many there are.
    pub(crate) promises: (u16, u16),
    /// Row that takes over and the day from which, where there is a transition rule.
    pub(crate) transition: Option<(u16, i32)>,
    /// Whether the fact-dependent part is present, so that a look-up by id must check it.
    pub(crate) conditional: bool,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    Working,
    Calendar,
    Months,
    Hours,
    WorkingHours,
    /// Due on the start day itself: at once, or by the event.
    SameDay,
    /// No date at all: no limit, or a figure that no source gives.
    Nothing,
    /// An item that has been abolished: nothing can be due.
    Abolished,
}

/// How a last day is settled, decided once per rule so that a column needs no branch for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Closing {
    /// Whether it matters if the last day is worked.
    pub(crate) asks_calendar: bool,
    /// Which day is the rolled one, where the last day is a rest day.
    pub(crate) rolled: Pick,
    /// Which day is due, where the last day is a rest day.
    pub(crate) due: Pick,
    /// Reasons that a working last day adds.
    pub(crate) on_workday: Reasons<DeadlineReason>,
    /// Reasons that a rest day adds.
    pub(crate) on_rest_day: Reasons<DeadlineReason>,
    /// Caveats that a rest day adds.
    pub(crate) rest_caveats: Caveats,
}

/// One of three days, as two masks: taken without a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pick {
    after: i32,
    before: i32,
}

impl Pick {
    /// The day as counted.
    const RAW: Self = Self { after: 0, before: 0 };
    /// The first working day on or after it.
    const AFTER: Self = Self { after: -1, before: 0 };
    /// The last working day on or before it.
    const BEFORE: Self = Self { after: 0, before: -1 };

    /// The picked day.
    #[inline]
    pub(crate) fn of(self, raw: i32, after: i32, before: i32) -> i32 {
        (after & self.after) | (before & self.before) | (raw & !(self.after | self.before))
    }

    /// The half of [`DayTable::near`](crate::calendar::DayTable::near) that is taken.
    pub(crate) fn half(self) -> u8 {
        match (self.after, self.before) {
            (0, 0) => 0,
            (_, 0) => 0x0f,
            (_, _) => 0xf0,
        }
    }
}

impl Closing {
    fn of(count: Count, last: LastDay, whose: Whose, backwards: bool) -> Self {
        use DeadlineReason as R;
        let none = Reasons::none();
        let settled = |asks_calendar: bool, reason: Option<R>| {
            let on_workday = reason.map_or(none, Reasons::of);
            let (rolled, due) = (Pick::RAW, Pick::RAW);
            Self {
                asks_calendar,
                rolled,
                due,
                on_workday,
                on_rest_day: on_workday,
                rest_caveats: Caveats::NONE,
            }
        };
        if count == Count::Working {
            return settled(true, Some(R::LastDayWorks));
        }
        if matches!(
            count,
            Count::SameDay | Count::Nothing | Count::Abolished | Count::Hours | Count::WorkingHours
        ) {
            return settled(false, None);
        }
        if last == LastDay::NotApplicable {
            return settled(false, Some(R::LastDayFixed));
        }
        let on_workday = Reasons::of(R::LastDayWorks);
        if last != LastDay::Silent {
            // Counted backwards a later day would come too late; the law that rolls is met by the day before.
            let day = if backwards { Pick::BEFORE } else { Pick::AFTER };
            let reason = if last == LastDay::Rolls { R::RolledByLaw } else { R::RolledByBorrowedLaw };
            let on_rest_day = Reasons::of(reason);
            return Self {
                asks_calendar: true,
                rolled: day,
                due: day,
                on_workday,
                on_rest_day,
                rest_caveats: Caveats::NONE,
            };
        }
        let rolled = if backwards { Pick::RAW } else { Pick::AFTER };
        let (due, reason) = match whose {
            Whose::Office => (Pick::BEFORE, Some(R::OfficeActsBefore)),
            Whose::Citizen if !backwards => (Pick::AFTER, Some(R::CitizenKeepsTime)),
            Whose::Citizen | Whose::Neither => (Pick::RAW, None),
        };
        let on_rest_day = Reasons::of(R::LawSilentOnRoll).union(reason.map_or(none, Reasons::of));
        Self {
            asks_calendar: true,
            rolled,
            due,
            on_workday,
            on_rest_day,
            rest_caveats: Caveats::of(Caveat::LawSilent),
        }
    }
}

/// A promise of an office, ready to compute with.
#[derive(Debug, Clone)]
pub(crate) struct PromiseRow {
    pub(crate) from: i32,
    pub(crate) to: i32,
    pub(crate) value: i32,
    pub(crate) count: Count,
    pub(crate) limit: TimeLimit,
    pub(crate) citation: Arc<Citation>,
}

/// The provisions on which a row rests, by date.
#[derive(Debug, Clone)]
pub(crate) struct RowBasis {
    /// The rule's id, shared by every answer.
    pub(crate) id: Arc<str>,
    /// The rule itself.
    pub(crate) rule: Option<Arc<Citation>>,
    /// A variation, where the limit is set otherwise.
    pub(crate) variation: Option<Arc<Citation>>,
    /// Versions of the start-day provision.
    pub(crate) start: Vec<(InForce, Arc<Citation>)>,
    /// Versions of the last-day provision.
    pub(crate) last: Vec<(InForce, Arc<Citation>)>,
}

/// The version that was in force on `day`.
pub(crate) fn version_on(versions: &[(InForce, Arc<Citation>)], day: i32) -> Option<&Arc<Citation>> {
    let holds = |span: &InForce| {
        span.from.is_none_or(|Day(from)| from <= day) && span.to.is_none_or(|Day(to)| day <= to)
    };
    // A dated version goes before one whose beginning is unknown.
    let dated = versions.iter().find(|(span, _)| span.from.is_some() && holds(span));
    dated.or_else(|| versions.iter().find(|(span, _)| holds(span))).map(|(_, citation)| citation)
}

/// The count and signed size of a limit.
pub(super) fn counted(limit: Limit, direction: Direction) -> (Count, i32) {
    let Limit::Of { value, unit } = limit else {
        return match limit {
            Limit::AtOnce | Limit::ByEvent => (Count::SameDay, 0),
            _ => (Count::Nothing, 0),
        };
    };
    let size = i32::try_from(value).unwrap_or(i32::MAX);
    let (count, size) = match unit {
        Unit::WorkingDays => (Count::Working, size),
        Unit::CalendarDays => (Count::Calendar, size),
        Unit::Months => (Count::Months, size),
        Unit::Years => (Count::Months, size.saturating_mul(12)),
        Unit::Hours => (Count::Hours, size),
        Unit::WorkingHours => (Count::WorkingHours, size),
    };
    (count, if direction == Direction::Backwards { size.saturating_neg() } else { size })
}

/// Reasons that follow from how the rule is written.
fn standing_reasons(period: &Period) -> Reasons<DeadlineReason> {
    let mut reasons = Reasons::none();
    reasons.add(DeadlineReason::RuleInForce);
    reasons.add_if(period.id != period.series, DeadlineReason::EarlierVersion);
    reasons.add_if(period.when.is_some(), DeadlineReason::FactDecides);
    reasons.add_if(period.direction == Direction::Backwards, DeadlineReason::Backwards);
    let Limit::Of { unit, .. } = period.limit else {
        reasons.add(match period.limit {
            Limit::AtOnce => DeadlineReason::AtOnce,
            Limit::ByEvent => DeadlineReason::ByEvent,
            Limit::NoLimit => DeadlineReason::NoLimit,
            _ => DeadlineReason::Missing,
        });
        return reasons;
    };
    reasons.add(match unit {
        Unit::WorkingDays => DeadlineReason::WorkingDays,
        Unit::CalendarDays => DeadlineReason::CalendarDays,
        Unit::Months | Unit::Years => DeadlineReason::Months,
        Unit::Hours => DeadlineReason::Hours,
        Unit::WorkingHours => DeadlineReason::WorkingHours,
    });
    reasons.add(match period.start_day {
        StartDay::Excluded => DeadlineReason::StartExcluded,
        StartDay::ExcludedInferred => DeadlineReason::StartExcludedInferred,
        StartDay::Counted => DeadlineReason::StartCounted,
        StartDay::NotStated => DeadlineReason::StartNotStated,
        StartDay::NotApplicable => DeadlineReason::TermRuns,
    });
    reasons
}

impl Row {
    pub(crate) fn of(period: &Period, checked_through: Option<Day>) -> Self {
        let (count, value) = counted(period.limit, period.direction);
        let verified = period.source.verified();
        let caveats = Caveats::NONE
            .with_if(!verified, Caveat::UnverifiedSource)
            .with_if(period.source.kind == SourceKind::Example, Caveat::ExamplePolicy)
            .with_if(
                period.start_day == StartDay::NotStated && matches!(period.limit, Limit::Of { .. }),
                Caveat::LawSilent,
            );
        Self {
            from: period.in_force.from.map_or(i32::MIN, |Day(day)| day),
            to: period.in_force.to.map_or(i32::MAX, |Day(day)| day),
            checked_through: match checked_through {
                Some(Day(day)) => day,
                None if verified => i32::MIN,
                None => i32::MAX,
            },
            verified_from: i32::MIN,
            value,
            count,
            start_counts: period.start_day == StartDay::Counted,
            last: period.last_day,
            whose: period.whose,
            reasons: standing_reasons(period),
            closing: Closing::of(count, period.last_day, period.whose, value < 0),
            caveats,
            promises: (0, 0),
            transition: None,
            conditional: period.when.is_some(),
        }
    }

    /// Whether a promise or a transition rule has a say.
    #[inline]
    pub(crate) fn is_special(&self) -> bool {
        self.transition.is_some() || self.promises.1 > 0
    }

    /// Whether it is in force on `day`.
    #[inline]
    pub(crate) fn holds_on(&self, day: i32) -> bool {
        self.from <= day && day <= self.to
    }
}
