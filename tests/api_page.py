"""The queries of docs/api.md with their answers. `python tests/api_page.py` writes the present answers into the page.

An empty block of JSON behind a query asks for its answer; a query without one is run, and shows none.
"""

from __future__ import annotations

import re
import tempfile
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from examples import ROOT, folded

from graphapp.api.execution import Request, respond
from graphapp.cli import main
from graphapp.store.contract import Reader
from graphapp.store.embedded import EmbeddedStore

PAGE = ROOT / "docs" / "api.md"
_BLOCK = re.compile(r"```(?P<language>graphql|json)\n(?P<text>.*?)```\n", re.DOTALL)
_IDS = '{ initiative(name: "school access survey") { id leads { id } } }'


@dataclass(frozen=True)
class Asked:
    """A query of the page, and the answer that stands there: None where none is shown."""

    query: str
    answer: str | None


def asked(page: str) -> list[Asked]:
    """The queries in order; a block of JSON is the answer to the query before it."""
    found: list[Asked] = []
    for block in _BLOCK.finditer(page):
        if block["language"] == "graphql":
            found.append(Asked(block["text"], None))
        else:
            found[-1] = Asked(found[-1].query, block["text"])
    return found


def answered(reader: Reader, query: str) -> dict[str, Any]:
    """The whole response to a query of the page."""
    return respond(reader, Request(query, _variables(reader, query)))


def shown(response: dict[str, Any]) -> str:
    return f"{folded(response['data'])}\n"


def load(folder: Path) -> Path:
    """A store with the samples."""
    path = folder / "graph.db"
    with chdir(ROOT), redirect_stdout(StringIO()):
        assert main(["--store", str(path), "load", "samples"]) == 0
    return path


def _variables(reader: Reader, query: str) -> dict[str, Any]:
    """The values that a reader of the page would take from the answers before."""
    if "$from" not in query and "$id" not in query:
        return {}
    found = respond(reader, Request(_IDS))["data"]["initiative"]
    given = {"from": found["id"], "to": [found["leads"][0]["id"]], "id": found["leads"][0]["id"]}
    return {name: value for name, value in given.items() if f"${name}" in query}


def updated(page: str, reader: Reader) -> str:
    """The page with the present answers."""
    answers = iter([shown(answered(reader, one.query)) for one in asked(page) if one.answer is not None])
    return _BLOCK.sub(lambda b: b[0] if b["language"] == "graphql" else f"```json\n{next(answers)}```\n", page)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, EmbeddedStore(load(Path(folder))) as store:
        PAGE.write_text(updated(PAGE.read_text(encoding="utf-8"), store), encoding="utf-8")
