"""Writes the conformance vectors of this directory: `python3 generate.py`.

The only dependency is `chinesecalendar` 1.11.0 from PyPI. It is run by hand; the same input gives the same bytes.

What is expected comes from three places, and never from an implementation under test:

* Worked examples are transcribed (`source` begins with `law_traps`): the date stands in this file as it was given.
  The oracle only checks that it agrees, and the run stops where it does not.
* Everything else (`source` is `oracle`) is counted by the plain loops below, day by day, over the working-day
  calendar of `chinesecalendar`, with its one wrong day corrected (2005-12-31 was worked) and with the states that
  later notices superseded. Every working-day count is done a second time over a list of working days.
* What a rule says (limit, unit, start, last day, extension, exclusions) is read from the documents under
  `crates/jiceng-data/documents/law/`, what an item says by `generate_catalogue.py` from those under `catalogue/`.

`expected` is a subset: every key that is named must be equal, and a null is equal to an absent key. `…_include` and
`…_exclude` name members that a set must or must not have. `code_any` lists codes any one of which will do. `not-yet.json`
lists the traps whose function no library has yet.
"""

from __future__ import annotations

import bisect
import datetime as dt
import functools
import hashlib
import json
import pathlib
import tomllib

import chinese_calendar

HERE = pathlib.Path(__file__).resolve().parent
LAWS = HERE.parent.parent / "crates" / "jiceng-data" / "documents" / "law"
DAY = dt.timedelta(days=1)
FIRST, LAST, CERTAIN = dt.date(2004, 1, 1), dt.date(2026, 12, 31), dt.date(2026, 12, 25)
HOME = "441427"


def d(text):
    return dt.date.fromisoformat(text) if isinstance(text, str) else text


# --- the working-day calendar -------------------------------------------------------------------------------------

# Days whose final state was made by a later notice: date -> (day of publication of that notice, state before).
SUPERSEDED = {
    "2005-12-31": ("2005-12-22", False),
    "2006-12-30": ("2006-12-18", False),
    "2006-12-31": ("2006-12-18", False),
    "2007-12-29": ("2007-12-18", False),
    "2007-12-31": ("2007-12-18", True),
    "2011-12-31": ("2011-12-06", False),
    "2018-12-29": ("2018-12-06", False),
    "2018-12-31": ("2018-12-06", True),
    "2015-09-03": ("2015-05-13", True),
    "2015-09-04": ("2015-05-13", True),
    "2015-09-06": ("2015-05-13", False),
    "2019-04-28": ("2019-03-22", False),
    "2019-05-02": ("2019-03-22", True),
    "2019-05-03": ("2019-03-22", True),
    "2019-05-05": ("2019-03-22", False),
    "2020-01-31": ("2020-01-27", True),
    "2020-02-01": ("2020-01-27", True),
}
# The day on which the notice of a year became known, for the years that a vector needs.
KNOWN_YEARS = {2015: "2014-12-16", 2016: "2015-12-10", 2018: "2017-11-30", 2019: "2018-12-06", 2020: "2019-11-21", 2021: "2020-11-25"}


class Refused(Exception):
    """A code that is expected instead of a value."""


def last_known(known):
    if known is None:
        return LAST
    years = [year for year, day in KNOWN_YEARS.items() if d(day) <= known]
    return dt.date(max(years), 12, 31)


@functools.cache
def works(day, known=None):
    """Whether a day is a working day."""
    if not FIRST <= day <= last_known(known):
        raise Refused("JC-0201")
    since, before = SUPERSEDED.get(day.isoformat(), (None, None))
    if since and known is not None and known < d(since):
        return before
    if day == dt.date(2005, 12, 31):
        return True
    return chinese_calendar.is_workday(day)


ALL_WORKED = [FIRST + DAY * n for n in range((LAST - FIRST).days + 1)]
ALL_WORKED = [day for day in ALL_WORKED if works(day)]


def add_working(day, n, known=None):
    """The n-th working day after (before) a day."""
    at, left, step = day, abs(n), DAY if n > 0 else -DAY
    works(day, known)
    while left:
        at += step
        left -= works(at, known)
    if known is None and n:  # the second count
        k = bisect.bisect_right(ALL_WORKED, day) + n - 1 if n > 0 else bisect.bisect_left(ALL_WORKED, day) + n
        assert ALL_WORKED[k] == at, (day, n)
    return at


def count_working(after, through, known=None):
    if through < after:
        return -count_working(through, after, known)
    works(after, known), works(through, known)
    return sum(works(after + DAY * n, known) for n in range(1, (through - after).days + 1))


def on_or_after(day, known=None):
    while not works(day, known):
        day += DAY
    return day


def on_or_before(day, known=None):
    while not works(day, known):
        day -= DAY
    return day


def add_months(day, n):
    months = day.year * 12 + day.month - 1 + n
    year, month = divmod(months, 12)
    for number in range(day.day, 0, -1):
        try:
            return dt.date(year, month + 1, number)
        except ValueError:
            continue
    raise AssertionError


def kind(day, known=None):
    weekend = day.weekday() >= 5
    if works(day, known):
        return "make-up-workday" if weekend else "workday"
    return "weekly-rest" if weekend else "day-off"


# --- the rules as data --------------------------------------------------------------------------------------------


def load():
    periods, provisions, facts = [], [], {}
    for path in sorted(LAWS.glob("*.toml")):
        law = tomllib.loads(path.read_text(encoding="utf-8"))
        for fact in law.get("fact", []):
            facts[fact["id"]] = [value["word"] for value in fact["values"]]
        for key, into in (("period", periods), ("provision", provisions)):
            for row in law.get(key, []):
                row = {
                    "from": law.get("from"),
                    "to": law.get("to"),
                    "checked": law["source"]["checked"],
                    "kind": law["source"]["kind"],
                    "jurisdiction": law["jurisdiction"],
                    "checked_through": law.get("checked_through"),
                    "direction": "forwards",
                    **row,
                }
                row.setdefault("series", row["id"])
                row["from"], row["to"], row["checked_through"] = (d(row[k]) if row.get(k) else None for k in ("from", "to", "checked_through"))
                into.append(row)
    return periods, provisions, facts


PERIODS, PROVISIONS, FACTS = load()
BY_ID = {row["id"]: row for row in PERIODS}


def stem(code):
    for size in (0, 2, 4, 6, 9):
        if not code[size:].strip("0"):
            return code[:size]
    return code


def reaches(row, division):
    return division.startswith(stem(row["jurisdiction"]))


def holds(row, day):
    return (row["from"] is None or row["from"] <= day) and (row["to"] is None or day <= row["to"])


def verified(row):
    return row["kind"] in ("statute", "notice") and row["checked"] == "text"


def find(name, division, day, facts):
    """The one row that a name, a day and facts select."""
    rows = [row for row in PERIODS if name in (row["id"], row["series"], row.get("step"))]
    rows = [row for row in rows if reaches(row, division) and holds(row, day)]
    rows = [row for row in rows if "when" not in row or facts.get(row["when"]["fact"]) in row["when"]["is"]]
    dated = [row for row in rows if row["from"] is not None] or rows
    assert len(dated) == 1, (name, division, day, facts, [row["id"] for row in rows])
    return dated[0]


def version(series, day):
    rows = [row for row in PROVISIONS if series in (row["id"], row["series"]) and holds(row, day)]
    return rows[0] if len(rows) == 1 else None


# --- the oracle ---------------------------------------------------------------------------------------------------


def base_end(limit, start, sign, counted, out, known=None):
    """The last day before rolling, with the days of the set `out` left out."""
    value, unit = limit["value"], limit["unit"]
    at = start - DAY * sign if counted else start
    if unit in ("calendar-days", "working-days"):
        left = value
        while left:
            at += DAY * sign
            if at not in out:
                left -= 1 if unit == "calendar-days" else works(at, known)
        if not out and not counted:
            plain = add_working(start, sign * value, known) if unit == "working-days" else start + DAY * sign * value
            assert plain == at
        return at
    end = add_months(start, sign * value * (12 if unit == "years" else 1)) - (DAY * sign if counted else DAY * 0)
    return with_left_out(start, end, out)


def with_left_out(after, end, out):
    moved = end
    while True:
        left = sum(1 for day in out if after < day <= moved)
        if end + DAY * left == moved:
            return moved
        moved = end + DAY * left


def days_of(intervals):
    out = set()
    for a, b in intervals:
        while a <= b:
            out.add(a)
            a += DAY
    return out


def due(request, division=HOME, known=None):
    """What a request must be answered with, as the keys of `expected`."""
    start, law_on = d(request["start"]), d(request.get("law_on") or request["start"])
    facts = request.get("facts", {})
    given = request.get("given")
    if given:
        row = {
            "id": None, "series": None, "limit": given["limit"], "direction": given.get("direction", "forwards"),
            "start_day": given.get("start_day", "excluded-inferred"), "last_day": given.get("last_day", "silent"),
            "whose": given.get("whose", "office"), "last_basis": given.get("last_basis"), "kind": "statute",
            "checked": "text", "checked_through": None, "exclusions": [],
        }
    else:
        row = find(request["rule"], division, law_on, facts)
    result = run(row, request, start, division, known)
    if row.get("transition") and result["raw"] and d(result["raw"]) >= d(row["transition"]["running_on"]):
        row = BY_ID[row["transition"]["to"]]
        result = run(row, request, start, division, known)
        result["reasons_include"].append("transition")
    return result


def run(row, request, start, division, known):
    reasons, caveats, basis = [], set(), [row["id"]] if row["id"] else []
    out, opens, moved = [], [], start
    result = {"rule": row["id"], "raw": None, "rolled": None, "due": None, "limit": row["limit"], "held_since": None}
    result["reasons_include"], result["caveats_include"], result["basis_include"] = reasons, [], basis
    if not row["id"]:
        del result["rule"]
    if not verified(row):
        caveats.add("unverified-source")
    if row["checked_through"] and start > row["checked_through"]:
        caveats.add("law-not-checked-since")
    if row["start_day"] == "not-stated" and isinstance(row["limit"], dict):
        caveats.add("law-silent")
    if request.get("extensions") and (row.get("extension") or {}).get("approver") == "not-stated":
        # Who approves is a point on which the law is silent.
        caveats.add("law-silent")
    for key in ("start_basis", "last_basis"):
        if row.get(key) and (of := version(row[key], start)) and not verified(of):
            caveats.add("unverified-source")
    if row["id"] and row["id"] != row["series"]:
        reasons.append("earlier-version")
    if row.get("when"):
        reasons.append("fact-decides")
    if row["direction"] == "backwards":
        reasons.append("backwards")

    for one in request.get("corrections", []):
        rule, noticed = row.get("correction"), d(one["noticed_on"])
        corrected = d(one["corrected_on"]) if one.get("corrected_on") else None
        if not rule:
            reasons.append("correction-without-effect")
            caveats.add("law-silent")
        elif rule["effect"] == "excluded":
            reasons.append("correction-excluded")
            opens += [] if corrected else [noticed + DAY]
            out += [(noticed + DAY, corrected)] if corrected else []
        else:
            within = rule.get("notice_within")
            late = False
            if within:
                own = find(within, division, start, {})
                late = noticed > base_end(own["limit"], start, 1, False, set(), known)
            if late and rule["late"] == "start-stays":
                reasons.append("correction-too-late")
                continue
            if late:
                caveats.add("law-silent")
            reasons.append("correction-restarts")
            if corrected is None:
                result["held_since"] = noticed
            else:
                moved = max(moved, corrected)
    awaited = result["held_since"]

    for one in request.get("exclusions", []):
        if one.get("to"):
            out.append((d(one["from"]), d(one["to"])))
        else:
            opens.append(d(one["from"]))
    out = days_of(out)
    sign = -1 if row["direction"] == "backwards" else 1
    counted = row["start_day"] == "counted"

    if row["limit"] in ("none", "missing"):
        reasons.append({"none": "no-limit", "missing": "missing"}[row["limit"]])
        return tidy(result, caveats)
    if row["limit"] in ("at-once", "by-event"):
        reasons.append(row["limit"])
        for key in ("raw", "rolled", "due"):
            result[key] = start
        return tidy(result, caveats)
    unit = row["limit"]["unit"]
    reasons.append({"years": "months"}.get(unit, unit))
    reasons.append({"excluded": "start-excluded", "excluded-inferred": "start-excluded-inferred", "counted": "start-counted",
                    "not-stated": "start-not-stated", "not-applicable": "term-runs"}[row["start_day"]])
    if unit == "hours":
        at = dt.datetime.fromisoformat(request["started_at"]) + dt.timedelta(hours=row["limit"]["value"])
        at = at.astimezone(dt.timezone(dt.timedelta(hours=8)))
        day = at.date()
        for key in ("raw", "rolled", "due"):
            result[key] = day
        result["due_at"] = at.isoformat()
        if not works(day, known):  # silence on a rest day says nothing about hours
            for key in ("raw", "rolled", "due"):
                del result[key]
        return tidy(result, caveats)
    if awaited:
        reasons.append("held")
        return tidy(result, caveats)

    raw = base_end(row["limit"], moved, sign, counted, out, known)
    if request.get("exclusions") and raw != base_end(row["limit"], moved, sign, counted, set(), known):
        reasons.append("time-excluded")
        if row.get("exclusions_basis") and (of := version(row["exclusions_basis"], start)):
            basis.append(of["id"])
    if unit in ("months", "years") and add_months(moved, sign * row["limit"]["value"] * (12 if unit == "years" else 1)).day != moved.day:
        reasons.append("month-end")
    for one in request.get("extensions", []):
        by_law = row["last_day"] in ("rolls", "rolls-borrowed")
        assert d(one["approved_on"]) <= (on_or_after(raw) if by_law else raw), (row["id"], raw)
        more = {"value": one["value"], "unit": row["extension"]["unit"]}
        raw = base_end(more, raw, 1, False, out, known)
        if "extended" not in reasons:
            reasons.append("extended")
    held = [day for day in opens if day <= raw]
    if held:
        result["held_since"] = min(held)
        reasons.append("held")
        return tidy(result, caveats)

    result["raw"] = raw
    if unit == "working-days":
        reasons.append("last-day-works")
        result["rolled"] = result["due"] = raw
        furthest = max(raw, start)
    elif row["last_day"] == "not-applicable":
        reasons.append("last-day-fixed")
        result["rolled"] = result["due"] = raw
        furthest = None
    elif works(raw, known):
        reasons.append("last-day-works")
        result["rolled"] = result["due"] = furthest = raw
    elif row["last_day"] in ("rolls", "rolls-borrowed"):
        assert sign > 0
        furthest = result["rolled"] = result["due"] = on_or_after(raw, known)
        reasons.append("rolled-by-law" if row["last_day"] == "rolls" else "rolled-by-borrowed-law")
        if row.get("last_basis") and (of := version(row["last_basis"], start)):
            basis.append(of["id"])
    else:
        caveats.add("law-silent")
        reasons.append("law-silent-on-roll")
        furthest = result["rolled"] = on_or_after(raw, known) if sign > 0 else raw
        before = on_or_before(raw, known)
        if row["whose"] == "office":
            inside = before >= start or sign < 0
            result["due"] = before if inside else raw
            reasons.append("office-acts-before" if inside else "no-working-day-inside")
        elif row["whose"] == "citizen" and sign > 0:
            result["due"] = result["rolled"]
            reasons.append("citizen-keeps-time")
        else:
            result["due"] = raw
    excluded = []
    if furthest and known is None:
        if furthest > CERTAIN:
            caveats.add("calendar-provisional")
        else:
            excluded.append("calendar-provisional")
    if "law-silent" not in caveats:
        excluded.append("law-silent")
    if excluded:
        result["caveats_exclude"] = sorted(excluded)
    return tidy(result, caveats)


