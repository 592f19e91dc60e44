use chrono::{DateTime, FixedOffset};
use jiceng_data::closed_list;

use super::event::EventKind;
use crate::error::{Error, fail};

closed_list! {
    /// Why an event is not possible, with the way out.
    pub enum Refusal {
        NotNow = "not-now", "不在可以这样做的阶段；请按 allowed_events 所列事件办理", "the phase does not allow it; take one of the events that allowed_events lists";
        NotBegun = "not-begun", "事项尚未接收；第一个事件应为接收", "nothing was received yet; the first event is a receipt";
        BegunAlready = "begun-already", "事项已经接收；再来件请另立事项并关联", "it was received already; open another case and link it";
        AfterTheEnd = "after-the-end", "本轮已经结束；请另立事项并关联，结案的可以重新办理", "the cycle has ended; open another case and link it, or reopen a closed one";
        Sealed = "sealed", "事项已经归档；请另立事项并关联", "the case is archived; open another case and link it";
        NotTheHolder = "not-the-holder", "行为人不是承办人；请由承办单位的承办人办理", "the actor does not have the case; the official who has it acts";
        NotTheAssignee = "not-the-assignee", "行为人不是交办对象；请由被交办的单位办理", "the actor is not the one it was offered to; that unit acts";
        NotACitizen = "not-a-citizen", "只能由当事人提出；非当事人原因请用终止", "only the citizen can do so; use terminate for any other reason";
        ByHandOnly = "by-hand-only", "不得由系统自动作出；请由工作人员办理", "no automatic act; an official does it";
        OfficialOnly = "official-only", "只能由工作人员办理", "only an official can do so";
        NoLevel = "no-level", "行为人未写明层级；请填写 actor.level", "the actor's level is not given; set actor.level";
        NoParty = "no-party", "既无当事人又非匿名；请填写当事人或者写明匿名", "there is neither a party nor anonymity; name the parties or say that it is anonymous";
        NoReceipt = "no-receipt", "没有受理凭证编号；请填写 receipt", "there is no receipt number; set receipt";
        UnknownClass = "unknown-class", "当时的办理规则中没有这一类别；请核对类别或者补充规则文件", "no policy of that day has this class; check it, or add a document";
        Recused = "recused", "该工作人员应当回避；请另派", "the official must step aside; choose another";
        NotAvailable = "not-available", "该工作人员不在岗；请另派", "the official is not on duty; choose another";
        OutsidePlace = "outside-place", "事项不在该单位的区域；请交办给所在区域的单位", "the matter lies outside the unit's place; offer it to the unit of the place";
        NotTheNextLevel = "not-the-next-level", "不是直接上级、直接下级或者同级，又未写明越级依据；请逐级办理或者写明 skip", "neither the next level nor the same one, and no ground to skip; go level by level or cite skip";
        OfferedAlready = "offered-already", "已经交办给另一单位，尚未接受；请等其接受或者退回", "it is offered to another unit already; wait until that one accepts or returns it";
        ReturnedTooOften = "returned-too-often", "退回次数已达上限；有争议的请由共同上级指定管辖", "it was returned as often as allowed; let the common superior decide";
        GroundNotListed = "ground-not-listed", "退回理由不在规则所列之内；请改用所列理由", "the policy does not list this ground; use one that it lists";
        ReturnedTooLate = "returned-too-late", "已过退回时限；请接受后办理，或者由共同上级指定管辖", "the time to return it is over; accept it, or let the common superior decide";
        FixedByTheSuperior = "fixed-by-the-superior", "管辖已由共同上级指定，不得再退回", "the common superior has decided who has it; it cannot be returned";
        NotToldInWriting = "not-told-in-writing", "未书面告知理由和救济途径；请告知后再作", "reasons and remedies were not given in writing; give them first";
        NotTold = "not-told", "未告知当事人；请告知后再作", "the party was not told; tell first";
        NotContested = "not-contested", "没有管辖争议；请直接交办", "nobody contests who has it; assign it";
        NotTheCommonSuperior = "not-the-common-superior", "不是争议各方的共同上级；请由共同上级指定", "not the common superior of those who contest; that one decides";
        NoticedBefore = "noticed-before", "已经一次性告知过；不得再次要求补正", "the one notice was given already; nothing more can be asked for";
        ListIncomplete = "list-incomplete", "告知的清单不完整；请一次告知全部需要补正的内容", "the list is not complete; tell everything at once";
        NothingAwaited = "nothing-awaited", "没有等待补正的材料", "no papers are awaited";
        NotDeemed = "not-deemed", "该类别没有视为受理的规定", "no rule deems a case of this class accepted";
        NoticeNotLate = "notice-not-late", "告知期限尚未届满，或者已经告知；不能视为受理", "the time to tell is not over, or it was told: nothing is deemed accepted";
        HoldNotListed = "hold-not-listed", "规则未列这一暂停事由；请改用所列事由", "the policy does not list this hold; use one that it lists";
        HeldAlready = "held-already", "已因同一事由暂停；请先恢复", "it is held for that reason already; resume first";
        NotHeld = "not-held", "没有因该事由暂停", "it is not held for that reason";
        NeedsApproval = "needs-approval", "计划暂停的天数超过限度，须经批准；请填写 approved_by", "so many planned days need approval; set approved_by";
        NothingToExtend = "nothing-to-extend", "没有可以依法延长的时限", "there is no limit that a law allows to extend";
        ExtensionNotAsked = "extension-not-asked", "没有待决定的延期申请", "no request for an extension awaits a decision";
        OwnApproval = "own-approval", "承办人不得自行批准；请由他人批准", "the handler cannot approve it; somebody else does";
        UrgedTooOften = "urged-too-often", "催办次数已达上限；可以改用督办", "it was urged as often as allowed; supervise it instead";
        OnlyRises = "only-rises", "督办只能升级；请用更高一级或者先撤销", "supervision only rises; use a higher one, or cancel first";
        TooLow = "too-low", "层级低于承办单位或者原督办单位；请由同级或者上级作出", "the actor's level lies below; the same or a higher level does it";
        NoOrder = "no-order", "没有待回复的督办", "no order awaits a reply";
        NotSupervised = "not-supervised", "事项没有处于督办之中", "the case is not under supervision";
        StillHeld = "still-held", "暂停尚未恢复；请先恢复", "it is still held; resume first";
        OutputsMissing = "outputs-missing", "应出具的结果不全；请补齐后办结", "what must be made is not all there; complete it first";
        NotAResult = "not-a-result", "不是办理结果；退出办理请用相应的事件", "that is no result of handling; use the event that leaves the procedure";
        OwnWork = "own-work", "不得审核或者评价自己办理的事项；请由他人作出", "nobody reviews or rates own work; somebody else does";
        ReviewFirst = "review-first", "结果须先经审核", "the result is reviewed first";
        NothingToDeliver = "nothing-to-deliver", "该类别没有需要送达的结果", "a case of this class has nothing to deliver";
        NotSigned = "not-signed", "没有签收；请取得签收后登记送达", "it was not signed for; record the delivery with the signature";
        DeliverFirst = "deliver-first", "结果尚未送达；请先送达", "the result was not delivered; deliver it first";
        FeedbackGiven = "feedback-given", "该当事人本轮已经评价", "this party has spoken in this cycle";
        FeedbackAwaited = "feedback-awaited", "回访期限尚未届满；请先回访或者等期限届满", "the time to call back is not over; call back, or wait for its end";
        ChildrenOpen = "children-open", "其下的事项尚未结案；请先结案", "cases under it are open; close them first";
        ReplyOpen = "reply-open", "督办尚未回复；请先回复或者撤销督办", "an order of supervision is not answered; reply, or cancel it";
        WindowOver = "window-over", "已过可以重新办理的期限；请另立事项并关联", "the time to reopen is over; open another case and link it";
        NothingNew = "nothing-new", "以同一事实和理由再次提出，没有新的内容，依法不再受理", "the same facts and reasons with nothing new are not accepted again";
        CyclesFull = "cycles-full", "重新办理的次数已达上限；请另立事项并关联", "it was reopened as often as allowed; open another case and link it";
        WindowOpen = "window-open", "尚可重新办理；请等期限届满，或者写明依规则封存", "it can still be reopened; wait, or say that a rule seals it";
        NoSuchEvent = "no-such-event", "没有这个键的事件可以更正", "no event with that key can be corrected";
        CorrectionOfCorrection = "correction-of-correction", "更正不能再被更正；请对原事件另作更正", "a correction is not corrected; correct the event itself again";
        MergedIntoItself = "merged-into-itself", "不得并入自身或者其下的事项", "a case is not merged into itself or into one below it";
        NotMerged = "not-merged", "没有这样并案；无可拆分", "it was not merged so; there is nothing to take out";
        MergedAlready = "merged-already", "该事项已经并入", "that case was taken in already";
        PolicySilent = "policy-silent", "当时的办理规则没有这一节；请补充规则文件", "no policy of that day has this section; add a document";
    }
}

