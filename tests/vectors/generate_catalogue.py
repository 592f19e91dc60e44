"""The vectors of the catalogue and of the speed-up: called by `generate.py`, whose oracle counts the days.

What an item says is read from the documents under `crates/jiceng-data/documents/catalogue/`, by the plain loops here;
which rule it names is counted by the oracle of `generate.py`. The readings of the speed-up are computed with exact
fractions.
"""

from __future__ import annotations

import datetime as dt
import fractions
import pathlib
import random
import statistics
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ITEMS = HERE.parent.parent / "crates" / "jiceng-data" / "documents" / "catalogue"
DAYS = ("2015-06-01", "2024-06-03")
TOPICS = {
    "catalogue": "items on a day: post, authority, materials, the township's role, the limit; what people say",
    "catalogue-due": "due dates asked for by item",
    "speed-up": "the speed-up of finished matters under each reading",
}


def load():
    items = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(ITEMS.glob("*.toml"))]
    return items


def on_day(rows, day):
    held = [row for row in rows if row.get("from", "0001-01-01") <= day <= row.get("to", "9999-12-31")]
    assert len(held) <= 1, (rows, day)
    return held[0] if held else None


def is_gone(item, day):
    return "abolished" in item and item["abolished"]["from"] <= day


def unverified(item, row):
    return row.get("checked", item["source"]["checked"]) != "text"


def rule_of(g, row, day, facts):
    """The period that a row names, with its dates; nothing where it names none."""
    return g.find(row["rule"], g.HOME, g.d(day), facts) if "rule" in row else None


def facts_for(item, day):
    # From May 2022 the limit of a petition depends on its route.
    return {"petition-route": "route-6"} if item["id"] == "petition-handling" and day >= "2022-05-01" else {}


def catalogue(g):
    for item in load():
        for day in DAYS:
            look_up(g, item, day)
    put = lambda id, call, input, expected=None, **more: g.vector("catalogue", f"CAT-{id}", call, input, expected, **more)
    for word, text, ids in (
        ("relief", "临时救济", ["temporary-assistance"]),
        ("dibao", "低保", ["subsistence-allowance-rural", "subsistence-allowance-urban"]),
        ("second-child", "second child", ["further-child-approval"]),
        ("name", "残疾人两项补贴", ["disability-subsidies"]),
        ("slip", "tempory assistance", ["temporary-assistance"]),
        ("nothing", "天气预报", []),
    ):
        first = [] if word == "slip" else ids
        put(f"search-{word}", "catalogue.search", {"text": text}, {"ids": ids} if first == ids and word != "slip" else {"first": ids[0]})
    put("unknown", "catalogue.item", {"item": "临时救济", "on": DAYS[0]}, error="JC-0301", field="item", note="临时救助申请 is meant")
    put("unknown-limit", "catalogue.limit", {"item": "no-such-item-at-all", "on": DAYS[0]}, error="JC-0301", field="item")
    put("before", "catalogue.item", {"item": "temporary-assistance", "on": "2014-04-30"}, error="JC-0304", field="on", note="its law is in force from 2014-05-01")
    put("after", "catalogue.limit", {"item": "village-affairs-complaint", "on": "2026-01-05"}, error="JC-0304", field="on", note="the law was revised and renumbered; the new text was not read")
    put("fact", "catalogue.limit", {"item": "petition-handling", "on": DAYS[1]}, error="JC-0212", field="facts.petition-route")
    put("elsewhere", "catalogue.item", {"item": "temporary-assistance", "on": DAYS[0]}, error="JC-0208", field="item", division="410500", note="the items are those of Jiaoling")


def look_up(g, item, day):
    short = f"{item['id']}-{day[:4]}"
    row = on_day(item["row"], day)
    gone = is_gone(item, day)
    if row is None and not gone:
        return
    role = on_day(item.get("township", []), day)
    expected = {
        "id": item["id"],
        "name_zh": item["name_zh"],
        "post": item["post"],
        "category": item["category"],
        "item_type": item["item_type"],
        "authority_zh": item["authority_zh"],
        "township_role": role["role"] if role else None,
        "township_evidence": item["evidence"],
        "agent": item.get("agent"),
        "standing": "abolished" if gone else row["status"],
        "material_names": [one["zh"] for one in item["material"] if on_day([one], day)],
        "abolished_from": item.get("abolished", {}).get("from"),
        "caveats_include": ["reconstruction"] + (["unverified-source"] if not gone and unverified(item, row) else []),
    }
    # Every other time by the Chinese name.
    name = item["id"] if day == DAYS[0] else item["name_zh"]
    g.vector("catalogue", f"CAT-{short}-item", "catalogue.item", {"item": name, "on": day}, expected)
    facts = facts_for(item, day)
    rule = None if gone else rule_of(g, row, day, facts)
    held = lambda names: [name for name in names if any(name in (one["id"], one["series"]) and g.holds(one, g.d(day)) for one in g.PERIODS)]
    ids = lambda names: [next(one["id"] for one in g.PERIODS if name in (one["id"], one["series"]) and g.holds(one, g.d(day))) for name in held(names)]
    cites = [] if gone else [cite["law"] for cite in row["cites"]]
    expected = {
        "item": item["id"],
        "standing": "abolished" if gone else row["status"],
        "limit": rule["limit"] if rule else "none",
        "rule_id": rule["id"] if rule else None,
        "step_ids": [] if gone else ids(row.get("steps", [])),
        "also_ids": [] if gone else ids(row.get("also", [])),
        "on_the_spot": False if gone else row.get("on_the_spot", False),
        "from": item["abolished"]["from"] if gone else row.get("from"),
        "to": None if gone else row.get("to"),
        "township_evidence": item["evidence"],
        "caveats_include": ["reconstruction"] + (["unverified-source"] if not gone and unverified(item, row) else []),
        "reasons_include": ["abolished"] if gone else ["listed", {"own": "own-limit", "general": "general-limit", "steps": "steps-only", "none": "no-limit"}[row["status"]], "not-promised"],
        "basis_include": ([rule["id"]] if rule else []) + ([f"{item['id']}:{cites[0]}"] if cites and not rule else []),
    }
    input = {"item": item["id"], "on": day} | ({"facts": facts} if facts else {})
    g.vector("catalogue", f"CAT-{short}-limit", "catalogue.limit", input, expected)


