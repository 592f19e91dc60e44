"""`items [TEXT]`: the catalogue on a day, or what a name finds in it."""

import argparse
import json
from datetime import date, datetime

from jiceng import Ruleset, catalogue
from jiceng.catalogue import Item
from jiceng.cli.answering import CHINA
from jiceng.cli.options import add_common, add_rules, day, ruleset_of
from jiceng.error import NotCoveredError
from jiceng.words import Post


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    told = "某日的服务事项 · the service items on a day"
    parser = commands.add_parser("items", help=told, description=told)
    parser.add_argument(
        "text", nargs="?", metavar="TEXT", help="名称、俗称或编号 · a name, in either language, or an id"
    )
    parser.add_argument("--on", type=day, metavar="DAY", help="某日，缺省为今日 · on this day, else today")
    parser.add_argument("--post", choices=[post.value for post in Post], help="某个岗的事项 · of one post")
    add_rules(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """One line an item: id, name, post, what the law says of its limit."""
    on = asked.on or datetime.now(CHINA).date()
    ruleset = ruleset_of(asked)
    found = _found(ruleset, asked, on)
    if asked.json:
        print(json.dumps([item.to_dict() for item in found], ensure_ascii=False, indent=2))
        return 0 if found else 1
    for item in found:
        post = (item.post.zh if asked.lang == "zh" else item.post.en) if item.post else "-"
        name = item.name_zh if asked.lang == "zh" else item.name_en or item.name_zh
        standing = item.standing.zh if asked.lang == "zh" else item.standing.en
        print("\t".join((item.id, name, post, standing)))
    return 0 if found else 1


def _found(ruleset: Ruleset, asked: argparse.Namespace, on: date) -> list[Item]:
    if asked.text is None:
        return list(catalogue.items(ruleset, on, post=asked.post))
    matches = catalogue.search(ruleset, asked.text)
    found = [_on(ruleset, match.id, on) for match in matches]
    return [
        item
        for item in found
        if item and (asked.post is None or (item.post and item.post.value == asked.post))
    ]


def _on(ruleset: Ruleset, item: str, on: date) -> Item | None:
    """An item of which the catalogue says nothing on that day is not listed."""
    try:
        return catalogue.item(ruleset, item, on).value
    except NotCoveredError:
        return None
