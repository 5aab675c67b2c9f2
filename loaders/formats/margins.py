"""How deep an item is whose list nothing but its margin shows."""

from __future__ import annotations

_NEAR = 4.0  # points


def depth_of(left: float, margins: list[float]) -> int:
    """How many of the open lists are set in less; `margins`, theirs from the outermost on, is brought up to date."""
    while margins and margins[-1] > left + _NEAR:
        margins.pop()
    if not margins or margins[-1] < left - _NEAR:
        margins.append(left)
    return len(margins) - 1