def tidy(result, caveats):
    result["caveats_include"] = sorted(caveats)
    for key in ("raw", "rolled", "due", "held_since"):
        if isinstance(result.get(key), dt.date):
            result[key] = result[key].isoformat()
    for key in ("reasons_include", "caveats_include", "basis_include"):
        result[key] = list(dict.fromkeys(result[key]))
        if not result[key]:
            del result[key]
    if result["held_since"] is None:
        del result["held_since"]
    return result


EIGHT = dt.timezone(dt.timedelta(hours=8))


def local_day(instant):
    return dt.datetime.fromisoformat(instant).astimezone(EIGHT).date()


def last_day_word(request, division):
    if "given" in request:
        return request["given"].get("last_day", "silent"), request["given"]["limit"]
    row = find(request["rule"], division, d(request.get("law_on") or request["start"]), request.get("facts", {}))
    return row["last_day"], row["limit"]


def lists_transit(request, division):
    row = find(request["rule"], division, d(request["start"]), request.get("facts", {}))
    return "transit" in row.get("exclusions", [])


def status(request, progress, now, division=HOME):
    """The state of a period: a period ends at 24:00, +08:00, of its last day."""
    answer = due(request, division)
    today = local_day(now)
    of = {"due": answer["due"]}
    days = [local_day(progress["finished_at"])] if progress.get("finished_at") else []
    if progress.get("posted_on") and lists_transit(request, division):
        days.append(d(progress["posted_on"]))
    if days:
        day = min(days)
    elif progress.get("ended_at"):
        return {"status": "ended", **of}
    else:
        day = None
    if day is None and today < d(request["start"]):
        return {"status": "not-started", **of}
    if day is None and answer.get("held_since"):
        return {"status": "held", **of}
    if answer["raw"] is None:
        return {"status": "running" if day is None else "met", **of}
    raw, rolled = d(answer["raw"]), d(answer["rolled"])
    silent = last_day_word(request, division)[0] == "silent"
    first = raw if silent else rolled
    reached = day or today
    if reached <= first:
        return {"status": "running" if day is None else "met", **of}
    if reached <= rolled:
        return {"status": "disputed", **of}
    return {"status": "overdue" if day is None else "missed", **of}


def silence(request, now, division=HOME):
    row = find(request["rule"], division, d(request["start"]), request.get("facts", {}))
    effect = row.get("silence")
    if effect is None:
        return {"effect": None, "since": None, "follows": False}
    rolled = due(request, division)["rolled"]
    follows = local_day(now) > d(rolled)
    since = {"accepted-from-receipt": request["start"], "accepted-from-expiry": rolled, "granted": request["start"]}
    since = since.get(effect) or (d(rolled) + DAY).isoformat()
    return {"effect": effect, "since": since, "follows": True} if follows else {"effect": effect, "follows": False}


# --- writing ------------------------------------------------------------------------------------------------------

FILES = {}


def vector(file, id, call, input, expected=None, *, error=None, field=None, any=None, source="oracle", note=None, certainty=None, division=HOME, known_on=None):
    one = {"id": id, "source": source}
    if note:
        one["note"] = note
    if certainty:
        one["certainty"] = certainty
    one |= {"call": call, "division": division, "known_on": known_on, "input": input}
    if any:
        one["error"] = {"code_any": any}
    elif error:
        one["error"] = {"code": error} | ({"field": field} if field else {})
    else:
        one["expected"] = expected
    FILES.setdefault(file, []).append(one)


def write():
    seen = set()
    for name, vectors in FILES.items():
        for one in vectors:
            assert one["id"] not in seen, one["id"]
            seen.add(one["id"])
        lines = ",\n".join("    " + json.dumps(one, ensure_ascii=False) for one in vectors)
        head = f'{{\n  "format": "jiceng-vectors/1",\n  "topic": {json.dumps(TOPICS[name])},\n  "vectors": [\n'
        (HERE / f"{name}.json").write_text(head + lines + "\n  ]\n}\n", encoding="utf-8")
    rows = [{"id": one["id"], "file": f"{name}.json", "room": room}
            for name in FILES if name.startswith("trap-")
            for one in FILES[name] if (room := one["call"].split(".")[0]) in WAITING]
    lines = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
    (HERE / "not-yet.json").write_text('{\n  "format": "jiceng-not-yet/1",\n  "vectors": [\n' + lines + "\n  ]\n}\n", encoding="utf-8")
    for name, vectors in FILES.items():
        print(f"{name}.json {len(vectors)}")
    print(f"not-yet.json {len(rows)} entries")


TOPICS = {
    "traps": "worked examples of the traps: deadlines, silence, receipt, calendar",
    "periods": "every period of the law, and limits of the caller's own",
    "calendar": "the working-day calendar",
    "channels": "the day of receipt by channel",
    "status": "the state of a period at an instant",
    "silence": "what follows from silence",
    "exclusions": "time that is left out",
    "extensions": "extensions",
    "corrections": "corrections of papers",
    "errors": "requests that are refused",
    "trap-14": "four denominators in village votes",
    "trap-15": "more than half, and two thirds",
    "trap-16": "two thirds of all members",
    "trap-17": "the villagers' group meeting",
    "trap-18": "two in a row",
    "trap-20": "accusations are never sent to the accused",
    "trap-21": "requests for recusal",
    "trap-22": "the term of a committee by the law at its election",
    "trap-25": "default ratings",
}
# Rooms whose traps no library answers yet.
WAITING = {"village", "indicators"}


def agree(expected, answer, where):
    for key, value in expected.items():
        got = answer.get(key)
        if key.endswith("_include"):
            assert set(value) <= set(got or []), (where, key, value, got)
        elif not key.endswith("_exclude"):
            assert got == value, (where, key, value, got)


# --- 1. the given examples ----------------------------------------------------------------------------------------


def given_due(id, trap, note, certainty, input, expected, division=HOME):
    """A given example: what is expected is transcribed; the oracle must agree."""
    agree(expected, due(input, division), id)
    vector("traps", id, "deadline.due", input, expected, source=f"law_traps {trap}" if trap else "oracle", note=note, certainty=certainty, division=division)


def same(date, rule=None):
    return ({"rule": rule} if rule else {}) | {"raw": date, "rolled": date, "due": date}


def own(id, input, note=None, division=HOME, file="traps"):
    answer = due(input, division)
    vector(file, id, "deadline.due", input, answer, note=note, division=division)
    return answer


