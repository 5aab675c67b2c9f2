"""What a line of an attendance list names, and lines that only their place shows to be one: «Secretariat: Ada Moss (IOM)»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphapp.loaders.attendance.cutting import Entry
from graphapp.loaders.attendance.headed import may_be_body
from graphapp.loaders.attendance.known import is_body, is_organisation
from graphapp.loaders.attendance.pieces import Named
from graphapp.loaders.attendance.prose import ALL_OF, all_named
from graphapp.loaders.attendance.rows import closed_groups, split_officers, split_row
from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.attendance.wording import BODIES, GROUPS
from graphapp.loaders.dates.words import WEEKDAYS
from graphapp.loaders.regex import Regex
from graphapp.loaders.sentences import split
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, Passage, Section, SectionRole
from graphapp.schema.ids import fold
from graphapp.schema.life import Attendance

_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_LONGEST_NAME = 5  # words
_LONGEST_LINE = 120  # letters
_SIGNED = re.compile(r"(?P<who>[A-ZÀ-ÞĀ-ɏ][^,()|/:–—]{3,40}?)(?:\s+[–—|/-]\s+|:\s+)(?P<of>[^|/:–—;]{2,60}?)[\s.]*")
_KIND = re.compile(r"\W*(?P<label>[A-ZÀ-ÞĀ-ɏ][^:()]{1,60}?)(?:\s*\([^()]{1,20}\))?\s*:\s+(?=\S)")
_FROM = re.compile(
    r"(?:(?:present|attending|attendees?|participants?|delegates?|represent\w+|in attendance|joining)\s+)?"
    r"(?:from|for|of|representing|on\s+behalf\s+of)\s+(?:the\s+)?(?=(?-i:[A-ZÀ-ÞĀ-ɏ]))",
    re.IGNORECASE,
)
_OF_SOMETHING = Regex(r"\b(?:for|of|from|at)\s+(?:the\s+)?(?:next\s+)?[a-z]")  # «Speakers for the webinar»
_THEIR = re.compile(
    r"(?P<body>[A-ZÀ-ÞĀ-ɏ].*?)\s+(?:(?i:officials|officers|staff|employees|colleagues|delegates|representatives|experts|delegation)"
    r"|(?P<one>(?i:(?:co-?)?chair(?:person)?|secretary|representative|observer|liaison|focal\s+point|officer|delegate)))"
)
_ANY_GROUP = re.compile(
    r"(?:(?:working|steering|task|technical|advisory|core|expert|reference|coordination|executive|standing|programme|project|support|review)\s+)*"
    r"(?:group|party|force|committee|board|panel|council|team|unit|cluster|sector|secretariat|forum)",
    re.IGNORECASE,
)
# «IOM attendees: Ada Moss», «QNA participants: Ben Nye», where «Other participants: …» stands below.
_WHOSE = re.compile(
    r"\W*(?P<body>[A-ZÀ-ÞĀ-ɏ][\w&.’'-]*(?:\s+[\w&.’'-]+){0,4}?)\s+"
    r"(?i:attendees|participants|representatives|delegates|staff|colleagues|officials)\b"
)
_TOLD = Regex(r"\s[–—-]\s+(?:[A-Z][a-z]+\s+)?(?:[a-z]+\s+){3}")  # «Ada Moss – thank you for the chart»
_OTHERS = re.compile(r"\W*(?:all\s+)?others?\b[^:]{0,25}:", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{2,5}[ADEHILMNOPRSUVWZ]")  # those of groups end otherwise: «TSC», «PWG»
_OF_SO_MANY = re.compile(r"\d{1,3}\s+(?:out\s+)?of\s+\d{1,3}\s+[a-z][a-z ]{2,40}:\s*")  # «3 of 4 members present:»
# «Board Members Ada Moss, Ben Nye»: what they are stands before the first of them.
_KIND_BEFORE = re.compile(
    r"(?:[Tt]he\s+)?(?:[A-Z][\w-]+\s+){0,3}(?:[Mm]embers|[Dd]irectors|[Tt]rustees|[Oo]fficers|[Ss]taff|[Gg]uests|[Dd]elegates|[Oo]fficials"
    r"|[Oo]bservers)(?:\s+[Mm]embers)?\s+(?=[A-ZÀ-ÞĀ-ɏ][a-zà-ÿ]+\s+(?:[A-Z]\.\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:,|\s+and\s|$))"
    r"|(?:(?:Council|Board)\s+)?(?:Members|Directors|Commissioners|Trustees|Supervisors)\s+(?=[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:,\s|\s+and\s))"
)
_NO_END = Regex(r"(?:^|[,;:(]\s*|\band\s+)[A-Z][a-z]{0,4}\.$|(?:^|\s)\d{1,2}\.$")  # of a sentence: «Engr. Ada», «2. Ben»
_NO_LIST = Regex(
    r"\b(?:distribution|cc|copy|copies|circulat\w+|to|author(?!it)\w*|prepared|approved|drafted|compiled|invit\w+|agenda|actions?|topics?|tasks?|"
    r"questions?|next|decisions?|documents?|links?|contacts?|nominat\w+|candidates?|elect\w+|owners?|responsible|subject|date|place|venue|"
    r"have|has|had|will|would|shall|are|were|is|was|can|may|time|absent|apolog\w+|regrets?|excus\w+|unable|not|signed|done)\b",
    re.IGNORECASE,
)


def entries(passage: Passage, block: Block, status: Attendance, role: str | None = None, *, told: bool = False) -> list[Entry]:
    """What a line lists, up to the sentence that says something else; `told`: it is a sentence's end rather than a list."""
    found: list[Entry] = []
    counted = _OF_SO_MANY.match(passage.text) or _KIND_BEFORE.match(passage.text)
    for sentence in _listed(passage.part(counted.end() if counted else 0, len(passage.text))):
        if groups := closed_groups(sentence):
            found += [
                one for group in groups for one in shared([Entry(part, block, status, role) for part in split_row(group)])
            ]
            continue
        units, parts = all_named(sentence), split_row(sentence, lone=role is None)
        parts = split_officers(parts) if role else parts
        if units and (told or any(unit.of for unit in units) or (" and " in sentence.text and len(units) > len(parts))):
            found += [Entry(unit.passage, block, status, unit.role or role, of=unit.of) for unit in units]
        else:
            found += [Entry(part, block, status, role) for part in parts]
    return _of_all(found)


