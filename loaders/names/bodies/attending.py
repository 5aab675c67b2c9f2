"""Organisations of the attendance list: what stands there is a name, known to the world or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.dates.words import MONTH_NAME
from graphapp.loaders.names.bodies.branches import branch
from graphapp.loaders.names.bodies.foreign import is_headed
from graphapp.loaders.names.bodies.origins import origins
from graphapp.loaders.names.bodies.shapes import has_head
from graphapp.loaders.names.drafts import ATTENDANCE_LIST, GROUP, ORGANISATION, PERSON, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_called, organisation_like, organisation_meant
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.organisations import Organisation
from graphapp.loaders.vocabulary.people import is_given_name, ordinary_names
from graphapp.schema.findings import Attendee
from graphapp.schema.ids import fold

_BRACKETED = re.compile(r"^(?P<full>.*?)\s*[(\[](?P<short>[^()\[\]]{2,20})[)\]]\.?$")
_LEADING = re.compile(
    r"^(?:representing|on behalf of|represented by|from|of|for|with|at|the|(?-i:lead(?=\s[A-Z])))\s+", re.IGNORECASE
)
_NOT_A_NAME = re.compile(
    r"^(?:n[./]?a|tb[acd]|none|others?|all|unknown|independent|individual|self|(?:co-?|vice-?)?chair\w*|secretar\w+|"
    r"observer|host|guest|"
    r"invited expert|consultant|member|partner|participants?(?:\s.*)?|student|freelance\w*|retired|virtual\w*|online|"
    r"remote\w*|in person|absent|"
    r"apolog\w+|present|via \w+|minutes|notes|rapporteur|facilitator|moderator|scribe|note-?taker|today|history|"
    rf"(?:topic|item|session|part|day|page|section|{MONTH_NAME})\s+\d+.*|"
    r"(?:.*\s)?(?:members|attendees|invitees|leaders|liaisons?(?:\s\d.*)?)|\d+\s?%.*|deactivated|unlicensed|inactive|suspended|vacant|vacancy|.*\bGPs?|"
    r"(?:(?:lay|board|elected|appointed|co-?opted|ex[- ]officio|non-?executive|independent|staff|patient|parent)\s+)+"
    r"(?:members?|directors?|governors?|representatives?|trustees?|advis[eo]rs?)(?:\s+(?:for|of)\s.*)?|"
    r"(?:approval|adoption|review)\s+of\s.*|list\s+attached|see\s+(?:list|annex).*|attached|"
    r"questions?|hi|hello|ok|okay|yes|no|thanks|bye|.*\bet\s+al\.?|your name|name|organi[sz]ation|interpreters?|all of us|"
    r"everyone|internal|external|.*\bseat|(?:independent|private|freelance)\s+(?:consultant|contractor|expert|researcher)s?|.*\b(?:travelling|traveling|on\s+leave|on\s+mission|absent|sick|late))$",
    re.IGNORECASE,
)
# What people work with, which they are asked for when they introduce themselves: «QGIS and R».
_TOOLS = frozenset(
    """slack git github gitlab bitbucket zotero zoom trello notion discord miro jitsi teams skype webex asana jira
    confluence airtable excel word powerpoint outlook onenote sharepoint onedrive dropbox overleaf latex markdown
    obsidian evernote canva figma mural doodle r rstudio python pandas numpy julia stata spss sas matlab sql
    postgresql postgis mysql sqlite mongodb qgis arcgis leaflet mapbox kobo kobotoolbox odk commcare dhis2 tableau
    powerbi qlik looker grafana kibana jupyter colab docker kubernetes linux ubuntu windows macos java javascript
    typescript php ruby rust go scala perl bash vim emacs vscode whatsapp signal telegram wechat viber chatgpt gmail
    chrome firefox wordpress drupal mailchimp hootsuite photoshop indesign illustrator inkscape gimp etherpad hackmd
    hedgedoc gdrive dreamweaver""".split()
)
_BETWEEN_TOOLS = re.compile(r"\s*(?:,|/|&|\+|\band\b|\bor\b)\s*")
NUMBER = re.compile(r"^\d{1,3}[.)]\s+")
# «IOM Head of Office», «WFP Country Director»: whoever has the post, the body came.
_POST = re.compile(
    r"(?P<name>[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,3}?)(?:\s[A-Z][a-z]+)?\s(?:[Hh]ead\s+of\s+(?:[Oo]ffice|[Ss]ub-?[Oo]ffice|[Mm]ission|[Aa]gency|[Dd]elegation)"
    r"|(?:[Dd]eputy\s+)?(?:[Cc]ountry|[Rr]egional)\s+(?:[Dd]irector|[Rr]epresentative|[Mm]anager|[Cc]oordinator)|[Rr]epresentatives?|[Ff]ocal\s+[Pp]oints?|[Ss]taff|[Cc]olleagues)\b.*"
)
# «Ms Ana Lima of Harbour Aid», «Ben Oduya represented the Ministry of Tides»: the body stands behind.
_OF_PERSON = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?(?P<given>[A-Z][a-z'’-]+)\s+(?:[A-Z]\.\s+)?[A-Z][\w'’-]+\s+"
    r"(?:of|(?:who\s+)?represent(?:s|ed|ing)|for|on\s+behalf\s+of)\s+(?:the\s+)?(?P<name>\S.*)$"
)
# «Quay County Council Mr Ben Oduya»: the next one present, whom no sign divides from the body before.
_NEXT = Regex(r"\s+(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor)\b\.?\s+[A-Z]")
_PART_OF = re.compile(r"(?:Directorate[- ]General|DG|European Commission(?:['’]s)?|EC|United Nations|UN)\s*[,:–-]?\s+")
_REGRETS = re.compile(r"\s+(?:sen[dt]s?|gave|expressed|offered|joined|attended|participated|dialled|was|were|had)\s+[a-z].*$")
AWAY = re.compile(r"\s[–—-]\s(?:not\s+)?(?:un)?available$")  # «Reedmat - not available»
_WITH_PERSON = Regex(r"\b(?:and|&)\s+(?:Dr|Mr|Mrs|Ms|Prof)\b")
_TOLD = re.compile(r"\s(?:was|were|has|have|had|will|would)\s[a-z]")  # in a sentence, and in no name
_IN_A_PLACE = re.compile(r"(?P<name>[^,]{2,}?)(?:,|\s[–—-])\s+(?P<place>[^,]+)")  # «Otter Institute, Chile»
_OF_ANY_STATE = re.compile(r"(?:Minist\w+|Department|Directorate|Embassy|Government|Parliament|Office|Bureau|National)\b")
_TRIM = " .,;:*_-–"


def add_attending(drafts: Drafts, attendees: Sequence[Attendee]) -> None:
    """Every organisation of the attendance list that no person is called by."""
    passages = [passage for attendee in attendees for passage in attendee.organisations]
    passages += [a.person for a in attendees if a.person and has_head(a.person.text)]  # «Ministry of Water» is no person
    entries = [clean(passage.text) for passage in passages]
    entries = [name for name in dict.fromkeys(entries) if plausible(name) and not _is_taken(drafts, name)]
    whole = [name for name in entries if "/" not in name]
    for name in whole:
        named(drafts, name, ATTENDANCE_LIST)
    for name in entries:
        parts = apart(drafts, name)
        for part in parts:
            if plausible(part) and not (len(parts) > 1 and is_no_body(part)):
                named(drafts, part, ATTENDANCE_LIST)


def apart(drafts: Drafts, name: str) -> list[str]:
    """The names that strokes join, where one of them is known: «UNICEF/Otter Aid» are two."""
    parts = [part.strip() for part in name.split("/")]
    several = len(parts) > 1 and any(organisation_called(part) or drafts.known(ORGANISATION, part) for part in parts)
    return parts if several and not organisation_called(name) else [name]


def _is_taken(drafts: Drafts, name: str) -> bool:
    """Whether somebody is called so, or it is the group that met under a shorter name."""
    return drafts.known(PERSON, name) is not None or (drafts.known(GROUP, name) is not None and not organisation_called(name))


def clean(text: str) -> str:
    """The entry without number, punctuation around it, «representing» and the like, and with its brackets in pairs."""
    text = NUMBER.sub("", text).strip(_TRIM)
    while (shorter := _LEADING.sub("", text)) != text:
        text = shorter
    text = AWAY.sub("", _REGRETS.sub("", text))
    person = _OF_PERSON.match(text)
    if person and _is_first_name(person) and not organisation_called(text):
        text = person["name"]
    post = _POST.match(text)
    if post and organisation_called(post["name"]) and not organisation_called(text):
        text = post["name"]
    text = _without_place(_without_others(text))
    if text.count("(") > text.count(")"):
        text = f"{text})" if text.rsplit("(", 1)[1].isupper() else text.rsplit("(", 1)[0].strip(_TRIM)
    return text


def _without_place(text: str) -> str:
    """The body without where it is; an office that every state has is told by its state alone («Ministry of Tides, Chile»)."""
    seated = _IN_A_PLACE.fullmatch(text)
    return seated["name"] if seated and is_place(seated["place"]) and not _OF_ANY_STATE.match(seated["name"]) else text


def _without_others(text: str) -> str:
    """The body without an office before it («Director-General, QNSO») or somebody behind it («Quay Council Mr Ben Oduya»)."""
    following = _NEXT.search(text)
    if following and has_head(text[: following.start()]):
        text = text[: following.start()]
    office, _, name = text.partition(", ")
    told = name.isupper() or has_head(name) or organisation_called(name)
    return name if told and shape(office) is Shape.ROLE and not has_head(office) else text


def _is_first_name(person: re.Match[str]) -> bool:
    """Whether the words before «of» begin with a first name; one that is also a word («Grace») where they head no body."""
    given = person["given"]
    who = person[0][: person.start("name") - person.start()]
    return is_given_name(given) or (fold(given) in ordinary_names() and not has_head(who))


def plausible(text: str) -> bool:
    """Whether an entry can be the name of an organisation."""
    if not 1 < len(text) <= 90 or _NOT_A_NAME.match(text) or _TOLD.search(text) or len(text.split()) > 12:
        return False
    if is_place(text) and not organisation_called(text):
        return False
    tools = [part.casefold() in _TOOLS for part in _BETWEEN_TOOLS.split(text)]
    if all(tools) and (len(tools) > 1 or not organisation_called(text)):  # a maker of tools may have sent somebody
        return False
    if _WITH_PERSON.search(text):
        return False
    words = [w for w in text.split() if len(w) > 3]
    mostly_small = len(words) > 1 and sum(not w.islower() for w in words) * 2 <= len(words)
    if mostly_small and not organisation_called(text) and not is_headed(text):
        return False
    return any(c.isupper() for c in text) and not re.search(r"@|https?:|\d{3}", text)


def named(drafts: Drafts, text: str, reason: str) -> str:
    """The key of the organisation that these words, which are nothing but a name, stand for; added where it is new."""
    bracketed = _BRACKETED.match(text)
    full, short = (bracketed["full"], bracketed["short"]) if bracketed and bracketed["full"] else (text, None)
    short = None if short and (is_place(short) or not any(c.isupper() for c in short)) else short
    found = drafts.known(ORGANISATION, full) or (drafts.known(ORGANISATION, short) if short else None)
    if not found:
        known = organisation_meant(full) or (organisation_meant(short) if short else None) or _within(full) or _of_state(full)
        part = None if known else branch(drafts, full)
        like = None if known or part else _almost(full)
        draft = from_vocabulary(known) if known else part or (_slip(full, like) if like else _own(full, short, reason))
        found = drafts.add(draft).key
    drafts.spell(found, full)
    if short:
        drafts.spell(found, short)
    return found


def _within(full: str) -> Organisation | None:
    """The known body behind words for what it is a part of: «Directorate-General Joint Research Centre»."""
    lead = _PART_OF.match(full)
    return organisation_called(full[lead.end() :]) if lead and " " in full[lead.end() :] else None


def _of_state(full: str) -> Organisation | None:
    """The known body of the letters behind a state's: «US NIST»."""
    state, _, letters = full.partition(" ")
    return organisation_meant(letters) if state in ("US", "U.S.", "UK") and letters.isupper() else None


def _almost(full: str) -> Organisation | None:
    """The known body with a slip in its name; another country's or region's is no slip: «Austrian» is not «Asian»."""
    like = organisation_like(full)
    return like if like and origins().isdisjoint(set(fold(full).split()) - set(fold(like.name).split())) else None


def _slip(full: str, known: Organisation) -> Draft:
    draft = from_vocabulary(known, f"«{full}» is almost «{known.name}»")
    draft.doubtful = True
    return draft


def _own(full: str, short: str | None, reason: str) -> Draft:
    acronym = short if short and len(short) < len(full) else None
    return Draft(f"organisation:{fold(full)}", ORGANISATION, full, reason, acronym)
