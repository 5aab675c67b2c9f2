"""What follows a head word and belongs to its name: «of …», «on …», «in <place>», an acronym in brackets."""

from __future__ import annotations

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.compounds import CODE
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, noun_too, plain, singular

_LONGEST = 14
_WITH_OTHERS = frozenset(
    """agreement agreements mou workshop meeting training project partnership cooperation collaboration exchange dialogue
    comparison contract interview interviews session work integration consultation consultations link links alignment pilot
    programme study initiative discussion memorandum compatibility""".split()
)
# Said and done to people: «and encouraged members» is another clause.
_TO_PEOPLE = frozenset("encourage ask tell invite remind thank urge inform request advise welcome brief train".split())
_MAKERS = 4  # words
_TALKS = frozenset("consultation workshop training webinar session campaign guidance project round-table seminar".split())
# What is still to come, not what something is for: «a pilot to start in May».
_FUTURE = frozenset(
    "be begin start end run take continue close finish last go come have cover include last follow happen".split()
)
_ENDING = frozenset(
    "which that who so because but while if when where before after until by is are was were will would has have had".split()
)
# Plurals that are nouns behind another noun («entry points», «price records»), whatever verb looks the same.
_PLURALS = frozenset(
    """points records figures prices results changes costs rates needs names views contacts links marks measures steps shares
 tables states""".split()
)
_SENT = ("letter", "letters", "memo", "message", "statement", "note", "email")
_WHICH_MEETING = frozenset("the our this next coming following board committee".split())
_RIGHTS = ("right", "rights", "access", "barriers", "threats", "approach", "approaches")
_RELATING = (["relating", "to"], ["related", "to"], ["dealing", "with"], ["pertaining", "to"])
_NO_NOUNS = lexicon.CLOSED | lexicon.OTHER_ONES
_ABOUT = lexicon.OF_WHAT | lexicon.WHERE
_PLACES_ONLY = lexicon.WHERE - {"for"}
_OF_TWO = ("mapping", "agreement", "comparison", "crosswalk", "interface", "cooperation")
_WHEN = frozenset("last next late early today tomorrow yesterday currently".split())


_PERSONS = ("mr", "mrs", "ms", "dr", "prof", "professor")  # whoever follows is no part of a name


def last_of(tokens: list[Word], index: int, places: frozenset[int]) -> int:
    """The index behind the last word of what follows the head: «of …», «on …», «in <place>», an acronym in brackets."""
    last = _brackets(tokens, index)
    if last < len(tokens) and (tokens[last].low[0].isdigit() and len(tokens[last].low) == 4):
        last += 1
    while last < len(tokens) and last - index < _LONGEST:
        if [w.low for w in tokens[last : last + 2]] in _RELATING and (
            end := _object(tokens, last + 2, places, place_only=False)
        ) > last + 2:
            last = end
            continue
        made = max(_maker(tokens, last), _for_meeting(tokens, last)) if last == index else last
        if made > last and (end := _object(tokens, made + 1, places, place_only=False)) > made + 1:
            last = _brackets(tokens, end)
            continue
        low = tokens[last].low
        around = low == "around" and tokens[last - 1].low in _TALKS
        if low == "on" and [w.low for w in tokens[last + 1 : last + 2]] == ["behalf"]:
            break  # who sends it
        if low == "from" and last > index and tokens[index - 1].low in _SENT:
            break  # «a letter of support from our members»
        if (low not in _ABOUT and not around) or (low == "to" and tokens[last - 1].low not in lexicon.JOURNEYS):
            break
        if low == "with" and tokens[last - 1].low not in _WITH_OTHERS and last not in {i - 1 for i in places}:
            break  # whom it is shared with
        two = low == "between" and tokens[last - 1].low in _OF_TWO
        end = _object(tokens, last + 1, places, place_only=low in _PLACES_ONLY and not two)
        if end == last + 1:
            break
        last = _brackets(tokens, end)
    return last


