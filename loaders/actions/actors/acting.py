"""Who acts in a shape: its subject, the agent of a passive, the one who announces it or whom a bracket names."""

from __future__ import annotations

import re
from dataclasses import replace

from graphapp.loaders.actions import reservations
from graphapp.loaders.actions.actors import owners, strangers
from graphapp.loaders.actions.actors.agents import Agent, Surroundings
from graphapp.loaders.actions.actors.subjects import subject
from graphapp.loaders.actions.shapes.forms import Rule, Shape, clause_start
from graphapp.loaders.actions.standing import Clause
from graphapp.loaders.regex import Regex

_ANNOUNCED = Regex(
    r"\b(?:confirm(?:s|ed)|announce[sd]|promise[sd]|inform(?:s|ed)|assure[sd]|undertook)\s+(?:the (?:\w+\s+){1,3})?that\s+\Z",
    re.IGNORECASE,
)
# Who gives their word answers for what comes of it: «A promised that the light would be back on 3 May».
_GAVE_WORD = Regex(
    r"\b(?:assure[sd]|reassure[sd]|promise[sd]|undert(?:ook|akes)|pledge[sd]|guarantee[sd]?|committed)\s+"
    r"(?:(?:the|all|its)\s+(?:\w+\s+){1,3}|members\s+)?that\s+\Z",
    re.IGNORECASE,
)
_SAID = Regex(
    r"\b(?:reported|reports|said|says|explained|told|noted|mentioned|stated|indicated|added)\s+(?:\w+\s+){0,3}that\s+\Z",
    re.IGNORECASE,
)
_CARE = (
    r"(?:(?:will\s+)?takes?\s+care(?:\s+of\s+(?:it|this|that))?|(?:is|are)\s+(?:on\s+it|in\s+charge"
    r"|responsible)(?:\s+(?:of|for)\s+(?:it|this))?"
    r"|(?:will\s+)?(?:does|do)\s+(?:it|this|so)|leads?|will\s+lead|coordinates?|will\s+coordinate|volunteers?|volunteered)\b"
)
_CARES = Regex(rf"[,;–—-]\s+(?:the\s+)?(?P<who>[A-Z][^,;.]{{1,50}}?)\s+{_CARE}(?:\s+(?:it|this))?\s*\Z")
_CARING = re.compile(rf"\s+{_CARE}[\s.]*\Z")
_DOES = re.compile(
    r"\s+(?:will|shall|to|is to|are to|(?:offered|agreed|volunteered|promised) to)\s+(?!be\b|do\s+(?:the same|likewise)\b)[a-z]"
)
_BUSY = Regex(r"\b(?:is|are)\s+(?:\w+ly\s+|now\s+|also\s+|still\s+)?\w+ing\b")
_OF_PEOPLE = frozenset({Rule.AGREED, Rule.REQUESTED})  # what things do not do, whoever it is
_BROUGHT = frozenset("present provide deliver submit share send circulate".split())  # whoever made it brings it
# «It was agreed to start a task force led by A»: who leads what is begun begins it.
_LED = Regex(
    r"\b(?:initiated|led|headed|chaired|co-?ordinated|driven|convened|spearheaded|hosted|run|managed)\s+(?:jointly\s+)?by\s+"
)
_FOUNDING = frozenset("start create form establish launch organise organize constitute convene initiate set".split())
_BEHIND_DASH = Regex(r"\s[–—-]{1,2}\s(?P<who>@?[A-Z][^,;.()–—]{0,50}?)(?:,?\s(?:by|before|until)\s[^,;()]{2,30})?[\s.]*\Z")
_OF_THEIRS = re.compile(r"(?:its|their|his|her|it|they|this|these)\b", re.IGNORECASE)


def cares(text: str, at: int) -> bool:
    """Whether words behind a name only say that the task before them is theirs («…, A takes care of it»)."""
    return bool(_CARING.match(text, at))


def cared(words: str) -> bool:
    """Whether words from a comma on say nothing else than whose the task before them is («, A takes care of it»)."""
    return bool(_CARES.match(words.rstrip(" .")))


def agent(clause: Clause, shape: Shape, around: Surroundings, end: int) -> Agent:
    """Whom the words of a shape name as the doer: its subject, the agent of a passive, whoever announces it."""
    if shape.rule is Rule.IMPERATIVE:
        return Agent(_carer(clause, shape, around, end), acts=True)
    if shape.rule in {Rule.CHARGED, Rule.AWAITED, Rule.OFFERED}:
        named = owners.right_behind(clause.text, clause.founds, shape.subject[0], around.own)
        return Agent(named, acts=bool(named))
    if shape.rule is Rule.EVENT and (
        led := owners.by_agent(clause.text, clause.founds, (shape.subject[0], end), shape.verb, around.own)
    ):
        return Agent(led, acts=True)
    if shape.rule is Rule.APPENDED and (busy := _BUSY.search(clause.text, *shape.subject)):
        at_work = subject(clause.text, clause.founds, (shape.subject[0], busy.start()), around)
        named = owners.by_agent(clause.text, clause.founds, (busy.end(), end), shape.verb, around.own)
        return replace(at_work, owners=named or at_work.owners)
    if shape.passive:
        named = owners.by_agent(clause.text, clause.founds, (shape.subject[0], end), shape.verb, around.own)
        named = (
            named
            or _announcer(clause, shape, around)
            or _noted(clause, shape, around, end)
            or _noted_doer(clause, shape, around, end)
            or _carer(clause, shape, around, end)
        )
        if (shape.rule is Rule.PLANNED or shape.base in _BROUGHT) and not named:
            named = owners.of_thing(clause.text, clause.founds, shape.subject, around.own)
        if (shape.rule is Rule.PLANNED or shape.base == "hold") and not named:
            named = owners.of_event(clause.text, clause.founds, shape.subject, around.own)
        return Agent(named, acts=bool(named))
    return _subject(clause, shape, around, end)


