"""Answers with their reasons: what holds, why, on what basis, with what reservations.

答案、理由、依据与保留事项。
"""

from datetime import date
from types import GenericAlias
from typing import Any, Generic, TypeVar, final

from .deadline import Deadline
from .words import Caveat, Checked, DayKind, Rank, SourceKind, StepKind, Word

__all__ = ["Answer", "ArticleText", "Caveat", "Citation", "Explanation", "PassedDay", "Step", "StepKind"]

_Value = TypeVar("_Value", covariant=True)

@final
class Answer(Generic[_Value]):
    """The result of every rule: the value, why, on what basis, with what reservations.

    每条规则的结果：取值、理由、依据、保留事项。
    """

    @property
    def value(self) -> _Value:
        """The value. 取值。"""

    @property
    def reasons(self) -> tuple[Word, ...]:
        """The rules that held, in order: members of the room's table of reasons. 成立的理由。"""

    @property
    def reason_bits(self) -> int:
        """The reasons as bits, as a column carries them. 理由的位表示。"""

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The provisions on which it rests, the rule itself first. 依据。"""

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """The reservations. 保留事项。"""

    @property
    def caveat_bits(self) -> int:
        """The reservations as bits, as a column carries them. 保留事项的位表示。"""

    def to_json(self) -> str:
        """The answer as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The answer as ``dict``, ``list``, ``str``, numbers and ``None``, as JSON has them. 字典。"""

    @classmethod
    def __class_getitem__(cls, key: Any) -> GenericAlias: ...

@final
class ArticleText:
    """An article in its own form: 第四十二条第一款 and `art. 42(1)`.

    条文序号。
    """

    @property
    def zh(self) -> str:
        """Chinese form."""

    @property
    def en(self) -> str:
        """English form."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Citation:
    """What an answer rests on: law, article, dates, and how it was checked.

    引用的依据。
    """

    @property
    def id(self) -> str:
        """Id of the rule, provision or notice."""

    @property
    def law_zh(self) -> str:
        """The law."""

    @property
    def law_en(self) -> str:
        """The law, in English."""

    @property
    def number(self) -> str:
        """The law's number or day of adoption."""

    @property
    def rank(self) -> Rank:
        """Rank of the law."""

    @property
    def article(self) -> ArticleText:
        """Article."""

    @property
    def title_zh(self) -> str:
        """What it says, in short."""

    @property
    def title_en(self) -> str:
        """What it says, in English."""

    @property
    def from_(self) -> date | None:
        """First day in force; ``None`` is unknown."""

    @property
    def to(self) -> date | None:
        """Last day in force; ``None`` is not ended as far as the source shows."""

    @property
    def verified(self) -> bool:
        """Whether it was read in a legal text or official notice."""

    @property
    def source(self) -> SourceKind:
        """What it rests on."""

    @property
    def checked(self) -> Checked:
        """How it was checked."""

    @property
    def checked_through(self) -> date | None:
        """Day up to which amendments were looked for."""

    @property
    def place(self) -> str:
        """Where it was seen."""

    @property
    def phrase(self) -> str:
        """The words that show it."""

    def zh(self) -> str:
        """``《行政许可法》第四十二条第一款``. 中文引用。"""

    def en(self) -> str:
        """``Administrative Licensing Law, art. 42(1)``. 英文引用。"""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class PassedDay:
    """A day that was passed over, and why.

    未计入的一天。
    """

    @property
    def date(self) -> date:
        """The day."""

    @property
    def kind(self) -> DayKind:
        """What kind of day it is."""

    @property
    def festival_zh(self) -> str | None:
        """The festival for which it was arranged."""

    @property
    def notice(self) -> str | None:
        """Number of the notice that made it so."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Step:
    """One step: from one day to another, with the reason.

    一个步骤。
    """

    @property
    def kind(self) -> StepKind:
        """What it is about."""

    @property
    def from_(self) -> date | None:
        """The day before the step."""

    @property
    def to(self) -> date | None:
        """The day after the step."""

    @property
    def days(self) -> int:
        """Calendar days between both; negative where the step goes back."""

    @property
    def passed(self) -> tuple[PassedDay, ...]:
        """Days that were passed over."""

    @property
    def text_zh(self) -> str:
        """The sentence in Chinese."""

    @property
    def text_en(self) -> str:
        """The sentence in English."""

    @property
    def citation(self) -> Citation | None:
        """What it rests on."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Explanation:
    """An answer with the steps that lead to it; the steps add up.

    答案及其推导步骤；各步骤首尾相接，合计即为答案。
    """

    @property
    def answer(self) -> Answer[Deadline]:
        """The answer."""

    @property
    def headline_zh(self) -> str:
        """The conclusion in one Chinese sentence."""

    @property
    def headline_en(self) -> str:
        """The conclusion in one English sentence."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, each beginning on the day on which the one before ended."""

    def zh(self) -> str:
        """The whole explanation in Chinese, one step a line. 中文全文。"""

    def en(self) -> str:
        """The whole explanation in English, one step a line. 英文全文。"""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""
