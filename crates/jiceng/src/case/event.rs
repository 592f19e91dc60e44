use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use jiceng_data::words::{Approver, HoldKind, ReturnGround, SkipGround, SupervisionLevel};
use serde::Serialize;

use super::actor::{Actor, Holder, Key};
use super::phase::Outcome;

closed_list! {
    /// How a matter reached the centre.
    pub enum ContactChannel {
        Hall = "hall", "窗口", "hall";
        Visit = "visit", "走访", "visit";
        Sms = "sms", "短信", "short message";
        Letter = "letter", "来信", "letter";
        Call = "call", "来电", "call";
        FromAbove = "from-above", "上级转办", "referred from above";
        Internet = "internet", "网络", "internet";
    }
}

closed_list! {
    /// What kind of event it is, in the order of the procedure.
    pub enum EventKind {
        Receive = "receive", "接收", "receive";
        Register = "register", "登记", "register";
        Classify = "classify", "分类", "classify";
        Link = "link", "关联", "link";
        Merge = "merge", "并案", "merge";
        Unmerge = "unmerge", "拆分", "unmerge";
        Absorb = "absorb", "并入", "take in a merged case";
        Release = "release", "移出", "release a merged case";
        Assign = "assign", "交办", "assign";
        Accept = "accept", "受理、接单", "accept";
        Return = "return", "退回", "return";
        Refuse = "refuse", "不予受理", "refuse";
        TransferOut = "transfer-out", "移送", "transfer out";
        ResolveJurisdiction = "resolve-jurisdiction", "指定管辖", "resolve jurisdiction";
        NoticeMaterials = "notice-materials", "一次性告知补正", "notice of missing papers";
        SupplyMaterials = "supply-materials", "补正", "supply papers";
        DeemAccepted = "deem-accepted", "视为受理", "deem accepted";
        Suspend = "suspend", "挂起、中止", "suspend";
        Resume = "resume", "恢复", "resume";
        RequestExtension = "request-extension", "申请延期", "ask for an extension";
        DecideExtension = "decide-extension", "决定延期", "decide on an extension";
        Progress = "progress", "进展", "progress";
        Urge = "urge", "催办", "urge";
        Supervise = "supervise", "督办", "supervise";
        Reply = "reply", "督办回复", "reply to supervision";
        CancelSupervision = "cancel-supervision", "撤销督办", "cancel supervision";
        Escalate = "escalate", "上报", "escalate";
        SendDown = "send-down", "下派", "send down";
        Resolve = "resolve", "办结", "resolve";
        Review = "review", "审核通过", "review";
        RejectResult = "reject-result", "退回重办", "reject the result";
        Deliver = "deliver", "送达", "deliver";
        Feedback = "feedback", "回访、评价", "feedback";
        Close = "close", "结案", "close";
        Reopen = "reopen", "重新办理", "reopen";
        Archive = "archive", "归档", "archive";
        Correct = "correct", "更正", "correct";
        Withdraw = "withdraw", "撤回", "withdraw";
        Terminate = "terminate", "终止", "terminate";
    }
}

closed_list! {
    /// How a result reaches the citizen.
    pub enum DeliveryMethod {
        Window = "window", "窗口领取", "at the window";
        Official = "official", "干部送达", "by an official";
        Post = "post", "邮寄", "by post";
    }
}

closed_list! {
    /// How content a party is.
    pub enum Satisfaction {
        Satisfied = "satisfied", "满意", "satisfied";
        Basically = "basically", "基本满意", "basically satisfied";
        Dissatisfied = "dissatisfied", "不满意", "dissatisfied";
    }
}

/// One event of a case. Events are only ever added. 事项的一个事件，只增不改。
///
/// Events are ordered by `at`, then by `sequence`. `key` makes adding it twice harmless.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The host's key: the same key with the same content changes nothing.
    pub key: Key,
    /// When it happened.
    pub at: DateTime<FixedOffset>,
    /// The order of events at one instant.
    #[serde(default)]
    pub sequence: u32,
    /// Who acts.
    pub actor: Actor,
    /// What happens.
    pub act: Act,
}

