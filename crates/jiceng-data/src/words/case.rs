//! The closed lists of cases: what policy documents speak of.

use super::ExclusionKind;
use crate::closed_list;

closed_list! {
    /// What kind of matter a case is: the buckets of the county's own account, and three more.
    pub enum CaseKind {
        Certificate = "certificate", "证件办理", "certificate";
        Convenience = "convenience", "便民事项", "convenience";
        Difficulty = "difficulty", "生产生活困难", "difficulty";
        Livelihood = "livelihood", "民生问题", "livelihood problem";
        Dispute = "dispute", "矛盾纠纷", "dispute";
        Petition = "petition", "信访", "petition";
        Hazard = "hazard", "安全、治安隐患", "hazard";
        Opinion = "opinion", "社情民意", "opinion";
        Enquiry = "enquiry", "咨询", "enquiry";
    }
}

closed_list! {
    /// A level at which a case is handled, from the bottom: small matters do not leave the grid.
    pub enum CaseLevel {
        Grid = "grid", "网格", "grid";
        Village = "village", "村", "village station";
        Township = "township", "镇", "township centre";
        County = "county", "县", "county";
    }
}

impl CaseLevel {
    /// The level directly above; none above the county. 上一级。
    #[must_use]
    pub const fn above(self) -> Option<Self> {
        match self {
            Self::Grid => Some(Self::Village),
            Self::Village => Some(Self::Township),
            Self::Township => Some(Self::County),
            Self::County => None,
        }
    }
}

closed_list! {
    /// What a clock of a case measures.
    pub enum ClockKind {
        Register = "register", "登记", "register";
        Accept = "accept", "受理", "accept";
        UnitAccept = "unit-accept", "接单", "take over the assignment";
        FirstResponse = "first-response", "首次响应", "first response";
        ResolveStatutory = "resolve-statutory", "法定办结", "statutory limit";
        ResolvePromised = "resolve-promised", "承诺办结", "promised limit";
        UnitResolve = "unit-resolve", "本级办结", "limit of the unit";
        Deliver = "deliver", "送达", "deliver";
        Reply = "reply", "督办回复", "reply to the supervision order";
        Feedback = "feedback", "回访", "call back";
        Correction = "correction", "补正", "correct the papers";
    }
}

closed_list! {
    /// From what a clock of a case runs, where the policy sets it otherwise than its kind.
    pub enum ClockStart {
        Received = "received", "收到", "receipt";
        Registered = "registered", "登记", "registration";
        Accepted = "accepted", "受理", "acceptance";
        Papers = "papers", "材料齐全", "complete papers";
    }
}

closed_list! {
    /// Why a case is held. The first fourteen may stop a limit of the law, where it lists them; the others never do.
    pub enum HoldKind {
        Hearing = "hearing", "听证", "hearing";
        Tender = "tender", "招标", "tender";
        Auction = "auction", "拍卖", "auction";
        Inspection = "inspection", "检验", "inspection";
        Testing = "testing", "检测", "testing";
        Quarantine = "quarantine", "检疫", "quarantine";
        Appraisal = "appraisal", "鉴定", "appraisal";
        ExpertReview = "expert-review", "专家评审", "expert review";
        SiteSurvey = "site-survey", "现场勘验", "site survey";
        Opinions = "opinions", "征求第三方和其他机关意见", "asking third parties and other organs";
        Correction = "correction", "补正材料", "correction of papers";
        CompetenceTalks = "competence-talks", "协商确定办理机关", "agreement on the competent body";
        Suspension = "suspension", "中止", "suspension by law";
        ForceMajeure = "force-majeure", "不可抗力", "force majeure";
        Citizen = "citizen", "等候当事人", "waiting for the citizen";
        Weather = "weather", "等候天气", "waiting for the weather";
        Parts = "parts", "等候物料", "waiting for materials";
        OtherUnit = "other-unit", "等候其他单位", "waiting for another unit";
    }
}

impl HoldKind {
    /// The kind under which a law may leave its time out; none for a pause of the office's own. 法定扣除的种类。
    #[must_use]
    pub const fn exclusion(self) -> Option<ExclusionKind> {
        Some(match self {
            Self::Hearing => ExclusionKind::Hearing,
            Self::Tender => ExclusionKind::Tender,
            Self::Auction => ExclusionKind::Auction,
            Self::Inspection => ExclusionKind::Inspection,
            Self::Testing => ExclusionKind::Testing,
            Self::Quarantine => ExclusionKind::Quarantine,
            Self::Appraisal => ExclusionKind::Appraisal,
            Self::ExpertReview => ExclusionKind::ExpertReview,
            Self::SiteSurvey => ExclusionKind::SiteSurvey,
            Self::Opinions => ExclusionKind::Opinions,
            Self::Correction => ExclusionKind::Correction,
            Self::CompetenceTalks => ExclusionKind::CompetenceTalks,
            Self::Suspension => ExclusionKind::Suspension,
            Self::ForceMajeure => ExclusionKind::ForceMajeure,
            Self::Citizen | Self::Weather | Self::Parts | Self::OtherUnit => return None,
        })
    }
}

closed_list! {
    /// Which clock runs after a case was reopened or a result sent back.
    pub enum ClockAfter {
        NewLimit = "new-limit", "重新计算", "a new limit";
        RemainingOnly = "remaining-only", "接续剩余时限", "only what was left";
        NoClock = "no-clock", "不计时", "no clock";
    }
}

closed_list! {
    /// What happens to a case that is running when a policy begins.
    pub enum RunningCases {
        Pinned = "pinned", "已开始的轮次仍依原规定", "what has begun keeps its policy";
        Refolded = "refolded", "已开始的轮次改依新规定", "what is running is judged anew";
    }
}

closed_list! {
    /// Who is told when a threshold is crossed.
    pub enum Tell {
        Handler = "handler", "承办人", "the handler";
        Unit = "unit", "承办单位负责人", "head of the unit";
        Centre = "centre", "社会治理服务中心", "the centre";
        Superior = "superior", "上一级", "the level above";
        Citizen = "citizen", "当事人", "the citizen";
    }
}

closed_list! {
    /// Why an assignment is sent back.
    pub enum ReturnGround {
        NotOurs = "not-ours", "不属于本单位职责", "not within our duties";
        OutsidePlace = "outside-place", "不在本区域", "outside our place";
        Incomplete = "incomplete", "交办材料不全", "the assignment is incomplete";
        Recused = "recused", "应当回避", "must step aside";
        Duplicate = "duplicate", "重复交办", "assigned twice";
    }
}
