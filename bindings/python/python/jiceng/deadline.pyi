"""When is it due, and why: start, limit, exclusions, extension, roll, status.

何时到期、为什么：起算、期限、扣除、延长、顺延、状态。

Eighty rules are silent on a last day that is a rest day, so three dates are the normal case: ``raw``, ``rolled`` and
``due``, the day to work to.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, SupportsIndex, final

from .explain import Answer, Explanation
from .ruleset import Ruleset
from .table import Arrow, Table
from .words import (
    Approver,
    ArrivalReason,
    Channel,
    DeadlineReason,
    Direction,
    ExclusionKind,
    LastDay,
    Silence,
    StartDay,
    Status,
    Unit,
    Whose,
)

__all__ = [
    "Arrival",
    "ArrivalReason",
    "Correction",
    "Deadline",
    "DeadlineReason",
    "DueRequest",
    "Exclusion",
    "Extension",
    "GivenPeriod",
    "Progress",
    "ReceiptOn",
    "Remaining",
    "SilenceEffect",
    "Status",
    "StatusView",
    "TimeLimit",
    "due",
    "due_column",
    "explain_due",
    "receipt_day",
    "silence",
    "status",
]

@final
class Deadline:
    """When something is due. Three dates are the normal case: as counted, as rolled, and the day to work to.

    到期日。通常有三个：原日期、顺延日期、应办结日期。
    """

    @property
    def rule(self) -> str | None:
        """Id of the rule that held; ``None`` for a limit of the caller's own."""

    @property
    def limit(self) -> TimeLimit:
        """The limit."""

    @property
    def direction(self) -> Direction:
        """Forwards or backwards."""

    @property
    def whose(self) -> Whose:
        """Whose time it is."""

    @property
    def start(self) -> date | None:
        """The day from which it runs (day 0), after corrections; ``None`` while papers are awaited."""

    @property
    def raw(self) -> date | None:
        """The last day as counted; ``None`` where there is no limit or the period is held."""

    @property
    def rolled(self) -> date | None:
        """The last day after rolling; where the law is silent, as it would roll."""

    @property
    def due(self) -> date | None:
        """The day to work to: the office's target, or the citizen's last day."""

    @property
    def promised(self) -> date | None:
        """The promised day, where an office promised one."""

    @property
    def due_at(self) -> datetime | None:
        """The instant, where the limit is counted in hours."""

    @property
    def held_since(self) -> date | None:
        """Since when the period is held: an excluded interval or a correction has not ended."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Remaining:
    """Time that is left, or by which something came early or late.

    剩余、提前或者逾期的时间。
    """

    @property
    def value(self) -> int:
        """How much; not negative."""

    @property
    def unit(self) -> Unit:
        """The limit's own unit, months and years in calendar days."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class StatusView:
    """Where a period stands, and by how much.

    期限状态及其余量。
    """

    @property
    def status(self) -> Status:
        """The status."""

    @property
    def due(self) -> date | None:
        """The day to work to."""

    @property
    def expires_at(self) -> datetime | None:
        """The instant at which the period expires."""

    @property
    def margin(self) -> Remaining | None:
        """Running: what is left to `due`. Met: by how much early. Missed, overdue: by how much late."""

    @property
    def promise_kept(self) -> bool | None:
        """Whether the promise was kept, where there is one and the matter is finished."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class SilenceEffect:
    """What follows when a period passes and nothing is done.

    期限届满而未作为的后果。
    """

    @property
    def effect(self) -> Silence | None:
        """The effect; ``None`` where the law states none."""

    @property
    def since(self) -> date | None:
        """The day from which it holds; accepted as of receipt reaches back to the start."""

    @property
    def follows(self) -> bool:
        """Whether the period has passed, so that it follows."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class ReceiptOn:
    """The day of receipt: day 0 of what runs from receipt.

    收到之日。
    """

    @property
    def date(self) -> date:
        """The day."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class TimeLimit:
    """A time limit. No limit, zero and a missing figure are three different things.

    时限。不设期限、当场办结、数额缺失是三回事。
    """

    AT_ONCE: TimeLimit
    """At once: 当场、即时."""
    BY_EVENT: TimeLimit
    """By the day of the event itself. 不迟于事件当日。"""
    NO_LIMIT: TimeLimit
    """The law sets none. 未设期限。"""
    MISSING: TimeLimit
    """There is one, but no source seen gives the figure. 期限数额缺失。"""

    @staticmethod
    def hours(value: SupportsIndex) -> TimeLimit:
        """Hours, running through nights and rest days; 1 to 36,500, as for the other units, else ``JC-0230``. 小时。"""

    @staticmethod
    def working_hours(value: SupportsIndex) -> TimeLimit:
        """Hours during which the office is open. 工作小时。"""

    @staticmethod
    def calendar_days(value: SupportsIndex) -> TimeLimit:
        """Calendar days. 自然日。"""

    @staticmethod
    def working_days(value: SupportsIndex) -> TimeLimit:
        """Working days. 工作日。"""

    @staticmethod
    def months(value: SupportsIndex) -> TimeLimit:
        """Months. 月。"""

    @staticmethod
    def years(value: SupportsIndex) -> TimeLimit:
        """Years. 年。"""

    @property
    def value(self) -> int | None:
        """How many units; ``None`` where it is no number. 数额。"""

    @property
    def unit(self) -> Unit | None:
        """Of what; ``None`` where it is no number. 单位。"""

    def zh(self) -> str:
        """``20个工作日``. 中文写法。"""

    def en(self) -> str:
        """``20 working days``. 英文写法。"""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class GivenPeriod:
    """A limit of the caller's own, with the counting rules that shall hold for it.

    请求方自拟的期限及其计算方式。
    """

    def __new__(
        cls,
        limit: TimeLimit,
        *,
        direction: Direction | str | None = None,
        start_day: StartDay | str | None = None,
        last_day: LastDay | str | None = None,
        whose: Whose | str | None = None,
        last_basis: str | None = None,
    ) -> GivenPeriod: ...

    @property
    def limit(self) -> TimeLimit:
        """The limit."""

    @property
    def direction(self) -> Direction:
        """Forwards or backwards."""

    @property
    def start_day(self) -> StartDay:
        """Whether the start day counts; by common practice it does not."""

    @property
    def last_day(self) -> LastDay:
        """What happens on a rest day."""

    @property
    def whose(self) -> Whose:
        """Whose time it is."""

    @property
    def last_basis(self) -> str | None:
        """Provision on the last day, e.g. `PER-13`."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Exclusion:
    """Time that is left out: an actual interval, both days included; without `to` it goes on and holds the period.

    扣除的时段，起止日均计入。
    """

    def __new__(cls, kind: ExclusionKind | str, from_: date, to: date | None = None) -> Exclusion: ...

    @property
    def kind(self) -> ExclusionKind:
        """Of what kind; the rule's law must list it."""

    @property
    def from_(self) -> date:
        """First day."""

    @property
    def to(self) -> date | None:
        """Last day; ``None`` while it goes on."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Extension:
    """An approved extension.

    已批准的延长。
    """

    def __new__(
        cls, value: SupportsIndex, approved_on: date, approver: Approver | str, *, by_handler: bool = False
    ) -> Extension: ...

    @property
    def value(self) -> int:
        """How much, in the unit of the rule's cap."""

    @property
    def approved_on(self) -> date:
        """The day of approval; it must lie within the period."""

    @property
    def approver(self) -> Approver:
        """Who approved."""

    @property
    def by_handler(self) -> bool:
        """Whether the approver handles the matter: refused."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Correction:
    """A correction of papers: asked for on one day, received on another; without `corrected_on` still awaited.

    补正：何日通知、何日收到。
    """

    def __new__(cls, noticed_on: date, corrected_on: date | None = None) -> Correction: ...

    @property
    def noticed_on(self) -> date:
        """The day of the notice."""

    @property
    def corrected_on(self) -> date | None:
        """The day on which the corrected papers were received; ``None`` while they are awaited."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Progress:
    """What has become of the matter so far.

    事项办理到什么程度。
    """

    def __new__(
        cls,
        *,
        finished_at: datetime | None = None,
        ended_at: datetime | None = None,
        posted_on: date | None = None,
    ) -> Progress: ...

    @property
    def finished_at(self) -> datetime | None:
        """When what the rule asks for was done."""

    @property
    def ended_at(self) -> datetime | None:
        """When the matter ended without it: withdrawn, terminated, transferred out."""

    @property
    def posted_on(self) -> date | None:
        """The day on which it was posted, where the law does not count the time in transit."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Arrival:
    """How and when something reached the office.

    材料以何种渠道、何时到达。
    """

    def __new__(
        cls,
        channel: Channel | str,
        *,
        arrived_at: datetime | None = None,
        signed_on: date | None = None,
        confirmed_on: date | None = None,
    ) -> Arrival: ...

    @property
    def channel(self) -> Channel:
        """The channel."""

    @property
    def arrived_at(self) -> datetime | None:
        """When it was handed in or arrived."""

    @property
    def signed_on(self) -> date | None:
        """The day it was signed for."""

    @property
    def confirmed_on(self) -> date | None:
        """The day both sides confirmed it."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class DueRequest:
    """What is asked: a rule or service item (or a limit of one's own), a start, and what happened to the period since.

    请求：规则或事项（或者自拟期限）、起算日，以及期间发生的事。

    A rule that counts hours needs ``started_at``, which gives the start day too. ``reference`` is the caller's own key:
    it never enters an answer, a text, JSON or a receipt.
    """

    def __new__(
        cls,
        rule: str | None = None,
        start: date | None = None,
        *,
        given: GivenPeriod | None = None,
        started_at: datetime | None = None,
        law_on: date | None = None,
        facts: dict[str, str] | None = None,
        exclusions: Iterable[Exclusion] | None = None,
        extensions: Iterable[Extension] | None = None,
        corrections: Iterable[Correction] | None = None,
        office: str | None = None,
        certain: bool = False,
        reference: str | None = None,
    ) -> DueRequest: ...
    @staticmethod
    def from_json(text: str) -> DueRequest:
        """Reads a request from JSON, strictly: every fault has its code and its field. 由JSON读取请求。"""

    @property
    def rule(self) -> str | None:
        """Id, series or step of the rule, or id or full name of a service item."""

    @property
    def given(self) -> GivenPeriod | None:
        """A limit of one's own instead of a rule."""

    @property
    def start(self) -> date:
        """The day of the start event (day 0)."""

    @property
    def started_at(self) -> datetime | None:
        """The instant of the start event."""

    @property
    def law_on(self) -> date | None:
        """The day whose law applies; ``None`` is ``start``."""

    @property
    def facts(self) -> dict[str, str]:
        """Facts on which the limit depends."""

    @property
    def exclusions(self) -> tuple[Exclusion, ...]:
        """Time that is left out."""

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """Extensions that were approved."""

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Corrections of papers."""

    @property
    def office(self) -> str | None:
        """Overlay whose days and hours hold; ``None`` is the national calendar."""

    @property
    def certain(self) -> bool:
        """Whether an answer beyond the last certain day of the calendar is refused."""

    @property
    def reference(self) -> str | None:
        """The caller's own key."""

    def to_json(self) -> str:
        """The request as JSON, without ``reference``. JSON 文本，不含请求方的编号。"""

    def to_dict(self) -> dict[str, Any]:
        """The request as ``dict``, ``list``, ``str``, numbers and ``None``, without ``reference``. 字典。"""

