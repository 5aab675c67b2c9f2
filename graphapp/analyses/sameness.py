"""Whether a passage itself says that the same is done twice."""

from __future__ import annotations

import re

_THING = r"""(?:research|stud(?:y|ies)|surveys?|projects?|work|exercises?|activit(?:y|ies)|assessments?|initiatives?|forms?|data
    |datasets?|questionnaires?|mappings?|monitoring|tools?|interviews?|reports?|registrations?)"""
_SAME = re.compile(
    rf"""\b(?:(?:similar|identical|the\ssame|parallel|overlapping|duplicate|duplicated)\s(?:\w+\s){{0,2}}{_THING}\b
    |duplicat(?:e|es|ing|ion)\b|overlaps?\b(?!\s+(?:in\s)?time)|twice\sthe\ssame|double\s(?:work|counting|registration)
    |two\sdifferent\s(?:\w+\s){{0,2}}{_THING}|both\s(?:run|conduct|collect|carry\sout|do)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_PROCESS = re.compile(r"\b(?:using|through|by means of|based on)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:no|not|avoid\w*|without|prevent\w*)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def called_alike(text: str) -> str | None:
    """The words that say so; None where none do, where it is denied, or where only the way of working is alike.

    >>> called_alike("Lark Trust began similar research in Chad")
    'similar research'
    >>> called_alike("to avoid duplication of work") is None
    True
    """
    joined = " ".join(text.split())
    for found in _SAME.finditer(joined):
        if not _DENIED.search(joined, 0, found.start()) and not _PROCESS.search(joined, 0, found.start()):
            return found[0]
    return None
