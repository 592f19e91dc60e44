use jiceng_data::closed_list;
use jiceng_data::words::StaffKind;
use serde::{Deserialize, Serialize};

use super::scheme::Scheme;
use crate::error::{Error, fail};

closed_list! {
    /// Whether an official takes part in the evaluation.
    pub enum Participation {
        Yes = "yes", "参加考评", "takes part";
        NoGrade = "no-grade", "参加考评，不定等次", "takes part without a grade";
        Excluded = "excluded", "不参加考评", "does not take part";
    }
}

/// Who is evaluated, who may rate, and what was issued and returned: facts of the host.
///
/// 考评对象、应参加人数、发出与收回票数：由使用方给出。
///
/// Officials, groups and batches are named by their position, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// Who is evaluated.
    pub officials: Vec<Official>,
    /// How many are entitled to rate an official, by group and stratum.
    #[serde(default)]
    pub electors: Vec<Electors>,
    /// Ballots issued and returned.
    #[serde(default)]
    pub batches: Vec<Batch>,
}

/// An official who is evaluated. 考评对象。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Official {
    /// The host's key. It enters the official's own record and no text or error.
    pub key: String,
    /// Among whom the official is ranked and a quota is counted.
    pub scope: String,
    /// The kind of staff.
    pub staff: StaffKind,
    /// Whether the official takes part.
    pub participation: Participation,
}

/// How many are entitled to rate. 应参加人数。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Electors {
    /// Position of the official.
    pub official: u32,
    /// Position of the group in the scheme.
    pub group: u8,
    /// Number of the stratum (a village, say): groups that are weighted by strata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stratum: Option<u16>,
    /// How many.
    pub count: u32,
}

/// Ballots about one official in one group that were issued and returned together. 一批票。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// Position of the official.
    pub official: u32,
    /// Position of the group in the scheme.
    pub group: u8,
    /// How many were issued.
    pub issued: u32,
    /// How many came back.
    pub returned: u32,
    /// How many of those were set aside as void and stand in no row.
    pub void: u32,
}

/// The most officials of one evaluation.
const MOST_OFFICIALS: usize = 1 << 22;

/// Where the counters of each official, group and stratum stand.
#[derive(Debug, Clone)]
pub(super) struct Cells {
    groups: usize,
    /// First cell of each official and group; one more at the end.
    starts: Vec<u32>,
    strata: Vec<u16>,
    electors: Vec<Option<u32>>,
}

impl Cells {
    /// Lays the cells out; a group without strata has one for each official.
    ///
    /// # Errors
    /// `JC-0705` for a position that does not exist, `JC-0722` for too many, `JC-0726` for a stratum given twice.
    pub(super) fn of(scheme: &Scheme, roster: &Roster) -> Result<Self, Error> {
        let groups = &scheme.model().groups;
        if roster.officials.len() > MOST_OFFICIALS {
            let (count, limit) = (roster.officials.len().to_string(), MOST_OFFICIALS.to_string());
            return Err(fail(722, &[("what", "officials".into()), ("count", count), ("limit", limit)])
                .at("roster.officials"));
        }
        let mut order: Vec<(u32, u8, u16, usize)> = Vec::with_capacity(roster.electors.len());
        for (at, one) in roster.electors.iter().enumerate() {
            let place = |field: &str| format!("roster.electors[{at}].{field}");
            check_position(scheme, roster, one.official, one.group)
                .map_err(|error| error.at(place("official")))?;
            let strata = groups.get(usize::from(one.group)).is_some_and(|group| group.strata);
            if strata != one.stratum.is_some() {
                let expected = if strata { "a number" } else { "nothing" };
                let args = [("field", place("stratum")), ("expected", expected.to_string())];
                return Err(fail(243, &args).at(place("stratum")));
            }
            order.push((one.official, one.group, one.stratum.unwrap_or_default(), at));
        }
        order.sort_unstable();
        let twice = order.iter().zip(order.iter().skip(1));
        if let Some((one, other)) =
            twice.into_iter().find(|(one, other)| (one.0, one.1, one.2) == (other.0, other.1, other.2))
        {
            let args = [("first", one.3.to_string()), ("second", other.3.to_string())];
            return Err(fail(726, &args).at(format!("roster.electors[{}]", other.3)));
        }
        Ok(Self::laid_out(groups.iter().map(|group| group.strata).collect(), roster, &order))
    }

    fn laid_out(strata_of: Vec<bool>, roster: &Roster, order: &[(u32, u8, u16, usize)]) -> Self {
        let mut cells = Self {
            groups: strata_of.len(),
            starts: Vec::with_capacity(
                roster.officials.len().saturating_mul(strata_of.len()).saturating_add(1),
            ),
            strata: Vec::new(),
            electors: Vec::new(),
        };
        let mut rest = order.iter().peekable();
        for official in 0..u32::try_from(roster.officials.len()).unwrap_or(u32::MAX) {
            for (group, strata) in (0_u8..).zip(&strata_of) {
                cells.starts.push(u32::try_from(cells.electors.len()).unwrap_or(u32::MAX));
                let before = cells.electors.len();
                while let Some(one) = rest.next_if(|one| (one.0, one.1) == (official, group)) {
                    cells.strata.push(one.2);
                    cells.electors.push(roster.electors.get(one.3).map(|one| one.count));
                }
                if cells.electors.len() == before && !strata {
                    cells.strata.push(0);
                    cells.electors.push(None);
                }
            }
        }
        cells.starts.push(u32::try_from(cells.electors.len()).unwrap_or(u32::MAX));
        cells
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.electors.len()
    }

    /// The cells of an official and group.
    pub(super) fn of_group(&self, official: usize, group: usize) -> std::ops::Range<usize> {
        let at = official.saturating_mul(self.groups).saturating_add(group);
        let end = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        end(at)..end(at.saturating_add(1))
    }

    /// The cell of a stratum, if the roster has it.
    pub(super) fn of_stratum(&self, official: usize, group: usize, stratum: u16) -> Option<usize> {
        let cells = self.of_group(official, group);
        let at = self.strata.get(cells.clone())?.binary_search(&stratum).ok()?;
        cells.start.checked_add(at)
    }

    pub(super) fn stratum(&self, cell: usize) -> u16 {
        self.strata.get(cell).copied().unwrap_or_default()
    }

    pub(super) fn electors(&self, cell: usize) -> Option<u32> {
        self.electors.get(cell).copied().flatten()
    }
}

/// `JC-0705` where there is no such official or group.
pub(super) fn check_position(
    scheme: &Scheme,
    roster: &Roster,
    official: u32,
    group: u8,
) -> Result<(), Error> {
    let groups = scheme.model().groups.len();
    if official as usize >= roster.officials.len() {
        return Err(unknown(Named::Official, u64::from(official), roster.officials.len()));
    }
    if usize::from(group) >= groups {
        return Err(unknown(Named::Group, u64::from(group), groups));
    }
    Ok(())
}

/// What a column names by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Official,
    Group,
    Stratum,
    Batch,
}

/// `JC-0705`
pub(super) fn unknown(named: Named, got: u64, count: usize) -> Error {
    let (zh, en) = match named {
        Named::Official => ("考评对象", "official"),
        Named::Group => ("评价组", "group"),
        Named::Stratum => ("层", "stratum"),
        Named::Batch => ("票批", "batch"),
    };
    fail(
        705,
        &[
            ("what_zh", zh.into()),
            ("what_en", en.into()),
            ("got", got.to_string()),
            ("count", count.to_string()),
        ],
    )
}