def _subject(clause: Clause, shape: Shape, around: Surroundings, end: int) -> Agent:
    """Whom the words in the subject's place name, or those that say for whom they stand."""
    found = subject(clause.text, clause.founds, shape.subject, around)
    if not found.acts and _is_of_people(clause, shape) and (one := strangers.meant(clause.text, shape.subject)) is not None:
        return Agent((), acts=True, particular=one)
    if not found.acts and (pledged := _pledged(clause, shape, around)):
        return Agent(pledged, acts=True)
    if not found.owners and found.acts and (doer := _noted_doer(clause, shape, around, end)):
        return replace(found, owners=doer)
    lead = _LED.search(clause.text, shape.verb, end) if shape.base in _FOUNDING and not found.owners else None
    return replace(found, owners=owners.right_behind(clause.text, clause.founds, lead.end(), around.own)) if lead else found


def _is_of_people(clause: Clause, shape: Shape) -> bool:
    """Whether no thing does such a deed: it agrees or is asked, or it is an office."""
    return shape.rule in _OF_PEOPLE or (shape.rule is Rule.SETTLED and strangers.office(clause.text, shape.subject, shape.verb))


def _noted(clause: Clause, shape: Shape, around: Surroundings, end: int) -> tuple[str, ...]:
    """Whom a bracket or a dash at the end names («will be ready in May (A)», «to be ordered – A»)."""
    if dash := _BEHIND_DASH.search(clause.text, shape.verb, end):
        return owners.only_names(clause.text, clause.founds, dash.span("who"), around.own)
    bracket = clause.text.rfind("(", shape.verb, end)
    ends = clause.text[bracket:end].rstrip(". ").endswith(")") if bracket >= 0 else False
    return owners.only_names(clause.text, clause.founds, (bracket, end), around.own) if ends else ()


def _noted_doer(clause: Clause, shape: Shape, around: Surroundings, end: int) -> tuple[str, ...]:
    """Who does for the others what they will do, as a bracket at the end says («We will ask them (A will write)»)."""
    bracket = clause.text.rfind("(", shape.verb, end)
    if bracket < 0 or not clause.text[bracket:end].rstrip(". ").endswith(")"):
        return ()
    names = owners.names_in(clause.founds, bracket, end)
    joined = owners.chain(clause.text, names)
    does = bool(joined) and joined[0].start == bracket + 1 and _DOES.match(clause.text, joined[-1].end)
    return owners.keys(joined, around.own) if does else ()


def _carer(clause: Clause, shape: Shape, around: Surroundings, end: int) -> tuple[str, ...]:
    """Who takes care of it, as words behind a comma or a full stop say («is due on 3 May, A takes care of it»)."""
    found = _CARES.search(clause.text[:end].rstrip(" ."), shape.verb)
    names = owners.names_in(clause.founds, *found.span("who")) if found else []
    return (
        owners.keys(owners.chain(clause.text, names), around.own)
        if found and names and names[0].start == found.start("who")
        else ()
    )


def _announcer(clause: Clause, shape: Shape, around: Surroundings) -> tuple[str, ...]:
    """Who says in a subordinate clause what will be done («A confirmed that the map will be shared»)."""
    before = clause.text[clause.start : shape.subject[0]]
    said = _ANNOUNCED.search(before) or reservations.UNDERWAY.search(clause.text[clause.start : shape.subject[1]])
    if said is None and _OF_THEIRS.match(clause.text, shape.subject[0]):
        said = _SAID.search(before)
    return _sayer(clause, said, around) if said else ()


def _pledged(clause: Clause, shape: Shape, around: Surroundings) -> tuple[str, ...]:
    """Who gives their word for what will happen."""
    said = _GAVE_WORD.search(clause.text[clause.start : shape.subject[0]])
    return _sayer(clause, said, around) if said else ()


def _sayer(clause: Clause, said: re.Match[str], around: Surroundings) -> tuple[str, ...]:
    """Whom the words before a verb of saying name."""
    start = clause.start + said.start()
    return subject(clause.text, clause.founds, (clause_start(clause.text, clause.start, start), start), around).owners
