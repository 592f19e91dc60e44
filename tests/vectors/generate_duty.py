"""The vectors of divisions and of duty: called by `generate.py`.

What a division code is today is read from the document under `crates/jiceng-data/documents/divisions/`; coverage is
counted here household by household and day by day; the rest was worked out by hand and says so in its note.
"""

from __future__ import annotations

import datetime as dt
import pathlib
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
DIVISIONS = HERE.parent.parent / "crates" / "jiceng-data" / "documents" / "divisions" / "jiaoling.toml"
TOPICS = {
    "division": "what a division code of a list is today",
    "duty": "coverage, who answers, rosters, field days, meal tickets, screening rounds",
}
KINDS = {"group": 0, "grid": 1, "area": 2}
SCOPES = {"household": 0, "group": 1, "grid": 2, "area": 3}


def division(g):
    text = tomllib.loads(DIVISIONS.read_text(encoding="utf-8"))
    put = lambda id, input, expected=None, **more: g.vector(
        "division", f"DIV-{id}", "division.succession", input, expected, **more)
    became = {}
    for unit in text["unit"]:
        for was in unit.get("was", []):
            became.setdefault(was["code"], []).append(unit["code"])
    predecessors = [now for all in became.values() for now in all]
    for former in text["former"]:
        predecessors += former["into"]
    towns = [code for code in sorted(became) if code.endswith("000") and not code.endswith("000000")]
    villages = sorted(code for code in became if not code.endswith("000"))[::20]
    for code in towns + villages:
        now = became[code]
        same = now == [code]
        reasons = ["of-earlier-list", "same-code" if same else "renumbered"]
        if predecessors.count(now[0]) > 1:
            reasons.append("merged")
        put(code, {"code": code, "list": "2016"}, {"now": now, "current_list": "2023", "reasons": reasons})
    for former in text["former"]:
        reasons = {"of-earlier-list", "dissolved"}
        reasons |= {"successor-unknown"} if not former["into"] else set()
        put(former["code"], {"code": former["code"], "list": "2016"},
            {"now": former["into"], "reasons_include": sorted(reasons), "reasons_exclude": ["renumbered", "same-code"]})
    put("six-digits", {"code": "441427", "list": "2023"}, {"now": ["441427000000"], "reasons": ["of-current-list"]})
    put("new-in-2023", {"code": "441427103002", "list": "2016"}, error="JC-0452", field="code")
    put("old-in-2023", {"code": "441427112000", "list": "2023"}, error="JC-0452", field="code")
    put("other-list", {"code": "441427104000", "list": "2010"}, error="JC-0454", field="list")
    put("eleven-digits", {"code": "44142710400", "list": "2023"}, error="JC-0450")
    put("no-province", {"code": "001427104000", "list": "2023"}, error="JC-0451")
    put("village-without-township", {"code": "441427000201", "list": "2023"}, error="JC-0451")


def days(first, last):
    day, last = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    while day <= last:
        yield day.isoformat()
        day += dt.timedelta(days=1)


def holds(row, day):
    return row[-2] <= day and (row[-1] is None or day <= row[-1])


def covered(tables, household, day):
    for official, scope, number, *span in tables["duties"]:
        reaches = scope == "household" and number == household or any(
            row[0] == household and row[1] == scope and row[2] == number and holds(row, day)
            for row in tables["belongs"])
        if reaches and holds(span, day) and holds(tables["officials"][official], day):
            return True
    return False


