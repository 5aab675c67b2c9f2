"""The shapes in which a sentence commits somebody: «will», «agreed to», «was asked to», «X to do», «is planned for».

A shape only says how the words stand. Whether it is a promise depends on who acts and by when (`judging.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from graphapp.loaders.actions.shapes import (
    calls,
    charges,
    elided,
    forecasts,
    futures,
    phrasal,
    presents,
    proposals,
    reported,
    requests,
    terse,
    undertakings,
    verbs,
)
from graphapp.loaders.actions.shapes.forms import ADVERB, BOUNDARY, FINITE, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

_TO = Regex(
    rf"(?<![\w-])(?:{ADVERB}\s+)?to\s+(?:{ADVERB}\s+)?(?!(?:the|an?|this|that|these|those|all|each|its|their|our"
    rf"|it)\b){VERB}(?:\s+(?:{ADVERB}\s+)?(?P<next>[a-z-]+))?"
)
# «Ada to Draw the chart», «Ada To draw the chart»: some write their tasks like titles.
_TITLED = Regex(r"(?<=[\w).:] )(?:to\s+(?=[A-Z])|To\s+)(?P<verb>[A-Za-z][a-z-]+)\b(?P<next>)")
_APPENDED = Regex(
    rf"(?:,|\(|\s[-–—]|[a-z]\s+and)\s*(?:which (?:is|are) )?(?:{ADVERB}\s+)*to be\s+(?:{ADVERB}\s+)*"
    r"(?P<done>[a-z-]+)\b(?P<rest>[^,;()–—]*)"
)
_FRONTED = re.compile(
    r"\W*(?:as|further to|following|in line with|per|given|based on|in view of|with regard to|regarding|on)\b[^,;.:]{2,70},\s+",
    re.IGNORECASE,
)
# «A expects B to propose it», «helps B to find it»: what B does is not told by B.
_WANTS = Regex(
    r"(?<=[A-Za-z)] )(?:expects?|expected|wants?|wanted|allows?|allowed|enables?|enabled|helps?|helped|lets?|urges?|urged"
    r"|reminds?|reminded|advise[sd]"
    r"|encourages?|encouraged"
    r"|would like|prefers?|hopes? for|waits? for|waiting for|counts? on|relies on|leads?"
    r"|causes?)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,5}\Z"
)
_NONE = re.compile(
    r"\W*(?:there (?:is|was) )?(?:no|nothing|little|not (?:much|enough|a|any)|hardly any(?:thing)?)\b"
    r"|\W*(?:allow|enable|require|permit|cause)s?\s",  # «Allow a term to be put first» says what is to be possible
    re.IGNORECASE,
)
_BRACKET = Regex(r"\((?=@?[A-Z][^()]{0,60}?\sto\s)")  # «The map is late (Ada to send it)»
_BARE = re.compile(rf"[\W\d]*To be (?:{ADVERB} )*(?P<done>[a-z-]+)\b[^,;:?]*")  # «To be sent to the members»
_BE = re.compile(r"\bbe\b")
_THAT = Regex(r"\b(?:that|which|who)\s+\Z")
_NOUN = re.compile(r"[a-z]{2}(?:[zct]ations?|ility|ilities|ness|ences?)\Z")  # «related to implementation»
_SECOND = Regex(r"\s(?P<verb>[A-Za-z]+)\b")
_PLAIN = frozenset({Rule.TERSE, Rule.SENDS, Rule.PRESENT, Rule.PROMISED})  # told with one verb
_OWED = frozenset({Rule.OBLIGED, Rule.DESTINED})
_LETS = re.compile(r"let['’]s\b", re.IGNORECASE)


def shapes(text: str, start: int = 0, end: int | None = None) -> Iterator[Shape]:
    """Every shape of a commitment in the stretch, the surest kinds first."""
    end = len(text) if end is None else end
    low = text[start:end].lower()
    for signs, find in _FINDERS:
        if not signs or any(sign in low for sign in signs):
            yield from (_told(text, shape) for shape in find(text, start, end))


def _told(text: str, shape: Shape) -> Shape:
    """The shape with the deed that the words at its verb stand for («look into it», «have it ready»)."""
    there = text[shape.verb : shape.verb + 2].casefold() == shape.base[:2]  # else the finder knows better
    if shape.passive or shape.rule in _PLAIN or not there:
        return shape
    deed = phrasal.deed(text, shape.verb, made=shape.rule not in _OWED)
    return replace(shape, base=deed) if deed else shape


def listed(text: str, start: int, end: int) -> Iterator[Shape]:
    """The shapes that hold only in a list of actions or behind a marker: an imperative, «NAME does it»."""
    if verbs.imperative(text[start:end]) or _LETS.match(text, start, end):
        base = verbs.first_word(text[start + verbs.behind_please(text[start:end]) : end])
        yield Shape(Rule.IMPERATIVE, (start, start), start, base)
    elif done := phrasal.deed(text, start + verbs.behind_please(text[start:end]), made=False):  # «Please have a look at it»
        yield Shape(Rule.IMPERATIVE, (start, start), start, done)
    for found in _SECOND.finditer(text, start, min(end, start + 80)):
        verb = found["verb"].casefold()
        forms = (verb, verb.removesuffix("s"), verb.removesuffix("es"))
        base = next((form for form in forms if form in verbs.WORKING), "")
        if base:
            yield Shape(Rule.PRESENT, (start, found.start()), found.start("verb"), base)


def _infinitives(text: str, start: int, end: int) -> Iterator[Shape]:
    """«Name to share», «Form to be shared»: no finite verb stands before the infinitive."""
    openings = {start, *(found.end() for each in (BOUNDARY, _BRACKET) for found in each.finditer(text, start, end))}
    for opening in sorted(openings):
        fronted = _FRONTED.match(text, opening, end)
        begin = fronted.end() if fronted else opening
        found = _to(text, begin, end)
        said = FINITE.search(text, begin, found.start()) if found else None
        aside = (
            said and found and _BE.search(found[0]) and _THAT.search(text, begin, said.start())
        )  # «signs that were drawn, to be»
        if not found or (said and not aside) or found.start() - begin > 140:
            continue
        if _NONE.match(text, begin) and (comma := text.rfind(", ", begin, found.start())) >= 0:
            begin = comma + 2 if text[comma + 2].isupper() else begin  # «No news, Ada to ask»
        if text.endswith("not ", begin, found.start()) or _WANTS.search(text, begin, found.start()) or _NONE.match(text, begin):
            continue
        verb = found["verb"].casefold()
        if verb == "be" and found["next"] and verbs.participle(found["next"]):
            subject = (begin, found.start())
            base = phrasal.deed(text, found.start("next"), made=False) or verbs.infinitive(found["next"])
            yield Shape(Rule.INFINITIVE, subject, found.start("next"), base, passive=True)
        elif (verb != "be" and (verb in verbs.WORKING or not (verb.endswith("ing") or _NOUN.search(verb)))) or phrasal.deed(
            text, found.start("verb")
        ):
            base = phrasal.base(verb, text, found.start("verb"))
            yield Shape(Rule.INFINITIVE, (begin, found.start()), found.start("verb"), base)
    if (bare := _BARE.fullmatch(text, start, end)) and verbs.participle(bare["done"]):
        base = phrasal.deed(text, bare.start("done"), made=False) or verbs.infinitive(bare["done"])
        yield Shape(Rule.INFINITIVE, (start, start), bare.start("done"), base, passive=True)


def _to(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first infinitive; one that is written like a title only where its verb is one of work."""
    plain = _TO.search(text, start, end)
    titled = _TITLED.finditer(text, start, plain.start() if plain else end)
    return next((found for found in titled if found["verb"].casefold() in verbs.WORKING), plain)


