"""The year as one page: both languages, no script, nothing from outside."""

from pathlib import Path

import page as hall
from markup import Pair, both, section, t, table
from sums import BANDS, Late, Year
from year import TOWNSHIPS

from jiceng.words import CaseLevel, MediationResult

STYLE = Path(hall.__file__).with_name("style.css")
LATEST = 15


def sheet(year: Year, made_with: str, pages: list[tuple[Late, str]]) -> str:
    """The whole page; `pages` are the timelines beside it, with their file names."""
    parts = [
        _header(year),
        _cards(year),
        section("open", t("在办事项（按镇和层级）", "Open cases by township and level"), _open(year)),
        section("late", t("逾期未办结（按逾期时间）", "Open and late, by how long"), _bands(year), _LATE_LEAD),
        section("latest", t("逾期最久的事项", "The latest cases"), _latest(year, pages)),
        section("due", t("应当采取的措施", "What is due"), _due(year), _DUE_LEAD),
        section("supervised", t("催办与督办", "Urged and supervised"), _supervised(year)),
        section("within", t("就地化解", "Where cases were concluded"), _within(year), _WITHIN_LEAD),
        section("mediation", t("调解", "Mediation"), _mediation(year), _MEDIATION_LEAD),
        f"<footer>{both(hall.MADE_BY)} {made_with}</footer>",
    ]
    return (
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>"
        f"<title>县域一年 · A county's year</title><style>{STYLE.read_text(encoding='utf-8')}</style>"
        "<input class=sw-in type=radio name=lang id=zh checked aria-label=中文>"
        "<input class=sw-in type=radio name=lang id=en aria-label=English>"
        f"<div class=page>{''.join(parts)}</div></html>\n"
    )


_LATE_LEAD = t(
    "按办结类时限（法定、承诺、承办单位）中最早到期的一项计算，以日历日计。",
    "By the earliest of the clocks of resolving (statutory, promised, the unit's own), in calendar days.",
)
_DUE_LEAD = t(
    "依升级规则表计算，供有权的层级决定；事件没有说明的情况（人数、金额、风险）按未知处理。",
    "By the ladder of escalation, as proposals to whoever decides; what no event tells (parties, amounts, risk) is unknown.",
)
_WITHIN_LEAD = t(
    "基数为已办结的事项；“不出”某层级，指在该层级或者以下办结。",
    "Of the cases that were concluded; “within” a level is at that level or below.",
)
_MEDIATION_LEAD = t(
    "成功率的两种基数并列：已有结果的（达成协议与未达成协议之和），以及已受理的全部。拒绝调解不算失败。",
    "Both bases side by side: those that ended in an agreement or without one, and all that were taken up. A refusal is no failure.",
)


def _header(year: Year) -> str:
    banner = t(
        "合成数据：县、镇、单位、事项均为虚构。期限中未由法律或者供稿写明的，为示例规则。",
        "Synthetic data: county, townships, bodies and cases are invented. Limits that neither law nor account states are an example policy.",
    )
    at = f"{year.now:%Y-%m-%d %H:%M}"
    counts = t(f"共{year.cases}件、{year.events}个事件", f"{year.cases} cases, {year.events} events")
    return (
        f"<header><div><p class=office>{t('禾溪县（虚构）', 'Hexi County (invented)')}</p>"
        f"<h1>{t('事项办理：一年', 'Cases: a year')}</h1><p>{t(f'截至{at}', f'as of {at}')} · {counts}</p></div>"
        "<div class=switch><label for=zh lang=''>中文</label><label for=en lang=''>English</label></div></header>"
        f"<p class=made><b>{banner}</b></p>"
    )


def _cards(year: Year) -> str:
    agreed, ended, _ = _success(year)
    within = year.containment.value.share_within(CaseLevel.TOWNSHIP)
    cards = [
        ("#open", "", t("在办", "Open"), str(year.open), t("尚未结案的事项", "cases not yet closed")),
        ("#late", "bad", t("逾期未办结", "Open and late"), str(len(year.late)), t(f"占在办的{_share(len(year.late), year.open)}", f"{_share(len(year.late), year.open)} of the open")),
        ("#within", "good", t("大事不出村镇", "Within the township"), _share(*within) if within else "—", t("已办结的事项", "of the cases concluded")),
        ("#mediation", "good", t("调解成功率", "Mediation success"), _share(agreed, ended), f"{agreed} / {ended}"),
    ]  # fmt: skip
    drawn = "".join(
        f'<a class="card {kind}" href={link}><small>{name}</small><b>{figure}</b><small>{note}</small></a>'
        for link, kind, name, figure, note in cards
    )
    return f"<div class=cards>{drawn}</div>"