/// What happens. Texts stay with the host: an event carries keys, days and words of closed lists. 事件内容。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Act {
    /// A matter comes in. 接收。
    Receive {
        /// How.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        channel: ContactChannel,
        /// Where: the first receiver answers for it.
        by: Holder,
        /// The service item, by id or full name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<Key>,
        /// When a device says that it happened: evidence, no clock.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        claimed_at: Option<DateTime<FixedOffset>>,
    },
    /// It is written down, with a receipt. 登记。
    Register {
        /// Number of the receipt.
        receipt: Key,
        /// Keys of the parties; none where anonymous.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parties: Vec<Key>,
        /// Whether it is anonymous.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        anonymous: bool,
        /// Officials who must step aside, as recusal answered.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        recused: Vec<Key>,
    },
    /// Its class is chosen. 分类。
    Classify {
        /// Id of the class.
        class: Key,
    },
    /// It has to do with another case. 关联。
    Link {
        /// The other.
        other: Key,
    },
    /// It goes on under another case. 并案。
    Merge {
        /// The other.
        into: Key,
    },
    /// It is taken out again. 拆分。
    Unmerge {},
    /// Another case goes on under this one. 并入另案。
    Absorb {
        /// The other.
        child: Key,
        /// When the other was received.
        received_at: DateTime<FixedOffset>,
    },
    /// The other is taken out again. 移出另案。
    Release {
        /// The other.
        child: Key,
    },
    /// It is offered to a unit, to lead or to assist. 交办。
    Assign {
        /// To whom.
        to: Holder,
        /// Whether the unit only assists.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        assist: bool,
        /// Whether it lies in the place of the unit.
        #[serde(default = "yes", skip_serializing_if = "is_yes")]
        in_place: bool,
        /// Whether the official is on duty.
        #[serde(default = "yes", skip_serializing_if = "is_yes")]
        available: bool,
        /// The ground on which a level is skipped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        skip: Option<SkipGround>,
    },
    /// The unit takes it over. 受理、接单。
    Accept {},
    /// The unit sends it back. 退回。
    Return {
        /// Why.
        ground: ReturnGround,
    },
    /// It is not accepted. 不予受理。
    Refuse {
        /// Whether the party has it in writing.
        written: bool,
        /// Whether the remedies were told.
        remedies_told: bool,
    },
    /// Another body has it from now on. 移送。
    TransferOut {
        /// The other body.
        to: Key,
        /// Whether the party was told.
        told: bool,
    },
    /// The common superior says who has it. 指定管辖。
    ResolveJurisdiction {
        /// Who has it.
        to: Holder,
    },
    /// The party is told all that is missing, once. 一次性告知补正。
    NoticeMaterials {
        /// Whether everything that is missing is on the list.
        complete: bool,
    },
    /// The missing papers come. 补正。
    SupplyMaterials {},
    /// Nothing was told in time, so it counts as accepted. 视为受理。
    DeemAccepted {},
    /// It waits. 挂起、中止。
    Suspend {
        /// Why.
        kind: HoldKind,
        /// The day on which it should end: a forecast, no clock.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        planned_to: Option<NaiveDate>,
        /// Who approved it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<Key>,
    },
    /// It goes on. 恢复。
    Resume {
        /// What ended.
        kind: HoldKind,
    },
    /// More time is asked for. 申请延期。
    RequestExtension {
        /// How much, in the unit of the rule's cap.
        value: u32,
    },
    /// It is given or not. 决定延期。
    DecideExtension {
        /// Whether it is given.
        granted: bool,
        /// Who decides.
        approver: Approver,
        /// Whether the party was told the reason.
        told: bool,
    },
    /// Something was done. 进展。
    Progress {
        /// Whether it was said to the citizen.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        to_citizen: bool,
    },
    /// Somebody presses for it. 催办。
    Urge {},
    /// An order with a reply date. 督办。
    Supervise {
        /// How strongly.
        level: SupervisionLevel,
    },
    /// The order is answered. 督办回复。
    Reply {},
    /// The order is taken back. 撤销督办。
    CancelSupervision {},
    /// It goes one level up. 上报。
    Escalate {
        /// To whom.
        to: Holder,
        /// The ground on which a level is skipped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        skip: Option<SkipGround>,
    },
    /// It is offered one level down. 下派。
    SendDown {
        /// To whom.
        to: Holder,
    },
    /// There is a result. 办结。
    Resolve {
        /// What came of it.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        outcome: Outcome,
        /// Whether everything that must be made is there.
        #[serde(default = "yes", skip_serializing_if = "is_yes")]
        outputs: bool,
    },
    /// The result stands. 审核通过。
    Review {},
    /// The result goes back. 退回重办。
    RejectResult {},
    /// The result reaches the citizen. 送达。
    Deliver {
        /// How.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        method: DeliveryMethod,
        /// Whether it was signed for.
        signed: bool,
    },
    /// A party says what it thinks, or could not be reached. 回访、评价。
    Feedback {
        /// The party.
        party: Key,
        /// Whether the party was reached.
        reached: bool,
        /// Whether it is solved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        solved: Option<bool>,
        /// How content the party is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        satisfaction: Option<Satisfaction>,
    },
    /// Nothing is left to do. 结案。
    Close {
        /// How many cases under this one are still open.
        #[serde(default)]
        open_children: u32,
    },
    /// It begins again. 重新办理。
    Reopen {
        /// Whether there is anything new.
        new_facts: bool,
    },
    /// It is sealed. 归档。
    Archive {
        /// Whether a rule seals it before it can no longer be reopened.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        sealed_by_rule: bool,
    },
    /// An earlier event was wrong. Both stay visible. 更正。
    Correct {
        /// Key of the earlier event.
        of: Key,
        /// When it really happened; as it stands where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<DateTime<FixedOffset>>,
        /// What really happened; nothing where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        act: Option<Box<Act>>,
    },
    /// The citizen takes it back. 撤回。
    Withdraw {},
    /// It ends for another reason. 终止。
    Terminate {},
}

