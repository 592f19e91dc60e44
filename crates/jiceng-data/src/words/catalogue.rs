//! The closed lists of service items.

use crate::closed_list;

closed_list! {
    /// The five service posts of the hall.
    pub enum Post {
        CivilAffairs = "civil-affairs", "民政", "civil affairs";
        LabourAndSocialSecurity = "labour-and-social-security", "人力资源和社会保障", "human resources and social security";
        PopulationAndFamilyPlanning = "population-and-family-planning", "人口计生", "population and family planning";
        PetitionsAndGeneral = "petitions-and-general", "信访及综合服务", "petitions and general services";
        EnquiriesAndGuidance = "enquiries-and-guidance", "咨询导办", "enquiries and guidance";
    }
}

closed_list! {
    /// What part of life an item belongs to.
    pub enum Category {
        Petitions = "petitions", "信访", "petitions";
        CivilAffairs = "civil-affairs", "民政", "civil affairs";
        FamilyPlanning = "family-planning", "计生", "family planning";
        SocialSecurity = "social-security", "社保", "social security";
        FarmingForestryWater = "farming-forestry-water", "农林水", "farming, forestry and water";
        General = "general", "综合", "general";
    }
}

closed_list! {
    /// The legal nature of an item, as the national platform types it.
    pub enum ItemType {
        Licence = "licence", "行政许可", "licence";
        Payment = "payment", "行政给付", "payment";
        Confirmation = "confirmation", "行政确认", "confirmation";
        Reward = "reward", "行政奖励", "reward";
        Ruling = "ruling", "行政裁决", "ruling";
        OtherPower = "other-power", "其他行政权力", "other administrative power";
        PublicService = "public-service", "公共服务", "public service";
    }
}

closed_list! {
    /// What the township does in a matter.
    pub enum TownshipRole {
        Decide = "decide", "决定", "decides";
        FirstReview = "first-review", "初审", "reviews first";
        AcceptAndForward = "accept-and-forward", "受理转报", "accepts and forwards";
        Agent = "agent", "代办", "acts as agent";
        DirectService = "direct-service", "直接提供服务", "serves directly";
    }
}

closed_list! {
    /// How it is known that a township hall takes an item.
    pub enum TownshipEvidence {
        Law = "law", "法律写明乡镇", "a law names the township";
        Account = "account", "县的地方供稿", "the county's own account";
        LocalGuide2014 = "local-guide-2014", "2014年广东一街道的办事指南", "the guide of a street office in Guangdong, 2014";
        StoredPage = "stored-page", "网页摘录", "a stored web page";
        Assumed = "assumed", "假定", "assumed";
        OwnList = "own-list", "该地正式清单", "the place's own list";
    }
}

closed_list! {
    /// What the law cited says of an item's time limit on the days of a row.
    pub enum RowStatus {
        Own = "own", "有本事项的法定时限", "a limit of its own";
        General = "general", "适用行政许可法的一般时限", "the general limit of the Licensing Law";
        Steps = "steps", "只有分步时限，没有总时限", "limits for steps only, none for the whole";
        None = "none", "所引法律未规定时限", "the law cited sets no limit";
        Missing = "missing", "清单未载明时限", "the list gives no figure";
    }
}

closed_list! {
    /// Whether somebody else may file for the applicant.
    pub enum AgentRule {
        ByLaw = "by-law", "可以委托代理人办理", "the applicant may use an agent";
        Township = "township", "由乡镇代办", "the township acts as agent";
        InPerson = "in-person", "本人须到场，乡镇只能协助", "the person must appear; the township can only help";
    }
}
