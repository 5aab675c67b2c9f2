"""Organisations that are named only with what they were called before: «Bay Aid (formerly Shore Aid)»."""

from __future__ import annotations

from collections.abc import Iterable

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_WORD = r"[A-ZÀ-ÞĀ-ɏ][\w'’&-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:of|for|and|&|the|de|du|des)\s+){{0,2}}{_WORD}){{0,6}}"
_FORMER = Regex(
    rf"(?P<now>{_NAME})\s*[,(]\s*(?:formerly|previously)(?:\s+(?:known\s+as|called|named))?\s+(?:the\s+)?(?P<before>{_NAME})"
)
_RENAMED = Regex(
    rf"(?P<before>{_NAME})\s+(?:(?:is|was|has|have|had|been|recently|officially)\s+)*(?:re-?named|rebranded|changed\s+its\s+name)"
    rf"(?:\s+itself)?\s+(?:(?:as|to)\s+)?(?:the\s+)?(?P<now>{_NAME})"
)
_FORMED = Regex(rf"\bmerg(?:e|es|ed|ing)\b[^.;]{{0,60}}?\b(?:to\s+form|into|to\s+become)\s+(?:the\s+)?(?P<now>{_NAME})")
_BODY = Regex(
    r"\b(?:[A-Z]{3,}|Aid|Relief|Network|Trust|Fund|Foundation|Alliance|Agency|Office|Bureau|Institute|Association|Council|Centre|"
    r"Center|Committee|Society|Union|Federation|Initiative|International|Organi[sz]ation|Partners|Service|Services|Commission|"
    r"Ministry|Department|Group|Consortium|Mission|Authority|Board|Ltd|Inc)\b"
)


def add_renamed(drafts: Drafts, texts: Iterable[str]) -> None:
    """Both names of a body that was renamed, where one of them is known to be or looks like an organisation's."""
    for text in texts:
        for found in (*_FORMER.finditer(text), *_RENAMED.finditer(text)):
            pair = [found["now"].removeprefix("The "), found["before"].removeprefix("The ")]
            if any(_is_body(drafts, name) for name in pair) and not any(_is_other(drafts, name) for name in pair):
                for name in pair:
                    _add(drafts, name)
        for found in _FORMED.finditer(text):
            if _BODY.search(found["now"]) and not _is_other(drafts, found["now"]):
                _add(drafts, found["now"])


def _is_body(drafts: Drafts, name: str) -> bool:
    return bool(drafts.known(ORGANISATION, name) or organisation_called(name) or _BODY.search(name))


def _is_other(drafts: Drafts, name: str) -> bool:
    return is_place(name) or drafts.is_name(name, PERSON, GROUP)


def _add(drafts: Drafts, name: str) -> None:
    if not drafts.known(ORGANISATION, name) and not organisation_called(name):
        key = f"organisation:{fold(name)}"
        drafts.add(Draft(key, ORGANISATION, name, "named with what it was called before or after"), [name])
