use chrono::NaiveDate;
use jiceng_data::words::{CaseKind, CaseLevel, CaseTrait, ClockKind, Unit};
use serde::{Deserialize, Serialize};

use super::FinishedMatter;
use crate::case::{ContactChannel, Key, Outcome};
use crate::deadline::Status;
use crate::error::{Error, fail};

/// The longest time that a case can have taken: from 0001-01-01 to 9999-12-31.
const MOST_SECONDS: u64 = 315_537_897_600;

/// One clock of the first handling of a case, as it stood on the last day of the data. 首轮办理的一项时限。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockRow {
    /// What it measures.
    pub kind: ClockKind,
    /// The day on which it ends.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub status: Status,
}

/// A case as indicators count it: one row, without a name or a text.
///
/// 指标所用的一件事项：一行，不含姓名和文字。
///
/// [`CaseRow::of_case`] derives it from a case; a host whose cases live elsewhere fills it in. What is absent is not
/// known: an indicator that needs it is then missing, not zero. Days, outcome and clocks are those of the first handling;
/// what came of later ones shows in the rate of reopening.
///
/// # Units
/// Civil days in China; seconds; the finished matter in the unit of its limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseRow {
    /// What kind of matter it is.
    pub kind: CaseKind,
    /// The level that has it, or had it last.
    pub level: CaseLevel,
    /// The host's key of the unit or township for which it counts.
    #[serde(default)]
    pub unit: Option<Key>,
    /// How it came.
    #[serde(default)]
    pub channel: Option<ContactChannel>,
    /// The level that received it first.
    #[serde(default)]
    pub reported_at: Option<CaseLevel>,
    /// When it was found, for a dispute.
    #[serde(default)]
    pub found_on: Option<NaiveDate>,
    /// When it was received.
    pub received_on: NaiveDate,
    /// When it was accepted.
    #[serde(default)]
    pub accepted_on: Option<NaiveDate>,
    /// When the parties first sat together, for a dispute.
    #[serde(default)]
    pub first_session_on: Option<NaiveDate>,
    /// When the first handling ended.
    #[serde(default)]
    pub ended_on: Option<NaiveDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// At which level it was concluded.
    #[serde(default)]
    pub concluded_at: Option<CaseLevel>,
    /// When it was reopened first.
    #[serde(default)]
    pub reopened_on: Option<NaiveDate>,
    /// The highest level that had it after that.
    #[serde(default)]
    pub reopened_at: Option<CaseLevel>,
    /// Its clocks.
    #[serde(default)]
    pub clocks: Vec<ClockRow>,
    /// Statutory and actual time, where it is finished.
    #[serde(default)]
    pub finished: Option<FinishedMatter>,
    /// The unit of that time.
    #[serde(default)]
    pub finished_unit: Option<Unit>,
    /// What is so of it, of those traits that no other field tells.
    #[serde(default)]
    pub flags: Vec<CaseTrait>,
    /// How often it was assigned.
    #[serde(default)]
    pub assignments: Option<u32>,
    /// How often it was returned.
    #[serde(default)]
    pub returns: Option<u32>,
    /// How often a result was checked.
    #[serde(default)]
    pub checks: Option<u32>,
    /// How often a result was sent back.
    #[serde(default)]
    pub reworks: Option<u32>,
    /// Orders of supervision.
    #[serde(default)]
    pub orders: Option<u32>,
    /// Of these, answered in time.
    #[serde(default)]
    pub replies_in_time: Option<u32>,
    /// Seconds from beginning to end, or so far.
    #[serde(default)]
    pub wall_s: Option<u64>,
    /// Of these, held.
    #[serde(default)]
    pub held_s: Option<u64>,
}

