"""Short words of the report for statuses and units; posts keep the library's own labels."""

from jiceng.words import Post
from markup import Pair

STATUSES: dict[str, Pair] = {
    "not-started": ("尚未起算", "not started"),
    "running": ("在办", "running"),
    "held": ("暂停计算", "held"),
    "met": ("按期办结", "met"),
    "missed": ("逾期办结", "missed"),
    "overdue": ("已逾期", "overdue"),
    "disputed": ("有争议", "disputed"),
    "ended": ("已终结", "ended"),
    "no-limit": ("不设期限", "no limit"),
    "error": ("未能答复", "not answered"),
}
UNITS: dict[str, Pair] = {
    "working-days": ("个工作日", "working days"),
    "calendar-days": ("日", "calendar days"),
    "months": ("个月", "months"),
    "years": ("年", "years"),
    "hours": ("小时", "hours"),
    "working-hours": ("个工作小时", "working hours"),
}


def amount(value: int, unit: str) -> Pair:
    """A number of days or months in words."""
    zh, en = UNITS.get(unit, (unit, unit))
    return f"{value}{zh}", f"{value} {en.removesuffix('s') if value == 1 else en}"


def labels(word: Post) -> Pair:
    """The library's own label of a word."""
    return word.zh, word.en
