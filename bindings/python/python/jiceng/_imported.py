"""A place's own list becomes item documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ._jiceng import Ruleset, _import_catalogue
from .error import JicengError
from .words import Unit


@dataclass(frozen=True)
class ImportedRow:
    """What became of one row.

    逐行结果。
    """

    row: int
    """The row, from 0, without the header."""
    item: str | None
    """Id of the item; ``None`` where the row could not become one."""
    notes: tuple[JicengError, ...]
    """What was found in it: errors that kept it out, warnings that did not. None of them is raised."""


@dataclass(frozen=True)
class Imported:
    """Documents, and what became of each row.

    导入结果。
    """

    documents: tuple[tuple[str, str], ...]
    """Names and texts: one document an item, and one layer with all promises where there are any."""
    rows: tuple[ImportedRow, ...]
    """Each row, in order."""
    ignored_columns: tuple[int, ...]
    """Positions of the columns that were not read, from 0."""


def import_catalogue(
    ruleset: Ruleset,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    list_id: str,
    name_zh: str,
    name_en: str,
    jurisdiction: str,
    from_: date | None = None,
    unit_codes: Mapping[str, Unit] | None = None,
) -> Imported:
    """Makes item documents of a list in the column names of the national exchange, and reports row by row.

    将国家标准列名的事项清单转为事项文件，并逐行报告。

    The list comes split already: whoever reads the file knows its encoding. A zero as a limit is a filler and becomes
    *missing*; laws that are not known are reported; nothing is guessed. The documents load with
    ``ruleset.with_documents(imported.documents)``. ``from_`` is the first day on which a row holds that does not say;
    ``unit_codes`` is what the list's own codes of units stand for.

    Raises ``JC-0305``, ``JC-0306`` for the header, ``JC-0232`` for the division, ``JC-0309`` for the list's id,
    ``JC-0128`` for more than 60,000 rows.
    """
    documents, reported, ignored = _import_catalogue(
        ruleset,
        list(header),
        [list(row) for row in rows],
        list_id,
        (name_zh, name_en),
        jurisdiction,
        from_,
        dict(unit_codes) if unit_codes is not None else None,
    )
    return Imported(
        documents=tuple(documents),
        rows=tuple(ImportedRow(row, found, notes) for row, found, notes in reported),
        ignored_columns=tuple(ignored),
    )
