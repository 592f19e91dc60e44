"""A receipt proves what was answered: canonical JSON and its SHA-256, the same bytes on every platform.

答复凭据：规范化JSON及其SHA-256摘要，各平台字节一致。
"""

from typing import Any, final

from .deadline import DueRequest
from .ruleset import Ruleset

__all__ = ["Receipt"]

@final
class Receipt:
    """What was asked of which rules and what was answered, without timings and without personal data.

    答复凭据：依何规则、问了什么、答了什么。

    To check one, ask again and compare the bytes.
    """

    @staticmethod
    def of_due(ruleset: Ruleset, request: DueRequest) -> Receipt:
        """The receipt of ``deadline.due``. 到期日答复的凭据。"""

    @property
    def canonical(self) -> str:
        """The canonical JSON (RFC 8785). 规范化JSON。"""

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in hexadecimal. 摘要。"""

    def to_json(self) -> str:
        """The receipt as JSON: the canonical form. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The receipt as ``dict``, ``list``, ``str``, numbers and ``None``. 字典。"""
