"""What speaks for a phrase: what is done to it, whose it is, how it is written and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.phrases import Phrase
from graphapp.loaders.topics.language.predicates import predicate
from graphapp.loaders.topics.language.reading import Reading, opens_entry
from graphapp.loaders.topics.language.runs import run_before
from graphapp.loaders.topics.language.verbs import HAPPEN, MAKE, PRODUCE, TELL, UNDERTAKE, verb
from graphapp.loaders.topics.language.words import Word, singular

_REACH = 14
_ACTING = UNDERTAKE | {"evaluate", "assess"} | PRODUCE | lexicon.PLANNED | lexicon.SHOWN | lexicon.EXTENDED | lexicon.HANDLED
_PAPERS = frozenset("reference tor tors note budget proposal logframe plan funding money grant".split())
_OUTCOMES = frozenset("result finding outcome lesson recommendation".split())
_COMMENTS = frozenset("comment feedback input edit revision correction amendment suggestion addition".split())
# The end of a note without an auxiliary: «Guidelines for the nets adopted.»
_BECAME = re.compile(
    r"[^.;:]{0,90}?\s(?:adopted|approved|endorsed|ratified|finali[sz]ed|published|circulated|distributed|drafted|uploaded|reviewed\s+and\s+\w+ed)"
    r"(?:\s+(?:unanimously|by\s+consensus|with(?:out)?\s+(?:minor\s+)?(?:changes|edits|amendments)|as\s+(?:amended|is|presented)))?\W*$"
)
# What is done to an undertaking, as a noun: «the organisation of a joint assessment».
_DOING = frozenset(
    "organisation organization launch implementation preparation planning completion conduct holding roll-out".split()
)
_TASK = re.compile(r"(?:AP|AI|A|TP)?\d{1,2}")  # the number of a task before its words
_RELEASED = ("release", "disseminate")
_BEFORE_THE = frozenset("with from under within during about regarding via into".split())
_PASSED = lexicon.DETERMINERS | lexicon.ADVERBS | lexicon.MONTHS | lexicon.GENERIC
_TO_WHOM = ("US", "us", "me", "you", "them", "him", "her")
_GIVEN = ("send", "give", "show", "email", "forward", "offer", "furnish", "provide")


def evidence(reading: Reading, phrase: Phrase, *, heading: bool) -> Iterator[str]:
    """What speaks for a phrase, one word each."""
    tokens = list(reading.tokens)
    start, core, end = tokens[phrase.first].start, tokens[phrase.core - 1].end, tokens[phrase.last - 1].end
    base = acting_verb(tokens, phrase)
    marks = {
        "heading": heading,
        "entry": opens_entry(reading.sentence, start, end),
        "undertaken": base in UNDERTAKE or (base in HAPPEN and phrase.head not in lexicon.WEAK_INITIATIVE_HEADS),
        "happens": base in HAPPEN,
        "produced": (base in PRODUCE | TELL | lexicon.RELEASED and not _is_talk(base, phrase)) or _commented(reading, phrase),
        "made": base in MAKE,
        "joint": base in MAKE and len(run_before(reading, start)) > 1,
        "enterprise": base in lexicon.ENTERPRISE,
        "owner": bool(reading.names_in(start, core, ("Organisation",))) or _owned(reading, core, end),
        "proper": _proper(tokens, phrase),
        "complement": end > core,
        "planned": base in lexicon.PLANNED
        or _is_written_for(tokens, phrase.first, _PAPERS, ("for",))
        or _is_written_for(tokens, phrase.first, _DOING, ("of",)),
        "reported": _is_written_for(tokens, phrase.first, _OUTCOMES, ("of", "from")),
        "shown": _shown(tokens, phrase.first) or predicate(tokens, phrase.last) in _RELEASED,
        "extended": base in lexicon.EXTENDED,
        "handled": base in lexicon.HANDLED,
        "placed": bool(reading.names_in(core, end, ("Country", "Region"))),
        "pointed": phrase.determiner in ("this", "these"),
        "indefinite": phrase.determiner in lexicon.INDEFINITE,
        "terse": _is_terse(tokens, phrase),
        "definite": bool(phrase.determiner) and phrase.determiner not in lexicon.INDEFINITE,
        "label": _is_label(tokens, phrase) or _runs_in(reading, phrase),
    }
    yield from (mark for mark, holds in marks.items() if holds)


def _is_written_for(tokens: list[Word], first: int, papers: frozenset[str], joins: tuple[str, ...]) -> bool:
    """Whether a paper stands before the phrase, and a word that joins the two («terms of reference for a mid-term review»)."""
    before = [w for w in tokens[:first] if w.low not in lexicon.DETERMINERS][-2:]
    return len(before) == 2 and before[1].low in joins and singular(before[0].low) in papers


def _commented(reading: Reading, phrase: Phrase) -> bool:
    """Whether somebody gives comments on the phrase, or a note says no more than what became of it («Guide … adopted.»)."""
    tokens = list(reading.tokens)
    if phrase.determiner not in lexicon.INDEFINITE and _is_written_for(
        tokens, phrase.first, _COMMENTS, ("on", "to", "for", "in")
    ):
        return True
    start = tokens[phrase.first].start - (len(phrase.determiner) + 1 if phrase.determiner else 0)
    return start <= 0 and bool(_BECAME.match(reading.sentence.passage.text, tokens[phrase.last - 1].end))


def _is_terse(tokens: list[Word], phrase: Phrase) -> bool:
    """Whether a note leaves the article out («working with net count project»)."""
    one = singular(tokens[phrase.core - 1].low) == tokens[phrase.core - 1].low
    before = tokens[phrase.first - 1].low if phrase.first else ""
    return one and not phrase.determiner and before in _BEFORE_THE


def _is_talk(base: str | None, phrase: Phrase) -> bool:
    """Whether somebody only spoke: «gave a brief overview of the plan»."""
    given = base in ("give", "provide", "present")
    return given and phrase.head in ("overview", "summary") and phrase.determiner in lexicon.INDEFINITE


def _owned(reading: Reading, core: int, end: int) -> bool:
    """Whether what follows the head is its owner: «training of Harbour Aid»."""
    text = reading.sentence.passage.text
    names = reading.names_in(core, end, ("Organisation",))
    return any(text[core : f.start] in (" of ", " of the ", " by ", " by the ") for f in names)


def _proper(tokens: list[Word], phrase: Phrase) -> bool:
    inside = [w for w in tokens[phrase.first : phrase.core] if w.content]
    capitals = [w for w in inside if w.capital or (w.text[0].isdigit() and any(c.isupper() for c in w.text))]  # «3Mi»
    if phrase.first == 0 or not _plain(tokens[phrase.first - 1]):
        capitals = capitals if len(inside) > 1 and len(capitals) == len(inside) else [w for w in capitals if w is not inside[0]]
        return bool(capitals) or (len(inside) > 1 and inside[0].text.isupper() and len(inside[0].text) > 1)
    return bool(capitals)


def _plain(word: Word) -> bool:
    return word.content or word.text in ",(“\"‘'–-"


def _is_label(tokens: list[Word], phrase: Phrase) -> bool:
    """Whether the phrase opens a line, the number of a task aside, and a sign stands behind it: «AP1 Pier list – late»."""
    before = [w for w in tokens[: phrase.first] if w.content and w.low not in lexicon.DETERMINERS]
    if before and not (len(before) == 1 and _TASK.fullmatch(before[0].text)):
        return False
    after = tokens[phrase.last] if phrase.last < len(tokens) else None
    return after is not None and (after.text in ":–—→" or (after.text == "-" and after.start > tokens[phrase.last - 1].end))


def _runs_in(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase is a whole sentence that opens a longer paragraph, as its title."""
    words = [w for w in reading.tokens if w.content and w.low not in lexicon.DETERMINERS]
    text, block = reading.sentence.passage.text, reading.sentence.block.passage.text
    whole = bool(words) and words[0].start >= reading.tokens[phrase.first].start
    ends = bool(words) and words[-1].end <= reading.tokens[phrase.last - 1].end
    return whole and ends and text.endswith(".") and len(block) > len(text) and block.startswith(text)


