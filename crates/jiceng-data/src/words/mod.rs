//! The closed lists that documents are written in, each entry with its Chinese and English label.

mod case;
mod catalogue;
mod conduct;
mod division;
mod escalation;
mod evaluation;
mod indicators;
mod organisation;

pub use case::{
    CaseKind, CaseLevel, ClockAfter, ClockKind, ClockStart, HoldKind, ReturnGround, RunningCases, Tell,
};
pub use catalogue::{AgentRule, Category, ItemType, Post, RowStatus, TownshipEvidence, TownshipRole};
pub use conduct::{
    Action, BarCause, Confidentiality, DisclosureMatter, DisclosurePurpose, DisclosureTo, Extent, Function,
    GrantScope, GridRole, ObjectKind, Procedure, RaisedBy, RecusalDecider, RecusalGround, RelationKind,
    Sight, SkipGround, WorkMeanwhile,
};
pub use division::UrbanRural;
pub use escalation::{CaseFlag, Measure, Quantity, Risk, SupervisionLevel};
pub use evaluation::{
    Aggregator, Comparison, DuplicateRule, GradeEffect, GradeLevel, GroupKind, OptionKind, PolicyWord,
    QuotaScope, RateBase, RepeatBy, ShareBase, StaffKind, TieBreak,
};
pub use indicators::{
    CaseAmount, CaseExit, CaseTrait, Claim, Cohort, CountUnit, DisputeInterval, IndicatorBasis,
    IndicatorForm, IndicatorPeriod, PublishedPart,
};
pub use organisation::{HandOverSide, Level, OldBodyKind, UnitKind};

use crate::closed_list;

closed_list! {
    /// The rank of the text that a document restates, from the highest to the lowest.
    pub enum Rank {
        Law = "law", "法律", "law";
        AdministrativeRegulation = "administrative-regulation", "行政法规", "administrative regulation";
        PartyRegulation = "party-regulation", "党内法规", "Party regulation";
        JudicialInterpretation = "judicial-interpretation", "司法解释", "judicial interpretation";
        LocalRegulation = "local-regulation", "地方性法规", "local regulation";
        Rule = "rule", "规章", "rule of a ministry or local government";
        Policy = "policy", "规范性文件", "policy paper";
        Promise = "promise", "承诺", "promise of an office";
        Example = "example", "示例", "example";
    }
}

closed_list! {
    /// Who may set a limit otherwise.
    pub enum VariedBy {
        Nobody = "nobody", "不得另行规定", "nobody";
        Law = "law", "法律另有规定", "a law";
        Regulation = "regulation", "法律、法规另有规定", "a law or regulation";
        Rule = "rule", "法律、法规、规章另有规定", "a law, regulation or rule";
    }
}

closed_list! {
    /// What a figure rests on.
    pub enum SourceKind {
        Statute = "statute", "法律文本", "legal text";
        Notice = "notice", "通知", "official notice";
        Account = "account", "地方供稿", "the county's own account";
        Example = "example", "示例", "example";
    }
}

closed_list! {
    /// How a figure was checked.
    pub enum Checked {
        Text = "text", "已核对原文", "read in the text";
        Secondary = "secondary", "仅见于转载", "seen on a secondary page";
        Memory = "memory", "凭记忆，未核对", "from memory, not checked";
    }
}

closed_list! {
    /// The unit of a time limit.
    pub enum Unit {
        Hours = "hours", "小时", "hours";
        WorkingHours = "working-hours", "工作小时", "working hours";
        CalendarDays = "calendar-days", "日", "calendar days";
        WorkingDays = "working-days", "个工作日", "working days";
        Months = "months", "个月", "months";
        Years = "years", "年", "years";
    }
}

closed_list! {
    /// Which way a period is counted from its event.
    pub enum Direction {
        Forwards = "forwards", "向后计算", "forwards";
        Backwards = "backwards", "向前倒算", "backwards";
    }
}

