"""Noun phrases around a head word, found by closed word classes, capitals and the forms of verbs.

No tagger: minutes are full of fragments, names and acronyms, which taggers trained on prose read badly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.topics import lexicon
from graphapp.loaders.topics.verbs import verb
from graphapp.loaders.topics.words import Word, head_at

_LONGEST_LEFT = 8
_LONGEST_RIGHT = 14
# A verb's form behind a noun that describes it, so the noun ends the compound («study focusing on»).
_DESCRIBING = frozenset(
    """focusing including being covering regarding using going aiming describing detailing containing showing explaining
 following""".split()
)


_CODE = re.compile(
    r"#\d+|\w+(?:-\w+)+-\d+|(?:issue|action|resolution|pr|ap|res)-\d+", re.IGNORECASE
)  # of an action or a resolution, never part of a name
_WHEN = frozenset("last next late early today tomorrow yesterday currently".split())
_LY = frozenset("early daily weekly monthly quarterly yearly family supply assembly reply anomaly friendly".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by its places among the tokens: `first:core` is up to the head, `first:last` with what follows it."""

    first: int
    core: int
    last: int
    head: str
    determiner: str = ""


def phrase_at(tokens: Sequence[Word], index: int, places: frozenset[int], *, title: bool = False) -> Phrase | None:
    """The phrase whose head is the noun at `index`, or None if that word is a verb or only describes the next noun.

    `places` are the indexes of tokens that are part of a country's or a region's name; in a `title`, words such as «update»
    and «plans» are no part of the name before them.
    """
    items = list(tokens)
    tail = title and index + 1 < len(items) and items[index + 1].low in lexicon.TITLE_TAILS
    if not tail and not _ends_compound(items, index):
        return None
    head = head_at(items, index)
    start = index - 1 if "-" in head and "-" not in tokens[index].text else index
    first = _left(items, start, title=title)
    if first == start and _is_verb_here(items, start):
        return None
    determiner = items[first - 1].low if first and items[first - 1].low in lexicon.DETERMINERS else ""
    core = index + 1 + _is_numbered(items, index)
    return Phrase(first, core, _right(items, core, places), head, determiner)


