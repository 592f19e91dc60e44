"""How one year's evaluation is scored."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import _jiceng
from .._record import Record as Base
from .._record import _reader
from ..explain import Citation
from ..ruleset import Ruleset
from ..words import Aggregator, Caveat, DuplicateRule, GroupKind, OptionKind
from ._explain import ScoreText, text_of
from ._figures import Title
from ._publication import Publication
from ._record import Record

set_slot = object.__setattr__


@dataclass(frozen=True, slots=True, repr=False)
class BallotOption(Base):
    """An option of a ballot. 票上的选项。"""

    code: int
    """The number that stands for it in columns."""
    id: str
    """Its id."""
    label: Title
    """Its label."""
    kind: OptionKind
    """What it is."""
    points_milli: int
    """Thousandths of a point; 0 where it is not scored."""
    dissatisfied: bool
    """Whether it says that the rater is dissatisfied."""


@dataclass(frozen=True, slots=True, repr=False)
class Dimension(Base):
    """What is rated. 评价项目。"""

    id: str
    """Its id: the name of its column in a wide table."""
    label: Title
    """Its label."""
    weight_bp: int
    """Its weight in parts of ten thousand."""


@dataclass(frozen=True, slots=True, repr=False)
class RaterGroup(Base):
    """Who rates. 评价组。"""

    id: str
    """Its id."""
    kind: GroupKind
    """What it is."""
    label: Title
    """Its label."""
    weight_bp: int
    """Its weight in parts of ten thousand."""
    aggregator: Aggregator
    """How its ballots become its score."""
    strata: bool
    """Whether its strata are weighted by electors."""
    min_ballots: int
    """The least number of valid ballots."""
    min_rate_bp: int
    """The least rate of participation, in parts of ten thousand."""


@dataclass(frozen=True, slots=True, repr=False)
class Rounding(Base):
    """Digits after the point, half up at each stage. 各级保留的小数位数，四舍五入。"""

    dimension: int
    """Of a dimension and of a stratum."""
    group: int
    """Of a group."""
    total: int
    """Of the published total."""


class Scheme:
    """How one year's evaluation is scored: checked when its document was loaded, with its digest and basis.

    某年度的考评办法：载入时已检查，附摘要与依据。

    It belongs to a ruleset, and is pickled with it.
    """

    __slots__ = ("_held", "_model", "id", "ruleset")
    _held: _jiceng.SchemeHeld
    _model: dict[str, Any]
    ruleset: Ruleset
    """The ruleset that holds it."""
    id: str
    """Its id."""

    def __init__(self, ruleset: Ruleset, id: str) -> None:
        held = _jiceng.SchemeHeld(ruleset, id)
        set_slot(self, "ruleset", ruleset)
        set_slot(self, "id", id)
        set_slot(self, "_held", held)
        set_slot(self, "_model", json.loads(held.model()))

    @property
    def year(self) -> int:
        """The year that is evaluated. 考评年度。"""
        year: int = self._model["year"]
        return year

    @property
    def name(self) -> Title:
        """Its name. 名称。"""
        return self._read(Title, self._model["name"])

    @property
    def digest(self) -> str:
        """SHA-256 of its canonical document, in hexadecimal; every result quotes it. 办法摘要。"""
        return self._held.digest()

    @property
    def basis(self) -> tuple[Citation, ...]:
        """On what it rests: itself, what its area fixes, and the provisions that it names. 依据。"""
        return self._held.basis()

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """The reservations of that basis. 保留事项。"""
        return self._held.caveats()

    @property
    def options(self) -> tuple[BallotOption, ...]:
        """The options of a ballot, in order. 选项。"""
        return tuple(self._read(BallotOption, one) for one in self._model["options"])

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """What is rated, in order. 评价项目。"""
        return tuple(self._read(Dimension, one) for one in self._model["dimensions"])

    @property
    def groups(self) -> tuple[RaterGroup, ...]:
        """Who rates, in order. 评价组。"""
        return tuple(self._read(RaterGroup, one) for one in self._model["groups"])

    @property
    def rounding(self) -> Rounding:
        """To how many digits each stage is rounded. 各级小数位数。"""
        return self._read(Rounding, self._model["rounding"])

    @property
    def duplicates(self) -> DuplicateRule:
        """What is done where one rater rated the same official twice. 重复评价的处理。"""
        return DuplicateRule(self._model["duplicates"])

    def explain(self, record: Record) -> ScoreText:
        """A record in words. 以文字说明档案件。"""
        return text_of(self, record, self.basis, self.caveats)

    def publication(self, record: Record, before: Publication | None = None) -> Publication:
        """What may be published of a record; what was suppressed in ``before`` (last year, or before a correction) stays so.

        由档案件得出公布件；此前隐去的部分继续隐去。
        """
        earlier = None if before is None else before.to_json()
        return Publication._from_core(self._held.publication(record.to_json(), earlier))

    def published(self, record: Record, on: date) -> tuple[Record, tuple[Caveat, ...]]:
        """A confirmed record, published: objections may be raised for the scheme's working days; and the caveats of the
        last of them. ``JC-0729`` unless it is confirmed, ``JC-0201`` outside the calendar.

        公布；异议期按办法所定工作日计算。
        """
        text, caveats = self._held.published(self.ruleset, record.to_json(), on)
        return Record._from_core(text), caveats

    @staticmethod
    def _read(cls: Any, data: dict[str, Any]) -> Any:
        return _reader(cls)(data)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scheme) and (self.ruleset, self.id) == (other.ruleset, other.id)

    def __hash__(self) -> int:
        return hash((Scheme, self.ruleset, self.id))

    def __repr__(self) -> str:
        return f"Scheme({self.id!r}, year={self.year}, digest={self.digest[:12]!r})"

    def __reduce__(self) -> tuple[type[Scheme], tuple[Ruleset, str]]:
        return Scheme, (self.ruleset, self.id)


def scheme(ruleset: Ruleset, id: str) -> Scheme:
    """The scheme with this id; ``JC-0721`` if the ruleset holds none. 按编号取考评办法。"""
    return Scheme(ruleset, id)