closed_list! {
    /// Whether the day of the start event counts.
    pub enum StartDay {
        Excluded = "excluded", "明文规定开始当日不计入", "not counted, as the law says";
        ExcludedInferred = "excluded-inferred", "本法未规定，按通行做法开始当日不计入", "not counted, by common practice: the law is silent";
        Counted = "counted", "自规定的时刻起算", "counted from the moment";
        NotStated = "not-stated", "未作规定，按开始当日不计入处理", "not stated, taken as not counted";
        NotApplicable = "not-applicable", "任期自当日起算，届满于对应日", "a term: ends on the corresponding day";
    }
}

closed_list! {
    /// What happens when the last day is a rest day.
    pub enum LastDay {
        Rolls = "rolls", "明文规定顺延", "rolls forward, as the law says";
        RollsBorrowed = "rolls-borrowed", "依所援引的法律顺延", "rolls forward under a law that it borrows";
        Silent = "silent", "未作规定", "the law is silent";
        NotApplicable = "not-applicable", "不适用", "does not apply";
    }
}

closed_list! {
    /// Whose time it is: a duty of the office is met early, a right of the citizen is not cut short.
    pub enum Whose {
        Office = "office", "机关的义务", "a duty of the office";
        Citizen = "citizen", "当事人的权利", "a right of the citizen";
        Neither = "neither", "期间本身", "neither: the period itself";
    }
}

closed_list! {
    /// What kind of period it is.
    pub enum Nature {
        Limit = "limit", "期限", "limit";
        Target = "target", "一般时限", "normal target, not a hard limit";
        Term = "term", "任期", "term of office";
        Waiting = "waiting", "等待期", "waiting period, after which a right opens";
        Least = "least", "最短期间", "shortest period allowed";
        Bar = "bar", "限制期", "period during which something is barred";
    }
}

closed_list! {
    /// The event from which a period runs.
    pub enum StartEvent {
        Receipt = "receipt", "收到之日", "receipt";
        ReceiptOfMaterial = "receipt-of-material", "收到申请材料之日", "receipt of the material";
        ReceiptOfApplication = "receipt-of-application", "收到申请之日", "receipt of the application";
        ReceiptOfTransfer = "receipt-of-transfer", "收到转送、交办之日", "receipt of the transfer";
        ReceiptOfReply = "receipt-of-reply", "收到书面答复之日", "receipt of the written reply";
        ReceiptOfRequest = "receipt-of-request", "收到请求之日", "receipt of the request";
        ReceiptOfNotice = "receipt-of-notice", "收到通知之日", "receipt of the notice";
        ReceiptOfDecision = "receipt-of-decision", "收到决定之日", "receipt of the decision";
        ReceiptOfCopy = "receipt-of-copy", "收到副本之日", "receipt of the copy";
        ReceiptOfAnswer = "receipt-of-answer", "收到答辩之日", "receipt of the answer";
        ReceiptOfInquiry = "receipt-of-inquiry", "收到征求意见书之日", "receipt of the inquiry";
        ReceiptOfAdvice = "receipt-of-advice", "收到建议之日", "receipt of the advice";
        ReceiptOfObjection = "receipt-of-objection", "收到异议之日", "receipt of the objection";
        ReceiptOfOrder = "receipt-of-order", "收到工单之日", "receipt of the order";
        ReceiptOfAward = "receipt-of-award", "收到裁决书之日", "receipt of the award";
        Acceptance = "acceptance", "受理之日", "acceptance";
        Filing = "filing", "立案之日", "filing of the case";
        Knowledge = "knowledge", "知道或者应当知道之日", "knowledge (the person knew or should have known)";
        ObstacleRemoved = "obstacle-removed", "障碍消除之日", "removal of the obstacle";
        PeriodExpired = "period-expired", "前一期限届满之日", "expiry of the period before";
        DecisionMade = "decision-made", "作出决定之日", "the decision";
        DecisionInForce = "decision-in-force", "决定生效之日", "the decision taking effect";
        Told = "told", "被告知之日", "being told";
        HearingRequested = "hearing-requested", "提出听证申请之日", "request for a hearing";
        Hearing = "hearing", "听证、开庭之日", "the hearing";
        Meeting = "meeting", "会议召开之日", "the meeting";
        ElectionDay = "election-day", "选举日", "election day";
        Election = "election", "选举产生之日", "the election";
        Expiry = "expiry", "有效期届满之日", "expiry of the licence";
        AgreementInForce = "agreement-in-force", "协议生效之日", "the agreement taking effect";
        TribunalFormed = "tribunal-formed", "仲裁庭组成之日", "forming of the tribunal";
        AwardMade = "award-made", "裁决作出之日", "the award";
        NoticePosted = "notice-posted", "公告之日", "posting of the notice";
        AnswerSubmitted = "answer-submitted", "提交答复和证据之日，未提交的为答复期届满之日", "submission of the answer and evidence, else the end of the answer period";
        Annulment = "annulment", "被撤销之日", "annulment";
        Discovery = "discovery", "发现之日", "discovery";
        DisputeArises = "dispute-arises", "发生争议之日", "the dispute arising";
        InformationMade = "information-made", "信息形成或者变更之日", "information being made or changed";
        Publication = "publication", "公布之日", "publication";
        Proposal = "proposal", "提出之日", "the proposal";
        Evaluation = "evaluation", "上一次评议之日", "the previous evaluation";
        Question = "question", "提出询问之日", "the question";
        NoticeGiven = "notice-given", "通知之日", "the notice being given";
        SupervisionListed = "supervision-listed", "挂牌之日", "being listed for supervision";
        CorrectionPeriodEnds = "correction-period-ends", "整改期届满之日", "the end of the correction period";
        Dispatch = "dispatch", "派单之时", "dispatch";
        Transfer = "transfer", "转办之日", "the transfer";
        Rating = "rating", "收到评价之日", "the rating";
        OnlineApplication = "online-application", "网上申请之日", "the online application";
        ServiceReceived = "service-received", "接受服务之日", "the service";
        Assessment = "assessment", "评估之日", "the assessment";
        FalseApplicationFound = "false-application-found", "（法条未载明起算日）发现隐瞒或者虚假申请之日", "the false application being found (the text names no start)";
        FraudulentLicence = "fraudulent-licence", "（法条未载明起算日）骗取许可之日", "the licence obtained by fraud (the text names no start)";
        Start = "start", "起算之日", "the start";
        InspectionPassed = "inspection-passed", "安全检验合格之日", "passing the safety inspection";
        CompensationAgreed = "compensation-agreed", "达成赔偿协议之日", "the agreement on compensation";
        InquiryFinished = "inquiry-finished", "调查结束之日", "the end of the inquiry";
    }
}

