//! The closed lists of indicators: what is counted, of which cases, and how it is published.

use crate::closed_list;

closed_list! {
    /// How the figure of an indicator is made of its counts.
    pub enum IndicatorForm {
        Count = "count", "计数", "a count";
        Rate = "rate", "占比（分子为分母的一部分）", "a share: the numerator is a part of the denominator";
        Ratio = "ratio", "比值", "a ratio of two counts";
        Difference = "difference", "两数之差", "the difference of two counts";
        Change = "change", "较上期增减", "the change against the period before";
        SpeedUp = "speed-up", "提速（各种算法）", "the speed-up, under each reading";
        Interval = "interval", "间隔天数（中位数、第90百分位）", "days between two events: median and 90th percentile";
    }
}

closed_list! {
    /// Which cases a figure speaks of. It is a part of the name: other cases make another indicator.
    pub enum IndicatorBasis {
        Received = "received", "本期接收", "received in the period";
        Due = "due", "本期到期，含仍未办结的", "due in the period, also what is still open";
        Closed = "closed", "本期办结", "closed in the period";
        AsOf = "as-of", "截至某日", "as of a day";
        Given = "given", "由使用方统计", "counted by the host";
    }
}

closed_list! {
    /// For what stretch of time an indicator is meant.
    pub enum IndicatorPeriod {
        Any = "any", "任意期间", "any";
        Week = "week", "周", "a week, summed";
        Month = "month", "月", "a month, summed";
        Year = "year", "日历年", "a calendar year";
        AsOf = "as-of", "截至某日", "as of a day";
        Survey = "survey", "一次调查", "one survey";
    }
}

closed_list! {
    /// Of what something is counted. Households and visits to them are two things.
    pub enum CountUnit {
        Item = "item", "件", "items";
        Person = "person", "人", "persons";
        PersonVisit = "person-visit", "人次", "person-visits";
        Household = "household", "户", "households";
        HouseholdVisit = "household-visit", "户次", "household-visits";
        Mu = "mu", "亩", "mu";
        Piece = "piece", "个", "pieces";
        PersonWeek = "person-week", "人周", "person-weeks";
        PersonMonth = "person-month", "人月", "person-months";
        Meal = "meal", "餐", "meals";
        Time = "time", "次", "times";
        Day = "day", "天", "days";
        Second = "second", "秒", "seconds";
        BasisPoint = "basis-point", "万分之一", "parts of ten thousand";
        Hundredth = "hundredth", "百分之一分", "hundredths of a point";
    }
}

closed_list! {
    /// Which cases are counted. A case that was merged into another counts as a report only.
    pub enum Cohort {
        Reported = "reported", "本期上报，含并案", "reported in the period, merged ones too";
        Received = "received", "本期接收", "received in the period";
        Accepted = "accepted", "本期受理", "accepted in the period";
        Due = "due", "本期到期", "due in the period";
        Closed = "closed", "本期首轮办结", "closed in the period, the first time";
        Open = "open", "期末在办", "open at the end";
        Reopened = "reopened", "本期重新办理", "reopened in the period";
    }
}

closed_list! {
    /// What is added up over the cases; each case is one where nothing else is said.
    pub enum CaseAmount {
        Cases = "cases", "件数", "cases";
        Assignments = "assignments", "交办次数", "assignments";
        Returns = "returns", "退回次数", "returns";
        Checks = "checks", "核查次数", "checks of a result";
        Reworks = "reworks", "返工次数", "results sent back";
        Orders = "orders", "督办次数", "orders of supervision";
        RepliesInTime = "replies-in-time", "按期回复的督办次数", "orders answered in time";
        WallSeconds = "wall-seconds", "历时（秒）", "seconds from beginning to end";
        HeldSeconds = "held-seconds", "挂起时长（秒）", "seconds during which it was held";
    }
}

