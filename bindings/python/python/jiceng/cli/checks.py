"""`check FOLDER`: documents of one's own before they are used."""

import argparse
import json
import sys
from pathlib import Path

from jiceng import JicengError, Ruleset
from jiceng.cli.options import JIAOLING, add_common, documents_in
from jiceng.error import Fault


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    told = "检查一个文件夹的规则文件 · check the documents of a folder"
    parser = commands.add_parser("check", help=told, description=told)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("--alone", action="store_true", help="不叠加内置规则 · without the built-in rules")
    parser.add_argument("--division", default=JIAOLING, help="区划代码，缺省441427 · division code")
    add_common(parser)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Every fault at once; 0 where the documents can be used, with warnings or not."""
    documents = documents_in(asked.folder)
    try:
        if asked.alone:
            ruleset = Ruleset.from_documents(documents, division=asked.division)
        else:
            ruleset = Ruleset.of_division(asked.division).with_documents(documents)
    except JicengError as error:
        if not error.faults:
            raise
        _show(list(error.faults), len(documents), None, asked)
        return 1
    _show(list(ruleset.warnings), len(documents), ruleset, asked)
    return 0


def _show(faults: list[Fault], count: int, ruleset: Ruleset | None, asked: argparse.Namespace) -> None:
    digest = ruleset.digest if ruleset is not None else None
    if asked.json:
        found = [fault.to_dict() for fault in faults]
        print(
            json.dumps(
                {"documents": count, "usable": ruleset is not None, "digest": digest, "faults": found},
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    for fault in faults:
        print_fault(fault, asked.lang)
    if asked.lang == "zh":
        print(
            f"{count}份文件可以使用，摘要{digest}"
            if digest
            else f"{count}份文件不能使用，共{len(faults)}处问题"
        )
    else:
        print(
            f"{count} documents can be used, digest {digest}"
            if digest
            else f"{count} documents cannot be used, {len(faults)} faults"
        )


def print_fault(fault: Fault, lang: str) -> None:
    """One fault: where, what, and the way out."""
    text = fault.text_zh if lang == "zh" else fault.text_en
    place = f"{fault.document}:{fault.line}" if fault.line else fault.document
    key = f" {fault.key}" if fault.key else ""
    print(f"{place}{key} {fault.code} {text}", file=sys.stderr)