def _is_numbered(tokens: list[Word], index: int) -> bool:
    """Whether a number is part of the name («Recommendation 7»)."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return tokens[index].capital and after.isdigit() and len(after) < 4


def _ends_compound(tokens: list[Word], index: int) -> bool:
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    if not after.content or after.low in lexicon.CLOSED or after.low == "'s":
        return after.low != "'s" and after.text != "/"
    form = verb(after.low)
    if after.low in _DESCRIBING or after.low in ("draft", "drafts"):
        return True
    if after.low[0].isdigit() or after.low in lexicon.MONTHS:
        return True
    if after.low in ("series", "sessions", "session", "plan", "plans"):
        return tokens[index].low != "session" and after.low == "series"
    if form and form[1] == "ing":
        return after.low not in lexicon.ING_NOUNS | lexicon.INITIATIVE_HEADS
    return bool(form and form[1] in ("s", "ed") and not after.capital)


def _is_verb_here(tokens: list[Word], index: int) -> bool:
    """Whether a lone noun-or-verb is the verb: behind «to» or «will», or at the start with its object behind it."""
    before = tokens[index - 1].low if index else ""
    if before in lexicon.AUXILIARIES or before in ("to", "and", "please", "not") or before in lexicon.PRONOUNS:
        return True
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return after in lexicon.DETERMINERS


def _left(tokens: list[Word], index: int, *, title: bool) -> int:
    """The index of the first word of the compound that ends at `index`."""
    first = index
    while first and index - first < _LONGEST_LEFT:
        word = tokens[first - 1]
        if word.low == "'s" and first > 1 and tokens[first - 2].content:
            first -= 2
            continue
        if word.text == "-" and first > 1 and tokens[first - 2].end == word.start and tokens[first].start == word.end:
            first -= 1
            continue
        if word.text == ")" and first > 3 and tokens[first - 3].text == "(" and tokens[first - 2].text.isupper():
            first -= 3
            continue
        if not word.content or word.low in lexicon.MONTHS:
            break
        if word.low in lexicon.CLOSED and not _joins_name(tokens, first - 1):
            break
        opens_title = title and first == 1
        if (_stops(tokens, first - 1) and not opens_title) or _CODE.fullmatch(word.text) or _is_adverb(word):
            break
        first -= 1
    return first


def _joins_name(tokens: list[Word], index: int) -> bool:
    """Whether «and», «of» or «for» stands inside a capitalised name («Data Entry and Exploration Platform»)."""
    if tokens[index].low not in ("and", "for", "&") or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if tokens[index].low == "and" and (before.text.isupper() or after.text.isupper()):
        return False
    if before.low in lexicon.HOUSEKEEPING | lexicon.VAGUE | lexicon.HEADING_HEADS | lexicon.TITLE_TAILS:
        return False
    return before.capital and after.capital and before.low not in lexicon.CLOSED


def _stops(tokens: list[Word], index: int) -> bool:
    """Whether the word before a compound is a verb that governs it, not a part of it."""
    word = tokens[index]
    form = verb(word.low)
    before = tokens[index - 1] if index else None
    if form is None:
        return _is_gerund(word, before)
    if (word.text.isupper() and len(word.text) > 1) or (index and word.capital and tokens[index + 1].capital):
        return False
    governed = before is not None and before.low in lexicon.DETERMINERS
    if governed or (word.capital and index and before is not None and before.content and before.low not in lexicon.CLOSED):
        return False
    if form[1] == "base":
        if _noun_too(word.low):
            helped = lexicon.AUXILIARIES | lexicon.PRONOUNS | {"to", "please", "not"}
            return before is not None and (before.low in helped or _is_adverb(before))
        return (
            before is None or not _plain(before) or before.capital or bool(_CODE.fullmatch(before.text)) or before.low.isdigit()
        )
    if form[1] == "ing":
        return _governs(word, before)
    if form[1] == "s":
        return before is not None and before.content and word.low not in ("needs", "reports")
    if word.low in ("learned", "learnt", "based"):
        return False
    adjective = before is None or before.low in lexicon.PREPOSITIONS or (form[1] == "ed" and _describes(before))
    return not adjective


def _is_adverb(word: Word) -> bool:
    return word.low.endswith("ly") and not word.capital and word.low not in _LY


def _governs(word: Word, before: Word | None) -> bool:
    """Whether a verb's form in -ing has the compound for its object, and does not describe it («cash-based financing»)."""
    if before is None or not before.content:
        return word.low not in lexicon.INITIATIVE_HEADS | lexicon.ING_NOUNS
    if before.low in lexicon.AUXILIARIES:
        return True
    noun = word.low in lexicon.INITIATIVE_HEADS | lexicon.ING_NOUNS
    return not noun and (before.low in lexicon.CLOSED or before.text.isupper() or verb(before.low) is not None)


def _is_gerund(word: Word, before: Word | None) -> bool:
    """Whether an unknown word in -ing opens a clause («accessing repositories»)."""
    if not word.low.endswith("ing") or word.capital or word.low in lexicon.ING_NOUNS or "-" in word.low:
        return False
    return before is None or not before.content or before.low in lexicon.CLOSED - lexicon.DETERMINERS


def _describes(word: Word) -> bool:
    return word.low in lexicon.GENERIC and word.low not in lexicon.CLOSED


def _right(tokens: list[Word], index: int, places: frozenset[int]) -> int:
    """The index behind the last word of what follows the head: «of …», «on …», «in <place>», an acronym in brackets."""
    last = _brackets(tokens, index)
    if last < len(tokens) and (tokens[last].low[0].isdigit() and len(tokens[last].low) == 4):
        last += 1
    while last < len(tokens) and last - index < _LONGEST_RIGHT:
        low = tokens[last].low
        if low not in lexicon.OF_WHAT | lexicon.WHERE or (low == "to" and tokens[last - 1].low not in lexicon.JOURNEYS):
            break
        end = _object(tokens, last + 1, places, place_only=low in lexicon.WHERE - {"for"})
        if end == last + 1:
            break
        last = _brackets(tokens, end)
    return last


