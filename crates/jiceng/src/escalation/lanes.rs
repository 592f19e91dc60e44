//! A table of rules turned into lanes, at run time and from nothing but the table.
//!
//! What a rule asks of kind, level, risk, supervision and flags is looked up: one word of bits for each combination.
//! What it asks of a number is a test: every distinct pair of bounds once, with the rules that need it. A block of rows
//! goes through each test in turn, sixteen rules at a time, with no branch on a value.

use jiceng_data::words::{CaseFlag, CaseKind, CaseLevel, Measure, Quantity, Risk, SupervisionLevel};

use super::ladder::LadderRule;

/// Rules of a group: a bit each of the lanes of one pass.
pub(super) const GROUP: usize = 16;
/// Groups of a table.
pub(super) const GROUPS: usize = super::ladder::MOST_RULES / GROUP;
/// Combinations of kind, level, risk and supervision, as [`place`] numbers them.
pub(super) const PLACES: usize = 1 << 10;
/// Combinations of flags.
pub(super) const FLAGS: usize = 1 << CaseFlag::ALL.len();
/// Values of one byte of the bits.
const BYTE: usize = 1 << 8;
/// Bytes of the bits.
pub(super) const BYTES: usize = 8;

/// Stands within the lanes for "one level up": not known before the row's level is.
pub(super) const UP: u16 = 1 << 15;
/// Where the levels stand in the code of a row.
pub(super) const LEVEL_SHIFT: u32 = 12;

const _: () = assert!(CaseKind::ALL.len() <= 16 && CaseLevel::ALL.len() == 4 && Risk::ALL.len() == 4);
const _: () = assert!(SupervisionLevel::ALL.len() == 3 && Measure::ALL.len() <= LEVEL_SHIFT as usize);

/// The number of a combination; supervision is 0 for none.
pub(super) const fn place(kind: u8, level: u8, risk: u8, supervision: u8) -> u16 {
    (kind as u16) << 6 | (level as u16) << 4 | (risk as u16) << 2 | supervision as u16
}

/// A level as bits: as many as its position, so that the highest of several is their union.
pub(super) fn level_bits(level: CaseLevel) -> u16 {
    ((1_u16 << (level as u16)).wrapping_sub(1)) << LEVEL_SHIFT
}

/// One pair of bounds of a quantity, and the rules that need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Test {
    pub(super) of: Quantity,
    pub(super) least: i64,
    pub(super) most: i64,
    /// The rules that need it, by group.
    pub(super) need: [u16; GROUPS],
}

/// What is looked up of each row: all in one place, so that the loop over the rows holds one address of it.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    /// Rules by combination of kind, level, risk and supervision.
    pub(super) allowed: [u64; PLACES],
    /// Rules by combination of flags.
    pub(super) flags: [u64; FLAGS],
    /// Measures and levels by byte of the bits and its value.
    pub(super) codes: [[u16; BYTE]; BYTES],
    /// The level above, by combination.
    pub(super) up: [u16; PLACES],
}

/// The lanes of a table.
#[derive(Debug, Clone)]
pub(super) struct Lanes {
    pub(super) tables: Box<Tables>,
    pub(super) tests: Vec<Test>,
    /// How many groups the rules take.
    pub(super) groups: usize,
}

impl Default for Lanes {
    fn default() -> Self {
        Self {
            tables: Box::new(Tables {
                allowed: [0; PLACES],
                flags: [0; FLAGS],
                codes: [[0; BYTE]; BYTES],
                up: [0; PLACES],
            }),
            tests: Vec::new(),
            groups: 0,
        }
    }
}

impl Lanes {
    /// The lanes of at most 64 rules.
    pub(super) fn of(rules: &[LadderRule]) -> Self {
        let mut lanes = Self { groups: rules.len().div_ceil(GROUP), ..Self::default() };
        lanes.look_up(rules);
        for (bit, rule) in rules.iter().enumerate() {
            for one in &rule.model.when {
                lanes.test(bit, (one.of, one.least, one.most));
            }
        }
        for (byte, codes) in lanes.tables.codes.iter_mut().enumerate() {
            *codes = codes_of_byte(rules, byte);
        }
        lanes
    }

    /// Fills in what is looked up.
    fn look_up(&mut self, rules: &[LadderRule]) {
        for (flags, allowed) in self.tables.flags.iter_mut().enumerate() {
            let so = |flag: &CaseFlag| flags >> (*flag as usize) & 1 == 1;
            *allowed = bits_where(rules, |rule| {
                rule.model.all_of.iter().all(so) && !rule.model.none_of.iter().any(so)
            });
        }
        for (k, kind) in (0_u8..).zip(CaseKind::ALL) {
            for (l, level) in (0_u8..).zip(CaseLevel::ALL) {
                for (r, risk) in (0_u8..).zip(Risk::ALL) {
                    let in_force =
                        std::iter::once(None).chain(SupervisionLevel::ALL.iter().copied().map(Some));
                    for (s, supervision) in (0_u8..).zip(in_force) {
                        let at = usize::from(place(k, l, r, s));
                        if let Some(allowed) = self.tables.allowed.get_mut(at) {
                            *allowed = bits_where(rules, |rule| {
                                let model = &rule.model;
                                (model.kinds.is_empty() || model.kinds.contains(kind))
                                    && (model.at.is_empty() || model.at.contains(level))
                                    && model.risk <= *risk
                                    && model.supervised <= supervision
                                    && model.measure.supervision().is_none_or(|one| supervision < Some(one))
                            });
                        }
                        if let Some(up) = self.tables.up.get_mut(at) {
                            *up = level.above().map_or(0, level_bits);
                        }
                    }
                }
            }
        }
    }

    /// Adds a test of a rule to those that stand.
    fn test(&mut self, bit: usize, (of, least, most): (Quantity, i64, i64)) {
        let same = |one: &&mut Test| (one.of, one.least, one.most) == (of, least, most);
        let need = 1_u16 << (bit % GROUP);
        let group = bit / GROUP;
        if let Some(test) = self.tests.iter_mut().find(same) {
            if let Some(slot) = test.need.get_mut(group) {
                *slot |= need;
            }
            return;
        }
        let mut test = Test { of, least, most, need: [0; GROUPS] };
        if let Some(slot) = test.need.get_mut(group) {
            *slot = need;
        }
        self.tests.push(test);
    }
}

/// The bits of the rules of which something is so.
fn bits_where(rules: &[LadderRule], so: impl Fn(&LadderRule) -> bool) -> u64 {
    rules.iter().enumerate().fold(0, |bits, (bit, rule)| bits | u64::from(so(rule)) << bit)
}

/// What the rules of one byte of the bits make due, for each of its values.
fn codes_of_byte(rules: &[LadderRule], byte: usize) -> [u16; BYTE] {
    let mut codes = [0; BYTE];
    for (value, code) in codes.iter_mut().enumerate() {
        let rules = rules.iter().skip(byte.saturating_mul(8)).take(8).enumerate();
        for (_, rule) in rules.filter(|(bit, _)| value >> bit & 1 == 1) {
            *code |= 1 << (rule.model.measure as u16);
            if rule.model.measure == Measure::Escalate {
                // A level that is named and allowed is the same for every row; one level up is not.
                *code |= match rule.model.goes_to.filter(|_| !rule.is_ungrounded()) {
                    Some(level) => level_bits(level),
                    None => UP,
                };
            }
        }
    }
    codes
}
