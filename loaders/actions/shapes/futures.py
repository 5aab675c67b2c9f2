"""Shapes of what will be: «will», «is going to», «is to», «should»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.actions.shapes import phrasal, relative, ruling, verbs
from graphapp.loaders.actions.shapes.forms import (
    ADVERB,
    ADVERB_WORD,
    EFFORT,
    EVENTS,
    FINITE,
    NOT,
    THINGS,
    UNREAL,
    VERB,
    Rule,
    Shape,
    before,
    near,
)
from graphapp.loaders.regex import Regex

# «Ada and Will Brook to meet»: a name.
_FUTURE = Regex(
    r"\b(?!(?-i:Will\s+[A-Z][a-z]))(?:will|shall)\b|(?<=\w)['’]ll\b|"
    r"(?:\b(?:is|are|am) |(?<=\w)['’](?:m|re|s) )(?:(?:also|now|still|then) )?going to\b",
    re.IGNORECASE,
)
# Reported speech: «it was agreed that A would», «A said it would».
WOULD = Regex(r"\bwould\b|(?<=\bhe)['’]d(?=\s+[a-z])|(?<=\bshe)['’]d(?=\s+[a-z])", re.IGNORECASE)
_WAS_GOING = Regex(r"\b(?:was|were) going to\b", re.IGNORECASE)
_REPORTED = Regex(
    r"\b(?:agreed|confirmed|said|stated|noted|announced|informed|undertook|promised|decided|explained"
    r"|indicated|advised|reported|reiterated|clarified|told|assured|reassured|replied|answered|responded|pointed out|accepted"
    r"|settled|resolved|concluded|let (?:us|the \w+) know"
    r"|committed|mentioned|added)\b(?!.*\bif\b)",
    re.IGNORECASE,
)
_THAT = Regex(r"\bthat\s+\Z")  # the clause goes on from a verb of saying
_TOO = Regex(rf"\band\s+(?:{ADVERB}\s+)*{EFFORT}(?P<verb>[a-z-]+)\b")
_MORE = verbs.WORKING - verbs.VAGUE - verbs.PERFORMATIVE - verbs.HAPPENING  # what tells behind «will take it and …»
_WRAPPED = frozenset("continue try seek look strive attempt aim proceed".split())
_MEANT = frozenset("endeavour endeavor undertake volunteer commit".split())
_OBLIGED = Regex(
    r"\b(?:should|must|needs? to|ha(?:s|ve) (?:still )?yet to|has to|have to|ought to"
    rf"|(?:is|are)\s+(?:(?:each|both|also|then|now|therefore|all"
    rf"|still|jointly)\s+)?to)\s+(?:{ADVERB}\s+)*{EFFORT}{VERB}(?:\s+(?P<next>[a-z-]+))?",
    re.IGNORECASE,
)
_DENIED = Regex(r"(?:n['’]t|\bnot|\bnever|\bno longer)\s*\Z")  # «we won't need to ask them»
_WAYS = re.compile(r"find\s+(?:(?:an?|the|some|more|better|other|new)\s+)*(?:ways?|balance|middle|solutions?|time)\b")  # a wish
_TAKES_TIME = Regex(r"\b(?:it|this|that)\s*(?:will|['’]ll)\s+take\b", re.IGNORECASE)
SUPPOSED = Regex(
    r"\b(?:unlikely|likely|possible|doubtful|hop(?:es?|ed|ing)|expect(?:s|ed|ing)?|thinks?|thought|believ\w+|fear\w*|assum\w+"
    r"|concerns? (?:is|was)|risks? (?:is|was)|fears? (?:is|was)|danger (?:is|was)|worry (?:is|was)"
    r"|predict\w*|guess|imagine|sure|clear|certain|wonder\w*)\s+(?:that\s+)?\Z",
    re.IGNORECASE,
)
_BEGINNING = frozenset("take start begin commence run follow go come happen kick resume occur".split())
# «be public and made …»
_AND_MADE = re.compile(r"[a-z-]+\s+and\s+(?P<done>made|put|published|posted|shared|sent|placed|uploaded)\b")
# «will be with the members», «should be out»: somebody brings it there.
_THERE = re.compile(
    r"be\s+(?:with|in the hands of|on (?:the|our|its) (?:\w+ )?(?:web ?site|portal|page|server|wiki)|sent|out)\b"
    r"(?!\s+(?:of|sick|with|for)\b|\s+on\s+(?:\w+\s+|[\"“])*(?:leave|holidays?|vacation|mission|maternity|paternity"
    r"|parental)\b)"
)
_MET_FOR = frozenset("validate begin work resolve agree decide define plan review".split())
_GATHERS = re.compile(
    r"(?:meet|reconvene|convene|gather|get together|come together|sit down)\s+(?:(?!to\b)[\w’',()-]+\s+){0,14}?to\s+"
    rf"(?P<verb>{'|'.join(sorted(verbs.PRODUCING | _MET_FOR))})\b"
)
_RUNS_OUT = re.compile(r"(?:run|come|fall) (?:out|short|late|dry|low|behind)\b(?! (?:of the door|in print))")
_ON_DAY = re.compile(
    r"be\s+(?:on|in|from|during|at)\s+(?:the\s+)?(?-i:\d|week|end|first|second|last|early|mid|late|beginning"
    r"|[A-Z])",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"(?:come (?:back )?to (?:the|our|its|a|an)\b|come back (?:in|at|on|by)\b|reach|arrive|come out|go (?:live|online"
    r"|out|round|around|up|back|to)|appear|be with|follow)\b"
)
_LIVE = re.compile(r"go (?:live|online)\b")  # whatever it is called
# «An update by A will be given»: what is given is told.
_TOLD = Regex(
    r"\b(?:updates?|reports?|presentations?|briefings?|overviews?|demos?|demonstrations?|feedback|talks?|summary|notice)\b"
    r"(?:\s+(?:by|on|of|about|from)\b[^,;.]{2,60}|\s*\([^()]*\))?\s*\Z",
    re.IGNORECASE,
)
# «An attempt will be made»: what is made is the deed.
_MADE = Regex(
    r"\b(?:recommendations?|announcements?|applications?|payments?|attempts?|efforts?|arrangements?|contact|requests?"
    r"|enquir(?:y|ies)|inquir(?:y|ies)|corrections?|changes?|amendments?"
    r"|updates?|edits|appointments?|bookings?|calls?)\s*\Z",
    re.IGNORECASE,
)
# «Task forces will be formed»
_PLACE = Regex(  # «The road will be closed in May» tells what comes about
    r"\b(?:roads?|streets?|lanes?|bridges?|schools?|shops?|offices?|borders?|ports?|stations?|paths?|library|park|centre"
    r"|building|airports?|campus)\s*\Z"
)
_FORMED = frozenset("formed established constituted created convened".split())
_BODY = Regex(
    r"\b(?:(?:sub-?)?groups?|task ?forces?|teams?|(?:sub-?)?committees?|panels?|boards?|councils?|networks?|coalitions?)\s*"
    r"(?:\([^()]*\)\s*)?\Z",
    re.IGNORECASE,
)
# «will in addition report it», «will, by the end of the week, send it»
_ASIDE = re.compile(
    r"\s*,?\s+(?:in|at|on|by|after|before|within|during|as|if|where|over|from"
    r"|with)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+(?<!\bthe)(?<!\ba)(?<!\ban)"
    r"(?<!\bits)(?<!\bnext)(?<!\btheir)(?<!\bour)(?<!\band)(?<!\bto),?\s+(?=(?P<verb>[a-z]+)\b)"
)
_WE = Regex(r"\bwe\s*\Z", re.IGNORECASE)
_ABLE = re.compile(rf"be\s+able\s+to\s+{VERB}")  # «should be able to send it by May»
_PARTED = re.compile(r"\s*,\s+[^,;.]{2,80},\s+(?=(?P<verb>[a-z]+)\b)")  # «will, following a request by Ada, send it»
_WORD = Regex(r"[A-Za-z][A-Za-z-]*")
_INVERTED = frozenset("it he she we they you i this that there the a an".split())  # «Will it rain?»
# «Reaching out to the hosts should happen in May»: a deed is the subject.
_DOING = re.compile(r"\W*(?:the\s+)?[A-Za-z]{3,}ing\b", re.IGNORECASE)


def futures(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody will do, what will be done, and what will be ready."""
    reported = _REPORTED.search(text, 0 if _THAT.search(text, 0, start) else start, end)
    since = max(start, reported.end()) if reported else end
    told = (found for pattern in (WOULD, _WAS_GOING) for found in pattern.finditer(text, since, end))
    for found in (*_FUTURE.finditer(text, start, end), *told):
        subject = before(text, start, found.start())
        if UNREAL.search(text[slice(*subject)]) or SUPPOSED.search(text[near(start, subject[0]) : subject[0]]):
            continue
        if _TAKES_TIME.search(text[subject[0] : found.end() + 6]):
            continue
        if relative.says_which(text, subject, found.end()):
            continue
        shape = predicate(text, found.end(), end, subject)
        said = reported is not None and since <= subject[0]
        if shape and not (found[0].casefold() == "shall" and not said and ruling.rules(text, shape, end)):
            yield shape
            yield from _too(text, shape, end)


