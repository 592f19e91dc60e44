"""What happens in a mediation: one class a kind of act."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._record import ALWAYS, Record, Tagged
from ..words import (
    ActKind,
    Approver,
    CaseLevel,
    CourtAnswer,
    DisputeKind,
    ExclusionKind,
    OtherBody,
    RecusalOutcome,
)


class MediationAct(Tagged, tag_name="kind"):
    """What happened. 事件内容。"""

    __slots__ = ()

    @property
    def kind(self) -> ActKind:
        """Its kind. 事件种类。"""
        return ActKind(self._tag)


@dataclass(frozen=True, slots=True, repr=False)
class NamedMediator(Record):
    """A mediator who is named, with what the rules of recusal answered. 被指定的调解员及其回避结论。"""

    mediator: str
    """Key of the mediator."""
    recusal: RecusalOutcome
    """What ``recusal`` answered for the function of mediator."""
    cleared: bool = field(default=False, metadata=ALWAYS)
    """Whether whoever is competent let the mediator stay, where the answer was to ask."""


@dataclass(frozen=True, slots=True, repr=False)
class Request(MediationAct, tag="request"):
    """Some of the parties ask for mediation: so they consent. 申请调解。"""

    dispute: DisputeKind
    """Under which law."""
    level: CaseLevel
    """Where."""
    parties: tuple[str, ...]
    """Keys of all parties: at least two."""
    by: tuple[str, ...]
    """Keys of those who ask."""


@dataclass(frozen=True, slots=True, repr=False)
class Offer(MediationAct, tag="offer"):
    """The body offers mediation of its own motion. 主动调解。"""

    dispute: DisputeKind
    """Under which law."""
    level: CaseLevel
    """Where."""
    parties: tuple[str, ...]
    """Keys of all parties: at least two."""


@dataclass(frozen=True, slots=True, repr=False)
class Accept(MediationAct, tag="accept"):
    """The body takes the matter in. 受理。"""


@dataclass(frozen=True, slots=True, repr=False)
class EndAnswer(MediationAct, tag="end-answer"):
    """The respondent's answer and evidence came in, or the time for it ended. 收到答复或者答复期届满。"""

    submitted: bool
    """Whether an answer came in."""


@dataclass(frozen=True, slots=True, repr=False)
class Consent(MediationAct, tag="consent"):
    """A party consents. 同意调解。"""

    party: str
    """Who."""


@dataclass(frozen=True, slots=True, repr=False)
class Refuse(MediationAct, tag="refuse"):
    """A party clearly refuses. 拒绝调解。"""

    party: str
    """Who."""


@dataclass(frozen=True, slots=True, repr=False)
class NameMediators(MediationAct, tag="name-mediators"):
    """Mediators are named. 指定调解员。"""

    mediators: tuple[NamedMediator, ...]
    """Whom."""


@dataclass(frozen=True, slots=True, repr=False)
class AskRecusal(MediationAct, tag="ask-recusal"):
    """A party asks that a mediator step aside. 申请回避。"""

    party: str
    """Who asks."""
    mediator: str
    """Which mediator."""


@dataclass(frozen=True, slots=True, repr=False)
class DecideRecusal(MediationAct, tag="decide-recusal"):
    """Whoever is competent decides on it. 决定回避。"""

    mediator: str
    """Which mediator."""
    steps_aside: bool
    """Whether the mediator steps aside."""


@dataclass(frozen=True, slots=True, repr=False)
class Session(MediationAct, tag="session"):
    """A session is held. 进行调解。"""

    present: tuple[str, ...]
    """Keys of the parties who were there."""


@dataclass(frozen=True, slots=True, repr=False)
class AgreeOrally(MediationAct, tag="agree-orally"):
    """The parties agree orally. 达成口头协议。"""

    recorded_by: str
    """The mediator who recorded it."""


@dataclass(frozen=True, slots=True, repr=False)
class AgreeInWriting(MediationAct, tag="agree-in-writing"):
    """The parties agree on a written text. 达成书面协议。"""


@dataclass(frozen=True, slots=True, repr=False)
class Sign(MediationAct, tag="sign"):
    """A party signs, seals or fingerprints the text. 当事人签名。"""

    party: str
    """Who."""


@dataclass(frozen=True, slots=True, repr=False)
class Countersign(MediationAct, tag="countersign"):
    """A mediator signs the text. 调解员签名。"""

    mediator: str
    """Which mediator."""


@dataclass(frozen=True, slots=True, repr=False)
class Seal(MediationAct, tag="seal"):
    """The body puts its seal on the text. 加盖印章。"""


@dataclass(frozen=True, slots=True, repr=False)
class Perform(MediationAct, tag="perform"):
    """Whether a party has done what it owes under the agreement. 记录履行情况。"""

    party: str
    """Who."""
    performed: bool
    """Done or not."""


@dataclass(frozen=True, slots=True, repr=False)
class Fail(MediationAct, tag="fail"):
    """No agreement can be reached. 终止调解（调解不成）。"""


@dataclass(frozen=True, slots=True, repr=False)
class TellRoutes(MediationAct, tag="tell-routes"):
    """The parties were told of the other routes. 告知其他途径。"""


@dataclass(frozen=True, slots=True, repr=False)
class Withdraw(MediationAct, tag="withdraw"):
    """A party withdraws. 撤回。"""

    party: str
    """Who."""


@dataclass(frozen=True, slots=True, repr=False)
class Refer(MediationAct, tag="refer"):
    """The matter goes to the next level up. 提交上一级调解。"""

    to: CaseLevel
    """Where to."""


@dataclass(frozen=True, slots=True, repr=False)
class Transfer(MediationAct, tag="transfer"):
    """The matter goes to another body. 移送。"""

    to: OtherBody
    """Where to."""


@dataclass(frozen=True, slots=True, repr=False)
class NoteDanger(MediationAct, tag="note-danger"):
    """The dispute may turn violent or criminal. 记录激化可能。"""


@dataclass(frozen=True, slots=True, repr=False)
class TellPolice(MediationAct, tag="tell-police"):
    """The police or another department were told. 报告公安机关。"""


@dataclass(frozen=True, slots=True, repr=False)
class Extend(MediationAct, tag="extend"):
    """The time limit was extended. 延长期限。"""

    value: int
    """By how much, in the unit of the rule's cap."""
    approver: Approver
    """Who approved."""


@dataclass(frozen=True, slots=True, repr=False)
class Suspend(MediationAct, tag="suspend"):
    """The time limit stands still. 中止期限。"""

    ground: ExclusionKind
    """Why: the rule must list it."""


@dataclass(frozen=True, slots=True, repr=False)
class Resume(MediationAct, tag="resume"):
    """The time limit runs on from the next day. 恢复期限。"""


@dataclass(frozen=True, slots=True, repr=False)
class AskConfirmation(MediationAct, tag="ask-confirmation"):
    """The parties ask the court to confirm the agreement. 申请司法确认。"""

    by: tuple[str, ...]
    """Keys of those who ask: all of them."""


@dataclass(frozen=True, slots=True, repr=False)
class CourtAnswers(MediationAct, tag="court-answers"):
    """The court answers. 记录法院答复。"""

    answer: CourtAnswer
    """What."""
