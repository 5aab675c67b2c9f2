"""Noun phrases around a head word, found by closed word classes, capitals and the forms of verbs.

No tagger: minutes are full of fragments, names and acronyms, which taggers trained on prose read badly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.complements import last_of, purpose_of
from graphapp.loaders.topics.language.compounds import first_of
from graphapp.loaders.topics.language.predicates import STATES
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, head_at, head_start, singular

# A verb's form behind a noun that describes it, so the noun ends the compound («study focusing on»).
_DESCRIBING = frozenset(
    """focusing including being covering regarding using going aiming describing detailing containing showing explaining
 following""".split()
)
_BEHIND = frozenset(
    "ready available online overdue pending missing outstanding due late done complete".split()
)  # adjectives behind their noun
# Tell when, not what, in front of a name.
_STAGES = frozenset("new latest recent upcoming existing current planned proposed forthcoming".split())
# What an undertaking has: the name before it is the undertaking's.
_SERVES = frozenset(
    """report data questionnaire team result calendar field budget sample repo form module website dataset finding presentation
    proposal agenda slide abstract registration organiser organizer track attendee""".split()
)
_LONGEST_PLACE = 3  # words
_ROLES = frozenset(
    """manager officer coordinator lead leader specialist assistant director advisor adviser consultant expert partner staff
 unit support data result process""".split()
)
_NO_PLACES = (
    lexicon.INITIATIVE_HEADS
    | lexicon.DATASET_HEADS
    | lexicon.BODIES
    | lexicon.MONTHS
    | lexicon.CLOSED
    | lexicon.HOUSEKEEPING
    | _ROLES
)
_TIMES = frozenset("year month week quarter time spring summer autumn winter fall day".split()) | lexicon.MONTHS
# Of these «a» and what they are to do tell which («a pilot to count the nets»).
_PURPOSEFUL = frozenset("pilot project initiative campaign study trial programme program".split())
_SENT = ("letter", "petition")
_BY_HAND = frozenset(
    """test testing check checking work process processing step entry review effort intervention labour copy copying update
    correction validation edit editing input upload installation counting count measurement""".split()
)
_FEW = 2
_POSTPOSED = STATES | _BEHIND | {"draft", "drafts"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by its places among the tokens: `first:core` is up to the head, `first:last` with what follows it."""

    first: int
    core: int
    last: int
    head: str
    determiner: str = ""


def phrase_at(
    tokens: Sequence[Word], index: int, places: frozenset[int], *, title: bool = False, names: frozenset[int] = frozenset()
) -> Phrase | None:
    """The phrase whose head is the noun at `index`, or None if that word is a verb or only describes the next noun.

    `places` are the indexes of tokens that are part of a country's or a region's name; in a `title`, words such as «update»
    and «plans» are no part of the name before them. `names` are the tokens of organisations and people, which are no place
    behind a head («net survey Old Quay»).
    """
    items = list(tokens)
    tail = title and index + 1 < len(items) and items[index + 1].low in lexicon.TITLE_TAILS
    placed = _placed(items, index, names)
    if not tail and not placed and not _ends_compound(items, index):
        return None
    if _registers(items, index) or _is_by_hand(items, index):
        return None
    head = head_at(items, index)
    start = head_start(items, index)
    first = first_of(items, start, title=title)
    if first == start and _is_verb_here(items, start):
        return None
    determiner = items[first - 1].low if first and items[first - 1].low in lexicon.DETERMINERS else ""
    while first < start and tokens[first].text in _STAGES and tokens[first + 1].capital:
        first += 1
    core = index + 1 + _is_numbered(items, index)
    last = placed or last_of(items, core, places)
    if _is_for_something(head, determiner) and start - first < _FEW:
        last = max(last, purpose_of(items, last))
    return Phrase(first, core, last, head, determiner)


def _is_for_something(head: str, determiner: str) -> bool:
    """Whether what it is to do tells which one is meant («a pilot to count the nets», «send letter to ask for money»)."""
    return (head in _PURPOSEFUL and determiner in ("a", "an", "new")) or (head in _SENT and determiner in ("a", "an", ""))


