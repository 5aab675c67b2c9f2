"""Names in a row on one line: «UNICEF, IOM and Ada Moss»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphapp.loaders.attendance.addressed import addressed
from graphapp.loaders.attendance.known import is_body, is_country, is_organisation
from graphapp.loaders.attendance.nicks import are_nicks
from graphapp.loaders.attendance.parts import split_list
from graphapp.loaders.attendance.pieces import OF_WHOM, attached
from graphapp.loaders.attendance.prose import ALL_OF, all_named
from graphapp.loaders.attendance.shapes import Shape, shape, without_title
from graphapp.loaders.initials import fits
from graphapp.loaders.passages import between
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Passage

_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# «12 people from 3 agencies (IOM, UNHCR, Otter Trust)»: the bracket is the list.
_COUNTED = re.compile(r"(?:about\s+|some\s+)?\d{1,3}\s+(?:[a-z][^()A-Z]{2,60})?[(\[:]\s*(?P<names>[^()\[\]]{3,600}?)[)\]]?\.?")
# «UNHCR: Ada Moss, Ben Nye», with no other sign: the people of one organisation.
_BODY = re.compile(r"(?P<body>[A-ZÀ-ÞĀ-ɏ][^:,;()]{1,60}):\s+[^:;()]+$")
_COUNTED_OFF = Regex(r"(?:^|\s)\d{1,2}[.)]\s+(?=[A-ZÀ-ÞĀ-ɏ])")  # «1) Ada Moss, IOM 2) Ben Nye, UNHCR»
_STROKE = Regex(r"\s+[·•‧|/+&]\s+")
_CLOSED = Regex(r"(?<=\))\s+(?=[A-ZÀ-ÞĀ-ɏ][^(),;]{2,40}\()")  # «Ada Moss (IOM) Ben Nye (UNHCR)»
_FORGOTTEN = Regex(r"(?<=\))\s+(?=[A-ZÀ-ÞĀ-ɏ][^();]{2,120}\()")  # the comma between two groups
# First names that organisations and towns begin with as well.
_PLACES = frozenset(
    "virginia georgia carolina victoria florence charlotte chelsea sydney adelaide paris madison austin houston lincoln jackson"
    " washington charity faith hope grace mercy christian unity harmony crystal ruby jade amber pearl holly ivy rose dakota"
    " brooklyn kent chester carson clay cameron leigh lee stirling sterling ross".split()
)
_TWO_PAIRS = 4  # a person and a body, twice
_PLACED = re.compile(r"(?:[^()]*\([^()]*\)\W*){1,3}")  # «Ada Moss (IOM)», with a comma forgotten behind it now and then
_SIGNED = re.compile(
    r"(?P<one>[^()–—-]+(?:-[^()–—-]+)*?)\s+(?:[–—-]\s+(?P<two>[^()]+)|<?[\w.+-]+@[\w.-]+>?)"
)  # «Ada Moss – IOM»
_SIGN = Regex(r"\s[-–—]\s|:\s|[\])]\s*[A-Z]")
_HEAD = re.compile(r"\s*[(\[]|\s[-–—]\s")
_MANY = 8  # names
_PEOPLE = (Shape.PERSON, Shape.CERTAINLY_PERSON)
_ORGANISATIONS = (Shape.ORGANISATION, Shape.PROBABLY_ORGANISATION)


def split_row(passage: Passage, *, lone: bool = False) -> list[Passage]:
    """The entries of a line: at semicolons where it has them, else at commas; a person and an organisation may be a pair.

    `lone`: a name that looks like a person's is one only with a first name that many have («Regrets: Kelp Watch, UNHCR»).
    """
    counted = _COUNTED.fullmatch(passage.text)
    if counted:
        return split_list(passage.part(*counted.span("names")), ",;")
    if titled := addressed(passage):
        return [one for part in titled for one in split_row(part, lone=lone)]
    if " | " in passage.text and "," in passage.text:  # «Ada Moss, IOM | Ben Nye, UNHCR»
        return split_list(passage, "|")
    if ";" in _BRACKETED.sub("", passage.text).rstrip(" ;"):  # within brackets they part the people of one organisation
        return [
            one
            for part in split_list(passage, ";")
            for one in _first_names(part) or _colleagues(part) or _pairs(part) or _of_whom(part)
        ]
    closed = _cut_at(passage, _CLOSED) if "," not in _BRACKETED.sub("", passage.text) else []
    if counted_off := _cut_at(passage, _COUNTED_OFF) or closed:
        return counted_off
    if dotted := _dotted(passage):
        return dotted
    body = _BODY.match(passage.text)
    if body and (is_organisation(body["body"]) or shape(body["body"]) is Shape.ORGANISATION):
        return [passage]
    found = [one for part in split_list(passage, ",") for one in (_cut_at(part, _CLOSED) or _within_brackets(part))]
    shapes = [shape(re.split(r"\s*[(\[]", part.text)[0]) for part in found]
    pairs = len(found) > 1 and len(found) % 2 == 0 and _alternates(shapes) and not any(map(_is_placed, found[::2]))
    if pairs and len(found) == 2 and lone and not _is_somebody(found[0].text):
        return found
    if pairs:
        return [between(passage, one, two) for one, two in zip(found[::2], found[1::2], strict=True)]
    return [_bare(part) for part in attached(found, passage)]


def _first_names(part: Passage) -> list[Passage]:
    """The people between commas in a stretch that a semicolon ends («Ada, Ben, Cyril; excused: Dana»); else nothing."""
    found = split_list(part, ",")
    bare = [re.split(r"\s*[(\[]", one.text)[0] for one in found]
    given = sum(is_given_name(each.split()[0]) for each in bare if each)
    people = all(shape(each) in (*_PEOPLE, Shape.WORD) and not is_organisation(each) for each in bare)
    return found if len(found) > 2 and people and given * 2 > len(found) else []


def _pairs(part: Passage) -> list[Passage]:
    """Two or more people, each with a body behind, where a comma stands for the semicolon: «Ada Moss, IOM, Ben Nye, UNHCR»."""
    found = split_list(part, ",")
    shapes = [shape(one.text) for one in found]
    pairs = len(found) >= _TWO_PAIRS and len(found) % 2 == 0 and all(_is_somebody(one.text) for one in found[::2])
    bodies = (*_ORGANISATIONS, Shape.WORD)
    pairs = pairs and all(s in _PEOPLE for s in shapes[::2]) and all(s in bodies for s in shapes[1::2])
    return [between(part, one, two) for one, two in zip(found[::2], found[1::2], strict=True)] if pairs else []


def _within_brackets(part: Passage) -> list[Passage]:
    """The names of an entry that is nothing but a bracket («Ada, Ben, (Cyril, Dana)»); any other entry as it is."""
    bracketed = part.text.startswith("(") and part.text.endswith(")")
    found = split_list(part.part(1, len(part.text) - 1), ",") if bracketed else []
    return found if len(found) > 1 else [part]


def _colleagues(part: Passage) -> list[Passage]:
    """The people of one body in a stretch that a semicolon ends: «Ada Moss, Ben Nye – IOM», «Ada Moss, Ben Nye, IOM»."""
    found = split_list(part, ",")
    people = [_is_somebody(_HEAD.split(one.text)[0]) and shape(_HEAD.split(one.text)[0]) in _PEOPLE for one in found]
    if len(found) > 1 and all(people):
        return found
    body = shape(found[-1].text) in _ORGANISATIONS or is_organisation(found[-1].text)
    if len(found) > 2 and all(people[:-1]) and body:
        return [*found[:-2], between(part, found[-2], found[-1])]
    return []


def _dotted(passage: Passage) -> list[Passage]:
    """The entries between dots or strokes, where all of them are people or all are organisations: «IOM · UNHCR · WFP»."""
    if "," in passage.text or ":" in passage.text or not _STROKE.search(passage.text):
        return []
    parts = _cut_at(passage, _STROKE)
    if len(parts) == 2:  # a person and an organisation stand so as well
        return parts if all(_is_whole_name(part.text) for part in parts) else []
    people = [shape(re.split(r"\s*[(\[]", part.text)[0]) in _PEOPLE for part in parts]
    return parts if all(people) or not any(people) else []


def closed_groups(passage: Passage) -> list[Passage]:
    """«Ada Moss, Ben Nye (IOM) Cleo Orr, Dan Ash (UNHCR)» as two, the comma behind a bracket forgotten each time."""
    text = passage.text.rstrip(" .")
    groups = _cut_at(passage, _FORGOTTEN) if "," in _BRACKETED.sub("", text) and text.endswith(")") else []
    bare = [group.text.rstrip(" .") for group in groups]
    return groups if all(one.count("(") == 1 and one.endswith(")") for one in bare) else []


def _is_somebody(text: str) -> bool:
    """Whether one of the words is a first name that many people have, or a form of address stands before them."""
    return bool(without_title(text)) or any(map(is_given_name, text.split()))


def _cut_at(passage: Passage, sign: Regex) -> list[Passage]:
    """The passage cut where the sign stands, if that parts names several times; else nothing."""
    cuts = [match.span() for match in sign.finditer(passage.text)]
    edges = [(0, 0), *cuts, (len(passage.text), len(passage.text))]
    parts = [part for one, two in pairwise(edges) if (part := passage.part(one[1], two[0])).text]
    named = all(shape(re.split(r"\s*[(\[,]", part.text)[0]) in (*_PEOPLE, *_ORGANISATIONS) for part in parts)
    return parts if len(parts) > 1 and named else []


def _bare(part: Passage) -> Passage:
    """«liaison officer from the Ministry of Ferries» as the ministry; an entry without such words as it is."""
    lead = OF_WHOM.match(part.text)
    body = part.part(lead.end(), len(part.text)) if lead else part
    return body if is_organisation(body.text) or shape(body.text) in _ORGANISATIONS else part


def _of_whom(part: Passage) -> list[Passage]:
    """«representatives of IOM, UNHCR and the Otter Trust» as three; any other entry as it is."""
    bodies = [unit.passage for unit in all_named(part)] if OF_WHOM.match(part.text) else []
    return bodies or [part]


def split_alternates(passage: Passage) -> list[Passage]:
    """«Ada Moss (IOM) / Ben Nye (UNHCR)» as two: one came in another's place, or both; any other entry gives nothing."""
    parts = split_list(passage, "/")
    placed = len(parts) > 1 and all(map(_is_placed_person, parts)) and not any("/" in p.text.split("(")[0] for p in parts)
    return parts if placed else []


