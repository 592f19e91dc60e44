//! Every published figure, defined: what is counted, what is left apart, and how it is rounded.
//!
//! 每一个公布的数字都有定义：算什么、另列什么、如何取整。

mod case_row;
mod compute;
mod definition;
mod facts;
mod intervals;
mod measure;
mod of_case;
mod period;
mod prepared;
mod published;
mod reason;
mod result;
mod sound;
mod speed_up;
mod what_if;

pub use case_row::{CaseRow, ClockRow, is_flag};
pub use compute::{Indicators, compute};
pub use definition::{Definition, definitions};
pub use facts::{CountedFact, GroupBy, IndicatorFacts};
pub use period::ReportPeriod;
pub use published::{Comparison, PublishedFigure, PublishedReason, Verdict, compare_published};
pub use reason::IndicatorReason;
pub use result::{
    DaysBetween, ExitCount, Figures, Fraction, IndicatorGroup, IndicatorResult, IndicatorState,
};
pub use speed_up::{FinishedMatter, SpeedUp, SpeedUpReason, finished_matter, speed_up};
pub use what_if::{CaseDifference, ClockDifference, ClockSide, WhatIf, WhatIfCase, WhatIfReason, what_if};

pub(crate) use speed_up::half_up;
