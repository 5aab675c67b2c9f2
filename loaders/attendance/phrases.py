"""The sentences that say who came and who could not: where in them the names stand.

They are read in the first sections only, and only of this meeting: «the workshop was attended by» and «the next call will be
attended by» are of others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders.regex import Regex
from graphapp.schema.life import Attendance

# Words without which a sentence tells of nobody: a look at these first saves the dearer patterns.
MAY_LEAD = Regex(
    r"chair|facilitat|moderat|hosted|leadership|presid|secretary|rapporteur|taker|minutes|notes|record|protocol|opened|called|convened|welcomed",
    re.IGNORECASE,
)
MAY_TELL = Regex(
    rf"{MAY_LEAD.pattern}|presen[tc]|attend|join|participa|t[oa]k(?:e|ing|en|ook)?\s+part|took\s+part|represent|dial|called|apolog|regret|excus|absen"
    r"|could\s?n|unable|not\s+able|did\s?n|brought|brings|gather|line|phone|call|table|room|with\s+us|there|here|introductions|tour\s+de"
    r"|we\s+(?:had|were|are)|connected|on\s+board|came|for\s+(?:agenda\s+)?(?:item|point|section|part|para)|missing|following",
    re.IGNORECASE,
)
_NAMES = r"(?P<names>[A-ZÀ-ÞĀ-ɏ].{1,800}?)"
_EVENT = r"(?:meeting|call|session|teleconference|telecon|discussion|gathering|conference\s+call)"
_MEETING = rf"(?:(?:the|this|our|today['’]s)\s+)?(?:\w+\s+)?{_EVENT}"
_FROM = (
    r"(?:(?:[Tt]he\s+)?(?:[Pp]articipants|[Rr]epresentatives|[Cc]olleagues|[Dd]elegates|[Mm]embers|[Ss]taff)\s+"
    r"(?:from|of)\s+(?:the\s+)?)?"
)
_END = (
    r"(?=\s*(?:[.;]|$)|\s+(?:in|at|of)\s+(?:the|this|our|today['’]s)\s+(?:meeting|call|session)"
    r"|,?\s+(?:remotely|online|by\s+(?:tele)?phone|via\s|late|later|at\s+\d|from\s+\d|until\s|for\s+(?:agenda\s+)?(?:item|point|part|the\s)"
    r"|as\s+(?:an?\s+)?(?:observer|guest)))"
)
# The names before the verb: «Ada Moss and Ben Nye joined the meeting».
BEFORE = Regex(
    rf"{_FROM}{_NAMES}\s+(?:(?:also\s+)?(?:joined|attended|participated\s+in|dial?led\s+into|called\s+into)\s+"
    rf"(?:{_MEETING}\b|remotely|online|by\s+phone|via\b)"
    rf"|(?:also\s+)?(?:took\s+part|participated|attended|joined|(?:were|was)\s+(?:also\s+|all\s+|both\s+)?(?:present|represented|in\s+attendance|there)|"
    rf"dial?led\s+in|called\s+in){_END})"
)
_UNABLE = r"(?:could\s+not|couldn['’]t|(?:was|were)\s+(?:un|not\s+)able\s+to|did\s+not|didn['’]t)"
AWAY = Regex(
    rf"{_NAMES}\s+(?:(?:has|have|had)\s+)?(?:(?:sent|gave|tendered|conveyed|made|presented|extended)\s+(?:(?:his|her|their|its)\s+)?"
    r"(?:apologies|regrets|excuses)|"
    r"(?:was|were)\s+(?:excused|absent|not\s+(?:present|represented|in\s+attendance))"
    rf"(?=\s*(?:[.;,]|$)|\s+(?:at|from|in|on|for|today|this)\b(?:\s+(?:the|this|our|today['’]s)\s+(?:\w+\s+)?{_EVENT}|\s+(?:part|time|today)|$))|"
    rf"{_UNABLE}\s+(?:attend|join|be\s+(?:present|there|with\s+us)|make\s+it|take\s+part|participate)|"
    r"excused\s+(?:him|her|them|it)sel(?:f|ves)|apologi[sz]ed\s+for\s+(?:(?:his|her|their|its)\s+)?absence|"
    r"(?:asked|asks)\s+to\s+be\s+excused)\b"
)
# «Apologies were received from the World Bank», «with regrets from IOM».
AWAY_AFTER = re.compile(
    r"(?:(?:with|sincere|and|also)\s+)*(?:apologies|regrets|excuses)(?:\s+for\s+(?:absence|non-attendance|not\s+attending))?\s+"
    r"(?:(?:were|was|had\s+been|have\s+been)\s+)?(?:(?:also\s+)?(?:received|noted|recorded|sent|given|tendered|accepted)\s+)?"
    rf"(?:from|by|on\s+behalf\s+of)\s+(?:the\s+)?{_NAMES}\s*[.;]?\s*$"
    rf"|(?:absent|excused|missing)\s+(?:was|were)\s*:?\s+(?:the\s+)?(?P<more>(?-i:[A-ZÀ-ÞĀ-ɏ]).{{1,600}}?)\s*[.;]?\s*$",
    re.IGNORECASE,
)
_OTHER_EVENT = Regex(
    r"\b(?:workshops?|trainings?|seminars?|courses?|webinars?|events?|visits?|missions?|conferences?|launch|summits?|exercise|assembly"
    r"|next|last|previous|earlier|future|coming|will|shall|would|preparatory|side|first\s+day)\b",
    re.IGNORECASE,
)
_WORK = (
    r"(?:representatives?|colleagues?|delegates?|members?|staff|participants?|observers?|partners?|people|persons?|experts?"
    r"|officials?)"
)
BY = Regex(
    r"\b(?:[Aa]ttended|[Jj]oined|brought\s+together|brings\s+together|gathered)\s+(?:by\s+)?(?:in\s+person\s+)?"
    r"(?:the\s+following\s*(?:\w+\s*)?:?\s*)?"
    rf"(?P<names>(?:(?:(?:the|an?|about|some|\d+|[a-z]+)\s+){{0,3}}?{_WORK}\s+(?:of|from|representing|for)\s+(?:the\s+)?|the\s+|both\s+)?"
    r"[A-ZÀ-ÞĀ-ɏ].{1,800}?)\s*(?:[.;]?$|,?\s+(?:and|who)\s+(?:was|were|it\s+was)\b)"
)
# «Twelve agencies attended (IOM, UNHCR)», «after a round of introductions (IOM, UNHCR)», «we had IOM and UNHCR on the call».
IN_BRACKET = Regex(
    r"\b(?:agencies|organi[sz]ations|partners|participants|people|members|colleagues|delegations|institutions)\s+(?:attended|took\s+part|joined"
    r"|participated|(?:were|was)\s+(?:present|represented|in\s+attendance))[^()]{0,40}\((?P<names>[^()]{3,800})\)"
    r"|\b(?:agencies|organi[sz]ations|partners|institutions)\s+\((?P<those>[^()]{3,800})\)\s+(?:attended|took\s+part|participated|joined"
    r"|were\s+(?:present|represented))"
    r"|\b(?:introductions|tour\s+de\s+table|roll\s+call)\s+\((?P<more>[^()]{3,800})\)"
    r"|\b[Ww]e\s+(?:had|were\s+joined\s+by)\s+(?P<had>[A-ZÀ-ÞĀ-ɏ].{1,600}?)\s+(?:on\s+the\s+(?:call|line)|with\s+us|in\s+the\s+room"
    r"|around\s+the\s+table|present|online)\b"
)
_WELCOMED = Regex(
    rf"\bwelcomed\s+(?P<names>(?:(?:the|an?|new|all|\d+|[a-z]+)\s+){{0,3}}?{_WORK}\s+(?:of|from|representing|for)\s+(?:the\s+)?[A-ZÀ-ÞĀ-ɏ].{{1,600}}?"
    r"|(?:(?:Dr|Mr|Mrs|Ms|Mme|Prof)\.?\s+)?[A-ZÀ-ÞĀ-ɏ][\w’'-]+\s+[A-ZÀ-ÞĀ-ɏ][^.;]{1,300}?)"
    r"(?:\s*[.;]?$|,?\s+(?:who|and\s+(?:thanked|opened|invited|introduced|gave|asked|noted|explained|recalled)|to\s+the|as\s+(?:the|an?))\b)"
)
_SUBJECT = Regex(rf"\b(?:{_EVENT}|it|we|[Mm]eeting)\b", re.IGNORECASE)
# The verb before the names: «Those taking part were A and B», «On the line were A, B», «Also attended A».
AFTER = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:(?:[Tt]hose|[Tt]he\s+following(?:\s+(?:\w+\s+)?(?:members|people|persons|participants|colleagues|delegates"
    r"|representatives|organi[sz]ations|agencies|partners|institutions))?)\s+"
    r"(?:(?:who\s+)?(?:taking\s+part|took\s+part|present|attending|attended|participating|participated|in\s+attendance"
    r"|on\s+the\s+(?:call|line)|around\s+the\s+table|joining|joined)\s*)?(?:(?:were|are|have|had)\s*)?(?:(?:also\s+)?(?:attended|participated"
    r"|taken\s+part|joined|present|represented|took\s+part|in\s+attendance))?"
    r"(?:\s+(?:(?:in|at|on)\s+)?(?:the|this|our|today['’]s)\s+(?:meeting|call|session))?"
    r"|[Ii]n\s+(?:the\s+)?presence\s+of|(?:(?:[Tt]he\s+)?(?:(?:[Oo]ther|[Ff]urther|[Rr]emaining|[Aa]dditional|[Oo]nly)\s+)?(?:[Cc]all\s+|[Mm]eeting\s+)?"
    r"(?:[Pp]articipants|[Aa]ttendees|delegates\s+present|members\s+present|people\s+(?:present|there))|[Pp]resent|[Aa]ttending|[Pp]articipating|[Tt]aking\s+part|[Ii]n\s+attendance|[Rr]epresented"
    r"|[Oo]n\s+the\s+(?:line|call|phone|screen)|[Mm]embers\s+present|[Aa]ttendance"
    r"|[Ii]n\s+the\s+(?:room|meeting|call)|[Aa]round\s+the\s+(?:\(?virtual\)?\s+)?table|[Ww]ith\s+us|[Jj]oining(?:\s+us)?(?:\s+(?:today|online|this\s+time))?|[Cc]onnected"
    r"|[Oo]nline|[Bb]y\s+(?:phone|video))"
    r"(?:\s+(?:in|at|on)\s+(?:the|this)\s+(?:meeting|call|session))?\s+(?:were|was|included?|comprised)(?:\s+also)?"
    r"|[Aa]lso\s+(?:attended|attending|present|participated|participating|joined|joining|in\s+attendance|took\s+part"
    r"|there|with\s+us)(?:\s+(?:were|was))?(?:\s+(?:for|from|by|via)\s+[a-z][\w ]{2,30}?)?"
    r"|[Aa]s\s+(?:[a-z-]+\s+){1,3}(?:were|was)\s+(?:also\s+)?(?:present|there|in\s+attendance|invited)"
    rf"|(?:(?:[Tt]he|[Tt]his|[Tt]oday['’]s)\s+)?(?:\w+\s+){{0,2}}(?:{_EVENT}|[Ww]e|[Tt]hey|group|members|participants)\s+(?:was|were)\s+"
    r"(?:also\s+)?joined\s+by"
    r"|[Ff]or\s+(?:agenda\s+)?(?:item|point|section|part|paragraph)s?\s+[\d.,a-z ]{1,12}?\s*(?:also|only|joined\s+by)"
    r")\s*:?\s+(?P<names>(?:the\s+|[a-z]+\s+(?:[a-z]+\s+){0,2}?(?:of|from)\s+(?:the\s+)?)?[A-ZÀ-ÞĀ-ɏ].{1,800}?)"
    r"(?:\s+(?:joined|attended|took\s+part))?\s*[.;]?\s*$"
)
# Any words that speak of who is there, and a colon: «Thank you for joining today:», «We were eight:», «Around the table:».
_COLON = re.compile(r"(?:[^:]{1,40}:\s+)?(?P<lead>[^:]{3,140}):\s+(?P<names>(?:the\s+)?[A-ZÀ-ÞĀ-ɏ].{2,1200})$")
_THERE = Regex(
    r"\b(?:present(?=$|\s+(?:were|are|was|at|in|on|today|by|via|for|from|online|members|participants|also|here)\b)|attend\w*|join\w*|participat\w*|participants|t[oa]k\w*\s+part|on\s+the\s+(?:call|line)|(?:around|at|round)\s+the\s+table|"
    r"in\s+the\s+room|represented|with\s+us|welcomed\s+the\s+following|we\s+(?:were|are)|(?:was|were)\s+(?:there|here)|connected|dial?led\s+in|on\s+board|came)\b",
    re.IGNORECASE,
)
_NOT_THERE = Regex(
    r"\b(?:next|will|shall|invit\w*|last|previous|action|agenda|topic|task|question|distribution|presentation|remarks?|points?|"
    r"asked|agreed|presented|workshops?|trainings?|surveys?|study|courses?|seminars?|webinars?|feedback|questionnaires?)\b",
    re.IGNORECASE,
)
# «Joining the pilot»: something else than the meeting is joined.
_OTHER_OBJECT = Regex(
    r"\b(?:join\w*|attend\w*|participat\w*\s+in|t[ao]k\w*\s+part\s+in)\s+(?:in\s+)?(?:the|an?|our|this|its)\s+"
    rf"(?!(?:\w+\s+){{0,2}}{_EVENT})",
    re.IGNORECASE,
)
_EXCUSED = Regex(
    r"\b(?:apolog\w+|regrets?|excused?|absent|absence|non|unable|(?:could|did)\s*n[o’']t|can(?:not|['’]t)|not)\b", re.IGNORECASE
)
_ROLES = (
    (
        rf"(?:\b(?:{_EVENT})\s+(?:of\s+[^,.;()]{{3,60}}\s+)?(?:was|is)\s+|^|\b[Ii]t\s+was\s+|\band\s+)"
        r"(?i:(?:opened\s+and\s+|co-)?chaired|facilitated|moderated|hosted)\s+by\s+",
        "Chair",
    ),
    (r"\b(?:under|with)\s+the\s+(?:chair|chairmanship|chairpersonship|facilitation|leadership|presidency)\s+of\s+", "Chair"),
    (
        r"\b(?:[Ww]ith|,)\s+(?=(?:[A-Z][\w.’'-]+\s+){1,4}(?:\([^()]{2,60}\)\s+)?"
        r"(?:in\s+the\s+chair|chairing|presiding)\b)",
        "Chair",
    ),
    (
        r"\b(?i:minutes|notes|record|protocol)\s+(?:(?:were|are|was|is)\s+)?(?:taken|prepared|written|kept|drafted|compiled)\s+by\s+",
        "Minutes",
    ),
)
ROLES_AFTER = tuple((Regex(rf"{words}(?=(?P<names>(?:the\s+)?[A-ZÀ-ÞĀ-ɏ].*)$)"), role) for words, role in _ROLES)
_CAP = r"[A-ZÀ-ÞĀ-ɏ][\w&’'-]{0,40}"
_WHO = (
    rf"(?<![\w’'-])(?P<names>(?:(?:Dr|Mr|Mrs|Ms|Mme|Prof|Professor|Eng)\.?\s+)?{_CAP}(?:\s+{_CAP}\.?){{0,3}}"
    rf"(?:\s*\([^()]{{2,80}}\)|,?\s+(?:of|from)\s+(?:the\s+)?{_CAP}(?:\s+(?:of\s+|for\s+|the\s+)*{_CAP}){{0,4}})?)"
)
ROLES_BEFORE: tuple[tuple[Regex, str | None], ...] = (
    (
        Regex(
            rf"{_WHO}\s+(?:(?:opened|convened|led)\s+and\s+)?(?:co-)?(?:chaired|facilitated|moderated)(?:\s+{_MEETING}|\s*[.;,]|\s*$|\s+and\b)"
        ),
        "Chair",
    ),
    (Regex(rf"{_WHO},?\s+(?:was|took|sat)\s+(?:in\s+)?the\s+chair\b"), "Chair"),
    (
        Regex(
            rf"(?:^|\b[Tt]he\s+)(?:[Cc]o-)?[Cc]hair(?:person|man|woman)?,?\s+\(?{_WHO}\)?,?\s+(?:welcomed|opened|called|thanked|started)\b"
        ),
        "Chair",
    ),
    (Regex(rf"^{_WHO}\s+(?:opened|called|convened)\s+{_MEETING}\b"), None),
    (
        Regex(
            rf"^{_WHO},?\s+(?:opened\s+the\s+\w+\s+and\s+)?welcomed\s+(?:all\b|everyone|everybody|participants|members|colleagues|partners|the\s+(?:members|participants))"
        ),
        None,
    ),
    (Regex(rf"\bopened\s+by\s+(?:the\s+[^,()]{{3,60}},\s+)?{_WHO}"), None),
    (Regex(rf"{_WHO}\s+(?:presided|took\s+over\s+the\s+chair|assumed\s+the\s+chair)\b"), "Chair"),
    (Regex(rf"{_WHO}\s+(?:acted|served)\s+as\s+(?:the\s+)?(?:secretary|rapporteur|note[- ]?taker)"), "Minutes"),
    (Regex(rf"{_WHO},?\s+(?:serving|acting)\s+as\s+(?:the\s+)?(?i:(?:co-|vice-?\s?)?(?:chair|rapporteur|secretary))"), None),
    (Regex(rf"{_WHO}\s+(?:took|takes|kept|taking|keeping)\s+(?:the\s+)?(?:notes|minutes)\b"), "Minutes"),
    (Regex(rf"\btook\s+over\s+the\s+chair\s+from\s+{_WHO}"), "Chair"),
)
LATE = Regex(
    rf"{_WHO},?\s+who\s+joined\s+(?:at\s+\d|late|the\s+(?:meeting|call|session)\b|online|remotely|by\s+(?:phone|video)|for\s+this\s+(?:item|point))"
)
REPRESENTED = Regex(
    rf"(?:^|[,;]\s+|\band\s+)(?:and\s+)?(?:the\s+)?(?P<body>{_CAP}(?:\s+(?:(?:of|for|the|and)\s+)*{_CAP}){{0,6}})(?:\s+(?:was|were|is)\s+represented)?\s+by\s+"
    rf"(?P<who>(?:(?:Dr|Mr|Mrs|Ms|Mme|Prof)\.?\s+)?{_CAP}(?:\s+{_CAP}){{1,3}})"
)


@dataclass(frozen=True, slots=True)
class Told:
    """Where in a sentence names stand, and whether those came; `strict`: only if nothing else stands there."""

    start: int
    end: int
    status: Attendance
    strict: bool = True


def told_in(text: str) -> list[Told]:
    """The stretches of a sentence that name who came or who did not, the first way that fits."""
    found: list[Told] = []
    for pattern, status in ((AWAY, Attendance.APOLOGIES), (BEFORE, Attendance.PRESENT)):
        match = pattern.match(text)
        if match:
            found.append(Told(*match.span("names"), status))
    match = AWAY_AFTER.match(text)
    if match:
        return [Told(*match.span("names" if match["names"] else "more"), Attendance.APOLOGIES, strict=False)]
    match = AFTER.match(text)
    if match:
        return [*found, Told(*match.span("names"), Attendance.PRESENT, strict=False)]
    match = BY.search(text)
    if match and _is_of_this(text[: match.start()]):
        return [*found, Told(*match.span("names"), Attendance.PRESENT, strict=False)]
    match = IN_BRACKET.search(text)
    if match and not _OTHER_EVENT.search(text[: match.start()]):
        return [*found, Told(*match.span(match.lastgroup or "names"), Attendance.PRESENT)]
    match = _WELCOMED.search(text)
    if match:
        found.append(Told(*match.span("names"), Attendance.PRESENT))
    match = _COLON.match(text)
    if match and _THERE.search(match["lead"]) and not _is_of_other(match["lead"]):
        away = bool(_EXCUSED.search(match["lead"]))
        return [*found, Told(*match.span("names"), Attendance.APOLOGIES if away else Attendance.PRESENT)]
    return found


def _is_of_other(lead: str) -> bool:
    """Whether words before a colon speak of another event, or of what is done rather than of who is there."""
    return bool(_NOT_THERE.search(lead) or _OTHER_OBJECT.search(lead))


def _is_of_this(before: str) -> bool:
    """Whether what comes before «attended by» is this meeting, and no other event."""
    words = before.split()
    return not words or (bool(_SUBJECT.search(before)) and not _OTHER_EVENT.search(before))
