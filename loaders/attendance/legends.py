"""Signs behind names that a line of the minutes explains: «Ben Nye (IOM) *», and below «* = regrets»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.schema.documents import Block, Minutes, Passage
from graphapp.schema.life import Attendance

_SIGN = r"\*{1,3}|[†‡§#°^+]"
_SAYS = re.compile(
    rf"\W{{0,2}}(?P<sign>{_SIGN})[)\]]?\s*(?:[=:–—-]|denotes|indicates|means|marks|are|is)?\s*(?:those (?:who )?|members )?"
    r"(?:(?P<away>(?:sent |with )?(?:regrets?|apolog(?:y|ies)|absent|absence|excused|not (?:present|attending|in attendance)"
    r"|unable to attend|did not attend|could not attend))"
    r"|(?P<there>(?:were |was )?(?:present|attended|attending|in attendance)))"
    r"\b.{0,30}",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s*[(\[]?(?P<sign>{_SIGN})[)\]]?\s*\Z")


def explained(listings: Sequence[Listing], minutes: Minutes) -> list[Listing]:
    """The lists with every entry's sign taken off and heeded, where the minutes say what it means."""
    meanings = _meanings(minutes)
    if not meanings:
        return list(listings)
    return [replace(one, entries=[_heeded(entry, meanings) for entry in one.entries]) for one in listings]


def is_legend(block: Block) -> bool:
    """Whether a line says what a sign behind names means."""
    return bool(_SAYS.fullmatch(_line(block)))


def without_sign(passage: Passage) -> Passage:
    """The passage without a sign at its end."""
    behind = _BEHIND.search(passage.text)
    return passage.part(0, behind.start()) if behind else passage


def _meanings(minutes: Minutes) -> dict[str, Attendance]:
    """What the signs mean that lines of their own explain."""
    lines = (_line(block) for section in minutes.sections for block in section.blocks)
    found = [match for line in lines if len(line) < 100 and (match := _SAYS.fullmatch(line))]
    return {match["sign"]: Attendance.APOLOGIES if match["away"] else Attendance.PRESENT for match in found}


def _line(block: Block) -> str:
    """The words of a block, with the star that Markdown takes for the mark of a list («* = regrets»)."""
    return f"{block.marker} {block.passage.text}" if block.passage.text.startswith("=") else block.passage.text


def _heeded(entry: Entry, meanings: Mapping[str, Attendance]) -> Entry:
    """The entry with what its sign says; without a sign it did what those with one did not, where one sign is explained."""
    behind = _BEHIND.search(entry.passage.text)
    if behind and behind["sign"] in meanings:
        return replace(entry, passage=without_sign(entry.passage), status=meanings[behind["sign"]])
    if set(meanings.values()) == {Attendance.PRESENT}:
        return replace(entry, status=Attendance.APOLOGIES)
    return entry
