"""Signs that a thing is there although no verb says that it was made: somebody is thanked for it, many came to it, it works.

Also the answers to questions: «A confirmed that …» tells nothing done, but is what whoever was to find out has promised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphapp.loaders.actions.actors import owners
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found


@dataclass(frozen=True, slots=True)
class Sign:
    """Where a thing is told to be there, and where whoever brought it is named; None: before those words, if at all."""

    at: int
    doer: tuple[int, int] | None = None


_EVENT = (
    r"(?:workshops?|trainings?|courses?|webinars?|seminars?|sessions?|conferences?|events?|launch|exercises?|drills?|visits?"
    r"|missions?|simulations?|briefings?|fairs?|retreats?|assembl(?:y|ies)|round ?tables?|hackathons?|demonstrations?)"
)
_ROLE = (
    r"(?:focal points?|contact points?|contacts?|chairs?|chairperson|co-?chairs?|co-?leads?|leads?|[a-z]*(?:coordinator"
    r"|officer|adviser"
    r"|advisor|specialist|consultant|manager|trainer|engineer|analyst|translator|editor|secretary|treasurer|rapporteur|director"
    r"|nutritionist|epidemiologist|statistician|technician|developer|nurse|doctor|midwife|lawyer|driver|assistant)s?)"
)
_QUALIFIED = r"(?:very |quite |rather |much |warmly |widely |generally |well |favourably |highly )+"
# Company and courtesy are no things: «for hosting us», «for coming», «for their patience».
_COURTESY = re.compile(
    r"\W*(?:(?:all|the|its|their|his|her|your|this|that|a|an|very|warm|long|good|great|kind|generous|hard|active|excellent)\s+)*"
    r"(?:hosting|coming|attending|joining|participating|being|chairing|listening|participation|attendance|presence|support"
    r"|patience|hospitality|work|efforts?|cooperation|collaboration|time|interest|engagement|welcome|reception|questions?"
    r"|leadership|commitment|dedication|service|years?|help|lunch|coffee|room|venue|discussions?|calls?|meeting|chat)\b",
    re.IGNORECASE,
)
_THANKED = Regex(
    r"\b(?:thank(?:ed|s)?|(?:many )?thanks (?:go )?to|(?:is|are|was|were) thanked)\s+(?P<who>(?:(?!\bfor\b)[^.;]){0,80}?)"
    r"\s*\bfor\s+(?P<what>[^.;]+)",
    re.IGNORECASE,
)
# «31 new entries, thanks to all»: what stands before is what they are thanked for.
_THANKS_TO = Regex(
    r"\S+\s+\S+\s*[,;(–—-]\s*(?:many |a big |big |with )?thanks (?:to\s+)?"
    r"(?P<who>all\b[^.;,]{0,30}|[A-Z][^.;,]{1,40})[.!)]*\s*\Z"
)
_CAME_TO = Regex(
    rf"\b(?:attended|joined|took part in|participated in|came to|were at|followed)\s+(?:the|our|its|their|this|his"
    rf"|her)\s+(?:[\w’'-]+\s+){{0,5}}?{_EVENT}\b",
    re.IGNORECASE,
)
_PRAISED = Regex(
    rf"\b(?:was|were|has been|have been)\s+(?:{_QUALIFIED}(?:attended|received|praised|appreciated|successful|useful|visited)"
    r"|(?:a |an )?(?:(?:great|big|full|real|clear|complete|huge|good) )?success(?:ful)?\b|attended by\b|(?:much|widely"
    r"|warmly) praised)",
    re.IGNORECASE,
)
_SHOWED = Regex(
    r"\b(?:showed|showcased|introduced|demonstrated|demoed|displayed|read out|(?:walked|took|led|guided) (?:the \w+|us"
    r"|everyone|members"
    r"|partners|participants) through|briefed (?:the \w+|us|members|partners|participants) on|reported (?:back )?on"
    r"|gave (?:a|an|the) (?:[a-z]+ )?(?:presentation|briefing|overview|demo|demonstration|update|talk) (?:of|on|about))\s+"
    r"(?=(?:the|its|their|his|her|a|an|our|first|all|this)\b)",
    re.IGNORECASE,
)
_SHOWING = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:presentation|demonstration|demo|launch|handover)\s+(?:of|on)\s+(?!(?:new )?"
    r"(?:participants|members|colleagues|the (?:agenda|minutes))\b)",
    re.IGNORECASE,
)
_AHEAD = Regex(
    r"\b(?:will|would|shall|should|to be|is to|are to|next|planned|scheduled|tbc)\b|\bby (?=\d|mid|early|late|end\b"
    r"|the end|next)",
    re.IGNORECASE,
)
_RESULT = Regex(
    r"\b(?:is|are)\s+(?:now\s+|already\s+|all\s+|fully\s+)?(?P<verb>repaired|fixed|mended|settled|solved|resolved"
    r"|sorted(?: out)?|signed|closed"
    r"|finished|printed|installed|hired|recruited|appointed|elected|found|cleared|paid|uploaded|translated|submitted|posted|sent"
    r"|arranged|organi[sz]ed|booked|secured|ordered|approved|delivered|completed|published|merged|migrated|archived|set up"
    r"|rebuilt|written|cleaned|merged|fenced|drilled|painted|replaced|restored|connected)"
    r"(?=\s*(?:[.,;:(]|\Z|and\b|but\b))"
    r"|\b(?:confirmed|acknowledged|announced|reported) (?:the )?(?:receipt|closure|completion|submission|publication"
    r"|installation|delivery|signing|purchase|appointment) of\b"
    r"|\b(?:was|were) (?:\w+ )?welcomed to (?:the|this|our|their first|his first|her first) (?:meeting|call|session)\b"
    r"|\b(?:reports?|presentations?|notes?|papers?|briefings?|updates?|proposals?|talks?)\b[^.;:]{0,60}?"
    r"\b(?:was|were|has been|have been) (?:noted|discussed|considered|debated|welcomed|taken note of|heard)\b"
    r"|\b(?:works?|runs?|functions?|opens?|is working|are working|is running|are running|is back|are back)\s+(?:\w+ )?again\b"
    r"|\b(?:is|are)\s+(?:now |already |finally )?on\s+(?:the\s+)?(?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June"
    r"|July|August|September|October|November|December)[A-Z][\w.-]+)|\bha(?:s|ve) (?:it|them|the \w+|this) since\b"
    r"|\b(?:is|are) back in (?:use|service|operation)\b"
    r"|(?:^|[.;:,]\s|\band\s)(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]his)\s(?:(?!that\b|which\b)[\w-]+\s){1,5}works\b"
    r"(?=\s*(?:[.,;]|\Z|now\b|well\b|fine\b|since\b|properly\b|as (?:it should|expected|planned)))"
    r"|\b(?:is|are) (?:now (?:a )?(?:part|members?) of\b|(?:a )?(?:part|members?) of\b[^.;]*\bsince\b)"
    r"|\b(?:is|are|was|were) (?:present|here|with us|there|in the (?:room|call|meeting)|represented)[^.;]{0,20}?"
    r" for the first time\b"
    r"|\b(?:online|live|available|operational|in place|in use|up and running)\s+since\b"
    r"|(?<!\bis )(?<!\bare )\bnow\s+(?:available|online|live|published)\b"
    r"(?=\s*(?:[.,;:!(]|\Z|on\b|at\b|here\b|in\b|via\b|https?:))"
    r"|\b(?:began|started|opened)\s+(?:the (?:meeting|call|session) )?(?:by reviewing|with a review of)\s+(?=the\b)"
    r"|\b(?:joined|attended|came)\b[^.;]{0,30}? for the first time\b|\bexists? (?:now|since)\b"
    r"|\b(?:is|are)\s+with\s+(?:the\s+)?[^.;,]{2,50}\bsince\b",
    re.IGNORECASE,
)
# «when the bills are paid»: it is not said that they are.
_WAITS = Regex(
    r"\b(?:when|once|if|until|unless|as soon as|after|before|provided|whether|(?:ensure|make sure|check|verify|see)(?: that)?)"
    r"\b[^,;.]*\Z",
    re.IGNORECASE,
)
_NAMED = Regex(
    r"\b(?:named|appointed|nominated|designated|elected|chose|hired|recruited)\s+(?=[A-Z][^.;]{1,50}?\s(?:as|to (?:be"
    r"|act|serve)|for)\s)"
    r"|\b(?:introduced|welcomed|presented)\s+(?:the|our|its|their|his|her)\s+new(?:ly \w+ed)?\s+"
    r"(?=[a-z])"
)
_IS_ROLE = Regex(
    rf"\b(?:is|are)\s+(?:now\s+)?(?:the\s+|its\s+|their\s+|our\s+|[^.;,]{{2,40}}?['’]s?\s+)(?:new\s+)?(?:[\w-]+\s+){{0,3}}?{_ROLE}\b"
    rf"|\b{_ROLE}\b[^.;,]{{0,40}}?\s(?:(?:(?:has |have )?(?:started|arrived|begun)|began)"
    r"(?=\s*(?:[.,;:]|\Z|in\b|on\b|at\b|last\b|yesterday\b|this\b|work\b|with us\b))|(?:has |have )?(?:joined"
    r"|taken up)\b|took up\b)",
    re.IGNORECASE,
)
_ACCEPTED = Regex(
    r"\b(?:accepted|adopted|approved|endorsed)\s+(?:it|them)\b|\b(?:lies|lie|lay) before (?:the|us)\b", re.IGNORECASE
)
_NOBODY = Regex(r"\b(?:no|nobody|not|none|never|neither|nothing)\b|n['’]t\b", re.IGNORECASE)
_ANSWERING = re.compile(
    r"(?P<who>[^,;:.]{2,70}?)\s+(?:has |have |had )?(?:confirmed|said|reported|answered|replied|clarified|explained"
    r"|informed|told|wrote(?: to us)?(?: on [\w .]{3,20}?)?(?: to say)?|stated"
    r"|found out|learn(?:ed|t)|established|announced|indicated|advised|says|confirms|writes|reports)\s+"
    r"(?:(?:us|the \w+|members|partners|back)\s+)?(?:that|how|who|which|what)\s+"
    r"|(?:[^,;:.]{2,50}?)\s+(?:says?|writes|wrote|replied|answered)\s+"
    r"(?=(?:no|yes|it|they|there|nothing|all|only|not)\b)|According to (?P<by>[^,;:.]{2,50}),?\s+",
)
_ANSWERED = Regex(
    r",?\s+according to (?P<of>[A-Z][^,;:.]{1,50})\s*[.;]?\s*\Z"
    r"|,\s+(?:(?P<who>[^,;:.]{2,50})\s+(?:has |have |had )?(?:says?|said|reported|confirmed|found out|answered|replied"
    r"|explained|wrote|learned)"
    r"|as\s+(?P<by>[^,;:.]{2,50})\s+(?:says?|said|reported|confirmed|found out|explained|wrote|learned))\s*[.;]?\s*\Z"
)


def arrived(text: str, start: int, founds: Sequence[Found]) -> Sign | None:
    """The first sign in a sentence that a thing is there, or None."""
    if _NOBODY.search(text, start):
        return None
    every = (*_thanked(text, start), *_shown(text, start, founds), *_seen(text, start), *in_office(text, start))
    return every[0] if every else None


_UNSURE = Regex(r"\b(?:(?-i:may)|might|(?:could|would)(?! not\b)|perhaps|probably|hopes?|expects?|possibly)\b", re.IGNORECASE)


def answer(text: str, start: int) -> Sign | None:
    """Where a sentence gives somebody's answer begins («A confirmed that …»), with who gave it; None where it gives none."""
    found = _ANSWERING.match(text, start) or _ANSWERED.search(text, start)
    if found and not _UNSURE.search(text, start):
        who = next((name for name in ("who", "by", "of") if found.groupdict().get(name)), "by")
        return Sign(found.end() if found.start() == start else found.start(), found.span(who))
    return None


