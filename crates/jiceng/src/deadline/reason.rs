use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// Why a deadline is what it is: one bit each.
    pub enum DeadlineReason {
        RuleInForce = "rule-in-force", "该规定在事实发生之日有效", "the rule was in force on the day of the fact";
        EarlierVersion = "earlier-version", "适用该规定当时的旧文本", "an earlier text of the same rule was in force then";
        Transition = "transition", "期限跨越新旧法，依过渡规定适用新期限", "a transition rule moves the running period to the new limit";
        FactDecides = "fact-decides", "适用哪一条取决于所给事实", "which rule applies depends on the given fact";
        Varied = "varied", "期限由有权文件另行规定", "the limit is set otherwise by a text that may do so";
        GivenLimit = "given-limit", "期限由请求方给定", "the limit was given by the caller";
        StartExcluded = "start-excluded", "开始当日不计入（明文规定）", "the start day is not counted, as the law says";
        StartExcludedInferred = "start-excluded-inferred", "开始当日不计入（本法未规定，按通行做法）", "the start day is not counted, by common practice";
        StartCounted = "start-counted", "自规定的时刻或当日起算", "the period runs from the moment or day itself";
        StartNotStated = "start-not-stated", "起算方式未作规定，按当日不计入处理", "how it starts is not stated; the start day is taken as not counted";
        TermRuns = "term-runs", "任期届满于对应日", "a term ends on the corresponding day";
        WorkingDays = "working-days", "按工作日计算", "counted in working days";
        CalendarDays = "calendar-days", "按自然日计算", "counted in calendar days";
        Months = "months", "按月、年计算，届满于对应日", "counted in months or years, to the corresponding day";
        Hours = "hours", "按小时计算", "counted in hours";
        WorkingHours = "working-hours", "按工作小时计算", "counted in working hours";
        MonthEnd = "month-end", "没有对应日，以月末日为最后一日", "there is no corresponding day: the month's last day";
        RestDaysSkipped = "rest-days-skipped", "期间内的休息日不计", "rest days inside the period were passed over";
        Backwards = "backwards", "自事件之日向前倒算", "counted backwards from the event";
        AtOnce = "at-once", "当场、即时办理", "at once";
        ByEvent = "by-event", "不迟于事件当日", "by the day of the event";
        NoLimit = "no-limit", "法律未设期限", "the law sets no limit";
        Missing = "missing", "期限数额未见于所据来源", "no source seen gives the figure";
        CorrectionRestarts = "correction-restarts", "自收到补正材料之日起重新计算", "the period starts again at the corrected papers";
        CorrectionExcluded = "correction-excluded", "补正所用时间不计入", "the time of the correction is left out";
        CorrectionTooLate = "correction-too-late", "补正通知逾期，起算日不变", "the notice of correction came too late: the start stays";
        CorrectionWithoutEffect = "correction-without-effect", "该规定未使补正影响期限", "the law gives the correction no effect on this period";
        TimeExcluded = "time-excluded", "扣除法定可扣除的时间", "time that the law lists was left out";
        ExclusionsOverlap = "exclusions-overlap", "扣除的时段相互重叠，只计一次", "excluded intervals overlap and were counted once";
        ExclusionOutside = "exclusion-outside", "扣除的时段有一部分落在期限之外", "an excluded interval lies partly outside the period";
        Held = "held", "扣除的时段尚未结束，期限暂停", "an excluded interval has not ended: the period is held";
        Extended = "extended", "依法延长", "extended";
        LastDayWorks = "last-day-works", "最后一日是工作日", "the last day is a working day";
        RolledByLaw = "rolled-by-law", "最后一日是休息日，依法顺延", "the last day is a rest day and rolls forward, as the law says";
        RolledByBorrowedLaw = "rolled-by-borrowed-law", "最后一日是休息日，依所援引的法律顺延", "the last day is a rest day and rolls forward under a borrowed law";
        LawSilentOnRoll = "law-silent-on-roll", "最后一日是休息日，而法律未规定是否顺延", "the last day is a rest day and the law is silent on rolling";
        OfficeActsBefore = "office-acts-before", "机关应在最后一日之前的工作日办结", "a duty of the office: due on the last working day before";
        CitizenKeepsTime = "citizen-keeps-time", "当事人的权利按顺延后的日期计", "a right of the citizen: the rolled date";
        NoWorkingDayInside = "no-working-day-inside", "期间内没有工作日，以原日期为准", "no working day lies inside the period: the raw date";
        LastDayFixed = "last-day-fixed", "届满日不因休息日变动", "the last day does not move";
        PromiseEarlier = "promise-earlier", "承诺时限更早，以承诺为准", "the promised limit is earlier and decides";
        PromiseLater = "promise-later", "承诺时限不早于法定时限，以法定为准", "the promised limit is not earlier: the legal limit decides";
        PromiseAlone = "promise-alone", "法律未设期限，以承诺为准", "the law sets no limit: the promised limit stands alone";
        OfItem = "of-item", "由服务事项确定当时适用的规定", "the item decides which rule applies on that day";
        StepsOnly = "steps-only", "只有分步时限，没有总时限", "the law limits steps only, not the whole";
    }
}
reason_table!(DeadlineReason);
