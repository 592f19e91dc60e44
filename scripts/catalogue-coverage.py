#!/usr/bin/env python3
"""Compares a fact base of service items with the item documents.

Usage: catalogue-coverage.py CATALOGUE.json [--documents DIR] [--table]

CATALOGUE.json is kept outside the repository. Exits 1 on a missing item or row, or on any disagreement in name, post,
type, role, evidence, dates, status, limit, extension, verified flag or abolition. --table prints Markdown for
docs/coverage.md. Needs Python 3.11, or 3.10 with tomli.
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

UNITS = {"working_day": "working-days", "calendar_day": "calendar-days", "month": "months"}
STATUS = {"statutory": "own", "general": "general", "stages_only": "steps", "none": "none"}
POSTS = {
    "信访及综合服务": "petitions-and-general",
    "民政": "civil-affairs",
    "人力资源和社会保障": "labour-and-social-security",
    "人口计生": "population-and-family-planning",
    "咨询导办": "enquiries-and-guidance",
}
EVIDENCE = {"article": "account", "local_guide_2014": "local-guide-2014", "stored_page": "stored-page"}
# Where the documents say more than the fact base, and why.
ROLES = {
    "homestead-approval": "its role changed in 2020 by its own note",
    "wildfire-season-open-fire-permit": "the township decides from 2017 by its own note",
}


def load(folder):
    periods = {}
    for path in sorted((folder / "law").glob("*.toml")):
        law = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in law.get("period", []):
            row = {"from": law.get("from"), "to": law.get("to"), **row}
            for name in {row["id"], row.get("series", row["id"]), row.get("step", "")} - {""}:
                periods.setdefault(name, []).append(row)
    items = {}
    for path in sorted((folder / "catalogue").glob("*.toml")):
        item = tomllib.loads(path.read_text(encoding="utf-8"))
        items[item["id"]] = item
    return periods, items


def figures(periods, row):
    """Every limit and extension that the rule of a row has on its days, as the fact base writes them."""
    found = set()
    for period in periods.get(row.get("rule"), []):
        if (period.get("from") or "") <= (row.get("to") or "9999") and (period.get("to") or "9999") >= row["from"]:
            limit, extension = period["limit"], period.get("extension")
            if not isinstance(limit, str):
                found.add((limit["value"], limit["unit"], extension["value"] if extension else None))
    return found


def compare(fact, item, periods, faults):
    name = fact["id"]

    def same(what, expected, got):
        if expected != got:
            faults.append(f"{name}: {what} is {got}, the fact base has {expected}")

    same("name", (fact["name_zh"], fact["name_en"]), (item["name_zh"], item["name_en"]))
    same("post", POSTS[fact["post"]], item["post"])
    same("authority", fact["authority_zh"], item["authority_zh"])
    same("evidence", [EVIDENCE.get(one, one) for one in fact["township_evidence"]], item["evidence"])
    if name not in ROLES:
        same("role", [fact["township_role"].replace("_", "-")], [one["role"] for one in item["township"]])
    same("rows", len(fact["rules"]), len(item["row"]))
    ended = fact["abolished"]["date"] if fact["abolished"] else None
    same("abolished", ended, item.get("abolished", {}).get("from"))
    for rule, row in zip(fact["rules"], item["row"]):
        same("days", (rule["effective_from"], rule["effective_to"]), (row["from"], row.get("to")))
        same("status", STATUS[rule["limit"]["status"]], row["status"])
        same("verified", rule["verified"], row.get("checked", item["source"]["checked"]) == "text")
        same("on the spot", rule["limit"]["on_the_spot"], row.get("on_the_spot", False))
        if rule["limit"]["value"] is not None:
            extension = (rule["limit"]["extension"] or {}).get("value")
            same("limit", {(rule["limit"]["value"], UNITS[rule["limit"]["unit"]], extension)}, figures(periods, row))


def table(items):
    lines = ["| item | post | from | to | status | rule | checked |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for item in items.values():
        for row in item["row"]:
            checked = row.get("checked", item["source"]["checked"])
            cells = [item["id"], item["post"], row["from"], row.get("to", ""), row["status"], row.get("rule", ""), checked]
            lines.append("| " + " | ".join(cells) + " |")
        if "abolished" in item:
            lines.append(f"| {item['id']} | {item['post']} | {item['abolished']['from']} | | abolished | | |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("catalogue", type=Path)
    default = Path(__file__).resolve().parent.parent / "crates" / "jiceng-data" / "documents"
    parser.add_argument("--documents", type=Path, default=default)
    parser.add_argument("--table", action="store_true", help="print Markdown")
    options = parser.parse_args()
    facts = json.loads(options.catalogue.read_text(encoding="utf-8"))
    periods, items = load(options.documents)
    faults = [f"{fact['id']}: no document" for fact in facts if fact["id"] not in items]
    for fact in facts:
        if fact["id"] in items:
            compare(fact, items[fact["id"]], periods, faults)
    if options.table:
        print(table(items))
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults and not options.table:
        rows = [row for item in items.values() for row in item["row"]]
        verified = sum(row.get("checked", item["source"]["checked"]) == "text" for item in items.values() for row in item["row"])
        print(f"{len(facts)} items, {len(rows)} rows, {verified} verified: no disagreement")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
