"""A scheme, a roster and ballots for the tests of the evaluation. 合成数据 / synthetic."""

from typing import Any

from jiceng import Ruleset
from jiceng.evaluation import Official, Roster, Scheme, scheme

DIMENSIONS = ("duty", "service")
WORDS = {1: "satisfied", 2: "fair", 3: "dissatisfied", 4: "unknown", 255: "blank"}

DOCUMENT = """
document = "evaluation-scheme"
id = "synthetic"
version = 1
name_zh = "虚构的考评办法（合成数据）"
name_en = "an invented evaluation scheme (synthetic)"
jurisdiction = "441427"
year = 2016
unknown_policy = "exclude"
abstain_policy = "exclude"
duplicates = "RULE"
tie_break = ["mass-score"]
option = [
    { code = 1, id = "satisfied", label_zh = "满意", label_en = "satisfied", kind = "scored", points_milli = 100000 },
    { code = 2, id = "fair", label_zh = "基本满意", label_en = "fairly satisfied", kind = "scored", points_milli = 85000 },
    { code = 3, id = "dissatisfied", label_zh = "不满意", label_en = "dissatisfied", kind = "scored", points_milli = 60000, dissatisfied = true },
    { code = 4, id = "unknown", label_zh = "不了解", label_en = "don't know", kind = "unknown" }]
dimension = [
    { id = "duty", label_zh = "履职", label_en = "duty", weight_bp = 6000 },
    { id = "service", label_zh = "服务", label_en = "service", weight_bp = 4000 }]
group = [
    { id = "mass", kind = "mass-review", weight_bp = 8000, aggregator = "staged", min_ballots = 1, min_rate_bp = 0, rate_base = "electors" },
    { id = "peer", kind = "peer-review", weight_bp = 1000, aggregator = "staged", min_ballots = 1, min_rate_bp = 0, rate_base = "electors" },
    { id = "leader", kind = "leaders-appraisal", weight_bp = 1000, aggregator = "staged", min_ballots = 1, min_rate_bp = 0, rate_base = "electors" }]
rounding = { dimension = 6, group = 6, total = 2 }
grade = [
    { level = "excellent", min_total_centi = 9000 },
    { level = "competent", min_total_centi = 7500 },
    { level = "basically-competent", min_total_centi = 6000 },
    { level = "incompetent", min_total_centi = 0 }]
objection = { working_days = 5 }
publication = { min_cell = 3 }
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
"""


def scheme_of(ruleset: Ruleset, rule: str = "reject-all") -> Scheme:
    """The invented scheme, on top of a ruleset."""
    document = DOCUMENT.replace("RULE", rule)
    return scheme(ruleset.with_documents({"synthetic.toml": document}), "synthetic")


def roster_of(count: int = 3) -> Roster:
    """Officials with invented keys."""
    return Roster([Official(f"k{at}", "township-1", "civil-servant", "yes") for at in range(count)])


def ballots() -> list[dict[str, Any]]:
    """Wide ballots with codes, every group of every official; some don't-knows and blanks."""
    rows = []
    for at in range(3):
        for group, voters in (("mass", 9), ("peer", 4), ("leader", 2)):
            for rater in range(voters):
                duty, service = 1 + (rater + at) % 4, 1 + (rater * at + 1) % 3
                service = 255 if (rater, group) == (3, "peer") else service
                rows.append(
                    {"official": f"k{at}", "group": group, "rater": 100 * (group == "peer") + 10 * (group == "leader") + rater + 1, "duty": duty, "service": service}
                )
    return rows


def long(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same, a row a mark, in words."""
    keys = ("official", "group", "rater")
    return [
        {**{key: row[key] for key in keys}, "dimension": name, "option": WORDS[row[name]]}
        for row in rows
        for name in DIMENSIONS
    ]


def counts(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same, counted."""
    tallies: dict[tuple[str, str, str, int], int] = {}
    valid: dict[tuple[str, str], int] = {}
    for row in rows:
        cell = row["official"], row["group"]
        valid[cell] = valid.get(cell, 0) + any(row[name] in (1, 2, 3) for name in DIMENSIONS)
        for name in DIMENSIONS:
            key = (*cell, name, row[name])
            tallies[key] = tallies.get(key, 0) + 1
    return [
        {"official": official, "group": group, "dimension": name, "option": option, "count": count, "valid": valid[official, group]}
        for (official, group, name, option), count in tallies.items()
    ]
