"""Every row of the file with its due date and its reasons, folded by year."""

from compute import Entry
from desk import key
from markup import both, day, section, t
from notes import Notes
from wordings import STATUSES, amount

# More rows than these make the page too heavy for a browser and a printer; the CSV holds them all.
MOST_ROWS = 600


def register(rows: list[Entry], notes: Notes) -> str:
    """The newest year first and open; open matters before finished ones."""
    shown = sorted(rows, key=lambda one: (-_year(one), not one.is_open, one.number))[:MOST_ROWS]
    years = sorted({_year(one) for one in shown}, reverse=True)
    head = f"<div class=head><span>{t('编号', 'Key')}</span><span>{t('事项', 'Item')}</span><span>{t('起算', 'Start')}</span><span>{t('应办结', 'Due')}</span><span>{t('状态', 'Status')}</span></div>"
    body = "".join(
        _of_year(year, [one for one in shown if _year(one) == year], head, notes) for year in years
    )
    left = len(rows) - len(shown)
    if left:
        body += f"<p>{t(f'其余{left}行见 hall.csv。', f'{left} more rows are in hall.csv.')}</p>"
    lead = t(
        "点一行看理由；点年份展开或者收起。打印时只打印已展开的年份。",
        "Click a row for its reasons, a year to fold it. Only years that are unfolded are printed.",
    )
    return section(
        "register",
        t("台账：每一件的到期日与理由", "Register: each due date and its reasons"),
        body,
        f"<span class=onscreen>{lead}</span>",
    )


def _year(one: Entry) -> int:
    first = one.start or one.received
    return first.year if first else 0


def _of_year(year: int, rows: list[Entry], head: str, notes: Notes) -> str:
    count = t(f"（{len(rows)}件）", f" ({len(rows)} rows)")
    name = str(year) if year else t("日期不明", "no date")
    return f"<details class=year><summary>{name}{count}</summary>{head}{''.join(_row(one, notes) for one in rows)}</details>"


def _row(one: Entry, notes: Notes) -> str:
    status = one.status if one.error is None else "error"
    line = (
        f"<span class=k>{key(one)}</span><span>{both(one.name)}</span><span>{day(one.start)}</span><span>{day(one.due)}</span>"
        f'<span class="s {status}">{both(STATUSES[status])}</span>'
    )
    return f"<details class=more><summary>{line}</summary>{_reasons(one, notes)}</details>"


def _reasons(one: Entry, notes: Notes) -> str:
    if one.error is not None:
        code, text = one.error
        return f"<p>{code} {both(text)}</p>"
    steps = "".join(f"<li>{both(text)}" for _, text in one.steps)
    closed = [
        (t("办结", "finished"), one.finished),
        (t("终结", "ended"), one.ended),
    ]
    ends = "　".join(f"{word} {day(on)}" for word, on in closed if on)
    by = both(amount(*one.margin)) if one.margin and one.status in ("met", "missed") else ""
    early = {
        "met": t("早于应办结日", "before the due date by"),
        "missed": t("晚于最后一日", "after the last day by"),
    }
    told = (
        f"<p>{ends}{'：' + early[one.status] + ' ' + by if by and one.margin and one.margin[0] else ''}</p>"
        if ends
        else ""
    )
    return f"<p>{both(one.headline)}{notes.marks(one.reservations)}</p><ol>{steps}</ol>{told}"
