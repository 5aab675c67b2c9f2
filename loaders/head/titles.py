"""A title without what is not the name of the group: «minutes of», dates, counts, places, and the parts behind dashes.

Module `group` chooses among titles; here one of them is cut down, the same way whichever it is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.dates.finding import find_dates
from graphapp.loaders.dates.words import MONTH_NAME
from graphapp.loaders.passages import joined
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

NOUNS = (
    r"group|committee|sub-?committee|commitee|comittee|committe|board|cluster|sub-?cluster|forum|task\s?force|team"
    r"|network|council|sector|consortium|commission|assembly|community|(?:wg|tf|tg|tc|cg|ig|swg|dwg|twg|tsc|psc|pmc|tac|toc)\d{0,2}|"
    r"sub-?group|working\s+party|alliance|coalition|panel|partnership|secretariat|bureau|platform"
    r"|(?:governing|supervisory|coordinating)\s+body|association|unit|collective|steerco|circle|exchange|sig|round\s?table|sub-?sector|caucus|workstream|hub|senate|guild|synod"
)
NOUN = Regex(rf"\b(?!Teams\b)(?:{NOUNS})s?\b", re.IGNORECASE)
BARE_NOUN = re.compile(
    rf"((?:(?:Steering|Management|Executive|Advisory|Technical|Working|General|Strategy|Governing"
    rf"|Coordination)\s+)?(?:{NOUNS})|Board\s+of\s+(?:Directors|Trustees|Governors|Managers|Management|Members)"
    rf"|General\s+Assembly)\b",
    re.IGNORECASE,
)
_ORDINAL = (
    r"(?:(?:(?:one|two|three)\s+hundred\s+and\s+)?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w{3,5}tieth|\w{3,5}ty-\w{3,7}))"
)
_BEFORE = re.compile(
    r"^\W*(?:(?:here|these|below|following)\s+are\s+(?=the\s+(?:minutes|notes|summary))|of\s+the\s+(?:(?:final|last"
    r"|first|second|third|next)\s+)?|(?:(?:draft|final|approved|unapproved|provisional|summary|meeting|agenda|notes?|records?"
    r"|minutes?|mom|nfr|report|proceedings|the|call)\b[\s:,/&–—-]*+(?:(?<=&)#\d+;\s*)?(?:and\s+(?=action|minutes|notes|agenda|summary|decisions|key"
    r"|the\b))?)+(?:(?:of|for|from|on)\b\s*)?(?:the\s+|(?:today|this\s+week)['’]s\s+)?|welcome\s+to\s+(?:the\s+)?)+"
    rf"(?:{_ORDINAL}\s+)?(?:(?:regular|ordinary|extraordinary|monthly|weekly|quarterly|annual)\s+)?"
    r"(?:(?:meeting|session|call)\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
# «Second Otter Task Force meeting», not «First Nations Advisory Group meeting».
_CALL_OF = Regex(r"\b(?:meeting|call|session|telecon(?:ference)?)\s+of\s+(?:the\s+)?(?=[A-Z])")
_COUNTED = re.compile(
    rf"^(?:the\s+)?{_ORDINAL}\s+(?!nations?\b|aid\b|sector\b|party\b|world\b|harvest\b|respon\w+|peoples?\b"
    rf"|generation\b|chance\b|life\b"
    r"|steps?\b|languages?\b|century\b|of\b)(?=.*\b(?:meeting|call|session|telecon(?:ference)?|assembly|forum|conference)\b)",
    re.IGNORECASE,
)
# «Joint meeting of the», «Action points from the»: what the document is, before whose it is.
_OCCASION = re.compile(
    rf"(?:(?:an?|this)\s+)?\b(?:(?:{_ORDINAL}|kick-?\s?off|joint|plenary|ad[- ]?hoc|special|regular|ordinary|extraordinary"
    rf"|monthly|weekly|quarterly|annual|general|inaugural|last|final"
    r"|coordination|online|virtual)\s+){0,3}(?:meeting|session|call|telecon(?:ference)?|plenary|sitting)\s+of\s+(?:the\s+)?"
    r"|(?:action\s+points?|outcomes?|decisions|key\s+points|highlights|conclusions)\s+(?:of|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
RECORD = (
    r"minutes|mom|nfr|summary|recap|notes?|agenda|held|on|of|for|record|report|no\.?|number|#\s?\d+|\d{1,3}|v\d+|draft"
    r"|final|action\s+points?|action\s+tracker|q[1-4]|points?\s*/\s*actions?|teleconference"
)
EVENT = (
    r"(?:conference|video|phone)[\s-]*call|meetings?(?:\s?\d{1,3})?|mtgs?|telecon(?:ference)?|tel-?con?|t-?con(?:meeting)?|call|regular|monthly|weekly|bi-?weekly|fortnightly|quarterly|inaugural"
    r"|contributors?|kick-?\s?off|f2f|face[- ]to[- ]face|in[- ]person|virtual|remote|physical|online|hybrid|zoom|off-?site"
    r"|public|agm|egm|progress|milestone(?:\s\d{1,2})?|(?:phone|video|web)\s+conference|all[- ](?:members?|hands|partners)"
    r"|annual|extraordinary|working|(?:mon|tues|wednes|thurs|fri)day|webinar|external|stand-?\s?up|huddle|check-?in|catch-?up|sync"
)
_EVENT_WORD = re.compile(EVENT + r"|minutes|session|workshop|hour|assembly|conference", re.IGNORECASE)
# «Otter Working Group – Tide State»: the part of a country in which it is one of several.
_AREA = re.compile(
    r"(?:[A-Z][\w’'-]*\s+){1,3}(?:State|Province|Governorate|Region|County|District|Oblast|Sub-?national|STATE|PROVINCE|REGION)\b"
)
_WHEN = re.compile(
    r"\W*(?:(?:19|20)\d\d(?:[\s./-]+\d{1,2}[\s./-]+\d{1,2})?\s+)?(?:\d{1,2}:\d\d(?:\s*(?:am|pm|utc|gmt|cet))?\s+)?\W*",
    re.IGNORECASE,
)
_AFTER_NAME = Regex(rf"[\s,:;–—|-]*(?:(?:\band|&)\s+)?\b(?:{RECORD}|{EVENT})\b\.?[\s.:,!–—-]*$", re.IGNORECASE)
# «…, 5th», «… meeting, Brno»: the count and the place behind the name.
_LAST = Regex(rf",\s+{_ORDINAL}$|(?:(?<=meeting)|(?<=call)|(?<=session)),\s+[^,\s]+(?:\s+[^,\s]+)?$", re.IGNORECASE)
# «Otter Cluster Coordination Meeting», «Otter Board Special Session»: what stands between a group and its meeting is of the
# meeting, whatever the word, unless it is people («Team Leads») or begins a longer name («Group on Maps»).
_BETWEEN = Regex(
    r"(?<=\s)(?:sub-?)?(?:group|committee|cluster|sector|board|council|commission|task\s?force|panel|forum)"
    r"(?P<kind>(?:\s+(?!(?:of|on|for|and|in|to|the|(?:[a-z-]*(?:leads?|leaders?|chairs?|coordinators?|managers?|officers?|directors?|members?|heads?"
    rf"|secretaries|representatives|developers?))|{NOUNS})s?\b)[a-z][a-z’'-]+){{1,3}})\s+(?:meeting|call|session|telecon(?:ference)?)s?\b",
    re.IGNORECASE,
)
# What kind of meeting it was, which is no part of a name: «Otter Trust Kick-Off Meeting».
_KIND = r"kick-?\s?off|(?:phone|video|web)\s+conference|all[- ](?:members?|hands|partners)"
_AFTER_EVENT = Regex(
    rf"[\s,:;–—|-]*\b(?:{_KIND})(?:\s+(?:meeting|call|session))?\W*$|[\s,:;–—|-]*\b(?:{RECORD})\b\.?[\s.:,!–—-]*$",
    re.IGNORECASE,
)
_NUMBERED = Regex(
    r"\b(?:sub-?group|working\s+group|task\s+team|expert\s+team|wg|workstream|work\s+stream|sg)\s+\d{1,2}(?:\.\d{1,2}){0,3}$",
    re.IGNORECASE,
)
_OFTEN = re.compile(r"(?:(?:bi-?)?(?:weekly|monthly|annual)|quarterly|regular|ordinary)\s+", re.IGNORECASE)
DASH = Regex(r"\s+(?:[–—|/-]|--)\s+|:\s+")
# «February Otter Group notes»; the other months are names of people and days as well.
_MONTHLY = re.compile(r"(?:January|February|July|August|September|October|November|December)\s+(?=\S+\s+\S)")
# «May 2016 Otter Group meeting», «2018 Otter Group»: when, and no part of the name.
_DATED_FIRST = re.compile(rf"(?:(?:{MONTH_NAME}\.?|q[1-4])\s+)?(?:19|20)\d\d\s+(?=\S+\s+\S)", re.IGNORECASE)
# «Spring Otter Group meeting», «Spring 2 meeting of the Otter Group»; behind these words a season is part of the name.
_SEASONAL = re.compile(
    r"(?:(?:early\s+)?(?:spring|summer|autumn|fall|winter)|mid-?\s?year|year-?end|end-of-year)(?:\s+[1-3])?\s+"
    r"(?!schools?\b|camps?\b|games\b|sports?\b|olympics?\b|terms?\b|prevention\b|response\b|preparedness\b|readiness\b|relief\b|festival\b"
    r"|framework\b|lakes?\b|valley\b|hills?\b|creek\b|crops?\b|programmes?\b|programs?\b|reading\b|universit|weather\b|roads?\b|service)"
    r"(?:(?:meeting|session)\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_OF_A_MONTH = re.compile(rf"\W*{MONTH_NAME}\.?\s+", re.IGNORECASE)  # «July Steering Committee recap»: whose meeting in July
_OF_A_MEETING = Regex(r"\b(?:notes|minutes|meeting|call|agenda)\b", re.IGNORECASE)
_DAY_WRITTEN = Regex(r"[\s_(–—-]+\d{6}(?:\d\d)?\W*$")  # «… minutes 05072013»
_YEAR = Regex(r"[\s,(–—-]*\b(?:19|20)\d\d\b\W*(?:[A-Z][a-z]+)?\W*$")
# «… January», «… 3rd»: what is left of a day, and the count.
_MONTH = Regex(rf"[\s,(–—-]+(?:(?!may){MONTH_NAME}|\d+(?:st|nd|rd|th))\W*$", re.IGNORECASE)
DATE_LIKE = Regex(rf"\b(?:19|20)\d\d\b|\b{MONTH_NAME}\b", re.IGNORECASE)
# «RKT monthly call»: the acronym is the name, where nothing but the event stands behind it.
_LETTERS = r"[A-Z][A-Z0-9&-]{1,6}(?:\s+(?!MEETING|CALL|NOTES|MINUTES|REPORT|AGENDA|SUMMARY)[A-Z][A-Z0-9&-]{1,6}){0,2}"
_ALONE = re.compile(
    rf"(?P<name>(?-i:[A-Z][A-Z0-9&-]{{2,9}}|{_LETTERS}|(?=[\w&-]*[A-Z][\w&-]*[A-Z])[A-Za-z][\w&-]+))(?:[\s,:;–—|/-]+(?:{RECORD}|{EVENT})\b\.?)+[\s.:,;!/|–—-]*$",
    re.IGNORECASE,
)
# «RKT tidal gauge design meeting»: letters and what they are about make a name by themselves.
_LONG = re.compile(r"[A-Z]{3,}(?:\s+[\w&-]+){3,}\s+(?:[Mm]eeting|[Cc]all)\b")
# «Otter Project TSC meeting»: letters that stand for a committee.
_SHORT = Regex(r"\b[A-Z]{0,5}(?:WG|TG|TC|SC|TSC|TAC|TOC|SIG|PMC|TF)\s+(?:[Mm]eeting|[Cc]all|[Mm]inutes|[Nn]otes|[Tt]elecon)")
# «Otter WP 7 meeting»: a part of a project, by its number.
_PACKAGE = Regex(r"\b(?:WP|Work\s?[Pp]ackage|Use\s+[Cc]ase)\s?\d{1,2}\b")
# «Otter e.V. telecon»: a society, by the letters that it is registered with.
_REGISTERED = Regex(r"(?<=\w\s)(?:e\.\s?V\.|Inc\.|Ltd\.|AISBL|ASBL|gGmbH)\s")
# Where a name has become the subject of a sentence: «The Otter Working Group met in Brno».
_TOLD = Regex(
    r"(?<=[\w)])\s+(?=(?:(?:meeting|call|session|telecon(?:ference)?|workshop)\s+)?(?:was\s+)?held\s+(?:at|in|on"
    r"|via|by|from|virtually|online)\b|(?:meeting|call|session)\s+(?:(?:in|at)\s+(?=(?-i:[A-Z]))|(?=(?-i:[a-z]{3,}ing\b)))"
    r"|(?:met|meets|convened|gathered|took\s+place|takes\s+place|was\s+called|discussed|reviewed|held\s+(?:its|their|our|a|an|the)|during|on\s+the\s+occasion)\b"
    r"|between\s+(?-i:\d|[a-z]))",
    re.IGNORECASE,
)

# «[otter-wg] Minutes of our call»: the mailing list that the mail went to.
_TAGGED = re.compile(r"\W*\[(?P<name>[A-Za-z][^\[\]]{2,80})\]\s+(?=.*\b(?:minutes|notes|meeting|call)\b)", re.IGNORECASE)


def bare(passage: Passage) -> Passage | None:
    """The passage without «minutes of», dates, numbering and what stands behind a dash; None where nothing is left."""
    start, end = 0, len(passage.text)
    tagged = _TAGGED.match(passage.text)
    if tagged and NOUN.search(tagged["name"]) and not NOUN.search(passage.text, tagged.end()):
        return passage.part(*tagged.span("name"))
    called = _CALL_OF.search(passage.text)
    dates = find_dates(passage.text)
    if called and any(found.end <= called.start() for found in dates):  # «Notes of the July 13th call of the Otter Group»
        start = called.end()
        dates = [found for found in dates if found.start > start + 2]
    for found in dates:
        if found.start <= 2:
            month = _OF_A_MONTH.match(passage.text) if found.rule.startswith("meeting of a month") else None
            start = max(start, month.end() if month else found.end)
        else:
            end = min(end, found.start)
    told = _TOLD.search(passage.text)
    end = min(end, told.start()) if told else end
    name = _segment(passage.part(start, max(start, end)))
    for what in (_BEFORE, _OCCASION):
        lead = what.match(name.text)
        name = name.part(lead.end(), len(name.text)) if lead else name
    counted = _COUNTED.match(passage.text) and _COUNTED.match(f"{name.text} meeting")
    name = name.part(counted.end(), len(name.text)) if counted else name
    name = name.part(first.end() if (first := _WHEN.match(name.text)) else 0, _trimmed_end(name.text))
    dated = _DATED_FIRST.match(name.text)
    dated = dated if dated and (NOUN.search(name.text) or is_own_name(name.text[dated.end() :])) else None
    name = name.part(dated.end(), len(name.text)) if dated else name
    month = _MONTHLY.match(name.text) if _OF_A_MEETING.search(passage.text) else None
    name = name.part(month.end(), len(name.text)) if month else name
    season = _SEASONAL.match(name.text) if _OF_A_MEETING.search(passage.text) else None
    season = None if season and BARE_NOUN.fullmatch(name.text, season.end()) else season
    often = _OFTEN.match(name.text) or season
    if often and NOUN.search(name.text[often.end() :]) and len(name.text[often.end() :].split()) > 1:
        name = name.part(often.end(), len(name.text))
    return name if _is_name(name.text) else None


def sole_noun(passage: Passage) -> Passage | None:
    """The word for a kind of group that is all the name there is: «Board» of «Board meeting minutes, August 2010»."""
    before = _BEFORE.match(passage.text) or _OF_A_MONTH.match(passage.text)
    rest = passage.part(before.end() if before else 0, len(passage.text))
    noun = BARE_NOUN.match(rest.text)
    return rest.part(*noun.span(1)) if noun and noun[1][:1].isupper() else None


def _segment(passage: Passage) -> Passage:
    """Of a title in parts («Webinar – Shelter Working Group»), the first part that names a group, else the first."""
    cuts = [(0, 0), *(match.span() for match in DASH.finditer(passage.text)), (len(passage.text), len(passage.text))]
    parts = [passage.part(one[1], two[0]) for one, two in pairwise(cuts)]
    noted = [(at, one) for at, part in enumerate(parts) if NOUN.search(part.text) and (one := _before_comma(part)) is not None]
    named = [one for _, one in noted]
    bare = _bare_noun(named[0]) if named else None
    committee = _bare_noun(parts[1]) if len(parts) > 1 and named and named[0] is parts[0] else None
    if committee and not bare and len(parts[0].text.split()) > 1:
        return joined([parts[0], committee], " ")  # «Otter Partnership – Management Committee»
    if noted and bare and noted[0][0] == 1 and is_own_name(parts[0].text) and not DATE_LIKE.search(parts[0].text):
        return joined([parts[0], bare], " ")  # «Red Kite Trust – Board meeting»
    area = parts[noted[0][0] + 1 :][:1] if noted and not bare else []
    if area and _AREA.match(area[0].text):
        return joined([named[0], area[0]], " – ")
    filled = [part for part in parts if _trimmed_end(part.text) > 2 and is_own_name(part.text)]
    if (
        not named and len(filled) > 1 and is_organisation(filled[0].text)
    ):  # «IOM / Quay Boats Meeting»: the body, then its group
        filled = [part for part in filled[1:] if _OF_A_MEETING.search(part.text)] or filled
    letters = _ALONE.match(filled[1].text) if not named and len(filled) > 1 else None
    if letters and is_own_name(letters["name"]):
        return joined([filled[0], filled[1].part(*letters.span("name"))], " – ")  # «Otter Tides – QMB telco»
    return (named or filled or [passage])[0]


def _before_comma(part: Passage) -> Passage | None:
    """The part up to the comma behind the word for a group («Otter Working Group, Chile»); none if it stands before."""
    noun = NOUN.search(part.text)
    comma = part.text.rstrip(" ,").find(",")
    if comma < 0:
        return part
    return part.part(0, comma) if noun and noun.end() <= comma else None


def _bare_noun(passage: Passage) -> Passage | None:
    """The words for a kind of group, where a part of a title holds nothing else: «Board» of «Board meeting»."""
    noun = BARE_NOUN.match(passage.text)
    return passage.part(*noun.span(1)) if noun and not is_own_name(passage.text[noun.end(1) :]) else None


def _trimmed_end(text: str) -> int:
    """Where the name ends: before closing words such as «meeting», which stay where no word for a group is in the name."""
    end = len(text)
    acronym = _ALONE.match(text)
    if acronym:
        return acronym.end("name")
    between = _BETWEEN.search(text)
    if between and not BARE_NOUN.fullmatch(text, 0, between.start("kind")):
        end = between.start("kind")
    whole = NOUN.search(text) or _LONG.match(text) or _SHORT.search(text) or _PACKAGE.search(text) or _REGISTERED.search(text)
    after = _AFTER_NAME if whole else _AFTER_EVENT
    while True:
        rest = text[:end].rstrip(" ,;#–—-")
        if _NUMBERED.search(rest) or ((part := _PACKAGE.search(rest)) and part.end() == len(rest)):
            return len(rest)
        cut = (
            _YEAR.search(rest)
            or _DAY_WRITTEN.search(rest)
            or after.search(rest)
            or re.search(r"\s*[(\[][^)\]]*$|\s*[(\[][^)\]]*[)\]]\s*$", rest)
        )
        cut = cut or re.search(
            r"(?:(?<=group)|(?<=cluster)|(?<=committee)|(?<=board)|(?<=forum)|(?<=task force)),\s+[^,\s]+(?:\s+[^,\s]+)?$",
            rest,
            re.IGNORECASE,
        )
        cut = cut or _LAST.search(rest) or _MONTH.search(rest)
        bracket = re.search(r"\s+\([^)]*\)[\s,]+(?!.*\b(?:group|committee|board)\b)", rest, re.IGNORECASE)
        if bracket and NOUN.search(rest[: bracket.start()]):
            end = bracket.start()
        elif cut:
            end = cut.start()
        else:
            bare = len(rest.rstrip(" ,:;–—-.!(/|#"))
            return bare + bool(_REGISTERED.search(f"{rest[: bare + 1]} "))


def is_own_name(text: str) -> bool:
    """Whether words of a title are a name, and not only «Meeting summary», «Office hour»."""
    return bool(
        re.sub(
            rf"(?i)\b(?:{RECORD}|{EVENT}|joint|plenary|special|sessions?|the|welcome|to|key|points|discussed|topics"
            rf"|participants|introductions"
            r"|conference|video|phone)\b|[\W\d_]+",
            "",
            text,
        )
    )


def is_capitalised(text: str) -> bool:
    """Whether all words of a title but short ones and those for a meeting begin with a capital, as those of a name do."""
    return all(word[:1].isupper() or _EVENT_WORD.fullmatch(word) for word in text.split() if len(word) > 3)


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        len(text) >= 2
        and len(words) <= 14
        and any(c.isupper() for c in text)
        and not (len(words) == 1 and sum(letter.isupper() for letter in text) < 2)
        and not DATE_LIKE.fullmatch(text)
        and (not text.endswith((".", "?", "!")) or bool(_REGISTERED.search(f"{text} ")))
    )
