"""The vectors of escalation, urging, supervision and containment: called by `generate.py`.

The rules are read from the documents under `crates/jiceng-data/documents/escalation/`, and each case is held against each
rule, condition by condition, in plain loops; cases are drawn around the thresholds that the documents state. Urging is
counted by the day; replies are counted on the working-day calendar of `generate.py`.
"""

from __future__ import annotations

import datetime as dt
import pathlib
import random
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENTS = HERE.parent.parent / "crates" / "jiceng-data" / "documents"
TOPICS = {"escalation": "what must happen now; urging, supervision, containment"}
LEVELS = ["grid", "village", "township", "county"]
RISKS = ["none", "low", "medium", "high"]
SUPERVISION = [None, "ordinary", "yellow", "red"]
MEASURES = ["remind", "urge", "supervise-ordinary", "supervise-yellow", "supervise-red", "escalate", "report-at-once",
            "inform-police", "put-to-decider", "end-and-tell"]
KINDS = ["certificate", "convenience", "difficulty", "livelihood", "dispute", "petition", "hazard", "opinion", "enquiry"]
FLAGS = ["crosses-boundary", "may-turn-violent", "major-or-urgent", "party-refused", "no-mediator", "contested",
         "superior-accused", "excused"]
CLOCKS = {"used-bp": "used_bp", "days-left": "working_days_left", "hours-left": "hours_left"}
LADDERS = [tomllib.loads((DOCUMENTS / "escalation" / f"{name}.toml").read_text("utf-8")) for name in ("nation", "jiaoling")]
CONDUCT = tomllib.loads((DOCUMENTS / "conduct" / "nation.toml").read_text("utf-8"))


def quantity(facts, of):
    for clock in ("citizen", "unit", "reply"):
        if of.startswith(clock + "-"):
            return facts.get(clock, {}).get(CLOCKS[of.removeprefix(clock + "-")])
    return facts.get(of.replace("-", "_"), None if of == "amount-fen" else 0)


def ordered(measure):
    return SUPERVISION.index(measure.removeprefix("supervise-")) if measure.startswith("supervise-") else None


def meets(rule, facts):
    if facts["kind"] not in rule.get("kinds", KINDS) or facts["level"] not in rule.get("at", LEVELS):
        return False
    flags = facts.get("flags", [])
    if not all(flag in flags for flag in rule.get("all_of", [])) or any(flag in flags for flag in rule.get("none_of", [])):
        return False
    for one in rule.get("when", []):
        number = quantity(facts, one["of"])
        if number is None or number < one.get("at_least", number) or number > one.get("at_most", number):
            return False
    standing = SUPERVISION.index(facts.get("supervision"))
    return (RISKS.index(facts.get("risk", "none")) >= RISKS.index(rule.get("risk", "none"))
            and standing >= SUPERVISION.index(rule.get("supervised")))


def provisions_on(g, ids, day):
    rows = [row for row in g.PROVISIONS + g.PERIODS if row["id"] in ids and g.holds(row, day)]
    return [id for id in ids if any(row["id"] == id for row in rows)]


