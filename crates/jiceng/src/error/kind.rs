use jiceng_data::closed_list;

closed_list! {
    /// What a caller can do about an error.
    pub enum Kind {
        InvalidInput = "invalid-input", "输入有误", "invalid input: correct it";
        OutOfRange = "out-of-range", "超出范围", "out of range: choose a value inside it";
        NotCovered = "not-covered", "未覆盖", "not covered: load the notice or law that covers it";
        Refused = "refused", "规则不允许", "refused by a rule: the basis says which";
        Internal = "internal", "内部错误", "internal: a fault of the library, please report it";
        Warning = "warning", "提示", "a warning: the answer stands, look at it";
    }
}
