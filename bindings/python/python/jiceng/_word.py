"""What every closed list has: a written word, labels in two languages, and bits."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

_Member = TypeVar("_Member", bound="Word")


class Word(str, Enum):
    """A member of a closed list: a ``str`` that is its written word, with labels in Chinese and English.

    封闭列表中的一项：本身是书写用词，另有中英文名称。
    """

    _value_: str
    zh: str
    en: str

    def __new__(cls, word: str, zh: str, en: str) -> Word:
        member = str.__new__(cls, word)
        member._value_ = word
        member.zh = zh
        member.en = en
        return member

    def __str__(self) -> str:
        return self._value_

    def __format__(self, spec: str) -> str:
        return format(self._value_, spec)

    @classmethod
    def from_bits(cls: type[_Member], bits: int) -> tuple[_Member, ...]:
        """The members whose bits are set, in order: what a column of reasons or caveats carries.

        由位还原：列中的理由与保留。
        """
        return tuple(member for at, member in enumerate(cls) if bits >> at & 1)
