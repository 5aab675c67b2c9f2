"""Which undertaking a clause serves, and which information products it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, INITIATIVE
from graphapp.loaders.topics.language.lexicon import AUXILIARIES, BODIES, GENERIC, MONTHS, PRONOUNS
from graphapp.loaders.topics.language.reading import opens_row, place
from graphapp.loaders.topics.language.standing import over
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, same_head, singular, words
from graphapp.loaders.topics.named.own import OWN, STEERED
from graphapp.loaders.topics.ties import pointing
from graphapp.loaders.topics.ties.retelling import DOING, retells
from graphapp.schema.documents import Block, BlockKind, Passage, SectionRole
from graphapp.schema.findings import Sentence, Topic
from graphapp.schema.ids import fold

_LABEL = re.compile(r"^(.{2,80}?)(?:\s+[-–—]\s+|:\s)")
_PRONOUN = re.compile(r"\W*(?:and\s+|but\s+)?(?:its?|their|they)\b", re.IGNORECASE)
_LETTERS = Regex(r"\b[A-Z]{3,6}\b")
_SHORT = 8  # blocks; a longer section speaks of products of more than its title names
_MIXED = Regex(
    r"\b(?:AOB|any\s+other|other\s+(?:business|matters|issues|items)|miscellaneous|various|updates?)\b", re.IGNORECASE
)
_TITLE, _STOPS = 12, ".:;,!?"  # words of a line that parts the topics, and what no such line ends in
_TELLING = AUXILIARIES | PRONOUNS | {"to"}  # of what happens
_YEAR = re.compile(r"20\d\d")
_FEW = 4  # undertakings
_NAMELESS = ("project", "programme", "program", "initiative", "pilot", "campaign", "exercise", "scheme")  # left out for short
_REACH = 4  # blocks; further on a section may speak of something else
_PREPOSITIONS = ("of", "on", "in", "for", "to", "from", "with")


def topic_of(sentence: Sentence, part: Passage, topics: Sequence[Topic]) -> str | None:
    """The key of the initiative that a clause serves.

    The first that tells one: the sentence's label, a name in the clause, the telling words of a name in the clause, the name of
    a product in the clause, a name earlier in the paragraph, the title of the section, its describing words or its head alone,
    that no other is spoken of in the section, and that it is the one whose meeting it is.
    """
    own = [t for t in topics if t.name.reason in (OWN, STEERED)]  # named all over the page, whatever is spoken of
    initiatives = [t for t in topics if t.name.kind == INITIATIVE and t not in own]
    return (
        _labelled(sentence, initiatives)
        or _mentioned(part, initiatives)
        or _lettered(part.text, initiatives)
        or _close(part.text, initiatives)
        or _of_product(part, topics, initiatives)
        or _before(sentence, part, initiatives)
        or _under(sentence, initiatives)
        or _retold(part.text, initiatives)
        or _of_section(sentence, initiatives)
        or pointing.titled(sentence, initiatives)
        or pointing.numbered(sentence, initiatives)
        or _kin(part.text, initiatives)
        or _by_head(part.text, initiatives)
        or _only_one(sentence, initiatives)
        or _mentioned(part, own)
        or _own(own, initiatives)
    )


def datasets_of(part: Passage, topics: Sequence[Topic]) -> list[str]:
    """The keys of the datasets that a clause names, in order of appearance."""
    text = fold(part.text)
    found: dict[str, int] = {}
    for topic in topics:
        if topic.name.kind == DATASET:
            here = _spans(part, topic)
            places = [text.find(fold(f)) for f in _forms(topic) if _holds(text, fold(f))]
            if here or places:
                found[topic.name.key] = min(places, default=len(text))
    return sorted(found, key=lambda key: found[key])


def mentions(text: str, topic: Topic) -> bool:
    """Whether a text names the topic by one of its spellings."""
    folded = fold(text)
    return any(_holds(folded, fold(form)) for form in _forms(topic))


def _forms(topic: Topic) -> list[str]:
    return [f for f in (*topic.name.spellings, topic.name.acronym) if f]


def _holds(text: str, form: str) -> bool:
    """Whether a folded text has a folded name, its words written as one, too («TideTables»)."""
    return bool(form) and (f" {form} " in f" {text} " or (" " in form and f" {form.replace(' ', '')} " in f" {text} "))


def _labelled(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    """The initiative in front of a dash or a colon: by a spelling, or by words that only one initiative has."""
    label = _LABEL.match(sentence.passage.text)
    if label is None:
        return None
    told = content_words(label[1])
    sharing = [t.name.key for t in initiatives if told and any(told <= content_words(f) for f in _forms(t))]
    return _named(label[1], initiatives) or (sharing[0] if len(sharing) == 1 else None)


def _spans(part: Passage, topic: Topic) -> list[int]:
    """The lengths of the topic's mentions inside a clause."""
    if not part.text:
        return []
    first, last = part.offsets[0], part.offsets[-1]
    found = ((s.passage.offsets[start], s.passage.offsets[end - 1]) for s, start, end in topic.mentions)
    return [b + 1 - a for a, b in found if first <= a and b <= last]


