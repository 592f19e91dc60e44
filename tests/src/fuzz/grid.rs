//! Indexes of grids: small ones to begin with, and what must be so of whatever opens.
#![expect(clippy::float_arithmetic, reason = "positions are degrees")]

use std::sync::LazyLock;

use jiceng_grid::datum::{Datum, Fix, Point, Position};
use jiceng_grid::locate::{
    Area, GridIndex, GridIndexView, Polygon, error_of_row, locate, locate_column, near_border_column,
};
use sha2::{Digest as _, Sha256};

use super::parsers::Read;
use super::random::Random;

/// Where the digest stands; it covers all other bytes.
const DIGEST: std::ops::Range<usize> = 80..112;

/// Two grids with a border in common, in cells of several sizes: lists of both kinds and whole cells.
static INDEXES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let at = |(x, y): (i32, i32)| Position::new(116.0 + f64::from(x) * 1e-7, 24.5 + f64::from(y) * 1e-7);
    let area = |code: &str, ring: &[(i32, i32)]| Area {
        code: code.into(),
        polygons: vec![Polygon { outer: ring.iter().copied().map(at).collect(), holes: Vec::new() }],
    };
    let areas = [
        area("A", &[(0, 0), (900, 100), (1_100, 900), (0, 1_000)]),
        area("B", &[(900, 100), (2_000, 0), (2_000, 1_500), (1_100, 900)]),
    ];
    let far = [area("A", &[(0, 0), (90_000, 100), (110_000, 90_000)])];
    let built = |areas: &[Area], shift| GridIndex::with_cells(areas, Datum::Gcj02, Some(shift)).ok();
    let all = [built(&areas, 8), built(&areas, 9), built(&areas, 12), built(&far, 14), built(&far, 18)];
    all.into_iter().flatten().map(|index| index.as_bytes().to_vec()).collect()
});

/// One of the indexes.
pub(super) fn some(random: &mut Random) -> Vec<u8> {
    INDEXES.get(random.below(INDEXES.len())).cloned().unwrap_or_default()
}

/// Writes the digest that these bytes should have.
pub(super) fn seal(bytes: &mut [u8]) {
    let mut hash = Sha256::new();
    hash.update(bytes.get(..DIGEST.start).unwrap_or_default());
    hash.update(bytes.get(DIGEST.end..).unwrap_or_default());
    let digest: [u8; 32] = hash.finalize().into();
    if let Some(place) = bytes.get_mut(DIGEST) {
        place.copy_from_slice(&digest);
    }
}

/// What opens answers every question, whatever it answers, and both forms alike.
pub(super) fn check(input: &[u8]) -> Read {
    let view = match GridIndexView::open(input) {
        Ok(view) => view,
        Err(error) if (964..=966).contains(&error.code().0) => return Ok(false),
        Err(error) => return Err(error.to_string()),
    };
    let mut positions = Vec::new();
    for step in 0..64_i32 {
        let (x, y) = (step % 8, step / 8);
        positions.push(Position::new(116.0 + f64::from(x) * 3e-5, 24.5 + f64::from(y) * 2e-5));
        let _ = view.grid_of(Point { x: x << 27, y: y << 27 });
    }
    let (x, y): (Vec<f64>, Vec<f64>) = positions.iter().map(|at| (at.longitude, at.latitude)).unzip();
    let mut grids = vec![0; x.len()];
    locate_column(&view, view.datum(), &x, &y, &mut grids).map_err(|error| error.to_string())?;
    for (position, grid) in positions.iter().zip(grids) {
        let one = view.frame().point(*position).and_then(|point| view.grid_of(point));
        if one != error_of_row(grid).is_none().then_some(grid) {
            return Err(format!("{one:?} alone, {grid} in a column"));
        }
        // A forged index may name a grid that is not there; then there is no code for it.
        let answer = locate(&view, Datum::Bd09, Fix { position: *position, accuracy_cm: 500 });
        if answer.is_err_and(|error| error.code().0 >= 9_900) {
            return Err("a fault of the library".into());
        }
    }
    let mut near = vec![0; x.len()];
    let accuracies = vec![500; x.len()];
    near_border_column(&view, view.datum(), &x, &y, &accuracies, &mut near)
        .map_err(|error| error.to_string())?;
    let codes = (0..view.grids()).filter_map(|grid| view.code(grid)).count();
    if u32::try_from(codes).ok() == Some(view.grids()) {
        Ok(true)
    } else {
        Err("a grid without a code".into())
    }
}
