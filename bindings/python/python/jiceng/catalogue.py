"""Which item is this, who handles it, and within what time: the catalogue of service items, dated.

这是哪一项、由谁办、多少时间办结：服务事项目录，逐条注明时间。

The 55 items that are built in are no county's own list: every answer carries the caveat *reconstruction*. When an
application is due is asked with the item's id in place of a rule's.
"""

from ._imported import Imported, ImportedRow, import_catalogue
from ._jiceng import (
    ExtensionLimit,
    Item,
    ItemLimit,
    Match,
    Material,
    PromisedLimit,
    RuleLimit,
    id_of,
    item,
    items,
    limit,
    search,
)
from .words import CatalogueReason, LimitStanding

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
