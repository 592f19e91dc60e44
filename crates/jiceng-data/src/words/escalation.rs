//! The closed lists of escalation: what a rule asks about a case, and what it makes due.

use crate::closed_list;

closed_list! {
    /// How strongly a case is supervised.
    pub enum SupervisionLevel {
        Ordinary = "ordinary", "普通督办", "ordinary supervision";
        Yellow = "yellow", "黄牌督办", "yellow supervision";
        Red = "red", "红牌督办", "red supervision";
    }
}

closed_list! {
    /// What a rule of escalation makes due.
    pub enum Measure {
        Remind = "remind", "提醒", "remind the handler";
        Urge = "urge", "催办", "urge the unit";
        SuperviseOrdinary = "supervise-ordinary", "普通督办", "order ordinary supervision";
        SuperviseYellow = "supervise-yellow", "黄牌督办", "order yellow supervision";
        SuperviseRed = "supervise-red", "红牌督办", "order red supervision";
        Escalate = "escalate", "上报", "escalate";
        ReportAtOnce = "report-at-once", "立即报告", "report at once";
        InformPolice = "inform-police", "报告公安机关或者其他有关部门", "inform the police or another department";
        PutToDecider = "put-to-decider", "提请有权机关决定", "put to the organ that decides";
        EndAndTell = "end-and-tell", "终止并告知其他途径", "end it and tell the parties of other routes";
    }
}

closed_list! {
    /// What is measured of a case. Time left is negative once it is overdue.
    pub enum Quantity {
        CitizenUsedBp = "citizen-used-bp", "办理期限已用（万分之一）", "used of the case's limit (1/10,000)";
        CitizenDaysLeft = "citizen-days-left", "办理期限剩余（工作日）", "working days left of the case's limit";
        CitizenHoursLeft = "citizen-hours-left", "办理期限剩余（小时）", "hours left of the case's limit";
        UnitUsedBp = "unit-used-bp", "本级期限已用（万分之一）", "used of the unit's limit (1/10,000)";
        UnitDaysLeft = "unit-days-left", "本级期限剩余（工作日）", "working days left of the unit's limit";
        UnitHoursLeft = "unit-hours-left", "本级期限剩余（小时）", "hours left of the unit's limit";
        ReplyUsedBp = "reply-used-bp", "督办回复期限已用（万分之一）", "used of the limit for the reply (1/10,000)";
        ReplyDaysLeft = "reply-days-left", "督办回复期限剩余（工作日）", "working days left for the reply";
        ReplyHoursLeft = "reply-hours-left", "督办回复期限剩余（小时）", "hours left for the reply";
        Failures = "failures", "本级未成次数", "failures at this level";
        Parties = "parties", "当事人人数", "parties";
        AmountFen = "amount-fen", "金额（分）", "amount (fen)";
        Returns = "returns", "退回次数", "returns";
        UnansweredUrges = "unanswered-urges", "催办未回应次数", "urges without an answer";
        Reopenings = "reopenings", "重新办理次数", "reopenings";
    }
}

closed_list! {
    /// What is known of a case, or not.
    pub enum CaseFlag {
        CrossesBoundary = "crosses-boundary", "超出本级区域", "crosses the boundary of the level";
        MayTurnViolent = "may-turn-violent", "有可能激化，引起治安案件、刑事案件", "may turn violent or become a crime";
        MajorOrUrgent = "major-or-urgent", "重大、紧急", "major or urgent";
        PartyRefused = "party-refused", "当事人一方明确拒绝调解", "a party clearly refused mediation";
        NoMediator = "no-mediator", "调解员回避，又无他人可以调解", "the mediator steps aside and there is no other";
        Contested = "contested", "管辖有争议，协商不成", "competence is disputed and talks have failed";
        SuperiorAccused = "superior-accused", "上一级是被检举、控告的单位或者人员", "the level above is the accused";
        Excused = "excused", "逾期有正当理由", "there is a proper reason for being late";
    }
}

closed_list! {
    /// How great the risk of a case is held to be.
    pub enum Risk {
        None = "none", "无", "none";
        Low = "low", "低", "low";
        Medium = "medium", "中", "medium";
        High = "high", "高", "high";
    }
}

impl Quantity {
    /// The least and the largest number of the quantity. 取值范围。
    #[must_use]
    pub const fn range(self) -> (i64, i64) {
        match self {
            Self::CitizenUsedBp | Self::UnitUsedBp | Self::ReplyUsedBp => (0, 65_534),
            Self::CitizenDaysLeft
            | Self::CitizenHoursLeft
            | Self::UnitDaysLeft
            | Self::UnitHoursLeft
            | Self::ReplyDaysLeft
            | Self::ReplyHoursLeft => (-32_767, 32_767),
            Self::Failures | Self::Returns | Self::UnansweredUrges | Self::Reopenings => (0, 255),
            Self::Parties => (0, 65_535),
            Self::AmountFen => (0, i64::MAX),
        }
    }
}

impl Measure {
    /// The supervision that it orders. 所要求的督办等级。
    #[must_use]
    pub const fn supervision(self) -> Option<SupervisionLevel> {
        match self {
            Self::SuperviseOrdinary => Some(SupervisionLevel::Ordinary),
            Self::SuperviseYellow => Some(SupervisionLevel::Yellow),
            Self::SuperviseRed => Some(SupervisionLevel::Red),
            _ => None,
        }
    }
}
