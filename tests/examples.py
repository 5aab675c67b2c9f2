"""The commands of README.md with what they print. `python tests/examples.py` writes their present output into it.

A response in JSON is shown with what fits on a line on one line: `graphapp query` prints the same values on more lines.
"""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import shutil
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

from graphapp.cli import main

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
WIDTH = 118
_EXAMPLE = re.compile(
    r"(?P<mark><!-- output of: (?P<command>graphapp [^\n]*) -->\n```\w*\n)(?P<output>.*?)(?P<end>```\n)", re.DOTALL
)


def shown(text: str) -> list[tuple[str, str]]:
    """The commands of a text in Markdown, each with the output that stands there."""
    return [(found["command"], found["output"]) for found in _EXAMPLE.finditer(text)]


def printed(commands: list[str]) -> dict[str, str]:
    """What the commands print, run one after the other beside the samples on a store of their own."""
    before = os.environ.get("GRAPHAPP_STORE")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder) / "samples")
        os.environ["GRAPHAPP_STORE"] = str(Path(folder) / "graph.db")
        try:
            with chdir(folder):
                return {command: _output(command) for command in commands}
        finally:
            os.environ.pop("GRAPHAPP_STORE")
            os.environ.update({"GRAPHAPP_STORE": before} if before is not None else {})


def _output(command: str) -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with redirect_stdout(out):
        status = main(shlex.split(command)[1:])
    if status:
        raise AssertionError(f"{command} ended with status {status}")
    text = out.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return f"{folded(json.loads(text))}\n" if text.startswith("{") else text


def folded(value: Any, indent: str = "", before: int = 0) -> str:
    """The value as JSON; what fits on a line, `before` characters aside, stands on one, and so does what holds one thing."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + before + len(line) <= WIDTH or not isinstance(value, dict | list) or not value:
        return line
    ends = "[]" if isinstance(value, list) else "{}"
    named = [("", each) for each in value] if isinstance(value, list) else [(f"{json.dumps(k)}: ", v) for k, v in value.items()]
    if len(named) == 1:
        [(name, only)] = named
        return f"{ends[0]}{name}{folded(only, indent, before + len(name) + 2)}{ends[1]}"
    inner = f"{indent}  "
    parts = [f"{inner}{name}{folded(each, inner, len(name) + 1)}" for name, each in named]
    return f"{ends[0]}\n" + ",\n".join(parts) + f"\n{indent}{ends[1]}"


def updated(text: str) -> str:
    """The text with the present output of its commands."""
    outputs = printed([command for command, _ in shown(text)])
    return _EXAMPLE.sub(lambda found: found["mark"] + outputs[found["command"]] + found["end"], text)


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
