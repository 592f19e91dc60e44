"""The vectors of mediation and of the agent service: called by `generate.py`.

A mediation is followed here by a plain pass over its events; days are counted by the oracle of `generate.py`. Refusals
were worked out by hand from the articles.
"""

from __future__ import annotations

import datetime as dt

TOPICS = {
    "mediation": "consent, level, result, effect, what is due and which routes are open in a mediation",
    "agent": "papers, both times and clocks of an agent service",
}
FIRST = dt.date(2014, 8, 25)


def dated(acts, first=FIRST, step=1):
    """Events at nine in the morning, `step` days apart."""
    day = lambda at: (first + dt.timedelta(days=at * step)).isoformat()
    return [{"key": f"k{at}", "at": f"{day(at)}T09:00:00+08:00", "act": act} for at, act in enumerate(acts)]


def noon_after(events, days=0):
    last = dt.date.fromisoformat(events[-1]["at"][:10]) + dt.timedelta(days=days)
    return f"{last.isoformat()}T12:00:00+08:00"


def followed(events):
    """Level, result, day of effect, and who has consented: event by event."""
    parties, consented, level, result, effect = [], set(), None, "pending", None
    written, signed, mediator, sealed = False, set(), False, False
    for event in events:
        act, day = event["act"], event["at"][:10]
        kind = act["kind"]
        if kind in ("request", "offer"):
            parties, level = act["parties"], act["level"]
            consented = set(act.get("by", []))
        elif kind == "consent":
            consented.add(act["party"])
        elif kind == "refuse":
            consented.discard(act["party"])
            result = "refused"
        elif kind == "agree-orally":
            result, effect = "agreed-oral", day
        elif kind == "agree-in-writing":
            written = True
        elif kind in ("sign", "countersign", "seal"):
            signed |= {act["party"]} if kind == "sign" else set()
            mediator |= kind == "countersign"
            sealed |= kind == "seal"
            if written and signed == set(parties) and mediator and sealed:
                result, effect = "agreed-written", day
        elif kind in ("fail", "withdraw", "transfer"):
            result = {"fail": "failed", "withdraw": "withdrawn", "transfer": "transferred"}[kind]
        elif kind == "refer":
            level, result, consented = act["to"], "pending", set()
    return {"level": level, "result": result, "consented": sorted(consented)}, effect


def asked(dispute="civil", level="village", by=("a", "b")):
    return {"kind": "request", "dispute": dispute, "level": level, "parties": ["a", "b"], "by": list(by)}


def named(*keys):
    return {"kind": "name-mediators", "mediators": [{"mediator": key, "recusal": "none"} for key in keys]}


MET = [asked(), named("m"), {"kind": "session", "present": ["a", "b"]}]
ORAL = {"kind": "agree-orally", "recorded_by": "m"}
SIGNING = [
    {"kind": "agree-in-writing"},
    {"kind": "sign", "party": "a"},
    {"kind": "sign", "party": "b"},
    {"kind": "countersign", "mediator": "m"},
    {"kind": "seal"},
]


