//! An index as bytes: the same everywhere, opened where it lies, refused if anything is not as it was written.

use jiceng_grid::datum::Datum;
use jiceng_grid::locate::{GridIndex, GridIndexView};
use proptest::prelude::*;

use crate::mosaic::mosaic;
use crate::oracle;

fn index() -> GridIndex {
    GridIndex::build(&mosaic(3, 3, 3, 5_000, 3).areas, Datum::Gcj02).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_digest_is_the_same_on_every_platform() {
    let index = index();
    let view = index.view().unwrap();
    // Of the first run; another one means other bytes for the same areas, and a new version of the layout.
    assert_eq!(hex(view.digest()), "43bf968ab52a714b2665f5d40ff74c192cbdf2c80ac1a006c8f6bc141ae60793");
    assert_eq!((view.grids(), view.datum()), (9, Datum::Gcj02));
}

#[test]
fn at_any_address() {
    let index = index();
    let rings = oracle::rings(&mosaic(3, 3, 3, 5_000, 3).areas, index.view().unwrap().frame());
    for offset in 0..8 {
        let mut bytes = vec![0_u8; offset];
        bytes.extend_from_slice(index.as_bytes());
        let view = GridIndexView::open(&bytes[offset..]).unwrap();
        for point in oracle::degenerate(&rings) {
            assert_eq!(view.grid_of(point), oracle::owner(&rings, point));
        }
        assert_eq!(view.code(4), Some("1-1"));
        assert_eq!(view.code(9), None);
    }
    assert_eq!(GridIndex::of_bytes(index.as_bytes().to_vec()).unwrap(), index);
}

#[test]
fn what_is_not_an_index_is_refused() {
    let whole = index().as_bytes().to_vec();
    let code = |bytes: &[u8]| GridIndexView::open(bytes).err().map(|error| error.code().0);
    assert_eq!(code(b""), Some(964));
    assert_eq!(code(b"{\"type\":\"FeatureCollection\"}"), Some(964));
    assert_eq!(code(&whole[..whole.len() - 1]), Some(966));
    assert_eq!(code(&whole[..50]), Some(966));
    let mut longer = whole.clone();
    longer.push(0);
    assert_eq!(code(&longer), Some(966));
    let mut newer = whole.clone();
    newer[8] = 2;
    assert_eq!(code(&newer), Some(965));
    assert_eq!(GridIndex::of_bytes(newer).unwrap_err().code().0, 965);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_changed_bit_is_seen(at in any::<proptest::sample::Index>(), bit in 0_u8..8) {
        let mut bytes = index().as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let error = GridIndexView::open(&bytes).unwrap_err();
        prop_assert!((964..=966).contains(&error.code().0));
    }
}
