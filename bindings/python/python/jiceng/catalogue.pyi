"""Which item is this, who handles it, and within what time: the catalogue of service items, dated.

这是哪一项、由谁办、多少时间办结：服务事项目录，逐条注明时间。

The 55 items that are built in are no county's own list: every answer carries the caveat *reconstruction*.
"""

from datetime import date
from typing import Any, final

from ._imported import Imported, ImportedRow, import_catalogue
from .deadline import TimeLimit
from .explain import Answer, Citation
from .ruleset import Ruleset
from .words import (
    AgentRule,
    Approver,
    CatalogueReason,
    Category,
    ExclusionKind,
    ItemType,
    LimitStanding,
    Nature,
    Post,
    StartEvent,
    TownshipEvidence,
    TownshipRole,
    Unit,
    Whose,
)

__all__ = [
    "CatalogueReason",
    "ExtensionLimit",
    "Imported",
    "ImportedRow",
    "Item",
    "ItemLimit",
    "LimitStanding",
    "Match",
    "Material",
    "PromisedLimit",
    "RuleLimit",
    "id_of",
    "import_catalogue",
    "item",
    "items",
    "limit",
    "search",
]

@final
class Material:
    """A paper that the applicant hands in.

    申请材料。
    """

    @property
    def name_zh(self) -> str:
        """Its name."""

    @property
    def name_en(self) -> str:
        """Its name in English; empty where a list gives none."""

    @property
    def optional(self) -> bool:
        """Whether it may be left out."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Item:
    """A service item as it stands on a day: which post takes it, who decides, what is handed in.

    某日的服务事项：由哪个岗办理、谁决定、交什么材料。
    """

    @property
    def id(self) -> str:
        """Its id; a due date is asked for by it."""

    @property
    def name_zh(self) -> str:
        """Its name."""

    @property
    def name_en(self) -> str:
        """Its name in English; empty where a list gives none."""

    @property
    def called(self) -> tuple[str, ...]:
        """What people call it, in either language."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def post(self) -> Post | None:
        """The post that takes it."""

    @property
    def category(self) -> Category | None:
        """What part of life it belongs to."""

    @property
    def item_type(self) -> ItemType | None:
        """Its legal nature."""

    @property
    def item_type_note_zh(self) -> str:
        """Where others file it otherwise; may be empty."""

    @property
    def item_type_note_en(self) -> str:
        """Where others file it otherwise, in English."""

    @property
    def authority_zh(self) -> str:
        """The organ that decides; may be empty."""

    @property
    def authority_en(self) -> str:
        """The organ that decides, in English."""

    @property
    def township_role(self) -> TownshipRole | None:
        """What the township does on that day; ``None`` where nothing is stated."""

    @property
    def township_note_zh(self) -> str:
        """What a reader should know of it; may be empty."""

    @property
    def township_note_en(self) -> str:
        """What a reader should know of it, in English."""

    @property
    def township_evidence(self) -> tuple[TownshipEvidence, ...]:
        """How it is known that a township hall takes the item."""

    @property
    def agent(self) -> AgentRule | None:
        """Whether somebody else may file; ``None`` where nothing is stated."""

    @property
    def materials(self) -> tuple[Material, ...]:
        """What is handed in on that day."""

    @property
    def standing(self) -> LimitStanding:
        """What the law says of its limit on that day."""

    @property
    def from_(self) -> date | None:
        """First day of what holds on that day; ``None`` is unknown."""

    @property
    def to(self) -> date | None:
        """Last day of it; ``None`` is not ended."""

    @property
    def abolished_from(self) -> date | None:
        """First day on which the item is no more."""

    @property
    def note_zh(self) -> str:
        """What a reader should know; may be empty."""

    @property
    def note_en(self) -> str:
        """What a reader should know, in English."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class ExtensionLimit:
    """How a limit may be extended.

    延长。
    """

    @property
    def value(self) -> int:
        """Cap of all extensions together, or of the whole period where `total`."""

    @property
    def unit(self) -> Unit:
        """Unit of the cap."""

    @property
    def total(self) -> bool:
        """Whether the value caps limit and extension together."""

    @property
    def approver(self) -> Approver:
        """Who approves."""

    @property
    def tell(self) -> bool:
        """Whether the person concerned must be told."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class RuleLimit:
    """The limit of one rule: of a step, or of a rule that may bind beside the item's own.

    一条规则的期限。
    """

    @property
    def rule(self) -> str:
        """Id of the rule; its own due date is asked for by it."""

    @property
    def title_zh(self) -> str:
        """What must be done."""

    @property
    def title_en(self) -> str:
        """What must be done, in English."""

    @property
    def limit(self) -> TimeLimit:
        """The limit."""

    @property
    def start_event(self) -> StartEvent:
        """The event from which it runs."""

    @property
    def whose(self) -> Whose:
        """Whose time it is."""

    @property
    def nature(self) -> Nature:
        """What kind of period it is."""

    @property
    def extension(self) -> ExtensionLimit | None:
        """How it may be extended."""

    @property
    def exclusions(self) -> tuple[ExclusionKind, ...]:
        """Time that may be left out: a closed list."""

    @property
    def citation(self) -> Citation | None:
        """Law, article, source."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class PromisedLimit:
    """What an office promised.

    承诺时限。
    """

    @property
    def limit(self) -> TimeLimit:
        """The promised limit."""

    @property
    def by_zh(self) -> str:
        """Whose promise it is."""

    @property
    def by_en(self) -> str:
        """Whose promise it is, in English."""

    @property
    def from_(self) -> date | None:
        """First day of the promise; ``None`` is unknown."""

    @property
    def to(self) -> date | None:
        """Last day of the promise; ``None`` is not ended."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class ItemLimit:
    """The time limit of an item on a day: statutory, general, for steps only, none, or none any more; and what was

    promised.
    某日某事项的时限：法定、一般、仅分步、没有或者事项已取消；以及承诺时限。
    """

    @property
    def item(self) -> str:
        """Id of the item."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def standing(self) -> LimitStanding:
        """What the law says."""

    @property
    def limit(self) -> TimeLimit:
        """The statutory limit of the whole; *no limit* where there is none, or only of steps."""

    @property
    def rule(self) -> RuleLimit | None:
        """The rule that sets it; ``None`` where none does, or where a list states the figure itself."""

    @property
    def steps(self) -> tuple[RuleLimit, ...]:
        """The rules that time its steps on that day, in order."""

    @property
    def also(self) -> tuple[RuleLimit, ...]:
        """Rules that may bind beside it: the earlier date is the safe one."""

    @property
    def on_the_spot(self) -> bool:
        """Whether it is done on the spot where possible."""

    @property
    def promised(self) -> tuple[PromisedLimit, ...]:
        """What offices promised, the nearest to the item's place last."""

    @property
    def by_law(self) -> str:
        """The legal basis in the words of an imported list; may be empty."""

    @property
    def from_(self) -> date | None:
        """First day of what holds on that day; ``None`` is unknown."""

    @property
    def to(self) -> date | None:
        """Last day of it; ``None`` is not ended."""

    @property
    def township_evidence(self) -> tuple[TownshipEvidence, ...]:
        """How it is known that a township hall takes the item."""

    @property
    def note_zh(self) -> str:
        """What the text says and what it leaves open; may be empty."""

    @property
    def note_en(self) -> str:
        """What the text says and what it leaves open, in English."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

@final
class Match:
    """An item that a search found.

    查找到的事项。
    """

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name_zh(self) -> str:
        """Its name."""

    @property
    def name_en(self) -> str:
        """Its name in English; empty where a list gives none."""

    @property
    def fit(self) -> int:
        """How well it fits: 1000 is the same text."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

