"""Unknown names where each contribution stands under the name of who made it: «UNICEF: …», «Reedmat – update pending».

In such a round everybody has a place of the same kind, so those that nobody knows are what the known ones are. The same holds
for the titles of a row of sections, and for the column of a table that says whose the row is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.attending import plausible
from graphapp.loaders.names.bodies.cued import is_ordinary_there
from graphapp.loaders.names.bodies.dealings import STARTERS
from graphapp.loaders.names.bodies.groups import is_group_name
from graphapp.loaders.names.bodies.scenes import is_acronym
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Minutes, Section, SectionRole
from graphapp.schema.ids import fold

_NAME = r"(?:[A-ZÀ-Þ]|\d{1,2}(?=[A-Z]))[\w&.’'-]*(?:\s(?:(?:of|for|the|and)\s)?[A-ZÀ-Þ][\w&.’'-]*){0,4}"
_LABEL = re.compile(
    rf"[^\w(]{{0,3}}(?:\d{{1,2}}[.)]\s+)?(?P<name>{_NAME}(?:\s?/\s?{_NAME})?)\s*(?:\([^()]{{2,40}}\)\s*)?(?::|\s?[–—-])\s+\S"
)
# «Action – Quay Trust: call the port», again and again: whose the actions are.
_MARKED = re.compile(
    rf"\W{{0,3}}(?i:action(?:\s+(?:item|point))?)\s*(?:[-–—:]|\b(?i:on|for)\b)\s*(?P<name>{_NAME})\??\s*:\s+\S"
)
_WITHIN = Regex(rf"(?<=[.;!?]\s)(?P<name>{_NAME}):\s+\S")  # «UNICEF: two boats. Reedmat: none.»
_TITLE = re.compile(rf"\W{{0,3}}(?P<name>{_NAME})\s*(?:\([^()]{{2,40}}\)\s*)?:?\W*")
# Who tells something in a section: «QNSO report», «Update from the Treasurer».
_REPORTS = re.compile(
    rf"\W{{0,3}}(?:\d[\d.]*\s+)?(?:(?P<name>{_NAME})(?:['’]s?)?\s+(?:[Rr]eports?|[Uu]pdates?|[Nn]ews)"
    rf"|(?:[Rr]eports?|[Uu]pdates?|[Nn]ews)\s+(?:from|by)\s+(?:the\s+)?(?P<from>{_NAME}))\W*"
)
# «tidemap from the Quay Trust», among items that tell so of other things whose they are.
_FROM = re.compile(rf"\W{{0,3}}[\w./-]+(?:\s[\w./-]+){{0,2}}\s(?:from|by)\s(?:the\s)?(?P<name>{_NAME})\W*")
_OFFICER = Regex(
    r"(?i)\b(?:chair(?:man|woman|person)?|treasurer|secretary|director|manager|developer|coordinator|leader|officer|president|convenor|"
    r"convener|editor|administrator|representative|liaison|rapporteur)s?['’]?s?\Z"
)
_COLUMN = re.compile(
    r"(?:(?:name\s+of\s+)?(?:the\s+)?(?:lead|implementing|partner|responsible|participating|member|supporting)?\s*"
    r"(?:agenc(?:y|ies)|organi[sz]ations?|organi[sz]ation\s+name|partners?|institutions?|N?GOs?|INGOs?|compan(?:y|ies)|donors?))",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*[,;/\n]\s*|\s+(?:and|&)\s+")
_BRACKET = re.compile(r"\s+\([^()]*\)\Z")
_SORTS = Regex(
    r"(?i)\b(?:updates?|actions?|points?|items?|discussions?|decisions?|challenges?|achievements?|activit(?:y|ies)|gaps?|needs?|issues?|"
    r"notes?|comments?|questions?|recommendations?|background|summary|introduction|conclusions?|agenda|objectives?|plans?|status|progress|"
    r"response|situation|access|security|training|health|protection|education|nutrition|shelter|food|water|cash|logistics|funding|"
    r"members?|partners?|sector|cluster|group|team|meeting|project|programme|report|survey|assessment|data|portal|system|phase|"
    r"topic|location|date|time|venue|chair|present|apologies|attendees|participants|district|province|state|region|camp|site|"
    r"charters?|websites?|calendars?|schedules?|budgets?|symposium|conferences?|workshops?|webinars?|missions?|deliverables?|policy|policies|"
    r"documents?|specifications?|standards?|requirements?|targets?|deadlines?|hearings?|delivery|criteria|newsletters?|elections?|releases?|roadmap|timeline|introductions?|welcome|events?)\b"
)
_ENOUGH = 2  # known ones that make a round one of bodies
_LISTS = (SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.HEADER)


def add_labelled(drafts: Drafts, minutes: Minutes) -> None:
    """The unknown names of rounds in which the others are organisations."""
    texts = [block.passage.text for section in minutes.sections for block in section.blocks]
    small = small_words(texts)
    for names in (*_rounds(minutes), *_titles(minutes)):
        known = {name for name in names if drafts.known(ORGANISATION, name) or organisation_called(name)}
        new = [name for name in dict.fromkeys(names) if name not in known]
        if len(known) >= _ENOUGH and len(new) <= len(known) * (2 if len(known) > _ENOUGH else 1):
            for name in new if len(known) > _ENOUGH else filter(_is_long, new):
                _add(drafts, name, small, "one of a round of organisations")
    _add_marked(drafts, texts, small)
    for names in _reporters(minutes):
        told = [
            name for name in names if drafts.known(ORGANISATION, name) or organisation_called(name) or _OFFICER.search(name)
        ]
        for name in names if len(told) >= _ENOUGH else ():
            if is_acronym(name) and _is_long(name):
                _add(drafts, name, small, "reports as the others do")
    for name in filter(_is_long, _columns(minutes)):
        if not drafts.is_taken(_BRACKET.sub("", name)):  # «Otter Trust (Maps)» is the trust
            _add(drafts, name, small, "in the column of organisations")


def _add_marked(drafts: Drafts, texts: Sequence[str], small: set[str]) -> None:
    """The unknown names behind markers of actions, where the others are organisations, and nobody is called there by name."""
    names = dict.fromkeys(found["name"] for text in texts if (found := _MARKED.match(text)))
    named = {name: organisation_called(name) or (organisation_called(name.upper()) if " " in name else None) for name in names}
    known = [name for name, body in named.items() if drafts.known(ORGANISATION, name) or body]
    new = [name for name in names if name not in known and not _is_other(name)]
    if len(known) >= _ENOUGH and len(new) <= len(known) and not any(drafts.known(PERSON, name) for name in names):
        for name, body in named.items():
            if body and not drafts.is_taken(name):
                drafts.add(from_vocabulary(body), [name])
        for name in filter(_is_long, new):
            _add(drafts, name, small, "is given actions as other organisations are")


def _rounds(minutes: Minutes) -> Iterator[list[str]]:
    """The labels of the items and paragraphs of each section, and whose the things are that its items tell."""
    for section in minutes.sections:
        told = [b for b in section.blocks if b.kind is not BlockKind.ROW] if section.role not in _LISTS else []
        labels = [m["name"] for b in told for m in (_LABEL.match(b.passage.text), *_WITHIN.finditer(b.passage.text)) if m]
        found = [name.strip() for label in labels for name in label.split("/")]
        items = [b.passage.text for b in section.blocks if b.kind is BlockKind.ITEM]
        made = [m["name"] for text in items if (m := _FROM.fullmatch(text))]
        yield from (names for names in (found, made) if len(names) > _ENOUGH)


def _titles(minutes: Minutes) -> Iterator[list[str]]:
    """The titles of sections that stand side by side."""
    rows: dict[tuple[object, int], list[str]] = {}
    for section in minutes.sections:
        if section.heading and section.role not in _LISTS and (m := _TITLE.fullmatch(section.title)):
            rows.setdefault((section.parents, section.level), []).append(m["name"])
    yield from rows.values()


def _reporters(minutes: Minutes) -> Iterator[list[str]]:
    """Whose report the titles of sections that stand side by side announce."""
    rows: dict[tuple[object, int], list[str]] = {}
    for section in minutes.sections:
        if section.heading and section.role not in _LISTS and (m := _REPORTS.fullmatch(section.title)):
            rows.setdefault((section.parents, section.level), []).append(m["name"] or m["from"])
    yield from rows.values()


def _columns(minutes: Minutes) -> Iterator[str]:
    """What stands in the columns headed «Agency», «Partner» and the like, of tables that no attendance is in."""
    columns: dict[int, int] = {}
    for section, block in _rows(minutes):
        if block.header and section.role not in _LISTS:
            found = [i for i, cell in enumerate(block.cells) if _COLUMN.fullmatch(cell.text.strip())]
            columns |= {block.table: found[0]} if len(found) == 1 else {}
        elif block.table in columns and columns[block.table] < len(block.cells):
            yield from _CUT.split(block.cells[columns[block.table]].text.strip(" .*:"))


def _rows(minutes: Minutes) -> Iterator[tuple[Section, Block]]:
    return ((s, b) for s in minutes.sections for b in s.blocks if b.kind is BlockKind.ROW)


def _add(drafts: Drafts, name: str, small: set[str], reason: str) -> None:
    if drafts.is_taken(name) or _is_other(name):
        return
    known = organisation_called(name)
    if known:
        drafts.add(from_vocabulary(known), [name])
    elif len(name) > 1 and not is_ordinary_there(name, small):
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _is_long(name: str) -> bool:
    """Whether letters are too many for somebody's initials."""
    return len(name) > 3 or (len(name) == 3 and not name.isupper())


def _is_other(name: str) -> bool:
    """Whether a name may be somebody's, a place's or a matter's."""
    words = name.split()
    if not plausible(name) or is_no_body(name) or is_place(name) or is_group_name(name) or _SORTS.search(name):
        return True
    return words[0] in STARTERS or any(is_given_name(word) or is_place(word) for word in words)
