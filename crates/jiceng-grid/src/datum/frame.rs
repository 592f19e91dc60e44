use core::f64::consts::PI;

use jiceng::Error;

use super::name::Datum;
use super::position::Position;
use super::shift::convert;

/// Semi-major axis and squared eccentricity of the ellipsoid of CGCS2000; that of WGS-84 differs by a tenth of a
/// millimetre.
const AXIS_CM: f64 = 637_813_700.0;
const ECCENTRICITY_2: f64 = 0.006_694_380_022_900_788;

/// No coordinate reaches 2^30 cm, about 10,700 km, so that products of two differences fit 61 bits.
pub(crate) const MOST_CENTIMETRES: i32 = 1 << 30;

/// Bytes of a written frame.
pub(crate) const FRAME_BYTES: usize = 40;

/// Where no point of a frame lies.
const NOWHERE: Point = Point { x: -1, y: -1 };

/// A point of a frame.
///
/// 平面点（整数厘米）。
///
/// # Units
/// Centimetres east and north of the frame's origin.
///
/// # Range
/// 0 to 2^30 - 1; a negative number is nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Centimetres east.
    pub x: i32,
    /// Centimetres north.
    pub y: i32,
}

/// How the degrees of a datum become integer centimetres: a shift and a scale a direction, so that what is straight
/// stays straight.
///
/// 由某坐标系的经纬度化为整数厘米：平移加比例，直线仍为直线。
///
/// The scale east is that of one latitude. A degree north or south of it, lengths east and west are off by about one
/// per cent in the south of China and two in the north; which side of a border a point lies on is not touched by this.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    datum: Datum,
    west: f64,
    south: f64,
    east_cm: f64,
    north_cm: f64,
}

impl Frame {
    /// The frame whose origin is `south_west` and whose scale east is that of `latitude`.
    ///
    /// 以西南角为原点、以给定纬度定比例的平面。
    ///
    /// # Errors
    /// Those of [`Position::check`].
    pub fn new(datum: Datum, south_west: Position, latitude: f64) -> Result<Self, Error> {
        south_west.check()?;
        Position { latitude, ..south_west }.check()?;
        let radians = latitude * PI / 180.0;
        let sine = libm::sin(radians);
        let shrink = 1.0 - ECCENTRICITY_2 * sine * sine;
        let root = libm::sqrt(shrink);
        Ok(Self {
            datum,
            west: south_west.longitude,
            south: south_west.latitude,
            east_cm: AXIS_CM / root * libm::cos(radians) * PI / 180.0,
            north_cm: AXIS_CM * (1.0 - ECCENTRICITY_2) / (shrink * root) * PI / 180.0,
        })
    }

    /// The frame whose origin is one corner of a box and that holds all of it.
    pub(crate) fn between(datum: Datum, south_west: Position, north_east: Position) -> Result<Self, Error> {
        Self::new(datum, south_west, (south_west.latitude + north_east.latitude) / 2.0)
    }

    /// Its datum. 坐标系。
    #[must_use]
    pub const fn datum(&self) -> Datum {
        self.datum
    }

    /// The nearest point; `None` where the position is not a number, or lies west or south of the origin or too far
    /// from it.
    ///
    /// 最近的整数厘米点；不在平面范围内则无。
    ///
    /// # Examples
    /// ```
    /// use jiceng_grid::datum::{Datum, Frame, Position};
    /// let frame = Frame::new(Datum::Cgcs2000, Position::new(116.0, 24.5), 24.66)?;
    /// let point = frame.point(Position::new(116.000_001, 24.500_001)).unwrap();
    /// assert_eq!((point.x, point.y), (10, 11)); // a millionth of a degree
    /// assert_eq!(frame.point(Position::new(f64::NAN, 24.6)), None);
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn point(&self, position: Position) -> Option<Point> {
        let point = self.raw(position.longitude, position.latitude);
        (point != NOWHERE).then_some(point)
    }

