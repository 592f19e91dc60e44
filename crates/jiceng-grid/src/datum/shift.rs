//! The shifts of GCJ-02 and BD-09. Their definitions are not public: these are the formulas that map developers
//! recovered and that every conversion on the web uses. Hence approximate, metres at best.

use core::f64::consts::PI;

use super::name::Datum;
use super::position::Position;

/// Semi-major axis and squared eccentricity of Krasovsky's ellipsoid, on which the shift is laid.
const AXIS_M: f64 = 6_378_245.0;
const ECCENTRICITY_2: f64 = 0.006_693_421_622_965_943;
/// Where the series of the shift has its origin.
const CENTRE: Position = Position::new(105.0, 35.0);
/// What BD-09 adds to GCJ-02.
const BD_OFFSET: Position = Position::new(0.0065, 0.006);
const BD_WAVE: f64 = PI * 3000.0 / 180.0;
/// Rounds of the inverse; each gains about three digits, so that seven end at the last bit or beside it.
const ROUNDS: u8 = 7;

/// A position of one datum as one of another.
///
/// 坐标系之间的近似换算；仅供核对自有资料，不得用于测绘或公开出版地图。
///
/// **Approximate, good to metres: for matching one's own records, not for surveying, and not for maps that are
/// published.** WGS-84 and CGCS2000 are taken as one: they part by the drift of the plates since 2000, less than a
/// metre until now. The shifts of GCJ-02 and BD-09 are those that developers recovered; none is published. They hold
/// on the mainland; map services draw Hong Kong, Macao and Taiwan without a shift.
///
/// # Units
/// Degrees.
///
/// # Range
/// That of [`Position::check`]; what lies beyond has no meaning in GCJ-02 and BD-09 and comes out as not a number.
///
/// # Source
/// No open standard. The formulas that `googollee/eviltransform` and `wandergis/coordtransform` use, checked against
/// values of their tests.
///
/// # Examples
/// ```
/// use jiceng_grid::datum::{Datum, Position, convert};
/// let beijing = Position::new(116.377817, 39.911954);
/// let shifted = convert(beijing, Datum::Wgs84, Datum::Gcj02);
/// assert!((shifted.longitude - 116.38404722455657).abs() < 1e-9);
/// let back = convert(shifted, Datum::Gcj02, Datum::Cgcs2000);
/// assert!((back.latitude - 39.911954).abs() < 1e-9);
/// ```
#[must_use]
pub fn convert(position: Position, from: Datum, to: Datum) -> Position {
    let step = |datum: Datum| match datum {
        Datum::Wgs84 | Datum::Cgcs2000 => 0_u8,
        Datum::Gcj02 => 1,
        Datum::Bd09 => 2,
    };
    if step(from) == step(to) {
        return position;
    }
    if position.fault() != 0 {
        return Position::new(f64::NAN, f64::NAN);
    }
    let mut at = position;
    if step(from) == 2 {
        at = inverse(at, gcj_to_bd);
    }
    if step(from).min(step(to)) == 0 {
        at = if step(from) == 0 { wgs_to_gcj(at) } else { inverse(at, wgs_to_gcj) };
    }
    if step(to) == 2 {
        at = gcj_to_bd(at);
    }
    at
}

/// The position that `forward` brings to `target`: forward shifts change slowly, so the error shrinks each round.
fn inverse(target: Position, forward: impl Fn(Position) -> Position) -> Position {
    let mut at = target;
    for _ in 0..ROUNDS {
        let reached = forward(at);
        at.longitude -= reached.longitude - target.longitude;
        at.latitude -= reached.latitude - target.latitude;
    }
    at
}

fn wgs_to_gcj(at: Position) -> Position {
    let (x, y) = (at.longitude - CENTRE.longitude, at.latitude - CENTRE.latitude);
    let sine = libm::sin(radians(at.latitude));
    let shrink = 1.0 - ECCENTRICITY_2 * sine * sine;
    let root = libm::sqrt(shrink);
    let metres_per_radian_north = AXIS_M * (1.0 - ECCENTRICITY_2) / (shrink * root);
    let metres_per_radian_east = AXIS_M / root * libm::cos(radians(at.latitude));
    Position {
        longitude: at.longitude + degrees(east_m(x, y) / metres_per_radian_east),
        latitude: at.latitude + degrees(north_m(x, y) / metres_per_radian_north),
    }
}

/// Two waves that both shifts share.
fn ripple(x: f64) -> f64 {
    wave(20.0, x, 6.0) + wave(20.0, x, 2.0)
}

fn wave(height: f64, x: f64, frequency: f64) -> f64 {
    height * 2.0 / 3.0 * libm::sin(x * frequency * PI)
}

fn north_m(x: f64, y: f64) -> f64 {
    let slope = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * libm::sqrt(libm::fabs(x));
    let waves = wave(20.0, y, 1.0) + wave(40.0, y, 1.0 / 3.0);
    slope + ripple(x) + waves + wave(160.0, y, 1.0 / 12.0) + wave(320.0, y, 1.0 / 30.0)
}

fn east_m(x: f64, y: f64) -> f64 {
    let slope = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * libm::sqrt(libm::fabs(x));
    let waves = wave(20.0, x, 1.0) + wave(40.0, x, 1.0 / 3.0);
    slope + ripple(x) + waves + wave(150.0, x, 1.0 / 12.0) + wave(300.0, x, 1.0 / 30.0)
}

fn gcj_to_bd(at: Position) -> Position {
    let (x, y) = (at.longitude, at.latitude);
    let radius = libm::sqrt(x * x + y * y) + 0.000_02 * libm::sin(y * BD_WAVE);
    let angle = libm::atan2(y, x) + 0.000_003 * libm::cos(x * BD_WAVE);
    Position {
        longitude: radius * libm::cos(angle) + BD_OFFSET.longitude,
        latitude: radius * libm::sin(angle) + BD_OFFSET.latitude,
    }
}

fn radians(degrees: f64) -> f64 {
    degrees * PI / 180.0
}

fn degrees(radians: f64) -> f64 {
    radians * 180.0 / PI
}