def split_officers(parts: Sequence[Passage]) -> list[Passage]:
    """The entries behind a label of an office, «Ada Moss / Ben Nye» as two: two people share it."""
    found: list[Passage] = []
    for part in parts:
        people = split_list(part, "/")
        found += people if all(shape(_HEAD.split(one.text)[0]) in _PEOPLE for one in people) else [part]
    return found


def is_row(block: Block) -> bool:
    """Whether a block of a list holds several entries rather than one."""
    parts = split_list(block.passage, ",")
    if ";" in block.passage.text or are_nicks([part.text for part in parts]):
        return True
    signed = sum(map(_is_signed, parts))  # one by itself is followed by more of the same: «Ada Moss – Mayor, Quay (chair)»
    placed = sum(map(_is_bracketed, parts)) + (signed if signed > 1 else 0)
    if (len(parts) > 2 and placed * 2 > len(parts)) or (len(parts) > 1 and placed == len(parts)) or _are_many(parts):
        return True
    if any(_SIGN.search(ALL_OF.sub("", part.text)) or (is_country(part.text) and not part.text.isupper()) for part in parts):
        return False
    if len(parts) == 2 and all(
        shape(p.text) is Shape.PERSON and is_given_name(p.text.split()[0]) and not is_body(p.text) for p in parts
    ):
        return True  # «Ada Moss, Ben Nye», each with a first name
    if len(parts) == 2 and shape(parts[0].text) is Shape.PERSON and _is_whole_name(parts[1].text):
        return True  # «Branwell Moss, Ben Nye»
    shapes = [shape(part.text.split("(")[0]) for part in parts]
    if block.kind is BlockKind.PARAGRAPH and len(parts) > 3:
        return sum(s is Shape.PROSE for s in shapes) * 5 < len(shapes) and shapes[0] is not Shape.PROSE
    if len(parts) > 1 and all(s in _PEOPLE for s in shapes) and "(" in parts[-1].text and "(" not in parts[0].text:
        return True  # «Ada Moss, Ben Nye (IOM)»
    if (
        len(parts) > 1
        and "(" not in block.passage.text
        and shapes[0] is Shape.ORGANISATION
        and all(s in (*_ORGANISATIONS, Shape.WORD) for s in shapes)
    ):
        return block.kind is BlockKind.PARAGRAPH or len(parts) > 2
    alike = any(all(s in kind for s in shapes) for kind in (_PEOPLE, (Shape.ORGANISATION,), (Shape.WORD,)))
    return len(parts) > 2 and alike


