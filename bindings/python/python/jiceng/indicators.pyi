"""Every published figure, defined: what is counted, what is left apart, and how it is rounded.

每一个公布的数字都有定义：算什么、另列什么、如何取整。
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, SupportsIndex, final

from .deadline import DueRequest
from .explain import Answer
from .ruleset import Ruleset
from .words import SpeedUpReason, Unit

__all__ = ["FinishedMatter", "SpeedUp", "SpeedUpReason", "finished_matter", "speed_up"]

@final
class FinishedMatter:
    """A finished matter: its statutory time and the net time that it took, both in the same unit.

    一件已办结的事项：法定时限与实际用时，单位相同。
    """

    def __new__(cls, limit: SupportsIndex | None, taken: SupportsIndex) -> FinishedMatter: ...

    @property
    def limit(self) -> int | None:
        """The statutory time; ``None`` where the law sets none for the whole."""

    @property
    def taken(self) -> int:
        """The net time that it took; 0 is on the spot."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class SpeedUp:
    """How much faster than the statutory time, under each of five readings, in basis points (10,000 is one).

    提速（逐一列出各种理解），以万分之一计。
    """

    @property
    def counted(self) -> int:
        """Matters that were counted: with a limit, and not on the spot."""

    @property
    def instant(self) -> int:
        """Matters with a limit that were finished on the spot."""

    @property
    def without_limit(self) -> int:
        """Matters without a statutory limit."""

    @property
    def statutory_total(self) -> int:
        """Sum of the statutory times s."""

    @property
    def taken_total(self) -> int:
        """Sum of the times taken a."""

    @property
    def ratio_of_sums_bp(self) -> int | None:
        """(1) Σs / Σa."""

    @property
    def mean_ratio_bp(self) -> int | None:
        """(2) Mean of s / a."""

    @property
    def median_ratio_bp(self) -> int | None:
        """(3) Median of s / a."""

    @property
    def share_saved_bp(self) -> int | None:
        """(4) Σ(s − a) / Σs: the share of the time that was saved."""

    @property
    def saved_to_taken_bp(self) -> int | None:
        """(5) Σ(s − a) / Σa: the time saved against the time taken."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

def speed_up(matters: Iterable[FinishedMatter]) -> Answer[SpeedUp]:
    """The speed-up of finished matters under each of its five readings; ``JC-0359`` for a time out of range.

    已办结事项的平均提速，五种算法逐一给出。

    Put only matters of one unit together.
    """

def finished_matter(ruleset: Ruleset, request: DueRequest, finished_on: date) -> tuple[FinishedMatter, Unit]:
    """Statutory and actual time of a matter that was finished on a day, in the unit of its limit.

    一件办结事项的法定时限与实际净用时，按时限自身的单位。
    """