def purpose_of(tokens: list[Word], index: int) -> int:
    """The index behind «to count the nets» at `index`, behind where it is («at the Quay to …»); `index` where there is none."""
    here = index
    if here + 1 < len(tokens) and tokens[here].low in ("at", "with", "by", "in", "within"):
        here += 1 + (tokens[here + 1].low == "the")
        while here < len(tokens) and tokens[here].capital and here - index < _MAKERS:
            here += 1
    if here + 2 >= len(tokens) or tokens[here].low != "to":
        return index
    form = verb(tokens[here + 1].low)
    if form is None or form[1] != "base" or form[0] in _FUTURE:
        return index
    end = here + 2
    while (
        end < len(tokens) and end - index < _LONGEST and tokens[end].text not in ".;:()–—,!?" and tokens[end].low not in _ENDING
    ):
        end += 1
    return end if end > here + 2 else index


def _maker(tokens: list[Word], index: int) -> int:
    """The index of the «on» that goes on behind who made it («report by Harbour Aid on nets»); `index` where there is none."""
    if index + 2 >= len(tokens) or tokens[index].low != "by":
        return index
    here = index + 1 + (tokens[index + 1].low == "the")
    end = here
    while end < len(tokens) and end - here < _MAKERS and tokens[end].capital:
        end += 1
    goes_on = here < end < len(tokens) and tokens[end].low in ("on", "about", "regarding")
    return end if goes_on else index


def _for_meeting(tokens: list[Word], index: int) -> int:
    """The index of the «on» behind the meeting that it is for («a paper for the next meeting on nets»); else `index`."""
    if index + 2 >= len(tokens) or tokens[index].low != "for":
        return index
    words = [w.low for w in tokens[index + 1 : index + 5]]
    told = next((n for n, low in enumerate(words) if low in ("meeting", "call", "session")), None)
    goes_on = told is not None and words[told + 1 : told + 2] in (["on"], ["about"], ["regarding"])
    return index + 2 + told if told is not None and goes_on and set(words[:told]) <= _WHICH_MEETING else index


def _brackets(tokens: list[Word], index: int) -> int:
    """The index behind a bracketed acronym at `index`, or `index`."""
    if (
        index + 2 < len(tokens)
        and tokens[index].text == "("
        and tokens[index + 2].text == ")"
        and sum(c.isupper() for c in tokens[index + 1].text) > 1
    ):
        return index + 3
    return index


def _object(tokens: list[Word], index: int, places: frozenset[int], *, place_only: bool) -> int:
    """The index behind the noun phrase that starts at `index`; `index` itself if none that belongs to the head does."""
    here = index
    while here < len(tokens) and tokens[here].low in lexicon.DETERMINERS | {"both", "the"}:
        here += 1
    if not place_only and tokens[index - 1].low == "of" and _counts(tokens, here):
        here += 1
    if here >= len(tokens) or not tokens[here].content:
        return index
    start = tokens[here]
    if (
        start.low in _PERSONS
        or start.low in lexicon.MONTHS | lexicon.PURPOSES
        or (start.low[0].isdigit() and not _year(start.low))
    ):
        return index
    if tokens[here].low in lexicon.GENERIC and here + 1 < len(tokens) and tokens[here + 1].low in lexicon.MONTHS:
        return index
    if place_only and not (start.capital or places & {here, here + 1}):
        return index
    end = _nouns(tokens, here, index)
    if end == here + 1 and not start.capital and _is_doing(tokens, here):  # «for conducting a survey»
        thing = here + 1
        while thing < len(tokens) and tokens[thing].low in lexicon.DETERMINERS:
            thing += 1
        end = max(end, _nouns(tokens, thing, index) if thing < len(tokens) and tokens[thing].content else end)
        if end == here + 1:
            return index  # nothing that it is done to: «documentation for providing and mending»
    return end if end > here else index


def _counts(tokens: list[Word], index: int) -> bool:
    """Whether a number says how many there are of what stands behind it («list of 15 boats»), not which day or page it is."""
    if index + 1 >= len(tokens) or not tokens[index].text.isdigit() or _year(tokens[index].low):
        return False
    counted = tokens[index + 1]
    return singular(counted.low) != counted.low and counted.low not in lexicon.MONTHS


