#!/usr/bin/env python3
"""Writes python/jiceng/words/ from the closed lists of the core, so that type checkers see their members.

    .venv/bin/python bindings/python/scripts/write-words.py

A file a room. A test says when it must be run again.
"""

from pathlib import Path

from jiceng import _jiceng

HEAD = '''"""The closed lists: what is written in documents and JSON, with labels in Chinese and English.

封闭列表：文件与 JSON 中的书写用词，附中英文名称。

Written by scripts/write-words.py from the lists of the core.
"""

from .._word import Word
'''


def files() -> dict[str, str]:
    """The modules as they should be, by the names of their files."""
    rooms: dict[str, list[str]] = {}
    classes: dict[str, str] = {}
    for room, name, doc, members in _jiceng._closed_lists():
        english, chinese = (line.strip() for line in doc.strip().splitlines())
        lines = [f'\n\nclass {name}(Word):\n    """{english}\n\n    {chinese}\n    """\n\n']
        lines += [f'    {member} = "{word}"\n' for member, word, _, _ in members]
        rooms.setdefault(room, []).append(name)
        classes[name] = "".join(lines)
    written = {
        f"_{room}.py": f'"""The closed lists of the room {room}. Written by scripts/write-words.py."""\n\n'
        + "from .._word import Word\n"
        + "".join(classes[name] for name in names)
        for room, names in rooms.items()
    }
    imports = "".join(
        f"from ._{room} import (\n" + "".join(f"    {name},\n" for name in names) + ")\n"
        for room, names in sorted(rooms.items())
    )
    names = "".join(f'    "{name}",\n' for name in sorted([*classes, "Word"]))
    return {"__init__.py": f"{HEAD}{imports}\n__all__ = [\n{names}]\n", **written}


if __name__ == "__main__":
    folder = Path(__file__).parents[1] / "python" / "jiceng" / "words"
    folder.mkdir(exist_ok=True)
    for name, text in files().items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"wrote {len(files())} files")