def _thanked(text: str, start: int) -> Iterator[Sign]:
    for found in _THANKED.finditer(text, start):
        if not _COURTESY.match(found["what"]) and not _AHEAD.search(found["what"]):
            yield Sign(found.start("what"), found.span("who"))
    if thanks := _THANKS_TO.search(text, start):
        yield Sign(thanks.start(), thanks.span("who"))


def _shown(text: str, start: int, founds: Sequence[Found]) -> Iterator[Sign]:
    """What somebody named showed or presented; an agenda's «Presentation of …»."""
    for found in _SHOWED.finditer(text, start):
        if owners.names_in(founds, start, found.start()) and not _AHEAD.search(text, start, found.start()):
            yield Sign(found.start())
    if (titled := _SHOWING.match(text)) and not _AHEAD.search(text, titled.end()):
        yield Sign(titled.end())


def _seen(text: str, start: int) -> Iterator[Sign]:
    """What was attended, praised, or is in order now."""
    for pattern in (_CAME_TO, _PRAISED, _RESULT, _ACCEPTED):
        for found in pattern.finditer(text, start):
            hangs = pattern is _RESULT and _WAITS.search(text, start, found.start())
            if not hangs and not _AHEAD.search(text, start, found.start()):
                yield Sign(found.start())


def in_office(text: str, start: int) -> Iterator[Sign]:
    """Who has been given a task, or has taken it up."""
    for pattern in (_NAMED, _IS_ROLE):
        found = pattern.search(text, start)
        if found and not _NOBODY.search(found[0]) and not _AHEAD.search(text, start):
            yield Sign(found.start())
