"""Shapes of work that is given to somebody: «it was settled that A sends», «it falls to A to», «was entrusted to A».

Apart from what somebody takes on (`undertakings.py`): here the one who is to act stands behind the verb, or in a clause with
«that», and the meeting or the chair decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import phrasal, verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, EFFORT, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

_THAT = Regex(
    r"\b(?:requested|asked|agreed|desired|decided|left|concluded|resolved|settled|arranged|instructed|directed"
    r"|determined|insisted)(?: further)?"
    r"(?: (?:\w+ )?(?:by|with|among|in|at) [^,;.]{2,40}?)?(?:\s*,[^,;]{2,40},|,|:)?\s+that\s+",
    re.IGNORECASE,
)
# «It was proposed that the manual be written by A», «agreement that the list be revised».
_BE_DONE = Regex(
    r"\b(?P<how>desired|reiterated|ordered|ruled|stressed|urged|demanded|required|proposed|suggested|recommended|advised"
    r"|moved|requested|asked|agreed|decided|resolved|concluded|insisted|directed"
    r"|instructed|agreement|decision|consensus)\b[^.;:]{0,40}?\bthat\s+(?P<what>(?:(?!(?:to(?=\s+be\b)|should|will|would"
    r"|must|can|could|may|might"
    r"|shall|not|is|are|was|were|that)\b)[^\s.;:]+\s+){1,12}?)(?:may\s+)?be\s+(?:\w+ly\s+)?(?P<done>[a-z-]+)\b",
    re.IGNORECASE,
)
# «asked that the plan come back in May», «agreed that a paper should come to the next meeting»
_COMES = Regex(
    r"\b(?:asked|requested|agreed|decided|resolved)\s+(?:that|for)\s+(?P<what>(?:(?!(?:not|is|are|was|were"
    r"|that)\b)[^\s.;:]+\s+){1,10}?)"
    r"(?:(?:should|would|will|to)\s+)?(?:also\s+)?(?P<comes>(?:come|return|be brought)\s+(?:back\s+)?(?:to|in|at|by|before)\b)",
    re.IGNORECASE,
)
_ADVISING = frozenset("proposed suggested recommended advised moved".split())
_OPENED = Regex(r"\b(?:resolved|agreed|decided|decision|resolution|ordered)\W*\Z", re.IGNORECASE)  # «RESOLVED: that A send it»
_OPENING = re.compile(r"that\s+")
_DOES = Regex(rf"(?<=[\w)’'])\s*,?\s+(?:{ADVERB}\s+|do\s+|may\s+)?{EFFORT}(?P<verb>[a-z]+(?:-[a-z]+)?)\b")
_FAR = 90  # letters in which somebody is named
_TO_NAME = r"(?P<who>(?:(?!(?:to|aside|out|open|behind)\b)[^\s.;:]+\s+){1,12}?)"
_FALLS = Regex(
    r"\b(?:it|this|the (?:task|job|work|responsibility|duty|action))\s+"
    r"(?:will\s+be|will|would\s+be|would|has|was|is)?\s*"
    r"(?:now\s+|then\s+|therefore\s+|thus\s+|been\s+)*(?:left|up|falls?|fell|remains?|remained|for|given)\b\s*(?:up\b\s+)?"
    rf"(?:to|for|on|with|upon)?\s+{_TO_NAME}to\s+{VERB}",
    re.IGNORECASE,
)
# «The plan is for A to draw it», «it was agreed for A to draw it»
_NEXT_STEP = Regex(
    r"\b(?:(?:next steps?|plan|idea|intention|agreement|arrangement|aim)\s+(?:is|are|will be|would be|was)(?:\s+(?:now"
    r"|still|then))?"
    rf"|(?<!not )(?:agreed|decided|arranged))\s+for\s+{_TO_NAME}to\s+{VERB}",
    re.IGNORECASE,
)
# «A small group was set up to draft it»: what a body is begun for is its task
_SET_UP = Regex(
    r"\b(?P<who>(?:an?|the|one|two|new)\s+(?:[\w-]+\s+){0,3}?(?:group|team|party|committee|panel|task ?force|twig|cell"
    r"|sub-?group|sub-?committee))\s+"
    r"(?:was|has been|is|will be|would be|to be)\s+(?:set up|formed|established|created|constituted|convened|put together)\s+"
    rf"(?:(?:with|consisting of|composed of|comprising)\s+[^.;]{{2,80}}?\s+)?to\s+{VERB}",
    re.IGNORECASE,
)
# «Responsibility for the map lies with A», «the lead on it sits with A»
_LIES = Regex(
    r"\b(?:responsibility|lead(?:ership)?|action|task|follow-?up)\s+(?:for|on|of)\s+[^,;.]{2,80}?\s"
    r"(?:lies|rests|sits|stays|remains|is|lay|will\s+(?:lie|rest|sit|be|stay|remain))\s+with\s+",
    re.IGNORECASE,
)
# «There was an urgent action for the board to propose an agenda», «the action is on A to propose one»
_THERE_IS = Regex(
    r"\b(?:there\s+(?:is|was|remains|remained)\s+(?:now\s+|still\s+|also\s+)?(?:an?|the|one)\s+(?:[a-z]+\s+)?"
    r"(?:action|task)(?:\s+(?:item|point))?|the\s+(?:action|task|onus|ball)\s+(?:is|was|lies|rests|remains)(?:\s+now)?)"
    rf"\s+(?:for|on|with)\s+{_TO_NAME}to\s+{VERB}",
    re.IGNORECASE,
)
_CHARGED = Regex(
    r"\b(?:was|were|has been|have been|will be|had been)\s+(?:(?:now|then|also|formally|provisionally|temporarily)\s+)?"
    r"(?P<how>entrusted|assigned|delegated|allotted|allocated|given|left|handed over|passed on|outsourced)\s+to\s+",
    re.IGNORECASE,
)
_TASK = Regex(r"\b(?:tasks?|jobs?|actions?|responsibility)\b", re.IGNORECASE)
_JOB = Regex(
    r"\b(?:tasks?|jobs?|work|actions?|evaluation|review|translation|revision|drafting|preparation|follow-up|update"
    r"|organi[sz]ation"
    r"|analysis|design|coordination|compilation|mapping|study|survey|assessment|[a-z]{3,}ing)\b",
    re.IGNORECASE,
)
_TOOK_ON = Regex(
    r"\b(?:(?:was|were|is|are|has been|have been)\s+(?:\w+ly\s+)?(?:made responsible for|put in charge of"
    r"|placed in charge of|entrusted with"
    r"|tasked with|charged with)|(?:took|takes|will take|has taken|have taken)\s+(?:on|over|up|upon (?:itself"
    r"|himself|herself|themselves)))\s+"
    r"(?:the|this|that)\s+(?:\w+\s+)?(?:tasks?|jobs?|work|update|updating|revision|drafting|translation|preparation"
    r"|organi[sz]ation"
    r"|coordination|analysis|mapping|cleaning|review|compilation|editing|proofreading|printing|logistics|follow-up"
    r"|minutes|minute[- ]taking|[a-z]{3,}ing)\b",
    re.IGNORECASE,
)
# «Ada will be responsible for the map», «Bo takes the lead on it»
_ANSWERS = Regex(
    r"\b(?:will|shall|is to|are to)\s+(?:also\s+|then\s+|jointly\s+)?"
    r"(?:be\s+(?:responsible|in charge|the\s+(?:lead|point person))"
    r"|take\s+(?:the\s+)?(?:lead|responsibility|charge)|lead)\s+(?:for|of|on)\s+(?=[a-z(]|(?-i:[A-Z]))"
    r"|(?<=[\w)]\s)(?:takes|take|took)\s+(?:the\s+)?lead\s+(?:on|for|in)\s+|(?<=[\w)]\s)(?:is|are)\s+on point\s+for\s+",
    re.IGNORECASE,
)
_UPON = Regex(
    r"\b(?:took|takes|taken)\s+it\s+(?:up)?on\s+(?:itself|himself|herself|themselves)\s+to\s+"
    + VERB
    + r"|\b(?:(?:was|were|has been|have been|is|are)\s+(?:\w+ly\s+)?(?:given|handed)|got|gets)\s+(?:the"
    r"|an?)\s+(?:task|action|job|mandate"
    r"|responsibility)\s+(?:of\s+(?P<gerund>[a-z-]+ing)|to\s+(?P<charge>[a-z-]+))\b"
    r"|\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:made responsible|put in charge|placed in charge|entrusted)\s+"
    r"(?:for|of|with)\s+(?P<doing>[a-z-]+ing)\b"
    r"|\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:appointed|nominated|designated|chosen|selected|mandated)\s+to\s+"
    r"(?P<named>[a-z-]+)\b",
    re.IGNORECASE,
)
_GAVE = Regex(
    rf"\b(?:gave|gives|entrusted|handed)\s+{_TO_NAME}(?:the|an?)\s+(?:\w+\s+)?(?:mandate|task|job|action"
    rf"|responsibility)\s+to\s+{VERB}"
    rf"|\bover\s+to\s+(?P<to>(?:(?!to\b)[^\s.;:]+\s+){{1,6}}?)to\s+(?P<deed>[a-z-]+)",
    re.IGNORECASE,
)
_OFFERS = Regex(
    r"\b(?:(?P<its>['’]s?\s+(?:\w+\s+)?)|[Tt]he\s+(?:kind\s+)?)(?:offer|proposal|readiness|willingness)\s+(?:(?:of|by"
    r"|from)\s+(?:the\s+)?(?P<who>(?:(?!to\b)\S+\s+){1,7}?))?"
    r"to\s+(?P<verb>[a-z-]+)\b[^.;]{0,90}?\s(?:was|were|has been|is)\s+(?:\w+ly\s+)?(?:accepted|welcomed|approved"
    r"|taken up|agreed)\b",
)
_OFFER = r"(?:offer|approach|plan|intention|readiness|willingness|proposal|commitment|promise)"
# «The board agreed A's plan to write to the port»: what A has in mind is A's to do.
_AGREED_TO = Regex(
    r"\b(?:[Aa]greed|[Aa]ccept(?:s|ed)|[Aa]pprove[ds]|[Ss]upport(?:s|ed)|[Ee]ndorse[ds]|[Ww]elcome[ds]|backed|[Nn]oted"
    r"|[Tt]ook note of)"
    r"\s+(?:(?:to|with|on|with (?:appreciation|thanks))\s+)?(?:the\s+)?"
    rf"(?:(?P<who>[\w.-]+(?:\s[\w.-]+){{0,4}}?)['’]s?\s+(?:kind\s+)?{_OFFER}|(?:kind\s+)?{_OFFER}\s+(?:of|by"
    rf"|from)\s+(?:the\s+)?"
    rf"(?P<whose>(?:(?!to\b)\S+\s+){{1,7}}?)\s*)\s*to\s+{VERB}"
)
_NO_CHARGE = frozenset("continue decide choose judge see be have know serve host receive".split())


def charged(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody was given to do."""
    for found in (found for each in (_FALLS, _NEXT_STEP, _THERE_IS) for found in each.finditer(text, start, end)):
        verb = found["verb"].casefold()
        if verb in verbs.WORKING - _NO_CHARGE:
            yield Shape(Rule.REQUESTED, found.span("who"), found.start("verb"), verb)
    for found in _GAVE.finditer(text, start, end):
        group, deed = ("who", "verb") if found["who"] else ("to", "deed")
        yield Shape(Rule.REQUESTED, found.span(group), found.start(deed), found[deed].casefold())
    for found in _SET_UP.finditer(text, start, end):
        yield Shape(Rule.DESTINED, found.span("who"), found.start("verb"), found["verb"].casefold())
    for found in _LIES.finditer(text, start, end):
        yield Shape(Rule.CHARGED, (found.end(), found.end()), found.end(), "conduct")
    yield from _taken(text, start, end)


