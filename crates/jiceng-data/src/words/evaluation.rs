//! The closed lists of evaluation.

use crate::closed_list;

closed_list! {
    /// What an option of a ballot is.
    pub enum OptionKind {
        Scored = "scored", "计分选项", "counts with its points";
        Unknown = "unknown", "不了解", "don't know";
        Abstain = "abstain", "弃权", "abstention";
        Defaulted = "defaulted", "未评价（默认）", "no rating was given; a default stands for it";
    }
}

closed_list! {
    /// What is done with a mark that is no rating, where that is a word.
    pub enum PolicyWord {
        Exclude = "exclude", "不计入分母", "left out of the denominator";
    }
}

closed_list! {
    /// Who rates.
    pub enum GroupKind {
        MassReview = "mass-review", "群众评议", "mass review";
        PeerReview = "peer-review", "干部互评", "peer review";
        LeadersAppraisal = "leaders-appraisal", "领导评价", "leaders' appraisal";
        Other = "other", "其他评价", "another group";
    }
}

closed_list! {
    /// How the ballots of a group become its score.
    pub enum Aggregator {
        Staged = "staged", "逐项计分，再按权重合计", "score of each dimension, then their weighted sum";
        Trimmed = "trimmed", "逐票计分，去掉若干最高、最低后平均", "score of each ballot, the highest and lowest left out, then their mean";
    }
}

closed_list! {
    /// Of what the least rate of participation is taken.
    pub enum RateBase {
        Electors = "electors", "应参加人数", "those entitled";
        Issued = "issued", "发出票数", "ballots issued";
    }
}

closed_list! {
    /// What is done where one rater rated the same official twice.
    pub enum DuplicateRule {
        RejectAll = "reject-all", "全部作废", "none of them counts";
        KeepFirst = "keep-first-by-time", "按时间取最先一张", "the first by time counts";
        KeepLast = "keep-last-by-time", "按时间取最后一张", "the last by time counts";
    }
}

closed_list! {
    /// A grade, from the highest; what it is called depends on the kind of staff.
    pub enum GradeLevel {
        Excellent = "excellent", "优秀", "excellent";
        Competent = "competent", "称职", "competent";
        BasicallyCompetent = "basically-competent", "基本称职", "basically competent";
        Incompetent = "incompetent", "不称职", "incompetent";
    }
}

closed_list! {
    /// The kind of staff that an official belongs to: words of grades and remedies differ.
    pub enum StaffKind {
        CivilServant = "civil-servant", "公务员", "civil servant";
        InstitutionStaff = "institution-staff", "事业单位工作人员", "staff of a public institution";
        VillageStaff = "village-staff", "村级组织成员", "staff of a village body";
        OtherStaff = "other-staff", "其他人员", "other staff";
    }
}

closed_list! {
    /// What a veto or a condition does to a grade.
    pub enum GradeEffect {
        NoTopGrade = "no-excellent", "不得评为优秀等次", "may not be given the highest grade";
        CapGrade = "cap-grade", "等次不得高于", "the grade may not be higher than";
        ForceGrade = "force-grade", "等次定为", "the grade is set to";
        Review = "review", "提请复核", "put to the deciding organ for review";
    }
}

closed_list! {
    /// Of what a condition's share is taken.
    pub enum ShareBase {
        Marks = "marks", "已作出的选择", "marks made, abstentions and don't-knows among them";
        Counted = "counted", "计入的选择", "marks that count";
    }
}

closed_list! {
    /// How a share is compared with its threshold.
    pub enum Comparison {
        MoreThan = "more-than", "超过", "more than";
        AtLeast = "at-least", "达到或者超过", "at least";
        LessThan = "less-than", "不足", "less than";
    }
}

closed_list! {
    /// What goes before what between equal totals.
    pub enum TieBreak {
        MassScore = "mass-score", "群众评议分高者在前", "the higher mass review";
        FewerDissatisfied = "fewer-dissatisfied", "群众评议不满意占比低者在前", "the smaller share of dissatisfied in the mass review";
        LeaderScore = "leader-score", "领导评价分高者在前", "the higher leaders' appraisal";
        PeerScore = "peer-score", "干部互评分高者在前", "the higher peer review";
    }
}

closed_list! {
    /// Among whom a quota is counted.
    pub enum QuotaScope {
        Scope = "scope", "按名额单位分别计算", "each quota scope by itself";
        Pooled = "pooled", "各名额单位合并计算", "all scopes together";
    }
}

closed_list! {
    /// What "two in a row" counts.
    pub enum RepeatBy {
        Years = "years", "连续年度", "years running";
        Times = "times", "连续次数", "times running, whatever lies between";
    }
}