def search(ruleset: Ruleset, text: str) -> tuple[Match, ...]:
    """The items that a text may mean, the best fit first: a name, an everyday name, or a slip of one.

    按说法查找事项，最相符的在前：名称、通俗叫法或者写得相近的词。
    """

def id_of(ruleset: Ruleset, name: str) -> str:
    """The id of the item with this name or id; ``JC-0301`` with what was probably meant. 由名称得到事项编号。"""

def item(ruleset: Ruleset, name: str, on: date) -> Answer[Item]:
    """The item with this id or name as it stands on a day; an abolished item is answered too.

    按编号或名称查某日的服务事项。
    """

def limit(ruleset: Ruleset, name: str, on: date, facts: dict[str, str] | None = None) -> Answer[ItemLimit]:
    """The time limit of the item with this id or name on a day. *No limit* and *missing* are two things, neither is zero.

    某日某事项的法定时限与承诺时限。
    """

def items(
    ruleset: Ruleset,
    on: date,
    *,
    post: Post | str | None = None,
    category: Category | str | None = None,
    item_type: ItemType | str | None = None,
    standing: LimitStanding | str | None = None,
    authority: str | None = None,
    with_abolished: bool = False,
) -> tuple[Item, ...]:
    """The items that the catalogue has on a day, as they stand then, in the order of the documents.

    某日目录中的事项，可按岗、类别、类型、时限状况、决定机关选取。
    """
