"""Due dates of millions of rows in Spark: `mapInArrow` hands each batch to the library and takes its columns back.

    python examples/embed/spark.py IN.parquet OUT.parquet

No row leaves Arrow, nothing is copied through pandas, and a bad row is marked by its code.
"""

import os
import sys
from collections.abc import Iterator

import pyarrow as pa
from jiceng import Ruleset, deadline
from pyspark.sql import DataFrame, SparkSession

# Spark has no unsigned types: codes and bits are widened.
SCHEMA = "item string, start date, due date, raw date, rolled date, code int, reasons long, caveats int"
ARROW = pa.schema(
    [
        ("item", pa.string()), ("start", pa.date32()), ("due", pa.date32()), ("raw", pa.date32()), ("rolled", pa.date32()),
        ("code", pa.int32()), ("reasons", pa.int64()), ("caveats", pa.int32()),
    ]
)  # fmt: skip


def due_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What each worker does: the rules once, then batch after batch."""
    rules = Ruleset.jiaoling()
    for batch in batches:
        answers = pa.table(deadline.due_column(rules, batch))
        columns = [batch["item"], batch["start"], *(answers[name] for name in ARROW.names[2:])]
        yield from pa.table(columns, names=ARROW.names).cast(ARROW).to_batches()


def with_due_dates(frame: DataFrame) -> DataFrame:
    """A frame with `item` and `start`, and what the library says of each row."""
    return frame.select("item", "start").mapInArrow(due_batches, SCHEMA)


def session(workers: int = 2) -> SparkSession:
    """A session of this machine alone: nothing listens beyond the loopback."""
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    # Workers that Python itself starts look here, not into the configuration.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    return (
        SparkSession.builder.master(f"local[{workers}]")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100000")
        .getOrCreate()
    )


def main(source: str, target: str) -> None:
    """Reads Parquet, writes Parquet."""
    spark = session()
    try:
        with_due_dates(spark.read.parquet(source)).write.mode("overwrite").parquet(target)
    finally:
        spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
