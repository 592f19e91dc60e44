use jiceng::Error;
use jiceng::explain::{Answer, Caveats, Explained, ReasonWord, Reasons};
use jiceng_data::closed_list;
use serde::Serialize;

use super::column::same_length;
use super::layout::IN_LISTS;
use super::near::{MOST_ACCURACY_CM, Near};
use super::view::GridIndexView;
use crate::datum::{Datum, Fix, Position, convert};

closed_list! {
    /// Why a point has this grid.
    pub enum LocateReason {
        WholeCell = "whole-cell", "所在单元整体属于该网格", "the whole cell around the point belongs to the grid";
        BordersCounted = "borders-counted", "由单元一角起，逐条计入所越过的边界", "found by the borders crossed from a corner of the cell";
        OnBorder = "on-border", "点在边界上：按统一规则归入其东侧（边界为东西向时归入北侧）的网格", "on a border: by one rule it belongs to the grid on the east, or on the north where the border runs east and west";
        NearBorder = "near-border", "定位精度不足以排除相邻网格", "the fix is not accurate enough to exclude a neighbour";
        Converted = "converted", "坐标系经近似换算，误差以米计", "converted between datums, good to metres";
    }
}

impl ReasonWord for LocateReason {
    const ALL: &'static [Self] = Self::ALL;
    fn bit(self) -> u32 {
        self as u32
    }
    fn word(self) -> &'static str {
        Self::word(self)
    }
    fn zh(self) -> &'static str {
        Self::zh(self)
    }
    fn en(self) -> &'static str {
        Self::en(self)
    }
}

/// The grid of a point, and how sure that is.
///
/// 点所在的网格及其把握。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Located {
    /// Its number, from 0.
    pub grid: u32,
    /// Its code.
    pub code: String,
    /// A border lies within the accuracy of the fix: the true place may be in one of `others`, or in no grid.
    pub near_border: bool,
    /// Whole centimetres to the nearest border, where one lies within the accuracy.
    pub border_cm: Option<u32>,
    /// Codes of the other grids within the accuracy, in the order of the areas.
    pub others: Vec<String>,
}

impl Explained for Located {
    type Reason = LocateReason;
}

/// The grid in which a fix lies, with the reasons; near a border when the fix is less accurate than the distance.
///
/// 定位点所在网格及理由；精度不足以区分相邻网格时标明临近边界。
///
/// Distances are those of the index's plane: a hundredth or two off where the areas reach a degree north or south.
///
/// # Range
/// `accuracy_cm` 0 to 1,000,000.
///
/// # Errors
/// `JC-0952` to `JC-0954` for what is no position, `JC-0970` outside of every grid, `JC-0971` outside with grids
/// within the accuracy, which it names, `JC-0972` if the accuracy is out of range.
///
/// # Examples
/// ```
/// use jiceng_grid::datum::{Datum, Fix, Position};
/// use jiceng_grid::locate::{Area, GridIndex, LocateReason, Polygon, locate};
/// let square = |west: f64| Polygon {
///     outer: [(0.0, 0.0), (0.01, 0.0), (0.01, 0.01), (0.0, 0.01)]
///         .map(|(x, y)| Position::new(west + x, 24.6 + y))
///         .to_vec(),
///     holes: vec![],
/// };
/// let area = |code: &str, west| Area { code: code.into(), polygons: vec![square(west)] };
/// let index = GridIndex::build(&[area("A", 116.00), area("B", 116.01)], Datum::Cgcs2000)?;
/// let view = index.view()?;
/// let fix = |longitude, accuracy_cm| Fix { position: Position::new(longitude, 24.605), accuracy_cm };
///
/// let sure = locate(&view, Datum::Cgcs2000, fix(116.0095, 2_000))?;
/// assert_eq!((sure.value.code.as_str(), sure.value.near_border), ("A", false));
/// // 0.0005 degrees are about 50 m here.
/// let unsure = locate(&view, Datum::Cgcs2000, fix(116.0095, 6_000))?;
/// assert_eq!(unsure.value.others, ["B"]);
/// assert!(unsure.reasons.has(LocateReason::NearBorder));
/// assert_eq!(locate(&view, Datum::Cgcs2000, fix(117.0, 0)).unwrap_err().code().0, 970);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn locate(index: &GridIndexView<'_>, datum: Datum, fix: Fix) -> Result<Answer<Located>, Error> {
    fix.position.check().map_err(|error| error.at("position"))?;
    if fix.accuracy_cm > MOST_ACCURACY_CM {
        let (got, most) = (fix.accuracy_cm.to_string(), MOST_ACCURACY_CM.to_string());
        return Err(Error::of_code(972, &[("got", &got), ("max", &most)]).at("accuracy_cm"));
    }
    let position = convert(fix.position, datum, index.datum());
    let place = index.frame().place(position).ok_or_else(|| Error::of_code(970, &[]))?;
    let point = index.frame().point(position);
    let near = index.near(place, fix.accuracy_cm);
    let owner = point.map_or(0, |point| index.owner(point));
    let code = |owner: &u32| Some(index.code(owner.checked_sub(1)?)?.to_string());
    let others = near.owners.iter().filter(|other| **other != owner).filter_map(code).collect();
    let (Some(grid), Some(code)) = (owner.checked_sub(1), code(&owner)) else {
        return Err(outside(others));
    };
    let by_borders = point.is_some_and(|point| index.cell(point) & IN_LISTS != 0);
    let near_border = near.border_cm.is_some();
    let reasons = [
        (!by_borders, LocateReason::WholeCell),
        (by_borders, LocateReason::BordersCounted),
        (index.is_near(place, 0), LocateReason::OnBorder),
        (near_border, LocateReason::NearBorder),
        (!datum.same_as(index.datum()), LocateReason::Converted),
    ];
    let bits = reasons.iter().fold(0, |bits, (held, reason)| bits | u64::from(*held) << reason.bit());
    let Near { border_cm, .. } = near;
    Ok(Answer {
        value: Located { grid, code, near_border, border_cm, others },
        reasons: Reasons::from_bits(bits),
        basis: Vec::new(),
        caveats: Caveats::NONE,
    })
}

