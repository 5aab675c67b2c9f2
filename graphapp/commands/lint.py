"""`graphapp lint`: what the writer of minutes should mend before sending them."""

from __future__ import annotations

import argparse
import sys

from graphapp.commands.output import write_json
from graphapp.linting import Remark, remarks
from graphapp.loading import File, files, read_file
from graphapp.pipeline import Overrides
from graphapp.schema.errors import DocumentError

CLEAN, REMARKS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which minutes, and how to print."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files or folders")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(options: argparse.Namespace) -> int:
    """0 when there is nothing to mend; 1 when there is, or a file cannot be read."""
    found: list[tuple[File, list[Remark]]] = []
    failed = False
    for file in files(options.paths):
        try:
            found.append((file, remarks(read_file(file, Overrides()))))
        except DocumentError as error:
            print(f"graphapp: {error}", file=sys.stderr)
            failed = True
    if options.format == "json":
        write_json(files=[{"source": file.source, "remarks": said} for file, said in found])
    else:
        for file, said in found:
            _print(file.source, said)
    return REMARKS if failed or any(said for _, said in found) else CLEAN


def _print(source: str, found: list[Remark]) -> None:
    print(f"{source}: {_count(len(found))}")
    for remark in found:
        page = f"p. {remark.page}, " if remark.page and remark.page > 1 else ""
        where = f"  {page}line {remark.line}: " if remark.line else "  "
        words = f"\n      «{' '.join(remark.text.split())}»" if remark.text and " " in remark.text else ""
        print(f"{where}{remark.message} [{remark.code}]{words}")


def _count(number: int) -> str:
    return {0: "nothing to mend", 1: "1 thing to mend"}.get(number, f"{number} things to mend")
