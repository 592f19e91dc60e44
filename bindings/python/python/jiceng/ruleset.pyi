"""Documents become one checked, dated, immutable value.

文件、分层、检查，得到一个不可变的规则集。
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias, final

from ._folder import read_folder
from .calendar import WorkCalendar
from .deadline import TimeLimit
from .error import Fault
from .explain import Citation
from .words import Direction, Nature, Silence, StartEvent, Whose

__all__ = ["Rule", "Ruleset", "read_folder"]

_Documents: TypeAlias = Iterable[tuple[str, str]] | Mapping[str, str]

@final
class Ruleset:
    """All rules of one line of jurisdictions: checked, dated, immutable.

    一条区划线上的全部规则：已检查、有日期、不可变。

    A cheap handle that threads may share; a new document or notice makes a new value. It is pickled as the documents
    that were put on the built-in ones, and restored only where the same rules come out (``JC-0150``).
    """

    @staticmethod
    def nation() -> Ruleset:
        """National rules only. 国家规则。"""

    @staticmethod
    def guangdong() -> Ruleset:
        """The rules that hold in Guangdong. 广东省适用的规则。"""

    @staticmethod
    def jiaoling() -> Ruleset:
        """The rules that hold in Jiaoling County, Meizhou, Guangdong. 蕉岭县适用的规则。"""

    @staticmethod
    def of_division(division: str) -> Ruleset:
        """The built-in rules that hold in a division: how another city's rule is reached; ``JC-0232`` for a bad code.

        内置规则中适用于某区划者；引用他市规则须由此指明。
        """

    @staticmethod
    def from_documents(documents: _Documents, *, division: str | None = None) -> Ruleset:
        """The rules of these documents and nothing else; ``JC-0101`` with every fault at once.

        仅由所给文件构成的规则集。

        ``documents`` are pairs of name and text, or a dict of them. The division is the deepest that they name, or
        ``division``.
        """

    def with_documents(self, documents: _Documents) -> Ruleset:
        """The same rules with further documents on top: layers, notices, overlays, laws.

        在现有规则之上再加文件：承诺、通知、日历叠加、法规。
        """

    def with_notice(self, name: str, text: str) -> Ruleset:
        """The same rules with one more holiday notice. 再载入一份放假通知。"""

    def known_on(self, day: date) -> Ruleset:
        """The same rules with the calendar as it was known on ``day``. 以某日已知的放假通知为准的规则集。"""

    def provisional_through(self, through: date) -> Ruleset:
        """The same rules with a calendar that is carried on beyond the last notice by weekends and statutory holidays.

        在最后一份通知之后按周末与法定节假日推算；答案均带保留。
        """

    @property
    def division(self) -> str:
        """The division whose rules these are. 所适用的区划。"""

    @property
    def known_through(self) -> date | None:
        """The day up to which notices are known; ``None`` is all that the ruleset holds. 通知已知到哪一天。"""

    @property
    def digest(self) -> str:
        """SHA-256 over the documents, in hexadecimal: the same rules give the same digest everywhere. 规则集摘要。"""

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """Warnings of the documents that were loaded: they stand, look at them. 载入时的提示。"""

    @property
    def calendar(self) -> WorkCalendar:
        """The working-day calendar. 工作日历。"""

    def calendar_of(self, office: str) -> WorkCalendar:
        """The calendar of an office or region that an overlay describes; ``JC-0233`` if there is none.

        某单位或地区的日历。
        """

    def rule(self, name: str) -> Rule:
        """The rule with this id; the newest where the id is a series or a step. ``JC-0207``, ``JC-0208``.

        按编号查规则；编号为系列或步骤时取最新一条。
        """

    def rules(self) -> tuple[Rule, ...]:
        """Every rule of the line, in the order of the documents. 全部规则。"""

    def provision(self, id: str) -> Citation:
        """The provision with this id: what a rule rests on; ``JC-0236`` if there is none. 按编号查规定。"""

    def limit_number(self, name: str, facts: dict[str, str] | None = None) -> int:
        """The number under which columns name a limit. It holds for this ruleset only.

        列计算中使用的期限序号。
        """

@final
class Rule:
    """One rule that sets a period, as data.

    一条设定期限的规则。
    """

    @property
    def id(self) -> str:
        """Its id, e.g. `LIC-13`."""

    @property
    def step(self) -> str:
        """The procedural step that it times, across laws; empty where alone."""

    @property
    def title_zh(self) -> str:
        """What must be done, in Chinese."""

    @property
    def title_en(self) -> str:
        """What must be done, in English."""

    @property
    def limit(self) -> TimeLimit:
        """The limit."""

    @property
    def direction(self) -> Direction:
        """Forwards or backwards."""

    @property
    def start_event(self) -> StartEvent:
        """The event from which it runs."""

    @property
    def whose(self) -> Whose:
        """Whose time it is."""

    @property
    def nature(self) -> Nature:
        """What kind of period it is."""

    @property
    def silence(self) -> Silence | None:
        """What follows from silence."""

    @property
    def from_(self) -> date | None:
        """First day in force; ``None`` is unknown."""

    @property
    def to(self) -> date | None:
        """Last day in force; ``None`` is not ended."""

    @property
    def when(self) -> tuple[str, tuple[str, ...]] | None:
        """The fact on which it depends and the values for which it holds."""

    @property
    def citation(self) -> Citation | None:
        """Law, article, source."""

    @property
    def note_zh(self) -> str:
        """What the engine does not act on, in Chinese; may be empty."""

    @property
    def note_en(self) -> str:
        """What the engine does not act on, in English."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""