def due(g, facts, day, ladders):
    held, basis, stands, ungrounded, goes = [], [], False, False, []
    for ladder in ladders:
        for rule in ladder["rule"]:
            span = {"from": None, "to": None} | {key: g.d(rule[key]) for key in ("from", "to") if key in rule}
            cited = provisions_on(g, rule["provisions"], day) if "provisions" in rule else [f"{ladder['id']}:{rule['id']}"]
            if not g.holds(span, day) or not cited or not meets(rule, facts):
                continue
            level = ordered(rule["measure"])
            if level is not None and level <= SUPERVISION.index(facts.get("supervision")):
                stands = True
                continue
            held.append(rule)
            basis += cited
            if rule["measure"] == "escalate":
                above = LEVELS.index(facts["level"]) + 1
                grounds = provisions_on(g, [one["provision"] for one in CONDUCT["skip"] if one["ground"] == rule.get("skip")], day)
                ungrounded |= "skip" in rule and not grounds
                to = LEVELS.index(rule["goes_to"]) if "goes_to" in rule and ("skip" not in rule or grounds) else above
                goes.append((to, rule.get("skip") if grounds else None))
                basis += grounds
    to = max(goes, key=lambda one: one[0])[0] if goes else None
    skip = next((ground for level, ground in goes if level == to and to > LEVELS.index(facts["level"]) + 1), None)
    orders = max((level for rule in held if (level := ordered(rule["measure"])) is not None), default=None)
    reasons = {"nothing-due"} if not held else set()
    reasons |= {"supervision-stands"} if stands else set()
    if to is not None:
        reasons.add("skip-grounded" if skip else "direct-superior")
    reasons |= {"skip-ungrounded"} if ungrounded else set()
    every = {"nothing-due", "supervision-stands", "skip-grounded", "direct-superior", "skip-ungrounded"}
    return {
        "held": [rule["id"] for rule in held],
        "measures": [measure for measure in MEASURES if any(rule["measure"] == measure for rule in held)],
        "supervision": SUPERVISION[orders] if orders else None,
        "goes_to": LEVELS[to] if to is not None else None,
        "skip": skip,
        "clocks": {"citizen": "goes-on", "unit": "restarts" if to is not None else "goes-on",
                   "reply": "starts" if orders else "goes-on"},
        "basis": list(dict.fromkeys(basis + [ladder["id"] for ladder in ladders])),
        "reasons_include": sorted(reasons),
        "reasons_exclude": sorted(every - reasons),
    }


def thresholds():
    """Every number that a document states, by quantity."""
    found = {}
    for ladder in LADDERS:
        for rule in ladder["rule"]:
            for one in rule.get("when", []):
                found.setdefault(one["of"], set()).update(one[key] for key in ("at_least", "at_most") if key in one)
    return found


def drawn(g):
    """A case that meets each rule and one that just does not, then cases at random near the thresholds."""
    near, draw = thresholds(), random.Random(20160708)

    def put(facts, of, number):
        number = max(number, -32767 if of.endswith("-left") else 0)
        for clock in ("citizen", "unit", "reply"):
            if of.startswith(clock + "-"):
                facts.setdefault(clock, {})[CLOCKS[of.removeprefix(clock + "-")]] = number
                return
        facts[of.replace("-", "_")] = number

    for ladder in LADDERS:
        for rule in ladder["rule"]:
            case = {"kind": rule.get("kinds", ["livelihood"])[0], "level": rule.get("at", ["township"])[0]}
            for key, value in (("flags", rule.get("all_of")), ("risk", rule.get("risk")), ("supervision", rule.get("supervised"))):
                if value:
                    case[key] = value
            for one in rule.get("when", []):
                put(case, one["of"], one.get("at_least", one.get("at_most")))
            yield rule["id"], case
            for n, one in enumerate(rule.get("when", [])):
                other = {key: dict(value) if isinstance(value, dict) else value for key, value in case.items()}
                bound = one["at_least"] - 1 if "at_least" in one else one["at_most"] + 1
                if bound >= 0 or one["of"].endswith("-left"):
                    put(other, one["of"], bound)
                    yield f"{rule['id']}-not-{n}", other
    for n in range(160):
        case = {"kind": draw.choice(["dispute", "petition", *KINDS]), "level": draw.choice(LEVELS)}
        if draw.random() < 0.5:
            case["flags"] = [flag for flag in FLAGS if draw.random() < 0.25]
        if draw.random() < 0.4:
            case["risk"] = draw.choice(RISKS)
        if draw.random() < 0.4:
            case["supervision"] = draw.choice(SUPERVISION[1:])
        for of, numbers in near.items():
            if draw.random() < 0.5:
                put(case, of, draw.choice(sorted(numbers)) + draw.choice([-1, 0, 1]))
        yield f"drawn-{n:03}", case


