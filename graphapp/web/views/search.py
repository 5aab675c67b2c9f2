"""Where words stand: names by their kind, commitments, documents, passages."""

from __future__ import annotations

from typing import Any

from werkzeug.wrappers import Response

from graphapp.web.asking import Asking
from graphapp.web.wanted import parameter
from graphapp.web.words import KINDS

_SORTS = ("names", "commitments", "documents", "passages")
FIRST, MOST = 25, 200  # hits of each sort: at first, and when more are asked for


def search(asking: Asking) -> Response:
    """The page at /search."""
    text, first = parameter("q") or "", MOST if parameter("first") == str(MOST) else FIRST
    return asking.page("search", {"text": text, "first": first}, lambda data: data | _sorted(data, text, first))


def _sorted(data: dict[str, Any], text: str, first: int) -> dict[str, Any]:
    """The names by their kind, each thing once, by the spelling that fits best; what holds only some words comes last."""
    by_kind: dict[str, dict[str, Any]] = {}
    for hit in data["names"]:
        by_kind.setdefault(hit["node"]["__typename"], {}).setdefault(hit["node"]["id"], hit)
    parts = [
        ("names", plural.capitalize(), [*by_kind[kind].values()]) for kind, (_, plural) in KINDS.items() if kind in by_kind
    ]
    parts += [(name, name.capitalize(), data[name]) for name in _SORTS[1:] if data[name]]
    wholes = [any(not hit["missing"] for hit in hits) for _, _, hits in parts]
    judged = [(*part, whole or not any(wholes)) for part, whole in zip(parts, wholes, strict=True)]
    full = any(len(data[name]) == first for name in _SORTS)
    return {"text": text, "first": first, "parts": sorted(judged, key=lambda part: not part[3]), "more": full and first < MOST}
