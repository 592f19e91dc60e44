"""The vectors of cases: called by `generate.py`.

A case is followed here by a plain pass over its events, written from the description of the domain and of the policy
documents and not from the library. Limits of the policies are read from their documents; days are counted one by one
over the calendar of `generate.py`; limits of the law are asked of its oracle.
"""

from __future__ import annotations

import datetime as dt
import tomllib

TOPICS = {"case": "phase, cycle, holder, outcome and every clock of a case"}
EIGHT = dt.timezone(dt.timedelta(hours=8))
LEVELS = ["grid", "village", "township", "county"]
UNITS = {"grid": "grid", "station": "village", "centre": "township", "hall": "township", "bureau": "county"}


def documents(g):
    folder = g.LAWS.parent / "case"
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]


def at(event):
    return dt.datetime.fromisoformat(event["at"])


def official(unit):
    return {"key": f"{unit}-official", "role": "official", "unit": unit, "level": UNITS[unit]}


def unit(name):
    return {"unit": name, "level": UNITS[name]}


CITIZEN = {"key": "citizen", "role": "citizen"}


def told(steps):
    """Events from (instant, actor, act)."""
    return [
        {"key": f"e{number}", "at": f"{when.replace(' ', 'T')}:00+08:00", "sequence": number, "actor": actor, "act": act}
        for number, (when, actor, act) in enumerate(steps)
    ]


class Case:
    """What a list of events adds up to, step by step."""

    def __init__(self, events):
        self.phase, self.cycle, self.kind, self.outcome = None, 1, None, None
        self.holder = self.offer = self.before = None
        self.urged = self.returned = self.reworked = 0
        self.marks, self.holds, self.offers, self.tenures = {}, [], [], []
        self.past = []
        for event in events:
            getattr(self, "on_" + event["act"]["event"].replace("-", "_"))(event["act"], at(event), event["actor"])

    def hand(self, holder, when):
        self.stop_tenure(when, False)
        self.tenures.append([holder["level"], when, None, False])
        self.holder = holder

    def stop_tenure(self, when, done):
        if self.tenures and self.tenures[-1][2] is None:
            self.tenures[-1][2:] = [when, done]

    def on_receive(self, act, when, actor):
        self.phase, self.holder = "received", act["by"]
        self.marks["received"] = when

    def on_register(self, act, when, actor):
        self.phase = "registered"
        self.marks["registered"] = when

    def on_classify(self, act, when, actor):
        self.kind = act["class"]
        if self.phase == "registered":
            self.phase = "classified"

    def on_assign(self, act, when, actor):
        self.offer, self.before, self.phase = act["to"], self.phase, "offered"
        self.offers.append([act["to"]["level"], when, None, False])

    on_send_down = on_assign

    def on_accept(self, act, when, actor):
        self.offers[-1][2:] = [when, True]
        self.hand({"official": actor["key"], **self.offer}, when)
        self.phase = "in-progress" if self.before == "in-progress" else "accepted"
        self.marks.setdefault("accepted", when)
        self.offer = None

    def on_return(self, act, when, actor):
        self.offers[-1][2:] = [when, True]
        self.phase, self.offer = self.before, None
        self.returned += 1

    def on_escalate(self, act, when, actor):
        self.hand(act["to"], when)

    def on_progress(self, act, when, actor):
        self.phase = "in-progress"
        if act.get("to_citizen"):
            self.marks.setdefault("responded", when)

    def on_suspend(self, act, when, actor):
        self.holds.append([act["kind"], when, None])

    def on_resume(self, act, when, actor):
        next(hold for hold in self.holds if hold[0] == act["kind"] and hold[2] is None)[2] = when

    def on_urge(self, act, when, actor):
        self.urged += 1

    def on_resolve(self, act, when, actor):
        self.phase, self.outcome = "resolved", act["outcome"]
        self.marks.setdefault("responded", when)
        self.marks["resolved"] = when
        self.stop_tenure(when, True)

    def on_feedback(self, act, when, actor):
        self.phase = "evaluated"
        self.marks.setdefault("feedback", when)

    def on_close(self, act, when, actor):
        self.phase = "closed"
        self.marks["ended"] = when

    def on_withdraw(self, act, when, actor):
        self.phase = self.outcome = "withdrawn"
        self.marks["ended"] = when

    def on_reopen(self, act, when, actor):
        self.past.append((self.cycle, self.kind, self.marks, self.holds, self.offers, self.tenures))
        self.cycle, self.phase, self.outcome = self.cycle + 1, "in-progress", None
        self.marks = {"registered": when, "accepted": when}
        self.holds, self.offers, self.tenures = [], [], [[self.holder["level"], when, None, False]]
        self.urged = self.returned = 0


