use jiceng_data::closed_list;

use crate::explain::{Reasons, reason_table};
use crate::organisation::recusal::RecusalReason;

closed_list! {
    /// Why an official is not a candidate: one bit each. The first nine are the grounds of recusal.
    pub enum CandidateReason {
        Party = "party", "本人是当事人", "is a party";
        NearKin = "near-kin", "与当事人有近亲属关系", "is near kin of a party";
        DirectInterest = "direct-interest", "有直接利害关系", "has a direct interest";
        EarlierRepresentative = "earlier-representative", "曾任当事人的代理人", "represented a party before";
        OtherRelation = "other-relation", "有其他可能影响公正的关系", "has another relation that may affect fairness";
        Accused = "accused", "本人是被检举、控告人", "is the accused";
        SuperiorOfAccused = "superior-of-accused", "是被检举、控告人的直接上级", "is the accused person's own superior";
        SubordinateOfAccused = "subordinate-of-accused", "是被检举、控告人的下属", "is a subordinate of the accused";
        ActedBefore = "acted-before", "在同一事项中担任过应分开的职责", "had a function in the matter that is kept apart";
        NotInService = "not-in-service", "当日不在任", "does not serve on that day";
        Absent = "absent", "当日不在岗", "is away on that day";
        OtherPlace = "other-place", "不在该区划", "serves in another place";
        OtherUnit = "other-unit", "不在所要求的机构", "serves in another body";
        LacksRole = "lacks-role", "没有所要求的角色", "does not have the role";
    }
}
reason_table!(CandidateReason);

impl CandidateReason {
    /// The grounds of recusal have the same bits in both tables.
    pub(super) fn of_grounds(grounds: Reasons<RecusalReason>) -> Reasons<Self> {
        Reasons::from_bits(grounds.bits())
    }

    /// The bits of the grounds of recusal.
    pub(super) const GROUNDS: u64 = (1 << (Self::ActedBefore as u64 + 1)) - 1;
}

#[cfg(test)]
mod tests {
    use jiceng_data::words::RecusalGround;

    use super::*;

    #[test]
    fn grounds_are_the_same_bits_in_all_three_lists() {
        for ground in RecusalGround::ALL {
            let reason = RecusalReason::of(*ground);
            let mine = CandidateReason::from_word(ground.word()).unwrap();
            assert_eq!((reason as u32, reason.word()), (mine as u32, mine.word()));
            assert!(CandidateReason::GROUNDS >> (mine as u32) & 1 == 1);
        }
        assert_eq!(CandidateReason::GROUNDS.count_ones() as usize, RecusalGround::ALL.len());
    }
}