def mediation(g):
    def put(id, acts, *, first=FIRST, step=1, later=0, error=None, field=None, division=g.HOME, **more):
        events = dated(acts, first, step)
        input = {"events": events, "now": noon_after(events, later)}
        expected = None
        if not error:
            seen, effect = followed(events)
            expected = seen | more
            if effect and acts[0]["dispute"] == "civil" and not any(one["kind"] == "ask-confirmation" for one in acts):
                limit = g.due({"rule": "MED-11", "start": effect}, division)
                dates = expected.setdefault("dates", {})
                dates["ask-confirmation"] = {key: limit[key] for key in ("rule", "raw", "rolled", "due")}
        g.vector("mediation", f"MDN-{id}", "mediation.view", input, expected, error=error, field=field, division=division)

    def limit(rule, start, division=g.HOME):
        found = g.due({"rule": rule, "start": start}, division)
        return {key: found[key] for key in ("rule", "raw", "rolled", "due")}

    # The last day of the 30 is a holiday for some of these starts.
    for days in range(0, 60, 3):
        put(f"oral-{days}", [*MET, ORAL], first=FIRST + dt.timedelta(days=days), allowed_include=["perform", "ask-confirmation"],
            allowed_exclude=["session", "withdraw", "consent", "refer"], basis_include=["MED-09", "MED-11"], routes=[])
    for years in range(2012, 2024, 2):
        put(f"written-{years}", [*MET, *SIGNING], first=dt.date(years, 9, 1), basis_include=["MED-08"])
    for count in range(1, len(SIGNING)):
        put(f"unsigned-{count}", [*MET, *SIGNING[:count]], actions_include=["sign"], reasons_include=["signature-missing"],
            allowed_exclude=["ask-confirmation", "perform"])
    # Whichever signature or seal comes last lets the agreement take effect.
    put("seal-first", [*MET, SIGNING[0], SIGNING[4], *SIGNING[1:4]])
    for years in (2012, 2015, 2016, 2020, 2024):
        start = dt.date(years, 1, 28)
        put(f"target-{years}", [asked(by=["a"]), {"kind": "accept"}], first=start,
            dates={"conclude": limit("MED-14", (start + dt.timedelta(days=1)).isoformat())},
            reasons_include=["target-only", "consent-missing"], caveats_include=["unverified-source"])
    put("refused", [asked(by=["a"]), {"kind": "refuse", "party": "b"}], routes=["government", "arbitration", "suit"],
        actions=["tell-routes"], allowed=["tell-routes", "note-danger"], reasons_include=["party-refused"],
        reasons_exclude=["failed"], basis_include=["MED-04", "MED-06", "MED-15"])
    put("failed", [*MET, {"kind": "fail"}], routes=["government", "arbitration", "suit"],
        allowed=["tell-routes", "refer", "note-danger"], actions=["tell-routes"])
    put("failed-told", [*MET, {"kind": "fail"}, {"kind": "tell-routes"}], actions=[], allowed=["refer", "note-danger"])
    put("withdrawn", [asked(), {"kind": "withdraw", "party": "a"}], routes=[], actions=[])
    put("transferred", [asked(), {"kind": "transfer", "to": "court"}], routes=[])
    put("referred", [*MET, {"kind": "fail"}, {"kind": "refer", "to": "township"}], unconsented=["a", "b"], sessions=0,
        allowed_exclude=["session"], reasons_include=["referred", "consent-missing"])
    put("danger", [asked(), {"kind": "note-danger"}], actions_include=["tell-police"], basis_include=["MED-05"])
    put("police-told", [asked(), {"kind": "note-danger"}, {"kind": "tell-police"}], actions=[])
    confirm = {"kind": "ask-confirmation", "by": ["a", "b"]}
    put("court", [*MET, ORAL, confirm], dates={"court-accepts": limit("MED-16", "2014-08-29")})
    put("court-decides", [*MET, ORAL, confirm, {"kind": "court-answers", "answer": "accepted"}],
        dates={"court-accepts": limit("MED-16", "2014-08-29"), "court-decides": limit("MED-17", "2014-08-30")})
    put("late", [*MET, ORAL], later=90, reasons_include=["confirmation-late"], routes=["sue-on-agreement"])
    put("unkept", [*MET, ORAL, {"kind": "perform", "party": "a", "performed": False}], routes=["sue-on-agreement"],
        actions_include=["supervise-performance"])
    land = [asked("land-title", "township"), {"kind": "accept"}]
    put("land", land, dates={"accept": limit("GDL-02-old", "2014-08-25"), "rule": limit("GDL-04-old", "2014-08-26")},
        caveats_include=["unverified-source"])
    put("land-2023", land, first=dt.date(2023, 2, 27), reasons_include=["status-quo"],
        dates={"accept": limit("GDL-02", "2023-02-27"), "rule": limit("GDL-04", "2023-02-28")})
    forest = [asked("forest-title", "township"), {"kind": "end-answer", "submitted": True}]
    put("forest-2023", forest, first=dt.date(2023, 2, 27), reasons_include=["concessions-protected"],
        dates={"accept": limit("GDF-01a", "2023-02-27"), "conclude": limit("GDF-03", "2023-02-28")})
    put("forest-2016", forest, first=dt.date(2016, 6, 1), reasons_include=["no-limit-known"], caveats_include=["law-silent"], dates={})
    put("contract", [asked("land-contract")], reasons_include=["no-limit-known"], basis_include=["LDA-02"])
    # Refusals.
    session = MET[2]
    put("R-consent", [asked(by=["a"]), named("m"), session], error="JC-0547", field="events[2].act")
    put("R-party", [asked(), named("a")], error="JC-0548", field="events[1].act.mediators[0].mediator")
    recused = {"kind": "name-mediators", "mediators": [{"mediator": "m", "recusal": "step-aside"}]}
    put("R-recused", [asked(), recused], error="JC-0549", field="events[1].act.mediators[0].recusal")
    put("R-end", [*MET, {"kind": "fail"}, session], error="JC-0546", field="events[4].act")
    put("R-bound", [*MET, ORAL, {"kind": "withdraw", "party": "a"}], error="JC-0561", field="events[4].act")
    put("R-skip", [asked(), {"kind": "refer", "to": "county"}], error="JC-0555", field="events[1].act.to")
    put("R-oral-contract", [asked("land-contract"), *MET[1:], ORAL], error="JC-0556", field="events[3].act")
    put("R-two-officers", [asked("forest-title", "township"), named("m"), session], first=dt.date(2023, 2, 27), error="JC-0551",
        field="events[2].act")
    put("R-not-a-failure", [asked(by=["a"]), {"kind": "fail"}], error="JC-0559", field="events[1].act")
    put("R-jointly", [*MET, ORAL, {"kind": "ask-confirmation", "by": ["a"]}], error="JC-0557", field="events[4].act.by")
    put("R-late", [*MET, ORAL, confirm], step=50, error="JC-0558", field="events[4].at")