/// Outside of every grid; codes that lie within the accuracy are named, some of them at least.
fn outside(others: Vec<String>) -> Error {
    const NAMED: usize = 8;
    if others.is_empty() {
        return Error::of_code(970, &[]);
    }
    let named = others.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    Error::of_code(971, &[("count", &others.len().to_string()), ("codes", &named)])
}

/// What [`near_border_column`] writes for a row that is no position or whose accuracy is out of range. 无效行的标记值。
pub const NOT_A_FIX: u8 = u8::MAX;

/// Whether a border lies within the accuracy of each fix: 1, 0, or 255 for what is no fix.
///
/// 逐行判断定位精度之内是否有边界：1为有，0为无，255为无效。
///
/// # Units
/// Degrees; centimetres.
///
/// # Errors
/// `JC-0226` if the slices differ in length. A row that is no fix gets [`NOT_A_FIX`]; the others go on.
///
/// # Examples
/// ```
/// use jiceng_grid::datum::{Datum, Position};
/// use jiceng_grid::locate::{Area, GridIndex, NOT_A_FIX, Polygon, near_border_column};
/// let outer = [(116.0, 24.0), (116.1, 24.0), (116.1, 24.1), (116.0, 24.1)].map(|(x, y)| Position::new(x, y)).to_vec();
/// let area = Area { code: "1".into(), polygons: vec![Polygon { outer, holes: vec![] }] };
/// let index = GridIndex::build(&[area], Datum::Cgcs2000)?;
/// let (x, y) = ([116.001, 116.001, f64::NAN], [24.05; 3]);
/// let mut out = [0; 3];
/// near_border_column(&index.view()?, Datum::Cgcs2000, &x, &y, &[5_000, 15_000, 0], &mut out)?;
/// assert_eq!(out, [0, 1, NOT_A_FIX]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn near_border_column(
    index: &GridIndexView<'_>,
    datum: Datum,
    longitudes: &[f64],
    latitudes: &[f64],
    accuracies_cm: &[u32],
    out: &mut [u8],
) -> Result<(), Error> {
    same_length(longitudes.len(), latitudes.len())?;
    same_length(longitudes.len(), accuracies_cm.len())?;
    same_length(longitudes.len(), out.len())?;
    let rows = longitudes.iter().zip(latitudes).zip(accuracies_cm);
    for (((longitude, latitude), accuracy), out) in rows.zip(out) {
        let position = Position::new(*longitude, *latitude);
        *out = if position.fault() != 0 || *accuracy > MOST_ACCURACY_CM {
            NOT_A_FIX
        } else {
            let place = index.frame().place(convert(position, datum, index.datum()));
            place.map_or(NOT_A_FIX, |place| u8::from(index.is_near(place, *accuracy)))
        };
    }
    Ok(())
}
