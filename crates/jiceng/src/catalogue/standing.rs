use jiceng_data::closed_list;
use jiceng_data::words::RowStatus;

use super::find::OnDay;

closed_list! {
    /// What the law says of an item's time limit on a day.
    pub enum LimitStanding {
        Own = "own", "有本事项的法定时限", "a limit of its own";
        General = "general", "适用行政许可法的一般时限", "the general limit of the Licensing Law";
        Steps = "steps", "只有分步时限，没有总时限", "limits for steps only, none for the whole";
        None = "none", "所引法律未规定时限", "the law cited sets no limit";
        Missing = "missing", "清单未载明时限", "the list gives no figure";
        Abolished = "abolished", "事项已取消", "the item has been abolished";
    }
}

impl LimitStanding {
    pub(super) fn of(state: &OnDay<'_>) -> Self {
        let OnDay::Row(row) = state else { return Self::Abolished };
        match row.status {
            RowStatus::Own => Self::Own,
            RowStatus::General => Self::General,
            RowStatus::Steps => Self::Steps,
            RowStatus::None => Self::None,
            RowStatus::Missing => Self::Missing,
        }
    }
}
