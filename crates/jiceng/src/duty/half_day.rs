use jiceng_data::closed_list;

closed_list! {
    /// A half of a day: what a roster is made of.
    pub enum HalfDay {
        Morning = "morning", "上午", "morning";
        Afternoon = "afternoon", "下午", "afternoon";
    }
}