def _appended(text: str, start: int, end: int) -> Iterator[Shape]:
    """«The form, to be circulated by A in May, …»: a deed told beside the thing."""
    for found in _APPENDED.finditer(text, start, end):
        if verbs.participle(found["done"]) and (
            " by " in found["rest"] or re.search(r"\d|\b(?:next|end|soon|shortly|asap|[A-Z][a-z]+)\b", found["rest"])
        ):
            subject = before(text, start, found.start())
            yield Shape(Rule.APPENDED, subject, found.start("done"), verbs.infinitive(found["done"]), passive=True)


# Each finder, the surest first, with what every one of its shapes contains: looking for these letters is far cheaper.
_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str, int, int], Iterator[Shape]]], ...] = (
    (
        (
            *"ask request task actioned mandat instruct direct urg assign invite remind authori deputed".split(),
            *("encourag", "call", "impress", "appeal", "advis"),
            *("appoint", "nominat", "designat", "delegat", "charg", "entrust", "commission"),
        ),
        requests.requested,
    ),
    (
        (
            *(
                "falls",
                "fell ",
                "left",
                "up to",
                "gave",
                "gives",
                "over to",
                "got ",
                "gets",
                "remain",
                "given",
                "next step",
                "upon",
                "it on ",
                "handed",
                "responsib",
                "charge",
            ),
            *("trust", "appoint", "nominat", "designat", "chosen", "select", "mandat", "offer", "proposal", "readiness"),
            *(
                "willingness",
                "approach to",
                "plan to",
                "intention",
                "took",
                "takes",
                "taken",
                "take ",
                "assign",
                "delegat",
                "allot",
                "alloc",
                "passed",
                "outsourc",
            ),
            *("task", "is for", "was for", "be for", "action", "lead", "on point", "agreed for", "decided for", "arranged for"),
            *("set up to", "formed", "established", "created", "constituted", "convened", "put together"),
            *("now for", "still for", "then for", "with "),
        ),
        charges.charged,
    ),
    (("will", "shall", "would", "’ll", "'ll", "going to", "'d ", "’d "), futures.futures),
    (
        (
            *(
                "agree",
                "undert",
                "promis",
                "assur",
                "commit",
                "volunteer",
                "offer",
                "pledg",
                "decid",
                "decision",
                "resolv",
                "accept",
                "consent",
                *("readiness", "willingness", "commitment", "availab"),
            ),
            "voted",
            *("engage", "her word", "his word", "its word", "their word"),
            *("task", "charge", "responsib", "took", "takes", "take ", "action", "homework"),
        ),
        undertakings.agreed,
    ),
    (("that ", "agreed for ", "asked for "), charges.settled),
    (("from ", "until", "till"), forecasts.awaited),
    (
        (
            *("plan", "schedul", "foresee", "envisag", "set ", "slated", "pencil", "expect", "prepar", "organi", "arrang"),
            *("moved", "postpon", "deferr", "forward", "extend", "delay", "target", "maintain", "confirm", "fixed", "booked"),
            *("agreed", "promised", "announced", "await", "course", "track", "due", "anticipat", "put off", "pushed"),
        ),
        undertakings.planned,
    ),
    (("expected", "required", "supposed", "obliged", "mandated"), forecasts.duties),
    (("to ",), _infinitives),
    (("to be ",), _appended),
    ((), terse.terse),
    (("should", "must", "need", "to "), futures.obliged),
    (
        (
            "next step",
            "inten",
            "view",
            "plan",
            "aim",
            "goal",
            "target",
            "objective",
            "idea",
            "propos",
            "suggest",
            "expects",
            "looking to",
        ),
        undertakings.intended,
    ),
    (
        (
            "propos",
            "suggest",
            "offered",
            "recommend",
            "moved",
            "asked",
            "agreed",
            "request",
            "want",
            "need",
            "wondered",
            "quired",
            "applied",
            "sought",
        ),
        proposals.proposed,
    ),
    (("would", "'d ", "’d "), reported.would),
    ((), forecasts.hoped),
    (("ing ",), forecasts.busy),
    (("can ", "could ", "happy to", "willing to", "glad to", "pleased to", "prepared to"), forecasts.willing),
    (("going to", "ing ", "happy", "willing", "glad", "keen", "prepared", "responsible", "in charge", "tasked"), elided.elided),
    ((), presents.present),
    ((), calls.called),
    (("please", "kindly", "pls", "plz", "forget to", "remember", "reminder"), requests.pleas),
)