def acting_verb(tokens: list[Word], phrase: Phrase) -> str | None:
    """The base form of the verb whose object the phrase is, or that it undergoes in the passive voice."""
    index = _active(tokens, phrase.first)
    return _base(tokens[index]) if index is not None else predicate(tokens, phrase.last)


def _base(word: Word) -> str | None:
    """The base form; «take» stands for «take forward», which is leading."""
    form = verb(word.low)
    return ("lead" if form[0] == "take" else form[0]) if form else None


def _is_taken_forward(tokens: list[Word], index: int) -> bool:
    behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return behind in ("forward", "over") and (verb(tokens[index].low) or ("", ""))[0] == "take"


def _shown(tokens: list[Word], first: int) -> bool:
    """Whether somebody shares what the phrase names, or is to; who only «presented» it may have talked of it."""
    index = _active(tokens, first)
    if index is None or _base(tokens[index]) not in lexicon.SHOWN:
        return False
    talk = _base(tokens[index]) in ("present", "show") and (verb(tokens[index].low) or ("", ""))[1] == "ed"
    return not talk or (index > 0 and tokens[index - 1].low in lexicon.AUXILIARIES)


def _active(tokens: list[Word], first: int) -> int | None:
    """The index of the verb whose object begins at `first`."""
    coordinated = False
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = tokens[index]
        form = verb(word.low) if word.low != "given" or (index and tokens[index - 1].low in lexicon.AUXILIARIES) else None
        if index and _is_taken_forward(tokens, index - 1):
            return index - 1
        if form and not (index and tokens[index - 1].low in lexicon.DETERMINERS) and form[0] in _ACTING:
            return index
        if word.low == "on" and index and _base(tokens[index - 1]) == "work":
            return index - 1  # «is working on a net strategy»
        if word.low in _PASSED or word.low in "“\"‘'(":
            continue
        if index and (
            (word.low in _TO_WHOM and verb(tokens[index - 1].low)) or (word.capital and _base(tokens[index - 1]) in _GIVEN)
        ):
            continue  # «send us the list», «send Ada the list»
        if word.low in ("and", "or", ","):
            coordinated = True
            continue
        if word.low in ("in", "out", "up", "back", "over", "forward", "together") and index and verb(tokens[index - 1].low):
            continue
        if not coordinated or not word.content or word.low in lexicon.CLOSED:
            return None
    return None