closed_list! {
    /// Who approves an extension.
    pub enum Approver {
        HeadOfOrgan = "head-of-organ", "本机关负责人", "head of the same organ";
        HeadOfHandlingOrgan = "head-of-handling-organ", "办理机关负责人", "head of the handling organ";
        HeadOfGovernment = "head-of-government", "本级人民政府负责人", "head of the government at the same level";
        NextHigherGovernment = "next-higher-government", "报告上一级人民政府", "report to the next higher government";
        HeadOfReviewAuthority = "head-of-review-authority", "行政复议机关负责人", "head of the review authority";
        HeadOfReviewBody = "head-of-review-body", "行政复议机构负责人", "head of the review body";
        HeadOfDisclosureOffice = "head-of-disclosure-office", "政府信息公开工作机构负责人", "head of the disclosure office";
        CourtPresident = "court-president", "人民法院院长", "president of the court";
        Court = "court", "人民法院", "the court";
        HeadOfArbitrationCommission = "head-of-arbitration-commission", "仲裁委员会主任", "head of the arbitration commission";
        ReviewCommittee = "review-committee", "本级复查、复核委员会", "review committee at that level";
        HeadOfUnit = "head-of-unit", "承办单位负责人", "head of the unit";
        Parties = "parties", "双方当事人", "the parties";
        NotStated = "not-stated", "未规定批准人", "not stated";
    }
}

closed_list! {
    /// The kinds of time that may be left out of a period.
    pub enum ExclusionKind {
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
        Suspension = "suspension", "中止", "suspension";
        ForceMajeure = "force-majeure", "不可抗力或者其他正当理由", "force majeure or another proper reason";
        Transit = "transit", "在途时间", "transit";
    }
}

