"""What a heading says its section is for, in the many wordings of minutes."""

from __future__ import annotations

import re
from functools import lru_cache

from graphapp.loaders.dates.words import MONTH_NAME, MONTH_STEM
from graphapp.loaders.headwords import looks_back, role_by_words
from graphapp.schema.documents import SectionRole

_LEAD = re.compile(r"^[\W\d_]+|^(?:agenda )?(?:item|point) \d+\W*|^(?:topic|subject)\s*:\s+|^[ivx]+[.)]\s+|^[a-z][.)]\s+")
_TAIL = re.compile(r"\s*(?:\([^)]*\)|\[[^\]]*\])|[\s:.…*#–—?!-]+$")
_LONGEST = 120

_EARLIER = f"(?:previous|past|prior|last|earlier|old|outstanding|pending|remaining|former|preceding|{MONTH_NAME})"
_POINT = "(?:points?|items?|log|list|tracker|register|table|matrix|grid|sheet|summary|overview)"
_ACTION = (
    rf"(?:actions?(?:[ -]{_POINT}){{0,2}}|follow[- ]?ups?(?: (?:points?|actions?|items?|matters?))?|to[- ]?dos?(?: list)?"
    r"|tasks?(?! (?:forces?|teams?|groups?)\b)|"
    rf"a[pi]'?s|next steps?|commitments)"
)
_KIND = (
    r"(?:all|new|agreed|key|main|specific|immediate|proposed|meeting|required|resulting|future|"
    r"upcoming|current|live|rolling|standing|the|our|your|(?:summary|list|table|overview) of|issues and)"
)
_MEETING = r"(?:meetings?|calls?|sessions?|teleconferences?|telecons?|workshops?|webinars?|gatherings?)"
_AND = r"(?: and|,| &| ?/| –| -)"
_STILL = r"(?:pending|on-?going|open|outstanding|continu(?:ing|ed)|existing|old|remaining|current|carried[ -](?:over|forward))"
_OR = r"(?: and | or |, | ?& ?| ?/ ?)"
_WHO = (
    r"(?:participants?|attendees?|attendance|sederunt|participation|attending|attended by"
    r"|present|(?:people|members|"
    r"persons|those|delegates|partners|agencies) present|"
    r"apologies|apology|regrets|excused|absent|absentees|absences|observers|invitees|guests|roll[- ]?call|sign[- ]?in)"
)
_WHOSE = (
    r"(?:list of|invited|confirmed|meeting|key|the|all|other|also|remote|named|registered|main|new|current|members|not|in|on)"
)

