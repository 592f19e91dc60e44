use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

use crate::case::ledger::Stamped;

/// Something that happened under a mandate. 代办中发生的一件事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentEvent {
    /// The caller's own key; the same key with the same content has no effect.
    pub key: String,
    /// When it happened.
    pub at: DateTime<FixedOffset>,
    /// The order of events of one instant.
    #[serde(default)]
    pub sequence: u32,
    /// What happened.
    pub act: AgentAct,
}

impl Stamped for AgentEvent {
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

/// One line of the list of papers that both sides keep. 交接清单的一行。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Number of the line, unique under the mandate.
    pub line: u32,
    /// Id of the item for which it is.
    pub item: String,
    /// Whether it is an original.
    pub original: bool,
}

closed_list! {
    /// What an agent does beside carrying papers, or would like to.
    pub enum AgentDeed {
        Explain = "explain", "说明办事要求", "explain what is needed";
        FillIn = "fill-in", "协助填表", "help to fill in the form";
        Accompany = "accompany", "陪同办理", "go along";
        CollectResult = "collect-result", "代领结果", "collect the result";
        Decide = "decide", "审批、决定该事项", "decide the matter";
        SignInDispute = "sign-in-dispute", "在纠纷中代当事人签名", "sign for a party in a dispute";
        TakeFee = "take-fee", "收取费用", "take a fee";
    }
}

impl AgentDeed {
    /// Whether no agent may do it, whatever the mandate says. 是否一律不得。
    #[must_use]
    pub const fn is_barred(self) -> bool {
        matches!(self, Self::Decide | Self::SignInDispute | Self::TakeFee)
    }
}

/// What happened. 事件内容。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum AgentAct {
    /// The principal gives the mandate.
    Mandate {
        /// Key of the principal.
        principal: String,
        /// Key of the agent.
        agent: String,
        /// Ids or full names of the items.
        items: Vec<String>,
        /// Last day on which it holds.
        valid_to: NaiveDate,
        /// Whether the principal consents to the use of the data.
        data_use: bool,
    },
    /// The principal consents to the use of the data later.
    ConsentToData {},
    /// The agent takes papers over, line by line, and leaves a receipt.
    TakePapers {
        /// The lines.
        papers: Vec<Paper>,
    },
    /// The hall receives an item from the agent.
    File {
        /// The item.
        item: String,
        /// The lines that went with it.
        lines: Vec<u32>,
        /// Key of the hall's receipt.
        receipt: String,
    },
    /// The principal files an item without the agent.
    FileOneself {
        /// The item.
        item: String,
        /// Key of the hall's receipt.
        receipt: String,
    },
    /// The hall gives papers back to the agent.
    FetchPapers {
        /// The lines.
        lines: Vec<u32>,
    },
    /// The agent gives papers back to the principal.
    ReturnPapers {
        /// The lines.
        lines: Vec<u32>,
        /// Whether they were signed for.
        signed: bool,
    },
    /// The agent does something else.
    Act {
        /// What.
        deed: AgentDeed,
    },
    /// Everything is done and the agent holds nothing.
    Close {},
    /// The principal withdraws the mandate.
    Withdraw {},
    /// The principal dies.
    PrincipalDies {},
}

closed_list! {
    /// The kinds of events.
    pub enum AgentActKind {
        Mandate = "mandate", "委托", "give the mandate";
        ConsentToData = "consent-to-data", "同意使用资料", "consent to the use of the data";
        TakePapers = "take-papers", "接收材料", "take papers over";
        File = "file", "向大厅递交", "file with the hall";
        FileOneself = "file-oneself", "本人自办", "file oneself";
        FetchPapers = "fetch-papers", "从大厅取回材料", "fetch papers from the hall";
        ReturnPapers = "return-papers", "退还材料", "give papers back";
        Act = "act", "其他代办行为", "do something else";
        Close = "close", "办结", "close it";
        Withdraw = "withdraw", "撤回委托", "withdraw the mandate";
        PrincipalDies = "principal-dies", "委托人死亡", "note the death";
    }
}

impl AgentAct {
    /// Its kind. 事件种类。
    #[must_use]
    pub const fn kind(&self) -> AgentActKind {
        match self {
            Self::Mandate { .. } => AgentActKind::Mandate,
            Self::ConsentToData {} => AgentActKind::ConsentToData,
            Self::TakePapers { .. } => AgentActKind::TakePapers,
            Self::File { .. } => AgentActKind::File,
            Self::FileOneself { .. } => AgentActKind::FileOneself,
            Self::FetchPapers { .. } => AgentActKind::FetchPapers,
            Self::ReturnPapers { .. } => AgentActKind::ReturnPapers,
            Self::Act { .. } => AgentActKind::Act,
            Self::Close {} => AgentActKind::Close,
            Self::Withdraw {} => AgentActKind::Withdraw,
            Self::PrincipalDies {} => AgentActKind::PrincipalDies,
        }
    }
}