closed_list! {
    /// What follows when the period passes in silence.
    pub enum Silence {
        AcceptedFromReceipt = "accepted-from-receipt", "逾期不告知的，自收到申请材料之日起即为受理", "accepted as of the day of receipt";
        AcceptedFromExpiry = "accepted-from-expiry", "逾期的，自审查期限届满之日起视为受理", "accepted from the day the check period ends";
        Granted = "granted", "逾期未作决定的，视为准予", "taken as granted";
        Consent = "consent", "逾期未提出意见的，视为同意", "taken as consent";
        AuthorityDecides = "authority-decides", "逾期未提出意见的，由机关依规定决定", "no presumption: the authority decides";
        GivenUp = "given-up", "逾期未补正的，视为放弃申请", "taken as given up";
        MaySue = "may-sue", "可以依法提起诉讼", "the person may sue";
        MayApplyForReview = "may-apply-for-review", "可以依法申请行政复议", "the person may apply for review";
        RightLost = "right-lost", "逾期丧失该项权利", "the right is lost";
        TakesEffect = "takes-effect", "逾期不起诉的，裁决发生法律效力", "the award takes effect";
        GoesOn = "goes-on", "不影响程序继续进行", "the procedure goes on";
        Liability = "liability", "责令改正，依法处分", "ordered to correct; discipline";
        DefaultRating = "default-rating", "按默认评价计入", "counted as the default rating";
    }
}

closed_list! {
    /// What a correction of papers does to a running period.
    pub enum CorrectionEffect {
        Restarts = "restarts", "自收到补正材料之日起重新计算", "the period starts again at the corrected papers";
        Excluded = "excluded", "补正所用时间不计入", "the time of the correction is left out";
    }
}

closed_list! {
    /// What a notice of correction that came too late does.
    pub enum LateNotice {
        StartStays = "start-stays", "逾期告知的，起算日不变", "the start stays";
        Silent = "silent", "未作规定", "the law is silent";
    }
}

closed_list! {
    /// How an application reached the office.
    pub enum Channel {
        InPerson = "in-person", "当面提交", "in person";
        RegisteredMail = "registered-mail", "挂号信、特快专递", "registered mail";
        OrdinaryMail = "ordinary-mail", "平常信函", "ordinary letter";
        Internet = "internet", "互联网", "internet";
        Fax = "fax", "传真", "fax";
    }
}

closed_list! {
    /// Which day is the day of receipt on a channel.
    pub enum ReceiptDay {
        Handed = "handed", "提交之日", "the day it was handed in";
        Signed = "signed", "签收之日", "the day it was signed for";
        Confirmed = "confirmed", "双方确认之日", "the day both sides confirmed it";
        Arrived = "arrived", "到达之日", "the day it arrived";
    }
}

closed_list! {
    /// What a document states.
    pub enum DocumentKind {
        Law = "law", "法", "law";
        Calendar = "calendar", "年度节假日安排", "calendar of one year";
        Layer = "layer", "承诺和另行规定", "promises and variations";
        Overlay = "overlay", "本地工作日和办公时间", "local days and hours";
        Item = "item", "服务事项", "service item";
        Organisation = "organisation", "机构设置", "organisation";
        Divisions = "divisions", "行政区划", "divisions";
        Mapping = "mapping", "机构职责对照", "mapping of old bodies";
        Conduct = "conduct", "回避与权限", "recusal and permission";
        EvaluationFrame = "evaluation-frame", "考评框架", "frame of evaluations";
        EvaluationScheme = "evaluation-scheme", "考评办法", "evaluation scheme";
        CasePolicy = "case-policy", "事项办理规则", "policy of cases";
        Escalation = "escalation", "升级与督办", "escalation";
        Indicators = "indicators", "指标", "indicators";
    }
}

closed_list! {
    /// A limit that is not a number.
    pub enum LimitWord {
        AtOnce = "at-once", "当场、即时、立即", "at once";
        ByEvent = "by-event", "至该事件之日", "by the day of the event itself";
        None = "none", "无期限", "no limit";
        Missing = "missing", "有期限而未见数字", "a limit whose figure no source gives";
    }
}