ITEM = "water-abstraction-licence"


def agent(g):
    policy = lambda value: {"id": "own", "source": "notice", "submit": {"limit": {"value": value, "unit": "working-days"}}}
    mandate = lambda items=(ITEM,), to="2016-12-31", use=True: {
        "kind": "mandate", "principal": "p", "agent": "g", "items": list(items), "valid_to": to, "data_use": use}
    take = {"kind": "take-papers", "papers": [{"line": 1, "item": ITEM, "original": True}, {"line": 2, "item": ITEM, "original": False}]}
    file = {"kind": "file", "item": ITEM, "lines": [1, 2], "receipt": "r"}
    start = dt.date(2016, 2, 1)

    def put(id, acts, *, first=start, value=3, error=None, field=None, **more):
        events = dated(acts, first)
        input = {"events": events, "policy": policy(value), "now": noon_after(events)}
        day = lambda kind: next((one["at"][:10] for one in events if one["act"]["kind"] == kind), None)
        expected = None
        if not error:
            taken, filed, own = day("take-papers"), day("file"), day("file-oneself")
            given = lambda: g.due({"given": policy(value)["submit"], "start": taken}, g.HOME)["due"]
            days = {"submit": given() if taken else None, "hall_start": filed or own,
                    "hall": more.pop("hall", None), "filed_by": "agent" if filed else "principal" if own else None}
            expected = {"days": {ITEM: days}} | more
        g.vector("agent", f"AGT-{id}", "agent.view", input, expected, error=error, field=field)

    back = lambda lines, signed=True: {"kind": "return-papers", "lines": lines, "signed": signed}
    for at in range(0, 40, 4):
        put(f"taken-{at}", [mandate(), take], first=start + dt.timedelta(days=at), value=1 + at % 5, places={"1": "agent", "2": "agent"},
            outstanding=[1, 2], unfiled=[ITEM], holds=True, reasons_include=["own-clock", "agent-by-law"])
    put("returned", [mandate(), take, back([1, 2])], outstanding=[], places={"1": "principal", "2": "principal"})
    put("dead", [mandate(), take, {"kind": "principal-dies"}], end="death", holds=False, next=["fetch-papers", "return-papers"],
        outstanding=[1, 2])
    put("withdrawn", [mandate(), take, {"kind": "withdraw"}], end="withdrawn", next=["file-oneself", "fetch-papers", "return-papers"])
    hall = g.due({"rule": "WAL-19", "start": "2016-02-03"}, g.HOME)["due"]
    put("filed", [mandate(), take, file], hall=hall, places={"1": "hall", "2": "hall"}, outstanding=[1], unfiled=[],
        reasons_include=["hall-clock", "filed-by-agent", "originals-out"], basis_include=["WAL-19"])
    hall = g.due({"rule": "WAL-19", "start": "2016-02-02"}, g.HOME)["due"]
    put("oneself", [mandate(), {"kind": "file-oneself", "item": ITEM, "receipt": "r"}], hall=hall, reasons_include=["filed-oneself"])
    put("R-in-person", [mandate(["identity-card-agent"])], error="JC-0562", field="events[0].act.items[0]")
    for deed in ("decide", "sign-in-dispute", "take-fee"):
        put(f"R-{deed}", [mandate(), {"kind": "act", "deed": deed}], error="JC-0563", field="events[1].act.deed")
    put("R-ended", [mandate(), {"kind": "withdraw"}, take], error="JC-0564", field="events[2].act")
    put("R-expired", [mandate(to="2016-02-01"), take], error="JC-0565", field="events[1].at")
    put("R-twice", [mandate(), take, file, file | {"lines": [], "receipt": "s"}], error="JC-0566", field="events[3].act.item")
    put("R-not-held", [mandate(), file], error="JC-0567", field="events[1].act.lines[0]")
    put("R-unsigned", [mandate(), take, back([2, 1], signed=False)], error="JC-0568", field="events[2].act.lines[1]")
    put("R-data", [mandate(use=False), take], error="JC-0569", field="events[1].act")


def parts(g):
    g.TOPICS.update(TOPICS)
    return (lambda: mediation(g), lambda: agent(g))