# Small letters throughout; the first pattern that matches the whole heading holds.
_RULES: tuple[tuple[SectionRole, tuple[str, ...]], ...] = (
    # What is still open stands among what is new: the list that the meeting ends with.
    (
        SectionRole.ACTIONS,
        (rf"(?:(?:all|list of|summary of) )?new{_OR}(?:{_STILL}{_OR})?{_STILL} {_ACTION}\b.*",),
    ),
    (
        SectionRole.REVIEW,
        (
            rf"(?:.*\b)?(?:review|revisit|status|updates?|progress|report(?:ing)?(?: back)?|check|"
            rf"recap)(?: \w+)? (?:of|on|from|about|for)\b.{{0,30}}\b{_ACTION}\b.*",
            rf"(?:review|updates?|status|recap)(?: -| –|:)? (?:open |all )?{_ACTION}.*",
            rf"(?:.*\b)?{_EARLIER}(?: \w+)?(?:'s)? (?:meeting(?:'s)? )?{_ACTION}\b.*",
            r"(?:.*\b)?(?:open|on-?going|continuing|existing|unfinished|carried[ -](?:over|forward)) actions?\b.*",
            rf"(?:all )?{_ACTION} (?:(?:are|were|is|have been|has been) )?"
            r"(?:complete|completed|done|closed|in progress|(?:still )?(?:open|pending|ongoing)|carried (?:forward|over))"
            r"(?:,? (?:except|apart from|but|other than)\b.*)?",
            rf"(?!new\b(?!.*\b(?:last|previous|prior|earlier)\b))(?:.*\b)?{_ACTION}\b.{{0,12}}\b(?:from|of|at|since)\b.{{0,20}}"
            rf"\b(?:{_EARLIER}|minutes)\b.*",
            rf"(?:minutes|notes|decisions|record)\b.{{0,40}}{_AND} (?:the )?{_ACTION} (?:arising|from|of|since)\b.{{0,40}}",
            rf"(?:minutes|notes|record) (?:of|from) (?:the )?{_EARLIER} {_MEETING}{_AND} (?:the )?{_ACTION}",
            rf"{_ACTION} (?:review|update|status|progress)s?",
            rf"(?:the following |the )?{_ACTION} (?:.{{0,30}}\b(?:were|have been) )?(?:reviewed|"
            rf"closed|completed|done|outstanding|carried over)\b.*",
            r"(?:completed|closed|done|finished) (?:actions?|tasks|items)\b.*",
            r"looking back|(?:status|tracking) (?:of|on) (?:the )?(?:decisions?|recommendations?|resolutions?)"
            r"(?: (?:taken|made|adopted|agreed|from|of|at|in)\b.{0,40})?",
            r"(?:(?:what (?:is|was|we)|still|not yet|things?|homework|to[- ]?dos?|promises|points|items|tasks|business)\s)*+"
            r"(?:left(?:[- ]?overs?)?|open|outstanding|remaining|unfinished|undone|pending|carried (?:over|forward)|promised"
            r"|homework|to[- ]?dos?|promises|points|tasks|owed)(?: (?:business|items?|points?|things|tasks|matters|issues))?"
            rf"(?: (?:from|since|of|in|at) (?:our |the )?(?:\d{{1,2}} )?{_EARLIER}\b.{{0,20}})",
            r"(?:left[- ]?overs?|unfinished)(?: business| items| points)?"
            r"|from (?:our |the )?(?:last|previous) (?:time|meeting|call|session)",
            rf"follow[- ]?ups? (?:on|of|to|from) (?:the |all |our |open )?{_ACTION}.*|{_ACTION} (?:follow[- ]?ups?|feedback)",
            rf"(?:feedback|report|news|implementation|execution)(?: back)? (?:on|of) (?:the )?(?:{_EARLIER} )?"
            rf"(?:{_ACTION}|decisions?)\b.*",
            r"(?:progress|developments?|what(?:'s| has| was)? (?:happened|new|done)|done|completed|closed|finished|news"
            r"|updates?)? ?since (?:the |our )?(?:last|previous) (?:meeting|call|time|session|minutes)",
            r"(?:review|recap|summary|minutes|notes) (?:of|from) (?:the |our )?(?:last|previous) (?:meeting|minutes|call)"
            rf"(?:'s)?(?: minutes)?(?:,? (?:and|&) (?:the )?(?:{_ACTION}|follow[- ]?ups?|matters arising)\b.*)?",
            r".*\bmatters arising\b.*|(?:pending|open|outstanding) (?:issues|points|items|matters)(?: from .*)?",
            r"matters arising.*|business arising.*|arising from.*",
            r"follow[- ]?up (?:from|on|of|to)\b.*(?:meeting|minutes|decisions?|recommendations?).*",
        ),
    ),
    (
        SectionRole.NEXT_MEETING,
        (
            r"(?:(?:confirm |confirmation of )?(?:the )?(?:dates?|times?|day|schedule|timing|place|venue|host|location)"
            r"(?:(?:,| and|, and) (?:dates?|times?|place|venue|location)){0,3}(?: (?:of|for))? )?(?:the |our )?"
            rf"(?:next|upcoming|future|forthcoming|following)(?: \w+){{0,3}} {_MEETING}\b.*",
            r"donm|next (?:week|month)|meeting schedule|next \w+ meeting",
        ),
    ),
    (
        SectionRole.ACTIONS,
        (
            r"(?:action items|action points|actions|tasks|follow-ups|to-dos) \d{1,3}",  # of the meeting with that number
            rf"(?:{_KIND} )*{_ACTION}|action plan",
            rf"(?:{_KIND} )*{_ACTION}(?: and|,| &| ?/| (?:–|-)(?!.*\bto\b)|:? for\b| to\b"
            rf"|[:,]? (?:until|till|before|due|within|deadlines?)\b| up to\b| agreed| "
            rf"required| arising| taken| decided| identified| by\b| from (?:this|today)).*",
            rf"(?:decisions?|outcomes?|conclusions?|recommendations?|agreements?|resolutions?|issues|"
            rf"summary|key points|closing){_AND} ?"
            rf"(?:key |agreed )?(?:{_ACTION}|way forward)\b.*",
            rf"new {_ACTION} (?:from|of|at|since)\b.*",
            r"[\w ]{1,30} and next steps",
            r"(?:the )?ways? (?:forward|ahead).*|after (?:this|the) meeting.*|what(?:'s| is| happens| comes)? next|(?:future|"
            r"further|following) steps?\b.*|steps ahead",
            r"(?:what|points|things) (?:we|was|were|is) (?:all )?(?:have )?(?:agreed|promised)(?: on| to do)?(?: today)?",
            r"(?:decided|agreed|promised) (?:today|at this meeting|in this meeting|this time)",
            r"(?:things|work|points|matters|what)(?: (?:we|i|you)(?: (?:need|have|agreed|promised))?| is)?"
            r" to (?:be done|do|act on|action)\b.{0,30}",
            r"to be done\b(?! by (?!next|the next|\d)).{0,25}"
            r"|(?:so )?(?:before|until) we (?:sit|meet|gather|talk|speak)(?: again)?",
            r"(?:plans? )?(?:before|until|for|by) (?:the )?next (?:time|meeting|call|session|week|month)",
            r"(?:the |all |our |upcoming |agreed )?deadlines|asks|promises(?: made)?",
            r"(?:recap|summary|wrap[- ]?up)\b.{0,5}(?:who does what|to[- ]?dos?).*",
            r"(?:action |task |work )?assignments?|homework(?: for .*)?"
            r"|(?:delegation|division|distribution|allocation|assignment|sharing(?: out)?) of (?:the )?(?:[a-z]+ )?"
            r"(?:tasks|work|labou?r|jobs|duties|responsibilities)"
            r"|who(?:'s| is| will| is to)? do(?:es|ing)? what.*",
            r"(?!.*\b(?:last|previous|earlier|past)\b)(?:[\w.-]+ ){0,2}[\w.-]+'s"
            r" (?:actions?|tasks?|to[- ]?dos?|homework|next steps)",
            r"responsibilities and deadlines|marching orders.*|(?:assigned|allocated) (?:tasks?|work|jobs)",
            r"jobs(?: (?:to do|for|until)\b.*)?|(?:our |the )?undertakings",
        ),
    ),
    (
        SectionRole.DECISIONS,
        (
            r"(?:(?:summary|list|record) of )?(?:the |key |main |agreed |formal |board "
            r")*(?:decisions?|resolutions?|agreements)",
            r"(?:(?:summary|list|record) of )?(?:the |key |main )*(?:decisions?|resolutions?|agreements) "
            r"(?:made|taken|reached|adopted|agreed|passed|points?|and (?:recommendations?|resolutions?|conclusions?))\b.*",
            r"what was decided",
        ),
    ),
    (
        SectionRole.ATTENDANCE,
        (
            rf"(?:{_WHOSE} )*{_WHO}(?: list| details| coverage\b.*| overview)?",
            rf"(?:{_WHOSE} )*{_WHO}{_AND} ?(?:apologies|regrets|introductions?|present|absent|excused|"
            rf"attendance|participants|attendees|proxies|"
            r"organi[sz]ations?|affiliations?|observers|guests|quorum|absences|welcome|names?|meeting logistics)\b.*",
            rf"(?:{_WHOSE} )*{_WHO} with(?:out)?(?: (?:any|prior|official))? (?:apolog(?:y|ies)|regrets|notice|permission)",
            rf"(?:{_WHOSE} )*{_WHO} (?:for absence|of absence|received|via .*|online|remotely|in "
            rf"person|by .*|on the call|named|included?|were|are)",
            r"(?:welcome|introductions?|call(?:ed|ing)? to order|opening)(?: and| &|,| /| -| –) (?:the )?"
            r"(?:attendance|participants|participation|apologies|roll[- ]?call)",
            r"(?:the |current |following )*(?:members|partners|participants|attendees|people)(?: "
            r"that| who)?(?: were| was| are)? ?(?:not )?(?:present|attending|attended|there|absent)",
            r"names?|names?(?: \([^)]*\))? ?[/|,–-] ?(?:names?|organi[sz]ation|affiliation|agency|"
            r"institution|role|pronouns|country|team).*",
            r"in attendance.*|who (?:was there|attended|was present|is here)|who['’]s here|members",
            r"organi[sz]ations (?:present|attending|represented|in attendance)|present on the call|attendance .{0,20}",
            r"présents?|participant(?:e|es|s)?(?: présents)?|liste (?:des|de) (?:participants|"
            r"présents|présence)|excusés|absents",
            r"asistentes|participantes|lista de (?:asistencia|participantes|presença)|presentes|ausentes",
            r"teilnehmer(?:innen)?|anwesende?|entschuldigt|abwesende?",
        ),
    ),
    (
        SectionRole.AGENDA,
        (
            r"(?:(?:the|proposed|draft|meeting|today's?|provisional|final|revised|adopted|suggested|"
            r"tentative|our|full|next|introduction and)"
            r" ?:? ?)*agenda(?: (?:items?|points?|topics?)(?: to discuss)?| for (?:today|the meeting|"
            r"this meeting)| of the (?:meeting|day)| and objectives)?",
            r"(?:meeting )?(?:topics|programme|program)(?: items| overview)?|(?:items|topics|points) "
            r"(?:for discussion|to discuss|to be discussed)",
            r"(?:during|before) (?:this|the) meeting.*|order of business|table of contents|contents",
        ),
    ),
    (
        SectionRole.DISCUSSION,
        (
            r"(?:aob|a\.?o\.?b\.?|any other (?:business|matters?|issues?|points?)|other (?:business|matters?|issues?|points)|"
            r"miscellaneous|divers|varia|otros(?: asuntos)?|ruegos y preguntas|outros assuntos|verschiedenes)\b.*",
            r"(?:general |meeting |key |main |topics? of |points? of )*(?:discussions?|updates|notes|"
            r"key points(?: discussed)?|summary|"
            r"introductions?|opening(?: remarks)?|closing(?: remarks)?|conclusion|background|welcome|"
            r"closure(?: of (?:the )?meeting)?|"
            r"close|adjournment|adjourn)\b.*",
        ),
    ),
)
_PATTERNS = tuple((role, re.compile("|".join(f"(?:{pattern})" for pattern in patterns))) for role, patterns in _RULES)
# A document, not a section of actions, unless that is all the heading says.
_PLANS = re.compile(r"(?!action plan\Z).*?(?:\baction plan|plan d'action|plan de acción)")


