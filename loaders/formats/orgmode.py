"""The marks of Org put as Markdown, letter for letter, so that quotes keep their place: stars are headings there, not items."""

from __future__ import annotations

import re

_OPTION = re.compile(r"^#\+(?P<key>[A-Za-z_]{2,20})(?:[ \t]|:)(?P<said>[^\n]*)$", re.MULTILINE)
_SIGN = re.compile(
    r"^#\+(?:title|author|date|options|startup|subtitle|email|language|filetags|todo):", re.MULTILINE | re.IGNORECASE
)
_HEADING = re.compile(
    r"^(?P<stars>\*{1,8})(?P<state>[ \t]+(?:TODO|DONE|NEXT|WAITING|CANCELLED)(?=[ \t]))?(?=[ \t]+\S)", re.MULTILINE
)
_DRAWER = re.compile(r"^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*\n(?:[ \t]*:[^\n]*\n){0,30}?[ \t]*:END:[ \t]*$", re.MULTILINE)
_SHOWN = {"title": "#", "subtitle": "##"}
_SAID = ("date", "author")  # what the minutes say by it
_ENDED = ("DONE", "CANCELLED")


def is_org(text: str) -> bool:
    """Whether a text is marked up as Org: it says so by its options, and has headings."""
    return bool(_SIGN.search(text)) and bool(_HEADING.search(text))


def as_markdown(text: str) -> str:
    """The text with its marks put as Markdown; every letter stays where it is."""
    text = _DRAWER.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return _HEADING.sub(_heading, _OPTION.sub(_option, text))


def _option(found: re.Match[str]) -> str:
    """«#+TITLE: Ways» as a heading, «#+DATE: …» as what it says, and nothing of how the page is made."""
    key = found["key"].lower()
    if key in _SHOWN:
        return _SHOWN[key].ljust(found.start("said") - found.start()) + found["said"]
    return f"  {found[0][2:]}" if key in _SAID else " " * len(found[0])


def _heading(found: re.Match[str]) -> str:
    """«** Ways» as a heading, «** TODO Ask Ada» as a task with its box."""
    if not found["state"]:
        return "#" * min(len(found["stars"]), 6) + " " * max(0, len(found["stars"]) - 6)
    return ("- [x]" if found["state"].strip() in _ENDED else "- [ ]").ljust(len(found[0]))
