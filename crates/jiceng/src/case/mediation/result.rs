use jiceng_data::closed_list;

closed_list! {
    /// What came of a mediation.
    pub enum MediationResult {
        Pending = "pending", "调解中", "pending";
        AgreedWritten = "agreed-written", "达成书面协议", "agreed in writing";
        AgreedOral = "agreed-oral", "达成口头协议", "agreed orally";
        Failed = "failed", "调解不成", "failed";
        Refused = "refused", "一方拒绝调解", "refused by a party";
        Withdrawn = "withdrawn", "撤回", "withdrawn";
        Transferred = "transferred", "移送", "transferred";
    }
}

impl MediationResult {
    /// Whether there is an agreement. 是否达成协议。
    #[must_use]
    pub const fn is_agreed(self) -> bool {
        matches!(self, Self::AgreedWritten | Self::AgreedOral)
    }
}

closed_list! {
    /// The form of an agreement.
    pub enum AgreementForm {
        Written = "written", "书面", "written";
        Oral = "oral", "口头", "oral";
    }
}

closed_list! {
    /// How a mediator stands in the matter.
    pub enum MediatorStanding {
        Sitting = "sitting", "在任", "sitting";
        Challenged = "challenged", "被申请回避", "asked to step aside";
        SteppedAside = "stepped-aside", "已回避", "stepped aside";
    }
}

closed_list! {
    /// To whom a dispute is transferred.
    pub enum OtherBody {
        Government = "government", "人民政府或者有关部门", "the government or a department";
        Arbitration = "arbitration", "仲裁机构", "an arbitration body";
        Court = "court", "人民法院", "the court";
        Police = "police", "公安机关", "the police";
        OtherMediation = "other-mediation", "其他调解组织", "another mediation body";
    }
}

closed_list! {
    /// What the court answers to a request for confirmation.
    pub enum CourtAnswer {
        Accepted = "accepted", "受理", "it accepts the request";
        NotAccepted = "not-accepted", "不予受理", "it does not accept the request";
        Confirmed = "confirmed", "确认有效", "it confirms the agreement";
        NotConfirmed = "not-confirmed", "不予确认", "it does not confirm the agreement";
    }
}
