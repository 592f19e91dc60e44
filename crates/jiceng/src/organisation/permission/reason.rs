use jiceng_data::closed_list;
use jiceng_data::words::BarCause;

use crate::explain::reason_table;

closed_list! {
    /// Why something may be done or not: one bit each. The first nine are the grounds of recusal.
    pub enum PermissionReason {
        Party = "party", "本人是当事人", "is a party";
        NearKin = "near-kin", "与当事人有近亲属关系", "is near kin of a party";
        DirectInterest = "direct-interest", "有直接利害关系", "has a direct interest";
        EarlierRepresentative = "earlier-representative", "曾任当事人的代理人", "represented a party before";
        OtherRelation = "other-relation", "有其他可能影响公正的关系", "has another relation that may affect fairness";
        Accused = "accused", "本人是被检举、控告人", "is the accused";
        SuperiorOfAccused = "superior-of-accused", "是被检举、控告人的直接上级", "is the accused person's own superior";
        SubordinateOfAccused = "subordinate-of-accused", "是被检举、控告人的下属", "is a subordinate of the accused";
        ActedBefore = "acted-before", "在同一事项中担任过应分开的职责", "had a function in the matter that is kept apart";
        Granted = "granted", "有授权", "it is granted";
        OpenToAll = "open-to-all", "公开内容，任何人可查看", "open: anybody may view it";
        NotInService = "not-in-service", "当日不在任", "does not serve on that day";
        NotGranted = "not-granted", "没有规定授权", "no rule grants it";
        OtherPlace = "other-place", "授权不及于该区划", "what is granted does not reach that place";
        NotAssigned = "not-assigned", "须为该事项的承办人", "only for whoever is assigned to it";
        AccusedPerson = "accused-person", "不得让被检举、控告人看到或者经手", "never for the accused";
        AccusedUnit = "accused-unit", "不得转给被检举、控告的单位", "never for the accused unit";
        Unrelated = "unrelated", "不承办的人员不得知悉", "closed to whoever does not work on it";
        NoConsent = "no-consent", "未取得本人单独同意", "the person's separate consent is missing";
        Never = "never", "任何人不得为之", "nobody may";
        FullSight = "full-sight", "依授权查看全部", "everything is seen, as granted";
        RedactedByDefault = "redacted-by-default", "默认脱敏", "the redacted view is the default";
        Inherited = "inherited", "密级沿用其来源", "it is as confidential as what it was made from";
        SmallCells = "small-cells", "人数过少的格已隐去", "small cells are suppressed";
        OtherCells = "other-cells", "为防由合计推出，另隐去其他格", "other cells are suppressed so that the total does not give them away";
        TotalHidden = "total-hidden", "为防推出，合计也隐去", "the total is suppressed too";
    }
}
reason_table!(PermissionReason);

impl PermissionReason {
    pub(super) const fn of(cause: BarCause) -> Self {
        match cause {
            BarCause::AccusedPerson => Self::AccusedPerson,
            BarCause::AccusedUnit => Self::AccusedUnit,
            BarCause::Unrelated => Self::Unrelated,
            BarCause::NoConsent => Self::NoConsent,
            BarCause::Always => Self::Never,
        }
    }

    pub(super) const fn mask(self) -> u64 {
        1 << self as u64
    }
}

#[cfg(test)]
mod tests {
    use jiceng_data::words::RecusalGround;

    use super::*;
    use crate::organisation::recusal::RecusalReason;

    #[test]
    fn grounds_are_the_same_bits() {
        for ground in RecusalGround::ALL {
            let mine = PermissionReason::from_word(ground.word()).unwrap();
            assert_eq!(RecusalReason::of(*ground) as u32, mine as u32);
        }
    }
}
