use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// A rule of duty: as a reason, one bit each; as a breach, the rule that does not hold.
    pub enum DutyRule {
        Whole = "whole", "所查各项均符合", "everything that was looked at holds";
        Uncovered = "uncovered", "该户没有负责的干部", "nobody answers for the household";
        Orphaned = "orphaned", "负责干部已离岗而未交接", "the responsible official has left and handed nothing over";
        NoGroup = "no-group", "该户不属于任何村民小组", "the household belongs to no villager group";
        NoGrid = "no-grid", "该户不属于任何网格", "the household belongs to no grid";
        SeveralGroups = "several-groups", "该户同时属于几个村民小组", "the household belongs to several villager groups at once";
        SeveralGrids = "several-grids", "该户同时属于几个网格", "the household belongs to several grids at once";
        HandedOver = "handed-over", "离岗干部的全部职责均已交接", "everything that the leaving official answered for is handed over";
        Reshaped = "reshaped", "划分调整后各户各归其所，原记录保留", "every household has its new place, and the old record is kept";
        PostEmpty = "post-empty", "开放时段内岗位无人", "the post is empty in an opening hour";
        PostDoubled = "post-doubled", "同一岗位同一时段安排了几人", "several officials stand at one post at one time";
        TwoPosts = "two-posts", "同一干部同一时段安排在几个岗位", "one official stands at several posts at one time";
        Incompatible = "incompatible", "该干部不能胜任此岗位", "the official cannot stand at this post";
        OnLeave = "on-leave", "该干部当时请假", "the official is on leave then";
        NotInService = "not-in-service", "该干部当时不在岗", "the official is not in service then";
        ClosedThen = "closed-then", "该时段大厅不开放", "the hall is closed then";
        TooManyWindowDays = "too-many-window-days", "一周窗口值班日超过上限", "more window days in the week than allowed";
        FieldDaysOutOfReach = "field-days-out-of-reach", "余下的工作日不足以完成驻村日数", "the working days that remain do not suffice for the field days";
        TooFewFieldDays = "too-few-field-days", "一周驻村日数不足", "too few field days in the week";
        NoObligation = "no-obligation", "该周不要求驻村", "no field days are asked for in that week";
        TooFewMeals = "too-few-meals", "当月同吃次数不足", "too few meals in the month";
        NotIssued = "not-issued", "餐票未发放，或者不是发给该干部", "the ticket was not issued, or not to this official";
        OutsideGrid = "outside-grid", "用餐的户不在该干部的网格", "the household is not in the official's own grid";
        IssuedTwice = "issued-twice", "餐票已经发放", "the ticket has been issued already";
        UsedTwice = "used-twice", "餐票已经使用", "the ticket has been used already";
        UsedBeforeIssue = "used-before-issue", "用餐早于发票或者晚于当月", "the meal lies before the issue or after the ticket's month";
        RedeemedUnused = "redeemed-unused", "餐票没有使用记录", "the ticket has not been used";
        WrongHousehold = "wrong-household", "兑付的户不是用餐的户", "another household than the one that gave the meal";
        RedeemedTwice = "redeemed-twice", "餐票已经兑付", "the ticket has been redeemed already";
        NothingToReverse = "nothing-to-reverse", "没有可以冲正的记录", "there is nothing to reverse";
        ScreeningMissed = "screening-missed", "排查未在计划期内进行", "the screening was not done in the planned time";
        ScreeningLate = "screening-late", "排查晚于计划期", "the screening was done after the planned time";
        ScreeningUnplanned = "screening-unplanned", "该处不在这一轮排查的计划之内", "the place is not in the plan of the round";
        ReportedTwice = "reported-twice", "同一处的排查已有记录", "the place has been reported on already";
    }
}
reason_table!(DutyRule);

closed_list! {
    /// The way out of a breach.
    pub enum Remedy {
        None = "none", "无须处理", "nothing to do";
        AssignOfficial = "assign-official", "指定负责的干部", "name a responsible official";
        HandOver = "hand-over", "办理交接，由接任者自离岗次日起负责", "hand over to a taker from the day after the last day";
        PutInOneGroup = "put-in-one-group", "归入一个村民小组", "put the household into one villager group";
        PutInOneGrid = "put-in-one-grid", "归入一个网格", "put the household into one grid";
        StandIn = "stand-in", "由所列的人顶岗", "let one of those named stand in";
        NobodyCanStandIn = "nobody-can-stand-in", "本单位无人可以顶岗，请调配人员或者报上级协调", "nobody here can stand in: move staff, or ask the level above";
        RemoveEntry = "remove-entry", "删去该条安排", "remove the entry";
        MoveDay = "move-day", "把一个值班日让给他人", "give one window day to somebody else";
        GoToTheField = "go-to-the-field", "补足驻村日数，或者补记请假", "make up the field days, or record the leave";
        EatInTheGrid = "eat-in-the-grid", "在本人网格内补足同吃次数", "make up the meals in the own grid";
        CorrectRecord = "correct-record", "核对记录；记错的以冲正更正", "check the record; correct a slip by a reversal";
        DoScreening = "do-screening", "立即补做并报告", "do it now and report";
    }
}
