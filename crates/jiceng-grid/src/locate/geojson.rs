use ::geojson::{Feature, FeatureCollection, GeometryValue};
use jiceng::Error;

use super::area::{Area, Polygon};
use crate::datum::Position;

/// Text of one collection.
const MOST_BYTES: usize = 512 << 20;

/// The areas of a GeoJSON feature collection: polygons and multipolygons, each with its grid's code in a property.
///
/// 由GeoJSON要素集读取网格范围；编码取自所给属性。
///
/// Nothing is left out: a feature that is no area is an error. Whatever the standard says, files from map services
/// are often of GCJ-02: the datum is stated when the index is built.
///
/// # Range
/// 512 MiB.
///
/// # Errors
/// `JC-0980` if the text is no feature collection, `JC-0981` with its row if a feature has no polygon, `JC-0982` if it
/// has no code.
///
/// # Examples
/// ```
/// use jiceng_grid::locate::areas_of_geojson;
/// let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"441427001"},
///     "geometry":{"type":"Polygon","coordinates":[[[116.0,24.5],[116.1,24.5],[116.1,24.6],[116.0,24.5]]]}}]}"#;
/// let areas = areas_of_geojson(text, "code")?;
/// assert_eq!(areas[0].code, "441427001");
/// assert_eq!(areas_of_geojson(text, "kode").unwrap_err().code().0, 982);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn areas_of_geojson(text: &str, code_property: &str) -> Result<Vec<Area>, Error> {
    if text.len() > MOST_BYTES {
        let (got, most) = (text.len().to_string(), MOST_BYTES.to_string());
        return Err(Error::of_code(984, &[("got", &got), ("max", &most)]));
    }
    let collection: FeatureCollection = text
        .parse::<::geojson::GeoJson>()
        .and_then(FeatureCollection::try_from)
        .map_err(|_| Error::of_code(980, &[]))?;
    let area =
        |(feature, row): (Feature, u64)| area(feature, code_property).map_err(|error| error.at_row(row));
    collection.features.into_iter().zip(0..).map(area).collect()
}

fn area(feature: Feature, code_property: &str) -> Result<Area, Error> {
    let code = match feature.property(code_property) {
        Some(serde_json::Value::String(code)) => code.clone(),
        Some(serde_json::Value::Number(code)) if !code.is_f64() => code.to_string(),
        _ => return Err(Error::of_code(982, &[]).at("properties")),
    };
    let polygons = match feature.geometry.map(|geometry| geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![polygon(&coordinates)],
        Some(GeometryValue::MultiPolygon { coordinates }) => {
            coordinates.iter().map(|rings| polygon(rings)).collect()
        }
        _ => return Err(Error::of_code(981, &[]).at("geometry")),
    };
    Ok(Area { code, polygons })
}

fn polygon(rings: &[Vec<::geojson::Position>]) -> Polygon {
    let mut rings = rings.iter().map(|ring| ring.iter().map(position).collect::<Vec<_>>());
    Polygon { outer: rings.next().unwrap_or_default(), holes: rings.collect() }
}

/// Longitude first, as the standard has it; a height is left aside. One that is too short becomes not-a-number, which
/// the building of an index reports with its place.
fn position(at: &::geojson::Position) -> Position {
    let part = |number: usize| at.as_slice().get(number).copied().unwrap_or(f64::NAN);
    Position::new(part(0), part(1))
}
