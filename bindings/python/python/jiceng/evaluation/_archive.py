"""Packages that prove themselves, and ballots as a tree of hashes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import _jiceng
from .._record import Record as Base
from .._record import _text
from ..ruleset import Ruleset
from ._figures import Decimal

Package = Mapping[str, Any] | str


@dataclass(frozen=True, slots=True, repr=False)
class Verified(Base):
    """What a package proves. 复核结果。"""

    records: int
    """Officials with a result."""
    without: int
    """Officials without one, for a stated reason."""


def sealed(package: Package) -> dict[str, Any]:
    """The package with the digests of its parts; ``JC-0205`` where it is none. 为档案包写入各部分的摘要。

    A package has ``scheme`` (its document), ``roster``, ``ballots`` or ``counts``, ``ledger`` and ``records``, as JSON
    or as what JSON has.
    """
    given = json.loads(package) if isinstance(package, str) else dict(package)
    empty = {"scheme": "", "roster": "", "ballots": "", "ledger": "", "records": []}
    made: dict[str, Any] = json.loads(_jiceng._sealed(_text({"manifest": empty, **given})))
    return made


def verify(ruleset: Ruleset, package: Package) -> Verified:
    """Computes everything again; ``JC-0732`` names the first difference, for a record with the official's position.

    全部重算，指出第一处不符。
    """
    text = package if isinstance(package, str) else _text(package)
    return Verified(*_jiceng._verify(ruleset, text))


@dataclass(frozen=True, slots=True, repr=False)
class InclusionProof(Base):
    """That a ballot is in a tree: the hashes beside its way up, and nothing of another ballot. 包含证明。"""

    index: int
    """Position of the leaf."""
    size: int
    """How many leaves the tree has."""
    path: tuple[str, ...]
    """The hashes beside its way, from the leaf up, in hexadecimal."""

    def check(self, root: str, line: str, salt: bytes) -> None:
        """``JC-0733`` unless the line with its salt leads to the root. 核对某票是否在根摘要之内。"""
        _jiceng._check_inclusion((self.index, self.size), list(self.path), root, line, salt)


class BallotTree:
    """Ballots as a Merkle tree after RFC 6962, each leaf hashed with a salt of 16 random bytes that the host keeps.

    票据的默克尔树（RFC 6962，叶子加盐）；盐由使用方随机生成并保管。

    ``JC-0734`` unless there is one salt for each line and no two are the same.
    """

    __slots__ = ("_held",)
    _held: _jiceng.BallotTreeHeld

    def __init__(self, lines: Sequence[str], salts: Sequence[bytes]) -> None:
        self._held = _jiceng.BallotTreeHeld(list(lines), list(salts))

    @property
    def root(self) -> str:
        """The root, in hexadecimal: what the archive keeps. 根摘要。"""
        return self._held.root()

    def proof(self, index: int) -> InclusionProof | None:
        """The proof that a leaf is in the tree; ``None`` where there is no such leaf. 包含证明。"""
        text = self._held.proof(index)
        return None if text == "null" else InclusionProof._from_core(text)


def percentages(counts: Sequence[int], digits: int) -> tuple[Decimal, ...] | None:
    """Counts as percentages that add up to exactly 100, by largest remainder; for display only.

    最大余额法百分比，合计恰为100；仅供显示。

        >>> from jiceng import evaluation
        >>> [str(one) for one in evaluation.percentages([12, 4, 1], 0)]
        ['71', '23', '6']
    """
    units = _jiceng._percentages(list(counts), digits)
    return None if units is None else tuple(Decimal(one, digits) for one in units)
