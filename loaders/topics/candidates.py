"""Phrases of one passage that may name an undertaking or an information product, with the evidence for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from graphapp.loaders.topics import lexicon
from graphapp.loaders.topics.phrases import Phrase, phrase_at
from graphapp.loaders.topics.verbs import PRODUCE, UNDERTAKE, verb
from graphapp.loaders.topics.words import Word, content_words, head_at, same_head, words
from graphapp.schema.findings import Found, Names, Sentence

INITIATIVE, DATASET = "Initiative", "Dataset"
_NAMED = ("Organisation", "Person", "Group", "Country", "Region")
_NO_BODIES = ("project", "study", "pilot", "campaign", "survey")  # what ends in these is no organisation, whoever acts in it
_REACH = 14
_UNCHANGED = ("put", "run", "set")  # their participle looks like the base form


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may name a topic. `evidence` holds words for what speaks for it; see `choosing`."""

    kind: str
    noun: str  # the head as written, in the singular
    head: str  # the same for all heads of one sense
    sentence: Sentence
    start: int
    core: int  # the end of the compound, without what follows the head
    end: int
    evidence: frozenset[str] = frozenset()
    acronym: str | None = None
    others: tuple[str, ...] = field(default=())  # further spellings that stand beside it

    @property
    def text(self) -> str:
        found = self.sentence.passage.text[self.start : self.end]
        return found.replace(f" ({self.acronym})", "", 1) if self.acronym else found

    @property
    def short(self) -> str:
        return self.sentence.passage.text[self.start : self.core]

    @property
    def compound(self) -> frozenset[str]:
        """The words that tell it from others, before and in the head."""
        return content_words(self.short)

    @property
    def content(self) -> frozenset[str]:
        return content_words(self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage cut into words, with the names found in it."""

    sentence: Sentence
    tokens: tuple[Word, ...]
    found: tuple[Found, ...]

    def names_in(self, start: int, end: int, kinds: Sequence[str]) -> list[Found]:
        return [f for f in self.found if f.kind in kinds and f.start < end and f.end > start]


def place(sentence: Sentence) -> tuple[int, int, int]:
    """Where a sentence stands, to compare and to order; a heading stands before the blocks of its section."""
    return (sentence.section_index, sentence.block_index, sentence.passage.offsets[0])


def read(sentence: Sentence, names: Names) -> Reading:
    """The words and the names of a sentence."""
    return Reading(sentence, tuple(words(sentence.passage.text)), tuple(names.find(sentence.passage)))


def candidates_in(reading: Reading, *, heading: bool = False) -> list[Candidate]:
    """The candidates of a passage, in order; none inside the name of an organisation or another candidate of its kind."""
    found: list[Candidate] = []
    places = _tokens_of(reading, ("Country", "Region"))
    for index, word in enumerate(reading.tokens):
        kind = _kind(list(reading.tokens), index, heading=heading)
        if kind is None or not word.content:
            continue
        phrase = phrase_at(reading.tokens, index, places, title=heading)
        if phrase is None or _is_a_name(reading, phrase) or _is_another(reading.tokens, phrase):
            continue
        candidate = _candidate(reading, phrase, kind, heading=heading)
        if candidate.head in lexicon.EITHER_HEADS and candidate.evidence & {"enterprise"}:
            candidate = replace(candidate, kind=INITIATIVE)
        inside = next((c for c in found if c.kind == kind and c.start <= candidate.start and candidate.end <= c.end), None)
        if inside is None:
            found.append(candidate)
        elif inside.core < candidate.start:
            found.append(replace(candidate, evidence=candidate.evidence | {"nested"}))
    return found


def _kind(tokens: list[Word], index: int, *, heading: bool) -> str | None:
    head = head_at(tokens, index)
    if (
        heading
        and tokens[index].low in lexicon.TITLE_TAILS
        and index
        and head_at(tokens, index - 1) in lexicon.INITIATIVE_HEADS
    ):
        return None
    if heading and tokens[index].low in lexicon.HEADING_HEADS:
        return INITIATIVE
    if head in lexicon.DATASET_HEADS or tokens[index].low in lexicon.DATASET_HEADS or head in lexicon.DATA_HEADS:
        return DATASET
    if head in lexicon.INITIATIVE_HEADS:
        return INITIATIVE
    return None


def _tokens_of(reading: Reading, kinds: Sequence[str]) -> frozenset[int]:
    spans = [(f.start, f.end) for f in reading.found if f.kind in kinds and not f.weak]
    return frozenset(i for i, w in enumerate(reading.tokens) if any(s <= w.start < e for s, e in spans))


def _is_a_name(reading: Reading, phrase: Phrase) -> bool:
    """Whether the head belongs to the name of an organisation, a person or a group."""
    head = reading.tokens[phrase.core - 1]
    kinds = ("Person", "Group", "Country", "Region") if head.low in _NO_BODIES else _NAMED
    return bool(reading.names_in(head.start, head.end, kinds))


def _is_another(tokens: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase tells a thing from the one spoken of («a similar project»)."""
    return phrase.determiner in lexicon.OTHER_ONES or tokens[phrase.first].low in lexicon.OTHER_ONES


def _candidate(reading: Reading, phrase: Phrase, kind: str, *, heading: bool) -> Candidate:
    tokens = reading.tokens
    start, core = tokens[phrase.first].start, tokens[phrase.core - 1].end
    end = tokens[phrase.last - 1].end
    return Candidate(
        kind=kind,
        noun=phrase.head,
        head=same_head(phrase.head),
        sentence=reading.sentence,
        start=start,
        core=core,
        end=end,
        evidence=frozenset(_evidence(reading, phrase, heading=heading)),
        acronym=_acronym(reading, phrase),
    )


def _acronym(reading: Reading, phrase: Phrase) -> str | None:
    """The acronym that stands in brackets behind the compound, or before it («DEEP, the Data Entry …»), if it spells it."""
    tokens = reading.tokens
    initials = "".join(w.text[0] for w in tokens[phrase.first : phrase.core] if w.capital).casefold()
    behind, ahead = tokens[phrase.core : phrase.core + 3], tokens[max(0, phrase.first - 3) : phrase.first]
    if len(behind) == 3 and (behind[0].text, behind[2].text) == ("(", ")") and behind[1].text.isupper():
        return behind[1].text if _spells(behind[1].low, initials) else None
    if len(ahead) == 3 and ahead[1].text == "," and ahead[2].low in ("the", "a", "an") and ahead[0].text.isupper():
        return ahead[0].text if _spells(ahead[0].low, initials) else None
    return None


def _spells(acronym: str, initials: str) -> bool:
    return len(acronym) > 1 and (acronym == initials or (len(acronym) > 2 and acronym in initials))


def _evidence(reading: Reading, phrase: Phrase, *, heading: bool) -> Iterator[str]:
    """What speaks for a phrase, one word each."""
    tokens = list(reading.tokens)
    start, core, end = tokens[phrase.first].start, tokens[phrase.core - 1].end, tokens[phrase.last - 1].end
    base = acting_verb(tokens, phrase)
    marks = {
        "heading": heading,
        "undertaken": base in UNDERTAKE,
        "produced": base in PRODUCE | lexicon.RELEASED,
        "enterprise": base in lexicon.ENTERPRISE,
        "owner": bool(reading.names_in(start, core, ("Organisation",))),
        "proper": _proper(tokens, phrase),
        "complement": end > core,
        "placed": bool(reading.names_in(core, end, ("Country", "Region"))),
        "pointed": phrase.determiner in ("this", "these"),
        "indefinite": phrase.determiner in lexicon.INDEFINITE,
        "definite": bool(phrase.determiner) and phrase.determiner not in lexicon.INDEFINITE,
        "label": _is_label(tokens, phrase),
    }
    yield from (mark for mark, holds in marks.items() if holds)


def _proper(tokens: list[Word], phrase: Phrase) -> bool:
    inside = [w for w in tokens[phrase.first : phrase.core] if w.content]
    capitals = [w for w in inside if w.capital]
    if phrase.first == 0 or not _plain(tokens[phrase.first - 1]):
        capitals = capitals if len(inside) > 1 and len(capitals) == len(inside) else [w for w in capitals if w is not inside[0]]
        return bool(capitals) or (len(inside) > 1 and inside[0].text.isupper() and len(inside[0].text) > 1)
    return bool(capitals)


def _plain(word: Word) -> bool:
    return word.content or word.text in ",(“\"‘'–-"


def _is_label(tokens: list[Word], phrase: Phrase) -> bool:
    if any(w.content for w in tokens[: phrase.first] if w.low not in lexicon.DETERMINERS):
        return False
    after = tokens[phrase.last] if phrase.last < len(tokens) else None
    return after is not None and (after.text in ":–—" or (after.text == "-" and after.start > tokens[phrase.last - 1].end))


def acting_verb(tokens: list[Word], phrase: Phrase) -> str | None:
    """The base form of the verb whose object the phrase is, or that it undergoes in the passive voice."""
    return _active(tokens, phrase.first) or _passive(tokens, phrase.last)


def _active(tokens: list[Word], first: int) -> str | None:
    coordinated = False
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = tokens[index]
        form = verb(word.low)
        if form and not (index and tokens[index - 1].low in lexicon.DETERMINERS) and form[0] in UNDERTAKE | PRODUCE:
            return form[0]
        if word.low in lexicon.DETERMINERS | lexicon.ADVERBS or word.low in lexicon.GENERIC or word.low in "“\"‘'(":
            continue
        if word.low in ("and", "or", ","):
            coordinated = True
            continue
        if word.low in ("in", "out", "up", "back") and index and verb(tokens[index - 1].low):
            continue
        if not coordinated or not word.content or word.low in lexicon.CLOSED:
            return None
    return None


def _passive(tokens: list[Word], last: int) -> str | None:
    if last < len(tokens) and tokens[last].text == "(":
        last = next((i + 1 for i in range(last, min(last + 12, len(tokens))) if tokens[i].text == ")"), last)
    rest = [w for w in tokens[last : last + 9] if w.low not in lexicon.ADVERBS]
    if rest and rest[0].low in ("that", "which"):
        rest = rest[1:]
    helped = False
    for word in rest[:6]:
        form = verb(word.low)
        if word.low in lexicon.AUXILIARIES or word.low in ("due", "to", "have", "being", "now"):
            helped = True
        elif form and ((form[1] == "ed" and (helped or word is rest[0])) or (helped and word.low in _UNCHANGED)):
            return form[0]
        else:
            return None
    return None
