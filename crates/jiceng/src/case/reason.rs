use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// What holds of a case.
    pub enum CaseReason {
        InTime = "in-time", "各项时限均未逾期", "no clock has run out";
        StatutoryOverdue = "statutory-overdue", "法定时限已逾期", "the statutory limit has run out";
        PromisedOverdue = "promised-overdue", "承诺时限已逾期", "the promised limit has run out";
        UnitOverdue = "unit-overdue", "本级时限已逾期", "the unit's limit has run out";
        OtherOverdue = "other-overdue", "登记、受理、响应、送达或者回复的时限已逾期", "the limit to register, accept, respond, deliver or reply has run out";
        FinishedLate = "finished-late", "有时限逾期办结，记录不因结案或者重新办理消失", "something was finished late; closing or reopening does not wipe it out";
        Held = "held", "处于暂停", "is held";
        PapersAwaited = "papers-awaited", "等候补正材料", "papers are awaited";
        DeemedAccepted = "deemed-accepted", "逾期未告知补正，自收到材料之日起视为受理", "accepted as of the day of the papers: nothing was told in time";
        Extended = "extended", "已依法延长", "was extended";
        Contested = "contested", "管辖有争议", "who has it is contested";
        Returned = "returned", "曾被退回", "was returned";
        Escalated = "escalated", "已上报到更高层级", "has gone up to a higher level";
        Joint = "joint", "有协办单位", "other units assist";
        Urged = "urged", "已催办", "was urged";
        Supervised = "supervised", "处于督办之中", "is under supervision";
        ReplyOpen = "reply-open", "督办尚未回复", "an order of supervision awaits a reply";
        Reworked = "reworked", "结果曾被退回重办", "a result was sent back";
        Reopened = "reopened", "曾重新办理", "was reopened";
        MergedAway = "merged-away", "已并入另案", "goes on under another case";
        HasMerged = "has-merged", "有事项并入", "has taken in another case";
        Corrected = "corrected", "有事件已更正", "an event was corrected";
        NoClass = "no-class", "尚未分类，只有不分类别的时限", "has no class yet: only the clocks of every class run";
        ClockUnknown = "clock-unknown", "有时限无法计算，见其错误代码", "a clock could not be computed; see its error code";
    }
}
reason_table!(CaseReason);