def _taken(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody took upon themselves, offered, or was entrusted with."""
    for found in _UPON.finditer(text, start, end):
        group = next(name for name in ("verb", "gerund", "charge", "doing", "named") if found[name])
        word = found[group].casefold()
        base = verbs.infinitive(word) if word.endswith("ing") else word
        if base not in _NO_CHARGE:
            yield Shape(Rule.AGREED, before(text, start, found.start()), found.start(group), base)
    for found in _OFFERS.finditer(text, start, end):
        at = found.start("who") if found["who"] else before(text, start, found.start())[0]
        if (found["who"] or found["its"]) and verbs.working(found["verb"]):
            yield Shape(Rule.OFFERED, (at, found.start()), found.start("verb"), found["verb"])
    for found in _AGREED_TO.finditer(text, start, end):
        if found["verb"] not in _NO_CHARGE - {"host"} and verbs.working(found["verb"]):
            who = "who" if found["who"] else "whose"
            yield Shape(Rule.OFFERED, found.span(who), found.start("verb"), found["verb"])
    for found in (*_TOOK_ON.finditer(text, start, end), *_ANSWERS.finditer(text, start, end)):
        yield Shape(Rule.AGREED, before(text, start, found.start()), found.start(), "conduct")
    for found in _CHARGED.finditer(text, start, end):
        subject = before(text, start, found.start())
        if (_TASK if found["how"].casefold() in {"given", "left"} else _JOB).search(text[slice(*subject)]):
            yield Shape(Rule.CHARGED, (found.end(), found.end()), found.end(), "conduct")


def settled(text: str, start: int, end: int) -> Iterator[Shape]:
    """What a meeting settled that somebody does: «it was agreed that A sends the list», «asked that A prepare a note»."""
    for found in _BE_DONE.finditer(text, start, end):
        if verbs.participle(found["done"]):
            rule = Rule.PROPOSED if found["how"].casefold() in _ADVISING else Rule.SETTLED
            base = phrasal.deed(text, found.start("done"), made=False) or verbs.infinitive(found["done"])
            yield Shape(rule, found.span("what"), found.start("done"), base, passive=True)
    for found in _COMES.finditer(text, start, end):
        yield Shape(Rule.ARRIVAL, found.span("what"), found.start("comes"), "complete", passive=True)
    opened = _OPENED.search(text[:start]) and _OPENING.match(text, start, end)
    for found in (*([opened] if opened else []), *_THAT.finditer(text, start, end)):
        tried = 0
        for deed in _DOES.finditer(text, found.end(), min(end, found.end() + _FAR)):
            word = deed["verb"]
            base = word if word in verbs.WORKING or phrasal.deed(text, deed.start("verb")) else verbs.third_person(word)
            if base:
                yield Shape(Rule.SETTLED, (found.end(), deed.start()), deed.start("verb"), base)
                tried += 1
            if tried == 2:
                break
