use chrono::NaiveDate;
use serde::Serialize;

use super::place::Seat;
use super::reason::OrganisationReason as R;
use super::tree::{Tree, tree};
use crate::error::Error;
use crate::explain::{Answer, Explained, Reasons};
use crate::ruleset::Ruleset;

/// Who stands directly above and below a body in a place. 某地某机构的上下级。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Vertical {
    /// The body.
    pub seat: Seat,
    /// The direct superior; `None` at the top of the organisation.
    pub superior: Option<Seat>,
    /// Every superior, the direct one first.
    pub line: Vec<Seat>,
    /// Bodies to which it reports beside its superior.
    pub reports_to: Vec<Seat>,
    /// Bodies that guide it, which is not to command it.
    pub guided_by: Vec<Seat>,
    /// Ids of the direct subordinates: those of its own level stand in its place, those of a lower level in each
    /// place below it.
    pub subordinates: Vec<String>,
}

impl Explained for Vertical {
    type Reason = R;
}

/// Who stands directly above and below a body in a place.
///
/// 某地某机构的直接上级、下级和指导单位。
///
/// # Errors
/// Those of [`tree`]; `JC-0413` and `JC-0415` for the seat.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{Seat, vertical};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let station = Seat::new("village-station", "441427104201")?;
/// let answer = vertical(&ruleset, &station, parse_date("2016-07-08")?)?.value;
/// assert_eq!(answer.line[1], Seat::new("township", "441427104000")?);
/// let centre = Seat::new("centre", "441427104000")?;
/// let guides = vertical(&ruleset, &centre, parse_date("2016-07-08")?)?.value.guided_by;
/// assert_eq!(guides.len(), 3);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn vertical(ruleset: &Ruleset, seat: &Seat, on: NaiveDate) -> Result<Answer<Vertical>, Error> {
    let Answer { value: tree, basis, caveats, .. } = tree(ruleset, on)?;
    let body = tree.seat(seat)?;
    let line = line(&tree, seat);
    let at = |id: &String| above_at(&tree, seat, id);
    let value = Vertical {
        seat: seat.clone(),
        superior: line.first().cloned(),
        reports_to: body.reports_to.iter().filter_map(at).collect(),
        guided_by: tree.guides_of(&seat.unit).filter_map(|guide| at(&guide.id)).collect(),
        subordinates: tree.parts(&seat.unit).map(|part| part.id.clone()).collect(),
        line,
    };
    let reason = if value.superior.is_some() { R::DirectSuperior } else { R::Top };
    Ok(Answer { value, reasons: Reasons::of(reason), basis, caveats })
}

/// The superiors of a seat, the direct one first.
pub(super) fn line(tree: &Tree, seat: &Seat) -> Vec<Seat> {
    tree.above(&seat.unit)
        .map(|body| Seat { unit: body.id.clone(), place: seat.place.at(body.level) })
        .collect()
}

/// Where a body of the same or a higher level stands for whoever asks from this seat.
fn above_at(tree: &Tree, seat: &Seat, id: &str) -> Option<Seat> {
    let body = tree.get(id)?;
    Some(Seat { unit: body.id.clone(), place: seat.place.at(body.level) })
}
