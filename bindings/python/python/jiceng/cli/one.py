"""`due` and `explain`: one matter."""

import argparse
import json
from datetime import date
from typing import Any

from jiceng.cli.answering import Answered, answer
from jiceng.cli.matter import matter_of
from jiceng.cli.options import add_common, add_facts, add_rules, day, row_of, ruleset_of


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares both commands."""
    for name, told, run in (
        ("due", "一件事项何时到期 · when a matter is due", run_due),
        ("explain", "一件事项何时到期、为什么 · when a matter is due, and why", run_explain),
    ):
        parser = commands.add_parser(name, help=told, description=told)
        parser.add_argument(
            "item", metavar="ITEM", help="事项编号或全称，或规定编号 · id or name of an item, or id of a rule"
        )
        parser.add_argument(
            "start",
            metavar="START",
            help="起算日期；以小时计的写时刻 · day of the start event; an instant where hours are counted",
        )
        parser.add_argument(
            "--on", type=day, metavar="DAY", help="该日下班时的状态 · the status on the evening of this day"
        )
        add_facts(parser)
        add_rules(parser)
        add_common(parser)
        parser.set_defaults(run=run)


def run_due(asked: argparse.Namespace) -> int:
    """One line, or the answer as JSON."""
    answered = answer(ruleset_of(asked), matter_of(row_of(asked)), asked.on)
    if asked.json:
        shown: dict[str, Any] = {"answer": answered.explanation.answer.to_dict()}
        return _print_json(shown, answered, asked.on)
    explanation = answered.explanation
    print(explanation.headline_zh if asked.lang == "zh" else explanation.headline_en)
    _print_status(answered, asked.lang)
    return 0


def run_explain(asked: argparse.Namespace) -> int:
    """The steps, or the explanation as JSON."""
    answered = answer(ruleset_of(asked), matter_of(row_of(asked)), asked.on)
    if asked.json:
        return _print_json({"explanation": answered.explanation.to_dict()}, answered, asked.on)
    explanation = answered.explanation
    print(explanation.zh() if asked.lang == "zh" else explanation.en(), end="")
    _print_status(answered, asked.lang)
    return 0


def _print_status(answered: Answered, lang: str) -> None:
    view = answered.status
    if view is None:
        return
    status = view.status.zh if lang == "zh" else view.status.en
    margin = ""
    if view.margin is not None:
        unit = view.margin.unit.zh if lang == "zh" else view.margin.unit.en
        margin = f" ({view.margin.value} {unit})" if lang == "en" else f"（{view.margin.value}{unit}）"
    print(f"{'状态：' if lang == 'zh' else 'status: '}{status}{margin}")


def _print_json(shown: dict[str, Any], answered: Answered, on: date | None) -> int:
    if answered.status is not None:
        shown |= {"on": str(on), "status": answered.status.to_dict()}
    print(json.dumps(shown, ensure_ascii=False, indent=2))
    return 0