OF_TASKS = frozenset({SectionRole.ACTIONS, SectionRole.REVIEW})  # sections that list what is to be done, or was to be done
WELL_KNOWN = frozenset(SectionRole) - {SectionRole.HEADER, SectionRole.DISCUSSION}  # what a title by its words alone heads


# «Participants – 30 April 2025», «Present on 3 May»: what the section is for does not lie in the day.
_DAY = re.compile(
    r"(?:\s*[,:(–—-]+\s*|\s+)(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_STEM}\b\.?(?:,?\s+20\d\d)?"
    rf"|{MONTH_STEM}\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+20\d\d)?)\W*\Z"
)


@lru_cache(maxsize=4096)
def role(heading: str) -> SectionRole | None:
    """What a section under this heading is for; None where the heading is about a matter of its own."""
    words = _bare(heading)
    if not words or len(words) > _LONGEST or _PLANS.match(words):
        return None
    if heading.rstrip(" :*_").endswith(")") and looks_back(_LEAD.sub("", heading.casefold())):  # «Actions (last meeting)»
        return SectionRole.REVIEW
    return _told(words) or (_told(words[: day.start()]) if (day := _DAY.search(words)) and day.start() else None)


def _told(words: str) -> SectionRole | None:
    """The role that the bare words of a heading tell: as a whole that is known, or by each word."""
    if looks_back(words):
        return SectionRole.REVIEW
    for found, pattern in _PATTERNS:
        if pattern.fullmatch(words):
            return found
    return role_by_words(words)


def _bare(heading: str) -> str:
    """The words of a heading in small letters, without numbers, signs, brackets and colons around them."""
    title = heading.split(" * ", 1)[0] or heading  # «Actions * A: send it»: the first item has run into it
    words = " ".join(title.replace("*", "").split()).casefold().replace("’", "'")
    before = ""
    while before != words:
        before = words
        words = _TAIL.sub("", _LEAD.sub("", words))
    return words