def due(ruleset: Ruleset, request: DueRequest) -> Answer[Deadline]:
    """When it is due, why, on what basis, with what reservations. 何时到期、为什么、依据何在、有何保留。"""

def due_column(
    ruleset: Ruleset,
    table: Arrow,
    *,
    item: str = "item",
    start: str = "start",
    exclusions: str | None = None,
    finished: str | None = None,
    now: datetime | None = None,
) -> Table:
    """When each row of a table is due, as columns ``due``, ``raw``, ``rolled``, ``status`` where ``now`` is given,
    ``code``, ``reasons``, ``caveats``; the rows in their order.

    逐行计算到期日。

    ``table`` is anything that Arrow can read; the other arguments name its columns. ``item``: ids of rules or items as
    text or a dictionary, or the numbers of ``Ruleset.limit_number`` as unsigned 16-bit. ``start``: dates.
    ``exclusions``: lists of structs ``kind``, ``from``, ``to``. ``finished``: the dates on which matters were finished,
    for ``status`` at ``now``. A null in ``item`` or ``start`` gives nulls, a bad row its code, and neither stops
    anything; a row finished before it began gets 229 and no status.
    """

def explain_due(ruleset: Ruleset, request: DueRequest) -> Explanation:
    """When it is due, with every step that leads there, as data and as text in both languages.

    何时到期及逐步说明；既是数据，也是中英文文字。
    """

def status(ruleset: Ruleset, request: DueRequest, progress: Progress, now: datetime) -> Answer[StatusView]:
    """Where the period stands at ``now``, an instant with an offset; ``JC-0229`` if it was finished before it began.

    某一时刻的期限状态。
    """

def silence(ruleset: Ruleset, request: DueRequest, now: datetime) -> Answer[SilenceEffect]:
    """What silence means under a rule, and whether it has come to that at ``now``. 沉默的法律后果，以及此刻是否已经发生。"""

def receipt_day(ruleset: Ruleset, rule: str, arrival: Arrival) -> Answer[ReceiptOn]:
    """The day of receipt under a rule whose law tells channels apart. 依规定的渠道确定收到之日。

    ``JC-0227`` if the channel's date is missing, ``JC-0240`` if the rule's law does not tell channels apart.
    """
