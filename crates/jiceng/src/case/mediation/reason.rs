use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// Why a mediation stands where it does: one bit each.
    pub enum MediationReason {
        Requested = "requested", "当事人申请调解", "the parties asked for it";
        Offered = "offered", "主动调解", "the body offered it";
        AllConsented = "all-consented", "各方当事人均已同意", "all parties have consented";
        ConsentMissing = "consent-missing", "尚有当事人未表示同意", "a party has not consented yet";
        PartyRefused = "party-refused", "当事人一方明确拒绝，不得调解；拒绝不是调解不成", "a party clearly refused: no mediation, and no failure";
        MediatorMissing = "mediator-missing", "在任调解员人数不足", "too few mediators are sitting";
        SteppedAside = "stepped-aside", "有调解员已回避", "a mediator stepped aside";
        RecusalOpen = "recusal-open", "回避申请尚未决定", "a request for recusal is open";
        RecusalSilent = "recusal-silent", "回避申请的效果未作规定", "what a request for recusal does is not stated";
        AgreedOrally = "agreed-orally", "达成口头协议，由调解员记录", "agreed orally, recorded by the mediator";
        SignatureMissing = "signature-missing", "书面协议尚缺签名或者印章，未生效", "the written agreement lacks a signature or the seal and is not in effect";
        InEffect = "in-effect", "协议已生效", "the agreement is in effect";
        EffectNotStated = "effect-not-stated", "协议何时生效未见规定", "when the agreement takes effect is not stated";
        NotPerformed = "not-performed", "有当事人未履行", "a party has not done what it owes";
        Performed = "performed", "协议已履行", "the agreement was performed";
        Failed = "failed", "调解不成，终止调解", "the mediation failed and was ended";
        Withdrawn = "withdrawn", "当事人撤回", "a party withdrew";
        Referred = "referred", "由下一级提交", "referred from the level below";
        Transferred = "transferred", "已移送其他机构", "transferred to another body";
        RoutesToTell = "routes-to-tell", "应告知当事人其他途径", "the parties have to be told of the other routes";
        MayTurnViolent = "may-turn-violent", "纠纷有可能激化，应及时报告公安机关", "the dispute may turn violent: the police have to be told";
        TargetOnly = "target-only", "所列期限为一般时限，不是硬性期限", "the limit is a normal target, not a hard one";
        NoLimitKnown = "no-limit-known", "没有已知规定设定调解期限", "no rule known sets a limit for the mediation";
        ConfirmationOpen = "confirmation-open", "可以共同申请司法确认", "the parties may ask the court together for confirmation";
        ConfirmationLate = "confirmation-late", "申请司法确认的期限已过，协议仍有约束力", "the time to ask for confirmation is over; the agreement still binds";
        ConfirmationAsked = "confirmation-asked", "已申请司法确认", "the court was asked for confirmation";
        Confirmed = "confirmed", "人民法院确认有效", "the court confirmed the agreement";
        NotConfirmed = "not-confirmed", "人民法院未予受理或者未予确认", "the court did not accept or did not confirm";
        StatusQuo = "status-quo", "解决前不得改变土地现状", "the land stays as it is until the dispute is settled";
        ConcessionsProtected = "concessions-protected", "调解中的让步不得作为后续程序的不利证据", "concessions made here are no adverse evidence later";
        FreeOfCharge = "free-of-charge", "不收取任何费用", "it is free of charge";
        SettledHere = "settled-here", "在该级化解", "it was settled at that level";
        CreditLost = "credit-lost", "后来在更高一级办理，下级不计化解", "it was taken up higher later: the lower level has no credit";
        NotSettled = "not-settled", "尚未以协议化解", "it is not settled by an agreement";
    }
}
reason_table!(MediationReason);
