"""What every closed list has: a written word, labels in two languages, and bits."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from ._jiceng import _closed_lists

_Member = TypeVar("_Member", bound="Word")


_LABELS = {
    (name, word): (zh, en) for _, name, _, members in _closed_lists() for _, word, zh, en in members
}


class Word(str, Enum):
    """A member of a closed list: a ``str`` that is its written word, with labels in Chinese and English.

    封闭列表中的一项：本身是书写用词，另有中英文名称。
    """

    @property
    def zh(self) -> str:
        """The label in Chinese. 中文名称。"""
        return _LABELS[type(self).__name__, self._value_][0]

    @property
    def en(self) -> str:
        """The label in English. 英文名称。"""
        return _LABELS[type(self).__name__, self._value_][1]

    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, format_spec: str) -> str:
        return format(self._value_, format_spec)

    @classmethod
    def from_bits(cls: type[_Member], bits: int) -> tuple[_Member, ...]:
        """The members whose bits are set, in order: what a column of reasons or caveats carries.

        由位还原：列中的理由与保留。
        """
        return tuple(member for at, member in enumerate(cls) if bits >> at & 1)
