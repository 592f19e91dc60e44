//! Closed lists, which Python has as enumerations of `jiceng.words`.

use jiceng::calendar::{CalendarReason, DayKind};
use jiceng::case::agent::{AgentActKind, AgentDeed, AgentReason, FiledBy, MandateEnd, PaperPlace};
use jiceng::case::mediation::{
    ActKind, ActionKind, AgreementForm, CourtAnswer, DisputeKind, MediationReason, MediationResult,
    MediatorStanding, OtherBody, RemedyKind,
};
use jiceng::case::{
    ActorRole, CaseReason, ContactChannel, DeliveryMethod, EventKind, Outcome, Phase, Refusal, Satisfaction,
};
use jiceng::catalogue::{CatalogueReason, LimitStanding};
use jiceng::deadline::{ArrivalReason, DeadlineReason, Status};
use jiceng::error::Kind;
use jiceng::escalation::{ClockEffect, ContainmentBase, EscalationReason};
use jiceng::evaluation::{AppealReason, EntryKind, EvaluationReason, Formula, Participation, RepeatReason};
use jiceng::explain::{Caveat, StepKind};
use jiceng::indicators::SpeedUpReason;
use jiceng::organisation::RecusalOutcome;
use jiceng::words::{
    AgentRule, Aggregator, Approver, CaseFlag, CaseKind, CaseLevel, Category, Channel, Checked, ClockKind,
    Direction, DuplicateRule, ExclusionKind, GradeLevel, GroupKind, HoldKind, ItemType, LastDay, Level,
    Measure, Nature, OptionKind, Post, Rank, ReturnGround, Risk, Silence, SkipGround, SourceKind, StaffKind,
    StartDay, StartEvent, SupervisionLevel, Tell, TieBreak, TownshipEvidence, TownshipRole, Unit, UnitKind,
    Whose,
};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;

use crate::convert::ToPython;
use crate::failure::{Fallible, wrong_type};

