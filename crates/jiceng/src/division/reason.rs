use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// What became of a code: one bit each.
    pub enum DivisionReason {
        OfCurrentList = "of-current-list", "代码属于现行清单", "the code is of the current list";
        OfEarlierList = "of-earlier-list", "代码属于较早的清单", "the code is of an earlier list";
        SameCode = "same-code", "代码未变", "the code has not changed";
        Renumbered = "renumbered", "单位未变，代码已变更", "the unit is the same, its code has changed";
        Merged = "merged", "已与其他单位合并", "merged with others";
        Split = "split", "已分为几个单位", "split into several";
        Dissolved = "dissolved", "已撤销", "dissolved";
        SuccessorUnknown = "successor-unknown", "去向没有来源写明", "no source says what took its place";
    }
}
reason_table!(DivisionReason);
