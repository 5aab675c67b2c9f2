"""`graphapp read`: one file through the reading stages, without a store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import orjson

from graphapp.loading import files, read_bytes
from graphapp.pipeline import Reading
from graphapp.schema.documents import Passage

STAGES: dict[str, Callable[[Reading], Iterable[Any]]] = {
    "document": lambda reading: reading.document.blocks,
    "minutes": lambda reading: reading.minutes.sections,
    "sentences": lambda reading: reading.sentences,
    "meeting": lambda reading: [reading.meeting],
    "attendance": lambda reading: reading.attendees,
    "names": lambda reading: reading.names.all(),
    "topics": lambda reading: reading.topics,
    "links": lambda reading: reading.links,
    "actions": lambda reading: reading.actions,
    "outcomes": lambda reading: reading.outcomes,
    "successions": lambda reading: reading.successions,
    "record": lambda reading: [replace(reading.record, text="")],
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which file, and how far."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files or folders")
    parser.add_argument("--stage", choices=STAGES, default="record", help="what to show; default: record")


def run(options: argparse.Namespace) -> int:
    """0 when every file could be read."""
    for file in files(options.paths):
        for value in STAGES[options.stage](Reading(read_bytes(file), file.source)):
            sys.stdout.buffer.write(orjson.dumps(value, default=_plain, option=orjson.OPT_PASSTHROUGH_DATACLASS) + b"\n")
    return 0


def _plain(value: Any) -> Any:
    """A value as JSON: a passage as its text with where it stands, other dataclasses field by field."""
    if isinstance(value, Passage):
        span = value.span() if value.text else None
        return {"text": value.text, "start": span.start if span else None, "end": span.end if span else None}
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
