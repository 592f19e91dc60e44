"""From tables to results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .. import _jiceng
from .._record import _reader, _text
from ..error import JicengError
from ..explain import Answer
from ..table import Arrow, Table
from ._explain import ScoreText, text_of
from ._publication import Publication
from ._record import Quota, Record
from ._roster import LedgerEntry, Roster
from ._scheme import Scheme

set_slot = object.__setattr__


class Evaluation:
    """A year's evaluation: totals, ranks, grades and quota of every official. Everything in it is proposed.

    年度考评结果：得分、名次、等次、名额；均为拟定，由机关确认。
    """

    __slots__ = ("_held", "ledger", "roster", "scheme")
    _held: _jiceng.EvaluationHeld
    scheme: Scheme
    """The scheme by which it was scored."""
    roster: Roster
    """Who was evaluated."""
    ledger: tuple[LedgerEntry, ...]
    """Bonuses, deductions and vetoes."""

    def __init__(
        self, scheme: Scheme, roster: Roster, ledger: tuple[LedgerEntry, ...], held: _jiceng.EvaluationHeld
    ) -> None:
        set_slot(self, "scheme", scheme)
        set_slot(self, "roster", roster)
        set_slot(self, "ledger", ledger)
        set_slot(self, "_held", held)

    @property
    def table(self) -> Table:
        """One row an official, in the order of the roster.

        一行一名对象，依名册顺序。

        ``official``, ``scope``; ``total_units`` and ``base_units``, after and before bonuses and deductions, in units of
        the scheme's last digit (hundredths of a point where ``scheme.rounding.total`` is 2); ``rank`` in the scope,
        ``grade``, ``seats`` of the quota, ``noted`` where there are warnings, ``code`` of why there is no result, or 0;
        then for each group ``<id>_units`` at the digits of a group, and ``<id>_valid`` ballots.
        """
        return self._held.table()

    @property
    def faults(self) -> Table:
        """The rows of the ballots that do not count: ``row`` and ``code``. 不计入的各行。"""
        return self._held.faults()

    def fault(self, row: int) -> JicengError | None:
        """Why a row of the ballots does not count, with the way out; it is not raised. 某行不计入的原因。"""
        return self._held.fault(row)

    def record(self, key: str) -> Answer[Record]:
        """The record of an official: what came in, every step, rank, grade, and what may follow.

        某对象的考评档案件。

        ``JC-0705`` if there is no such official; why there is no result, as ``why_not`` says.
        """
        return self._held.record(self.roster.position(key))

    def explain(self, key: str) -> ScoreText:
        """The result of an official as text, dictionary and page; errors as in ``record``. 以文字说明考评结果。"""
        answer = self.record(key)
        return text_of(self.scheme, answer.value, answer.basis, answer.caveats)

    def publication(self, key: str, before: Publication | None = None) -> Publication:
        """What may be published of an official; errors as in ``record``. 公布件。"""
        return self.scheme.publication(self.record(key).value, before)

    def why_not(self, key: str) -> JicengError | None:
        """Why an official has no result; ``None`` where there is one. 某对象没有结果的原因。"""
        return self._held.why_not(self.roster.position(key))

    def notes(self, key: str) -> tuple[JicengError, ...]:
        """The warnings about an official's ballots: the score stands, somebody should look. 某对象的提示。"""
        return self._held.notes(self.roster.position(key))

    def quota(self, key: str) -> Quota | None:
        """The quota of the official's scope. 所在名额单位的优秀名额。"""
        data = json.loads(self._held.quota(self.roster.position(key)))
        return None if data is None else _reader(Quota)(data)

    def __len__(self) -> int:
        """How many officials are evaluated. 对象人数。"""
        return len(self.roster.officials)

    def __bool__(self) -> bool:
        return True

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __repr__(self) -> str:
        return f"Evaluation({self.scheme.id!r}, officials={len(self)}, faults={len(self.faults)})"


def score(
    scheme: Scheme,
    roster: Roster,
    ballots: Arrow,
    *,
    layout: str | None = None,
    columns: Mapping[str, str] | None = None,
    ledger: Iterable[LedgerEntry] = (),
    entitled: Arrow | None = None,
    recused: Arrow | None = None,
) -> Evaluation:
    """Counts ballots and evaluates everybody; a bad row is marked in ``faults`` and stops nothing.

    计票并得出全体的考评结果；有误的行逐一注明，不影响其他。

    ``ballots`` is any table with the Arrow interface, in one of three layouts, told by ``layout`` or by its columns:

    ``"wide"``, a row a ballot: ``official``, ``group``, and a column for each dimension under its id.

    ``"long"``, a row a mark: ``official``, ``group``, ``rater`` or ``ballot``, ``dimension``, ``option``. Rows of one
    official, group, rater, ballot, stratum, batch and time are one ballot, in any order; a second mark in one dimension
    begins a second ballot of that rater, for which the scheme's rule of duplicates holds.

    ``"counts"``, a row a count: ``official``, ``group``, ``dimension``, ``option``, ``count``; and ``valid``, how many
    ballots took part, where the counts leave it open.

    ``official`` holds keys of the roster or positions in it; ``group`` and ``dimension`` ids, labels or positions; marks
    codes, ids or labels of options, and a null is a blank. Text may be a dictionary. ``rater`` and ``ballot`` are numbers
    or keys, of which only sameness matters; a null or 0 is an anonymous rater. ``stratum``, ``batch`` and ``time`` are
    whole numbers (``time`` also a timestamp) and may be left out where the scheme and the roster do not need them.
    ``columns`` names a column that is called otherwise: ``{"official": "person"}``.

    ``entitled`` (``group``, ``rater``) lists who may rate, ``recused`` (``official``, ``rater``) who may not rate whom.

    ``JC-1001`` for a column of another type: floats and booleans are no whole numbers; ``JC-1004`` for a missing column;
    ``JC-0722`` for too many rows; ``JC-0705``, ``JC-0726`` for a roster or ledger that does not fit. In the rows:
    ``JC-0234`` for what is missing, ``JC-0704`` to ``JC-0711``, ``JC-0724``, and ``JC-0718``, ``JC-0726`` for counts.
    """
    entries = tuple(ledger)
    names = [(str(role), str(name)) for role, name in (columns or {}).items()]
    written = _text([one.to_dict() for one in entries])
    held = _jiceng.EvaluationHeld(
        scheme._held, roster._held(), ballots, layout, names, entitled, recused, written
    )
    return Evaluation(scheme, roster, entries, held)
