use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// Why somebody must step aside or not, and what a request does: one bit each. The first nine are the grounds.
    pub enum RecusalReason {
        Party = "party", "本人是当事人", "is a party";
        NearKin = "near-kin", "与当事人有近亲属关系", "is near kin of a party";
        DirectInterest = "direct-interest", "有直接利害关系", "has a direct interest";
        EarlierRepresentative = "earlier-representative", "曾任当事人的代理人", "represented a party before";
        OtherRelation = "other-relation", "有其他可能影响公正的关系", "has another relation that may affect fairness";
        Accused = "accused", "本人是被检举、控告人", "is the accused";
        SuperiorOfAccused = "superior-of-accused", "是被检举、控告人的直接上级", "is the accused person's own superior";
        SubordinateOfAccused = "subordinate-of-accused", "是被检举、控告人的下属", "is a subordinate of the accused";
        ActedBefore = "acted-before", "在同一事项中担任过应分开的职责", "had a function in the matter that is kept apart";
        RuleInForce = "rule-in-force", "当日有规定要求回避", "a rule in force on that day asks for it";
        NoRuleInForce = "no-rule-in-force", "有回避情形，但当日所知规定均未列明", "there is a ground, but no rule known for that day names it";
        NoGround = "no-ground", "未见回避情形", "no ground is seen";
        DeciderNotStated = "decider-not-stated", "由谁决定未作规定", "who decides is not stated";
        WorkNotStated = "work-not-stated", "决定前是否停止工作未作规定", "what happens to the work meanwhile is not stated";
        OnDemand = "on-demand", "一方当事人要求即应回避，无需决定", "the demand of one party is enough: no decision is needed";
        GoesOn = "goes-on", "决定作出前工作不停止", "the work goes on until decided";
        Suspended = "suspended", "决定作出前中止工作", "the work is suspended until decided";
        Decided = "decided", "已作出决定", "it has been decided";
        Proposal = "proposal", "这是建议，由有权者决定", "this is a proposal: whoever is competent decides";
        NotToAccused = "not-to-accused", "不得透露或者转给被检举、控告的人员或者单位", "never shown or passed to the accused person or unit";
        RoutedToAccused = "routed-to-accused", "派件规则指向被检举、控告的单位，不予采用", "the routing rule points to the accused unit and is not followed";
        DisciplineLine = "discipline-line", "依管理权限送纪检监察机关", "it goes to the discipline inspection organs";
        LevelInferred = "level-inferred", "送往哪一级法律未列明，取上一级纪检和再上一级", "the law names no level: the discipline body one level up and the level above that are taken";
        OnlyForMediation = "only-for-mediation", "只提供组织调解所需的信息", "only what organising the mediation needs";
        ReportClosed = "report-closed", "举报及其处理情况不公开", "the report and its handling stay closed";
        DisclosureNotStated = "disclosure-not-stated", "未见可以提供的规定，不予提供", "no rule is known that allows it: nothing is disclosed";
    }
}
reason_table!(RecusalReason);

impl RecusalReason {
    /// The reason that says a ground.
    pub(in crate::organisation) const fn of(ground: jiceng_data::words::RecusalGround) -> Self {
        use jiceng_data::words::RecusalGround as Ground;
        match ground {
            Ground::Party => Self::Party,
            Ground::NearKin => Self::NearKin,
            Ground::DirectInterest => Self::DirectInterest,
            Ground::EarlierRepresentative => Self::EarlierRepresentative,
            Ground::OtherRelation => Self::OtherRelation,
            Ground::Accused => Self::Accused,
            Ground::SuperiorOfAccused => Self::SuperiorOfAccused,
            Ground::SubordinateOfAccused => Self::SubordinateOfAccused,
            Ground::ActedBefore => Self::ActedBefore,
        }
    }
}