def _brackets(tokens: list[Word], index: int) -> int:
    """The index behind a bracketed acronym at `index`, or `index`."""
    if (
        index + 2 < len(tokens)
        and tokens[index].text == "("
        and tokens[index + 2].text == ")"
        and tokens[index + 1].text.isupper()
    ):
        return index + 3
    return index


def _object(tokens: list[Word], index: int, places: frozenset[int], *, place_only: bool) -> int:
    """The index behind the noun phrase that starts at `index`; `index` itself if none that belongs to the head does."""
    here = index
    while here < len(tokens) and tokens[here].low in lexicon.DETERMINERS | {"both", "the"}:
        here += 1
    if here >= len(tokens) or not tokens[here].content:
        return index
    start = tokens[here]
    if start.low in lexicon.MONTHS | lexicon.PURPOSES or (start.low[0].isdigit() and not _year(start.low)):
        return index
    if tokens[here].low in lexicon.GENERIC and here + 1 < len(tokens) and tokens[here + 1].low in lexicon.MONTHS:
        return index
    if place_only and not (start.capital or places & {here, here + 1}):
        return index
    end = _nouns(tokens, here, index)
    return end if end > here else index


def _nouns(tokens: list[Word], here: int, index: int) -> int:
    """The index behind a run of nouns with their adjectives, coordinated ones included."""
    end = here
    while end < len(tokens) and end - index < _LONGEST_RIGHT:
        word = tokens[end]
        if end > here and word.low in _WHEN:
            break
        if word.low == "'s" or (word.content and word.low not in lexicon.CLOSED and not _finite(tokens, end, here)):
            end += 1
        elif end > here and _coordinates(tokens, end):
            end += 1 + (tokens[end].text == "," and tokens[end + 1].low in ("and", "or"))
            while end < len(tokens) and tokens[end].low in lexicon.DETERMINERS:
                end += 1
        else:
            break
    return end


def _year(low: str) -> bool:
    return len(low) == 4 and low.startswith(("19", "20"))


def _finite(tokens: list[Word], index: int, start: int) -> bool:
    """Whether a word inside a complement is a verb that ends it."""
    form = verb(tokens[index].low)
    if form is None or tokens[index].capital:
        return False
    if form[1] == "ing":
        return index > start and tokens[index].low not in lexicon.INITIATIVE_HEADS | lexicon.ING_NOUNS
    return (
        index > start and form[1] in ("s", "ed") and tokens[index - 1].low not in ("and", "or", ",") and not _noun_too(form[0])
    )


def _noun_too(base: str) -> bool:
    return base in lexicon.INITIATIVE_HEADS | lexicon.DATASET_HEADS | {"need", "question", "group", "standard", "visit"}


def _coordinates(tokens: list[Word], index: int) -> bool:
    """Whether «and», «or» or a comma at `index` goes on with another noun, not with another clause."""
    word = tokens[index]
    if word.low not in ("and", "or", "&") and word.text != ",":
        return False
    after = index + 1
    if word.text == "," and after < len(tokens) and tokens[after].low in ("and", "or"):
        after += 1
    while after < len(tokens) and tokens[after].low in ("the", "a", "an"):
        after += 1
    if after >= len(tokens) or not tokens[after].content or tokens[after].low in lexicon.CLOSED:
        return False
    form = verb(tokens[after].low)
    if tokens[after].capital and tokens[index - 1].text.islower() and not tokens[after].text.isupper():
        return False
    if word.text == "," and not _comma_list(tokens, index):
        return False
    noun = form is not None and _noun_too(form[0]) and after + 1 < len(tokens) and _plain(tokens[after + 1])
    return (
        form is None
        or noun
        or tokens[after].capital
        or (form[1] == "ed" and after + 1 < len(tokens) and _plain(tokens[after + 1]))
    )


def _plain(word: Word) -> bool:
    return word.content and word.low not in lexicon.CLOSED


def _comma_list(tokens: list[Word], index: int) -> bool:
    """Whether a comma separates the members of a list: an «and» follows within a few words, with no verb between."""
    for word in tokens[index + 1 : index + 7]:
        if word.low in ("and", "or"):
            return True
        if word.low in lexicon.AUXILIARIES | lexicon.PRONOUNS or word.text in ".;:":
            return False
    return False
