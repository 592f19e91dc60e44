"""The timeline of a case as one page: both languages, light and dark, for print, no script, nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from html import escape
from pathlib import Path

from .._jiceng import VERSION
from ..explain import Answer
from ._case import Case
from ._drawing import clock_name, drawing, local
from ._event import Event
from ._history import History, history
from ._view import CaseView, ClockView

Pair = tuple[str, str]
_STYLE = Path(__file__).with_name("timeline.css")


def timeline(case: Case, now: datetime, *, title: tuple[str, str] | None = None, note: tuple[str, str] | None = None) -> str:
    """The timeline of a case as a page of HTML: phases, holds, clocks with their ends, who had it.

    事项经过图：阶段、暂停、各项时限及到期、由谁承办；自成一页的 HTML。

    ``title`` and ``note`` stand at the top, in Chinese and English: made-up cases say there that they are made up.
    Keys of citizens are left out; those of units are shown. ``JC-0505`` if an event lies after ``now``.
    """
    answer = case.view(now)
    went = history(case, now)
    zh, en = title or ("事项经过", "Timeline of a case")
    picture = drawing(went, answer.value.clocks, now) if went.events else ""
    parts = [
        f"<header><div><h1>{_t(zh, en)}</h1><p>{_t(f'截至{local(now)}', f'as of {local(now)}')}</p></div>"
        "<div class=switch><label for=zh lang=''>中文</label><label for=en lang=''>English</label></div></header>",
        f"<p class=made><b>{_t(*note)}</b></p>" if note else "",
        _facts(answer.value),
        f"<div class=wide>{picture}</div>{_legend(went)}",
        _clocks(answer.value.clocks),
        _events(went.events),
        _why(answer),
        f"<footer>{_t('由 jiceng（基层）计算，供内部办理和督办参考，不构成法律意见。', 'Computed by jiceng: it helps to handle and supervise, and is no legal advice.')} jiceng {escape(VERSION)}</footer>",
    ]
    return (
        "<!doctype html><html lang=zh-CN><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width,initial-scale=1'>"
        f"<title>{escape(zh)} · {escape(en)}</title><style>{_STYLE.read_text(encoding='utf-8')}</style>"
        "<input class=sw-in type=radio name=lang id=zh checked aria-label=中文>"
        "<input class=sw-in type=radio name=lang id=en aria-label=English>"
        f"<div class=page>{''.join(parts)}</div></html>\n"
    )


def _t(zh: str, en: str) -> str:
    return f"<span lang=zh>{escape(zh)}</span><span lang=en>{escape(en)}</span>"


def _facts(view: CaseView) -> str:
    facts = [(_t("阶段", "phase"), _t(view.phase.zh, view.phase.en)), (_t("轮次", "cycle"), str(view.cycle))]
    if view.class_ is not None:
        facts.append((_t("类别", "class"), escape(view.class_)))
    if view.holder is not None:
        level, unit = view.holder.level, view.holder.unit
        facts.append((_t("承办", "who has it"), _t(f"{level.zh} {unit}", f"{level.en} {unit}")))
    if view.outcome is not None:
        facts.append((_t("结果", "outcome"), _t(view.outcome.zh, view.outcome.en)))
    if view.urged:
        facts.append((_t("催办", "urged"), str(view.urged)))
    return f"<p class=facts>{''.join(f'<span>{name} <b>{value}</b></span>' for name, value in facts)}</p>"


def _legend(went: History) -> str:
    keys = [
        ("run", _t("时限计算中", "clock runs")),
        ("met", _t("按期", "in time")),
        ("late", _t("逾期部分", "overdue part")),
        ("still", _t("暂停", "held")),
    ]
    shown = "".join(f"<span><i class={kind}></i>{name}</span>" for kind, name in keys)
    due = f"<span>┬ {_t('到期', 'end of the limit')}</span>"
    before = went.left_out
    more = f"<span>{_t(f'此前另有{before}个事件', f'{before} events came before')}</span>" if before else ""
    return f"<p class=legend>{shown}{due}{more}</p>"


def _clocks(clocks: Iterable[ClockView]) -> str:
    rows = []
    for clock in clocks:
        margin = "" if clock.margin is None else f"{clock.margin.value} {_t(clock.margin.unit.zh, clock.margin.unit.en)}"
        status = f"<span class='s {clock.status}'>{_t(clock.status.zh, clock.status.en)}</span>"
        error = f" JC-{clock.error:04d}" if clock.error else ""
        rows.append([
            _t(*clock_name(clock)),
            _at(clock.started_at),
            _at(clock.expires_at),
            _at(clock.stopped_at),
            status + error,
            margin,
            escape(clock.rule or ""),
        ])  # fmt: skip
    head = [
        _t("时限", "clock"),
        _t("起算", "runs from"),
        _t("到期", "ends"),
        _t("停止", "stopped"),
        _t("状态", "status"),
        _t("余量", "margin"),
        _t("规则", "rule"),
    ]
    return _table(_t("时限", "Clocks"), head, rows)


def _events(events: Iterable[Event]) -> str:
    rows = []
    for event in events:
        actor = event.actor
        unit = f" {escape(actor.unit)}" if actor.unit else ""
        rows.append([_at(event.at), _t(event.act.event.zh, event.act.event.en), _t(actor.role.zh, actor.role.en) + unit])
    return _table(_t("事件", "Events"), [_t("时刻", "when"), _t("事件", "what"), _t("行为人", "by whom")], rows)


def _why(answer: Answer[CaseView]) -> str:
    said = [*answer.reasons, *answer.caveats]
    lines = "".join(f"<li>{_t(one.zh, one.en)}" for one in said)
    cited = "".join(f"<li>{_t(one.zh(), one.en())}" for one in answer.basis)
    return f"<h2>{_t('理由与保留', 'Reasons and reservations')}</h2><ul>{lines}</ul><h2>{_t('依据', 'Basis')}</h2><ul>{cited}</ul>"


def _at(at: datetime | None) -> str:
    return "—" if at is None else f"<span class=s>{local(at)}</span>"


def _table(title: str, head: list[str], rows: list[list[str]]) -> str:
    top = "".join(f"<th>{cell}" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows)
    return f"<h2>{title}</h2><div class=wide><table><thead><tr>{top}<tbody>{body}</table></div>"
