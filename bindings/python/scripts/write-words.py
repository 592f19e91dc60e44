#!/usr/bin/env python3
"""Writes python/jiceng/words.py from the closed lists of the core, so that type checkers see their members.

    .venv/bin/python bindings/python/scripts/write-words.py

A test says when it must be run again.
"""

from pathlib import Path

from jiceng import _jiceng

HEAD = '''"""The closed lists: what is written in documents and JSON, with labels in Chinese and English.

封闭列表：文件与 JSON 中的书写用词，附中英文名称。

Written by scripts/write-words.py from the lists of the core.
"""

from ._word import Word

__all__ = [
'''


def text() -> str:
    """The module as it should be."""
    lists = _jiceng._closed_lists()
    names = "".join(f'    "{name}",\n' for name in sorted([*(one[0] for one in lists), "Word"]))
    parts = [HEAD, names, "]\n"]
    for name, doc, members in lists:
        english, chinese = (line.strip() for line in doc.strip().splitlines())
        parts.append(f'\n\nclass {name}(Word):\n    """{english}\n\n    {chinese}\n    """\n\n')
        for member, word, _, _ in members:
            parts.append(f'    {member} = "{word}"\n')
    return "".join(parts)


if __name__ == "__main__":
    path = Path(__file__).parents[1] / "python" / "jiceng" / "words.py"
    path.write_text(text(), encoding="utf-8")
    print(f"wrote {path.name}")
