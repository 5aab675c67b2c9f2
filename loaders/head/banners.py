"""The first lines that say nothing of whose minutes these are: how the paper stands, where it was printed, what a site shows.

«CONFIDENTIAL», «Page 1 of 5», «Home > Governance > Meetings», «Venue: Quay Hall» stand above a title in no order that one
could know, so they are left out before the lines are counted, rather than that each rule for titles allows for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.head.lines import Line
from graphapp.loaders.regex import Regex

_STANDING = (
    r"(?:confidential|draft|final|unconfirmed|unapproved|approved|official|sensitive|restricted|internal|public|private|embargoed"
    r"|unclassified|not\s+protectively\s+marked|uncorrected|for|approval|information|discussion|decision|noting|use|only|at|by|the"
    r"|next|meeting|subject|to|version|copy|v?\d+(?:\.\d+)*)"
)
_BANNER = re.compile(
    rf"\W*(?=.*\b(?:confidential|draft|unconfirmed|unapproved|official|sensitive|restricted|embargoed|unclassified|approval"
    rf"|internal|for\s+(?:information|discussion|decision|noting))\b){_STANDING}(?:[\W_]+{_STANDING})*\W*"
    r"|\W*page\s+\d+(?:\s*(?:of|/)\s*\d+)?\W*|\W*skip\s+to\b.{0,40}|\W*(?:table\s+of\s+)?contents\W*|\[\[TOC\]\]|\W*main\s+menu\W*"
    r"|\W*(?:agenda\s+item|item|paper|annex|appendix|enclosure|attachment)\s+(?:no\.?\s*)?[A-Z0-9][A-Z0-9./-]{0,8}\W*"
    r"|\W*created\s+by\b.*\bmodified\b.*|\W*(?:https?://|www\.)\S+\W*|\S+@\S+"
    r"|(?!.*\bminutes\b).*\b(?:tel(?:ephone)?|phone|fax)\b\W.*\d.*|\W*(?:join|click|dial|register)\b.*\bhttps?://.*",
    re.IGNORECASE,
)
_TRAIL = Regex(r"^(?:[^>»›]{2,40}\s+[>»›]\s+)+[^>»›]{2,60}$")  # the way to a page, from the front of its site


def told_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that say nothing of the group, each with its place among those that are left.

    Labels over the first line that has none («Venue: Quay Hall») count for nothing in the places of the lines below them.
    """
    kept: list[Line] = []
    places: dict[int, int] = {}  # of the blocks
    for line in lines:
        if not line.label and (_BANNER.fullmatch(line.passage.text) or _TRAIL.search(line.passage.text)):
            continue
        above = bool(line.label) and "minutes" not in line.label and not places
        kept.append(line if above else replace(line, index=places.setdefault(line.index, len(places))))
    return kept