impl Refusal {
    /// The code of its error. 错误代码。
    #[must_use]
    pub const fn code(self) -> u16 {
        use Refusal as R;
        match self {
            R::NotNow | R::NotBegun | R::BegunAlready => 506,
            R::AfterTheEnd | R::Sealed => 507,
            R::NotTheHolder
            | R::NotTheAssignee
            | R::NotACitizen
            | R::ByHandOnly
            | R::OfficialOnly
            | R::NoLevel => 508,
            R::UnknownClass => 509,
            R::NoParty | R::NoReceipt => 511,
            R::Recused => 512,
            R::NotAvailable | R::OutsidePlace => 513,
            R::NotTheNextLevel => 514,
            R::OfferedAlready => 515,
            R::ReturnedTooOften | R::GroundNotListed | R::ReturnedTooLate | R::FixedByTheSuperior => 516,
            R::NotToldInWriting | R::NotTold => 517,
            R::NotContested | R::NotTheCommonSuperior => 518,
            R::NoticedBefore | R::ListIncomplete | R::NothingAwaited => 519,
            R::NotDeemed | R::NoticeNotLate => 520,
            R::HoldNotListed | R::HeldAlready | R::NotHeld | R::NeedsApproval => 521,
            R::NothingToExtend | R::ExtensionNotAsked | R::OwnApproval => 522,
            R::UrgedTooOften => 523,
            R::OnlyRises | R::TooLow | R::NoOrder | R::NotSupervised => 524,
            R::StillHeld | R::OutputsMissing | R::NotAResult => 525,
            R::OwnWork | R::ReviewFirst => 526,
            R::NothingToDeliver | R::NotSigned | R::DeliverFirst => 527,
            R::FeedbackGiven | R::FeedbackAwaited => 528,
            R::ChildrenOpen | R::ReplyOpen => 529,
            R::WindowOver | R::NothingNew | R::CyclesFull => 530,
            R::WindowOpen => 531,
            R::NoSuchEvent | R::CorrectionOfCorrection => 532,
            R::MergedIntoItself | R::NotMerged | R::MergedAlready => 533,
            R::PolicySilent => 534,
        }
    }
}

/// An event that was refused: why, and from when on it would be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) why: Refusal,
    pub(crate) from: Option<DateTime<FixedOffset>>,
}

impl From<Refusal> for Refused {
    fn from(why: Refusal) -> Self {
        Self { why, from: None }
    }
}

impl Refused {
    /// The error of an event of that kind.
    #[cold]
    pub(crate) fn error(self, event: EventKind) -> Error {
        let (from_zh, from_en) = self.from.map_or_else(Default::default, |from| {
            let from = from.to_rfc3339();
            (format!("（{from}起可以）"), format!(" (possible from {from} on)"))
        });
        let args = [
            ("event_zh", event.zh().to_string()),
            ("event_en", event.en().to_string()),
            ("why_zh", self.why.zh().to_string()),
            ("why_en", self.why.en().to_string()),
            ("from_zh", from_zh),
            ("from_en", from_en),
        ];
        fail(self.why.code(), &args).at("act")
    }
}