def _of_all(found: list[Entry]) -> list[Entry]:
    """The entries, those before «(all IOM)» with its organisation too."""
    for number, entry in enumerate(found):
        every = ALL_OF.search(entry.passage.text)
        if every:
            body = entry.passage.part(*every.span("of"))
            alone = replace(entry, passage=entry.passage.part(0, every.start()), of=body)
            before = [replace(one, of=body) if _is_bare(one) else one for one in found[:number]]
            return [*before, alone, *found[number + 1 :]]
    return found


def _listed(passage: Passage) -> list[Passage]:
    """The sentences with which a line begins, down to the first that does more than name."""
    found: list[Passage] = []
    start = 0
    for sentence in split(passage):
        end = list(passage.offsets).index(sentence.offsets[-1]) + 1
        one = passage.part(start, end)
        if one.text.count("(") != one.text.count(")") or _NO_END.search(one.text):
            continue
        if found and not all_named(one):
            return found
        found.append(one)
        start = end
    rest = passage.part(start, len(passage.text))
    return [*found, rest] if rest.text else found


def whose(passage: Passage, label: str, below: Block | None) -> Passage | None:
    """The organisation that a label says all those behind it are from; unknown letters are one where others follow."""
    found = _WHOSE.match(label)
    if found is None:
        return None
    body = passage.part(*found.span("body"))
    known = is_organisation(body.text) or (" " in body.text and shape(body.text) is Shape.ORGANISATION)
    beside = below is not None and _OTHERS.match(below.passage.text) is not None
    letters = beside and _LETTERS.fullmatch(body.text) is not None and not is_no_body(body.text)
    return body if known or letters else None