def traps():
    g = given_due
    g("T01-a", "T01-a", "Petition accepted Thu 2015-03-12, 60 days", "inferred", {"rule": "P05-04", "start": "2015-03-12"}, same("2015-05-11", "P05-04"))
    g("T01-c", "T01-c", "Licence application accepted Tue 2016-03-01, 20 working days", "inferred", {"rule": "LIC-13", "start": "2016-03-01"}, same("2016-03-29", "LIC-13"))
    g("T02-a", "T02-a", "Review copy reaches respondent 2023-12-05 (old Act): 10 days to answer", "text", {"rule": "PER-47", "start": "2023-12-05"}, same("2023-12-15", "PER-47"))
    note = "Petition transferred Wed 2022-09-28: notice to petitioner (15日) and objection (5个工作日)"
    g("T02-c-1", "T02-c", note, "inferred", {"rule": "P22-05", "start": "2022-09-28"}, same("2022-10-13", "P22-05"))
    g("T02-c-2", "T02-c", note, "inferred", {"rule": "P22-06", "start": "2022-09-28"}, same("2022-10-10", "P22-06"))
    g("T03-a", "T03-a", "Material received Wed 2016-02-03: one-time notice in 5 working days", "inferred", {"rule": "LIC-06", "start": "2016-02-03"}, same("2016-02-15", "LIC-06"))
    g("T03-c", "T03-c", "Material received Fri 2025-01-24: 5 working days", "inferred", {"rule": "LIC-06", "start": "2025-01-24"}, same("2025-02-07", "LIC-06"))
    g("T04-a", "T04-a", "Agreement effective 2014-09-02, 30 days", "inferred", {"rule": "MED-11", "start": "2014-09-02"},
      {"rule": "MED-11", "raw": "2014-10-02", "rolled": "2014-10-08", "due": "2014-10-08", "reasons_include": ["rolled-by-borrowed-law"], "basis_include": ["MED-11", "PER-13-2012"]})
    g("T04-c", "T04-c", "Petition accepted 2015-03-02, 60 days", "inferred", {"rule": "P05-04", "start": "2015-03-02"},
      {"rule": "P05-04", "raw": "2015-05-01", "due": "2015-04-30", "rolled": "2015-05-04", "caveats_include": ["law-silent"], "reasons_include": ["law-silent-on-roll", "office-acts-before"]})
    g("T04-e", "T04-e", "30-day court period from 2015-08-05", "inferred",
      {"given": {"limit": {"value": 30, "unit": "calendar-days"}, "last_day": "rolls-borrowed", "last_basis": "PER-13", "whose": "citizen"}, "start": "2015-08-05"},
      {"raw": "2015-09-04", "rolled": "2015-09-06", "due": "2015-09-06"})
    g("T05-a", "T05-a", "Land dispute accepted 2014-08-31, six months", "inferred", {"rule": "GDL-04", "start": "2014-08-31"},
      {**same("2015-02-28", "GDL-04-old"), "reasons_include": ["month-end", "last-day-works"]})
    g("T05-c", "T05-c", "People's mediation opened 2015-01-31, one month", "secondary", {"rule": "MED-14", "start": "2015-01-31"}, same("2015-02-28", "MED-14"))
    g("T06-a", "T06-a", "Licence expires 2016-12-31: last day to apply for renewal", "inferred", {"rule": "LIC-23", "start": "2016-12-31"}, same("2016-12-01", "LIC-23"))
    note = "Material received 2016-02-03, no notice by 2016-02-15: decision due"
    g("T07-a-1", "T07-a", note, "inferred", {"rule": "LIC-06", "start": "2016-02-03"}, same("2016-02-15", "LIC-06"))
    given_silence("T07-a-2", "T07-a", note, "inferred", {"rule": "LIC-06", "start": "2016-02-03"}, "2016-02-16T00:00:00+08:00", {"effect": "accepted-from-receipt", "since": "2016-02-03", "follows": True})
    g("T07-a-3", "T07-a", note, "inferred", {"rule": "LIC-13", "start": "2016-02-03"}, same("2016-03-07", "LIC-13"))
    note = "Received 2016-03-01, one-time notice 2016-03-08 (5th working day), corrected and accepted 2016-03-15: decision due"
    g("T07-c-1", "T07-c", note, "inferred", {"rule": "LIC-13", "start": "2016-03-01", "corrections": [{"noticed_on": "2016-03-08", "corrected_on": "2016-03-15"}]},
      {**same("2016-04-13", "LIC-13"), "reasons_include": ["correction-restarts"]})
    g("T07-c-2", "T07-c", note, "inferred", {"rule": "LIC-13", "start": "2016-03-15"}, same("2016-04-13", "LIC-13"))
    note = "Renewal applied 2016-11-28, licence expires 2016-12-31, nothing decided"
    g("T07-e-1", "T07-e", note, "text", {"rule": "LIC-24", "start": "2016-12-31"}, same("2016-12-31", "LIC-24"))
    given_silence("T07-e-2", "T07-e", note, "text", {"rule": "LIC-24", "start": "2016-12-31"}, "2017-01-01T00:00:00+08:00", {"effect": "granted", "since": "2016-12-31", "follows": True})
    g("T08-a", "T08-a", "Accepted 2016-03-01; expert review Mon 7 - Fri 18 Mar 2016 (10 working days)", "inferred",
      {"rule": "LIC-13", "start": "2016-03-01", "exclusions": [{"kind": "expert-review", "from": "2016-03-07", "to": "2016-03-18"}]},
      {**same("2016-04-13", "LIC-13"), "reasons_include": ["time-excluded"], "basis_include": ["LIC-13", "LIC-17"]})
    g("T08-c", "T08-c", "2007 regulation: applied 2014-09-22, third party asked 24-30 Sep (working days 24,25,26,28,29,30 = 6)", "secondary",
      {"rule": "GID-13", "start": "2014-09-22", "exclusions": [{"kind": "opinions", "from": "2014-09-24", "to": "2014-09-30"}]}, same("2014-10-24", "GID-13"))
    g("T09-a", "T09-a", "Petition accepted 2015-03-12, extended 30 days", "inferred",
      {"rule": "P05-04", "start": "2015-03-12", "extensions": [{"value": 30, "approved_on": "2015-05-08", "approver": "head-of-handling-organ"}]},
      {**same("2015-06-10", "P05-04"), "reasons_include": ["extended"]})
    note = "Information request: received 2014-09-22 (2007 text) vs 2019-09-20 (2019 text), with full extension"
    g("T09-c-1", "T09-c", note, "secondary", {"rule": "information.answer", "start": "2014-09-22", "extensions": [{"value": 15, "approved_on": "2014-10-10", "approver": "head-of-disclosure-office"}]}, same("2014-11-06", "GID-13"))
    g("T09-c-2", "T09-c", note, "secondary", {"rule": "information.answer", "start": "2019-09-20", "extensions": [{"value": 20, "approved_on": "2019-10-18", "approver": "head-of-disclosure-office"}]}, same("2019-11-20", "GID-06"))
    g("T10-a", "T10-a", "Route-(6) matter accepted 2022-05-10", "inferred", {"rule": "P22-12", "start": "2022-05-10", "facts": {"petition-route": "route-6"}},
      {"rule": "P22-12", "raw": "2022-07-09", "rolled": "2022-07-11", "due": "2022-07-08", "caveats_include": ["law-silent"]})
    g("T10-c", "T10-c", "Suggestion received 2022-05-05", "text", {"rule": "petition.finish", "start": "2022-05-05", "facts": {"petition-route": "suggestion"}},
      {"rule": "P22-10", "raw": None, "rolled": None, "due": None, "limit": "none", "reasons_include": ["no-limit"]})
    note = "Office receives 2022-05-05, transfers 2022-05-20, received by the organ the same day"
    g("T11-a-1", "T11-a", note, "inferred", {"rule": "P22-06", "start": "2022-05-20"}, same("2022-05-27", "P22-06"))
    g("T11-a-2", "T11-a", note, "inferred", {"rule": "P22-05", "start": "2022-05-20"},
      {"rule": "P22-05", "raw": "2022-06-04", "due": "2022-06-02", "rolled": "2022-06-06", "caveats_include": ["law-silent"]})
    own("T11-x1", {"rule": "P22-01", "start": "2022-05-05"}, "the sorting clock of T11-a: the transfer of 2022-05-20 is in time")
    g("T11-c", "T11-c", "Written reply received 2022-06-30: last day to ask for 复查", "inferred", {"rule": "P22-13a", "start": "2022-06-30"},
      {"rule": "P22-13a", "raw": "2022-07-30", "rolled": "2022-08-01", "due": "2022-08-01", "reasons_include": ["citizen-keeps-time"]})
    note = "Sent by web form Fri 2025-09-26, confirmed Mon 2025-09-29"
    vector("traps", "T12-a-1", "deadline.receipt_day", {"rule": "GID-06", "arrival": {"channel": "internet", "arrived_at": "2025-09-26T15:00:00+08:00", "confirmed_on": "2025-09-29"}},
           {"date": "2025-09-29"}, source="law_traps T12-a", note=note, certainty="inferred")
    g("T12-a-2", "T12-a", note, "inferred", {"rule": "GID-06", "start": "2025-09-29"}, same("2025-11-03", "GID-06"))
    note = "Unclear request received 2020-01-13; correction received 2020-02-10"
    g("T12-c-1", "T12-c", note, "inferred", {"rule": "GID-02", "start": "2020-01-13"}, same("2020-01-21", "GID-02"))
    g("T12-c-2", "T12-c", note, "inferred", {"rule": "GID-06", "start": "2020-01-13", "corrections": [{"noticed_on": "2020-01-21", "corrected_on": "2020-02-10"}]},
      {**same("2020-03-09", "GID-06"), "reasons_include": ["correction-restarts"]})
    g("T13-a", "T13-a", "Village assembly on 2016-03-20, notice 10 days ahead", "inferred", {"rule": "VIL-15", "start": "2016-03-20"}, {**same("2016-03-10", "VIL-15"), "reasons_include": ["backwards"]})
    g("T13-c", "T13-c", "Land arbitration hearing Mon 2015-10-12, 5 working days before", "inferred", {"rule": "LDA-09", "start": "2015-10-12"}, same("2015-09-29", "LDA-09"))
    note = "Told of 不称职 on 2016-01-20: ask for 复核 / direct appeal"
    g("T19-a-1", "T19-a", note, "inferred", {"rule": "CAD-07a", "start": "2016-01-20"}, same("2016-02-19", "CAD-07a-2005"))
    g("T19-a-2", "T19-a", note, "inferred", {"rule": "CAD-07c", "start": "2016-01-20"}, same("2016-02-19", "CAD-07c-2005"))
    g("T22-a", "T22-a", "Learned of the act 2015-01-20", "secondary", {"rule": "suit.direct", "start": "2015-01-20"}, same("2015-04-20", "PER-37"))
    for number, start, note in (
        (1, "2015-01-30", "three months end on 2015-04-30: expired before the new Act"),
        (2, "2015-02-01", "three months end on 2015-05-01: still running, six months from knowledge"),
        (3, "2015-02-10", "still running on 2015-05-01: six months from knowledge"),
        (4, "2015-04-30", "the last day on which the 1989 Act holds"),
        (5, "2015-05-01", "the first day of the 2014 Act"),
    ):
        own(f"T22-x{number}", {"rule": "suit.direct", "start": start}, note)
    own("T22-x6", {"rule": "PER-37", "start": "2015-02-10"}, "asked by the id of the old rule: the transition rule still decides")
    own("T22-x7", {"rule": "village.term", "start": "2017-04-15"}, "the date part of T22-c: three years by the law at the election")
    own("T22-x8", {"rule": "village.term", "start": "2021-01-10"}, "the date part of T22-c: five years by the law at the election")
    own("T22-x9", {"rule": "petition.finish", "start": "2022-04-30"}, "the last day of the 2005 regulations")
    own("T22-x10", {"rule": "petition.finish", "start": "2022-05-01", "facts": {"petition-route": "route-6"}}, "the first day of the 2022 regulations")
    own("T22-x11", {"rule": "review.answer", "start": "2023-12-31"}, "the last day of the 2017 text of the review Act")
    own("T22-x12", {"rule": "petition.finish", "start": "2022-04-20", "law_on": "2022-05-10", "facts": {"petition-route": "route-6"}}, "another day's law asked for")
    day = lambda date, statutory: {"kind": kind(d(date)), "statutory": statutory}
    for id, trap, note, date, expected in (
        ("T23-a", "T23-a", "2015-02-18 (除夕)", "2015-02-18", {"kind": "day-off", "statutory": False, "festival_zh": "春节"}),
        ("T23-c-1", "T23-c", "2 May 2024 / 2 May 2025", "2024-05-02", {"kind": "day-off", "statutory": False, "festival_zh": "劳动节"}),
        ("T23-c-2", "T23-c", "2 May 2024 / 2 May 2025", "2025-05-02", {"kind": "day-off", "statutory": True, "festival_zh": "劳动节"}),
    ):
        assert kind(d(date)) == expected["kind"]
        vector("traps", id, "calendar.day", {"date": date}, expected, source=f"law_traps {trap}", note=note, certainty="text")
    for number, date, statutory, note in (
        (1, "2013-02-09", True, "除夕 2013 (a Saturday): statutory under the 2007 text"),
        (2, "2014-01-30", False, "除夕 2014: a working day, no longer statutory"),
        (3, "2024-02-09", False, "除夕 2024: a working day"),
        (4, "2025-01-28", True, "除夕 2025: statutory again"),
        (5, "2007-05-02", True, "2 May 2007: statutory under the 1999 text"),
        (6, "2008-05-02", False, "2 May 2008: a day off, not statutory"),
        (7, "2015-02-21", True, "初三 2015, a Saturday: statutory, and a weekly rest day"),
        (8, "2015-02-28", False, "a make-up Saturday"),
        (9, "2007-02-17", False, "除夕 2007: not statutory under the 1999 text"),
    ):
        vector("traps", f"T23-x{number}", "calendar.day", {"date": date}, day(date, statutory), note=note)
    note = "Guangdong, received Fri 2022-09-30: 咨询 / 求助 / 投诉"
    for number, fact, date, rule in ((1, "enquiry", "2022-10-09", "DSP-30a"), (2, "help", "2022-10-19", "DSP-30b"), (3, "complaint", "2022-10-26", "DSP-30c")):
        g(f"T24-a-{number}", "T24-a", note, "secondary", {"rule": "hotline.handle", "start": "2022-09-30", "facts": {"hotline-kind": fact}}, {**same(date, rule), "caveats_include": ["unverified-source"]})
    note = "Anyang: order received 2021-12-28, extended"
    g("T24-c-1", "T24-c", note, "inferred", {"rule": "DSP-24", "start": "2021-12-28"}, same("2022-01-05", "DSP-24"), "410500")
    g("T24-c-2", "T24-c", note, "inferred", {"rule": "DSP-24", "start": "2021-12-28", "extensions": [{"value": 5, "approved_on": "2022-01-04", "approver": "head-of-unit"}]}, same("2022-01-12", "DSP-24"), "410500")
    for number, fact, rule in ((1, "suggestion", "DSP-30b"), (2, "report", "DSP-30c")):
        answer = own(f"T24-x{number}", {"rule": "hotline.handle", "start": "2022-09-30", "facts": {"hotline-kind": fact}}, division="440000")
        assert answer["rule"] == rule
    own("T24-x3", {"rule": "hotline.handle", "start": "2022-09-30"}, "Jinan: five working days", "370100")
    own("T24-x4", {"rule": "hotline.handle", "start": "2022-09-30"}, "Weifang: five working days", "370700")
    g("T25-a-date", "T25-a", "Service on 2020-06-01, no rating", "secondary", {"rule": "DSP-36", "start": "2020-06-01"}, {**same("2020-06-08", "DSP-36"), "caveats_include": ["unverified-source"]}, "440000")


def given_silence(id, trap, note, certainty, request, now, expected, division=HOME):
    agree(expected, silence(request, now, division), id)
    vector("traps", id, "deadline.silence", {"request": request, "now": now}, expected, source=f"law_traps {trap}", note=note, certainty=certainty, division=division)


# --- 2. every period ----------------------------------------------------------------------------------------------


