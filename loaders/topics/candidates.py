"""Phrases of one passage that may name an undertaking or an information product, with the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from graphapp.loaders.topics.acronyms import acronym_of
from graphapp.loaders.topics.evidence import evidence
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.phrases import Phrase, phrase_at
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, head_at, same_head, singular
from graphapp.schema.findings import Sentence

INITIATIVE, DATASET = "Initiative", "Dataset"
NAMED = ("Organisation", "Person", "Group", "Country", "Region")
_BY_NUMBER = ("pilot", "project", "study", "trial")
_NO_BODIES = ("project", "study", "pilot", "campaign", "survey")  # what ends in these is no organisation, whoever acts in it

_OBSERVING = ("monitoring", "observing", "observation", "surveillance", "sensor", "gauging")  # networks that go on over time
_YEAR = 4  # digits
_DEALS = ("agreement", "contract", "memorandum")
_ON = re.compile(r"\s+(?:for|of|on|about)\s+(?:(?:the|an?|our|its|their)\s+)?")
_GIVING = frozenset("send give show email forward hand bring offer lend tell pass mail sends gives gave sent".split())
_PEOPLE = frozenset("team teams group groups committee meeting call members colleagues channel secretariat".split())
_OF_THEIR_OWN = ("project", "programme", "program", "initiative", "pilot")  # «gains to the project from using nets»
_MANY = frozenset("members partners participants organisations organizations agencies teams colleagues all".split())
_SURVEYORS = ("geological", "ordnance", "antarctic", "hydrographic", "topographic", "geodetic")  # surveys that are bodies


@dataclass(frozen=True)
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

    @cached_property
    def text(self) -> str:
        found = self.sentence.passage.text[self.start : self.end]
        return found.replace(f" ({self.acronym})", "", 1) if self.acronym else found

    @cached_property
    def short(self) -> str:
        return self.sentence.passage.text[self.start : self.core]

    @cached_property
    def face(self) -> tuple[object, ...]:
        """All that it is compared with others by: what is written alike in one section is compared once."""
        written = (self.text, self.short, self.noun, self.head, self.acronym, self.others)
        return (*written, self.evidence, self.sentence.section_index)

    @cached_property
    def compound(self) -> frozenset[str]:
        """The words that tell it from others, before and in the head."""
        return content_words(self.short)

    @cached_property
    def content(self) -> frozenset[str]:
        return content_words(self.text)


def titled(kind: str, noun: str, sentence: Sentence, start: int, end: int) -> Candidate:
    """The candidate of a name that needs no word for what it is: its place says that it is a title."""
    return Candidate(kind, noun, noun, sentence, start, end, end, frozenset({"titled"}))


def candidates_in(reading: Reading, *, heading: bool = False) -> list[Candidate]:
    """The candidates of a passage, in order; none inside the name of an organisation or another candidate of its kind."""
    found: list[Candidate] = []
    tokens = list(reading.tokens)
    places = _tokens_of(reading, ("Country", "Region"))
    bodies = _tokens_of(reading, ("Organisation", "Person", "Group"))
    for index, word in enumerate(reading.tokens):
        kind = _kind(tokens, index, heading=heading)
        if kind is None or not word.content:
            continue
        phrase = phrase_at(reading.tokens, index, places, title=heading, names=bodies)
        if phrase is None or _is_a_name(reading, phrase) or _is_another(reading.tokens, phrase):
            continue
        if _is_deed(reading, phrase, bodies):
            continue
        if _tells_only_whom(reading, phrase) or _is_purpose(reading.tokens, phrase):
            continue
        if phrase.core - 1 > index and kind == INITIATIVE and phrase.head in _BY_NUMBER:
            continue  # see `numbered`
        candidate = _of_kind(_candidate(reading, _trimmed(reading, phrase, kind), kind, heading=heading))
        candidate = next((b for c in found if c.kind != kind and (b := _behind(candidate, c))), candidate)
        if any(c.kind != kind and c.core < candidate.start and candidate.end <= c.end for c in found):
            candidate = replace(candidate, evidence=candidate.evidence | {"inside"})
        inside = next((c for c in found if c.kind == kind and c.start <= candidate.start and candidate.end <= c.end), None)
        if inside is None:
            found.append(candidate)
        elif inside.core < candidate.start:
            found.append(replace(candidate, evidence=candidate.evidence | {"nested"}))
    return found


def _behind(candidate: Candidate, text: Candidate) -> Candidate | None:
    """The undertaking behind the text on it that opens its phrase («Terms of Reference for Net Training»), if one does."""
    if candidate.kind != INITIATIVE or text.start != candidate.start or text.core >= candidate.core:
        return None
    on = _ON.match(candidate.sentence.passage.text, text.core)
    if on is None or on.end() >= candidate.core:
        return None
    return replace(candidate, start=on.end(), evidence=candidate.evidence - {"produced", "shown", "heading"})


def _trimmed(reading: Reading, phrase: Phrase, kind: str) -> Phrase:
    """The phrase without an issue's number before a name («43 Tide API proposal»), and without those it is shared with."""
    tokens = reading.tokens
    first, behind = tokens[phrase.first], tokens[phrase.core : phrase.last]
    opens = not phrase.first or tokens[phrase.first - 1].text == "#"
    noun = tokens[phrase.core - 1].low
    counts = first.text == "1" or (len(first.text) == 1 and singular(noun) != noun)  # «4 Tide Workshops»
    issue = (opens or counts) and first.text.isdigit() and len(first.text) < _YEAR and phrase.core - phrase.first > 1
    if issue and tokens[phrase.first + 1].capital:
        phrase = replace(phrase, first=phrase.first + 1)
    if phrase.head in _DEALS or not behind or behind[0].low not in ("with", "to", "from", "for", "in"):
        return phrase
    told = [w for w in behind[1:] if w.low not in lexicon.DETERMINERS]
    person = bool(told) and bool(reading.names_in(told[0].start, told[0].end, ("Person",)))
    if kind != DATASET:
        loose = (person and behind[0].low == "with") or (behind[0].low == "from" and phrase.head in _OF_THEIR_OWN)
        return replace(phrase, last=phrase.core) if loose else phrase
    return (
        replace(phrase, last=phrase.core)
        if person or (told and told[-1].text in _PEOPLE and not (behind[0].low == "from" and phrase.head == "report"))
        else phrase
    )


