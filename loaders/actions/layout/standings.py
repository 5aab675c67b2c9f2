"""How a task stands by what is noted of it: in a cell, behind a dash, in a bracket, or alone («done», «carried over»)."""

from __future__ import annotations

import re

from graphapp.loaders import states
from graphapp.loaders.dates.words import MONTH_STEM
from graphapp.loaders.regex import Regex
from graphapp.schema.life import State

_STATE_TAIL = Regex(
    r"""(?<![\s*\])(–—-])[\s*\])(–—-]*(?:\b(?:update|status|outcome)\s*:\s*|(?:[(\[–—:-]|~~)\s*|\s(?=[✓✔☑✅]))\**\s*
    (?P<state>[A-Za-z][A-Za-z ]{2,24}?|✓|✔|☑|✅|✗|✘)\**\s*[)\].!]*$""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITALS = f"(?:{states.ANY}|resolved|open|started|continue[sd]|continuing)".upper()
# What nobody writes in capitals but as a note: «Kate – update the page DONE», and with a remark or a day «… – DONE 2021-03-04».
_LOUD = Regex(rf"(?<=[a-z\d.!?)\]”’\"'/>])\s+[\[(*_–—-]{{0,4}}\s*(?P<state>{_CAPITALS})[\s*_.!)\]]*\Z")
_LOUD_REMARK = Regex(
    rf"(?<=[\w.!?)\]”’\"'/>])\s+[–—-]+\s*[*_]*(?P<state>{_CAPITALS})[*_]*(?=\s*(?:[(\[]|[–—-]+\s|[,;:]\s|\d|(?:on|by|at|in|since)\s))[^.!?]{{2,120}}[.!?]?\Z"
)
# A state with a remark in its brackets: «[Done, after the meeting]».
_STATE_BRACKET = re.compile(
    rf"[\s*_–—-]*[(\[]\s*(?P<state>{states.RUNNING}|{states.ENDED})"
    r"\s*(?:[,;:–—-]|\s(?=on|by|at|in|after|since)\b)[^()\[\]]{2,80}[)\]][\s.]*\Z",
    re.IGNORECASE,
)
# «…; done», «… – completed 3 May», «… (done 3/5)»: the end, and perhaps its day, but no day by which it is to be done.
_ENDED_TAIL = Regex(
    r"(?<=[\w)\]”’\"'])\s*(?:(?:[;/|]|→|[=-]{1,2}>|…|\.{3}|,(?=\s*(?:all\s|now\s|already\s)?(?:done|completed)))\s*|\s[–—-]+\s+(?=\w+[\s,])|[(\[]\s*(?=\w+\s))"
    r"(?:(?:all|now|already)\s)?(?P<state>done|completed|closed|finished|cancel+ed|dropped)\b"
    rf"(?:,?\s+(?:(?:on|in|since)\s+)?(?:\d{{1,2}}\b|{MONTH_STEM})[^.;:]{{0,20}}?)?[)\].!]*\Z",
    re.IGNORECASE,
)
_NEW_THING = re.compile(r"new\s+\w", re.IGNORECASE)  # «Bo – new key ring» is what Bo brings
_SHORTEST = 3  # words of a sentence that may be a state alone
_STATE_SIGNS = frozenset("✓✔✅☑")
_DONE = frozenset(
    "done completed complete closed finished achieved delivered implemented resolved fulfilled accomplished actioned discharged"
    " fait terminé terminée achevé hecho terminado completado feito concluído realizado".split()
)
_ENDED = frozenset(
    "dropped cancelled canceled withdrawn abandoned obsolete rejected superseded discontinued"
    " annulé annulée abandonné cancelado anulado".split()
)
_RUNNING = frozenset(
    """ongoing postponed new pending progress open delayed started continuing continued outstanding due planned underway
    overdue todo partially partly hold deferred continuous initiated begun stands unchanged repeated
    cours pendiente pendente andamento curso reporté aplazado adiado""".split()
)
_NO_MORE = Regex(
    r"\bno longer\b|\bnot (?:needed|required|pursued|applicable|going ahead)\b|\bgiven up\b|\bwill not\b", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"(?:not (?:yet|done|started|completed?|finished)|half ?way|no progress|no news|waiting|awaiting|in process|in hand"
    r"|(?:to be )?carried|(?:still |well )?under (?:review|discussion|consideration|way)"
    r"|(?:still )?(?:on (?:track|course|schedule|target)|behind schedule|at risk)|plans? in place)\b"
)
# Said of a task by itself, the deed is done.
_HAPPENED = re.compile(
    r"(?:(?:was|were|has been|have been|all|now|already)\s+)*(?:sent|mailed|booked|issued|signed|published|posted|uploaded"
    r"|submitted|circulated|shared|paid|received|held|delivered|adopted|approved|cleared|merged|ok)\b"
    r"(?! (?:to|for|by|in) \w+ing)"
)
_UNDONE = Regex(r"\b(?:not|partly|partially|almost|nearly|to be|until|once|incomplete|nothing)\b|\b[1-9]?\d ?%", re.IGNORECASE)


def state_of(words: str) -> State | None:
    """What a status cell or a note says of an action, or None where the words are no state."""
    low = words.strip().casefold()
    tokens = set(re.findall(r"[^\W\d_]+", low))
    if _NOT_YET.match(low):
        return State.OPEN
    if _NO_MORE.search(low) or tokens & _ENDED:
        return State.CANCELLED
    if tokens & _RUNNING:
        return State.OPEN
    if low in {"x", "y", "yes", "100%", "100 %"} or low[:1] in _STATE_SIGNS:
        return State.DONE
    if tokens & _DONE:
        return State.OPEN if _UNDONE.search(low) else State.DONE
    return None


def state_of_cell(words: str) -> State | None:
    """What a column or a review says of a task: the first clause counts, and a deed that has happened is done («sent»)."""
    first = re.split(r"[.;,(–—]", words.strip(), maxsplit=1)[0]
    told = state_of(first)
    if told is None and _HAPPENED.match(first.strip().casefold()) and not _UNDONE.search(re.split("[.;]", words)[0]):
        return State.DONE
    return told or state_of(words)


def state_tail(text: str) -> tuple[int, State] | None:
    """Where a note of its state stands at the end of an item («– done», «UPDATE: Complete»), and the state."""
    for pattern in (_STATE_TAIL, _LOUD, _STATE_BRACKET, _LOUD_REMARK, _ENDED_TAIL):
        found = pattern.search(text)
        short = found is not None and found.start() > 0 and len(found["state"].split()) <= _SHORTEST
        if found and short and not _NEW_THING.match(found["state"]) and (state := state_of(found["state"])):
            return found.start(), state
    return None


def state_alone(text: str) -> State | None:
    """The state that a sentence of nothing else tells («DONE.», «In progress»), or None."""
    if bracket := _STATE_BRACKET.fullmatch(text):
        return state_of(bracket["state"])
    alone = len(text.split()) <= _SHORTEST and not re.search(r"\d|[,:?]|\b(?:yes|x)\b", text.casefold())
    return state_of(text) if alone else None