def _registers(tokens: list[Word], index: int) -> bool:
    """Whether «register» is what people do («users register as members»)."""
    if tokens[index].low != "register" or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].low.endswith("s") and tokens[index + 1].low in ("as", "for", "with", "by", "in")


def _is_by_hand(tokens: list[Word], index: int) -> bool:
    """Whether «manual» tells how something is done («the manual tests»)."""
    behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return tokens[index].low == "manual" and singular(behind) in _BY_HAND


def _placed(tokens: list[Word], index: int, names: frozenset[int]) -> int:
    """The index behind a place that stands right behind the head («net survey Old Quay»), or 0 where none does."""
    end = index + 1
    if tokens[index].capital or end == 1:
        return 0
    while end < len(tokens) and end - index <= _LONGEST_PLACE and _may_be_place(tokens[end]) and end not in names:
        end += 1
    behind = tokens[end] if end < len(tokens) else None
    ends = behind is None or (behind.text in ",.:;()–—-→" or behind.low in lexicon.CLOSED - lexicon.AUXILIARIES)
    return end if end > index + 1 and ends else 0


def _may_be_place(word: Word) -> bool:
    plain = word.capital and word.text[1:].islower() and verb(word.low) is None
    return plain and singular(word.low) not in _NO_PLACES


def _is_numbered(tokens: list[Word], index: int) -> bool:
    """Whether a number is part of the name («Recommendation 7»)."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return tokens[index].capital and after.isdigit() and len(after) < 4


def _ends_compound(tokens: list[Word], index: int) -> bool:
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    if not after.content or after.low in lexicon.CLOSED or after.low in ("'s", "http", "https"):
        return after.low != "'s" and after.text != "/"
    form = verb(after.low)
    if after.low in ("run", "set", "led") and any(w.low == "by" for w in tokens[index + 2 : index + 4]):
        return True
    if after.low == "due" and [w.low for w in tokens[index + 2 : index + 3]] == ["to"]:
        return False
    if after.low in _DESCRIBING or after.low in _POSTPOSED or _tells_when(tokens, index + 1):
        return True
    if after.low[0].isdigit() or after.low in lexicon.MONTHS:
        return True
    if after.low in ("series", "sessions", "session", "plan", "plans"):
        return tokens[index].low != "session" and after.low == "series"
    if _is_name_inside(tokens, index):
        return True
    if form and form[1] == "ing":
        behind = tokens[index + 2] if index + 2 < len(tokens) else None
        governs = behind is not None and (behind.low in lexicon.DETERMINERS or behind.low[0].isdigit())
        return governs or after.low not in lexicon.ING_NOUNS | lexicon.INITIATIVE_HEADS
    return bool(form and form[1] in ("s", "ed") and not after.capital)


def _tells_when(tokens: list[Word], index: int) -> bool:
    """Whether the words at `index` tell when it was: «the net workshop last year»."""
    return tokens[index].low in ("last", "next") and index + 1 < len(tokens) and tokens[index + 1].low in _TIMES


def _is_name_inside(tokens: list[Word], index: int) -> bool:
    """Whether a capitalised name ends here, and a common noun goes on («the Labour Force Survey report»)."""
    before = tokens[max(0, index - 2) : index]
    return (
        tokens[index].text[1:].islower()
        and tokens[index].capital
        and len(before) == 2
        and all(w.capital and w.low not in lexicon.CLOSED for w in before)
        and singular(tokens[index + 1].low) in _SERVES
        and tokens[index + 1].text.islower()
        and (tokens[index].low, tokens[index + 1].low) != ("data", "team")
    )


def _is_verb_here(tokens: list[Word], index: int) -> bool:
    """Whether a lone noun-or-verb is the verb: behind «to» or «will», or at the start with its object behind it."""
    before = tokens[index - 1].low if index else ""
    if before in lexicon.DETERMINERS:
        return False
    if before in lexicon.AUXILIARIES or before in ("to", "and", "please", "not") or before in lexicon.PRONOUNS:
        return True
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return after in lexicon.DETERMINERS or (tokens[index].low == "register" and after == "for")