def of_a_kind(block: Block) -> list[Entry]:
    """The entries of a line whose label says what kind of people follow: «Donors: Ada Moss (Red Kite Trust)»."""
    found = _KIND.match(block.passage.text)
    if not found:
        return []
    rest = block.passage.part(found.end(), len(block.passage.text))
    units = [unit for sentence in _listed(rest) for unit in all_named(sentence)]
    lead = _FROM.match(found["label"])
    body = block.passage.part(found.start("label") + lead.end(), found.end("label")) if lead else None
    if (
        body
        and units
        and not _TOLD.search(rest.text)
        and (is_organisation(body.text) or shape(body.text) is Shape.ORGANISATION)
    ):
        return [Entry(unit.passage, block, role=unit.role, of=body) for unit in units]
    if headed := _under_their_body(found, rest, units, block) or _behind_body(found, rest, block):
        return headed
    if len(found["label"].split()) > 7 or _OF_SOMETHING.search(found["label"]) or _NO_LIST.search(found["label"]):
        return []
    kind = GROUPS.search(found["label"])
    if kind and BODIES.fullmatch(found["label"]) and units and any(map(_is_body, units)) and not any(map(_is_someone, units)):
        return [replace(entry, body=True) for entry in entries(rest, block, Attendance.PRESENT)]
    if not units or not kind or (is_organisation(found["label"]) and kind[0] != found["label"]):
        return []
    if not (_are_placed(units) or all(map(_is_person, units)) or all(map(_is_body, units))):
        return []
    return entries(rest, block, Attendance.PRESENT)


def _under_their_body(label: re.Match[str], rest: Passage, units: Sequence[Named], block: Block) -> list[Entry]:
    """The people of «Otter Commission officials: Ada Moss, Ben Nye», and the one of «Otter Commission chair: Ada Moss, …»."""
    found = _THEIR.fullmatch(label["label"])
    if (
        not found
        or not (is_body(found["body"]) or shape(found["body"]) is Shape.ORGANISATION)
        or GROUPS.fullmatch(found["body"])
        or _ANY_GROUP.fullmatch(found["body"])
    ):
        return []
    body = block.passage.part(label.start("label") + found.start("body"), label.start("label") + found.end("body"))
    first = split_row(rest)[:1] if found["one"] else []
    who = re.split(r"\s*[(,]", first[0].text)[0] if first else ""
    if first and shape(who) in _PEOPLE:
        return [Entry(first[0].part(0, len(who)), block, role=found["one"], of=body)]
    if found["one"] or not units or not all(map(_is_person, units)):
        return []
    return [Entry(unit.passage, block, role=unit.role, of=unit.of or body) for unit in units]


def _behind_body(label: re.Match[str], rest: Passage, block: Block) -> list[Entry]:
    """A known organisation and, behind a colon, its people with their units: «Otter Trust: Ada Moss (Maps), Ben Nye (Law)»."""
    parts = split_row(rest)
    if not is_organisation(label["label"]) or len(parts) < 2 or GROUPS.fullmatch(label["label"]):
        return []
    placed = all(
        re.fullmatch(r"[^()]+\([^()]{2,40}\)[\s.]*", part.text) and shape(part.text.split("(")[0]) in _PEOPLE for part in parts
    )
    return (
        [Entry(block.passage.part(*label.span("label")), block, body=True), *(Entry(part, block) for part in parts)]
        if placed
        else []
    )


def _is_someone(unit: Named) -> bool:
    """Whether a name is surely a person's, by a first name that many have."""
    return unit.of is not None or (_is_person(unit) and any(map(is_given_name, unit.passage.text.split())))


def is_placed_person(passage: Passage) -> bool:
    """Whether a line is a person with an organisation, and nothing else."""
    units = all_named(passage)
    return (len(units) == 1 and _is_person(units[0]) and _are_placed(units)) or _is_signed(passage.text)


def _is_signed(text: str) -> bool:
    """Whether another sign stands between a person and a body: «Ada Moss / Otter Trust», «Ada Moss – IOM»."""
    found = _SIGNED.fullmatch(text)
    named = found and shape(found["who"]) in _PEOPLE and any(map(is_given_name, found["who"].split()[:2]))
    return bool(found and named and (shape(found["of"]) is Shape.ORGANISATION or is_organisation(found["of"])))


