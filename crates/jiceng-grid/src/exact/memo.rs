/// A table of what is known of a rest: a cost below which it cannot be divided. Later entries replace earlier ones of
/// the same slot, by a fixed rule, so the work is the same everywhere.
pub(super) struct Memo {
    slots: Vec<(u64, u128)>,
}

const BITS: u32 = 17;

impl Memo {
    pub(super) fn new() -> Self {
        // The key 0 is no rest, so an empty slot matches nothing.
        Self { slots: vec![(0, 0); 1 << BITS] }
    }

    fn slot(key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS)) as usize
    }

    /// The cost below which the rest of this key cannot be divided, as far as is known.
    pub(super) fn floor(&self, key: u64) -> u128 {
        self.slots.get(Self::slot(key)).filter(|slot| slot.0 == key).map_or(0, |slot| slot.1)
    }

    pub(super) fn raise(&mut self, key: u64, floor: u128) {
        if let Some(slot) = self.slots.get_mut(Self::slot(key)) {
            *slot = if slot.0 == key { (key, floor.max(slot.1)) } else { (key, floor) };
        }
    }
}
