"""Loads many documents: finds the files, reads them on all cores, keeps what could be read, and reports on the rest."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from graphapp.commitments.life import history
from graphapp.ingest import Effect, Kept, Settled, is_unchanged, keep, put_in_place, remove, settle, take_in
from graphapp.loaders.reading import SUFFIXES, bytes_of, identity
from graphapp.neighbours import beside, regroup
from graphapp.pending import left_behind, unsettled
from graphapp.pipeline import Extractor, Overrides, Reading
from graphapp.readings import facts, readings, way
from graphapp.schema.errors import DocumentError, GraphappError, UsageError
from graphapp.schema.life import Change, State
from graphapp.schema.records import Record
from graphapp.spreading import Workers, spread
from graphapp.store.contract import Reader, Store, Transaction

_UNREADABLE = frozenset(
    (".doc", ".rtf", ".msg", ".pages", ".wpd", ".pptx", ".ppt", ".odp")
)  # in which minutes are written, too
_MINUTES = _UNREADABLE.union(SUFFIXES)
_HIDDEN = (".", "~$")  # what the names begin with of files and folders that are not for people


@dataclass(frozen=True, slots=True)
class File:
    """A document to load: what it is called, and where its bytes are."""

    source: str
    path: Path | None = None
    data: bytes | None = None


@dataclass(slots=True)
class Report:
    """What a load did, for the summary at its end."""

    effects: Counter[Effect] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)  # sentences
    warnings: list[str] = field(default_factory=list)
    facts: int = 0
    changes: Counter[Change] = field(default_factory=Counter)
    silent: int = 0
    doubts: int = 0


class _DryRun(Exception):  # noqa: N818 - no error: it ends the transaction of a dry run without a trace
    pass


def files(paths: Iterable[str]) -> list[File]:
    """The files that paths name, folders searched for what can be read; UsageError for a path that is not there."""
    return look(paths)[0]


def look(paths: Iterable[str]) -> tuple[list[File], list[str]]:
    """The same, and the files in the folders that may well be minutes, in a format that cannot be read and with no readable
    twin beside them."""
    found: dict[str, File] = {}
    unreadable: set[str] = set()
    for typed in paths:
        path = Path(typed)
        if not typed:  # a variable of the shell that is not set, most likely: it would stand for the folder one is in
            raise UsageError("an empty path names nothing: name a file or a folder")
        if path.is_dir():
            if not os.access(path, os.R_OK | os.X_OK):
                raise UsageError(f"{typed}: you may not read this folder. Ask its owner for access.")
            seen = [p for p in path.rglob("*") if p.suffix.lower() in _MINUTES]
            seen = [p for p in seen if not any(part.startswith(_HIDDEN) for part in p.relative_to(path).parts)]
            inside = sorted(p for p in seen if p.suffix.lower() in SUFFIXES and p.is_file())
            if not inside:
                raise UsageError(f"{typed}: no file in this folder is in a format that can be read ({', '.join(SUFFIXES)})")
            found |= {source(p): File(source(p), p) for p in inside}
            twins = {p.with_suffix("") for p in inside}
            others = (p for p in seen if p.suffix.lower() in _UNREADABLE)
            unreadable |= {source(p) for p in others if p.with_suffix("") not in twins}
        elif path.exists():
            found[source(path)] = File(source(path), path)
        else:
            raise UsageError(f"{typed}: no such file or folder")
    return list(found.values()), sorted(unreadable)


def source(path: Path) -> str:
    """What a document loaded from a path is called: the normalised path as typed."""
    return Path(os.path.normpath(path)).as_posix().encode("utf-8", "replace").decode()


def read_file(file: File, overrides: Overrides, extractor: Extractor | None = None) -> Record:
    """The record of a file; DocumentError where it cannot be read."""
    return Reading(read_bytes(file), file.source, overrides, extractor).record


def packed(file: File) -> File:
    """The file with its bytes, for a machine that cannot see its path; as it is where they cannot be had."""
    try:
        return File(file.source, data=read_bytes(file))
    except DocumentError:
        return file


def read_bytes(file: File) -> bytes:
    """The bytes of a file; DocumentError where they cannot be had."""
    return file.data if file.data is not None else bytes_of(file.path or Path(file.source), file.source)


def load(
    store: Store,
    wanted: Sequence[File],
    *,
    dry_run: bool = False,
    overrides: Overrides = Overrides(),  # noqa: B008 - frozen
    extractor: Extractor | None = None,
    workers: Workers | None = None,
    done: Callable[[], None] = lambda: None,
) -> Report:
    """Read the files and keep what they say; `done` is called after each file. A dry run keeps nothing.

    The files are read by all cores, or by other `workers`, to which they are sent with their bytes; those that were read in the
    same way before are not read again.
    """
    report = Report()
    read_by = None if extractor or workers else way(overrides)
    unread = _unread(store, wanted, read_by, report) if read_by else list(wanted)
    for _ in range(len(wanted) - len(unread)):
        done()
    reading = spread(
        partial(read_file, overrides=overrides, extractor=extractor), unread, workers, packed if workers else lambda file: file
    )
    task = _Task(reading, len(unread) == 1, read_by, done)
    if not dry_run:
        _load(store.writing, store, task, report)
        return report
    try:
        with store.writing() as transaction:
            _load(lambda: nullcontext(transaction), store, task, report)
            raise _DryRun
    except _DryRun:
        return report


def unload(store: Store, document: str, source: str) -> list[Settled]:
    """Forget a source; with its last source a document goes, and all that only it said."""
    with store.writing() as transaction:
        known = transaction.records(documents=[document])
        remove(transaction, document, source)
        regroup(transaction, beside(transaction, known))
    return [_settle(store.writing, series) for series in unsettled(store)]


@dataclass(frozen=True, slots=True)
class _Task:
    """What is read, whether it is a single file, in which way, and what is called after each."""

    reading: Iterable[tuple[File, Record | BaseException]]
    alone: bool
    read_by: str | None
    done: Callable[[], None]


def _unread(reader: Reader, wanted: Sequence[File], read_by: str, report: Report) -> list[File]:
    """The files that must be read; the others are as they were when they were read in this way, and reported so."""
    known = {document: each for document, each in readings(reader).items() if each.way == read_by}
    sources = reader.sources() if known else {}
    unread = []
    for file in wanted:
        document = _document(file) if known else ""
        same = known.get(document)
        if same is None or file.source not in sources.get(document, ()):
            unread.append(file)
            continue
        report.effects[Effect.UNCHANGED] += 1
        report.facts += same.facts
        report.warnings += [f"{file.source}: {warning}" for warning in same.warnings]
    return unread


def _document(file: File) -> str:
    """The id of the document that a file holds; empty where its bytes cannot be had."""
    try:
        return identity(read_bytes(file))
    except DocumentError:
        return ""


def _load(
    begin: Callable[[], AbstractContextManager[Transaction]],
    reader: Reader,
    task: _Task,
    report: Report,
) -> None:
    sources = dict(reader.sources())
    behind = set(unsettled(reader))
    loaded: set[str] = set()
    settled: list[Settled] = []
    for file, record in task.reading:
        if isinstance(record, BaseException):
            report.failures.append(_sentence(file, record))
        else:
            kept, settled = _kept(begin, reader, task, record, sources)
            behind |= kept.series
            if kept.effect is not Effect.UNCHANGED:
                loaded.add(record.document)
                sources = _moved(sources, record)
            _tell(report, record, kept.effect)
        task.done()
    for each in settled:
        _count(report, each, loaded)
    if behind and not settled:
        with begin() as transaction:
            behind |= put_in_place(transaction, sorted(loaded.union(left_behind(transaction))))
    for series in sorted(behind.difference(each.series for each in settled)):
        _count(report, _settle(begin, series), loaded)


def _kept(
    begin: Callable[[], AbstractContextManager[Transaction]],
    reader: Reader,
    task: _Task,
    record: Record,
    sources: Mapping[str, tuple[str, ...]],
) -> tuple[Kept, list[Settled]]:
    """What keeping a record did; one that comes alone has its graph settled along with it."""
    if task.read_by is None and record.document in sources and is_unchanged(reader, record):
        return Kept(Effect.UNCHANGED, frozenset()), []
    with begin() as transaction:
        if task.alone:
            return take_in(transaction, record, sources, read_by=task.read_by)
        return keep(transaction, record, sources, read_by=task.read_by), []


def _settle(begin: Callable[[], AbstractContextManager[Transaction]], series: str) -> Settled:
    with begin() as transaction:
        return settle(transaction, series)


def _moved(sources: dict[str, tuple[str, ...]], record: Record) -> dict[str, tuple[str, ...]]:
    """What every document is loaded under, now that a source stands for this record."""
    for document in [document for document, known in sources.items() if record.source in known]:
        left = tuple(s for s in sources.pop(document) if s != record.source)
        sources |= {document: left} if left else {}
    sources[record.document] = (*sources.get(record.document, ()), record.source)
    return sources


def _sentence(file: File, failure: BaseException) -> str:
    """What went wrong with a file, for a person; only a defect of ours is shown by its type."""
    if isinstance(failure, GraphappError):
        return str(failure)
    problem = f"{type(failure).__name__}: {failure}"
    return f"{file.source}: could not be read because of a defect in graphapp ({problem}). Please report it with the file."


def _tell(report: Report, record: Record, effect: Effect) -> None:
    report.effects[effect] += 1
    report.facts += facts(record)
    report.warnings += [f"{record.source}: {warning.message}" for warning in record.warnings]


def _count(report: Report, settled: Settled, loaded: set[str]) -> None:
    """What the loaded documents changed in the life of a series' commitments."""
    graph = settled.graph
    report.doubts += len(graph.doubts)
    for chain in graph.chains:
        for item, changed in zip(chain.items, history(chain), strict=True):
            if loaded & {claim.document for claim in item.claims}:
                report.changes[changed] += 1
        report.changes[Change.COMPLETED] += sum(
            t.document in loaded and t.outcome.state is State.DONE for t, _ in chain.outcomes
        )
        report.changes[Change.CANCELLED] += sum(
            t.document in loaded and t.outcome.state is State.CANCELLED for t, _ in chain.outcomes
        )
    report.silent += sum(node.values.get("silent", False) and "until" not in node.values for node in graph.nodes.values())
