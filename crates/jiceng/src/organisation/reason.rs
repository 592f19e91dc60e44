use jiceng_data::closed_list;

use crate::explain::reason_table;

closed_list! {
    /// Why an answer about bodies is what it is: one bit each.
    pub enum OrganisationReason {
        Standing = "standing", "该机构当日存在", "the body stands on that day";
        HasHome = "has-home", "该职责当日有唯一归属", "the duty has one home on that day";
        RightPost = "right-post", "该岗即为办理岗", "the post is the right one";
        CompatiblePost = "compatible-post", "岗位相互兼容，受理后转办理岗", "the posts are compatible: taken in and passed on to the right one";
        NotCompatible = "not-compatible", "该岗不兼容此事项，引导至办理岗", "the post is not compatible: the citizen is guided to the right one";
        StandsIn = "stands-in", "办理岗无人，由补位岗办理", "nobody is at the right post: another stands in";
        NobodyStandsIn = "nobody-stands-in", "办理岗无人，也无人补位", "nobody is at the right post and nobody stands in";
        PostNotStated = "post-not-stated", "该事项未载明由哪个岗办理", "no post is stated for the item";
        PostNotListed = "post-not-listed", "该地机构设置中没有该岗", "the organisation of the place has no such post";
        DirectSuperior = "direct-superior", "上一级", "the direct superior";
        Top = "top", "本机构设置中没有上级", "nothing stands above it in this organisation";
        SameTree = "same-tree", "双方有共同上级", "both have a common superior";
        NoCommonSuperior = "no-common-superior", "本机构设置中双方没有共同上级", "they have no common superior in this organisation";
        ConsultFirst = "consult-first", "先行协商，协商不成由共同上级决定", "they consult first; the common superior decides the dispute";
        JointConference = "joint-conference", "没有共同上级的，由共同的联席会议协调", "without a common superior a joint conference settles it";
        OneLevelUp = "one-level-up", "向上一级提出，不属越级", "one level up: nothing is skipped";
        SkipGrounded = "skip-grounded", "越级有依据", "the level is skipped on a cited ground";
        SkipUngrounded = "skip-ungrounded", "越级没有依据", "the level is skipped without a ground";
        NotAbove = "not-above", "所去机构不在其上级之列", "the body is not above the other";
        Offered = "offered", "已移交，尚未签收，仍由移交方负责", "handed over but not received: the giver still answers";
        Received = "received", "已签收，由接收方负责", "received: the receiver answers";
        StepOpen = "step-open", "有步骤尚未完成", "a step is still to be done";
        StepLate = "step-late", "有步骤超过时限", "a step was not done in time";
        StepWithoutLimit = "step-without-limit", "有步骤没有规定时限", "a step has no limit";
        OutOfOrder = "out-of-order", "步骤未按次序记载", "a step is recorded before the one that precedes it";
    }
}
reason_table!(OrganisationReason);
