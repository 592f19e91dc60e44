"""The answers beside the report, as CSV and Parquet."""

from pathlib import Path

from compute import Entry
from jiceng.cli.refusal import Refusal
from jiceng.cli.writing import Cell, Field, save

FIELDS = (
    Field("row", "number"), Field("id"), Field("item"), Field("name_zh"), Field("name_en"), Field("post"),
    Field("received_on", "date"), Field("start", "date"), Field("finished_on", "date"), Field("ended_on", "date"),
    Field("due", "date"), Field("raw", "date"), Field("rolled", "date"), Field("promised", "date"),
    Field("status"), Field("margin", "number"), Field("margin_unit"),
    Field("limit", "number"), Field("limit_unit"), Field("nature"), Field("rule"), Field("law_zh"), Field("law_en"),
    Field("law_verified", "flag"), Field("reasons"), Field("caveats"), Field("why_zh"), Field("why_en"),
    Field("code"), Field("error_zh"), Field("error_en"), Field("mark"),
)  # fmt: skip


def save_tables(folder: Path, rows: list[Entry]) -> list[Path]:
    """Writes both files; Parquet is left out where no package for it is installed."""
    lines = [_line(one) for one in rows]
    written = [folder / "hall.csv"]
    save(written[0], FIELDS, lines)
    parquet = folder / "hall.parquet"
    try:
        save(parquet, FIELDS, lines)
    except Refusal as refusal:
        parquet.unlink(missing_ok=True)
        print(f"· {refusal}")
    else:
        written.append(parquet)
    return written


def _line(one: Entry) -> list[Cell]:
    margin, unit = one.margin or (None, None)
    limit, limit_unit = one.limit or (None, None)
    why_zh = "；".join(
        [one.headline[0], *(text[0] for _, text in one.steps), *(text[0] for text in one.reservations)]
    )
    why_en = "; ".join(
        [one.headline[1], *(text[1] for _, text in one.steps), *(text[1] for text in one.reservations)]
    )
    code, (error_zh, error_en) = one.error or ("", ("", ""))
    answered = one.error is None
    return [
        one.number, one.key, one.item, *one.name, one.post.value if one.post else "",
        one.received, one.start, one.finished, one.ended,
        one.due, one.raw, one.rolled, one.promised,
        one.status, margin, unit,
        limit, limit_unit, one.nature, one.rule, *one.law,
        one.verified if answered else None, ";".join(one.reasons), ";".join(one.caveats),
        why_zh if answered else "", why_en if answered else "",
        code, error_zh, error_en, one.mark,
    ]  # fmt: skip
