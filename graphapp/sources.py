"""Which document a person means by a path: any ending of whole path components that fits one document only.

The API and the commands share this, so that what `unload` accepts is what `document(source:)` accepts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath

from graphapp.schema.errors import UsageError

_READABLE = 300  # characters
_SHOWN = 3  # documents that are offered
_COMPARED = 5000  # names that are looked at for one that is spelled nearly alike: nobody should wait for a refusal


class UnknownSourceError(UsageError):
    """No loaded document goes by this name."""


class AmbiguousSourceError(UsageError):
    """Several loaded documents end in this name; `candidates` are their sources."""

    def __init__(self, wanted: str, candidates: Sequence[str]) -> None:
        listed = ", ".join(candidates)
        super().__init__(f"«{shorten(wanted)}» fits {len(candidates)} documents: {listed}. Say more of the path.")
        self.candidates = tuple(candidates)


def document_named(wanted: str, sources: Mapping[str, Sequence[str]]) -> str:
    """The id of the document loaded under `wanted`, or else of the only one loaded under a path that ends in it.

    `sources` gives for every document's id what it was loaded under.
    """
    whole = {document for document, names in sources.items() if wanted in names}
    ending = {document: [name for name in names if _ends_in(name, wanted)] for document, names in sources.items()}
    found = whole if len(whole) == 1 else {document for document, names in ending.items() if names}
    if not found:
        advice = _alike(wanted, [name for names in sources.values() for name in names]) or "Load it first, or mend the name."
        raise UnknownSourceError(f"no loaded document is called «{shorten(wanted)}». {advice}")
    if len(found) > 1:
        raise AmbiguousSourceError(wanted, sorted(ending[document][0] for document in found))
    return found.pop()


def shorten(name: str) -> str:
    """The name, or its end where it is longer than anybody would read."""
    return name if len(name) <= _READABLE else f"…{name[-_READABLE:]}"


def _alike(wanted: str, known: Sequence[str]) -> str:
    """A question that names some documents whose path holds what was typed, or whose file's name is nearly that; or nothing."""
    held = sorted(name for name in known if wanted and wanted.casefold() in name.casefold())
    files = {PurePosixPath(name).name: name for name in known[:_COMPARED]}
    near = held or [files[name] for name in get_close_matches(PurePosixPath(wanted).name[:_READABLE], files, _SHOWN)]
    more = f" or {len(near) - _SHOWN} more" if len(near) > _SHOWN else ""
    return f"Did you mean {', '.join(near[:_SHOWN])}{more}?" if near else ""


def _ends_in(source: str, wanted: str) -> bool:
    parts = PurePosixPath(wanted).parts
    return bool(parts) and PurePosixPath(source).parts[-len(parts) :] == parts
