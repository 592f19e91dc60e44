"""The report as one page: both languages, no script, nothing from outside."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import figures
from compute import Entry
from desk import due_this_week, not_answered, overdue
from markup import WEEKDAYS, Pair, both, section, t
from notes import Notes
from picture import Day, picture
from rates import on_time, shown, speed_up
from register import register


@dataclass(frozen=True)
class Report:
    """What the page is made of."""

    office: Pair
    on: date
    synthetic: bool
    rows: list[Entry]
    year: list[Day]
    # What answered: versions and digest, for the foot of the page.
    made_with: str


def page(report: Report) -> str:
    """The whole page."""
    rows, on = report.rows, report.on
    first = figures.year_before(on)
    notes = Notes()
    rates = figures.on_time(rows, first, on)
    week, late = figures.due_this_week(rows, on), figures.overdue(rows)
    marked = [one for one in rows if one.error is not None]
    parts = [
        _header(report),
        _cards(week, late, rates.total, rows),
        due_this_week(week, on, notes),
        overdue(late, notes),
        on_time(rates, first, on),
        speed_up(
            figures.speed_ups(rows, lambda one: one.finished is not None and first <= one.finished <= on),
            figures.speed_ups(rows, lambda one: True),
        ),
        _calendar(report),
        not_answered(marked),
        register(rows, notes),
        _notes(notes),
        f"<footer>{both(MADE_BY)} {report.made_with}</footer>",
    ]
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    title = f"{report.office[0]}办件期限报告 {on} · Time limits"
    return (
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>"
        f"<title>{title}</title><style>{style}</style>"
        "<input class=sw-in type=radio name=lang id=zh checked aria-label=中文>"
        "<input class=sw-in type=radio name=lang id=en aria-label=English>"
        f"<div class=page>{''.join(parts)}</div></html>\n"
    )


MADE_BY: Pair = (
    "由 jiceng（基层）计算。期限以法律文本和有权机关的解释为准；本报告供内部督办参考，不构成法律意见。",
    "Computed by jiceng. The published text of the law decides; this report helps to supervise and is no legal advice.",
)
SYNTHETIC: Pair = (
    "合成数据：镇名、办件和日期均为虚构，不涉及任何真实的人、单位和地方的办理情况。",
    "Synthetic data: the township, the matters and the days are invented and say nothing of any real person or place.",
)


def _header(report: Report) -> str:
    title = t("办件期限报告", "Report on time limits")
    weekday_zh, weekday_en = WEEKDAYS[report.on.weekday()]
    as_of = t(f"数据截至{report.on}（{weekday_zh}）下班", f"As of the evening of {weekday_en} {report.on}")
    banner = f"<p class=made><b>{both(SYNTHETIC)}</b></p>" if report.synthetic else ""
    return (
        f"<header><div><p class=office>{both(report.office)}</p><h1>{title}</h1><p>{as_of}"
        f" · {t(f'共{len(report.rows)}件', f'{len(report.rows)} matters')}</p></div>"
        "<div class=switch><label for=zh lang=''>中文</label><label for=en lang=''>English</label></div></header>"
        f"{banner}"
    )


def _cards(week: list[Entry], late: list[Entry], total: figures.Rate, rows: list[Entry]) -> str:
    disputed = sum(one.status == "disputed" for one in late)
    in_hand = sum(one.is_open for one in rows)
    held = sum(one.is_open and one.status == "held" for one in rows)
    apart = (
        t(f"另有争议{disputed}件", f"and {disputed} in dispute")
        if disputed
        else t("没有争议件", "none in dispute")
    )
    bounds = f"{total.met}–{total.met + total.disputed}" if total.disputed else str(total.met)
    cards = [
        ("#week", "", t("本周到期", "Due this week"), str(len(week)), t("在办、本周日前应办结", "in hand, due before Monday")),
        ("#overdue", "bad" if len(late) > disputed else "good", t("已逾期未办结", "Open and overdue"), str(len(late) - disputed), apart),
        ("#rate", "good", t("按期办结率（近十二个月）", "On-time rate, last 12 months"), shown(total), t(f"{bounds} / {total.of}件", f"{bounds} of {total.of}")),
        ("#calendar", "", t("在办", "In hand"), str(in_hand), t(f"其中暂停计算{held}件", f"{held} of them held")),
    ]  # fmt: skip
    drawn = "".join(
        f'<a class="card {kind}" href={link}><small>{name}</small><b>{figure}</b><small>{note}</small></a>'
        for link, kind, name, figure, note in cards
    )
    return f"<div class=cards>{drawn}</div>"


def _calendar(report: Report) -> str:
    days = [one.on for one in report.year]
    load = figures.loads(report.rows, days, report.on)
    lead = t(
        "休息日和调休上班日依国务院办公厅的放假通知。到期件数：今日以前为当日到期的全部事项，今日以后为尚在办的事项。",
        "Days off and make-up working days as arranged by the State Council's notices. Due: before today all that fell due,"
        " after it what is still in hand.",
    )
    title = t(f"{report.on.year}年日历与工作量", f"{report.on.year}: calendar and load")
    return section("calendar", title, picture(report.year, load, report.on), lead)


def _notes(notes: Notes) -> str:
    body = f"<div class=notes><ol>{notes.listed()}</ol></div>"
    return section(
        "notes",
        t("保留", "Reservations"),
        body,
        t(
            "各项答复所附的保留，以方括号内的数字标明。",
            "Reservations that come with the answers, marked by the number in brackets.",
        ),
    )
