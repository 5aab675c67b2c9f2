"""`graphapp review`: what is in doubt, and what people decide."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import orjson

from graphapp.access import open_for_reading
from graphapp.commands.arguments import number
from graphapp.commands.review_printing import print_decisions, print_doubts, print_made
from graphapp.deciding.asking import doubts, log
from graphapp.deciding.recording import Author, Made, record, undo
from graphapp.deciding.requests import correct, judge, note
from graphapp.review.ledger import decision, line
from graphapp.schema.decisions import Judgement
from graphapp.schema.errors import UsageError
from graphapp.store.contract import Transaction
from graphapp.store.opening import open_store

_SAID = {
    each.lower().replace("_", "-"): each
    for each in (Judgement.SAME, Judgement.NOT_SAME, Judgement.UNDECIDED, Judgement.RIGHT, Judgement.WRONG_FACT)
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Without a verb: list what is in doubt."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--limit", metavar="N", type=number, default=None, help="no more than this many doubts; default: all")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    decide = _verb(verbs, "decide", "say what you know of a doubt or a fact")
    decide.add_argument("about", metavar="ID", help="a doubt, a thing, «ID relation ID», «ID aliases SPELLING», or «ID ID»")
    decide.add_argument("judgement", choices=_SAID, help="what you say of it")
    mend = _verb(verbs, "correct", "say what an action item's owners, due date or state are")
    mend.add_argument("about", metavar="ITEM", help="the action item's id")
    mend.add_argument("field", choices=("owners", "dueDate", "state"))
    mend.add_argument("values", metavar="VALUE", nargs="*", help="ids of owners, a day, a state; nothing: nobody, no day")
    _verb(verbs, "note", "put a remark (--note) on a thing").add_argument("about", metavar="ID")
    _verb(verbs, "undo", "take a decision back").add_argument("about", metavar="DECISION")
    for name, summary in (
        ("log", "list the decisions"),
        ("list", "list the decisions"),
        ("export", "print them as JSON lines"),
    ):
        shown = verbs.add_parser(name, help=summary, description=summary)
        shown.add_argument("--format", choices=("text", "json"), default=argparse.SUPPRESS)
    taken = verbs.add_parser("import", help="take decisions over from an export", description="Take decisions over.")
    taken.add_argument("file", metavar="FILE", help="- reads standard input")


def _verb(verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=summary)
    verb.add_argument("--by", metavar="NAME", required=True, help="who decides")
    verb.add_argument("--note", metavar="TEXT", default="", help="why")
    return verb


def run(options: argparse.Namespace) -> int:
    """0, whatever is in doubt."""
    if options.verb in _READING:
        with open_for_reading(options.store) as store:
            _READING[options.verb](store, options)
        return 0
    with open_store(options.store) as store, store.writing() as transaction:
        made = _WRITING[options.verb](transaction, options)
    print_made(made)
    return 0


def _export(store: object, _: argparse.Namespace) -> None:
    for each in log(store):  # type: ignore[arg-type]
        sys.stdout.buffer.write(line(each))


def _author(options: argparse.Namespace) -> Author:
    return Author(options.by, options.note)


def _import(transaction: Transaction, options: argparse.Namespace) -> Made:
    try:
        data = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    except OSError as error:
        raise UsageError(f"{options.file}: cannot be read ({error.strerror}). Name a file of decisions") from error
    told = []
    for place, text in enumerate(data.splitlines(), start=1):
        try:
            told += [decision(orjson.loads(text))] if text.strip() else []
        except (orjson.JSONDecodeError, UsageError, AttributeError) as error:
            raise UsageError(f"{options.file}, line {place}: {error}") from error
    return record(transaction, told)


_READING: dict[str | None, Callable[..., None]] = {
    None: lambda store, options: print_doubts(doubts(store), options.format, options.limit),
    "log": lambda store, options: print_decisions(log(store), options.format),
    "list": lambda store, options: print_decisions(log(store), options.format),
    "export": _export,
}
_WRITING: dict[str, Callable[[Transaction, argparse.Namespace], Made]] = {
    "decide": lambda transaction, o: judge(transaction, o.about, _SAID[o.judgement], _author(o)),
    "correct": lambda transaction, o: correct(transaction, o.about, o.field, tuple(o.values), _author(o)),
    "note": lambda transaction, o: note(transaction, o.about, _author(o)),
    "undo": lambda transaction, o: undo(transaction, o.about, _author(o)),
    "import": _import,
}
