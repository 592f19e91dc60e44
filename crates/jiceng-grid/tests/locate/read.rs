//! Areas as others write them.

use jiceng_grid::datum::{Datum, Position};
use jiceng_grid::locate::{Area, GridIndex, Polygon, areas_of_geojson, polygons_of_wkb};

fn ring(points: &[(f64, f64)]) -> Vec<Position> {
    points.iter().map(|(x, y)| Position::new(*x, *y)).collect()
}

const OUTER: &[(f64, f64)] = &[(116.0, 24.0), (116.4, 24.0), (116.4, 24.4), (116.0, 24.4), (116.0, 24.0)];
const HOLE: &[(f64, f64)] = &[(116.1, 24.1), (116.3, 24.1), (116.3, 24.3), (116.1, 24.1)];

fn collection(features: &str) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{features}]}}")
}

fn feature(properties: &str, geometry: &str) -> String {
    format!("{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{geometry}}}")
}

#[test]
fn geojson_as_it_is_written() {
    let polygon = r#"{"type":"Polygon","coordinates":[
        [[116.0,24.0,7.5],[116.4,24.0],[116.4,24.4],[116.0,24.4],[116.0,24.0]],
        [[116.1,24.1],[116.3,24.1],[116.3,24.3],[116.1,24.1]]]}"#;
    let parts = r#"{"type":"MultiPolygon","coordinates":[
        [[[117.0,24.0],[117.1,24.0],[117.0,24.1],[117.0,24.0]]],[[[118.0,24.0],[118.1,24.0],[118.0,24.1]]]]}"#;
    let text =
        collection(&[feature(r#"{"code":"A"}"#, polygon), feature(r#"{"code":441427002}"#, parts)].join(","));
    let areas = areas_of_geojson(&text, "code").unwrap();
    assert_eq!(
        areas[0],
        Area { code: "A".into(), polygons: vec![Polygon { outer: ring(OUTER), holes: vec![ring(HOLE)] }] }
    );
    assert_eq!((areas[1].code.as_str(), areas[1].polygons.len()), ("441427002", 2));
    assert!(GridIndex::build(&areas, Datum::Wgs84).is_ok());
}

#[test]
fn a_feature_that_is_no_area_is_named() {
    let point = r#"{"type":"Point","coordinates":[116.0,24.0]}"#;
    let good = feature(
        r#"{"code":"A"}"#,
        r#"{"type":"Polygon","coordinates":[[[116.0,24.0],[116.4,24.0],[116.4,24.4]]]}"#,
    );
    for (second, code) in [
        (feature(r#"{"code":"B"}"#, point), 981),
        (feature(r#"{"code":"B"}"#, "null"), 981),
        (feature("null", point), 982),
        (feature(r#"{"code":1.5}"#, point), 982),
        (feature(r#"{"name":"张三"}"#, point), 982),
    ] {
        let error = areas_of_geojson(&collection(&format!("{good},{second}")), "code").unwrap_err();
        assert_eq!((error.code().0, error.row()), (code, Some(1)), "{second}");
        assert!(!error.text_zh().contains("张三"));
    }
    for text in ["", "[]", "{\"type\":\"Point\"}", point, &"[".repeat(100_000)] {
        assert_eq!(areas_of_geojson(text, "code").unwrap_err().code().0, 980);
    }
    // A position without latitude is found when the index is built.
    let short = feature(
        r#"{"code":"B"}"#,
        r#"{"type":"Polygon","coordinates":[[[116.0],[116.4,24.0],[116.4,24.4]]]}"#,
    );
    let code = areas_of_geojson(&collection(&short), "code")
        .and_then(|areas| GridIndex::build(&areas, Datum::Wgs84))
        .unwrap_err()
        .code();
    assert!([952, 980].contains(&code.0), "{code}");
}

/// Writes well-known binary, in either order of bytes.
struct Writer {
    big: bool,
    bytes: Vec<u8>,
}

impl Writer {
    fn head(&mut self, kind: u32) {
        self.bytes.push(u8::from(!self.big));
        self.number(kind);
    }

    fn number(&mut self, number: u32) {
        self.bytes.extend(if self.big { number.to_be_bytes() } else { number.to_le_bytes() });
    }

    fn float(&mut self, value: f64) {
        self.bytes.extend(if self.big { value.to_be_bytes() } else { value.to_le_bytes() });
    }

    fn rings(&mut self, rings: &[&[(f64, f64)]], height: Option<f64>) {
        self.number(u32::try_from(rings.len()).unwrap());
        for ring in rings {
            self.number(u32::try_from(ring.len()).unwrap());
            for (x, y) in *ring {
                self.float(*x);
                self.float(*y);
                if let Some(height) = height {
                    self.float(height);
                }
            }
        }
    }
}

fn written(big: bool, with: impl Fn(&mut Writer)) -> Vec<u8> {
    let mut writer = Writer { big, bytes: Vec::new() };
    with(&mut writer);
    writer.bytes
}

#[test]
fn wkb_in_every_form() {
    let meant = Polygon { outer: ring(OUTER), holes: vec![ring(HOLE)] };
    for big in [false, true] {
        let plain = written(big, |to| {
            to.head(3);
            to.rings(&[OUTER, HOLE], None);
        });
        assert_eq!(polygons_of_wkb(&plain).unwrap(), std::slice::from_ref(&meant));
        let high = written(big, |to| {
            to.head(1003);
            to.rings(&[OUTER, HOLE], Some(300.0));
        });
        assert_eq!(polygons_of_wkb(&high).unwrap(), std::slice::from_ref(&meant));
        let postgis = written(big, |to| {
            to.head(0xa000_0003);
            to.number(4490);
            to.rings(&[OUTER, HOLE], Some(300.0));
        });
        assert_eq!(polygons_of_wkb(&postgis).unwrap(), std::slice::from_ref(&meant));
        let many = written(big, |to| {
            to.head(6);
            to.number(2);
            for _ in 0..2 {
                to.head(3);
                to.rings(&[OUTER, HOLE], None);
            }
        });
        assert_eq!(polygons_of_wkb(&many).unwrap(), [meant.clone(), meant.clone()]);
        for whole in [&plain, &high, &postgis, &many] {
            for end in 0..whole.len() {
                assert_eq!(polygons_of_wkb(&whole[..end]).unwrap_err().code().0, 983);
            }
            let longer = [whole.as_slice(), &[0]].concat();
            assert_eq!(polygons_of_wkb(&longer).unwrap_err().code().0, 983);
        }
    }
}

#[test]
fn wkb_that_claims_more_than_it_has() {
    for kind in [3, 6] {
        let claims = written(false, |to| {
            to.head(kind);
            to.number(u32::MAX);
        });
        assert_eq!(polygons_of_wkb(&claims).unwrap_err().code().0, 983);
    }
    // Collections within collections are not followed down.
    let nested = written(false, |to| {
        for _ in 0..1_000_000 {
            to.head(7);
            to.number(1);
        }
    });
    assert_eq!(polygons_of_wkb(&nested).unwrap_err().code().0, 981);
    let hidden = written(false, |to| {
        to.head(6);
        to.number(1);
        for _ in 0..1_000_000 {
            to.head(6);
            to.number(1);
        }
    });
    assert_eq!(polygons_of_wkb(&hidden).unwrap_err().code().0, 983);
}
