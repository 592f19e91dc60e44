"""What happens in a case: one class a kind of act.

事项中发生的事：每类一个类。
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from .._record import ALWAYS, Tagged
from ..words import (
    Approver,
    ContactChannel,
    DeliveryMethod,
    EventKind,
    HoldKind,
    Outcome,
    ReturnGround,
    Satisfaction,
    SkipGround,
    SupervisionLevel,
)
from ._actor import Holder


class Act(Tagged, tag_name="event"):
    """What happens. Texts stay with the host: an act carries keys, days and words of closed lists. 事件内容。"""

    __slots__ = ()

    @property
    def event(self) -> EventKind:
        """Its kind. 种类。"""
        return EventKind(self._tag)


@dataclass(frozen=True, slots=True, repr=False)
class Receive(Act, tag="receive"):
    """A matter comes in. 接收。"""

    channel: ContactChannel
    """How."""
    by: Holder
    """Where: the first receiver answers for it."""
    item: str | None = None
    """The service item, by id or full name."""
    claimed_at: datetime | None = None
    """When a device says that it happened: evidence, no clock."""


@dataclass(frozen=True, slots=True, repr=False)
class Register(Act, tag="register"):
    """It is written down, with a receipt. 登记。"""

    receipt: str
    """Number of the receipt."""
    parties: tuple[str, ...] = ()
    """Keys of the parties; none where anonymous."""
    anonymous: bool = False
    """Whether it is anonymous."""
    recused: tuple[str, ...] = ()
    """Officials who must step aside, as recusal answered."""


@dataclass(frozen=True, slots=True, repr=False)
class Classify(Act, tag="classify"):
    """Its class is chosen. 分类。"""

    class_: str
    """Id of the class."""


@dataclass(frozen=True, slots=True, repr=False)
class Link(Act, tag="link"):
    """It has to do with another case. 关联。"""

    other: str
    """The other."""


@dataclass(frozen=True, slots=True, repr=False)
class Merge(Act, tag="merge"):
    """It goes on under another case. 并案。"""

    into: str
    """The other."""


@dataclass(frozen=True, slots=True, repr=False)
class Unmerge(Act, tag="unmerge"):
    """It is taken out again. 拆分。"""


@dataclass(frozen=True, slots=True, repr=False)
class Absorb(Act, tag="absorb"):
    """Another case goes on under this one. 并入另案。"""

    child: str
    """The other."""
    received_at: datetime
    """When the other was received."""


@dataclass(frozen=True, slots=True, repr=False)
class Release(Act, tag="release"):
    """The other is taken out again. 移出另案。"""

    child: str
    """The other."""


@dataclass(frozen=True, slots=True, repr=False)
class Assign(Act, tag="assign"):
    """It is offered to a unit, to lead or to assist. 交办。"""

    to: Holder
    """To whom."""
    assist: bool = False
    """Whether the unit only assists."""
    in_place: bool = True
    """Whether it lies in the place of the unit."""
    available: bool = True
    """Whether the official is on duty."""
    skip: SkipGround | None = None
    """The ground on which a level is skipped."""


@dataclass(frozen=True, slots=True, repr=False)
class Accept(Act, tag="accept"):
    """The unit takes it over. 受理、接单。"""


@dataclass(frozen=True, slots=True, repr=False)
class Return(Act, tag="return"):
    """The unit sends it back. 退回。"""

    ground: ReturnGround
    """Why."""


@dataclass(frozen=True, slots=True, repr=False)
class Refuse(Act, tag="refuse"):
    """It is not accepted. 不予受理。"""

    written: bool
    """Whether the party has it in writing."""
    remedies_told: bool
    """Whether the remedies were told."""


@dataclass(frozen=True, slots=True, repr=False)
class TransferOut(Act, tag="transfer-out"):
    """Another body has it from now on. 移送。"""

    to: str
    """The other body."""
    told: bool
    """Whether the party was told."""


@dataclass(frozen=True, slots=True, repr=False)
class ResolveJurisdiction(Act, tag="resolve-jurisdiction"):
    """The common superior says who has it. 指定管辖。"""

    to: Holder
    """Who has it."""


@dataclass(frozen=True, slots=True, repr=False)
class NoticeMaterials(Act, tag="notice-materials"):
    """The party is told all that is missing, once. 一次性告知补正。"""

    complete: bool
    """Whether everything that is missing is on the list."""


@dataclass(frozen=True, slots=True, repr=False)
class SupplyMaterials(Act, tag="supply-materials"):
    """The missing papers come. 补正。"""


@dataclass(frozen=True, slots=True, repr=False)
class DeemAccepted(Act, tag="deem-accepted"):
    """Nothing was told in time, so it counts as accepted. 视为受理。"""


@dataclass(frozen=True, slots=True, repr=False)
class Suspend(Act, tag="suspend"):
    """It waits. 挂起、中止。"""

    kind: HoldKind
    """Why."""
    planned_to: date | None = None
    """The day on which it should end: a forecast, no clock."""
    approved_by: str | None = None
    """Who approved it."""


@dataclass(frozen=True, slots=True, repr=False)
class Resume(Act, tag="resume"):
    """It goes on. 恢复。"""

    kind: HoldKind
    """What ended."""


@dataclass(frozen=True, slots=True, repr=False)
class RequestExtension(Act, tag="request-extension"):
    """More time is asked for. 申请延期。"""

    value: int
    """How much, in the unit of the rule's cap."""


