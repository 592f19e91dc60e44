//! Shifts between datums against values that others computed, and back again.

use jiceng_grid::datum::{Datum, Frame, Position, convert};
use proptest::prelude::*;

fn near(one: Position, other: Position, degrees: f64) -> bool {
    (one.longitude - other.longitude).abs() < degrees && (one.latitude - other.latitude).abs() < degrees
}

/// From the tests of `googollee/eviltransform`, in its order latitude, longitude.
#[test]
fn agrees_with_what_others_compute() {
    let shifted = [
        (31.1774276, 121.5272106, 31.17530398364597, 121.531541859215),
        (22.543847, 113.912316, 22.540796131694766, 113.9171764808363),
        (39.911954, 116.377817, 39.91334545536069, 116.38404722455657),
    ];
    for (y, x, there_y, there_x) in shifted {
        let there = convert(Position::new(x, y), Datum::Wgs84, Datum::Gcj02);
        assert!(near(there, Position::new(there_x, there_y), 1e-9), "{there:?}");
        let back = convert(there, Datum::Gcj02, Datum::Wgs84);
        assert!(near(back, Position::new(x, y), 1e-10), "{back:?}");
    }
    // From the tests of `wandergis/coordtransform` and its ports, in the order longitude, latitude.
    let there = convert(Position::new(116.404, 39.915), Datum::Gcj02, Datum::Bd09);
    assert!(near(there, Position::new(116.41036949371029, 39.92133699351021), 1e-12), "{there:?}");
    // Its way back is a formula that stops within some decimetres.
    let there = convert(Position::new(116.404, 39.915), Datum::Bd09, Datum::Gcj02);
    assert!(near(there, Position::new(116.39762729119315, 39.90865673957631), 5e-6), "{there:?}");
    // From the tests of a command-line tool whose ellipsoid has other last digits, a centimetre apart.
    let wgs = Position::new(121.0917077, 30.6107779);
    let gcj = Position::new(121.09626935575027, 30.608604331756705);
    let bd = Position::new(121.10271732371203, 30.61484572185035);
    assert!(near(convert(wgs, Datum::Wgs84, Datum::Gcj02), gcj, 2e-7));
    assert!(near(convert(gcj, Datum::Gcj02, Datum::Bd09), bd, 2e-7));
    assert!(near(convert(bd, Datum::Bd09, Datum::Wgs84), wgs, 2e-7));
}

/// The outline of Jiaoling is of GCJ-02; taken for WGS-84 it is about 600 m off.
#[test]
fn a_datum_that_is_mistaken_is_six_hundred_metres_in_jiaoling() {
    let frame = Frame::new(Datum::Wgs84, Position::new(116.0, 24.5), 24.66).unwrap();
    let centre = Position::new(116.17, 24.66);
    let there = convert(centre, Datum::Gcj02, Datum::Wgs84);
    let (one, other) = (frame.point(centre).unwrap(), frame.point(there).unwrap());
    let (dx, dy) = (i64::from(one.x - other.x), i64::from(one.y - other.y));
    let metres = (dx * dx + dy * dy).isqrt() / 100;
    assert!((560..640).contains(&metres), "{metres}");
}

/// A degree of latitude and of longitude in centimetres, by the usual series of the ellipsoid
/// (111132.954 - 559.822 cos 2f + 1.175 cos 4f; 111412.84 cos f - 93.5 cos 3f + 0.118 cos 5f).
#[test]
fn a_degree_is_as_long_as_the_ellipsoid_says() {
    for latitude in [5.0_f64, 18.2, 24.66, 40.0, 53.5] {
        let f = latitude.to_radians();
        let north = 111_132.954 - 559.822 * (2.0 * f).cos() + 1.175 * (4.0 * f).cos();
        let east = 111_412.84 * f.cos() - 93.5 * (3.0 * f).cos() + 0.118 * (5.0 * f).cos();
        let frame = Frame::new(Datum::Cgcs2000, Position::new(100.0, 1.0), latitude).unwrap();
        let point = frame.point(Position::new(101.0, 2.0)).unwrap();
        assert!((f64::from(point.x) / 100.0 - east).abs() < 0.2, "{latitude}: {point:?} {east}");
        assert!((f64::from(point.y) / 100.0 - north).abs() < 0.2, "{latitude}: {point:?} {north}");
    }
}

/// The same bits on every platform: sines do not come from the platform.
#[test]
fn the_last_bit_is_pinned() {
    let there = convert(Position::new(116.17, 24.66), Datum::Wgs84, Datum::Bd09);
    let back = convert(there, Datum::Bd09, Datum::Wgs84);
    let bits = [there.longitude, there.latitude, back.longitude, back.latitude].map(f64::to_bits);
    assert_eq!(bits, [4637875942273919916, 4627635372150382260, 4637875153947989115, 4627634390607813672]);
}

proptest! {
    #[test]
    fn there_and_back_is_less_than_a_millimetre(x in 73.0..135.0_f64, y in 3.5..53.5_f64, from in 0_usize..4, to in 0_usize..4) {
        let (from, to) = (Datum::ALL[from], Datum::ALL[to]);
        let at = Position::new(x, y);
        let back = convert(convert(at, from, to), to, from);
        prop_assert!(near(back, at, 5e-9), "{from:?} {to:?} {at:?} {back:?}");
    }

    #[test]
    fn what_lies_elsewhere_has_no_shift(x in -180.0..60.0_f64, y in -90.0..0.0_f64) {
        let there = convert(Position::new(x, y), Datum::Wgs84, Datum::Gcj02);
        prop_assert!(there.longitude.is_nan() && there.latitude.is_nan());
    }
}