def _start(reading: Reading, phrase: Phrase) -> int:
    """Where the name begins: behind whom it is given to («send Ada the plan»), and with all of a body whose part opens it."""
    first = phrase.first
    given = first > 0 and reading.tokens[first - 1].low in _GIVING
    kind = "Person" if given else "Organisation"
    for found in reading.names_in(reading.tokens[first].start, reading.tokens[first].end, (kind,)):
        behind = next((w.start for w in reading.tokens[first : phrase.core] if w.start >= found.end), None)
        if behind is not None:
            whole = found.start + (4 if found.spelling.startswith("The ") else 0)
            return behind if given else min(whole, reading.tokens[first].start)
    return reading.tokens[first].start


def _of_kind(candidate: Candidate) -> Candidate:
    """The candidate, of the other kind where its words say more than its head."""
    if candidate.noun == "programme" and candidate.evidence & {"shown", "produced"} and len(candidate.compound) < 2:
        candidate = replace(candidate, kind=DATASET)  # what is circulated is the order of the day
    if _is_of_values(candidate) or (candidate.noun == "system" and candidate.compound & lexicon.OF_DATA):
        candidate = replace(candidate, kind=DATASET)
    held = candidate.noun == "tutorial" and candidate.evidence & {"placed", "happens", "undertaken", "planned"}
    return replace(candidate, kind=INITIATIVE) if held or _is_enterprise(candidate) else candidate


def _is_of_values(candidate: Candidate) -> bool:
    """Whether a series is of measured values, or a mapping of one model to another, which are read and not carried out."""
    if candidate.noun == "series":
        return not candidate.compound & (lexicon.INITIATIVE_HEADS - {"series"} | lexicon.EVENTS)
    return candidate.noun == "mapping" and bool(candidate.content & lexicon.MODELS)


