"""Whom a clause means that does not name them: «they», «she», «the latter», «the two agencies»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors.agents import Agent, Surroundings
from graphapp.loaders.actions.actors.owners import chain, joins, keys, names_in, only_names
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found

PREPOSITION = Regex(
    r"\b(?P<word>of|for|from|with|by|in|on|to|at|between|about|than|against|via|under|within|into|through"
    r"|without|among|towards?"
    r"|per|as|like|including|around|regarding|since|because|while|unless|after|before|once)\s+(?:the\s+|its\s+"
    r"|their\s+|our\s+|both\s+)?\Z",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"(?:\((?:\d{1,2}|[ivx]{1,4}|[a-h])\)\s+)?(?:(?:in|at|on|by|after|once|as|to|for|during|following|given|from|with|since|when|before|under|based|through|within"
    r"|regarding|concerning|according to|as regards|in addition|meanwhile|finally|firstly|secondly|thirdly|also"
    r"|additionally|further|furthermore|moreover|however"
    r"|therefore|then|now|next"
    r"|hence|still|similarly|likewise|instead|otherwise|subsequently|again)\b[^,]*,\s*)?"
    r"(?:(?:so far|to date|currently|at present|in addition|meanwhile|the|both|and|then|also|so|but|or|now|yes|ok"
    r"|okay)\b[\s,]+)*",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?P<word>they|he|she|it|both(?: of them)?|this organi[sz]ation|(?:the )?(?:agency|organi[sz]ation|ministry)"
    r"|(?:the )?(?:latter|former))\b"
    r"(?:\s+(?:also|both|all|then|now))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:(?:the|these|those|both|all)\s+)*(?:of\s+)?(?:(?P<count>two|three|four|five|both)\s+)?(?:(?:UN|other|lead"
    r"|sister|partner)\s+)?"
    r"(?P<what>agencies|organi[sz]ations|partners|ministries|institutes|institutions|bodies|parties|companies"
    r"|offices|directorates"
    r"|authorities|universities|colleagues|NGOs|of them)\b\s*(?:also|then|now|jointly|together)?\s*\Z",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_AND_MORE = Regex(r"(?:\b(?:and|but|then|or)|,)\s*(?:also|then|now)?\s*\Z", re.IGNORECASE)
_ADVERBS = re.compile(rf"(?:\s*(?:has|have|had|also|both|all|then|now|already|kindly|therefore|in turn|{verbs.LY})\b)*\s*,?\s*")
_REFERS = re.compile(
    r"\W*(?:\w+,?\s+){0,3}?(?:she|he|they|it|both|the (?:two|three|four|five|latter|former)|(?:these|all|both) \w+)\b",
    re.IGNORECASE,
)
_OWNING = re.compile(r"\s*['’]s\b(?!\s+(?:going|been|gonna|not|\w+ing)\b)")
_SAYING = (
    r"\s*(?:\([^()]*\))?\s+(?:also\s+|then\s+|now\s+)?(?:said|says|say|added|confirm(?:ed|s)|explain(?:ed|s)|mention(?:ed"
    r"|s)|note[sd]"
    r"|stated|states|indicate[ds]|report(?:ed|s)|inform(?:ed|s)(?: \w+){0,2}|told (?:\w+\s*){1,2}|promise[ds]"
    r"|assure[ds](?: \w+){0,2}|announce[ds]"
    r"|repl(?:ied|ies)|answer(?:ed|s)|hope[sd]|think[s]?|thought|believe[sd]?|expect(?:ed|s)|respond(?:ed|s)|clarif(?:ied|ies))"
)
# «A asked for it and B said that she will»: whoever says it.
_SAYS = re.compile(rf"{_SAYING}(?:\s+that|,)?\s*\Z")
_TOLD = re.compile(rf"{_SAYING}\b")
# «A said that it is late and she will», «has a list which he will send»: the one at the head goes on.
_GOES_ON = Regex(r"(?:[\w)],?\s+(?:and|but|so)|\b(?:which|that))\s+(?P<word>he|she|they)(?:\s+(?:also|then|now|both))?\s*\Z")
# «A asked B for the list. They will send it»: whoever was asked.
_ASKS = Regex(r"\s*(?:\([^()]*\)\s*)?\s+(?:also\s+|then\s+)?(?:asked|requested|invited|urged|reminded|tasked)\s+(?:the\s+)?")
# «It is not done, but once it is she will»: nobody else is named in between.
_LATER = Regex(
    r"\b(?:once|when|after|as soon as|until|before|while|although)\b[^,;]{2,80}?\s(?:he|she)(?:\s+(?:also|then|now|both))?\s*\Z"
)
_CLOSE = 60  # letters before a clause in which a word may make it a later one
_SHE = frozenset({"she", "he"})


def refers(text: str) -> bool:
    """Whether a sentence begins with a word that stands for somebody named before it."""
    return bool(_REFERS.match(text))


def standing_for(text: str, founds: Sequence[Found], around: Surroundings) -> tuple[str, ...]:
    """Whom «they», «she» or «it» stands for in the sentence after this one: those at its head, else the first named."""
    names = names_in(founds, 0, len(text))
    label = words.label(text)
    if label and only_names(text, founds, (0, label[0]), around.own):
        return ()  # in talk, the one who speaks is not the one who is spoken of
    lead = LEADING.match(text)
    at = lead.end() if lead else 0
    heads: list[int] = []
    led = False  # behind a preposition, alone or by «and»
    for each, found in enumerate(names):
        led = bool(PREPOSITION.search(text[: found.start])) or (led and joins(text, names[each - 1], found))
        if found.start >= at and not led and not possesses(text[found.end :]):
            heads.append(each)
    if not heads:
        return ()
    told = chain(text, names[heads[0] :])
    asked = [each for each in names if each.start > told[-1].end and _ASKS.fullmatch(text[told[-1].end : each.start])]
    return keys(chain(text, names[names.index(asked[0]) :]) if asked else told, around.own)


def referred(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """Who the pronoun in the subject's place stands for; None where there is no pronoun."""
    start, end = region
    lead = LEADING.match(text, start, end)
    at = lead.end() if lead else start
    counted = _COUNTED.fullmatch(text, start, end) or _COUNTED.fullmatch(text, at, end)
    if counted and (count := _count(text[start:end])):
        inside = keys(names_in(founds, 0, start), around.own)
        meant = next((each for each in (inside, around.before, around.last) if len(each) == count), ())
        return Agent(meant, acts=True)
    pronoun = _PRONOUN.match(text, at, end) or _PRONOUN.match(text, start, end)
    rest = text[pronoun.end() : end] if pronoun else ""
    if not pronoun or not (_ADVERBS.fullmatch(rest) or _AND_MORE.search(rest)):
        return _going_on(text, founds, region, around)
    word = pronoun["word"].casefold()
    earlier = [each for each in founds if each.end <= start]
    meant = _says(text[:at], earlier, around) or standing_for(text[:start], earlier, around)
    if word.endswith(("latter", "former")):
        both = meant if len(meant) > 1 else around.before if len(around.before) > 1 else around.last
        one = both[-1:] if word.endswith("latter") else both[:1]
        return Agent(one if len(both) > 1 else (), acts=len(both) > 1)
    meant = meant or (around.person if word in _SHE and around.person else around.before)
    body = word.endswith(("agency", "isation", "ization", "ministry"))  # somebody, even where nobody is named before
    it = word not in {"they", "he", "she"} and not body
    never = "person:" if word == "it" else "organisation:" if word in _SHE else "\0"  # nobody is «it», and no body is «she»
    meant = tuple(key for key in meant if not key.startswith(never))
    return Agent(meant, acts=True, particular=body and not meant, impersonal=it and not meant)