/// One member of a list: its name in Python, its written word, its labels.
type Member = (String, &'static str, &'static str, &'static str);

/// A closed list that Python has too.
pub(crate) trait Word: Copy + 'static {
    /// Every entry, in order.
    const ALL: &'static [Self];
    /// The name of the enumeration.
    const NAME: &'static str;
    /// The entry that is written like that.
    fn of(word: &str) -> Option<Self>;
    /// Its written word.
    fn written(self) -> &'static str;
    /// The members in Python, in order.
    fn members(py: Python<'_>) -> PyResult<&'static Vec<Py<PyAny>>>;
}

macro_rules! words {
    ($($room:ident { $($(#[doc = $doc:literal])+ $list:ident;)+ })+) => {
        $($(
            impl Word for $list {
                const ALL: &'static [Self] = $list::ALL;
                const NAME: &'static str = stringify!($list);
                fn of(word: &str) -> Option<Self> {
                    $list::from_word(word)
                }
                fn written(self) -> &'static str {
                    self.word()
                }
                fn members(py: Python<'_>) -> PyResult<&'static Vec<Py<PyAny>>> {
                    static MEMBERS: PyOnceLock<Vec<Py<PyAny>>> = PyOnceLock::new();
                    MEMBERS.get_or_try_init(py, || {
                        let class = py.import("jiceng.words")?.getattr(Self::NAME)?;
                        $list::ALL.iter().map(|item| Ok(class.call1((item.word(),))?.unbind())).collect()
                    })
                }
            }
            impl ToPython for $list {
                fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
                    // A closed list counts its entries in order.
                    let member = Self::members(py)?.get(*self as usize);
                    Ok(member.map_or_else(|| py.None(), |member| member.clone_ref(py)))
                }
            }
        )+)+

        /// Every list: its room, its name, what it is, and its members.
        #[pyfunction]
        fn _closed_lists() -> Vec<(&'static str, &'static str, &'static str, Vec<Member>)> {
            vec![$($((
                stringify!($room),
                stringify!($list),
                concat!($($doc, "\n"),+),
                $list::ALL.iter().map(|one| (shouted(&format!("{one:?}")), one.word(), one.zh(), one.en())).collect(),
            )),+),+]
        }
    };
}

words! {
    agent {
        /// What kind of event it is.
        /// 代办事件种类。
        AgentActKind;
        /// What an agent does beside carrying papers, or would like to.
        /// 其他代办行为。
        AgentDeed;
        /// Why an agent service stands where it does.
        /// 代办答复的理由。
        AgentReason;
        /// Who filed an item.
        /// 由谁递交。
        FiledBy;
        /// Why a mandate ended.
        /// 委托终止的原因。
        MandateEnd;
        /// Where a line of papers is.
        /// 材料在何处。
        PaperPlace;
    }
    calendar {
        /// Why a day of the calendar is what it is.
        /// 某日是否上班的理由。
        CalendarReason;
        /// What kind of day it is.
        /// 日子的种类。
        DayKind;
    }
    case {
        /// In what role somebody acts.
        /// 行为人以何种身份行事。
        ActorRole;
        /// What kind of matter a case is.
        /// 事项种类。
        CaseKind;
        /// A level at which a case is handled, from the bottom: small matters do not leave the grid.
        /// 事项办理层级，自下而上。
        CaseLevel;
        /// What holds of a case.
        /// 事项答复的理由。
        CaseReason;
        /// What a clock of a case measures.
        /// 时限的种类。
        ClockKind;
        /// How a matter reached the centre.
        /// 来件渠道。
        ContactChannel;
        /// How a result reaches the citizen.
        /// 送达方式。
        DeliveryMethod;
        /// What kind of event it is, in the order of the procedure.
        /// 事件种类，按办理先后。
        EventKind;
        /// Why a case is held.
        /// 暂停事由。
        HoldKind;
        /// What came of a cycle: apart from its phase, for closed is not solved.
        /// 本轮结果。
        Outcome;
        /// Where a case stands in its procedure.
        /// 事项所处阶段。
        Phase;
        /// Why an event is not possible, with the way out.
        /// 某事件为何不能发生，以及出路。
        Refusal;
        /// Why an assignment is sent back.
        /// 退回理由。
        ReturnGround;
        /// How content a party is.
        /// 满意程度。
        Satisfaction;
        /// On what ground a level may be skipped.
        /// 越级的依据。
        SkipGround;
        /// How strongly a case is supervised.
        /// 督办等级。
        SupervisionLevel;
        /// Who is told when a threshold is crossed.
        /// 越过预警线时告知何人。
        Tell;
    }
    catalogue {
        /// Whether somebody else may file for the applicant.
        /// 能否代办。
        AgentRule;
        /// Why an answer of the catalogue is what it is.
        /// 事项目录答复的理由。
        CatalogueReason;
        /// What part of life an item belongs to.
        /// 事项类别。
        Category;
        /// How an application reached the office.
        /// 提交渠道。
        Channel;
        /// The legal nature of an item.
        /// 事项类型。
        ItemType;
        /// What the law says of an item's time limit on a day.
        /// 时限状况。
        LimitStanding;
        /// The five service posts of the hall.
        /// 办事大厅的五个服务岗。
        Post;
        /// How it is known that a township hall takes an item.
        /// 镇级办理的依据。
        TownshipEvidence;
        /// What the township does in a matter.
        /// 镇级职责。
        TownshipRole;
    }
    deadline {
        /// Who approves an extension.
        /// 批准延长的人。
        Approver;
        /// Why a day is the day of receipt.
        /// 以该日为收到之日的理由。
        ArrivalReason;
        /// Why a deadline is what it is.
        /// 期限答复的理由。
        DeadlineReason;
        /// Which way a period is counted from its event.
        /// 计算方向。
        Direction;
        /// The kinds of time that may be left out of a period.
        /// 可以扣除的时间。
        ExclusionKind;
        /// What happens when the last day is a rest day.
        /// 最后一日是休息日时的处理。
        LastDay;
        /// What kind of period it is.
        /// 期间的性质。
        Nature;
        /// What follows when a period passes in silence.
        /// 期满未作为的后果。
        Silence;
        /// Whether the day of the start event counts.
        /// 开始当日是否计入。
        StartDay;
        /// The event from which a period runs.
        /// 起算事件。
        StartEvent;
        /// Where a period stands at an instant.
        /// 期限状态。
        Status;
        /// The unit of a time limit.
        /// 时限单位。
        Unit;
        /// Whose time it is.
        /// 属于谁的期限。
        Whose;
    }
    evaluation {
        /// How the ballots of a group become its score.
        /// 评价组计分方式。
        Aggregator;
        /// Whether the law lists a way against a grade.
        /// 法律是否列有救济。
        AppealReason;
        /// What is done where one rater rated the same official twice.
        /// 重复评价的处理。
        DuplicateRule;
        /// What an entry of the ledger is.
        /// 台账事项的种类。
        EntryKind;
        /// What held for one official's result.
        /// 考评结果的理由。
        EvaluationReason;
        /// What one step of a score computes.
        /// 计算步骤的种类。
        Formula;
        /// A grade, from the highest; what it is called depends on the kind of staff.
        /// 等次，自高而低；名称因人员类别而异。
        GradeLevel;
        /// Who rates.
        /// 评价主体。
        GroupKind;
        /// What an option of a ballot is.
        /// 票上选项的种类。
        OptionKind;
        /// Whether an official takes part in the evaluation.
        /// 是否参加考评。
        Participation;
        /// What was found of a bad grade that came again.
        /// 是否连续的理由。
        RepeatReason;
        /// The kind of staff that an official belongs to.
        /// 人员类别。
        StaffKind;
        /// What goes before what between equal totals.
        /// 同分先后。
        TieBreak;
    }
    error {
        /// What a caller can do about an error.
        /// 错误类别。
        Kind;
    }
    escalation {
        /// What is known of a case, or not.
        /// 事项的情形。
        CaseFlag;
        /// What what is due does to a clock.
        /// 对时限的影响。
        ClockEffect;
        /// Of what a share is a share.
        /// 比例的基数。
        ContainmentBase;
        /// Why an answer about escalation is what it is.
        /// 升级答复的理由。
        EscalationReason;
        /// What a rule of escalation makes due.
        /// 应采取的措施。
        Measure;
        /// How great the risk of a case is held to be.
        /// 风险。
        Risk;
    }
    explain {
        /// A reservation that an answer carries.
        /// 答案所附的保留。
        Caveat;
        /// How a figure was checked.
        /// 数字如何核对。
        Checked;
        /// The rank of a text.
        /// 效力层级。
        Rank;
        /// What a figure rests on.
        /// 来源种类。
        SourceKind;
        /// What one step of an explanation is about.
        /// 说明中一个步骤的内容。
        StepKind;
    }
    indicators {
        /// What a speed-up rests on.
        /// 提速数字的理由。
        SpeedUpReason;
    }
    mediation {
        /// What kind of event it is.
        /// 调解事件种类。
        ActKind;
        /// What is due.
        /// 应办事项。
        ActionKind;
        /// The form of an agreement.
        /// 协议形式。
        AgreementForm;
        /// What the court answers to a request for confirmation.
        /// 人民法院的答复。
        CourtAnswer;
        /// Under which law a dispute is mediated.
        /// 纠纷种类。
        DisputeKind;
        /// Why a mediation stands where it does.
        /// 调解答复的理由。
        MediationReason;
        /// What came of a mediation.
        /// 调解结果。
        MediationResult;
        /// How a mediator stands in the matter.
        /// 调解员的状况。
        MediatorStanding;
        /// To whom a dispute is transferred.
        /// 移送对象。
        OtherBody;
        /// What the rules of recusal answer.
        /// 回避结论。
        RecusalOutcome;
        /// Another route to settle a dispute.
        /// 其他途径。
        RemedyKind;
    }
    organisation {
        /// A level of government.
        /// 层级。
        Level;
        /// What kind of body it is.
        /// 机构种类。
        UnitKind;
    }
}

/// `RolledByLaw` as Python writes the member of an enumeration: `ROLLED_BY_LAW`.
fn shouted(name: &str) -> String {
    let mut shouted = String::with_capacity(name.len().saturating_mul(2));
    let mut after_small = false;
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && after_small {
            shouted.push('_');
        }
        after_small = !sign.is_ascii_uppercase();
        shouted.push(sign.to_ascii_uppercase());
    }
    shouted
}

/// A member of a list, or its written word: `JC-0241` for another word.
pub(crate) fn word_in<T: Word>(value: &Bound<'_, PyAny>, field: &str) -> Fallible<T> {
    let word = value.extract::<PyBackedStr>().map_err(|_| wrong_type(field, T::NAME))?;
    T::of(&word).ok_or_else(|| {
        let list: Vec<&str> = T::ALL.iter().map(|one| one.written()).collect();
        let values = [("got", "***"), ("what", T::NAME), ("list", &list.join(", "))];
        jiceng::Error::of_code(241, &values).at(field).into()
    })
}

/// A member of a list where one is given.
pub(crate) fn word_or_none<T: Word>(value: Option<&Bound<'_, PyAny>>, field: &str) -> Fallible<Option<T>> {
    value.map(|value| word_in(value, field)).transpose()
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_closed_lists, module)?)
}