def coverage(g):
    put = lambda id, call, input, expected=None, **more: g.vector("duty", f"DUT-{id}", call, input, expected, **more)
    everyone = [["2015-01-01", None]]
    whole = {
        "households": everyone, "officials": everyone * 2,
        "belongs": [[0, "group", 0, "2015-01-01", None], [0, "grid", 0, "2015-01-01", None]],
        "duties": [[0, "group", 0, "2015-01-01", None]],
    }
    worlds = {
        "whole": (whole, [], "one group, one grid, one contact"),
        "left": (whole | {"officials": [["2015-01-01", "2016-06-30"], everyone[0]]}, ["orphaned"],
                 "the official left and handed nothing over"),
        "handed-over": (whole | {"officials": [["2015-01-01", "2016-06-30"], everyone[0]],
                                 "duties": whole["duties"] + [[1, "group", 0, "2016-07-01", None]]}, [], ""),
        "gap-of-a-day": (whole | {"duties": [[0, "group", 0, "2015-01-01", "2016-06-30"],
                                             [1, "group", 0, "2016-07-02", None]]}, ["uncovered"], ""),
        "own-contact": (whole | {"duties": [[0, "household", 0, "2016-03-01", "2016-03-31"]]}, ["uncovered"], ""),
        "moved": (whole | {"belongs": [[0, "group", 0, "2015-01-01", "2016-05-31"], [0, "group", 1, "2016-06-01", None],
                                       [0, "grid", 0, "2015-01-01", None]]}, ["uncovered"],
                  "the new group has nobody"),
        "two-groups": (whole | {"belongs": whole["belongs"] + [[0, "group", 1, "2016-04-01", "2016-04-30"]]},
                       ["several-groups"], ""),
        "no-grid": (whole | {"belongs": whole["belongs"][:1]}, ["no-grid"], ""),
        "new-household": (whole | {"households": [["2016-12-01", None]]}, [], "it exists for a month of the year"),
    }
    for id, (tables, rules, note) in worlds.items():
        exist = [day for day in days("2016-01-01", "2016-12-31") if holds(tables["households"][0], day)]
        input = {"tables": tables, "from": "2016-01-01", "to": "2016-12-31"}
        expected = {"household_days": len(exist), "covered_days": sum(covered(tables, 0, day) for day in exist),
                    "rules": rules}
        put(f"coverage-{id}", "duty.coverage", input, expected, note=note or None)
    put("coverage-reversed", "duty.coverage", {"tables": whole, "from": "2016-02-01", "to": "2016-01-31"},
        error="JC-0460", field="to")
    near = whole | {"duties": whole["duties"] + [[1, "household", 0, "2016-03-01", None]]}
    for day, officials in (("2016-02-29", [0]), ("2016-03-01", [1, 0])):
        put(f"responsible-{day}", "duty.responsible", {"tables": near, "household": 0, "on": day},
            {"officials": officials}, note="the nearest first")
    put("responsible-before", "duty.responsible", {"tables": near, "household": 0, "on": "2014-12-31"},
        error="JC-0464", field="on")


HALVES = ("morning", "afternoon")
DESK = "civil-affairs"
#: Monday to Friday.
WEEK = ("2016-03-07", "2016-03-08", "2016-03-09", "2016-03-10", "2016-03-11")


