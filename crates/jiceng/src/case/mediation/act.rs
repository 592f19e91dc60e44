use chrono::{DateTime, FixedOffset};
use jiceng_data::closed_list;
use jiceng_data::words::{Approver, ExclusionKind};
use serde::{Deserialize, Serialize};

use super::dispute::DisputeKind;
use super::result::{CourtAnswer, OtherBody};
use crate::case::ledger::Stamped;
use crate::explain::Answer;
use crate::organisation::{Recusal, RecusalOutcome};
use jiceng_data::words::CaseLevel;

/// Something that happened in a mediation. 调解中发生的一件事。
///
/// # Examples
/// ```
/// use jiceng::case::mediation::MediationEvent;
/// let event = MediationEvent::from_json(
///     r#"{"key": "3", "at": "2016-03-01T09:00:00+08:00", "act": {"kind": "consent", "party": "p2"}}"#,
/// )?;
/// assert_eq!(event.sequence, 0);
/// // What is not in the list of its kind is refused.
/// let error = MediationEvent::from_json(
///     r#"{"key": "3", "at": "2016-03-01T09:00:00+08:00", "act": {"kind": "seal", "party": "p2"}}"#,
/// );
/// assert_eq!(error.unwrap_err().code().to_string(), "JC-0242");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediationEvent {
    /// The caller's own key; the same key with the same content has no effect.
    pub key: String,
    /// When it happened.
    pub at: DateTime<FixedOffset>,
    /// The order of events of one instant.
    #[serde(default)]
    pub sequence: u32,
    /// What happened.
    pub act: MediationAct,
}

impl Stamped for MediationEvent {
    fn key(&self) -> &str {
        &self.key
    }
    fn at(&self) -> DateTime<FixedOffset> {
        self.at
    }
    fn sequence(&self) -> u32 {
        self.sequence
    }
}

/// A mediator who is named, with what the rules of recusal answered. 被指定的调解员及其回避结论。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedMediator {
    /// Key of the mediator.
    pub mediator: String,
    /// What [`recusal`](crate::organisation::recusal) answered for the function of mediator.
    pub recusal: RecusalOutcome,
    /// Whether whoever is competent let the mediator stay, where the answer was to ask.
    #[serde(default)]
    pub cleared: bool,
}

impl NamedMediator {
    /// A mediator with the answer of the rules of recusal. 由回避结论指定调解员。
    #[must_use]
    pub fn of(mediator: impl Into<String>, answer: &Answer<Recusal>) -> Self {
        Self { mediator: mediator.into(), recusal: answer.value.outcome, cleared: false }
    }
}

/// What happened. 事件内容。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MediationAct {
    /// Some of the parties ask for mediation: so they consent.
    Request {
        /// Under which law.
        dispute: DisputeKind,
        /// Where.
        level: CaseLevel,
        /// Keys of all parties: at least two.
        parties: Vec<String>,
        /// Keys of those who ask.
        by: Vec<String>,
    },
    /// The body offers mediation of its own motion.
    Offer {
        /// Under which law.
        dispute: DisputeKind,
        /// Where.
        level: CaseLevel,
        /// Keys of all parties: at least two.
        parties: Vec<String>,
    },
    /// The body takes the matter in.
    Accept {},
    /// The respondent's answer and evidence came in, or the time for it ended.
    EndAnswer {
        /// Whether an answer came in.
        submitted: bool,
    },
    /// A party consents.
    Consent {
        /// Who.
        party: String,
    },
    /// A party clearly refuses.
    Refuse {
        /// Who.
        party: String,
    },
    /// Mediators are named.
    NameMediators {
        /// Whom.
        mediators: Vec<NamedMediator>,
    },
    /// A party asks that a mediator step aside.
    AskRecusal {
        /// Who asks.
        party: String,
        /// Which mediator.
        mediator: String,
    },
    /// Whoever is competent decides on it.
    DecideRecusal {
        /// Which mediator.
        mediator: String,
        /// Whether the mediator steps aside.
        steps_aside: bool,
    },
    /// A session is held.
    Session {
        /// Keys of the parties who were there.
        present: Vec<String>,
    },
    /// The parties agree orally.
    AgreeOrally {
        /// The mediator who recorded it.
        recorded_by: String,
    },
    /// The parties agree on a written text.
    AgreeInWriting {},
    /// A party signs, seals or fingerprints the text.
    Sign {
        /// Who.
        party: String,
    },
    /// A mediator signs the text.
    Countersign {
        /// Which mediator.
        mediator: String,
    },
    /// The body puts its seal on the text.
    Seal {},
    /// Whether a party has done what it owes under the agreement.
    Perform {
        /// Who.
        party: String,
        /// Done or not.
        performed: bool,
    },
    /// No agreement can be reached.
    Fail {},
    /// The parties were told of the other routes.
    TellRoutes {},
    /// A party withdraws.
    Withdraw {
        /// Who.
        party: String,
    },
    /// The matter goes to the next level up.
    Refer {
        /// Where to.
        to: CaseLevel,
    },
    /// The matter goes to another body.
    Transfer {
        /// Where to.
        to: OtherBody,
    },
    /// The dispute may turn violent or criminal.
    NoteDanger {},
    /// The police or another department were told.
    TellPolice {},
    /// The time limit was extended.
    Extend {
        /// By how much, in the unit of the rule's cap.
        value: u32,
        /// Who approved.
        approver: Approver,
    },
    /// The time limit stands still.
    Suspend {
        /// Why: the rule must list it.
        ground: ExclusionKind,
    },
    /// The time limit runs on from the next day.
    Resume {},
    /// The parties ask the court to confirm the agreement.
    AskConfirmation {
        /// Keys of those who ask: all of them.
        by: Vec<String>,
    },
    /// The court answers.
    CourtAnswers {
        /// What.
        answer: CourtAnswer,
    },
}