    /// Longitude and latitude of a point, as text with six decimals: a place to look at, not a survey.
    pub(crate) fn degrees(&self, point: Point) -> (String, String) {
        let longitude = self.west + f64::from(point.x) / self.east_cm;
        let latitude = self.south + f64::from(point.y) / self.north_cm;
        (format!("{longitude:.6}"), format!("{latitude:.6}"))
    }

    /// The same, beside the frame too: within 2^31 cm of the origin on either side.
    pub(crate) fn place(&self, position: Position) -> Option<(i64, i64)> {
        let x = (position.longitude - self.west) * self.east_cm;
        let y = (position.latitude - self.south) * self.north_cm;
        let range = -2_147_483_648.0..2_147_483_648.0;
        let whole = |value: f64| libm::floor(value + 0.5) as i64;
        (range.contains(&x) && range.contains(&y)).then(|| (whole(x), whole(y)))
    }

    /// The same by the block, of positions of this frame's datum; nowhere is -1, -1.
    pub(crate) fn points(&self, longitudes: &[f64], latitudes: &[f64], out: &mut [Point]) {
        for ((longitude, latitude), out) in longitudes.iter().zip(latitudes).zip(out) {
            *out = self.raw(*longitude, *latitude);
        }
    }

    /// The same, of positions of another datum.
    pub(crate) fn points_of(&self, datum: Datum, longitudes: &[f64], latitudes: &[f64], out: &mut [Point]) {
        for ((longitude, latitude), out) in longitudes.iter().zip(latitudes).zip(out) {
            let here = convert(Position::new(*longitude, *latitude), datum, self.datum);
            *out = self.raw(here.longitude, here.latitude);
        }
    }

    /// Half a centimetre is rounded up. A conversion to an integer stops at its ends and turns not-a-number into 0,
    /// so the range is asked before.
    #[inline]
    fn raw(&self, longitude: f64, latitude: f64) -> Point {
        let x = (longitude - self.west) * self.east_cm + 0.5;
        let y = (latitude - self.south) * self.north_cm + 0.5;
        let range = 0.0..f64::from(MOST_CENTIMETRES);
        if range.contains(&x) && range.contains(&y) { Point { x: x as i32, y: y as i32 } } else { NOWHERE }
    }

    /// The frame whose origin lies so many centimetres west and south of this one's.
    pub(crate) fn with_margin(self, centimetres: i32) -> Self {
        let margin = f64::from(centimetres);
        Self { west: self.west - margin / self.east_cm, south: self.south - margin / self.north_cm, ..self }
    }

    pub(crate) fn to_bytes(self) -> [u8; FRAME_BYTES] {
        let mut bytes = [0; FRAME_BYTES];
        let numbers = [
            u64::from(self.datum.number()),
            self.west.to_bits(),
            self.south.to_bits(),
            self.east_cm.to_bits(),
            self.north_cm.to_bits(),
        ];
        for (place, number) in bytes.chunks_exact_mut(8).zip(numbers) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    /// `None` where these bytes are no frame.
    pub(crate) fn of_bytes(bytes: &[u8; FRAME_BYTES]) -> Option<Self> {
        let mut numbers =
            bytes.chunks_exact(8).filter_map(|part| part.try_into().ok().map(u64::from_le_bytes));
        let datum = Datum::of_number(u32::try_from(numbers.next()?).ok()?)?;
        let mut float = || numbers.next().map(f64::from_bits);
        let (west, south, east_cm, north_cm) = (float()?, float()?, float()?, float()?);
        // A degree is never longer than this, and never shorter than at latitude 56.
        let scale = 6.0e6..1.2e7;
        let sound = (-180.0..180.0).contains(&west)
            && (-90.0..90.0).contains(&south)
            && scale.contains(&east_cm)
            && scale.contains(&north_cm);
        sound.then_some(Self { datum, west, south, east_cm, north_cm })
    }
}
