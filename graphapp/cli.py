"""The command line: find the command, run it, and say in one sentence what went wrong.

A command is a module of `graphapp/commands` with `add_arguments(parser)` and `run(options) -> int`. Only the modules that the
line names are imported, so that no command waits for another's libraries.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import version
from typing import NoReturn

from graphapp.schema.errors import GraphappError, UsageError

COMMANDS = {
    "load": "load minutes into the store",
    "unload": "remove a document and what only it said",
    "documents": "list what is loaded, by group and day",
    "lint": "tell the writer of minutes what is missing in them",
    "read": "show what the reading stages make of a file, as JSON lines",
    "gaps": "list the coordination gaps, the most pressing first, with their evidence",
    "coverage": "tell who does what where, and where the holes are",
    "overlap": "tell who may be doing the same",
    "owed": "list what an organisation, a person or a group has open",
    "changes": "tell what is different between two meetings or two days",
    "themes": "list the themes that the minutes speak of",
    "path": "tell how two parties are linked",
    "ego": "tell what is around one party",
    "brokers": "tell who connects otherwise separate organisations, and what would fall apart without them",
    "communities": "tell which organisations share more work with each other than with the rest",
    "introductions": "tell which organisations share no work but work with the same others",
    "workload": "tell what organisations have on their hands, against what they completed before",
    "reliability": "tell what became of organisations' promises, and what can be said from so few",
    "picture": "draw who does what where, who works with whom, or which promises were put off",
    "review": "list what is in doubt, and record what people decide",
    "verify": "check that every fact points at its words",
    "export": "write commitments as a table, or the whole store for Neo4j's import",
    "query": "answer a GraphQL query, as JSON",
    "schema": "print the GraphQL schema",
    "serve": "serve the API and GraphiQL",
}

_WRONG_COMMAND = re.compile(r"argument COMMAND: invalid choice: ['\"](.*?)['\"] \(")
_FEW = 3  # commands that are named as a guess
FAILED, WRONG_USE, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command that the arguments name; what comes back is the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        parser = _parser(arguments)
        options, unknown = parser.parse_known_args(arguments)
        if unknown:
            raise UsageError(_not_taken(options.command, unknown[0]))
        status: int = import_module(f"graphapp.commands.{options.command}").run(options)
        sys.stdout.flush()
    except SystemExit as end:  # argparse has said what it has to say
        return end.code if isinstance(end.code, int) else 0
    except GraphappError as error:
        print(f"graphapp: {error}", file=sys.stderr)
        return WRONG_USE if isinstance(error, UsageError) else FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # who read along has seen enough; nothing more may be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        "graphapp", description="Reads minutes of meetings: who is committed to what, where, by when, and what became of it."
    )
    parser.add_argument("--version", action="version", version=f"graphapp {version('graphapp')}")
    parser.add_argument(
        "--store", metavar="WHERE", default=None, help="a file's path or a server's address; default: $GRAPHAPP_STORE"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        command.add_argument("--store", metavar="WHERE", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        if name in arguments:
            import_module(f"graphapp.commands.{name}").add_arguments(command)
    return parser


class _Parser(argparse.ArgumentParser):
    """One that says in our words that a command is wrong or missing; of all others it would only list the names."""

    def error(self, message: str) -> NoReturn:
        wrong = _WRONG_COMMAND.match(message)
        if wrong:
            raise UsageError(f"there is no command «{wrong[1]}»: {_guess(wrong[1])}`graphapp --help` lists them")
        if message.endswith(": COMMAND"):
            raise UsageError("name a command: `graphapp --help` lists them")
        super().error(message)


def _not_taken(command: str, unknown: str) -> str:
    """That a command does not take an option, or so many words, with what it does take."""
    known = [option for action in _of(command)._actions for option in action.option_strings if len(option) > 2]
    near = [one for one in get_close_matches(unknown.partition("=")[0], known) if one != "--help"]
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    return f"`{command}` does not take «{unknown}»: {hint}`graphapp {command} --help` lists what it takes"


def _of(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    import_module(f"graphapp.commands.{command}").add_arguments(parser)
    return parser


def _guess(name: str) -> str:
    """Commands whose name is like this one, or else whose task, as few others', has a word that begins alike."""
    begin = name[:4].lower()
    tasks = [known for known, task in COMMANDS.items() if len(begin) > 3 and f" {begin}" in f" {task}"]
    alike = get_close_matches(name.lower(), COMMANDS) or (tasks if len(tasks) <= _FEW else [])
    return f"did you mean {' or '.join(alike)}? " if alike else ""


if __name__ == "__main__":
    sys.exit(main())
