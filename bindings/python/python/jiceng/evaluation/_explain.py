"""A result in words, as a dictionary, and as a page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..explain import Citation
from ..words import Caveat
from ._page import page
from ._record import Record

if TYPE_CHECKING:
    from ._scheme import Scheme


@dataclass(frozen=True, slots=True)
class ScoreText:
    """A result in words: one sentence, and every step with its numbers, which are those that were used.

    考评结果的说明：一句话，以及逐步的计算；所示数字即所用数字。
    """

    headline_zh: str
    """The result in one Chinese sentence."""
    headline_en: str
    """The result in one English sentence."""
    steps_zh: tuple[str, ...]
    """Each step in Chinese."""
    steps_en: tuple[str, ...]
    """Each step in English."""
    text_zh: str
    """The whole in Chinese."""
    text_en: str
    """The whole in English."""
    record: Record
    """What is explained."""
    scheme: Scheme
    """By what it was scored."""
    basis: tuple[Citation, ...]
    """On what it rests."""
    caveats: tuple[Caveat, ...]
    """The reservations."""

    def zh(self) -> str:
        """The whole in Chinese, one step a line. 中文全文。"""
        return self.text_zh

    def en(self) -> str:
        """The whole in English, one step a line. 英文全文。"""
        return self.text_en

    def to_dict(self) -> dict[str, Any]:
        """Texts, record, basis and caveats as JSON has them. 字典。"""
        return {
            "headline_zh": self.headline_zh,
            "headline_en": self.headline_en,
            "steps_zh": list(self.steps_zh),
            "steps_en": list(self.steps_en),
            "record": self.record.to_dict(),
            "basis": [one.to_dict() for one in self.basis],
            "caveats": [one.value for one in self.caveats],
        }

    def to_json(self) -> str:
        """The same as JSON. JSON 文本。"""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    def html(self) -> str:
        """One page in both languages that needs nothing else: every number on it is the number that was used.

        双语网页，不依赖其他文件；所示数字即所用数字。
        """
        return page(self)

    def __str__(self) -> str:
        return self.text_en


def text_of(
    scheme: Scheme, record: Record, basis: tuple[Citation, ...], caveats: tuple[Caveat, ...]
) -> ScoreText:
    """The texts of a record, by its scheme."""
    said = json.loads(scheme._held.explain(record.to_json()))
    return ScoreText(
        said["headline_zh"],
        said["headline_en"],
        tuple(said["steps_zh"]),
        tuple(said["steps_en"]),
        said["text_zh"],
        said["text_en"],
        record,
        scheme,
        basis,
        caveats,
    )
