"""What went wrong, where, and the way out: one record, one class a kind.

错在何处，如何改正：一种记录，每类一个异常类。

A caller catches by kind, shows ``text_zh`` or ``text_en``, and logs ``code``. Texts never hold free text or personal
data.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ._jiceng import _entries
from .words import Kind

__all__ = [
    "Entry",
    "Fault",
    "InternalError",
    "InvalidInputError",
    "JicengError",
    "Kind",
    "NotCoveredError",
    "OutOfRangeError",
    "RefusedError",
    "Severity",
    "entries",
]


class Severity(str, Enum):
    """Whether a fault refuses the documents.

    错误的轻重。
    """

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Fault:
    """One fault of one document: where, what, and the way out.

    文件中的一处错误。
    """

    code: str
    """The code, ``JC-0105``."""
    severity: Severity
    """An error refuses the documents, a warning does not."""
    document: str
    """Name of the document."""
    line: int
    """Line, from 1."""
    column: int
    """Column, from 1; 0 where only the line is known."""
    key: str
    """Path of the key, e.g. ``period[3].limit.unit``."""
    text_zh: str
    """The text in Chinese."""
    text_en: str
    """The text in English."""
    suggestion: str | None
    """The word that was probably meant."""

    def __str__(self) -> str:
        return f"{self.document}:{self.line}:{self.column}: {self.code} {self.key}: {self.text_en}"

    def to_dict(self) -> dict[str, Any]:
        """The fault as JSON has it. 字典。"""
        return {name: value for name, value in self.__dict__.items() if value is not None}


class JicengError(ValueError):
    """What went wrong, where, and the way out; it displays as its code with the English text.

    错在何处，如何改正。
    """

    code: str
    """The code, ``JC-0209``; a number is never used again for something else."""
    kind: Kind
    """What a caller can do about it."""
    text_zh: str
    """The text in Chinese."""
    text_en: str
    """The text in English."""
    field: str | None
    """The field of the request that is at fault, e.g. ``exclusions[1].to``."""
    row: int | None
    """The row of a batch, from 0."""
    basis: str | None
    """The rule and article on which a refusal rests."""
    faults: tuple[Fault, ...]
    """Every fault of refused documents, in order."""

    def __init__(
        self,
        code: str,
        kind: Kind,
        text_zh: str,
        text_en: str,
        field: str | None = None,
        row: int | None = None,
        basis: str | None = None,
        faults: tuple[Fault, ...] = (),
    ) -> None:
        super().__init__(f"{code}: {text_en}")
        self.code = code
        self.kind = kind
        self.text_zh = text_zh
        self.text_en = text_en
        self.field = field
        self.row = row
        self.basis = basis
        self.faults = faults

    def _record(self) -> tuple[Any, ...]:
        return (
            self.code,
            self.kind,
            self.text_zh,
            self.text_en,
            self.field,
            self.row,
            self.basis,
            self.faults,
        )

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON has it: what is empty is left out. 字典。"""
        names = ("code", "kind", "text_zh", "text_en", "field", "row", "basis")
        record = dict(zip(names, self._record()))
        record["kind"] = self.kind.value
        kept = {name: value for name, value in record.items() if value is not None}
        if self.faults:
            kept["faults"] = [fault.to_dict() for fault in self.faults]
        return kept

    def to_json(self) -> str:
        """The record as JSON. JSON 文本。"""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._record() == other._record()

    def __hash__(self) -> int:
        return hash(self._record())

    def __reduce__(self) -> tuple[type[JicengError], tuple[Any, ...]]:
        return type(self), self._record()


class InvalidInputError(JicengError):
    """The input is wrong: correct it. 输入有误。"""


class OutOfRangeError(JicengError):
    """A value lies out of range: choose one inside it. 超出范围。"""


class NotCoveredError(JicengError):
    """Nothing covers it: load the notice or law that does. 未覆盖。"""


class RefusedError(JicengError):
    """A rule refuses it: ``basis`` says which. 规则不允许。"""


class InternalError(JicengError):
    """A fault of the library: please report it. 内部错误。"""


_CLASSES: dict[Kind, type[JicengError]] = {
    Kind.INVALID_INPUT: InvalidInputError,
    Kind.OUT_OF_RANGE: OutOfRangeError,
    Kind.NOT_COVERED: NotCoveredError,
    Kind.REFUSED: RefusedError,
    Kind.INTERNAL: InternalError,
}


def _of_record(record: dict[str, Any]) -> JicengError:
    """The error that a record of the core says; it is not raised."""
    kind = Kind(record["kind"])
    texts = record["text_zh"], record["text_en"]
    where = record.get("field"), record.get("row"), record.get("basis")
    return _CLASSES.get(kind, JicengError)(record["code"], kind, *texts, *where)


@dataclass(frozen=True)
class Entry:
    """One code: its kind and its two templates, in which ``{name}`` is replaced.

    代码表的一行。
    """

    code: int
    """The number: 209 is ``JC-0209``, and the number that a column carries."""
    kind: Kind
    """What a caller can do about it."""
    zh: str
    """Chinese template."""
    en: str
    """English template."""


def entries() -> tuple[Entry, ...]:
    """Every code, in order.

    全部错误代码。
    """
    return tuple(Entry(*entry) for entry in _entries())
