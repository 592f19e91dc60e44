"""Cells as people type them: full-width digits, 2016/3/1, 2016年3月1日, a time of midnight from a spreadsheet.

What is not understood is left as it stands, so that the library refuses it by name.
"""

import re
import unicodedata

_DATE = re.compile(r"(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")


def plain(cell: str) -> str:
    """Without full-width letters, digits and spaces around."""
    return unicodedata.normalize("NFKC", cell).strip()


def item(cell: str) -> str:
    """An id is folded; a Chinese name keeps its full-width brackets."""
    folded = plain(cell)
    return folded if folded.isascii() else cell.strip()


def date(cell: str) -> str:
    """As 2016-03-01."""
    folded = plain(cell)
    found = _DATE.fullmatch(folded) or _COMPACT.fullmatch(folded)
    if found is None:
        return folded
    year, month, day = found.groups()
    return f"{year}-{int(month):02d}-{int(day):02d}"


def several(cell: str) -> list[str]:
    """Values parted by semicolons, an empty one where nothing stands between two; none in an empty cell."""
    folded = plain(cell)
    return [part.strip() for part in folded.split(";")] if folded else []
