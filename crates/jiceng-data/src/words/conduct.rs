//! The closed lists of recusal and permission.

use crate::closed_list;

closed_list! {
    /// The procedure in which somebody acts: recusal differs by it.
    pub enum Procedure {
        Duty = "duty", "公务员执行公务", "a civil servant's duty of any kind";
        Petition = "petition", "信访", "petition";
        Punishment = "punishment", "行政处罚", "administrative punishment";
        ConsumerMediation = "consumer-mediation", "消费投诉调解", "mediation of a consumer complaint";
        Mediation = "mediation", "矛盾纠纷调解", "mediation of a dispute";
        LandArbitration = "land-arbitration", "土地承包仲裁", "arbitration of a land contract";
        ForestDispute = "forest-dispute", "林权争议处理", "handling of a forest title dispute";
        LicensingHearing = "licensing-hearing", "行政许可听证", "hearing on a licence";
        Hotline = "hotline", "热线", "hotline";
        Evaluation = "evaluation", "考评", "evaluation";
    }
}

closed_list! {
    /// What somebody does in a matter.
    pub enum Function {
        Handler = "handler", "经办", "handler";
        Reviewer = "reviewer", "审核", "reviewer";
        Approver = "approver", "批准", "approver";
        Rater = "rater", "评价", "rater";
        Mediator = "mediator", "调解", "mediator";
        PresidingOfficer = "presiding-officer", "主持听证", "presiding officer of a hearing";
    }
}

closed_list! {
    /// Why somebody must step aside.
    pub enum RecusalGround {
        Party = "party", "本人是当事人", "is a party";
        NearKin = "near-kin", "与当事人有近亲属关系", "is near kin of a party";
        DirectInterest = "direct-interest", "有直接利害关系", "has a direct interest";
        EarlierRepresentative = "earlier-representative", "曾任当事人的代理人", "represented a party before";
        OtherRelation = "other-relation", "有其他可能影响公正的关系", "has another relation that may affect fairness";
        Accused = "accused", "本人是被检举、控告人", "is the accused";
        SuperiorOfAccused = "superior-of-accused", "是被检举、控告人的直接上级", "is the accused person's own superior";
        SubordinateOfAccused = "subordinate-of-accused", "是被检举、控告人的下属", "is a subordinate of the accused";
        ActedBefore = "acted-before", "在同一事项中担任过应分开的职责", "had a function in the matter that is kept apart";
    }
}

closed_list! {
    /// What happens to the work while a request for recusal is open.
    pub enum WorkMeanwhile {
        GoesOn = "goes-on", "决定前不停止", "goes on until decided";
        Suspended = "suspended", "决定前中止", "is suspended until decided";
        MediatorStepsDown = "mediator-steps-down", "调解员应当回避", "the mediator steps down";
        NotStated = "not-stated", "未规定", "not stated";
    }
}

closed_list! {
    /// Who decides on a recusal.
    pub enum RecusalDecider {
        HeadOfAuthority = "head-of-authority", "行政机关负责人", "head of the authority";
        HeadOfWorkUnit = "head-of-work-unit", "所在工作机构负责人", "head of the work unit";
        HeadOfBody = "head-of-body", "处理机构负责人", "head of the body";
        HeadOfGovernment = "head-of-government", "本级人民政府负责人", "head of the government at the same level";
        HeadOfCommission = "head-of-commission", "仲裁委员会主任", "head of the arbitration commission";
        Commission = "commission", "仲裁委员会集体", "the arbitration commission";
        Organ = "organ", "所在机关", "the organ itself";
        Nobody = "nobody", "无需决定", "nobody: no decision is needed";
        NotStated = "not-stated", "未规定", "not stated";
    }
}

closed_list! {
    /// By when a recusal is asked for.
    pub enum RaisedBy {
        FirstSession = "first-session", "首次开庭前；其后知道的，在最后一次开庭终结前", "before the first session; later if it was learned later";
        AnyTime = "any-time", "过程中随时", "at any time";
        NotStated = "not-stated", "未规定", "not stated";
    }
}

closed_list! {
    /// How two people are related.
    pub enum RelationKind {
        Spouse = "spouse", "夫妻", "spouse";
        LinealBlood = "lineal-blood", "直系血亲", "lineal blood";
        CollateralBlood = "collateral-blood", "三代以内旁系血亲", "collateral blood within three generations";
        CloseAffinity = "close-affinity", "近姻亲", "close affinity";
        Interest = "interest", "利害关系", "interest";
        Represented = "represented", "曾任代理人", "represented before";
        Other = "other", "其他可能影响公正的关系", "another relation that may affect fairness";
    }
}

