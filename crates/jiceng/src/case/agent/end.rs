use jiceng_data::closed_list;

closed_list! {
    /// Why a mandate ended.
    pub enum MandateEnd {
        Done = "done", "办结", "it was carried out";
        Withdrawn = "withdrawn", "委托人撤回", "the principal withdrew it";
        Death = "death", "委托人死亡", "the principal died";
    }
}

closed_list! {
    /// Who filed an item.
    pub enum FiledBy {
        Agent = "agent", "代办员代办", "the agent";
        Principal = "principal", "本人自办", "the person";
    }
}

closed_list! {
    /// Where a line of papers is.
    pub enum PaperPlace {
        Agent = "agent", "代办员处", "with the agent";
        Hall = "hall", "办事大厅", "in the hall";
        Principal = "principal", "已退还委托人", "back with the principal";
    }
}
