"""Signs of names that a line of the minutes explains: «Ben Nye (IOM) *», and below «* = regrets»; «Present members in bold»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.gathering import Listing
from graphapp.schema.documents import Block, Minutes, Passage
from graphapp.schema.life import Attendance

_SHORT = 80  # letters of a line that explains a sign
_SIGN = r"\*{1,3}|[†‡§#°^+]"
_SAYS = re.compile(
    rf"\W{{0,2}}(?P<sign>{_SIGN})[)\]]?\s*(?:[=:–—-]|denotes|indicates|means|marks|are|is)?\s*(?:those (?:who )?|members )?"
    r"(?:(?P<away>(?:sent |with )?(?:regrets?|apolog(?:y|ies)|absent|absence|excused|not (?:present|attending|in attendance)"
    r"|unable to attend|did not attend|could not attend))"
    r"|(?P<there>(?:were |was )?(?:present|attended|attending|in attendance)))"
    r"\b.{0,30}",
    re.IGNORECASE,
)
_WHO = r"(?:(?:those|the|all|members|names|people|participants|persons|attendees|board members|who|were|was|are|is)\s+)*"
_THERE = r"(?:present|attended|attending|attendees?|attendance|participated|in attendance|participants)"
_AWAY = r"(?:absent|apolog(?:y|ies)|regrets?|excused|not present|did not attend|sent (?:regrets|apologies))"
_BOLD = re.compile(
    rf"\W*{_WHO}(?:(?P<away>{_AWAY})|(?P<there>{_THERE}))(?:\s+(?:members|participants|people|persons|names|partners))?\s*"
    r"(?:is|are|were|shown|marked|listed|given|set|indicated|highlighted|:|\s)*\s*(?:in|by|with)\s+bold(?:\s?face|\s+type|\s+letters)?\W*"
    rf"|\W*{_WHO}(?:in\s+)?bold(?:ed|face)?(?:\s+names?)?\s*(?:[=:–—-]|denotes?|indicates?|means?|marks?)?\s*{_WHO}"
    rf"(?:(?P<gone>{_AWAY})|(?P<came>{_THERE}))\W*",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s*[(\[]?(?P<sign>{_SIGN})[)\]]?\s*\Z")


def explained(listings: Sequence[Listing], minutes: Minutes) -> list[Listing]:
    """The lists with every entry's sign taken off and heeded, where the minutes say what it means."""
    meanings = _meanings(minutes)
    if bold := _bold(minutes):
        return [_by_weight(one, bold) for one in listings]
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


def _bold(minutes: Minutes) -> Attendance | None:
    """What the minutes say that names in bold stand for."""
    lines = (block.passage.text for section in minutes.sections for block in (section.heading, *section.blocks) if block)
    found = next(
        (match for line in lines if len(line) < _SHORT and "bold" in line.lower() and (match := _BOLD.fullmatch(line))), None
    )
    return None if found is None else Attendance.APOLOGIES if found["away"] or found["gone"] else Attendance.PRESENT


def _by_weight(listing: Listing, bold: Attendance) -> Listing:
    """The list, where some of its names are in bold, with what that says of them and of the others."""
    weights = {entry.block.strong for entry in listing.entries}
    if len(weights) == 1:
        return listing
    other = Attendance.APOLOGIES if bold is Attendance.PRESENT else Attendance.PRESENT
    return replace(listing, entries=[replace(e, status=bold if e.block.strong else other) for e in listing.entries])


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
