use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// Why an agent service stands where it does: one bit each.
    pub enum AgentReason {
        MandateHolds = "mandate-holds", "委托有效", "the mandate holds";
        MandateEnded = "mandate-ended", "委托已终止，只能退还材料", "the mandate has ended: only papers go back";
        MandateExpired = "mandate-expired", "委托有效期已届满", "the mandate has run out";
        DataConsented = "data-consented", "委托人同意使用其资料", "the principal consents to the use of the data";
        DataNotConsented = "data-not-consented", "委托人未同意使用其资料", "the principal has not consented to the use of the data";
        AgentByLaw = "agent-by-law", "可以委托代理人办理", "the applicant may use an agent";
        AgentTownship = "agent-township", "由乡镇代办", "the township acts as agent";
        AgentNotStated = "agent-not-stated", "是否可以代办未见规定", "nothing is stated on agents";
        OwnClock = "own-clock", "代办员的时限自接收材料之日起算", "the agent's own clock runs from the day the papers were handed over";
        HallClock = "hall-clock", "大厅的时限自大厅收件之日起算，不自农家桌边起算", "the hall's clock runs from its own receipt, not from the kitchen table";
        HallClockUnknown = "hall-clock-unknown", "该事项的办理时限未能由规则得出", "no rule known gives the hall's limit for the item";
        FiledByAgent = "filed-by-agent", "由代办员递交", "filed by the agent";
        FiledOneself = "filed-oneself", "本人自办", "filed by the person";
        PapersOut = "papers-out", "尚有材料未退还", "papers are still out";
        OriginalsOut = "originals-out", "尚有原件未签收退还", "originals have not been given back against a signature";
        CountedOnce = "counted-once", "同一收件只计一次", "one receipt counts once";
        TwiceReported = "twice-reported", "同一收件报了两次，以先者计", "a receipt was reported twice: the first one counts";
    }
}
reason_table!(AgentReason);