def _are_many(parts: Sequence[Passage]) -> bool:
    """Whether most of many parts are people, whatever stands behind one or the other."""
    return len(parts) >= _MANY and sum(shape(_HEAD.split(part.text)[0]) in _PEOPLE for part in parts) * 3 > len(parts) * 2


def _is_whole_name(text: str) -> bool:
    """Whether the words are a first name that many have and a surname; «Virginia Tech» may be a school."""
    words = text.split()
    named = len(words) == 2 and shape(text) is Shape.PERSON and is_given_name(words[0]) and words[0].lower() not in _PLACES
    return named and not is_body(text) and not is_organisation(text)


def _is_placed_person(part: Passage) -> bool:
    return _is_bracketed(part) or _is_signed(part)


def _is_bracketed(part: Passage) -> bool:
    """Whether a part of a line is somebody with a bracket behind the name."""
    return bool(_PLACED.fullmatch(part.text)) and shape(part.text.split("(")[0]) in _PEOPLE


def _is_signed(part: Passage) -> bool:
    """Whether a part of a line is somebody with a body or an office behind a dash, or with an address."""
    found = _SIGNED.fullmatch(part.text)
    who, of = (found["one"], found["two"] or "IOM") if found else ("", "")
    return shape(who) in _PEOPLE and shape(of) not in (*_PEOPLE, Shape.PROSE)


def _alternates(shapes: Sequence[Shape]) -> bool:
    """Person, organisation, person, organisation …: pairs, and not one list of either."""
    return all(s in _PEOPLE for s in shapes[::2]) and all(s in (*_ORGANISATIONS, Shape.ROLE) for s in shapes[1::2])


def _is_placed(part: Passage) -> bool:
    """Whether a bracket behind the name says already where its bearer is from; initials do not."""
    bracket = re.search(r"[(\[]([^)\]]*)", part.text)
    return bracket is not None and not fits(bracket[1], part.text[: bracket.start()])