def due_actions(g):
    days = ["2016-07-08", "2022-04-30", "2022-05-01", "2024-03-01", "2010-12-31", "2005-04-30"]
    for n, (id, case) in enumerate(drawn(g)):
        day = days[n % len(days)] if id.startswith("drawn") else days[0]
        division = "000000" if n % 11 == 10 else g.HOME
        ladders = LADDERS[:1] if division == "000000" else LADDERS
        g.vector("escalation", f"ESC-{id}", "escalation.due_actions", {"on": day, "facts": case},
                 due(g, case, g.d(day), ladders), division=division)
    case = {"kind": "petition", "level": "village", "flags": ["superior-accused", "major-or-urgent"]}
    for day in days:
        g.vector("escalation", f"ESC-accused-{day}", "escalation.due_actions", {"on": day, "facts": case},
                 due(g, case, g.d(day), LADDERS))
    put = lambda id, facts, field: g.vector("escalation", f"ESC-beyond-{id}", "escalation.due_actions",
                                            {"on": days[0], "facts": {"kind": "dispute", "level": "grid"} | facts}, error="JC-0206", field=field)
    put("share", {"unit": {"used_bp": 65535}}, "unit.used_bp")
    put("days", {"citizen": {"working_days_left": -32768}}, "citizen.working_days_left")
    put("amount", {"amount_fen": -1}, "amount_fen")


def urging(g):
    most = LADDERS[1]["urging"]
    zone = dt.timezone(dt.timedelta(hours=8))
    at = lambda text: dt.datetime.fromisoformat(text)

    def put(id, past, now):
        instant = at(now).astimezone(zone)
        today = sum(at(one).astimezone(zone).date() == instant.date() for one in past)
        left = most["in_all"] - len(past)
        left_today = min(most["per_day"] - today, left)
        midnight = dt.datetime.combine(instant.date() + g.DAY, dt.time(), zone)
        following = None if left <= 0 else instant if left_today > 0 else midnight
        g.vector("escalation", f"URG-{id}", "escalation.urging", {"on": "2016-07-08", "past": past, "now": now}, {
            "permitted": left_today > 0, "next_at": following and following.isoformat(),
            "left_today": max(left_today, 0), "left_in_all": max(left, 0), "basis": ["jiaoling"]})

    nine, eleven = "2016-07-08T09:00:00+08:00", "2016-07-08T11:00:00+08:00"
    put("first", [], nine)
    put("second", [nine], eleven)
    put("third-on-one-day", [nine, eleven], "2016-07-08T23:59:59+08:00")
    put("third-at-midnight", [nine, eleven], "2016-07-09T00:00:00+08:00")
    put("third-by-utc", [nine, eleven], "2016-07-08T15:59:59+00:00")
    put("midnight-by-utc", [nine, eleven], "2016-07-08T16:00:00+00:00")
    put("fourth", [nine, eleven, "2016-07-11T09:00:00+08:00"], "2016-07-12T09:00:00+08:00")
    g.vector("escalation", "URG-from-the-future", "escalation.urging", {"on": "2016-07-08", "past": [eleven], "now": nine},
             error="JC-0584", field="past[0]")
    g.vector("escalation", "URG-nation", "escalation.urging", {"on": "2016-07-08", "past": [], "now": nine}, error="JC-0583", division="000000")