def _share(part: int, whole: int) -> str:
    """A share with one digit, rounded half up; none of nothing."""
    return f"{(2000 * part + whole) // (2 * whole) / 10:.1f}%" if whole else "—"


def _label(level: CaseLevel | None) -> Pair:
    return ("尚未交办", "nobody yet") if level is None else (level.zh, level.en)


def _open(year: Year) -> str:
    levels: list[CaseLevel | None] = [None, *CaseLevel]
    rows = [
        [name, *(str(year.open_by.get((at, level), 0)) for level in levels), str(sum(year.open_by.get((at, one), 0) for one in levels))]
        for at, name in enumerate(TOWNSHIPS)
    ]
    total = [sum(year.open_by.get((at, level), 0) for at in range(len(TOWNSHIPS))) for level in levels]
    rows.append([t("合计", "all"), *map(str, total), str(sum(total))])
    return table([t("镇", "township"), *(both(_label(level)) for level in levels), t("合计", "all")], rows, "rates sum")


def _bands(year: Year) -> str:
    rows = []
    most = max(len(year.late), 1)
    for low, high in BANDS:
        count = sum(low <= one.days and (high is None or one.days <= high) for one in year.late)
        name = t(f"{low}日以上", f"{low} days and more") if high is None else t(f"{low}–{high}日", f"{low} to {high} days")
        rows.append([name, str(count), f'<span class=bar><i style="width:{100 * count // most}%"></i></span>'])
    return table([t("逾期", "late by"), t("件", "cases"), ""], rows, "rates")


def _latest(year: Year, pages: list[tuple[Late, str]]) -> str:
    linked = {late.key: f'<a href="{name}">{t("经过图", "timeline")}</a>' for late, name in pages}
    rows = [
        [one.key, TOWNSHIPS[one.township], both((one.clock.zh, one.clock.en)), f"<span class=d>{one.due}</span>",
         f"<span class=late>{t(f'{one.days}日', f'{one.days} days')}</span>", linked.get(one.key, "")]
        for one in year.late[:LATEST]
    ]  # fmt: skip
    head = [t("事项", "case"), t("镇", "township"), t("时限", "clock"), t("到期", "due"), t("逾期", "late by"), ""]
    return table(head, rows)


def _due(year: Year) -> str:
    rows = [[both((one.zh, one.en)), str(count)] for one, count in year.due.most_common()]
    return table([t("措施", "measure"), t("件", "cases")], rows, "rates")


def _supervised(year: Year) -> str:
    rows = [[t("曾被催办的在办事项", "open cases that were urged"), str(year.urged)]]
    rows += [[both((one.zh, one.en)), str(count)] for one, count in sorted(year.supervised.items())]
    return table([t("情形", "what"), t("件", "cases")], rows, "rates")


def _within(year: Year) -> str:
    counted = year.containment.value
    rows = [
        [t(f"不出{level.zh}", f"within the {level.en}"), f"{within} / {counted.concluded}", _share(within, counted.concluded)]
        for level, within in zip(CaseLevel, counted.within)
    ]
    return table([t("层级", "level"), t("件", "cases"), t("比例", "share")], rows, "rates")


def _success(year: Year) -> tuple[int, int, int]:
    """Agreements, mediations that ended in one or without, and all that were taken up."""
    agreed = year.mediations[MediationResult.AGREED_ORAL] + year.mediations[MediationResult.AGREED_WRITTEN]
    return agreed, agreed + year.mediations[MediationResult.FAILED], sum(year.mediations.values())


def _mediation(year: Year) -> str:
    agreed, ended, taken = _success(year)
    rows = [
        [t("达成协议 ÷（达成 + 未达成）", "agreed ÷ (agreed + failed)"), f"{agreed} / {ended}", _share(agreed, ended)],
        [t("达成协议 ÷ 已受理", "agreed ÷ taken up"), f"{agreed} / {taken}", _share(agreed, taken)],
        *([both((one.zh, one.en)), str(count), ""] for one, count in year.mediations.most_common()),
    ]
    return table([t("指标、结果", "indicator, result"), t("件", "cases"), t("比例", "share")], rows, "rates")
