use jiceng::Error;

/// The box in which this library works, in degrees: China with a margin, longitudes and latitudes apart from one
/// another, so that swapped ones are told for certain.
const LONGITUDES: (f64, f64) = (72.0, 138.0);
const LATITUDES: (f64, f64) = (0.5, 56.0);

/// A longitude and a latitude of some datum.
///
/// 经度与纬度。
///
/// # Units
/// Degrees, east and north.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
}

/// A point as a receiver gives it: where, and how exactly that is known.
///
/// 定位结果：位置与精度。
///
/// # Units
/// Degrees; centimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fix {
    /// Where.
    pub position: Position,
    /// Radius within which the true place lies, in centimetres; 0 if the position is taken as exact.
    pub accuracy_cm: u32,
}

impl Position {
    /// A position.
    #[must_use]
    pub const fn new(longitude: f64, latitude: f64) -> Self {
        Self { longitude, latitude }
    }

    /// Checks that it can lie in China; the numbers themselves are not repeated, for they may lead to a household.
    ///
    /// 检查是否可能位于中国境内；错误信息不重复坐标值。
    ///
    /// # Range
    /// Longitudes 72 to 138, latitudes 0.5 to 56.
    ///
    /// # Errors
    /// `JC-0952` if a number is not finite, `JC-0953` if they look swapped, `JC-0954` if it lies elsewhere.
    ///
    /// # Examples
    /// ```
    /// use jiceng_grid::datum::Position;
    /// assert!(Position::new(116.17, 24.66).check().is_ok());
    /// assert_eq!(Position::new(24.66, 116.17).check().unwrap_err().code().0, 953);
    /// assert_eq!(Position::new(f64::NAN, 24.66).check().unwrap_err().code().0, 952);
    /// ```
    pub fn check(self) -> Result<(), Error> {
        match self.fault() {
            0 => Ok(()),
            code => Err(Error::of_code(code, &[])),
        }
    }

    /// The code of what is wrong with it, 0 if nothing is.
    pub(crate) fn fault(self) -> u16 {
        let within = |value: f64, (least, most): (f64, f64)| (least..=most).contains(&value);
        let Self { longitude, latitude } = self;
        if within(longitude, LONGITUDES) && within(latitude, LATITUDES) {
            0
        } else if !longitude.is_finite() || !latitude.is_finite() {
            952
        } else if within(latitude, LONGITUDES) && within(longitude, LATITUDES) {
            953
        } else {
            954
        }
    }
}