def is_plain_person(passage: Passage) -> bool:
    """Whether a line is a person's whole name and nothing else but a bracket: «Professor A Moss», «Ada Moss (chair)»."""
    name = passage.text.split("(")[0].strip(" .,;")
    found = shape(name)
    if "," in name or len(name.split()) > _LONGEST_NAME or is_organisation(name):
        return False
    return found is Shape.CERTAINLY_PERSON or (found is Shape.PERSON and any(map(is_given_name, name.split()[:2])))


def is_named(passage: Passage) -> bool:
    """Whether a line begins with a person's whole name, an office or a body behind it, and does nothing but name."""
    name = re.split(r"\s*[(,]|\s[–—-]\s", passage.text)[0]
    known = any(map(is_given_name, name.split()[:2])) and shape(name) in _PEOPLE and not is_organisation(name)
    return known and len(passage.text) < _LONGEST_LINE and not passage.text.endswith(".")


def _are_placed(units: Sequence[Named]) -> bool:
    """Whether most of those named have an organisation of their own, or are well-known ones."""
    placed = sum(unit.of is not None or _has_place(unit.passage.text) or is_organisation(unit.passage.text) for unit in units)
    return placed * 2 >= len(units)


def _has_place(text: str) -> bool:
    inner = re.search(r"(?:[(\[]|,\s+|\s[–—/-]\s|/)([^()\[\],]+)", text)
    return inner is not None and (
        shape(inner[1]) in (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION) or is_organisation(inner[1])
    )


def goes_on(section: Section, *, below: bool = False) -> bool:
    """Whether a section right behind a list of who came is another such list: «Steering group members», «Partners».

    Right `below` a heading for those who came that has nothing else below it, whatever stands over people is.
    """
    title = section.title.rstrip(" :")
    if section.role not in (SectionRole.DISCUSSION, SectionRole.ATTENDANCE) or len(title.split()) > 6 or _NO_LIST.search(title):
        return False
    blocks = [block for block in section.blocks if block.passage.text]
    units = [unit for block in blocks for unit in all_named(block.passage)]
    named = [bool(all_named(block.passage)) or is_named(block.passage) for block in blocks]
    people = all(
        one or shape(block.passage.text.partition(",")[0]) in _PEOPLE for one, block in zip(named, blocks, strict=True)
    )
    every = bool(units) and people and sum(named) * 3 >= len(named) * 2
    known = is_organisation(title) or shape(title) is Shape.ORGANISATION or bool(GROUPS.search(title))
    known = known or (below and may_be_body(title))
    return every and known and (below or _are_placed(units) or all(_is_person(unit) for unit in units))


def _is_body(unit: Named) -> bool:
    return shape(unit.passage.text) is Shape.ORGANISATION or is_organisation(unit.passage.text)


def _is_person(unit: Named) -> bool:
    return shape(re.split(r"\s*[(\[,]", unit.passage.text)[0]) in _PEOPLE


def shared(parts: Sequence[Entry]) -> list[Entry]:
    """The people of a line of their own whose last alone has a bracket, which then is for all: «Ada Moss, Ben Nye (IOM)»."""
    last = parts[-1].passage if parts else None
    open_at = last.text.find("(") if last else -1
    if last is None or len(parts) < 2 or open_at < 0 or not all(_is_bare(part) for part in parts[:-1]):
        return list(parts)
    body = last.part(open_at + 1, len(last.text.rstrip(") .")))
    word = shape(body.text) is Shape.WORD and not is_given_name(body.text) and fold(body.text) not in WEEKDAYS
    if shape(body.text) is not Shape.ORGANISATION and not is_organisation(body.text) and not word:
        return list(parts)
    return [*(replace(part, of=body) for part in parts[:-1]), parts[-1]]


def _is_bare(part: Entry) -> bool:
    return shape(part.passage.text) in _PEOPLE and part.of is None
