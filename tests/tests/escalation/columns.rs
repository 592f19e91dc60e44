//! Scalar and columns give the same answer, for any table and any case.

use jiceng::escalation::{
    CaseColumns, CaseFacts, ClockColumns, ClockFacts, DueOut, Ladder, NO_AMOUNT, NO_SHARE, NO_TIME,
    due_actions, due_actions_slices, due_of_code,
};
use jiceng_tests::strategies::cases;
use proptest::prelude::*;

use super::tables::{document, facts, ladder};

#[derive(Default)]
struct Clocks {
    used_bp: Vec<u16>,
    working_days_left: Vec<i16>,
    hours_left: Vec<i16>,
}

impl Clocks {
    fn push(&mut self, clock: ClockFacts) {
        self.used_bp.push(clock.used_bp.unwrap_or(NO_SHARE));
        self.working_days_left.push(clock.working_days_left.unwrap_or(NO_TIME));
        self.hours_left.push(clock.hours_left.unwrap_or(NO_TIME));
    }

    fn columns(&self) -> ClockColumns<'_> {
        ClockColumns {
            used_bp: &self.used_bp,
            working_days_left: &self.working_days_left,
            hours_left: &self.hours_left,
        }
    }
}

#[derive(Default)]
struct Table {
    kinds: Vec<u8>,
    levels: Vec<u8>,
    flags: Vec<u16>,
    risks: Vec<u8>,
    supervisions: Vec<u8>,
    failures: Vec<u8>,
    parties: Vec<u16>,
    amounts_fen: Vec<i64>,
    returns: Vec<u8>,
    unanswered_urges: Vec<u8>,
    reopenings: Vec<u8>,
    citizen: Clocks,
    unit: Clocks,
    reply: Clocks,
}

impl Table {
    fn of(cases: &[CaseFacts]) -> Self {
        let mut table = Self::default();
        for case in cases {
            table.kinds.push(case.kind as u8);
            table.levels.push(case.level as u8);
            table.flags.push(case.flags.iter().fold(0, |flags, flag| flags | 1 << (*flag as u16)));
            table.risks.push(case.risk as u8);
            table.supervisions.push(case.supervision.map_or(0, |level| level as u8 + 1));
            table.failures.push(case.failures);
            table.parties.push(case.parties);
            table.amounts_fen.push(case.amount_fen.unwrap_or(NO_AMOUNT));
            table.returns.push(case.returns);
            table.unanswered_urges.push(case.unanswered_urges);
            table.reopenings.push(case.reopenings);
            table.citizen.push(case.citizen);
            table.unit.push(case.unit);
            table.reply.push(case.reply);
        }
        table
    }

    fn columns(&self) -> CaseColumns<'_> {
        CaseColumns {
            kinds: &self.kinds,
            levels: &self.levels,
            flags: &self.flags,
            risks: &self.risks,
            supervisions: &self.supervisions,
            failures: &self.failures,
            parties: &self.parties,
            amounts_fen: &self.amounts_fen,
            returns: &self.returns,
            unanswered_urges: &self.unanswered_urges,
            reopenings: &self.reopenings,
            citizen: self.citizen.columns(),
            unit: self.unit.columns(),
            reply: self.reply.columns(),
        }
    }
}

/// Bits, actions and codes of columns.
fn asked(ladder: &Ladder, columns: &CaseColumns<'_>) -> (Vec<u64>, Vec<u16>, Vec<u16>) {
    let rows = columns.kinds.len();
    let (mut bits, mut actions, mut codes) =
        (vec![u64::MAX; rows], vec![u16::MAX; rows], vec![u16::MAX; rows]);
    let mut out = DueOut { bits: &mut bits, actions: &mut actions, codes: &mut codes };
    due_actions_slices(ladder, columns, &mut out).unwrap();
    (bits, actions, codes)
}

fn agree(ladder: &Ladder, cases: &[CaseFacts]) -> Result<u64, TestCaseError> {
    let table = Table::of(cases);
    let (bits, actions, codes) = asked(ladder, &table.columns());
    let mut seen = 0;
    for (row, case) in cases.iter().enumerate() {
        let due = due_actions(ladder, case).unwrap().value;
        prop_assert_eq!(codes[row], 0);
        prop_assert_eq!(bits[row], due.bits, "row {}: {:?}", row, case);
        prop_assert_eq!(due_of_code(actions[row]), (due.measures, due.goes_to), "row {}: {:?}", row, case);
        seen |= due.bits;
    }
    Ok(seen)
}

proptest! {
    #![proptest_config(cases(96))]

    /// Rows in number around the size of a block, tables of every number of groups.
    #[test]
    fn scalar_and_columns_agree(
        document in document(1..=58),
        rows in prop::collection::vec(facts(), 0..=600),
    ) {
        agree(&ladder(&document).unwrap(), &rows)?;
    }

    /// A row at fault is marked, and nothing else changes.
    #[test]
    fn a_row_at_fault_stands_alone(
        document in document(1..=20),
        rows in prop::collection::vec(facts(), 1..=300),
        at in any::<prop::sample::Index>(),
        beyond in 0..5_u8,
    ) {
        let ladder = ladder(&document).unwrap();
        let mut table = Table::of(&rows);
        let (good, good_actions, _) = asked(&ladder, &table.columns());
        let at = at.index(rows.len());
        match beyond {
            0 => table.kinds[at] = 9,
            1 => table.levels[at] = u8::MAX,
            2 => table.risks[at] = 4,
            3 => table.supervisions[at] = 4,
            _ => table.flags[at] |= 1 << 8,
        }
        let (bits, actions, codes) = asked(&ladder, &table.columns());
        for row in 0..rows.len() {
            let expected = if row == at { (0, 0, 582) } else { (good[row], good_actions[row], 0) };
            prop_assert_eq!((bits[row], actions[row], codes[row]), expected);
        }
    }

    /// A clock that is known of no row may be left out as a column.
    #[test]
    fn an_empty_clock_is_one_that_nobody_knows(
        document in document(1..=20),
        mut rows in prop::collection::vec(facts(), 1..=300),
    ) {
        let ladder = ladder(&document).unwrap();
        rows.iter_mut().for_each(|case| case.unit = ClockFacts::NONE);
        let table = Table::of(&rows);
        let unknown = asked(&ladder, &table.columns());
        let empty = CaseColumns { unit: ClockColumns::default(), ..table.columns() };
        prop_assert_eq!(asked(&ladder, &empty), unknown);
    }
}

/// The tables and cases above make rules of every bit hold, else agreement would say little.
#[test]
fn rules_of_every_bit_hold_somewhere() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::new(cases(1));
    let mut seen = 0;
    for _ in 0..40 {
        let document = document(58..=58).new_tree(&mut runner).unwrap().current();
        let rows = prop::collection::vec(facts(), 400).new_tree(&mut runner).unwrap().current();
        let ladder = ladder(&document).unwrap();
        assert_eq!(ladder.rules().len(), 64);
        seen |= agree(&ladder, &rows).unwrap();
    }
    assert_eq!(seen, u64::MAX, "{seen:064b}");
}
