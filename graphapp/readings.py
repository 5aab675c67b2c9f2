"""By what each document was read, so that a file that would be read in the same way again need not be.

Reading takes many times as long as keeping what was read. The way of reading is told from the rules, word lists and programs
that read, not from a version: whoever works on a rule, or adds a name to the vocabulary, has all files read anew. What a model
or another machine read is never taken for granted.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from graphapp.schema.model import READING
from graphapp.schema.records import Record
from graphapp.store.contract import Node, Reader
from graphapp.store.selection import Question, Selection

if TYPE_CHECKING:  # whoever only settles needs none of what reads
    from graphapp.pipeline import Overrides

_READERS = ("graphapp.loaders", "graphapp.schema")
_ALSO = ("pipeline.py", "records.py")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a document was read, and what a load tells of it."""

    way: str
    facts: int
    warnings: tuple[str, ...]


def way(overrides: Overrides) -> str:
    """How files are read now, by the rules: a hash of all that the outcome depends on but the file."""
    return hashlib.sha256(f"{_rules()} {overrides!r}".encode()).hexdigest()


def reading(record: Record, read_by: str) -> Node:
    """What to keep beside a record."""
    warnings = [warning.message for warning in record.warnings]
    values = {"way": read_by, "facts": facts(record), "warnings": warnings}
    return Node(READING.name, reading_id(record.document), {name: value for name, value in values.items() if value != []})


def readings(reader: Reader) -> dict[str, Reading]:
    """How each document was read, as far as it is known."""
    rows = reader.answer(Question(Selection(READING.name, ("id", "way", "facts", "warnings")), as_of="9999-12-31")).rows
    return {
        row["id"].removeprefix(reading_id("")): Reading(row["way"], row["facts"], tuple(row["warnings"] or ())) for row in rows
    }


def reading_id(document: str) -> str:
    """The id of what tells how a document was read."""
    return f"{READING.name}-{document}"


def facts(record: Record) -> int:
    """How many facts a record holds, as a load counts them."""
    return sum(map(len, (record.mentions, record.attended, record.links, record.actions, record.outcomes)))


@cache
def _rules() -> str:
    """A hash of everything by which files are read."""
    digest = hashlib.sha256(f"{sys.version} {unicodedata.unidata_version}".encode())
    for distribution in sorted({name.lower() for name in _libraries()}):
        digest.update(f"{distribution} {metadata.version(distribution)}\n".encode())
    own = resources.files("graphapp")
    for name, file in (*((each, own / each) for each in _ALSO), *(found for each in _READERS for found in _files(each))):
        digest.update(f"{name}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _libraries() -> Iterator[str]:
    """The distributions that are here, of those that this one needs."""
    here = {each.name.lower(): each.requires for each in metadata.distributions()}
    for requirement in here.get("graphapp") or ():
        name = "".join(c if c.isalnum() or c in "-_." else " " for c in requirement).split()[0].lower()
        if name in here:
            yield name


def _files(package: str) -> Iterator[tuple[str, Traversable]]:
    folders = [(package, resources.files(package))]
    while folders:
        name, folder = folders.pop()
        for entry in sorted(folder.iterdir(), key=lambda each: each.name):
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append((f"{name}/{entry.name}", entry))
            elif entry.is_file():
                yield f"{name}/{entry.name}", entry
