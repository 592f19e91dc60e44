use jiceng_data::closed_list;
use jiceng_data::words::{CaseFlag, Quantity};

use crate::explain::reason_table;

closed_list! {
    /// Why an answer about escalation is what it is: one bit each.
    pub enum EscalationReason {
        ByTime = "by-time", "时限", "by time";
        ByFailure = "by-failure", "本级未成", "it failed at the level";
        ByParties = "by-parties", "人数", "by the number of parties";
        ByAmount = "by-amount", "金额", "by the amount";
        ByRisk = "by-risk", "风险", "by the risk";
        ByReturns = "by-returns", "退回", "it was returned";
        ByUrges = "by-urges", "催办未回应", "it was urged without an answer";
        ByReopening = "by-reopening", "重新办理", "it was reopened";
        BySupervision = "by-supervision", "已在督办", "supervision is in force";
        CrossesBoundary = "crosses-boundary", "超出本级区域", "it crosses the boundary of the level";
        MayTurnViolent = "may-turn-violent", "有可能激化", "it may turn violent";
        MajorOrUrgent = "major-or-urgent", "重大、紧急", "it is major or urgent";
        PartyRefused = "party-refused", "一方明确拒绝调解", "a party clearly refused mediation";
        NoMediator = "no-mediator", "无人可以调解", "there is no mediator";
        Contested = "contested", "管辖有争议", "competence is disputed";
        SuperiorAccused = "superior-accused", "上一级是被检举、控告的", "the level above is the accused";
        NothingDue = "nothing-due", "没有规则成立", "no rule holds";
        DirectSuperior = "direct-superior", "报上一级", "it goes to the direct superior";
        SkipGrounded = "skip-grounded", "越级有依据", "a level is skipped on a cited ground";
        SkipUngrounded = "skip-ungrounded", "越级理由当日没有依据，改报上一级", "the ground for the skip has no provision on that day: it goes to the direct superior";
        SupervisionStands = "supervision-stands", "已有同级或者更高的督办，不再重复", "supervision as strong is in force already and is not ordered again";
        Permitted = "permitted", "可以催办", "it may be urged";
        DayUsedUp = "day-used-up", "当日催办次数已满", "the urges of the day are used up";
        AllUsedUp = "all-used-up", "催办总次数已满", "the urges in all are used up";
        NotSupervised = "not-supervised", "未在督办", "it is not supervised";
        Ordered = "ordered", "督办在办", "supervision is in force";
        Raised = "raised", "督办已升级", "supervision was raised";
        Cancelled = "cancelled", "督办已撤销", "supervision was cancelled";
        Replied = "replied", "已回复", "the unit has replied";
        ReplyOpen = "reply-open", "尚未回复", "the reply is outstanding";
        ReplyLate = "reply-late", "回复逾期", "the reply is late";
        NoReplyLimit = "no-reply-limit", "没有规定回复期限", "no limit is set for the reply";
        ByLevel = "by-level", "按办结时的层级计", "counted by the level at which it was concluded";
        LostByReopening = "lost-by-reopening", "后在更高层级重新办理，不再计入原层级", "reopened higher later: no longer counted at the lower level";
        NothingConcluded = "nothing-concluded", "没有办结的事项", "nothing was concluded";
    }
}
reason_table!(EscalationReason);

impl EscalationReason {
    /// The reason behind a threshold of a quantity.
    pub(super) const fn of_quantity(quantity: Quantity) -> Self {
        match quantity {
            Quantity::Failures => Self::ByFailure,
            Quantity::Parties => Self::ByParties,
            Quantity::AmountFen => Self::ByAmount,
            Quantity::Returns => Self::ByReturns,
            Quantity::UnansweredUrges => Self::ByUrges,
            Quantity::Reopenings => Self::ByReopening,
            _ => Self::ByTime,
        }
    }

    /// The reason behind something that is so.
    pub(super) const fn of_flag(flag: CaseFlag) -> Option<Self> {
        Some(match flag {
            CaseFlag::CrossesBoundary => Self::CrossesBoundary,
            CaseFlag::MayTurnViolent => Self::MayTurnViolent,
            CaseFlag::MajorOrUrgent => Self::MajorOrUrgent,
            CaseFlag::PartyRefused => Self::PartyRefused,
            CaseFlag::NoMediator => Self::NoMediator,
            CaseFlag::Contested => Self::Contested,
            CaseFlag::SuperiorAccused => Self::SuperiorAccused,
            // It keeps rules from holding and makes none hold.
            CaseFlag::Excused => return None,
        })
    }
}
