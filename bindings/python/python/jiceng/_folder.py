"""Documents from a folder: the one place where the package reads files."""

from __future__ import annotations

import os
from pathlib import Path


def read_folder(folder: str | os.PathLike[str]) -> list[tuple[str, str]]:
    """Names and texts of the documents (``.toml``, ``.json``) of a folder and its subfolders, in order of their names.

    读取文件夹（含子文件夹）中的规则文件。

    The names are relative to the folder, with ``/``. Give them to ``Ruleset.from_documents`` for these rules alone, or
    to ``ruleset.with_documents`` for these on top of others. A file that is no UTF-8 raises ``UnicodeDecodeError``, a
    folder that is none ``NotADirectoryError``.

        >>> ruleset = Ruleset.jiaoling().with_documents(read_folder("rules"))  # doctest: +SKIP
    """
    root = Path(folder)
    if not root.is_dir():
        raise NotADirectoryError(f"{root} is no folder")
    paths = sorted(
        path for path in root.rglob("*") if path.suffix in {".toml", ".json"} and path.is_file()
    )
    return [(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8-sig")) for path in paths]
