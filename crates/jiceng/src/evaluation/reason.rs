use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// What held for one official's result.
    pub enum EvaluationReason {
        Scored = "scored", "逐级四舍五入计分", "scored, rounded half up at each stage";
        Excluded = "excluded", "不参加考评", "does not take part";
        NoGrade = "no-grade", "参加考评，不定等次", "takes part without a grade";
        Stratified = "stratified", "按各层应参加人数加权", "strata weighted by their electors";
        Trimmed = "trimmed", "去掉若干最高、最低票后平均", "the highest and lowest ballots left out";
        UnknownLeftOut = "unknown-left-out", "“不了解”不计入分母", "don't-knows left out of the denominator";
        UnknownCounted = "unknown-counted", "“不了解”按办法计分", "don't-knows count with the scheme's points";
        AbstentionLeftOut = "abstention-left-out", "弃权不计入分母", "abstentions left out of the denominator";
        AbstentionCounted = "abstention-counted", "弃权按办法计分", "abstentions count with the scheme's points";
        DefaultsApart = "defaults-apart", "未作评价的默认另行列出，不算参与", "defaults stand apart and are no taking part";
        Bonus = "bonus", "加分", "a bonus";
        BonusCapped = "bonus-capped", "加分达到上限", "bonuses cut at their limit";
        Deduction = "deduction", "扣分", "a deduction";
        DeductionCapped = "deduction-capped", "扣分达到上限", "deductions cut at their limit";
        TotalCapped = "total-capped", "总分达到上限", "the total is cut at its cap";
        TotalFloored = "total-floored", "总分扣完为止", "the total ends at 0";
        Vetoed = "vetoed", "一票否决或者限等次事项", "a veto touches the grade";
        Conditioned = "conditioned", "选择占比触及等次条件", "a share of marks touches the grade";
        ForReview = "for-review", "提请决定机关复核", "put to the deciding organ for review";
        QuotaSeat = "quota-seat", "在优秀名额之内", "within the quota of the highest grade";
        QuotaFull = "quota-full", "优秀名额已满", "the quota of the highest grade is full";
        QuotaTie = "quota-tie", "名额处并列，不拆分，待决定", "a tie at the quota, not split: for a decision";
        TieBroken = "tie-broken", "同分依办法先后", "equal totals, ordered by the scheme's rule";
        Tied = "tied", "并列", "equal throughout: one rank";
        RoundedApart = "rounded-apart", "逐级舍入与不舍入相差末位", "rounding at each stage moves the last digit";
    }
}
reason_table!(EvaluationReason);
