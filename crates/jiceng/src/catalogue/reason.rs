use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// Why an answer of the catalogue is what it is: one bit each.
    pub enum CatalogueReason {
        Listed = "listed", "目录当日列有该事项", "the catalogue has the item on that day";
        EarlierRow = "earlier-row", "当日适用此前的规定，其后已变更", "an earlier row held on that day; it has changed since";
        OwnLimit = "own-limit", "有本事项的法定时限", "the law sets a limit for the item itself";
        GeneralLimit = "general-limit", "本身没有时限，适用行政许可法的一般时限", "no limit of its own: the general limit of the Licensing Law";
        StepsOnly = "steps-only", "只有分步时限，没有总时限", "the law limits steps only, not the whole";
        NoLimit = "no-limit", "所引法律未规定时限", "the law cited sets no limit";
        MissingLimit = "missing-limit", "清单未载明时限", "the list gives no figure";
        Abolished = "abolished", "事项已取消", "the item has been abolished";
        FactDecides = "fact-decides", "适用哪一条取决于所给事实", "which rule applies depends on the given fact";
        MayBindToo = "may-bind-too", "另有规定可能同时适用，以较早的日期为稳妥", "another rule may bind beside it; the earlier date is the safe one";
        OnTheSpot = "on-the-spot", "能当场办理的当场办理", "done on the spot where possible";
        Promised = "promised", "办理单位另有承诺", "an office has promised a limit";
        NotPromised = "not-promised", "未见承诺", "no promise is known";
        AgentByLaw = "agent-by-law", "可以委托代理人办理", "the applicant may use an agent";
        AgentTownship = "agent-township", "由乡镇代办", "the township acts as agent";
        AgentInPerson = "agent-in-person", "本人须到场，乡镇只能协助", "the person must appear; the township can only help";
        AgentNotStated = "agent-not-stated", "是否可以代办未见规定", "nothing is stated on agents";
    }
}
reason_table!(CatalogueReason);
