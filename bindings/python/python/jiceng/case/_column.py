"""A log of cases by the column."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from .. import _jiceng
from ..table import Table
from ._case import CaseRules


class LogViews(NamedTuple):
    """What a log says at an instant: three tables. 日志在某一时刻的结果：三张表。"""

    views: Table
    """A row a case, by key: ``case``, ``phase``, ``cycle``, ``class``, ``item``, ``level``, ``unit``, ``outcome``,
    ``supervision``, ``received_at``, ``ended_at``, ``next_due``, ``next_due_at``, ``overdue`` and ``missed`` (bits of
    ``ClockKind``), ``held`` (bits of ``HoldKind``), ``urged``, ``returned``, ``reworked``, ``concluded_at_level``,
    ``reasons`` (bits of ``CaseReason``), ``caveats``, ``code``."""
    clocks: Table
    """A row a turn of a clock: ``case``, ``clock``, ``kind``, ``cycle``, ``turn``, ``level``, ``started_at``,
    ``stopped_at``, ``status``, ``due``, ``expires_at``, ``rule``, ``code``."""
    refused: Table
    """A row for each event that was not taken: ``row`` of the log, ``case``, ``code`` of the error."""


def view_column(
    rules: CaseRules, log: Any, now: datetime, names: Mapping[str, str] | None = None
) -> LogViews:
    """Every case of a log at ``now``, its clocks, and what was not taken; rows may stand in any order.

    日志中每一事项在某一时刻的情形、各项时限，以及未采用的各行；各行先后不限。

    ``log`` is a table with ``case``, ``key``, ``at`` (a timestamp with a zone, or seconds since 1970-01-01 UTC as
    int64), ``actor``, ``role``, ``act`` (the word of an ``EventKind``) and, where they are needed, ``fields`` (the
    fields of the act as a JSON object), ``unit``, ``level``, ``sequence``. ``names`` says what a column is called that
    has another name. Texts may be dictionaries. Events that lie after ``now`` have not happened yet.

    A bad row, and an event that the rules refuse, is marked in ``refused`` and stops nothing. ``JC-1001`` for a column
    of another type, ``JC-1004`` for one that is missing. The GIL is released.
    """
    return LogViews(*_jiceng._view_column(rules._held, log, now, dict(names or {})))
