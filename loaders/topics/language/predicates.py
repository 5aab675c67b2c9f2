"""What is said of a thing in the clause whose subject it is: «was launched», «will start in May», «is under way», «shows»."""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.verbs import HAPPEN, TELL, verb
from graphapp.loaders.topics.language.words import Word

_APPEARS = (("go", "to"), ("go", "round"), ("go", "out"), ("go", "online"), ("go", "live"), ("go", "public"), ("come", "out"))
_UNCHANGED = ("put", "run", "set")  # their participle looks like the base form
_HELP = ("due", "to", "have", "being", "now", "not")
# With «to» behind them they only say that the next verb is still to come.
_AHEAD = frozenset("going expected planned scheduled supposed likely set ready meant foreseen about bound intended".split())
# Two words that tell as much as a verb, and the verb that says the same.
_STATES = {
    ("take", "place"): "hold",
    ("go", "ahead"): "hold",
    ("going", "ahead"): "hold",
    ("under", "way"): "hold",
    ("in", "progress"): "hold",
    ("on", "hold"): "hold",
    ("on", "track"): "hold",
    ("on", "schedule"): "hold",
    ("in", "preparation"): "prepare",
    ("under", "preparation"): "prepare",
    ("under", "development"): "develop",
    ("under", "review"): "revise",
    ("being", "done"): "conduct",
    ("make", "available"): "publish",
    ("make", "public"): "publish",
}
_STATE = {
    "ongoing": "hold",
    "underway": "hold",
    "on-going": "hold",
    "over": "hold",
    "operational": "launch",
    "live": "launch",
    "late": "launch",
    "ready": "launch",
    "available": "publish",
    "accessible": "publish",
    "online": "publish",
    "out": "publish",
    "overdue": "publish",
    "outstanding": "publish",
    "pending": "publish",
    "missing": "publish",
}


STATES = frozenset(("ongoing", "underway", "on-going"))  # stand behind their noun without a verb


def predicate(tokens: Sequence[Word], last: int) -> str | None:
    """The base form of the verb that the thing named before `last` undergoes, or with which it happens, or None."""
    index = _behind_description(tokens, _behind_insertion(tokens, _behind_brackets(tokens, last)))
    rest = [w for w in tokens[index : index + 12] if w.low not in lexicon.ADVERBS - {"never"}]
    if rest and rest[0].low in ("that", "which"):
        rest = rest[1:]
    helped = False
    for here in range(len(rest[:8])):
        if _is_help(rest, here):
            helped = True
            continue
        return _told(rest, here, helped=helped) if helped or not here else None
    return None


def _is_help(rest: Sequence[Word], here: int) -> bool:
    word, after = rest[here].low, rest[here + 1].low if here + 1 < len(rest) else ""
    return word in lexicon.AUXILIARIES or word in _HELP or (word in _AHEAD and after == "to")


def _told(rest: Sequence[Word], here: int, *, helped: bool) -> str | None:
    """What the word at `here`, the first behind the auxiliaries, says."""
    low, after = rest[here].low, rest[here + 1].low if here + 1 < len(rest) else ""
    form = verb(low)
    base, kind = form or ("", "")
    if (base, after) in _APPEARS:
        return "publish"
    if (base or low, after) in _STATES:
        return _STATES[base or low, after]
    if low in _STATE and (helped or low in STATES):
        return _STATE[low]
    done_by = low in _UNCHANGED and any(w.low == "by" for w in rest[here + 1 : here + 3])
    if kind == "ed" or done_by or (helped and low in _UNCHANGED):
        return base
    happens = base in HAPPEN | TELL and (kind == "s" or (kind in ("base", "ing") and helped))
    return base if happens else None


def _behind_brackets(tokens: Sequence[Word], last: int) -> int:
    if last < len(tokens) and tokens[last].text == "(":
        return next((i + 1 for i in range(last, min(last + 12, len(tokens))) if tokens[i].text == ")"), last)
    return last


def _behind_description(tokens: Sequence[Word], last: int) -> int:
    """The index of the auxiliary behind «describing how it works» or «issued by the port», which stand at `last`."""
    form = verb(tokens[last].low) if last < len(tokens) else None
    describes = form is not None and (
        form[1] == "ing" or (form[1] == "ed" and tokens[last + 1 : last + 2] and tokens[last + 1].low == "by")
    )
    for index in range(last + 2, min(last + 12, len(tokens))) if describes else ():
        if tokens[index].text in ",.;:()–—" or tokens[index].low in ("that", "which", "who", "and", "to", "if", "when"):
            return last
        if tokens[index].low in lexicon.AUXILIARIES and tokens[index - 1].low not in lexicon.DETERMINERS:
            return index
    return last


def _behind_insertion(tokens: Sequence[Word], last: int) -> int:
    """The index behind «and its report», or an insertion between commas («, with trainers from Harbour Aid,»), at `last`."""
    if last + 2 < len(tokens) and tokens[last].low == "and" and tokens[last + 1].low in ("its", "their", "the"):
        return last + 3
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return last
    opening = tokens[last + 1].low
    if opening not in lexicon.PREPOSITIONS | {"which", "the", "a", "an"} and (verb(opening) or ("", ""))[1] != "ed":
        return last
    comma = next((i for i in range(last + 2, min(last + 18, len(tokens))) if tokens[i].text == ","), None)
    if comma is None or comma + 1 >= len(tokens):
        return last
    goes_on = tokens[comma + 1].low in lexicon.AUXILIARIES or (verb(tokens[comma + 1].low) or ("", ""))[1] in ("s", "ed")
    return comma + 1 if goes_on else last
