//! Open cases of a county (合成数据 / synthetic) and tables of rules for them.

use jiceng::escalation::{CaseColumns, ClockColumns, NO_AMOUNT, NO_SHARE, NO_TIME};

use crate::rows::SplitMix64;

/// Twelve rules of the kinds that a county writes: time, failure, heads, sum, risk, place, returns, urges.
#[must_use]
pub fn twelve_rules() -> String {
    include_str!("escalation.toml").to_string()
}

/// One more.
pub const THIRTEENTH: &str = "\n[[rule]]\nid = \"reopened\"\nzh = \"合成\"\nen = \"synthetic\"\nmeasure = \"supervise-ordinary\"\n\
    when = [{ of = \"reopenings\", at_least = 2 }]\n";

/// The same table with three thresholds changed, one rule more and one fewer.
#[must_use]
pub fn changed_table() -> String {
    let text = twelve_rules()
        .replace("\"unit-used-bp\", at_least = 8000", "\"unit-used-bp\", at_least = 7500")
        .replace("\"parties\", at_least = 30", "\"parties\", at_least = 20")
        .replace("\"amount-fen\", at_least = 10000000", "\"amount-fen\", at_least = 5000000");
    let dropped = text.split("\n[[rule]]\n").filter(|rule| !rule.starts_with("id = \"returned\""));
    dropped.collect::<Vec<_>>().join("\n[[rule]]\n") + THIRTEENTH
}

/// Columns of open cases.
#[derive(Debug, Clone, Default)]
pub struct OpenCases {
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
    clocks: [Clock; 3],
}

#[derive(Debug, Clone, Default)]
struct Clock {
    used_bp: Vec<u16>,
    working_days_left: Vec<i16>,
    hours_left: Vec<i16>,
}

impl Clock {
    fn columns(&self) -> ClockColumns<'_> {
        ClockColumns {
            used_bp: &self.used_bp,
            working_days_left: &self.working_days_left,
            hours_left: &self.hours_left,
        }
    }
}

impl OpenCases {
    /// So many cases: most of them small, in time and at a low level, as in a county.
    #[must_use]
    pub fn synthetic(rows: usize) -> Self {
        let mut draws = SplitMix64::seeded();
        let mut cases = Self::default();
        let mut few = move |most: u64| draws.draw() % most;
        let narrow = |number: u64| u8::try_from(number).unwrap_or_default();
        for _ in 0..rows {
            cases.kinds.push(narrow(few(9)));
            cases.levels.push(narrow([0, 0, 0, 1, 1, 2, 2, 3].get(few(8) as usize).copied().unwrap_or(0)));
            cases.flags.push(if few(20) == 0 { 1 << few(8) } else { 0 });
            cases.risks.push(if few(30) == 0 { 3 } else { narrow(few(3)) });
            cases.supervisions.push(if few(25) == 0 { 1 + narrow(few(3)) } else { 0 });
            cases.failures.push(if few(12) == 0 { 1 + narrow(few(2)) } else { 0 });
            cases
                .parties
                .push(u16::try_from(1 + few(2) + if few(50) == 0 { few(60) } else { 0 }).unwrap_or(1));
            cases.amounts_fen.push(if few(3) == 0 {
                i64::try_from(few(2_000_000)).unwrap_or(0) * 10
            } else {
                NO_AMOUNT
            });
            cases.returns.push(if few(30) == 0 { 1 + narrow(few(2)) } else { 0 });
            cases.unanswered_urges.push(if few(30) == 0 { 1 + narrow(few(3)) } else { 0 });
            cases.reopenings.push(if few(60) == 0 { 1 + narrow(few(2)) } else { 0 });
            for (at, clock) in cases.clocks.iter_mut().enumerate() {
                // The reply's clock runs for few.
                let runs = at < 2 || few(25) == 0;
                let left = i16::try_from(few(24)).unwrap_or(0) - 2;
                clock.used_bp.push(if runs { u16::try_from(few(10_500)).unwrap_or(0) } else { NO_SHARE });
                clock.working_days_left.push(if runs { left } else { NO_TIME });
                clock.hours_left.push(if runs { left * 24 } else { NO_TIME });
            }
        }
        cases
    }

    /// As columns.
    #[must_use]
    pub fn columns(&self) -> CaseColumns<'_> {
        let [citizen, unit, reply] = &self.clocks;
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
            citizen: citizen.columns(),
            unit: unit.columns(),
            reply: reply.columns(),
        }
    }
}
