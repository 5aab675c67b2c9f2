"""`graphapp load`: minutes into the store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from graphapp.commands.arguments import day
from graphapp.ingest import Effect
from graphapp.llm.settings import URL, settings
from graphapp.loading import File, Report, load, look
from graphapp.pipeline import Extractor, Overrides
from graphapp.schema.errors import UsageError
from graphapp.schema.life import Change
from graphapp.spreading import cluster
from graphapp.store.opening import open_for_trial, open_store

_NAMED = 5  # files that are left out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to load, and what the minutes do not say themselves."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files, folders, or - for standard input")
    parser.add_argument("--source", metavar="NAME", help="what standard input is called, or the only file")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    parser.add_argument("--group", metavar="NAME", help="the group that met, where the minutes do not say or are misread")
    parser.add_argument(
        "--extractor",
        choices=("rules", "llm"),
        default="rules",
        help=f"who reads actions and undertakings: the rules (default), or a language model at ${URL}",
    )
    parser.add_argument("--cluster", metavar="URI", help="the Dask cluster that reads the files; default: this machine's cores")
    parser.add_argument("--date", metavar="DAY", type=day, help="the day of the meeting, YYYY-MM-DD, likewise")


def run(options: argparse.Namespace) -> int:
    """0 when all could be loaded, 1 when some could not and the others are loaded."""
    wanted, unreadable = _wanted(options)
    if options.date and len(wanted) > 1:
        raise UsageError("--date is for one document: several cannot all record the same meeting. Load them one by one.")
    console = Console(stderr=True)
    opened = open_for_trial if options.dry_run else open_store
    with opened(options.store) as store, _progress(console) as progress:
        task = progress.add_task("reading", total=len(wanted))
        report = load(
            store,
            wanted,
            dry_run=options.dry_run,
            overrides=Overrides(options.group, options.date),
            extractor=_model() if options.extractor == "llm" else None,
            workers=cluster(options.cluster) if options.cluster else None,
            done=lambda: progress.advance(task),
        )
    _tell_left_out(unreadable)
    _print(report, options.dry_run)
    return 1 if report.failures else 0


def _model() -> Extractor:
    """The language model; its client is imported only here, so that reading by rules does not wait for it."""
    from graphapp.llm.extractor import ModelExtractor

    return ModelExtractor(settings())


def _wanted(options: argparse.Namespace) -> tuple[list[File], list[str]]:
    """What to load, and what lies beside it in formats that cannot be read."""
    if "-" in options.paths:
        if options.paths != ["-"] or not options.source:
            raise UsageError("standard input (-) is loaded alone and needs a name: graphapp load - --source NAME")
        return [File(options.source, data=sys.stdin.buffer.read())], []
    found, unreadable = look(options.paths)
    if options.source and len(found) != 1:
        raise UsageError(f"--source names one document, and {len(found)} were given")
    return [File(options.source, found[0].path)] if options.source else found, unreadable


def _progress(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@dataclass(frozen=True, slots=True)
class _Count:
    label: str
    number: int


def _tell_left_out(sources: Sequence[str]) -> None:
    if sources:
        more = f" and {len(sources) - _NAMED} more" if len(sources) > _NAMED else ""
        print(
            f"graphapp: warning: not read, because of the format: {', '.join(sources[:_NAMED])}{more}. Save as .docx or .pdf.",
            file=sys.stderr,
        )


def _print(report: Report, dry_run: bool) -> None:
    for sentence in report.warnings:
        print(f"graphapp: warning: {sentence}", file=sys.stderr)
    for sentence in report.failures:
        print(f"graphapp: {sentence}", file=sys.stderr)
    if dry_run:
        print("Dry run: nothing was changed. A load would give:")
    for label, counts in _summary(report).items():
        print(f"{label:<12}" + ", ".join(f"{each.number} {each.label}" for each in counts))


def _summary(report: Report) -> dict[str, list[_Count]]:
    changes = report.changes
    return {
        "documents": [_Count(effect.value, report.effects[effect]) for effect in Effect if report.effects[effect]]
        + ([_Count("failed", len(report.failures))] if report.failures else []),
        "facts": [_Count("read", report.facts)],
        "commitments": [
            _Count("new", changes[Change.NEW]),
            _Count("carried over", changes[Change.CARRIED_OVER]),
            _Count("slipped", changes[Change.SLIPPED]),
            _Count("completed", changes[Change.COMPLETED]),
            _Count("cancelled", changes[Change.CANCELLED]),
            _Count("silent", report.silent),
        ],
        "in doubt": [_Count("names or commitments", report.doubts)],
    }
