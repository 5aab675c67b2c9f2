"""How doubts and decisions are shown at the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import orjson
from rich.console import Console
from rich.table import Table

from graphapp.deciding.asking import Asked
from graphapp.deciding.recording import Made
from graphapp.review.ledger import holding, node
from graphapp.schema.decisions import Decision, Judgement

_WIDEST = 120  # columns, where nobody's terminal says how many there are
_ANSWER = "To answer: graphapp review decide ID same|not-same|right|wrong-fact|undecided --by NAME"


def print_doubts(found: Sequence[Asked], form: str, most: int | None = None) -> None:
    """The doubts, each with what to judge by; no more than `most`, with how many there are."""
    shown = found[:most]
    if form == "json":
        _json({"doubts": shown})
        return
    print(f"{len(found)} in doubt{f', the first {len(shown)}' if len(shown) < len(found) else ''}")
    for doubt in shown:
        print(f"\n{doubt.id}{'  (left open)' if doubt.undecided else ''}\n  {doubt.question}\n  {doubt.reason}")
        for passage in doubt.evidence:
            page = f"page {passage.page}" if passage.page and passage.page > 1 else ""
            where = ", ".join(part for part in (passage.source, passage.section, page) if part)
            print(f"    «{' '.join(passage.text.replace('**', '').split())}» ({where})")
    if found:
        print(f"\n{_ANSWER}")


def print_decisions(found: Sequence[Decision], form: str) -> None:
    """The decisions as they were made, with whether they hold."""
    held = {each.id for each in holding(found)}
    if form == "json":
        _json({"decisions": [{"id": each.id, "holds": each.id in held, **node(each).values} for each in found]})
        return
    table = Table("Decision", "What", "Who", "When (UTC)", "Note", box=None, pad_edge=False)
    for each in found:
        gone = "" if each.id in held or each.judgement is Judgement.TAKEN_BACK else " (taken back)"
        table.add_row(each.id, each.text + gone, each.by, each.at[:16].replace("T", " "), each.note)
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, _WIDEST)
    console.print(table if found else "no decisions")


def print_made(made: Made) -> None:
    """What was put on record, and how much of the graph it changed."""
    for each in made.decisions:
        print(f"{each.id}  {each.text}")
    if not made.decisions:
        print("nothing new: these decisions are on record")
    print(f"{len(made.put)} things put, {len(made.dropped)} dropped")


def _json(value: object) -> None:
    sys.stdout.buffer.write(orjson.dumps(value, option=orjson.OPT_INDENT_2) + b"\n")