closed_list! {
    /// What is so of a case, or not.
    pub enum CaseTrait {
        ClockMet = "clock-met", "该时限按期完成", "the clock was met";
        ClockOverdue = "clock-overdue", "该时限已逾期未完成", "the clock is overdue and open";
        Agreed = "agreed", "达成协议", "an agreement was reached";
        NotAgreed = "not-agreed", "未达成协议", "no agreement was reached";
        Solved = "solved", "已解决", "solved";
        Closed = "closed", "已办结", "closed with a result";
        NotAccepted = "not-accepted", "不予受理", "not accepted";
        CorrectionNotice = "correction-notice", "曾要求补正", "papers were asked for again";
        Returned = "returned", "曾退回", "returned at least once";
        Reworked = "reworked", "曾返工", "a result was sent back";
        OneTrip = "one-trip", "申请人至多跑一次", "the applicant came once at most";
        OnTheSpot = "on-the-spot", "当场办结", "closed at the same visit";
        CallBackDue = "call-back-due", "应当回访", "a call-back is due";
        Reached = "reached", "回访接通", "the party was reached";
        ContactedInTime = "contacted-in-time", "按时联系（回访确认）", "the party says that it was contacted in time";
        SaysSolved = "says-solved", "当事人认为已解决", "the party says that it is solved";
        Satisfied = "satisfied", "满意", "satisfied";
        BasicallySatisfied = "basically-satisfied", "基本满意", "basically satisfied";
        BadRating = "bad-rating", "差评经核实", "a bad rating was verified";
        Repaired = "repaired", "差评按期整改", "the bad rating was put right in time";
        Urged = "urged", "曾催办", "urged at least once";
        Supervised = "supervised", "在督办中", "supervised";
        Extended = "extended", "曾延期", "extended";
        AgentFiled = "agent-filed", "代办", "filed by an agent";
        Certified = "certified", "证照已送达", "the certificate was delivered";
        RepeatPetition = "repeat-petition", "重复信访", "repeats an earlier petition";
        SkippedLevel = "skipped-level", "越级", "first raised above the competent level";
        FromGrid = "from-grid", "网格上报", "reported from the grid";
        ReopenedInWindow = "reopened-in-window", "回溯期内重新办理", "reopened within the look-back";
        WithinGrid = "within-grid", "未出网格", "did not leave the grid";
        WithinVillage = "within-village", "未出村", "did not leave the village";
        WithinTownship = "within-township", "未出镇", "did not leave the township";
        ViaHall = "via-hall", "窗口来件", "came at the hall";
        ViaVisit = "via-visit", "走访来件", "came by a visit";
        ViaSms = "via-sms", "短信来件", "came by short message";
        ViaLetter = "via-letter", "来信", "came by letter";
        ViaCall = "via-call", "来电", "came by call";
        ViaAbove = "via-above", "上级转办", "referred from above";
        ViaInternet = "via-internet", "网络来件", "came by internet";
    }
}

closed_list! {
    /// A way in which a case leaves a rate without a result, or comes back: printed beside the rate.
    pub enum CaseExit {
        Withdrawn = "withdrawn", "撤回", "withdrawn";
        Transferred = "transferred", "移送", "transferred";
        Refused = "refused", "不予受理", "not accepted";
        Terminated = "terminated", "终止", "terminated";
        Merged = "merged", "并案", "merged";
        Reopened = "reopened", "重新办理", "reopened";
    }
}

closed_list! {
    /// Days from when a dispute was found.
    pub enum DisputeInterval {
        ToAccepted = "to-accepted", "发现至受理", "found to accepted";
        ToFirstSession = "to-first-session", "发现至首次调解", "found to first session";
        ToConclusion = "to-conclusion", "发现至办结", "found to conclusion";
    }
}

closed_list! {
    /// What a published figure claims.
    pub enum Claim {
        Exact = "exact", "等于", "exactly";
        AtLeast = "at-least", "以上、多于", "at least";
        About = "about", "约", "about";
    }
}

closed_list! {
    /// Which number of an indicator was published.
    pub enum PublishedPart {
        Numerator = "numerator", "分子、计数", "numerator, or the count";
        Denominator = "denominator", "分母", "denominator";
        ShareBp = "share-bp", "比率（万分之一）", "share or ratio (1/10,000)";
    }
}
