"""The part on the on-time rate and the part on the speed-up."""

from datetime import date

from figures import Apart, OnTime, Rate
from jiceng.indicators import SpeedUp
from markup import both, section, t, table
from wordings import labels

READINGS = (
    ("ratio_of_sums_bp", ("①法定时限之和 ÷ 实际用时之和", "(1) sum of limits ÷ sum of times"), "times"),
    ("mean_ratio_bp", ("②逐件倍数的平均", "(2) mean of each matter's ratio"), "times"),
    ("median_ratio_bp", ("③逐件倍数的中位数", "(3) median of each matter's ratio"), "times"),
    ("share_saved_bp", ("④节省时间 ÷ 法定时限", "(4) time saved ÷ limits"), "share"),
    ("saved_to_taken_bp", ("⑤节省时间 ÷ 实际用时", "(5) time saved ÷ times"), "times"),
)


def on_time(rates: OnTime, first: date, on: date) -> str:
    """Rates of the due cohort, with numerator and denominator."""
    lead = t(
        "按应办结日统计：期内到期的全部事项，未办结的也在分母中。法律未规定最后一日遇休息日是否顺延的，有争议件在下限中"
        "按逾期计、在上限中按按期计。只计机关的法定时限；“一般应当”的期限、等待期、撤回和移送的事项另列。",
        "Due cohort: all that fell due in the period, open matters too. Where the law is silent on rolling, disputed matters"
        " count as late in the lower bound and as in time in the upper one. Only limits that bind the office are counted;"
        ' targets ("normally"), waiting periods, withdrawn and transferred matters stand apart.',
    )
    head = [
        "", t("到期", "Due"), t("按期", "Met"), t("逾期办结", "Finished late"), t("逾期未结", "Open, overdue"), t("有争议", "Disputed"),
        t("按期办结率", "On-time rate"),
    ]  # fmt: skip
    posts = [_line(both(labels(name)), rate) for name, rate in rates.by_post]
    posts.append(_line(t("合计", "All"), rates.total))
    years = [_line(str(year), rate) for year, rate in rates.by_year]
    body = (
        f"<h3>{t(f'近十二个月（{first}至{on}）', f'Last twelve months ({first} to {on})')}</h3>{table(head, posts, 'rates sum')}"
        f"<h3>{t('历年', 'By year')}</h3>{table(head, years, 'rates')}"
        f"<p class=lead>{t('另列（全部年份，不计入上表）：', 'Apart, all years, not counted above: ')}{_apart(rates.apart)}</p>"
    )
    return section("rate", t("按期办结率", "On-time rate"), body, lead)


def _apart(apart: Apart) -> str:
    parts = [
        (apart.no_limit, ("法律不设总时限", "no limit for the whole")),
        (apart.targets, ("“一般应当”的期限", 'targets ("normally")')),
        (apart.waiting, ("等待期", "waiting periods")),
        (apart.ended, ("撤回、移送", "withdrawn or transferred")),
        (apart.held, ("暂停计算", "held")),
        (apart.unanswered, ("未能答复", "not answered")),
    ]
    return both((
        "，".join(f"{zh}{count}件" for count, (zh, _) in parts),
        ", ".join(f"{en} {count}" for count, (_, en) in parts) + ".",
    ))  # fmt: skip


def shown(rate: Rate) -> str:
    """One figure, or both bounds where they differ."""
    return rate.low if rate.low == rate.high else f"{rate.low} – {rate.high}"


def _line(name: str, rate: Rate) -> list[str]:
    met, disputed = (f"{part * 100 / max(rate.of, 1):.1f}%" for part in (rate.met, rate.disputed))
    bar = f"<span class=bar><i style=width:{met}></i><u style=left:{met};width:{disputed}></u></span>"
    bounds = str(rate.met) if not rate.disputed else f"{rate.met}–{rate.met + rate.disputed}"
    figure = f"<span class=rate><b>{shown(rate)}</b><span class=k>{bounds}/{rate.of}</span>{bar}</span>"
    return [
        name,
        str(rate.of),
        str(rate.met),
        str(rate.missed),
        str(rate.overdue),
        str(rate.disputed),
        figure,
    ]


def speed_up(recent: dict[str, SpeedUp], all_years: dict[str, SpeedUp]) -> str:
    """The speed-up under each of its readings."""
    columns = [
        recent["working-days"],
        recent["calendar-days"],
        all_years["working-days"],
        all_years["calendar-days"],
    ]
    working, calendar = t("工作日", "working days"), t("自然日", "calendar days")
    periods = t("近十二个月", "last 12 months"), t("全部", "all years")
    head = [
        "",
        *(f"{period}<span class=sub>{unit}</span>" for period in periods for unit in (working, calendar)),
    ]
    lines = [
        [f"<b>{both(title)}</b>", *(_reading(getattr(column, name), kind) for column in columns)]
        for name, title, kind in READINGS
    ]
    counts = (
        ("counted", ("计入件数", "matters counted")),
        ("instant", ("当场办结（另列，不作除数）", "on the spot (apart, never a divisor)")),
        ("without_limit", ("没有法定时限（不计入）", "without a statutory limit (not counted)")),
        ("statutory_total", ("法定时限之和", "sum of limits")),
        ("taken_total", ("实际用时之和", "sum of times")),
    )
    lines += [[both(title), *(str(getattr(column, name)) for column in columns)] for name, title in counts]
    lead = t(
        "同一组事项，算法不同，“提速”不同：“快4倍”按①是4.00倍，即节省75%；按⑤则要①达到5.00倍。依法扣除的时间不计入用时。"
        "工作日与自然日的时限不相加。",
        'One set of matters, five figures: "4 times faster" is 4.00 under (1), which is 75 % saved; under (5) it needs 5.00'
        " under (1). Time that the law leaves out is left out. Working days are not added to calendar days.",
    )
    return section("pace", t("提速", "Speed-up"), table(head, lines, "pace"), lead)


def _reading(value: int | None, kind: str) -> str:
    if value is None:
        return "—"
    if kind == "share":
        tenths = (value + 5) // 10
        sign, tenths = ("−", -tenths) if tenths < 0 else ("", tenths)
        return f"{sign}{tenths // 10}.{tenths % 10}%"
    hundredths = (value + 50) // 100
    sign, hundredths = ("−", -hundredths) if hundredths < 0 else ("", hundredths)
    return t(
        f"{sign}{hundredths // 100}.{hundredths % 100:02d}倍",
        f"{sign}{hundredths // 100}.{hundredths % 100:02d} ×",
    )
