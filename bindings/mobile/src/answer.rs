//! One answer a kind of value: generics do not cross the boundary, so each has its own record of the same four parts.

use jiceng::explain::{Answer, Caveats, Explained};

use crate::calendar::WorkDay;
use crate::citation::Citation;
use crate::due::Deadline;
use crate::time::CivilDay;
use crate::words::{CalendarReason, Caveat, DeadlineReason};

macro_rules! mirror_answer {
    ($(#[$meta:meta])* $name:ident { $value:ty, $reason:ty }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
        pub struct $name {
            /// The value.
            pub value: $value,
            /// The rules that held, in order.
            pub reasons: Vec<$reason>,
            /// What it rests on, the rule itself first.
            pub basis: Vec<Citation>,
            /// The reservations.
            pub caveats: Vec<Caveat>,
        }

        impl $name {
            pub(crate) fn of<T>(answer: Answer<T>) -> Self
            where
                T: Explained + Into<$value>,
                T::Reason: Into<$reason>,
            {
                let Answer { value, reasons, basis, caveats } = answer;
                Self {
                    value: value.into(),
                    reasons: reasons.iter().map(Into::into).collect(),
                    basis: basis.iter().map(|citation| Citation::from((**citation).clone())).collect(),
                    caveats: caveats_of(caveats),
                }
            }
        }
    };
}

mirror_answer! {
    /// When it is due, and why. 到期日及其理由。
    DeadlineAnswer { Deadline, DeadlineReason }
}

mirror_answer! {
    /// A day of the calendar, and why it is what it is. 日历中的一天及其理由。
    WorkDayAnswer { WorkDay, CalendarReason }
}

mirror_answer! {
    /// A day that was looked for. 所求之日。
    CivilDayAnswer { CivilDay, CalendarReason }
}

mirror_answer! {
    /// A number of days. 天数。
    CountAnswer { i32, CalendarReason }
}

mirror_answer! {
    /// Yes or no. 是或否。
    YesNoAnswer { bool, CalendarReason }
}

fn caveats_of(caveats: Caveats) -> Vec<Caveat> {
    caveats.iter().map(Caveat::from).collect()
}