def _is_doing(tokens: list[Word], index: int) -> bool:
    """Whether the word is what is done, with what it is done to behind it."""
    form = verb(tokens[index].low)
    return form is not None and form[1] == "ing" and tokens[index].low not in lexicon.ING_NOUNS | lexicon.INITIATIVE_HEADS


def _nouns(tokens: list[Word], here: int, index: int) -> int:
    """The index behind a run of nouns with their adjectives, coordinated ones included."""
    end = here
    while end < len(tokens) and end - index < _LONGEST:
        word = tokens[end]
        if end > here and (word.low in _WHEN or CODE.fullmatch(word.text)):
            break
        if word.low == "'s" or (word.content and word.low not in lexicon.CLOSED and not _finite(tokens, end, here)):
            end += 1
        elif end > here and _is_right(tokens, end):
            end += 2
        elif end > here and _coordinates(tokens, end):
            end += 1 + (tokens[end].text == "," and tokens[end + 1].low in ("and", "or"))
            while end < len(tokens) and tokens[end].low in lexicon.DETERMINERS:
                end += 1
        else:
            break
    return end


def _is_right(tokens: list[Word], index: int) -> bool:
    """Whether «to» stands between a right and what it is to («the right to information»)."""
    if tokens[index].low != "to" or index + 1 >= len(tokens) or tokens[index - 1].low not in _RIGHTS:
        return False
    behind = tokens[index + 1]
    return behind.content and behind.low not in lexicon.CLOSED and (behind.capital or verb(behind.low) is None)


def _year(low: str) -> bool:
    return len(low) == 4 and low.startswith(("19", "20"))


def _finite(tokens: list[Word], index: int, start: int) -> bool:
    """Whether a word inside a complement is a verb that ends it."""
    form = verb(tokens[index].low)
    if tokens[index].low in ("learned", "learnt", "identified") and tokens[index - 1].low in ("lessons", "lesson"):
        return False
    if form is None or tokens[index].capital or (index > start and tokens[index].low in _PLURALS and plain(tokens[index - 1])):
        return False
    if form[1] == "ing":
        return index > start and tokens[index].low not in lexicon.INITIATIVE_HEADS | lexicon.ING_NOUNS
    return (
        index > start and form[1] in ("s", "ed") and tokens[index - 1].low not in ("and", "or", ",") and not noun_too(form[0])
    )


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
    if after >= len(tokens) or not tokens[after].content or tokens[after].low in _NO_NOUNS:
        return False
    form = verb(tokens[after].low)
    another = singular(tokens[after].low) in lexicon.DATASET_HEADS and after + 1 < len(tokens)
    if word.text == "," and another and tokens[after + 1].low in ("for", "of", "on"):
        return False  # «a list of nets, and guidelines for boats» are two things
    acts = after + 1 < len(tokens) and tokens[after].capital and _acts(tokens[after + 1])
    if acts and (not tokens[index - 1].capital or (word.text == "," and tokens[after + 1].low not in lexicon.AUXILIARIES)):
        return False  # «of the nets, and Ada explained»
    if tokens[after].capital and tokens[index - 1].text.islower() and not tokens[after].text.isupper():
        return False
    if word.text == "," and (tokens[after - 1].low in ("the", "a", "an") or not _comma_list(tokens, index)):
        return False
    noun = form is not None and noun_too(form[0]) and after + 1 < len(tokens) and plain(tokens[after + 1])
    return (
        form is None
        or noun
        or tokens[after].capital
        or (form[1] == "ed" and form[0] not in _TO_PEOPLE and after + 1 < len(tokens) and plain(tokens[after + 1]))
    )


def _acts(word: Word) -> bool:
    """Whether a word behind a name is what somebody does."""
    form = verb(word.low)
    done = form is not None and form[1] == "ed" and not word.capital
    return done or word.low in lexicon.AUXILIARIES or word.low in ("said", "says", "told")


def _comma_list(tokens: list[Word], index: int) -> bool:
    """Whether a comma separates the members of a list: an «and» follows within a few words, with no verb between."""
    for word in tokens[index + 1 : index + 7]:
        if word.low in ("and", "or"):
            return True
        if word.low in lexicon.AUXILIARIES | lexicon.PRONOUNS or word.text in ".;:":
            return False
    return False
