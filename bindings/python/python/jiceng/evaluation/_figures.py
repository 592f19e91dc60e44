"""A number as it was used, and the texts of a scheme."""

from __future__ import annotations

from dataclasses import dataclass

from .._record import Record


@dataclass(frozen=True, slots=True, repr=False)
class Decimal(Record):
    """A number with a stated count of digits after the point: what is printed is what was used.

    定位小数：所印即所用。

        >>> from jiceng import evaluation
        >>> str(evaluation.Decimal(9042, 2)), str(evaluation.Decimal(-5, 2))
        ('90.42', '-0.05')
    """

    units: int
    """How many of the last digit."""
    digits: int
    """Digits after the point."""

    def __str__(self) -> str:
        whole = f"{abs(self.units):0{self.digits + 1}d}"
        sign = "-" if self.units < 0 else ""
        return f"{sign}{whole[:-self.digits]}.{whole[-self.digits:]}" if self.digits else f"{sign}{whole}"


@dataclass(frozen=True, slots=True, repr=False)
class Title(Record):
    """What something is called, in both languages. 双语名称。"""

    zh: str
    """Chinese."""
    en: str
    """English."""