def _too(text: str, shape: Shape, end: int) -> Iterator[Shape]:
    """The deeds that «and» joins to one in the future («will look for it and send it round»)."""
    stop = FINITE.search(text, shape.verb, end)
    for found in _TOO.finditer(text, shape.verb, stop.start() if stop else end):
        more = verbs.PRODUCING if shape.base not in verbs.VAGUE else _MORE
        wide = shape.base in verbs.VAGUE and phrasal.deed(text, found.start("verb"), made=False)  # «and get back to us»
        if not shape.passive and (found["verb"] in more or wide):
            yield Shape(Rule.FUTURE_TOO, shape.subject, found.start("verb"), found["verb"])


def predicate(text: str, at: int, end: int, subject: tuple[int, int]) -> Shape | None:
    """The shape behind «will»: active, passive or arriving; None for a state or a denial."""
    aside = _PARTED.match(text, at, end) or _ASIDE.match(text, at, end)
    at = aside.end() if aside and aside["verb"] in verbs.WORKING | {"be"} else at
    tokens = [token for token in _WORD.finditer(text, at, min(end, at + 90)) if not ADVERB_WORD.match(token[0])]
    words = [token[0].casefold() for token in tokens[:4]]
    if words[1:2] == ["to"] and words[0] in _WRAPPED and len(words) > 2:
        tokens, words = tokens[2:], words[2:]
    if words[1:2] == ["to"] and words[0] in _MEANT and len(words) > 2:
        return Shape(Rule.AGREED, subject, tokens[2].start(), words[2])
    if words[1:2] == ["to"] and words[0] in {"need", "have"} and len(words) > 2 and words[2] != "be":
        if words[2] == "happen":
            return Shape(Rule.EVENT, subject, tokens[2].start(), "happen")
        return Shape(Rule.FUTURE, subject, tokens[2].start(), words[2])
    if words[:3] == ["be", "able", "to"] and len(words) > 3:
        return Shape(Rule.HOPED, subject, tokens[3].start(), words[3])
    if words[:1] == ["have"] and len(words) > 1 and verbs.participle(words[1]) and words[1] not in {"been", "had"}:
        return Shape(Rule.FUTURE, subject, tokens[1].start(), verbs.infinitive(words[1]))  # «will have sent it by May»
    if not words or words[0] in NOT | _INVERTED or (words[:1] == ["be"] and (len(words) < 2 or words[1] in NOT)):
        return None
    return _passive(text, tokens, words, subject) if words[0] == "be" else _active(text, tokens[0].start(), words[0], subject)