def due_dates(g):
    rng = random.Random(55)
    for item in load():
        for day in DAYS:
            start = g.d(day) + dt.timedelta(days=rng.randrange(120))
            if start > dt.date(2024, 12, 31):
                start = g.d(day)
            start = start.isoformat()
            row, gone = on_day(item["row"], start), is_gone(item, start)
            id = f"CAT-{item['id']}-{day[:4]}-due"
            put = lambda input, expected=None, **more: g.vector("catalogue-due", id, "deadline.due", input, expected, **more)
            facts = facts_for(item, start)
            input = {"rule": item["id"] if day == DAYS[0] else item["name_zh"], "start": start} | ({"facts": facts} if facts else {})
            if gone:
                put(input, error="JC-0303", field="rule")
                continue
            if row is None:
                continue
            rule = rule_of(g, row, start, facts)
            own = ["reconstruction"] + (["unverified-source"] if unverified(item, row) else [])
            if rule is None:
                reason = "steps-only" if row["status"] == "steps" else "no-limit"
                put(input, {"rule": item["id"], "due": None, "raw": None, "rolled": None, "limit": "none",
                            "reasons_include": ["of-item", reason], "caveats_include": own})
                continue
            result = g.run(rule, {**input, "rule": rule["id"]}, g.d(start), g.HOME, None)
            result["reasons_include"] = [*result["reasons_include"], "of-item"]
            result["caveats_include"] = sorted({*result.get("caveats_include", []), *own})
            result["caveats_exclude"] = [word for word in result.get("caveats_exclude", []) if word not in own]
            put(input, result)


def half_up(value):
    return (value * 20_000 + 1).__floor__() // 2


def speed_ups(g):
    def put(id, matters, note=None):
        timed = [(m["limit"], m["taken"]) for m in matters if m["limit"] and m["taken"]]
        ratios = [fractions.Fraction(s, a) for s, a in timed]
        s, a = sum(s for s, _ in timed), sum(a for _, a in timed)
        some = bool(timed)
        expected = {
            "counted": len(timed),
            "instant": sum(1 for m in matters if m["limit"] and not m["taken"]),
            "without_limit": sum(1 for m in matters if not m["limit"]),
            "statutory_total": s,
            "taken_total": a,
            "ratio_of_sums_bp": half_up(fractions.Fraction(s, a)) if some else None,
            "mean_ratio_bp": half_up(sum(ratios) / len(ratios)) if some else None,
            "median_ratio_bp": half_up(statistics.median(ratios)) if some else None,
            "share_saved_bp": half_up(fractions.Fraction(s - a, s)) if some else None,
            "saved_to_taken_bp": half_up(fractions.Fraction(s - a, a)) if some else None,
            "reasons_include": ["counted"] if some else ["nothing-to-count"],
        }
        g.vector("speed-up", f"SPD-{id}", "indicators.speed_up", {"matters": matters}, expected, note=note)

    m = lambda limit, taken: {"limit": limit, "taken": taken}
    put("four-times", [m(20, 5), m(40, 10)], "four times as a ratio of sums is 75 % of the time saved")
    put("five-times", [m(20, 4), m(40, 8)], "four times as time saved against time taken is five times, 80 % saved")
    put("apart", [m(20, 5), m(60, 10), m(20, 0)], "a matter on the spot stands apart")
    put("no-limit", [m(None, 3), m(20, 10)], "a matter without a limit is not counted")
    put("nothing", [m(20, 0), m(None, 4)], "nothing to count: no figure")
    put("empty", [])
    put("late", [m(10, 25)], "more than was allowed: the share saved is negative")
    put("even", [m(10, 3), m(10, 7), m(20, 3), m(20, 7)], "the median of an even number")
    put("half", [m(20_001, 20_000)], "exactly between two basis points: half up")
    put("half-below-zero", [m(20_000, 20_001)])
    rng = random.Random(2015)
    for number in range(6):
        size = (1, 2, 7, 50, 333, 1_000)[number]
        put(f"random-{size}", [m(rng.choice([None, 5, 10, 20, 45, 60]), rng.randrange(0, 70)) for _ in range(size)])
    g.vector("speed-up", "SPD-zero-limit", "indicators.speed_up", {"matters": [m(0, 3)]}, error="JC-0359", field="limit", note="a limit of 0 is none: leave it out")
    g.vector("speed-up", "SPD-long", "indicators.speed_up", {"matters": [m(20, 3), m(20, 3_652_060)]}, error="JC-0359", field="taken")


def parts(g):
    g.TOPICS.update(TOPICS)
    return [lambda: catalogue(g), lambda: due_dates(g), lambda: speed_ups(g)]
