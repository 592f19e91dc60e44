"""Measures the Spark recipe of `examples/embed` beside Spark with pyarrow alone, on the same batches.

    python through_spark.py --out FILE [--rows N] [--rounds N]

local[2], batches of 100,000 rows. "pyarrow alone" is a function for the same `mapInArrow` with the same columns in and
out that only adds days with pyarrow: what Spark itself costs. The library in this process, without Spark, stands beside
them. The median of the rounds after one that is not counted.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

EMBED = Path(__file__).resolve().parents[2] / "examples" / "embed"
BATCH = 100_000
ITEMS = ("timber-harvesting-licence", "resident-pension-claim", "wildfire-season-open-fire-permit", "LIC-13")
TASKS = 4
MUST_REACH = 2.0


def table_of(count: int) -> pa.Table:
    """Rows of four items from 2024 on, in a fixed order."""
    step = np.arange(count, dtype=np.int64)
    starts = pa.array((19_723 + step * 7 % 700).astype(np.int32)).cast(pa.date32())
    items = pa.DictionaryArray.from_arrays(pa.array((step % len(ITEMS)).astype(np.int8)), list(ITEMS)).cast(
        pa.string()
    )
    return pa.table({"item": items, "start": starts})


def with_pyarrow_alone(schema: pa.Schema) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """The same columns in and out, and an addition in place of the rules."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            start = batch["start"]
            later = pc.add(start.cast(pa.int32()), pa.scalar(20, pa.int32())).cast(pa.date32())
            rest = [pa.nulls(len(start), field.type).fill_null(0) for field in list(schema)[5:]]
            yield pa.RecordBatch.from_arrays(
                [batch["item"], start, later, later, later, *rest], schema=schema
            )

    return run


def median(rounds: int, run: Callable[[], None]) -> float:
    """Seconds of a round; the first is not counted."""
    run()
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def measure(count: int, rounds: int) -> dict[str, float]:
    """Rows a second of each way."""
    sys.path.insert(0, str(EMBED))
    import spark as recipe

    table = table_of(count)
    batches = table.to_batches(max_chunksize=BATCH)
    session = recipe.session()
    session.sparkContext.addPyFile(str(EMBED / "spark.py"))
    session.sparkContext.setLogLevel("ERROR")
    try:
        with tempfile.TemporaryDirectory() as folder:
            # A file for each task, so that both workers have something to do.
            share = -(-count // TASKS)
            for task in range(TASKS):
                pq.write_table(
                    table.slice(task * share, share), f"{folder}/{task}.parquet", row_group_size=BATCH
                )
            frame = session.read.parquet(folder).select("item", "start")

            def through_spark(
                function: Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]],
            ) -> float:
                mapped = frame.mapInArrow(function, recipe.SCHEMA)
                return median(rounds, lambda: mapped.write.format("noop").mode("overwrite").save())

            seconds = {
                "spark, jiceng": through_spark(recipe.due_batches),
                "spark, pyarrow alone": through_spark(with_pyarrow_alone(recipe.ARROW)),
            }
    finally:
        session.stop()
    seconds["jiceng, without spark"] = median(
        rounds, lambda: sum(len(one) for one in recipe.due_batches(iter(batches))) and None
    )
    return {name: count / taken for name, taken in seconds.items()}


def main() -> None:
    """Measures, prints a table, keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    found = measure(asked.rows, asked.rounds)
    ratio = found["spark, pyarrow alone"] / found["spark, jiceng"]
    reached = "reached" if ratio <= MUST_REACH else "NOT reached"
    asked.out.write_text(
        json.dumps({"rows": asked.rows, "rows_a_second": found, "ratio": ratio}), encoding="utf-8"
    )
    print(
        f"\n## PySpark local[2], {asked.rows:,} rows in batches of {BATCH:,}\n\n| way | million rows a second |\n| --- | ---: |"
    )
    for name, speed in found.items():
        print(f"| {name} | {speed / 1e6:.2f} |")
    print(
        f"\nSpark with the library takes {ratio:.2f}x the time of Spark with pyarrow alone (at most {MUST_REACH:.0f}x: {reached})."
    )


if __name__ == "__main__":
    main()
