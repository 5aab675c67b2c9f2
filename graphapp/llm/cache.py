"""Answers of the model, kept by what was asked, so that loading again asks nothing and gives the same."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def cached(folder: Path | None, asked: object, answer: Callable[[], str]) -> str:
    """The earlier answer to what is asked, else the new one, kept. A folder that cannot be written keeps nothing."""
    if folder is None:
        return answer()
    name = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
    path = folder / name[:2] / f"{name}.json"
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text("utf-8")
    content = answer()
    with suppress(OSError):
        _write(path, content)
    return content


def _write(path: Path, content: str) -> None:
    """Writes the file whole or not at all, whoever else is writing it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
