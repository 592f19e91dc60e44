"""The page of one official's result: HTML in both languages, without a script, a font or a picture from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from ._figures import Decimal
from ._record import GroupInput, Record, ScoreStep

if TYPE_CHECKING:
    from ._explain import ScoreText
    from ._scheme import Scheme

STYLE = """
body{font-family:"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2rem auto;max-width:60rem;
padding:0 1rem;color:#1b1b1b;line-height:1.5}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
p.en,span.en{color:#555}
.note{border-left:.25rem solid #b26a00;padding:.25rem .75rem;background:#fff7e8}
"""


def page(text: ScoreText) -> str:
    """The whole page."""
    record, scheme = text.record, text.scheme
    labels = labels_of(scheme)
    parts = [
        f"<h1>{both(scheme.name.zh, scheme.name.en)}</h1>",
        f"<p>{both('考评对象', 'official')}: <b>{escape(record.official)}</b> · {both('年度', 'year')}: {record.year}</p>",
        f"<p><b>{escape(text.headline_zh)}。</b></p><p class='en' lang='en'>{escape(text.headline_en)}.</p>",
        standing(record),
        caveats(text),
        heading("票数", "Ballots"),
        inputs(record.inputs, labels),
        *(counts(one, text.scheme, labels) for one in record.inputs),
        heading("计算步骤", "Steps"),
        steps(record.steps, text, labels),
        others(record),
        heading("依据", "Basis"),
        lists(f"{escape(one.zh())}<br><span class='en' lang='en'>{escape(one.en())}</span>" for one in text.basis),
        f"<p>{both('办法摘要', 'digest of the scheme')}: <code>{escape(record.scheme_digest)}</code></p>",
    ]
    return (
        "<!DOCTYPE html>\n<html lang='zh-CN'><head><meta charset='utf-8'>"
        f"<title>{escape(scheme.name.zh)} · {escape(record.official)}</title><style>{STYLE}</style></head>\n<body>\n"
        + "\n".join(part for part in parts if part)
        + "\n</body></html>\n"
    )


def both(zh: str, en: str) -> str:
    """A label in both languages."""
    return f"{escape(zh)} <span class='en' lang='en'>{escape(en)}</span>"


def heading(zh: str, en: str) -> str:
    return f"<h2>{both(zh, en)}</h2>"


def number(value: Decimal | int | None) -> str:
    """A cell with a number as it is."""
    return f"<td class='n'>{'' if value is None else escape(str(value))}</td>"


def lists(items: Iterable[str]) -> str:
    held = [f"<li>{item}</li>" for item in items]
    return f"<ul>{''.join(held)}</ul>" if held else ""


def row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def headed(names: Iterable[tuple[str, str]], rows: Iterable[str]) -> str:
    head = row(f"<th>{both(zh, en)}</th>" for zh, en in names)
    return f"<table>{head}{''.join(rows)}</table>"


def labels_of(scheme: Scheme) -> dict[str, str]:
    """Labels in both languages by id, and the words of a step that are no ids."""
    known = [(one.id, one.label) for one in scheme.groups]
    known += [(one.id, one.label) for one in scheme.dimensions]
    known += [(one.id, one.label) for one in scheme.options]
    labels = {id: both(label.zh or id, label.en or id) for id, label in known}
    words = {
        "blank": ("空白", "blank"),
        "ballots": ("所余各票之和", "sum of the ballots left"),
        "weighted": ("加权合计", "weighted sum"),
        "total": ("总分", "total"),
        "bonus": ("加分", "bonuses"),
        "deduction": ("扣分", "deductions"),
        "limit": ("限于上下限", "kept within its limits"),
    }
    return {**{word: both(*texts) for word, texts in words.items()}, **labels}


def named(of: str, labels: dict[str, str]) -> str:
    return " · ".join(labels.get(part, escape(part)) for part in of.split("/"))


def standing(record: Record) -> str:
    """How far it has come, and what is proposed; an organ decides."""
    state = record.status._tag
    words = {
        "proposed": ("拟定，须由机关确认", "a proposal, for an organ to confirm"),
        "confirmed": ("经确认", "confirmed"),
        "published": ("已公布", "published"),
        "final": ("已生效", "final"),
    }
    facts = [f"{both('状态', 'status')}: {both(*words[state])}"]
    if record.total is not None:
        facts.append(f"{both('总分', 'total')}: <b>{record.total}</b>")
    if record.rank is not None:
        tied = f" ({both('并列', 'tied with')} {record.tied})" if record.tied else ""
        facts.append(f"{both('名次', 'rank')}: {record.rank}{tied}")
    if record.grade is not None:
        facts.append(f"{both('拟定等次', 'proposed grade')}: {both(record.grade_zh, record.grade_en)}")
    if record.quota is not None:
        of = f"{record.quota.seats} / {record.quota.participating}"
        facts.append(f"{both('优秀名额 / 参加人数', 'seats / taking part')}: {of}")
    return lists(facts)


def caveats(text: ScoreText) -> str:
    held = lists(both(one.zh, one.en) for one in text.caveats)
    return f"<div class='note'>{heading('保留事项', 'Reservations')}{held}</div>" if held else ""


def inputs(groups: Iterable[GroupInput], labels: dict[str, str]) -> str:
    names = [
        ("评价组", "group"),
        ("权重", "weight"),
        ("发出", "issued"),
        ("收回", "returned"),
        ("废票", "void"),
        ("不计入", "not counted"),
        ("计入", "counted"),
        ("有效", "valid"),
    ]
    return headed(
        names,
        (
            row(
                [
                    f"<td>{named(one.group, labels)}</td>",
                    *map(
                        number,
                        (one.weight, one.issued, one.returned, one.void, one.not_counted, one.counted, one.valid),
                    ),
                ]
            )
            for one in groups
        ),
    )


def counts(group: GroupInput, scheme: Scheme, labels: dict[str, str]) -> str:
    """The counts of a group: a row a dimension and stratum, a column an option."""
    options = [labels[one.id] for one in scheme.options]
    options += [both("空白", "blank"), both("多选", "several marks")]
    head = row(
        [
            f"<th>{named(group.group, labels)}</th>",
            *(f"<th>{option}</th>" for option in options),
        ]
    )
    rows = []
    for cell in group.cells:
        stratum = f" · {cell.stratum}" if len(group.cells) > 1 or cell.stratum else ""
        for dimension, marks in zip(scheme.dimensions, cell.marks, strict=True):
            rows.append(row([f"<td>{labels[dimension.id]}{stratum}</td>", *map(number, marks)]))
    return f"<table>{head}{''.join(rows)}</table>"


def steps(all_: Iterable[ScoreStep], text: ScoreText, labels: dict[str, str]) -> str:
    names = [("步骤", "step"), ("运算", "terms"), ("除数", "divisor"), ("结果（四舍五入）", "result, half up")]
    rows = []
    for at, one in enumerate(all_, 1):
        terms = "<br>".join(
            f"{named(term.of, labels)}: {term.factor} × {term.value}" for term in one.terms
        )
        what = f"{at}. {both(one.formula.zh, one.formula.en)}<br>{named(one.of, labels)}"
        rows.append(row([f"<td>{what}</td>", f"<td>{terms}</td>", number(one.divisor), number(one.result)]))
    return headed(names, rows)


def others(record: Record) -> str:
    """Bonuses, deductions, vetoes, conditions, proposals: what there is of them."""
    parts = []
    if record.entries:
        entries = (
            f"{both(one.label_zh, one.label_en)} {one.amount or ''} · {escape(one.basis_zh)} · "
            f"{escape(one.decided_by)} {one.decided_on or ''} · {escape(one.evidence_ref)}"
            for one in record.entries
        )
        parts += [heading("加扣分和否决", "Bonuses, deductions, vetoes"), lists(entries)]
    if record.conditions:
        met = (f"{both(one.label_zh, one.label_en)}: {one.marks} / {one.of}" for one in record.conditions)
        parts += [heading("触及的条件", "Conditions met"), lists(met)]
    if record.proposals:
        follow = (
            f"{both(one.zh, one.en)} — {both(one.organ_zh, one.organ_en)} · {escape(one.basis_zh)}"
            for one in record.proposals
        )
        parts += [heading("建议事项，由有权机关决定", "Proposals, for the organ to decide"), lists(follow)]
    return "\n".join(parts)
