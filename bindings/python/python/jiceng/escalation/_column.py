"""What must happen now, by the column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import _jiceng
from ..table import Table
from ..words import CaseLevel, Measure
from ._ladder import Ladder

# Where the levels stand in the number of a row: below are the bits of the measures.
_LEVELS = 12


def due_actions_column(ladder: Ladder, facts: Any, names: Mapping[str, str] | None = None) -> Table:
    """What must happen now, row by row: the answers of ``due_actions`` as ``bits``, ``actions``, ``code``.

    逐行计算现在应当做什么：成立的规则、应采取的措施和去向、错误代码。

    ``facts`` is a table with the fields of ``CaseFacts`` as columns: ``kind`` and ``level``, and where they are known
    ``risk``, ``supervision`` (words as text, a dictionary, or their numbers as uint8: for ``supervision`` 0 is none),
    ``flags`` (bits of ``CaseFlag``, uint16), ``failures``, ``returns``, ``unanswered_urges``, ``reopenings`` (uint8),
    ``parties`` (uint16), ``amount_fen`` (int64), and of each clock ``citizen_used_bp`` (uint16),
    ``citizen_working_days_left`` and ``citizen_hours_left`` (int16), so too ``unit_…`` and ``reply_…``. Columns of these
    types are read where they lie; other whole numbers are converted. ``names`` says what a column is called that has
    another name.

    Bit n of ``bits`` is rule n of ``ladder.rules``; ``due_of_code`` reads ``actions``. A null in ``kind`` or ``level``
    gives nulls; elsewhere it is what is not known. A bad row has its error in ``code``, and nothing is raised for it.
    ``JC-1001`` for a column of another type, ``JC-1004`` for one that is missing. The GIL is released.
    """
    return _jiceng._due_actions_column(ladder._held, facts, dict(names or {}))


def due_of_code(actions: int) -> tuple[tuple[Measure, ...], CaseLevel | None]:
    """The measures of a number of ``actions``, and the level to which the case goes.

    由结果列的数值得到应采取的措施和去向。

        >>> from jiceng import escalation
        >>> escalation.due_of_code(1 << 5 | 0b011 << 12)
        ((<Measure.ESCALATE: 'escalate'>,), <CaseLevel.TOWNSHIP: 'township'>)
    """
    up = (actions >> _LEVELS).bit_count()
    return Measure.from_bits(actions & ((1 << _LEVELS) - 1)), list(CaseLevel)[up] if up else None