impl CaseRow {
    /// A case of a kind at a level, received on a day, of which nothing else is known. 某日接收的某类事项，其余未知。
    #[must_use]
    pub fn new(kind: CaseKind, level: CaseLevel, received_on: NaiveDate) -> Self {
        Self {
            kind,
            level,
            unit: None,
            channel: None,
            reported_at: None,
            found_on: None,
            received_on,
            accepted_on: None,
            first_session_on: None,
            ended_on: None,
            outcome: None,
            concluded_at: None,
            reopened_on: None,
            reopened_at: None,
            clocks: Vec::new(),
            finished: None,
            finished_unit: None,
            flags: Vec::new(),
            assignments: None,
            returns: None,
            checks: None,
            reworks: None,
            orders: None,
            replies_in_time: None,
            wall_s: None,
            held_s: None,
        }
    }

    /// Refuses a row that contradicts itself or the last day of the data.
    pub(super) fn check(&self, at: usize, through: NaiveDate) -> Result<(), Error> {
        let row = u64::try_from(at).unwrap_or(u64::MAX);
        let days = [
            ("accepted_on", self.accepted_on, Some(self.received_on)),
            ("ended_on", self.ended_on, Some(self.received_on)),
            ("first_session_on", self.first_session_on, self.found_on),
            ("reopened_on", self.reopened_on, self.ended_on.or(Some(NaiveDate::MAX))),
            ("accepted_on", self.accepted_on, self.found_on),
            ("ended_on", self.ended_on, self.found_on),
            ("received_on", Some(self.received_on), None),
            ("found_on", self.found_on, None),
        ];
        for (field, day, earliest) in days {
            let Some(day) = day else { continue };
            if day > through || earliest.is_some_and(|earliest| day < earliest) {
                let args = [("what", field.to_string()), ("through", through.to_string())];
                return Err(fail(743, &args).at(field).at_row(row));
            }
        }
        if self.ended_on.is_some() != self.outcome.is_some() {
            let args = [("what", "outcome".to_string()), ("through", through.to_string())];
            return Err(fail(743, &args).at("outcome").at_row(row));
        }
        let bounded = [("wall_s", self.wall_s), ("held_s", self.held_s)];
        if let Some((field, Some(got))) =
            bounded.into_iter().find(|(_, seconds)| seconds.is_some_and(|seconds| seconds > MOST_SECONDS))
        {
            let args =
                [("what", field.to_string()), ("got", got.to_string()), ("max", MOST_SECONDS.to_string())];
            return Err(fail(744, &args).at(field).at_row(row));
        }
        let wide = |one: Option<u32>| one.map(u64::from);
        let parts = [
            ("returns", wide(self.returns), wide(self.assignments)),
            ("reworks", wide(self.reworks), wide(self.checks)),
            ("replies_in_time", wide(self.replies_in_time), wide(self.orders)),
            ("held_s", self.held_s, self.wall_s),
        ];
        for (field, part, whole) in parts {
            if let (Some(part), Some(whole)) = (part, whole)
                && part > whole
            {
                let args =
                    [("what", field.to_string()), ("got", part.to_string()), ("max", whole.to_string())];
                return Err(fail(744, &args).at(field).at_row(row));
            }
        }
        if let Some(derived) = self.flags.iter().find(|one| !is_flag(**one)) {
            return Err(fail(745, &[("flag", derived.word().to_string())]).at("flags").at_row(row));
        }
        Ok(())
    }
}

/// Whether a trait is stated among the flags of a row: nothing else in the row tells it. 是否须在标记中写明。
#[must_use]
pub const fn is_flag(one: CaseTrait) -> bool {
    use CaseTrait as T;
    matches!(
        one,
        T::CorrectionNotice
            | T::OneTrip
            | T::OnTheSpot
            | T::CallBackDue
            | T::Reached
            | T::ContactedInTime
            | T::SaysSolved
            | T::Satisfied
            | T::BasicallySatisfied
            | T::BadRating
            | T::Repaired
            | T::Urged
            | T::Supervised
            | T::Extended
            | T::AgentFiled
            | T::Certified
            | T::RepeatPetition
            | T::SkippedLevel
    )
}
