"""The bodies of a place: offices, working groups, hall and posts, village station, and who guides whom.

一地的机构：党政综合办公室、社会治理服务中心、工作组、办事大厅与服务岗、村服务站，以及上级指导部门。
"""

from typing import Any, final

from .ruleset import Ruleset
from .words import Level, Post, UnitKind

__all__ = ["Body", "Duty", "Level", "Post", "UnitKind", "bodies"]

@final
class Duty:
    """One duty of a body.

    一项职责。
    """

    @property
    def zh(self) -> str:
        """Chinese."""

    @property
    def en(self) -> str:
        """English."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Body:
    """One body of a place.

    一个机构。
    """

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def kind(self) -> UnitKind:
        """What kind of body it is."""

    @property
    def level(self) -> Level:
        """The level at which it stands."""

    @property
    def name_zh(self) -> str:
        """Its name; empty where the source gives none."""

    @property
    def name_en(self) -> str:
        """Its name in English."""

    @property
    def post(self) -> Post | None:
        """The post that it is."""

    @property
    def part_of(self) -> str | None:
        """Id of the body of which it is a part."""

    @property
    def leads(self) -> tuple[str, ...]:
        """Ids of bodies whose daily work it leads."""

    @property
    def guides(self) -> tuple[str, ...]:
        """Ids of bodies that it guides."""

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Its duties."""

    @property
    def note_zh(self) -> str:
        """What a reader should know; may be empty."""

    @property
    def note_en(self) -> str:
        """What a reader should know, in English."""

    @property
    def source(self) -> str:
        """Where it was seen."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

def bodies(ruleset: Ruleset) -> tuple[Body, ...]:
    """The bodies of the ruleset's place, in the order of the documents; what the source does not name has no name.

    规则集所属地方的机构。
    """
