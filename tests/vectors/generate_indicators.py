"""The vectors of indicators: called by `generate.py`.

Each figure is counted here by a sentence of its own over the rows, written from the description of the domain and not from
the documents of indicators nor from the library. Everything is invented: 合成数据 / synthetic.
"""

from __future__ import annotations

import datetime as dt
import random
from fractions import Fraction

TOPICS = {"indicators": "figures of cases and counts: numerator, denominator, share, exits, days; and the published ones beside them"}
LEVELS = ["grid", "village", "township", "county"]
KINDS = ["certificate", "convenience", "difficulty", "livelihood", "dispute", "petition", "hazard"]
RESULTS = ["solved", "partly-solved", "explained", "not-supported", "granted", "denied", "agreed", "not-agreed"]
EXITS = {"withdrawn": "withdrawn", "transferred": "transferred-out", "refused": "not-accepted", "terminated": "terminated", "merged": "merged"}
FLAGS = ["correction-notice", "one-trip", "on-the-spot", "call-back-due", "reached", "contacted-in-time", "says-solved", "satisfied",
         "basically-satisfied", "bad-rating", "repaired", "urged", "supervised", "extended", "agent-filed", "certified",
         "repeat-petition", "skipped-level"]
LOOK_BACK = 30


def date(text):
    return dt.date.fromisoformat(text)


def bp(part, whole):
    """Parts of ten thousand, half up: towards the larger number."""
    return (Fraction(part * 10_000, whole) + Fraction(1, 2)).__floor__()


def row(dice, through):
    def later(day, most):
        return min(day + dt.timedelta(days=dice.randrange(most)), through)

    received = date("2015-09-01") + dt.timedelta(days=dice.randrange(480))
    kind = dice.choice(KINDS)
    one = {"kind": kind, "level": dice.choice(LEVELS), "reported_at": dice.choice(LEVELS), "received_on": received.isoformat()}
    found = received - dt.timedelta(days=dice.randrange(10))
    if dice.random() < 0.9:
        one["found_on"] = found.isoformat()
    if dice.random() < 0.9:
        one["accepted_on"] = later(received, 9).isoformat()
    if dice.random() < 0.7:
        ended = later(received, 150)
        kinds_of_end = ["agreed", "agreed", "agreed", "not-agreed"] if kind == "dispute" else RESULTS
        outcome = dice.choice(kinds_of_end) if dice.random() < 0.8 else dice.choice(list(EXITS.values()))
        one |= {"ended_on": ended.isoformat(), "outcome": outcome, "concluded_at": dice.choice(LEVELS)}
        if kind == "dispute":
            one["first_session_on"] = later(received, 20).isoformat()
        if dice.random() < 0.2:
            one |= {"reopened_on": later(ended, 90).isoformat(), "reopened_at": dice.choice(LEVELS)}
        one["finished"] = {"limit": dice.choice([None, 10, 20, 60]), "taken": dice.randrange(30)}
        one["finished_unit"] = "working-days"
    one["clocks"] = [
        {"kind": clock, "due": (received + dt.timedelta(days=dice.randrange(120))).isoformat(),
         "status": dice.choice(["met", "met", "met", "missed", "overdue", "running", "held", "ended"])}
        for clock in ("resolve-statutory", "resolve-promised", "accept") if dice.random() < 0.7
    ]
    one["flags"] = [flag for flag in FLAGS if dice.random() < 0.3]
    one["returns"] = dice.randrange(3)
    one["assignments"] = one["returns"] + dice.randrange(3)
    one["reworks"] = dice.randrange(2)
    one["checks"] = one["reworks"] + dice.randrange(2)
    one["replies_in_time"] = dice.randrange(2)
    one["orders"] = one["replies_in_time"] + dice.randrange(2)
    one["wall_s"] = 86_400 * (1 + dice.randrange(90))
    one["held_s"] = dice.randrange(one["wall_s"])
    return one