def _mentioned(part: Passage, initiatives: Sequence[Topic]) -> str | None:
    """The initiative with the longest name in the clause."""
    there = [(length, t.name.key) for t in initiatives for length in _spans(part, t)]
    return max(there)[1] if there else _named(part.text, initiatives)


def _named(text: str, initiatives: Sequence[Topic]) -> str | None:
    folded = fold(text)
    exact = [(len(fold(f)), t.name.key) for t in initiatives for f in _forms(t) if _holds(folded, fold(f))]
    return max(exact)[1] if exact else None


def _lettered(text: str, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative whose name in capitals the text tells by its first letters («RRP 2024» of «Refugee Response Plan»)."""
    letters = set(_LETTERS.findall(text))
    found = {t.name.key for t in initiatives for form in t.name.spellings if _initials(form) in letters} if letters else set()
    return next(iter(found)) if len(found) == 1 else None


def _initials(form: str) -> str:
    """The first letters of a name, or nothing where fewer than three of its words are written large."""
    capitals = "".join(w.text[0] for w in words(form) if w.capital)
    return capitals if len(capitals) > 2 else ""


def _close(text: str, initiatives: Sequence[Topic]) -> str | None:
    """The initiative of which the text has the head and most of the telling words."""
    said = content_words(text)
    close = [(len(content_words(f) & said), t.name.key) for t in initiatives for f in _forms(t) if _is_close(said, f)]
    return max(close)[1] if close else None


def _is_close(said: frozenset[str], form: str) -> bool:
    told = content_words(form)
    return len(told) > 2 and _head(form) in said and len(told & said) * 3 >= len(told) * 2


def _head(form: str) -> str:
    """The last word before a preposition."""
    tokens = [w.low for w in words(form) if w.content]
    cut = next((i for i, w in enumerate(tokens) if i and w in _PREPOSITIONS), len(tokens))
    return same_head(singular(tokens[cut - 1])) if tokens else ""


def _of_product(part: Passage, topics: Sequence[Topic], initiatives: Sequence[Topic]) -> str | None:
    """The one initiative that a product named in the clause is of, as its full name tells, or a section that speaks of it."""
    keys = datasets_of(part, topics)
    products = [t for t in topics if t.name.key in keys]
    found = {key for t in products for form in t.name.spellings if (key := _named(form, initiatives))}
    if not found:
        sections = {s.section_index for t in products for s, _, _ in t.mentions if len(s.section.blocks) <= _SHORT}
        found = {t.name.key for t in initiatives if t.section_index in sections}
    return next(iter(found)) if len(found) == 1 else None


def _retold(text: str, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative that the clause tells with a verb («will train the net menders»)."""
    told = [t.name.key for t in initiatives if retells(text, t)]
    return told[0] if len(told) == 1 else None


def _before(sentence: Sentence, part: Passage, initiatives: Sequence[Topic]) -> str | None:
    """The initiative last named before the clause in the same paragraph, item or row."""
    here = place(sentence)
    # A cell is one sentence, whatever it holds; a pronoun points back within one.
    within = part.text and (sentence.block.kind is BlockKind.ROW or _PRONOUN.match(part.text))
    at = part.offsets[0] if within else here[2]
    earlier = [
        (s.passage.offsets[start], t.name.key)
        for t in initiatives
        for s, start, _ in t.mentions
        if place(s)[:2] == here[:2] and (s.passage.offsets[start] if within else place(s)[2]) < at
    ]
    title = next(
        (t.name.key for t in initiatives for s, a, b in t.mentions if place(s)[:2] == here[:2] and opens_row(s, a, b)), None
    )
    return title or (max(earlier)[1] if earlier else None)


def _under(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative that the nearest item above a block names («Net survey» above what is to be done for it)."""
    for index in over(sentence.section, sentence.block_index) if sentence.block_index >= 0 else ():
        at = (sentence.section_index, index)
        named = {t.name.key for t in initiatives for s, _, _ in t.mentions if place(s)[:2] == at}
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _of_section(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    about = {t.name.key for t in initiatives if t.section_index == sentence.section_index}
    if not about and sentence.section.parents:
        about = {t.name.key for t in initiatives if t.section_index in sentence.section.parents}
    return next(iter(about)) if len(about) == 1 else None


def _kin(text: str, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative whose describing words the text has («water filter drawings»), or whose work it points back to."""
    said = content_words(text)
    kin = {t.name.key for t in initiatives for f in _forms(t) if _describes(said, f)}
    kin = kin or {t.name.key for t in initiatives for f in _forms(t) if _is_short_for(text, f)}
    done = {DOING[form[0]] for w in words(text) if (form := verb(w.low)) and form[1] == "ed" and form[0] in DOING}
    kin = kin or {t.name.key for t in initiatives if _head(t.name.name) in done}
    return next(iter(kin)) if len(kin) == 1 else None


def _is_short_for(text: str, form: str) -> bool:
    """Whether a text has the name that stands before the head of another, which needs no article: «Riverlight» (project)."""
    told = [w for w in words(form) if w.content and w.low not in GENERIC]
    alone = len(told) == 2 and told[0].capital and not told[0].text.isupper() and told[1].text in _NAMELESS
    if not alone or content_words(told[0].text) & BODIES:
        return False
    return re.search(rf"(?<!\bthe )(?<!\bThe )(?<![\w-]){re.escape(told[0].text)}(?![\w’'-])", text) is not None


def _by_head(text: str, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative of the document whose head the clause uses alone («the campaign», «survey teams»)."""
    tokens = words(text)
    found = set()
    for topic in initiatives:
        head = _head(topic.name.name)
        same = [i for i, w in enumerate(tokens) if head and same_head(w.low) == head]
        if any(_points(tokens, i) for i in same):
            found.add(topic.name.key)
    return next(iter(found)) if len(found) == 1 else None


def _points(tokens: Sequence[Word], index: int) -> bool:
    """Whether a head stands alone behind «the» or «this», or describes the noun behind it."""
    while index and (tokens[index - 1].low in GENERIC | MONTHS or _YEAR.fullmatch(tokens[index - 1].low)):
        index -= 1
    before = tokens[index - 1].low if index else ""
    return before in ("the", "this", "its", "their", "our")


def _only_one(sentence: Sentence, initiatives: Sequence[Topic]) -> str | None:
    """The one initiative that the sentence's section speaks of before it."""
    if sentence.section.role in (SectionRole.ACTIONS, SectionRole.REVIEW, SectionRole.HEADER):
        return None
    part, here = _part(sentence), sentence.block_index
    near: dict[str, list[int]] = {}
    for topic in initiatives:
        for said, _, _ in topic.mentions:
            if said.section_index == sentence.section_index and said.block_index in part:
                near.setdefault(topic.name.key, []).append(said.block_index)
    titled = [key for key, blocks in near.items() if part.start in blocks and part.start < here]
    if len(titled) == 1:
        return titled[0]
    if len(near) != 1:
        return None
    ((key, blocks),) = near.items()
    reach = 0 if _MIXED.search(sentence.section.title) else _REACH
    return key if any(here - reach <= block <= here for block in blocks) else None


def _own(own: Sequence[Topic], others: Sequence[Topic]) -> str | None:
    """The undertaking whose meeting it is: what is promised for no other is promised for it.

    Those who steer one speak of its parts; where they name many of them, which one is served is left open.
    """
    return next((t.name.key for t in own if t.name.reason == OWN or len(others) <= _FEW), None)


def _part(sentence: Sentence) -> range:
    """The blocks of the section between the lines around a sentence that only name a topic, the first of them included."""
    blocks, here = sentence.section.blocks, sentence.block_index
    first = next((at for at in range(here - 1, -1, -1) if _is_line(blocks[at], blocks[at + 1])), -1)
    last = next((at for at in range(here + 1, len(blocks) - 1) if _is_line(blocks[at], blocks[at + 1])), len(blocks))
    return range(first, last)


def _is_line(block: Block, following: Block) -> bool:
    """Whether a few words without a stop stand over a sentence: minutes without headings part topics so («Item 4: Nets»)."""
    text = block.passage.text
    few = block.kind is BlockKind.PARAGRAPH and len(text.split()) <= _TITLE and text[:1].isupper() and text[-1:] not in _STOPS
    if not few or following.passage.text[-1:] not in _STOPS:
        return False
    return not any(word.low in _TELLING for word in words(text))


def _describes(said: frozenset[str], form: str) -> bool:
    """Whether a text has the words that describe the work; those of the body that has it tell nothing of it."""
    told = content_words(form) - {_head(form)}
    return len(told - BODIES) > 1 and told <= said