closed_list! {
    /// The kinds of events.
    pub enum ActKind {
        Request = "request", "申请调解", "ask for mediation";
        Offer = "offer", "主动调解", "offer mediation";
        Accept = "accept", "受理", "take the matter in";
        EndAnswer = "end-answer", "收到答复或者答复期届满", "end the time for the answer";
        Consent = "consent", "同意调解", "consent";
        Refuse = "refuse", "拒绝调解", "refuse";
        NameMediators = "name-mediators", "指定调解员", "name mediators";
        AskRecusal = "ask-recusal", "申请回避", "ask for recusal";
        DecideRecusal = "decide-recusal", "决定回避", "decide on recusal";
        Session = "session", "进行调解", "hold a session";
        AgreeOrally = "agree-orally", "达成口头协议", "agree orally";
        AgreeInWriting = "agree-in-writing", "达成书面协议", "agree in writing";
        Sign = "sign", "当事人签名", "sign as a party";
        Countersign = "countersign", "调解员签名", "sign as the mediator";
        Seal = "seal", "加盖印章", "put the seal on it";
        Perform = "perform", "记录履行情况", "note the performance";
        Fail = "fail", "终止调解（调解不成）", "end it as failed";
        TellRoutes = "tell-routes", "告知其他途径", "tell the parties of other routes";
        Withdraw = "withdraw", "撤回", "withdraw";
        Refer = "refer", "提交上一级调解", "refer it to the next level";
        Transfer = "transfer", "移送", "transfer it";
        NoteDanger = "note-danger", "记录激化可能", "note the danger";
        TellPolice = "tell-police", "报告公安机关", "tell the police";
        Extend = "extend", "延长期限", "extend the limit";
        Suspend = "suspend", "中止期限", "suspend the limit";
        Resume = "resume", "恢复期限", "resume the limit";
        AskConfirmation = "ask-confirmation", "申请司法确认", "ask the court for confirmation";
        CourtAnswers = "court-answers", "记录法院答复", "note the court's answer";
    }
}

impl MediationAct {
    /// Its kind. 事件种类。
    #[must_use]
    pub const fn kind(&self) -> ActKind {
        match self {
            Self::Request { .. } => ActKind::Request,
            Self::Offer { .. } => ActKind::Offer,
            Self::Accept {} => ActKind::Accept,
            Self::EndAnswer { .. } => ActKind::EndAnswer,
            Self::Consent { .. } => ActKind::Consent,
            Self::Refuse { .. } => ActKind::Refuse,
            Self::NameMediators { .. } => ActKind::NameMediators,
            Self::AskRecusal { .. } => ActKind::AskRecusal,
            Self::DecideRecusal { .. } => ActKind::DecideRecusal,
            Self::Session { .. } => ActKind::Session,
            Self::AgreeOrally { .. } => ActKind::AgreeOrally,
            Self::AgreeInWriting {} => ActKind::AgreeInWriting,
            Self::Sign { .. } => ActKind::Sign,
            Self::Countersign { .. } => ActKind::Countersign,
            Self::Seal {} => ActKind::Seal,
            Self::Perform { .. } => ActKind::Perform,
            Self::Fail {} => ActKind::Fail,
            Self::TellRoutes {} => ActKind::TellRoutes,
            Self::Withdraw { .. } => ActKind::Withdraw,
            Self::Refer { .. } => ActKind::Refer,
            Self::Transfer { .. } => ActKind::Transfer,
            Self::NoteDanger {} => ActKind::NoteDanger,
            Self::TellPolice {} => ActKind::TellPolice,
            Self::Extend { .. } => ActKind::Extend,
            Self::Suspend { .. } => ActKind::Suspend,
            Self::Resume {} => ActKind::Resume,
            Self::AskConfirmation { .. } => ActKind::AskConfirmation,
            Self::CourtAnswers { .. } => ActKind::CourtAnswers,
        }
    }
}
