"""Writes a county's year: `python examples/county/county.py [--cases N] [--out DIR]`.

The page, the tables behind it as Parquet, and the timelines of the three latest cases. Synthetic throughout.
"""

import argparse
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

# The look of the pages and the dice are those of the hall's report.
sys.path.append(str(Path(__file__).resolve().parent.parent / "hall"))

import jiceng
from sheet import sheet
from sums import looked_at, timelines
from year import CLOSED_AT, matters


def main(arguments: list[str] | None = None) -> int:
    """Writes the files and names them."""
    parser = argparse.ArgumentParser(description="合成的县域一年 · a synthetic county's year")
    parser.add_argument("--cases", type=int, default=3_000, help="多少件事项 · how many cases")
    parser.add_argument("--out", type=Path, default=Path("target/demo"), help="写到哪个文件夹 · where the files go")
    asked = parser.parse_args(arguments)
    ruleset = jiceng.Ruleset.jiaoling()
    cases = matters(asked.cases)
    year, tables = looked_at(ruleset, cases, CLOSED_AT)
    out: Path = asked.out
    out.mkdir(parents=True, exist_ok=True)
    written = []
    pages = []
    for at, (late, text) in enumerate(timelines(ruleset, cases, year), start=1):
        path = out / f"timeline-{at}.html"
        path.write_text(text, encoding="utf-8")
        pages.append((late, path.name))
        written.append(path)
    for name, found in zip(("views", "clocks"), (tables.views, tables.clocks)):
        path = out / f"county-{name}.parquet"
        pq.write_table(pa.table(found), path)
        written.append(path)
    page = out / "county.html"
    made_with = f"jiceng {jiceng.__version__} · data {jiceng.DATA_VERSION} · ruleset {ruleset.digest[:16]}"
    page.write_text(sheet(year, made_with, pages), encoding="utf-8")
    print(f"{year.cases}件、{year.events}个事件，{year.refused}个未采用 · {year.cases} cases, {year.events} events, {year.refused} refused")
    for path in [page, *written]:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
