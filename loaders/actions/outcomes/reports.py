"""What a sentence reports of something: that it is done, given up, or late.

Generous on purpose: which promise a report answers, if any, is decided from all documents by what both are about. Strict about
the state: nothing that is denied, partial, begun or still to come is told as done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphapp.loaders import states
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.layout import standings
from graphapp.loaders.actions.outcomes import arrivals, endings, predicates, recalling, things, wording
from graphapp.loaders.actions.outcomes.predicates import Predicate
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found
from graphapp.schema.life import State


@dataclass(frozen=True, slots=True)
class Report:
    """A state, and the verb that tells it: what stands before the verb did it, or had it done."""

    state: State
    verb: int
    passive: bool = False
    doer: tuple[int, int] | None = None  # where who did it is named, if anywhere else
    answer: bool = False  # it only tells what somebody was to find out


# Said of another thing than the one that is done before it.
_WEAK = re.compile(r"(?:is|are|was|were|been|in progress|ongoing|under|more|on track|await|waiting)", re.IGNORECASE)
_EXCEPT = Regex(r"\b(?:except|apart from|all but)\b", re.IGNORECASE)
_BUT_NOT = re.compile(
    r"[\s,]*(?:but (?:(?:it|they|he|she) )?(?:(?:has|have|had|could|did|was|were|is|are) )?not\b|but could(?:n['’]t|not)\b"
    r"|except\b|all but\b|with the exception\b)",
    re.IGNORECASE,
)
_BEGUN = frozenset("start begin commence plan continue intend try hope expect want prepare attempt aim".split())
_OUTRIGHT = re.compile(r"(?!\s+to\b)")  # «has prepared a paper», not «has prepared to go», is done
# What somebody did with words at the meeting is no deliverable; nor is what only went up or down.
_SAID = frozenset(
    """agree commit volunteer pledge encourage urge note say explain discuss suggest raise remind welcome thank mention
    express propose recommend request appreciate
    point stress highlight decide confirm approve accept adopt endorse invite continue increase decrease use need
    support follow receive inquire inform comment recall clarify emphasise emphasize state consider describe underline
    outline report brief introduce show offer announce promise undertake regret wonder doubt wish remark observe warn
    ask remain become rise fall grow fear welcome greet chair open call argue believe think feel concern relate interest
    base involve require know see mean expect regard refer summarise summarize apologise apologize object vote abstain
    draw get update left find cause last attend participate learn hear tire worry experience suffer""".split()
)
_TOLD = _SAID - {"show", "report", "update", "introduce", "draw", "open", "join", "receive", "invite", "find"}
# What was voted on is only to be done from now on.
_VOTED = re.compile(
    r"\W*(?:the\s+)?(?:(?:motion|vote)s?\b[^.;]{0,60}?\b(?:seconded|carried|passed|accepted|approved|adopted|failed|defeated)"
    r"|(?:proposals?|resolutions?|recommendations?)\s+(?:was\s+|were\s+)?(?:duly\s+)?(?:seconded|moved|put to (?:the|a) vote)"
    r"|[A-Z][^.;]{1,40}?\s+(?:moved\s*(?:,|;|\band\b)[^.]{0,40}seconded\b|seconded(?:\s+(?:the\s+(?:motion|proposal)|it))?\W*\Z))",
    re.IGNORECASE,
)
# «Bo updated the list» is a deed, «Bo updated the board on the list» only talk.
_UPDATED = re.compile(
    r"(?:updated|revised)\s+(?:the|its|their|his|her|our|an?|all|both)\s+(?P<what>[^,;.:]{2,60}?)"
    r"(?=\s+(?:on|about|with|to|in|from|before|after|by|based|for|and|as|so|since|last|during|following)\b|\s*[,;.:(]|\Z)",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(
    r"\b(?:meetings?|calls?|sessions?|groups?|boards?|committees?|forums?|conferences?|audience|participants|members|partners|teams?"
    r"|clusters?|councils?|assembly|attendees|forces?|networks?|sectors?|colleagues|directors|trustees)\Z",
    re.IGNORECASE,
)
_SETTLED = frozenset("agree decide choose confirm clarify".split())  # of a thing; «it was agreed that …» only begins a decision
_IT = re.compile(
    r"\W*(?:[^.;:]{0,40}\b)?(?:it|as|that|what)\s+(?:was|were|has been|had been)\b"
    r"|\W*(?:[^:]{0,40}:\s*)?(?:agreed|decided|chosen)\b",
    re.IGNORECASE,
)
_APPROVED = frozenset("adopt approve endorse accept announce".split())
_RATIFIED = frozenset("adopt approve endorse ratify".split())
# «The board adopted the revised policy», «… the policy drafted by A»: it has been worked on, and is there.
_PAPER = re.compile(
    r"\S+\s+(?:the|its|their|his|her|an?)\s+(?:[\w’'-]+\s+){0,2}?(?:(?:revised|draft|redrafted|final|updated|amended|new)\s"
    r"|[^.;]{3,80}?\s(?:prepared|drafted|redrafted|written|compiled|submitted|tabled|circulated|revised)\s+(?:and \w+ )?by\s)"
    r"(?![^.;]{0,20}\b(?:minutes|agenda)\b)",
    re.IGNORECASE,
)
# Where the first verb says that something is to come, or under way, a later one does not tell that it is done.
_AHEAD = Regex(
    r"\b(?:will|would|shall|should|(?-i:may)|might|must|can|could|is likely|are likely|is to|are to)\b", re.IGNORECASE
)
_RUNNING = Regex(
    rf"\b(?:is|are|was|were)\s+(?:(?:now|also|currently|still|already|{verbs.LY})\s+)*(?!according|following|during|being"
    rf"|{predicates.RUNS})[a-z]{{2,}}ing\b",
    re.IGNORECASE,
)
# The end of the meeting itself.
_CLOSING = re.compile(
    r"\W*(?:the )?(?:meeting|call|session|discussion)\b[^.;]{0,30}\b(?:concluded|ended|closed|adjourned|finished|came to)\b",
    re.IGNORECASE,
)
_BESIDE = Regex(r",\s+(?:which|who)\s+")
_HABIT = Regex(r"\b(?:each|every|usually|normally|generally|annually|often|always|regularly)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\W*(?:so )?it (?:can|may) (?:now |also |therefore )?be (?:reported|announced|confirmed|noted) that\s+"
    r"|(?:(?!\band [a-z])[^,;:]){1,60}?\b(?:reported|informed|confirmed|announced|said|explained|noted"
    r"|mentioned|advised|stated|indicated)\s+(?:the \w+\s+|us\s+)?(?:that\s+|(?=(?:it|this|they|these|s?he|all|both)\s))",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:received|got)\s+(?:\w+\s+){0,2}?(?:comments|inputs|replies|answers|feedback|confirmation|contributions|responses"
    r"|submissions|applications|nominations|registrations|offers|quotes|bids|entries|votes)\b",
    re.IGNORECASE,
)
# Behind a topic a word or two say that it is there: «Leaflet: ready, to be printed next week».
_SHORTLY = re.compile(
    r"\W*(?:(?:is|are|was|were|now|already|all|finally|both)\s+)*(?P<state>ready|out|online|live|final|available|up"
    r"|in(?: place)?|fixed|solved|resolved|settled|approved|endorsed|signed|received|sent|shared|published|merged|submitted"
    r"|printed|installed)\b"
    r"(?=\s*(?:[.,;:(!]|\Z|[–—-]\s|\d{1,2}[./]\d|(?:since|on|in time|last)\b|by\s(?:the\s)?(?-i:[A-Z])))",
    re.IGNORECASE,
)
# What whoever writes adds of his own: «It is important to mention that most were found there».
_REMARKS = re.compile(
    r"\W*(?:it (?:is|was|should be) (?:also )?"
    r"(?:important|worth|interesting|useful|good|clear|likely|possible|probable)\b"
    r"|it (?:should|may) be noted\b"
    r"|(?:please )?(?:note|remember|bear in mind|keep in mind) that\b)",
    re.IGNORECASE,
)
_YES = re.compile(r"\W*yes\W*", re.IGNORECASE)  # to whatever was asked
_UNREAL = re.compile(r"\W*(?:would|could|should|might|(?-i:[Mm]ay(?! \d))|if|once|when|until)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,.;(]|\s[–—-]\s")
_ASKED = re.compile(
    r"\b(?:wrote to|ha(?:s|ve) been (?:asked|contacted|approached|invited)"
    r"|(?:was|were|ha(?:s|ve) been) (?:raised|discussed|taken up|followed up|agreed) with"
    r"|has (?:asked|written to|answered|replied|contacted)|have (?:asked|written to|answered|replied))\b"
)


def reported(text: str, founds: Sequence[Found], *, review: bool = False) -> Report | None:
    """What the sentence reports, or None where it reports nothing."""
    if text.rstrip(" \"'”’)").endswith("?") or len(text) < 4:
        return None
    if _CLOSING.match(text) or _VOTED.match(text) or _REMARKS.match(text):
        return None
    label = _label(text)
    start = said_from(text)
    body = text[start:]
    if found := endings.given_up(text, start):
        return Report(State.CANCELLED, found.start(), passive=not found[0].casefold().startswith(("will", "won")))
    if label and body[:1] in states.CROSSES:
        over = standings.state_of(_CLAUSE.split(body[1:].strip(), maxsplit=1)[0]) is State.CANCELLED
        return Report(State.CANCELLED if over else State.OPEN, start)  # «Offer: ✖ she has moved»: what is told is why not
    told = None if _UNREAL.match(body) else _told(text, start)
    if (found := endings.late(text, start)) and not (told and told.verb < found.start() and _WEAK.match(found[0])):
        about = review or label or told or owners.names_in(founds, 0, len(text)) or things.deliverable(body)
        return Report(State.OPEN, found.start()) if about else None
    spoken = bool(label and owners.only_names(text, founds, (0, label[0]), frozenset()))
    if (
        (review or (label and not spoken) or wording.label_end(text))
        and len(body.split()) <= 4
        and (short := standings.state_of(body))
    ):
        return Report(short, start)
    if (review or (label and not spoken)) and (short_told := _SHORTLY.match(body)):
        return Report(State.DONE, start + short_told.start("state"))
    if told and told.state is State.OPEN and (sign := next(arrivals.in_office(text, start), None)):
        return Report(State.DONE, sign.at)  # «has started» is done, of somebody hired
    if there := told or (None if _UNREAL.match(body) else _there(text, start, founds)):
        return there
    return _looked_back_on(text, start) if review and not _UNREAL.match(body) else None


def _looked_back_on(text: str, start: int) -> Report | None:
    """What a sentence tells where it is known to be of a promise: in any words, or as a note beside a task would."""
    if recalled := recalling.recalled(text, start):
        return Report(*recalled)
    noted = None if _YES.fullmatch(text, start) else wording.said("", text[start:])
    return Report(noted, start) if noted else None


def said_from(text: str) -> int:
    """Where what is reported begins: behind a topic or speaker, and behind who says it."""
    label = _label(text)
    return behind_speaker(text, label[1] if label else wording.label_end(text))


def behind_speaker(text: str, start: int) -> int:
    """Where what somebody is told to have said begins («Ada reported that …»); the start where nobody is."""
    said = _SAYS.match(text, start)
    return said.end() if said else start


def _label(text: str) -> tuple[int, int] | None:
    """The topic or speaker before a colon; None where the words before it report something themselves."""
    label = None if wording.label_end(text) else words.label(text)
    told = any(each.base and not each.passive for each in predicates.predicates(text[: label[0]])) if label else False
    return None if told else label


def answered(text: str) -> Report | None:
    """The answer that somebody gave in the sentence, or what else was done by words; None where nothing was."""
    label = words.label(text)
    start = label[1] if label else 0
    if text.rstrip(" \"'”’)").endswith("?"):
        return None
    if given := arrivals.answer(text, start):
        return Report(State.DONE, given.at, doer=given.doer, answer=True)
    at = recalling.spoken(text, start)
    return Report(State.DONE, at, answer=True) if at is not None else None


def _there(text: str, start: int, founds: Sequence[Found]) -> Report | None:
    """What is told to be there without a verb of doing it: by a sign, or beside the main clause («…, which went round»)."""
    if sign := arrivals.arrived(text, start, founds):
        return Report(State.DONE, sign.at, doer=sign.doer)
    if _AHEAD.search(text, start):
        return None
    aside = _BESIDE.search(text, start)
    told = _told(text, aside.end()) if aside else None
    return told if told and told.state is State.DONE else None


def _told(text: str, start: int) -> Report | None:
    """What the predicates of the main clauses tell: the first that tells anything of a deed."""
    ahead, running = _AHEAD.search(text, start), _RUNNING.search(text, start)
    for each in predicates.predicates(text, start):
        if ahead and ahead.start() < each.start:
            return None
        if running and running.start() < each.start:
            return Report(State.OPEN, running.start())
        if each.negated:
            return Report(State.OPEN, each.start, each.passive) if not _among(each.base, _SAID) else None
        if each.base in _BEGUN and not (each.base == "prepare" and _OUTRIGHT.match(text, each.end)):
            return Report(State.OPEN, each.start, each.passive)
        if _is_deed(text, each):
            clause = text[start : predicates.clause_end(text, each.end)]
            state = (
                State.OPEN
                if recalling.PARTLY.search(clause)
                or _EXCEPT.search(clause)
                or _BUT_NOT.match(text, start + len(clause))
                or recalling.REST.search(text, each.end)
                else State.DONE
            )
            return Report(state, each.start, each.passive)
    return None


def _is_deed(text: str, found: Predicate) -> bool:
    if not found.base:
        return True
    if _HABIT.search(text):
        return False
    if _ASKED.match(text, found.start) or _ANSWERED.match(text, found.verb):
        return True
    if found.passive and _among(found.base, _SETTLED) and not _IT.match(text):
        return True
    if found.passive:
        return not _among(found.base, _TOLD - _APPROVED)
    if (_among(found.base, _RATIFIED) and _PAPER.match(text, found.verb)) or _is_mended(text, found.verb):
        return True
    if text[found.start : found.start + 2].casefold() == "ha":  # has, have
        return not _among(found.base, _TOLD | verbs.STATIVE)
    return not _among(found.base, _SAID | verbs.STATIVE)


def _is_mended(text: str, verb: int) -> bool:
    """Whether something was updated, and not somebody."""
    found = _UPDATED.match(text, verb)
    return found is not None and things.deliverable(found["what"]) and not _AUDIENCE.search(found["what"])


def _among(base: str, known: frozenset[str]) -> bool:
    """Whether a verb is one of those; a base guessed from a form may lack its last letter."""
    return base in known or base + "e" in known
