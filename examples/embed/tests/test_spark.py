"""The recipe on local[2]: the same answers as a direct call, in order of the rows of each batch."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest
import spark as recipe
from jiceng import Ruleset, deadline
from pyspark.sql import SparkSession

ITEMS = ("timber-harvesting-licence", "LIC-13", "wildfire-season-open-fire-permit", "no-such-item")


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    session = recipe.session()
    yield session
    session.stop()


@pytest.fixture
def asked() -> pa.Table:
    days = [date(2016, 1, 4) + timedelta(step % 3_000) for step in range(20_000)]
    return pa.table(
        {
            "item": [ITEMS[step % len(ITEMS)] for step in range(len(days))],
            "start": pa.array(days, pa.date32()),
        }
    )


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
def test_spark_gives_the_answers_of_a_direct_call(
    session: SparkSession, asked: pa.Table, tmp_path: Path
) -> None:
    source = tmp_path / "asked.parquet"
    pa.parquet.write_table(asked, source)
    frame = recipe.with_due_dates(session.read.parquet(str(source)))
    found = frame.toArrow().sort_by([("item", "ascending"), ("start", "ascending")])
    direct = pa.table(deadline.due_column(Ruleset.jiaoling(), asked))
    expected = pa.table(
        [asked["item"], asked["start"], *(direct[name] for name in recipe.ARROW.names[2:])],
        names=recipe.ARROW.names,
    )
    expected = expected.cast(recipe.ARROW).sort_by([("item", "ascending"), ("start", "ascending")])
    assert found.to_pydict() == expected.to_pydict()
    assert set(found["code"].to_pylist()) == {0, 207}


def test_the_session_listens_on_the_loopback_only(session: SparkSession) -> None:
    settings = session.sparkContext.getConf()
    assert settings.get("spark.driver.bindAddress") == settings.get("spark.driver.host") == "127.0.0.1"
    assert settings.get("spark.ui.enabled") == "false"
    assert session.sparkContext.master == "local[2]"
