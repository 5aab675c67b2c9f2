"""Cuts the minutes into sentences, the unit that every later stage reads and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.dates.words import MONTHS_SHORT
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage
from graphapp.schema.findings import Sentence

_STOP = re.compile(
    r"(?:[.!?…]+|[。！？؟۔])[\"'”’»)\]*~]*(?=\s|$)|(?<=[.!?][”\"’])(?=\s)"
    # «… in the port.The map is late»: a stop that a page has glued to the next sentence.
    r"|(?<=[a-z]{4}|[a-z]{3}\))\.(?=(?:[A-Z][a-z]+|A|I) [a-z]|(?:On|In|The|This|It|We|At|For|If|As|There|All) )"
    # «… are on https://tides.example/notes The maps follow»: an address ends its line, and nobody sets a stop behind it.
    r"|(?<=\s)https?://[^\s<>()\[\]]++(?=\s(?:[A-Z][a-z]+|A|I),? [a-z])"
    # «Draw the map (Action: Ada)» on a line of its own, and more such lines below.
    r"|(?<=\s)(?:\((?:Action|ACTION)s?:[^()]{1,80}\)|\[(?:Action|ACTION)s?:[^\[\]]{1,80}\])(?=\s|$)"
)
_ABBREVIATIONS = frozenset(
    "e.g i.e eg ie cf vs viz approx ca mr mrs ms mx dr prof hon rev gen col capt lt sgt st no nos "
    "nr vol fig figs pp p ch sec para paras art ref est incl excl tel ext dept univ assoc corp "
    "ltd inc co bros jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri sat sun resp tbd min max avg ed eds al et.al u.s u.k u.n a.m p.m am pm "
    "addl deptt govt asst smt supt insp maj brig pr drs ir ing engr amb messrs dott cllr cllrs clr clrs ald "
    "m.me mme mlle mm bzw z.b d.h u.a usw sra dra sres n.b p.s a.o.b w.r.t a.k.a q.v ibid op.cit".split()
)
# These may end a sentence too: a capital behind them begins a new one.
_MAY_END = frozenset("a.m p.m am pm etc inc ltd co jr sr al u.s u.k u.n tbd no min max est a.o.b ext ed".split())
_ONLY_BEFORE_NUMBER = frozenset("no nos nr fig figs p pp ch sec para paras art vol".split())
_LONG_CELL = 300  # letters: a cell that holds running text, not an entry
_OPENERS = "\"'“‘«([¿¡"
_ENUMERATOR = re.compile(r"(?:^|\s)\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})\.$")
_INITIAL = re.compile(r"(?:^|[\s(.-])[A-ZÀ-Þ]\.$")
_MIDDLE_INITIAL = re.compile(
    r"(?<!\w)(?!(?:Annex|Appendix|Article|Category|Chapter|Class|Grade|Group|Level|Part|Phase|Section|Stage|Table|Tier|Type|"
    r"Vitamin|Volume|Zone)\b)[A-ZÀ-Þ][a-zà-ÿ'’-]+\s+(?:[A-ZÀ-Þ]\.\s*)*[A-ZÀ-Þ]\.$"
)
# People in brackets at the very end are whose the sentence before is: «It should be told to all. (Ada, Ben)»
_WHOSE = re.compile(
    r"\s*+\([A-ZÀ-Þ][\w.’'-]*+(?:(?:\s*+[,;/&+]\s*+|\s++(?:and\s++)?)[A-ZÀ-Þ][\w.’'-]*+)*+\)[\s.]*+\Z",
)
_STATES = frozenset(("u.s", "u.k", "u.n", "e.u"))
# After a state in letters these begin another sentence, and what else has a capital is part of a name.
_OPENING = frozenset(
    """The This That These Those It He She They We I You There Here In On At By For From With To And But Or If When While
    After Before Since As A An All Some Many Most No Not His Her Their Our Its Another Other One Two Next Then So Also
    However Meanwhile Action Members Participants Everyone Please""".split()
)
_SHORTENED_MONTH = frozenset({*MONTHS_SHORT, "sept"}) - {"may"}


def sentences(minutes: Minutes) -> list[Sentence]:
    """Every heading, sentence of a paragraph or item, and filled cell of a table row, in reading order.

    A heading has the block index -1.
    """
    found: list[Sentence] = []
    for number, section in enumerate(minutes.sections):
        if section.heading:
            found.append(Sentence(section.heading.passage, section.heading, section, number, -1))
        for index, block in enumerate(section.blocks):
            found.extend(Sentence(part, block, section, number, index) for part in parts(block))
    return found


def parts(block: Block) -> Iterator[Passage]:
    """What of a block is quoted by itself: its sentences; a row's filled cells; a heading as a whole."""
    if block.kind is BlockKind.ROW and block.cells:
        start = block.passage.offsets[0]
        for cell in block.cells:
            if cell.text and cell.offsets[0] >= start:  # else: a merged cell, quoted where it stands first
                yield from split(cell) if len(cell.text) > _LONG_CELL else (cell,)
    elif block.kind is BlockKind.HEADING:
        yield block.passage
    else:
        yield from split(block.passage)


def split(passage: Passage) -> Iterator[Passage]:
    """The sentences of a passage."""
    text = passage.text
    start = 0
    for stop in _STOP.finditer(text):
        if not text[start : stop.start()].strip() and not stop[0].strip(".…"):
            start = stop.end()  # «… and so on»: the speaker goes on
            continue
        if stop.end() > start and _ends(text, start, stop):
            part = passage.part(start, stop.end())
            if part.text:
                yield part
            start = stop.end()
    rest = passage.part(start, len(text))
    if rest.text:
        yield rest


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at a full stop or its like, seen from the words on both sides."""
    following = text[stop.end() : stop.end() + 8].lstrip()
    if not following:
        return True
    if following.startswith("(") and _WHOSE.match(text, stop.end()):
        return False
    first = following.lstrip(_OPENERS)[:1]
    signs = stop[0]
    if signs[:1] in ("(", "["):
        return first.isupper()
    if signs.startswith("http"):
        return True
    if signs[:1] in "!?。！？؟۔":
        return not first.islower()
    if first.islower() or first in ",;:)-–—":
        return False
    if signs[:1] == "…" or signs.startswith(".."):
        return first.isupper()
    upto = text[max(start, stop.start() - 30) : stop.start() + 1]
    word = re.split(r"[\s(\[“\"‘'«/]", upto[:-1])[-1].casefold()
    if len(signs) > 1 and signs.strip(".") and word not in _ABBREVIATIONS:
        return True
    if word in _STATES and first.isupper():
        opening = re.match(r"\W*(\w+)", text[stop.end() :])
        return opening is not None and opening[1] in _OPENING  # «the U.S. Tide Survey» goes on
    return not _is_shortened(upto, word, first)


def _is_shortened(upto: str, word: str, first: str) -> bool:
    """Whether the stop belongs to an abbreviation, an initial or a number at the head, and does not end the sentence."""
    if word in _ONLY_BEFORE_NUMBER and not upto.endswith("P."):  # «Mr. P. Moss», where «p.» is a page
        return first.isdigit()
    if word in _SHORTENED_MONTH:
        return first.isdigit()
    if word in _ABBREVIATIONS:
        return word not in _MAY_END or not first.isupper()
    if _ENUMERATOR.fullmatch(upto) or (_ENUMERATOR.search(upto) and len(upto) <= 6):
        return True
    if _MIDDLE_INITIAL.search(upto):
        return first.isupper()
    return _INITIAL.search(upto) is not None and not upto[:-1].endswith((" I", "I")) and first.isupper()