def roster(g):
    put = lambda id, call, input, expected=None, **more: g.vector(
        "duty", f"DUT-{id}", call, input, expected, note="worked out by hand", **more)
    official = lambda number, **more: {"official": number, "posts": [DESK], "from": "2015-01-01", "to": None} | more
    shift = lambda day, half, number: {"day": day, "half": half, "post": DESK, "official": number}
    figures = {"window_days_most": 2, "field_days_least": 3, "meals_a_month": 4}
    base = {
        "from": WEEK[0], "to": WEEK[-1], "open": [[day, half] for day in WEEK for half in HALVES], "posts": [DESK],
        "officials": [official(0), official(1), official(2)], "leave": [], "figures": figures,
        "short_week": "available-days", "half_days": "counts-whole",
    }
    turns = dict(zip(WEEK, (0, 0, 1, 1, 2)))
    full = [shift(day, half, turns[day]) for day in WEEK for half in HALVES]
    put("roster-whole", "duty.roster", base | {"shifts": full}, {"to_fill": 10, "filled": 10, "rules": []})
    put("roster-empty", "duty.roster", base | {"shifts": full[:-1]},
        {"to_fill": 10, "filled": 9, "rules": ["post-empty"], "stand_ins": [2]})
    put("roster-on-leave", "duty.roster",
        base | {"shifts": full, "leave": [{"official": 2, "day": WEEK[4], "half": "morning"}]},
        {"filled": 9, "rules": ["post-empty", "on-leave"], "stand_ins": []})
    put("roster-not-in-service", "duty.roster",
        base | {"shifts": full, "officials": [official(0), official(1), official(2, to=WEEK[3])]},
        {"filled": 8, "rules_include": ["not-in-service", "post-empty"]})
    put("roster-incompatible", "duty.roster",
        base | {"shifts": full, "officials": [official(0), official(1), official(2, posts=[])]},
        {"filled": 8, "rules_include": ["incompatible", "post-empty"]})
    third = [shift(day, half, 0 if day in WEEK[:3] else 1) for day in WEEK for half in HALVES]
    put("roster-three-days", "duty.roster", base | {"shifts": third},
        {"filled": 10, "rules": ["too-many-window-days", "field-days-out-of-reach"]})
    put("roster-doubled", "duty.roster", base | {"shifts": full + [shift(WEEK[4], "morning", 1)]},
        {"filled": 9, "rules_include": ["post-doubled", "too-many-window-days"]})
    mornings = base | {"shifts": [shift(day, "morning", 0) for day in WEEK[:4]]}
    for reading, broken in (("counts-whole", True), ("two-make-one", False)):
        rules = {"rules_include" if broken else "rules_exclude": ["too-many-window-days"]}
        put(f"roster-four-mornings-{reading}", "duty.roster", mornings | {"half_days": reading}, rules)
    put("roster-closed", "duty.roster", base | {"shifts": full + [shift("2016-03-12", "morning", 2)], "to": "2016-03-12"},
        {"filled": 10, "rules_include": ["closed-then"]})
    put("roster-stranger", "duty.roster", base | {"shifts": [shift(WEEK[0], "morning", 9)]},
        error="JC-0474", field="shifts[0].official")

    obliged = [{"official": 0, "from": "2015-01-01", "to": None}]
    field = lambda *halves: [{"official": 0, "day": day, "half": half} for day, half in halves]
    weeks = base | {"to": "2016-03-13", "working": list(WEEK), "obliged": obliged, "window": []}
    for key in ("open", "posts", "officials"):
        del weeks[key]
    three = field(*((day, None) for day in WEEK[:3]))
    put("field-three", "duty.field_days", weeks | {"field": three}, {"obliged": 1, "met": 1})
    put("field-two", "duty.field_days", weeks | {"field": three[:2]}, {"obliged": 1, "met": 0})
    put("field-sunday", "duty.field_days",
        weeks | {"field": three[:2] + field(("2016-03-13", None))}, {"met": 1})
    put("field-at-the-window", "duty.field_days",
        weeks | {"field": three, "window": [shift(WEEK[2], half, 0) for half in HALVES]}, {"met": 0})
    halves = field(*((day, "morning") for day in WEEK[:4]))
    for reading, met in (("counts-whole", 1), ("two-make-one", 0), ("both-of-one-day", 0)):
        put(f"field-halves-{reading}", "duty.field_days", weeks | {"field": halves, "half_days": reading}, {"met": met})
    away = [{"official": 0, "day": day, "half": None} for day in WEEK[:3]]
    for reading, asked in (("always-full", 3), ("available-days", 2), ("proportional", 2)):
        put(f"field-short-{reading}", "duty.field_days",
            weeks | {"field": field((WEEK[3], None), (WEEK[4], None)), "leave": away, "short_week": reading},
            {"obliged": 1, "met": int(asked <= 2), "asked": [asked]})
    put("field-no-week", "duty.field_days", weeks | {"field": [], "working": []}, {"obliged": 0, "met": 0, "asked": [0]})


