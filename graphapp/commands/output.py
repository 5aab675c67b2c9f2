"""How the commands of analyses print what they found: as text for people, as JSON, as CSV for a spreadsheet.

JSON has the API's names (camelCase) and every field of the result. CSV has one line for each finding; what is a list in the
result is one cell. Text goes to at most 120 columns, so that it can be pasted into a message.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import orjson
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graphapp.analyses.evidence import Evidence
from graphapp.commands.arguments import day
from graphapp.schema.model import camel

WIDTH = 120
MOST = 8  # passages that are printed for one finding; JSON and CSV have all
_MARKS = re.compile(r"\*\*|(?<!!)\[([^\[\]]*)\]\([^()\s]*\)")  # bold, and links, of which the words stay
_LIST = re.compile(r"\s*(?:\d+\.\s|-\s)?")  # how far the lines of a paragraph hang
_FORMULA = re.compile(r"[=+\-@\t\r]")  # a spreadsheet would take a cell that begins so for a formula


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    """Which day is asked about, and how to print."""
    parser.add_argument("--as-of", metavar="DAY", type=day, help="the day asked about, YYYY-MM-DD; default: today (UTC)")
    add_format(parser)


def add_format(parser: argparse.ArgumentParser) -> None:
    """How to print."""
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help="default: text")


def asked(options: argparse.Namespace) -> str:
    """The day asked about."""
    return options.as_of or datetime.now(UTC).date().isoformat()


def write_json(**answer: Any) -> None:
    """Prints the answer as one object, dataclasses as objects, names in camelCase."""
    sys.stdout.buffer.write(orjson.dumps(plain(answer), option=orjson.OPT_INDENT_2) + b"\n")


def write_csv(found: Iterable[object], kind: type) -> None:
    """Prints a line of names, then one for each finding, a dataclass of this kind; no findings: the names alone."""
    names = [camel(each.name) for each in fields(kind)]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    for each in found:
        writer.writerow([cell(getattr(each, field.name)) for field in fields(kind)])


def plain(value: Any) -> Any:
    """The value as JSON has it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {camel(each.name): plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {camel(str(key)): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def cell(value: Any) -> str:
    """The value in one cell: what is unknown is empty, a list's parts stand with «; » between them.

    What has a name is told by it, and what has none by all that it consists of. No cell is a formula for a spreadsheet.
    """
    told = _told(value)
    return told if isinstance(value, int | float) or not _FORMULA.match(told) else f"'{told}"


def _told(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Evidence):
        return said(value)
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, map(_told, value)))
    if is_dataclass(value):
        name = getattr(value, "name", None)
        return str(name or ", ".join(filter(None, (_told(getattr(value, each.name)) for each in fields(value)))))
    return str(plain(value)).lower() if isinstance(value, bool) else str(plain(value))


def write_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "") -> None:
    """Prints a table, as wide as needed and no wider than a message."""
    table = Table(*columns, header_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(one_line(_shown(value))) for value in row))
    if title:
        write_lines(title)
    _console().print(table)


def write_lines(*lines: str) -> None:
    """Prints lines; one that is too long goes on below, as far in as its own words begin."""
    for line in (part for each in lines for part in each.split("\n")):
        begin = _LIST.match(line)
        hang = " " * len(begin[0]) if begin else ""
        print(textwrap.fill(line, _width(), subsequent_indent=hang, break_long_words=False, break_on_hyphens=False))


def write_evidence(evidence: Sequence[Evidence], indent: str = "    ", *, told: str = "", most: int = MOST) -> None:
    """Prints each passage on lines of its own; of many, the first and how many more there are.

    `told`: words that stand above already; a passage that says just these is not printed again, but where it stands is.
    """
    for each in evidence[:most]:
        where = f"({_where(each, _ending(each.source))})"
        words = _unmarked(each.text)
        write_lines(f"{indent}in these words: {where[1:-1]}" if words == _unmarked(told) else f"{indent}«{words}» {where}")
    if len(evidence) > most:
        write_lines(f"{indent}and {len(evidence) - most} more")


def said(evidence: Evidence) -> str:
    """The words and where they stand, on one line, without the marks that make some of them bold or a link."""
    return f"«{_unmarked(evidence.text)}» ({_where(evidence, evidence.source)})"


def _where(evidence: Evidence, source: str) -> str:
    page = f"p. {evidence.page}" if (evidence.page or 1) > 1 else None
    return ", ".join(part for part in (source, evidence.section, page) if part)


def _ending(source: str) -> str:
    """The folder and the name of a file: people know where their minutes lie, and any ending finds the document."""
    return source if "://" in source else "/".join(source.split("/")[-2:])


def _unmarked(text: str) -> str:
    return one_line(_MARKS.sub(r"\1", text))


def _shown(value: object) -> str:
    if isinstance(value, str) and not isinstance(value, Enum):
        return value  # no spreadsheet reads it
    return cell(value)


def one_line(text: str) -> str:
    """The text without its line breaks."""
    return " ".join(text.split())


def _width() -> int:
    """As wide as a message, or the terminal where that is narrower."""
    return min(WIDTH, Console().width) if sys.stdout.isatty() else WIDTH


def _console() -> Console:
    return Console(file=sys.stdout, width=_width(), markup=False, emoji=False, highlight=False)
