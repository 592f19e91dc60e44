//! Who answers for which household, who stands at which post, who goes to the field and eats there: checks of the
//! registers that a host keeps.
//!
//! 谁负责哪一户、谁在哪个岗、谁驻村同吃：对宿主登记表的检查。
//!
//! - [`coverage`], [`responsible`]: on every day every household has one group, one grid, and somebody who answers;
//! - [`hand_over`], [`reshape`]: changes of posts, groups and grids that leave no gap and keep the history.
//! - [`check_roster`]: every post filled in every opening half day, few enough window days, and who could stand in;
//! - [`field_days`], [`follow_tickets`], [`visits`], [`hall_visits`], [`screening`]: what was done, and what falls
//!   short.
//!
//! Officials and households are numbers of the host's own; no text repeats them. A breach is a proposal: it names the
//! rule, the place, the day and the way out, and the unit that keeps the register decides.

mod basis;
mod breach;
mod coverage;
mod field_days;
mod figures;
mod half_day;
mod hand_over;
mod keys;
mod meals;
mod register;
mod reshape;
mod responsible;
mod roster;
mod rows;
mod rule;
mod screening;
mod span;
mod tables;
mod visits;

pub use breach::Breach;
pub use coverage::{Coverage, CoverageColumns, coverage, coverage_column};
pub use field_days::{FieldDays, FieldHalf, FieldRequest, FieldWeek, Obliged, field_days};
pub use figures::{DutyFigures, HalfDays, ShortWeek};
pub use half_day::HalfDay;
pub use hand_over::{HandOver, HandedOver, NewDuty, Taker, hand_over};
pub use keys::{HouseholdKey, OfficialKey, PlaceKey, PlaceKind, Scope};
pub use meals::{MealMonth, Meals, Month, RedeemedAt, TicketEvent, TicketEventKind, follow_tickets};
pub use register::{DutyRegister, RowFaults};
pub use reshape::{Part, Reshape, Reshaped, reshape};
pub use responsible::{
    AllResponsible, NOBODY, Responsible, ResponsibleReason, responsible, responsible_column,
};
pub use roster::{Leave, RosterCheck, RosterRequest, Shift, WindowOfficial, check_roster};
pub use rule::{DutyRule, Remedy};
pub use screening::{PlannedScreening, ScreeningReport, ScreeningRound, screening};
pub use tables::{BelongsColumns, DutyColumns, DutyTables, OPEN, ResponsibilityColumns};
pub use visits::{
    HallColumns, HallCount, HallOutcome, HallPurpose, HallVisits, VisitReason, Visits, hall_visits, visits,
};