def _is_enterprise(candidate: Candidate) -> bool:
    """Whether a platform or a tool is an undertaking: somebody funds or runs it, or it has a name of its own."""
    named = candidate.noun == "platform" and "proper" in candidate.evidence and "indefinite" not in candidate.evidence
    told = named or "enterprise" in candidate.evidence or " " in (candidate.acronym or "")
    return candidate.head in lexicon.EITHER_HEADS and told


def _kind(tokens: list[Word], index: int, *, heading: bool) -> str | None:
    head = head_at(tokens, index)
    if tokens[index].text == "FAIR":
        return None  # what data are to be
    if (
        heading
        and tokens[index].low in lexicon.TITLE_TAILS
        and index
        and head_at(tokens, index - 1) in lexicon.INITIATIVE_HEADS
    ):
        return None
    if heading and tokens[index].low in lexicon.HEADING_HEADS:
        return INITIATIVE
    if head == "network" and index and tokens[index - 1].low in _OBSERVING:
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
    of_state = reading.tokens[phrase.core - 2].low in _SURVEYORS if phrase.core > 1 else False
    kinds = ("Person", "Group", "Country", "Region") if head.low in _NO_BODIES and not of_state else NAMED
    return bool(reading.names_in(head.start, head.end, kinds))


def _is_deed(reading: Reading, phrase: Phrase, bodies: frozenset[int]) -> bool:
    """Whether the head is what somebody does, not what somebody has: «Harbour Aid maps its piers», «TWP reports to us»."""
    head = reading.tokens[phrase.core - 1]
    behind = reading.tokens[phrase.core].low if phrase.core < len(reading.tokens) else ""
    if _reports(reading.tokens, phrase, behind):
        return True
    acts = (verb(head.low) or ("", ""))[1] == "s" and (behind in lexicon.DETERMINERS or behind in ("to", "that"))
    return acts and set(range(phrase.first, phrase.core - 1)) <= bodies and phrase.core - phrase.first > 1


def _reports(tokens: Sequence[Word], phrase: Phrase, behind: str) -> bool:
    """Whether a name that opens the passage says something («Tidebase reports they …»), or «members review the …»."""
    head, told = tokens[phrase.core - 1], tokens[phrase.first : phrase.core - 1]
    if not told:
        return False
    if told[-1].low in _MANY and behind in lexicon.DETERMINERS and singular(head.low) == head.low:
        return verb(head.low) is not None
    says = head.low == "reports" and behind in ("that", "they", "he", "she", "it", "we")
    return says and phrase.first == 0 and all(w.capital for w in told)


def _is_another(tokens: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase tells a thing from the one spoken of («a similar project»), or is a mailing list."""
    if any(w.low.rsplit("/")[-1] == "mailing" for w in tokens[phrase.first : phrase.core]):
        return True
    return phrase.determiner in lexicon.OTHER_ONES or tokens[phrase.first].low in lexicon.OTHER_ONES


def _tells_only_whom(reading: Reading, phrase: Phrase) -> bool:
    """Whether «joint project of Harbour Aid and Norway» explains what was named before: who has it is all that it says."""
    words = reading.tokens[phrase.first : phrase.last]
    if words[0].low != "joint" or phrase.core - phrase.first != 2:
        return False
    behind = reading.tokens[phrase.core : phrase.core + 1]
    return (
        bool(behind)
        and behind[0].low in ("of", "with", "by", "between")
        and bool(reading.names_in(behind[0].end, behind[0].end + 6, ("Organisation",)))
    )


def _is_purpose(tokens: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the word says what something is for («a text for publication in May»)."""
    before = tokens[phrase.first - 1].low if phrase.first else ""
    return phrase.head in lexicon.PURPOSES and before == "for" and phrase.core - phrase.first == 1


def _candidate(reading: Reading, phrase: Phrase, kind: str, *, heading: bool) -> Candidate:
    tokens = reading.tokens
    start, core = _start(reading, phrase), tokens[phrase.core - 1].end
    end = tokens[phrase.last - 1].end
    return Candidate(
        kind=kind,
        noun=phrase.head,
        head=same_head(phrase.head),
        sentence=reading.sentence,
        start=start,
        core=core,
        end=end,
        evidence=frozenset(evidence(reading, phrase, heading=heading)),
        acronym=acronym_of(reading, phrase),
    )
