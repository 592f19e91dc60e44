//! What each mark of a ballot counts for: one lane an option, one for blanks, one for items with several marks.

use jiceng_data::model::{EvaluationScheme, MarkPolicy};
use jiceng_data::words::OptionKind;

/// The code of an item that was left blank. 空白项的代码。
pub const BLANK: u8 = 255;
/// The code of an item that carries several marks. 多选项的代码。
pub const OVERMARKED: u8 = 254;

/// Lanes that one counter has room for.
pub(super) const MOST_LANES: usize = 16;
/// Stands in the map of lanes for a code that the scheme does not know.
pub(super) const NO_LANE: u8 = 0x80;

/// What one lane is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Lane {
    /// Thousandths of a point with which it counts; left out where `None`.
    pub(super) points_milli: Option<u32>,
    /// Whether a mark in it is taking part.
    pub(super) takes_part: bool,
    /// Whether it says "don't know".
    pub(super) unknown: bool,
    /// Whether it says that the rater is dissatisfied.
    pub(super) dissatisfied: bool,
}

/// The lanes of a scheme.
#[derive(Debug, Clone)]
pub(super) struct Lanes {
    of_code: [u8; 256],
    lanes: Vec<Lane>,
}

impl Lanes {
    pub(super) fn of(scheme: &EvaluationScheme) -> Self {
        let mut of_code = [NO_LANE; 256];
        let mut lanes = Vec::with_capacity(MOST_LANES);
        for option in &scheme.options {
            let policy = match option.kind {
                OptionKind::Scored => MarkPolicy::Points(option.points_milli),
                OptionKind::Unknown => scheme.unknown,
                OptionKind::Abstain => scheme.abstain,
                OptionKind::Defaulted => scheme.defaulted,
            };
            let points_milli = points(policy);
            put(&mut of_code, option.code, lanes.len());
            lanes.push(Lane {
                points_milli,
                // A default stands for a rating that nobody gave: it may count, but nobody took part by it.
                takes_part: points_milli.is_some() && option.kind != OptionKind::Defaulted,
                unknown: option.kind == OptionKind::Unknown,
                dissatisfied: option.dissatisfied,
            });
        }
        put(&mut of_code, BLANK, lanes.len());
        let points_milli = points(scheme.abstain);
        lanes.push(Lane { points_milli, takes_part: points_milli.is_some(), ..Lane::default() });
        put(&mut of_code, OVERMARKED, lanes.len());
        lanes.push(Lane::default());
        Self { of_code, lanes }
    }

    /// How many there are: the options, then blanks, then items with several marks.
    pub(super) fn len(&self) -> usize {
        self.lanes.len()
    }

    /// The lane of a code, or [`NO_LANE`].
    #[inline]
    pub(super) fn of_code(&self, code: u8) -> u8 {
        self.of_code.get(usize::from(code)).copied().unwrap_or(NO_LANE)
    }

    #[inline]
    pub(super) fn get(&self, lane: usize) -> Lane {
        self.lanes.get(lane).copied().unwrap_or_default()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Lane> {
        self.lanes.iter()
    }

    /// A bit for each lane by which a rater takes part.
    pub(super) fn taking_part(&self) -> u64 {
        let bits = self.lanes.iter().enumerate().filter(|(_, lane)| lane.takes_part);
        bits.fold(0, |mask, (at, _)| mask | (1 << at))
    }

    pub(super) fn blank(&self) -> usize {
        self.lanes.len().saturating_sub(2)
    }

    pub(super) fn overmarked(&self) -> usize {
        self.lanes.len().saturating_sub(1)
    }
}

fn put(of_code: &mut [u8; 256], code: u8, lane: usize) {
    // The document was refused if it had more options than a counter has lanes.
    if let (Some(slot), Ok(lane)) = (of_code.get_mut(usize::from(code)), u8::try_from(lane)) {
        *slot = lane;
    }
}

fn points(policy: MarkPolicy) -> Option<u32> {
    match policy {
        MarkPolicy::Exclude => None,
        MarkPolicy::Points(points) => Some(points),
    }
}
