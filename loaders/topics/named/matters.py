"""Titles under which something is to be done: «Banking hub in the harbour», «Net repair», «TideCat (Ada)».

Whatever a meeting gives a title of its own and hands out tasks for is a matter in hand: a piece of work that goes on, whether
or not its title holds a word for an undertaking. So this is asked last, of titles that name no undertaking yet. Few words in a
title tell what is no work; they are left out by their heads: what every meeting has («Any other business»), what a meeting does
to a matter («Election of the board»), people, bodies and places alone, and clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.dates.words import MONTH_NAME, WEEKDAYS
from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading, place
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, head_at, singular, words
from graphapp.loaders.topics.named.activities import core
from graphapp.loaders.topics.named.points import FORMAL, SMALL_MATTERS, again, has_day, has_speaker, is_clause, is_name, subject
from graphapp.loaders.topics.named.presented import stands_over
from graphapp.loaders.topics.named.recurring import USUAL
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_LONGEST = 9  # words
_MARKS = set(":?#@<>[]=")
_FROM = Regex(r"(?i)\bfrom\s+(?:(?:the|our)\s+)?\Z")  # who tells it
# Heads of titles that tell what every meeting has, does or is.
_IDLE = (
    frozenset(
        """introductions icebreaker prompt logistics connection venue welcome thank thought reaction final any depth
        attachment annex appendix apology regret milestone announcement tour participant recording reminder
        partner telecon teleconference call adjustment amendment correction burner rationale conversation exchange
        debate recap bio biography
        link schedule tip session bit piece leftover presence secretariat president aocb definition provision correspondence
        town camp site village
        expenditure role takeaway result outcome rule logistic rational body
        organisation organization""".split()
    )
    | FORMAL
    | SMALL_MATTERS
    | USUAL
    | lexicon.HOUSEKEEPING
    | lexicon.MONTHS
)
_LABEL = re.compile(r"\s*(?P<name>[A-Z][^:;?!.—–]{2,70}?)\s*(?:\([^()]*\)\s*)?(?:—|–\s|:\s|\s-{1,2}\s)")
_PART = re.compile(r"\s+(?:Plan|Overview)\b")  # of a name, where it is written large
_QUOTES = "|“”\"«»‘’' "
_ORDERS = ("review", "update", "plan")
_JOINS = lexicon.PREPOSITIONS | {"and"}
_ON_DAY = Regex(
    rf"(?i),?\s+(?:on\s+)?(?:(?:{'|'.join(WEEKDAYS)})\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH_NAME})|(?:{MONTH_NAME})\s+\d{{1,2}})\b.*\Z"
)


def matters(
    titles: Sequence[Reading], told: Sequence[Reading], named: set[tuple[int, int]]
) -> Iterator[tuple[list[Candidate], bool]]:
    """The places of each title that may name a matter in hand, and whether somebody is put down to speak of it.

    Titles that stand where something is `named` already, by section and block, are left out.
    """
    found: dict[str, str] = {}
    heard: set[str] = set()
    readings = [*titles, *told]
    for title, span in (*((t, _span(t)) for t in titles), *_points(told)):
        name = title.sentence.passage.text[slice(*span)]
        if place(title.sentence)[:2] not in named and _is_matter(title, span, readings):
            found.setdefault(fold(name), name)
            heard |= {fold(name)} if has_speaker(title, span[1]) else set()
    for key, name in found.items():
        places = [subject(reading, span, None) for reading, span in again(name, readings)]
        if places:  # none of a name cut before «--»
            yield places, key in heard


def _points(told: Sequence[Reading]) -> Iterator[tuple[Reading, tuple[int, int]]]:
    """The items that stand over others, and those of a numbered list that open with a title («3. Net repair—it goes on.»)."""
    labels = {place(r.sentence)[:2]: (r, label) for r in told if (label := _label(r))}
    for reading in told:
        at = place(reading.sentence)[:2]
        if stands_over(reading) and (not reading.sentence.block.level or has_speaker(reading, _span(reading)[1])):
            yield reading, _span(reading)
        elif at in labels and labels[at][0] is reading and sum(section == at[0] for section, _ in labels) > 1:
            yield reading, labels[at][1].span("name")


def _label(reading: Reading) -> re.Match[str] | None:
    """The title that opens a numbered item, with who tells it in brackets behind it."""
    sentence = reading.sentence
    opens = _is_numbered(sentence) and sentence.block.passage.text.startswith(sentence.passage.text)
    return _LABEL.match(sentence.passage.text) if opens else None


def _is_matter(title: Reading, span: tuple[int, int], readings: Sequence[Reading]) -> bool:
    """Whether a title is a few nouns that tell something, none of them what a meeting has or does."""
    sentence, (start, end) = title.sentence, span
    text = sentence.passage.text
    name, tokens = text[start:end], [w for w in words(text[start:end]) if w.content]
    if sentence.section.role is not SectionRole.DISCUSSION or not 0 < len(tokens) <= _LONGEST:
        return False
    if (
        _MARKS & set(name)
        or " - " in name
        or text.rstrip().endswith((":", "?"))
        or has_day(name)
        or _FROM.search(text, 0, start)
    ):
        return False
    if not name[0].isalnum() or (_is_told(tokens) and not _calls(tokens)) or (name[0].islower() and sentence.block_index >= 0):
        return False
    if len(tokens) == 1 and not (_is_heard(title, end) or _is_lone_name(tokens[0], text[end:], readings)):
        return False
    if any(w.text.isupper() and any(map(str.isdigit, w.text)) and "-" in w.text for w in tokens):
        return False  # the number of an action or a decision
    known = title.names_in(start, end, ("Person",)) or any(f.start <= start and end <= f.end for f in title.found)
    told = content_words(name)
    telling = len(told - _IDLE) * 2 >= len(told) > 0 and not _heads(tokens) & _IDLE
    return (telling or _calls(tokens)) and not known


def _is_heard(title: Reading, end: int) -> bool:
    """Whether a number stands before a word written like a title, and who tells it or a long dash behind: «3. Nets (Ada)»."""
    text = title.sentence.passage.text
    return _is_numbered(title.sentence) and not text[:end].isupper() and text[end:].lstrip().startswith(("(", "—"))


def _is_numbered(sentence: Sentence) -> bool:
    return sentence.block.kind is BlockKind.ITEM and any(c.isdigit() for c in sentence.block.marker)


def _is_lone_name(word: Word, behind: str, readings: Sequence[Reading]) -> bool:
    """Whether a single word is written as a name throughout, and nothing but who tells it stands behind it."""
    return is_name(word, readings) and not behind.lstrip().startswith(("-", "–", "—"))


def _calls(tokens: Sequence[Word]) -> bool:
    """Whether a title calls for something: «Call for new members»."""
    return [w.low for w in tokens[:2]] == ["call", "for"]


def _span(title: Reading) -> tuple[int, int]:
    """Where the name stands in a title, without the day on which it takes place."""
    start, end = core(title)
    name = title.sentence.passage.text[start:end]
    if name.count("'") != 1:  # else it is no quote («teenagers' week»)
        start, end = end - len(name.lstrip(_QUOTES)), start + len(name.rstrip(_QUOTES))
    part = _PART.match(title.sentence.passage.text, end)
    end = part.end() if part else end
    day = _ON_DAY.search(title.sentence.passage.text, start, end)
    return start, day.start() if day and day.start() > start else end


def _heads(tokens: Sequence[Word]) -> set[str]:
    """The last nouns before a preposition or «and», and the last of all."""
    low = [w.low for w in tokens]
    cut = next((i for i, w in enumerate(low) if i and w in _JOINS), len(low))
    found = {singular(part) for at in (cut - 1, len(tokens) - 1) for part in (head_at(list(tokens), at), *low[at].split("/"))}
    return found | ({"body"} if low[cut - 1] in lexicon.BODIES else set())


def _is_told(tokens: Sequence[Word]) -> bool:
    """Whether a title is a clause, an order («Review net prices») or a part of one."""
    first, last = tokens[0], tokens[-1]
    if (
        first.low in lexicon.CLOSED
        or last.low in lexicon.CLOSED | lexicon.GENERIC
        or first.low.startswith("action")
        or (verb(last.low) or ("", ""))[1] == "ed"
    ):
        return True
    if first.low in _ORDERS and len(tokens) > 1 and tokens[1].text.islower() and tokens[1].low not in lexicon.PREPOSITIONS:
        return True
    titled = (
        first.low.endswith("ing") and sum(w.capital for w in tokens) > 2 and all(w.capital for w in tokens if len(w.text) > 3)
    )
    return is_clause(tokens[1:] if titled else tokens)