def tickets(g):
    put = lambda id, events, expected, **more: g.vector(
        "duty", f"DUT-meal-{id}", "duty.tickets",
        {"tables": tables, "events": events, "obliged": [[0, {"year": 2016, "month": 3}]],
         "figures": {"window_days_most": 2, "field_days_least": 3, "meals_a_month": 1}},
        expected, note="worked out by hand", **more)
    tables = {
        "households": [["2015-01-01", None]] * 2, "officials": [["2015-01-01", None]],
        "belongs": [[0, "grid", 0, "2015-01-01", None], [1, "grid", 1, "2015-01-01", None]],
        "duties": [[0, "grid", 0, "2015-01-01", None]],
    }
    event = lambda day, what: {"ticket": 1, "at": f"2016-{day}:00+08:00", "what": what}
    issued = event("03-01T09:00", {"issued": {"official": 0, "month": {"year": 2016, "month": 3}}})
    used = lambda day, home: event(day, {"used": {"official": 0, "household": home}})
    redeemed = lambda day, home, office=1, at="village": event(
        day, {"redeemed": {"household": home, "at": at, "office": office}})
    eaten = [issued, used("03-08T12:00", 0)]
    put("redeemed", eaten + [redeemed("03-09T10:00", 0)], {"outcomes": [None] * 3, "meals": [1], "late": [0], "rules": []})
    put("late", eaten + [redeemed("05-09T10:00", 0, at="township")], {"outcomes": [None] * 3, "meals": [1], "late": [1]})
    two = eaten + [redeemed("03-09T10:00", 0, 2), redeemed("03-09T10:00", 0, 1)]
    put("two-villages-one-minute", two, {"outcomes": [None, None, "redeemed-twice", None], "redeemed": [1]})
    put("two-villages-other-order", two[:2] + [two[3], two[2]],
        {"outcomes": [None, None, None, "redeemed-twice"], "redeemed": [1]})
    put("wrong-household", eaten + [redeemed("03-09T10:00", 1)], {"outcomes": [None, None, "wrong-household"], "redeemed": [0]})
    put("unused", [issued, redeemed("03-09T10:00", 0)], {"outcomes": [None, "redeemed-unused"]})
    put("not-issued", [used("03-08T12:00", 0)], {"outcomes": ["not-issued"], "meals": [0]})
    put("outside-grid", [issued, used("03-08T12:00", 1), redeemed("03-09T10:00", 1)],
        {"outcomes": [None, "outside-grid", None], "meals": [0], "redeemed": [1], "rules": ["outside-grid", "too-few-meals"]})
    put("next-month", [issued, used("04-01T12:00", 0)], {"outcomes": [None, "used-before-issue"]})
    put("used-twice", eaten + [used("03-09T12:00", 0)], {"outcomes": [None, None, "used-twice"], "meals": [1]})
    put("issued-twice", [issued, issued], {"outcomes": [None, "issued-twice"]})
    put("reversed", eaten + [redeemed("03-09T10:00", 0), event("03-09T11:00", "redemption-reversed"),
                             redeemed("03-10T10:00", 0)], {"outcomes": [None] * 5, "redeemed": [1]})
    put("use-reversed-while-redeemed", eaten + [redeemed("03-09T10:00", 0), event("03-09T11:00", "use-reversed")],
        {"outcomes": [None, None, None, "nothing-to-reverse"]})
    put("beijing-midnight", [issued, {**used("03-08T12:00", 0), "at": "2016-03-31T17:00:00+00:00"}],
        {"outcomes": [None, "used-before-issue"]})


def screening(g):
    put = lambda id, reports, as_of, expected=None, plan=None, **more: g.vector(
        "duty", f"DUT-screening-{id}", "duty.screening",
        {"plan": plan or planned, "reports": reports, "as_of": as_of}, expected, note="worked out by hand", **more)
    grid = lambda number: {"kind": "grid", "number": number}
    planned = [{"place": grid(n), "official": 0, "from": "2016-03-01", "to": "2016-03-15"} for n in (0, 1)]
    report = lambda n, day, found: {"place": grid(n), "day": day, "found": found}
    both = [report(0, "2016-03-10", 2), report(1, "2016-03-12", 0)]
    put("whole", both, "2016-03-31", {"planned": 2, "done": 2, "in_time": 2, "open": 0, "found": 2, "rules": []})
    put("missed", both[:1], "2016-03-16", {"done": 1, "rules": ["screening-missed"]})
    put("open", both[:1], "2016-03-15", {"done": 1, "open": 1, "rules": []})
    put("late", [both[0], report(1, "2016-03-16", 1)], "2016-03-31", {"done": 2, "in_time": 1, "found": 3, "rules": ["screening-late"]})
    put("unplanned-and-twice", both + [report(7, "2016-03-10", 5), report(0, "2016-03-11", 9)], "2016-03-31",
        {"found": 2, "rules": ["screening-unplanned", "reported-twice"]})
    put("not-yet", both, "2016-03-11", {"done": 1, "open": 1})
    put("planned-twice", both, "2016-03-31", plan=planned + planned[:1], error="JC-0476", field="plan[2].place")


def parts(g):
    """The parts of `generate.py`."""
    g.TOPICS.update(TOPICS)
    return [lambda part=part: part(g) for part in (division, coverage, roster, tickets, screening)]