def seed(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def division_of(row):
    code = row["jurisdiction"]
    return HOME if HOME.startswith(stem(code)) else code


def fact_of(row, number=0):
    when = row.get("when")
    return {"facts": {when["fact"]: when["is"][number % len(when["is"])]}} if when else {}


def starts(row, salt):
    """Days of the row's span, from a pseudo-random one onwards and round again."""
    first = max(row["from"] or dt.date(2015, 1, 1), dt.date(2004, 7, 1))
    if row.get("exclusions_basis"):
        dated = [p["from"] for p in PROVISIONS if row["exclusions_basis"] in (p["id"], p["series"]) and p["from"]]
        first = max(first, min(dated))
    last = min(row["to"] or dt.date(2026, 10, 31), dt.date(2026, 10, 31))
    span = (last - first).days + 1
    offset = seed(row["id"] + salt) % span
    for n in range(span):
        yield first + DAY * ((offset + n) % span)


def big_break(day):
    """Whether a rest day belongs to the days about Spring Festival or National Day."""
    on, name = chinese_calendar.get_holiday_detail(day)
    return on and name in ("Spring Festival", "National Day")


def base(row, start):
    sign = -1 if row["direction"] == "backwards" else 1
    return base_end(row["limit"], start, sign, row["start_day"] == "counted", set())


def first_of(row, salt, *tests):
    """The first start for which a test holds; the tests in order, the first that holds anywhere."""
    for test in tests:
        for start in starts(row, salt):
            try:
                if test(start):
                    return start
            except Refused:
                continue
    raise AssertionError(row["id"])


def safe(row, start):
    """Whether the plain answer lies in the certain part of the calendar."""
    return row["last_day"] == "not-applicable" and row["limit"]["unit"] in ("years", "months") or on_or_after(base(row, start)) <= CERTAIN


def periods():
    for row in PERIODS:
        name, division = row["id"], division_of(row)
        tail = lambda start, number=0, rule=None, **more: {"rule": rule or name, "start": start.isoformat(), **fact_of(row, number), **more}
        put = lambda word, input, note: own(f"P-{name}-{word}", input, note, division, "periods")
        if isinstance(row["limit"], str):
            values = len(row["when"]["is"]) if row.get("when") else 1
            for number in range(max(2, values)):
                start = first_of(row, f"{number}", (lambda s: works(s)) if number != 1 else (lambda s: not works(s)))
                put(("ordinary", "rest-day")[number] if number < 2 else f"fact-{number}", tail(start, number), None)
            if row.get("step"):
                put("step", tail(first_of(row, "step", works), rule=row["step"]), "asked by the step")
            continue
        unit = row["limit"]["unit"]
        if unit == "hours":
            for word, test, clock in (("ordinary", lambda s: works(s) and works(s + DAY) and s.weekday() < 4, "09:30:00+08:00"),
                                      ("rest-day", lambda s: works(s) and not works(s + DAY), "16:45:00+08:00"),
                                      ("midnight", lambda s: works(s) and works(s + DAY), "23:30:00+08:00")):
                start = first_of(row, word, test)
                put(word, tail(start, started_at=f"{start}T{clock}"), None)
            start = first_of(row, "zone", lambda s: works(s) and works(s + DAY) and works(s + DAY * 2))
            put("zone", tail(start + DAY, started_at=f"{start}T18:00:00+00:00"), "an instant given in another zone: 02:00 of the next day here")
            continue
        calm = lambda s: works(s) and safe(row, s)
        ordinary = first_of(row, "ordinary", lambda s: calm(s) and (unit in ("years",) and row["last_day"] == "not-applicable" or works(base(row, s))))
        put("ordinary", tail(ordinary), None)
        if unit == "working-days":
            def crosses(s):
                span = sorted((s, base(row, s)))
                days = [span[0] + DAY * n for n in range((span[1] - span[0]).days + 1)]
                return calm(s) and any(works(x) and x.weekday() >= 5 for x in days[1:]) and any(big_break(x) for x in days)
            put("holiday", tail(first_of(row, "holiday", crosses), 1), "across a long holiday with make-up days")
            rest = first_of(row, "rest", lambda s: not works(s) and safe(row, s))
            put("rest-start", tail(rest), "the start is a rest day")
        elif row["last_day"] == "not-applicable":
            put("rest-day", tail(first_of(row, "rest", lambda s: calm(s) and base(row, s) <= LAST and not works(base(row, s)), calm)), "the end does not move")
            leap = [s for s in starts(row, "leap") if s.month == 2 and s.day == 29]
            if leap:
                put("leap-day", tail(leap[0]), "elected on 29 February")
        else:
            start = first_of(row, "rest", lambda s: calm(s) and not works(base(row, s)) and big_break(base(row, s)), lambda s: calm(s) and not works(base(row, s)))
            put("rest-day", tail(start, 1), "the last day is a rest day")
            start = first_of(row, "weekend", lambda s: calm(s) and not works(base(row, s)) and not big_break(base(row, s)))
            put("weekend", tail(start), "the last day is a rest day")
            makeup = [s for s in starts(row, "make-up") if s <= dt.date(2025, 12, 31) and row["limit"]["unit"] != "years" and base(row, s) <= CERTAIN and base(row, s) >= FIRST and works(base(row, s)) and base(row, s).weekday() >= 5]
            if makeup:
                put("make-up", tail(makeup[0]), "the last day is a make-up working day: nothing rolls")
            if unit == "months":
                start = first_of(row, "end", lambda s: safe(row, s) and base(row, s).day < s.day) if row["limit"]["value"] % 12 or any(s.month == 2 and s.day == 29 for s in starts(row, "x")) else None
                if start:
                    put("month-end", tail(start), "no corresponding day: the month's last")
        if row.get("step"):
            start = first_of(row, "step", calm)
            put("step", tail(start, rule=row["step"]), "asked by the step")
        if rule := row.get("extension"):
            most = rule["value"] - (row["limit"]["value"] if rule.get("total") else 0)
            def extends(s, rest):
                end = base_end({"value": most, "unit": rule["unit"]}, base(row, s), 1, False, set())
                return calm(s) and on_or_after(end) <= CERTAIN and works(base(row, s)) and (works(end) is not rest or unit == "working-days")
            for word, rest in (("extended", False), ("extended-rest-day", True)):
                start = first_of(row, word, lambda s: extends(s, rest))
                extension = {"value": most, "approved_on": on_or_before(base(row, start) - DAY).isoformat(), "approver": rule["approver"]}
                put(word, tail(start, extensions=[extension]), "extended to the full")
        for number, word in enumerate(row.get("exclusions", [])):
            start = first_of(row, "x" + word, lambda s: calm(s) and on_or_after(base(row, s) + DAY * 40) <= CERTAIN)
            begin = start + DAY * (1 + seed(name + word) % 3)
            end = begin + DAY * (4 + seed(word + name) % 6)
            put(f"excluded-{word}", tail(start, exclusions=[{"kind": word, "from": begin.isoformat(), "to": end.isoformat()}]), "time that is left out")
    limits()


def limits():
    """Limits of the caller's own."""
    def put(id, start, note, **given):
        own(f"G-{id}", {"given": given, "start": start}, note, file="periods")
    days = lambda n: {"value": n, "unit": "calendar-days"}
    working = lambda n: {"value": n, "unit": "working-days"}
    put("working-1", "2016-02-05", "the make-up Saturday is the first working day", limit=working(1))
    put("working-15", "2015-09-18", None, limit=working(15))
    put("working-counted", "2016-03-01", "the start day is day 1", limit=working(5), start_day="counted")
    put("working-counted-rest", "2016-03-05", "a rest day cannot be day 1", limit=working(5), start_day="counted")
    put("working-backwards", "2016-10-10", None, limit=working(3), direction="backwards")
    for whose in ("office", "citizen", "neither"):
        put(f"silent-{whose}", "2015-09-25", "silent, the last day inside National Day", limit=days(10), whose=whose)
        put(f"backwards-{whose}", "2016-10-14", "counted back into National Day, silent", limit=days(10), direction="backwards", whose=whose)
        put(f"rolls-{whose}", "2015-09-25", "rolls whoever it belongs to", limit=days(10), whose=whose, last_day="rolls", last_basis="PER-13")
        put(f"fixed-{whose}", "2015-09-25", "the last day does not move", limit=days(10), whose=whose, last_day="not-applicable")
    put("counted", "2016-03-01", "the start day is day 1", limit=days(10), start_day="counted")
    put("office-no-day", "2016-02-07", "no working day inside: the raw date", limit=days(3))
    put("office-start-day", "2016-02-06", "the start is the last working day before", limit=days(3))
    put("month-end", "2015-01-31", None, limit={"value": 1, "unit": "months"})
    put("month-leap", "2016-01-31", None, limit={"value": 1, "unit": "months"}, whose="citizen")
    put("month-counted", "2016-03-01", "to the day before the corresponding day", limit={"value": 1, "unit": "months"}, start_day="counted")
    put("month-backwards", "2016-03-31", "counted back to the end of February", limit={"value": 1, "unit": "months"}, direction="backwards")
    put("year-leap", "2016-02-29", None, limit={"value": 1, "unit": "years"})
    put("year-4", "2016-02-29", "29 February again: a Saturday", limit={"value": 4, "unit": "years"}, whose="citizen")
    put("months-12", "2019-09-30", None, limit={"value": 12, "unit": "months"}, whose="citizen", last_day="rolls", last_basis="PER-13")
    for word in ("none", "missing", "at-once", "by-event"):
        put(word, "2016-02-08", None, limit=word)
    own("G-hours", {"given": {"limit": {"value": 24, "unit": "hours"}}, "start": "2022-09-29", "started_at": "2022-09-29T08:15:00+08:00"}, file="periods")
    put("provisional", "2026-12-22", "beyond the last certain day", limit=working(5))
    put("certain", "2026-12-18", "on the last certain day", limit=working(5))
    put("provisional-roll", "2026-12-16", "rolls beyond the last certain day", limit=days(10), last_day="rolls", last_basis="PER-13")
    put("long", "2004-01-02", "over ten years", limit=days(3653))


# --- 3. the calendar ----------------------------------------------------------------------------------------------


def calendar():
    v = lambda id, call, input, expected=None, **more: vector("calendar", f"C-{id}", f"calendar.{call}", input, expected, **more)

    def day(id, date, statutory, festival=..., known=None, note=None):
        expected = {"kind": kind(d(date), d(known) if known else None), "statutory": statutory}
        if festival is not ...:
            expected["festival_zh"] = festival
        v(id, "day", {"date": date}, expected, known_on=known, note=note)

    victory = "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日"
    for date in ("2015-09-03", "2015-09-04", "2015-09-06"):
        day(f"{date}-before", date, False, None, "2015-05-12", "the day before the notice was published")
        day(f"{date}-after", date, False, victory, "2015-05-13")
        day(f"{date}", date, False, victory)
    for date in ("2019-04-28", "2019-05-02", "2019-05-03", "2019-05-05"):
        day(f"{date}-before", date, False, None, "2019-03-21", "the day before the notice was published")
        day(f"{date}", date, False, "劳动节")
    day("2019-05-01", "2019-05-01", True, "劳动节", "2019-03-21")
    for date, festival in (("2020-01-31", None), ("2020-02-01", "春节")):
        day(f"{date}-25", date, False, festival, "2020-01-25")
        day(f"{date}-26", date, False, festival, "2020-01-26", "signed on that day, published on the next")
    day("2020-01-31-27", "2020-01-31", False, "春节", "2020-01-27")
    day("2020-02-01-27", "2020-02-01", False, None, "2020-01-27", "given back its ordinary nature")
    day("2020-01-31", "2020-01-31", False, "春节")
    day("2020-02-01", "2020-02-01", False, None)
    for date, festival in (("2018-12-29", "元旦"), ("2018-12-31", "元旦")):
        day(f"{date}-before", date, False, None, "2018-12-05", "before the next year's notice")
        day(f"{date}", date, False, festival, note="arranged by the next year's notice")
    for date, festival in (("2005-12-31", "元旦"), ("2006-12-30", "元旦"), ("2006-12-31", "元旦"), ("2007-12-29", "元旦"), ("2007-12-31", "元旦"), ("2011-12-31", "元旦")):
        day(date, date, False, festival, note="arranged by the next year's notice")
    for date, statutory, festival in (
        ("2004-01-01", True, "元旦"), ("2004-01-02", False, None), ("2026-12-31", False, None), ("2026-12-25", False, None),
        ("2008-02-06", True, "春节"), ("2013-02-09", True, ...), ("2014-01-30", False, None), ("2014-01-31", True, "春节"),
        ("2015-02-18", False, "春节"), ("2016-02-07", False, ...), ("2016-02-06", False, "春节"), ("2016-02-14", False, "春节"),
        ("2024-02-09", False, None), ("2025-01-28", True, "春节"), ("2026-02-16", True, "春节"),
        ("2007-05-02", True, "劳动节"), ("2008-05-02", False, "劳动节"), ("2024-05-02", False, "劳动节"), ("2025-05-02", True, "劳动节"),
        ("2020-10-01", True, ...), ("2020-06-28", False, "端午节"), ("2022-10-08", False, "国庆节"), ("2016-03-01", False, None), ("2016-03-05", False, None),
    ):
        day(f"{date}-day", date, statutory, festival)
    for id, date in (("before", "2003-12-31"), ("after", "2027-01-01"), ("far", "2035-06-01")):
        v(f"outside-{id}", "day", {"date": date}, error="JC-0201")
    v("outside-known", "day", {"date": "2016-01-04"}, error="JC-0201", known_on="2015-05-12", note="the notice for 2016 was not known")

    def add(id, date, n, known=None, note=None):
        v(id, "add_working_days", {"date": date, "n": n}, {"date": add_working(d(date), n, d(known) if known else None).isoformat()}, known_on=known, note=note)

    for year in range(2004, 2027):
        eve = on_or_before(dt.date(year, 9, 30))
        add(f"national-{year}", eve.isoformat(), 6)
        after = next(day for day in (dt.date(year, 1, 15) + DAY * n for n in range(60)) if not works(day) and chinese_calendar.get_holiday_detail(day)[1] == "Spring Festival")
        add(f"spring-{year}", on_or_before(after).isoformat(), 8)
        back = on_or_after(after + DAY * 12)
        add(f"spring-back-{year}", back.isoformat(), -9)
    add("known-2015", "2015-09-02", 3, "2015-05-12")
    add("known-2015-after", "2015-09-02", 3, "2015-05-13")
    add("known-2019", "2019-04-26", 5, "2019-03-21")
    add("known-2019-after", "2019-04-26", 5, "2019-03-22")
    add("known-2020", "2020-01-23", 2, "2020-01-26")
    add("known-2020-after", "2020-01-23", 2, "2020-01-27")
    add("year-end-2005", "2005-12-30", 1)
    add("year-end-2007", "2007-12-28", 2)
    add("year-end-2018", "2018-12-28", 2)
    add("rest-start", "2016-02-07", 1)
    add("rest-start-back", "2016-02-07", -1)
    add("edge-first", "2004-01-01", 1)
    add("edge-first-back", "2004-01-05", -1)
    add("edge-last", "2026-12-30", 1)
    add("whole", "2004-01-01", len(ALL_WORKED), note="every working day of the calendar")
    for id, date, n in (("before", "2004-01-02", -1), ("after", "2026-12-31", 1), ("whole", "2004-01-01", len(ALL_WORKED) + 1), ("start", "2003-12-31", 1), ("start-after", "2027-01-04", -1)):
        v(f"add-outside-{id}", "add_working_days", {"date": date, "n": n}, error="JC-0201")

    def count(id, after, through, known=None):
        v(f"count-{id}", "count_working_days", {"after": after, "through": through}, {"count": count_working(d(after), d(through), d(known) if known else None)}, known_on=known)

    count("march", "2016-03-01", "2016-03-29")
    count("backwards", "2016-03-29", "2016-03-01")
    count("none", "2016-02-06", "2016-02-13")
    count("same", "2016-03-01", "2016-03-01")
    count("one", "2016-02-13", "2016-02-14")
    count("spring-2020", "2020-01-23", "2020-02-03")
    count("spring-2020-known", "2020-01-23", "2020-02-03", "2020-01-26")
    count("sept-2015-known", "2015-08-31", "2015-09-07", "2015-05-12")
    count("sept-2015", "2015-08-31", "2015-09-07")
    for year in (2005, 2008, 2012, 2015, 2018, 2020, 2024, 2026):
        count(f"year-{year}", f"{year}-01-01", f"{year}-12-31")
    count("all", "2004-01-01", "2026-12-31")
    v("count-outside-before", "count_working_days", {"after": "2003-12-30", "through": "2004-01-05"}, error="JC-0201")
    v("count-outside-after", "count_working_days", {"after": "2026-12-30", "through": "2027-01-05"}, error="JC-0201")


# --- 4. the rest --------------------------------------------------------------------------------------------------


def channels():
    def put(id, rule, arrival, date=None, error=None, note=None):
        vector("channels", f"R-{id}", "deadline.receipt_day", {"rule": rule, "arrival": arrival}, {"date": date} if date else None, error=error, note=note)
    for rule in ("GID-06", "GID-02"):
        put(f"{rule}-in-person", rule, {"channel": "in-person", "handed_at": "2025-03-14T16:59:00+08:00"}, "2025-03-14")
        put(f"{rule}-registered", rule, {"channel": "registered-mail", "signed_on": "2025-03-17"}, "2025-03-17")
        put(f"{rule}-ordinary", rule, {"channel": "ordinary-mail", "arrived_at": "2025-03-14T10:00:00+08:00", "confirmed_on": "2025-03-18"}, "2025-03-18")
        put(f"{rule}-internet", rule, {"channel": "internet", "arrived_at": "2025-03-14T22:10:00+08:00", "confirmed_on": "2025-03-17"}, "2025-03-17")
        put(f"{rule}-fax", rule, {"channel": "fax", "arrived_at": "2025-03-14T09:00:00+08:00", "confirmed_on": "2025-03-14"}, "2025-03-14")
    put("night", "GID-06", {"channel": "in-person", "handed_at": "2025-03-14T23:59:59+08:00"}, "2025-03-14")
    put("zone", "GID-06", {"channel": "in-person", "handed_at": "2025-03-14T16:30:00+00:00"}, "2025-03-15", note="half past midnight here")
    put("rest-day", "GID-06", {"channel": "internet", "arrived_at": "2025-10-01T09:00:00+08:00", "confirmed_on": "2025-10-04"}, "2025-10-04", note="a confirmation on a rest day is still that day")
    put("step", "information.answer", {"channel": "registered-mail", "signed_on": "2019-05-15"}, "2019-05-15")
    put("in-person-missing", "GID-06", {"channel": "in-person", "signed_on": "2025-03-17"}, error="JC-0227")
    put("registered-missing", "GID-06", {"channel": "registered-mail"}, error="JC-0227")
    put("ordinary-missing", "GID-06", {"channel": "ordinary-mail", "arrived_at": "2025-03-14T10:00:00+08:00"}, error="JC-0227")
    put("internet-missing", "GID-06", {"channel": "internet", "arrived_at": "2025-09-26T15:00:00+08:00"}, error="JC-0227", note="the web form alone starts nothing")
    put("fax-missing", "GID-06", {"channel": "fax", "arrived_at": "2025-03-14T09:00:00+08:00"}, error="JC-0227")
    put("no-rule", "LIC-06", {"channel": "in-person", "handed_at": "2025-03-14T16:59:00+08:00"}, error="JC-0240")
    put("no-rule-petition", "P22-01", {"channel": "ordinary-mail", "arrived_at": "2025-03-14T16:59:00+08:00"}, error="JC-0240")


def statuses():
    def put(id, request, progress, now, expect, note=None, division=HOME):
        answer = status(request, progress, now, division)
        assert answer["status"] == expect, (id, answer)
        full = {"finished_at": None, "ended_at": None, "posted_on": None} | progress
        vector("status", f"S-{id}", "deadline.status", {"request": request, "progress": full, "now": now}, answer, note=note, division=division)
    licence = {"rule": "LIC-13", "start": "2016-03-01"}
    put("not-started", licence, {}, "2016-02-29T12:00:00+08:00", "not-started")
    put("first-day", licence, {}, "2016-03-01T09:00:00+08:00", "running")
    put("running", licence, {}, "2016-03-15T09:00:00+08:00", "running")
    put("last-second", licence, {}, "2016-03-29T23:59:59+08:00", "running", "a period ends at 24:00 of its last day")
    put("overdue", licence, {}, "2016-03-30T00:00:01+08:00", "overdue")
    put("midnight", licence, {}, "2016-03-30T00:00:00+08:00", "overdue", "at 24:00 the period has expired: the instant belongs to the next day")
    put("midnight-finished", licence, {"finished_at": "2016-03-30T00:00:00+08:00"}, "2016-04-20T09:00:00+08:00", "missed", "the instant belongs to the next day")
    put("overdue-zone", licence, {}, "2016-03-29T16:00:01+00:00", "overdue", "midnight has passed here")
    put("running-zone", licence, {}, "2016-03-29T15:59:59+00:00", "running")
    put("met", licence, {"finished_at": "2016-03-29T23:59:59+08:00"}, "2016-04-20T09:00:00+08:00", "met")
    put("met-early", licence, {"finished_at": "2016-03-02T10:00:00+08:00"}, "2016-03-03T09:00:00+08:00", "met")
    put("met-zone", licence, {"finished_at": "2016-03-29T15:30:00+00:00"}, "2016-04-20T09:00:00+08:00", "met")
    put("missed", licence, {"finished_at": "2016-03-30T00:00:01+08:00"}, "2016-04-20T09:00:00+08:00", "missed")
    put("missed-zone", licence, {"finished_at": "2016-03-29T16:30:00+00:00"}, "2016-04-20T09:00:00+08:00", "missed")
    put("ended", licence, {"ended_at": "2016-03-10T10:00:00+08:00"}, "2016-04-20T09:00:00+08:00", "ended", "withdrawn")
    held = {**licence, "exclusions": [{"kind": "hearing", "from": "2016-03-10"}]}
    put("held", held, {}, "2016-04-20T09:00:00+08:00", "held")
    awaited = {**licence, "corrections": [{"noticed_on": "2016-03-04"}]}
    put("held-correction", awaited, {}, "2016-04-20T09:00:00+08:00", "held")
    later = {**licence, "exclusions": [{"kind": "hearing", "from": "2016-04-05"}]}
    put("not-held", later, {}, "2016-04-20T09:00:00+08:00", "overdue", "the hearing began after the end")
    extended = {**licence, "extensions": [{"value": 10, "approved_on": "2016-03-25", "approver": "head-of-organ"}]}
    put("extended", extended, {}, "2016-04-10T09:00:00+08:00", "running")
    put("extended-missed", extended, {"finished_at": "2016-04-15T09:00:00+08:00"}, "2016-04-20T09:00:00+08:00", "missed")
    petition = {"rule": "P05-04", "start": "2015-03-02"}  # raw 2015-05-01, rolled 2015-05-04
    put("silent-running", petition, {}, "2015-05-01T23:59:59+08:00", "running", "the target of the office has passed, the raw day has not")
    put("silent-disputed", petition, {}, "2015-05-02T00:00:01+08:00", "disputed")
    put("silent-disputed-last", petition, {}, "2015-05-04T23:59:59+08:00", "disputed")
    put("silent-overdue", petition, {}, "2015-05-05T00:00:01+08:00", "overdue")
    put("silent-met", petition, {"finished_at": "2015-05-01T18:00:00+08:00"}, "2015-06-01T09:00:00+08:00", "met")
    put("silent-finished-disputed", petition, {"finished_at": "2015-05-04T17:00:00+08:00"}, "2015-06-01T09:00:00+08:00", "disputed")
    put("silent-missed", petition, {"finished_at": "2015-05-05T08:00:00+08:00"}, "2015-06-01T09:00:00+08:00", "missed")
    reply = {"rule": "P22-13a", "start": "2022-06-30"}
    put("citizen-met", reply, {"finished_at": "2022-07-30T10:00:00+08:00"}, "2022-09-01T09:00:00+08:00", "met")
    put("citizen-disputed", reply, {"finished_at": "2022-08-01T10:00:00+08:00"}, "2022-09-01T09:00:00+08:00", "disputed")
    put("citizen-missed", reply, {"finished_at": "2022-08-02T10:00:00+08:00"}, "2022-09-01T09:00:00+08:00", "missed")
    put("silent-worked", {"rule": "P05-04", "start": "2015-03-12"}, {"finished_at": "2015-05-12T10:00:00+08:00"}, "2015-06-01T09:00:00+08:00", "missed", "silence matters only where the last day is a rest day")
    court = {"rule": "MED-11", "start": "2014-09-02"}  # raw 2014-10-02, rolled 2014-10-08
    put("rolls-running", court, {}, "2014-10-07T12:00:00+08:00", "running")
    put("rolls-met", court, {"finished_at": "2014-10-08T17:00:00+08:00"}, "2014-11-01T09:00:00+08:00", "met")
    put("rolls-missed", court, {"finished_at": "2014-10-09T09:00:00+08:00"}, "2014-11-01T09:00:00+08:00", "missed")
    put("rolls-overdue", court, {}, "2014-10-09T00:00:01+08:00", "overdue")
    put("posted-met", court, {"finished_at": "2014-10-11T09:00:00+08:00", "posted_on": "2014-10-08"}, "2014-11-01T09:00:00+08:00", "met", "posted in time: the time in transit does not count")
    put("posted-missed", court, {"finished_at": "2014-10-11T09:00:00+08:00", "posted_on": "2014-10-09"}, "2014-11-01T09:00:00+08:00", "missed")
    put("suit-posted", {"rule": "PER-33", "start": "2016-03-01"}, {"finished_at": "2016-09-05T09:00:00+08:00", "posted_on": "2016-09-01"}, "2016-10-01T09:00:00+08:00", "met")
    vector("status", "S-no-limit", "deadline.status", {"request": {"rule": "P22-10", "start": "2022-05-05", "facts": {"petition-route": "suggestion"}}, "progress": {"finished_at": None, "ended_at": None, "posted_on": None}, "now": "2023-05-05T09:00:00+08:00"},
           {"due": None}, note="no limit: never overdue; which word stands for it is left open")
    put("ended-petition", petition, {"ended_at": "2015-04-01T10:00:00+08:00"}, "2015-06-01T09:00:00+08:00", "ended")
    put("term", {"rule": "MED-03", "start": "2014-03-20"}, {}, "2017-03-20T12:00:00+08:00", "running")
    vector("status", "S-finished-before", "deadline.status", {"request": licence, "progress": {"finished_at": "2016-02-29T10:00:00+08:00", "ended_at": None, "posted_on": None}, "now": "2016-04-20T09:00:00+08:00"}, error="JC-0229")
    put("posted-only", court, {"posted_on": "2014-10-08"}, "2014-11-01T09:00:00+08:00", "met", "posted on the last day, not yet arrived")
    put("posted-only-late", court, {"posted_on": "2014-10-09"}, "2014-11-01T09:00:00+08:00", "missed")
    put("posted-not-listed", reply, {"finished_at": "2022-08-02T10:00:00+08:00", "posted_on": "2022-07-29"}, "2022-09-01T09:00:00+08:00", "missed", "the rule does not list the time in transit")
    put("posted-only-not-listed", reply, {"posted_on": "2022-07-29"}, "2022-09-01T09:00:00+08:00", "overdue", "the rule does not list the time in transit")


def silences():
    def put(id, request, now, note=None, division=HOME):
        vector("silence", f"L-{id}", "deadline.silence", {"request": request, "now": now}, silence(request, now, division), note=note, division=division)
    put("licence-before", {"rule": "LIC-06", "start": "2016-02-03"}, "2016-02-15T23:59:59+08:00", "the last day has not passed")
    put("licence-after", {"rule": "LIC-06", "start": "2016-02-03"}, "2016-02-20T09:00:00+08:00")
    put("licence-decide", {"rule": "LIC-13", "start": "2016-03-01"}, "2016-03-30T09:00:00+08:00", "no deemed result: liability only")
    put("renewal-before", {"rule": "LIC-24", "start": "2016-12-31"}, "2016-12-31T12:00:00+08:00")
    put("review-2017", {"rule": "review.check", "start": "2023-12-04"}, "2023-12-12T09:00:00+08:00", "to 2023: accepted as of receipt")
    put("review-2023", {"rule": "review.check", "start": "2024-01-02"}, "2024-01-10T09:00:00+08:00", "from 2024: accepted from the day the check period ends")
    put("review-2023-before", {"rule": "review.check", "start": "2024-01-02"}, "2024-01-09T23:00:00+08:00")
    put("review-correct", {"rule": "PER-40b", "start": "2024-03-01"}, "2024-03-18T09:00:00+08:00", "taken as given up")
    put("consent", {"rule": "GID-07", "start": "2019-09-20"}, "2019-10-20T09:00:00+08:00", "a joint author's silence is consent")
    put("third-party", {"rule": "GID-05", "start": "2019-09-20"}, "2019-10-20T09:00:00+08:00", "a third party's silence is not")
    put("right-lost", {"rule": "MED-11", "start": "2014-09-02"}, "2014-10-09T00:00:00+08:00", "after the rolled day")
    put("right-not-lost", {"rule": "MED-11", "start": "2014-09-02"}, "2014-10-08T18:00:00+08:00")
    put("award", {"rule": "LDA-12", "start": "2015-09-10"}, "2015-10-15T09:00:00+08:00", "the award takes effect")
    put("answer", {"rule": "LDA-07a", "start": "2015-09-10"}, "2015-09-25T09:00:00+08:00", "the procedure goes on")
    put("may-sue", {"rule": "PER-34", "start": "2016-03-01"}, "2016-05-04T09:00:00+08:00")
    put("may-apply", {"rule": "PER-31", "start": "2016-03-01"}, "2016-05-04T09:00:00+08:00")
    put("petition", {"rule": "P05-04", "start": "2015-03-02"}, "2015-05-05T09:00:00+08:00", "silent law: after the rolled day")
    put("petition-disputed", {"rule": "P05-04", "start": "2015-03-02"}, "2015-05-03T09:00:00+08:00", "between the raw and the rolled day nothing follows yet")
    put("petition-2022", {"rule": "P22-12", "start": "2022-05-10", "facts": {"petition-route": "route-6"}}, "2022-07-12T09:00:00+08:00")
    put("rating", {"rule": "DSP-36", "start": "2020-06-01"}, "2020-06-09T09:00:00+08:00", "the default rating", "440000")
    put("forest", {"rule": "GDF-02b", "start": "2022-07-01"}, "2022-08-02T09:00:00+08:00", None, "440000")
    put("none-mediation", {"rule": "MED-14", "start": "2015-03-02"}, "2015-06-01T09:00:00+08:00", "no deemed result")
    put("none-hotline", {"rule": "hotline.handle", "start": "2022-09-30", "facts": {"hotline-kind": "help"}}, "2022-12-01T09:00:00+08:00")
    put("none-review", {"rule": "PER-46", "start": "2016-03-01"}, "2016-12-01T09:00:00+08:00")
    put("at-once", {"rule": "P22-09", "start": "2022-06-01"}, "2022-06-02T00:00:00+08:00")


def exclusions():
    def put(id, rule, start, spans, note=None, kinds=("hearing", "expert-review", "appraisal", "testing"), extra=(), **more):
        spans = [{"kind": kinds[n % len(kinds)], "from": a, "to": b} for n, (a, b) in enumerate(spans)]
        input = {"rule": rule, "start": start, "exclusions": spans, **more}
        answer = due(input)
        if extra:
            answer["reasons_include"] = answer.get("reasons_include", []) + list(extra)
        vector("exclusions", f"X-{id}", "deadline.due", input, answer, note=note)
    licence = lambda id, *spans, note=None, extra=(), **more: put(id, "LIC-13", "2016-03-01", spans, note, extra=extra, **more)
    licence("one", ("2016-03-07", "2016-03-18"))
    licence("one-day", ("2016-03-07", "2016-03-07"), note="both days are included")
    licence("weekend", ("2016-03-05", "2016-03-06"), note="rest days would not have counted anyway")
    licence("across-weekend", ("2016-03-04", "2016-03-07"))
    licence("overlap", ("2016-03-07", "2016-03-11"), ("2016-03-10", "2016-03-15"), note="what overlaps is counted once", extra=["exclusions-overlap"])
    licence("nested", ("2016-03-07", "2016-03-18"), ("2016-03-09", "2016-03-10"), extra=["exclusions-overlap"])
    licence("same-twice", ("2016-03-07", "2016-03-18"), ("2016-03-07", "2016-03-18"), extra=["exclusions-overlap"])
    licence("touching", ("2016-03-07", "2016-03-09"), ("2016-03-10", "2016-03-11"))
    licence("apart", ("2016-03-07", "2016-03-08"), ("2016-03-22", "2016-03-24"))
    licence("order", ("2016-03-22", "2016-03-24"), ("2016-03-07", "2016-03-08"), note="the order does not matter")
    licence("three", ("2016-03-07", "2016-03-10"), ("2016-03-09", "2016-03-16"), ("2016-03-16", "2016-03-22"), extra=["exclusions-overlap"])
    licence("before-start", ("2016-02-20", "2016-02-26"), note="wholly before the start: nothing changes", extra=["exclusion-outside"])
    licence("on-start", ("2016-03-01", "2016-03-01"), note="the start day does not count anyway")
    licence("straddles-start", ("2016-02-25", "2016-03-03"), note="only the part inside counts", extra=["exclusion-outside"])
    licence("after-end", ("2016-04-05", "2016-04-08"), note="wholly after the end: nothing changes", extra=["exclusion-outside"])
    licence("last-day", ("2016-03-29", "2016-03-29"), note="the last day itself is left out")
    licence("day-after", ("2016-03-30", "2016-03-31"), note="begins the day after the end")
    licence("straddles-end", ("2016-03-28", "2016-04-08"), note="the end moves behind the interval")
    licence("chain", ("2016-03-28", "2016-03-30"), ("2016-03-31", "2016-04-06"), note="the first moves the end into the second")
    licence("holiday", ("2016-04-01", "2016-04-05"), ("2016-03-21", "2016-03-25"), note="Qingming inside")
    licence("open", ("2016-03-10", None), note="goes on: held")
    licence("open-last-day", ("2016-03-29", None), note="begins on the last day: held")
    licence("open-after", ("2016-03-30", None), note="begins after the end: nothing changes")
    licence("open-moved", ("2016-03-07", "2016-03-11"), ("2016-04-01", None), note="within the moved end: held")
    licence("open-two", ("2016-03-15", None), ("2016-03-10", None), note="held since the earlier")
    licence("long", ("2016-03-02", "2016-12-30"), note="almost a year")
    put("national-day", "GID-06", "2025-09-15", [("2025-09-22", "2025-10-10")], "make-up days inside the interval count as left out", kinds=("opinions",))
    calendar_kinds = ("appraisal", "site-survey", "suspension")
    review = lambda id, *spans, note=None, **more: put(id, "PER-46", "2016-03-01", spans, note, calendar_kinds, **more)
    review("calendar", ("2016-03-07", "2016-03-18"), note="calendar days: rest days inside count too")
    review("calendar-overlap", ("2016-03-07", "2016-03-18"), ("2016-03-15", "2016-03-25"))
    review("calendar-rolls", ("2016-03-07", "2016-03-08"), ("2016-04-04", "2016-04-04"), note="then rolled once")
    review("calendar-tail", ("2016-04-29", "2016-05-10"), note="moves the end behind the interval")
    review("calendar-open", ("2016-04-20", None))
    review("calendar-year", ("2016-03-02", "2017-03-01"), note="365 days left out")
    months = lambda id, *spans, note=None: put(id, "PER-33", "2016-03-01", spans, note, ("force-majeure", "transit"))
    months("months", ("2016-05-01", "2016-05-20"), note="month end plus the days left out")
    months("months-tail", ("2016-08-30", "2016-09-10"), note="the added days run into the interval: repeated until stable")
    months("months-chain", ("2016-08-25", "2016-09-01"), ("2016-09-05", "2016-09-12"), note="the first moves the end into the second")
    months("months-overlap", ("2016-05-01", "2016-05-20"), ("2016-05-10", "2016-05-25"))
    months("months-outside", ("2016-02-01", "2016-02-28"))
    months("months-open", ("2016-08-31", None))
    put("hearing-petition", "P05-06b", "2015-03-02", [("2015-03-16", "2015-03-20")], None, ("hearing",))
    for id, rule, start, kind_, note in (
        ("survey", "LIC-13", "2016-03-01", "site-survey", "not among the eight of the licensing law"),
        ("opinions", "LIC-13", "2016-03-01", "opinions", "not among the eight of the licensing law"),
        ("petition", "P05-04", "2015-03-12", "hearing", "only the re-examination leaves out the hearing"),
        ("information", "GID-06", "2019-09-20", "hearing", None),
        ("notice", "LIC-06", "2016-03-01", "hearing", None),
        ("suit-1989", "PER-37", "2014-03-03", "force-majeure", None),
    ):
        vector("exclusions", f"X-refused-{id}", "deadline.due", {"rule": rule, "start": start, "exclusions": [{"kind": kind_, "from": "2016-03-07" if start > "2016" else start, "to": None}]}, error="JC-0215", field="exclusions[0].kind", note=note)
    vector("exclusions", "X-refused-second", "deadline.due", {"rule": "LIC-13", "start": "2016-03-01", "exclusions": [{"kind": "hearing", "from": "2016-03-07", "to": "2016-03-08"}, {"kind": "site-survey", "from": "2016-03-07", "to": "2016-03-08"}]}, error="JC-0215", field="exclusions[1].kind")
    vector("exclusions", "X-reversed", "deadline.due", {"rule": "LIC-13", "start": "2016-03-01", "exclusions": [{"kind": "hearing", "from": "2016-03-18", "to": "2016-03-07"}]}, error="JC-0216", field="exclusions[0].to")


def extensions():
    def put(id, rule, start, spans, approver, note=None, error=None, field=None, by_handler=False, **more):
        spans = [{"value": value, "approved_on": on, "approver": approver} | ({"by_handler": True} if by_handler else {}) for value, on in spans]
        input = {"rule": rule, "start": start, "extensions": spans, **more}
        vector("extensions", f"E-{id}", "deadline.due", input, None if error else due(input), error=error, field=field, note=note)
    organ, handling = "head-of-organ", "head-of-handling-organ"
    put("cap", "LIC-13", "2016-03-01", [(10, "2016-03-25")], organ, "at the cap")
    put("part", "LIC-13", "2016-03-01", [(4, "2016-03-25")], organ)
    put("last-day", "LIC-13", "2016-03-01", [(10, "2016-03-29")], organ, "approved on the last day")
    put("start-day", "LIC-13", "2016-03-01", [(10, "2016-03-01")], organ)
    put("two", "LIC-13", "2016-03-01", [(4, "2016-03-25"), (6, "2016-04-05")], organ, "two that keep within the cap together")
    put("above", "LIC-13", "2016-03-01", [(11, "2016-03-25")], organ, error="JC-0218", field="extensions")
    put("two-above", "LIC-13", "2016-03-01", [(6, "2016-03-25"), (5, "2016-04-05")], organ, "together above the cap", error="JC-0218", field="extensions")
    put("far-above", "LIC-13", "2016-03-01", [(36500, "2016-03-25")], organ, error="JC-0218", field="extensions")
    put("two-far-above", "LIC-13", "2016-03-01", [(36500, "2016-03-25"), (36500, "2016-03-25")], organ, "the sum is far above the cap", error="JC-0218", field="extensions")
    for value in (0, -1, 4294967295, 4294967296):
        vector("extensions", f"E-value-{value}", "deadline.due", {"rule": "LIC-13", "start": "2016-03-01", "extensions": [{"value": value, "approved_on": "2016-03-25", "approver": organ}]},
               any=["JC-0230", "JC-0206", "JC-0243"] if value < 1 else ["JC-0218", "JC-0206", "JC-0230", "JC-0243"])
    put("late", "LIC-13", "2016-03-01", [(10, "2016-03-30")], organ, "one day after the end", error="JC-0219", field="extensions[0].approved_on")
    put("second-late", "LIC-13", "2016-03-01", [(4, "2016-03-25"), (6, "2016-04-07")], organ, "after the extended end", error="JC-0219", field="extensions[1].approved_on")
    put("approver", "LIC-13", "2016-03-01", [(10, "2016-03-25")], "head-of-government", error="JC-0220", field="extensions[0].approver")
    put("approver-joint", "LIC-14", "2016-03-01", [(15, "2016-04-25")], organ, "a joint licence needs the head of the government", error="JC-0220", field="extensions[0].approver")
    put("joint", "LIC-14", "2016-03-01", [(15, "2016-04-25")], "head-of-government")
    put("handler", "LIC-13", "2016-03-01", [(10, "2016-03-25")], organ, error="JC-0221", field="extensions[0].by_handler", by_handler=True)
    put("none", "LIC-06", "2016-03-01", [(5, "2016-03-04")], organ, error="JC-0217", field="extensions")
    put("none-pre-review", "LIC-15", "2016-03-01", [(10, "2016-03-25")], organ, error="JC-0217", field="extensions")
    put("none-simplified", "PER-42", "2024-03-01", [(30, "2024-03-25")], "head-of-review-body", error="JC-0217", field="extensions", facts={"review-procedure": "simplified"})
    put("petition", "P05-04", "2015-03-12", [(30, "2015-05-11")], handling)
    put("petition-raw", "P05-04", "2015-03-02", [(30, "2015-05-01")], handling, "approved on the raw last day, a rest day; from the un-rolled end")
    put("petition-late", "P05-04", "2015-03-02", [(30, "2015-05-04")], handling, "the law is silent on rolling: the raw day ends it", error="JC-0219", field="extensions[0].approved_on")
    put("petition-above", "P05-04", "2015-03-12", [(31, "2015-05-08")], handling, error="JC-0218", field="extensions")
    put("petition-approver", "P05-04", "2015-03-12", [(30, "2015-05-08")], organ, error="JC-0220", field="extensions[0].approver")
    put("unrolled", "PER-46", "2016-03-02", [(30, "2016-04-29")], "head-of-review-authority", "the base ends on 2016-05-01, a rest day: the extension runs from there")
    put("rolled-approval", "PER-46", "2016-03-02", [(30, "2016-05-03")], "head-of-review-authority", "approved on the rolled last day: the law rolls")
    put("rolled-late", "PER-46", "2016-03-02", [(30, "2016-05-04")], "head-of-review-authority", error="JC-0219", field="extensions[0].approved_on")
    put("review-2017-approver", "PER-46", "2016-03-02", [(30, "2016-04-29")], "head-of-review-body", error="JC-0220", field="extensions[0].approver")
    put("review-2023", "PER-41", "2024-03-01", [(30, "2024-04-26")], "head-of-review-body", facts={"review-procedure": "ordinary"})
    put("review-2023-approver", "PER-41", "2024-03-01", [(30, "2024-04-26")], "head-of-review-authority", error="JC-0220", field="extensions[0].approver", facts={"review-procedure": "ordinary"})
    put("court", "MED-17", "2014-09-17", [(10, "2014-09-30")], "court-president", "the base ends in National Day")
    put("information", "GID-06", "2019-09-20", [(20, "2019-10-18")], "head-of-disclosure-office")
    put("months", "GDL-04", "2014-03-17", [(6, "2014-09-12")], "next-higher-government", "six months from the end of six months")
    put("months-end", "GDL-04", "2014-08-31", [(6, "2015-02-27")], "next-higher-government", "from the base end of 28 February, not from the start")
    put("not-stated", "SAM-03", "2022-03-01", [(15, "2022-03-21")], organ, "the rule names no approver: anybody's will do")
    put("excluded", "LIC-13", "2016-03-01", [(10, "2016-04-12")], organ, "time left out, then the extension", exclusions=[{"kind": "expert-review", "from": "2016-03-07", "to": "2016-03-18"}])
    put("excluded-late", "LIC-13", "2016-03-01", [(10, "2016-04-14")], organ, error="JC-0219", field="extensions[0].approved_on", exclusions=[{"kind": "expert-review", "from": "2016-03-07", "to": "2016-03-18"}])
    put("excluded-inside", "LIC-13", "2016-03-01", [(10, "2016-03-25")], organ, "time left out inside the extension", exclusions=[{"kind": "hearing", "from": "2016-04-05", "to": "2016-04-06"}])
    put("restarted", "LIC-13", "2016-03-01", [(10, "2016-04-12")], organ, "after a correction that restarts", corrections=[{"noticed_on": "2016-03-08", "corrected_on": "2016-03-15"}])
    vector("extensions", "E-total", "deadline.due", (input := {"rule": "PHN-02", "start": "2016-03-01", "extensions": [{"value": 60, "approved_on": "2016-03-25", "approver": "not-stated"}]}), due(input, "410000"), division="410000", note="ninety days in all: sixty may be added")
    vector("extensions", "E-total-above", "deadline.due", {"rule": "PHN-02", "start": "2016-03-01", "extensions": [{"value": 61, "approved_on": "2016-03-25", "approver": "not-stated"}]}, error="JC-0218", field="extensions", division="410000")


def corrections():
    def put(id, rule, start, spans, note=None, error=None, field=None, **more):
        spans = [{"noticed_on": a, "corrected_on": b} for a, b in spans]
        input = {"rule": rule, "start": start, "corrections": spans, **more}
        vector("corrections", f"K-{id}", "deadline.due", input, None if error else due(input), error=error, field=field, note=note)
    put("restarts", "LIC-13", "2016-03-01", [("2016-03-04", "2016-03-15")])
    put("same-day", "LIC-13", "2016-03-01", [("2016-03-01", "2016-03-01")], "noticed and corrected on the day of receipt")
    put("last-day", "LIC-13", "2016-03-01", [("2016-03-08", "2016-03-15")], "noticed on the fifth working day")
    put("late", "LIC-13", "2016-03-01", [("2016-03-09", "2016-03-15")], "noticed on the sixth: the start stays")
    put("late-awaited", "LIC-13", "2016-03-01", [("2016-03-09", None)], "late and awaited: the start stays")
    put("late-holiday", "LIC-13", "2016-02-03", [("2016-02-15", "2016-02-22")], "the fifth working day lies after Spring Festival")
    put("late-holiday-2", "LIC-13", "2016-02-03", [("2016-02-16", "2016-02-22")], "one day later")
    put("awaited", "LIC-13", "2016-03-01", [("2016-03-04", None)], "held until the papers come")
    put("joint", "LIC-14", "2016-03-01", [("2016-03-04", "2016-03-15")])
    put("information", "GID-06", "2020-01-13", [("2020-01-21", "2020-02-10")])
    put("information-late", "GID-06", "2020-01-13", [("2020-01-22", "2020-02-10")], "late, and the law is silent: it restarts with a caveat")
    put("information-awaited", "GID-06", "2020-01-13", [("2020-01-20", None)])
    put("rest-day", "LIC-13", "2016-03-01", [("2016-03-04", "2016-03-13")], "the papers came on a Sunday")
    put("excluded", "PER-46", "2016-03-01", [("2016-03-04", "2016-03-15")], "the days after the notice through the papers are left out")
    put("excluded-same-day", "PER-46", "2016-03-01", [("2016-03-04", "2016-03-04")], "no day is left out")
    put("excluded-next-day", "PER-46", "2016-03-01", [("2016-03-04", "2016-03-05")])
    put("excluded-two", "PER-46", "2016-03-01", [("2016-03-04", "2016-03-10"), ("2016-03-20", "2016-03-25")])
    put("excluded-open", "PER-46", "2016-03-01", [("2016-03-04", None)], "held since the day after the notice")
    put("excluded-and-kind", "PER-46", "2016-03-01", [("2016-03-04", "2016-03-15")], "the same time named twice is counted once", exclusions=[{"kind": "correction", "from": "2016-03-05", "to": "2016-03-15"}])
    put("excluded-2024", "PER-41", "2024-03-01", [("2024-03-05", "2024-03-14")], facts={"review-procedure": "ordinary"})
    put("excluded-simplified", "PER-42", "2024-03-01", [("2024-03-05", "2024-03-14")], facts={"review-procedure": "simplified"})
    put("no-effect", "P05-04", "2015-03-12", [("2015-03-16", "2015-03-20")], "the petition regulations give a correction no effect")
    put("no-effect-pre-review", "LIC-15", "2016-03-01", [("2016-03-04", "2016-03-15")])
    put("two-restarts", "LIC-13", "2016-03-01", [("2016-03-02", "2016-03-10"), ("2016-03-04", "2016-03-15")], "the later papers decide")
    put("reversed", "LIC-13", "2016-03-01", [("2016-03-04", "2016-03-03")], error="JC-0222", field="corrections[0].corrected_on")
    put("before-start", "LIC-13", "2016-03-01", [("2016-02-29", "2016-03-03")], error="JC-0223", field="corrections[0].noticed_on")
    put("second-reversed", "LIC-13", "2016-03-01", [("2016-03-02", "2016-03-10"), ("2016-03-04", "2016-03-03")], error="JC-0222", field="corrections[1].corrected_on")
    put("excluded-reversed", "PER-46", "2016-03-01", [("2016-03-04", "2016-03-02")], error="JC-0222", field="corrections[0].corrected_on")


def errors():
    def put(id, input, error=None, field=None, note=None, division=HOME, any=None, call="deadline.due"):
        vector("errors", f"F-{id}", call, input, error=error, field=field, any=any, note=note, division=division)
    put("0203-31-february", {"rule": "LIC-13", "start": "2016-02-31"}, "JC-0203", "start")
    put("0203-29-february", {"rule": "LIC-13", "start": "2015-02-29"}, "JC-0203", "start")
    put("0203-day-zero", {"rule": "LIC-13", "start": "2016-03-00"}, "JC-0203", "start")
    put("0203-law-on", {"rule": "LIC-13", "start": "2016-03-01", "law_on": "2016-04-31"}, "JC-0203", "law_on")
    put("0203-calendar", {"date": "2016-02-30"}, "JC-0203", "date", call="calendar.day")
    put("0204-naive", {"rule": "DSP-25", "start": "2022-01-05", "started_at": "2022-01-05T09:30:00"}, "JC-0204", "started_at", division="410500")
    put("0207-near", {"rule": "LIC-133", "start": "2016-03-01"}, "JC-0207", "rule", "near LIC-13")
    put("0207-case", {"rule": "lic-13", "start": "2016-03-01"}, "JC-0207", "rule", "ids have their case")
    put("0207-nothing-near", {"rule": "no-such-rule-anywhere", "start": "2016-03-01"}, "JC-0207", "rule")
    put("0207-provision", {"rule": "LIC-17", "start": "2016-03-01"}, "JC-0207", "rule", "a provision is not a period")
    put("0208-anyang", {"rule": "DSP-24", "start": "2022-03-01"}, "JC-0208", "rule", "a rule of Anyang asked from Jiaoling")
    put("0208-shenzhen", {"rule": "SZM-02a", "start": "2022-06-01"}, "JC-0208", "rule", "a city of the same province is not on the line")
    put("0208-guangdong", {"rule": "GDL-04", "start": "2022-07-01"}, "JC-0208", "rule", division="000000")
    put("0209-petition", {"rule": "P05-04", "start": "2022-05-01"}, "JC-0209", "rule", "the first day after its end")
    put("0209-information", {"rule": "GID-13", "start": "2019-09-20"}, "JC-0209", "rule")
    put("0209-review", {"rule": "PER-47", "start": "2024-01-05"}, "JC-0209", "rule")
    put("0209-suit", {"rule": "PER-37", "start": "2015-05-01"}, "JC-0209", "rule")
    put("0209-term", {"rule": "VIL-02", "start": "2018-12-29"}, "JC-0209", "rule")
    put("0209-village", {"rule": "village.assembly-notice", "start": "2026-01-10"}, "JC-0209", "rule", "the text of 2025 was not seen")
    put("0209-law-on", {"rule": "P05-04", "start": "2022-04-20", "law_on": "2022-05-10"}, "JC-0209", "rule")
    put("0210-information", {"rule": "GID-06", "start": "2014-09-22"}, "JC-0210", "rule")
    put("0210-review", {"rule": "PER-38", "start": "2023-12-31"}, "JC-0210", "rule", "the last day before")
    put("0210-suit", {"rule": "PER-33", "start": "2015-04-30"}, "JC-0210", "rule")
    put("0210-licence", {"rule": "LIC-13", "start": "2004-06-30"}, "JC-0210", "rule")
    put("0210-hotline", {"rule": "hotline.handle", "start": "2022-08-31", "facts": {"hotline-kind": "help"}}, "JC-0210", "rule")
    put("0212-petition", {"rule": "petition.finish", "start": "2022-05-10"}, "JC-0212", "facts.petition-route")
    put("0212-petition-id", {"rule": "P22-12", "start": "2022-05-10"}, "JC-0212", "facts.petition-route")
    put("0212-hotline", {"rule": "hotline.handle", "start": "2022-09-30"}, "JC-0212", "facts.hotline-kind")
    put("0212-hearing", {"rule": "licence.hearing-request", "start": "2016-03-01"}, "JC-0212", "facts.hearing-reader")
    put("0212-review", {"rule": "review.decide", "start": "2024-03-01"}, "JC-0212", "facts.review-procedure")
    put("0213-route", {"rule": "petition.finish", "start": "2022-05-10", "facts": {"petition-route": "route-9"}}, "JC-0213", "facts.petition-route")
    put("0214-fact", {"rule": "petition.finish", "start": "2022-05-10", "facts": {"weather": "rain"}}, "JC-0214", "facts")
    put("0214-plain-rule", {"rule": "LIC-13", "start": "2016-03-01", "facts": {"weather": "rain"}}, "JC-0214", "facts")
    put("0235-route", {"rule": "P22-12", "start": "2022-05-10", "facts": {"petition-route": "route-1"}}, "JC-0235", "facts.petition-route")
    put("0215-survey", {"rule": "LIC-13", "start": "2016-03-01", "exclusions": [{"kind": "site-survey", "from": "2016-03-07", "to": "2016-03-08"}]}, "JC-0215", "exclusions[0].kind")
    put("0216-reversed", {"rule": "LIC-13", "start": "2016-03-01", "exclusions": [{"kind": "hearing", "from": "2016-03-08", "to": "2016-03-07"}]}, "JC-0216", "exclusions[0].to")
    for unit in ("calendar-days", "working-days", "months", "years", "hours"):
        put(f"0230-zero-{unit}", {"given": {"limit": {"value": 0, "unit": unit}}, "start": "2016-03-01"}, "JC-0230", note="at once is a word, not zero")
    put("0230-36501", {"given": {"limit": {"value": 36501, "unit": "calendar-days"}}, "start": "2016-03-01"}, "JC-0230")
    many = ["JC-0230", "JC-0206", "JC-0243"]
    put("limit-minus-1", {"given": {"limit": {"value": -1, "unit": "calendar-days"}}, "start": "2016-03-01"}, any=many)
    put("limit-2147483648", {"given": {"limit": {"value": 2147483648, "unit": "calendar-days"}}, "start": "2016-03-01"}, any=many)
    put("0231-exclusion", {"given": {"limit": {"value": 10, "unit": "calendar-days"}, "direction": "backwards"}, "start": "2016-03-20", "exclusions": [{"kind": "hearing", "from": "2016-03-14", "to": "2016-03-15"}]}, "JC-0231")
    put("0231-correction", {"rule": "VIL-15", "start": "2016-03-20", "corrections": [{"noticed_on": "2016-03-21", "corrected_on": "2016-03-22"}]}, "JC-0231")
    put("backwards-extension", {"rule": "VIL-15", "start": "2016-03-20", "extensions": [{"value": 5, "approved_on": "2016-03-08", "approver": "head-of-organ"}]}, any=["JC-0231", "JC-0217"])
    put("0224-anyang", {"rule": "DSP-25", "start": "2022-01-05"}, "JC-0224", "started_at", division="410500")
    put("0224-given", {"given": {"limit": {"value": 24, "unit": "hours"}}, "start": "2022-01-05"}, "JC-0224", "started_at")
    put("0202-working", {"rule": "LIC-06", "start": "2026-12-22", "certain": True}, "JC-0202")
    put("0202-rolled", {"given": {"limit": {"value": 10, "unit": "calendar-days"}, "last_day": "rolls", "last_basis": "PER-13"}, "start": "2026-12-16", "certain": True}, "JC-0202")
    put("0201-after", {"rule": "LIC-13", "start": "2026-12-15"}, "JC-0201")
    put("0201-after-calendar", {"given": {"limit": {"value": 30, "unit": "calendar-days"}}, "start": "2026-12-15"}, "JC-0201")
    put("0201-start", {"given": {"limit": {"value": 5, "unit": "working-days"}}, "start": "2027-01-04"}, "JC-0201")
    put("0201-before", {"given": {"limit": {"value": 5, "unit": "working-days"}}, "start": "2003-12-30"}, "JC-0201")
    put("0201-before-law", {"rule": "PER-44", "start": "2003-06-02"}, "JC-0201", note="the law held, the calendar begins in 2004")
    put("0201-bar", {"rule": "LIC-29b", "start": "2024-06-03"}, "JC-0201", note="three years on")
    put("0201-backwards", {"given": {"limit": {"value": 5, "unit": "working-days"}, "direction": "backwards"}, "start": "2004-01-06"}, "JC-0201")
    put("0228-no-hours", {"given": {"limit": {"value": 8, "unit": "working-hours"}}, "start": "2016-03-01", "started_at": "2016-03-01T09:00:00+08:00"}, "JC-0228")
    put("0232-division", {"rule": "LIC-13", "start": "2016-03-01"}, "JC-0232", division="44")
    put("0233-office", {"rule": "LIC-13", "start": "2016-03-01", "office": "no-such-office"}, "JC-0233", "office")
    put("0237-both", {"rule": "LIC-13", "given": {"limit": {"value": 5, "unit": "working-days"}}, "start": "2016-03-01"}, "JC-0237")
    put("0241-unit", {"given": {"limit": {"value": 5, "unit": "fortnights"}}, "start": "2016-03-01"}, any=["JC-0241", "JC-0205"])
    put("0242-unknown", {"rule": "LIC-13", "start": "2016-03-01", "colour": "red"}, "JC-0242")
    put("0234-no-start", {"rule": "LIC-13"}, "JC-0234", "start")
    put("0243-start-number", {"rule": "LIC-13", "start": 20160301}, any=["JC-0243", "JC-0203"])
    own("F-certain-ok", {"rule": "LIC-06", "start": "2026-12-18", "certain": True}, "the last certain day itself", file="errors")
    own("F-provisional", {"rule": "LIC-06", "start": "2026-12-22"}, "without asking for certainty: a caveat", file="errors")


# --- traps of the law of other rooms -------------------------------------------------------------------------------


def rooms():
    def put(trap, id, call, note, certainty, input, expected, division=HOME):
        vector(f"trap-{trap}", id, call, input, expected, source=f"law_traps {id.rsplit('-', 1)[0] if id.count('-') > 1 else id}", note=note, certainty=certainty, division=division)
    put(14, "T14-a", "village.assembly", "Assembly 2016-03-20: 801 adults, 401 present, 200 for, 150 against, 51 abstain", "text",
        {"date": "2016-03-20", "adults": 801, "adults_present": 401, "votes": {"for": 200, "against": 150, "abstain": 51}},
        {"quorum": True, "needed_for_quorum": 401, "passed": False, "needed_to_pass": 201, "basis_include": ["VIL-16", "VIL-17"]})
    put(14, "T14-c", "village.recall", "Recall 2016-09-10: 800 with voting rights, 160 sign; 780 registered, 400 cast, 201 for recall", "text",
        {"date": "2016-09-10", "with_voting_rights": 800, "signatures": 160, "registered": 780, "cast": 400, "for_recall": 201},
        {"petition_valid": True, "needed_signatures": 160, "turnout_met": True, "needed_turnout": 391, "recalled": True, "needed_votes": 201, "basis_include": ["VIL-11", "VIL-12"]})
    put(15, "T15-a", "village.assembly", "2016-03-20: 100 adults, 50 present; of 40 households 20 are represented", "text",
        {"date": "2016-03-20", "adults": 100, "adults_present": 50, "households": 40, "households_present": 20},
        {"quorum": False, "needed_for_quorum": 51, "basis_include": ["VIL-16"]})
    put(15, "T15-c", "village.representatives", "2016-06-15: 41 members, 27 present", "text",
        {"date": "2016-06-15", "members": 41, "present": 27}, {"quorum": False, "needed_for_quorum": 28, "basis_include": ["VIL-23a"]})
    put(16, "T16-a", "village.contracting", "2015-04-18: 120 adult members, 90 present, 75 for the contracting plan", "inferred",
        {"date": "2015-04-18", "matter": "contracting-plan", "members": 120, "present": 90, "votes": {"for": 75}},
        {"passed": False, "needed_to_pass": 80, "basis_include": ["VIL-33"]})
    put(16, "T16-c", "village.collective", "2025-06-10: 300 collective members with full civil capacity, 210 present, 190 for", "text",
        {"date": "2025-06-10", "members": 300, "present": 210, "votes": {"for": 190}},
        {"quorum": True, "passed": False, "needed_to_pass": 200, "basis_include": ["VIL-36b"]})
    put(17, "T17-a", "village.group", "2016-05-07: group of 60 adults (18 households), 35 adults from 11 households present", "text",
        {"date": "2016-05-07", "adults": 60, "adults_present": 35, "households": 18, "households_present": 11},
        {"quorum": False, "needed_for_quorum": 40, "basis_include": ["VIL-24a"]})
    put(18, "T18-a", "village.evaluation", "Village head rated 不称职 on 2015-06-20 and 2015-12-20", "text",
        {"evaluations": [{"date": "2015-06-20", "grade": "incompetent"}, {"date": "2015-12-20", "grade": "incompetent"}]},
        {"office_ends": True, "ends_on": "2015-12-20", "basis_include": ["VIL-30"]})
    def held(id, call, note, certainty, input, expected):
        vector("evaluation", id, call, input, expected, source=f"law_traps {id}", note=note, certainty=certainty)
    # The law of the last year evaluated is the text of 2005, whose article was not read.
    held("T18-c", "evaluation.dismissal", "Civil servant: 2014 不称职, 2015 基本称职, 2016 不称职", "inferred",
        {"staff": "civil-servant", "grades": [{"year": 2014, "grade": "incompetent"}, {"year": 2015, "grade": "basically-competent"}, {"year": 2016, "grade": "incompetent"}]},
        {"ground": False, "basis_include": ["CAD-05-2005"]})
    held("T19-c", "evaluation.appeal", "Told of 基本称职 on 2016-01-20", "secondary",
        {"staff": "civil-servant", "grade": "basically-competent", "told_on": "2016-01-20"}, {"statutory_appeal": False})
    put(20, "T20-a", "case.route", "2015-11-03: villager accuses the village head of taking subsidy money; catalogue says \"village committee handles subsidies\"", "inferred",
        {"date": "2015-11-03", "matter": "accusation", "accused": {"post": "villagers-committee-chairperson", "unit": "village"}, "catalogue_handler": "village"},
        {"may_go_to": ["township-discipline", "county"], "must_not_go_to": ["village"], "visible_to_village": False, "basis_include": ["P05-11"]})
    put(20, "T20-c", "case.disclose", "2022-08-01: mixed complaint and report about a shop", "text",
        {"date": "2022-08-01", "matter": "complaint-and-report", "to": "respondent", "purpose": "mediation"},
        {"complaint": "what-mediation-needs", "report": "closed", "basis_include": ["CON-02"]})
    put(21, "T21-a", "organisation.recusal", "2021-08-02 request in a punishment case", "text",
        {"date": "2021-08-02", "procedure": "punishment", "requested_by": "party", "decided": False}, {"work": "goes-on", "basis_include": ["CON-06"]})
    put(21, "T21-c", "organisation.recusal", "2022-06-01 Shenzhen, one party demands", "text",
        {"date": "2022-06-01", "procedure": "mediation", "requested_by": "party", "decided": False}, {"work": "mediator-steps-down", "needs_decision": False, "basis_include": ["SZM-03"]}, "440300")
    note = "Committee elected 2017-04-15 / 2021-01-10"
    put(22, "T22-c-1", "village.term", note, "inferred", {"elected_on": "2017-04-15"}, {"years": 3, "basis_include": ["VIL-02"]})
    put(22, "T22-c-2", "village.term", note, "inferred", {"elected_on": "2021-01-10"}, {"years": 5, "basis_include": ["VIL-01"]})
    put(25, "T25-a", "indicators.rating", "Service on 2020-06-01, no rating", "secondary",
        {"service_on": "2020-06-01", "rating": None, "now": "2020-06-09T00:00:00+08:00"},
        {"grade": "basically-satisfied", "is_default": True, "since": "2020-06-08", "basis_include": ["DSP-36"]}, "440000")


if __name__ == "__main__":
    import sys

    import generate_case
    import generate_catalogue
    import generate_duty
    import generate_escalation
    import generate_evaluation
    import generate_indicators
    import generate_mediation

    parts = (traps, periods, calendar, channels, statuses, silences, exclusions, extensions, corrections, errors, rooms)
    here = sys.modules[__name__]
    others = (
        generate_catalogue,
        generate_evaluation,
        generate_duty,
        generate_escalation,
        generate_mediation,
        generate_case,
        generate_indicators,
    )
    for part in (*parts, *(part for other in others for part in other.parts(here))):
        part()
    write()
