"""`graphapp export`: commitments for a spreadsheet or a script, the graph of a day for programs that draw graphs, or the whole
store for a first load into Neo4j.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from itertools import chain, islice
from pathlib import Path

import orjson

from graphapp.access import open_for_reading
from graphapp.commands.arguments import day, json_object
from graphapp.commands.output import asked, plain, write_csv
from graphapp.exporting.commitments import Row, commitments
from graphapp.schema.errors import UsageError
from graphapp.store.opening import open_store

_BULK, _GRAPH = "neo4j-admin", "graphml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to export, and in which form."""
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help=f"the folder for the files of {_BULK}: empty, or not there yet"
    )
    parser.add_argument(
        "--format",
        choices=("csv", "jsonl", _GRAPH, _BULK),
        default="csv",
        help="commitments as CSV (default) or JSON lines, the graph as of a day for Gephi and its like, "
        f"or everything as files for `{_BULK} database import`",
    )
    parser.add_argument("--where", metavar="JSON", default="{}", help="which commitments: a filter as the API has it")
    parser.add_argument("--as-of", metavar="DAY", type=day, help="the day asked about, YYYY-MM-DD; default: today (UTC)")


def run(options: argparse.Namespace) -> int:
    """0 when all was written."""
    if options.format == _BULK:
        return _bulk(options)
    if options.folder:
        raise UsageError(f"{options.format} goes to standard output: leave out «{options.folder}» and write > FILE")
    if options.format == _GRAPH:
        return _graph(options)
    with open_for_reading(options.store) as store:
        answers = commitments(store, asked(options), json_object("--where", options.where, '{"status": {"in": ["OVERDUE"]}}'))
        found = chain(list(islice(answers, 1)), answers)  # a filter that is refused leaves no half a table
        if options.format == "csv":
            write_csv(found, Row)
        else:
            for row in found:
                sys.stdout.buffer.write(orjson.dumps(plain(row), option=orjson.OPT_APPEND_NEWLINE))
    return 0


def _graph(options: argparse.Namespace) -> int:
    from graphapp.analyses.graphml import graphml  # with networkx, which tables need not wait for

    if options.where != "{}":
        raise UsageError(f"--format {_GRAPH} writes all that was known on a day: leave out --where")
    with open_for_reading(options.store) as store:
        for line in graphml(store, asked(options)):
            sys.stdout.buffer.write(f"{line}\n".encode())
    return 0


def _bulk(options: argparse.Namespace) -> int:
    from graphapp.exporting.bulk import export  # the driver takes half a second to load, and tables need none

    if not options.folder:
        raise UsageError(f"--format {_BULK} writes many files: graphapp export --format {_BULK} DIR")
    if options.where != "{}" or options.as_of:
        raise UsageError(f"--format {_BULK} writes the whole store: leave out --where and --as-of")
    open_for_reading(options.store).close()  # makes good what a load that was cut off left undone
    with open_store(options.store) as store:
        try:
            command = export(store, Path(options.folder))
        except OSError as error:
            raise UsageError(f"{options.folder}: cannot be written ({error.strerror}). Name another folder.") from error
    print(f"cd {shlex.quote(options.folder)}\n{' '.join(command)}")
    return 0
