"""`graphapp query`: a GraphQL request without a server."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import orjson

from graphapp.access import open_for_reading
from graphapp.api.answers import Answers
from graphapp.api.days import today
from graphapp.api.execution import Request
from graphapp.api.misses import sentence
from graphapp.commands.arguments import json_object
from graphapp.schema.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked."""
    parser.add_argument("file", metavar="FILE", help="the query's file; - reads it from standard input")
    parser.add_argument("--variables", metavar="JSON", default="{}", help="the values of its variables, as a JSON object")
    parser.add_argument("--operation", metavar="NAME", help="which operation, where the file has several")


def run(options: argparse.Namespace) -> int:
    """Prints the response; 0 where all could be answered, 1 where it has errors."""
    variables = json_object("--variables", options.variables, '{"source": "minutes.pdf"}')
    request = Request(_text(options.file), variables, options.operation)
    with open_for_reading(options.store) as store:
        response = Answers(store).response(request, today())
    told = response.pop("extensions", {})  # what it cost is of no interest to who waits for it already
    for miss in told.get("notFound", ()):
        print(f"graphapp: {sentence(miss)}", file=sys.stderr)
    sys.stdout.buffer.write(orjson.dumps(response, option=orjson.OPT_INDENT_2) + b"\n")
    return 1 if "errors" in response else 0


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        if "{" in file:  # the query itself
            raise UsageError("a query is read from a file, or from standard input: echo '{ … }' | graphapp query -") from error
        raise UsageError(
            f"{file}: cannot be read ({error.strerror}). Name a file with a GraphQL query, or - for standard input."
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not text in UTF-8. Save the query as UTF-8.") from error