class Count:
    """The rows of one question, and the sentences that count them."""

    def __init__(self, rows, first, last):
        self.rows, self.first, self.last = rows, first, last
        self.cases = [one for one in rows if one.get("outcome") != "merged"]

    def inside(self, one, key):
        return key in one and self.first <= date(one[key]) <= self.last

    def closed(self):
        return [one for one in self.cases if one.get("outcome") in RESULTS and self.inside(one, "ended_on")]

    def of_kind(self, rows, kind):
        return [one for one in rows if one["kind"] == kind]

    def exits(self, kinds, key):
        rows = [one for one in self.rows if (not kinds or one["kind"] in kinds) and self.inside(one, key)]
        found = {name: sum(one.get("outcome") == outcome for one in rows) for name, outcome in EXITS.items()}
        return found | {"reopened": sum("reopened_on" in one for one in rows)}

    def on_time(self, clock):
        """Of those due in the period: the case is on time where every such clock was met."""
        due = []
        for one in self.cases:
            judged = [each["status"] for each in one["clocks"]
                      if each["kind"] == clock and self.first <= date(each["due"]) <= self.last and each["status"] in ("met", "missed", "overdue")]
            if judged:
                due.append(all(status == "met" for status in judged))
        return sum(due), len(due)

    def within(self, one, level):
        """Whether it did not leave the level; reopened above within the look-back, it did."""
        at = LEVELS.index(one["concluded_at"])
        if "reopened_on" in one and (date(one["reopened_on"]) - date(one["ended_on"])).days <= LOOK_BACK:
            at = max(at, LEVELS.index(one["reopened_at"]))
        return at <= LEVELS.index(level)

    def days(self, key):
        days = sorted((date(one[key]) - date(one["found_on"])).days
                      for one in self.of_kind(self.closed(), "dispute") if key in one and "found_on" in one)
        unknown = len(self.of_kind(self.closed(), "dispute")) - len(days)
        rank = lambda percent: days[-(-len(days) * percent // 100) - 1] if days else None
        return {"measured": len(days), "unknown": unknown, "median_days": rank(50), "ninetieth_days": rank(90)}


def rate(part, whole, exits=None):
    one = {"state": "computed" if whole else "nothing-to-count", "numerator": part, "denominator": whole,
           "share_bp": bp(part, whole) if whole else None}
    return one | {"exits": exits or {}}


def many(rows, test):
    return sum(bool(test(one)) for one in rows)


def expected(count):
    closed, flag = count.closed(), lambda name: lambda one: name in one["flags"]
    disputes, all_exits = count.of_kind(closed, "dispute"), count.exits([], "ended_on")
    of_disputes = count.exits(["dispute"], "ended_on")
    accepted = [one for one in count.cases if count.inside(one, "accepted_on")]
    received = [one for one in count.cases if count.inside(one, "received_on")]
    reported = [one for one in count.rows if count.inside(one, "received_on")]
    open_now = [one for one in count.cases if "ended_on" not in one]
    by_receipt = count.exits([], "received_on")
    agreed = lambda one: one.get("outcome") == "agreed"
    settled = [one for one in disputes if one["outcome"] in ("agreed", "not-agreed")]
    clean = lambda one: "correction-notice" not in one["flags"] and one["returns"] == 0 and one["reworks"] == 0
    reached = [one for one in closed if "reached" in one["flags"]]
    answers = {
        "mediation-success.concluded": rate(many(settled, agreed), len(settled), of_disputes),
        "mediation-success.accepted": rate(many(count.of_kind(accepted, "dispute"), agreed), len(count.of_kind(accepted, "dispute")), count.exits(["dispute"], "received_on")),
        "mediation-success.collected": rate(many(count.of_kind(reported, "dispute"), agreed), len(count.of_kind(reported, "dispute")), count.exits(["dispute"], "received_on")),
        "difficulties-solved.accepted": rate(many(count.of_kind(accepted, "difficulty"), lambda one: one.get("outcome") == "solved"), len(count.of_kind(accepted, "difficulty")), count.exits(["difficulty"], "received_on")),
        "first-time-right": rate(many(closed, clean), len(closed), all_exits),
        "one-trip": rate(many(closed, lambda one: clean(one) and "one-trip" in one["flags"]), len(closed), all_exits),
        "on-the-spot": rate(many(closed, flag("on-the-spot")), len(closed), all_exits),
        "solved-rate": rate(many(reached, flag("says-solved")), len(reached), all_exits),
        "satisfaction.satisfied": rate(many(reached, flag("satisfied")), len(reached), all_exits),
        "satisfaction.with-basically": rate(many(reached, lambda one: {"satisfied", "basically-satisfied"} & set(one["flags"])), len(reached), all_exits),
        "closing-rate.received": rate(many(received, lambda one: one.get("outcome") in RESULTS), many(received, lambda one: one.get("outcome") != "not-accepted"), by_receipt),
        "return-rate": rate(sum(one["returns"] for one in received), sum(one["assignments"] for one in received), by_receipt),
        "held-share": rate(sum(one["held_s"] for one in received), sum(one["wall_s"] for one in received), by_receipt),
        "extension-rate": rate(many(accepted, flag("extended")), len(accepted), by_receipt),
        "urged-rate": rate(many(open_now, flag("urged")), len(open_now)),
        "disputes-collected": {"state": "computed", "numerator": many(count.of_kind(reported, "dispute"), lambda one: one["reported_at"] == "grid"), "exits": {}},
    }
    for name, clock in (("statutory", "resolve-statutory"), ("promised", "resolve-promised"), ("accept", "accept")):
        answers[f"on-time.{name}.due"] = rate(*count.on_time(clock), all_exits)
    met, due = count.on_time("resolve-statutory")
    answers["late.statutory.due"] = rate(due - met, due, all_exits)
    for level in LEVELS[:3]:
        answers[f"contained.{level}"] = rate(many(disputes, lambda one: count.within(one, level)), len(disputes), of_disputes)
    for name, key in (("accepted", "accepted_on"), ("first-session", "first_session_on"), ("conclusion", "ended_on")):
        days = count.days(key)
        answers[f"dispute-days.{name}"] = {"state": "computed" if days["measured"] else "nothing-to-count", "days": days, "exits": of_disputes}
    return {id: {key: value for key, value in one.items() if value is not None} for id, one in answers.items()}


def computed(g):
    first, last = date("2016-01-01"), date("2016-12-31")
    for seed, size in enumerate([0, 1, 3, 8, 20, 40, 80, 120]):
        dice = random.Random(20160708 + seed)
        rows = [row(dice, last) for _ in range(size)]
        input = {"facts": {"cases": rows, "flags_known": FLAGS, "look_back_days": LOOK_BACK},
                 "period": {"from": "2016-01-01", "to": "2017-01-01"}, "data_through": "2016-12-31"}
        g.vector("indicators", f"IND-cases-{seed}", "indicators.compute", input, expected(Count(rows, first, last)))


def account(g):
    """The account's own figures, with its slips."""
    def put(id, counted, expected, published=None):
        facts = {"counted": [{"id": key, "value": value} for key, value in counted.items()], "look_back_days": 0}
        input = {"facts": facts, "period": {"from": "2015-01-01", "to": "2017-01-01"}, "data_through": "2016-12-31", "about_bp": 500}
        g.vector("indicators", f"IND-{id}", "indicators.compute", input, {key: rate(*value) for key, value in expected.items()}, note="the account's own figures")
        if published:
            g.vector("indicators", f"IND-{id}-published", "indicators.compare_published", input, published)

    put("land", {"land.area-certified": 92_400, "land.area-confirmed": 110_000}, {"land-certified.area": (92_400, 110_000)},
        {"land-certified.area/numerator/92400": "agrees", "land-certified.area/denominator/110000": "agrees",
         "land-certified.area land-certified.households/share-bp/8860": "differs"})
    put("villages", {"finance.villages": 85, "insurance.villages": 97, "villages": 97}, {"finance-villages": (85, 97), "insurance-villages": (97, 97)},
        {"finance-villages/numerator/85": "agrees", "insurance-villages/numerator/97": "agrees"})
    put("deals", {"transfers.area": 11_000, "transfers.deals": 68}, {"transfer-area.mean": (11_000, 68)},
        {"transfers/numerator/68": "agrees", "transfer-area/numerator/11000": "agrees"})
    put("visits", {"hall-visits": 66_500}, {}, {"hall-visits/numerator/70000": "agrees"})
    put("visits-fewer", {"hall-visits": 66_499}, {}, {"hall-visits/numerator/70000": "differs"})
    put("households", {"household-visits": 91_000}, {}, {"household-visits households-visited/numerator/90000": "agrees"})
    put("households-both", {"household-visits": 91_000, "households.visited": 52_000}, {},
        {"household-visits households-visited/numerator/90000": "cannot-be-compared"})
    put("nothing", {}, {}, {"local-foods/numerator/70": "cannot-be-compared"})
    for agreed, share in ((837, 9_300), (836, 9_289)):
        one = {"kind": "dispute", "level": "village", "received_on": "2016-03-01", "accepted_on": "2016-03-02", "ended_on": "2016-03-20", "concluded_at": "village"}
        rows = [one | {"outcome": "agreed" if at < agreed else "not-agreed"} for at in range(900)]
        input = {"facts": {"cases": rows, "look_back_days": 0}, "period": {"from": "2016-01-01", "to": "2017-01-01"}, "data_through": "2016-12-31"}
        answer = rate(agreed, 900, {name: 0 for name in [*EXITS, "reopened"]})
        assert answer["share_bp"] == share
        g.vector("indicators", f"IND-mediation-{agreed}", "indicators.compute", input, {"mediation-success.concluded": answer}, note="93 % of 900 is 837")
    empty = {"facts": {"look_back_days": 0}, "period": {"from": "2016-01-01", "to": "2017-01-01"}}
    g.vector("indicators", "IND-no-data", "indicators.compute", empty | {"data_through": "2015-12-31"}, error="JC-0739", field="data_through")


def parts(g):
    g.TOPICS.update(TOPICS)
    return (lambda: computed(g), lambda: account(g))
