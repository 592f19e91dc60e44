"""One event."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .. import _jiceng
from .._record import ALWAYS, Record
from ._act import AgentAct


@dataclass(frozen=True, slots=True, repr=False)
class AgentEvent(Record):
    """Something that happened under a mandate. 代办中发生的一件事。

    Events are ordered by ``at``, then by ``sequence``.
    """

    key: str
    """The caller's own key; the same key with the same content has no effect."""
    at: datetime
    """When it happened."""
    sequence: int = field(default=0, kw_only=True, metadata=ALWAYS)
    """The order of events of one instant."""
    act: AgentAct
    """What happened."""

    @classmethod
    def from_json(cls, text: str) -> AgentEvent:
        """Reads an event from JSON, strictly: an error names the field. 由JSON读取事件。"""
        return cls._from_core(_jiceng._agent_event(text))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AgentEvent:
        """Reads an event from what JSON has. 由字典读取事件。"""
        return cls.from_json(json.dumps(data, ensure_ascii=False))