def _active(text: str, at: int, verb: str, subject: tuple[int, int]) -> Shape:
    """The shape of what somebody or something will do."""
    about = text[slice(*subject)]
    if gathered := _GATHERS.match(text, at):  # «will meet to validate it»: what for is the deed
        return Shape(Rule.FUTURE, subject, gathered.start("verb"), gathered["verb"])
    if verbs.participle(verb) and not verbs.working(verb) and verbs.infinitive(verb) in verbs.WORKING:
        verb = verbs.infinitive(verb)  # a slip: «will shared the draft»
    if _RUNS_OUT.match(text, at):
        return Shape(Rule.FUTURE, subject, at, "lose")
    if (_BRINGS.match(text, at) and THINGS.search(about)) or _LIVE.match(text, at):
        return Shape(Rule.ARRIVAL, subject, at, "complete", passive=True)
    event = verb in _BEGINNING and EVENTS.search(about)
    return Shape(Rule.EVENT if event else Rule.FUTURE, subject, at, verb)


def _passive(text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], subject: tuple[int, int]) -> Shape | None:
    """The shape behind «will be»."""
    at = tokens[1].start()
    if office := phrasal.deed(text, tokens[0].start()):
        return Shape(Rule.FUTURE, subject, tokens[0].start(), office)
    if _ON_DAY.match(text, tokens[0].start()) and EVENTS.search(text[slice(*subject)]):
        return Shape(Rule.EVENT, subject, tokens[0].start(), "hold")
    if words[1] in verbs.ARRIVALS or (words[1] != "sent" and _THERE.match(text, tokens[0].start())):
        return Shape(Rule.ARRIVAL, subject, tokens[0].start(), "complete", passive=True)
    if verbs.gerund(words[1]) or (words[1].endswith("ing") and phrasal.deed(text, at)):
        return Shape(Rule.FUTURE, subject, at, verbs.infinitive(words[1]))
    deed = "present" if words[1] == "given" and _TOLD.search(text, *subject) else phrasal.deed(text, at)
    brought = (words[1] == "made" and _MADE.search(text, *subject)) or (words[1] in _FORMED and _BODY.search(text, *subject))
    if deed := deed or ("create" if brought else ""):
        return Shape(Rule.PASSIVE, subject, at, deed, passive=True)
    if words[1] in {"closed", "shut", "blocked"} and _PLACE.search(text, *subject):
        return None
    if verbs.participle(words[1]):
        return Shape(Rule.PASSIVE, subject, at, verbs.infinitive(words[1]), passive=True)
    return None


