"""What lies on the desk: due this week, overdue and why, and the rows that could not be answered."""

from datetime import date

from compute import Entry
from markup import Pair, both, day, section, t, table
from notes import Notes
from wordings import STATUSES, amount, labels

# Steps that say what has happened to the period since.
HAPPENED = ("transition", "correction", "exclusion", "extension", "held", "promise")


def named(one: Entry) -> str:
    """The item with its post."""
    place = f"<span class=sub>{both(labels(one.post))}</span>" if one.post else ""
    return both(one.name) + place


def key(one: Entry) -> str:
    """The reader's own key of a row, or its number in the file."""
    return both((one.key, one.key)) if one.key else t(f"第{one.number}行", f"row {one.number}")


def margin(one: Entry) -> Pair:
    """The time that is left, or by which it is late."""
    return amount(*one.margin) if one.margin else ("", "")


def due_this_week(rows: list[Entry], on: date, notes: Notes) -> str:
    """A table of what must be done before the week is over."""
    title = t("本周到期", "Due this week")
    if not rows:
        return section("week", title, f"<p>{t('没有。', 'Nothing.')}</p>")
    lines = [
        [
            f"<span class=k>{key(one)}</span>",
            named(one),
            day(one.start),
            f"<b>{day(one.due)}</b>",
            _left(one, on),
            both(one.law) + notes.marks(one.reservations) + _last_day(one),
        ]
        for one in rows
    ]
    head = [
        t("编号", "Key"), t("事项", "Item"), t("起算", "Start"), t("应办结", "Due"), t("还剩", "Left"), t("依据", "Basis"),
    ]  # fmt: skip
    lead = t(
        "在办、自今日至本周日应办结的事项，先到期者在前。应办结日是机关应当办结的日子。",
        "Matters in hand whose day to work to lies between today and Sunday, the nearest first.",
    )
    return section("week", title, table(head, lines), lead)


def _left(one: Entry, on: date) -> str:
    if one.due == on:
        return f"<b class=late>{t('今日', 'today')}</b>"
    return both(margin(one))


def _last_day(one: Entry) -> str:
    """What is unusual about the last day, if anything is."""
    if one.raw == one.due == one.rolled:
        return ""
    return "".join(f"<span class=sub>{both(text)}</span>" for kind, text in one.steps if kind == "last-day")


def overdue(rows: list[Entry], notes: Notes) -> str:
    """Each overdue matter with the reasons of its date."""
    title = t("逾期及原因", "Overdue, and why")
    if not rows:
        return section("overdue", title, f"<p>{t('没有。', 'Nothing.')}</p>")
    lead = t(
        "尚未办结而期限已过的事项，最早到期者在前；法律未规定是否顺延、正处于两个日期之间的，列为有争议，排在最后。",
        "Open matters past their last day, the oldest first; where the law is silent on rolling and today lies between"
        " both dates, the matter is in dispute and stands last.",
    )
    return section("overdue", title, "".join(_why(one, notes) for one in rows), lead)


def _why(one: Entry, notes: Notes) -> str:
    late = both(margin(one)) if one.margin else ""
    state = t("已逾期", "overdue by") if late else both(STATUSES[one.status])
    space = " " if late else ""
    told = [text for kind, text in one.steps if _tells(one, kind)]
    if not any(kind in HAPPENED for kind, _ in one.steps):
        told.append(
            ("未记载补正、扣除或者延长", "no correction, no time left out and no extension is on record")
        )
    lines = "".join(f"<li>{both(text)}" for text in told)
    return (
        f'<div class="why {one.status}"><h3><span class=k>{key(one)}</span><span>{both(one.name)}</span>'
        f"<span class=k>{both(labels(one.post)) if one.post else ''}</span>"
        f"<span class='s {one.status}'>{state}{space}{late}</span></h3>"
        f"<p class=lead>{both(one.headline)}{notes.marks(one.reservations)}</p><ul>{lines}</ul></div>"
    )


def _tells(one: Entry, kind: str) -> bool:
    """Whether a step belongs to the reasons in short; all of them stand in the register."""
    if kind == "fact":
        return one.another_rule
    if kind == "last-day":
        return one.raw != one.due or one.raw != one.rolled
    return kind in ("rule", "count", *HAPPENED)


def not_answered(rows: list[Entry]) -> str:
    """The rows that were marked, each with the way out."""
    if not rows:
        return ""
    lines = [
        [f"<span class=k>{key(one)}</span>", both(one.name), f"<span class=k>{code}</span>", both(text)]
        for one in rows
        if one.error is not None
        for code, text in [one.error]
    ]
    head = [
        t("编号", "Key"),
        t("事项", "Item"),
        t("代码", "Code"),
        t("问题与解决办法", "What is wrong, and the way out"),
    ]
    lead = t(
        "这些行未能答复，已标出，不计入任何数字；其余各行照常。",
        "These rows could not be answered. They are marked, count in no figure, and stop nothing.",
    )
    return section("marked", t("未能答复的行", "Rows that could not be answered"), table(head, lines), lead)