@dataclass(frozen=True, slots=True, repr=False)
class DecideExtension(Act, tag="decide-extension"):
    """It is given or not. 决定延期。"""

    granted: bool
    """Whether it is given."""
    approver: Approver
    """Who decides."""
    told: bool
    """Whether the party was told the reason."""


@dataclass(frozen=True, slots=True, repr=False)
class Progress(Act, tag="progress"):
    """Something was done. 进展。"""

    to_citizen: bool = False
    """Whether it was said to the citizen."""


@dataclass(frozen=True, slots=True, repr=False)
class Urge(Act, tag="urge"):
    """Somebody presses for it. 催办。"""


@dataclass(frozen=True, slots=True, repr=False)
class Supervise(Act, tag="supervise"):
    """An order with a reply date. 督办。"""

    level: SupervisionLevel
    """How strongly."""


@dataclass(frozen=True, slots=True, repr=False)
class Reply(Act, tag="reply"):
    """The order is answered. 督办回复。"""


@dataclass(frozen=True, slots=True, repr=False)
class CancelSupervision(Act, tag="cancel-supervision"):
    """The order is taken back. 撤销督办。"""


@dataclass(frozen=True, slots=True, repr=False)
class Escalate(Act, tag="escalate"):
    """It goes one level up. 上报。"""

    to: Holder
    """To whom."""
    skip: SkipGround | None = None
    """The ground on which a level is skipped."""


@dataclass(frozen=True, slots=True, repr=False)
class SendDown(Act, tag="send-down"):
    """It is offered one level down. 下派。"""

    to: Holder
    """To whom."""


@dataclass(frozen=True, slots=True, repr=False)
class Resolve(Act, tag="resolve"):
    """There is a result. 办结。"""

    outcome: Outcome
    """What came of it."""
    outputs: bool = True
    """Whether everything that must be made is there."""


@dataclass(frozen=True, slots=True, repr=False)
class Review(Act, tag="review"):
    """The result stands. 审核通过。"""


@dataclass(frozen=True, slots=True, repr=False)
class RejectResult(Act, tag="reject-result"):
    """The result goes back. 退回重办。"""


@dataclass(frozen=True, slots=True, repr=False)
class Deliver(Act, tag="deliver"):
    """The result reaches the citizen. 送达。"""

    method: DeliveryMethod
    """How."""
    signed: bool
    """Whether it was signed for."""


@dataclass(frozen=True, slots=True, repr=False)
class Feedback(Act, tag="feedback"):
    """A party says what it thinks, or could not be reached. 回访、评价。"""

    party: str
    """The party."""
    reached: bool
    """Whether the party was reached."""
    solved: bool | None = None
    """Whether it is solved."""
    satisfaction: Satisfaction | None = None
    """How content the party is."""


@dataclass(frozen=True, slots=True, repr=False)
class Close(Act, tag="close"):
    """Nothing is left to do. 结案。"""

    open_children: int = field(default=0, metadata=ALWAYS)
    """How many cases under this one are still open."""


@dataclass(frozen=True, slots=True, repr=False)
class Reopen(Act, tag="reopen"):
    """It begins again. 重新办理。"""

    new_facts: bool
    """Whether there is anything new."""


@dataclass(frozen=True, slots=True, repr=False)
class Archive(Act, tag="archive"):
    """It is sealed. 归档。"""

    sealed_by_rule: bool = False
    """Whether a rule seals it before it can no longer be reopened."""


@dataclass(frozen=True, slots=True, repr=False)
class Correct(Act, tag="correct"):
    """An earlier event was wrong. Both stay visible. 更正。"""

    of: str
    """Key of the earlier event."""
    at: datetime | None = None
    """When it really happened; as it stands where absent."""
    act: Act | None = None
    """What really happened; nothing where absent."""


@dataclass(frozen=True, slots=True, repr=False)
class Withdraw(Act, tag="withdraw"):
    """The citizen takes it back. 撤回。"""


@dataclass(frozen=True, slots=True, repr=False)
class Terminate(Act, tag="terminate"):
    """It ends for another reason. 终止。"""
