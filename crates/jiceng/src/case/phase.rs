use jiceng_data::closed_list;

closed_list! {
    /// Where a case stands in its procedure; the last five end a cycle without a result.
    pub enum Phase {
        Received = "received", "已收件", "received";
        Registered = "registered", "已登记", "registered";
        Classified = "classified", "已分类", "classified";
        Offered = "offered", "已交办，待接", "offered";
        Accepted = "accepted", "已受理", "accepted";
        InProgress = "in-progress", "办理中", "in progress";
        Resolved = "resolved", "已办结", "resolved";
        Delivered = "delivered", "已送达", "delivered";
        Evaluated = "evaluated", "已评价", "evaluated";
        Closed = "closed", "已结案", "closed";
        Archived = "archived", "已归档", "archived";
        NotAccepted = "not-accepted", "不予受理", "not accepted";
        TransferredOut = "transferred-out", "已移送", "transferred out";
        Withdrawn = "withdrawn", "已撤回", "withdrawn";
        Terminated = "terminated", "已终止", "terminated";
        Merged = "merged", "已并案", "merged";
    }
}

impl Phase {
    /// Whether the cycle goes on: something is still to be done. 是否在办。
    #[must_use]
    pub const fn is_open(self) -> bool {
        !self.has_left() && !matches!(self, Self::Closed | Self::Archived)
    }

    /// Whether the case left its procedure without a result. 是否未经办结而退出。
    #[must_use]
    pub const fn has_left(self) -> bool {
        matches!(
            self,
            Self::NotAccepted | Self::TransferredOut | Self::Withdrawn | Self::Terminated | Self::Merged
        )
    }

    /// Whether somebody works on it: from the first offer to the result. 是否处于办理阶段。
    #[must_use]
    pub(crate) const fn is_handled(self) -> bool {
        matches!(self, Self::Offered | Self::Accepted | Self::InProgress)
    }

    /// Whether a result stands. 是否已有结果。
    #[must_use]
    pub(crate) const fn has_result(self) -> bool {
        matches!(self, Self::Resolved | Self::Delivered | Self::Evaluated)
    }
}

closed_list! {
    /// What came of a cycle: apart from its phase, for closed is not solved.
    pub enum Outcome {
        Solved = "solved", "已解决", "solved";
        PartlySolved = "partly-solved", "部分解决", "solved in part";
        Explained = "explained", "已解释说明", "explained";
        NotSupported = "not-supported", "不予支持", "not supported";
        Granted = "granted", "准予", "granted";
        Denied = "denied", "不予准许", "denied";
        Agreed = "agreed", "达成协议", "agreed";
        NotAgreed = "not-agreed", "未达成协议", "no agreement";
        NotAccepted = "not-accepted", "不予受理", "not accepted";
        TransferredOut = "transferred-out", "移送", "transferred out";
        Withdrawn = "withdrawn", "撤回", "withdrawn";
        Terminated = "terminated", "终止", "terminated";
        Merged = "merged", "并案", "merged";
    }
}

impl Outcome {
    /// Whether a handler may resolve a case with it; the others come from an exit. 是否为办理结果。
    #[must_use]
    pub const fn is_result(self) -> bool {
        (self as u8) <= Self::NotAgreed as u8
    }
}