def obliged(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody is to do, should do or has to do."""
    for found in _OBLIGED.finditer(text, start, end):
        subject = before(text, start, found.start())
        verb, following = found["verb"].casefold(), found["next"] or ""
        if (
            verb in NOT
            or _WAYS.match(text, found.start("verb"))
            or _DENIED.search(text, *subject)
            or UNREAL.search(text[slice(*subject)])
        ):
            continue
        there = verb == "be" and following != "sent" and _THERE.match(text, found.start("verb"))
        there = there or (verb == "come" and _BRINGS.match(text, found.start("verb")) and THINGS.search(text, *subject))
        if there or (verb == "be" and following.casefold() in verbs.ARRIVALS):
            yield Shape(Rule.ARRIVAL, subject, found.start("next"), "complete", passive=True)
        elif verb == "be" and verbs.participle(following):
            rule = Rule.PASSIVE if found[0].casefold().startswith(("is", "are")) else Rule.OBLIGED
            base = (phrasal.deed(text, found.start("next")) if rule is Rule.OBLIGED else "") or verbs.infinitive(following)
            yield Shape(rule, subject, found.start("next"), base, passive=True)
        elif verb == "be" and (made := _AND_MADE.match(text, found.start("next"), end)):
            base = phrasal.deed(text, made.start("done")) or verbs.infinitive(made["done"])
            yield Shape(Rule.OBLIGED, subject, made.start("done"), base, passive=True)
        elif verb == "be" and not _WE.search(text, *subject) and (able := _ABLE.match(text, found.start("verb"), end)):
            yield Shape(Rule.HOPED, subject, able.start("verb"), able["verb"])
        elif verb in _BEGINNING and (EVENTS.search(text[slice(*subject)]) or _DOING.match(text, *subject)):
            yield Shape(Rule.EVENT, subject, found.start("verb"), verb)
        elif verb != "be":
            firm = found[0].casefold().startswith(("is", "are"))
            shape = Shape(Rule.DESTINED if firm else Rule.OBLIGED, subject, found.start("verb"), verb)
            yield shape
            yield from _too(text, shape, end) if firm else ()
