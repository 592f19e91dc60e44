#!/usr/bin/env python3
"""Compares a fact base of procedural rules with the rule documents.

Usage: rules-coverage.py PROCEDURE.json [--documents DIR] [--table]

PROCEDURE.json is kept outside the repository. Prints, id by id, where a rule stands (document, step) or why it
stands nowhere; then the totals and every disagreement in value, unit, dates, verified flag and extension.
Exits 1 if a rule with a period is missing, a total is off, or anything disagrees. --table prints Markdown for
docs/coverage.md instead. Needs Python 3.11, or 3.10 with tomli.
"""

import argparse
import json
import sys
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:
    try:
        import tomli as tomllib
    except ModuleNotFoundError:
        sys.exit("Python before 3.11 has no TOML reader: pip install tomli")

UNITS = {
    "working_day": "working-days",
    "calendar_day": "calendar-days",
    "month": "months",
    "year": "years",
    "hour": "hours",
}
EXPECTED = {"working_day": 46, "calendar_day": 78, "month": 17, "year": 10, "hour": 3}
# A unit that does not fit the rest of the fact base, and what was done with it.
NOT_A_PERIOD = {"CAD-05": "counts evaluations (two years running), not a period"}
SPLIT = {"LIC-19": {"LIC-19-office": "working-days", "LIC-19-applicant": "calendar-days"}}
REASON = {
    "rule": "a rule without a figure",
    "fraction": "a share of votes or members",
    "persons": "a number of persons",
    "date": "a date",
    "percent": "a percentage",
    "days_per_year": "a number of days in a year",
    "grade": "a grade",
    "times": "a number of times",
}


def load(folder):
    """All provisions and periods of the law documents, by id."""
    found = {}
    for path in sorted(folder.glob("law/*.toml")):
        law = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("provision", "period"):
            for entry in law.get(kind, []):
                source = dict(law["source"])
                source.update({k: entry[k] for k in ("checked", "place") if k in entry})
                found[entry["id"]] = {
                    "kind": kind,
                    "document": f"law/{path.name}",
                    "entry": entry,
                    "step": entry.get("step", ""),
                    "from": text(entry.get("from", law.get("from"))),
                    "to": text(entry.get("to", law.get("to"))),
                    "verified": source["kind"] in ("statute", "notice") and source["checked"] == "text",
                    "checked": source["checked"],
                }
    return found


def text(date):
    return None if date is None else str(date)


def limit_of(entry):
    limit = entry["limit"]
    return limit if isinstance(limit, str) else f"{limit['value']} {limit['unit']}"


def extension_of(entry):
    rule = entry.get("extension")
    if rule is None:
        return None
    return f"{rule['value']} {rule['unit']}{' in total' if rule.get('total') else ''}"


def compare(rule, here, unit, faults):
    """Adds to faults whatever the document says otherwise than the fact base."""
    name = here["entry"]["id"]

    def same(what, expected, got):
        if expected != got:
            faults.append(f"{name}: {what} is {got}, the fact base has {expected}")

    same("from", rule["effective_from"], here["from"])
    same("to", rule["effective_to"], here["to"])
    same("verified", rule["verified"], here["verified"])
    if unit is None:
        return
    same("limit", f"{rule['value']} {unit}", limit_of(here["entry"]))
    expected = None
    if rule.get("extension_value"):
        given = rule["extension_unit"]
        total = given.endswith("_total_max")
        base = given[: -len("_total_max")] if total else given
        expected = f"{rule['extension_value']} {UNITS[base]}{' in total' if total else ''}"
    same("extension", expected, extension_of(here["entry"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("procedure", type=Path)
    default = Path(__file__).resolve().parent.parent / "crates" / "jiceng-data" / "documents"
    parser.add_argument("--documents", type=Path, default=default)
    parser.add_argument("--table", action="store_true", help="print Markdown tables")
    options = parser.parse_args()

    rules = json.loads(options.procedure.read_text(encoding="utf-8"))
    found = load(options.documents)
    faults, lines, table, totals = [], [], [], dict.fromkeys(EXPECTED, 0)
    seen, tabled = set(), set()

    for rule in rules:
        name, unit = rule["id"], rule["unit"]
        if unit in UNITS and name not in NOT_A_PERIOD:
            wanted = {name: UNITS[unit]}
        else:
            wanted = SPLIT.get(name, {})
        if not wanted:
            here = found.get(name)
            if here is None:
                lines.append(f"{name}: not encoded: {NOT_A_PERIOD.get(name) or REASON.get(unit, unit)}")
                continue
            seen.add(name)
            compare(rule, here, None, faults)
            what = "provision" if here["kind"] == "provision" else f"period, {limit_of(here['entry'])}"
            lines.append(f"{name}: {here['document']} ({what}) {here['step']}".rstrip())
            continue
        for part, expected in wanted.items():
            here = found.get(part)
            if here is None or here["kind"] != "period":
                faults.append(f"{part}: no period in the documents")
                lines.append(f"{part}: MISSING")
                continue
            seen.add(part)
            compare(rule, here, expected, faults)
            lines.append(f"{part}: {here['document']} {here['step']}".rstrip())
            table.append(row(part, here))
            tabled.add(part)
        if name not in SPLIT and name in found:
            totals[unit] += 1

    extra = [(name, here) for name, here in found.items() if name not in seen]
    if options.table:
        others = [row(name, here) for name, here in found.items() if name not in tabled]
        print("\n".join(head() + table) + "\n\n" + "\n".join(head() + others))
    else:
        print("\n".join(lines))
        for name, here in extra:
            print(f"{name}: {here['document']} ({here['kind']}) only in the documents, {here['checked']}")
        summed = " + ".join(str(n) for n in totals.values())
        print(f"\ntotal {sum(totals.values())} = {summed} ({', '.join(totals)})")
    for unit, count in EXPECTED.items():
        if totals[unit] != count:
            faults.append(f"total of {unit} is {totals[unit]}, expected {count}")
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults and not options.table:
        print("no disagreement")
    return 1 if faults else 0


def head():
    return [
        "| id | document | step | limit | extension | from | to | checked |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]


def row(name, here):
    entry = here["entry"]
    limit = limit_of(entry) if here["kind"] == "period" else "(provision)"
    cells = [name, here["document"][len("law/") : -len(".toml")], here["step"], limit]
    cells += [extension_of(entry) or "", here["from"] or "unknown", here["to"] or "", here["checked"]]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
