use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// What a figure rests on, and what it leaves open: one bit each.
    pub enum IndicatorReason {
        Counted = "counted", "按定义计数", "counted as defined";
        ZeroDenominator = "zero-denominator", "分母为零，不给出比率", "the denominator is zero, so there is no rate";
        NotGiven = "not-given", "所需计数未提供，不以零代替", "a count that it needs was not given, and is not taken as zero";
        Contradictory = "contradictory", "部分多于全部，不给出比率", "the part is more than the whole, so there is no rate";
        MixedUnits = "mixed-units", "工作日与自然日混在一起，不能相加", "working and calendar days stand together and cannot be added";
        PeriodOpen = "period-open", "数据未到期末，期间尚未结束", "the data end before the period does";
        PeriodUnlike = "period-unlike", "所问期间与指标规定的期间不同", "the period asked for is not the one that it is meant for";
        NotYetDue = "not-yet-due", "尚未到期的在办件既不计按期也不计逾期", "open cases that are not yet due are neither met nor missed";
        ExitsApart = "exits-apart", "有撤回、移送、不予受理等退出或者重新办理，另列", "cases left or were reopened; they stand beside it";
        OpenOverdueApart = "open-overdue-apart", "仍有在办超期件，不在办结基数内", "cases are open and overdue, which those closed do not show";
        DaysUnknown = "days-unknown", "部分纠纷缺少日期，不计入天数", "disputes without one of the two dates are not measured";
        GroupsPartial = "groups-partial", "部分计数未按组提供，各组之和不等于总数", "a count was not given by group, so the groups do not add up";
    }
}
reason_table!(IndicatorReason);