def supervision(g):
    at = lambda day, time="09:00": f"2016-{day}T{time}:00+08:00"
    order = lambda day, level, by, time="09:00": {"event": "order", "at": at(day, time), "level": level, "by": by}
    reply = lambda day, time="10:00": {"event": "reply", "at": at(day, time)}
    cancel = lambda day, by: {"event": "cancel", "at": at(day, "11:00"), "by": by}
    limits = {one["level"]: one["reply"] for one in LADDERS[1]["supervision"]}

    def put(id, events, now, expected=None, **more):
        g.vector("escalation", f"SPV-{id}", "escalation.supervision", {"on": "2016-07-08", "events": events, "now": now}, expected, **more)

    for level in ("ordinary", "yellow"):
        assert limits[level]["unit"] == "working-days"
        for day in ("07-08", "09-14", "09-29"):  # before a weekend, Mid-Autumn, National Day
            last = g.add_working(g.d(f"2016-{day}"), limits[level]["value"])
            for id, events, now, late in (
                ("open", [], f"{last}T23:59:59+08:00", False),
                ("late", [], f"{last + g.DAY}T00:00:00+08:00", True),
                ("replied", [{"event": "reply", "at": f"{last}T18:00:00+08:00"}], "2016-12-01T09:00:00+08:00", False),
            ):
                put(f"{level}-{day}-{id}", [order(day, level, "township"), *events], now, {
                    "in_force": level, "ordered_by": "township", "reply_due": last.isoformat(), "late": late, "orders": 1,
                    "reasons_include": ["ordered", "replied" if events else "reply-open"] + (["reply-late"] if late else [])})
    assert limits["red"] == {"value": 24, "unit": "hours"}
    put("red-in-time", [order("07-08", "red", "county")], at("07-09"), {"reply_due_at": at("07-09"), "late": False})
    put("red-late", [order("07-08", "red", "county"), reply("07-09", "09:01")], at("07-20"), {"replied_at": at("07-09", "09:01"), "late": True})
    yellow = order("07-08", "yellow", "township")
    put("none", [], at("07-08"), {"in_force": None, "orders": 0, "late": False, "reasons_include": ["not-supervised"]})
    put("raised", [order("07-04", "ordinary", "township"), reply("07-05"), yellow], at("07-08"),
        {"in_force": "yellow", "replied_at": None, "orders": 2, "reasons_include": ["raised", "reply-open"]})
    put("raised-from-above", [yellow, order("07-09", "red", "county")], at("07-09"), {"in_force": "red", "ordered_by": "county"})
    put("not-stronger", [yellow, order("07-09", "yellow", "county")], at("07-09"), error="JC-0586", field="events[1].level")
    put("weaker", [yellow, order("07-09", "ordinary", "county")], at("07-09"), error="JC-0586", field="events[1].level")
    put("raised-from-below", [yellow, order("07-09", "red", "village")], at("07-09"), error="JC-0587", field="events[1].by")
    for by, code in (("grid", "JC-0587"), ("village", "JC-0587"), ("township", None), ("county", None)):
        expected = None if code else {"in_force": None, "reply_due": None, "orders": 1, "reasons_include": ["cancelled", "not-supervised"]}
        put(f"cancelled-by-{by}", [yellow, cancel("07-09", by)], at("07-10"), expected, error=code, field=code and "events[1].by")
    put("again-after-cancelling", [yellow, cancel("07-09", "township"), order("07-11", "ordinary", "village")], at("07-11"),
        {"in_force": "ordinary", "ordered_by": "village", "orders": 2})
    put("reply-to-nothing", [reply("07-08")], at("07-09"), error="JC-0588", field="events[0].event")
    put("cancelled-nothing", [cancel("07-08", "county")], at("07-09"), error="JC-0588", field="events[0].event")
    put("out-of-order", [yellow, reply("07-07")], at("07-09"), error="JC-0585", field="events[1].at")
    put("from-the-future", [yellow], at("07-07"), error="JC-0584", field="events[0].at")


def containment(g):
    draw = random.Random(93)
    rows = [([0, 0, 1, None], [None, 2, None, None]), ([], []), ([None] * 3, [None] * 3), ([4, 0], [None, 9]), ([3, 2], [0, 1])]
    rows += [([draw.choice([0, 0, 0, 1, 1, 2, 3, None]) for _ in range(60)], [draw.choice([None] * 5 + [0, 1, 2, 3]) for _ in range(60)])]
    for n, (concluded, reopened) in enumerate(rows):
        by, lost, fault = [0] * 4, 0, 0
        for at, again in zip(concluded, reopened):
            if (at or 0) > 3 or (again or 0) > 3:
                fault += 1
            elif at is not None:
                by[max(at, again or 0)] += 1
                lost += again is not None and again > at
        known = sum(by)
        g.vector("escalation", f"CTN-{n}", "escalation.containment", {"concluded": concluded, "reopened": reopened}, {
            "base": "concluded", "concluded": known, "by_level": by, "within": [sum(by[:k + 1]) for k in range(4)],
            "lost_by_reopening": lost, "not_concluded": len(concluded) - known - fault, "at_fault": fault})


def parts(g):
    """The parts of `generate.py`."""
    g.TOPICS.update(TOPICS)
    return [lambda part=part: part(g) for part in (due_actions, urging, supervision, containment)]