/// What a schema says of a field that is left out.
#[cfg(feature = "schema")]
const fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_yes(value: &bool) -> bool {
    *value
}

impl Act {
    /// Its kind. 种类。
    #[must_use]
    pub const fn kind(&self) -> EventKind {
        use EventKind as K;
        match self {
            Self::Receive { .. } => K::Receive,
            Self::Register { .. } => K::Register,
            Self::Classify { .. } => K::Classify,
            Self::Link { .. } => K::Link,
            Self::Merge { .. } => K::Merge,
            Self::Unmerge {} => K::Unmerge,
            Self::Absorb { .. } => K::Absorb,
            Self::Release { .. } => K::Release,
            Self::Assign { .. } => K::Assign,
            Self::Accept {} => K::Accept,
            Self::Return { .. } => K::Return,
            Self::Refuse { .. } => K::Refuse,
            Self::TransferOut { .. } => K::TransferOut,
            Self::ResolveJurisdiction { .. } => K::ResolveJurisdiction,
            Self::NoticeMaterials { .. } => K::NoticeMaterials,
            Self::SupplyMaterials {} => K::SupplyMaterials,
            Self::DeemAccepted {} => K::DeemAccepted,
            Self::Suspend { .. } => K::Suspend,
            Self::Resume { .. } => K::Resume,
            Self::RequestExtension { .. } => K::RequestExtension,
            Self::DecideExtension { .. } => K::DecideExtension,
            Self::Progress { .. } => K::Progress,
            Self::Urge {} => K::Urge,
            Self::Supervise { .. } => K::Supervise,
            Self::Reply {} => K::Reply,
            Self::CancelSupervision {} => K::CancelSupervision,
            Self::Escalate { .. } => K::Escalate,
            Self::SendDown { .. } => K::SendDown,
            Self::Resolve { .. } => K::Resolve,
            Self::Review {} => K::Review,
            Self::RejectResult {} => K::RejectResult,
            Self::Deliver { .. } => K::Deliver,
            Self::Feedback { .. } => K::Feedback,
            Self::Close { .. } => K::Close,
            Self::Reopen { .. } => K::Reopen,
            Self::Archive { .. } => K::Archive,
            Self::Correct { .. } => K::Correct,
            Self::Withdraw {} => K::Withdraw,
            Self::Terminate {} => K::Terminate,
        }
    }
}