def _going_on(text: str, founds: Sequence[Found], region: tuple[int, int], around: Surroundings) -> Agent | None:
    """Whom «she» or «they» stands for at the end of a clause that has told of somebody already."""
    found = _GOES_ON.search(text, *region)
    if found is None and _LATER.search(text, max(0, region[0] - _CLOSE), region[1]) and not names_in(founds, 0, region[1]):
        return Agent(around.person or around.before, acts=True)
    if found is None:
        return None
    told = text[: found.start()]
    lead = LEADING.match(told)
    opening = _PRONOUN.match(told, lead.end() if lead else 0)
    if opening and opening["word"].casefold() in _SHE:
        return Agent(around.person or around.before, acts=True)
    several = found["word"].casefold() == "they"
    people = [each for each in founds if each.end <= found.start() + 1 and (several or each.kind == "Person")]
    meant = standing_for(told, people, around)
    if several and len(meant) > 1:
        return Agent(meant, acts=True)
    if several or len(meant) != 1:
        return None
    others = any(each.key not in meant for each in people)
    return Agent(() if others and not _TOLD.match(told, people[0].end) else meant, acts=True)


def _says(before: str, founds: Sequence[Found], around: Surroundings) -> tuple[str, ...]:
    """Who says what follows, where names and a verb of saying stand right before it."""
    names = names_in(founds, 0, len(before))
    if not names or not _SAYS.match(before, names[-1].end):
        return ()
    first = len(names) - 1
    while first and joins(before, names[first - 1], names[first]):
        led = PREPOSITION.search(before[: names[first - 1].start])
        if led and before[names[first - 1].end : names[first].start].strip() == ",":  # «In answer to A, B said that it will»
            break
        first -= 1
    return keys(names[first:], around.own)


def _count(words_of: str) -> int:
    """How many a phrase counts («the two agencies»)."""
    found = re.search(r"\b(?:two|three|four|five|both)\b", words_of, re.IGNORECASE)
    return _NUMBERS[found[0].casefold()] if found else 0


def possesses(rest: str) -> bool:
    return bool(_OWNING.match(rest))
