"""Bodies behind the people of a list: in brackets («Ana Lima (Harbour Aid), Ben Oduya (Quay Town Council)»), or each behind a
comma in a line of its own («- Ana Lima, Harbour Aid»).

One bracket behind a person may hold anything; where three people in a row have one, brackets say whom each is of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.names.bodies.attending import AWAY, apart, named, plausible
from graphapp.loaders.names.bodies.groups import is_group_name
from graphapp.loaders.names.drafts import GROUP, PERSON, Drafts
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name

_WHO = r"(?P<given>[A-ZÀ-Þ][a-zà-ÿ'’-]+)\s+(?:[A-Z]\.\s+)?(?P<family>[A-ZÀ-Þ][\wà-ÿ'’-]+(?:\s+[A-ZÀ-Þ][\wà-ÿ'’-]+)?)"
_PERSON = rf"{_WHO}\s+\((?P<name>[A-Z][^()\d:;@]{{1,60}})\)"
_BESIDE = Regex(rf"(?<![\w-]){_PERSON}")
_NEXT = re.compile(r"\s*(?:[,;]|\band\b|&)*\s*(?:and\s+)?(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?")
_TITLE = Regex(
    r"(?i)\b(?:chair\w*|secretar\w+|minutes?|remote\w*|online|apolog\w+|absent|observer|host|guest|leads?|leader|officer|manager|"
    r"director|president|treasurer|editor|notes|scribe|only|part|until|from|item|phone|call|maternity|leave|deputy|alternate|"
    r"webmaster|scribe|auditor|archivist|librarian|registrar|spokes\w+|ceo|cto|professor|student|volunteer|engineer|developer|consultant|"
    r"specialist|expert|intern|researcher|lecturer|analyst|head|"
    r"assistant|adviser|advisor|analyst|engineer|specialist|scientist|planner|counsel|clerk|consultant|accountant|technician|intern|researcher|"
    r"head|chief|ceo|cto|founder|"
    r"member|trustee|convenor|convener|facilitator|representative|coordinator)\b"
)
# «Ana Lima (Harbour Aid, Chile)»: who has a country behind is a body; letters that are nobody's initials are one too.
_WITH_PLACE = Regex(rf"(?<![\w-]){_WHO}\s+\((?P<name>[A-Z][^(),\d:;@]{{1,50}}),\s*(?P<place>[A-Z][\w\s.]{{1,30}})\)")
_LINE = re.compile(
    rf"\W*{_WHO}(?:,|\s[–—-])\s+(?P<name>[A-Z][^(),\d:;@.\[\]]{{1,80}}?)(?:\s[(\[][A-Z][^()\[\]]{{1,12}}[)\]])?\W*"
)
_LETTERS = re.compile(r"[A-Z][A-Za-z-]*[A-Z]")
_APART = re.compile(r"\s+[+/]\s+")
_ENOUGH = 3
_SHORT = 2


def add_bracketed(drafts: Drafts, texts: Sequence[str]) -> None:
    """The bodies behind the people of each list in which three people in a row have one; a sure one behind anybody."""
    _add_lines(drafts, texts)
    for text in texts:
        for match in (*_WITH_PLACE.finditer(text), *_BESIDE.finditer(text)) if "(" in text else ():
            if is_given_name(match["given"]) and _is_sure(drafts, match):
                named(drafts, match["name"].strip(), "in brackets behind somebody")
        row: list[re.Match[str]] = []
        for match in _BESIDE.finditer(text):
            if row and not _NEXT.fullmatch(text, row[-1].end(), match.start()):
                _add(drafts, row)
                row = []
            row.append(match)
        _add(drafts, row)


def _add_lines(drafts: Drafts, texts: Sequence[str]) -> None:
    """The bodies of lines that hold a person and a body and nothing else, where three do and each has another beside it."""
    lines = [_LINE.fullmatch(text) for text in texts]
    told = [a for a, *near in zip(lines, [None, *lines], [*lines[1:], None], strict=False) if a and any(near)]
    small = small_words(texts)
    _add(drafts, [line for line in told if not all(word.casefold() in small for word in line["name"].split())])


def _add(drafts: Drafts, row: Sequence[re.Match[str]]) -> None:
    people = [m for m in row if is_given_name(m["given"])]
    if len(row) < _ENOUGH or len(people) * 2 < len(row):
        return
    for match in row:
        names = _APART.split(AWAY.sub("", match["name"].strip())) if not _is_sign(match) else ()
        for name in (one for joined in names for one in apart(drafts, joined)):
            if _is_free(drafts, name):
                named(drafts, name, "in brackets behind somebody of a list")


def _is_sure(drafts: Drafts, match: re.Match[str]) -> bool:
    """Whether the bracket can hold nothing but a body."""
    name = match["name"].strip()
    if not _is_free(drafts, name) or _is_sign(match) or is_group_name(name) or is_no_body(name):
        return False
    if match.re is _WITH_PLACE.compiled:
        return is_place(match["place"].strip())
    initials = "".join(word[0] for word in f"{match['given']} {match['family']}".split())
    return len(name) > _SHORT and bool(_LETTERS.fullmatch(name)) and name[0] != initials[0]


def _is_free(drafts: Drafts, name: str) -> bool:
    taken = drafts.is_name(name, GROUP, PERSON)
    return plausible(name) and not taken and not is_place(name) and not _TITLE.search(name) and "," not in name


def _is_sign(match: re.Match[str]) -> bool:
    """Whether the bracket holds the letters that the person goes by («Ana Lima (AL)»)."""
    initials = "".join(w[0] for w in f"{match['given']} {match['family']}".split())
    name = match["name"].strip()
    return name.isupper() and len(name) < 4 and (name[0] == initials[0] or set(name) <= set(initials))