closed_list! {
    /// On what ground a level may be skipped.
    pub enum SkipGround {
        SameOrNextLevel = "same-or-next-level", "向有权处理的本级或者上一级提出", "to the competent organ or the next above it";
        AccusedSuperior = "accused-superior", "上级是被检举、控告的人员或者单位", "the superior is the accused person or unit";
        DisciplineLine = "discipline-line", "检举控告依管理权限送纪检监察机关", "accusations go to the discipline inspection organs";
    }
}

closed_list! {
    /// The five roles of an official in the grid.
    pub enum GridRole {
        PolicyPropagandist = "policy-propagandist", "宣传员", "policy propagandist";
        OpinionLiaison = "opinion-liaison", "联络员", "opinion liaison";
        ApplicationAgent = "application-agent", "代办员", "application agent";
        DisputeMediator = "dispute-mediator", "调解员", "dispute mediator";
        OrganisationCultivator = "organisation-cultivator", "培育员", "organisation cultivator";
    }
}

closed_list! {
    /// What somebody wants to do with an object.
    pub enum Action {
        View = "view", "查看", "view";
        Register = "register", "登记受理", "register";
        Handle = "handle", "办理", "handle";
        Assign = "assign", "交办", "assign";
        Review = "review", "审核", "review";
        Approve = "approve", "批准", "approve";
        Rate = "rate", "评价", "rate";
        Mediate = "mediate", "调解", "mediate";
        Urge = "urge", "催办", "urge";
        Supervise = "supervise", "督办", "supervise";
        TransferOut = "transfer-out", "移送", "transfer out";
        Copy = "copy", "复制", "copy";
        Link = "link", "链接", "link";
        Export = "export", "导出", "export";
        Publish = "publish", "公开", "publish";
        Count = "count", "统计", "count";
    }
}

closed_list! {
    /// What it is done with.
    pub enum ObjectKind {
        Case = "case", "事项", "case";
        Accusation = "accusation", "检举、控告", "accusation";
        Household = "household", "户情", "household";
        Entry = "entry", "手册记录", "handbook entry";
        Application = "application", "代办申请", "application filed by an agent";
        Dispute = "dispute", "矛盾纠纷", "dispute";
        Organisation = "organisation", "社会组织", "social organisation";
        Ballot = "ballot", "选票、评议票", "ballot";
        Evaluation = "evaluation", "考评", "evaluation";
        Statistic = "statistic", "统计表", "statistic";
    }
}

closed_list! {
    /// How confidential an object is, from the least; what is made from it is no less so.
    pub enum Confidentiality {
        Open = "open", "公开", "open";
        Internal = "internal", "内部", "internal";
        Personal = "personal", "个人信息", "personal data";
        Informant = "informant", "检举、控告人信息", "informant data";
        Secret = "secret", "国家秘密、工作秘密", "state or work secret";
    }
}

closed_list! {
    /// How much of an object somebody sees.
    pub enum Sight {
        Nothing = "nothing", "不可见", "nothing";
        Redacted = "redacted", "脱敏", "the redacted view";
        Full = "full", "全部", "everything";
    }
}

closed_list! {
    /// Where a grant holds.
    pub enum GrantScope {
        OwnPlace = "own-place", "本区划及其下", "in one's own place and below";
        Anywhere = "anywhere", "不限区划", "anywhere";
    }
}

closed_list! {
    /// What brings a bar about.
    pub enum BarCause {
        AccusedPerson = "accused-person", "行为人是被检举、控告人", "the actor is the accused";
        AccusedUnit = "accused-unit", "行为人属于被检举、控告的单位", "the actor belongs to the accused unit";
        Unrelated = "unrelated", "行为人不承办该事项", "the actor does not work on the matter";
        NoConsent = "no-consent", "未取得本人单独同意", "the person's separate consent is missing";
        Always = "always", "任何人", "whoever it is";
    }
}

closed_list! {
    /// What was handed in, as far as disclosure goes.
    pub enum DisclosureMatter {
        Complaint = "complaint", "投诉", "complaint";
        Report = "report", "举报", "report";
        ComplaintAndReport = "complaint-and-report", "投诉兼举报", "complaint and report";
        Accusation = "accusation", "检举、控告", "accusation";
    }
}

closed_list! {
    /// Who would learn of it.
    pub enum DisclosureTo {
        Respondent = "respondent", "被投诉人、被举报人", "the respondent";
        Accused = "accused", "被检举、控告的人员或者单位", "the accused person or unit";
        UnrelatedStaff = "unrelated-staff", "不承办的工作人员", "staff who do not work on it";
    }
}

closed_list! {
    /// For what.
    pub enum DisclosurePurpose {
        Mediation = "mediation", "组织调解", "organising mediation";
        Other = "other", "其他", "anything else";
    }
}

closed_list! {
    /// How much may be disclosed.
    pub enum Extent {
        Closed = "closed", "不得提供", "nothing";
        WhatMediationNeeds = "what-mediation-needs", "组织调解所需的信息", "what mediation needs";
    }
}
