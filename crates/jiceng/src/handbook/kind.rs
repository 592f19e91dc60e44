use jiceng_data::closed_list;

closed_list! {
    /// What an entry of the handbook is.
    pub enum EntryKind {
        Report = "report", "上报", "report";
        Visit = "visit", "走访", "visit";
        Accept = "accept", "接单", "accept";
        Progress = "progress", "进展", "progress";
        Done = "done", "办结", "done";
        Query = "query", "查询", "query";
        Urge = "urge", "催办", "urge";
        Meal = "meal", "同吃", "meal";
        Acknowledgement = "acknowledgement", "回执", "acknowledgement";
        Refusal = "refusal", "拒收", "refusal";
        GapRequest = "gap-request", "补发请求", "gap request";
    }
}

impl EntryKind {
    /// The letter that a message carries. 短信中的类别字母。
    ///
    /// # Examples
    /// ```
    /// use jiceng::handbook::EntryKind;
    /// assert_eq!(EntryKind::Report.letter(), 'R');
    /// assert_eq!(EntryKind::from_letter('?'), None);
    /// ```
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Report => 'R',
            Self::Visit => 'V',
            Self::Accept => 'A',
            Self::Progress => 'P',
            Self::Done => 'D',
            Self::Query => 'Q',
            Self::Urge => 'U',
            Self::Meal => 'M',
            Self::Acknowledgement => 'K',
            Self::Refusal => 'N',
            Self::GapRequest => 'G',
        }
    }

    /// The kind with this letter, if there is one. 按字母查找。
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.letter() == letter)
    }
}
