"""`import-catalogue IN FOLDER`: a place's own list in the national column names becomes item documents."""

import argparse
import json
import sys
from pathlib import Path

from jiceng import catalogue
from jiceng.catalogue import Imported
from jiceng.cli.options import add_common, add_rules, day, ruleset_of
from jiceng.cli.reading import records_of
from jiceng.cli.refusal import Refusal
from jiceng.cli.writing import unwritable
from jiceng.words import Unit


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    told = "把本地事项清单变为事项文件 · make item documents of a place's own list"
    parser = commands.add_parser("import-catalogue", help=told, description=told)
    parser.add_argument(
        "source", metavar="IN", type=Path, help="清单 CSV，列名如 task_name、anticipate_day · the list as CSV"
    )
    parser.add_argument(
        "folder",
        metavar="FOLDER",
        type=Path,
        help="写到哪个文件夹，随后用 --rules 载入 · where the documents go, for --rules",
    )
    parser.add_argument("--list", default="own-list", metavar="ID", help="清单编号 · id of the list")
    parser.add_argument("--name-zh", default="本地事项清单", help="清单名称 · its name in Chinese")
    parser.add_argument(
        "--name-en", default="the place's own list", help="清单英文名称 · its name in English"
    )
    parser.add_argument(
        "--from", dest="from_", type=day, metavar="DAY", help="自何日起施行 · first day on which it holds"
    )
    parser.add_argument(
        "--unit",
        action="append",
        default=[],
        metavar="CODE=UNIT",
        help="清单的单位代码，如 1=working-days · what the list's own codes of units stand for",
    )
    add_rules(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """0 where every row became an item, 1 where one was kept out; each note says which row and why."""
    try:
        data = asked.source.read_bytes()
    except OSError as error:
        raise Refusal(f"无法读取“{asked.source}”", f"cannot read `{asked.source}`") from error
    header, *rows = [line for line in records_of(data) if any(cell.strip() for cell in line)]
    rows = [line[: len(header)] + [""] * (len(header) - len(line)) for line in rows]
    imported = catalogue.import_catalogue(
        ruleset_of(asked),
        header,
        rows,
        list_id=asked.list,
        name_zh=asked.name_zh,
        name_en=asked.name_en,
        jurisdiction=asked.division,
        from_=asked.from_,
        unit_codes=_units(asked.unit),
    )
    for name, text in imported.documents:
        target = asked.folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        except OSError as error:
            raise unwritable(target) from error
    _tell(imported, header, asked)
    return 0 if all(row.item for row in imported.rows) else 1


def _units(pairs: list[str]) -> dict[str, Unit]:
    known = {unit.value: unit for unit in Unit}
    split = [pair.partition("=") for pair in pairs]
    if any(word not in known for _, _, word in split):
        words = ", ".join(known)
        raise Refusal(f"“--unit”的单位应为：{words}", f"`--unit` takes one of {words}")
    return {code: known[word] for code, _, word in split}


def _tell(imported: Imported, header: list[str], asked: argparse.Namespace) -> None:
    kept = sum(row.item is not None for row in imported.rows)
    ignored = [header[at] for at in imported.ignored_columns]
    if asked.json:
        rows = [
            {"row": row.row + 1, "item": row.item, "notes": [note.to_dict() for note in row.notes]}
            for row in imported.rows
        ]
        documents = [name for name, _ in imported.documents]
        print(
            json.dumps(
                {"documents": documents, "rows": rows, "ignored_columns": ignored},
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    zh = asked.lang == "zh"
    for row in imported.rows:
        for note in row.notes:
            place = f"第{row.row + 1}行" if zh else f"row {row.row + 1}"
            print(f"{place} {note.code} {note.text_zh if zh else note.text_en}", file=sys.stderr)
    print(
        f"{len(imported.rows)}行，成为事项{kept}行，文件{len(imported.documents)}份"
        if zh
        else f"{len(imported.rows)} rows, {kept} became items, {len(imported.documents)} documents"
    )
