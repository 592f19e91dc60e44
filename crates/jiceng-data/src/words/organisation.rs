//! The closed lists of organisation.

use crate::closed_list;

closed_list! {
    /// A level of government, from the top.
    pub enum Level {
        County = "county", "县", "county";
        Township = "township", "镇", "township";
        Village = "village", "村", "village";
        Group = "group", "村民小组", "villager group";
    }
}

closed_list! {
    /// What kind of body it is.
    pub enum UnitKind {
        GeneralOffice = "general-office", "党政综合办公室", "general office";
        Centre = "centre", "社会治理服务中心", "social governance service centre";
        WorkingGroup = "working-group", "工作组", "working group";
        Hall = "hall", "办事大厅", "service hall";
        Post = "post", "服务岗", "service post";
        VillageStation = "village-station", "村社会治理服务站", "village service station";
        StationPart = "station-part", "服务站组成", "part of the village service station";
        CountyBody = "county-body", "县级部门", "county body";
        County = "county", "县", "county";
        Township = "township", "镇", "township";
        Village = "village", "村", "village";
        VillagerGroup = "villager-group", "村民小组", "villager group";
    }
}

closed_list! {
    /// What kind of body it was before the reform.
    pub enum OldBodyKind {
        Office = "office", "办公室", "office";
        Centre = "centre", "中心", "centre";
        LinePost = "line-post", "所、站", "post of a line agency";
        Resource = "resource", "条线资源", "line of work";
    }
}

closed_list! {
    /// Who does a step of a hand-over.
    pub enum HandOverSide {
        Giver = "giver", "移交方", "the one who hands over";
        Receiver = "receiver", "接收方", "the one who receives";
    }
}