def own_clock(g, clock, start, done, ended, now, holds):
    """A limit of the policy's own: to the hour, or to the end of the n-th working day that is not left out."""
    if start is None:
        return {"status": "not-started", "due": None}
    stop = done or ended
    named = [hold for hold in holds if hold[0] in clock.get("held_by", []) and (stop is None or hold[1] < stop)]
    if any(hold[2] is None for hold in named) and stop is None:
        return {"status": "held", "due": None}
    limit = clock["limit"]
    if limit["unit"] == "hours":
        end = start + dt.timedelta(hours=limit["value"])
        due = end.astimezone(EIGHT).date()
        within = lambda moment: moment <= end
    else:
        assert limit["unit"] == "working-days"
        out = set()
        for _, first, last in named:
            last = min(one for one in (last, stop) if one is not None)
            day = first.astimezone(EIGHT).date() + g.DAY
            while day <= last.astimezone(EIGHT).date():
                out.add(day)
                day += g.DAY
        due, left = start.astimezone(EIGHT).date(), limit["value"]
        while left:
            due += g.DAY
            left -= g.works(due) and due not in out
        within = lambda moment: moment.astimezone(EIGHT).date() <= due
    if done:
        status = "met" if within(done) else "missed"
    elif ended:
        status = "ended"
    else:
        status = "running" if within(now) else "overdue"
    return {"status": status, "due": due.isoformat()}


def law_clock(g, rule, start, done, ended, now):
    if start is None:
        return {"status": "not-started", "due": None}
    progress = {"finished_at": done and done.isoformat(), "ended_at": ended and ended.isoformat()}
    day = start.astimezone(EIGHT).date().isoformat()
    answer = g.status({"rule": rule, "start": day}, progress, now.isoformat(), g.HOME)
    return {"status": answer["status"], "due": answer["due"]}


def clocks(g, policies, case, now):
    began = case.past[0][2]["received"] if case.past else case.marks["received"]
    found = {}
    for number, kind, marks, holds, offers, tenures in [*case.past, (case.cycle, case.kind, case.marks, case.holds, case.offers, case.tenures)]:
        day = (began if number == 1 else marks["accepted"]).astimezone(EIGHT).date().isoformat()
        standing = [one for one in policies if one.get("from", day) <= day <= one.get("to", day)]
        rows = [clock for one in standing for clock in one.get("clock", [])]
        own = {clock["kind"] for clock in rows if clock.get("class") == kind and kind}
        for clock in rows:
            if clock.get("of_item") or not (clock.get("class") == kind or ("class" not in clock and clock["kind"] not in own)):
                continue
            ended = marks.get("ended")
            starts = {"received": began, "accepted": marks.get("accepted")}.get(clock.get("starts"))
            spans = {
                "register": [(began, marks.get("registered"), None)] if number == 1 else [],
                "accept": [(starts or marks.get("registered"), marks.get("accepted"), None)] if number == 1 else [],
                "first-response": [(marks.get("accepted"), marks.get("responded"), None)],
                "resolve-statutory": [(marks.get("accepted"), marks.get("resolved"), None)],
                "resolve-promised": [(marks.get("accepted"), marks.get("resolved"), None)],
                "feedback": [(marks.get("resolved"), marks.get("feedback"), None)],
            }.get(clock["kind"], [])
            spans = list(enumerate(spans, 1))
            turns = {"unit-accept": offers, "unit-resolve": tenures}.get(clock["kind"], [])
            for turn, (level, start, stop, done) in enumerate(turns, 1):
                if clock.get("level", level) == level:
                    spans.append((turn, (start, stop if done else None, stop if not done else None)))
            for turn, (start, done, stop) in spans:
                stop = stop or (ended if done is None else None)
                if "rule" in clock:
                    answer = law_clock(g, clock["rule"], start, done, stop, now)
                else:
                    answer = own_clock(g, clock, start, done, stop, now, holds)
                found[f"{number}/{clock['id']}/{turn}"] = answer
    return found


