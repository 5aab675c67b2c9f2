"""Shapes of what somebody proposes to do, and the words by which a meeting says yes: «A asked whether B might send it. Agreed.»

A proposal promises nothing. It does where the next sentence tells that the others agreed, and does nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, VERB, Rule, Shape, before
from graphapp.loaders.regex import Regex

_ASKED = r"\b(?:asked|wondered|enquired|inquired)\s+(?:(?!\b(?:if|whether|for|to)\b)[\w’'-]+\s+){0,5}?(?:if|whether)\s+"
_GLAD = r"(?:content|happy|comfortable|agreeable|satisfied|willing|fine|ok|okay|in favou?r|agreed)"
# «A asked the group whether they were content for her to send it»
_CONTENT = Regex(
    rf"{_ASKED}[\w’'\s-]{{2,40}}?\s(?:was|were|is|are|would\s+be)\s+{_GLAD}\s+(?:(?:for"
    rf"|with)\s+(?P<who>[\w’'.\s-]{{1,50}}?)\s+)?to\s+" + VERB,
    re.IGNORECASE,
)
# «A asked if he could send it», «A proposed that B should send it»
_MIGHT = Regex(
    rf"(?:{_ASKED}|\b(?:proposed|suggested|offered|recommended|moved)\s+that\s+)(?P<who>[\w’'.,&\s-]{{1,60}}?)\s+"
    rf"(?:(?:could|might|should|would|may|will)\s+)?(?:{ADVERB}\s+)*(?=(?-i:[a-z]))" + VERB,
    re.IGNORECASE,
)
_BE = Regex(
    r"\b(?:proposed|suggested|recommended|moved)\s+that\s+(?P<what>[^.;]{2,80}?)\s+(?:(?:should|could|might|would"
    r"|will)\s+)?be\s+"
    r"(?P<done>[a-z-]+)\b",
    re.IGNORECASE,
)
_LEAVE = r"(?:permission|approval|leave|consent|agreement|a mandate)"
# «A proposed to send it», «A sought the approval of the board to send it»
_TO = Regex(
    rf"\b(?:proposed|suggested|offered|(?:asked|applied)\s+for\s+(?:[\w’'-]+\s+){{0,3}}?{_LEAVE}"
    rf"|sought\s+(?:[\w’'-]+\s+){{0,6}}?{_LEAVE}(?:\s+of(?:\s+[\w’'-]+){{1,4}}?)?)\s+to\s+" + VERB,
    re.IGNORECASE,
)
# «A suggested a follow-up call with B», «agreed on a separate meeting»: who wants to meet again is to see to it.
_AGAIN = Regex(
    r"\b(?:(?P<agreed>agreed\s+(?:on|to(?:\s+(?:have|hold))?))"
    r"|(?P<needed>(?<!no )(?<!not )(?<!n’t )(?<!n't )need(?:s|ed)?(?:\s+for)?)"
    r"|suggest(?:s|ed)|propose[sd]|recommend(?:s|ed)"
    r"|request(?:s|ed)|want(?:s|ed)|asked\s+for)\s+(?:to\s+(?:have|hold|arrange|organi[sz]e)\s+)?(?:another"
    r"|an?\s+(?:[\w-]+\s+)?"
    r"(?:follow-?\s?up|separate|dedicated|bilateral|additional|further|joint|special|extra|second"
    r"|smaller))\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<what>meeting|call|session|workshop|webinar|tele-?con(?:ference)?|discussion|conversation)\b",
    re.IGNORECASE,
)
_SELF = frozenset("he she him her them they".split())
_THEM = (
    r"(?:(?:the\s+)?(?:board|group|committee|council|members|meeting|panel|forum|team|cluster|assembly|participants|partners"
    r"|attendees|trustees|others)(?:\s+members)?|all(?:\s+(?:members|present|partners|those present))?"
    r"|every(?:one|body)|those\s+present|we|s?he|they|both)"
)
_IT = (
    r"(?:this|that|it|(?:the|his|her|their|this|that)\s+(?:\w+\s+)?"
    r"(?:proposal|approach|suggestion|idea|request|offer|plan|motion|course of action))"
)
_YES = re.compile(
    rf"\s*(?:{_THEM}\s+(?:all\s+|then\s+|unanimously\s+|also\s+)?(?:agreed|approved|accepted|supported|endorsed|consented"
    rf"|concurred"
    rf"|had\s+no\s+objections?|(?:was|were)\s+{_GLAD})(?:\s+(?:(?:to|with|on|for)\s+)?{_IT}(?:\s+to\s+(?:happen|be\s+done))?)?"
    r"(?:\s+as\s+(?:an?|the)\s+\w+|\s+unanimously|\s+to\s+do\s+so)?"
    rf"|{_IT}\s+(?:was|were|has\s+been|is)\s+(?:also\s+|then\s+|unanimously\s+)?"
    r"(?:agreed|approved|accepted|endorsed|adopted|carried|supported)"
    r"(?:\s+(?:by\s+[\w\s]{2,30}|unanimously|to|upon|on))?"
    r"|(?:unanimously\s+)?(?:agreed|approved|accepted|carried)(?:\s+(?:by\s+(?:all|everyone)|unanimously"
    r"|nem\.?\s?con))?)\s*(?:[.;!]|\Z)",
    re.IGNORECASE,
)

# «…, and this was agreed»
_AGREED_TO = re.compile(
    r"(?:[,;]\s*|\s+)and\s+(?:then\s+)?(?:s?he|they|all|everyone|everybody|(?:the\s+)?(?:others|members|group|board"
    r"|committee))\s+(?:\w+ly\s+)?(?:agreed|accepted|consented)[\s.]*\Z"
    r"|(?:[,;]\s*|\s+)(?:and|which)\s+(?:(?:this|that|it)\s+)?(?:was|were)\s+(?:then\s+|unanimously\s+)?(?:agreed"
    r"|accepted|approved)[\s.]*\Z",
    re.IGNORECASE,
)


def accepted(sentence: str, following: str) -> bool:
    """Whether a sentence ends in a yes to what it proposes, or one that says yes and nothing else stands behind it."""
    return bool(_YES.match(following) or _AGREED_TO.search(sentence[-60:]))


def proposed(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody proposes that they or others do."""
    for found in _AGAIN.finditer(text, start, end):
        rule = Rule.AGREED if found["agreed"] else Rule.PASSIVE if found["needed"] else Rule.PROPOSED
        yield Shape(rule, before(text, start, found.start()), found.start("what"), "arrange", passive=bool(found["needed"]))
    for found in _BE.finditer(text, start, end):
        if verbs.participle(found["done"]):
            base = verbs.infinitive(found["done"])
            yield Shape(Rule.ACCEPTED, found.span("what"), found.start("done"), base, passive=True)
    for found in (*_CONTENT.finditer(text, start, end), *_MIGHT.finditer(text, start, end), *_TO.finditer(text, start, end)):
        who = found.groupdict().get("who")
        subject = found.span("who") if who and who.strip().casefold() not in _SELF else before(text, start, found.start())
        verb = found["verb"].casefold()
        yield Shape(Rule.ACCEPTED, subject, found.start("verb"), verb)