def cases(g):
    policies = documents(g)

    def put(id, steps, now, *, error=None, field=None):
        events = told(steps)
        input = {"events": events, "now": f"{now.replace(' ', 'T')}:00+08:00"}
        expected = None
        if not error:
            case = Case(events)
            moment = dt.datetime.fromisoformat(input["now"])
            expected = {
                "phase": case.phase, "cycle": case.cycle, "class": case.kind, "outcome": case.outcome, "holder": case.holder,
                "urged": case.urged, "returned": case.returned, "at": clocks(g, policies, case, moment),
            }
        g.vector("case", f"CAS-{id}", "case.view", input, expected, error=error, field=field)

    def begun(day, kind="convenience", to="station"):
        return [
            (f"{day} 09:00", official("hall"), {"event": "receive", "channel": "hall", "by": unit("hall")}),
            (f"{day} 09:05", official("hall"), {"event": "register", "receipt": "r1", "parties": ["citizen"]}),
            (f"{day} 09:10", official("hall"), {"event": "classify", "class": kind}),
            (f"{day} 09:15", official("hall"), {"event": "assign", "to": unit(to)}),
        ]

    def days(day, count):
        return (dt.date.fromisoformat(day) + dt.timedelta(days=count)).isoformat()

    accept = {"event": "accept"}
    solved = {"event": "resolve", "outcome": "solved"}
    content = {"event": "feedback", "party": "citizen", "reached": True}
    station = official("station")
    starts = ["2013-09-28", "2014-01-26", "2015-02-14", "2015-09-01", "2016-03-01", "2017-12-29", "2019-04-26", "2020-01-20", "2021-09-24", "2023-12-28"]
    for number, day in enumerate(starts):
        kind = ["convenience", "petition", "livelihood", "hazard", "dispute"][number % 5]
        steps = begun(day, kind)
        put(f"offered-{number}", steps, f"{days(day, 1)} 10:00")
        steps = [*steps, (f"{day} 16:00", station, accept)]
        for later in (0, 9, 35, 80):
            put(f"accepted-{number}-{later}", steps, f"{days(day, later)} 17:00")
        held = {"event": "suspend", "kind": "citizen", "approved_by": "head"}
        steps = [*steps, (f"{days(day, 2)} 09:00", station, held)]
        put(f"held-{number}", steps, f"{days(day, 40)} 17:00")
        steps = [*steps, (f"{days(day, 9)} 15:00", station, {"event": "resume", "kind": "citizen"})]
        put(f"resumed-{number}", steps, f"{days(day, 12)} 17:00")
        steps = [*steps, (f"{days(day, 10)} 10:00", CITIZEN, {"event": "urge"}),
                 (f"{days(day, 11)} 10:00", station, {"event": "progress", "to_citizen": True}),
                 (f"{days(day, 13)} 10:00", station, {"event": "escalate", "to": unit("centre")})]
        put(f"escalated-{number}", steps, f"{days(day, 30)} 17:00")
        steps = [*steps, (f"{days(day, 20 + number)} 10:00", official("centre"), solved),
                 (f"{days(day, 31)} 10:00", CITIZEN, content),
                 (f"{days(day, 32)} 10:00", official("hall"), {"event": "close"})]
        put(f"closed-{number}", steps, f"{days(day, 40)} 17:00")
        steps = [*steps, (f"{days(day, 60)} 10:00", CITIZEN, {"event": "reopen", "new_facts": True})]
        put(f"reopened-{number}", steps, f"{days(day, 61)} 17:00")
        put(f"withdrawn-{number}", [*begun(day, kind), (f"{days(day, 1)} 10:00", CITIZEN, {"event": "withdraw"})], f"{days(day, 9)} 17:00")
        put(f"returned-{number}", [*begun(day, kind), (f"{day} 11:00", station, {"event": "return", "ground": "not-ours"})], f"{days(day, 2)} 09:00")
    day = "2016-03-01"
    running = [*begun(day), (f"{day} 16:00", station, accept)]
    now = f"{days(day, 3)} 09:00"
    on = lambda actor, act: [*running, (f"{days(day, 1)} 09:00", actor, act)]
    put("R-not-begun", [(f"{day} 09:00", CITIZEN, {"event": "urge"})], now, error="JC-0506", field="act")
    put("R-ended", [*begun(day), (f"{day} 10:00", CITIZEN, {"event": "withdraw"}), (f"{day} 11:00", station, accept)], now, error="JC-0507", field="act")
    put("R-holder", on(official("centre"), solved), now, error="JC-0508", field="act")
    put("R-class", begun(day, "no-such-class"), now, error="JC-0509", field="act")
    put("R-skipped", on(station, {"event": "escalate", "to": unit("bureau")}), now, error="JC-0514", field="act")
    put("R-two-offers", [*begun(day), (f"{day} 10:00", official("hall"), {"event": "assign", "to": unit("station")})], now, error="JC-0515", field="act")
    put("R-extension", on(station, {"event": "request-extension", "value": 5}), now, error="JC-0522", field="act")
    put("R-outputs", on(station, solved | {"outputs": False}), now, error="JC-0525", field="act")
    put("R-future", running, f"{day} 12:00", error="JC-0505", field="now")
    resolved = [*running, (f"{days(day, 1)} 09:00", station, solved)]
    put("R-own-work", [*resolved, (f"{days(day, 2)} 09:00", station, {"event": "review"})], now, error="JC-0526", field="act")
    put("R-feedback", [*resolved, (f"{days(day, 2)} 09:00", official("hall"), {"event": "close"})], now, error="JC-0528", field="act")
    put("R-urged", [*running, *((f"{days(day, 1)} 0{hour}:00", CITIZEN, {"event": "urge"}) for hour in (7, 8, 9))], now, error="JC-0523", field="act")


def parts(g):
    g.TOPICS.update(TOPICS)
    return (lambda: cases(g),)
